"""What saving one field costs beside a bare commit of the same rows into the same tables, same pragmas.

Three files are written in turns, so that a busy disk slows all alike: ours takes an actor into a draft; the
bare one gets the very statements that this executes, and nothing else; the third one row. Never fails by the
clock.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.model import rules
from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.model.text.span import Span
from annotator.paths import schemas
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project

ROUNDS = 200
CODER = Coder("coder-4F2A")
TEXT = "On Thursday rebels launched a counter attack near the town. Seven soldiers were killed.\n" * 20
Statement = tuple[str, Any]


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of each measurement."""
    with tempfile.TemporaryDirectory() as folder:
        save, same_rows, one_row = _medians_ms(Path(folder))
    return [
        (f"save one field ({save:.2f} ms) / bare commit of the same rows", save / same_rows, 1.5),
        (f"save one field ({save:.2f} ms) / commit of one row", save / one_row, 3.0),
    ]


def _medians_ms(folder: Path) -> tuple[float, float, float]:
    scheme = read_scheme(schemas() / "acled.yaml")
    ours, recorded, bare, single = (_project(folder / f"{n}.coding", scheme) for n in range(4))
    times: tuple[list[float], list[float], list[float]] = ([], [], [])
    for number in range(ROUNDS):
        event = _with_actor(scheme, number)
        with _statements(recorded) as statements:
            _save(recorded, event)
        one = [("INSERT INTO memory VALUES (1, ?, 'article')", (str(number),))]
        times[0].append(_timed_ms(lambda event=event: _save(ours, event)))  # type: ignore[misc]
        times[1].append(_timed_ms(lambda these=statements: _commit(bare, these)))  # type: ignore[misc]
        times[2].append(_timed_ms(lambda these=one: _commit(single, these)))  # type: ignore[misc]
    for project in (ours, recorded, bare, single):
        project.close()
    save, same_rows, one_row = (statistics.median(each) for each in times)
    return save, same_rows, one_row


def _project(path: Path, scheme: Scheme) -> Project:
    """A project with one draft for each round."""
    project = Project.create(path, [scheme], CODER)
    with project.edit("Import") as edit:
        add_articles(edit, [Article("article", TEXT)], "bench")
        for number in range(ROUNDS):
            events.save_event(edit, _draft(scheme, number))
    return project


def _draft(scheme: Scheme, number: int) -> Event:
    sentence = Value(EVIDENCE_FIELD, {"value": ""}, evidence=(Span(0, 59),))
    code = Value("code", {"value": "Armed clash"}, evidence=(Span(28, 44),))
    date = Value("event_date", {"value": "2018-01-11", "precision": "day"}, evidence=(Span(3, 11),))
    event = Event(f"event-{number}", "article", CODER.id, scheme.id, scheme.version, values=(sentence, code, date))
    return rules.with_computed(scheme, event)


def _with_actor(scheme: Scheme, number: int) -> Event:
    actor = Value(
        "actor1",
        {"value": "Opposition Rebels (Syria)", "type": "Rebel group", "country": "Syria"},
        evidence=(Span(number + 1, number + 7),),
    )
    return rules.with_computed(scheme, _draft(scheme, number).with_values("actor1", [actor]))


def _save(project: Project, event: Event) -> None:
    with project.edit("Set actor 1") as edit:
        events.save_event(edit, event)


@contextmanager
def _statements(project: Project) -> Iterator[list[Statement]]:
    """The statements that are run on a project, as they will have been run when the block ends."""
    found: list[Statement] = []
    connection = project.connection
    run, run_named = connection.run, connection.run_named

    def record(sql: str, *values: object) -> int:
        if values:
            found.append((sql, values))
        return run(sql, *values)

    def record_named(sql: str, values: Any) -> int:
        found.append((sql, values))
        return run_named(sql, values)

    connection.run, connection.run_named = record, record_named  # type: ignore[method-assign]
    try:
        yield found
    finally:
        connection.run, connection.run_named = run, run_named  # type: ignore[method-assign]


def _commit(project: Project, statements: list[Statement]) -> None:
    execute = project.connection.sqlite.execute
    execute("BEGIN IMMEDIATE")
    for sql, values in statements:
        execute(sql, values)
    execute("COMMIT")


def _timed_ms(action: Callable[[], None]) -> float:
    start = time.perf_counter()
    action()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
