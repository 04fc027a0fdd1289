"""Whatever a project holds comes back equal from its JSON lines: any text, any spans, any values."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.article import Article, canonical_text, text_hash
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.model.text.span import Span
from annotator.reference.folding import fold
from annotator.storage.articles.imports import add_articles
from annotator.storage.lists import Entry, ListKind, add_list
from annotator.storage.lists import entries as stored_entries
from annotator.storage.project import Project
from annotator.use_cases.codebooks.code_notes import write_note
from annotator.use_cases.datasets import dataset_lines
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.datasets.import_dataset import import_dataset
from tests.use_cases.conftest import CODER, code, schemes, shipped

PIECES = [
    "a",
    " ",
    "\n",
    "\r\n",
    "é",
    "e\u0301",
    "👩‍👩‍👧",
    "😀",
    "حلب",
    "٣",
    "\u00a0",
    "\u2028",
    "\u200f",
    "=",
    '"',
    ",",
    "\x0b",
]
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join).map(canonical_text).filter(str.strip)
words = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
FIELDS = ["evidence", "event_date", "actor1", "assoc_actor_1", "location", "fatalities", "notes", "tags", "override"]


@st.composite
def spans(draw: st.DrawFn, text: str) -> tuple[Span, ...]:
    found = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(text) - 1))
        found.append(Span(start, draw(st.integers(start + 1, len(text)))))
    return tuple(dict.fromkeys(found))


@st.composite
def events(draw: st.DrawFn, article: Article, number: int) -> Event:
    values = [Value("code", {"value": draw(st.sampled_from(["Armed clash", "Attack", "Sexual violence"]))})]
    for field in draw(st.lists(st.sampled_from(FIELDS), unique=True)):
        parts = {"value": draw(words), "reason": draw(words), "country": draw(words)}
        rule, score = draw(words), draw(st.none() | st.floats(0, 1))
        origin = draw(st.sampled_from(["text", "inferred", "default"]))
        values.append(Value(field, parts, origin, draw(spans(article.text)), 0, rule, score))
    state = draw(st.sampled_from(["draft", "complete", "checked", "disputed"]))
    incident = draw(st.sampled_from(["", "i1", "i2"]))
    version = shipped("acled").version
    return Event(f"event-{number}", article.uuid, CODER.id, "acled", version, state, incident, tuple(values))


notes = st.dictionaries(
    st.sampled_from(["Armed clash", "Attack", "field:fatalities"]), words.map(str.strip).filter(bool), max_size=3
)


@st.composite
def contents(draw: st.DrawFn) -> tuple[list[Article], list[Event]]:
    bodies = draw(st.lists(texts, min_size=1, max_size=3, unique_by=text_hash))
    articles = [
        Article(f"article-{at}", body, draw(words), draw(words), "", "ar", draw(words), (("k", draw(words)),))
        for at, body in enumerate(bodies)
    ]
    made = [draw(events(articles[at % len(articles)], at)) for at in range(draw(st.integers(0, 4)))]
    return articles, made


def exported(project: Project, out: Path) -> list[str]:
    return export_dataset(project, out, "jsonl", with_text=True).path.read_text("utf-8").split("\n")


names = words.filter(fold)
lists_brought = st.lists(
    st.tuples(
        st.sampled_from(["actor", "place"]),
        st.sampled_from(["one.txt", "two.txt", "ملف 😀"]),
        st.lists(st.tuples(names, st.dictionaries(st.sampled_from(["code", "start", "latitude"]), words)), max_size=7),
    ),
    max_size=3,
)


@settings(max_examples=30, deadline=None)
@given(contents(), notes, lists_brought)
def test_a_project_and_its_copy_through_json_lines_export_the_same(
    found: tuple[list[Article], list[Event]],
    noted: dict[str, str],
    brought: list[tuple[ListKind, str, list[tuple[str, dict[str, str]]]]],
) -> None:
    articles, made = found
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        patch.setattr(dataset_lines, "ENTRIES_IN_LINE", 3)
        with Project.create(folder / "a.annotator", schemes("acled"), CODER, name="P") as one:
            with one.edit("Import") as edit:
                add_articles(edit, articles, "Import")
            code(one, *made)
            for about, text in noted.items():
                write_note(one, "acled", about, text)
            for kind, list_name, entries in brought:
                with one.edit("Import") as edit:
                    add_list(edit, kind, list_name, [Entry(fold(words), words, parts) for words, parts in entries])
            before = exported(one, folder / "a.jsonl")
            entries_before = [list(stored_entries(one, kind)) for kind in ("actor", "place")]
            table = export_dataset(one, folder / "a.csv", "acled-csv").path.read_bytes()
        with Project.create(folder / "b.annotator", schemes("acled"), Coder("coder-00AA"), name="P") as two:
            taken = import_dataset(two, folder / "a.jsonl")
            after = exported(two, folder / "b.jsonl")

            assert taken.refused == []
            assert after == before
            assert [list(stored_entries(two, kind)) for kind in ("actor", "place")] == entries_before
            assert export_dataset(two, folder / "b.csv", "acled-csv").path.read_bytes() == table
            assert two.check() == []
    assert json.loads(before[0])["kind"] == "header"
