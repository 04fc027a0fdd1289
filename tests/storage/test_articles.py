from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import ProjectDamaged
from annotator.model.article import Article, text_hash
from annotator.model.article_filter import ArticleFilter, read_filter
from annotator.storage.articles import article_search, articles
from annotator.storage.articles.articles import ArticleRow, Progress
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import ARTICLE, CODER, FULL, OTHER, SCHEME, TEXT


def add(project: Project, *added: Article) -> list[str]:
    with project.edit("Import") as edit:
        return add_articles(edit, added, "batch").known


@pytest.fixture
def five(project: Project) -> Project:
    """Five articles: "article-1", which is done, then a0 to a3, of which a1 has no event."""
    add(project, *(Article(f"a{n}", f"Text {n}", f"Élan Nº{n}", "İzmir Post") for n in range(4)))
    with project.edit("Done") as edit:
        articles.set_state(edit, "article-1", "done")
        articles.set_state(edit, "a1", "no_event", "not about a conflict")
    return project


def listed(
    project: Project, wanted: ArticleFilter | None = None, after: ArticleRow | None = None, limit: int = 200
) -> list[ArticleRow]:
    return article_search.rows(project, wanted or ArticleFilter(), after, limit)


def uuids(rows: list[ArticleRow]) -> list[str]:
    return [row.uuid for row in rows]


def test_an_article_is_read_back_as_it_was_added(project: Project) -> None:
    assert articles.article(project, "article-1") == ARTICLE


def test_an_article_that_is_not_there_is_a_key_error(project: Project) -> None:
    with pytest.raises(KeyError):
        articles.article(project, "nobody")
    with pytest.raises(KeyError):
        articles.row(project, "nobody")


def test_metadata_that_cannot_be_read_is_damage(project: Project) -> None:
    project.connection.run("UPDATE article SET extra = '[1]'")

    with pytest.raises(ProjectDamaged, match="what is known about “Rebels strike” cannot be read"):
        articles.article(project, "article-1")


def test_a_text_that_is_there_already_is_named_and_not_added(project: Project) -> None:
    known = add(project, Article("x", TEXT, "Same words"), Article("y", "New"), Article("z", "New", "Twice"))

    assert known == ["Same words", "Twice"]
    assert uuids(listed(project)) == ["article-1", "y"]


def test_importing_again_after_undo_brings_the_articles_back_under_the_new_import(project: Project) -> None:
    project.undo()

    known = add(project, Article("other", TEXT, "New title"), Article("more", "More"))

    assert known == []
    assert sorted(uuids(listed(project))) == ["more", "other"]
    assert articles.article(project, "other").title == "New title"
    assert articles.counts(project).total == 2
    project.undo()
    assert listed(project) == []


def test_an_identity_that_another_text_has_is_not_given_twice(project: Project) -> None:
    add(project, Article("article-1", "Quite another text"))

    found = articles.by_hash(project, text_hash("Quite another text"))

    assert found not in (None, "article-1")
    assert articles.article(project, "article-1").text == TEXT


def test_text_that_is_not_canonical_is_refused_whole(project: Project) -> None:
    with pytest.raises(ValueError, match="not canonical"):
        add(project, Article("a", "fine"), Article("b", "line\r\nend"))

    assert uuids(listed(project)) == ["article-1"]


def test_rows_come_in_the_order_of_import_with_state_and_events(five: Project) -> None:
    with five.edit("Add event") as edit:
        events.save_event(edit, FULL)

    rows = listed(five)

    assert [(row.uuid, row.state, row.events, row.flagged) for row in rows] == [
        ("article-1", "done", 1, True), ("a0", "open", 0, False), ("a1", "no_event", 0, False),
        ("a2", "open", 0, False), ("a3", "open", 0, False),
    ]  # fmt: skip
    assert rows[0] == articles.row(five, "article-1")
    assert [row.position for row in rows] == sorted(row.position for row in rows)


def test_rows_go_on_after_a_position(five: Project) -> None:
    first = listed(five, limit=2)

    assert uuids(listed(five, after=first[-1], limit=2)) == ["a1", "a2"]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("open", ["a0", "a2", "a3"]), ("done", ["article-1"]), ("no_event", ["a1"]), ("in_progress", []),
        ("flagged", ["article-1"]),
    ],
)  # fmt: skip
def test_rows_of_one_state(five: Project, state: str, found: list[str]) -> None:
    with five.edit("Add event") as edit:
        events.save_event(edit, FULL)

    assert uuids(listed(five, ArticleFilter(state=state))) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("elan", ["a0", "a1", "a2", "a3"]), ("ÉLAN nº2", ["a2"]), ("izmir ela", ["a0", "a1", "a2", "a3"]),
        ("rebels POST", ["article-1"]), ("nowhere", []), ("%", []), ("' OR 1", []),
    ],
)  # fmt: skip
def test_words_are_found_in_title_and_source_without_case_and_accents(
    five: Project, words: str, found: list[str]
) -> None:
    assert uuids(listed(five, replace(read_filter(words), words_in="title"))) == found


