"""The dialog of a project's settings: what it offers, what it asks for, and the change itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.model.project_settings import ProjectSettings
from annotator.model.rules import with_computed
from annotator.model.text.span import Span
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.ui.projects.project_settings_dialog import ProjectSettingsDialog
from annotator.ui.theme import Theme
from annotator.use_cases.projects.new_project import new_project
from annotator.use_cases.projects.project_settings import change_settings_steps, offered, settings_of, told

CODER = Coder("coder-4F2A")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with one CAMEO event for which the two Goldstein tables differ."""
    with new_project(tmp_path / "p.annotator", ["acled", "cameo"], CODER) as made:
        cameo = made.scheme("cameo")
        evidence = Value("evidence", {"value": ""}, evidence=(Span(0, 4),))
        values = (evidence, Value("code", {"value": "016"}))
        event = Event("e1", "a1", CODER.id, "cameo", cameo.version, values=values)
        with made.edit("Code") as edit:
            add_articles(edit, [Article("a1", "They denied it. 😀")], "first")
            events.save_event(edit, with_computed(cameo, event))
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, project: Project) -> ProjectSettingsDialog:
    return opened(qtbot, theme, project)


def opened(qtbot: QtBot, theme: Theme, project: Project) -> ProjectSettingsDialog:
    """The dialog on the project, wired as the window wires it."""
    made = ProjectSettingsDialog(theme, offered(project), project.read_only_reason)
    made.change_wanted.connect(lambda: made.work(change_settings_steps(project, told(project, made.words()))))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def button(dialog: QWidget, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def told_words(dialog: QWidget) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_shows_what_holds_and_has_nothing_to_change_yet(dialog: ProjectSettingsDialog) -> None:
    assert dialog.words() == {"goldstein": "GDELT", "both_ways": "no"}
    assert button(dialog, "goldstein_gdelt").isChecked()
    assert not button(dialog, "change_button").isEnabled()
    assert "The tables differ in 4 codes: 016, 022, 164, 165." in told_words(dialog)
    assert "CAMEO 041, 042, 043, 044, 045, 046, 057" in told_words(dialog)


def test_keys_choose_the_other_table_and_enter_changes_it(
    qtbot: QtBot, dialog: ProjectSettingsDialog, project: Project
) -> None:
    press(Qt.Key.Key_Down)
    assert dialog.words()["goldstein"] == "ICEWS"

    with qtbot.waitSignal(dialog.accepted):
        press(Qt.Key.Key_Return)

    attributes = project.scheme("cameo").code("016").attributes  # type: ignore[union-attr]
    assert settings_of(project) == ProjectSettings({"goldstein": "ICEWS"})
    assert events.event(project, "e1").text("goldstein") == attributes["goldstein_icews"] != attributes["goldstein"]
    assert dialog.report == "Project settings changed, 1 event computed anew."


def test_tab_and_space_reach_both_ways(qtbot: QtBot, dialog: ProjectSettingsDialog, project: Project) -> None:
    press(Qt.Key.Key_Tab, Qt.Key.Key_Space)

    with qtbot.waitSignal(dialog.accepted):
        press(Qt.Key.Key_Return)

    assert settings_of(project) == ProjectSettings(both_ways=True)
    assert dialog.report == "Project settings changed."


def test_escape_changes_nothing(dialog: ProjectSettingsDialog, project: Project) -> None:
    press(Qt.Key.Key_Down, Qt.Key.Key_Escape)

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert settings_of(project) == ProjectSettings()


def test_choosing_what_was_chosen_again_leaves_nothing_to_change(dialog: ProjectSettingsDialog) -> None:
    press(Qt.Key.Key_Down)
    assert button(dialog, "change_button").isEnabled()

    press(Qt.Key.Key_Up)

    assert not button(dialog, "change_button").isEnabled()


def test_a_project_whose_codebooks_have_no_settings_says_so(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    with new_project(tmp_path / "a.annotator", ["acled"], CODER) as project:
        dialog = opened(qtbot, theme, project)

    assert "The codebooks of this project leave nothing to set." in told_words(dialog)
    assert not button(dialog, "change_button").isEnabled()
    qtbot.waitUntil(button(dialog, "cancel").hasFocus)


def test_a_project_that_is_read_only_shows_its_settings_and_the_reason(
    qtbot: QtBot, theme: Theme, project: Project
) -> None:
    with Project.open(project.path, CODER, read_only=True) as reader:
        dialog = opened(qtbot, theme, reader)

    assert not button(dialog, "goldstein_icews").isEnabled()
    assert "was opened for reading only" in dialog.notice.text


def test_a_refusal_is_told_and_the_choice_stays(qtbot: QtBot, dialog: ProjectSettingsDialog, project: Project) -> None:
    press(Qt.Key.Key_Down)
    project.read_only_reason = "“p.annotator” is open in another window."

    button(dialog, "change_button").click()

    qtbot.waitUntil(lambda: "is open in another window" in dialog.notice.text)
    assert dialog.isVisible()
    assert dialog.words()["goldstein"] == "ICEWS"
    assert button(dialog, "change_button").isEnabled()


def test_the_settings_of_a_codebook_of_ones_own_are_offered_in_its_words(
    qtbot: QtBot, theme: Theme, tmp_path: Path, project: Project
) -> None:
    cameo = project.scheme("cameo")
    derive = {"attribute": "goldstein", "alternatives": {"A": "goldstein", "B": "quad_class"}}
    fields = tuple(
        replace(field, label="Gewicht", derive=derive) if field.name == "goldstein" else field for field in cameo.fields
    )
    own = replace(cameo, id="own", name="Eigenes", fields=fields, reciprocal={})
    with Project.create(tmp_path / "own.annotator", [own], CODER) as made:
        dialog = opened(qtbot, theme, made)

    assert dialog.words() == {"goldstein": "A"}
    assert "Gewicht of Eigenes events comes from this table." in told_words(dialog)
