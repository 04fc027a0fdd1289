"""Values as fields hold them, made from what the reference lists and the readings of the text say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from annotator.model.date_reading import DatePrecision, DateReading, period_precision
from annotator.model.event import Value
from annotator.model.scheme import FieldDef
from annotator.model.span import Span

if TYPE_CHECKING:
    from annotator.reference.actor_list import ActorReading
    from annotator.reference.gazetteer import Place


def actor_value(field_def: FieldDef, reading: ActorReading, evidence: tuple[Span, ...]) -> Value:
    """An actor as the field codes it: by name with its type (ACLED) or by actor code (CAMEO)."""
    name = reading.code if field_def.coding == "code" else reading.name
    parts = {"value": name, "type": reading.type, "country": reading.country}
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule=f"actor: {reading.rule}")


def place_value(field_def: FieldDef, place: Place, evidence: tuple[Span, ...]) -> Value:
    """A place of the gazetteer; larger units than a town have the coarsest precision of the scheme."""
    precisions = field_def.precisions or ("",)
    parts = {
        "value": place.name, "country": place.country, "iso": place.iso, "admin1": place.admin1, "admin2": place.admin2,
        "latitude": place.latitude, "longitude": place.longitude, "place_id": place.id,
        "precision": precisions[0] if place.kind == "city" else precisions[-1],
    }  # fmt: skip
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule="gazetteer")


def date_value(field_def: FieldDef, reading: DateReading, evidence: tuple[Span, ...]) -> Value:
    """A day or period with the precision that the scheme has for it."""
    parts = fitting(field_def, {"value": reading.start, "end": reading.end, "precision": reading.precision})
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule=reading.rule)


def fitting(field_def: FieldDef, parts: Mapping[str, str]) -> dict[str, str]:
    """The parts as the field can hold them: where it knows no period, a period is its middle day and a precision."""
    kept = {name: text for name, text in parts.items() if text or name == "value"}
    if field_def.kind == "date_range":
        if kept["value"]:
            kept["precision"] = period_precision(field_def.precisions, kept["value"], kept.get("end", ""))
        return kept
    if field_def.kind == "date" and "range" not in field_def.precisions and kept.get("end"):
        reading = DateReading(kept["value"], kept.pop("end"), _date_precision(kept.get("precision", "")))
        kept |= {"value": reading.one_day, "precision": reading.one_precision or field_def.precisions[-1]}
    if field_def.precisions and kept.get("precision", "") not in field_def.precisions:
        kept["precision"] = field_def.precisions[0]
    return kept


def _date_precision(name: str) -> DatePrecision:
    known: tuple[DatePrecision, ...] = ("day", "week", "month")
    return next((precision for precision in known if precision == name), "range")


def takes_several(field_def: FieldDef) -> bool:
    """Whether the field holds a list: flags and choices in the plural always do."""
    return field_def.list or field_def.kind in ("choices", "flags")


def first_precision(field_def: FieldDef) -> dict[str, str]:
    return {"precision": field_def.precisions[0]} if field_def.precisions else {}
