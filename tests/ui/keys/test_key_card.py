"""The key card: that it lists every command with its keys, and can be searched."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from annotator.ui.keys.commands import COMMANDS
from annotator.ui.keys.key_card import KeyCard, card_rows, chips_of
from annotator.ui.theme import Theme
from annotator.words import ENGLISH, LANGUAGES

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> KeyCard:
    made = KeyCard(theme)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def filter_line(card: KeyCard) -> QLineEdit:
    found = card.findChild(QLineEdit, "key_filter")
    assert isinstance(found, QLineEdit)
    return found


def titles(card: KeyCard) -> list[str]:
    return [row.title for row in card.shown() if row.title and not row.is_heading]


def test_every_command_with_a_key_is_on_the_card_once(card: KeyCard) -> None:
    assert sorted(titles(card)) == sorted({command.title for command in COMMANDS if command.keys})


def test_typing_finds_commands_without_a_key_too(qtbot: QtBot, card: KeyCard) -> None:
    qtbot.keyClicks(filter_line(card), "open the sample")

    assert titles(card) == ["Open the sample"]


def test_the_card_fits_a_small_screen_without_scrolling(qtbot: QtBot, card: KeyCard) -> None:
    shown = card.findChild(QListView, "key_list")
    assert shown is not None
    last = shown.visualRect(shown.model().index(len(card.shown()) - 1, 0))

    assert card.width() <= 1366
    assert card.height() <= 690
    assert shown.viewport().rect().contains(last)


def test_where_the_screen_is_lower_the_arrows_go_to_the_further_columns_and_back(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.keys.key_card._AROUND", 400)
    low = KeyCard(theme)
    qtbot.addWidget(low)
    low.show()
    low.activateWindow()
    qtbot.waitExposed(low)
    shown = low.findChild(QListView, "key_list")
    assert shown is not None
    last = shown.model().index(len(low.shown()) - 1, 0)
    seen = []

    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Up):
        qtbot.keyClick(filter_line(low), key)
        seen.append(shown.viewport().rect().intersects(shown.visualRect(last)))

    assert seen[1]
    assert not seen[3]


def test_no_heading_stands_alone_at_the_end_of_a_column(qtbot: QtBot, card: KeyCard) -> None:
    shown = card.findChild(QListView, "key_list")
    assert shown is not None
    lefts = [shown.visualRect(shown.model().index(at, 0)).left() for at in range(len(card.shown()))]

    for at, row in enumerate(card.shown()):
        if row.is_heading:
            assert lefts[at] == lefts[at + 1], row.title


def test_typing_finds_commands_by_title_and_by_key(qtbot: QtBot, card: KeyCard) -> None:
    qtbot.keyClicks(filter_line(card), "undo")
    by_title = titles(card)
    filter_line(card).clear()
    qtbot.keyClicks(filter_line(card), "ctrl+z")

    assert by_title == ["Undo"]
    assert titles(card) == ["Undo"]


def test_words_that_no_command_has_say_so(qtbot: QtBot, card: KeyCard) -> None:
    qtbot.keyClicks(filter_line(card), "xylophone")

    assert titles(card) == []
    assert card.notice.text == "No command matches “xylophone”."


def test_enter_keeps_the_card_and_escape_closes_it(qtbot: QtBot, card: KeyCard) -> None:
    qtbot.keyClick(filter_line(card), Qt.Key.Key_Return)
    stayed = card.isVisible()
    qtbot.keyClick(filter_line(card), Qt.Key.Key_Escape)

    assert stayed
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("key", "chips"),
    [
        ("Ctrl+Shift+Z", ("Ctrl", "Shift", "Z")), ("Ctrl++", ("Ctrl", "+")), ("+", ("+",)), ("n", ("n",)),
        ("Shift+E", ("Shift", "E")), ("Ctrl+Enter", ("Ctrl", "↵")), ("Alt+Left", ("Alt", "←")),
    ],
)  # fmt: skip
def test_a_key_is_taken_apart_into_its_chips(monkeypatch: pytest.MonkeyPatch, key: str, chips: tuple[str, ...]) -> None:
    monkeypatch.setattr("sys.platform", "linux")

    assert chips_of(key) == chips


def test_commands_stand_under_the_place_where_they_work() -> None:
    rows = card_rows(COMMANDS)
    headings = [row.title for row in rows if row.is_heading]
    everywhere = [row.title for row in rows[rows.index(next(r for r in rows if r.title == "Everywhere")) :]]

    assert headings[:2] == ["In the text", "In the record"]
    assert "Undo" in everywhere
    assert "Take what is shown, next field" not in everywhere


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_no_row_of_the_card_is_cut(language: str) -> None:
    script = Path(__file__).with_name("cut_rows.py")

    shown = subprocess.run(
        [sys.executable, script, language], capture_output=True, encoding="utf-8", check=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip

    *cut, count = shown.stdout.splitlines()
    assert cut == []
    assert int(count.split()[0]) > 100
    assert ("Next sentence" in count) == (language == ENGLISH)
