"""Turns what was found into candidate values of a scheme's fields, by the field's kind and side. Knows no scheme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from annotator.model.dates.date_reading import DateReading, period_precision
from annotator.model.deaths.counts import DeathsReading
from annotator.model.event import Origin, Value
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.span import Span

Parts = Mapping[str, str]
NOT_STATED_PARTS: Parts = {"value": "", "low": "", "high": "", "state": "not_stated"}


def date_parts(reading: DateReading, field: FieldDef | None = None) -> dict[str, str]:
    """The parts of a date value. A field without periods gets the one day that stands for the stretch."""
    precisions = field.precisions if field else ()
    if field is not None and field.kind == "date_range":
        precision = period_precision(precisions, reading.start, reading.end)
        return {"value": reading.start, "end": reading.end, "precision": precision}
    if "range" in precisions or not precisions:
        return {"value": reading.start, "end": reading.end, "precision": reading.precision}
    of_day = reading.one_precision
    parts = {
        "value": reading.one_day,
        "end": "",
        "precision": of_day if of_day in precisions else precisions[-1],
    }
    return parts if of_day else parts | {"days": str(reading.days)}


def deaths_parts(reading: DeathsReading) -> dict[str, str]:
    return {"value": reading.best, "low": reading.low, "high": reading.high, "state": reading.state}


def value(field: FieldDef, parts: Parts, origin: Origin, evidence: Iterable[Span], rule: str, score: float) -> Value:
    return Value(field.name, _once(tuple(parts.items())), origin, tuple(evidence), 0, rule, round(score, 3))


@lru_cache(maxsize=4_096)
def _once(parts: tuple[tuple[str, str], ...]) -> Parts:
    """A long list of attacks names the same places, days and actors thousands of times: they are held once."""
    return dict(parts)


def distinct(values: Iterable[Value], most: int = 6) -> tuple[Value, ...]:
    """The first of each text and precision, at most so many."""
    found: list[Value] = []
    for each in values:
        if all(each.parts != other.parts for other in found):
            found.append(each)
    return tuple(found[:most])
