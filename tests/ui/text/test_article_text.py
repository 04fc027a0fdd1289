"""Offsets between code points and the positions of the document, for any text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.text.span import Span
from annotator.ui.text.article_text import LONGEST_BLOCK, DisplayText
from annotator.ui.text.snapping import snapped_to_characters, snapped_to_words
from annotator.ui.text.typesetting import Setting, make_document

pytestmark = pytest.mark.usefixtures("qapp")  # fonts need the application

ODD = st.sampled_from(
    [
        "\n",
        " ",
        "a",
        "e\u0301",
        "🚜",
        "👩\u200d🌾",
        "🇧🇷",
        "ح",
        "\u2028",
        "\ufeff",
        "\ufffc",
        "\u2029",
        "\ufdd0",
        "\t",
    ]
)
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=5)), max_size=60).map("".join)


@given(TEXTS)
def test_the_document_has_the_blocks_and_lengths_that_are_counted_with(text: str) -> None:
    shown = DisplayText(text)

    document = make_document(shown, Setting.of(17, right_to_left=False, headline=False, width=600))

    assert document.blockCount() == len(shown.blocks)
    for number, (start, end) in enumerate(shown.blocks):
        block = document.findBlockByNumber(number)
        assert block.position() == shown.to_position(start)
        assert block.length() - 1 == len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_offset_comes_back_from_its_position(text: str) -> None:
    shown = DisplayText(text)

    assert [shown.to_offset(shown.to_position(at)) for at in range(len(text) + 1)] == list(range(len(text) + 1))


def test_a_paragraph_of_a_megabyte_is_cut_and_offsets_still_agree() -> None:
    text = "🚜" * 12_000 + "\nend"
    shown = DisplayText(text)

    document = make_document(shown, Setting.of(17, right_to_left=False, headline=False, width=600))

    assert [end - start for start, end in shown.blocks] == [5_000, 5_000, 2_000, 3]
    assert document.blockCount() == 4
    for offset in (0, 4_999, 5_000, 5_001, 11_999, 12_001, len(text)):
        assert shown.to_offset(shown.to_position(offset)) == offset
    assert [shown.is_cut(number) for number in range(4)] == [True, True, False, False]


def test_a_cut_never_parts_a_letter_from_its_accents() -> None:
    text = "x" * (LONGEST_BLOCK - 1) + "e" + "\u0301" * 3 + "y" * LONGEST_BLOCK

    (_, cut), *_ = DisplayText(text).blocks

    assert not unicodedata.combining(text[cut])


def test_a_long_paragraph_is_cut_between_words() -> None:
    text = "word " * 2_000

    assert all(text[end - 1] == " " for _, end in DisplayText(text).blocks[:-1])


def test_a_span_across_paragraphs_has_a_part_in_each() -> None:
    assert list(DisplayText("one\n🚜two\nthree").parts(Span(2, 10))) == [(0, 2, 3), (1, 0, 5), (2, 0, 1)]


def test_a_drag_takes_whole_words() -> None:
    text = "Two people were hurt (in São Roque)."

    assert snapped_to_words(text, 5, 13) == Span(4, 15)
    assert snapped_to_words(text, text.index("Roq"), text.index("Roq") + 9) == Span(29, 34)


def test_a_drag_over_no_word_takes_the_characters_themselves() -> None:
    assert snapped_to_words("a 🚜 b", 2, 3) == Span(2, 3)
    assert snapped_to_words("a   b", 2, 3) is None


def test_a_drag_by_characters_takes_no_half_letter_emoji_or_flag() -> None:
    text = "cafe\u0301 👩\u200d🌾 🇧🇷"

    assert snapped_to_characters(text, 3, 4) == Span(3, 5)
    assert snapped_to_characters(text, 7, 8) == Span(6, 9)
    assert snapped_to_characters(text, 11, 12) == Span(10, 12)


def test_a_drag_stays_within_the_text() -> None:
    assert snapped_to_words("one\ntwo", 6, 8) == Span(4, 7)
    assert snapped_to_words("", 0, 1) is None
