"""What an event of a second scheme is offered of the first one's values, for every two of the shipped schemes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from annotator.model.article import Article
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.same_act import SAME_ACT, same_act, with_values_of
from tests.use_cases.conftest import ARTICLES, clash, shipped

TEXT = "Rebels attacked an army base near Saraqib, Syria, on Tuesday and killed three soldiers and two civilians."
NAMES = ("acled", "cameo", "plover", "ucdp-ged")
ACTORS = ActorList()
PLACE = {
    "value": "Saraqib", "country": "Syria", "iso": "760", "admin1": "Idlib", "latitude": "35.8645",
    "longitude": "36.8059", "place_id": "2", "precision": "2",
}  # fmt: skip
TUESDAY = {"value": "2018-01-09", "precision": "day"}
REBELS = {"value": "Opposition Rebels (Syria)", "type": "Rebel group", "country": "Syria"}
ARMY = {"value": "Military Forces of Syria (2000-)", "type": "State forces", "country": "Syria"}
GOVERNMENT = {"value": "Government of Syria", "type": "State forces", "country": "Syria"}
CIVILIANS = {"value": "Civilians (Syria)", "type": "Civilians", "country": "Syria"}
NOT_STATED = {"value": "", "state": "not_stated"}

Parts = Mapping[str, str]


def stated(number: int) -> dict[str, str]:
    return {"value": str(number), "low": str(number), "high": str(number), "state": "stated"}


def told(field: str, words: str, parts: Parts, position: int = 0) -> Value:
    start = TEXT.index(words) if words else 0
    return Value(field, parts, "text", (Span(start, start + len(words)),) if words else (), position)


ATTACK: Mapping[str, tuple[Value, ...]] = {
    "acled": (
        told("code", "attacked", {"value": "Armed clash"}),
        told("event_date", "on Tuesday", TUESDAY),
        told("actor1", "Rebels", REBELS),
        told("actor2", "army base", ARMY),
        told("location", "Saraqib", PLACE),
        told("fatalities", "three soldiers and two civilians", stated(5)),
    ),
    "cameo": (
        told("code", "attacked", {"value": "190"}),
        told("event_date", "on Tuesday", TUESDAY),
        told("source", "Rebels", {"value": "SYRREB"}),
        told("target", "army base", {"value": "SYRMIL"}),
        told("location", "Saraqib", PLACE),
    ),
    "plover": (
        told("code", "attacked", {"value": "ASSAULT"}),
        told("event_date", "on Tuesday", TUESDAY),
        told("actor", "Rebels", {"value": "SYRREB"}),
        told("recipient", "army base", {"value": "SYRMIL"}),
        told("location", "Saraqib", PLACE),
        told("deaths", "three soldiers and two civilians", stated(5)),
    ),
    "ucdp-ged": (
        told("code", "attacked", {"value": "1"}),
        told("event_dates", "on Tuesday", TUESDAY),
        told("side_a", "army base", GOVERNMENT),
        told("side_b", "Rebels", REBELS),
        told("location", "Saraqib", PLACE),
        told("deaths_a", "three soldiers", stated(3)),
        told("deaths_b", "", NOT_STATED),
        told("deaths_civilians", "two civilians", stated(2)),
        told("deaths_unknown", "", NOT_STATED),
    ),
}
EXPECTED: Mapping[str, Mapping[str, str]] = {
    "acled": {
        "event_date": "2018-01-09", "actor1": "Opposition Rebels (Syria)", "actor2": ARMY["value"],
        "location": "Saraqib", "fatalities": "5",
    },
    "cameo": {"event_date": "2018-01-09", "source": "SYRREB", "target": "SYRMIL", "location": "Saraqib"},
    "plover": {
        "event_date": "2018-01-09", "actor": "SYRREB", "recipient": "SYRMIL", "location": "Saraqib", "deaths": "5",
    },
    "ucdp-ged": {
        "event_dates": "2018-01-09", "side_a": "Government of Syria", "side_b": REBELS["value"], "location": "Saraqib",
    },
}  # fmt: skip
PAIRS = [(first, second) for first in NAMES for second in NAMES if first != second]
WITHOUT_DEAD, COUNTS_APART = "cameo", "ucdp-ged"


@cache
def evidence() -> tuple[Span, ...]:
    return tuple(sentences(TEXT))


def event(scheme: str, *values: Value) -> Event:
    whole = (Value("evidence", {"value": ""}, "text", evidence()), *(values or ATTACK[scheme]))
    return Event("first", "a", "coder-4F2A", shipped(scheme).id, "1", "complete", "", whole)


def suggestion(scheme: Scheme, *values: Value) -> EventSuggestion:
    """What the text itself suggests for the second scheme: nothing, unless values are given."""
    offered: dict[str, tuple[Value, ...]] = {}
    for value in values:
        offered[value.field] = (*offered.get(value.field, ()), value)
    return EventSuggestion(scheme.id, evidence()[0], evidence()[0], (), offered)


def offered(
    first: str, second: str, *values: Value, in_text: tuple[Value, ...] = ()
) -> Mapping[str, tuple[Value, ...]]:
    """What a second event is offered of a first one that holds the attack, or the values given."""
    article = Article("a", TEXT, "", "Post", "2018-01-12", "en")
    around = Surroundings(shipped(first), article, event(first, *values), evidence(), countries=("Syria",))
    scheme = shipped(second)
    return with_values_of(around, scheme, suggestion(scheme, *in_text), ACTORS).candidates


def with_changed(scheme: str, *changed: Value) -> tuple[Value, ...]:
    names = {value.field for value in changed}
    return (*(value for value in ATTACK[scheme] if value.field not in names), *changed)


def bare(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The values without the words they rest on, as a coder types them from memory."""
    return tuple(replace(value, evidence=(), origin="inferred") for value in values)


