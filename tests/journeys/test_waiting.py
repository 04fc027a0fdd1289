"""A change that waits for the file: the coder goes on elsewhere, closes the window, opens the project again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.ui.keys.keyboard import wait_until

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib."
OTHER = "Weather\nIt rained on Friday."
DAY = "2018-01-12"


@contextmanager
def held(journey) -> Iterator[None]:
    """Someone else holds the file, as a scanner or a sync client does."""
    other = sqlite3.connect(journey.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def wait_until_saved(journey) -> None:
    assert wait_until(lambda: "Saved" in journey.window.desk.status.left_words, 10)


def test_a_coder_who_went_to_the_next_article_while_saving_stays_there(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l")

    with held(journey):
        journey.keyboard.play("Enter", "Ctrl+Down")
    wait_until_saved(journey)

    session = journey.window.session
    assert session.article.uuid == "article-1"
    assert (session.current, session.entry) == (None, None)
    assert [event["sub_event_type"] for event in journey.events()] == ["Armed clash"]


def test_a_coder_who_left_the_record_while_saving_finds_the_event_stored(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l")

    with held(journey):
        journey.keyboard.play("Enter", "Escape")
    wait_until_saved(journey)

    assert journey.window.desk.zone() == "text"
    assert len(journey.window.session.events) == 1


def test_an_article_that_ends_late_does_not_pull_the_coder_from_another_one(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY), (OTHER + " More.", DAY))

    with held(journey):
        journey.keyboard.play("d", "Ctrl+Down", "Ctrl+Down")
    wait_until_saved(journey)

    assert journey.window.session.article.uuid == "article-2"
    assert journey.rows("SELECT state FROM coding") == [("no_event",)]


def test_a_window_with_a_waiting_change_closes_at_the_second_try_only(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l")
    window = journey.window

    with held(journey):
        journey.keyboard.press("Enter")
        window.close()
        first = window.isVisible(), window.banner.text
        window.close()

    assert first[0] and "not saved yet" in first[1]
    assert not window.isVisible()
    assert journey.rows("SELECT count(*) FROM event") == [(0,)]


def test_closing_saves_a_waiting_change_when_the_file_is_free_again(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l")
    with held(journey):
        journey.keyboard.press("Enter")

    journey.window.close()

    assert not journey.window.isVisible()
    assert journey.rows("SELECT count(*) FROM event") == [(1,)]


def test_opening_the_project_that_is_open_leaves_it_writable(begin) -> None:
    journey = begin((TEXT, DAY))

    journey.window.open_project(journey.path)
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter")

    assert not journey.window.session.project.read_only
    assert len(journey.events()) == 1
