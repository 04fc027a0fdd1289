"""The kinds of fields that a codebook of one's own can have, and a field made of what a person chose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from annotator.errors import BadInput
from annotator.model.schemes.scheme import Choice, FieldDef, FieldKind
from annotator.model.schemes.scheme_mistakes import CHOICE_KINDS
from annotator.words import later, tr


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind as it is offered: in words, with the label that a field of it usually has, and an example of values."""

    kind: FieldKind
    title: str
    label: str
    example: str
    stops: bool = True
    """Whether Enter stops there while coding, unless the person says otherwise."""


KINDS = (
    Kind("code", later("Code"), "Type", later("what happened: one of the codes")),
    Kind("date", later("Date with precision"), "Event date", later("12 March 2019, to the day, week or month")),
    Kind("date_range", later("Date range"), "Period", later("from 1 to 15 March 2019")),
    Kind("actor", later("Actor"), "Actor 1, Actor 2", later("Police Forces of Kenya")),
    Kind("place", later("Place"), "Place", later("a place with country, province, coordinates, precision")),
    Kind("number", later("Number with low, best, high"), "Deaths", later("12, at least 10, at most 15, or not stated")),
    Kind("choice", later("Choice"), "Weapon", later("one of a few")),
    Kind("choices", later("Several choices"), "Demands", later("any of a few")),
    Kind("scale", later("Scale"), "Severity", later("one of a few, in order")),
    Kind("yes_no_unknown", later("Yes, no, unknown"), "Police present", later("yes, no or unknown")),
    Kind("flag", later("Flag"), "Doubtful", later("set or not"), stops=False),
    Kind("flags", later("Flags of the report"), "Flags", later("reported, denied, planned, ..."), stops=False),
    Kind("text", later("Text"), "Source", later("a few words"), stops=False),
    Kind("long_text", later("Long text"), "Notes", later("sentences"), stops=False),
)
KIND_NAMES = tuple(each.kind.replace("_", "-") for each in KINDS)

_FLAGS = (
    ("reported", "Reported by others"), ("denied", "Denied"), ("alleged", "Alleged"), ("background", "Background"),
    ("planned", "Planned or hypothetical"), ("negated", "Did not happen"), ("campaign", "Campaign over time"),
    ("duplicate", "Duplicate"), ("incomplete", "Incomplete"),
)  # fmt: skip
_PRECISIONS = {"date": ("day", "week", "month"), "place": ("1", "2", "3")}
_PLACE_LABELS = {"1": "the place itself", "2": "near it, or a part of a region", "3": "only a region is named"}


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field that a person asked for. `is_stop` is None where the kind decides."""

    name: str
    kind: FieldKind
    label: str = ""
    choices: tuple[str, ...] = ()
    is_needed: bool = False
    is_stop: bool | None = None
    is_list: bool = False


CODE_FIELD = FieldChoice("code", "code", "Type", is_needed=True)
USUAL_FIELDS = (
    CODE_FIELD,
    FieldChoice("event_date", "date", "Date", is_needed=True),
    FieldChoice("location", "place", "Place"),
    FieldChoice("notes", "long_text", "Notes"),
)
"""What a codebook from a table has when no fields are asked for."""


def read_field(words: str) -> FieldChoice:
    """A field as the command line writes it: NAME:KIND, with :needed, :stop, :list and =ONE|TWO for choices."""
    left, _, right = words.partition("=")
    name, *rest = [part.strip() for part in left.split(":")]
    if not rest:
        raise BadInput(
            tr("“{words}” names no kind of field.", words=words),
            tr("Write NAME:KIND; the kinds are {names}.", names=", ".join(KIND_NAMES)),
        )
    kind = next((each for each in get_args(FieldKind) if each == rest[0].replace("-", "_")), None)
    if kind is None:
        raise BadInput(
            tr("There is no kind of field “{rest}”.", rest=rest[0]),
            tr("Name one of {names}.", names=", ".join(KIND_NAMES)),
        )
    unknown = [word for word in rest[1:] if word not in ("needed", "stop", "list")]
    if unknown:
        raise BadInput(
            tr("“{words}” holds “{unknown}”.", words=words, unknown=unknown[0]),
            tr("After the kind may stand :needed, :stop and :list."),
        )
    choices = split_list(right, "|")
    if choices and kind not in CHOICE_KINDS:
        raise BadInput(
            tr("“{words}” names choices, and a field of kind {rest} has none.", words=words, rest=rest[0]),
            tr("Leave out what follows =."),
        )
    return FieldChoice(name, kind, "", choices, "needed" in rest, True if "stop" in rest else None, "list" in rest)


def split_list(text: str, separator: str = ",") -> tuple[str, ...]:
    """The parts of a list that was typed, each once."""
    return tuple(dict.fromkeys(part for each in text.split(separator) if (part := " ".join(each.split()))))


def field_of(choice: FieldChoice) -> FieldDef:
    """The field of the scheme that a choice asks for."""
    usual = next(each for each in KINDS if each.kind == choice.kind)
    choices = tuple(Choice(text, text) for text in choice.choices)
    if choice.kind == "flags" and not choices:
        choices = tuple(Choice(flag, label) for flag, label in _FLAGS)
    return FieldDef(
        choice.name,
        choice.label or choice.name.replace("_", " ").capitalize(),
        choice.kind,
        stop=usual.stops if choice.is_stop is None else choice.is_stop,
        needed=choice.is_needed or choice.kind == "code",
        list=choice.is_list,
        choices=choices if choice.kind in CHOICE_KINDS else (),
        precisions=_PRECISIONS.get(choice.kind, ()),
        precision_labels=_PLACE_LABELS if choice.kind == "place" else {},
    )
