"""The overview of a project: progress, pace and what is left; events over time, by code, by actor, on the map.

Counted away from the window, in words and numbers that a page only has to draw.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from annotator.exchange.safe_file import refuse_to_replace
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.reference import world_map
from annotator.reference.world_map import CREDIT, Country
from annotator.storage import overview as storage
from annotator.storage.overview import Count, Counts, PlaceCount, Question, Stopped, Where, Work
from annotator.storage.project import Project
from annotator.use_cases.coding.wording import code_label, parent_name, short_day
from annotator.use_cases.progress import Cancelled, IsCancelled, never
from annotator.use_cases.projects.periods import Period, Timeline, period_words, start_words, timeline
from annotator.words import tr

__all__ = [
    "CREDIT", "Country", "EventLine", "Overview", "Period", "Question", "Spot", "Tally", "Timeline", "Where", "Work",
    "period_words", "refuse_to_replace", "start_words",
]  # fmt: skip
HOUR_MS = 3_600_000
Days = tuple[str, str]
"""The first and the last day, ISO; empty where there is no bound."""
ALL_DAYS: Days = ("", "")


@dataclass(frozen=True, slots=True)
class Tally:
    """One row of a count: `label` is what people call it, `detail` what it belongs to, `where` finds its events."""

    label: str
    events: int
    drafts: int
    where: Where
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map and what was coded there."""

    name: str
    longitude: float
    latitude: float
    events: int
    drafts: int
    where: Where


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the page shows. Drafts are never among `events`; `undated` and `unplaced` events lack what they say.

    `years` are those with events, whatever days were asked for.
    `hours_left` is for the open articles at this coder's median pace, or None as long as no time was measured.
    """

    question: Question
    scheme_name: str
    countries: tuple[str, ...]
    work: Work
    events: int = 0
    drafts: int = 0
    coders: int = 0
    timeline: Timeline = field(default_factory=lambda: Timeline("day", ()))
    codes: tuple[Tally, ...] = ()
    actors: tuple[Tally, ...] = ()
    spots: tuple[Spot, ...] = ()
    undated: int = 0
    unplaced: int = 0
    years: tuple[str, ...] = ()

    @property
    def finished(self) -> int:
        return self.work.done + self.work.no_event

    @property
    def left(self) -> int:
        return self.work.articles - self.finished

    @property
    def minutes_an_article(self) -> float | None:
        return self.work.median_ms / 60_000 if self.work.timed else None

    @property
    def hours_left(self) -> float | None:
        return self.left * self.work.median_ms / HOUR_MS if self.work.timed else None


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event in a list, in words."""

    uuid: str
    article: str
    coder: str
    state: str
    code: str
    day: str
    place: str
    title: str
    source: str


def question(project: Project, scheme_id: str, coder: str = "", days: Days = ALL_DAYS) -> Question:
    """What is asked of a project: events of this scheme, of one coder or (empty) of all, on these days."""
    versions = project.versions(scheme_id)
    return Question(
        project.path, scheme_id, project.coder, coder,
        days=_firsts(versions, lambda each: each.is_date and not each.list),
        places=_firsts(versions, lambda each: each.kind == "place" and not each.list),
        actors=_names(each.name for version in versions for each in version.form_fields if each.kind == "actor"),
        flags=_names(each.name for s in project.schemes for each in s.fields if each.kind == "flags"),
        first=days[0], last=days[1],
    )  # fmt: skip


def overview(asked: Question, scheme: Scheme, countries: Sequence[str], is_cancelled: IsCancelled = never) -> Overview:
    """Count, from any thread. Raises Cancelled."""
    try:
        found = storage.counts(asked, is_cancelled)
    except Stopped as stopped:
        raise Cancelled from stopped
    days, undated = _days(found.days)
    spots, unplaced = _spots(found, asked)
    return Overview(
        asked, scheme.name, tuple(countries), found.work, found.events, found.drafts, found.coders,
        timeline=timeline(days),
        codes=_most_first(_code(scheme, each) for each in found.codes),
        actors=_most_first(
            Tally(each.value, each.events, each.drafts, Where(asked.actors, (each.value,))) for each in found.actors
        ),
        spots=spots, undated=undated, unplaced=unplaced, years=tuple(found.years),
    )  # fmt: skip


