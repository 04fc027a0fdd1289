"""Actors are offered by the country of the event and by what its code demands, whoever was used before."""

from __future__ import annotations

import pytest

from annotator import paths
from annotator.model.article import Article
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.lesson import lesson_on
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.model.text.sentences import sentences
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.learned.learned_ranking import LearnedRanking
from annotator.suggestions.pipeline import Pipeline
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.candidates import CandidateFinder

USED = (
    Value("actor1", {"value": "Protesters (Nigeria)", "type": "Protesters", "country": "Nigeria"}),
    Value("actor1", {"value": "Students (Nigeria)", "type": "Civilians", "country": "Nigeria"}),
)
ABUJA = "Residents protested in Abuja, Nigeria, on Monday against fuel prices."
AL_BAB = "Dozens of residents demonstrated at Al Bab on Monday against the council of the town."
GOMA = "Residents of Goma protested in the DRC on Monday against insecurity."
KANO = "Students rioted in Kano, Nigeria, and burned cars on Tuesday."


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(paths.schemas() / "acled.yaml")


@pytest.fixture(scope="module")
def finder() -> CandidateFinder:
    return CandidateFinder(ActorList(), Gazetteer())


@pytest.fixture(scope="module")
def pipeline(acled: Scheme) -> Pipeline:
    return Pipeline((acled,), ActorList(), Gazetteer())


@pytest.fixture
def ranking(acled: Scheme, pipeline: Pipeline) -> LearnedRanking:
    """Of a coder who took two Nigerian protests as they stood."""
    article = Article("n", ABUJA, published="2024-05-08")
    found = pipeline.find(article)
    made = LearnedRanking((acled,))
    event = found.events[0]
    made.learn([lesson_on(event.codes[0].code, "acled", article, event.sentence, event, found)] * 2)
    return made


def suggested(scheme: Scheme, pipeline: Pipeline, ranking: LearnedRanking, text: str) -> Surroundings:
    """The first event of a text as the coder meets it after those protests."""
    article = Article("a", text, published="2024-05-08")
    found = ranking.rank(article, pipeline.find(article))
    suggestion = found.events[0]
    held = (
        Value(EVIDENCE_FIELD, {"value": ""}, evidence=(suggestion.sentence,)),
        Value("code", {"value": suggestion.codes[0].code}),
    )
    event = Event("e", "a", "coder-4F2A", scheme.id, scheme.version, values=held)
    return Surroundings(
        scheme, article, event, sentences(text), found, suggestion,
        recall=lambda fields: USED if "actor1" in fields else (),
    )  # fmt: skip


def placed(scheme: Scheme, place: str, country: str) -> Surroundings:
    """An event that a person codes without any suggestion; nothing in its text names a country."""
    text = "People gathered in the square on Monday."
    held = [
        Value(EVIDENCE_FIELD, {"value": ""}, evidence=sentences(text)),
        Value("code", {"value": "Peaceful protest"}),
    ]
    held += [Value("location", {"value": place, "country": country})] if place else []
    event = Event("e", "a", "coder-4F2A", scheme.id, scheme.version, values=tuple(held))
    return Surroundings(
        scheme, Article("a", text, published="2024-05-08"), event, sentences(text), countries=("Nigeria", "Syria"),
        recall=lambda fields: USED if "actor1" in fields else (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        (AL_BAB, "Protesters", "Syria"),
        (GOMA, "Protesters", "Democratic Republic of Congo"),
        (KANO, "Rioters", "Nigeria"),
    ],
)
def test_after_two_events_the_doers_that_the_code_demands_come_first(
    acled: Scheme, pipeline: Pipeline, ranking: LearnedRanking, finder: CandidateFinder, text: str, kind: str,
    country: str,
) -> None:  # fmt: skip
    field = acled.field("actor1")
    assert field is not None

    first, second = finder.offered(suggested(acled, pipeline, ranking, text), field)[:2]

    assert (first.value.part("type"), first.value.part("country")) == (kind, country)
    assert second.value.text != "Protesters (Nigeria)"


@pytest.mark.parametrize(("text", "country"), [(AL_BAB, "Syria"), (GOMA, "Democratic Republic of Congo")])
def test_typed_letters_find_those_of_the_events_country_before_those_used_elsewhere(
    acled: Scheme, pipeline: Pipeline, ranking: LearnedRanking, finder: CandidateFinder, text: str, country: str
) -> None:
    field = acled.field("actor1")
    assert field is not None

    labels = [each.label for each in finder.typed(suggested(acled, pipeline, ranking, text), field, "protesters")]

    assert labels.index(f"Protesters ({country})") < labels.index("Protesters (Nigeria)")


@pytest.mark.parametrize(("place", "country"), [("Al Bab", "Syria"), ("Bukavu", "Democratic Republic of Congo")])
def test_the_place_that_was_decided_tells_the_country(
    acled: Scheme, finder: CandidateFinder, place: str, country: str
) -> None:
    field = acled.field("actor1")
    assert field is not None

    labels = [each.label for each in finder.typed(placed(acled, place, country), field, "protesters")]

    assert labels.index(f"Protesters ({country})") < labels.index("Protesters (Nigeria)")


def test_who_was_used_before_in_the_same_country_comes_first(acled: Scheme, finder: CandidateFinder) -> None:
    field = acled.field("actor1")
    assert field is not None

    typed = finder.typed(placed(acled, "Kano", "Nigeria"), field, "protesters")
    untyped = finder.offered(placed(acled, "", ""), field)

    assert typed[0].label == "Protesters (Nigeria)"
    assert untyped[0].label == "Protesters (Nigeria)"
