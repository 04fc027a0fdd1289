"""The palette's search finds codes, commands and articles, and puts what fits best first."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator import paths
from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.use_cases.articles.browse_articles import Stopped
from annotator.use_cases.searching.look_up import ProjectSearch
from annotator.use_cases.searching.search_everything import (
    Everything,
    Found,
    Kind,
    Late,
    best,
    find,
    unlike,
    wanted_late,
)
from annotator.use_cases.searching.title_matching import likeness, matched_letters


@dataclass(frozen=True)
class Command:
    id: str
    title: str
    keys: tuple[str, ...] = ()
    menu: str = ""


ROOT = Path(__file__).resolve().parents[3]
COMMANDS = (
    Command("next_sentence", "Next sentence", ("Down",)),
    Command("next_article", "Next article", ("Ctrl+Down",), "Article"),
    Command("export", "Export a dataset", ("Ctrl+Shift+S",), "File"),
    Command("undo", "Undo", ("Ctrl+Z",), "Edit"),
    Command("evidence", "Add to the evidence, or take out", ("a",), "Event"),
    Command("keys", "The keys", ("?",), "Help"),
    Command("keys_everywhere", "The keys", ("Shift+F1",)),
)
TITLES = (
    ("Army and rebels both claim hilltop village", "Gulf Herald"),
    ("Minister survives attack on motorcade", "Daily Courier"),
    ("Émeutes à Kinshasa 😀", "Radio Nord"),
    ("متظاهرون في بيروت", "رويترز"),
    ("Rebels leave the town", "Gulf Herald"),
)


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(paths.schemas() / "acled.yaml")


@pytest.fixture(scope="module")
def cameo() -> Scheme:
    return read_scheme(paths.schemas() / "cameo.yaml")


class Asked:
    """Articles of a real project, read as the palette's thread reads them."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._search = ProjectSearch(project)
        self._late = Late()

    def find(self, typed: str, only: Kind | None = "article") -> list[Found]:
        self._late.keep(self._search.find(typed, wanted_late(typed, only), lambda: False))
        return self._late.fitting(typed, only)

    def narrow(self, typed: str) -> list[Found]:
        """What of the last answer still fits."""
        return self._late.fitting(typed, "article")


@pytest.fixture
def asked(tmp_path: Path, acled: Scheme) -> Iterator[Asked]:
    articles = [
        Article(f"article-{n}", f"Text {n}.", title, source, "2018-01-11") for n, (title, source) in enumerate(TITLES)
    ]
    with Project.create(tmp_path / "p.annotator", [acled], Coder("coder-4F2A", "")) as project:
        with project.edit("Import") as edit:
            add_articles(edit, articles, "first")
        yield Asked(project)


def titles(found: Sequence[Found]) -> list[str]:
    return [row.title for row in found]


def marked(found: Found) -> list[str]:
    return [span.of(found.title) for span in found.matched]


def test_an_article_without_a_title_is_found_under_its_first_words(asked: Asked) -> None:
    stories = (Article("bare", "Rain fell.\nThen more.", "", "Post", "2018-01-11"), Article("none", " \n", "", "Post"))
    with asked.project.edit("Import") as edit:
        add_articles(edit, stories, "second")

    found = asked.find("post")

    assert [row.title for row in found if row.id in ("bare", "none")] == [
        "Rain fell. Then more.",
        "An article without words",
    ]


def test_codes_come_by_name_before_those_found_by_a_cue(acled: Scheme) -> None:
    found = find(Everything(scheme=acled), "atta")

    assert titles(found)[0] == "Attack"
    assert next(row.title for row in found if "cue" in row.detail) == "Armed clash"


def test_a_code_found_by_a_cue_says_which(acled: Scheme) -> None:
    found = find(Everything(scheme=acled), "counter attack")

    assert (found[0].title, found[0].detail) == ("Armed clash", "Battles, cue “counter attack”")
    assert found[0].matched == ()


def test_a_code_is_found_by_the_beginning_of_its_number(cameo: Scheme) -> None:
    found = find(Everything(scheme=cameo), "19", "code")

    assert found[best(found)].id == "19"
    assert {row.id for row in found} >= {"190", "193", "195"}
    assert marked(found[0]) == ["19"]


def test_the_typed_letters_of_a_title_are_marked(acled: Scheme) -> None:
    found = find(Everything(COMMANDS, acled), "art nex")

    assert [(row.title, marked(row)) for row in found] == [("Next article", ["Nex", "art"])]


