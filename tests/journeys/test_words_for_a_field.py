"""Ctrl+E chooses words in the text for a field; Ctrl+D offers the value of the event coded before."""

from __future__ import annotations

TEXT = (
    "Fighting in Syria\n"
    "On Thursday rebels attacked the army near Idlib.\n"
    "The Hurras brigade led the attack, and three soldiers died."
)
DAY = "2018-01-12"


def code(journey, *typed: str) -> None:
    for each in typed:
        journey.keyboard.type(each)
        journey.keyboard.press("Enter")


def evidence(journey, field: str) -> list[str]:
    return [str(quote) for (quote,) in journey.rows("SELECT quote FROM evidence WHERE field = ?", field)]


def begun(begin):
    journey = begin((TEXT, DAY), ("Fighting again\nOn Friday the army attacked near Idlib.", DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th")
    return journey


def test_words_chosen_in_the_text_become_the_value_and_its_evidence(begin) -> None:
    journey = begun(begin)

    journey.keyboard.play("Ctrl+E", "Down", "Right", "Right", "Shift+Right", "Enter")
    zone, chosen = journey.window.desk.zone(), journey.window.session.entry.chosen.label
    journey.keyboard.press("Enter")
    code(journey, "reb")  # its type

    assert (zone, chosen) == ("record", "Hurras brigade")
    assert journey.events()[0]["actor1"] == "Hurras brigade"
    assert evidence(journey, "actor1") == ["Hurras brigade"]
    assert journey.rows("SELECT origin FROM value WHERE field = 'actor1' AND part = 'value'") == [("text",)]


def test_letters_do_nothing_while_words_are_chosen_and_escape_returns_to_the_field(begin) -> None:
    journey = begun(begin)
    journey.keyboard.play("Ctrl+E", "d", "x", "n", "Right", "Escape")

    session = journey.window.session
    assert (journey.window.desk.zone(), session.entry.field_def.name) == ("record", "actor1")
    assert session.open.cursor.selection is None
    assert len(journey.events()) == 1


def test_shift_enter_adds_words_as_further_evidence_of_the_chosen_value(begin) -> None:
    journey = begun(begin)
    journey.keyboard.type("reb")

    journey.keyboard.play("Ctrl+E", "Down", "Right", "Right", "Shift+Right", "Shift+Enter", "Enter")

    assert sorted(evidence(journey, "actor1")) == ["Hurras brigade", "rebels"]
    assert str(journey.events()[0]["actor1"]).startswith("Opposition Rebels")


def test_words_that_say_no_date_become_the_evidence_of_the_date_that_stands(begin) -> None:
    journey = begun(begin)
    journey.keyboard.play("Shift+Tab", "Ctrl+E", "Right", "Right", "Right", "Right", "Enter", "Enter")

    assert journey.events()[0]["event_date"] == "2018-01-11"
    assert evidence(journey, "event_date") == ["attacked"]


def test_an_undo_while_words_are_chosen_ends_the_choosing(begin) -> None:
    journey = begun(begin)

    journey.keyboard.play("Ctrl+E", "Ctrl+Z")

    assert not journey.window.session.is_choosing_words
    assert journey.events()[0]["event_date"] is None


def test_the_value_of_the_event_coded_before_is_offered_and_taken_with_enter(begin) -> None:
    journey = begun(begin)
    code(journey, "reb", "mil", "idl", "3")
    journey.keyboard.play("Ctrl+Enter", "Down", "Enter")
    code(journey, "cl", "fri")

    journey.keyboard.play("Down", "Ctrl+D", "Enter")

    first, second = journey.events()
    assert first["actor1"] != first["actor2"]
    assert second["actor1"] == first["actor1"]
    assert len(evidence(journey, "actor1")) == 1
    assert journey.window.session.entry.field_def.name == "actor2"


def test_without_an_event_before_ctrl_d_says_so(begin) -> None:
    journey = begun(begin)

    journey.keyboard.press("Ctrl+D")

    assert "No event coded before" in journey.window.desk.status.left_words
