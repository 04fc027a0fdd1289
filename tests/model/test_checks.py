"""The rules of a scheme beside the events that break them."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.checks import OVERRIDE_FIELD, violations, violations_so_far
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Code, FieldDef, Rule, Scheme

SCHEME = Scheme(
    "small", "1", "Small", (Code("Fights", "Fights", pick=False), Code("clash", "Clash", "Fights")),
    (FieldDef("code", "Type", "code"), FieldDef("actor2", "Actor 2", "actor"), FieldDef("dead", "Deaths", "number")),
    rules=(
        Rule("R1", "error", "actor2", "filled(actor2)", "A fight has two sides.", 'code == "Fights"'),
        Rule("R2", "warning", "dead", "dead < 100 or empty(dead)", "More than 100 dead: look twice."),
    ),
)  # fmt: skip


def event(**texts: str) -> Event:
    values = tuple(Value(name, {"value": text}) for name, text in texts.items())
    return Event("e", "a", "coder-4F2A", "small", "1", values=values)


def test_a_broken_rule_is_told_beside_its_field() -> None:
    (found,) = violations(SCHEME, event(code="clash"))

    assert (found.rule, found.field, found.severity, found.message) == (
        "R1",
        "actor2",
        "error",
        "A fight has two sides.",
    )
    assert found.blocks


def test_a_rule_whose_condition_does_not_hold_says_nothing() -> None:
    assert violations(SCHEME, event()) == ()


def test_a_warning_never_blocks() -> None:
    (found,) = violations(SCHEME, event(code="clash", actor2="Army", dead="250"))

    assert found.rule == "R2"
    assert not found.blocks


def test_a_rule_that_was_set_aside_with_a_reason_blocks_no_more() -> None:
    coded = event(code="clash")
    aside = Value(OVERRIDE_FIELD, {"value": "R1", "reason": "the other side is not known yet"})

    (found,) = violations(SCHEME, replace(coded, values=(*coded.values, aside)))

    assert found.overridden == "the other side is not known yet"
    assert not found.blocks


def test_a_rule_may_ask_for_other_events_and_name_them() -> None:
    twice = Rule("R3", "warning", "actor2", "empty(same_day_place_dyad)", "Also in {same_day_place_dyad}.")
    scheme = replace(SCHEME, rules=(twice,))

    assert violations(scheme, event(code="clash")) == ()
    (found,) = violations(scheme, event(code="clash"), beside=["“One”", "“Two”"])
    assert found.message == "Also in “One” and “Two”."


def test_what_a_rule_cannot_find_in_its_message_stays_as_it_is() -> None:
    odd = replace(SCHEME, rules=(Rule("R4", "note", "dead", "filled(dead)", "Braces {0} and {dead} stay."),))

    (found,) = violations(odd, event(code="clash"))
    assert found.message == "Braces {0} and {dead} stay."


def test_a_rule_that_cannot_be_read_is_told_and_stops_nothing() -> None:
    broken = replace(SCHEME, rules=(Rule("R9", "error", "dead", "dead ~ 3", "?"),))

    (found,) = violations(broken, event(code="clash"))

    assert found.severity == "warning"
    assert "R9 cannot be read" in found.message


def test_while_coding_nothing_is_told_that_rests_on_an_open_field() -> None:
    stops = tuple(replace(field_def, stop=True) for field_def in SCHEME.fields)
    scheme = replace(SCHEME, fields=stops)
    coded = event(code="clash", dead="3")
    emptied = replace(coded, values=(*coded.values, Value("actor2", {"value": ""})))

    assert violations_so_far(scheme, coded) == ()
    assert [found.rule for found in violations_so_far(scheme, emptied)] == ["R1"]
