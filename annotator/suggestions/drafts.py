"""The events of a sentence before their fields are filled: the words that tell of one, its code, its two sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import RankedCode
from annotator.suggestions.acts.act_drafts import act_drafts
from annotator.suggestions.acts.categories import CODED_BY_ACTS
from annotator.suggestions.codes.ranking import Setting, rank, ranked_codes
from annotator.suggestions.fields.all_sides import all_sides
from annotator.suggestions.fields.event_dates import governing_date, own_dates
from annotator.suggestions.fields.side_phrases import of_two_states, side_phrases
from annotator.suggestions.foreign.foreign_acts_in_story import acts_of
from annotator.suggestions.found import LEAD, ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.stories.article_shape import has_come, is_news, is_note, is_snippet
from annotator.suggestions.text.language import is_in_another_language
from annotator.suggestions.triggers.apart import acts_apart
from annotator.suggestions.triggers.background import is_own_deed, is_past
from annotator.suggestions.triggers.clauses import is_going_on
from annotator.suggestions.triggers.clusters import (
    Cluster,
    SchemeTraits,
    clusters_of,
    unparsed_clusters,
    weights,
)
from annotator.suggestions.triggers.cues import CueFinder, CueHit


@dataclass(frozen=True)
class Draft:
    """One event before its fields are filled."""

    here: SentenceFindings
    cluster: Cluster
    codes: tuple[RankedCode, ...]
    phrases: SidePhrases
    score: float


class DraftMaker:
    """Finds the events of one scheme, sentence by sentence."""

    def __init__(self, scheme: Scheme, traits: SchemeTraits) -> None:
        self.scheme, self._traits = scheme, traits
        self._cues = CueFinder(scheme)

    def of_sentence(self, found: ArticleFindings, here: SentenceFindings, is_other: bool) -> Iterator[Draft]:
        hits = self._cues.find(here.sentence)
        is_by_acts = self.scheme.id in CODED_BY_ACTS and here.sentence.is_parsed
        acts = list(self._acts(found, here, hits)) if is_by_acts else []
        yield from acts or (() if here.is_nobodys else self._by_cues(found, here, hits, is_other))

    def _acts(self, found: ArticleFindings, here: SentenceFindings, hits: Sequence[CueHit]) -> Iterator[Draft]:
        for act in act_drafts(self.scheme, found, here, hits):
            if self._may_stand(found, here, act.cluster):
                words = {code: act.cluster.hits[0].cue.text for code, _ in act.scores}
                codes = ranked_codes(self.scheme, act.scores, words)
                score = self._score(here, act.cluster, act.scores[0][1], act.phrases)
                yield Draft(here, act.cluster, codes, act.phrases, score)

    def _by_cues(
        self, found: ArticleFindings, here: SentenceFindings, told: Sequence[CueHit], is_other: bool
    ) -> Iterator[Draft]:
        hits = [hit for hit in told if not _is_inside_a_name(hit, here)]
        if is_other and self.scheme.id == "acled":
            hits = acts_of(found, here)
        is_split = here.sentence.is_parsed and self._traits.folds_sentence
        for part, own in acts_apart(here, hits) if is_split else [(here, hits)]:
            yield from self._drafts_of(found, part, own)

    def _drafts_of(self, found: ArticleFindings, here: SentenceFindings, hits: list[CueHit]) -> Iterator[Draft]:
        is_lead = here.sentence.number < LEAD and not is_snippet(found)
        clusters = (
            clusters_of(hits, self._traits, bool(here.deaths), is_lead=is_lead)
            if here.sentence.is_parsed
            else unparsed_clusters(hits)
        )
        for cluster in clusters:
            phrases = side_phrases(here, cluster)
            scores = rank(self.scheme, weights(cluster), _words(cluster), self._setting(found, here, cluster, phrases))
            if scores and self._may_stand(found, here, cluster):
                codes = ranked_codes(self.scheme, scores, _words(cluster))
                score = self._score(here, cluster, self._surest(cluster, scores), phrases)
                if self._traits.folds_sentence:
                    phrases = of_two_states(found, phrases)
                    phrases = all_sides(found, here, cluster, phrases, set(self.scheme.lineage(codes[0].code)))
                yield Draft(here, cluster, codes, phrases, score)

    def _surest(self, cluster: Cluster, scores: Sequence[tuple[str, float]]) -> float:
        """The weight that something happened: codes that contend for it do not make that less sure."""
        alive = {code for code, _ in scores}
        fired = [weight for code, weight in weights(cluster).items() if code in alive]
        return max(scores[0][1], 0.9 * max(fired, default=0.0)) if self._traits.folds_sentence else scores[0][1]

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
        if is_foreign:
            target = target.replace("protesters", "people")  # whom forces killed at a protest, its own words tell
        deaths = any(reading.best not in ("", "0") for _, reading in here.deaths)
        act = " ".join(token.lower_ for token in cluster.tokens)
        in_note = is_snippet(found)
        has_crowd = in_note or not here.sentence.is_parsed or found.tells_of_a_crowd
        return Setting(quote, source, target, act, deaths=deaths, in_note=in_note, has_crowd=has_crowd)

    def _may_stand(self, found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> bool:
        """What is told by others, or over weeks, needs a day and place of its own where the scheme codes acts only."""
        date = governing_date(here, cluster)
        is_of_act = not self._traits.codes_speech or date in own_dates(here, cluster)
        if date is not None and not date[1].one_precision and is_of_act:
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
        is_to_somebody = bool(phrases.source and phrases.target)
        if cluster.is_bare_statement and not is_to_somebody and not governing_date(here, cluster):
            # Somebody "said": of hundreds in the news, those worth a record have a day, an act or whom it was said to.
            score -= 0.25
        return round(min(1.0, score - 0.15 * len(cluster.flags & {"reported", "mentioned"})), 3)


def _what_they_did(phrase: ActorPhrase) -> str:
    """The "marched" of "students who marched"."""
    return " ".join(child.text for child in phrase.head.children if child.dep_ == "relcl")


def _is_inside_a_name(hit: CueHit, here: SentenceFindings) -> bool:
    """So that "humanitarian aid organizations" send no aid; but "protesters" is a trigger and an actor."""
    return any(
        phrase.head not in hit.tokens and phrase.span.contains(here.sentence.span_of(hit.tokens))
        for phrase in here.actors
    )


def _words(cluster: Cluster) -> Mapping[str, str]:
    words: dict[str, list[str]] = {}
    for hit in sorted(cluster.hits, key=_weight):
        words.setdefault(hit.cue.code, []).append(hit.cue.text)
    return {code: ", ".join(dict.fromkeys(found)) for code, found in words.items()}


def _weight(hit: CueHit) -> float:
    return -hit.weight
