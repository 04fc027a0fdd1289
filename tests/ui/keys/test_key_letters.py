"""What the keys of this board type, learned from what is pressed: shown as far as it is known, and no further."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys.key_letters import KeyLetters

A, D, Z = 38, 40, 52
"""Where American a, d and z lie, as X11 counts."""


@pytest.fixture(autouse=True)
def _x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")


def typing(*letters: tuple[str, int]) -> KeyLetters:
    made = KeyLetters()
    for letter, scan in letters:
        made.learn(_press(letter, scan))
    return made


def _press(letter: str, scan: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), modifiers, scan, 0, 0, letter)


def test_nothing_is_shown_before_a_key_was_pressed() -> None:
    assert KeyLetters().shown("a") == ""


def test_a_letter_is_shown_once_it_was_typed() -> None:
    assert typing(("ش", A)).shown("a") == "ش"


def test_letters_that_two_layouts_have_differently_are_shown_once_one_of_them_is_left() -> None:
    sheen_only, with_arabic_yeh, with_persian_yeh = (
        typing(("ش", A)), typing(("ش", A), ("ي", D)), typing(("ش", A), ("ی", D)),
    )  # fmt: skip

    assert (sheen_only.shown("s"), sheen_only.shown("z")) == ("س", "")
    assert with_arabic_yeh.shown("z") == "ئ"
    assert with_persian_yeh.shown("z") == "ظ"


def test_letters_that_look_alike_on_two_layouts_are_shown_before_one_of_them_is_left() -> None:
    assert typing(("ش", A)).shown("d") == "ي"


def test_an_unknown_layout_shows_the_typed_letters_only() -> None:
    learned = typing(("ა", A))

    assert (learned.shown("a"), learned.shown("s")) == ("ა", "")


def test_a_latin_layout_needs_no_other_letters() -> None:
    assert typing(("q", A)).shown("a") == ""


def test_another_layout_takes_the_place_of_the_one_before() -> None:
    assert typing(("ش", A), ("ф", A)).shown("s") == ""
    assert typing(("ش", A), ("ф", A), ("я", Z)).shown("d") == "в"
    assert typing(("ش", A), ("a", A)).shown("a") == ""


def test_a_chord_tells_another_script_and_no_letter_of_a_latin_board() -> None:
    arabic, latin = KeyLetters(), typing(("ش", A))

    arabic.learn(_press("ي", D, Qt.KeyboardModifier.ControlModifier))
    latin.learn(_press("d", D, Qt.KeyboardModifier.ControlModifier))

    assert not arabic.are_latin
    assert not latin.are_latin


def test_chords_teach_no_letters() -> None:
    learned = KeyLetters()
    learned.learn(_press("ش", A, Qt.KeyboardModifier.AltModifier))

    assert learned.shown("a") == ""
