"""Fields that hold several values, words of one's own or nothing: by keys, read back from the stored rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.model.suggestion import Findings, Mark
from annotator.model.text.span import Span
from annotator.session.record.record_view import record_view

TEXT = (
    "Fighting in Syria\n"
    "On Thursday rebels and Islamist fighters attacked the army near Idlib.\n"
    "Three soldiers died, the army said."
)
DAY = "2018-01-12"


def code(journey, *typed: str) -> None:
    for each in typed:
        journey.keyboard.type(each)
        journey.keyboard.press("Enter")


def values(journey, field: str) -> list[str]:
    rows = journey.rows("SELECT text FROM value WHERE field = ? AND part = 'value' ORDER BY position", field)
    return [str(text) for (text,) in rows]


def to_field(journey, name: str) -> None:
    while journey.window.session.entry.field_def.name != name:
        journey.keyboard.press("Tab")


def begin_cameo(begin):
    journey = begin((TEXT, DAY))
    journey.keyboard.play("c", "Down", "Enter")
    code(journey, "190", "th")
    return journey


def test_shift_enter_adds_to_a_list_and_enter_ends_it(begin) -> None:
    journey = begin_cameo(begin)

    journey.keyboard.type("syrreb")
    journey.keyboard.press("Shift+Enter")
    stays = journey.window.session.entry.field_def.name
    code(journey, "turmil")

    assert stays == "source"
    assert values(journey, "source") == ["SYRREB", "TURMIL"]
    assert journey.window.session.entry.field_def.name == "target"


def test_a_value_that_a_list_holds_already_is_not_added_again(begin) -> None:
    journey = begin_cameo(begin)
    for typed in ("syrreb", "turmil", "syrreb", "turmil"):
        journey.keyboard.type(typed)
        journey.keyboard.press("Shift+Enter")

    offered = [candidate.value.text for candidate in journey.window.session.entry.candidates]

    assert values(journey, "source") == ["SYRREB", "TURMIL"]
    assert "TURMIL" not in offered


def test_a_reopened_list_grows_and_enter_on_what_it_holds_changes_nothing(begin) -> None:
    journey = begin_cameo(begin)
    code(journey, "syrreb", "syrmil")
    journey.keyboard.press("Enter")
    to_field(journey, "source")

    journey.keyboard.press("Enter")
    same = values(journey, "source")
    journey.keyboard.press("Enter")
    to_field(journey, "source")
    code(journey, "turmil")

    assert same == ["SYRREB"]
    assert values(journey, "source") == ["SYRREB", "TURMIL"]


def test_backspace_empties_a_list_and_what_is_typed_then_stands_alone(begin) -> None:
    journey = begin_cameo(begin)
    journey.keyboard.type("syrreb")
    journey.keyboard.press("Shift+Enter")

    journey.keyboard.press("Backspace")
    code(journey, "turmil")

    assert values(journey, "source") == ["TURMIL"]


def test_backspace_and_enter_give_none_in_a_list_that_may_be_empty_and_a_reason_in_a_needed_one(begin) -> None:
    journey = begin_cameo(begin)

    journey.keyboard.play("Backspace", "Enter", "Backspace", "Enter")

    assert journey.rows("SELECT field, text FROM value WHERE part = 'reason'") == [("source", "not in the text")]
    assert values(journey, "target") == [""]
    assert [event["state"] for event in journey.events("cameo")] == ["complete"]


def test_an_actor_takes_its_companions_after_shift_enter(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th")

    journey.keyboard.type("reb")
    journey.keyboard.press("Shift+Enter")
    companion = journey.window.session.entry.field_def.name
    journey.keyboard.type("Islamist fighters")
    journey.keyboard.press("Enter")

    assert companion == "assoc_actor_1"
    assert values(journey, "assoc_actor_1") == ["Islamist fighters"]
    assert journey.window.session.entry.field_def.name == "actor2"


def test_an_event_has_as_many_flags_as_the_coder_takes(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    journey.keyboard.play("Escape", "f")

    for typed in ("den", "all"):
        journey.keyboard.type(typed)
        journey.keyboard.press("Shift+Enter")

    assert values(journey, "flags") == ["denied", "alleged"]
    assert journey.rows("SELECT count(*) FROM article JOIN event ON event.article = article.id") == [(1,)]


def test_shift_enter_on_a_value_that_stands_asks_for_a_second_one(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th")
    to_field(journey, "event_date")

    journey.keyboard.press("Shift+Enter")
    code(journey, "9 jan")

    parts = dict(journey.rows("SELECT part, text FROM value WHERE field = 'event_date'"))
    assert (parts["value"], parts["precision"]) == ("2018-01-10", "week")  # ACLED: the middle of the period


def test_deaths_have_three_states_and_a_range(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    found = []

    for typed in ("not st", "0", "3-5"):
        to_field(journey, "fatalities")
        code(journey, typed)
        parts = dict(journey.rows("SELECT part, text FROM value WHERE field = 'fatalities'"))
        found.append((parts["state"], parts["value"], parts.get("low", ""), parts.get("high", "")))

    assert found == [("not_stated", "", "", ""), ("stated", "0", "0", "0"), ("stated", "3", "3", "5")]


def test_a_new_code_decides_whether_the_second_actor_is_needed(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", "reb")
    journey.keyboard.type("mil")
    journey.keyboard.press("Shift+Enter")
    code(journey, "some allies", "idl", "")
    whole = journey.events()[0]["state"]
    journey.keyboard.press("Enter")

    to_field(journey, "code")
    code(journey, "peac")
    peaceful = (values(journey, "actor2"), values(journey, "assoc_actor_2"), journey.events()[0]["state"])
    in_error = journey.window.session.entry.field_def.name
    to_field(journey, "code")
    code(journey, "cl")

    assert whole == "complete"
    assert peaceful == ([], [], "draft")
    assert in_error == "actor1"  # rebels hold no peaceful protest
    assert journey.window.session.entry.field_def.name == "actor2"
    assert journey.events()[0]["state"] == "draft"


def test_enter_on_a_list_of_choices_takes_none_by_chance_and_goes_on(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    to_field(journey, "flags")

    journey.keyboard.press("Enter")

    assert values(journey, "flags") == []
    assert journey.window.session.entry.field_def.name == "event_date"


def test_enter_does_not_take_what_was_not_painted_yet(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    journey.keyboard.type("cl")
    journey.window.session.record.step_candidate(1)

    journey.window.session.record.take()
    before = journey.rows("SELECT count(*) FROM event")
    told = journey.window.desk.status.left_words
    QApplication.processEvents()
    journey.keyboard.press("Enter")

    assert before == [(0,)]
    assert "not on the screen yet" in told
    assert len(journey.events()) == 1


def test_enter_in_the_same_turn_as_the_last_letter_takes_what_was_typed(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    target = journey.window.desk.record.card.input

    for key, letter in ((Qt.Key.Key_C, "c"), (Qt.Key.Key_L, "l"), (Qt.Key.Key_Return, "\r")):
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))

    assert [event["sub_event_type"] for event in journey.events()] == ["Armed clash"]


def test_every_needed_field_offers_the_reasons_for_having_no_value(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")

    for name in ("event_date", "actor1", "actor2", "location"):
        to_field(journey, name)
        offered = [each.value.reason for each in journey.window.session.entry.candidates if each.is_reason]
        assert offered == ["not in the text", "unclear", "needs another source"], name


def test_a_value_from_another_sentence_is_inferred_and_keeps_its_words(begin) -> None:
    journey = begin((TEXT, DAY))
    span = Span(TEXT.index("Three"), TEXT.index("Three") + len("Three soldiers died"))
    figure = Mark(span, "deaths", ({"value": "3", "low": "3", "high": "3", "state": "stated"},), "number of dead")
    journey.window.session.take_findings("article-0", Findings("test", (figure,)))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    to_field(journey, "fatalities")

    journey.keyboard.press("Enter")

    assert journey.rows("SELECT DISTINCT value, origin, quote FROM evidence WHERE field = 'fatalities'") == [
        ("3", "inferred", "Three soldiers died")
    ]


@pytest.mark.parametrize("typed", ["\u0663", "\u06f3", "\u0969"])
def test_digits_of_any_script_are_numbers(begin, typed: str) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")
    to_field(journey, "fatalities")

    code(journey, typed)

    assert values(journey, "fatalities") == ["3"]


@pytest.mark.parametrize(
    ("typed", "day", "rule"),
    [
        ("thu", "2018-01-11", ""),
        ("11 jan", "2018-01-11", "latest such day"),
        ("2 days ago", "2018-01-10", ""),
    ],
)
def test_a_date_typed_any_way_is_an_iso_day_with_precision_and_rule(begin, typed: str, day: str, rule: str) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")

    journey.keyboard.type(typed)
    chosen = journey.window.session.entry.chosen
    journey.keyboard.press("Enter")

    parts = dict(journey.rows("SELECT part, text FROM value WHERE field = 'event_date'"))
    assert (parts["value"], parts["precision"]) == (day, "day")
    assert chosen.detail == "day" and chosen.aside and (not rule or chosen.aside == rule)


def test_the_button_says_that_enter_goes_on_where_nothing_has_to_be_chosen(begin) -> None:
    journey = begin(("Clash\nOn Thursday rebels launched a counter attack near Idlib.", "2018-01-12"))
    journey.keyboard.play("Down", "Enter", "cl", "Enter")
    session = journey.window.session
    session.record.focus_field("source_scale")
    skipped = record_view(session).primary
    journey.keyboard.type("zzz")
    typed = record_view(session).primary
    journey.keyboard.play("Ctrl+Z")
    session.record.focus_field("source_scale")
    journey.keyboard.press("Enter")

    assert (skipped, typed) == ("Go on", "Nothing chosen")
    assert session.entry is not None and session.entry.field_def.name != "source_scale"
