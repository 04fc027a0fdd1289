"""A coder's own keys on the real window: kept, used at once by menus, palette and card, told when they cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.ui.keys.key_card import KeyCard
from annotator.ui.keys.keys_dialog import KeysDialog

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib."
DAY = "2018-01-12"


def change(journey, command_id: str, key: Qt.Key) -> None:
    """Open the page of keys from the palette and give a command another key there."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KeysDialog)
        dialog.choose(command_id)
        for pressed in (Qt.Key.Key_Return, key):
            QTest.keyClick(dialog.focusWidget(), pressed)
        dialog.reject()

    journey.keyboard.play("Ctrl+K", "change the keys")
    QTimer.singleShot(0, do)
    journey.keyboard.press("Enter")
    # Without a screen no one gives the keyboard back to the window below.
    journey.window.activateWindow()
    QApplication.processEvents()


def menu_words(journey) -> list[str]:
    menus = [menu.menu() for menu in journey.window.bar.menu_bar.actions()]
    return [action.text() for menu in menus for action in menu.actions()]


def test_a_changed_key_works_at_once_in_window_menu_and_card_and_after_a_restart(begin) -> None:
    journey = begin((TEXT, DAY))
    change(journey, "no_event", Qt.Key.Key_F8)
    cards: list[str] = []

    def look() -> None:
        card = QApplication.activeModalWidget()
        assert isinstance(card, KeyCard)
        cards.extend(row.words for row in card.shown())
        card.reject()

    QTimer.singleShot(0, look)
    journey.keyboard.press("?")
    in_menus = menu_words(journey)
    journey.reopen()
    journey.keyboard.press("d")
    untouched = journey.rows("SELECT * FROM coding WHERE state = 'no_event'")
    journey.keyboard.press("F8")

    assert "No codable event, next article: F8" in cards
    assert "No codable event, next article\tF8" in in_menus
    assert untouched == []
    assert journey.rows("SELECT state FROM coding") == [("no_event",)]


def test_letters_that_need_a_modifier_write_nothing_alone(begin) -> None:
    settings.set_keys({}, "", "modifier")
    journey = begin((TEXT, DAY))

    journey.keyboard.play("d", "n", "x", "o")
    alone = journey.rows("SELECT state FROM coding WHERE state = 'no_event'")
    journey.keyboard.press("Alt+d")

    assert alone == []
    assert journey.rows("SELECT state FROM coding") == [("no_event",)]


def test_dictated_words_in_the_text_do_nothing_when_letters_are_off(begin) -> None:
    settings.set_keys({}, "", "off")
    journey = begin((TEXT, DAY))
    before = journey.rows("SELECT count(*) FROM edit")

    journey.keyboard.type("send a code now")

    assert journey.rows("SELECT count(*) FROM edit") == before
    assert journey.window.session.entry is None


def test_hint_letters_work_with_the_modifier_that_was_chosen(begin) -> None:
    settings.set_keys({"redo": ("Ctrl+Y",), "export": ()}, "Ctrl+Shift", "")
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    entry = journey.window.session.entry
    second = entry.candidates[1]

    journey.keyboard.press(f"Alt+{entry.hint(second)}")
    nothing = journey.rows("SELECT * FROM value WHERE field = 'code'")
    journey.keyboard.press(f"Ctrl+Shift+{entry.hint(second)}")

    assert nothing == []
    assert journey.rows("SELECT text FROM value WHERE field = 'code' AND part = 'value'") == [(second.value.text,)]


@pytest.mark.parametrize("stored", [{"undo": ("Ctrl+K",)}, {"undo": ("q",)}])
def test_keys_that_cannot_be_used_are_told_in_the_window_and_the_usual_ones_work(begin, stored) -> None:
    settings.set_keys(stored, "", "")
    journey = begin((TEXT, DAY), ("Weather\nIt rained.", DAY))

    QApplication.processEvents()
    told = journey.window.banner.text
    journey.keyboard.play("d", "Ctrl+Z")

    assert told.startswith("Your own keys cannot be used, the usual ones work now.")
    assert journey.rows("SELECT count(*) FROM coding WHERE state = 'no_event'") == [(0,)]


def test_settings_that_cannot_be_read_are_told_once(begin) -> None:
    settings.settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings.settings_path().write_text("{", encoding="utf-8")
    journey = begin((TEXT, DAY))

    QApplication.processEvents()
    told = journey.window.banner.text
    journey.reopen()
    QApplication.processEvents()

    assert told.startswith("The settings could not be understood and are kept as “settings.unreadable.json”.")
    assert "could not be understood" not in journey.window.banner.text
