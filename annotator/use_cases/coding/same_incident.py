"""The same incident in another article: finding the event coded before, and linking a report to it.

A report that is linked keeps its own article's evidence and source and copies no value: what it holds beyond them is
where it differs. It is no row of its own in a table; its source stands with the event that it repeats.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import cos, radians

from annotator.model.article import Article
from annotator.model.event import RELATED_FIELD, SAME_AS_FIELD, Event, Value
from annotator.model.likeness import Likeness, Position, Report, likeness, position_of, report_of
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.events import events, incidents
from annotator.storage.events.events import Rejection
from annotator.storage.events.incidents import Around
from annotator.storage.project import Project
from annotator.use_cases.coding.code_event import new_event
from annotator.use_cases.projects.project_settings import with_computed
from annotator.words import later

MOST_SHOWN = 12
DAYS_AROUND, KM_AROUND = 7, 100.0
KM_A_DEGREE = 111.0
NOT_THE_SAME = "not_same"
"""The kind of rejection that says: this event is another act than that one."""


@dataclass(frozen=True, slots=True)
class Alike:
    """An event of another article that may be the same act, its article's title and source, and how alike it is."""

    event: Event
    title: str
    source: str
    likeness: Likeness


def alike_events(project: Project, article: Article, scheme: Scheme, report: Report) -> list[Alike]:
    """This coder's events of other articles within a week and 100 km, the likest first; without a place anywhere."""
    around = _around(scheme, report, article.published)
    if around is None:
        return []
    found = incidents.events_near(project, article.uuid, scheme.id, around)
    about = articles.rows_by_uuid(project, project.connection, {event.article for event in found})
    alike = [
        Alike(event, about[event.article].title, about[event.article].source,
              likeness(report, report_of(project.scheme(event.scheme, event.scheme_version), event)))
        for event in found
    ]  # fmt: skip
    return sorted(alike, key=lambda each: -each.likeness.score)[:MOST_SHOWN]


def asked_about(project: Project, article: Article, scheme: Scheme, event: Event) -> Alike | None:
    """The event of another article that a coder who completed this one should be asked about, if there is one."""
    if event.incident or event.repeats:
        return None
    refused = {r.value for r in events.rejections(project, article.uuid) if r.kind == NOT_THE_SAME}
    alike = alike_events(project, article, scheme, report_of(scheme, event))
    return next((each for each in alike if each.likeness.is_close and each.event.uuid not in refused), None)


def told_by(scheme: Scheme, suggestion: EventSuggestion) -> Event:
    """What a suggestion says of its act, by its first candidates, as the event it would be if all were taken."""
    code_field = scheme.code_field.name
    code = [Value(code_field, {"value": suggestion.codes[0].code})] if suggestion.codes else []
    held = {name: found for name, found in suggestion.candidates.items() if not (code and name == code_field)}
    values = [replace(found[0], field=name) for name, found in held.items() if found]
    return Event("", "", "", scheme.id, scheme.version, values=(*code, *values))


def report_of_suggestion(scheme: Scheme, suggestion: EventSuggestion, published: str) -> Report:
    """When, where and between whom a suggestion tells of an act; without a day of its own on that of publication."""
    said = report_of(scheme, told_by(scheme, suggestion))
    return said if said.first else replace(said, first=published, last=published)


def report_of_sentence(sentence: Span, findings: Findings | None, published: str) -> Report:
    """What a bare sentence says, by its marks: the first place and day, all names."""
    marks = [mark for mark in (findings.marks if findings else ()) if sentence.contains(mark.span) and mark.values]
    day = next((mark.values[0] for mark in marks if mark.kind == "date"), {"value": published})
    place = next((mark.values[0] for mark in marks if mark.kind == "place"), {})
    actors = frozenset(mark.values[0].get("value", "") for mark in marks if mark.kind == "actor")
    return Report(
        day.get("value", ""), day.get("end") or day.get("value", ""), place.get("value", ""),
        position_of(place.get("latitude", ""), place.get("longitude", "")), actors - {""},
    )  # fmt: skip


def link_report(
    project: Project,
    article: Article,
    scheme: Scheme,
    first: Event,
    evidence: Sequence[Span],
    event: Event | None = None,
) -> Event:
    """Say that this article reports `first` once more: one undoable edit.

    With `event` (one of this article) that record is linked as it is; else one is made that rests on `evidence`.
    """
    incident = first.incident or first.uuid
    mine = event or new_event(project, article, scheme, evidence)
    linked = replace(mine.with_values(SAME_AS_FIELD, [Value(SAME_AS_FIELD, {"value": first.uuid})]), incident=incident)
    own = project.scheme(linked.scheme, linked.scheme_version)
    linked = replace(with_computed(project, own, linked), state="complete")
    with project.edit(later("Same incident")) as edit:
        events.save_event(edit, linked)
        if first.incident != incident:
            events.save_event(edit, replace(first, incident=incident))
        if articles.row(project, article.uuid).state in ("open", "no_event"):
            articles.set_state(edit, article.uuid, "in_progress")
    return linked


def relate(project: Project, scheme: Scheme, event: Event, other: Event) -> Event:
    """Say that an event only has to do with another one; both stay records of their own."""
    known = [value for value in event.all(RELATED_FIELD) if value.text != other.uuid]
    values = [replace(value, position=at) for at, value in enumerate(known)]
    related = event.with_values(
        RELATED_FIELD, [*values, Value(RELATED_FIELD, {"value": other.uuid}, position=len(values))]
    )
    with project.edit(later("Related event")) as edit:
        events.save_event(edit, with_computed(project, scheme, related))
    return related


def tell_apart(project: Project, article: Article, event: Event, other: Event) -> None:
    """Say that two events are two acts; the question is not asked again."""
    with project.edit(later("Another incident")) as edit:
        events.reject(edit, Rejection(article.uuid, event.scheme, NOT_THE_SAME, other.uuid))


def _around(scheme: Scheme, report: Report, published: str) -> Around | None:
    try:
        first = date.fromisoformat(report.first or published)
        last = date.fromisoformat(report.last or report.first or published)
    except ValueError:
        return None
    days = timedelta(days=DAYS_AROUND)
    return Around(
        ((first - days).isoformat(), (last + days).isoformat()),
        _box(report.position),
        [f.name for f in scheme.form_fields if f.is_date],
        [f.name for f in scheme.form_fields if f.kind == "place"],
    )


def _box(position: Position | None) -> tuple[Position, Position] | None:
    """The corners of what lies within 100 km, a little more; all longitudes near a pole and at the date line."""
    if position is None:
        return None
    north = KM_AROUND / KM_A_DEGREE
    east = north / max(0.01, cos(radians(position[0])))
    west_edge, east_edge = position[1] - east, position[1] + east
    if west_edge < -180 or east_edge > 180:
        west_edge, east_edge = -180.0, 180.0
    return (position[0] - north, west_edge), (position[0] + north, east_edge)
