"""Puts events together: for each scheme and sentence the triggers, their codes, and candidates for every field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.dead_apart import TABLE
from annotator.model.event import Value
from annotator.model.knowledge import MarkedSides
from annotator.model.scheme import FieldDef, Scheme
from annotator.model.span import Span
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.suggestions.acts.act_drafts import act_drafts
from annotator.suggestions.acts.categories import CODED_BY_ACTS
from annotator.suggestions.acts.marked import marked_act
from annotator.suggestions.codes.choice_words import ChoiceWords
from annotator.suggestions.codes.ranking import Setting, rank, ranked_codes
from annotator.suggestions.fields.side_phrases import SidePhrases, of_two_states, side_phrases, with_others_told
from annotator.suggestions.fields.values import distinct, value
from annotator.suggestions.fields.when_where import dates_of, deaths_of, governing_date, places_of
from annotator.suggestions.fields.who import VIOLENT, actors_of
from annotator.suggestions.fields.who_died import dead_of
from annotator.suggestions.foreign.other_languages import find_acts
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.stories.article_shape import has_come, headline, is_news, is_note, is_snippet
from annotator.suggestions.stories.repeats import folded
from annotator.suggestions.text.language import is_in_another_language
from annotator.suggestions.triggers.apart import acts_apart
from annotator.suggestions.triggers.background import is_own_deed, is_past
from annotator.suggestions.triggers.clauses import is_going_on
from annotator.suggestions.triggers.clusters import (
    Cluster,
    SchemeTraits,
    clusters_of,
    prominence,
    unparsed_clusters,
    weights,
)
from annotator.suggestions.triggers.cues import CueFinder, CueHit
from annotator.suggestions.triggers.mentions import Goes, goes_on

LEAST_SCORE = 0.3
LEAST_IN_ARTICLE = 0.45
"""Among the many words of an article for acts of violence, those of a lower score are seldom events of their own."""
MOST_TRIGGERS = 4


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
        self._choices = {field.name: ChoiceWords(scheme, field) for field in scheme.form_fields if field.is_chosen}

    def make(self, found: ArticleFindings) -> tuple[list[EventSuggestion], list[Span]]:
        """The events of the article in order, and the spans of their trigger words."""
        events: list[EventSuggestion] = []
        going_on: dict[Span, Goes] = {}
        triggers: list[Span] = []
        least = LEAST_IN_ARTICLE if self._traits.folds_sentence and not is_snippet(found) else LEAST_SCORE
        is_other = is_in_another_language(found.article.language, found.article.text)
        for here in found.sentences:
            for draft in self._drafts(found, here, is_other):
                event = self._filled(found, draft)
                if event.score >= least:
                    triggers += [
                        here.sentence.span_of(hit.tokens if hit.is_tight else [hit.anchor])
                        for hit in draft.cluster.hits
                    ]
                    events.append(event)
                    goes: Goes | None = goes_on(draft.cluster) if here.sentence.is_parsed else "act"
                    if goes is not None and self._traits.folds_sentence:
                        # A note that tells of harm alone was written down for it.
                        going_on[event.sentence] = "act" if goes == "harm" and is_note(found) else goes
        is_article = self._traits.folds_sentence and not is_snippet(found)
        whole = folded(
            events, self.scheme, headline(found), going_on, is_article=is_article, published=found.article.published
        )
        return whole, list(dict.fromkeys(triggers))

    def make_between(self, found: ArticleFindings, sides: MarkedSides) -> list[EventSuggestion]:
        """The one event of what one marked side does to the other."""
        act = marked_act(self.scheme, found, sides)
        return [self._filled(found, _Draft(*act))] if act is not None else []

    def _drafts(self, found: ArticleFindings, here: SentenceFindings, is_other: bool) -> Iterator[_Draft]:
        acts = list(self._acts(found, here)) if self.scheme.id in CODED_BY_ACTS and here.sentence.is_parsed else []
        yield from acts or self._by_cues(found, here, is_other)

    def _acts(self, found: ArticleFindings, here: SentenceFindings) -> Iterator[_Draft]:
        hits = self._cues.find(here.sentence.tokens)
        for act in act_drafts(self.scheme, here, found.reads, hits):
            if self._may_stand(found, here, act.cluster):
                words = {code: act.cluster.hits[0].cue.text for code, _ in act.scores}
                codes = ranked_codes(self.scheme, act.scores, words)
                score = self._score(here, act.cluster, act.scores[0][1], act.phrases)
                yield _Draft(here, act.cluster, codes, act.phrases, score)

    def _by_cues(self, found: ArticleFindings, here: SentenceFindings, is_other: bool) -> Iterator[_Draft]:
        hits = [hit for hit in self._cues.find(here.sentence.tokens) if not _is_inside_a_name(hit, here)]
        if is_other and self.scheme.id == "acled":
            hits = find_acts(found.article.text, here.sentence, found.article.published)
        is_split = here.sentence.is_parsed and self._traits.folds_sentence
        for part, own in acts_apart(here, hits) if is_split else [(here, hits)]:
            yield from self._drafts_of(found, part, own)

    def _drafts_of(self, found: ArticleFindings, here: SentenceFindings, hits: list[CueHit]) -> Iterator[_Draft]:
        clusters = (
            clusters_of(hits, self._traits, bool(here.deaths)) if here.sentence.is_parsed else unparsed_clusters(hits)
        )
        for cluster in clusters:
            phrases = side_phrases(here, cluster)
            scores = rank(self.scheme, weights(cluster), _words(cluster), self._setting(found, here, cluster, phrases))
            if scores and self._may_stand(found, here, cluster):
                codes = ranked_codes(self.scheme, scores, _words(cluster))
                score = self._score(here, cluster, scores[0][1], phrases)
                if self._traits.folds_sentence:
                    phrases = of_two_states(found, phrases)
                if self._leaves_open(codes[0].code):
                    phrases = with_others_told(found, here, phrases)
                yield _Draft(here, cluster, codes, phrases, score)

    def _leaves_open(self, code: str) -> bool:
        """Whether the news often tells of such an act apart from who did it, and to whom."""
        return self._traits.folds_sentence and bool(VIOLENT & set(self.scheme.lineage(code)))

    def _setting(
        self, found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases
    ) -> Setting:
        article = found.article
        # What stands round an act is judged by English words.
        is_foreign = not here.sentence.is_parsed and is_in_another_language(article.language, article.text)
        quote = "" if is_foreign else here.sentence.span.of(article.text).lower()
        source, target = (
            " ".join(f"{p.words} {found.readings.type_of(p.words)} {_what_they_did(p)}".lower() for p in side[:2])
            for side in (phrases.source, phrases.target)
        )
        deaths = any(reading.best not in ("", "0") for _, reading in here.deaths)
        act = " ".join(token.lower_ for token in cluster.tokens)
        return Setting(quote, source, target, act, deaths=deaths, in_note=is_snippet(found))

    def _may_stand(self, found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> bool:
        """What is told by others, or over weeks, needs a day and place of its own where the scheme codes acts only."""
        date = governing_date(here, cluster)
        if date is not None and not date[1].one_precision:
            return False
        if self._traits.folds_sentence and not (is_news(found, here, cluster, date) and has_come(found, date)):
            return False
        if self._traits.codes_speech:
            return True
        told = [date[1]] if date is not None else [reading for _, reading in here.dates]
        if told and all(is_past(reading, found.article.published) for reading in told):
            return False
        if "reported" in cluster.flags and date is None:
            has_place = any(not name.is_country for name in here.places)
            if is_note(found):
                return has_place or not is_going_on(cluster.verb)
            is_done = bool(here.deaths) or (bool(here.dates) and is_own_deed(cluster.verb))
            return is_done and not is_going_on(cluster.verb)
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
        if cluster.is_bare_statement and not governing_date(here, cluster):
            # Somebody "said": of hundreds in the news, those worth a record have a day or an act in their words.
            score -= 0.25
        return round(min(1.0, score - 0.15 * len(cluster.flags & {"reported", "mentioned"})), 3)

    def _filled(self, found: ArticleFindings, draft: _Draft) -> EventSuggestion:
        here, cluster = draft.here, draft.cluster
        trigger, *others = _triggers(here, cluster, draft.codes[0].code)
        candidates = {
            field.name: values
            for field in self.scheme.form_fields
            if (values := self._candidates(field, found, draft, trigger))
        }
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

    def _candidates(self, field: FieldDef, found: ArticleFindings, draft: _Draft, trigger: Span) -> tuple[Value, ...]:
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

    def _deaths(self, field: FieldDef, found: ArticleFindings, draft: _Draft) -> tuple[Value, ...]:
        """All the dead, or where a scheme counts them apart those of one side."""
        values = deaths_of(field, found, draft.here)
        if field.name not in self.scheme.tables.get(TABLE, {}):
            return values
        code = draft.codes[0].code
        sides: dict[str, Value | None] = {
            each.side: next(iter(actors_of(each, self.scheme, code, found, draft.phrases)), None)
            for each in self.scheme.form_fields
            if each.kind == "actor" and each.side
        }
        return dead_of(field, self.scheme, sides, found, draft.here, values)


def _what_they_did(phrase: ActorPhrase) -> str:
    """The "marched" of "students who marched"."""
    return " ".join(child.text for child in phrase.head.children if child.dep_ == "relcl")


def _is_inside_a_name(hit: CueHit, here: SentenceFindings) -> bool:
    """So that "humanitarian aid organizations" send no aid; but "protesters" is a trigger and an actor."""
    return any(
        phrase.head not in hit.tokens and phrase.span.contains(here.sentence.span_of(hit.tokens))
        for phrase in here.actors
    )


def _triggers(here: SentenceFindings, cluster: Cluster, code: str) -> list[Span]:
    """The words that name the act: the heaviest of those that speak for its code, then the others of the sentence."""
    ordered = sorted(
        cluster.hits,
        key=lambda hit: -(hit.weight * prominence(hit) + (hit.anchor == cluster.verb) + 2 * (hit.cue.code == code)),
    )
    spans: list[Span] = []
    for hit in ordered:
        span = here.sentence.span_of(hit.tokens if hit.is_tight else [hit.anchor])
        if not any(span.overlaps(other) for other in spans):
            spans.append(span)
    return spans[:MOST_TRIGGERS]


def _words(cluster: Cluster) -> Mapping[str, str]:
    words: dict[str, list[str]] = {}
    for hit in sorted(cluster.hits, key=_weight):
        words.setdefault(hit.cue.code, []).append(hit.cue.text)
    return {code: ", ".join(dict.fromkeys(found)) for code, found in words.items()}


def _weight(hit: CueHit) -> float:
    return -hit.weight
