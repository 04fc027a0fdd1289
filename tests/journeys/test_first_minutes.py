"""The first minutes: from nothing to articles on the desk, by what is dropped and by one page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.model.article import Article
from annotator.storage.articles.imports import add_articles
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import UNEXPECTED, MainWindow
from annotator.ui.projects.import_dialog import ImportDialog
from annotator.ui.projects.new_project_dialog import NewProjectDialog
from tests.journeys.conftest import Begin, put_away

SECONDS = 30
TEXT = "Farmers block a road\nFarmers blocked the harbour road on Monday, the mayor said.\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"article-{number}.txt" for number in (1, 2)]
    for number, path in enumerate(made):
        path.write_text(f"{TEXT}It was the {number + 1}. time.\n", encoding="utf-8")
    return made


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """A window on its start page; new projects are made in the test's folder."""
    settings.remember_folder(tmp_path / "any")
    made = MainWindow(with_suggestions=False)
    made.show()
    made.activateWindow()
    yield made
    assert UNEXPECTED not in made.banner.text
    put_away(made)


def drop(window: MainWindow, *paths: Path, on: QWidget | None = None) -> None:
    """Drop files on whatever page the window shows, or on a part of it."""
    page = on or (window.start if window.desk is None else window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(
            QPoint(90, 90), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(page, event)


def answering(*answers: tuple[type[QDialog], Callable[[QDialog], None]]) -> QTimer:
    """Answers each dialog as it opens, in this order."""
    left = list(answers)
    timer = QTimer(interval=20)

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if left and isinstance(shown, left[0][0]) and shown.isVisible():
            left.pop(0)[1](shown)

    timer.timeout.connect(look)
    timer.start()
    return timer


def name_it(dialog: QDialog) -> None:
    """Type a name and press Enter."""
    dialog.activateWindow()
    line = dialog.findChild(QLineEdit, "project_file")
    assert line is not None
    line.setFocus()
    QApplication.processEvents()
    Keyboard(dialog).play("harbour", "Enter")


def import_all(dialog: QDialog) -> None:
    """Enter, once everything was read."""
    assert isinstance(dialog, ImportDialog)
    button = dialog.findChild(QPushButton, "import_button")
    assert button is not None
    assert wait_until(button.isEnabled, SECONDS)
    dialog.accept()
    assert wait_until(lambda: not dialog.is_importing, SECONDS)
    if dialog.isVisible():
        dialog.accept()


def titles(window: MainWindow) -> list[str]:
    assert window.desk is not None
    return [row.title for row in window.desk.list.rows]


def test_files_dropped_on_the_start_page_become_a_project_with_its_articles(
    window: MainWindow, files: list[Path], tmp_path: Path
) -> None:
    answers = answering((NewProjectDialog, name_it), (ImportDialog, import_all))

    drop(window, *files)

    answers.stop()
    assert window.session.project.path == tmp_path / "harbour.annotator"
    assert wait_until(lambda: len(titles(window)) == 2, SECONDS)
    assert window.session.article is not None


def test_files_dropped_on_the_desk_come_into_its_project(begin: Begin, files: list[Path]) -> None:
    journey = begin(("Rain\nIt rained on Friday.", "2018-01-12"))
    answers = answering((ImportDialog, import_all))

    drop(journey.window, files[0])

    answers.stop()
    assert wait_until(lambda: len(titles(journey.window)) == 2, SECONDS)


def test_a_narrow_window_folds_no_list_that_says_how_to_begin(begin: Begin) -> None:
    journey = begin()
    assert journey.window.desk is not None
    journey.window.resize(1180, 700)
    QApplication.processEvents()

    assert journey.window.desk.list.isVisible()
    with journey.window.session.project.edit("Import") as edit:
        add_articles(edit, [Article("article-0", "Rain\nIt rained.", "Rain", "Reuters", "2018-01-12")], "batch")
    journey.window.desk.articles_were_imported()

    assert journey.window.desk.list.isHidden()


@pytest.mark.parametrize("way", [("Ctrl+F",), ("Enter",), ("Ctrl+K",)])
def test_files_dropped_on_a_box_are_imported_and_not_typed(begin: Begin, files: list[Path], way: tuple[str]) -> None:
    journey = begin(("Rain\nRebels shot at a bus on Friday.", "2018-01-12"))
    journey.keyboard.play("Down", *way)
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    answers = answering((ImportDialog, import_all))

    drop(journey.window, files[0], on=box)

    answers.stop()
    assert box.text() == ""
    assert wait_until(lambda: len(titles(journey.window)) == 2, SECONDS)


@pytest.mark.parametrize("name", ["text", "list", "record", "status"])
def test_files_dropped_on_any_part_of_the_desk_are_imported(begin: Begin, files: list[Path], name: str) -> None:
    journey = begin(("Rain\nRebels shot at a bus on Friday.", "2018-01-12"))
    part = getattr(journey.window.desk, name)
    answers = answering((ImportDialog, import_all))

    drop(journey.window, files[0], on=part.viewport() if name == "text" else part)

    answers.stop()
    assert wait_until(lambda: len(titles(journey.window)) == 2, SECONDS)


def test_what_cannot_be_read_is_told_in_a_sentence_and_makes_no_project(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "letter.annotator").write_text("Dear coders,", encoding="utf-8")

    drop(window, tmp_path / "photo.png")
    picture = window.banner.text
    drop(window, tmp_path / "letter.annotator")

    assert picture.startswith("“photo.png”: no articles can be read from such files.")
    assert "“letter.annotator” is not a project" in window.banner.text
    assert window.desk is None


def test_a_project_without_articles_names_the_key_that_imports_some_and_focuses_no_box(begin: Begin) -> None:
    journey = begin()
    desk = journey.window.desk
    assert desk is not None
    empty = desk.list.findChild(QWidget, "empty_list")
    assert empty is not None

    assert empty.accessibleName() == "No articles yet. Import some: Ctrl+I"
    said = [each for each in desk.findChildren(QLabel) if each.isVisible() and "No articles" in each.text()]
    assert said == [], "said a second time"
    way = desk.findChild(QAbstractButton, "import_first")
    assert way is not None
    assert way.isVisible() and way.toolTip() == "Import articles (Ctrl I)"
    assert desk.zone() == "text"
    assert not desk.list.isAncestorOf(QApplication.focusWidget())
