"""Words of a sentence that may be the name of a place, and how much has to be known of it to take it for one.

Looks at the words and at what spaCy says of them; asks no gazetteer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.places.place_signs import (
    NAMES,
    follows_word_of_place,
    goes_on,
    is_called_a_place,
    is_compounded,
    is_named_by_unit,
    is_of_people,
    is_struck,
    is_titled,
    is_told_of,
    what_is_done_to,
)
from annotator.suggestions.places.place_words import BEFORE, HYPHENS, JOINTS, SHELLED, UNITS
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
_LONGEST = 5


class Proof(IntEnum):
    """What it takes to believe that the words name a place: the higher, the more."""

    NOTHING = 0
    SOMEWHERE = 1
    """A gazetteer must know it."""
    LARGE = 2
    """A large town of the world must have it for its main name, or the project's countries must have it."""
    HOME = 3
    """The project's or the article's countries must have it."""


_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
"""In "a raid near Tyre Tuesday" they end the name."""
_NO_NAMES = BEFORE - word_set("north south east west") | _WEEKDAYS


@dataclass(frozen=True)
class Run:
    """A stretch of tokens that may be a name, the unit after it included."""

    tokens: list[Token]
    proof: Proof


def names_of(sentence: Sentence) -> Iterator[list[Token]]:
    """Every run of capitalised words and every word of it, whatever spaCy takes it for, but no titled person."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if _is_capital(token) and not is_titled(tokens, at) and not (at and is_titled(tokens, at - 1)):
            for end in (at + 2, at + 1):
                if end <= len(tokens) and all(_is_capital(each) for each in tokens[at:end]):
                    yield list(tokens[at:end])


def runs_of(sentence: Sentence) -> Iterator[Run]:
    """The surest first; a run that overlaps one that was taken is not asked for again."""
    tokens = sentence.tokens
    capitalised = list(_capitalised(tokens))
    for run in _entities(tokens):
        whole = next((long for long in capitalised if set(run) < set(long)), run)
        if is_compounded(run[-1]):
            continue
        if whole is not run and not is_compounded(whole[-1]):
            # spaCy saw the Beida of Goz Beida.
            yield Run(_with_unit(whole), Proof.SOMEWHERE)
        if any(token.text in HYPHENS for token in run):
            yield Run(_with_unit(run), Proof.SOMEWHERE)
            yield from (Run(part, Proof.HOME) for part in _parts(run))
        yield Run(_with_unit(run), Proof.NOTHING)
    for run in capitalised:
        if not is_compounded(run[-1]):
            yield from _unseen(sentence, run)


def _unseen(sentence: Sentence, run: list[Token]) -> Iterator[Run]:
    """What spaCy took for no place."""
    proof = _proof(sentence, run)
    if proof is None:
        return
    yield Run(_with_unit(run), proof)
    if any(token.text in HYPHENS for token in run):
        yield from (Run(part, Proof.HOME) for part in _parts(run))
        return
    if run[-1].lower_ in UNITS and len(run) > 1:
        yield Run(run, proof)
        run = run[:-1]
        yield Run(run, max(proof, Proof.SOMEWHERE))
    if len(run) > 1:
        yield Run(run[:1], max(proof, Proof.SOMEWHERE))
        yield Run(run[1:], Proof.HOME)


def _parts(run: Sequence[Token]) -> Iterator[list[Token]]:
    """The two towns of "the Nakuru-Eldoret highway"."""
    part: list[Token] = []
    for token in run:
        if token.text in HYPHENS:
            if part:
                yield part
            part = []
        else:
            part = [*part, token]
    if part:
        yield part


def _proof(sentence: Sentence, run: Sequence[Token]) -> Proof | None:
    tokens = sentence.tokens
    at = tokens.index(run[0])
    end = at + len(run)
    if is_called_a_place(tokens, run) or is_named_by_unit(tokens, run):
        return Proof.NOTHING
    if not sentence.is_parsed:
        is_placed = follows_word_of_place(tokens, at)
        return Proof.SOMEWHERE if is_placed else Proof.HOME if at > 0 or is_of_people(tokens, at, end) else None
    if is_titled(tokens, at):
        return None
    if follows_word_of_place(tokens, at):
        return Proof.SOMEWHERE
    is_named = any(token.ent_type_ in NAMES for token in run)
    if is_struck(run) and (not is_named or what_is_done_to(run) in SHELLED):
        return Proof.SOMEWHERE
    if is_of_people(tokens, at, end) or goes_on(tokens, at) or is_told_of(tokens, run):
        return Proof.HOME
    if is_named:
        return Proof.HOME if is_struck(run) else None
    if is_struck(run) or (at > 0 and run[-1].dep_ in ("pobj", "appos", "conj", "npadvmod", "compound", "nmod")):
        return Proof.LARGE
    return None


def _entities(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in [*tokens, None]:
        is_inside = token is not None and token.ent_type_ in PLACES and token.lower_ not in _WEEKDAYS
        if run and not (is_inside and token is not None and token.ent_iob_ == "I"):
            while run and run[0].lower_ in ("the", "a"):
                run = run[1:]
            if run:
                yield run
            run = []
        if token is not None and is_inside:
            run = [*run, token]


def _with_unit(run: list[Token]) -> list[Token]:
    """The name with a "province" that follows it."""
    following = run[-1].i + 1
    if following < len(run[-1].doc) and run[-1].doc[following].lower_ in UNITS:
        return [*run, run[-1].doc[following]]
    return run


def _capitalised(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Runs of capitalised words, "al" and hyphens within; in Arabic, where nothing is a capital, single words."""
    at = 0
    while at < len(tokens):
        end = at
        while (
            end < len(tokens)
            and end < at + _LONGEST
            and (_is_capital(tokens[end]) or (end > at and _is_joint(tokens, end)))
        ):
            end += 1
        while end > at and tokens[end - 1].text in JOINTS:
            end -= 1
        is_dated = tokens[at].ent_type_ in ("DATE", "TIME") and not follows_word_of_place(tokens, at)
        if end > at and not is_dated and not _is_of_a_nation(tokens, at, end):
            yield list(tokens[at:end])
        at = max(end, at + 1)


def _is_joint(tokens: Sequence[Token], at: int) -> bool:
    """A hyphen or article within a name. "at" is one in "Ra's at-Tin", and in "Doctors at Kakamega" it is not."""
    if tokens[at].text == "at":
        return at + 1 < len(tokens) and tokens[at + 1].text in HYPHENS
    return tokens[at].text in JOINTS


def _is_of_a_nation(tokens: Sequence[Token], at: int, end: int) -> bool:
    """As in "Somali pirates", but not in "the Somali region"."""
    if tokens[at].ent_type_ != "NORP" or (tokens[at].pos_ == "PROPN" and tokens[end - 1].dep_ in ("pobj", "appos")):
        return False
    is_unit = end < len(tokens) and tokens[end].lower_ in UNITS
    return not is_unit and tokens[end - 1].lower_ not in UNITS


def _is_capital(token: Token) -> bool:
    text = token.text
    if text.lower() in _NO_NAMES or token.pos_ in (
        "ADP",
        "DET",
        "PRON",
        "CCONJ",
        "SCONJ",
        "VERB",
        "AUX",
        "ADV",
    ):
        return False
    return text[:1].isupper() or (len(text) > 2 and not text[0].islower() and text.isalpha() and not text.isascii())
