"""Puts events together: for each scheme the drafts of all sentences, and candidates for every field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.deaths.dead_apart import TABLE
from annotator.model.event import Value
from annotator.model.knowledge import MarkedSides
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.model.text.span import Span
from annotator.suggestions.acts.marked import marked_act
from annotator.suggestions.codes.choice_words import ChoiceWords
from annotator.suggestions.drafts import Draft, DraftMaker
from annotator.suggestions.fields.event_dates import dates_of
from annotator.suggestions.fields.event_deaths import deaths_of
from annotator.suggestions.fields.event_places import places_of
from annotator.suggestions.fields.values import distinct, value
from annotator.suggestions.fields.who import actors_of
from annotator.suggestions.fields.who_died import dead_of
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.steps import Steps
from annotator.suggestions.stories.anchors import anchored, tells_when_or_where
from annotator.suggestions.stories.article_shape import headline, is_note, is_snippet
from annotator.suggestions.stories.crowds import escalated, is_answer, is_of_same_ground
from annotator.suggestions.stories.repeats import folded
from annotator.suggestions.text.language import is_in_another_language
from annotator.suggestions.triggers.clusters import (
    Cluster,
    SchemeTraits,
    prominence,
)
from annotator.suggestions.triggers.cues import CueHit
from annotator.suggestions.triggers.mentions import Goes, goes_on

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

LEAST_SCORE = 0.3
LEAST_IN_ARTICLE = 0.4
"""Among the many words of an article for acts of violence, those of a lower score are seldom events of their own."""
MOST_TRIGGERS = 4
MOST_EVENTS = 3_000
"""A text that tells of more is a table, whose rows are articles of their own. What it tells after these is marked."""


class EventMaker:
    """Makes the suggestions of one scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._traits = SchemeTraits.of(scheme)
        self._drafts = DraftMaker(scheme, self._traits)
        self._choices = {field.name: ChoiceWords(scheme, field) for field in scheme.form_fields if field.is_chosen}

    def make(self, found: ArticleFindings) -> Steps[list[EventSuggestion]]:
        """The events of the article in order."""
        events: list[EventSuggestion] = []
        going_on: dict[Span, Goes] = {}
        answers: dict[Span, tuple[RankedCode, ...]] = {}
        named: set[Span] = set()
        least = LEAST_IN_ARTICLE if self._traits.folds_sentence and not is_snippet(found) else LEAST_SCORE
        is_other = is_in_another_language(found.article.language, found.article.text)
        for here in found.sentences:
            if len(events) >= MOST_EVENTS:
                break
            for draft in self._drafts.of_sentence(found, here, is_other):
                event = self._filled(found, draft)
                if event.score >= least:
                    goes: Goes | None = _goes_on(here, draft.cluster)
                    is_beside = here.sentence.is_parsed and bool(events) and not tells_when_or_where(here)
                    if goes is None and is_beside and is_answer(event, events[-1]):
                        goes, answers[event.trigger] = "act", event.codes
                    elif goes is None and is_beside and is_of_same_ground(event, events[-1]):
                        goes = "act"
                    events.append(event)
                    if draft.cluster.is_only_named:
                        named.add(event.trigger)
                    if goes is not None and self._traits.folds_sentence:
                        # A note that tells of harm alone was written down for it.
                        going_on[event.sentence] = "act" if goes == "harm" and is_note(found) else goes
            yield
        is_article = self._traits.folds_sentence and not is_snippet(found)
        told = folded(
            events,
            self.scheme,
            headline(found),
            going_on,
            named=named,
            is_article=is_article,
            published=found.article.published,
        )
        return anchored(escalated(told, self.scheme, answers), found) if is_article else told

    def make_between(self, found: ArticleFindings, sides: MarkedSides) -> list[EventSuggestion]:
        """The one event of what one marked side does to the other."""
        act = marked_act(self.scheme, found, sides)
        return [self._filled(found, Draft(*act))] if act is not None else []

    def _filled(self, found: ArticleFindings, draft: Draft) -> EventSuggestion:
        here, cluster = draft.here, draft.cluster
        trigger, *others = _triggers(here, cluster, draft.codes[0].code)
        places = {
            f.name: self._candidates(f, found, draft, trigger) for f in self.scheme.form_fields if f.kind == "place"
        }
        there = _at(found, places.values()) if self._traits.folds_sentence else found
        told = {
            f.name: places[f.name] if f.name in places else self._candidates(f, there, draft, trigger)
            for f in self.scheme.form_fields
        }
        candidates = {name: values for name, values in told.items() if values}
        known = [field for field in self.scheme.form_fields if field.kind == "flags"]
        flags = tuple(dict.fromkeys(flag for field in known for flag in self._flags(field, cluster)))
        return EventSuggestion(
            self.scheme.id, trigger, here.sentence.span, draft.codes, candidates, tuple(others), flags, draft.score,
            self._named(draft.phrases, candidates),
        )  # fmt: skip

    def _named(self, phrases: SidePhrases, candidates: Mapping[str, Sequence[Value]]) -> dict[str, tuple[Span, ...]]:
        """The words of sides whom no list knows."""
        sides = {"source": phrases.source, "target": phrases.target}
        return {
            field.name: (sides[field.side][0].span,)
            for field in self.scheme.form_fields
            if sides.get(field.side) and not any(value.origin == "text" for value in candidates.get(field.name, ()))
        }

    def _candidates(self, field: FieldDef, found: ArticleFindings, draft: Draft, trigger: Span) -> tuple[Value, ...]:
        here, best = draft.here, draft.codes[0].code
        if field.kind == "code":
            return tuple(
                value(field, {"value": c.code}, "text", (trigger,), "trigger words", c.score) for c in draft.codes
            )
        if self.scheme.is_skipped(field, best):
            return ()
        if field.is_date:
            return dates_of(field, found, here, draft.cluster)
        if field.kind == "place":
            return places_of(field, found, here, draft.cluster)
        if field.kind == "number":
            return self._deaths(field, found, draft)
        if field.kind == "actor" and field.side:
            return actors_of(field, self.scheme, best, found, draft.phrases)
        if field.kind == "flags":
            flags = self._flags(field, draft.cluster)
            return distinct(value(field, {"value": flag}, "text", (), "how it is told", 0.5) for flag in flags)
        if field.kind in ("choice", "choices"):
            return self._choices[field.name].of(field, self.scheme, best, here)
        return ()

    def _flags(self, field: FieldDef, cluster: Cluster) -> list[str]:
        """How the act is told, in the marks that the field has."""
        known = {choice.id for choice in field.options}
        marks = (self.scheme.tables.get("told_as", {}).get(flag, flag) for flag in sorted(cluster.flags))
        return [mark for mark in marks if mark in known]

    def _deaths(self, field: FieldDef, found: ArticleFindings, draft: Draft) -> tuple[Value, ...]:
        """All the dead, or where a scheme counts them apart those of one side."""
        code = draft.codes[0].code
        values = deaths_of(field, found, draft.here, code)
        if field.name not in self.scheme.tables.get(TABLE, {}):
            return values
        sides: dict[str, Value | None] = {
            each.side: next(iter(actors_of(each, self.scheme, code, found, draft.phrases)), None)
            for each in self.scheme.form_fields
            if each.kind == "actor" and each.side
        }
        return dead_of(field, self.scheme, sides, found, draft.here, values)