def test_another_coder_has_states_of_their_own(five: Project) -> None:
    five.close()

    with Project.open(five.path, OTHER) as other:
        assert articles.counts(other) == Progress(5, 0, 0, 0, 5, 0)
        assert {row.state for row in listed(other)} == {"open"}


def test_counts_are_by_state(five: Project) -> None:
    with five.edit("Add event") as edit:
        events.save_event(edit, FULL)
        articles.set_state(edit, "a0", "in_progress")

    assert articles.counts(five) == Progress(total=5, done=1, no_event=1, in_progress=1, open=2, flagged=1)


def test_a_state_keeps_its_reason(five: Project) -> None:
    assert articles.state_of(five, "a1") == ("no_event", "not about a conflict")
    assert articles.state_of(five, "a0") == ("open", "")


def test_the_place_of_an_article_counts_those_that_are_there(five: Project) -> None:
    add(five, Article("gone", "Gone"), Article("gone-too", "Gone too"))
    five.undo()
    add(five, Article("later", "Later"))

    assert [articles.place(five, uuid) for uuid in ("article-1", "a0", "a3", "later")] == [1, 2, 5, 6]
    assert (articles.place(five, "gone"), articles.place(five, "nothing")) == (0, 0)


def test_neighbours_end_at_both_ends(five: Project) -> None:
    assert articles.neighbour(five, "a0", 1) == "a1"
    assert articles.neighbour(five, "a0", -1) == "article-1"
    assert articles.neighbour(five, "a0", 3) == "a3"
    assert articles.neighbour(five, "a3", 1) is None
    assert articles.neighbour(five, "article-1", -1) is None


def test_the_next_open_article_wraps_round_and_is_never_the_same(five: Project) -> None:
    assert articles.next_open(five, "article-1") == "a0"
    assert articles.next_open(five, "a0") == "a2"
    assert articles.next_open(five, "a3") == "a0"
    assert articles.next_open(five) == "a0"
    with five.edit("Done") as edit:
        for uuid in ("a0", "a2"):
            articles.set_state(edit, uuid, "done")
    assert articles.next_open(five, "a3") is None


def test_all_articles_are_iterated_with_or_without_their_text(five: Project) -> None:
    with_text = list(articles.iter_articles(five, with_text=True))
    without = list(articles.iter_articles(five))

    assert with_text[0].article == ARTICLE
    assert [found.article.text for found in without] == [""] * 5
    assert [found.text_hash for found in without] == [found.article.hash for found in with_text]
    assert [(found.state, found.reason) for found in without][2] == ("no_event", "not about a conflict")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project of 10,000 articles."""
    path: Path = tmp_path_factory.mktemp("large") / "large.coding"
    with Project.create(path, [SCHEME], CODER) as project:
        add(project, *(Article(f"a{n}", f"Text {n}", f"Title {n}") for n in range(10_000)))
        yield project


def test_listing_many_articles_reads_no_text_and_asks_a_constant_number_of_queries(large: Project) -> None:
    queries: list[str] = []
    large.connection.sqlite.set_trace_callback(queries.append)

    few, many = listed(large, limit=1), listed(large, limit=10_000)

    large.connection.sqlite.set_trace_callback(None)
    assert (len(few), len(many)) == (1, 10_000)
    asked = [query for query in queries if "FROM article" in query]
    assert len(asked) == 2
    assert not any("article_text" in query for query in queries)
    assert len(queries) <= 6


@pytest.mark.parametrize("state", ["", "open", "done", "flagged"])
def test_a_page_of_rows_is_found_by_search_and_not_by_sorting(large: Project, state: str) -> None:
    queries: list[str] = []
    large.connection.sqlite.set_trace_callback(queries.append)
    middle = articles.row(large, "a5000")
    queries.clear()
    listed(large, ArticleFilter(state=state), middle)
    large.connection.sqlite.set_trace_callback(None)

    query = next(query for query in queries if "LIMIT" in query)
    plan = [row[3] for row in large.connection.rows(f"EXPLAIN QUERY PLAN {query}")]

    assert not [step for step in plan if "ORDER BY" in step]
    assert not [step for step in plan if step.startswith("SCAN article")]


def test_all_articles_are_read_without_holding_the_file(large: Project) -> None:
    reading = articles.iter_articles(large)
    next(reading)

    with large.edit("Done") as edit:
        articles.set_state(edit, "a9999", "done")

    assert [found.state for found in reading][-1] == "done"
