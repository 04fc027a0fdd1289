"""Signs in the words around a name that it is a place: "in X", "the village of X", "X district", "shelled X".

Asks no gazetteer, and does not say how much the signs are worth.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.places.place_words import (
    BEFALLING,
    BEFORE,
    BETWEEN,
    DIRECTIONS,
    NAMING,
    NOT_PLACES,
    PRECISELY_IN,
    SITES,
    STRIKING,
    TITLES,
    UNITS,
)

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

NAMES = frozenset({"PERSON", "ORG", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})


_DWELLERS = word_set("resident inhabitant villager dweller chief imam")
_BODIES = SITES | GROUP_NOUNS | word_set("forces house union bank office party front services movement affairs")


def is_called_a_place(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """As in "the village of X", "X district": a place even if no gazetteer knows it."""
    if run[0].ent_type_ in ("DATE", "NORP", "TIME"):
        return False
    at = tokens.index(run[0])
    if at > 1 and tokens[at - 1].lower_ == "of":
        return tokens[at - 2].lower_ in UNITS
    return False


def is_named_by_unit(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """As in "X district", "X LGA", the unit within the run or after it."""
    if run[0].lower_ in NOT_PLACES:
        return False
    if len(run) > 1 and run[-1].lower_ in NAMING:
        return True
    end = tokens.index(run[-1]) + 1
    if end < len(tokens) and tokens[end].lower_ == "gold":
        end += 1
    following = "".join(t.lower_ for t in tokens[end : end + 3])
    return end < len(tokens) and (tokens[end].lower_ in NAMING or following in NAMING)


def is_just_there(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """As in "at Foutouri", "near Sofara": all that stands there is a name."""
    at = tokens.index(run[0])
    if run[0].text.isupper() and len(run[0].text) < 6:
        return False
    if at > 1 and tokens[at - 1].lower_ == "of" and tokens[at - 2].lemma_.lower() in _DWELLERS:
        return all(token.pos_ == "PROPN" for token in run)
    if not at or tokens[at - 1].lower_ not in PRECISELY_IN or any(t.pos_ not in ("PROPN", "PUNCT") for t in run):
        return False
    end = at + len(run)
    is_whole = end >= len(tokens) or not (
        tokens[end].pos_ in ("NOUN", "PROPN") or tokens[end].text in ("'s", "’s", "-")
    )
    is_body = any(t.ent_type_ == "ORG" for t in run) and any(t.text.isupper() or t.lower_ in _BODIES for t in run)
    return is_whole and not is_body and not any(t.ent_type_ in ("DATE", "TIME", "EVENT") for t in run)


def stands_apart(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """As in "residents of Rongai", "Kisii drivers", "El Geneina camp": a place within words for people or things."""
    at = tokens.index(run[0])
    end = at + len(run)
    if is_named_by_unit(tokens, run) or is_called_a_place(tokens, run):
        return True
    if at > 1 and tokens[at - 1].lower_ in ("of", "from", "in") and tokens[at - 2].pos_ == "NOUN":
        return True
    if end >= len(tokens) or run[-1].pos_ != "PROPN":
        return False
    if tokens[end].pos_ in ("NOUN", "ADJ") and tokens[end].text.islower():
        return True
    following = itertools.takewhile(lambda token: token.text[:1].isupper(), tokens[end : end + 4])
    return any(token.lower_ in SITES for token in following)


def is_titled(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].lower_.rstrip(".") in TITLES


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """After a bracket or comma that follows a name: the Soum of "Djibo (Soum province", the Lima of "Callao, Lima"."""
    if at < 2 or tokens[at - 1].text not in (",", "(", "/", "[", "-", "–"):
        return False
    return tokens[at - 2].text[:1].isupper() or tokens[at - 2].lower_ in UNITS


def is_told_of(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """As in "X has seen clashes", "X matatu drivers", "X: youths riot"."""
    last = run[-1]
    if last.dep_ == "nsubj" and last.head.lemma_.lower() in BEFALLING:
        return True
    end = tokens.index(last) + 1
    if end >= len(tokens) or last.ent_type_ in NAMES:
        return False
    return (last.dep_ == "compound" and tokens[end].pos_ == "NOUN") or (tokens[0] == run[0] and tokens[end].text == ":")


def is_struck(run: Sequence[Token]) -> bool:
    return what_is_done_to(run) in STRIKING


def what_is_done_to(run: Sequence[Token]) -> str:
    """What is done to it: "shelled X", "X was attacked", "the shelling of X", "attack on X"."""
    last = run[-1]
    if last.dep_ in ("dobj", "nsubjpass"):
        return str(last.head.lemma_.lower())
    is_done_to = last.dep_ == "pobj" and last.head.lower_ in ("of", "on", "against", "to")
    return str(last.head.head.lemma_.lower()) if is_done_to else ""


def is_compounded(last: Token) -> bool:
    """As in "Turkey-backed", "French-speaking", but not in "Nairobi-based"."""
    following = last.doc[last.i + 1 : last.i + 3]
    if len(following) != 2 or following[0].text != "-" or last.whitespace_:
        return False
    return following[1].text.islower() and following[1].lower_ not in ("based", "born", "area")


_LEADING, _BEFORE_OF, _OF_PLACES = BEFORE | UNITS, UNITS | DIRECTIONS, GROUP_NOUNS | SITES


def follows_word_of_place(tokens: Sequence[Token], at: int) -> bool:
    """As in "in X", "from neighbouring X", "the town of X", "the village X"."""
    while at and tokens[at - 1].lower_ in BETWEEN:
        at -= 1
    if not at or tokens[at - 1].lower_ not in _LEADING:
        return False
    return tokens[at - 1].lower_ != "of" or (at > 1 and tokens[at - 2].lower_ in _BEFORE_OF)


def is_of_people(tokens: Sequence[Token], at: int, end: int) -> bool:
    """As in "residents of X", "X university"."""
    if end < len(tokens) and (tokens[end].lemma_.lower() in _OF_PLACES or tokens[end].lower_ in UNITS):
        return True
    return at > 1 and tokens[at - 1].lower_ == "of" and tokens[at - 2].lemma_.lower() in _OF_PLACES
