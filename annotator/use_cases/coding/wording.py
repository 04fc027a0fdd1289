"""Values in words, as the form, the list and the status line show them."""

from __future__ import annotations

import re
from datetime import date

from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.use_cases.coding.rule_words import rule_words
from annotator.words import in_decimals, isolated, later, tr, trn

NONE, NOT_STATED = tr("none"), tr("not stated")
_DAYS = (tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun"))
_MONTHS = (
    tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun"),
    tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec"),
)  # fmt: skip
STATES = (
    later("draft"), later("complete"), later("checked"), later("disputed"), later("dropped"), later("new"),
    later("incomplete"), later("suggested"),
)  # fmt: skip
"""Of an event, as the record and the lists call them."""
PRECISIONS = (later("day"), later("week"), later("month"), later("year"), later("decade"))
"""Of a date, or of a chart. A scheme has them as they are; the form shows them in the language of the window."""


def day_words(iso: str, end: str = "") -> str:
    """An ISO day as "Thu 11 Jan 2018", a period as "28 Dec 2017 to 11 Jan 2018"; what is no ISO day stays as it is."""
    try:
        first = date.fromisoformat(iso)
        last = date.fromisoformat(end) if end and end != iso else None
    except ValueError:
        return iso
    if last is not None:
        return tr("{first} to {last}", first=_day(first), last=_day(last))
    return f"{_DAYS[first.weekday()]} {_day(first)}"


def reading_words(field_def: FieldDef, value: Value) -> str:
    """How a day or figure was read: a day as data have it, then the rule: "2018-01-11 · last such weekday"."""
    days = dict.fromkeys(filter(None, (value.text, value.part("end")))) if field_def.is_date else ()
    return " · ".join(filter(None, (" – ".join(days), rule_words(value.rule))))


def short_day(iso: str) -> str:
    """An ISO day as "11 Jan"; what is no ISO day stays as it is."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    return isolated(f"{day.day} {_MONTHS[day.month - 1]}")


def day_of_year(iso: str) -> str:
    """An ISO day as "11 Jan 2018"; what is no ISO day stays as it is."""
    try:
        return isolated(_day(date.fromisoformat(iso)))
    except ValueError:
        return iso


def counted(number: int, thing: str) -> str:
    """ "1 event", "1,200 events": for things whose plural ends in s."""
    return trn(f"{{n}} {thing}", f"{{n}} {thing}s", number)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def field_words(scheme: Scheme, field_def: FieldDef, value: Value) -> tuple[str, str]:
    """A value as the form shows it: its main words and a hint after them."""
    if value.reason:
        return tr(value.reason), ""
    if field_def.kind == "number":
        return _number_words(value)
    if not value.text:
        return NONE, ""
    if field_def.kind == "code":
        code = scheme.code(value.text)
        return (code_label(code), parent_name(scheme, code)) if code else (value.text, tr("unknown code"))
    if field_def.is_date:
        return day_words(value.text, value.part("end")), tr(value.part("precision"))
    if field_def.kind == "place":
        where = _where(field_def, value)
        precision = value.part("precision")
        return value.text, tr("{where} · precision {level}", where=where, level=precision) if precision else where
    if field_def.kind == "actor":
        return value.text, value.part("type") if field_def.coding == "name" else ""
    label = next((choice.label for choice in field_def.options if choice.id == value.text), value.text)
    return label, ""


def _where(field_def: FieldDef, value: Value) -> str:
    """Region and country; of a country or a whole region that it is one, for its town may have the same name."""
    region, country = value.part("admin1"), value.part("country")
    if value.text == country:
        return tr("country")
    if value.text == region and value.part("precision") in field_def.precisions[-1:]:
        return tr("region of {country}", country=country) if country else tr("region")
    return ", ".join(dict.fromkeys(each for each in (region, country) if each))


def computed_words(scheme: Scheme, event: Event) -> tuple[tuple[str, str], ...]:
    """What follows from an event and is shown with it: each field's name and value, as the codebook has them."""
    shown = ((field_def.label, event.text(field_def.name)) for field_def in scheme.fields
             if field_def.is_computed and field_def.shown)  # fmt: skip
    return tuple((label, _figure(text)) for label, text in shown if text)


def _figure(text: str) -> str:
    """A score such as "-9.5" as people write it; anything else as it is."""
    if re.fullmatch(r"-?\d+\.\d+", text) is None:
        return text
    return in_decimals(float(text), len(text.partition(".")[2])).replace("-", "\u2212")


def code_label(code: Code) -> str:
    """A code as a coder says it: numbered codes carry their number."""
    return code.name if code.id == code.name else f"{code.id}  {code.name}"


def _number_words(value: Value) -> tuple[str, str]:
    if value.part("state") == "not_stated" or not value.text:
        return NOT_STATED, tr("exported as 0")
    low, high = value.part("low") or value.text, value.part("high") or value.text
    return value.text, tr("{first} to {last}", first=low, last=high) if low != high else ""


def parent_name(scheme: Scheme, code: Code | None) -> str:
    parent = scheme.code(code.parent) if code else None
    return parent.name if parent else ""
