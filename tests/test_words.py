"""Texts, plurals and numbers in the language that was chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import words
from annotator.words import choose, in_decimals, in_digits, isolated, later, tr, tr_as, tr_stored, trn
from tools.translations import CATALOGUES

FRENCH = """
msgid ""
msgstr ""
"Language: fr\\n"

#: annotator/somewhere.py
msgid "Set {field}"
msgstr "Définir {field}"

msgid "Place"
msgstr "Lieu"

msgctxt "tab"
msgid "Place"
msgstr "Placer"

msgid "1 event in {where}"
msgid_plural "{n} events in {where}"
msgstr[0] "1 événement à {where}"
msgstr[1] "{n} événements à {where}"

msgid "Not translated yet"
msgstr ""

msgid "A long text "
"in two lines"
msgstr "Un long texte "
"sur deux lignes"
"""


@pytest.fixture(autouse=True)
def english_again(tmp_path: Path) -> Iterator[None]:
    yield
    choose("en", tmp_path)


@pytest.fixture
def french(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text(FRENCH, encoding="utf-8")
    choose("fr", tmp_path)


def test_english_is_what_stands_in_the_code() -> None:
    assert tr("Set {field}", field="Place") == "Set Place"
    assert trn("1 event", "{n} events", 1) == "1 event"
    assert trn("1 event", "{n} events", 1204) == "1,204 events"
    assert later("Undone") == "Undone"
    assert tr("{as it is}") == "{as it is}"


@pytest.mark.usefixtures("french")
def test_a_text_is_said_in_the_language_that_was_chosen() -> None:
    assert words.language() == "fr"
    assert tr("Set {field}", field="X") == "Définir X"
    assert tr("A long text in two lines") == "Un long texte sur deux lignes"


@pytest.mark.usefixtures("french")
def test_what_has_no_translation_stays_english() -> None:
    assert tr("Not translated yet") == "Not translated yet"
    assert tr("Unknown {x}", x=1) == "Unknown 1"
    assert trn("1 cat", "{n} cats", 2) == "2 cats"


@pytest.mark.usefixtures("french")
def test_the_same_word_may_mean_something_else_in_another_place() -> None:
    assert (tr("Place"), tr_as("tab", "Place"), tr_as("menu", "Place")) == ("Lieu", "Placer", "Place")


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(("number", "said"), [(0, "1 événement"), (1, "1 événement"), (2, "2 événements")])
def test_french_counts_none_as_one(number: int, said: str) -> None:
    assert trn("1 event in {where}", "{n} events in {where}", number, where="Lyon") == f"{said} à Lyon"


@pytest.mark.usefixtures("french")
def test_a_stored_text_is_known_by_its_pattern() -> None:
    assert tr_stored("Set Place", "Keep {field}", "Set {field}") == "Définir Lieu"
    assert tr_stored("Set (all)", "Set {field}") == "Définir (all)"
    assert tr_stored("Place", "Set {field}") == "Lieu"
    assert tr_stored("Something else", "Set {field}") == "Something else"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "لا أحداث"), (1, "حدث واحد"), (2, "حدثان"), (3, "3 أحداث"), (10, "10 أحداث"), (11, "11 حدثًا"),
        (99, "99 حدثًا"), (100, "100 حدث"), (102, "102 حدث"), (103, "103 أحداث"), (1111, "1,111 حدثًا"),
    ],
)  # fmt: skip
def test_arabic_has_six_forms(number: int, said: str) -> None:
    choose("ar", CATALOGUES)

    assert trn("{n} event", "{n} events", number) == said
    assert words.is_right_to_left()


@pytest.mark.parametrize(
    ("language", "whole", "part"),
    [("en", "12,345", "1,234.5"), ("fr", "12\u202f345", "1\u202f234,5"), ("es", "12\u202f345", "1\u202f234,5"),
     ("ar", "12,345", "1,234.5")],
)  # fmt: skip
def test_numbers_are_written_as_the_language_has_them(language: str, whole: str, part: str) -> None:
    choose(language, CATALOGUES)

    assert (in_digits(12345), in_decimals(1234.5)) == (whole, part)


def test_a_language_without_a_catalogue_is_spoken_in_english(tmp_path: Path) -> None:
    choose("fr", tmp_path)

    assert words.language() == "en"
    assert tr("Place") == "Place"


def test_words_of_their_own_direction_are_kept_together_only_where_lines_turn() -> None:
    english = isolated("11 Jan")
    choose("ar", CATALOGUES)

    assert english == "11 Jan"
    assert isolated("11 يناير") == "\u206811 يناير\u2069"
