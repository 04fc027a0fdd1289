"""What PLOVER and UCDP GED are suggested that ACLED and CAMEO are not: their own sides, sectors, modes, dead, steps."""

from __future__ import annotations

import pytest

from annotator import paths
from annotator.model.article import Article
from annotator.model.knowledge import Knowledge
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.model.suggestion import EventSuggestion
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline

DAY = "2018-01-12"
SIDES = ("a", "b", "civilians", "unknown")


@pytest.fixture(scope="module")
def schemes() -> tuple[Scheme, ...]:
    return tuple(read_scheme(paths.schemas() / f"{name}.yaml") for name in ("acled", "plover", "ucdp-ged"))


@pytest.fixture(scope="module")
def others(schemes: tuple[Scheme, ...]) -> Pipeline:
    return Pipeline(schemes, ActorList(), Gazetteer())


def events(pipeline: Pipeline, scheme: str, text: str, country: str = "Syria") -> list[EventSuggestion]:
    findings = pipeline.find(Article("a", text, published=DAY), Knowledge(countries=(country,)))
    return [event for event in findings.events if event.scheme == scheme]


def firsts(event: EventSuggestion, *fields: str) -> list[str]:
    return [event.candidates[field][0].text if event.candidates.get(field) else "" for field in fields]


def dead(event: EventSuggestion) -> dict[str, str]:
    return {side: event.candidates[f"deaths_{side}"][0].text for side in SIDES}


@pytest.mark.parametrize(
    ("text", "sides", "counted"),
    [
        (
            "Three soldiers and two civilians were killed on Monday when rebels attacked an army base in Idlib, Syria.",
            ["Government of Syria", "Opposition Rebels (Syria)"],
            {"a": "3", "b": "", "civilians": "2", "unknown": ""},
        ),
        (
            "Clashes between rebels and the army near Idlib, Syria, on Friday left four soldiers, six rebels and a "
            "child dead.",
            ["Government of Syria", "Opposition Rebels (Syria)"],
            {"a": "4", "b": "6", "civilians": "1", "unknown": ""},
        ),
        (
            "Clashes between the army and rebels near Idlib, Syria, on Friday left 20 people dead.",
            ["Government of Syria", "Opposition Rebels (Syria)"],
            {"a": "", "b": "", "civilians": "", "unknown": "20"},
        ),
    ],
)
def test_a_fight_has_the_government_as_side_a_and_each_sides_dead_by_their_words(
    others: Pipeline, text: str, sides: list[str], counted: dict[str, str]
) -> None:
    (event,) = events(others, "ucdp_ged", text)

    assert event.codes[0].code == "1"
    assert firsts(event, "side_a", "side_b") == sides
    assert dead(event) == counted


def test_two_groups_make_a_non_state_fight(others: Pipeline) -> None:
    text = "Fighting between Hayat Tahrir al-Sham and Ahrar al-Sham in Idlib, Syria, killed 20 fighters on Friday."

    (event,) = events(others, "ucdp_ged", text)

    assert event.codes[0].code == "2"
    assert firsts(event, "side_a", "side_b") == ["HTS: Hayat Tahrir al Sham", "Ahrar al Sham"]
    assert dead(event)["unknown"] == "20"


@pytest.mark.parametrize(
    ("text", "country", "attacker", "counted"),
    [
        (
            "Gunmen killed five villagers in Borno state, Nigeria, on Tuesday. Two of the attackers also died.",
            "Nigeria",
            "Unidentified Armed Group (Nigeria)",
            {"a": "2", "b": "", "civilians": "5", "unknown": ""},
        ),
        (
            "Police killed three protesters in Khartoum, Sudan, on Sunday.",
            "Sudan",
            "Government of Sudan",
            {"a": "", "b": "", "civilians": "3", "unknown": ""},
        ),
    ],
)
def test_one_sided_violence_has_civilians_as_side_b_and_among_the_dead(
    others: Pipeline, text: str, country: str, attacker: str, counted: dict[str, str]
) -> None:
    event = events(others, "ucdp_ged", text, country)[0]

    assert event.codes[0].code == "3"
    assert firsts(event, "side_a", "side_b") == [attacker, "Civilians"]
    assert dead(event) == counted


