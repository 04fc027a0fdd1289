"""Exporting a dataset: a scheme's own table, or everything as JSON lines.

Written beside, read back, then put in place. The summary says what was left out: drafts, other schemes'
events, and (without `with_text`) titles, texts and quotes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange import plover_jsonl, table
from annotator.exchange.both_ways import from_the_other_side
from annotator.exchange.project_lines import to_plain
from annotator.exchange.proof import Proof, cells_text, csv_rows, json_line, jsonl_rows
from annotator.exchange.record import Record
from annotator.exchange.registry import JSONL, table_formats
from annotator.exchange.safe_file import write_proven
from annotator.model import rules
from annotator.model.event import Event, Value
from annotator.model.schemes.alternatives import in_force
from annotator.model.schemes.layouts import layouts_of
from annotator.model.schemes.scheme import LIST_SEPARATOR, ExportLayout, Scheme
from annotator.storage.events import events, incidents
from annotator.storage.project import Project
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.datasets.dataset_lines import dataset_lines
from annotator.use_cases.datasets.export_notes import NOTES_CSV, export_notes
from annotator.use_cases.progress import Cancelled, IsCancelled, Report, never, silent
from annotator.use_cases.projects.project_settings import settings_of
from annotator.words import tr

DATA_STATES = ("complete", "checked", "disputed")


@dataclass(slots=True)
class Exported:
    """What an export wrote, and what it did not. `incomplete` counts fields with a reason, not a value.

    `repeats` are further reports of an event, no rows of their own: their sources stand in its row. `lost_repeats` are
    events that have such reports and are themselves no row. `unfit` events lack what the format requires of each.
    `elsewhere` are events of articles that were not asked for. `turned` rows tell an act of both sides from the other
    one.
    """

    path: Path
    format: str
    rows: int = 0
    turned: int = 0
    events: int = 0
    articles: int = 0
    drafts: int = 0
    repeats: int = 0
    lost_repeats: int = 0
    other_schemes: int = 0
    elsewhere: int = 0
    formulas: int = 0
    unfit: int = 0
    with_text: bool = False
    incomplete: Counter[str] = field(default_factory=Counter)

    @property
    def left_out(self) -> list[str]:
        """What a reader of the file will not find in it, one phrase each."""
        if self.format == NOTES_CSV:
            return []
        drafts = counted(self.drafts, "draft event") if self.drafts else ""
        others = (
            tr("{count} of other schemes", count=counted(self.other_schemes, "event")) if self.other_schemes else ""
        )
        texts = "" if self.with_text else tr("titles, texts and quotes of the articles")
        repeats = (
            tr("{count}, named as sources of the events they repeat", count=counted(self.repeats, "further report"))
            if self.repeats
            else ""
        )
        lost = (
            tr("{lost_repeats} of these events, with all their reports", lost_repeats=self.lost_repeats)
            if self.lost_repeats
            else ""
        )
        unfit = (
            tr("{count} without a date or an actor, which PLOVER requires", count=counted(self.unfit, "event"))
            if self.unfit
            else ""
        )
        elsewhere = (
            tr("{count} of articles that were not selected", count=counted(self.elsewhere, "event"))
            if self.elsewhere
            else ""
        )
        return [phrase for phrase in (drafts, repeats, lost, unfit, others, elsewhere, texts) if phrase]


def formats(project: Project) -> Mapping[str, str]:
    """The formats this project can be exported in, each with the name of its scheme (empty: all)."""
    found = {name: scheme.name for name, scheme in table_formats(project.schemes).items()}
    return found | {JSONL: "", NOTES_CSV: ""}


def export_dataset(
    project: Project,
    out: Path,
    format_name: str,
    *,
    scheme_id: str = "",
    with_text: bool = False,
    only: Collection[str] | None = None,
    report: Report = silent,
    is_cancelled: IsCancelled = never,
) -> Exported:
    """Write `out` anew. Raises CoderError when it fails; the file that stood there is then untouched.

    `only` are the articles whose events are written, all if none are named.
    """
    _refuse_the_project_itself(project, out)
    if format_name == NOTES_CSV:
        return Exported(out, NOTES_CSV, rows=export_notes(project, out))
    result = Exported(out, format_name, with_text=with_text and format_name == JSONL)
    proof = Proof()
    if format_name == JSONL:
        made, read_back = _jsonl(project, scheme_id, only, result, proof), jsonl_rows
    elif format_name == plover_jsonl.NAME:
        made, read_back = (
            _plover(project, _scheme_of(project, format_name, scheme_id), only, result, proof),
            _plover_rows,
        )
    else:
        scheme = _scheme_of(project, format_name, scheme_id)
        made, read_back = _table(project, scheme, format_name, only, result, proof), csv_rows
    lines = _watched(made, report, is_cancelled)
    write_proven(out, lines, lambda part: proof.compare(_stoppable(read_back(part), is_cancelled)))
    return result


def _jsonl(
    project: Project, scheme_id: str, only: Collection[str] | None, result: Exported, proof: Proof
) -> Iterator[str]:
    if scheme_id:
        project.scheme(scheme_id)  # raises BadInput when there is none such
    counts: Counter[str] = Counter()
    for line in dataset_lines(project, scheme_id, result.with_text, only):
        plain = to_plain(line, result.with_text)
        counts[plain["kind"]] += 1
        line_text = json_line(plain)
        proof.add(line_text)
        yield line_text + "\n"
    result.rows, result.articles, result.events = proof.rows, counts["article"], counts["event"]
    result.other_schemes, result.elsewhere = _events_outside(project, scheme_id, only)


def _table(
    project: Project,
    scheme: Scheme,
    format_name: str,
    only: Collection[str] | None,
    result: Exported,
    proof: Proof,
) -> Iterator[str]:
    yield _table_line(table.header(layouts_of(scheme)[format_name]), proof)
    settings = settings_of(project)
    latest = in_force(scheme, settings.tables)
    for own, record in _data_events(project, scheme, only, result):
        layout = _layout(own, scheme, format_name)
        stated = list(table.rows(layout, record))
        added = list(_turned(latest, layout, record, stated)) if settings.both_ways else []
        result.turned += len(added)
        for cells in stated + added:
            result.rows += 1
            result.formulas += sum(map(table.is_formula, cells))
            yield _table_line(cells, proof)


def _plover(
    project: Project, scheme: Scheme, only: Collection[str] | None, result: Exported, proof: Proof
) -> Iterator[str]:
    for _, record in _data_events(project, scheme, only, result):
        plain = plover_jsonl.plain(record)
        if plain is None:
            result.unfit += 1
            result.events -= 1
            continue
        result.rows += 1
        line = json_line(plain)
        proof.add(line)
        yield line + "\n"


def _plover_rows(path: Path) -> Iterator[str]:
    yield from map(json_line, plover_jsonl.read(path))


def _data_events(
    project: Project, scheme: Scheme, only: Collection[str] | None, result: Exported
) -> Iterator[tuple[Scheme, Record]]:
    """The events of a scheme that are data, each with the version it was coded under; the others are counted."""
    seen: set[str] = set()
    sources = incidents.further_sources(project.connection, scheme.id)
    for coded in events.iter_events(project):
        event = coded.event
        if event.scheme != scheme.id:
            result.other_schemes += 1
        elif only is not None and event.article not in only:
            result.elsewhere += 1
        elif event.state not in DATA_STATES:
            result.drafts += 1
        elif event.repeats:
            result.repeats += 1
        else:
            own = project.scheme(event.scheme, event.scheme_version)
            record = Record(
                _with_sources(own, event, sources.pop(event.uuid, ())), "", coded.article.published, coded.changed_at
            )
            result.events += 1
            result.incomplete.update(rules.reasons(own, event))
            seen.add(event.article)
            yield own, record
    result.lost_repeats = len(sources)
    result.articles = len(seen)


def _turned(scheme: Scheme, layout: ExportLayout, record: Record, stated: list[list[str]]) -> Iterator[list[str]]:
    """The rows of the same act from the other side, but those that the event says already."""
    other = from_the_other_side(scheme, record.event)
    if other is not None:
        yield from (cells for cells in table.rows(layout, replace(record, event=other)) if cells not in stated)


def _with_sources(scheme: Scheme, event: Event, further: Sequence[str]) -> Event:
    """The event with the sources of its further reports after its own, each once."""
    field_def = next((f for f in scheme.form_fields if f.default == "article.source"), None)
    if field_def is None or not further:
        return event
    own = [part for value in event.all(field_def.name) for part in value.text.split(LIST_SEPARATOR) if part]
    named = LIST_SEPARATOR.join(dict.fromkeys((*own, *further)))
    return event.with_values(field_def.name, [Value(field_def.name, {"value": named})])


def _layout(own: Scheme, latest: Scheme, format_name: str) -> ExportLayout:
    """The columns are the latest version's: one table has one header."""
    return layouts_of(latest).get(format_name) or layouts_of(own)[format_name]


