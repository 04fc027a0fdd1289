"""Cue words and typed words in the sentences that an event rests on."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.use_cases.coding import own_sentences
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.own_sentences import cue_span, sentence_first

from ..conftest import shipped

TEXT = "Rebels launched counter  attacks. The army attacked later."


def around() -> Surroundings:
    article = Article("a", TEXT)
    event = Event("e", "a", "coder-4F2A", "acled", "2", values=(Value(EVIDENCE_FIELD, {}, evidence=(Span(0, 5),)),))
    return Surroundings(shipped("acled"), article, event, sentences(TEXT))


def test_a_cue_is_found_with_an_ending_and_over_several_spaces() -> None:
    found = cue_span(around(), "counter attack")

    assert found is not None and found.of(TEXT) == "counter  attacks"


def test_a_cue_of_another_sentence_is_not_the_events_own() -> None:
    assert cue_span(around(), "the army") is None


def test_the_pattern_of_a_cue_is_made_once_however_many_cues_a_scheme_has() -> None:
    cues = [cue for code in shipped("acled").codes for cue in code.cues]
    for cue in cues:
        cue_span(around(), cue)
    made = own_sentences._cue_pattern.cache_info().misses

    for cue in cues:
        cue_span(around(), cue)

    assert own_sentences._cue_pattern.cache_info().misses == made


def actors(side: str, *codes: str) -> tuple[Value, ...]:
    return tuple(Value(side, {"value": code}, evidence=(Span(0, 5),), rule="actor list") for code in codes)


def told(**sides: tuple[str, ...]) -> EventSuggestion:
    values = {side: actors(side, *codes) for side, codes in sides.items()}
    return EventSuggestion("cameo", Span(8, 16), Span(0, 32), (RankedCode("190", 0.9),), values)


def first_event(**sides: str) -> Event:
    held = [Value(side, {"value": code}) for side, code in sides.items()]
    return Event("e", "a", "coder-4F2A", "cameo", "2", values=(Value(EVIDENCE_FIELD, {}), *held))


def test_one_more_event_is_offered_the_addressee_that_the_first_one_left() -> None:
    found = told(source=("TURGOV", "TURMIL"), target=("RUSGOV", "IRNGOV"))
    offered = told(source=("TURGOV",), target=("RUSGOV",))

    further = sentence_first(
        shipped("cameo"), first_event(source="TURGOV", target="RUSGOV"), None, found, offered
    ).candidates

    assert [value.text for value in further["source"]] == ["TURGOV", "TURMIL"]
    assert [value.text for value in further["target"]] == ["IRNGOV", "RUSGOV"]


def test_what_is_suggested_for_the_further_event_itself_comes_before_the_first_ones_values() -> None:
    further = sentence_first(
        shipped("cameo"), first_event(target="TURMIL"), told(target=("RUSMIL",)), None, told(target=("TURMIL",))
    ).candidates

    assert [value.text for value in further["target"]] == ["RUSMIL", "TURMIL"]
