"""`annotator schemes`: list, show, new, validate, update, schema."""

from __future__ import annotations

import json as json_text
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from annotator.cli import update_command
from annotator.cli.screen import count, show
from annotator.errors import BadInput
from annotator.model.schemes.layouts import layouts_of
from annotator.model.schemes.scheme import Scheme
from annotator.use_cases.codebooks.field_kinds import KIND_NAMES, USUAL_FIELDS, read_field
from annotator.use_cases.codebooks.new_scheme import (
    ENDINGS,
    Draft,
    TableOptions,
    draft_of_scheme,
    draft_of_table,
    id_from,
    save_draft,
)
from annotator.use_cases.projects.new_project import find_scheme, shipped_ids

_HELP = "The schemes: list, show, new, validate, update, schema."
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=_HELP)
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
_NOTHING_DONE = 2


@app.command("list")
def list_(json: Json = False) -> int:
    """The schemes that ship with the program."""
    schemes = [find_scheme(scheme_id) for scheme_id in shipped_ids()]
    plain = [
        {
            "id": each.id,
            "version": each.version,
            "name": each.name,
            "codes": _picks(each),
            "codebook": each.codebook,
        }
        for each in schemes
    ]
    words = [f"{each.id}  {each.name}: {_picks(each)} codes ({each.codebook})" for each in schemes]
    show({"schemes": plain}, words, json)
    return 0


@app.command("show")
def show_(
    scheme: Annotated[str, typer.Argument(metavar="ID", help="A shipped scheme's id or a scheme file.")],
    json: Json = False,
) -> int:
    """A scheme's codes, fields and export formats."""
    found = find_scheme(scheme)
    words = [f"{found.name}, version {found.version}: {found.unit}", "Codes:"]
    words += [f"{'  ' * len(found.lineage(code.id))}{_named(code.id, code.name)}" for code in found.codes]
    words.append("Fields:")
    for field_def in found.fields:
        how = "computed" if field_def.is_computed else field_def.kind + (", list" if field_def.list else "")
        words.append(f"  {field_def.name}: {field_def.label} ({how}{', needed' if field_def.needed else ''})")
    words.append(f"Exports: {', '.join(layouts_of(found))}")
    show(json_text.loads(found.to_json()), words, json)
    return 0


@app.command()
def new(
    out: Annotated[Path, typer.Argument(metavar="OUT.yaml", help="The scheme file to make.")],
    source: Annotated[
        str, typer.Option("--from", metavar="TABLE|ID", help="A table (.xlsx, .csv, .tsv) or a scheme to copy.")
    ],
    id_: Annotated[str, typer.Option("--id", help="Its id: lower-case letters, digits, _; else the file's name.")] = "",
    name: Annotated[str, typer.Option(help="Its name in words; else the id.")] = "",
    field: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME:KIND",
            help=f"A field; repeat. Kinds: {', '.join(KIND_NAMES)}. May go on with :needed, :stop, :list, and with "
            "=ONE|TWO for choices. A table without it gets code, date, place and notes.",
        ),
    ] = None,
    headings: Annotated[
        bool, typer.Option("--headings", help="Codes with codes below them are headings only.")
    ] = False,
    as_shown: Annotated[
        bool, typer.Option("--as-shown", help="Take numbers among the codes as they are shown.")
    ] = False,
    encoding: Annotated[str, typer.Option(help="The table's encoding where it is not UTF-8, such as cp1252.")] = "",
    json: Json = False,
) -> int:
    """Make a codebook of your own, from a spreadsheet of codes or as a copy of another."""
    scheme_id = id_ or id_from(out.stem)
    fields = [read_field(words) for words in field or []]
    if source in shipped_ids() or source.casefold().endswith(ENDINGS):
        draft = draft_of_scheme(find_scheme(source), scheme_id, name or scheme_id, fields)
    elif Path(source).is_file():
        options = TableOptions(as_shown, headings, encoding)
        draft = draft_of_table(Path(source), scheme_id, name or scheme_id, fields or USUAL_FIELDS, options)
    else:
        raise BadInput(
            f"“{source}” is neither a file nor a shipped scheme.",
            f"Name a .xlsx, .csv or .tsv file, or one of {', '.join(shipped_ids())}.",
        )
    if draft.mistakes:
        plain = [{"where": e.where, "what": e.what, "remedy": e.remedy, "row": e.row} for e in draft.mistakes]
        _show_mistakes(source, map(str, draft.mistakes), plain, json)
        return _NOTHING_DONE
    return _made(save_draft(draft, out), draft, json)


def _made(out: Path, draft: Draft, json: bool) -> int:
    fields = [each.name for each in draft.scheme.form_fields]
    words = [f"Made {out}: {draft.scheme.name}, {count(draft.picks, 'code')}, fields {', '.join(fields)}."]
    if draft.unused:
        words.append(f"Columns not used: {', '.join(f'“{name}”' for name in draft.unused)}.")
    result = {"out": str(out), "id": draft.scheme.id, "name": draft.scheme.name, "codes": draft.picks,
              "fields": fields, "unused": list(draft.unused)}  # fmt: skip
    show(result, words, json)
    return 0


@app.command()
def validate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A scheme file (YAML).")], json: Json = False
) -> int:
    """Read a scheme file; name every mistake in it by its line and field, one a line."""
    from annotator.model.schemes.scheme_file import BadScheme, read_scheme

    try:
        found = read_scheme(file)
    except BadScheme as error:
        plain = [{"line": e.line, "where": e.where, "path": e.path, "what": e.what, "remedy": e.remedy}
                 for e in error.mistakes]  # fmt: skip
        _show_mistakes(str(file), (f"{each}. {each.remedy}" for each in error.mistakes), plain, json)
        return _NOTHING_DONE
    result = {"file": str(file), "id": found.id, "version": found.version, "codes": _picks(found), "mistakes": []}
    words = [f"“{file.name}” is a scheme: {found.name}, {_picks(found)} codes, {len(found.fields)} fields."]
    show(result, words, json)
    return 0


app.command("update")(update_command.update)


@app.command()
def schema(json: Json = False) -> int:
    """Print the JSON Schema of scheme files (JSON in any case), for editors that complete and check them."""
    from annotator.model.schemes.scheme_schema import schema_text

    print(schema_text(), end="")
    return 0


def _show_mistakes(source: str, sentences: Iterable[str], plain: Sequence[Mapping[str, Any]], json: bool) -> None:
    """Each on standard error, a line each, and all of them as JSON where that was asked for."""
    name = Path(source).name
    for sentence in sentences:
        print(f"{name}, {sentence}", file=sys.stderr)
    if json:
        show({"file": source, "mistakes": plain}, [], as_json=True)


def _picks(scheme: Scheme) -> int:
    return sum(code.pick for code in scheme.codes)


def _named(code_id: str, name: str) -> str:
    return name if name == code_id else f"{code_id} {name}"
