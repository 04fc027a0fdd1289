"""Finding articles by their words, source and day, whatever their number."""

from __future__ import annotations

import pytest

from annotator.model.article import Article
from annotator.model.article_filter import ArticleFilter, read_filter, with_part
from annotator.storage.articles import article_search, articles
from annotator.storage.articles.article_pages import page_rows
from annotator.storage.articles.article_search import Excerpt
from annotator.storage.articles.imports import add_articles
from annotator.storage.file.connection import Connection
from annotator.storage.project import Project

STORIES = (
    Article("s1", "Market hit\nA car bomb killed three in Damascus.", "Market hit", "Gulf Herald", "2018-02-01"),
    Article("s2", "Road closed\nThe bomb was in a car, officials in Alépo said.", "Road closed", "Post", "2018-01-15"),
    Article("s3", "انفجار سيارة مفخخة في دمشق", "", "وكالة", "2018-03-01"),
    Article("s4", "No day\nCarpets were sold.", "No day", "Post", ""),
)


@pytest.fixture
def stories(project: Project) -> Project:
    with project.edit("Import") as edit:
        add_articles(edit, STORIES, "batch")
    return project


def found(project: Project, typed: str, state: str = "") -> list[str]:
    rows = article_search.rows(project, read_filter(typed, state))
    return [row.uuid for row in rows if row.uuid.startswith("s")]


@pytest.mark.parametrize(
    ("typed", "uuids"),
    [
        ("bomb", ["s1", "s2"]), ("car bomb", ["s1", "s2"]), ('"car bomb"', ["s1"]), ("car", ["s1", "s2", "s4"]),
        ("alepo", ["s2"]), ("مفخخة", ["s3"]), ("damas", ["s1"]), ("source:post", ["s2", "s4"]),
        ("bomb source:gulf", ["s1"]), ("from:2018-02", ["s1", "s3"]), ("to:2018-01", ["s2"]),
        ("from:2018-01-15 to:2018-02-01", ["s1", "s2"]), ("sort:newest", ["s3", "s1", "s2", "s4"]),
        ("sort:oldest car", ["s4", "s2", "s1"]), ("NOT bomb", []), ("😀", []), ('"', None), ("AND OR *", []),
        ("bomb)", ["s1", "s2"]), ("from:yesterday", []), ("from:", None), ('source:"gulf herald"', ["s1"]),
        ("state:done", []), ("state:open bomb", ["s1", "s2"]), ("flag:denied", []), ("flag:", None),
    ],
)  # fmt: skip
def test_what_is_typed_finds_what_a_reader_expects(stories: Project, typed: str, uuids: list[str] | None) -> None:
    assert found(stories, typed) == (uuids if uuids is not None else ["s1", "s2", "s3", "s4"])


def test_words_and_a_state_hold_together(stories: Project) -> None:
    with stories.edit("Done") as edit:
        articles.set_state(edit, "s2", "done")

    assert found(stories, "bomb", "done") == ["s2"]
    assert found(stories, "bomb", "open") == ["s1"]


@pytest.mark.parametrize("typed", ["car", "sort:newest", "sort:oldest", "car sort:newest", ""])
def test_pages_follow_one_another_without_gap_or_repeat(stories: Project, typed: str) -> None:
    wanted, pages = read_filter(typed), []
    page = article_search.rows(stories, wanted, limit=2)
    while page:
        pages += [row.uuid for row in page]
        page = article_search.rows(stories, wanted, page[-1], 2)

    assert pages == [row.uuid for row in article_search.rows(stories, wanted)]
    assert len(set(pages)) == len(pages)


@pytest.mark.parametrize("typed", ["car", "sort:newest", "sort:oldest", "car sort:newest", "source:post", ""])
def test_the_pages_before_an_article_are_those_after_it_read_backwards(stories: Project, typed: str) -> None:
    wanted = read_filter(typed)
    forward = article_search.rows(stories, wanted)

    back = article_search.rows(stories, wanted, forward[-1], is_backwards=True)

    assert back[::-1] == forward[:-1]


@pytest.mark.parametrize("most_merged", [0, article_search.MOST_MERGED])
def test_articles_of_several_sources_come_in_one_order(
    project: Project, monkeypatch: pytest.MonkeyPatch, most_merged: int
) -> None:
    monkeypatch.setattr(article_search, "MOST_MERGED", most_merged)
    with project.edit("Import") as edit:
        add_articles(edit, (Article(f"w{n}", f"Text {n}", "", f"Wire {n % 3}") for n in range(9)), "batch")
    wanted = read_filter("source:wire")
    everything = article_search.rows(project, wanted)

    assert [row.uuid for row in everything] == [f"w{n}" for n in range(9)]
    assert article_search.rows(project, wanted, everything[3], 2) == everything[4:6]
    assert article_search.rows(project, wanted, everything[3], 2, is_backwards=True) == [everything[2], everything[1]]


def test_the_page_around_an_article_begins_before_it(stories: Project) -> None:
    wanted, connection = read_filter(""), stories.connection
    all_rows = article_search.rows(stories, wanted)

    page = page_rows(article_search.Search(stories), connection, wanted, all_rows[2], 1, 0, "around")

    assert page == all_rows[:4]


