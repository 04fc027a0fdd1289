"""Which codes of CAMEO and PLOVER the crosswalk offers for each other, and what it says of where they come from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.event import Event, Value
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.reference.crosswalk import cameo_to_plover
from annotator.reference.gazetteer import Gazetteer
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.candidates import CandidateFinder
from annotator.use_cases.coding.crosswalk import MOST_BACK, ways
from annotator.use_cases.coding.same_act import with_values_of
from tests.use_cases.conftest import shipped

FACTS = Path(__file__).resolve().parents[3].parent / "shared" / "facts" / "plover_codes.json"
TEXT = "A suicide bomber blew himself up at a checkpoint, and troops pulled out."


def around(scheme: str, code: str, *values: Value) -> Surroundings:
    article = Article("a", TEXT, "", "Post", "2018-01-12", "en")
    told = tuple(sentences(TEXT))
    held = (
        Value("evidence", {"value": ""}, "text", told),
        Value("code", {"value": code}, "text", (Span(2, 16),)),
        *values,
    )
    return Surroundings(
        shipped(scheme), article, Event("e", "a", "c", scheme, "1", "complete", "", held), told, countries=("Syria",)
    )


def to_plover(code: str) -> list[tuple[str, str]]:
    return [(way.code, way.why) for way in ways(around("cameo", code), shipped("plover"))]


def to_cameo(code: str, *values: Value, in_text: tuple[str, ...] = ()) -> list[str]:
    return [way.code for way in ways(around("plover", code, *values), shipped("cameo"), in_text)]


def test_the_rows_are_those_of_the_facts() -> None:
    if not FACTS.is_file():
        pytest.skip("the folder of facts is not beside this checkout")
    expected = json.loads(FACTS.read_text(encoding="utf-8"))["cameo_to_plover"]

    found = [(row.code, row.category, row.mode, row.context) for row in cameo_to_plover()]

    assert found == list(dict.fromkeys(map(tuple, expected)))


def test_275_rows_are_left_of_276_since_one_stands_twice() -> None:
    assert len(cameo_to_plover()) == 275


def test_a_mode_is_offered_before_its_category_and_the_aside_says_where_both_come_from() -> None:
    assert to_plover("1831") == [
        ("ASSAULT/suicide-attack", "CAMEO 1831 in the crosswalk"), ("ASSAULT", "CAMEO 1831 in the crosswalk"),
    ]  # fmt: skip


def test_a_mode_of_an_older_manual_falls_back_to_its_category_and_says_so() -> None:
    assert to_plover("175") == [("ASSAULT", "CAMEO 175 in the crosswalk; its mode is of an older manual")]


def test_a_context_of_an_older_manual_is_left_out_and_said() -> None:
    (way,) = ways(around("cameo", "0333"), shipped("plover"))

    assert (way.code, way.context) == ("AGREE", "")
    assert way.why == "CAMEO 0333 in the crosswalk; its context is of an older manual"


def test_yielding_leads_to_two_categories() -> None:
    assert [code for code, _ in to_plover("08")] == ["CONCEDE", "RETREAT"]


def test_a_code_without_a_row_takes_the_way_of_the_code_above_it() -> None:
    assert to_plover("1834")[0] == ("ASSAULT/suicide-attack", "CAMEO 1834, as 183 in the crosswalk")


@pytest.mark.parametrize("code", ["010", "0231", "019"])
def test_statements_and_appeals_have_no_way(code: str) -> None:
    assert to_plover(code) == []


def test_every_other_code_of_cameo_has_a_way_to_codes_that_plover_has() -> None:
    plover = shipped("plover")
    without = {code.id[:2] for code in shipped("cameo").codes if not to_plover(code.id)}
    led_to = {code for each in shipped("cameo").codes for code, _ in to_plover(each.id)}

    assert without == {"01", "02"}
    assert {code for code in led_to if plover.code(code) is None} == set()


def test_back_from_plover_the_codes_that_lead_there_are_offered_those_with_words_in_the_text_first() -> None:
    assert to_cameo("ASSAULT/suicide-attack")[0] in ("183", "1831")
    assert to_cameo("ASSAULT", in_text=("195", "190"))[:1] == ["190"]


def test_back_from_a_context_the_codes_that_bring_it_come_first() -> None:
    economic = to_cameo("AGREE", Value("contexts", {"value": "economic"}))

    rows = {row.code: row.context for row in cameo_to_plover()}
    assert len(economic) == MOST_BACK
    assert rows[economic[0]] == "economic"


def test_back_from_a_mode_that_no_row_has_its_category_is_offered() -> None:
    found = to_cameo("ASSAULT/torture")

    categories = {row.code: row.category for row in cameo_to_plover()}
    assert found
    assert {categories[code] for code in found} == {"ASSAULT"}


def test_between_other_schemes_there_is_no_crosswalk() -> None:
    assert ways(around("acled", "Armed clash"), shipped("cameo")) == ()
    assert ways(around("cameo", "190"), shipped("acled")) == ()
    assert ways(around("plover", "ASSAULT"), shipped("ucdp-ged")) == ()


def test_the_picker_shows_the_crosswalks_codes_before_the_texts_own_and_the_context_it_brings() -> None:
    plover, first = shipped("plover"), around("cameo", "190")
    trigger = Span(2, 9)
    in_text = EventSuggestion("plover", trigger, first.sentences[0], (RankedCode("ASSAULT/aerial", 0.6, "bombed"),))

    filled = with_values_of(first, plover, in_text, ActorList())
    second = Event(
        "f", "a", "c", "plover", "2", "draft", "", (Value("evidence", {"value": ""}, "text", first.sentences),)
    )
    there = Surroundings(plover, first.article, second, first.sentences, suggestion=filled, countries=("Syria",))
    finder = CandidateFinder(ActorList(), Gazetteer())
    codes = finder.offered(there, plover.code_field)
    contexts = finder.offered(there, plover.field("contexts"))  # type: ignore[arg-type]

    assert [(c.value.text, c.aside) for c in codes[:2]] == [
        ("ASSAULT", "CAMEO 190 in the crosswalk"), ("ASSAULT/aerial", "“bombed”"),
    ]  # fmt: skip
    assert [(c.label, c.aside) for c in contexts[:2]] == [("Military", "CAMEO 190 in the crosswalk"), ("none", "")]
