"""The work of finding events grows with the text and no faster. Counted in calls, so no clock tells it."""

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from types import CodeType, FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.model.text.span import Span
from annotator.suggestions import assemble
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.stories.told_so_far import MOST_COMPARED, ToldSoFar

FEW, MANY = 50, 200
SLACK = 3_000
"""Calls that a list or a memory costs once, or that only begin when some things are told again."""
TOWNS = ("Aleppo", "Mosul", "Gao", "Djibo", "Goma", "Juba", "Kandahar", "Mogadishu", "Donetsk", "Marawi")
DEEDS = ("shelled {}", "attacked a village near {}", "ambushed an army convoy near {}", "abducted farmers outside {}")
MONTHS = ("January", "March", "May", "July", "October")


def attacks(lines: int) -> str:
    """One attack a line, hardly two of one day and place."""
    return "\n".join(
        f"Rebels {DEEDS[at % 4].format(TOWNS[at % 10])} on {1 + at % 28} {MONTHS[at % 5]} 2022." for at in range(lines)
    )


def bare_attacks(lines: int) -> str:
    """Nobody says when or where: each may go on with the one before."""
    tellings = ("Gunmen attacked the village.", "They killed {} people.", "The attack killed {}.", "{} soldiers died.")
    return "\n".join(tellings[at % 4].format(at + 2) for at in range(lines))


def years(lines: int) -> str:
    return "\n".join(f"In {1900 + at % 100}, and on Saturday, rebels shelled {TOWNS[at % 10]}." for at in range(lines))


def french(lines: int) -> str:
    return "\n".join(
        f"Des hommes armés ont attaqué {TOWNS[at % 10]} le {1 + at % 28} mars, tuant {at} personnes."
        for at in range(lines)
    )


def capitals(lines: int) -> str:
    return attacks(lines).upper()


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (attacks, "2022-12-31"),
        (bare_attacks, "2022-12-31"),
        (years, ""),
        (french, "2022-12-31"),
        (capitals, ""),
    ],
)
def test_four_times_the_text_takes_four_times_the_work(
    pipeline: Pipeline, text: Callable[[int], str], published: str
) -> None:
    pipeline.find(Article("a0", text(10), published=published))  # what is loaded once is none of the work

    few = _calls(lambda: pipeline.find(Article("a1", text(FEW), published=published)))
    many = _calls(lambda: pipeline.find(Article("a2", text(MANY), published=published)))

    grown = {
        f"{code.co_filename}:{code.co_firstlineno} {code.co_name}": (few[code], count)
        for code, count in many.items()
        if count > 5 * few[code] + SLACK
    }
    assert grown == {}


def test_a_table_of_attacks_gets_suggestions_for_its_first_lines_and_marks_to_its_end(
    pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "MOST_EVENTS", 5)
    text = attacks(20)

    found = pipeline.find(Article("a1", text, published="2022-12-31"))

    per_scheme = Counter(event.scheme for event in found.events)
    assert 4 <= per_scheme["cameo"] <= 6
    assert per_scheme["acled"] <= 6
    assert max(mark.span.end for mark in found.marks) > len(text) - 20


def test_an_event_is_compared_with_those_of_its_day_only(acled: Scheme) -> None:
    so_far = ToldSoFar(acled)
    for at in range(3 * MOST_COMPARED):
        so_far.add(_event(at, day=f"2022-01-{1 + at % 3:02}"))
    so_far.add(_event(1_000, day=""))

    alike = so_far.alike(_event(2_000, day="2022-01-01"))

    assert len(alike) == MOST_COMPARED + 1
    assert {_day(so_far.events[at]) for at in alike} == {"2022-01-01", ""}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 400), st.booleans(), st.integers(0, 30)), min_size=1, max_size=30))
def test_the_event_told_last_is_known_however_events_go_on(acled: Scheme, told: list[tuple[int, bool, int]]) -> None:
    so_far = ToldSoFar(acled)
    for at, is_new, which in told:
        if is_new or not so_far.events:
            so_far.add(_event(at, day=""))
        else:
            number = which % len(so_far.events)
            so_far.replace(number, _mentioned(so_far.events[number], Span(at, at + 3)))

    last = so_far.last()

    ends = [max(e.sentence.end, *(span.end for span in e.also), 0) for e in so_far.events]
    assert last == ends.index(max(ends))


@pytest.fixture(scope="module")
def acled(schemes: tuple[Scheme, ...]) -> Scheme:
    return next(scheme for scheme in schemes if scheme.id == "acled")


def _calls(work: Callable[[], object]) -> Counter[CodeType]:
    """How often each function of the program was called, or went on after a `yield`."""
    counts: Counter[CodeType] = Counter()

    def count(frame: FrameType, what: str, _: object) -> None:
        if what == "call" and "annotator" in frame.f_code.co_filename:
            counts[frame.f_code] += 1

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return counts


def _event(at: int, day: str) -> EventSuggestion:
    span = Span(at, at + 1)
    candidates = {"event_date": (Value("event_date", {"value": day}, "text", score=0.9),)} if day else {}
    return EventSuggestion("acled", span, span, (RankedCode("Attack", 0.9, ""),), candidates)


def _mentioned(event: EventSuggestion, span: Span) -> EventSuggestion:
    return replace(event, also=(*event.also, span))


def _day(event: EventSuggestion) -> str:
    return next((values[0].text for values in event.candidates.values()), "")
