"""Projects and moments that are not as usual: nothing to read, damaged, read-only, held; two windows; our own bugs."""

from __future__ import annotations

import logging
import sqlite3

import pytest
from PySide6.QtWidgets import QApplication

from annotator.model.article import Article
from annotator.session.record.record_view import record_view
from annotator.storage.articles.imports import add_articles
from annotator.ui.articles.article_list_parts import EmptyWords
from annotator.ui.keys.commands import COMMANDS
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import UNEXPECTED, MainWindow

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib."
OTHER = "Weather\nIt rained on Friday."
THIRD = "Sports\nA match was played."
DAY = "2018-01-12"
LEAVING = {
    "new_project", "open_project", "import", "export", "close_project", "quit", "palette", "keys", "keys_everywhere",
    "menu", "whole_entry", "no_event_reason",
}  # fmt: skip
EVERY_KEY = sorted({key for command in COMMANDS for key in command.keys if command.id not in LEAVING})


def change_text(journey, number: int) -> None:
    """Another text under the hash of the one that was imported, as a flipped bit on the disk leaves it."""
    connection = sqlite3.connect(journey.path)
    connection.execute("UPDATE article_text SET text = text || 'x' WHERE article = ?", (number,))
    connection.commit()
    connection.close()


def states(journey) -> list[str]:
    return [item.state for item in journey.window.desk.list.rows]


def test_no_key_breaks_a_project_without_articles(begin) -> None:
    journey = begin()

    journey.keyboard.play(*EVERY_KEY, *EVERY_KEY)

    assert journey.window.session.article is None
    assert journey.rows("SELECT count(*) FROM event") == [(0,)]


@pytest.mark.parametrize("text", ["", "x", "😀", "\n", "ب"])
def test_no_key_breaks_an_article_of_hardly_any_text(begin, text: str) -> None:
    journey = begin((text, DAY))

    journey.keyboard.play(*EVERY_KEY, *EVERY_KEY)

    assert journey.window.desk is not None


def test_a_damaged_article_is_told_and_passed_over(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY), (THIRD, DAY))
    change_text(journey, 2)

    journey.keyboard.press("Ctrl+Down")

    assert journey.window.session.article.uuid == "article-2"
    assert "is damaged" in journey.window.desk.status.left_words


def test_ending_an_article_before_a_damaged_one_opens_the_one_after_it(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY), (THIRD, DAY))
    change_text(journey, 2)

    journey.keyboard.play("d", "d")

    assert journey.rows("SELECT article, state FROM coding") == [(1, "no_event"), (3, "no_event")]


def test_a_project_whose_only_article_is_damaged_says_so_on_the_record(begin) -> None:
    journey = begin((TEXT, DAY))
    change_text(journey, 1)
    journey.reopen()
    assert wait_until(lambda: "is damaged" in journey.window.desk.status.left_words, 10)

    journey.keyboard.play(*EVERY_KEY)

    assert journey.window.session.article is None
    assert record_view(journey.window.session).empty.startswith("This article cannot be opened")


def test_an_import_that_is_undone_takes_its_article_off_the_desk_and_redo_brings_it_back(begin) -> None:
    journey = begin()
    with journey.window.session.project.edit("Import") as edit:
        add_articles(edit, [Article("article-0", TEXT, "Clash", "Reuters", DAY)], "batch")
    journey.window.desk.articles_were_imported()
    imported = journey.window.session.article.uuid

    journey.keyboard.play("Ctrl+Z", "Down", "Enter")
    gone = journey.window.session.article, states(journey)
    journey.keyboard.press("Ctrl+Y")

    assert imported == "article-0"
    assert gone == (None, [])
    assert journey.window.session.article.uuid == "article-0"
    assert states(journey) == ["open"]


def test_the_list_shows_the_state_of_the_article_that_was_just_ended(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY))

    journey.keyboard.press("d")
    ended = states(journey)
    journey.keyboard.press("Ctrl+Z")

    assert ended == ["no_event", "open"]
    assert states(journey) == ["open", "open"]


def test_a_filter_that_finds_nothing_says_so(begin) -> None:
    journey = begin((TEXT, DAY))

    journey.keyboard.play("Ctrl+F", "z", "z")

    panel = journey.window.desk.list
    assert wait_until(lambda: panel.findChild(EmptyWords).isVisible(), 10)
    assert panel.rows == []


