"""Which trigger words of a sentence tell of one event, and which tell of none.

A scheme that codes what people say (CAMEO) takes the act of speaking; one that does not (ACLED) takes what is told as a
fact and leaves out what is only alleged, denied, planned or spoken of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.triggers.clauses import (
    LIGHT,
    SAYING,
    SPEAKING,
    TELLING,
    has_own_subject,
    head_verb,
    is_mentioned,
    is_quoted_after,
    speech_over,
    standing,
)
from annotator.suggestions.triggers.cues import CueHit
from annotator.suggestions.triggers.figures import is_figure
from annotator.suggestions.triggers.named_acts import is_named_act
from annotator.suggestions.triggers.nothing_done import is_before_a_court, is_not_done, is_of_a_season, is_toll

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_CAUSES = frozenset({"after", "following", "during", "in", "from"})
WITHHELD = frozenset({"alleged", "denied", "negated", "planned", "background"})


@dataclass(frozen=True)
class SchemeTraits:
    """What a scheme's own text says about how to read for it."""

    codes_speech: bool
    verbal: frozenset[str]
    folds_sentence: bool

    @classmethod
    def of(cls, scheme: Scheme) -> SchemeTraits:
        """A code is verbal if its cues, or those of its children, begin with a word of speaking."""
        verbal = {code.id for code in scheme.codes if _is_verbal(code.cues)}
        verbal |= {parent for code in verbal.copy() for parent in scheme.lineage(code)}
        codes_speech = any("say" in code.cues or "accuse" in code.cues for code in scheme.codes)
        places = [f for f in scheme.form_fields if f.kind == "place"]
        return cls(codes_speech, frozenset(verbal), any(f.needed for f in places))


@dataclass
class Cluster:
    """The hits of one event in one sentence. `verb` is its clause; `speech` the verb of speaking that governs it."""

    hits: list[CueHit]
    verb: Token
    speech: Token | None = None
    flags: frozenset[str] = field(default_factory=frozenset)
    _named: tuple[int, list[Token]] = field(default=(0, []), repr=False, compare=False)
    """The tokens as last put in order, and of how many hits."""

    @property
    def is_only_named(self) -> bool:
        """As in "condemned the shelling of the town": its clause is about what is said of it."""
        return self.speech is self.verb

    @property
    def is_bare_statement(self) -> bool:
        """Nothing but one word of saying, such as "said"."""
        return all(len(hit.tokens) == 1 and hit.anchor.lemma_.lower() in SAYING for hit in self.hits)

    @property
    def tokens(self) -> list[Token]:
        """The words that name the act, weightiest first: verbs and nouns of acting, not what is acted on."""
        if self._named[0] != len(self.hits):  # asked for by every field, so not weighed anew for each
            self._named = (len(self.hits), self._in_order())
        return self._named[1]

    def _in_order(self) -> list[Token]:
        is_one = len(self.hits) == 1
        ordered = self.hits if is_one else sorted(self.hits, key=lambda hit: -hit.weight * prominence(hit))
        acts = [hit.anchor for hit in ordered]
        acts += [t for hit in ordered for t in hit.tokens if t.pos_ == "NOUN" and _is_act(t, hit)]
        acts += [t for hit in ordered for t in hit.tokens if t.pos_ == "VERB"]  # the second of "shot and killed"
        return list(dict.fromkeys(acts))


def _is_act(noun: Token, hit: CueHit) -> bool:
    """The attack of "launched an attack", the grenade of "a grenade thrown at"."""
    if noun.head.lemma_.lower() in LIGHT:
        return True
    return any(child.dep_ == "acl" and child in hit.tokens for child in noun.children)


