"""Reading our own JSON lines export back: articles and schemes first, then all the rest.

With texts it makes an equal project. Without, it finds each text by its hash; what rests on a text that the
project does not hold is refused with that reason. A line is taken whole or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.jsonl_file import objects
from annotator.exchange.project_lines import (
    VERSION,
    AliasLine,
    ArticleLine,
    CodingLine,
    End,
    Header,
    Line,
    ListLine,
    NoteLine,
    RejectionLine,
    SettingLine,
)
from annotator.exchange.project_lines_reader import from_plain
from annotator.exchange.record import Record
from annotator.exchange.rows import BadRow, Refused
from annotator.model.article import Article
from annotator.model.checks import errors_against
from annotator.model.coder import Coder
from annotator.model.event import Event
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_mistakes import RESERVED
from annotator.model.text.span import Span
from annotator.storage import travel
from annotator.storage.articles import articles, imports
from annotator.storage.events import event_writes, events
from annotator.storage.events.events import Rejection
from annotator.storage.log.edit import Edit
from annotator.storage.project import Project
from annotator.use_cases.datasets.import_agreements import take_alias, take_note, take_setting
from annotator.use_cases.datasets.import_stored_lists import StoredListImporter
from annotator.use_cases.progress import IsCancelled, Report, Steps, finish, never, silent
from annotator.use_cases.projects.project_settings import with_our_tables
from annotator.words import tr

_ADDED_TOGETHER = 100


@dataclass(slots=True)
class Taken:
    """What came in. `known` names articles and events that the project held already, `schemes` the new ones.

    `against_rules` are complete events that were taken as they are, and the errors of their codebook that they break.
    """

    articles: int = 0
    events: int = 0
    schemes: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    against_rules: list[Refused] = field(default_factory=list)


def import_dataset(
    project: Project, path: Path, *, report: Report = silent, is_cancelled: IsCancelled = never
) -> Taken:
    """Add all that the file holds, as one undo step. Raises BadInput when it is cut short or too new."""
    return finish(import_dataset_steps(project, path), report, is_cancelled)


def import_dataset_steps(project: Project, path: Path) -> Steps[Taken]:
    """`import_dataset`, one line after the other; the edit is open until the last one."""
    taken = Taken()
    schemes, total = yield from _survey(path, taken)
    for scheme, where in schemes:
        _add_scheme(project, scheme, where, taken)
    with project.edit(f"Import {path.name}") as edit:
        yield from _add_articles(edit, path, taken)
        importer = _Importer(edit, taken)
        for done, (where, line) in enumerate(_lines(path), 1):
            importer.take(where, line)
            yield done, total
    return taken


def preview_dataset(path: Path) -> Taken:
    """What the file holds and which of its lines are none, without a project. Raises BadInput as the import does."""
    taken = Taken()
    finish(_survey(path, taken))
    for _, line in _lines(path):
        taken.articles += isinstance(line, ArticleLine) and bool(line.article.text)
        taken.events += isinstance(line, Record)
    return taken


def _survey(path: Path, taken: Taken) -> Steps[tuple[list[tuple[Scheme, str]], int]]:
    """The schemes, and the number of lines. Notes bad lines; raises BadInput for an unusable file."""
    schemes: list[tuple[Scheme, str]] = []
    total, last, counted = 0, None, 0
    for where, line in _lines(path):
        total += 1
        last = line
        counted += not isinstance(line, Header | Scheme | End)
        if isinstance(line, Refused):
            taken.refused.append(line)
        elif isinstance(line, Header) and line.version > VERSION:
            raise BadInput(
                tr("“{name}” was written by a newer version of this program.", name=path.name),
                tr("Install that version."),
            )
        elif isinstance(line, Scheme):
            schemes.append((line, where))
        yield 0, 0
    if not isinstance(last, End) or counted < sum(last.counts.values()):
        missing = tr("its last line is missing") if not isinstance(last, End) else tr("lines of it are missing")
        raise BadInput(
            tr("“{name}” was cut short: {missing}.", name=path.name, missing=missing),
            tr("Get the whole file. Nothing was changed."),
        )
    return schemes, total


def _add_articles(edit: Edit, path: Path, taken: Taken) -> Steps[None]:
    importer = imports.ArticleImporter(edit, f"Import {path.name}")
    found = (line.article for _, line in _lines(path) if isinstance(line, ArticleLine) and line.article.text)
    while chunk := list(islice(found, _ADDED_TOGETHER)):
        importer.add(chunk)
        yield 0, 0
    added = importer.finish()
    taken.articles, taken.known = added.added, added.known


def _add_scheme(project: Project, scheme: Scheme, where: str, taken: Taken) -> None:
    if scheme in project.schemes:
        return
    try:
        project.add_scheme(scheme)
        taken.schemes.append(scheme.id)
    except BadInput as error:
        taken.refused.append(Refused(where, error.what_happened))


def _lines(path: Path) -> Iterator[tuple[str, Line | Refused]]:
    for where, row in objects(path):
        try:
            yield where, row if isinstance(row, Refused) else from_plain(row)
        except BadRow as reason:
            yield where, Refused(where, str(reason))


class _Importer:
    """Takes one line after the other into an open edit. Knows which article of the file is which here."""

    def __init__(self, edit: Edit, taken: Taken) -> None:
        self._edit = edit
        self._taken = taken
        self._here: dict[str, str] = {}
        self._open: Article | None = None
        self._lists = StoredListImporter(edit)
        self._was_coded = travel.has_events(edit.connection)

    def take(self, where: str, line: Line | Refused) -> None:
        try:
            match line:
                case SettingLine():
                    take_setting(self._edit, line, self._was_coded)
                case NoteLine():
                    take_note(self._edit, line)
                case AliasLine():
                    take_alias(self._edit, line)
                case ListLine():
                    self._lists.take(line)
                case ArticleLine():
                    self._remember(line)
                case Record():
                    self._take_event(line)
                case CodingLine():
                    self._take_state(line)
                case RejectionLine():
                    self._take_rejection(line)
                case _:
                    pass  # the header, the schemes and the refused lines had their turn in the survey
        except BadRow as reason:
            self._taken.refused.append(Refused(where, str(reason)))

    def _remember(self, line: ArticleLine) -> None:
        found = articles.by_hash(self._edit.project, line.text_hash)
        if found is not None:
            self._here[line.article.uuid] = found

    def _take_event(self, record: Record) -> None:
        project = self._edit.project
        event = replace(record.event, article=self._article(record.event.article))
        self._refuse_unfit(event, record)
        event = with_our_tables(project, project.scheme(event.scheme, event.scheme_version), event)
        known = self._stored(event.uuid)
        if known is None:
            travel.save_event(self._edit, event, record.changed)
            self._taken.events += 1
            self._question(event)
        elif known == event_writes.normalised(event):
            self._taken.known.append(tr("event {uuid}", uuid=event.uuid))
        else:
            raise BadRow(tr("the project holds the event {uuid} in another form", uuid=event.uuid))

    def _question(self, event: Event) -> None:
        """Name what the codebook has against a complete event. It stays complete: an import decides nothing."""
        project = self._edit.project
        for broken in errors_against(project.scheme(event.scheme, event.scheme_version), event):
            title = articles.article(project, event.article).title or event.uuid
            self._taken.against_rules.append(Refused(title, f"{broken.rule}: {broken.message}"))

    def _take_state(self, line: CodingLine) -> None:
        coder = _coder(line.coder)
        state = travel.CoderState(self._article(line.article), coder, line.state, line.reason)
        if not travel.save_state(self._edit, state):
            raise BadRow(tr("{coder} has another state of this article in the project", coder=coder))

    def _take_rejection(self, line: RejectionLine) -> None:
        article = self._article(line.article)
        if line.span is not None and line.span.end > len(self._text(article)):
            raise BadRow(tr("its span lies outside the article's text"))
        rejection = Rejection(article, line.scheme, line.kind, line.value, line.span)
        travel.save_rejection(self._edit, _coder(line.coder), rejection)

    def _article(self, uuid: str) -> str:
        found = self._here.get(uuid)
        if found is None:
            raise BadRow(tr("the project does not hold the text of its article"))
        return found

    def _text(self, article_uuid: str) -> str:
        if self._open is None or self._open.uuid != article_uuid:
            self._open = articles.article(self._edit.project, article_uuid)
        return self._open.text

    def _stored(self, uuid: str) -> Event | None:
        try:
            return events.event(self._edit.project, uuid)
        except KeyError:
            return None

    def _refuse_unfit(self, event: Event, record: Record) -> None:
        """Raises BadRow for an event that the project could not hold as it is."""
        _coder(event.coder)
        names = _field_names(self._edit.project, event)
        strange = next((value.field for value in event.values if value.field not in names), None)
        if strange is not None:
            raise BadRow(tr("its scheme {scheme} has no field “{strange}”", scheme=event.scheme, strange=strange))
        try:
            event_writes.normalised(event)
        except ValueError as error:
            raise BadRow(str(error)) from error
        text = self._text(event.article)
        for span in event.all_spans:
            _refuse_wrong_span(span, text, record.quotes.get(span))


def _field_names(project: Project, event: Event) -> set[str]:
    try:
        scheme = project.scheme(event.scheme, event.scheme_version)
    except BadInput as error:
        raise BadRow(
            tr(
                "the project has no scheme {scheme} version {scheme_version}",
                scheme=event.scheme,
                scheme_version=event.scheme_version,
            )
        ) from error
    return {*RESERVED, *(field_def.name for field_def in scheme.fields)}


def _refuse_wrong_span(span: Span, text: str, quote: str | None) -> None:
    if span.end > len(text):
        raise BadRow(
            tr("its evidence at {start} to {end} lies outside the article's text", start=span.start, end=span.end)
        )
    if quote is not None and span.of(text) != quote:
        raise BadRow(
            tr(
                "its evidence at {start} to {end} is not “{quote}” in the article",
                start=span.start,
                end=span.end,
                quote=quote,
            )
        )


def _coder(name: str) -> str:
    try:
        return Coder(name).id
    except ValueError as error:
        raise BadRow(str(error)) from error