def _table_line(cells: list[str], proof: Proof) -> str:
    proof.add(cells_text(cells))
    return table.csv_line(cells)


def _stoppable(rows: Iterable[str], is_cancelled: IsCancelled) -> Iterator[str]:
    for row in rows:
        if is_cancelled():
            raise Cancelled
        yield row


def _watched(lines: Iterator[str], report: Report, is_cancelled: IsCancelled) -> Iterator[str]:
    for done, line in enumerate(lines, 1):
        if is_cancelled():
            raise Cancelled
        yield line
        report(done, 0)


def _events_outside(project: Project, scheme_id: str, only: Collection[str] | None) -> tuple[int, int]:
    """How many events are of other schemes, and how many of articles that were not asked for."""
    if not scheme_id and only is None:
        return 0, 0
    found = [coded.event for coded in events.iter_events(project)]
    others = sum(scheme_id not in ("", event.scheme) for event in found)
    elsewhere = sum(only is not None and event.article not in only for event in found)
    return others, elsewhere


def _scheme_of(project: Project, format_name: str, scheme_id: str) -> Scheme:
    """The scheme whose table this is."""
    schemes = [project.scheme(scheme_id)] if scheme_id else project.schemes
    found = table_formats(schemes).get(format_name)
    if found is None:
        known = ", ".join(formats(project))
        raise BadInput(
            tr("This project has no export format “{format_name}”.", format_name=format_name),
            tr("Name one of: {known}.", known=known),
        )
    return found


def _refuse_the_project_itself(project: Project, out: Path) -> None:
    if out.exists() and out.samefile(project.path):
        raise BadInput(tr("“{name}” is the project itself.", name=out.name), tr("Name another file to write."))
