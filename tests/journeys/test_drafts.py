"""What stays with a coder who breaks off: typing that was not taken, the scheme, the place in the text."""

from __future__ import annotations

from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from annotator.use_cases.codebooks import code_notes

TEXT = "Clash\nOn Thursday rebels attacked near Idlib.\nOn Friday police beat students."
OTHER = "Weather\nIt rained."
DAY = "2018-01-12"


def half_typed(journey) -> None:
    """A draft with a code and a date, and three letters of an actor that nobody took."""
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb")


def typed(journey) -> str:
    return journey.window.session.entry.typed


def test_typing_that_was_not_taken_comes_back_after_a_restart(begin) -> None:
    journey = begin((TEXT, DAY))
    half_typed(journey)

    journey.reopen()
    journey.keyboard.play("e", "Enter")

    assert (journey.window.session.entry.field_def.name, typed(journey)) == ("actor1", "reb")
    assert journey.rows("SELECT count(*) FROM value WHERE field = 'actor1'") == [(0,)]


def test_typing_that_was_not_taken_is_there_when_the_article_is_opened_again(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY))
    half_typed(journey)

    journey.keyboard.play("Ctrl+Down", "Ctrl+Up", "e", "Enter")

    assert typed(journey) == "reb"


def test_typing_that_was_taken_does_not_come_back(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY))
    half_typed(journey)
    journey.keyboard.play("Ctrl+Down", "Ctrl+Up", "e", "Enter", "Enter")
    assert journey.window.session.entry.field_def.name == "actor2"

    journey.reopen()
    journey.keyboard.play("e", "Enter")

    assert (journey.window.session.entry.field_def.name, typed(journey)) == ("actor2", "")


def test_the_current_scheme_is_the_current_one_after_a_restart(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.press("c")

    journey.reopen()

    assert journey.window.session.scheme.id == "cameo"


def test_undoing_a_note_leaves_an_event_that_nothing_stored_yet(begin) -> None:
    journey = begin((TEXT, DAY))
    session = journey.window.session
    session.write(lambda: code_notes.write_note(session.project, "acled", "Armed clash", "Ours"), lambda: None)
    journey.keyboard.play("Down", "Enter")
    begun = session.current.uuid

    journey.keyboard.press("Ctrl+Z")

    assert code_notes.note(session.project, "acled", "Armed clash") == ""
    assert session.current.uuid == begun
    assert session.entry is not None and journey.window.desk.zone() == "record"


def suggestion(words: str) -> EventSuggestion:
    start = TEXT.index(words)
    line = TEXT.rindex("\n", 0, start) + 1
    end = TEXT.find("\n", start)
    sentence = Span(line, end if end > 0 else len(TEXT))
    return EventSuggestion("acled", Span(start, start + len(words)), sentence, (RankedCode("Armed clash", 0.9),))


def test_space_starts_at_the_cursor_and_goes_round(begin) -> None:
    journey = begin((TEXT, DAY))
    first, second = suggestion("attacked"), suggestion("beat")
    journey.window.session.take_findings("article-0", Findings("test", (), (first, second)))

    journey.keyboard.play("End", "Space")
    assert journey.window.session.shown == second
    journey.keyboard.press("Space")
    assert journey.window.session.shown == first
    journey.keyboard.play("Escape", "End", "Shift+Space")

    assert journey.window.session.shown == first
