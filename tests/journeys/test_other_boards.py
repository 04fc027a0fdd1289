"""The letter commands on other boards, by events as X11 and a Mac send them. `tests/layouts` has them on a screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.ui.keys.command import Zone
from annotator.ui.keys.key_map import KeyMap, split
from annotator.ui.keys.key_names import _MAC_CODES
from annotator.ui.keys.keyboard import _KEYS

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib."
DAY = "2018-01-12"
LATIN = "qwertyuiopasdfghjklzxcvbnm"
SCANS = dict(zip(LATIN, (*range(24, 34), *range(38, 47), *range(52, 59)), strict=True))
BOARDS = {
    "us": "qwertyuiopasdfghjklzxcvbnm",
    "ara": "ضصثقفغعهخحشسيبلاتنمئءؤرﻻىة",
    "ir": "ضصثقفغعهخحشسیبلاتنمظطزرذدپ",
    "fr": "azertyuiopqsdfghjklwxcvbn,",
    "de": "qwertzuiopasdfghjklyxcvbnm",
    "pl": "qwertyuiopasdfghjklzxcvbnm",
}
"""What each board types on the keys where an American one has `LATIN`."""
IN_THE_TEXT = {
    "n": "start_event", "o": "same_act", "c": "next_scheme", "e": "next_event", "a": "evidence", "f": "flags",
    "s": "same_incident", "x": "drop", "d": "no_event",
}  # fmt: skip
MAC_CODES = {"a": 0, "s": 1, "d": 2, "f": 3, "k": 40}
_M = Qt.KeyboardModifier


@pytest.fixture
def told(begin, monkeypatch: pytest.MonkeyPatch):
    """A journey whose keys are told instead of doing something."""
    journey = begin((TEXT, DAY))
    found: list[str] = []
    monkeypatch.setattr(journey.window._keys, "_run", lambda command: found.append(command.id))
    monkeypatch.setattr(journey.window._keys, "_take_hint", lambda letter: found.append(f"hint {letter}"))
    return journey, found


def send(journey, event: QKeyEvent) -> None:
    QApplication.sendEvent(QApplication.focusWidget() or journey.window, event)
    QApplication.processEvents()


def on_board(board: str, latin: str, modifiers: Qt.KeyboardModifier = _M.NoModifier, native: int = 0) -> QKeyEvent:
    """The press of the key that means a Latin letter: the one that types it, or the one at its place."""
    typed = latin if latin in BOARDS[board] else BOARDS[board][LATIN.index(latin)]
    scan = SCANS[LATIN[BOARDS[board].index(typed)]]
    text = "" if modifiers & _M.ControlModifier else typed
    return QKeyEvent(QEvent.Type.KeyPress, ord(typed.upper()), modifiers, scan, 0, native, text)


@pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes of X11")
@pytest.mark.parametrize("board", BOARDS)
def test_letters_are_the_same_commands_on_every_board(told, board: str) -> None:
    journey, found = told

    for latin in IN_THE_TEXT:
        send(journey, on_board(board, latin))
    for latin in "zyk":
        send(journey, on_board(board, latin, _M.ControlModifier))

    assert found == [*IN_THE_TEXT.values(), "undo", "redo", "palette"]


@pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes of X11")
@pytest.mark.parametrize("board", BOARDS)
def test_hint_letters_are_alt_with_the_same_letters_on_every_board(told, board: str) -> None:
    journey, found = told
    journey.window.session.text.enter()
    QApplication.processEvents()

    for latin in "asdf":
        send(journey, on_board(board, latin, _M.AltModifier))

    assert found == [f"hint {latin}" for latin in "asdf"]


@pytest.mark.skipif("sys.platform != 'linux'", reason="the native modifiers of X11")
@pytest.mark.parametrize("board", BOARDS)
def test_letters_with_altgr_ctrl_alt_or_alt_shift_are_no_commands(told, board: str) -> None:
    journey, found = told

    for latin in IN_THE_TEXT:
        send(journey, on_board(board, latin, native=0x80))
        send(journey, on_board(board, latin, _M.ControlModifier | _M.AltModifier))
        send(journey, on_board(board, latin, _M.AltModifier | _M.ShiftModifier))

    assert found == []


def test_on_a_mac_hints_are_control_with_a_letter_and_commands_are_command(
    told, monkeypatch: pytest.MonkeyPatch
) -> None:
    journey, found = told
    journey.window.session.text.enter()
    QApplication.processEvents()
    monkeypatch.setattr("sys.platform", "darwin")

    def press(letter: str, modifiers: Qt.KeyboardModifier, typed: str) -> None:
        code = MAC_CODES[letter]
        send(journey, QKeyEvent(QEvent.Type.KeyPress, ord(typed.upper()), modifiers, 0, code, 0, ""))

    press("a", _M.MetaModifier, "a")
    press("s", _M.MetaModifier, "س")
    press("a", _M.AltModifier, "a")
    press("k", _M.ControlModifier, "k")
    press("k", _M.ControlModifier, "ن")
    press("k", _M.ControlModifier | _M.AltModifier, "k")

    assert found == ["hint a", "hint s", "palette", "palette"]


@pytest.mark.parametrize("board", ["us", "ara"])
@pytest.mark.parametrize("place", ["text", "record", "words", "list", "overview"])
def test_every_key_of_the_table_works_with_a_macs_modifiers(
    told, monkeypatch: pytest.MonkeyPatch, place: Zone, board: str
) -> None:
    journey, found = told
    go_to(journey, place)
    monkeypatch.setattr("sys.platform", "darwin")
    keys = KeyMap()
    journey.window._use_keys(keys)
    wanted = {
        key: keys.find(place, key)
        for command in keys.commands
        for key in command.keys
        if command.works_in(place) and not command.is_fixed
    }

    for key in wanted:
        send(journey, on_a_mac(key, board))

    assert found == [command.id for command in wanted.values()]
    if place == "record":
        found.clear()
        for letter in LATIN:
            send(journey, on_a_mac(f"Meta+{letter}", board))
        assert found == [f"hint {letter}" for letter in LATIN]


def go_to(journey, place: Zone) -> None:
    window = journey.window
    if place in ("record", "words"):
        window.session.text.enter()
    if place == "words":
        window.session.record.words.choose()
    elif place == "list":
        window.desk.focus_list()
    elif place == "overview":
        window.project_pages.show_overview()
    QApplication.processEvents()
    assert window.zone() == place


def on_a_mac(key: str, board: str) -> QKeyEvent:
    """The press as a Mac sends it: Cmd is Qt's Control, Control its Meta; a letter is known by its place."""
    *names, last = split(key)
    modifiers = _M.NoModifier
    for name in names:
        modifiers |= {"Ctrl": _M.ControlModifier, "Meta": _M.MetaModifier, "Alt": _M.AltModifier,
                      "Shift": _M.ShiftModifier}[name]  # fmt: skip
    if last in _KEYS:
        return QKeyEvent(QEvent.Type.KeyPress, _KEYS[last], modifiers, {"Space": " "}.get(last, ""))
    if not last.isalnum():
        return QKeyEvent(QEvent.Type.KeyPress, ord(last), modifiers, last)
    code = next(code for code, letter in _MAC_CODES.items() if letter == last.lower())
    typed = BOARDS[board][LATIN.index(last.lower())] if last.isalpha() else last
    text = "" if modifiers & ~_M.ShiftModifier else typed
    return QKeyEvent(QEvent.Type.KeyPress, ord(typed.upper()), modifiers, 0, code, 0, text)


def test_alt_alone_does_nothing(begin) -> None:
    journey = begin((TEXT, DAY))
    before = QApplication.focusWidget()

    for kind, modifiers in ((QEvent.Type.KeyPress, _M.AltModifier), (QEvent.Type.KeyRelease, _M.NoModifier)):
        send(journey, QKeyEvent(kind, Qt.Key.Key_Alt, modifiers))

    assert QApplication.focusWidget() is before
    assert journey.window.bar.menu_bar.activeAction() is None
    assert journey.window.desk.zone() == "text"
