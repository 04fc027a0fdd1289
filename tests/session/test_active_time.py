"""Time per article: signs of work add up, a pause is not work, and a busy file only delays it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.session.articles.active_time import LONGEST_PAUSE_MS, ActiveTime
from annotator.session.coding_session import CodingSession
from annotator.storage import activity
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.use_cases.articles import work_time
from annotator.use_cases.coding.candidates import CandidateFinder
from tests.storage.helpers import CODER, SCHEME


class Clock:
    """Goes on when told."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


def no_finder() -> CandidateFinder:
    raise AssertionError("nothing is looked for here")


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[CodingSession]:
    project = Project.create(tmp_path / "a.annotator", [SCHEME], CODER, countries=["Syria"])
    with project.edit("Import") as edit:
        add_articles(edit, [Article(f"a{n}", f"Text {n}", "", "", "", "en") for n in range(2)], "batch")
    yield CodingSession(project, no_finder)
    project.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def measured(session: CodingSession, clock: Clock) -> ActiveTime:
    made = ActiveTime(session, session, clock)
    session.open = None
    return made


def put_on_desk(session: CodingSession, uuid: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the suggestions and candidates that opening brings along."""
    article = articles.article(session.project, uuid)
    monkeypatch.setattr(CodingSession, "article", property(lambda _: article))
    session.article_opened.emit()


def spent(session: CodingSession, uuid: str) -> int:
    return activity.active_ms(session.project, uuid)


def test_the_time_between_signs_of_work_belongs_to_the_article_on_the_desk(
    session: CodingSession, measured: ActiveTime, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on_desk(session, "a0", monkeypatch)
    clock.seconds += 30
    session.desk_changed.emit()
    clock.seconds += 15
    put_on_desk(session, "a1", monkeypatch)
    clock.seconds += 5
    session.desk_changed.emit()

    measured.store()

    assert (spent(session, "a0"), spent(session, "a1")) == (45_000, 5_000)


def test_a_pause_is_not_work(
    session: CodingSession, measured: ActiveTime, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on_desk(session, "a0", monkeypatch)
    clock.seconds += 10
    session.desk_changed.emit()
    clock.seconds += LONGEST_PAUSE_MS / 1000 + 1
    session.desk_changed.emit()
    clock.seconds += 20
    measured.pause()
    clock.seconds += 60
    session.desk_changed.emit()

    measured.store()

    assert spent(session, "a0") == 30_000


def test_what_a_busy_file_refused_is_added_later(
    session: CodingSession, measured: ActiveTime, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_on_desk(session, "a0", monkeypatch)
    clock.seconds += 10
    session.desk_changed.emit()

    def refuse(*_: object) -> None:
        raise CoderError("Another program holds it.", "Wait.")

    with monkeypatch.context() as patch:
        patch.setattr(work_time, "add_time", refuse)
        measured.store()
    before = spent(session, "a0")
    measured.store()
    measured.store()

    assert (before, spent(session, "a0")) == (0, 10_000)


def test_the_pace_is_the_median_of_articles_finished_last(
    session: CodingSession, measured: ActiveTime, qtbot: QtBot
) -> None:
    assert work_time.pace_words(session.project) == ""
    with session.project.edit("Finish") as edit:
        articles.set_state(edit, "a0", "done")
    work_time.add_time(session.project, {"a0": 186_000, "a1": 9_000_000})

    with qtbot.waitSignal(measured.pace_changed) as told:
        measured.store()

    assert told.args == ["3.1 min per article"]


def test_a_project_that_is_only_read_keeps_no_time(session: CodingSession) -> None:
    session.project.read_only_reason = "It is write-protected."

    work_time.add_time(session.project, {"a0": 5_000})

    assert spent(session, "a0") == 0
