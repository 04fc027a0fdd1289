"""Changing a project's settings in the window, with an event open; taken back like any other edit."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.text.span import Span
from annotator.session.coding_session import CodingSession
from annotator.storage.events import events
from annotator.ui.keys.keyboard import wait_until
from annotator.ui.projects.project_settings_dialog import ProjectSettingsDialog
from tests.journeys.conftest import Begin, Journey
from tests.storage.old_files import write_version_1


def denial(session: CodingSession) -> None:
    """A CAMEO event of the article on the desk for which the two Goldstein tables differ."""
    project = session.project
    cameo = project.scheme("cameo")
    values = (Value("evidence", {"value": ""}, evidence=(Span(0, 5),)), Value("code", {"value": "016"}))
    event = Event("e1", "article-0", project.coder, "cameo", cameo.version, values=values)
    with project.edit("Add event") as edit:
        events.save_event(edit, with_computed(cameo, event))
    session.take_up()


def stored(journey: Journey) -> object:
    ((text,),) = journey.rows("SELECT text FROM value WHERE field = 'goldstein'")
    return text


def choose_the_other_table(journey: Journey) -> None:
    """Open the dialog from the menu's command and press Down, Enter in it."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ProjectSettingsDialog)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            QTest.keyClick(QApplication.focusWidget() or dialog, key)

    QTimer.singleShot(100, press)
    journey.window.project_settings()


def test_another_goldstein_table_is_on_the_desk_at_once_and_undo_takes_it_back(begin: Begin) -> None:
    journey = begin(("Ankara denied any link.\nNobody answered.", "2018-02-02"))
    session = journey.window.session
    denial(session)
    attributes = session.project.scheme("cameo").code("016").attributes  # type: ignore[union-attr]
    assert stored(journey) == attributes["goldstein"]

    choose_the_other_table(journey)

    assert stored(journey) == attributes["goldstein_icews"]
    assert [event.text("goldstein") for event in session.events] == [attributes["goldstein_icews"]]

    journey.keyboard.press("Ctrl+Z")

    assert wait_until(lambda: stored(journey) == attributes["goldstein"], 5)
    assert [event.text("goldstein") for event in session.events] == [attributes["goldstein"]]
    assert session.project.undo_label == "Add event"


def test_settings_that_no_event_rests_on_are_undone_without_leaving_the_article(begin: Begin) -> None:
    journey = begin(("Ankara denied any link.", "2018-02-02"), ("Nobody answered.", "2018-02-03"))
    session = journey.window.session
    choose_the_other_table(journey)
    assert journey.rows("SELECT name, text FROM setting") == [("goldstein", "ICEWS")]

    journey.keyboard.press("Ctrl+Z")

    assert wait_until(lambda: journey.rows("SELECT name, text FROM setting") == [], 5)
    assert session.article is not None
    assert session.article.uuid == "article-0"


def test_a_project_of_an_older_version_opens_and_says_where_the_old_file_is(begin: Begin) -> None:
    journey = begin(("Ankara denied any link.", "2018-02-02"))
    window = journey.window
    window.leave_project()
    old = journey.path.with_name("old.annotator")
    write_version_1(journey.path, old)

    window.open_project(old)

    assert window.desk is not None
    assert window.banner.text == (
        "“old.annotator” was saved by an older version of this program and was brought up to date."
        " As it was it is kept beside it as “old-format-1.annotator”."
    )
    assert old.with_name("old-format-1.annotator").exists()
