"""Importing what a person has seen first: each row as it would be taken, corrected where it was guessed.

Reading for the preview needs no project. `import_articles` does the same for whoever cannot look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.given_dates import read_date
from annotator.exchange.registry import is_project_export, reader_for
from annotator.exchange.rows import Guess, ReadArticle, ReadOptions, Refused, one_line, read_column_map
from annotator.model.article import Article
from annotator.storage.articles import articles
from annotator.storage.project import Project
from annotator.use_cases.datasets.import_articles import Imported, add_dataset_in_steps, add_in_steps
from annotator.use_cases.progress import Cancelled, IsCancelled, Steps, never
from annotator.words import tr

__all__ = ["Imported", "ReadOptions", "read_column_map"]

RowKey = tuple[int, str]
"""Which of the files, and where in it: names are not enough, two folders may each have a news.csv."""

_OPENING = 120


@dataclass(frozen=True, slots=True)
class GuessedFrom:
    """A guess with its grounds in words: line 2: “LAGOS, 4 March 2019”."""

    field: str
    value: str
    grounds: str


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One article as it would be imported, or why it would not be (`refusal`).

    `title` is the text's opening where there is no title; `is_dataset` marks a whole export of this program.
    """

    key: RowKey
    title: str
    source: str = ""
    published: str = ""
    hash: str = ""
    guesses: tuple[GuessedFrom, ...] = ()
    refusal: str = ""
    is_dataset: bool = False

    @property
    def where(self) -> str:
        return self.key[1]

    def guess(self, field: str) -> GuessedFrom | None:
        return next((guess for guess in self.guesses if guess.field == field), None)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person put in the place of a row's source or publication day; None: as it was read."""

    source: str | None = None
    published: str | None = None


def preview_rows(
    files: Sequence[Path], options: ReadOptions, is_cancelled: IsCancelled = never
) -> Iterator[PreviewRow]:
    """The rows of all files in order; a file that cannot be read at all is one refusal."""
    for at, path in enumerate(files):
        if _is_dataset(path):
            yield PreviewRow((at, path.name), tr("All that the export “{name}” holds", name=path.name), is_dataset=True)
            continue
        for row in _rows(path, options, is_cancelled):
            if isinstance(row, Refused):
                yield PreviewRow((at, row.where), row.where, refusal=row.reason)
            else:
                yield _preview_of(row, at)


def is_known(project: Project, text_hash: str) -> bool:
    """Whether the project holds this text already."""
    return articles.by_hash(project, text_hash) is not None


def day_of(text: str, options: ReadOptions) -> str:
    """The ISO day that a person wrote; empty for none. Raises BadInput."""
    try:
        return read_date(text, options.date_format) if text.strip() else ""
    except ValueError:
        pass
    try:
        return read_date(text)  # the form of the file's dates does not bind the person
    except ValueError as error:
        raise BadInput(tr("“{text}” is no day.", text=text), tr("Write it as 2019-03-04 or 4 March 2019.")) from error


def import_previewed(
    project: Project,
    files: Sequence[Path],
    options: ReadOptions,
    corrections: Mapping[RowKey, Correction],
) -> Steps[Imported]:
    """Add what `preview_rows` showed, corrected: all articles are one undo step, each export is one.

    Stopped, it leaves nothing: what was finished before is undone.
    """
    result, finished = Imported(), 0
    datasets = [path for path in files if _is_dataset(path)]
    try:
        if len(datasets) < len(files):
            before = project.newest_edit
            named = files[0].name if len(files) == 1 else tr("{count} files", count=len(files))
            rows = _corrected(files, options, corrections, result)
            yield from add_in_steps(project, f"Import {named}", rows, result)
            finished += project.newest_edit != before
        for path in datasets:
            before = project.newest_edit
            yield from add_dataset_in_steps(project, path, result)
            finished += project.newest_edit != before
    except Cancelled:
        for _ in range(finished):
            project.undo()
        raise
    return result


def _corrected(
    files: Sequence[Path], options: ReadOptions, corrections: Mapping[RowKey, Correction], result: Imported
) -> Iterator[Article | None]:
    for at, path in enumerate(files):
        for row in () if _is_dataset(path) else _rows(path, options, never):
            if isinstance(row, Refused):
                result.refused.append(row)
                yield None
                continue
            article = _with(row.article, corrections.get((at, row.where)))
            result.undated += not article.published
            yield article


def _with(article: Article, correction: Correction | None) -> Article:
    if correction is None:
        return article
    source = article.source if correction.source is None else one_line(correction.source)
    published = article.published if correction.published is None else correction.published
    return replace(article, source=source, published=published)


def _rows(path: Path, options: ReadOptions, is_cancelled: IsCancelled) -> Iterator[ReadArticle | Refused]:
    try:
        for row in reader_for(path)(path, options):
            if is_cancelled():
                raise Cancelled
            yield row
    except BadInput as error:
        yield Refused(path.name, str(error))


def _is_dataset(path: Path) -> bool:
    try:
        return is_project_export(path)
    except BadInput:
        return False  # its reader refuses it with the same reason


def _preview_of(row: ReadArticle, at: int) -> PreviewRow:
    article = row.article
    title = article.title or one_line(article.text[: 2 * _OPENING])[:_OPENING]
    guesses = tuple(GuessedFrom(g.field, g.value, _grounds(g, article.text)) for g in row.guesses)
    return PreviewRow((at, row.where), title, article.source, article.published, article.hash, guesses)


def _grounds(guess: Guess, text: str) -> str:
    at = text.find(guess.words)
    if at < 0:
        return tr("the {words}", words=guess.words)
    line = tr("line {number}", number=text.count(chr(10), 0, at) + 1)
    return line if one_line(guess.words) == guess.value else f"{line}: “{guess.words}”"
