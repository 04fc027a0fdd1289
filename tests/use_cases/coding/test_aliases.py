"""The project's own names: remembered, found in the event's sentences, offered before what the words were taken for."""

from __future__ import annotations

import pytest

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import FieldDef
from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.storage.project import Project
from annotator.use_cases.coding import aliases
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.candidates import CandidateFinder
from annotator.use_cases.suggesting import suggest

from ..conftest import shipped

TEXT = "On Thursday the Falcons  of Saraqib attacked the army. Later the Falcons left."
FINDER = CandidateFinder(ActorList(), Gazetteer())
FALCONS = {"value": "Falcons of Idlib", "type": "Rebel group", "country": "Syria"}
NAME = Span(TEXT.index("Falcons"), TEXT.index("Falcons") + len("Falcons  of Saraqib"))


@pytest.fixture
def named(tmp_path):
    with Project.create(tmp_path / "a.project", [shipped("acled"), shipped("cameo")], Coder("coder-4F2A")) as project:
        assert aliases.remember(project, shipped("acled"), actor(), NAME.of(TEXT), Value("actor1", FALCONS))
        yield project


def actor() -> FieldDef:
    found = shipped("acled").field("actor1")
    assert found is not None
    return found


def around(project: Project, marks: tuple[Mark, ...] = (), told: EventSuggestion | None = None) -> Surroundings:
    whole = Value(EVIDENCE_FIELD, {"value": ""}, evidence=(Span(0, 40),))
    event = Event("e", "a", "coder-4F2A", "acled", "2", values=(whole,))
    names = aliases.names_of(project, "acled")
    article = Article("a", TEXT, "", "Post", "2018-01-12")
    return Surroundings(
        shipped("acled"), article, event, sentences(TEXT), Findings("t", marks), told, ("Syria",), names=names
    )


def test_a_name_in_the_events_own_sentence_brings_its_value_and_words(named: Project) -> None:
    first = FINDER.offered(around(named), actor())[0]

    assert dict(first.value.parts) == FALCONS
    assert (first.value.origin, first.value.evidence, first.value.rule) == ("text", (NAME,), aliases.RULE)


def test_what_a_name_means_goes_before_what_the_same_words_were_taken_for(named: Project) -> None:
    other = Value("actor1", {"value": "Falcons of Saraqib"}, evidence=(NAME,), rule="test", score=0.9)
    told = EventSuggestion("acled", Span(36, 44), Span(0, 53), (RankedCode("Armed clash", 0.9),), {"actor1": (other,)})

    found = FINDER.offered(around(named, told=told), actor())

    assert [each.label for each in found[:2]] == ["Falcons of Idlib", "Falcons of Saraqib"]


def test_a_name_of_other_words_goes_after_what_is_suggested(named: Project) -> None:
    army = Span(TEXT.index("the army"), TEXT.index("the army") + 8)
    other = Value("actor1", {"value": "Army"}, evidence=(army,), rule="test", score=0.9)
    told = EventSuggestion("acled", Span(36, 44), Span(0, 53), (RankedCode("Armed clash", 0.9),), {"actor1": (other,)})

    found = FINDER.offered(around(named, told=told), actor())

    assert [each.label for each in found[:2]] == ["Army", "Falcons of Idlib"]


@pytest.mark.parametrize("typed", ["fal", "sara", "falcons of idl"])
def test_typing_finds_the_value_by_its_name(named: Project, typed: str) -> None:
    assert FINDER.typed(around(named), actor(), typed)[0].label == "Falcons of Idlib"


def test_remembering_the_same_again_forgets_it(named: Project) -> None:
    is_known = aliases.remember(named, shipped("acled"), actor(), "falcons of saraqib", Value("actor1", FALCONS))

    assert not is_known
    assert aliases.names_of(named, "acled")("actor") == []
    assert named.undo_label == aliases.FORGET


def test_another_scheme_has_names_of_its_own(named: Project) -> None:
    assert aliases.names_of(named, "cameo")("actor") == []


def test_the_worker_is_told_the_names_by_coding(named: Project) -> None:
    code = shipped("cameo").field("source")
    assert code is not None
    aliases.remember(named, shipped("cameo"), code, "Falcons of Saraqib", Value("source", {"value": "SYRREB"}))

    (known,) = suggest.knowledge(named).actors

    assert known.words == "Falcons of Saraqib"
    assert known.parts == {"name": FALCONS, "code": {"value": "SYRREB"}}


def test_the_worker_is_told_places_with_a_precision_on_the_usual_scale_only(named: Project) -> None:
    place = shipped("acled").field("location")
    assert place is not None
    farm = {"value": "Old Farm", "country": "Syria", "precision": "2"}
    aliases.remember(named, shipped("acled"), place, "the old farm", Value("location", farm))

    (known,) = suggest.knowledge(named).places

    assert (known.words, known.parts) == ("the old farm", farm)
