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
from annotator.suggestions.actors import GROUP_NOUNS
from annotator.suggestions.language import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

Parts = Mapping[str, str]
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BEFORE_PLACE = word_set(
    "in near at from of off over outside inside around across towards toward into around north south east west"
)
_BEFORE_PLACE |= word_set(
    "à en dans de du près vers sur a cerca hacia в во на из под у около возле городе город селе село "
    "деревне область في من إلى على قرب مدينة بمدينة بلدة ببلدة قرية بقرية محافظة بمحافظة ريف بريف شمال جنوب "
    "شرق غرب منطقة بمنطقة"
)
_UNITS = word_set(
    "province governorate state region district county city town village camp area department prefecture "
    "oblast division subcounty sub-county municipality commune island valley airport border crossing "
    "neighbourhood neighborhood"
)
_IN = word_set("in near at outside around inside")
_SITES = word_set("university mosque church prison station market school hospital college airport road town")
_JOINTS = frozenset({"-", "al", "el", "an", "ar", "as", "ash", "at"})
_DIRECTIONS = word_set("north south east west outskirts edge centre center suburb suburbs part parts")
_NOT_PLACES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december i the a an he she it they allah god reuters afp ap"
)
_CYRILLIC_CASE = re.compile(r"[\u0400-\u04ff]{3,}[аеиоуыюя]$")
_NEAR = re.compile(
    r"(?:\b\d+\s*(?:-|\s)?(?:km|kilomet\w+|miles?)\b[^.;,]{0,30}|\b(?:north|south|east|west|northeast|northwest|southeast|"
    r"southwest)\s+of\s+|\b(?:near|outside|around|close\s+to|outskirts\s+of|on\s+the\s+edge\s+of|between)\s+)(?:the\s+)?"
    r"(?:\w+\s+)?(?:city\s+of\s+|town\s+of\s+|village\s+of\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PlaceName:
    """A place name and its readings, best first. `is_country` names are context rather than places of events."""

    span: Span
    words: str
    country: str
    token: Token | None
    readings: tuple[Parts, ...]
    is_country: bool = False
    is_at_home: bool = False
    is_after_preposition: bool = False
    is_entity: bool = False


class PlaceFinder:
    def __init__(self, gazetteer: Gazetteer, knowledge: Knowledge, countries: Sequence[str]) -> None:
        self._gazetteer = gazetteer
        self._countries = tuple(countries)
        self._known = {fold(place.words): place.parts for place in knowledge.places}

    def find(self, text: str, sentence: Sentence, perhaps: Sequence[Span] = ()) -> list[PlaceName]:
        """The places of a sentence in order: spaCy's, capitalised words in the company of words of place, and those
        of the stretches `perhaps` that are places at home."""
        found: list[PlaceName] = []
        more = [(sentence.tokens_in(span), True) for span in perhaps]
        for tokens, must_be_home in (*_candidates(sentence), *more):
            span = sentence.span_of(tokens)
            if any(span.overlaps(other.span) for other in found):
                continue
            name = self._read(text, sentence, tokens, span)
            if name is not None and (name.is_at_home or not must_be_home):
                found.append(name)
        return sorted(found, key=lambda name: name.span)

    def _of_russian_case(self, words: str) -> list[Place]:
        """The places of a Russian name that stands in another case than its own: "in Kazani"."""
        if not _CYRILLIC_CASE.search(words):
            return []
        found = (self._gazetteer.find(words[:-1] + ending, self._countries) for ending in ("", "а", "ь", "я", "ы"))
        return next((places for places in found if places), [])

    def _read(self, text: str, sentence: Sentence, tokens: list[Token], span: Span) -> PlaceName | None:
        words = span.of(text)
        if fold(words) in _NOT_PLACES:
            return None
        known = self._known.get(fold(words))
        places = self._gazetteer.find(words, self._countries) or self._of_russian_case(words)
        # "Ugandan" is called a place now and then, and is none.
        is_entity = any(token.ent_type_ in _PLACES and token.dep_ not in ("amod", "compound") for token in tokens)
        is_named_so = _is_called_a_place(sentence.tokens, tokens)
        if known is None and not places and not is_entity and not is_named_so:
            return None
        before = text[max(sentence.span.start, span.start - 60) : span.start]
        readings: list[Parts] = [place_parts(p, precision_of(p, words, before)) for p in places[:4]]
        if known is not None:
            readings.insert(0, known)
        home = self._countries[0] if self._countries else ""
        return PlaceName(
            span, words, home, tokens[-1], tuple(readings),
            is_country=bool(places) and places[0].kind == "country",
            is_at_home=known is not None or any(place.country in self._countries for place in places),
            is_entity=is_entity,
            is_after_preposition=is_named_so or (tokens[0].i > 0 and tokens[0].nbor(-1).lower_ in _IN),
        )  # fmt: skip


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


def _candidates(sentence: Sentence) -> Iterator[tuple[list[Token], bool]]:
    """Token runs that may be a place's name, the surest first, and whether only a place at home will do."""
    for tokens in _entities(sentence.tokens):
        if _is_compounded(tokens[-1]):
            continue
        yield _with_unit(tokens), False
    for tokens in _capitalised(sentence.tokens):
        at = sentence.tokens.index(tokens[0])
        if _is_compounded(tokens[-1]):
            continue
        is_placed = _follows_word_of_place(sentence.tokens, at)
        is_in_story = not sentence.is_parsed and at > 0  # no parser to say what else a name may be
        if not (is_placed or is_in_story or _belongs_to_people(sentence.tokens, at, at + len(tokens))):
            continue
        yield _with_unit(tokens), not is_placed
        if len(tokens) > 1:
            yield tokens[:1], not is_placed


def _is_compounded(last: Token) -> bool:
    """As in "Turkey-backed", "French-speaking"."""
    following = last.doc[last.i + 1 : last.i + 3]
    return len(following) == 2 and following[0].text == "-" and not last.whitespace_ and following[1].text.islower()


def _follows_word_of_place(tokens: Sequence[Token], at: int) -> bool:
    """As in "in X", "the town of X", "the village X"."""
    if not at or tokens[at - 1].lower_ not in _BEFORE_PLACE | _UNITS:
        return False
    return tokens[at - 1].lower_ != "of" or (at > 1 and tokens[at - 2].lower_ in _UNITS | _DIRECTIONS)


def _is_called_a_place(tokens: Sequence[Token], run: Sequence[Token]) -> bool:
    """As in "the village of X": a place even if no gazetteer knows it."""
    at = tokens.index(run[0])
    if at > 1 and tokens[at - 1].lower_ == "of":
        return tokens[at - 2].lower_ in _UNITS and run[0].ent_type_ not in ("DATE", "NORP")
    return False


def _belongs_to_people(tokens: Sequence[Token], at: int, end: int) -> bool:
    """As in "residents of X", "X university": a place only if the project's countries have it."""
    if end < len(tokens) and (tokens[end].lemma_.lower() in GROUP_NOUNS | _SITES or tokens[end].lower_ in _UNITS):
        return True
    return at > 1 and tokens[at - 1].lower_ == "of" and tokens[at - 2].lemma_.lower() in GROUP_NOUNS | _SITES


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
    """The name with a "province" that follows it."""
    following = run[-1].i + 1
    if following < len(run[-1].doc) and run[-1].doc[following].lower_ in _UNITS:
        return [*run, run[-1].doc[following]]
    return run


def _capitalised(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Runs of capitalised words, "al" and hyphens within; in Arabic, where nothing is a capital, single words."""
    at = 0
    while at < len(tokens):
        end = at
        while (
            end < len(tokens)
            and end < at + 4
            and (_is_capital(tokens[end]) or (end > at and tokens[end].text in _JOINTS))
        ):
            end += 1
        while end > at and tokens[end - 1].text in _JOINTS:
            end -= 1
        is_dated = tokens[at].ent_type_ in ("DATE", "TIME") and not _follows_word_of_place(tokens, at)
        if end > at and not is_dated and tokens[at].ent_type_ != "NORP":
            yield list(tokens[at:end])
        at = max(end, at + 1)


def _is_capital(token: Token) -> bool:
    text = token.text
    if text.lower() in _BEFORE_PLACE or token.pos_ in ("ADP", "DET", "PRON", "CCONJ", "SCONJ", "VERB", "AUX", "ADV"):
        return False
    return text[:1].isupper() or (len(text) > 2 and not text[0].islower() and text.isalpha() and not text.isascii())
