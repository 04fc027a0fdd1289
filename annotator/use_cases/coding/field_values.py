"""Values as fields hold them, made from what the reference lists and the readings of the text say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from annotator.model import actor_writing, place_precision
from annotator.model.dates.date_reading import DatePrecision, DateReading, period_precision, whole_month
from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.words import later

if TYPE_CHECKING:
    from annotator.reference.actor_list import ActorReading
    from annotator.reference.gazetteer import Place


def actor_value(scheme: Scheme, field_def: FieldDef, reading: ActorReading, evidence: tuple[Span, ...]) -> Value:
    """An actor as the field codes it: by name with its type (ACLED) or by code (CAMEO), as the scheme writes it."""
    name = reading.code if field_def.coding == "code" else reading.name
    parts = {"value": name, "type": reading.type, "country": reading.country}
    written = actor_writing.as_written(scheme, field_def, parts)
    return Value(field_def.name, written, "text" if evidence else "inferred", evidence, rule=f"actor: {reading.rule}")


def place_value(field_def: FieldDef, place: Place, evidence: tuple[Span, ...]) -> Value:
    """A place of the gazetteer, as precise as a unit of its kind is on the field's scale."""
    parts = {
        "value": place.name, "country": place.country, "iso": place.iso, "admin1": place.admin1, "admin2": place.admin2,
        "latitude": place.latitude, "longitude": place.longitude, "place_id": place.id,
        "precision": place_precision.of_kind(field_def.precisions, place.kind),
    }  # fmt: skip
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule="gazetteer")


def date_value(field_def: FieldDef, reading: DateReading, evidence: tuple[Span, ...]) -> Value:
    """A day or period with the precision that the scheme has for it."""
    parts = fitting(field_def, {"value": reading.start, "end": reading.end, "precision": reading.precision})
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule=reading.rule)


def fitting(
    field_def: FieldDef, parts: Mapping[str, str], scale: Sequence[str] = place_precision.THREE_STEPS
) -> dict[str, str]:
    """The parts as the field can hold them: where it knows no period, a period is its middle day and a precision.

    `scale` is what a place's precision was given on.
    """
    kept = {name: text for name, text in parts.items() if (text or name == "value") and name != "centre"}
    if field_def.kind == "date_range":
        return _as_period(field_def, kept)
    if field_def.kind == "place":
        kept["precision"] = place_precision.carried(kept, scale, field_def.precisions)
        return kept if kept["precision"] else {name: text for name, text in kept.items() if name != "precision"}
    if field_def.kind == "date" and "range" not in field_def.precisions and kept.get("end"):
        reading = DateReading(kept["value"], kept.pop("end"), _date_precision(kept.get("precision", "")))
        kept |= {"value": reading.one_day, "precision": reading.one_precision or field_def.precisions[-1]}
        if not reading.one_precision:
            kept["days"] = str(reading.days)  # vaguer than any precision: for the rules to see
    if field_def.precisions and kept.get("precision", "") not in field_def.precisions:
        kept["precision"] = field_def.precisions[0]
    return kept


def _as_period(field_def: FieldDef, kept: dict[str, str]) -> dict[str, str]:
    """A day that only stands for its week or month is that whole week or month."""
    if not kept["value"]:
        return kept
    if not kept.get("end") and kept.get("precision") in ("week", "month"):
        kept["value"], kept["end"] = _stretch_round(date.fromisoformat(kept["value"]), kept["precision"])
    kept["precision"] = period_precision(field_def.precisions, kept["value"], kept.get("end", ""))
    return kept


def _stretch_round(day: date, precision: str) -> tuple[str, str]:
    if precision == "month":
        month = whole_month(day.year, day.month, "")
        return month.start, month.end
    return (day - timedelta(days=3)).isoformat(), (day + timedelta(days=3)).isoformat()


def _date_precision(name: str) -> DatePrecision:
    known: tuple[DatePrecision, ...] = ("day", "week", "month")
    return next((precision for precision in known if precision == name), "range")


def takes_several(field_def: FieldDef) -> bool:
    """Whether the field holds a list: flags and choices in the plural always do."""
    return field_def.list or field_def.kind in ("choices", "flags")


def first_precision(field_def: FieldDef) -> dict[str, str]:
    return {"precision": field_def.precisions[0]} if field_def.precisions else {}


SAME_ACT = later("the article's other event")
"""The rule of a value that another event of the article has."""


def taken_over(
    field_def: FieldDef, parts: Mapping[str, str], evidence: tuple[Span, ...], rule: str = SAME_ACT
) -> Value:
    """A value that another event of the article holds, as this field can hold it; offered, not yet anybody's."""
    return Value(field_def.name, dict(parts), "inferred", evidence, rule=rule)
