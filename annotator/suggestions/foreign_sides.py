"""Who stands on which side in a sentence that was not parsed: first the armed, then the unarmed or a foe."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.span import Span
from annotator.model.word_sets import word_set
from annotator.suggestions.actors import ActorPhrase

Side = tuple[ActorPhrase, ...]
_UNARMED = word_set("civilians protesters rioters students teachers farmers workers journalists")
_STATE = word_set("soldiers army police forces")
_OTHERS = word_set("gunmen rebels militants militia gang")


def sides_by_kind(phrases: Sequence[ActorPhrase], trigger: Span) -> tuple[Side, Side]:
    """The phrases of both sides, those nearest to the trigger first."""
    near = sorted(phrases, key=lambda phrase: _distance(phrase.span, trigger))
    unarmed = [phrase for phrase in near if _kind(phrase) in _UNARMED]
    armed = [phrase for phrase in near if phrase not in unarmed]
    if not armed:
        return (), tuple(unarmed)
    foes = [phrase for phrase in armed[1:] if _family(phrase) != _family(armed[0])]
    allies = [phrase for phrase in armed if phrase not in foes]
    return tuple(allies), tuple((*foes, *unarmed))


def _distance(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end, 0)


def _kind(phrase: ActorPhrase) -> str:
    """The role, without the nation before it."""
    return phrase.words.rsplit(" ", 1)[-1]


def _family(phrase: ActorPhrase) -> str:
    """Soldiers and the police of one country are one side; a named group is its own."""
    kind = _kind(phrase)
    nation = phrase.words.removesuffix(kind).strip()
    if kind in _STATE:
        return f"state {nation if nation != 'security' else ''}".strip()
    return "others" if kind in _OTHERS else phrase.words
