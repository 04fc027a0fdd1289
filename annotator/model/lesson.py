"""What one coded act teaches the suggestions: its words, and the code that a person gave it. Plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.model.article import Article
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.model.text.span import Span
from annotator.words import later

NO_EVENT = ""
"""The code of a lesson whose words tell no event under its scheme."""
LEARNED = later("learned from coded events")
"""The rule of a code that what was learned put where it stands."""
NOTHING_FOUND = Findings("")
NUMBERS_VERSION = "2"
"""Numbers of words made under another version mean other words."""
LONGEST_NOTE = 1_200
"""A text up to here is about one thing: all of it says something about each of its events."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What a person took the words of a field's first candidate to mean; `suggested` says what that had been."""

    field: str
    words: str
    suggested: tuple[str, ...]
    parts: Mapping[str, str]


def identity(parts: Mapping[str, str]) -> tuple[str, ...]:
    """What makes a value another one: its text, and for a place where it lies."""
    return tuple(parts.get(name, "") for name in ("value", "latitude", "longitude"))


@dataclass(frozen=True, slots=True)
class Lesson:
    """One decision on some words, under one scheme.

    `near` is the text of the sentences that the event rests on, `around` the article when it is short, else empty.
    `hits` are the codes that the rules ranked, with their scores; None if they did not read it. `facts` are what they
    found besides: who stands on each side, whether people died. `ruled` says for the fields that the rules filled
    whether their first candidate was what the person took: (field, rule, taken). `meant` are the names in it, as the
    person read them. `numbers` stand for words that are not kept: those of a dataset.
    """

    scheme: str
    code: str
    near: str
    around: str = ""
    hits: Mapping[str, float] | None = field(default_factory=dict)
    facts: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()
    ruled: tuple[tuple[str, str, bool], ...] = ()
    meant: tuple[Meant, ...] = ()


def around(text: str) -> str:
    """What a whole text says about each event in it: nothing if it is an article."""
    return text if len(text) <= LONGEST_NOTE else ""


def lesson_on(
    code: str,
    scheme: str,
    article: Article,
    sentence: Span,
    suggestion: EventSuggestion | None = None,
    findings: Findings = NOTHING_FOUND,
) -> Lesson:
    """A lesson on a sentence of an article, with what the rules suggested there and found around it."""
    hits = {ranked.code: ranked.score for ranked in suggestion.codes} if suggestion else {}
    whole = around(article.text)
    facts = [*(_facts(article, suggestion) if suggestion else ())]
    facts += _facts_near(scheme, article, Span(0, len(whole)) if whole else sentence, findings)
    return Lesson(scheme, code, sentence.of(article.text), whole, hits, tuple(dict.fromkeys(facts)))


def _facts(article: Article, suggestion: EventSuggestion) -> Iterator[str]:
    """The act's word and best code; who the rules put on each side, by name and by type; whether people died."""
    yield f"act {suggestion.trigger.of(article.text).casefold()}"
    if suggestion.codes:
        yield f"best {suggestion.codes[0].code}"
    for name, values in sorted(suggestion.candidates.items()):
        first = values[0]
        if first.part("type"):
            yield f"{name} type {first.part('type')}"
            yield f"{name} {first.text}"
        elif first.part("state"):
            yield f"{name} {'none' if first.text in ('', '0') else 'some'}"
    yield from (f"flag {flag}" for flag in suggestion.flags)


def _facts_near(scheme: str, article: Article, near: Span, findings: Findings) -> Iterator[str]:
    """What else the rules found there: acts, kinds of actors on any side or none, words of acts, the dead."""
    events = [each for each in findings.events if each.scheme == scheme and near.contains(each.trigger)]
    yield from (f"acts {min(len(events), 4)}" for _ in events[:1])
    for event in events:
        yield from (f"near {code.code}" for code in event.codes[:1])
        acts = [span for span in (event.trigger, *event.also) if near.contains(span)]
        yield from (f"near act {span.of(article.text).casefold()}" for span in acts)
        yield from (f"near type {kind}" for v in event.candidates.values() if v and (kind := v[0].part("type")))
    for mark in findings.marks:
        if not near.contains(mark.span):
            continue
        if mark.kind == "actor":
            yield from (f"near type {parts['type']}" for parts in mark.values if parts.get("type"))
        elif mark.kind == "deaths" and mark.values:
            yield f"near dead {'none' if mark.values[0].get('value') in ('', '0') else 'some'}"
