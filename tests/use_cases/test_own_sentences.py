"""Cue words and typed words in the sentences that an event rests on."""

from __future__ import annotations

from annotator.model.article import Article
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.sentences import sentences
from annotator.model.span import Span
from annotator.use_cases import own_sentences
from annotator.use_cases.candidate import Surroundings
from annotator.use_cases.own_sentences import cue_span

from .conftest import shipped

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
