"""Reads a scheme file (YAML, every scalar a text) and names each mistake by file, line, field and remedy.

What a scheme may hold is said by the dataclasses, what makes sense in it by `scheme_mistakes`.
With `yaml_text` and `scheme_schema` the only modules that import PyYAML or pydantic: never part of the start path.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from annotator.errors import BadInput
from annotator.model.schemes import scheme as scheme_module
from annotator.model.schemes.scheme import (
    ActorTypeName,
    Choice,
    Code,
    Column,
    ExportLayout,
    FieldDef,
    NotThis,
    Rule,
    Scheme,
)
from annotator.model.schemes.scheme_mistakes import Mistake, Place, mistakes_of
from annotator.model.schemes.stored_scheme import as_kept_now
from annotator.model.schemes.yaml_text import YamlMistake, read_yaml
from annotator.words import in_digits, tr, trn

MOST_BYTES = 4_000_000
_MOST_TOLD, _MOST_FOUND = 20, 200
COPY = tr("Start from a copy of a shipped scheme: annotator schemes new OUT.yaml --from acled --id ID --name NAME.")

# An unknown key in a file is a mistake to name, not something to pass over.
for _kind in vars(scheme_module).values():
    if isinstance(_kind, type) and is_dataclass(_kind):
        _kind.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
ADAPTER = TypeAdapter(Scheme)


@dataclass(frozen=True, slots=True)
class LineMistake:
    """One mistake of a file: its line (from 1), what stands there in words and as a path of keys, and the remedy."""

    line: int
    where: str
    path: str
    what: str
    remedy: str

    def __str__(self) -> str:
        return tr(
            "line {line}: {where}{value}{what}",
            line=self.line,
            where=self.where,
            value=": " if self.where else "",
            what=self.what,
        )


class BadScheme(BadInput):
    """A file that is no sound scheme, with all its mistakes in the file's order."""

    def __init__(self, path: Path, mistakes: Sequence[LineMistake]) -> None:
        told = "; ".join(map(str, mistakes[:_MOST_TOLD]))
        more = trn("; and 1 more", "; and {n} more", len(mistakes) - _MOST_TOLD) if len(mistakes) > _MOST_TOLD else ""
        count = trn("1 mistake", "{n} mistakes", len(mistakes))
        count += tr(" or more") if len(mistakes) >= _MOST_FOUND else ""
        remedy = mistakes[0].remedy if len(mistakes) == 1 else tr("Correct the file and read it again.")
        super().__init__(
            tr("“{name}” has {count}: {told}{more}.", name=path.name, count=count, told=told, more=more),
            tr("{remedy} Nothing was changed.", remedy=remedy),
        )
        self.mistakes = tuple(mistakes)


def read_scheme(path: Path) -> Scheme:
    """The scheme in `path`. Raises BadScheme naming every mistake, or BadInput when it is no readable text."""
    text = _read_text(path)
    try:
        plain, lines = read_yaml(text)
    except YamlMistake as error:
        raise BadScheme(path, [LineMistake(error.line, "", "", error.what, error.remedy)]) from error
    if not isinstance(plain, dict):
        raise BadInput(tr("“{name}” is not a scheme: it holds no keys.", name=path.name), COPY)
    scheme, found = _checked(plain)
    if scheme is None:
        mistakes = [
            LineMistake(lines.of(each.place), _where(plain, each.place), _path(each.place), each.what, each.remedy)
            for each in found
        ]
        raise BadScheme(path, sorted(mistakes, key=lambda mistake: mistake.line))
    return scheme


def proven_scheme(plain: Any) -> Scheme:
    """A scheme of plain data from elsewhere, such as another project's export. Raises ValueError naming mistakes."""
    scheme, found = _checked(as_kept_now(plain))
    if scheme is None:
        told = (f"{where}: {each.what}" if (where := _where(plain, each.place)) else each.what for each in found[:5])
        raise ValueError("; ".join(told))
    return scheme


def _checked(plain: Any) -> tuple[Scheme | None, list[Mistake]]:
    """The scheme, or what is wrong with it: with its form first, and if that is well with its sense."""
    try:
        scheme = ADAPTER.validate_python(plain)
    except ValidationError as error:
        return None, [_of_form(each) for each in islice(error.errors(include_url=False), _MOST_FOUND)]
    found = list(dict.fromkeys(islice(mistakes_of(scheme), _MOST_FOUND)))
    return (None, found) if found else (scheme, [])


