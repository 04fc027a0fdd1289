"""Two acts told in one sentence, each with a day or place of its own: "killed six in A, while troops took four in B".

Each gets the part of the sentence that hangs on its verb, with what is named there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.found import SentenceFindings
from annotator.suggestions.triggers.clauses import has_own_subject, head_verb, is_mentioned
from annotator.suggestions.triggers.cues import CueHit

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

Part = tuple[SentenceFindings, list[CueHit]]
_HARM = word_set("kill die wound injure hurt leave")


def acts_apart(here: SentenceFindings, hits: Sequence[CueHit]) -> list[Part]:
    """The sentence with its hits as it is, or a part for each of the acts that are told apart."""
    verbs = list(dict.fromkeys(head_verb(hit.anchor) for hit in hits if not is_mentioned(hit.anchor)))
    verbs.sort(key=lambda verb: sum(1 for _ in verb.ancestors))
    other = _told_beside(verbs)
    if other is not None:
        return list(_part(here, hits, other, [verbs[0], other]))
    heads = [*verbs[:1]]
    named = {hit.anchor for hit in hits if hit.tokens[0].dep_ == "nsubj" and len(hit.tokens) > 1}
    for verb in verbs[1:]:
        is_act = verb.lemma_.lower() not in _HARM or verb in named  # "a blast wounded two" tells more than the harm
        if _is_how_they_were_hurt(verb, heads[0]):
            continue
        tells = verb.dep_ in ("conj", "advcl", "ccomp", "parataxis") and is_act
        if tells and has_own_subject(verb) and _is_apart(here, heads[0], verb):
            heads.append(verb)
    if len(heads) < 2:
        return [(here, list(hits))]
    return [part for head in heads for part in _part(here, hits, head, heads)]


def _is_how_they_were_hurt(verb: Token, first: Token) -> bool:
    """The second of "four were killed when shells hit a taxi rank": one act, and what came of it."""
    if first.lemma_.lower() not in _HARM or verb.dep_ != "advcl" or verb.head != first:
        return False
    is_passive = any(child.dep_ == "nsubjpass" for child in first.children) or first.lemma_.lower() == "die"
    return is_passive and any(child.lower_ in ("when", "as") and child.i < verb.i for child in verb.children)


def _told_beside(verbs: Sequence[Token]) -> Token | None:
    """The verb of "the attack came two days after gunmen killed a mayor": only it tells something new."""
    if len(verbs) < 2 or not _only_comes(verbs[0]):
        return None
    return next((verb for verb in verbs[1:] if verb.dep_ == "advcl" and has_own_subject(verb)), None)


def _only_comes(verb: Token) -> bool:
    is_place = any(child.dep_ == "dobj" and child.lower_ == "place" for child in verb.children)
    return verb.lemma_.lower() in _COMING or (verb.lemma_.lower() == "take" and is_place)


_COMING = word_set("come happen occur follow")


def _is_apart(here: SentenceFindings, first: Token, second: Token) -> bool:
    """Whether both have a place, or both a day, and it is not the same one."""
    pairs = [first, second]
    return any(one and two and not one & two for one, two in (_places(here, pairs), _days(here, pairs)))


def _places(here: SentenceFindings, heads: Sequence[Token]) -> list[set[str]]:
    towns = [name for name in here.places if not name.is_country and name.token is not None]
    return [
        {name.words for name in towns if name.token is not None and _owner(name.token, heads) == head} for head in heads
    ]


def _days(here: SentenceFindings, heads: Sequence[Token]) -> list[set[str]]:
    days = [(tokens[0], reading.start) for span, reading in here.dates if (tokens := here.sentence.tokens_in(span))]
    return [{start for token, start in days if _owner(token, heads) == head} for head in heads]


def _owner(token: Token, heads: Sequence[Token]) -> Token:
    """The nearest of these verbs above a token, else the first."""
    return next((step for step in (token, *token.ancestors) if step in heads), heads[0])


def _part(here: SentenceFindings, hits: Sequence[CueHit], head: Token, heads: Sequence[Token]) -> Iterator[Part]:
    # The full stop hangs on the main verb, and would stretch its part over all that stands between.
    tokens = tuple(t for t in here.sentence.tokens if _owner(t, heads) == head and not t.is_punct)
    own = [hit for hit in hits if hit.anchor in tokens]
    if not own:
        return
    starts = {token.idx + here.sentence.shift for token in tokens}

    def is_inside(span: Span) -> bool:
        return any(span.start <= start < span.end for start in starts)

    yield (
        SentenceFindings(
            replace(here.sentence, span=here.sentence.span_of(tokens), tokens=tokens),
            [phrase for phrase in here.actors if is_inside(phrase.span)],
            [name for name in here.places if is_inside(name.span)],
            dates=[pair for pair in here.dates if is_inside(pair[0])],
            deaths=[pair for pair in here.deaths if is_inside(pair[0])],
        ),
        own,
    )
