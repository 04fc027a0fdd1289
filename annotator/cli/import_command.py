"""`annotator import`: what went in, what was guessed, what was known, what was refused."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from annotator.cli.projects import to_read, to_write
from annotator.cli.screen import count, plain_refused, progress, show, show_refused, some
from annotator.use_cases.datasets.import_articles import (
    Imported,
    ReadOptions,
    import_files,
    preview,
    read_column_map,
)


def import_(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file.")],
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Text, tables, JSON lines.")],
    format_: Annotated[str, typer.Option("--format", help="txt, csv, tsv or jsonl, whatever the ending.")] = "",
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="COLUMN=PART", help="Which column is text, published, ..."),
    ] = None,
    published: Annotated[str, typer.Option(help="Publication date of what does not say it.")] = "",
    source: Annotated[str, typer.Option(help="Source of what does not say it.")] = "",
    title: Annotated[str, typer.Option(help="Title of the one text file.")] = "",
    language: Annotated[str, typer.Option(help="Language of what does not say it, such as ar.")] = "",
    encoding: Annotated[str, typer.Option(help="The files' encoding where it is not UTF-8, such as cp1252.")] = "",
    date_format: Annotated[str, typer.Option(help="The order of dates, such as DD/MM/YYYY.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would happen; change nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> int:
    """Add articles, one undo step. A bad row or file is refused by name; the rest goes in."""
    options = ReadOptions(
        encoding=encoding, columns=read_column_map(map_ or []), date_format=date_format, title=title,
        source=source, published=published, language=language,
    )  # fmt: skip
    if dry_run:
        with to_read(project), progress("Reading") as report:
            done = preview(files, options, format_name=format_, report=report)
    else:
        with to_write(project) as opened, progress("Importing") as report:
            done = import_files(opened, files, options, format_name=format_, report=report)
    show(_plain(done, dry_run), _words(done, dry_run), json)
    show_refused(done.refused)
    return 0 if not done.refused else 1 if done.did_something else 2


def _plain(done: Imported, dry_run: bool) -> dict[str, Any]:
    guessed = [
        {"where": where, "part": guess.field, "value": guess.value, "words": guess.words}
        for where, guesses in done.guessed
        for guess in guesses
    ]
    return {
        "dry_run": dry_run, "added": done.added, "events": done.events, "schemes": done.schemes, "known": done.known,
        "undated": done.undated, "guessed": guessed, "refused": plain_refused(done.refused),
        "against_rules": plain_refused(done.against_rules),
    }  # fmt: skip


def _words(done: Imported, dry_run: bool) -> list[str]:
    verb = "Would import" if dry_run else "Imported"
    events = f" and {count(done.events, 'event')}" if done.events else ""
    words = [f"{verb} {count(done.added, 'article')}{events}."]
    if done.schemes:
        words.append(f"Added to the project's schemes: {', '.join(done.schemes)}.")
    if done.guessed:
        words.append("Guessed from the first lines (--title, --source, --published overrule it):")
    for where, guesses in done.guessed:
        named = "; ".join(f"{guess.field} “{guess.value}” from “{guess.words}”" for guess in guesses)
        words.append(f"  {where}: {named}")
    if done.known:
        words.append(f"Known already, not added: {count(len(done.known), 'text')} ({some(done.known)}).")
    if done.against_rules:
        words.append("Complete events were taken as they are that break an error of their codebook:")
    words += [f"  {each.where}: {each.reason}" for each in done.against_rules]
    if done.undated:
        words.append(f"{count(done.undated, 'article')} without a publication date: “on Thursday” has no day there.")
    return words