def test_a_file_that_another_program_keeps_for_itself_is_told_and_the_window_lives(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY))
    other = sqlite3.connect(journey.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    journey.keyboard.press("Ctrl+Down")
    told = journey.window.banner.text
    other.execute("ROLLBACK")
    other.close()
    journey.keyboard.press("Ctrl+Down")

    assert "Another program holds" in told
    assert journey.window.session.article.uuid == "article-1"


def test_a_project_open_in_another_window_is_read_only_there_and_every_key_is_safe(begin) -> None:
    journey = begin((TEXT, DAY))
    second = MainWindow(with_suggestions=False)
    second.show()
    second.open_project(journey.path)
    second.activateWindow()
    QApplication.processEvents()

    told = second.banner.text
    Keyboard(second).play(*EVERY_KEY, "Escape", "Down", "Enter", "c", "l", "Enter")
    words = second.desk.status.left_words
    second.close()

    assert "open in another window" in told and "Nothing was changed" in words
    assert UNEXPECTED not in second.banner.text
    assert journey.rows("SELECT count(*) FROM event") == [(0,)]


@pytest.mark.parametrize("typed", ["", "story"])
def test_a_project_opened_before_the_one_before_was_painted_leaves_nothing_behind(begin, qtbot, typed: str) -> None:
    stories = tuple((f"Story {n}\nIt rained {n} times.", DAY) for n in range(450))
    first, second = begin(*stories), begin(*stories)
    window = MainWindow(with_suggestions=False)
    qtbot.addWidget(window)

    with qtbot.captureExceptions() as raised:
        for path in (first.path, second.path, first.path):
            window.open_project(path)
            panel = window.desk.list
            panel.write_filter(typed)
            view = panel._list
            view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        window.show()
        QApplication.processEvents()

    assert raised == []
    assert window.session.project.path == first.path
    window.close()


def test_the_list_of_a_project_that_was_left_asks_for_nothing_any_more(begin) -> None:
    journey = begin(*((f"Story {n}\nIt rained {n} times.", DAY) for n in range(450)))
    panel, other = journey.window.desk.list, begin((TEXT, DAY))
    other.window.close()

    journey.window.open_project(other.path)
    panel.more_wanted.emit()
    panel.earlier_wanted.emit()
    panel.first_wanted.emit()
    panel.write_filter("rained")
    panel.menu_wanted.emit()

    assert journey.window.session.project.path == other.path


def test_keys_of_one_window_do_nothing_in_another(begin) -> None:
    journey = begin((TEXT, DAY), (OTHER, DAY))
    second = begin((TEXT, DAY), (OTHER, DAY))

    second.window.desk.focus_text()
    second.keyboard.press("d")
    second.window.desk.text.clearFocus()
    second.keyboard.press("Ctrl+Down")

    assert journey.rows("SELECT * FROM coding") == []
    assert journey.window.session.article.uuid == "article-0"
    assert second.rows("SELECT state FROM coding") == [("no_event",)]


def test_a_bug_in_a_command_is_logged_and_told_and_the_window_lives(begin, monkeypatch, caplog) -> None:
    journey = begin((TEXT, DAY))

    def break_down() -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(journey.window.session.articles, "no_codable_event", break_down)
    with caplog.at_level(logging.CRITICAL):
        journey.keyboard.press("d")
    told = journey.window.banner.text
    journey.window.banner.show_warning("", "")
    journey.keyboard.press("Down")

    assert UNEXPECTED in told
    assert "ZeroDivisionError: ours" in caplog.text
    assert journey.window.session.open.cursor.index == 1


def test_a_closed_desk_is_freed(begin) -> None:
    import gc
    import weakref

    journey = begin((TEXT, DAY))
    other = begin((OTHER, DAY)).path
    journey.keyboard.play("Down", "Enter", "c", "Escape")
    window = journey.window
    gone = [weakref.ref(each) for each in (window.desk, window.session, window.desk.text, window.desk.record)]
    other_window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w is not window)
    other_window.leave_project()

    window.open_project(other)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # QEvent::DeferredDelete waits for the event loop to end a turn
    gc.collect()

    assert [each() for each in gone] == [None] * 4
    window.look.choose_theme("dark")
    window.look.choose_theme("system")
