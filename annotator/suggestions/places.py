"""Where it happened: the place names of a sentence and what the gazetteer and the project say they are.

Which of them is the event's place is decided in `places_of_event`; which point a name means is the gazetteer's ranking
with the article's countries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.knowledge import Knowledge
from annotator.model.span import Span
from annotator.model.word_sets import word_set
from annotator.reference.folding import fold
from annotator.reference.gazetteer import Gazetteer, Place
from annotator.suggestions.language import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

Parts = Mapping[str, str]
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BEFORE_PLACE = word_set(
    "in near at from of outside inside around across towards toward into around north south east west"
)
_BEFORE_PLACE |= word_set(
    "à en dans de du près vers sur a cerca hacia в во на из под у около возле городе город селе село "
    "деревне область في من إلى قرب مدينة بمدينة بلدة ببلدة قرية بقرية محافظة بمحافظة ريف بريف شمال جنوب "
    "شرق غرب منطقة بمنطقة"
)
_UNITS = word_set(
    "province governorate state region district county city town village camp area department prefecture "
    "oblast division subcounty sub-county municipality commune island valley airport border crossing "
    "neighbourhood neighborhood"
)
_DIRECTIONS = word_set("north south east west outskirts edge centre center suburb suburbs part parts")
_NOT_PLACES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december i the a an he she it they allah god reuters afp ap"
)
_NEAR = re.compile(
    r"(?:\b\d+\s*(?:-|\s)?(?:km|kilomet\w+|miles?)\b[^.;,]{0,30}|\b(?:north|south|east|west|northeast|northwest|southeast|"
    r"southwest)\s+of\s+|\b(?:near|outside|around|close\s+to|outskirts\s+of|on\s+the\s+edge\s+of|between)\s+)(?:the\s+)?"
    r"(?:\w+\s+)?(?:city\s+of\s+|town\s+of\s+|village\s+of\s+)?$",
    re.IGNORECASE,
)
_NEAR_SHORT = re.compile(r"\bnear(?:by)?\b", re.IGNORECASE)


@dataclass(frozen=True)
class PlaceName:
    """A place name and its readings, best first. `is_country` names are context rather than places of events."""

    span: Span
    sentence: int
    token: Token | None
    readings: tuple[Parts, ...]
    is_country: bool = False
    is_after_preposition: bool = False


class PlaceFinder:
    def __init__(self, gazetteer: Gazetteer, knowledge: Knowledge, countries: Sequence[str]) -> None:
        self._gazetteer = gazetteer
        self._countries = tuple(countries)
        self._known = {fold(place.words): place.parts for place in knowledge.places}

    def find(self, text: str, sentence: Sentence) -> list[PlaceName]:
        """The places of a sentence in order: spaCy's, and capitalised words after words of place."""
        found: list[PlaceName] = []
        for tokens in _candidates(sentence):
            span = sentence.span_of(tokens)
            if any(span.overlaps(other.span) for other in found):
                continue
            name = self._read(text, sentence, tokens, span)
            if name is not None:
                found.append(name)
        return sorted(found, key=lambda name: name.span)

    def _read(self, text: str, sentence: Sentence, tokens: list[Token], span: Span) -> PlaceName | None:
        words = span.of(text)
        if fold(words) in _NOT_PLACES:
            return None
        known = self._known.get(fold(words))
        places = self._gazetteer.find(words, self._countries)
        is_entity = any(token.ent_type_ in _PLACES for token in tokens)
        if known is None and not places and not is_entity:
            return None
        before = text[max(sentence.span.start, span.start - 60) : span.start]
        readings: list[Parts] = [
            place_parts(place, precision_of(place, words, before)) for place in places[:4]
        ]
        if known is not None:
            readings.insert(0, known)
        is_country = bool(places) and places[0].kind == "country"
        return PlaceName(
            span, sentence.number, tokens[-1], tuple(readings), is_country, _is_after_preposition(tokens[0])
        )


def place_parts(place: Place, precision: str) -> dict[str, str]:
    """The parts of a place value."""
    return {
        "value": place.name, "country": place.country, "iso": place.iso, "admin1": place.admin1, "admin2": place.admin2,
        "latitude": place.latitude, "longitude": place.longitude, "precision": precision, "place_id": place.id,
    }  # fmt: skip


def precision_of(place: Place, words: str, before: str) -> str:
    """1 for the place itself, 2 near it or for a part of a region, 3 for a region or country."""
    if place.kind in ("country", "admin1", "region"):
        return "3"
    if place.kind == "admin2" or _NEAR.search(before):
        return "2"
    return "1"


def _candidates(sentence: Sentence) -> Iterator[list[Token]]:
    """Token runs that may be a place's name, the surest first."""
    yield from (_with_unit(tokens) for tokens in _entities(sentence.tokens))
    yield from _capitalised(sentence)


def _entities(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in [*tokens, None]:
        is_inside = token is not None and token.ent_type_ in _PLACES
        if run and not (is_inside and token is not None and token.ent_iob_ == "I"):
            while run and run[0].lower_ in ("the", "a"):
                run = run[1:]
            if run:
                yield run
            run = []
        if token is not None and is_inside:
            run = [*run, token]


def _with_unit(run: list[Token]) -> list[Token]:
    """ "Idlib" with the "province" that follows it."""
    following = run[-1].i + 1
    if following < len(run[-1].doc) and run[-1].doc[following].lower_ in _UNITS:
        return [*run, run[-1].doc[following]]
    return run


def _capitalised(sentence: Sentence) -> Iterator[list[Token]]:
    """Capitalised words after "in", "near", "the town of" and the like; any word there in Arabic."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if not _is_capital(token) or (
            at and _is_capital(tokens[at - 1]) and tokens[at - 1].lower_ not in _NOT_PLACES
        ):
            continue
        if not (at and tokens[at - 1].lower_ in _BEFORE_PLACE | _UNITS):
            continue
        if token.ent_type_ in ("DATE", "TIME", "NORP"):
            continue
        if tokens[at - 1].lower_ == "of" and not (at > 1 and tokens[at - 2].lower_ in _UNITS | _DIRECTIONS):
            continue
        end = at + 1
        while (
            end < len(tokens)
            and end < at + 4
            and (_is_capital(tokens[end]) or tokens[end].text in ("-", "al", "el"))
        ):
            end += 1
        while tokens[end - 1].text in ("-", "al", "el"):
            end -= 1
        run = list(tokens[at:end])
        yield _with_unit(run)
        if len(run) > 1:
            yield run[:1]


def _is_after_preposition(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in ("in", "near", "at", "outside", "around", "inside")


def _is_capital(token: Token) -> bool:
    text = token.text
    return text[:1].isupper() or (
        len(text) > 2 and not text[0].islower() and text.isalpha() and not text.isascii()
    )
