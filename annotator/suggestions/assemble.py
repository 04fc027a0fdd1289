"""Puts events together: for each scheme and sentence the triggers, their codes, and candidates for every field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from annotator.model.event import Value
from annotator.model.scheme import FieldDef, Scheme
from annotator.model.span import Span
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.suggestions.clauses import is_going_on
from annotator.suggestions.clusters import Cluster, SchemeTraits, clusters_of, unparsed_clusters, weights
from annotator.suggestions.cues import CueFinder, CueHit
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.ranking import Setting, rank, ranked_codes
from annotator.suggestions.values import distinct, value
from annotator.suggestions.when_where import dates_of, deaths_of, governing_date, places_of
from annotator.suggestions.who import SidePhrases, actors_of, side_phrases

LEAST_SCORE = 0.3


@dataclass(frozen=True)
class _Draft:
    """One event before its fields are filled."""

    here: SentenceFindings
    cluster: Cluster
    codes: tuple[RankedCode, ...]
    phrases: SidePhrases
    score: float


class EventMaker:
    """Makes the suggestions of one scheme."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._cues = CueFinder(scheme)
        self._traits = SchemeTraits.of(scheme)

    def make(self, found: ArticleFindings) -> tuple[list[EventSuggestion], list[Span]]:
        """The events of the article in order, and the spans of their trigger words."""
        events: list[EventSuggestion] = []
        triggers: list[Span] = []
        for here in found.sentences:
            for draft in self._drafts(found, here):
                event = self._filled(found, draft)
                if event.score >= LEAST_SCORE:
                    triggers += [
                        here.sentence.span_of(hit.tokens if hit.is_tight else [hit.anchor])
                        for hit in draft.cluster.hits
                    ]
                    self._add(events, event)
        return events, list(dict.fromkeys(triggers))

    def _drafts(self, found: ArticleFindings, here: SentenceFindings) -> Iterator[_Draft]:
        hits = [hit for hit in self._cues.find(here.sentence.tokens) if not _is_inside_a_name(hit, here)]
        clusters = clusters_of(hits, self._traits) if here.sentence.is_parsed else unparsed_clusters(hits)
        for cluster in clusters:
            phrases = side_phrases(here, cluster)
            scores = rank(self.scheme, weights(cluster), _words(cluster), self._setting(found, here, phrases))
            if scores and self._may_stand(here, cluster):
                codes = ranked_codes(self.scheme, scores, _words(cluster))
                yield _Draft(here, cluster, codes, phrases, self._score(here, cluster, scores[0][1], phrases))

    def _setting(self, found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> Setting:
        quote = here.sentence.span.of(found.article.text).lower()
        source = " ".join(phrase.words.lower() for phrase in phrases.source[:2])
        target = " ".join(phrase.words.lower() for phrase in phrases.target[:2])
        deaths = any(reading.best not in ("", "0") for _, reading in here.deaths)
        return Setting(quote, source, target, deaths=deaths)

    def _may_stand(self, here: SentenceFindings, cluster: Cluster) -> bool:
        """What is told by others, or over weeks, needs a day and place of its own where the scheme codes acts only."""
        date = governing_date(here, cluster)
        if date is not None and not date[1].one_precision:
            return False
        if self._traits.codes_speech:
            return True
        if "reported" in cluster.flags and is_going_on(cluster.verb):
            has_place = any(not name.is_country for name in here.places)
            if date is None and not has_place:
                return False
        return date is None or date[1].precision != "range" or date[1].one_precision in ("day", "week")

    def _score(self, here: SentenceFindings, cluster: Cluster, weight: float, phrases: SidePhrases) -> float:
        """Between 0 and 1: the weight of the cues, and what an event should have."""
        score = 0.25 + 0.15 * min(weight, 2.5)
        score += 0.1 if governing_date(here, cluster) else 0.0
        score += 0.05 * bool(here.places) + 0.05 * bool(here.deaths)
        score += 0.05 * bool(phrases.source) + 0.05 * bool(phrases.target)
        anchor = cluster.tokens[0]
        if (
            anchor.pos_ == "NOUN"
            and cluster.verb not in cluster.tokens
            and not (phrases.source or here.dates or here.deaths)
        ):
            score -= 0.2
        return round(min(1.0, score - 0.15 * len(cluster.flags & {"reported", "mentioned"})), 3)

    def _filled(self, found: ArticleFindings, draft: _Draft) -> EventSuggestion:
        here, cluster = draft.here, draft.cluster
        heaviest = max(cluster.hits, key=lambda hit: hit.weight)
        trigger = here.sentence.span_of(heaviest.tokens if heaviest.is_tight else [heaviest.anchor])
        candidates = {
            field.name: values
            for field in self.scheme.form_fields
            if (values := self._candidates(field, found, draft, trigger))
        }
        known = {
            flag for field in self.scheme.form_fields if field.kind == "flags" for flag in (c.id for c in field.choices)
        }
        flags = tuple(sorted(cluster.flags & known))
        return EventSuggestion(
            self.scheme.id, trigger, here.sentence.span, draft.codes, candidates, (), flags, draft.score
        )

    def _candidates(self, field: FieldDef, found: ArticleFindings, draft: _Draft, trigger: Span) -> tuple[Value, ...]:
        here, best = draft.here, draft.codes[0].code
        if field.kind == "code":
            return tuple(
                value(field, {"value": c.code}, "text", (trigger,), "trigger words", c.score) for c in draft.codes
            )
        if self.scheme.is_skipped(field, best):
            return ()
        if field.kind == "date":
            return dates_of(field, found, here, draft.cluster)
        if field.kind == "place":
            return places_of(field, found, here, draft.cluster)
        if field.kind == "number":
            return deaths_of(field, found, here)
        if field.kind == "actor" and field.side:
            return actors_of(field, self.scheme, best, found, draft.phrases)
        if field.kind == "flags":
            return distinct(
                value(field, {"value": flag}, "text", (), "how it is told", 0.5) for flag in sorted(draft.cluster.flags)
            )
        return ()

    def _add(self, events: list[EventSuggestion], event: EventSuggestion) -> None:
        """A repeat of an event told before becomes one more mention of it.

        The event stands where it is told with the most detail: a headline names no day and few actors.
        """
        for at, earlier in enumerate(events):
            if self._is_repeat(event, earlier):
                fuller, other = (event, earlier) if _detail(event) > _detail(earlier) else (earlier, event)
                events[at] = replace(fuller, also=(*earlier.also, other.trigger))
                return
        events.append(event)

    def _is_repeat(self, event: EventSuggestion, earlier: EventSuggestion) -> bool:
        """The same code, day and sides. Places differ only if both are named in the text."""
        if event.codes[0].code != earlier.codes[0].code:
            return False
        for field in self.scheme.form_fields:
            if field.kind == "date" or (field.kind == "actor" and field.side) or field.kind == "place":
                one, two = _first(event, field.name), _first(earlier, field.name)
                if one is not None and two is not None and one.text != two.text and _is_told(one) and _is_told(two):
                    return False
        return True


def _is_inside_a_name(hit: CueHit, here: SentenceFindings) -> bool:
    """ "humanitarian aid organizations" send no aid; but "protesters" is a trigger and an actor."""
    return any(
        phrase.head not in hit.tokens and phrase.span.contains(here.sentence.span_of(hit.tokens))
        for phrase in here.actors
    )


def _is_told(value: Value) -> bool:
    """Whether the text names it for this event, rather than we for want of better."""
    return (value.score or 0.0) >= 0.6


def _detail(event: EventSuggestion) -> int:
    """How many fields the text itself tells."""
    return sum(any(_is_told(value) for value in values[:1]) for values in event.candidates.values())


def _first(event: EventSuggestion, field: str) -> Value | None:
    return next(iter(event.candidates.get(field, ())), None)


def _words(cluster: Cluster) -> Mapping[str, str]:
    words: dict[str, list[str]] = {}
    for hit in sorted(cluster.hits, key=_weight):
        words.setdefault(hit.cue.code, []).append(hit.cue.text)
    return {code: ", ".join(dict.fromkeys(found)) for code, found in words.items()}


def _weight(hit: CueHit) -> float:
    return -hit.weight
