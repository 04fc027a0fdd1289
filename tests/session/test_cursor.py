from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.session.text.cursor import TextCursor

TEXT = "Rebels attacked Idlib. Nobody died 👨‍👩‍👧 there.\nTalks failed."


def cursor() -> TextCursor:
    return TextCursor(TEXT, sentences(TEXT))


def quote(at: TextCursor) -> str:
    return at.focus.of(TEXT) if at.focus else ""


def test_the_sentence_is_the_focus_until_words_are_selected() -> None:
    at = cursor()

    at.step_sentence(1)

    assert quote(at).startswith("Nobody died")


def test_words_are_walked_over_the_edge_of_a_sentence() -> None:
    at = cursor()

    for _ in range(4):
        at.step_word(1)

    assert quote(at) == "Nobody"
    assert at.index == 1


def test_a_selection_grows_and_shrinks_by_words_and_never_becomes_empty() -> None:
    at = cursor()
    at.step_word(1)

    at.grow_word(1)
    grown = quote(at)
    for _ in range(5):
        at.grow_word(-1)

    assert grown == "Rebels attacked"
    assert quote(at) == "Rebels"


def test_a_selection_grows_by_sentences_to_the_end_of_the_text() -> None:
    at = cursor()

    for _ in range(9):
        at.grow_sentence(1)

    assert at.selection == Span(0, len(TEXT))


def test_characters_are_never_cut_inside_a_grapheme() -> None:
    at = cursor()
    start = TEXT.index("👨")
    at.select(Span(start - 1, start))

    at.grow_character(1)

    assert at.selection is not None
    assert at.selection.of(TEXT) == " 👨‍👩‍👧"


def test_an_empty_text_has_no_focus_and_no_key_breaks_it() -> None:
    at = TextCursor("", ())

    at.step_sentence(1)
    at.step_word(1)
    at.grow_sentence(1)
    at.grow_character(1)

    assert at.focus is None