def _read_text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise BadInput(
            tr("“{name}” cannot be read: {strerror}.", name=path.name, strerror=error.strerror), tr("Check the path.")
        ) from error
    if len(data) > MOST_BYTES:
        raise BadInput(
            tr("“{name}” is larger than {most_bytes} bytes.", name=path.name, most_bytes=in_digits(MOST_BYTES)),
            tr("A scheme is a text file of codes."),
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(
            tr(
                "“{name}” is not UTF-8 text: byte 0x{data} in line {line} (byte {start}).",
                name=path.name,
                data=f"{data[error.start]:02X}",
                line=line,
                start=error.start,
            ),
            tr("Save it as UTF-8. Nothing was changed."),
        ) from error


# -- mistakes of form, in words --

_KEYS_OF: dict[str, type[Any]] = {
    "codes": Code, "fields": FieldDef, "rules": Rule, "choices": Choice, "not_this": NotThis, "columns": Column,
    "exports": ExportLayout, "actor_type_names": ActorTypeName,
}  # fmt: skip


def _of_form(error: Any) -> Mistake:
    """One of pydantic's complaints as a mistake."""
    place: Place = tuple(error["loc"])
    kind, given = error["type"], error["input"]
    shown = f"“{given}”" if isinstance(given, (str, int, float, bool)) else _kind_of(given)
    if kind == "missing":
        return Mistake(
            place[:-1], tr("“{place}” is missing", place=place[-1]), tr("Add a line “{place}: ...”.", place=place[-1])
        )
    if kind == "unexpected_keyword_argument":
        return _unknown_key(place)
    if kind == "literal_error":
        return Mistake(
            place,
            tr("{shown} is none of {replace}", shown=shown, replace=error["ctx"]["expected"].replace(chr(39), "")),
            tr("Use one of them."),
        )
    wanted, example = _WANTED.get(kind, (tr("something else"), ""))
    return Mistake(place, tr("{wanted} belongs here, not {shown}", wanted=wanted, shown=shown), example)


_WANTED = {
    "tuple_type": (tr("a list"), tr("Write it as [one, two], or one a line after “- ”.")),
    "mapping_type": (tr("keys with values"), tr("Write it as {key: value}.")),
    "dict_type": (tr("keys with values"), tr("Write it as {key: value}.")),
    "dataclass_type": (tr("keys with values"), tr("Write it as {key: value}, or one key a line.")),
    "string_type": (tr("a text"), tr("Write one text, in quotes where it holds brackets or “: ”.")),
    "bool_parsing": (tr("true or false"), tr("Write true or false.")),
    "bool_type": (tr("true or false"), tr("Write true or false.")),
}


def _unknown_key(place: Place) -> Mistake:
    key = str(place[-1])
    holder = next((_KEYS_OF[str(step)] for step in reversed(place[:-1]) if step in _KEYS_OF), Scheme)
    known = [each.name for each in fields(holder)]
    near = get_close_matches(key, known, 1)
    remedy = (
        tr("Did you mean “{near}”?", near=near[0]) if near else tr("The keys here are {names}.", names=", ".join(known))
    )
    return Mistake(place, tr("there is no key “{key}”", key=key), remedy)


def _kind_of(given: Any) -> str:
    return tr("keys with values") if isinstance(given, dict) else tr("a list") if isinstance(given, list) else "nothing"


# -- places, in words --

_SINGULAR = {"codes": "code", "fields": "field", "rules": "rule", "choices": "choice", "columns": "column"}


def _where(plain: Any, place: Place) -> str:
    """Where a mistake is: “field “day”, kind”."""
    words: list[str] = []
    node = plain
    for step in place:
        inner = _inside(node, step)
        if isinstance(step, int):
            word = _SINGULAR.get(words[-1], words[-1]) if words else "item"
            name = next((inner[key] for key in ("id", "name") if key in inner), "") if isinstance(inner, dict) else ""
            words[-1:] = [
                f"{word} “{name}”"
                if isinstance(name, str) and name
                else tr("{word} number {number}", word=word, number=step + 1)
            ]
        else:
            words.append(step)
        node = inner
    return ", ".join(words)


def _inside(node: Any, step: int | str) -> Any:
    if isinstance(node, dict):
        return node.get(step)
    return node[step] if isinstance(node, (list, tuple)) and isinstance(step, int) and step < len(node) else None


def _path(place: Iterable[int | str]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in place).removeprefix(".")
