"""The acts of a sentence as drafts of events, for schemes that code what people say and do to each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.model.schemes.scheme import Scheme
from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.act_sides import side_actors
from annotator.suggestions.acts.categories import written
from annotator.suggestions.acts.lexicon import shipped
from annotator.suggestions.acts.mass_acts import mass_code
from annotator.suggestions.acts.moods import is_state
from annotator.suggestions.acts.nations import Nations
from annotator.suggestions.acts.no_acts import is_no_act
from annotator.suggestions.acts.reading import ActReader
from annotator.suggestions.acts.shared_sides import with_shared
from annotator.suggestions.acts.told import Told, ToldAct, acts_of
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.triggers.background import is_background, is_present_perfect
from annotator.suggestions.triggers.clauses import SAYING, head_verb, is_mentioned, is_quoted_after, speech_over
from annotator.suggestions.triggers.clusters import Cluster
from annotator.suggestions.triggers.cues import Cue, CueHit

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_LONG = word_set("long recently lately since years decades months always")
_SHARES = (1.0, 0.5, 0.3, 0.2)


@dataclass(frozen=True, slots=True)
class ActDraft:
    """One act with the codes of the scheme and their weights, best first."""

    cluster: Cluster
    scores: list[tuple[str, float]]
    phrases: SidePhrases


def act_drafts(
    scheme: Scheme, found: ArticleFindings, here: SentenceFindings, hits: Sequence[CueHit] = ()
) -> Iterator[ActDraft]:
    """The acts of a parsed sentence that name a side, in order of the text. `hits`: the scheme's own cue words."""
    if here.acts is None:
        here.acts = list(_acts(found, here))
    for act in here.acts:
        own = [hit for hit in hits if act.told.token in hit.tokens]
        scores = _finer(scheme, _scores(scheme, act.told), own)
        if scores:
            yield ActDraft(_cluster(act.told, scores[0][0], act.flags), scores, act.phrases)


def _acts(found: ArticleFindings, here: SentenceFindings) -> Iterator[ToldAct]:
    nations = Nations(found, here)
    places = frozenset(token.i for token in here.sentence.tokens if token.pos_ == "PROPN" and nations.is_place(token))
    every = acts_of(here.sentence.tokens, ActReader(shipped(), places))
    told_acts = [told for told in every if not is_no_act(told.token)]
    here.is_nobodys = len(told_acts) < len(every)
    own = [(told, side_actors(found, here, told)) for told in told_acts]
    for (told, _), phrases in zip(own, with_shared(nations, own), strict=True):
        is_named = phrases.source or phrases.target
        if is_named and not _is_general(told.token) and not is_background(told.token, head_verb(told.token)):
            yield ToldAct(_of_many(told), phrases, frozenset(_how_told(told.token)))


def _of_many(told: Told) -> Told:
    code = mass_code(told.reading, told.target)
    return replace(told, reading=replace(told.reading, codes=(code, *told.reading.codes))) if code else told


def _how_told(token: Token) -> Iterator[str]:
    """Whether others tell of the act, or only speak of it. What is threatened, denied or refused its code says."""
    verb = head_verb(token)
    speech = speech_over(verb)
    if speech is not None and speech != token and speech.lemma_.lower() in SAYING and not is_quoted_after(verb, speech):
        yield "reported"
    if is_mentioned(token):
        yield "mentioned"


def _is_general(token: Token) -> bool:
    """What is always or still done is no act of a day: "say that raids only strike at militants", "who is fighting
    for", "said that its forces were fighting", "has long been opposed to".
    """
    has_been = any(child.dep_ in ("aux", "auxpass") and child.lower_ == "been" for child in token.children)
    is_long = any(child.lower_ in _LONG for child in token.subtree)
    if has_been and is_present_perfect(token) and ((token.tag_ == "VBG" and is_long) or is_state(token)):
        return True
    if token.tag_ not in ("VBP", "VBZ", "VBG"):
        return False
    is_told = token.dep_ == "ccomp" and token.head.i < token.i and speech_over(token) is not None
    if token.tag_ == "VBG":
        return (token.dep_ == "relcl" or is_told) and any(child.dep_ == "aux" for child in token.children)
    return token.dep_ == "relcl" or is_told


def _scores(scheme: Scheme, told: Told) -> list[tuple[str, float]]:
    weight = 1.0 + 0.5 * min(told.reading.fullness, 2.0)
    scores: dict[str, float] = {}
    for code, share in zip(told.reading.codes, _SHARES, strict=False):
        for rank, name in enumerate(written(scheme, code)):
            scores[name] = max(scores.get(name, 0.0), weight * share / (1 + rank))
    return sorted(scores.items(), key=lambda pair: -pair[1])


def _finer(scheme: Scheme, scores: list[tuple[str, float]], hits: Sequence[CueHit]) -> list[tuple[str, float]]:
    """The best code as narrow as the scheme's own cue words at the act have it: ASSAULT to ASSAULT/aerial."""
    if not scores:
        return scores
    best, weight = scores[0]
    narrower = [hit for hit in hits if hit.cue.code != best and _is_wider(scheme, best, hit.cue.code)]
    if not narrower:
        return scores
    found = max(narrower, key=lambda hit: hit.weight).cue.code
    return [(found, weight), (best, weight * 0.9), *((c, w) for c, w in scores[1:] if c != found)]


def _is_wider(scheme: Scheme, wide: str, narrow: str) -> bool:
    if scheme.lineage(wide)[-1:] != scheme.lineage(narrow)[-1:]:
        return False
    return wide in scheme.lineage(narrow) or (wide.endswith("0") and not narrow.endswith("0"))


def _cluster(told: Told, code: str, flags: frozenset[str]) -> Cluster:
    tokens = tuple(dict.fromkeys(told.reading.words))
    is_tight = max(token.i for token in tokens) - min(token.i for token in tokens) < 8
    hit = CueHit(Cue(code, tuple(token.lemma_.lower() for token in tokens), 1.0), tokens, is_tight)
    return Cluster([hit], head_verb(told.token), None, flags)
