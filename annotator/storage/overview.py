"""Counts over a whole project for the overview: by day, code, actor and place. Reads on a connection of its own.

Everything is counted by SQLite; how many queries that takes does not depend on how much there is. Dropped events and
articles whose import was undone are not counted; drafts are, apart.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import CoderError
from annotator.storage.file.connection import Connection

MOST_LISTED = 500
_STEPS_BETWEEN_LOOKS = 10_000
"""After so many of SQLite's steps (a few milliseconds) it is asked whether to stop."""


class Stopped(CoderError):
    """Whoever asked wants no answer any more."""

    def __init__(self) -> None:
        super().__init__("The counting was stopped.", "Nothing was changed.")


@dataclass(frozen=True, slots=True)
class Question:
    """Which events are counted: one scheme's, of one coder (a handle; empty: of all). `me` is the coder who asks.

    The names are those of the scheme's fields, of all its versions: for the day, the place, and all its actors.
    `first` and `last` are ISO days, both included; empty means from the very first, to the very last.
    """

    path: Path
    scheme: str
    me: str
    coder: str = ""
    days: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    first: str = ""
    last: str = ""

    @property
    def is_bounded(self) -> bool:
        """Whether only the events of some days are asked for: an event without a day is none of them."""
        return bool(self.first or self.last)

    @property
    def bounds(self) -> tuple[str, str]:
        """The first and the last day, also where one was not given."""
        return self.first or _FIRST_DAY, self.last or _LAST_DAY


@dataclass(frozen=True, slots=True)
class Count:
    """How many events have `value`; `drafts` are not among `events`."""

    value: str
    events: int
    drafts: int


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """How many events were coded at one place; its coordinates are as stored, and may be no numbers."""

    name: str
    latitude: str
    longitude: str
    events: int
    drafts: int


