"""Names mean again what a coder took them for; what is only another context's matter is not carried over."""

from dataclasses import replace

import pytest

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.lesson import LEARNED, Meant, identity, lesson_on
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from annotator.suggestions.learned.learned_ranking import LearnedRanking
from annotator.suggestions.learned.memory import Memory

ARTICLE = Article("a", "Gunmen raided Marigat.")
WORDS = Span(14, 21)
SOUTH = {"value": "Marigat", "latitude": "0.47", "longitude": "35.98", "precision": "1"}
NORTH = {"value": "Marigat", "latitude": "3.10", "longitude": "35.60", "precision": "2"}
OFFERED = (
    Value("location", SOUTH, "text", (WORDS,), 0, "place", 0.6),
    Value("location", NORTH, "text", (WORDS,), 0, "place", 0.3),
)


@pytest.fixture
def place(schemes: tuple[Scheme, ...]) -> FieldDef:
    found = next(scheme for scheme in schemes if scheme.id == "acled").field("location")
    assert found is not None
    return found


def meant(parts: dict[str, str]) -> Meant:
    return Meant("location", "Marigat", identity(SOUTH), parts)


def test_a_name_is_first_the_town_that_it_was_taken_for(place: FieldDef) -> None:
    memory = Memory()
    memory.remember("acled", place, meant(NORTH))

    first, *others = memory.with_meant_first("acled", place, ARTICLE, OFFERED)

    assert (first.part("latitude"), first.rule, first.evidence) == ("3.10", LEARNED, (WORDS,))
    assert [each.part("latitude") for each in others] == ["0.47"]


def test_how_exact_a_place_is_stays_the_matter_of_the_text(place: FieldDef) -> None:
    memory = Memory()
    memory.remember("acled", place, meant(NORTH))

    assert memory.with_meant_first("acled", place, ARTICLE, OFFERED)[0].part("precision") == "1"


def test_what_was_meant_of_late_overtakes_what_was_meant_before(place: FieldDef) -> None:
    memory = Memory()
    for parts in (NORTH, NORTH, NORTH, SOUTH, SOUTH, SOUTH):
        memory.remember("acled", place, meant(parts))

    assert memory.with_meant_first("acled", place, ARTICLE, OFFERED) == OFFERED


def test_words_that_the_rules_read_otherwise_now_are_left_to_them(place: FieldDef) -> None:
    memory = Memory()
    memory.remember("acled", place, meant(NORTH))
    elsewhere = (replace(OFFERED[0], parts={**SOUTH, "latitude": "9.9"}),)

    assert memory.with_meant_first("acled", place, ARTICLE, elsewhere) == elsewhere
    assert memory.with_meant_first("plover", place, ARTICLE, OFFERED) == OFFERED


def test_a_value_without_words_in_the_text_has_no_memory(place: FieldDef) -> None:
    bare = (replace(OFFERED[0], evidence=()),)

    assert Memory().with_meant_first("acled", place, ARTICLE, bare) == bare


def test_the_ranking_offers_the_group_as_this_coder_writes_it(schemes: tuple[Scheme, ...]) -> None:
    article = Article("b", "Al-Shabab fighters raided Lamu.")
    name = Span(0, 9)
    listed = Value("actor1", {"value": "Al Shabaab", "type": "Rebel group"}, "text", (name,), 0, "actor list", 0.7)
    own = {"value": "Al Shabaab (Somalia)", "type": "Rebel group"}
    event = EventSuggestion(
        "acled", Span(19, 25), Span(0, 31), (RankedCode("Attack", 0.6),), {"actor1": (listed,)}, score=0.8
    )
    ranking = LearnedRanking(schemes)
    lesson = lesson_on("Attack", "acled", article, event.sentence, event)
    ranking.learn([replace(lesson, meant=(Meant("actor1", "Al-Shabab", identity(listed.parts), own),))])

    ranked = ranking.rank(article, Findings("", (), (event,))).events[0]

    assert [value.text for value in ranked.candidates["actor1"]] == ["Al Shabaab (Somalia)", "Al Shabaab"]


def test_an_actor_of_another_country_than_the_events_is_not_meant_again(schemes: tuple[Scheme, ...]) -> None:
    field = next(scheme for scheme in schemes if scheme.id == "acled").field("actor1")
    assert field is not None
    article = Article("b", "Crowds marched in Goma.")
    read = Value("actor1", {"value": "Protesters", "type": "Protesters"}, "text", (Span(0, 6),), 0, "actor list", 0.7)
    nigerian = {"value": "Protesters (Nigeria)", "type": "Protesters", "country": "Nigeria"}
    memory = Memory()
    memory.remember("acled", field, Meant("actor1", "Crowds", identity(read.parts), nigerian))

    elsewhere = memory.with_meant_first("acled", field, article, (read,), "Democratic Republic of Congo")
    at_home = memory.with_meant_first("acled", field, article, (read,), "Nigeria")

    assert elsewhere == (read,)
    assert at_home[0].text == "Protesters (Nigeria)"