def events_where(asked: Question, scheme: Scheme, where: Where, is_cancelled: IsCancelled = never) -> list[EventLine]:
    """The events behind a bar, a row or a dot, by day; the first 500. From any thread. Raises Cancelled."""
    try:
        found = storage.listed(asked, where, is_cancelled)
    except Stopped as stopped:
        raise Cancelled from stopped
    return [
        EventLine(
            each.uuid, each.article, each.coder, each.state, _code_name(scheme, each.code),
            _day_words(each.day), each.place, each.title, each.source,
        )
        for each in found
    ]  # fmt: skip


def in_period(asked: Question, period: Period) -> Where:
    """Finds the events of a period."""
    return Where(asked.days, (period.first.isoformat(), period.last.isoformat()), is_range=True)


def world() -> tuple[Country, ...]:
    """The world's borders; takes some tenths of a second."""
    return world_map.load().countries


def save_target(path: Path) -> Path:
    """Where a picture may be written. Raises CoderError for a project or a folder."""
    refuse_to_replace(path)
    return path


def _firsts(versions: Sequence[Scheme], is_it: Callable[[FieldDef], bool]) -> tuple[str, ...]:
    """The first field of this kind in each version: mostly one name."""
    found = (next((each.name for each in version.form_fields if is_it(each)), "") for version in versions)
    return _names(name for name in found if name)


def _day_words(iso: str) -> str:
    """A day as a list of many names it: "11 Jan 2018"."""
    return " ".join(part for part in (short_day(iso), iso[:4]) if part) if iso[:4].isdigit() else iso


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _days(counted: Sequence[Count]) -> tuple[list[tuple[date, int, int]], int]:
    """The days that are some, and how many events have none."""
    days, undated = [], 0
    for each in counted:
        try:
            days.append((date.fromisoformat(each.value), each.events, each.drafts))
        except ValueError:
            undated += each.events
    return days, undated


def _spots(found: Counts, asked: Question) -> tuple[tuple[Spot, ...], int]:
    """Places with the same coordinates are one spot, called as most of its events call it; and events without one."""
    spots: dict[tuple[float, float], Spot] = {}
    unplaced = 0
    for each in sorted(found.places, key=lambda place: -place.events):
        at = _coordinates(each)
        if at is None:
            unplaced += each.events
            continue
        where = Where(asked.places, (each.name,), at=at)
        known = spots.get(at)
        if known is None:
            spots[at] = Spot(each.name, *at, each.events, each.drafts, where)
        else:
            wider = replace(known.where, texts=tuple(dict.fromkeys((*known.where.texts, each.name))))
            spots[at] = replace(
                known, events=known.events + each.events, drafts=known.drafts + each.drafts, where=wider
            )
    return tuple(sorted(spots.values(), key=lambda spot: (-spot.events, -spot.drafts, spot.name))), unplaced


def _coordinates(place: PlaceCount) -> tuple[float, float] | None:
    """Longitude and latitude, if they are on the globe."""
    try:
        longitude, latitude = float(place.longitude), float(place.latitude)
    except ValueError:
        return None
    return (longitude, latitude) if abs(longitude) <= 180 and abs(latitude) <= 90 else None


def _code(scheme: Scheme, count: Count) -> Tally:
    where = Where((scheme.code_field.name,), (count.value,))
    code = scheme.code(count.value)
    return Tally(_code_name(scheme, count.value), count.events, count.drafts, where, parent_name(scheme, code))


def _code_name(scheme: Scheme, code_id: str) -> str:
    code = scheme.code(code_id)
    return code_label(code) if code else code_id or tr("no code yet")


def _most_first(rows: Iterable[Tally]) -> tuple[Tally, ...]:
    return tuple(sorted(rows, key=lambda row: (-row.events, -row.drafts, row.label)))
