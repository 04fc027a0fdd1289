"""Importing articles: every file read, every row taken or refused with its reason, in one undoable edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.given_dates import read_date
from annotator.exchange.registry import is_project_export, reader_for
from annotator.exchange.rows import Guess, ReadArticle, ReadOptions, Refused, one_line, read_column_map
from annotator.model.article import Article
from annotator.storage import imports
from annotator.storage.project import Project
from annotator.use_cases.import_dataset import Taken, import_dataset, preview_dataset
from annotator.use_cases.progress import Cancelled, IsCancelled, Report, never, silent

__all__ = ["Guess", "ReadOptions", "Refused", "read_column_map"]


@dataclass(slots=True)
class Imported:
    """What an import did. `known` names what the project held already, `guessed` what files did not say."""

    added: int = 0
    events: int = 0
    undated: int = 0
    schemes: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    guessed: list[tuple[str, tuple[Guess, ...]]] = field(default_factory=list)

    @property
    def did_something(self) -> bool:
        return bool(self.added or self.events or self.known)


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
        with project.edit(label) as edit:
            found = _articles(plain, options, format_name, result, report, is_cancelled)
            added = imports.add_articles(edit, found, label)
        result.added, result.known = added.added, added.known
    for path in exports:
        _add(result, path, partial(import_dataset, project, path, report=report, is_cancelled=is_cancelled))
    return result


def preview(files: Sequence[Path], options: ReadOptions, *, format_name: str = "", report: Report = silent) -> Imported:
    """What `import_files` would take and refuse, without a project: known texts count too."""
    options = _checked(options, files)
    result = Imported()
    plain, exports = _sorted(files, format_name)
    result.added = sum(1 for _ in _articles(plain, options, format_name, result, report, never))
    for path in exports:
        _add(result, path, partial(preview_dataset, path))
    return result


def _articles(
    files: Sequence[Path],
    options: ReadOptions,
    format_name: str,
    result: Imported,
    report: Report,
    is_cancelled: IsCancelled,
) -> Iterator[Article]:
    """The articles of all files; what is refused or guessed goes into `result`."""
    for done, row in enumerate(_rows(files, options, format_name), 1):
        if is_cancelled():
            raise Cancelled
        if isinstance(row, Refused):
            result.refused.append(row)
            continue
        if row.guesses:
            result.guessed.append((row.where, row.guesses))
        result.undated += not row.article.published
        yield row.article
        report(done, 0)


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


def _add(result: Imported, path: Path, take: Callable[[], Taken]) -> None:
    """Count what came out of one export; one that cannot be used at all is one refusal."""
    try:
        taken = take()
    except BadInput as error:
        result.refused.append(Refused(path.name, str(error)))
        return
    result.added += taken.articles
    result.events += taken.events
    result.schemes += taken.schemes
    result.known += taken.known
    result.refused += taken.refused


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
        raise BadInput(f"The publication date cannot be read: {error}.", "Write it as 2018-01-11.") from error
