"""Searching in a thread: the last question is answered, older ones are not, and saving never waits for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.article_filter import read_filter
from annotator.session.articles.article_pages import ArticlePages, Asked
from annotator.storage.articles import articles
from annotator.storage.articles.article_search import Search
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.use_cases.articles import browse_articles
from tests.storage.helpers import CODER, SCHEME

SIZE = 3_000


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path: Path = tmp_path_factory.mktemp("pages") / "pages.annotator"
    with Project.create(path, [SCHEME], CODER) as made:
        with made.edit("Import") as edit:
            add_articles(
                edit, (Article(f"a{n}", f"Rebels struck town {n}.", f"Story {n}") for n in range(SIZE)), "batch"
            )
        yield made


@pytest.fixture
def pages(qtbot: QtBot) -> Iterator[ArticlePages]:
    made = ArticlePages()
    yield made
    made.stop()


def asked(project: Project, typed: str, limit: int = 40) -> Asked:
    return Asked(Search(project), read_filter(typed), None, limit)


def test_a_page_comes_with_excerpts(qtbot: QtBot, project: Project, pages: ArticlePages) -> None:
    question = asked(project, "struck")

    with qtbot.waitSignal(pages.found) as answered:
        pages.ask(question)

    assert answered.args is not None
    assert answered.args[0] is question
    page = answered.args[1]
    assert len(page.rows) == 40
    assert page.excerpts["a7"].found == "struck"


def test_only_the_last_question_is_answered(qtbot: QtBot, project: Project, pages: ArticlePages) -> None:
    answers: list[Asked] = []
    pages.found.connect(lambda question, _: answers.append(question))
    questions = [asked(project, "struck town"[:length]) for length in range(1, 12)]

    for question in questions:
        pages.ask(question)
    qtbot.waitUntil(lambda: bool(answers), timeout=5_000)
    qtbot.wait(50)

    assert answers == [questions[-1]]


def test_what_is_forgotten_is_not_answered(qtbot: QtBot, project: Project, pages: ArticlePages) -> None:
    answers: list[object] = []
    pages.found.connect(lambda *answer: answers.append(answer))

    pages.ask(asked(project, "struck"))
    pages.forget()
    qtbot.waitUntil(lambda: not pages.isRunning())
    qtbot.wait(20)

    assert answers == []


def test_an_edit_is_not_refused_while_a_search_holds_the_file(
    qtbot: QtBot, project: Project, pages: ArticlePages
) -> None:
    question = asked(project, "sort:newest struck", SIZE)
    pages.ask(question)

    pages.give_way()
    project.connection.sqlite.execute("PRAGMA busy_timeout = 0")
    with project.edit("Done") as edit:
        articles.set_state(edit, "a1", "done")

    with qtbot.waitSignal(pages.found) as answered:
        pass
    assert answered.args is not None
    assert [row.state for row in answered.args[1].rows if row.uuid == "a1"] == ["done"]


@pytest.mark.parametrize("error", [CoderError("The disk is gone.", "Bring it back."), sqlite3.OperationalError("x")])
def test_a_search_that_fails_says_so_and_the_next_one_works(
    qtbot: QtBot, project: Project, pages: ArticlePages, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(*_: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(browse_articles, "read_page", fail)
        with qtbot.waitSignal(pages.failed) as told:
            pages.ask(asked(project, "struck"))
    assert told.args is not None
    assert isinstance(told.args[1], CoderError)

    with qtbot.waitSignal(pages.found):
        pages.ask(asked(project, "struck"))


def test_the_thread_ends_when_nothing_is_asked(qtbot: QtBot, project: Project, pages: ArticlePages) -> None:
    with qtbot.waitSignal(pages.found):
        pages.ask(asked(project, "struck"))

    qtbot.waitUntil(lambda: not pages.isRunning())
