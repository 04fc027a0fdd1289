from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.article import Article, canonical_text, text_hash

anything = st.text(st.characters(), max_size=40) | st.lists(
    st.sampled_from(["\r", "\n", "\r\n", "\ufeff", "\0", "\ud83d", "\ude00", "😀", "إدلب", "e\u0301", "\u2028"]),
    max_size=12,
).map("".join)


@pytest.mark.parametrize(
    ("given_text", "canonical"),
    [
        ("\ufeffOne\r\ntwo\rthree\n", "One\ntwo\nthree\n"), ("a\r\r\nb", "a\n\nb"), ("a\n\rb", "a\n\nb"),
        ("nul\0here", "nul\ufffdhere"), ("half \ud83d pair", "half \ufffd pair"),
        ("in\ufeffside", "in\ufeffside"),
        ("  tab\t\u00a0\u2028\u200f é e\u0301 ", "  tab\t\u00a0\u2028\u200f é e\u0301 "), ("", ""),
    ],
)  # fmt: skip
def test_only_marks_line_ends_and_impossible_characters_are_changed(given_text: str, canonical: str) -> None:
    assert canonical_text(given_text) == canonical


@given(anything)
@settings(max_examples=1_000, deadline=None)
def test_canonical_text_can_be_written_and_read_back_in_utf8(text: str) -> None:
    canonical = canonical_text(text)

    assert canonical.encode("utf-8").decode("utf-8") == canonical
    assert not set(canonical) & {"\r", "\0"}


@given(anything)
@settings(max_examples=1_000, deadline=None)
def test_canonical_text_stays_as_it_is_but_for_a_leading_byte_order_mark(text: str) -> None:
    canonical = canonical_text(text)

    assert canonical_text(canonical) == canonical.removeprefix("\ufeff")


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r\0\ufeff"), max_size=40))
@settings(max_examples=1_000, deadline=None)
def test_text_without_line_ends_of_other_systems_is_not_touched(text: str) -> None:
    assert canonical_text(text) == text


def test_the_hash_names_the_text_and_nothing_else() -> None:
    text = "Rebels 😀 إدلب"

    assert text_hash(text) == hashlib.sha256(text.encode()).hexdigest()
    assert Article("a", text, "One").hash == Article("b", text, "Two").hash == text_hash(text)
