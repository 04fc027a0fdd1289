"""The page that asks for a new project, and the project that its answer makes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model.coder import Coder
from annotator.ui.projects.new_project_dialog import NewProjectDialog
from annotator.ui.theme import Theme
from annotator.use_cases.projects.new_project import new_project

SCHEMES = [("acled", "ACLED"), ("cameo", "CAMEO")]


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, tmp_path: Path) -> NewProjectDialog:
    made = NewProjectDialog(theme, SCHEMES, "Coder at this desk", folder=tmp_path)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def line(dialog: NewProjectDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def press(dialog: NewProjectDialog, qtbot: QtBot, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_typing_a_name_and_enter_is_enough(qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path) -> None:
    file = line(dialog, "project_file")
    qtbot.keyClicks(file, "Sahel 2019")
    qtbot.keyClick(file, Qt.Key.Key_Return)

    choice = dialog.choice
    assert choice is not None
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert choice.path == tmp_path / "Sahel 2019.annotator"
    assert choice.schemes == ("acled",)
    assert choice.coder_name == "Coder at this desk"
    assert choice.countries == ()


def test_the_choice_makes_a_project_with_its_codebooks_and_countries(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    press(dialog, qtbot, "scheme_cameo")
    line(dialog, "countries").setText(" Syria, Côte d’Ivoire ,Syria،")
    press(dialog, qtbot, "create")

    choice = dialog.choice
    assert choice is not None
    with new_project(choice.path, choice.schemes, Coder("coder-4F2A"), countries=choice.countries) as project:
        assert [scheme.id for scheme in project.schemes] == ["acled", "cameo"]
        assert project.countries == ("Syria", "Côte d’Ivoire")


def test_an_existing_file_is_refused_with_the_reason(qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path) -> None:
    (tmp_path / "old.annotator").touch()
    line(dialog, "project_file").setText("old")
    press(dialog, qtbot, "create")

    assert dialog.isVisible()
    assert dialog.choice is None
    assert dialog.notice.text == "“old.annotator” exists already. Choose another name, or open it."


def test_a_missing_folder_is_refused_with_the_reason(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    line(dialog, "project_file").setText("nowhere/new.annotator")
    press(dialog, qtbot, "create")

    assert dialog.choice is None
    assert dialog.notice.text.startswith("There is no folder")


def test_a_project_without_a_codebook_is_refused(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    press(dialog, qtbot, "scheme_acled")
    press(dialog, qtbot, "create")

    assert dialog.choice is None
    assert "codebook" in dialog.notice.text


def test_a_name_that_is_taken_is_not_offered(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "New project.annotator").touch()

    dialog = NewProjectDialog(theme, SCHEMES, "", folder=tmp_path)
    qtbot.addWidget(dialog)

    assert line(dialog, "project_file").text() == str(tmp_path / "New project 2.annotator")


def test_a_codebook_file_is_offered_beside_the_shipped_ones(
    qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path
) -> None:
    own = tmp_path / "own.yaml"
    own.write_text(
        'id: own\nversion: "1"\nname: Own\ncodes: [{id: a, name: A}]\nfields: [{name: code, label: Code, kind: code}]\n'
    )
    dialog.add_scheme_file(own)
    dialog.add_scheme_file(own)
    press(dialog, qtbot, "scheme_acled")
    press(dialog, qtbot, "create")

    choice = dialog.choice
    assert choice is not None
    assert choice.schemes == (str(own),)
    assert len(dialog.findChildren(QAbstractButton, "scheme_own")) == 1
    with new_project(choice.path, choice.schemes, Coder("coder-4F2A")) as project:
        assert [scheme.id for scheme in project.schemes] == ["own"]


def test_a_codebook_file_with_mistakes_is_told_and_squeezes_nothing(
    qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path
) -> None:
    (tmp_path / "bad.yaml").write_text("id: bad\n")

    dialog.add_scheme_file(tmp_path / "bad.yaml")

    assert "“bad.yaml” has 4 mistakes: line 1: “version” is missing;" in dialog.notice.text
    assert dialog.findChild(QAbstractButton, "scheme_bad") is None
    buttons = [dialog.findChild(QAbstractButton, name) for name in ("add_scheme_file", "make_scheme", "create")]
    qtbot.waitUntil(lambda: all(each is not None and each.height() >= each.sizeHint().height() for each in buttons))


def test_escape_chooses_nothing(qtbot: QtBot, dialog: NewProjectDialog) -> None:
    qtbot.keyClick(line(dialog, "project_file"), Qt.Key.Key_Escape)

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.choice is None


def test_files_of_articles_are_part_of_the_answer_and_others_are_told(
    qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for name in ("a.txt", "b.csv", "c.png"):
        (folder / name).write_text("x", encoding="utf-8")
    dialog.add_articles([folder, folder / "c.png", folder / "a.txt"])
    told = dialog.notice.text
    press(dialog, qtbot, "create")

    assert dialog.choice is not None
    assert dialog.choice.files == (folder / "a.txt", folder / "b.csv")
    assert told == "“c.png”: no articles can be read from such files."


def test_files_dropped_on_the_page_are_taken(qtbot: QtBot, dialog: NewProjectDialog, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDropEvent):
        event = kind(QPoint(9, 9), Qt.DropAction.CopyAction, data, button, key)
        QApplication.sendEvent(dialog, event)
        assert event.isAccepted()
    press(dialog, qtbot, "create")

    assert dialog.choice is not None
    assert dialog.choice.files == (tmp_path / "a.txt",)
