"""Making a codebook without Python: codes from a spreadsheet or a shipped scheme, fields by ticking kinds, a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.codebook_table import Codebook, TableOptions, read_codebook
from annotator.exchange.scheme_yaml import write_scheme
from annotator.model.schemes.layouts import BARE, with_columns
from annotator.model.schemes.scheme import ExportLayout, FieldDef, Scheme
from annotator.model.schemes.scheme_mistakes import mistakes_of
from annotator.use_cases.codebooks.field_kinds import CODE_FIELD, FieldChoice, field_of
from annotator.use_cases.projects.new_project import shipped_ids
from annotator.words import tr

__all__ = [
    "Codebook", "Draft", "DraftMistake", "TableOptions", "draft_of_codes", "draft_of_scheme", "draft_of_table",
    "id_from", "read_codebook", "save_draft",
]  # fmt: skip

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class DraftMistake:
    """One thing that keeps a draft from being saved: where, what, and what to do."""

    where: str
    what: str
    remedy: str
    row: int = 0

    def __str__(self) -> str:
        return f"{self.where}{': ' if self.where else ''}{self.what}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Draft:
    """A codebook as it would be saved. `rows` are the table's rows that the codes came from, if one is there."""

    scheme: Scheme
    mistakes: tuple[DraftMistake, ...] = ()
    rows: tuple[int, ...] = ()
    unused: tuple[str, ...] = ()
    """Columns of the table that hold nothing a codebook has."""

    @property
    def picks(self) -> int:
        """How many codes an event can carry."""
        return sum(code.pick for code in self.scheme.codes)


def draft_of_table(
    table: Path, scheme_id: str, name: str, fields: Sequence[FieldChoice], options: TableOptions
) -> Draft:
    """A codebook of a spreadsheet's codes. Raises BadInput when the file is no table of codes at all."""
    return draft_of_codes(read_codebook(table, options), table.name, scheme_id, name, fields)


def draft_of_codes(found: Codebook, source: str, scheme_id: str, name: str, fields: Sequence[FieldChoice]) -> Draft:
    """A codebook of codes that were read from the table called `source`."""
    made = _with_fields(Scheme(scheme_id, "1", name, found.codes, (), codebook=f"Made from {source}."), fields)
    of_table = [DraftMistake(each.where, each.what, each.remedy, each.row) for each in found.mistakes]
    # What the table says wrongly about its codes is told once, by its rows.
    return Draft(made, (*of_table, *_mistakes(made, of_codes=not of_table)), found.rows, found.unused)


def draft_of_scheme(of: Scheme, new_id: str, name: str, fields: Sequence[FieldChoice]) -> Draft:
    """A copy of a scheme under another id, with further fields."""
    origin = f"Copy of {of.name}, version {of.version}. {of.codebook}".strip()
    copied = replace(of, id=new_id, name=name, version="1", codebook=origin, exports=_renamed(of, new_id))
    made = _with_fields(copied, fields)
    return Draft(made, tuple(_mistakes(made)))


def save_draft(draft: Draft, out: Path, *, replacing: bool = False) -> Path:
    """Write the scheme file. Refuses a draft with mistakes, and an existing file unless it is to be replaced."""
    if draft.mistakes:
        first = draft.mistakes[0]
        raise BadInput(tr("The codebook has mistakes. The first: {first}", first=first), tr("Nothing was written."))
    if out.suffix.casefold() not in ENDINGS:
        raise BadInput(
            tr("“{name}” is no name of a scheme file.", name=out.name),
            tr("Let it end in {endings}.", endings=ENDINGS[0]),
        )
    if out.exists() and not replacing:
        raise BadInput(tr("“{name}” exists already.", name=out.name), tr("Name another file. Nothing was written."))
    write_scheme(out, draft.scheme)
    return out


def id_from(words: str) -> str:
    """An id made of a name: “My protests 2” gives my_protests_2; empty when no letter of it can stand in one."""
    plain = re.sub(r"[^a-z0-9]+", "_", words.casefold()).strip("_")
    return re.sub(r"^[0-9_]+", "", plain)


def _with_fields(scheme: Scheme, choices: Sequence[FieldChoice]) -> Scheme:
    """The scheme with further fields after its form's, and with the columns of its tables that hold them."""
    known = [each for each in scheme.fields if not each.is_computed]
    computed = [each for each in scheme.fields if each.is_computed]
    if not any(each.kind == "code" for each in known) and not any(each.kind == "code" for each in choices):
        known.append(field_of(CODE_FIELD))
    made = list(_sided([*known, *map(field_of, choices)]))
    added = made[len(scheme.fields) - len(computed) :]
    layouts = scheme.exports or {f"{scheme.id}-csv": BARE}
    exports = {name: replace(layout, columns=with_columns(layout.columns, added)) for name, layout in layouts.items()}
    return replace(scheme, fields=(*made, *computed), exports=exports)


def _sided(fields: Sequence[FieldDef]) -> Iterable[FieldDef]:
    """The first actor is the one who acts, the second whom it is done to, unless the fields say so themselves."""
    sides = iter(()) if any(each.side for each in fields) else iter(("source", "target"))
    for each in fields:
        side = next(sides, "") if each.kind == "actor" and not each.accompanies else ""
        yield replace(each, side=side) if side else each  # type: ignore[arg-type]


def _renamed(scheme: Scheme, new_id: str) -> dict[str, ExportLayout]:
    """A project may hold the original too: the copy's formats are named after the copy."""
    return {f"{new_id}-{name.removeprefix(f'{scheme.id}-')}": layout for name, layout in scheme.exports.items()}


def _mistakes(scheme: Scheme, *, of_codes: bool = True) -> Iterable[DraftMistake]:
    if scheme.id in shipped_ids():
        yield DraftMistake("id", tr("“{id}” is the id of a shipped scheme", id=scheme.id), tr("Choose another one."))
    if not scheme.name:
        yield DraftMistake("name", tr("the codebook has no name"), tr("Give it one."))
    if not scheme.id:
        yield DraftMistake("id", tr("the codebook has no id"), tr("Give it one, such as “my_codes”."))
    for each in mistakes_of(scheme, of_codes=of_codes):
        if each.place == ("id",) and not scheme.id:
            continue
        yield DraftMistake(_where(scheme, each.place), each.what, each.remedy)


def _where(scheme: Scheme, place: tuple[int | str, ...]) -> str:
    """The code or field that a mistake is about, else the key."""
    match place:
        case ("codes", int(at), *_):
            return tr("code “{id}”", id=scheme.codes[at].id)
        case ("fields", int(at), *_):
            return tr("field “{name}”", name=scheme.fields[at].name)
    return str(place[0])
