"""The export dialog on a real project: what it writes, and what it says of it."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.model.text.span import Span
from annotator.storage.articles import imports
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.projects.export_dialog import ExportDialog
from annotator.ui.theme import Theme
from annotator.use_cases.projects.new_project import new_project

TEXT = "Rebels shelled São Roque 🚜 on Monday.\nNobody was hurt."
WAIT_MS = 20_000


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two events under one codebook: one complete, one still in draft."""
    with new_project(tmp_path / "sahel.annotator", ["acled"], Coder("coder-4F2A")) as made:
        with made.edit("Import") as edit:
            imports.add_articles(edit, [Article("article", TEXT, published="2019-03-04")], "one")
        code = made.schemes[0].code_field.name
        shelling = Value(code, {"value": "Shelling/artillery/missile attack"}, "text", (Span(7, 14),))
        first = Event(
            "event-1", "article", made.coder, "acled", made.schemes[0].version, "complete", values=(shelling,)
        )
        with made.edit("Code") as edit:
            events.save_event(edit, first)
            events.save_event(edit, replace(first, uuid="event-2", state="draft"))
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, project: Project) -> ExportDialog:
    made = ExportDialog(theme, project)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def choose_format(dialog: ExportDialog, name: str) -> None:
    box = dialog.findChild(QComboBox, "export_format")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(name))


def path_line(dialog: ExportDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit, "export_file")
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: ExportDialog, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def export(qtbot: QtBot, dialog: ExportDialog) -> list[str]:
    """Press Export and wait; the lines of the report."""
    qtbot.mouseClick(button(dialog, "export_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.findChild(QWidget, "export_report") is not None, timeout=WAIT_MS)
    report = dialog.findChild(QWidget, "export_report")
    assert report is not None
    return [label.text() for label in report.findChildren(QLabel)]


def test_a_table_holds_the_complete_event_and_the_report_names_the_draft(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose_format(dialog, "acled-csv")
    told = export(qtbot, dialog)

    with (tmp_path / "sahel-acled.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert len(rows) == 2
    assert [told[1:3], told[3:5]] == [["1", "row"], ["1", "event"]]
    assert "1 draft event" in told
    assert "titles, texts and quotes of the articles" in told


def test_json_lines_leave_the_texts_out_unless_they_are_asked_for(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    choose_format(dialog, "jsonl")
    told = export(qtbot, dialog)

    written = (tmp_path / "sahel.jsonl").read_text(encoding="utf-8")
    assert "São Roque" not in written
    assert "titles, texts and quotes of the articles" in told


def test_json_lines_with_texts_hold_them(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    choose_format(dialog, "jsonl")
    qtbot.mouseClick(button(dialog, "with_text"), Qt.MouseButton.LeftButton)
    told = export(qtbot, dialog)

    lines = [json.loads(line) for line in (tmp_path / "sahel.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["text"] for line in lines if line["kind"] == "article"] == [TEXT]
    assert told[-1] == "nothing"


def test_texts_can_be_asked_for_in_json_lines_only(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose_format(dialog, "jsonl")
    in_lines = button(dialog, "with_text").isEnabled()
    choose_format(dialog, "acled-csv")

    assert in_lines
    assert not button(dialog, "with_text").isEnabled()


def test_the_offered_name_follows_the_format_until_one_is_typed(qtbot: QtBot, dialog: ExportDialog) -> None:
    choose_format(dialog, "jsonl")
    offered = Path(path_line(dialog).text()).name
    path_line(dialog).setText("mine.csv")
    choose_format(dialog, "acled-csv")

    assert offered == "sahel.jsonl"
    assert path_line(dialog).text() == "mine.csv"


def test_a_file_that_would_be_replaced_is_named_before(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "old.csv").touch()
    path_line(dialog).setText("old.csv")

    assert dialog.notice.text == "“old.csv” exists and will be replaced."


def test_a_refused_export_says_why_and_can_be_tried_again(qtbot: QtBot, dialog: ExportDialog, project: Project) -> None:
    path_line(dialog).setText(str(project.path))
    qtbot.mouseClick(button(dialog, "export_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "is the project itself" in dialog.notice.text, timeout=WAIT_MS)

    assert button(dialog, "export_button").isEnabled()
    assert len(export_after_correction(qtbot, dialog)) > 0


def export_after_correction(qtbot: QtBot, dialog: ExportDialog) -> list[str]:
    path_line(dialog).setText("second.csv")
    return export(qtbot, dialog)


def test_after_the_report_enter_closes_the_dialog(qtbot: QtBot, dialog: ExportDialog) -> None:
    export(qtbot, dialog)
    qtbot.keyClick(button(dialog, "export_button"), Qt.Key.Key_Return)

    assert not dialog.isVisible()


def test_escape_while_it_writes_stops_it_and_leaves_the_old_file(
    qtbot: QtBot, dialog: ExportDialog, project: Project, tmp_path: Path
) -> None:
    with project.edit("Import") as edit:
        imports.add_articles(edit, (Article(f"more-{n}", f"{n}. {TEXT}") for n in range(4_000)), "more")
    choose_format(dialog, "jsonl")
    old = tmp_path / "old.jsonl"
    old.write_text("old", encoding="utf-8")
    path_line(dialog).setText("old.jsonl")
    row = dialog.findChild(ProgressRow, "progress_row")
    assert isinstance(row, ProgressRow)
    qtbot.mouseClick(button(dialog, "export_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "rows done" in row.text, timeout=WAIT_MS)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.isVisible()
    assert dialog.notice.text == "Stopped. Nothing was written."
    assert old.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.glob("*.part")) == []
    assert "4,001" in export(qtbot, dialog)
