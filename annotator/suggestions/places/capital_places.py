"""The town of "in the Somali capital", "on the outskirts of the capital": by the adjective or the story's country."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from annotator.model.text.span import Span
from annotator.reference.capitals_of import capital_of
from annotator.suggestions.places.place_name import PlaceName
from annotator.suggestions.places.places import PlaceFinder
from annotator.suggestions.text.language import Sentence

_CAPITAL = re.compile(
    r"\b(?:in|of|at|near|outside|around|across|into|to|on|through|from|over|within|inside|pounded|struck|rocked|shook|hit)"
    r"\s+(?P<words>the\s+(?:(?P<nation>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)\s+)?capital)(?!\s+(?:of|city\s+of|[A-Z]|punishment|"
    r"gains|market|flight|region|of)\b)(?!,\s+[A-Z])(?!\s+[A-Z])",
)


def capital_places(
    text: str, sentence: Sentence, places: PlaceFinder, countries_in: Callable[[str], Sequence[str]],
    told: Sequence[PlaceName],
) -> Iterator[PlaceName]:  # fmt: skip
    """Those of a sentence that no name stands for already."""
    if not sentence.is_parsed:
        return
    for match in _CAPITAL.finditer(text, sentence.span.start, sentence.span.end):
        nation = match["nation"]
        countries = countries_in(nation) if nation else places.countries
        town = capital_of(countries[0]) if countries else ""
        span = Span(match.start("words"), match.end("words"))
        tokens = sentence.tokens_in(span)
        if not town or not tokens or any(name.span.overlaps(span) for name in told if not name.is_country):
            continue
        name = places.called(span, town)
        if name is not None and not name.is_country:
            yield replace(name, token=tokens[-1], is_entity=True, is_after_preposition=True)
