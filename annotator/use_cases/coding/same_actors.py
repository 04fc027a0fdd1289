"""The actors of one event as another scheme has them: names become codes and codes names, and each finds its side.

What the words of the first event's evidence mean comes first; then what the actor list has under the same name or
code. A scheme's own spelling and fixed sides are `actor_writing`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from annotator.model.actor_types import UNARMED_TYPES
from annotator.model.actor_writing import as_listed, as_written, code_groups, side_of
from annotator.model.event import Value
from annotator.model.rules import actor_type_of
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.reference.actor_list import ActorList, ActorReading
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.field_values import actor_value, taken_over

_YEARS = re.compile(r" \(\d{4}-\d{0,4}\)")
_PROTESTS = {"14": "protesters", "PROTEST": "protesters", "145": "rioters", "PROTEST/riot": "rioters"}
"""In the news' word, who does what these codes tell of, whatever their profession."""
_KINDS = ("army", "police", "government", "civilians", "protesters", "rioters", "rebels", "gunmen", "opposition")
"""News words for a country's usual actors: how the list is asked for them."""
MOST_MEANINGS = 3
_Held = tuple[FieldDef, Value]
"""A field of the first event and what it holds."""


class ActorsOfBoth:
    """The actors of the event of `around`, as candidates for the fields of `scheme`."""

    def __init__(self, around: Surroundings, scheme: Scheme, suggestion: EventSuggestion, actors: ActorList) -> None:
        self._around, self._theirs, self._scheme = around, around.scheme, scheme
        self._suggestion, self._actors = suggestion, actors

    def offers(self) -> dict[str, tuple[Value, ...]]:
        """By field: the actors of its side; where a scheme has no direction, those of the other side after."""
        source, target = (_field_of(self._scheme, side) for side in ("source", "target"))
        if source is None or target is None:
            return {}
        doers, others = (self._held(side) for side in ("source", "target"))
        if self._is_turned(doers, others, source, target):
            doers, others = others, doers
        is_sure = self._is_directed and "directed" not in self._scheme.tables
        return {
            **self._of_side(source, doers, [] if is_sure else others),
            **self._of_side(target, others, [] if is_sure else doers),
        }

    def _of_side(
        self, field_def: FieldDef, own: Sequence[_Held], other: Sequence[_Held]
    ) -> dict[str, tuple[Value, ...]]:
        offers = {field_def.name: _distinct(v for held in (*own, *other) for v in self._forms(held, field_def))}
        companions = next((each for each in self._scheme.form_fields if each.accompanies == field_def.name), None)
        if companions is not None:
            main = {value.text for held in own[:1] for value in self._forms(held, field_def)}
            with_it = (value for held in own[1:] for value in self._forms(held, companions))
            offers[companions.name] = _distinct(value for value in with_it if value.text not in main)
        return offers

    def _held(self, side: str) -> list[_Held]:
        """The actors of a side, those that only accompany one last."""
        main = [each for each in self._theirs.form_fields if each.kind == "actor" and each.side == side]
        names = {each.name for each in main}
        with_them = [each for each in self._theirs.form_fields if each.accompanies in names]
        return [(like, v) for like in (*main, *with_them) for v in self._around.event.all(like.name) if v.text]

    @property
    def _is_directed(self) -> bool:
        """Whether the order of the first event's actors says who did it."""
        table = self._theirs.tables.get("directed")
        code = self._around.event.text(self._theirs.code_field.name)
        return table is None or any(each in table for each in self._theirs.lineage(code))

    def _is_turned(self, doers: Sequence[_Held], others: Sequence[_Held], source: FieldDef, target: FieldDef) -> bool:
        """Whether the sides are the other way round here: by the scheme's fixed sides, else by the text's own roles."""
        here, there = self._first_form(doers, source), self._first_form(others, target)
        code = next((ranked.code for ranked in self._suggestion.codes), "")
        fixed = [side_of(self._scheme, value.parts, code) if value else "" for value in (here, there)]
        if "target" in fixed[:1] and fixed[1] != "target":
            return True
        if "source" in fixed[1:] and fixed[0] != "source":
            return True
        if any(fixed) or (self._is_directed and "directed" not in self._scheme.tables):
            return False
        told = {
            each.name: next(iter(self._suggestion.candidates.get(each.name, ())), None) for each in (source, target)
        }
        acts, suffers = told[source.name], told[target.name]
        other_acts = bool(acts and there and acts.text == there.text)
        return other_acts or bool(suffers and here and suffers.text == here.text and not acts)

    def _first_form(self, held: Sequence[_Held], field_def: FieldDef) -> Value | None:
        return next(iter(self._forms(held[0], field_def)), None) if held else None

    def _forms(self, held: _Held, field_def: FieldDef) -> tuple[Value, ...]:
        """One actor as a field of this scheme has it, surest form first."""
        like, value = held
        readings = list(self._civil_first(self._meanings(like, value), field_def, like))
        found = [actor_value(self._scheme, field_def, reading, value.evidence) for reading in readings]
        if like.coding == field_def.coding and not (found and field_def.coding == "name"):
            found = [self._respelt(like, value, field_def)]
        known = {v.text for v in self._suggestion.candidates.get(field_def.name, ())}
        if not any(reading.type == "Civilians" for reading in readings):
            found.sort(key=lambda each: each.text not in known)
        return _distinct(taken_over(field_def, each.parts, value.evidence) for each in found)

    def _respelt(self, like: FieldDef, value: Value, field_def: FieldDef) -> Value:
        """The same coding, in this scheme's letters: right for an actor that no list knows too."""
        kind = value.part("type") or actor_type_of(self._theirs, value.text)
        parts = {**value.parts, "value": as_listed(self._theirs, like, value.text), "type": kind}
        return Value(field_def.name, as_written(self._scheme, field_def, parts))

    def _meanings(self, like: FieldDef, value: Value) -> list[ActorReading]:
        """What the list has for the first event's actor: only what that scheme would write the same way."""
        words = [span.of(self._around.article.text) for span in value.evidence]
        told = [r for phrase in words for r in self._read(phrase) if self._is_written(r, like, value.text)]
        if not told and like.coding == "name" and value.part("type") in UNARMED_TYPES:
            # "Hundreds of doctors" are Protesters by name: the words still tell the profession, which codes have.
            told = [r for phrase in words for r in self._read(phrase) if r.type == "Civilians"]
        if told:
            return list(dict.fromkeys(told))[:MOST_MEANINGS]
        for text in _shorter(as_listed(self._theirs, like, value.text), like.coding):
            written = value.text if text == as_listed(self._theirs, like, value.text) else text
            found = [r for r in self._usual(value, text) if self._is_written(r, like, written)]
            found = found or [r for r in self._listed(text, value) if self._is_written(r, like, text, respelt=False)]
            if found:
                return list(dict.fromkeys(found))[:MOST_MEANINGS]
        kind = value.part("type") or actor_type_of(self._theirs, value.text)
        return [r for r in self._usual(value, value.text) if kind and r.type == kind][:1]

    def _listed(self, text: str, value: Value) -> list[ActorReading]:
        """What has this name or code in the list; a country's usual actors before its groups."""
        found = self._actors.complete(_YEARS.sub("", text), self._story(value, text), self._around.on, 12)
        return sorted(found, key=lambda reading: reading.rule != "role")

    def _usual(self, value: Value, text: str) -> Iterator[ActorReading]:
        story = self._story(value, text)
        for word in (*_KINDS, *story[:1]):
            yield from self._actors.read(word, story, self._around.on)

    def _story(self, value: Value, text: str) -> tuple[str, ...]:
        """The countries meant: the actor's own or the one that its code or name has, that of the place, the story's."""
        own = self._actors.country(value.part("country")) or self._actors.country(text[:3] if text.isupper() else "")
        named = [country for part in re.split(r" of |[()]", text) if (country := self._actors.country(part.strip()))]
        places = (v.part("country") for v in self._around.event.values if v.part("latitude"))
        names = [each.name for each in (own, *named) if each]
        return tuple(dict.fromkeys([*names[:1], *(p for p in places if p), *self._around.countries]))

    def _read(self, phrase: str) -> list[ActorReading]:
        return self._actors.read(phrase, self._around.countries, self._around.on)

    def _is_written(self, reading: ActorReading, like: FieldDef, text: str, *, respelt: bool = True) -> bool:
        """Whether the first event's scheme writes this reading so; years in power aside."""
        listed = reading.code if like.coding == "code" else reading.name
        written = actor_value(self._theirs, like, reading, ()).text if respelt else listed
        return _YEARS.sub("", written) == _YEARS.sub("", text)

    def _civil_first(
        self, readings: Sequence[ActorReading], field_def: FieldDef, like: FieldDef
    ) -> Iterator[ActorReading]:
        """Where names stand for types, a profession among the unarmed is named civilians, or by what they did."""
        if field_def.coding == "name" and not field_def.accompanies and like.coding == "code":
            for reading in readings[:1]:
                word = self._unarmed_word(reading, like)
                yield from self._actors.read(word, (reading.country,), self._around.on)[:1] if word else ()
        yield from readings

    def _unarmed_word(self, reading: ActorReading, like: FieldDef) -> str:
        """The news' word for an unarmed actor by what it did, else for one with a profession."""
        code = self._around.event.text(self._theirs.code_field.name)
        did = next((_PROTESTS[each] for each in self._theirs.lineage(code) if each in _PROTESTS), "")
        if did and like.side == "source" and reading.type in UNARMED_TYPES:
            return did
        return "civilians" if reading.type == "Civilians" else ""


def _field_of(scheme: Scheme, side: str) -> FieldDef | None:
    return next((each for each in scheme.form_fields if each.kind == "actor" and each.side == side), None)


def _shorter(text: str, coding: str) -> Iterator[str]:
    """A name; a code, then without its last groups: SYRREBMUS, SYRREB, SYR."""
    groups = code_groups(text) if coding == "code" else [text]
    yield from ("".join(groups[:end]) for end in range(len(groups), 0, -1))


def _distinct(values: Iterable[Value]) -> tuple[Value, ...]:
    first: dict[str, Value] = {}
    for value in values:
        if value.text:
            first.setdefault(value.text, value)
    return tuple(first.values())