@dataclass(frozen=True, slots=True)
class Work:
    """How far the asking coder is. Times are of finished articles that time was measured for."""

    articles: int
    done: int
    no_event: int
    in_progress: int
    flagged: int
    median_ms: int
    timed: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The answer. A value is empty where an event has none. `years` are those of all events, whatever was asked."""

    work: Work
    events: int
    drafts: int
    coders: int
    years: list[str]
    days: list[Count]
    codes: list[Count]
    actors: list[Count]
    places: list[PlaceCount]


@dataclass(frozen=True, slots=True)
class Where:
    """Which of the events are listed: those whose field `kind` has one of `texts`, or lies from the first to the last.

    `at` (longitude, latitude) narrows a place down to where it is.
    """

    fields: tuple[str, ...]
    texts: tuple[str, ...]
    is_range: bool = False
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """One event in a list, with its article."""

    uuid: str
    article: str
    coder: str
    state: str
    code: str
    day: str
    place: str
    title: str
    source: str


def counts(question: Question, is_cancelled: Callable[[], bool]) -> Counts:
    """Count everything. From any thread. Raises Stopped as soon as `is_cancelled` says so."""
    with _reading(question.path, is_cancelled) as reader:
        _collect(reader, question)
        years = [year for (year,) in reader.rows(_YEARS)]
        _keep_days(reader, question)
        events, drafts = reader.row(f"SELECT {_TALLY} FROM temp.counted") or (0, 0)
        return Counts(
            _work(reader, question), events, drafts,
            reader.cell("SELECT count(DISTINCT coder) FROM event WHERE state <> 'dropped'"), years,
            _by(reader, "day"), _by(reader, "code"), _actors(reader, question), _places(reader),
        )  # fmt: skip


def listed(question: Question, where: Where, is_cancelled: Callable[[], bool]) -> list[ListedEvent]:
    """The first events that are so, by day. Found through the index of values, however many others there are."""
    with _reading(question.path, is_cancelled) as reader:
        if not where.fields:
            return []
        is_so = "text BETWEEN ? AND ?" if where.is_range else f"text IN ({_marks(where.texts)})"
        narrowed, here = _narrowed(question, where)
        days = question.bounds if question.is_bounded else ()
        bounded = " AND day BETWEEN ? AND ?" if question.is_bounded else ""
        rows = reader.rows(
            f"SELECT event.uuid, article.uuid, coder.handle, event.state, {_CODE}, {_text_of(question.days)} AS day,"
            f" {_text_of(question.places)}, article.title, article.source {_FROM}"
            f" JOIN coder ON coder.id = event.coder WHERE {_COUNTED} AND event.id IN"
            f" (SELECT event FROM value WHERE field IN ({_marks(where.fields)}) AND {is_so}"
            f" AND part = 'value' AND origin <> 'computed'){narrowed}{bounded}"
            f" ORDER BY day, event.id LIMIT {MOST_LISTED}",
            *question.days, *question.places, question.scheme, question.coder, question.coder,
            *where.fields, *where.texts, *here, *days,
        )  # fmt: skip
        return [ListedEvent(*(column or "" for column in row)) for row in rows]


_YEARS = "SELECT DISTINCT substr(day, 1, 4) FROM temp.counted WHERE day GLOB '[0-9][0-9][0-9][0-9]*' ORDER BY 1"
_FIRST_DAY, _LAST_DAY = "0001-01-01", "9999-12-31"
_TALLY = "coalesce(sum(draft = 0), 0), coalesce(sum(draft), 0)"
_VISIBLE = "article.batch NOT IN (SELECT id FROM batch WHERE removed = 1)"
_CODE = """(SELECT text FROM value WHERE value.event = event.id AND field = scheme.code_field AND position = 0
  AND part = 'value')"""
_FROM = """FROM event JOIN scheme ON scheme.id = event.scheme JOIN article ON article.id = event.article"""
_COUNTED = f"""scheme.scheme = ? AND event.state <> 'dropped' AND {_VISIBLE}
  AND (? = '' OR event.coder = (SELECT id FROM coder WHERE handle = ?))"""


def _narrowed(question: Question, where: Where) -> tuple[str, tuple[object, ...]]:
    """The condition that an event lies at these coordinates, however they are written, and its values."""
    if where.at is None:
        return "", ()
    longitude, latitude = (f"CAST({_text_of(question.places, part)} AS REAL) = ?" for part in ("longitude", "latitude"))
    return f" AND {longitude} AND {latitude}", (*question.places, where.at[0], *question.places, where.at[1])


def _collect(reader: Connection, question: Question) -> None:
    """One pass over the events, into a table of this connection: then the file is free for whoever saves."""
    places = question.places
    reader.run(
        f"CREATE TEMP TABLE counted AS SELECT event.id AS id, event.state = 'draft' AS draft, {_CODE} AS code,"
        f" {_text_of(question.days)} AS day, {_text_of(places)} AS place, {_text_of(places, 'latitude')} AS latitude,"
        f" {_text_of(places, 'longitude')} AS longitude {_FROM} WHERE {_COUNTED}",
        *question.days, *places, *places, *places, question.scheme, question.coder, question.coder,
    )  # fmt: skip


def _keep_days(reader: Connection, question: Question) -> None:
    if question.is_bounded:
        reader.run(
            "DELETE FROM temp.counted WHERE day IS NULL OR day NOT BETWEEN ? AND ?",
            *question.bounds,
        )  # fmt: skip


def _by(reader: Connection, column: str) -> list[Count]:
    rows = reader.rows(f"SELECT coalesce({column}, '') AS value, {_TALLY} FROM temp.counted GROUP BY 1 ORDER BY 1")
    return [Count(*row) for row in rows]


def _actors(reader: Connection, question: Question) -> list[Count]:
    """An event counts once for each of its actors."""
    rows = reader.rows(
        f"SELECT text, {_TALLY} FROM (SELECT DISTINCT value.text, counted.id, counted.draft FROM temp.counted"
        f" CROSS JOIN value ON value.event = counted.id WHERE value.field IN ({_marks(question.actors)})"
        " AND value.part = 'value' AND value.text <> '') GROUP BY text",
        *question.actors,
    )
    return [Count(*row) for row in rows]


def _places(reader: Connection) -> list[PlaceCount]:
    rows = reader.rows(
        "SELECT coalesce(place, ''), coalesce(latitude, ''), coalesce(longitude, ''),"
        f" {_TALLY} FROM temp.counted GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
    )
    return [PlaceCount(*row) for row in rows]


def _work(reader: Connection, question: Question) -> Work:
    me = reader.cell("SELECT id FROM coder WHERE handle = ?", question.me)
    total = reader.cell("SELECT coalesce(sum(articles), 0) FROM batch WHERE removed = 0")
    states: dict[str, int] = dict(
        reader.rows(
            "SELECT state, count(*) FROM coding JOIN article ON article.id = coding.article"
            f" WHERE coder = ? AND {_VISIBLE} GROUP BY state",
            me,
        )
    )
    flagged = reader.cell(
        "SELECT count(DISTINCT event.article) FROM value CROSS JOIN event ON event.id = value.event"
        f" JOIN article ON article.id = event.article WHERE value.field IN ({_marks(question.flags)})"
        " AND value.part = 'value' AND value.origin <> 'computed' AND value.text <> ''"
        f" AND event.coder = ? AND event.state <> 'dropped' AND {_VISIBLE}",
        *question.flags,
        me,
    )
    timed = reader.cell(f"SELECT count(*) {_TIMED}", me) or 0
    median = reader.cell(f"SELECT active_ms {_TIMED} ORDER BY active_ms LIMIT 1 OFFSET ?", me, (timed - 1) // 2)
    done, no_event, in_progress = (states.get(state, 0) for state in ("done", "no_event", "in_progress"))
    return Work(total, done, no_event, in_progress, flagged, median or 0, timed)


_TIMED = f"""FROM activity JOIN coding ON coding.article = activity.article AND coding.coder = activity.coder
JOIN article ON article.id = activity.article
WHERE activity.coder = ? AND coding.state IN ('done', 'no_event') AND active_ms > 0 AND {_VISIBLE}"""


def _text_of(fields: Sequence[str], part: str = "value") -> str:
    """The first value of one of these fields, as a column."""
    if not fields:
        return "NULL"
    return (
        f"(SELECT text FROM value WHERE value.event = event.id AND field IN ({_marks(fields)}) AND position = 0"
        f" AND part = '{part}' LIMIT 1)"
    )


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values)) or "NULL"


@contextmanager
def _reading(path: Path, is_cancelled: Callable[[], bool]) -> Iterator[Connection]:
    reader = Connection(path, read_only=True, is_patient=True)
    reader.sqlite.set_progress_handler(is_cancelled, _STEPS_BETWEEN_LOOKS)
    try:
        yield reader
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT:
            raise Stopped from error
        raise
    finally:
        reader.close()
