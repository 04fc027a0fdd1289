"""The codebook's rules while coding: real keys on a real window, read back from the stored rows and the panel."""

from __future__ import annotations

import json

from PySide6.QtWidgets import QLabel

from annotator.ui.keys.key_map import KeyMap
from annotator.ui.record.note_list import NoteList

TEXT = (
    "Fighting in Syria\n"
    "On Thursday rebels launched a counter attack near Idlib.\n"
    "The Popular Front of the North attacked civilians in Idlib, residents said."
)
DAY = "2018-01-12"


def code(journey, *typed: str) -> None:
    for each in typed:
        journey.keyboard.type(each)
        journey.keyboard.press("Enter")


def begin_battle(begin, *actors: str):
    """An armed clash with these actors, all fields decided."""
    journey = begin((TEXT, DAY), (TEXT + "\nMore.", DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", *actors, "idl", "")
    return journey


def states(journey) -> list[str]:
    return [str(event["state"]) for event in journey.events()]


def told(journey) -> dict[str, str]:
    """What stands under the fields, by field, as a screen reader says it."""
    found = journey.window.desk.record.findChildren(NoteList)
    return {each.notes[0].home: each.accessibleName() for each in found if each.isVisible() and each.notes}


def focused(journey) -> str:
    return journey.window.session.entry.home.name if journey.window.session.entry else ""


def to_field(journey, name: str) -> None:
    for _ in journey.window.session.scheme.form_fields:
        if focused(journey) != name:
            journey.keyboard.press("Tab")
    assert focused(journey) == name


def reasons(journey) -> list[tuple[object, ...]]:
    return journey.rows("SELECT part, text FROM value WHERE field = 'override' ORDER BY part DESC")


def test_an_error_keeps_the_event_a_draft_and_the_last_enter_goes_to_its_field(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")

    assert states(journey) == ["draft"]
    assert focused(journey) == "actor2"
    assert list(told(journey)) == ["actor2"]
    assert told(journey)["actor2"].startswith("Error: A battle is fought by two armed, organised sides.")
    assert "Ctrl B" in told(journey)["actor2"]
    assert journey.window.desk.record.card.input.accessibleDescription() == told(journey)["actor2"]


def test_the_event_is_complete_as_soon_as_the_value_is_mended(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")

    code(journey, "mil")

    assert states(journey) == ["complete"]
    assert told(journey) == {}
    assert journey.window.session.entry is None


def test_a_complete_event_that_comes_to_break_a_rule_is_a_draft_again(begin) -> None:
    journey = begin_battle(begin, "reb", "mil")
    whole = states(journey)
    journey.keyboard.press("Enter")
    to_field(journey, "actor2")

    code(journey, "civ")

    assert (whole, states(journey)) == (["complete"], ["draft"])
    assert focused(journey) == "actor2"


def test_enter_on_the_field_in_error_changes_nothing_and_leaves_the_record(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")
    before = journey.rows("SELECT * FROM value")

    journey.keyboard.press("Enter")

    assert journey.window.session.entry is None
    assert "draft" in journey.window.desk.status.left_words
    assert journey.rows("SELECT * FROM value") == before


def test_article_done_goes_to_the_field_in_error_first_and_then_leaves_it_in_progress(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")
    journey.keyboard.press("Escape")

    journey.keyboard.press("Ctrl+Enter")
    there = (focused(journey), journey.window.session.article.uuid)
    journey.keyboard.press("Ctrl+Enter")

    assert there == ("actor2", "article-0")
    assert journey.window.session.article.uuid == "article-1"
    assert journey.rows("SELECT state FROM coding") == [("in_progress",)]


def test_ctrl_b_and_a_reason_keep_the_value_and_complete_the_event(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")

    journey.keyboard.press("Ctrl+B")
    asked = journey.window.desk.record.card.input.accessibleName()
    code(journey, "the militia is of villagers")

    assert asked.startswith("Because")
    assert states(journey) == ["complete"]
    assert reasons(journey) == [("value", "A02"), ("reason", "the militia is of villagers")]
    assert told(journey) == {"actor2": "Set aside: Kept: the militia is of villagers"}
    (edit,) = journey.rows("SELECT id FROM edit WHERE label = 'Keep actor 2'")
    logged = journey.rows("SELECT after FROM change WHERE edit = ? AND table_name = 'value'", *edit)
    assert any("the militia is of villagers" in json.loads(str(after)) for (after,) in logged)


def test_a_value_is_not_kept_without_a_reason(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")

    journey.keyboard.play("Ctrl+B", "Enter")
    journey.keyboard.type("   ")
    journey.keyboard.press("Enter")

    assert reasons(journey) == []
    assert states(journey) == ["draft"]
    assert "Nothing is chosen" in journey.window.desk.status.left_words


def test_ctrl_b_works_from_the_text_too(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")
    journey.keyboard.press("Escape")

    journey.keyboard.press("Ctrl+B")
    code(journey, "so says the text")

    assert states(journey) == ["complete"]
    assert reasons(journey)[0] == ("value", "A02")


def test_a_reason_is_undone_and_redone_as_any_edit_and_its_field_is_shown(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")
    journey.keyboard.press("Ctrl+B")
    code(journey, "so says the text")

    journey.keyboard.press("Ctrl+Z")
    undone = (states(journey), reasons(journey))
    journey.keyboard.press("Ctrl+Y")

    assert undone == (["draft"], [])
    assert states(journey) == ["complete"]


def test_ctrl_b_at_the_field_takes_a_reason_back(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")
    journey.keyboard.press("Ctrl+B")
    code(journey, "so says the text")
    journey.keyboard.press("Enter")
    to_field(journey, "actor2")

    offered = told(journey)["actor2"]
    journey.keyboard.press("Ctrl+B")

    assert "Take back: Ctrl B" in offered
    assert (states(journey), reasons(journey)) == (["draft"], [])
    assert told(journey)["actor2"].startswith("Error: A battle")


def test_the_reason_given_before_for_a_rule_is_offered_and_not_chosen(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")
    journey.keyboard.press("Ctrl+B")
    code(journey, "so says the text")
    journey.keyboard.press("n")
    code(journey, "cl", "th", "reb", "civ", "idl", "")

    journey.keyboard.press("Ctrl+B")
    chosen = journey.window.session.entry.chosen
    journey.keyboard.play("Down", "Enter")

    assert chosen is None
    assert states(journey) == ["complete", "complete"]


def test_backspace_and_undo_lead_from_the_question_back_to_the_field(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")
    found = []

    for way in ("Backspace", "Ctrl+Z"):
        journey.keyboard.press("Ctrl+B")
        asked = journey.window.session.entry.is_answer
        journey.keyboard.press(way)
        found.append((asked, journey.window.session.entry.is_answer, focused(journey)))

    assert found == [(True, False, "actor2")] * 2
    assert states(journey) == ["draft"]


def test_ctrl_b_where_no_rule_is_broken_says_so(begin) -> None:
    journey = begin_battle(begin, "reb", "mil")

    journey.keyboard.press("Ctrl+B")

    assert "No rule stands against this event" in journey.window.desk.status.left_words


def test_a_new_actor_is_asked_its_type_which_two_keys_give(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", "Popular Front of the North")
    asked = (focused(journey), journey.window.session.entry.is_answer, journey.window.session.entry.chosen)
    before = journey.keyboard.pressed

    journey.keyboard.play("Down", "Down", "Up", "Down", "Enter")
    several = journey.keyboard.pressed - before

    assert asked == ("actor1", True, None)
    assert several == 5
    rows = dict(journey.rows("SELECT part, text FROM value WHERE field = 'actor1'"))
    assert (rows["value"], rows["type"]) == ("Popular Front of the North", "Rebel group")
    assert focused(journey) == "actor2"


def test_the_types_that_break_no_rule_come_first_and_a_word_finds_one(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", "Popular Front of the North")

    offered = [candidate.label for candidate in journey.window.session.entry.candidates]
    code(journey, "pol", "mil", "idl", "")

    assert offered[:5] == [
        "State forces", "Rebel group", "Political militia", "Identity militia", "External/Other forces",
    ]  # fmt: skip
    assert [event["interaction"] for event in journey.events()] == ["State forces-Political militia"]
    assert states(journey) == ["complete"]


def test_a_new_actors_type_comes_back_with_its_name(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", "Popular Front of the North", "reb", "mil", "idl", "")
    journey.keyboard.press("n")

    code(journey, "cl", "th", "pop")

    assert focused(journey) == "actor2"
    assert [event["inter1"] for event in journey.events()] == ["Rebel group", "Rebel group"]


def test_plus_and_minus_change_the_type_of_a_taken_actor(begin) -> None:
    journey = begin_battle(begin, "reb", "mil")
    journey.keyboard.press("Enter")
    to_field(journey, "actor1")
    found = []

    for key in ("+", "-"):
        journey.keyboard.play(key, "Enter")
        found += [event["inter1"] for event in journey.events()]
        journey.keyboard.press("Enter")
        to_field(journey, "actor1")

    assert found == ["Political militia", "Rebel group"]


def test_escape_from_the_question_of_type_stores_nothing_and_keeps_the_name_typed(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", "Popular Front of the North")

    journey.keyboard.play("Escape", "Enter")

    assert journey.window.desk.record.card.input.text() == "Popular Front of the North"
    assert journey.rows("SELECT count(*) FROM value WHERE field = 'actor1'") == [(0,)]


def test_the_same_act_in_another_article_is_told_under_the_place_with_that_articles_title(begin) -> None:
    journey = begin_battle(begin, "reb", "mil")
    journey.keyboard.play("Ctrl+Enter", "Down", "Enter")

    code(journey, "cl", "th", "reb", "mil", "idl", "")

    assert states(journey) == ["complete", "complete"]
    assert told(journey)["location"].startswith(
        "Warning: Day, place and actors are also those of an event in “Fighting in Syria”."
    )


def test_moving_and_typing_ask_the_project_for_other_events_no_second_time(begin) -> None:
    journey = begin_battle(begin, "reb", "mil")
    asked: list[str] = []
    journey.keyboard.press("Enter")
    connection = journey.window.session.project.connection.sqlite
    connection.set_trace_callback(lambda sql: asked.append(sql) if "FROM value AS day CROSS JOIN" in sql else None)

    journey.keyboard.play("Tab", "Down", "Up", "Tab", "Escape", "Down", "Up", "Enter")
    moving = len(asked)
    to_field(journey, "fatalities")
    code(journey, "3")
    connection.set_trace_callback(None)

    assert (moving, len(asked)) == (0, 1)


def test_the_record_counts_the_errors_that_keep_it_a_draft(begin) -> None:
    journey = begin_battle(begin, "civ", "prot")

    words = [label.text() for label in journey.window.desk.record.findChildren(QLabel)]

    assert "ACLED  ·  draft  ·  2 errors" in words
    assert list(told(journey)) == ["actor1", "actor2"]


def test_the_chip_names_the_key_that_the_coder_has_for_it(begin) -> None:
    journey = begin_battle(begin, "reb", "civ")

    journey.window._use_keys(KeyMap({"keep_value": ("Ctrl+J",)}))
    journey.keyboard.play("Tab", "Shift+Tab")

    assert "Keep, because: Ctrl J" in told(journey)["actor2"]
