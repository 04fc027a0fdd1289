"""The palette over a page: what typing, keys and clicks do, and where the keyboard goes afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.ui.keys.commands import COMMANDS
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.keys.keyboard import Keyboard
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.palette.palette import Palette
from annotator.ui.palette.palette_rows import key_words
from annotator.ui.theme import Theme
from annotator.use_cases.articles.browse_articles import ArticleRow
from annotator.use_cases.codebooks.code_search import search_codes, starts_a_word
from annotator.use_cases.searching.look_up import LookedUp, NameRow
from annotator.use_cases.searching.search_everything import MOST, Everything

TITLES = (
    "Army and rebels claim a village",
    "Minister survives attack",
    "متظاهرون في بيروت",
    "Émeutes 😀 à Kinshasa",
    "Attack on a convoy",
    "Attacks on two towns",
    "An attack denied",
    "Attackers flee",
)

NAMES = (NameRow("actor", "Idlib Council", 1), NameRow("place", "Idlib", 12))


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(paths.schemas() / "acled.yaml")


@dataclass
class Bench:
    """A page with one input that has the keyboard, the palette over it, and what was chosen in it."""

    page: QWidget
    before: QLineEdit
    palette: Palette
    everything: Everything
    keyboard: Keyboard
    chosen: list[object] = field(default_factory=list)

    def open(self, typed: str = "") -> None:
        self.palette.open(self.everything)
        self.keyboard.type(typed)

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.palette.card.rows.found()]

    @property
    def current(self) -> str:
        chosen = self.palette.card.rows.chosen
        return chosen.title if chosen else ""


def answer(typed: str, most: Mapping[str, int]) -> LookedUp:
    """What a project with these articles and names holds."""
    rows = [ArticleRow(f"article-{n}", n, title, "Reuters", "2018-01-11", "open", 0, False)
            for n, title in enumerate(TITLES)]  # fmt: skip
    articles = [row for row in rows if typed.casefold() in row.title.casefold()][: most.get("article", 0)]
    return LookedUp(articles, [row for row in NAMES if row.kind in most and starts_a_word(row.name, typed)])


@pytest.fixture
def bench(qtbot: QtBot, acled: Scheme) -> Bench:
    page = QWidget()
    page.resize(1000, 700)
    before = QLineEdit()
    QVBoxLayout(page).addWidget(before)
    palette = Palette(Theme("light"), page, KeysInUse())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    before.setFocus()
    palette.look_up_wanted.connect(lambda typed, most: palette.take_answer(typed, answer(typed, most)))
    made = Bench(page, before, palette, Everything(COMMANDS, acled, len(TITLES)), Keyboard(page))
    for signal in (palette.code_chosen, palette.command_chosen, palette.article_chosen):
        signal.connect(made.chosen.append)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is before)
    return made


def test_it_opens_over_the_whole_page_with_the_keyboard_in_its_input(bench: Bench) -> None:
    bench.open()

    assert bench.palette.geometry() == bench.page.rect()
    assert (bench.palette.card.width(), bench.palette.card.y()) == (640, 84)
    assert QApplication.focusWidget() is bench.palette.findChild(QLineEdit, "palette_input")


def test_typing_finds_codes_commands_and_at_most_five_articles(bench: Bench) -> None:
    bench.open("atta")

    kinds = [row.kind for row in bench.palette.card.rows.found()]
    assert kinds == ["code"] * 4 + ["article"] * 5
    assert bench.current == "Attack"


def test_headings_name_the_scheme_and_are_never_chosen(bench: Bench) -> None:
    bench.open("atta")
    model = bench.palette.card.rows.model()

    headings = [
        model.index(row, 0).data()
        for row in range(model.rowCount())
        if not model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsSelectable
    ]

    assert headings == ["Codes, ACLED", "Articles"]


def test_enter_on_a_code_says_its_id_and_gives_the_keyboard_back(bench: Bench) -> None:
    bench.open("atta")

    bench.keyboard.press("Enter")

    assert bench.chosen == ["Attack"]
    assert not bench.palette.is_open
    assert QApplication.focusWidget() is bench.before


def test_enter_on_a_command_hands_over_the_command_itself(bench: Bench) -> None:
    bench.open("larger")

    bench.keyboard.press("Enter")

    assert bench.chosen == [next(c for c in COMMANDS if c.title == "Larger text")]


def test_the_keyboard_is_back_before_a_command_is_run(bench: Bench) -> None:
    holders: list[QWidget | None] = []
    bench.palette.command_chosen.connect(lambda command: holders.append(QApplication.focusWidget()))
    bench.open("larger")

    bench.keyboard.press("Enter")

    assert holders == [bench.before]


def test_a_command_run_before_is_the_first_next_time(bench: Bench) -> None:
    bench.open("larger")
    bench.keyboard.press("Enter")

    bench.open()

    assert bench.current == "Larger text"


def test_up_and_down_go_round_over_the_headings(bench: Bench) -> None:
    bench.open("atta")

    bench.keyboard.play("Up")
    last = bench.current
    bench.keyboard.play("Down", "Down", "Down", "Down", "Down")

    assert last == bench.titles[-1]
    assert bench.current == bench.titles[4] == "Minister survives attack"
    bench.keyboard.press("Enter")
    assert bench.chosen == ["article-1"]


def test_tab_narrows_to_one_kind_after_the_other_and_back_to_all(bench: Bench, acled: Scheme) -> None:
    bench.open("atta")
    all_of_them = bench.titles

    narrowed = []
    for _ in range(6):
        bench.keyboard.press("Tab")
        narrowed.append(({row.kind for row in bench.palette.card.rows.found()}, len(bench.titles)))

    assert narrowed[0] == ({"code"}, len(search_codes(acled, "atta")))
    assert narrowed[1] == (set(), 0)
    assert narrowed[2] == ({"article"}, 5)
    assert narrowed[3:5] == [(set(), 0)] * 2
    assert bench.titles == all_of_them
    assert QApplication.focusWidget() is bench.palette.card.input


def test_backspace_in_an_empty_input_widens_the_search_again(bench: Bench) -> None:
    bench.open()
    bench.keyboard.press("Tab")
    narrowed = bench.titles

    bench.keyboard.press("Backspace")

    assert narrowed[0] == "Government regains territory"
    assert "Government regains territory" not in bench.titles


def test_escape_closes_it_and_chooses_nothing(bench: Bench) -> None:
    bench.open("atta")

    bench.keyboard.press("Escape")

    assert not bench.palette.is_open
    assert bench.chosen == []
    assert QApplication.focusWidget() is bench.before
    assert bench.before.text() == ""


def test_the_key_that_opens_it_closes_it(bench: Bench) -> None:
    bench.open()

    bench.keyboard.press("Ctrl+K")

    assert not bench.palette.is_open


def test_another_widget_that_takes_the_keyboard_closes_it_and_keeps_it(bench: Bench, qtbot: QtBot) -> None:
    other = QLineEdit(bench.page)
    other.show()
    bench.open("atta")

    other.setFocus()

    assert not bench.palette.is_open
    assert QApplication.focusWidget() is other


def test_it_lives_on_when_the_widget_before_it_is_gone(bench: Bench) -> None:
    bench.open("larger")
    shiboken6.delete(bench.before)

    bench.keyboard.press("Enter")

    assert len(bench.chosen) == 1
    assert not bench.palette.is_open


def test_a_click_beside_the_card_closes_it_and_a_click_on_the_card_does_not(bench: Bench, qtbot: QtBot) -> None:
    bench.open()

    qtbot.mouseClick(bench.palette.card, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    was_open = bench.palette.is_open
    qtbot.mouseClick(bench.palette, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert was_open
    assert not bench.palette.is_open


def test_a_click_on_a_row_chooses_it_and_one_on_a_heading_does_not(bench: Bench, qtbot: QtBot) -> None:
    bench.open("atta")
    rows = bench.palette.card.rows

    def click(row: int) -> None:
        place = rows.visualRect(rows.model().index(row, 0)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)

    click(0)
    was_open = bench.palette.is_open
    click(2)

    assert was_open
    assert bench.chosen == ["Shelling/artillery/missile attack"]


def test_nothing_found_is_said_and_enter_does_nothing(bench: Bench) -> None:
    bench.open("qqqq")

    bench.keyboard.press("Enter")

    assert bench.palette.is_open
    assert bench.chosen == []
    assert bench.palette.card.notice == "Nothing fits “qqqq”."


def test_an_enter_held_down_chooses_nothing(bench: Bench) -> None:
    bench.open("atta")

    bench.keyboard.press("Enter", repeats=True)

    assert bench.palette.is_open


def test_what_the_project_holds_comes_later_below_and_moves_no_row(bench: Bench) -> None:
    asked: list[tuple[str, Mapping[str, int]]] = []
    bench.palette.look_up_wanted.disconnect()
    bench.palette.look_up_wanted.connect(lambda typed, most: asked.append((typed, most)))
    bench.open("atta")
    at_once = [row.kind for row in bench.palette.card.rows.found()]
    bench.palette.card.rows.step(1)
    chosen = bench.current

    bench.palette.take_answer("att", answer("att", MOST))
    stale = [row.kind for row in bench.palette.card.rows.found()]
    bench.palette.take_answer("atta", answer("atta", MOST))

    assert [typed for typed, _ in asked] == ["a", "at", "att", "atta"]
    assert at_once == stale == ["code"] * 4
    assert [row.kind for row in bench.palette.card.rows.found()] == ["code"] * 4 + ["article"] * 5
    assert bench.current == chosen


def test_typing_on_narrows_what_the_project_held_before_its_next_answer(bench: Bench) -> None:
    bench.open("atta")
    bench.palette.look_up_wanted.disconnect()

    bench.keyboard.type("ckers")

    assert [row.title for row in bench.palette.card.rows.found() if row.kind == "article"] == ["Attackers flee"]


def test_actors_and_places_of_events_are_found_and_handed_over_with_their_kind(bench: Bench) -> None:
    chosen: list[tuple[str, str]] = []
    bench.palette.name_chosen.connect(lambda kind, name: chosen.append((kind, name)))
    bench.open("idl")

    found = [(row.kind, row.title, row.detail) for row in bench.palette.card.rows.found()]
    bench.keyboard.press("Enter")

    assert found == [("actor", "Idlib Council", "in 1 event"), ("place", "Idlib", "in 12 events")]
    assert chosen == [("actor", "Idlib Council")]


def test_the_coders_own_key_closes_it(bench: Bench) -> None:
    bench.palette._keys.map = KeyMap({"palette": ("Ctrl+J",)})
    bench.open()

    bench.keyboard.press("Ctrl+K")
    is_open = bench.palette.is_open
    bench.keyboard.press("Ctrl+J")

    assert is_open
    assert not bench.palette.is_open


def test_the_chosen_row_is_told_to_a_screen_reader(bench: Bench) -> None:
    bench.open("counter attack")

    assert bench.palette.card.input.accessibleDescription() == "Armed clash, Battles, cue “counter attack”"


def test_it_follows_the_size_of_the_page_and_keeps_off_its_lower_edge(bench: Bench) -> None:
    bench.open()
    bench.keyboard.press("Tab")

    bench.page.resize(600, 420)
    QApplication.processEvents()

    assert bench.palette.geometry() == bench.page.rect()
    assert bench.palette.card.width() < 600
    assert bench.palette.card.geometry().bottom() < 420


def test_the_page_lies_under_a_scrim_and_the_card_is_raised(bench: Bench) -> None:
    bench.open()

    picture = bench.page.grab().toImage()

    assert QColor(picture.pixel(500, 95)).name() == "#ffffff"
    assert QColor(picture.pixel(5, 690)).lightness() < 200


@pytest.mark.parametrize(
    ("key", "words"), [("Ctrl+Shift+S", "Ctrl Shift S"), ("Ctrl++", "Ctrl +"), ("n", "n"), ("Enter", "↵")]
)
def test_keys_are_shown_in_words(key: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    assert key_words(key) == words
