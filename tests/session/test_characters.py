"""Characters as people see them: what is selected never ends inside one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.model.text.utf16 import Utf16Map
from annotator.session.text.characters import edge_after, edge_before, whole_characters
from annotator.session.text.cursor import TextCursor
from annotator.ui.text.snapping import snapped_to_characters, snapped_to_words

FAMILY, FLAG, KEYCAP, THUMB = "👨\u200d👩\u200d👧", "🇱🇧", "1\ufe0f\u20e3", "👍🏽"
PIECES = st.sampled_from(
    ["a", " ", "\n", ".", "e\u0301", "\u0301", FAMILY, FLAG, "🇧", KEYCAP, THUMB, "🏽", "ح", "ـ", "\u064b", "\u0600",
     "ש", "\u05b8", "می\u200cگویند", "क्षि", "각", "\u1100", "\u200d", "\u00ad", "x1", "“", "\u00a0"]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=40).map("".join)


def edges(text: str) -> set[int]:
    """Where characters begin and end in the whole text."""
    units = Utf16Map(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    found = {0, len(text)}
    while (unit := finder.toNextBoundary()) >= 0:
        found.add(units.from_qt(unit))
    return found


@given(TEXTS, st.data())
def test_no_drag_ever_takes_half_a_character(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    spans = [snapped_to_characters(text, start, end), snapped_to_words(text, start, end)]

    assert all({span.start, span.end} <= edges(text) for span in spans if span is not None)


@given(TEXTS, st.lists(st.sampled_from(["word", "back", "more", "less", "letter", "unletter", "sentence", "shrink"])))
def test_no_key_ever_selects_half_a_character(text: str, keys: list[str]) -> None:
    at = TextCursor(text, sentences(text))

    for key in keys:
        {
            "word": lambda: at.step_word(1), "back": lambda: at.step_word(-1), "more": lambda: at.grow_word(1),
            "less": lambda: at.grow_word(-1), "letter": lambda: at.grow_character(1),
            "unletter": lambda: at.grow_character(-1), "sentence": lambda: at.grow_sentence(1),
            "shrink": lambda: at.grow_sentence(-1),
        }[key]()  # fmt: skip

        assert at.selection is None or {at.selection.start, at.selection.end} <= edges(text), key


@given(TEXTS, st.data())
def test_steps_by_character_go_from_edge_to_edge(text: str, data: st.DataObject) -> None:
    at, ordered = data.draw(st.integers(0, len(text))), sorted(edges(text))

    assert edge_after(text, at) == next((edge for edge in ordered if edge > at), len(text))
    assert edge_before(text, at) == next((edge for edge in reversed(ordered) if edge < at), 0)


@pytest.mark.parametrize("character", [FAMILY, FLAG, KEYCAP, THUMB, "e\u0301\u0323", "ש\u05b8\u05c1", "b\u064b"])
def test_a_character_of_several_code_points_is_one(character: str) -> None:
    text = f"x{character}y"

    found = {whole_characters(text, at, at + 1) for at in range(1, 1 + len(character))}

    assert found == {(1, 1 + len(character))}


def test_a_word_takes_its_last_accents_and_a_digit_its_keycap() -> None:
    text = f"press {KEYCAP} now"

    assert snapped_to_words(text, 6, 7) == Span(6, 9)


def test_a_name_in_hebrew_keeps_its_points_and_its_quote() -> None:
    text = 'כוחות צה"ל ו־צה״ל תקפו, שָׁלוֹם.'

    taken = [snapped_to_words(text, text.index(letters), text.index(letters) + 1) for letters in ('ה"', "ה״", "לו")]

    assert [span.of(text) for span in taken if span] == ['צה"ל', "צה״ל", "שָׁלוֹם"]


def test_a_persian_word_is_one_across_its_joiner() -> None:
    text = "آنها می‌گویند که"

    span = snapped_to_words(text, text.index("گو"), text.index("گو") + 1)

    assert span is not None
    assert span.of(text) == "می‌گویند"


def test_a_drag_over_a_word_of_a_megabyte_takes_all_of_it() -> None:
    text = "start " + "x" * 1_000_000 + " end"

    assert snapped_to_words(text, 500_000, 500_001) == Span(6, 1_000_006)
    assert snapped_to_words(text, 2, 500_000) == Span(0, 1_000_006)


def test_a_thousand_accents_on_a_letter_end_somewhere() -> None:
    text = "e" + "\u0301" * 100_000

    start, end = whole_characters(text, 50_000, 50_001)

    assert 0 <= start < end <= len(text)


def test_a_long_selection_still_grows_by_a_character() -> None:
    text = "word " * 2_000
    at = TextCursor(text, (Span(0, len(text) - 1),))
    at.select(Span(0, 9_000))

    at.grow_character(1)
    at.grow_character(1)
    at.grow_character(-1)

    assert at.selection == Span(0, 9_001)
