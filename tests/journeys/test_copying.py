"""An event copied to be changed where it differs, and evidence that goes to another event."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.ui.keys.keyboard import wait_until
from tests.journeys.conftest import Begin, Journey

TEXT = "Clash\nOn Thursday rebels attacked the army near Idlib.\nOn Friday they shelled Idlib again."
DAY = "2018-01-13"


@pytest.fixture
def journey(begin: Begin) -> Journey:
    begun = begin((TEXT, DAY), countries=("Syria",))
    begun.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")
    begun.keyboard.press("Enter")
    assert begun.events()[0]["state"] == "complete"
    return begun


def quotes(journey: Journey, number: int) -> list[str]:
    uuid = journey.events()[number]["event_uuid"]
    rows = journey.rows("SELECT quote FROM evidence WHERE event_uuid = ? AND field = 'evidence' ORDER BY start", uuid)
    return [str(quote) for (quote,) in rows]


def test_a_copy_has_every_value_and_word_and_opens_to_be_changed(journey: Journey) -> None:
    journey.keyboard.press("y")
    assert journey.window.desk.zone() == "record"  # type: ignore[union-attr]
    journey.keyboard.play("sh", "Enter")

    first, second = journey.events()
    assert (first["sub_event_type"], second["sub_event_type"]) == ("Armed clash", "Shelling/artillery/missile attack")
    same = ("event_date", "actor1", "actor2", "location", "fatalities", "state")
    assert [first[name] for name in same] == [second[name] for name in same]
    assert first["event_uuid"] != second["event_uuid"] and second["incident"] is None
    assert quotes(journey, 0) == quotes(journey, 1)


def test_one_undo_takes_the_copy_away(journey: Journey) -> None:
    journey.keyboard.play("y", "Escape", "Ctrl+Z")

    assert len(journey.events()) == 1


def move(journey: Journey) -> None:
    """The command has no key of its own: it is found in the palette."""
    journey.keyboard.play("Ctrl+K", "move the evidence")
    wait_until(lambda: bool(QApplication.focusWidget()), 1)
    journey.keyboard.press("Enter")


def test_evidence_goes_to_the_next_event_in_one_edit(journey: Journey) -> None:
    journey.keyboard.play("Down", "a", "y", "Escape", "e", "Down")
    assert [len(quotes(journey, at)) for at in (0, 1)] == [2, 2]

    move(journey)

    assert quotes(journey, 0) == ["On Thursday rebels attacked the army near Idlib."]
    assert quotes(journey, 1) == TEXT.split("\n")[1:]
    journey.keyboard.press("Ctrl+Z")
    assert [len(quotes(journey, at)) for at in (0, 1)] == [2, 2]


def test_the_last_evidence_of_an_event_stays_with_it(journey: Journey) -> None:
    journey.keyboard.play("y", "Escape", "e")

    move(journey)

    assert [quotes(journey, at) for at in (0, 1)] == [["On Thursday rebels attacked the army near Idlib."]] * 2


def test_with_one_event_there_is_nowhere_to_move_evidence_to(journey: Journey) -> None:
    move(journey)

    assert "needs two" in journey.window.desk.status.left_words  # type: ignore[union-attr]
