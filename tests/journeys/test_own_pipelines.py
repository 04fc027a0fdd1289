"""A pipeline that is named in the window reads the article on the desk at once."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator import settings
from annotator.model.article import Article
from annotator.storage.articles.imports import add_articles
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.projects.pipelines_dialog import PipelinesDialog
from tests.journeys.conftest import MODEL_SECONDS

GERMAN = "Kämpfe\nNach Angaben der Bürgerwehr Mambele wurden in Goma und in Kibumbwe zwei Menschen getötet."


pytestmark = pytest.mark.usefixtures("no_own_pipelines")


@pytest.fixture
def folder(tmp_path: Path) -> str:
    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Bürgerwehr Mambele"}])
    nlp.to_disk(tmp_path / "german")
    return str(tmp_path / "german")


def type_it(folder: str) -> QTimer:
    """Types language and folder into the dialog once it is there, and closes it when they are kept or refused."""
    timer, done = QTimer(interval=20), []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PipelinesDialog) or not dialog.isVisible():
            return
        if not done:
            done.append(True)
            dialog.activateWindow()
            line = dialog.findChild(QLineEdit, "pipeline_language")
            assert line is not None
            line.setFocus()
            QApplication.processEvents()
            keyboard = Keyboard(dialog)
            keyboard.type("de")
            keyboard.press("Tab")
            keyboard.type(folder)
            keyboard.press("Enter")
        elif settings.load().pipelines or "cannot" in dialog.notice.text:
            dialog.reject()

    timer.timeout.connect(look)
    timer.start()
    return timer


def test_actors_of_the_open_article_are_marked_by_the_pipeline_that_was_just_named(begin, folder: str) -> None:
    journey = begin()
    with journey.window.session.project.edit("Import") as edit:
        add_articles(edit, [Article("article-0", GERMAN, "Kämpfe", "dpa", "2023-05-17", "de")], "batch")
    journey.reopen(suggestions=True)
    journey.wait_for_suggestions()
    session = journey.window.session

    def actors() -> list[str]:
        return [mark.span.of(session.article.text) for mark in session.findings.marks if mark.kind == "actor"]

    before = actors()
    answers = type_it(folder)
    journey.keyboard.play("Ctrl+K", "pipelines", "Enter")

    answers.stop()
    assert "Bürgerwehr Mambele" not in before
    assert wait_until(lambda: "Bürgerwehr Mambele" in actors(), MODEL_SECONDS)
