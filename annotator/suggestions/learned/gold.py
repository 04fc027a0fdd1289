"""What the gold of one line teaches: lessons for the ranking, words of its actors and places. Opens no files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from annotator.model.article import Article
from annotator.model.knowledge import KnownActor, KnownPlace
from annotator.model.lesson import NO_EVENT, Lesson, lesson_on
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span

Gold = Mapping[str, Any]


def lessons_of(gold: Gold, article: Article, findings: Findings, schemes: Sequence[Scheme]) -> Iterator[Lesson]:
    """A lesson for each gold event, and one of "no event" for each suggestion that no gold event is near to."""
    events = [event for event in _objects(gold.get("events")) if event.get("scheme")]
    for scheme in schemes:
        own = [event for event in events if event["scheme"] == scheme.id]
        if not own and events:
            continue  # Gold of another scheme says nothing about this one.
        left = [event for event in findings.events if event.scheme == scheme.id]
        for event in own:
            code = _code(event, scheme)
            if not code:
                continue
            sentence, suggestion = _place(event, article, left)
            left = [each for each in left if each.sentence != sentence]
            yield lesson_on(code, scheme.id, article, sentence, suggestion, findings)
        has_places = all(_span(event, article.text) for event in own)
        for missed in left if has_places else ():
            yield lesson_on(NO_EVENT, scheme.id, article, missed.sentence, missed, findings)


def known_actors(gold: Gold, article: Article) -> Iterator[KnownActor]:
    """The words that gold calls an actor by name."""
    for event in _objects(gold.get("events")):
        for side in ("actor1", "actor2"):
            actor = event.get(side)
            if not isinstance(actor, Mapping):
                continue
            span = _as_span(actor.get("span"), article.text)
            if span is not None and actor.get("name"):
                yield KnownActor(span.of(article.text), {"name": {"value": str(actor["name"])}})


def known_places(gold: Gold, article: Article) -> Iterator[KnownPlace]:
    """The places of gold that the text names."""
    for event in _objects(gold.get("events")):
        place = event.get("place")
        if not isinstance(place, Mapping):
            continue
        name = str(place.get("name") or "")
        if not name or name not in article.text or not {"lat", "lon"} <= place.keys():
            continue
        yield KnownPlace(name, {
            "value": name, "country": str(place.get("country") or ""), "latitude": str(place["lat"]),
            "longitude": str(place["lon"]), "precision": "1",
        })  # fmt: skip


def _place(event: Gold, article: Article, suggested: Sequence[EventSuggestion]) -> tuple[Span, EventSuggestion | None]:
    """The sentence of a gold event and what was suggested there; without a trigger that of the surest suggestion."""
    trigger = _span(event, article.text)
    if trigger is None:
        surest = max(suggested, key=lambda each: each.score, default=None)
        return (surest.sentence, surest) if surest else (_sentence(article, 0), None)
    at = next((each for each in suggested if each.sentence.contains(trigger)), None)
    return (at.sentence if at else _sentence(article, trigger.start)), at


def _sentence(article: Article, at: int) -> Span:
    found = sentences(article.text)
    whole = Span(0, max(1, len(article.text)))
    return next((each for each in found if each.start <= at < each.end), found[0] if found else whole)


def _code(event: Gold, scheme: Scheme) -> str:
    for name in ("code", "type"):
        code = str(event.get(name) or "")
        if scheme.code(code) is not None:
            return code
    return ""


def _span(event: Gold, text: str) -> Span | None:
    return _as_span(event.get("trigger"), text)


def _as_span(plain: object, text: str) -> Span | None:
    if not isinstance(plain, Sequence) or isinstance(plain, str) or len(plain) != 2:
        return None
    start, end = plain
    is_inside = isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)
    return Span(start, end) if is_inside else None


def _objects(plain: object) -> list[Gold]:
    return [each for each in plain if isinstance(each, Mapping)] if isinstance(plain, Sequence) else []
