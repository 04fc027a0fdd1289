"""Whose dead some words name, and lists of dead member by member."""

import pytest

from annotator.model.deaths.counts import find_deaths
from annotator.model.deaths.dead_apart import members, whose

REBELS = {"value": "Opposition Rebels (Syria)", "type": "Rebel group"}
STATE = {"value": "Government of Syria", "type": "State forces"}
CIVILIANS = {"value": "Civilians", "type": "Civilians"}
MILITIA = {"value": "Some Militia", "type": "Political militia"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They killed three soldiers and two civilians.", [("three soldiers", "3"), ("two civilians", "2")]),
        (
            "It left four soldiers, six rebels and a child dead.",
            [("four soldiers", "4"), ("six rebels", "6"), ("a child", "1")],
        ),
        ("At least 12 people were killed.", [("At least 12 people", "12")]),
    ],
)
def test_a_list_of_dead_is_read_member_by_member(text: str, expected: list[tuple[str, str]]) -> None:
    ((span, reading),) = find_deaths(text)

    assert [(piece.of(text), number.best) for piece, number in members(text, span, reading)] == expected


@pytest.mark.parametrize(
    ("words", "meaning", "expected"),
    [
        ("two civilians", CIVILIANS, "civilians"),
        ("three soldiers", STATE, "source"),
        ("six rebels", REBELS, "target"),
        ("five militants", {}, "target"),
        ("20 people", {}, "unknown"),
        ("20 people", CIVILIANS, "unknown"),
        ("seven", {}, "unknown"),
    ],
)
def test_in_a_fight_the_dead_are_of_the_side_they_name(words: str, meaning: dict[str, str], expected: str) -> None:
    assert whose(words, meaning, {"source": STATE, "target": REBELS}) == expected


def test_people_are_civilians_where_civilians_were_attacked() -> None:
    assert whose("20 people", {}, {"source": REBELS, "target": CIVILIANS}) == "civilians"


def test_fighters_are_nobodys_where_both_sides_have_some() -> None:
    assert whose("20 fighters", {}, {"source": REBELS, "target": MILITIA}) == "unknown"
    assert whose("20 fighters", {}, {}) == "unknown"
