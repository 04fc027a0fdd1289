"""A project's PLOVER events as JSON lines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.exchange import plover_jsonl
from annotator.model.event import Event, Value
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.use_cases.datasets.export_dataset import export_dataset, formats
from tests.use_cases.conftest import ARTICLES, CODER, code, schemes, shipped


def talks(uuid: str, *actors: str, state: str = "complete") -> Event:
    held = tuple(Value("actor", {"value": actor}, position=at) for at, actor in enumerate(actors))
    return Event(
        uuid, ARTICLES[0].uuid, CODER.id, "plover", shipped("plover").version, state, "",  # type: ignore[arg-type]
        (
            Value("code", {"value": "CONSULT"}),
            Value("event_date", {"value": "2018-02-01", "precision": "day"}),
            *(held or (Value("actor", {"value": "", "reason": "unclear"}),)),
        ),
    )  # fmt: skip


@pytest.fixture
def plover(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "plover.project", schemes("plover", "acled"), CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, ARTICLES, "Import")
        code(project, talks("p1", "TURGOV", "RUSGOV"), talks("p2", "SYRGOV", state="draft"), talks("p3"))
        yield project


def test_the_file_has_one_line_for_each_whole_event_and_counts_the_rest(plover: Project, tmp_path: Path) -> None:
    done = export_dataset(plover, tmp_path / "out.jsonl", "plover-jsonl")

    (line,) = plover_jsonl.read(done.path)
    assert (line["id"], line["actor"], line["event"], line["event_scale"]) == (
        "p1",
        ["TURGOV", "RUSGOV"],
        "CONSULT",
        2.5,
    )
    assert (done.rows, done.events) == (1, 1)
    assert done.left_out == [
        "1 draft event", "1 event without a date or an actor, which PLOVER requires",
        "titles, texts and quotes of the articles",
    ]  # fmt: skip


def test_only_a_project_with_plover_has_the_format(plover: Project, empty: Project) -> None:
    assert formats(plover)["plover-jsonl"] == "PLOVER"
    assert "plover-jsonl" not in formats(empty)


def test_two_exports_are_the_same_bytes(plover: Project, tmp_path: Path) -> None:
    one, two = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    export_dataset(plover, one, "plover-jsonl")
    export_dataset(plover, two, "plover-jsonl")

    assert one.read_bytes() == two.read_bytes()