def clusters_of(
    hits: Sequence[CueHit], traits: SchemeTraits, is_deadly: bool, *, is_lead: bool = False
) -> list[Cluster]:
    """The events that the hits of a parsed sentence tell of, in order of the text. `is_deadly`: people died in it.

    `is_lead`: what the sentence only names may be what the story is about.
    """
    by_verb: dict[Token, Cluster] = {}
    for hit in hits:
        cluster = _cluster_of(hit, traits, is_deadly)
        if cluster is None and is_lead and traits.folds_sentence:
            cluster = _cluster_named(hit)
        if cluster is None:
            continue
        known = by_verb.get(cluster.verb)
        if known is None:
            by_verb[cluster.verb] = cluster
        else:
            known.hits.append(hit)
            known.flags &= cluster.flags
    ordered = sorted(by_verb.values(), key=lambda cluster: cluster.verb.i)
    if traits.folds_sentence:  # "a car packed with explosives blew up": what it blew up is told, not how it was packed
        ordered.sort(key=lambda cluster: not _is_told_by_verb(cluster))
    return _joined(ordered, traits)


def _is_told_by_verb(cluster: Cluster) -> bool:
    return cluster.verb.dep_ not in _ASIDES and any(cluster.verb in hit.tokens for hit in cluster.hits)


_ASIDES = frozenset({"acl", "relcl", "amod"})


def _cluster_of(hit: CueHit, traits: SchemeTraits, is_deadly: bool) -> Cluster | None:
    anchor = hit.anchor
    verb = head_verb(anchor)
    speech = speech_over(verb)
    flags = standing(anchor)
    if traits.codes_speech:
        return _speech_cluster(hit, verb, speech, flags, traits)
    if is_deadly and anchor.dep_ == "pobj" and anchor.head.lower_ in _CAUSES:
        flags -= {"mentioned"}  # "Two died in an attack": the attack is what is told
    if flags & WITHHELD or ("mentioned" in flags and len(hit.tokens) == 1 and anchor.pos_ == "NOUN"):
        return None
    if anchor.lemma_.lower() in _DYING and verb.dep_ in ("relcl", "acl"):
        return None  # "an assault in which 27 died"
    if verb.lemma_.lower() in TELLING and anchor != verb and anchor.dep_ in _TOLD_OF:
        return None
    if is_figure(anchor, verb) or _is_no_deed(hit, verb):
        return None
    return Cluster([hit], verb, speech, flags)


def _cluster_named(hit: CueHit) -> Cluster | None:
    """The act that the sentence only names: the ambush of "claimed responsibility for Friday's ambush of a convoy"."""
    noun = next((token for token in hit.tokens if is_named_act(token)), None)
    if noun is None:
        return None
    verb = head_verb(noun)
    return Cluster([CueHit(hit.cue, (noun,), True)], verb, verb)


def _is_no_deed(hit: CueHit, verb: Token) -> bool:
    """Nobody did it, or not on a day; but "not a shot was fired" tells how a town was taken."""
    anchor = hit.anchor
    if is_not_done(anchor, verb) and hit.cue.words[0] not in ("not", "no", "nobody", "without"):
        return True
    return is_before_a_court(anchor) or is_of_a_season(verb) or is_toll(verb)


_TOLD_OF = frozenset({"dobj", "pobj", "compound", "amod", "nsubj", "nsubjpass"})
"""As in "discussed the attack", "vigilantes told reporters": the clause is about what was said."""


def _speech_cluster(
    hit: CueHit, verb: Token, speech: Token | None, flags: frozenset[str], traits: SchemeTraits
) -> Cluster | None:
    """For a scheme that codes speaking: what is said belongs to the act of saying it."""
    is_verbal = hit.cue.code in traits.verbal
    if verb.lemma_.lower() in SPEAKING and hit.anchor == verb:
        quoted_after = any(child.dep_ == "ccomp" and child.i < verb.i for child in verb.children)
        if (
            quoted_after
            and len(hit.tokens) == 1
            and verb.lemma_.lower() in ("say", "report", "tell", "add", "announce")
        ):
            return None
        if "negated" in flags:
            return None
        return Cluster([hit], verb, None, flags - {"planned", "reported"})
    if speech is not None and not is_quoted_after(verb, speech):
        if is_verbal:
            return Cluster([hit], _outermost(speech), None, frozenset())
        return None
    if flags & {"negated", "background"} or (flags & {"planned", "alleged", "denied"} and not is_verbal):
        return None
    return Cluster([hit], verb, speech, flags)


