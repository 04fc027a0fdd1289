"""What typed letters find: words of the event's own sentences first, then what is known, and a new name last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from annotator.model.actor_writing import as_listed
from annotator.model.dates import dates, typed_date_languages
from annotator.model.deaths import counts
from annotator.model.event import Value
from annotator.model.schemes.scheme import Code, FieldDef
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.use_cases.codebooks.code_search import search_codes, starts_a_word
from annotator.use_cases.coding import actor_order, aliases
from annotator.use_cases.coding.candidate import MOST, Candidate, Surroundings, code_candidate, describe
from annotator.use_cases.coding.field_values import actor_value, date_value, first_precision, place_value
from annotator.use_cases.coding.own_sentences import cue_span, number_span, phrases, quoted
from annotator.words import language, tr

Recalled = Callable[[Surroundings, FieldDef], Iterable[Candidate]]


class TypedLookUp:
    """Looks up what a coder typed, by kind of field. `recalled` gives the values that the project used before."""

    def __init__(self, actors: ActorList, gazetteer: Gazetteer, recalled: Recalled) -> None:
        self._actors, self._gazetteer, self._recalled = actors, gazetteer, recalled

    def find(self, around: Surroundings, field_def: FieldDef, text: str) -> Iterable[Candidate]:
        by_kind: dict[str, Callable[[Surroundings, FieldDef, str], Iterable[Candidate]]] = {
            "code": _codes, "date": _dates, "date_range": _dates, "number": _numbers, "actor": self._typed_actors,
            "place": self._typed_places,
        }  # fmt: skip
        look_up = choices if field_def.is_chosen else by_kind.get(field_def.kind, _text)
        return look_up(around, field_def, text)

    def _typed_actors(self, around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
        for span in phrases(around, text, "actor"):
            if own := aliases.meant_by(around, field_def, span):
                yield own
            for reading in self._actors.read(span.of(around.article.text), around.countries, around.on)[:2]:
                yield describe(around, field_def, actor_value(around.scheme, field_def, reading, (span,)))
        yield from aliases.beginning_with(around, field_def, text)
        yield from (c for c in self._recalled(around, field_def) if starts_a_word(c.label, text))
        countries = (*actor_order.countries_of(around, self._actors), *around.countries)
        for reading in self._actors.complete(self._in_list(around, field_def, text), countries, around.on):
            named = actor_value(around.scheme, field_def, reading, ())
            yield describe(around, field_def, replace(named, origin="inferred"))
        name = text.upper() if field_def.coding == "code" else text
        found = quoted(around, text)
        new = Value(field_def.name, {"value": name}, "text" if found else "inferred", (found,) if found else ())
        yield Candidate(new, name, tr("new actor"), is_new=True)

    def _in_list(self, around: Surroundings, field_def: FieldDef, text: str) -> str:
        """A whole actor code that was typed, in the letters of the shipped list; anything else as it is."""
        code = text.upper()
        country = self._actors.country(code[:3]) if code.isalpha() and len(code) > 3 and len(code) % 3 == 0 else None
        is_code = field_def.coding == "code" and country is not None and country.code == code[:3]
        return as_listed(around.scheme, field_def, code) if is_code else text

    def _typed_places(self, around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
        for span in phrases(around, text, "place"):
            if own := aliases.meant_by(around, field_def, span):
                yield own
            for place in self._gazetteer.find(span.of(around.article.text), around.countries)[:2]:
                yield describe(around, field_def, place_value(field_def, place, (span,)))
        yield from aliases.beginning_with(around, field_def, text)
        yield from (c for c in self._recalled(around, field_def) if starts_a_word(c.label, text))
        for place in self._gazetteer.complete(text, around.countries):
            yield describe(around, field_def, replace(place_value(field_def, place, ()), origin="inferred"))
        words = next(iter(phrases(around, text, "place")), None) or quoted(around, text)
        name = words.of(around.article.text) if words else text
        parts = {"value": name, "country": around.countries[0] if around.countries else ""}
        new = Value(field_def.name, parts | first_precision(field_def), "text" if words else "inferred",
                    (words,) if words else ())  # fmt: skip
        yield Candidate(new, name, tr("new place"), is_new=True)


def _codes(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    used_before = [value.text for value in around.recall((around.scheme.code_field.name,))]
    for code, why in search_codes(around.scheme, text, recent=used_before, slips=True)[:MOST]:
        yield code_candidate(around.scheme, code, _code_value(around, field_def, code), why)


def used_codes(around: Surroundings) -> Iterator[Candidate]:
    """The codes that this coder used most, the newest first among equals: to be picked, not taken unread."""
    field_def = around.scheme.code_field
    for value in around.recall((field_def.name,)):
        code = around.scheme.code(value.text)
        if code is not None and code.pick:
            found = code_candidate(around.scheme, code, _code_value(around, field_def, code), tr("used before"))
            yield replace(found, is_listed=True)


def _code_value(around: Surroundings, field_def: FieldDef, code: Code) -> Value:
    trigger = next((span for cue in code.cues if (span := cue_span(around, cue))), None)
    evidence = (trigger,) if trigger else around.event.evidence
    return Value(field_def.name, {"value": code.id}, "text" if evidence else "inferred", evidence)


def _dates(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    whole = around.article.text
    for sentence in (*around.own_sentences, Span(0, max(1, len(whole)))):
        for span, reading in dates.find_dates(whole, around.article.published, sentence):
            if starts_a_word(span.of(whole), text):
                yield describe(around, field_def, date_value(field_def, reading, (span,)))
    for typed in typed_date_languages.readings(text, around.article.published, language()):
        yield describe(around, field_def, date_value(field_def, typed, ()))


def _numbers(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    reading = counts.read_typed(text)
    if reading is None:
        return
    parts = {"value": reading.best, "low": reading.low, "high": reading.high, "state": reading.state}
    span = number_span(around, reading.best)
    value = Value(field_def.name, parts, "text" if span else "inferred", (span,) if span else ())
    yield describe(around, field_def, value)


def choices(around: Surroundings, field_def: FieldDef, text: str) -> list[Candidate]:
    """The options of a field for this event's code, those whose label or cue words fit what is typed."""
    lineage = around.scheme.lineage(around.event.text(around.scheme.code_field.name))
    return [
        Candidate(Value(field_def.name, {"value": choice.id}, "inferred"), choice.label)
        for choice in field_def.options
        if (not choice.for_codes or any(code in choice.for_codes for code in lineage))
        and (not text or any(starts_a_word(words, text) for words in (choice.label, *choice.cues)))
    ]


def _text(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    span = quoted(around, text)
    yield Candidate(
        Value(field_def.name, {"value": text}, "text" if span else "inferred", (span,) if span else ()), text
    )
