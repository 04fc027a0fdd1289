"""Saved is said only after a commit; a file that someone else holds is waited for; nothing is lost."""

from __future__ import annotations

import sqlite3

from annotator.ui.keys.keyboard import wait_until

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib."


def test_saved_is_said_with_what_undo_would_take_back(begin) -> None:
    journey = begin((TEXT, "2018-01-12"))

    journey.keyboard.play("Down", "Enter", "c", "l", "Enter")

    words = journey.window.desk.status.left_words
    assert "Saved" in words and "Set type" in words


def test_a_held_file_is_waited_for_and_the_change_is_made_once(begin) -> None:
    journey = begin((TEXT, "2018-01-12"))
    journey.keyboard.play("Down", "Enter", "c", "l")
    other = sqlite3.connect(journey.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    journey.keyboard.press("Enter")
    waiting = journey.window.desk.status.left_words
    other.execute("ROLLBACK")
    other.close()

    assert "Saving" in waiting and "Saved" not in waiting
    assert wait_until(lambda: "Saved" in journey.window.desk.status.left_words, 10)
    assert journey.rows("SELECT count(*) FROM event") == [(1,)]


def test_a_change_while_another_one_waits_is_refused_and_said(begin) -> None:
    journey = begin((TEXT, "2018-01-12"))
    journey.keyboard.play("Down", "Enter", "c", "l")
    other = sqlite3.connect(journey.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    journey.keyboard.play("Enter", "Enter")
    words = journey.window.desk.status.left_words
    other.execute("ROLLBACK")
    other.close()

    assert "not made" in words
    assert wait_until(lambda: journey.rows("SELECT count(*) FROM event") == [(1,)], 10)


def test_the_place_is_kept_for_the_next_start(begin) -> None:
    journey = begin((TEXT, "2018-01-12"), ("Other\nNothing.", "2018-01-12"))
    journey.keyboard.press("Ctrl+Down")

    journey.reopen()

    assert journey.window.session.article.uuid == "article-1"
