"""Who stands on which side in a sentence that was not parsed: first the armed, then the unarmed or a foe."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import ActorPhrase

Side = tuple[ActorPhrase, ...]
_UNARMED = word_set("civilians protesters rioters students teachers farmers workers journalists activists")
_STATE = word_set("soldiers army police forces")
_OTHERS = word_set("gunmen rebels militants militia gang")


_SOURCES = re.compile(
    r"\b(?:selon|d[’']après|(?:a|ont) (?:indiqué|déclaré|annoncé|affirmé|précisé|rapporté|confirmé)|auprès d|"
    r"dij(?:o|eron)|inform(?:ó|aron)|según|señal(?:ó|aron)|anunci(?:ó|aron)|indic(?:ó|aron)|"
    r"report(?:ó|aron)|afirm(?:ó|aron)|"
    r"confirm(?:ó|aron)|de acuerdo con|"
    r"сообщил\w*|заявил\w*|уточнил\w*|рассказал\w*|сообщает|сообщают|по данным|по словам|по информации|со ссылкой на|"
    r"[وف]?(?:قال|قالت|أعلن|أعلنت|ذكر|ذكرت|بحسب|وفق|وفقا|حسب|أفاد|أفادت|أضاف|أضافت|أكد|أكدت)|نقلا عن)"
    r"\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
_WORDS_BEFORE = 40


def sides_by_kind(phrases: Sequence[ActorPhrase], trigger: Span, text: str, start: int) -> tuple[Side, Side]:
    """The phrases of both sides, those nearest to the trigger first. `text`: of the sentence, from offset `start`.

    Who is only quoted is on no side, unless nobody else is named.
    """
    told = [phrase for phrase in phrases if not _is_quoted(phrase, text, start)] or phrases
    near = sorted(told, key=lambda p: (_is_against(p, text, start), _distance(p.span, trigger)))
    unarmed = [phrase for phrase in near if _kind(phrase) in _UNARMED]
    armed = [phrase for phrase in near if phrase not in unarmed]
    if not armed:
        return (), tuple(unarmed)
    foes = [phrase for phrase in armed[1:] if _family(phrase) != _family(armed[0])]
    allies = [phrase for phrase in armed if phrase not in foes]
    return tuple(allies), tuple((*foes, *unarmed))


def _is_quoted(phrase: ActorPhrase, text: str, start: int) -> bool:
    before = text[max(0, phrase.span.start - start - _WORDS_BEFORE) : phrase.span.start - start]
    return _SOURCES.search(before) is not None


def _is_against(phrase: ActorPhrase, text: str, start: int) -> bool:
    """As in "contra los rebeldes", "aux jihadistes", "от боевиков": it was done to them."""
    before = text[max(0, phrase.span.start - start - _WORDS_BEFORE) : phrase.span.start - start]
    return _AGAINST.search(before) is not None


_AGAINST = re.compile(
    r"(?<!\w)(?:contre|aux|au|avec|contra|con|a|от|против|с|со|по|ضد|مع|من|على)"
    r"\s+(?:les |des |la |l[’']|el |los |las |un |una )?$",
    re.IGNORECASE,
)


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
