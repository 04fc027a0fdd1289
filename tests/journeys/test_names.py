"""The project's own names for actors and places, by keys: remembered in one, offered in the next article."""

from __future__ import annotations

import pytest

from tests.journeys.conftest import Begin, Journey

FIRST = ("Fighting\nOn Thursday Falcons of Saraqib attacked the army near Idlib.", "2018-01-12")
SECOND = ("More\nOn Friday Falcons of Saraqib shelled Idlib.", "2018-01-13")


@pytest.fixture
def journey(begin: Begin) -> Journey:
    begun = begin(FIRST, SECOND, countries=("Syria",))
    begun.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter")
    return begun


def named_otherwise(journey: Journey) -> None:
    """A listed actor rests on words that no list has."""
    journey.keyboard.play("reb", "Ctrl+E", "Right", "Right", "Right", "Shift+Right", "Shift+Right", "Shift+Enter")


def said(journey: Journey) -> str:
    return journey.window.desk.status.left_words


def test_the_words_of_an_actor_are_remembered_in_one_key_and_found_in_the_next_article(journey: Journey) -> None:
    entry = journey.window.session.entry
    assert entry is not None and entry.field_def.name == "actor1"
    named_otherwise(journey)

    journey.keyboard.press("Ctrl+R")

    assert "means Opposition Rebels (Syria) in this project" in said(journey)
    ((words, value),) = journey.rows("SELECT words, value FROM aliases")
    assert value == "Opposition Rebels (Syria)"
    journey.keyboard.play("Enter", "Escape", "Ctrl+Down", "Down", "Enter", "sh", "Enter", "fr", "Enter")
    entry = journey.window.session.entry
    assert entry is not None and entry.chosen is not None
    assert (entry.field_def.name, entry.chosen.label) == ("actor1", "Opposition Rebels (Syria)")
    assert str(words) == entry.chosen.value.evidence[0].of(SECOND[0])


def test_a_remembered_name_is_undone_and_redone_as_any_edit(journey: Journey) -> None:
    named_otherwise(journey)
    journey.keyboard.play("Ctrl+R", "Ctrl+Z", "Ctrl+Z")  # what is typed, then the name
    assert journey.rows("SELECT count(*) FROM alias") == [(0,)]

    journey.keyboard.press("Ctrl+Y")

    assert journey.rows("SELECT count(*) FROM alias") == [(1,)]


def test_undoing_a_name_leaves_the_field_and_what_is_typed_there(journey: Journey) -> None:
    named_otherwise(journey)
    journey.keyboard.play("Ctrl+R", "Enter", "Ctrl+Z")
    assert journey.window.session.entry is not None
    assert journey.rows("SELECT count(*) FROM alias") == [(1,)]


def test_a_value_without_words_has_no_name_to_remember(journey: Journey) -> None:
    journey.keyboard.play("hts", "Ctrl+R")

    assert "Ctrl+E" in said(journey)
    assert journey.rows("SELECT count(*) FROM alias") == [(0,)]


def test_a_date_has_no_names(journey: Journey) -> None:
    journey.keyboard.play("Shift+Tab", "Ctrl+R")

    assert "actors and places" in said(journey)