def first_texts(found: Mapping[str, tuple[Value, ...]], fields: Mapping[str, str]) -> dict[str, str]:
    return {name: found[name][0].text for name in fields if name in found}


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_day_place_actors_and_dead_are_offered_first(first: str, second: str) -> None:
    found = offered(first, second)

    expected = dict(EXPECTED[second])
    if first == WITHOUT_DEAD:
        expected = {name: text for name, text in expected.items() if name not in ("fatalities", "deaths")}
    if (first, second) == ("ucdp-ged", "acled"):
        # Neither of the two schemes has a direction: the government comes first, the other order second.
        expected |= {"actor1": ARMY["value"], "actor2": REBELS["value"]}
    if first == "ucdp-ged" and second in ("cameo", "plover"):
        sides = ("source", "target") if second == "cameo" else ("actor", "recipient")
        expected |= {sides[0]: "SYRMIL", sides[1]: "SYRREB"}
    assert first_texts(found, EXPECTED[second]) == expected


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_each_offer_brings_its_words_and_is_nobodys_value_yet(first: str, second: str) -> None:
    found = offered(first, second)

    fields = [name for name in EXPECTED[second] if name in found]
    assert fields
    assert all(found[name][0].evidence for name in fields)
    assert {(found[name][0].rule, found[name][0].origin) for name in fields} == {(SAME_ACT, "inferred")}


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_actors_typed_without_words_find_their_names_and_codes_too(first: str, second: str) -> None:
    found = offered(first, second, *bare(ATTACK[first]))

    actors = [f.name for f in shipped(second).form_fields if f.kind == "actor" and f.side]
    values = {value.text for name in actors for value in found[name]}
    state = {
        "SYRMIL",
        "SYRGOV",
        "Military Forces of Syria (2000-)",
        "Government of Syria (2000-)",
        "Government of Syria",
    }
    assert values & {"SYRREB", "Opposition Rebels (Syria)"}
    assert values & state


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_no_empty_decision_of_the_first_event_is_offered(first: str, second: str) -> None:
    emptied = tuple(
        replace(value, parts={"value": "", "reason": "unclear"}, evidence=())
        for value in ATTACK[first]
        if shipped(first).field(value.field).kind in ("actor", "place", "date", "date_range")  # type: ignore[union-attr]
    )
    found = offered(first, second, *with_changed(first, *emptied))

    fields = [f.name for f in shipped(second).form_fields if f.kind in ("actor", "place", "date", "date_range")]
    assert [found[name] for name in fields if found.get(name)] == []


def test_the_attacker_of_civilians_is_the_source_whatever_the_text_suggests() -> None:
    attack = with_changed(
        "acled",
        told("code", "attacked", {"value": "Attack"}),
        told("actor2", "two civilians", CIVILIANS),
    )
    in_text = (Value("source", {"value": "SYRCVL"}), Value("target", {"value": "SYRREB"}))

    found = offered("acled", "cameo", *attack, in_text=in_text)

    assert [value.text for value in found["source"] if value.rule == SAME_ACT] == ["SYRREB"]
    assert [value.text for value in found["target"] if value.rule == SAME_ACT] == ["SYRCVL"]


