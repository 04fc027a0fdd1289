"""The keys that the program promises to its coders, one a row: each means something where it is promised."""

from __future__ import annotations

import pytest

from annotator.ui.keys.key_map import KeyMap

PROMISED = {
    "text": (
        "Down", "Up", "Right", "Left", "Home", "End", "Space", "Shift+Space", "Enter", "n", "o", "c", "e", "Shift+E",
        "a", "f", "s", "x", "Delete", "Shift+Right", "Shift+Left", "Shift+Down", "Shift+Up", "Alt+Right", "Alt+Left",
        "d", "Shift+D", "Ctrl+Enter", "Ctrl+Down", "Ctrl+Up", "F6", "Shift+F6", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y",
        "Ctrl+K", "Ctrl+F", "F1", "?", "Shift+F1",
    ),
    "record": (
        "Enter", "Shift+Enter", "Down", "Up", "Ctrl+E", "+", "=", "-", "Backspace", "Ctrl+D", "Ctrl+R", "Tab",
        "Shift+Tab", "PageDown", "PageUp", "Escape", "Ctrl+Enter", "Ctrl+Down", "Ctrl+Up", "F6", "Shift+F6", "Ctrl+Z",
        "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+K", "Ctrl+F", "F1", "Shift+F1",
    ),
    "words": (
        "Down", "Up", "Right", "Left", "Home", "End", "Shift+Right", "Shift+Left", "Shift+Down", "Shift+Up",
        "Alt+Right", "Alt+Left", "Enter", "Shift+Enter", "Escape", "Ctrl+Z", "Ctrl+K", "F1", "Shift+F1",
    ),
    "list": (
        "Escape", "Ctrl+Down", "Ctrl+Up", "F6", "Shift+F6", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+K", "Ctrl+F",
        "Shift+F1",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("zone", "key"), [(zone, key) for zone, keys in PROMISED.items() for key in keys])
def test_a_promised_key_means_something_where_it_is_promised(zone: str, key: str) -> None:
    assert KeyMap().find(zone, key) is not None


def test_a_hint_letter_is_taken_with_alt_in_the_record_alone() -> None:
    keys = KeyMap(hint_modifier="Alt")

    assert keys.hint_letter("record", "Alt+f") == "f"
    assert keys.hint_letter("text", "Alt+f") == ""


def test_plain_letters_and_digits_type_in_the_record_and_in_the_list() -> None:
    keys = KeyMap()
    characters = "abcdefghijklmnopqrstuvwxyz0123456789"

    assert [c for zone in ("record", "list", "words") for c in characters if keys.find(zone, c)] == []
