"""The second article on one incident, by keys: linked in four, with nothing copied."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.ui.incident_dialog import IncidentDialog
from tests.journeys.conftest import Begin, Journey

FIRST = ("Rebels attack\nOn Thursday rebels launched a counter attack near Idlib.", "2018-01-12")
SECOND = ("Fighting in Syria\nRebels attacked government forces near Idlib on Thursday, residents said.", "2018-01-12")
ELSEWHERE = ("Talks\nOn Monday ministers met in Ankara.", "2018-05-01")


def code_the_first(journey: Journey) -> None:
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")
    journey.keyboard.press("Enter")
    assert journey.events()[0]["state"] == "complete"


def dialog() -> IncidentDialog | None:
    shown = QApplication.activeModalWidget()
    return shown if isinstance(shown, IncidentDialog) else None


def answer(journey: Journey, *keys: str) -> None:
    """Press keys in the dialog, which is a window of its own."""
    assert dialog() is not None
    journey.keyboard.play(*keys)


@pytest.fixture
def journey(begin: Begin) -> Journey:
    begun = begin(FIRST, SECOND, ELSEWHERE, countries=("Syria",))
    code_the_first(begun)
    begun.keyboard.press("Ctrl+Enter")
    begun.keyboard.pressed = 0
    return begun


def test_a_bare_sentence_is_linked_in_four_keys(journey: Journey) -> None:
    journey.keyboard.press("Down")
    journey.keyboard.press("s")
    answer(journey, "Enter")
    journey.keyboard.press("Ctrl+Enter")

    first, second = journey.events()
    assert journey.keyboard.pressed == 4
    assert second["incident"] == first["incident"] == first["event_uuid"]
    assert [second[name] for name in ("code", "event_date", "actor1", "location", "fatalities")] == [None] * 5
    assert second["state"] == "complete"
    assert journey.rows("SELECT state FROM coding ORDER BY article") == [("done",), ("done",)]


def test_one_undo_takes_the_link_back_and_shows_the_article(journey: Journey) -> None:
    journey.keyboard.play("Down", "s")
    answer(journey, "Enter")

    journey.keyboard.press("Ctrl+Z")

    assert len(journey.events()) == 1
    assert journey.events()[0]["incident"] is None


def test_escape_leaves_the_question_and_changes_nothing(journey: Journey) -> None:
    journey.keyboard.play("Down", "s")
    answer(journey, "Escape")

    assert dialog() is None
    assert len(journey.events()) == 1


def test_an_event_of_this_article_is_linked_and_keeps_its_values(journey: Journey) -> None:
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")
    journey.keyboard.press("Enter")
    journey.keyboard.press("s")
    answer(journey, "Enter")

    second = journey.events()[1]
    assert second["actor1"] == "Opposition Rebels (Syria)"
    assert journey.rows("SELECT text FROM value WHERE field = 'same_as'") == [(journey.events()[0]["event_uuid"],)]


@pytest.mark.parametrize(
    ("key", "table"), [("r", "value WHERE field = 'related_to'"), ("n", "rejection WHERE kind = 'not_same'")]
)
def test_two_events_are_related_or_told_apart_by_one_letter(journey: Journey, key: str, table: str) -> None:
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")
    journey.keyboard.press("Enter")
    journey.keyboard.press("s")
    answer(journey, key)

    assert journey.rows(f"SELECT count(*) FROM {table}") == [(1,)]
    assert journey.rows("SELECT count(*) FROM value WHERE field = 'same_as'") == [(0,)]


def test_the_dialog_shows_both_records_side_by_side(journey: Journey) -> None:
    journey.keyboard.play("Down", "s")
    shown = dialog()

    assert shown is not None
    (row,) = shown._choice.rows
    assert row.title == "Armed clash, Idlib, 11 Jan"
    assert "Rebels attack" in row.where
    assert {field.label: field.theirs for field in row.fields}["Actor 1"] == "Opposition Rebels (Syria)"
    journey.keyboard.press("Escape")


def test_where_nothing_is_alike_the_status_line_says_so(begin: Begin) -> None:
    journey = begin(ELSEWHERE, FIRST)
    journey.keyboard.press("s")

    assert dialog() is None
    assert "No event of another article" in journey.window.desk.status.left_words  # type: ignore[union-attr]