def test_of_an_undirected_clash_both_orders_are_offered_with_the_texts_own_roles_first() -> None:
    in_text = (Value("source", {"value": "SYRMIL"}), Value("target", {"value": "SYRREB"}))

    found = offered("acled", "cameo", in_text=in_text)

    assert [value.text for value in found["source"] if value.rule == SAME_ACT] == ["SYRMIL", "SYRREB"]
    assert [value.text for value in found["target"] if value.rule == SAME_ACT] == ["SYRREB", "SYRMIL"]


def test_who_went_with_an_acled_actor_is_offered_to_the_list_of_sources() -> None:
    ally = told("assoc_actor_1", "", {"value": "HTS: Hayat Tahrir al Sham", "type": "Rebel group", "country": "Syria"})
    students = told("assoc_actor_1", "", {"value": "Students (Syria)", "type": "Civilians", "country": "Syria"}, 1)

    found = offered("acled", "cameo", *ATTACK["acled"], ally, students)

    assert "SYREDU" in [value.text for value in found["source"]]


def test_the_second_of_two_sources_is_offered_as_the_companion_of_acleds_actor() -> None:
    turkey = told("source", "", {"value": "TURMIL"}, 1)

    found = offered("cameo", "acled", *ATTACK["cameo"], turkey)

    assert found["actor1"][0].text == REBELS["value"]
    assert "Military Forces of Turkey (2016-)" in [value.text for value in found["assoc_actor_1"]]


@pytest.mark.parametrize(
    ("code", "role", "name"),
    [
        ("141", "SYRMED", "Protesters (Syria)"),
        ("145", "SYREDU", "Rioters (Syria)"),
    ],
)
def test_a_profession_is_named_by_what_it_did_and_stays_a_candidate(code: str, role: str, name: str) -> None:
    protest = with_changed(
        "cameo", told("code", "attacked", {"value": code}), Value("source", {"value": role}, "inferred")
    )

    names = [value.text for value in offered("cameo", "acled", *protest)["actor1"]]

    assert names[0] == name
    assert any(other.endswith("(Syria)") and other != name for other in names[1:])


def test_a_profession_that_was_attacked_is_named_civilians_first() -> None:
    attack = with_changed("cameo", Value("target", {"value": "SYRHLH"}, "inferred"))

    names = [value.text for value in offered("cameo", "acled", *attack)["actor2"]]

    assert names[:2] == ["Civilians (Syria)", "Health Workers (Syria)"]


@pytest.mark.parametrize(
    ("cameo", "plover"),
    [("SDNHLH", "SDNMED"), ("SDNMED", "SDNJRN"), ("SDNSEP", "SDNREB"), ("IGOUNO", "UNO"), ("SDNMOS", "SDNREL")],
)
def test_sectors_that_the_two_code_books_name_otherwise_are_exchanged(cameo: str, plover: str) -> None:
    held = with_changed("cameo", Value("source", {"value": cameo}))

    assert offered("cameo", "plover", *held)["actor"][0].text == plover


@pytest.mark.parametrize(("plover", "cameo"), [("SDNMED", "SDNHLH"), ("SDNJRN", "SDNMED"), ("SDNREB", "SDNREB")])
def test_they_are_exchanged_back_where_only_one_thing_can_be_meant(plover: str, cameo: str) -> None:
    held = with_changed("plover", Value("actor", {"value": plover}))

    assert offered("plover", "cameo", *held)["source"][0].text == cameo


def test_an_actor_that_no_list_knows_keeps_its_name_between_schemes_of_names() -> None:
    own = Value("actor1", {"value": "Friends of the Harbour"}, "text", evidence())

    found = offered("acled", "ucdp-ged", *with_changed("acled", own))

    assert "Friends of the Harbour" in [value.text for value in found["side_b"]]


def test_a_week_round_its_middle_day_is_that_week_where_periods_are_kept() -> None:
    week = told("event_date", "on Tuesday", {"value": "2018-01-09", "precision": "week"})
    month = told("event_date", "on Tuesday", {"value": "2018-02-14", "precision": "month"})

    of_week = offered("acled", "ucdp-ged", *with_changed("acled", week))["event_dates"][0]
    of_month = offered("acled", "ucdp-ged", *with_changed("acled", month))["event_dates"][0]

    assert (of_week.text, of_week.part("end"), of_week.part("precision")) == ("2018-01-06", "2018-01-12", "week")
    assert (of_month.text, of_month.part("end"), of_month.part("precision")) == ("2018-02-01", "2018-02-28", "month")