def _at(found: ArticleFindings, places: Iterable[Sequence[Value]]) -> ArticleFindings:
    """The findings with actors read as those of the country in which the event took place."""
    country = next((values[0].part("country") for values in places if values), "")
    return replace(found, readings=found.readings.at(country)) if country else found


def _goes_on(here: SentenceFindings, cluster: Cluster) -> Goes | None:
    """Whether words go on with an act told before; where nothing was parsed, what has no day and town of its own."""
    if here.sentence.is_parsed:
        return goes_on(cluster)
    has_town = any(not name.is_country and not name.is_doubtful for name in here.places)
    return None if here.dates or has_town else "act"


def _act_of(hit: CueHit) -> Token:
    """The leaving of "announced that it was leaving"."""
    verbs = [token for token in hit.tokens if token.pos_ == "VERB"]
    return verbs[-1] if verbs and verbs[0].lemma_.lower() in ("announce", "declare", "proclaim") else hit.anchor


def _triggers(here: SentenceFindings, cluster: Cluster, code: str) -> list[Span]:
    """The words that name the act: the heaviest of those that speak for its code, then the others of the sentence."""
    ordered = sorted(
        cluster.hits,
        key=lambda hit: -(hit.weight * prominence(hit) + (hit.anchor == cluster.verb) + 2 * (hit.cue.code == code)),
    )
    spans: list[Span] = []
    for hit in ordered:
        span = here.sentence.span_of(hit.tokens if hit.is_tight else [_act_of(hit)])
        if not any(span.overlaps(other) for other in spans):
            spans.append(span)
    return spans[:MOST_TRIGGERS]
