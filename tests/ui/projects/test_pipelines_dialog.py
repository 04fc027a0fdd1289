"""Naming pipelines for other languages in the window: loaded first, kept only if they can be, told in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.projects.pipelines_dialog import PipelinesDialog, language_words
from annotator.ui.theme import Theme
from annotator.use_cases.suggesting.own_pipelines import name_pipelines_steps, named

SECONDS = 60


pytestmark = pytest.mark.usefixtures("no_own_pipelines")


@pytest.fixture
def german(tmp_path: Path) -> str:
    spacy.blank("de").to_disk(tmp_path / "german")
    return str(tmp_path / "german")


def shown(qtbot: QtBot, theme: Theme, folder: Path | None = None) -> PipelinesDialog:
    dialog = PipelinesDialog(theme, named(), lambda: folder, name_pipelines_steps)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog


def line(dialog: PipelinesDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: PipelinesDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def told(dialog: PipelinesDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_a_folder_is_named_by_keys_alone_and_listed_with_its_language(qtbot: QtBot, theme: Theme, german: str) -> None:
    dialog = shown(qtbot, theme)
    keyboard = Keyboard(dialog)

    keyboard.type("de")
    keyboard.press("Tab")
    keyboard.type(german)
    keyboard.press("Enter")

    assert wait_until(lambda: named() == {"de": german}, SECONDS)
    assert wait_until(lambda: language_words("de") in told(dialog), SECONDS)
    assert (line(dialog, "pipeline_language").text(), line(dialog, "pipeline_name").text()) == ("", "")
    assert dialog.isVisible()


def test_one_that_cannot_be_loaded_is_refused_in_words_and_can_be_mended(qtbot: QtBot, theme: Theme) -> None:
    dialog = shown(qtbot, theme)
    line(dialog, "pipeline_language").setText("fr")
    line(dialog, "pipeline_name").setText("no_such_package")

    button(dialog, "add_pipeline").click()

    assert wait_until(lambda: "cannot be loaded" in dialog.notice.text, SECONDS)
    assert "Nothing was changed" in dialog.notice.text
    assert named() == {}
    assert line(dialog, "pipeline_name").text() == "no_such_package"
    assert line(dialog, "pipeline_name").isEnabled()


def test_a_refusal_squeezes_nothing_above_it(qtbot: QtBot, theme: Theme) -> None:
    dialog = shown(qtbot, theme)
    before = line(dialog, "pipeline_name").height(), dialog.height()
    line(dialog, "pipeline_language").setText("fr")
    line(dialog, "pipeline_name").setText("no_such_package")

    button(dialog, "add_pipeline").click()
    assert wait_until(lambda: "cannot be loaded" in dialog.notice.text, SECONDS)
    QApplication.processEvents()

    assert line(dialog, "pipeline_name").height() == before[0]
    assert dialog.height() > before[1]


def test_what_is_no_language_is_refused(qtbot: QtBot, theme: Theme, german: str) -> None:
    dialog = shown(qtbot, theme)
    line(dialog, "pipeline_language").setText("en")
    line(dialog, "pipeline_name").setText(german)

    button(dialog, "add_pipeline").click()

    assert wait_until(lambda: "no language" in dialog.notice.text, SECONDS)
    assert named() == {}


def test_escape_stops_the_loading_and_changes_nothing_then_closes(qtbot: QtBot, theme: Theme, german: str) -> None:
    dialog = shown(qtbot, theme)
    keyboard = Keyboard(dialog)
    line(dialog, "pipeline_language").setText("de")
    line(dialog, "pipeline_name").setText(german)
    button(dialog, "add_pipeline").click()
    assert button(dialog, "close").text() == "Cancel"

    keyboard.press("Escape")
    stopped = dialog.notice.text
    is_open = dialog.isVisible()
    keyboard.press("Escape")

    assert stopped == "Stopped. Nothing was changed."
    assert is_open
    assert not dialog.isVisible()
    assert named() == {}


def test_remove_forgets_it_and_says_that_none_is_left(qtbot: QtBot, theme: Theme, german: str) -> None:
    settings.set_pipelines({"de": german})
    dialog = shown(qtbot, theme)

    button(dialog, "remove_de").click()

    assert wait_until(lambda: named() == {}, SECONDS)
    assert wait_until(lambda: any(words.startswith("None yet") for words in told(dialog)), SECONDS)


def test_one_that_is_gone_is_told_beside_its_name(qtbot: QtBot, theme: Theme, german: str) -> None:
    settings.set_pipelines({"de": german, "pt": "no_such_package", "fr": f"{german}-gone"})

    dialog = shown(qtbot, theme)

    assert told(dialog).count("not found") == 2


def test_browse_brings_the_folder_that_was_chosen(qtbot: QtBot, theme: Theme, german: str) -> None:
    dialog = shown(qtbot, theme, Path(german))

    button(dialog, "browse").click()

    assert line(dialog, "pipeline_name").text() == german
    assert not button(dialog, "add_pipeline").isEnabled()