def test_a_field_without_dead_of_its_own_offers_not_stated_and_then_the_total(others: Pipeline) -> None:
    (event,) = events(others, "ucdp_ged", "Rebels killed three soldiers near Idlib, Syria, on Monday.")

    offered = event.candidates["deaths_civilians"]
    assert [(value.text, value.part("state")) for value in offered] == [("", "not_stated"), ("3", "stated")]
    assert offered[1].evidence


@pytest.mark.parametrize(
    ("place", "precision"),
    [("in Saraqib, Syria", "1"), ("near Saraqib, Syria", "2"), ("in Idlib province, Syria", "4"), ("in Syria", "6")],
)
def test_a_place_has_one_of_ucdps_seven_steps(others: Pipeline, place: str, precision: str) -> None:
    (event,) = events(others, "ucdp_ged", f"Rebels killed three soldiers {place} on Monday.")

    assert event.candidates["location"][0].part("precision") == precision


def test_a_region_larger_than_a_province_has_a_step_of_its_own(others: Pipeline) -> None:
    (event,) = events(others, "ucdp_ged", "Rebels killed three soldiers in Darfur on Monday.", "Sudan")

    assert firsts(event, "location") == ["Darfur"]
    assert event.candidates["location"][0].part("precision") == "5"


def test_plover_has_its_own_letters_for_health_and_media(others: Pipeline) -> None:
    strike, march = events(
        others,
        "plover",
        "Doctors went on strike in Khartoum, Sudan, on Sunday, and journalists joined the march.",
        "Sudan",
    )

    assert firsts(strike, "actor") == ["SDNMED"]
    assert firsts(march, "actor") == ["SDNJRN"]


def test_a_category_offers_its_modes_and_a_mode_its_category(others: Pipeline) -> None:
    (attack,) = events(others, "plover", "Rebels attacked an army base near Idlib, Syria, on Monday.")
    (strike,) = events(others, "plover", "Doctors went on strike in Khartoum, Sudan, on Sunday.", "Sudan")

    assert attack.codes[0].code == "ASSAULT"
    assert len(attack.codes) > 3
    assert all(code.code.startswith("ASSAULT/") for code in attack.codes[1:])
    assert [code.code for code in strike.codes[:2]] == ["PROTEST/strike", "PROTEST"]


def test_contexts_are_offered_with_the_words_that_speak_for_them(others: Pipeline) -> None:
    text = "Syria's parliament accused Turkey of aggression on Thursday."

    (event,) = events(others, "plover", text)

    (context,) = event.candidates["contexts"]
    assert (context.text, [span.of(text) for span in context.evidence]) == ("legislative", ["parliament"])


@pytest.mark.parametrize("scheme", ["acled", "plover", "ucdp_ged"])
@pytest.mark.parametrize(
    "text",
    [
        "Russia said it may attack rebels near Idlib, Syria, on Monday.",
        "Turkey denied that its army had shelled Afrin, Syria, on Monday.",
        "In 2012 the army killed 30 people in Homs, Syria.",
        "Rebels reportedly attacked an army base near Idlib, Syria, on Monday.",
    ],
)
def test_only_marks_that_the_codebook_has_are_offered(
    others: Pipeline, schemes: tuple[Scheme, ...], scheme: str, text: str
) -> None:
    own = next(each for each in schemes if each.id == scheme)
    flags = [field for field in own.form_fields if field.kind == "flags"]

    for event in events(others, scheme, text):
        for field in flags:
            known = {choice.id for choice in field.options}
            assert {value.text for value in event.candidates.get(field.name, ())} <= known
            assert set(event.flags) <= known


def test_protesters_are_acleds_first_actor_though_police_acted(others: Pipeline) -> None:
    (event,) = events(others, "acled", "Police fired tear gas at protesters in Khartoum, Sudan, on Sunday.", "Sudan")

    assert firsts(event, "actor1")[0].startswith("Protesters")
    assert firsts(event, "actor2")[0].startswith("Police Forces")


def test_a_headlines_total_is_not_counted_beside_the_dead_of_a_side(others: Pipeline) -> None:
    text = (
        "Two bombs kill at least 17 in the north-east\n"
        "Two suicide bombers killed at least 17 people at a bus park in Biu, Nigeria, on Sunday, rescuers said."
    )

    (event,) = events(others, "ucdp_ged", text, "Nigeria")

    assert [number for number in dead(event).values() if number] == ["17"]
