"""The commands of a project, and the program of all commands.

Each prints its result and returns its exit code.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import annotator
from annotator import settings
from annotator.cli import (
    check_command,
    list_commands,
    notes_command,
    pipelines_command,
    quality_command,
    scheme_commands,
    settings_command,
    suggest_command,
)
from annotator.cli.import_command import import_
from annotator.cli.projects import to_read
from annotator.cli.screen import count, progress, show
from annotator.model.coder import Coder
from annotator.use_cases.datasets.export_dataset import Exported, export_dataset
from annotator.use_cases.datasets.export_notes import NOTES_CSV
from annotator.use_cases.datasets.import_articles import ReadOptions, import_files
from annotator.use_cases.projects import check_project, project_stats
from annotator.use_cases.projects.new_project import new_project, sample_articles
from annotator.use_cases.projects.open_project import this_coder

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Code conflict events from news articles. With a project, or nothing, it opens the window.",
    context_settings={"help_option_names": ["-h", "--help"]},
)

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project file.")]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


@app.callback(invoke_without_command=True)
def start(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    if version:
        print(f"annotator {annotator.__version__}")
        raise typer.Exit(0)


@app.command()
def new(
    project: Annotated[Path, typer.Argument(metavar="PROJECT", help="The file to make.")],
    scheme: Annotated[list[str], typer.Option(help="A shipped scheme's id or a scheme file; repeat for more.")],
    coder: Annotated[str, typer.Option(help="Your name; it stays out of every export.")] = "",
    country: Annotated[list[str] | None, typer.Option(help="A country the project is about; repeat.")] = None,
    name: Annotated[str, typer.Option(help="The project's name; else the file's.")] = "",
    sample: Annotated[bool, typer.Option("--sample", help="Add the sample articles.")] = False,
    json: Json = False,
) -> int:
    """Make a project with its own copy of each scheme."""
    known = this_coder()
    who = Coder(known.id, coder or known.name)
    with new_project(project, scheme, who, name=name, countries=country or ()) as made:
        added = import_files(made, [sample_articles()], ReadOptions()).added if sample else 0
        uuid, ids = made.uuid, [each.id for each in made.schemes]
    settings.remember_closed(uuid, project)
    if coder:
        settings.set_coder_name(coder)
    words = [f"Made {project} with {' and '.join(ids)}, for {who.name or who.id}."]
    if added:
        words.append(f"Added {count(added, 'sample article')}.")
    result = {"project": str(project), "schemes": ids, "coder": who.id, "articles": added}
    show(result, words, json)
    return 0


app.command("import")(import_)
app.command("suggest")(suggest_command.suggest)


@app.command()
def export(
    project: ProjectPath,
    out: Annotated[Path, typer.Argument(metavar="OUT", help="The file to write.")],
    format_: Annotated[
        str, typer.Option("--format", help="acled-csv, cameo-csv, jsonl, notes-csv, or a scheme's own.")
    ],
    scheme: Annotated[str, typer.Option(help="Of this scheme only.")] = "",
    with_text: Annotated[bool, typer.Option("--with-text", help="jsonl: with titles, texts, quotes.")] = False,
    json: Json = False,
) -> int:
    """Write a dataset; say what it leaves out."""
    with to_read(project) as opened, progress("Exporting") as report:
        done = export_dataset(opened, out, format_, scheme_id=scheme, with_text=with_text, report=report)
    result = {
        "out": str(done.path), "format": done.format, "events": done.events, "articles": done.articles,
        "rows": done.rows, "turned": done.turned, "left_out": done.left_out, "drafts": done.drafts,
        "other_schemes": done.other_schemes, "incomplete": dict(done.incomplete), "formulas": done.formulas,
    }  # fmt: skip
    show(result, _exported(done), json)
    return 0


def _exported(done: Exported) -> list[str]:
    if done.format == NOTES_CSV:
        return [f"Exported {count(done.rows, 'note')} to {done.path} (read back and equal)."]
    words = [
        f"Exported {count(done.events, 'event')} of {count(done.articles, 'article')} to {done.path} "
        f"({count(done.rows, 'row')}, read back and equal)."
    ]
    if done.turned:
        words.append(f"{count(done.turned, 'row')} of these tell a reciprocal act from the other side.")
    if done.left_out:
        words.append(f"Left out: {'; '.join(done.left_out)}.")
    if done.incomplete:
        named = "; ".join(f"{reason} ({number})" for reason, number in sorted(done.incomplete.items()))
        words.append(f"Incomplete with a reason: {named}.")
    if done.formulas:
        words.append(
            f"{count(done.formulas, 'cell')} begin with =, +, - or @: a spreadsheet computes them unless "
            "the file is imported as text."
        )
    return words


app.command("learn")(list_commands.learn)
app.command("notes")(notes_command.notes)
app.command("settings")(settings_command.settings)
app.command("pipelines")(pipelines_command.pipelines)
app.command("check")(check_command.check)


@app.command()
def backup(
    project: ProjectPath,
    out: Annotated[Path | None, typer.Argument(metavar="OUT", help="The copy; else beside the project.")] = None,
    json: Json = False,
) -> int:
    """Copy a project, also one that is open, and prove the copy."""
    with to_read(project) as opened:
        copy = check_project.backup_project(opened, out)
    show({"project": str(project), "backup": str(copy)}, [f"Wrote {copy}, opened once and sound."], json)
    return 0


@app.command()
def stats(
    project: ProjectPath,
    suggestions: Annotated[bool, typer.Option("--suggestions", help="How good they were on your last events.")] = False,
    json: Json = False,
) -> int:
    """Count articles by state, events by scheme, state and code; or what became of suggestions."""
    if suggestions:
        return quality_command.quality(project, json)
    with to_read(project) as opened, progress("Counting") as report:
        found = project_stats.project_stats(opened, report)
    done = found.progress
    articles = {
        "total": done.total, "open": done.open, "in_progress": done.in_progress, "done": done.done,
        "no_event": done.no_event, "flagged": done.flagged,
    }  # fmt: skip
    schemes = {
        each.scheme: {
            "events": each.events,
            "states": dict(each.states),
            "codes": dict(each.codes.most_common()),
        }
        for each in found.schemes
    }
    words = [
        f"{found.name}: {count(done.total, 'article')}, {done.open:,} open, {done.in_progress:,} in progress,"
        f" {done.done:,} done, {done.no_event:,} without an event, {done.flagged:,} flagged."
    ]
    for each in found.schemes:
        states = ", ".join(f"{number:,} {state}" for state, number in sorted(each.states.items()))
        words.append(f"{each.name}: {count(each.events, 'event')}" + (f" ({states})." if states else "."))
        words += [f"  {number:>6,}  {code or 'no code yet'}" for code, number in each.codes.most_common()]
    show(
        {"project": found.name, "articles": articles, "schemes": schemes, "coders": dict(found.coders)},
        words,
        json,
    )
    return 0


@app.command()
def rehearse(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A folder for project, export and picture.")],
    json: Json = False,
) -> int:
    """Do the main job without a screen: make a project, code an event by keys, export, take a picture."""
    from importlib import import_module

    # The window stands above the command line, which therefore must not import it: it is found by its name.
    paths: dict[str, str] = import_module("annotator.app").rehearse(out)
    show(paths, [f"{name}: {path}" for name, path in paths.items()], json)
    return 0


app.add_typer(scheme_commands.app, name="schemes")
app.add_typer(list_commands.dictionaries, name="dictionaries")
app.add_typer(list_commands.places, name="places")
