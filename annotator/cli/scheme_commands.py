"""`annotator schemes`: list, show, validate."""

from __future__ import annotations

import json as json_text
from pathlib import Path
from typing import Annotated

import typer

from annotator.cli.screen import show
from annotator.model.scheme import Scheme
from annotator.use_cases.new_project import find_scheme, shipped_ids

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The schemes: list, show, validate.")
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


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
    words.append(f"Exports: {', '.join(found.exports) or 'none of its own'}")
    show(json_text.loads(found.to_json()), words, json)
    return 0


@app.command()
def validate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A scheme file (YAML).")], json: Json = False
) -> int:
    """Read a scheme file; name every mistake in it by its line."""
    from annotator.model.scheme_file import read_scheme

    found = read_scheme(file)
    result = {"file": str(file), "id": found.id, "version": found.version, "codes": _picks(found)}
    words = [f"“{file.name}” is a scheme: {found.name}, {_picks(found)} codes, {len(found.fields)} fields."]
    show(result, words, json)
    return 0


def _picks(scheme: Scheme) -> int:
    return sum(code.pick for code in scheme.codes)


def _named(code_id: str, name: str) -> str:
    return name if name == code_id else f"{code_id} {name}"