def test_a_period_that_the_same_words_tell_exactly_is_not_made_up_anew() -> None:
    middle = told("event_date", "on Tuesday", {"value": "2018-01-10", "precision": "week"})
    exact = told("event_dates", "on Tuesday", {"value": "2018-01-09", "end": "2018-01-11", "precision": "days"})

    found = offered("acled", "ucdp-ged", *with_changed("acled", middle), in_text=(exact,))["event_dates"][0]

    assert (found.rule, found.text, found.part("end")) == (SAME_ACT, "2018-01-09", "2018-01-11")


def test_a_period_is_its_middle_day_and_a_precision_where_none_are_kept() -> None:
    period = told("event_dates", "on Tuesday", {"value": "2018-01-09", "end": "2018-01-11", "precision": "days"})

    found = offered("ucdp-ged", "acled", *with_changed("ucdp-ged", period))["event_date"][0]

    assert (found.text, found.part("end"), found.part("precision")) == ("2018-01-10", "", "week")


@pytest.mark.parametrize(
    ("name", "three", "seven"),
    [("Saraqib", "1", "1"), ("Saraqib", "2", "2"), ("Saraqib", "3", "4"), ("Idlib", "3", "4"), ("Syria", "3", "6")],
)
def test_place_precision_goes_from_three_steps_to_seven(name: str, three: str, seven: str) -> None:
    place = told("location", "Saraqib", {**PLACE, "value": name, "precision": three})

    found = offered("acled", "ucdp-ged", *with_changed("acled", place))["location"][0]

    assert (found.part("precision"), found.part("latitude")) == (seven, "35.8645")


@pytest.mark.parametrize(("seven", "three"), [("1", "1"), ("2", "2"), ("3", "2"), ("4", "3"), ("5", "3"), ("6", "3")])
def test_and_from_seven_to_three(seven: str, three: str) -> None:
    place = told("location", "Saraqib", {**PLACE, "precision": seven})

    assert offered("ucdp-ged", "acled", *with_changed("ucdp-ged", place))["location"][0].part("precision") == three


def test_a_larger_region_that_the_text_names_keeps_the_precision_of_the_text() -> None:
    region = {
        **PLACE,
        "value": "Darfur",
        "country": "Sudan",
        "admin1": "North Darfur",
        "place_id": "9",
        "precision": "3",
    }
    in_text = told("location", "Saraqib", {**region, "precision": "5"})

    found = offered(
        "acled", "ucdp-ged", *with_changed("acled", told("location", "Saraqib", region)), in_text=(in_text,)
    )

    assert (found["location"][0].rule, found["location"][0].part("precision")) == (SAME_ACT, "5")