def _outermost(speech: Token) -> Token:
    """In "called the ambassadors to ask them to urge" the call is the act."""
    step = speech
    while True:
        over = speech_over(step)
        if over is None or over.pos_ != "VERB" or is_quoted_after(step, over) or over.lemma_ in ("say", "report"):
            break
        step = over
    if step.dep_ in ("advcl", "xcomp") and step.head.pos_ == "VERB" and not has_own_subject(step):
        return step.head
    return step


def _joined(clusters: list[Cluster], traits: SchemeTraits) -> list[Cluster]:
    """Clauses that tell of one act: without a subject of their own, or all of a sentence (one place, one day)."""
    joined: list[Cluster] = []
    for cluster in clusters:
        into = next((other for other in joined if _belongs(cluster, other, traits)), None)
        if into is None:
            joined.append(cluster)
        else:
            into.hits += cluster.hits
            into.flags &= cluster.flags
    return joined


def _belongs(cluster: Cluster, other: Cluster, traits: SchemeTraits) -> bool:
    if traits.folds_sentence:
        return True
    if has_own_subject(cluster.verb) or not _is_below(cluster.verb, other.verb):
        return False
    first = {hit.cue.code[:2] for hit in cluster.hits}
    return bool(first & {hit.cue.code[:2] for hit in other.hits}) or cluster.verb.dep_ in (
        "advcl",
        "acl",
        "xcomp",
    )


def _is_below(verb: Token, other: Token) -> bool:
    return other in verb.ancestors or verb in other.ancestors


def _is_verbal(cues: Sequence[str]) -> bool:
    return sum(cue.split()[0] in SPEAKING for cue in cues) * 3 >= len(cues) > 0


def unparsed_clusters(hits: Sequence[CueHit]) -> list[Cluster]:
    """Without a parse, the hits of a sentence tell of one event."""
    return [Cluster(list(hits), hits[0].anchor)] if hits else []


def prominence(hit: CueHit) -> float:
    """How much of the sentence is about a hit: all in the main clause, little in "after two days of shelling"."""
    anchor = hit.anchor
    if not anchor.dep_:
        return 1.0
    if anchor.dep_ == "amod" or (anchor.dep_ in ("pobj", "conj") and is_mentioned(anchor)):
        return _ASIDE  # the theft of "a search for stolen cattle" is not what is told
    if anchor.pos_ == "NOUN" and anchor.lemma_.lower() in GROUP_NOUNS and anchor.dep_ in _ACTED_ON:
        return _ASIDE  # the kidnapper of "killed a kidnapper" did not kidnap anybody here
    told = _BY_CLAUSE.get(head_verb(anchor).dep_, 1.0)
    return _OF_HARM * told if len(hit.tokens) == 1 and anchor.lemma_.lower() in _DYING else told


_ASIDE, _OF_HARM = 0.4, 0.6
_DYING = frozenset({"die", "perish"})
_ACTED_ON = frozenset({"dobj", "pobj", "nsubjpass", "compound"})
_BY_CLAUSE = {"conj": 0.85, "advcl": 0.7, "relcl": 0.6, "acl": 0.7}


def weights(cluster: Cluster) -> dict[str, float]:
    """For each code, the weight of its distinct cues; each further cue adds less."""
    by_code: dict[str, list[float]] = defaultdict(list)
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for hit in cluster.hits:
        key = (hit.cue.code, hit.cue.words)
        if key not in seen:
            seen.add(key)
            by_code[hit.cue.code].append(hit.weight * prominence(hit))
    return {
        code: sum(w * 0.6**at for at, w in enumerate(sorted(found, reverse=True))) for code, found in by_code.items()
    }
