"""Lines that an old wire broke at a fixed width, and lines that end where their writer ended them."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.text.sentences import sentences
from annotator.model.text.wrapped_lines import lines, without_soft_breaks

PARAGRAPHS = (
    "Soldiers of the third brigade fired on a bus near the northern market on Sunday evening and wounded eleven of the "
    "passengers, two of whom died before they reached the hospital.",
    "The bus had been on its way to the capital. Nobody has said why the soldiers fired, and the army did not answer "
    "questions about the shooting when it was asked on Monday.",
)


def wrapped(width: int, indent: str = "") -> str:
    return "\n\n".join(textwrap.fill(paragraph, width, initial_indent=indent) for paragraph in PARAGRAPHS)


def test_lines_of_a_wire_are_joined_to_paragraphs() -> None:
    text = wrapped(64)

    whole = [" ".join(text[start:end].split()) for start, end in lines(text) if text[start:end].strip()]

    assert whole == list(PARAGRAPHS)


def test_an_indented_line_begins_a_paragraph() -> None:
    text = wrapped(64, indent="   ").replace("\n\n", "\n")

    assert [" ".join(text[start:end].split()) for start, end in lines(text)] == list(PARAGRAPHS)


def test_a_sentence_goes_on_over_the_break_of_a_line() -> None:
    text = wrapped(64)

    found = [" ".join(span.of(text).split()) for span in sentences(text)]

    assert found[0] == PARAGRAPHS[0]
    assert found[1] == "The bus had been on its way to the capital."


def test_paragraphs_of_one_line_each_are_left_as_they_are() -> None:
    text = "\n\n".join(PARAGRAPHS)

    assert without_soft_breaks(text) == text
    assert len(sentences(text)) == 3


def test_lines_of_a_list_are_left_as_they_are() -> None:
    text = (
        "Killed: four men of the village\nWounded: eleven\nHouses burned: two\nPlace: the northern market\nDay: Sunday"
    )

    assert without_soft_breaks(text) == text


@given(st.text(alphabet="ab .\n", max_size=400))
def test_any_text_stays_as_long_as_it_is_and_its_lines_follow_each_other(text: str) -> None:
    assert len(without_soft_breaks(text)) == len(text)
    assert "".join(text[start:end] + "\n" for start, end in lines(text)) == text + "\n"