def test_what_fits_best_is_chosen_wherever_its_group_stands(acled: Scheme) -> None:
    found = find(Everything((Command("seize", "Seize the day"),), acled), "seize")

    assert found[0].kind == "code"
    assert found[best(found)].id == "seize"


def test_a_command_is_found_by_its_key() -> None:
    found = find(Everything(COMMANDS), "ctrl+z")

    assert [row.id for row in found] == ["undo"]


def test_a_single_letter_is_the_beginning_of_a_word_and_no_key() -> None:
    commands = (Command("done", "No codable event", ("d",)), Command("dark", "Dark colours"))

    assert [row.id for row in find(Everything(commands), "d")] == ["dark"]


def test_a_command_is_found_by_its_menu_and_says_so() -> None:
    found = find(Everything(COMMANDS), "file")

    assert [(row.id, row.detail) for row in found] == [("export", "in the File menu")]


def test_a_command_with_two_entries_in_the_table_is_listed_once() -> None:
    assert [command.id for command in unlike(COMMANDS) if command.title == "The keys"] == ["keys"]
    assert Everything(COMMANDS).count("command") == 6


def test_nothing_typed_lists_commands_with_those_run_before_first() -> None:
    found = find(Everything(COMMANDS), "", recent=["undo", "keys"])

    assert [row.id for row in found] == [
        "undo",
        "keys",
        "next_article",
        "export",
        "evidence",
        "next_sentence",
    ]


def test_a_narrowed_search_lists_all_of_its_kind(acled: Scheme) -> None:
    found = find(Everything(COMMANDS, acled), "", "code")

    assert titles(found) == [code.name for code in acled.codes if code.pick]
    assert find(Everything(COMMANDS, acled), "next", "code") == []
    assert find(Everything(COMMANDS, acled), "next", "article") == []


def test_headings_of_the_codebook_are_not_offered(acled: Scheme) -> None:
    assert "Battles" not in titles(find(Everything(scheme=acled), "battles", "code"))


@pytest.mark.parametrize(
    ("typed", "title"),
    [("exprot", "Export a dataset"), ("nxt artcle", "Next article"), ("sentnce", "Next sentence")],
)
def test_a_slip_of_the_hand_still_finds_it(typed: str, title: str) -> None:
    found = find(Everything(COMMANDS), typed)

    assert titles(found) == [title]
    assert found[0].detail == f"spelt like “{typed}”"


def test_words_like_nothing_find_nothing(acled: Scheme) -> None:
    assert find(Everything(COMMANDS, acled), "qqqwzx") == []


def test_articles_are_found_by_words_of_title_and_source(asked: Asked) -> None:
    found = asked.find("gulf rebels")

    assert titles(found) == [TITLES[0][0], TITLES[4][0]]
    assert found[0].detail == "Gulf Herald, 11 Jan"


def test_accents_and_emoji_leave_the_marked_letters_in_their_place(asked: Asked) -> None:
    found = asked.find("emeutes 😀 kin")

    assert [marked(row) for row in found] == [["Émeutes", "Kin", "😀"]]


def test_an_arabic_source_is_set_apart_from_the_day_after_it(asked: Asked) -> None:
    found = asked.find("بيروت")

    assert found[0].detail == "\u2068رويترز\u2069, 11 Jan"


def test_typing_on_narrows_the_last_answer_at_once(asked: Asked) -> None:
    first = titles(asked.find("reb"))

    then = [titles(asked.narrow(typed)) for typed in ("rebe", "rebels", "rebels tow", "rebels towq")]

    assert first == [TITLES[0][0], TITLES[4][0]]
    assert then == [first] * 2 + [[TITLES[4][0]], []]


def test_an_answer_that_nobody_wants_any_more_is_not_read_to_its_end(asked: Asked) -> None:
    with pytest.raises(Stopped):
        ProjectSearch(asked.project).find("reb", {"article": 5}, lambda: True)


def test_marked_letters_take_their_combining_accents_along() -> None:
    text = "Cafe\u0301 raid"

    assert [span.of(text) for span in matched_letters(text, "cafe")] == ["Cafe\u0301"]


def test_letters_in_common_are_marked_in_a_title_that_is_only_alike() -> None:
    alike, spans = likeness("Export a dataset", "exprot")

    assert alike >= 80
    assert "".join(span.of("Export a dataset") for span in spans) in ("Exprt", "Expot")


def test_the_search_of_spellings_is_not_loaded_before_it_is_needed() -> None:
    code = (
        "import sys; from annotator.use_cases.searching.search_everything import Everything, find;"
        "find(Everything(), 'zz'); print('rapidfuzz' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)

    assert done.stdout.strip() == "False"