@pytest.mark.parametrize("first", ["acled", "plover"])
def test_a_total_of_the_dead_is_nobodys_in_a_fight_and_not_stated_elsewhere(first: str) -> None:
    found = offered(first, COUNTS_APART)

    firsts = {name: found[name][0] for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")}
    assert [value.text for value in firsts.values()] == ["", "", "", "5"]
    assert {value.part("state") for value in firsts.values()} == {"stated", "not_stated"}
    assert firsts["deaths_unknown"].evidence


def test_a_total_is_the_civilians_where_they_were_attacked() -> None:
    attack = with_changed("acled", told("actor2", "two civilians", CIVILIANS))

    found = offered("acled", COUNTS_APART, *attack)

    assert (found["deaths_civilians"][0].text, found["deaths_unknown"][0].text) == ("5", "")


def test_the_texts_own_division_of_the_dead_comes_first_if_it_adds_up() -> None:
    in_text = (told("deaths_a", "three soldiers", stated(3)), told("deaths_civilians", "two civilians", stated(2)))

    assert offered("acled", COUNTS_APART, in_text=in_text)["deaths_a"][0].text == "3"
    assert offered("acled", COUNTS_APART, in_text=in_text[:1])["deaths_a"][0].text == ""


@pytest.mark.parametrize(("second", "field"), [("acled", "fatalities"), ("plover", "deaths")])
def test_deaths_counted_apart_are_added_with_low_and_high_and_all_their_words(second: str, field: str) -> None:
    soldiers = told("deaths_a", "three soldiers", {"value": "3", "low": "2", "high": "4", "state": "stated"})

    (found,) = offered("ucdp-ged", second, *with_changed("ucdp-ged", soldiers))[field]

    assert (found.text, found.part("low"), found.part("high")) == ("5", "4", "6")
    assert len(found.evidence) == 2


def test_not_stated_stays_apart_from_zero() -> None:
    unsaid = with_changed("acled", told("fatalities", "", NOT_STATED))
    none = with_changed("acled", told("fatalities", "", stated(0)))

    assert offered("acled", "plover", *unsaid)["deaths"][0].part("state") == "not_stated"
    assert offered("acled", "plover", *none)["deaths"][0].part("state") == "stated"


def test_how_the_act_is_told_goes_along_in_the_marks_of_the_second_scheme() -> None:
    denied = Value("flags", {"value": "denied"})
    planned = Value("flags", {"value": "planned"}, position=1)

    to_plover = offered("cameo", "plover", *ATTACK["cameo"], denied, planned)
    back = offered("plover", "acled", *ATTACK["plover"], Value("auxiliary", {"value": "future"}))

    assert [value.text for value in to_plover["auxiliary"]] == ["future"]
    assert [value.text for value in back["flags"]] == ["planned"]


def test_one_more_event_of_the_same_scheme_is_offered_all_as_it_is() -> None:
    found = offered("ucdp-ged", "ucdp-ged")

    firsts = {name: values[0].text for name, values in found.items()}
    assert firsts == {
        "event_dates": "2018-01-09", "side_a": "Government of Syria", "side_b": REBELS["value"], "location": "Saraqib",
        "deaths_a": "3", "deaths_civilians": "2",
    }  # fmt: skip


def test_the_second_event_joins_the_incident_that_is_named_after_the_first(empty: Project) -> None:
    with empty.edit("Import") as edit:
        add_articles(edit, ARTICLES, "Import")
    first = replace(clash(), incident="")

    second = same_act(empty, ARTICLES[0], shipped("cameo"), first)
    third = same_act(empty, ARTICLES[0], shipped("plover"), second)

    assert (second.scheme, second.incident) == ("cameo", first.uuid)
    assert third.incident == first.uuid
    assert second.evidence == first.evidence


def test_the_protesters_are_acleds_first_actor_though_they_were_shot_at() -> None:
    shot = with_changed(
        "cameo",
        Value("source", {"value": "SYRCOP"}, "inferred"),
        Value("target", {"value": "SYROPP"}, "inferred"),
    )
    article = Article("a", TEXT, "", "Post", "2018-01-12", "en")
    around = Surroundings(shipped("cameo"), article, event("cameo", *shot), evidence(), countries=("Syria",))
    acled = shipped("acled")

    for code, actor in (
        ("Excessive force against protesters", "Protesters (Syria)"),
        ("Arrests", "Police Forces of Syria"),
    ):
        in_text = replace(suggestion(acled), codes=(RankedCode(code, 0.8),))
        found = with_values_of(around, acled, in_text, ACTORS).candidates
        assert found["actor1"][0].text.startswith(actor)


def test_protesters_whose_words_tell_a_profession_have_its_code() -> None:
    text = "Hundreds of doctors marched in Khartoum, Sudan, on Sunday."
    told_of = tuple(sentences(text))
    protesters = Value(
        "actor1", {"value": "Protesters (Sudan)", "type": "Protesters", "country": "Sudan"}, "text", (Span(0, 19),)
    )
    first = Event("e", "a", "c", "acled", "2", "complete", "", (Value("evidence", {}, "text", told_of), protesters))
    around = Surroundings(
        shipped("acled"), Article("a", text, "", "Post", "2018-01-12", "en"), first, told_of, countries=("Sudan",)
    )

    codes = {
        name: with_values_of(around, shipped(name), suggestion(shipped(name)), ACTORS).candidates[field][0].text
        for name, field in (("cameo", "source"), ("plover", "actor"))
    }

    assert codes == {"cameo": "SDNHLH", "plover": "SDNMED"}


def test_who_fought_whom_is_the_code_where_the_text_suggests_none() -> None:
    rebels, state, unarmed = (Value("", parts, "text", evidence()) for parts in (REBELS, ARMY, CIVILIANS))
    pairs = {"1": (rebels, state), "2": (rebels, rebels), "3": (state, unarmed)}

    for code, (doer, other) in pairs.items():
        sides = (replace(doer, field="actor1"), replace(other, field="actor2"))
        (found,) = offered("acled", "ucdp-ged", *with_changed("acled", *sides))["code"]
        assert (found.text, found.rule, found.origin) == (code, "by who fought whom", "inferred")


@pytest.mark.parametrize("dead", [NOT_STATED, stated(0)])
def test_no_type_of_violence_is_offered_for_what_killed_nobody(dead: Parts) -> None:
    assert "code" not in offered("acled", "ucdp-ged", *with_changed("acled", told("fatalities", "", dead)))
