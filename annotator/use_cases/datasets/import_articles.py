"""Importing articles: every file read, every row taken or refused with its reason, in one undoable edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.given_dates import read_date
from annotator.exchange.registry import is_project_export, reader_for
from annotator.exchange.rows import Guess, ReadArticle, ReadOptions, Refused, one_line, read_column_map
from annotator.model.article import Article
from annotator.storage.articles.imports import ArticleImporter
from annotator.storage.project import Project
from annotator.use_cases.datasets.import_dataset import Taken, import_dataset_steps, preview_dataset
from annotator.use_cases.progress import IsCancelled, Report, Steps, finish, never, silent
from annotator.words import tr

__all__ = ["Guess", "ReadOptions", "Refused", "read_column_map"]

_ADDED_TOGETHER = 100


@dataclass(slots=True)
class Imported:
    """What an import did. `known` names what the project held already, `guessed` what files did not say.

    `has_changed`: an export brought something, perhaps only lists of actors, notes or settings.
    """

    added: int = 0
    events: int = 0
    undated: int = 0
    schemes: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    guessed: list[tuple[str, tuple[Guess, ...]]] = field(default_factory=list)
    against_rules: list[Refused] = field(default_factory=list)
    has_changed: bool = False

    @property
    def did_something(self) -> bool:
        return bool(self.added or self.events or self.known or self.has_changed)


def import_files(
    project: Project,
    files: Sequence[Path],
    options: ReadOptions,
    *,
    format_name: str = "",
    report: Report = silent,
    is_cancelled: IsCancelled = never,
) -> Imported:
    """Add the articles of these files, and all that an export of a project holds, as one undo step a kind."""
    options = _checked(options, files)
    result = Imported()
    plain, exports = _sorted(files, format_name)
    if plain:
        label = f"Import {plain[0].name}" if len(plain) == 1 else f"Import {len(plain)} files"
        rows = _articles(plain, options, format_name, result)
        finish(add_in_steps(project, label, rows, result), report, is_cancelled)
    for path in exports:
        finish(add_dataset_in_steps(project, path, result), report, is_cancelled)
    return result


def add_in_steps(project: Project, label: str, rows: Iterable[Article | None], result: Imported) -> Steps[None]:
    """Add articles as one undo step, a few at a time; None stands for a row that was refused."""
    with project.edit(label) as edit:
        importer = ArticleImporter(edit, label)
        chunk: list[Article] = []
        for done, article in enumerate(rows, 1):
            chunk += [article] if article is not None else []
            if len(chunk) == _ADDED_TOGETHER:
                importer.add(chunk)
                chunk = []
            yield done, 0
        importer.add(chunk)
        added = importer.finish()
    result.added += added.added
    result.known += added.known


def add_dataset_in_steps(project: Project, path: Path, result: Imported) -> Steps[None]:
    """Take over one export as one undo step; one that cannot be used at all is one refusal."""
    before = project.newest_edit
    try:
        taken = yield from import_dataset_steps(project, path)
    except BadInput as error:
        result.refused.append(Refused(path.name, str(error)))
    else:
        _count(result, taken)
        result.has_changed = result.has_changed or project.newest_edit != before


def preview(files: Sequence[Path], options: ReadOptions, *, format_name: str = "", report: Report = silent) -> Imported:
    """What `import_files` would take and refuse, without a project: known texts count too."""
    options = _checked(options, files)
    result = Imported()
    plain, exports = _sorted(files, format_name)
    for done, article in enumerate(_articles(plain, options, format_name, result), 1):
        result.added += article is not None
        report(done, 0)
    for path in exports:
        try:
            _count(result, preview_dataset(path))
        except BadInput as error:
            result.refused.append(Refused(path.name, str(error)))
    return result


def _articles(
    files: Sequence[Path], options: ReadOptions, format_name: str, result: Imported
) -> Iterator[Article | None]:
    """The articles of all files, None for each refused row; what is refused or guessed goes into `result`."""
    for row in _rows(files, options, format_name):
        if isinstance(row, Refused):
            result.refused.append(row)
            yield None
            continue
        if row.guesses:
            result.guessed.append((row.where, row.guesses))
        result.undated += not row.article.published
        yield row.article


def _rows(files: Sequence[Path], options: ReadOptions, format_name: str) -> Iterator[ReadArticle | Refused]:
    """All rows of all files; a file that cannot be read at all is one refusal."""
    for path in files:
        try:
            yield from reader_for(path, format_name)(path, options)
        except BadInput as error:
            yield Refused(path.name, str(error))


def _sorted(files: Sequence[Path], format_name: str) -> tuple[list[Path], list[Path]]:
    """Files of articles, and exports of whole projects."""
    exports = [path for path in files if not format_name and is_project_export(path)]
    return [path for path in files if path not in exports], exports


def _count(result: Imported, taken: Taken) -> None:
    """Count what came out of one export."""
    result.added += taken.articles
    result.events += taken.events
    result.schemes += taken.schemes
    result.known += taken.known
    result.refused += taken.refused
    result.against_rules += taken.against_rules


def _checked(options: ReadOptions, files: Sequence[Path]) -> ReadOptions:
    """The options with an ISO publication date. Raises BadInput for what cannot be meant."""
    if options.title and (len(files) != 1 or files[0].suffix.casefold() not in (".txt", ".text")):
        raise BadInput("A title names one article.", "Give --title with one text file only.")
    options = replace(
        options, title=one_line(options.title), source=one_line(options.source), language=one_line(options.language)
    )
    if not options.published:
        return options
    try:
        return replace(options, published=read_date(options.published, options.date_format))
    except ValueError as error:
        raise BadInput(
            tr("The publication date cannot be read: {error}.", error=error), tr("Write it as 2018-01-11.")
        ) from error
