"""In which order actors are offered: by the country where the event lies, and by what the event's code demands.

Who was used before in another country comes after those of this one. Finds no candidates of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.model.actor_writing import demanded_doer
from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef
from annotator.reference.actor_list import ActorList
from annotator.use_cases.coding.candidate import Candidate, Surroundings
from annotator.words import later

USED_BEFORE = later("used before")
"""The rule of a value that is offered because a field took it before."""
_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")


def countries_of(around: Surroundings, actors: ActorList) -> tuple[str, ...]:
    """The country of the event's place, decided or suggested; of an event without one those of its article."""
    places = [each.name for each in around.scheme.form_fields if each.kind == "place"]
    decided = [value for name in places if (value := around.event.value(name)) is not None]
    suggested = around.suggestion.candidates if around.suggestion else {}
    for value in (*decided, *(value for name in places for value in suggested.get(name, ())[:1])):
        if value.part("country"):
            return (value.part("country"),)
    return tuple(actors.countries_in(around.article.text)[:3]) or around.countries


def foreign_used_last(around: Surroundings, found: Sequence[Candidate], actors: ActorList) -> list[Candidate]:
    """Actors of other countries that were used before come last, where one of the event's country is offered."""
    here = {_same(actors, name) for name in countries_of(around, actors)}
    if not any(_country(actors, candidate.value) in here for candidate in found):
        return list(found)

    def is_foreign(candidate: Candidate) -> bool:
        of = _country(actors, candidate.value)
        return candidate.value.rule == USED_BEFORE and bool(of) and of not in here

    return sorted(found, key=is_foreign)


def demanded_first(around: Surroundings, field_def: FieldDef, found: Sequence[Candidate]) -> list[Candidate]:
    """The type of actor that the event's code demands on this side before others, whoever used them how often."""
    code = around.event.text(around.scheme.code_field.name)
    kind = demanded_doer(around.scheme, field_def, code)
    return sorted(found, key=lambda candidate: bool(kind) and candidate.value.part("type") != kind)


def _country(actors: ActorList, value: Value) -> str:
    """The country that an actor carries: told beside its name, or in brackets behind it."""
    if value.part("country"):
        return _same(actors, value.part("country"))
    inside = _IN_BRACKETS.search(value.text)
    country = actors.country(inside[1]) if inside else None
    return country.name if country else ""


def _same(actors: ActorList, name: str) -> str:
    country = actors.country(name)
    return country.name if country else name.casefold()
