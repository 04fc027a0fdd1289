from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.model.article import canonical_text
from annotator.model.text.utf16 import Utf16Map

PIECES = [
    "😀", "👩‍👩‍👧", "🏳️‍🌈", "🇸🇾", "𝔘𝔫", "é", "e\u0301", "ą̈́", "إدلب", "قُتِلَ", "\u200f", "\u200d", "\u2028",
    "\u00a0", "\r\n", "\r", "\n", "a", "Zoë’s", "“", "漢字", "𠀋", "\U0010ffff", "\uffff", "\ue000", "",
]  # fmt: skip
pieced = st.lists(st.sampled_from(PIECES), max_size=8).map(lambda pieces: canonical_text("".join(pieces)))
texts = pieced | st.text(max_size=12).map(canonical_text)


def units(text: str) -> int:
    """How many UTF-16 units Python's own encoder makes of a text."""
    return len(text.encode("utf-16-le")) // 2


@given(texts)
@settings(max_examples=10_000, deadline=None)
@example("👩‍👩‍👧")
@example(canonical_text("\ufeff😀\r\n"))
def test_offsets_agree_with_pythons_encoder_both_ways(text: str) -> None:
    both = Utf16Map(text)

    before = [units(text[:offset]) for offset in range(len(text) + 1)]

    assert [both.to_qt(offset) for offset in range(len(text) + 1)] == before
    assert [both.from_qt(unit) for unit in before] == list(range(len(text) + 1))


@given(texts)
@settings(max_examples=500, deadline=None)
def test_the_second_half_of_a_pair_belongs_to_its_first(text: str) -> None:
    both = Utf16Map(text)

    held = [offset for offset, character in enumerate(text) for _ in range(units(character))]

    assert [both.from_qt(unit) for unit in range(units(text))] == held


@given(texts, st.data())
@settings(max_examples=500, deadline=None)
def test_a_selection_in_units_is_the_same_words_in_code_points(text: str, data: st.DataObject) -> None:
    both = Utf16Map(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    packed = text.encode("utf-16-le")[2 * both.to_qt(start) : 2 * both.to_qt(end)]

    assert packed.decode("utf-16-le") == text[start:end]


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_a_mistake(offset: int) -> None:
    with pytest.raises(ValueError, match="outside a text of 3"):
        Utf16Map("a😀b").to_qt(offset)


@pytest.mark.parametrize("unit", [-1, 5])
def test_a_unit_outside_the_text_is_a_mistake(unit: int) -> None:
    with pytest.raises(ValueError, match="outside a text of 3"):
        Utf16Map("a😀b").from_qt(unit)
