"""Every text of the window is said through `annotator.words`, and every catalogue has all of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.words import LANGUAGES, PLURALS, Message, read_catalogue
from tools.translations import CATALOGUES, ROOT, collect, messages_in, written

SPOKEN = ("ui", "session", "use_cases", "storage", "exchange", "model", "reference")
ERRORS = {"CoderError", "BadInput", "NotAProject", "ProjectTooNew", "ProjectDamaged", "ProjectInUse"}
SHOWING = ERRORS | {
    "Command", "Words", "Field", "Section", "CheckBox", "RadioButton", "BeginButton", "ProgressDialog", "text_input",
    "add_button", "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
    "addAction", "addMenu", "say", "said", "show_warning", "show_error", "show_words", "choose_file", "choose_files",
}  # fmt: skip
SAYING = {"tr", "trn", "tr_as", "later", "counted", "many"}
COMMAND_LINE_ONLY = ("rehearsal.py", "learning_lines.py", "import_articles.py", "own_pipelines.py")
"""Modules that show their own sentences there alone, where English is spoken."""
NOT_SAID = {
    "Conflict Annotator": "the program's name",
    "Space": "the name of a key", "Shift+Space": "the name of a key", "Enter": "the name of a key",
    "Shift+Enter": "the name of a key", "Escape": "the name of a key", "Tab": "the name of a key",
    "Shift+Tab": "the name of a key", "Backspace": "the name of a key", "Delete": "the name of a key",
    "Insert": "the name of a key",
    "Down": "the name of a key", "Up": "the name of a key", "Left": "the name of a key", "Right": "the name of a key",
    "Home": "the name of a key", "End": "the name of a key", "PageDown": "the name of a key",
    "PageUp": "the name of a key",
}  # fmt: skip
"""What is shown as it stands, and why."""
_KEY = re.compile(r"((Ctrl|Alt|Shift|Meta)\+)+\S+")
_WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]|^[A-Z][a-z]+")


def modules(ring: str) -> list[Path]:
    found = sorted((ROOT / "annotator" / ring).rglob("*.py"))
    return [path for path in found if path.name not in COMMAND_LINE_ONLY]


def unsaid(path: Path) -> Iterator[str]:
    """Texts that this module shows without saying them in the language of the window."""
    yield from (f"{path.relative_to(ROOT)}: {text}" for text in _texts(ast.parse(path.read_text(encoding="utf-8"))))


def _texts(node: ast.AST, shows: bool = False) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = _name(node.func)
        if name in SAYING:
            return
        for argument in (*node.args, *(keyword.value for keyword in node.keywords)):
            yield from _texts(argument, shows or name in SHOWING or _is_said(node.func))
        yield from _texts(node.func)
        return
    if isinstance(node, ast.Compare | ast.Subscript):
        return
    if shows and isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_text(node.value):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, shows)


def _is_said(function: ast.expr) -> bool:
    """Whether it is `said.emit` or its like."""
    return (
        isinstance(function, ast.Attribute) and function.attr == "emit" and _name(function.value) in ("said", "refused")
    )


def _is_text(text: str) -> bool:
    is_style = "{" in text or ": $" in text or "background" in text
    return bool(_WORDS.search(text)) and text not in NOT_SAID and not _KEY.fullmatch(text) and not is_style


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}", text))


@pytest.fixture(scope="module")
def said() -> dict[Message, list[str]]:
    return collect()


@pytest.mark.parametrize("ring", SPOKEN)
def test_every_text_that_is_shown_is_said_in_the_language_of_the_window(ring: str) -> None:
    found = [each for path in modules(ring) for each in unsaid(path)]

    assert found == []


def test_a_text_that_is_not_said_would_be_found() -> None:
    shown = ast.parse(
        'label.setText("Nothing here")\nlabel.setText(tr("Nothing here"))\nself.said.emit(f"No {x} left")'
    )

    assert [*_texts(shown)] == ["Nothing here", "No "]


@pytest.mark.parametrize("language", sorted(PLURALS))
def test_a_catalogue_has_every_text_and_no_other(language: str, said: dict[Message, list[str]]) -> None:
    catalogue = dict(read_catalogue(CATALOGUES / f"{language}.po"))

    assert {message[0] for message in said if message not in catalogue} == set()
    assert {message[0] for message in catalogue if message not in said} == set()


@pytest.mark.parametrize("language", sorted(PLURALS))
def test_a_catalogue_leaves_nothing_untranslated(language: str) -> None:
    catalogue = dict(read_catalogue(CATALOGUES / f"{language}.po"))

    assert [message[0] for message, forms in catalogue.items() if not all(forms)] == []
    assert {len(forms) for (_, more), forms in catalogue.items() if more} == {PLURALS[language][0]}


@pytest.mark.parametrize("language", sorted(PLURALS))
def test_a_translation_has_the_values_of_its_text(language: str) -> None:
    wrong = []
    for (one, more), forms in read_catalogue(CATALOGUES / f"{language}.po"):
        wanted = placeholders(one) | placeholders(more)
        # "one" may say its number in words.
        free = {"{n}"} if more else set()
        wrong += [form for form in forms if placeholders(form) | free != wanted | free]

    assert wrong == []


@pytest.mark.parametrize("language", sorted(PLURALS))
def test_a_catalogue_that_is_written_anew_keeps_its_translations(
    language: str, said: dict[Message, list[str]], tmp_path: Path
) -> None:
    known = dict(read_catalogue(CATALOGUES / f"{language}.po"))
    again = tmp_path / "again.po"

    again.write_text(written(language, said, known), encoding="utf-8")

    assert dict(read_catalogue(again)) == {message: known[message] for message in said}


def test_every_language_but_english_has_a_catalogue() -> None:
    assert {path.stem for path in CATALOGUES.glob("*.po")} == LANGUAGES.keys() - {"en"}


def test_the_collector_finds_plurals_contexts_and_what_is_said_later() -> None:
    source = 'tr("a"); trn("one", "{n} more", n); later("b"); counted(3, "event"); tr_as("tab", "Code"); tr(variable)'

    assert [*messages_in(source)] == [
        ("a", ""), ("one", "{n} more"), ("b", ""), ("{n} event", "{n} events"), ("tab\x04Code", ""),
    ]  # fmt: skip
