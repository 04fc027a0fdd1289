"""One act under all four shipped schemes, by keys, with the suggestions of the real model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.use_cases.projects.new_project import find_scheme
from tests.journeys.conftest import Journey

DAY = "2018-01-12"
ATTACK = (
    "Rebels attacked an army base near Saraqib, Syria, on Tuesday and killed three soldiers and two civilians. "
    "The government condemned the attack."
)
MARCH = "Police shot dead four protesters in Khartoum, Sudan, on Sunday."
Begin = Callable[..., Journey]


@pytest.fixture(scope="session")
def schemes() -> list[Scheme]:
    return [find_scheme(name) for name in ("acled", "cameo", "plover", "ucdp-ged")]


def enter_until_complete(journey: Journey, *, most: int = 12) -> int:
    """Press Enter at every stop; how often."""
    before = journey.keyboard.pressed
    while journey.window.session.entry is not None and journey.keyboard.pressed - before < most:
        journey.keyboard.press("Enter")
    return journey.keyboard.pressed - before


@pytest.fixture
def coded(begin: Begin) -> tuple[Journey, dict[str, int]]:
    """The attack under all four schemes, nothing typed, and the keys that each took."""
    journey = begin((ATTACK, DAY), suggestions=True, countries=("Syria",))
    journey.wait_for_suggestions()
    keys = {}
    for scheme, start in (("acled", ("Space", "Enter")), ("cameo", ("o",)), ("plover", ("o",)), ("ucdp_ged", ("o",))):
        journey.keyboard.play(*start)
        keys[scheme] = len(start) + enter_until_complete(journey)
    return journey, keys


def test_one_act_under_four_schemes_takes_29_keys_and_no_letter_typed(coded: tuple[Journey, dict[str, int]]) -> None:
    journey, keys = coded

    assert [event.state for event in journey.window.session.events] == ["complete"] * 4
    assert keys == {"acled": 8, "cameo": 5, "plover": 6, "ucdp_ged": 10}


def test_all_four_are_one_incident_with_the_same_day_and_place(coded: tuple[Journey, dict[str, int]]) -> None:
    journey, _ = coded

    assert journey.rows("SELECT count(DISTINCT incident), count(*) FROM event") == [(1, 4)]
    days = [journey.events(name)[0]["event_date"] for name in ("acled", "cameo", "plover")]
    assert [*days, journey.events("ucdp_ged")[0]["date_start"]] == ["2018-01-09"] * 4


def test_each_scheme_has_the_actors_and_the_dead_in_its_own_words(coded: tuple[Journey, dict[str, int]]) -> None:
    journey, _ = coded

    (acled,), (cameo,), (plover,), (ucdp,) = (journey.events(name) for name in ("acled", "cameo", "plover", "ucdp_ged"))
    assert (acled["actor1"], acled["actor2"]) == ("Opposition Rebels (Syria)", "Military Forces of Syria (2000-)")
    assert (cameo["source"], cameo["target"]) == ("SYRREB", "SYRMIL")
    assert (plover["actor"], plover["recipient"], plover["contexts"]) == ("SYRREB", "SYRMIL", "military")
    assert (ucdp["side_a"], ucdp["side_b"]) == ("Government of Syria", "Opposition Rebels (Syria)")
    assert (acled["fatalities"], ucdp["best"]) == ("5", "5")
    assert [ucdp[f"deaths_{side}"] or "" for side in ("a", "b", "civilians", "unknown")] == ["3", "", "2", ""]


def test_the_crosswalks_code_waits_first_with_where_it_comes_from(begin: Begin) -> None:
    journey = begin((ATTACK, DAY), suggestions=True, countries=("Syria",))
    journey.wait_for_suggestions()
    journey.keyboard.play("c", "Space", "Enter")
    enter_until_complete(journey)

    journey.keyboard.press("o")

    entry = journey.window.session.entry
    assert entry is not None and entry.chosen is not None
    assert (entry.chosen.label, entry.chosen.aside) == ("ASSAULT  Assault", "CAMEO 190 in the crosswalk")
    assert journey.events("plover") == []


def test_a_begun_second_event_is_offered_the_same_after_a_restart(begin: Begin) -> None:
    journey = begin((MARCH, DAY), suggestions=False, countries=("Sudan",))
    journey.keyboard.press("Enter")
    for typed in ("exc", "sun", "protesters", "police", "khar", "4"):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")
    journey.keyboard.press("o")
    journey.keyboard.type("1823")
    journey.keyboard.press("Enter")
    journey.reopen()

    journey.keyboard.play("e", "e", "Enter")

    session = journey.window.session
    assert session.current is not None and session.current.scheme == "cameo"
    assert session.entry is not None and session.entry.chosen is not None
    assert (session.entry.field_def.name, session.entry.chosen.value.text) == ("event_date", "2018-01-07")
    assert session.entry.chosen.aside == "the article's other event"


def test_what_another_scheme_holds_under_the_same_field_name_is_not_recalled(begin: Begin) -> None:
    journey = begin((ATTACK, DAY), suggestions=False, countries=("Syria",))
    journey.keyboard.press("Enter")
    for typed in ("clash", "tue", "reb", "army", "sara", "5"):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")
    journey.keyboard.press("o")
    journey.keyboard.type("190")
    journey.keyboard.play("Enter", "Enter")

    entry = journey.window.session.entry
    assert entry is not None and entry.field_def.name == "source"
    assert "Reuters" not in [candidate.label for candidate in entry.candidates]


def test_without_any_suggestion_the_words_tell_whose_dead_they_were(begin: Begin) -> None:
    journey = begin((ATTACK, DAY), suggestions=True, countries=("Syria",))
    journey.wait_for_suggestions()
    findings = journey.window.session.findings
    assert findings is not None and journey.window.session.open is not None
    journey.window.session.open.findings = type(findings)(findings.pipeline, findings.marks, ())
    journey.keyboard.play("c", "c", "c", "Enter")
    for typed in ("1", "tue", "army", "reb", "sara", "", "", "", ""):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")

    (event,) = journey.events("ucdp_ged")
    assert [event[f"deaths_{side}"] or "" for side in ("a", "b", "civilians", "unknown")] == ["3", "", "2", ""]
    assert event["where_prec"] == "1"


def test_the_status_line_says_whole_what_the_row_has_no_room_for(begin: Begin) -> None:
    journey = begin((MARCH, DAY), suggestions=False, countries=("Sudan",))
    journey.keyboard.play("c", "Enter")
    journey.keyboard.type("175")
    journey.keyboard.press("Enter")
    journey.keyboard.press("Escape")
    said: list[str] = []
    journey.window.session.said.connect(said.append)

    journey.keyboard.press("o")

    assert said[-1] == (
        "The same act under PLOVER: what it has under CAMEO is offered. "
        "CAMEO 175 in the crosswalk; its mode is of an older manual: ASSAULT."
    )


def test_the_dead_of_the_first_event_reach_the_fourth_though_the_two_between_have_none(begin: Begin) -> None:
    journey = begin((MARCH, DAY), suggestions=False, countries=("Sudan",))
    journey.keyboard.press("Enter")
    for typed in ("exc", "sun", "protesters", "police", "khar", "4"):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")
    for code in ("175", "assault"):
        journey.keyboard.press("o")
        journey.keyboard.type(code)
        journey.keyboard.press("Enter")
        enter_until_complete(journey)

    journey.keyboard.press("o")
    enter_until_complete(journey)

    (event,) = journey.events("ucdp_ged")
    assert (event["code"], event["best"]) == ("3", "4")
    assert (event["side_a"], event["side_b"], event["deaths_civilians"]) == ("Government of Sudan", "Civilians", "4")
