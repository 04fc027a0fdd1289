"""The client asks for the article on the desk first; a worker that answers late, badly or never harms nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.suggestion import Findings, RankedFindings
from annotator.session.suggestion_client import MOST_AHEAD, SuggestionClient
from annotator.storage import lists
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.suggestions.worker import Failure
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.projects.new_project import find_scheme
from annotator.use_cases.suggesting import suggest

FOUND = Findings("test")


class Worker:
    """A worker process that answers when the test says so."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, bool]] = []
        self.found: list[Findings | None] = []
        self.answers: list[tuple[str, object]] = []

    def request(
        self, uuid: str, article: Article, known: object, *, first: bool = True, found: Findings | None = None
    ) -> None:
        self.requests.append((uuid, first))
        self.found.append(found)

    def poll(self) -> list[tuple[str, object]]:
        answers, self.answers = self.answers, []
        return answers

    def close(self) -> None:
        self.requests.append(("closed", True))


@pytest.fixture
def project(qapp: QApplication, tmp_path: Path) -> Iterator[Project]:
    made = Project.create(tmp_path / "work.annotator", [find_scheme("acled")], Coder("coder-4F2A", ""))
    with made.edit("Import") as edit:
        add_articles(edit, [Article(f"a{n}", f"Text {n}.", "", "Post", "2018-01-12") for n in range(8)], "batch")
    yield made
    made.close()


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Worker:
    made = Worker()
    monkeypatch.setattr(suggest, "start_worker", lambda project: made)
    return made


def answer(client: SuggestionClient, worker: Worker, uuid: str, content: object = FOUND) -> None:
    worker.answers.append((uuid, content))
    client._poll()


def test_what_was_asked_before_the_start_is_asked_of_the_worker_then(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.ask("a0")

    client.start()

    assert worker.requests == [("a0", True)]


def test_the_next_open_articles_are_prepared_behind_the_one_on_the_desk(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")

    for number in range(MOST_AHEAD + 2):
        answer(client, worker, f"a{number}")

    assert worker.requests == [("a0", True), *((f"a{n}", False) for n in range(1, MOST_AHEAD + 1))]
    kept = [browse_articles.cached_findings(project, browse_articles.article(project, f"a{n}")) for n in range(3)]
    assert kept == [FOUND] * 3


def test_articles_passed_over_in_haste_are_not_waited_for(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.start()
    for uuid in ("a5", "a6", "a7"):
        client.ask(uuid)

    answer(client, worker, "a7", "a failure")

    assert not client._asked
    assert not client._timer.isActive()


def test_findings_are_shown_although_the_file_is_held(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    shown: list[str] = []
    client.found.connect(lambda uuid, _: shown.append(uuid))
    client.start()
    client.ask("a0")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    answer(client, worker, "a0")
    other.execute("ROLLBACK")
    other.close()

    assert shown == ["a0"]


def test_an_article_that_could_not_be_read_is_asked_for_once_more(project: Project, worker: Worker) -> None:
    refused = Failure("It could not be read.", "Code it by hand.")
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")
    asked = len(worker.requests)

    answer(client, worker, "a0", refused)
    again = len(worker.requests)
    answer(client, worker, "a0", refused)

    assert (again, len(worker.requests)) == (asked + 1, asked + 1)


def test_a_project_that_was_closed_at_once_starts_no_worker(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.ask("a0")
    client.close()

    client.start()

    assert worker.requests == []


def test_an_article_that_has_its_suggestions_still_has_the_next_ones_prepared(project: Project, worker: Worker) -> None:
    for number in range(2):
        browse_articles.keep_findings(project, browse_articles.article(project, f"a{number}"), FOUND)
    client = SuggestionClient(project)
    client.start()

    client.look_ahead("a0")
    answer(client, worker, "a0")
    answer(client, worker, "a1")

    assert worker.requests == [("a0", True), ("a1", False), ("a2", False)]
    assert worker.found == [FOUND, FOUND, None]


def test_a_ranking_is_shown_and_never_kept(project: Project, worker: Worker) -> None:
    ranked = RankedFindings("test", (), (), FOUND)
    shown: list[object] = []
    client = SuggestionClient(project)
    client.found.connect(lambda _, found: shown.append(found))
    client.start()
    client.ask("a0")

    answer(client, worker, "a0", ranked)

    assert shown == [ranked]
    assert browse_articles.cached_findings(project, browse_articles.article(project, "a0")) == FOUND


def test_an_article_that_waits_for_its_own_suggestions_comes_first(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")

    client.look_ahead("a0")

    assert worker.requests == [("a0", True)]


def test_a_completed_event_ranks_the_open_article_anew_and_then_the_next(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    ranked: list[tuple[str, object]] = []
    client.ranked.connect(lambda uuid, findings: ranked.append((uuid, findings)))
    client.start()
    client.ask("a0")
    answer(client, worker, "a0")
    answer(client, worker, "a1")
    told: list[str] = []
    client.state_changed.connect(told.append)
    worker.requests.clear()

    client.rank_anew(browse_articles.article(project, "a0"), FOUND)
    anew = RankedFindings("test", as_found=FOUND)
    answer(client, worker, "a0", anew)

    assert ranked == [("a0", anew)]
    assert worker.requests == [("a0", True), ("a1", False)]
    assert worker.found[-2:] == [FOUND, FOUND]
    assert told == []


def test_an_article_that_is_still_read_is_not_ranked_beside_that(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")
    worker.requests.clear()

    client.rank_anew(browse_articles.article(project, "a0"), FOUND)

    assert worker.requests == []


def test_a_worker_that_fails_to_rank_leaves_what_is_there(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")
    answer(client, worker, "a0")
    told: list[str] = []
    client.state_changed.connect(told.append)

    client.rank_anew(browse_articles.article(project, "a0"), FOUND)
    answer(client, worker, "a0", Failure("odd", "go on"))
    client.rank_anew(browse_articles.article(project, "a0"), FOUND)
    answer(client, worker, "a0", Failure("gone", "go on", is_final=True))

    assert told == ["No suggestions: coding works without them"]


def bring_actors(project: Project) -> None:
    with project.edit("Import actors") as edit:
        lists.add_list(edit, "actor", "own.txt", [lists.Entry("river men", "River Men", {"code": "RIV"})])


def test_a_list_that_came_in_is_known_to_the_next_request_and_so_is_its_undo(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")
    answer(client, worker, "a0")
    worker.requests.clear()

    bring_actors(project)
    client.ask("a3")
    answer(client, worker, "a3")
    project.undo()
    client.ask("a5")

    urgent = [uuid for uuid, is_first in worker.requests if is_first]
    assert urgent == ["closed", "a3", "closed", "a5"]


def test_after_an_import_the_article_on_the_desk_is_asked_for_anew_if_lists_came_with_it(
    project: Project, worker: Worker
) -> None:
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")
    answer(client, worker, "a0")
    worker.requests.clear()

    client.take_up()
    nothing_new = list(worker.requests)
    bring_actors(project)
    client.take_up()

    assert nothing_new == []
    assert worker.requests == [("closed", True), ("a0", True)]
    assert worker.found[-1] is None


def test_what_was_found_without_a_new_list_is_not_kept_as_found_with_it(project: Project, worker: Worker) -> None:
    client = SuggestionClient(project)
    client.start()
    client.ask("a0")
    worker.requests.clear()

    bring_actors(project)
    answer(client, worker, "a0")

    assert worker.requests == [("closed", True), ("a0", True)]
    assert browse_articles.cached_findings(project, browse_articles.article(project, "a0")) is None
