"""The town of a dateline: what "this city" in the story means, and where else nobody says where."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from annotator.model.text.sentences import boilerplate
from annotator.model.text.span import Span
from annotator.reference.capitals_of import capital_of
from annotator.suggestions.places.place_name import PlaceName
from annotator.suggestions.places.places import PlaceFinder

_FIRST = 400
"""Characters of a text in which a dateline begins."""
_NAME = re.compile(r"[^\W\d_][^,(\d:–—\n]*?(?=\s*(?:[,(\d:–—]|\s-|--|$))")
_HERE = re.compile(
    r"\bthis\s+(?:(?!(?:was|is|the|of|an?|in|at|and)\b)[\w-]+\s+){0,4}?(?:city|town|village|port|hamlet|camp|settlement)\b"
)


def dateline_place(text: str, finder: PlaceFinder) -> PlaceName | None:
    """The first town that a dateline at the start of the text names."""
    for span in boilerplate(text):
        match = _NAME.match(text, span.start, span.end) if span.start < _FIRST else None
        name = finder.called(Span(match.start(), match.end()), match.group()) if match is not None else None
        if name is not None and not name.is_country:
            return name
    return None


def with_home(
    countries: Sequence[str], text: str, town: PlaceName | None, countries_in: Callable[[str], Sequence[str]]
) -> tuple[str, ...]:
    """The countries of a text with that of its dateline first: who writes from Zamboanga tells of the Philippines.

    A capital tells of anywhere, and so does a town where the text begins with other countries or names its own anyhow.
    """
    place = town.places[0] if town is not None and town.places else None
    if place is None or place.population < _SOME_SIZE or capital_of(place.country).lower() == place.name.lower():
        return tuple(countries)
    if place.country in countries or countries_in(text[:_LEAD]):
        return tuple(countries)
    return (place.country, *countries)


_LEAD, _SOME_SIZE = 300, 20_000


def means_here(words: str) -> bool:
    """Whether a sentence tells of "this northern city", as one with a dateline may."""
    return _HERE.search(words) is not None
