"""Keys in sentences come from the table: no text of the program names one itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.ui.keys.key_letters import KeyLetters
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.keys.keys_in_use import KeysInUse
from tests.ui.keys.test_key_letters import typing

ANNOTATOR = Path(__file__).resolve().parents[3] / "annotator"
SAID_BY = ("tr", "trn", "tr_as", "later")
NAMES = (
    "Enter", "Escape", "Esc", "Space", "Tab", "Backspace", "Delete", "Insert", "Home", "PageUp", "PageDown", "Ctrl",
    "Cmd", "Alt", "Meta", "Option", r"F\d{1,2}",
)  # fmt: skip
NAMED_KEY = re.compile(rf"\b({'|'.join(NAMES)})\b|[↵⏎⌘⌥⇧⌃]|\bShift\+")
LETTER = re.compile(r"(?:^|[\s(:;,])([b-z])(?=$|[\s),:;])")
"""A letter alone, in small: no word of English but a (and that is told by what stands before it)."""
BARE_A = re.compile(r"(?:^|[:;(,]\s?)a (?=changes|brings|adds|takes|goes|shows|says)|\(a\)")
ALONE = set(NAMES) | {"Cmd", "Control", "Option", "Shift", "Up", "Down", "Left", "Right"}
OF_THE_PAGE_OF_KEYS = ("keys_dialog.py", "key_changes.py", "key_names.py")
"""The page where keys are changed: what it catches are Enter, Escape, Insert and Delete themselves."""
NO_KEYS = ("recent_list.py", "words.py", "codebook_table.py", "scheme_mistakes.py")
"""A row that names Enter by its sign alone, as every list does; "3 h", and letters of formats and signs."""


def texts(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAID_BY:
            for given in node.args:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    yield node.lineno, given.value


def names_a_key(text: str) -> bool:
    without_values = re.sub(r"\{\w*\}", "…", text)
    if text in ALONE:
        return False
    return any(pattern.search(without_values) for pattern in (NAMED_KEY, LETTER, BARE_A))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Import some: Ctrl+I", True), ("d says there is none", True), ("Enter takes it", True), ("drop it (x)", True),
        ("F2 writes a note", True), ("a changes its evidence", True), ("Arrange a table", False),
        ("{key} takes it", False), ("Enter", False), ("the entry of a code", False),
    ],
)  # fmt: skip
def test_a_sentence_that_names_a_key_itself_is_found(text: str, names: bool) -> None:
    assert names_a_key(text) is names


def test_no_text_of_the_program_names_a_key_itself() -> None:
    found = [
        f"{path.relative_to(ANNOTATOR)}:{line}: {text}"
        for path in sorted(ANNOTATOR.rglob("*.py"))
        if path.name not in (*OF_THE_PAGE_OF_KEYS, *NO_KEYS)
        for line, text in texts(path)
        if names_a_key(text)
    ]

    assert found == []


def in_use(keys: KeyMap | None = None, letters: KeyLetters | None = None) -> KeysInUse:
    made = KeysInUse()
    made.map = keys or made.map
    made.letters = letters or made.letters
    return made


@pytest.fixture(autouse=True)
def no_mac(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")


def test_a_sentence_has_the_coders_own_key() -> None:
    keys = in_use(KeyMap({"no_event": ("F8",), "import": ("Ctrl+J",)}))

    assert (keys.of("no_event"), keys.of("import"), keys.of("drop")) == ("F8", "Ctrl+J", "x")
    assert (keys.short("import"), keys.short("drop"), keys.short("leave_record")) == ("Ctrl J", "X", "Esc")
    assert (keys.signs("take"), keys.signs("finish_article")) == ("↵", "Ctrl ↵")


def test_a_command_without_a_key_is_called_by_its_title_in_a_sentence_and_by_nothing_on_a_button() -> None:
    keys = in_use(KeyMap({"finish_article": ()}))

    assert keys.of("finish_article") == "“Article done, next one”"
    assert (keys.signs("finish_article"), keys.short("finish_article")) == ("", "")


def test_letters_that_need_a_modifier_are_named_with_it() -> None:
    assert in_use(KeyMap(letters="modifier")).of("no_event") == "Alt+D"
    assert in_use(KeyMap(letters="off")).of("no_event") == "“No codable event, next article”"


def test_an_arabic_board_has_its_own_letters_in_sentences_chips_and_hints() -> None:
    keys = in_use(letters=typing(("ش", 38), ("ة", 58)))

    assert keys.letter("s") == "س"
    assert keys.of("no_event") == "\u2066ي\u2069"
    assert keys.hint("s") == "\u2066Alt+س\u2069"
    assert keys.short("same_incident") == "س"


def test_on_a_latin_board_letters_are_as_they_are() -> None:
    keys = in_use(letters=typing(("a", 38)))

    assert (keys.letter("s"), keys.hint("s"), keys.of("no_event")) == ("s", "Alt+S", "d")


def test_hints_of_a_mac_are_control_with_a_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")

    assert in_use().hint("f") == "Control+F"
    assert in_use().of("finish_article") == "Cmd+Enter"
    assert in_use().of("grow_character") == "Option+Right"


def test_keys_of_a_window_of_its_own_are_found_by_the_table() -> None:
    keys = KeyMap({"codebook_note": ("F4",)})

    found = keys.find("codebook", "F4")
    assert found is not None
    assert found.id == "codebook_note"
    assert keys.find("codebook", "F2") is None
    assert keys.find("text", "F4") is None


def test_a_key_of_a_chart_or_a_list_is_kept_free() -> None:
    assert "Next or previous place" in KeyMap().why_not("save_picture", "PageDown")
    assert "Next bar" in KeyMap().why_not("swap_table", "Right")
