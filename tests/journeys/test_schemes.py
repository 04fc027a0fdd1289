"""Events under other codebooks than ACLED, by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.session.record.record_view import record_view
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.ui.keys.keyboard import Keyboard
from annotator.ui.main_window import MainWindow
from annotator.use_cases.projects.new_project import find_scheme

TEXT = (
    "Fighting in Syria\n"
    "Rebels attacked an army base near Idlib on 9 and 11 January 2018.\n"
    "Turkey accused Syria of aggression on Thursday."
)


@pytest.fixture
def coding(qtbot, tmp_path):
    """Opens a window on one article under one shipped scheme."""
    windows = []

    def start(scheme_id: str):
        path = tmp_path / f"{scheme_id}.annotator"
        project = Project.create(path, [find_scheme(scheme_id)], Coder("coder-4F2A"), countries=("Syria",))
        with project, project.edit("Import") as edit:
            add_articles(edit, [Article("a", TEXT, "", "Reuters", "2018-01-12", "en")], "batch")
        window = MainWindow(with_suggestions=False)
        windows.append(window)
        window.open_project(path)
        window.show()
        window.activateWindow()
        return window, Keyboard(window)

    yield start
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_ucdp_event_holds_its_period_and_the_sum_of_its_deaths(coding) -> None:
    window, keyboard = coding("ucdp-ged")

    keyboard.play("Down", "Enter")
    for typed in ("1", "11", "reb", "mil", "idl", "3", "2", "", ""):
        keyboard.type(typed)
        keyboard.press("Enter")

    event = window.session.events[0]
    assert event.state == "complete"
    assert event.text("event_dates") == "2018-01-09"
    assert event.text("best") == "5"
    assert event.text("date_end") == "2018-01-11"
    assert event.text("date_prec") == "2"


def test_a_plover_event_is_a_category_with_its_mode(coding) -> None:
    window, keyboard = coding("plover")

    keyboard.play("Down", "Down", "Enter")
    for typed in ("accuse", "thu", "turgov", "syrgov", ""):
        keyboard.type(typed)
        keyboard.press("Enter")

    event = window.session.events[0]
    assert event.state == "complete"
    assert event.text("event") == "ACCUSE"
    assert (event.text("actor"), event.text("recipient")) == ("TURGOV", "SYRGOV")


def test_a_broken_rule_is_told_once_what_it_rests_on_is_decided(coding) -> None:
    window, keyboard = coding("acled")
    told = []

    keyboard.play("Down", "Enter")
    for typed in ("cl", "thu", "reb", "civ"):
        keyboard.type(typed)
        keyboard.press("Enter")
        told.append([note.severity for row in record_view(window.session).rows for note in row.notes])

    assert told[:3] == [[], [], []]
    assert "error" in told[3]