def test_of_some_articles_those_that_fit_are_told_without_looking_at_the_others(stories: Project) -> None:
    with stories.edit("Done") as edit:
        articles.set_state(edit, "s2", "done")

    def fitting(typed: str, state: str = "") -> list[str]:
        found = article_search.fitting(stories, read_filter(typed, state), ["s2", "s3", "s4"])
        return [row.uuid for row in found]

    assert fitting("car") == fitting("car sort:newest") == ["s2", "s4"]
    assert fitting("", "left") == ["s3", "s4"]
    assert fitting("bomb", "ended") == ["s2"]


def test_articles_of_an_undone_import_are_not_found(stories: Project) -> None:
    stories.undo()

    assert found(stories, "bomb") == []
    stories.redo()
    assert found(stories, "bomb") == ["s1", "s2"]


def test_the_excerpt_is_cut_from_the_text_round_the_word(stories: Project) -> None:
    wanted = read_filter("alepo")
    rows = article_search.rows(stories, wanted)

    (excerpt,) = article_search.excerpts(stories.connection, rows, wanted).values()

    assert excerpt == Excerpt("The bomb was in a car, officials in ", "Alépo", " said.", 48)


@pytest.mark.parametrize(
    ("typed", "found"), [('"car bomb"', "car bomb"), ("dama", "Damascus"), ("CAR", "car"), ("killed bom", "killed")]
)
def test_an_excerpt_shows_the_phrase_or_the_whole_word_and_knows_where_it_begins(
    stories: Project, typed: str, found: str
) -> None:
    wanted = read_filter(typed)
    rows = article_search.rows(stories, wanted)

    excerpt = article_search.excerpts(stories.connection, rows, wanted)["s1"]

    assert excerpt.found == found
    assert STORIES[0].text[excerpt.start :].startswith(found)


def test_what_is_left_and_what_is_ended_are_two_halves(stories: Project) -> None:
    with stories.edit("States") as edit:
        for uuid, state in (("s1", "done"), ("s2", "in_progress"), ("s4", "no_event")):
            articles.set_state(edit, uuid, state)

    assert found(stories, "", "left") == ["s2", "s3"]
    assert found(stories, "", "ended") == ["s1", "s4"]
    assert found(stories, "car", "ended") == ["s1", "s4"]
    assert found(stories, "state:done", "left") == ["s1"]


def test_nothing_is_looked_for_before_the_position_that_a_caller_names(stories: Project) -> None:
    position = articles.row(stories, "s3").position

    rows = article_search.rows(stories, read_filter("sort:newest"), start=position)

    assert [row.uuid for row in rows] == ["s3", "s4"]


def test_a_flag_finds_the_articles_whose_events_have_it(coded: Project) -> None:
    assert [row.uuid for row in article_search.rows(coded, read_filter("flag:DENIED"))] == ["article-1"]
    assert article_search.rows(coded, read_filter("flag:reported")) == []


def test_sources_come_with_the_number_of_their_articles(stories: Project) -> None:
    counted = dict(article_search.sources_with_counts(stories.connection, 30))

    assert (counted["Post"], counted["Gulf Herald"]) == (2, 1)
    stories.undo()
    assert dict(article_search.sources_with_counts(stories.connection, 30))["Post"] == 0


@pytest.mark.parametrize(
    ("typed", "name", "text", "then"),
    [
        ("bomb", "sort", "newest", "bomb sort:newest"), ("sort:oldest bomb", "sort", "newest", "bomb sort:newest"),
        ('source:"Gulf Herald" bomb', "source", "", "bomb"), ('"car bomb"', "source", "Post", '"car bomb" source:Post'),
        ("", "source", "Gulf Herald", 'source:"Gulf Herald"'), ("from:2018 to:2019", "from", "", "to:2019"),
    ],
)  # fmt: skip
def test_a_choice_is_written_into_what_is_typed(typed: str, name: str, text: str, then: str) -> None:
    assert with_part(typed, name, text) == then


def test_words_of_the_headline_alone_have_no_excerpt(stories: Project) -> None:
    wanted = read_filter("market")
    rows = article_search.rows(stories, wanted)

    assert article_search.excerpts(stories.connection, rows, wanted) == {"s1": Excerpt()}


def test_another_connection_can_search_meanwhile(stories: Project) -> None:
    reader = Connection(stories.path, read_only=True, is_patient=True)

    rows = article_search.rows(stories, read_filter("bomb"), reader=reader)
    reader.close()

    assert [row.uuid for row in rows] == ["s1", "s2"]


def test_the_sources_are_listed_once_each(stories: Project) -> None:
    listed = article_search.sources(stories.connection)

    assert listed == sorted(set(listed))
    assert {"Post", "Gulf Herald", "وكالة"} <= set(listed)


@pytest.mark.parametrize(
    "wanted",
    [
        ArticleFilter(starts=("text",)), ArticleFilter(order="newest"), ArticleFilter(order="oldest"),
        ArticleFilter(state="left"), ArticleFilter(state="ended"), ArticleFilter(state="left", order="newest"),
    ],
)  # fmt: skip
def test_a_page_is_read_from_an_index_and_not_sorted(stories: Project, wanted: ArticleFilter) -> None:
    first = article_search.rows(stories, ArticleFilter(), limit=1)[0]
    queries: list[str] = []
    stories.connection.sqlite.set_trace_callback(queries.append)
    article_search.rows(stories, wanted, first)
    stories.connection.sqlite.set_trace_callback(None)

    query = next(query for query in queries if "LIMIT" in query)
    plan = [row[3] for row in stories.connection.rows(f"EXPLAIN QUERY PLAN {query}")]
    assert not [step for step in plan if "ORDER BY" in step or step == "SCAN article"]
