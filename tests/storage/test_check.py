from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.file.check import Interruptible
from annotator.storage.project import Project
from tests.storage.helpers import CODER


def run(path: Path, sql: str) -> None:
    other_program = sqlite3.connect(path)
    other_program.executescript(sql)
    other_program.close()


def test_a_sound_project_has_no_problems_and_reports_each_part(coded: Project) -> None:
    reported: list[tuple[int, int]] = []

    assert coded.check(lambda done, total: reported.append((done, total))) == []
    assert reported == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("sql", "what"),
    [
        ("UPDATE article_text SET text = text || '.'", "its text is not the text that was imported"),
        ("DELETE FROM article_text", "its text is not the text that was imported"),
        ("UPDATE event SET state = 'checked'", "it is not what this program saved"),
        ("DELETE FROM value WHERE field = 'flags'", "it is not what this program saved"),
        (
            "UPDATE span SET quote = 'x' WHERE quote = 'Ten'",
            "it rests on words that do not stand in the article",
        ),
        ("UPDATE value SET event = 99 WHERE field = 'flags'", "it names a row of event that does not exist"),
    ],
)
def test_what_another_program_changed_is_found(coded: Project, sql: str, what: str) -> None:
    run(coded.path, sql)

    problems = coded.check()

    assert what in [problem.what for problem in problems]
    assert all(problem.where and problem.remedy for problem in problems)


def test_a_damaged_page_is_found(coded: Project) -> None:
    page = coded.connection.cell("SELECT rootpage FROM sqlite_master WHERE name = 'article_text'")
    coded.close()
    content = bytearray(coded.path.read_bytes())
    content[(page - 1) * 4096 + 3] = 0xFF
    coded.path.write_bytes(content)

    with Project.open(coded.path, CODER) as project:
        (problem,) = project.check()
    assert problem.what.endswith("is damaged: SQLite calls it malformed.")


def test_a_file_from_elsewhere_that_is_damaged_stays_read_only(coded: Project) -> None:
    coded.close()
    run(coded.path, "UPDATE event SET state = 'checked'")

    with Project.open(coded.path, CODER, check_first=True) as project:
        assert len(project.check()) == 1
        assert project.read_only


def test_edits_go_on_while_the_project_is_checked(project: Project) -> None:
    with project.edit("Import") as edit:
        add_articles(edit, (Article(f"a{n}", f"{n} " * 500) for n in range(2_000)), "many")
    problems: list[object] = ["not ended"]
    checking = threading.Thread(target=lambda: problems.__setitem__(slice(None), project.check()))
    checking.start()

    for n in range(20):
        with project.edit("Done") as edit:
            articles.set_state(edit, f"a{n}", "done")
    checking.join()

    assert problems == []
    assert articles.counts(project).done == 20


def test_a_query_that_was_interrupted_is_asked_again(project: Project) -> None:
    reader = Interruptible(project.path)
    interrupted = [True]

    def interrupt_once() -> int:
        return interrupted.pop() if interrupted else 0

    reader.sqlite.set_progress_handler(interrupt_once, 10)

    assert reader.rows("SELECT count(*) FROM article, article AS b, article AS c") == [(1,)]
    assert interrupted == []
    reader.close()


def test_a_reader_that_has_ended_may_still_be_paused(project: Project) -> None:
    reader = Interruptible(project.path)
    reader.close()

    with reader.paused():
        assert articles.row(project, "article-1").position == 1
