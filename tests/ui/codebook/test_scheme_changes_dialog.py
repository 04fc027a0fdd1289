"""The page of a codebook's changes: what it shows of them, and that it only asks."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QTableView
from pytestqt.qtbot import QtBot

from annotator.model.schemes.scheme_changes import Change
from annotator.ui.codebook.scheme_changes_dialog import SchemeChangesDialog
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.theme import Theme
from annotator.use_cases.codebooks.update_scheme import ChangeRow, Preview, Updated

RENAMED = ChangeRow(Change("code", "renamed", "10", "Code 10 “Fight” is called “Clash” now."), 7)
NEW = ChangeRow(Change("field", "added", "crowd", "Field “Menge القوم 🚜” is new (number)."), 0)
GONE = ChangeRow(Change("code", "archived", "20", "Code 20 “Talk” is gone.", keeps_back=True), 1_204)
UNUSED = ChangeRow(Change("code", "archived", "30", "Code 30 “March” is gone.", keeps_back=True), 0)


def preview(*rows: ChangeRow, moving: int = 7, staying: int = 1_204) -> Preview:
    return Preview("small", "Small", "1", "2", rows, moving, staying)


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> SchemeChangesDialog:
    return opened(qtbot, SchemeChangesDialog(theme, preview(RENAMED, NEW, UNUSED, GONE)))


def opened(qtbot: QtBot, made: SchemeChangesDialog) -> SchemeChangesDialog:
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def button(dialog: SchemeChangesDialog, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def table(dialog: SchemeChangesDialog) -> QTableView:
    found = dialog.findChild(QTableView, "changes")
    assert isinstance(found, QTableView)
    return found


def cells(dialog: SchemeChangesDialog) -> list[list[str]]:
    model = table(dialog).model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_changes_with_events_to_look_at_again_stand_first_and_the_others_in_their_order(
    dialog: SchemeChangesDialog,
) -> None:
    assert cells(dialog) == [
        ["Code archived", "Code 20 “Talk” is gone.", "1,204 to look at again"],
        ["Code renamed", "Code 10 “Fight” is called “Clash” now.", "7"],
        ["Field added", "Field “Menge القوم 🚜” is new (number).", ""],
        ["Code archived", "Code 30 “March” is gone.", ""],
    ]


@pytest.mark.parametrize(
    ("moving", "staying", "sentence"),
    [
        (7, 1_204, "7 events move from version 1 to it; 1,204 stay as they are, to be looked at again."),
        (1, 1, "1 event moves from version 1 to it; 1 stays as it is, to be looked at again."),
        (2, 0, "2 events move from version 1 to it."),
        (0, 0, "It comes after version 1, under which nothing is coded yet."),
    ],
)
def test_the_sentence_tells_how_many_events_move_and_stay(
    qtbot: QtBot, theme: Theme, moving: int, staying: int, sentence: str
) -> None:
    dialog = opened(qtbot, SchemeChangesDialog(theme, preview(GONE, moving=moving, staying=staying)))

    assert dialog.windowTitle() == "Bring in Small version 2"
    assert dialog.sentence.text() == dialog.accessibleDescription() == sentence


def test_update_asks_once_and_leaves_the_page_open(qtbot: QtBot, dialog: SchemeChangesDialog) -> None:
    with qtbot.waitSignal(dialog.update_wanted):
        qtbot.mouseClick(button(dialog, "update_button"), Qt.MouseButton.LeftButton)

    assert dialog.isVisible()
    assert not button(dialog, "update_button").isEnabled()


def test_a_refusal_is_shown_and_it_can_be_asked_for_again(qtbot: QtBot, dialog: SchemeChangesDialog) -> None:
    qtbot.mouseClick(button(dialog, "update_button"), Qt.MouseButton.LeftButton)

    dialog.show_refusal("Another program holds “work”. Try again.")

    assert dialog.notice.text == "Another program holds “work”. Try again."
    with qtbot.waitSignal(dialog.update_wanted):
        qtbot.mouseClick(button(dialog, "update_button"), Qt.MouseButton.LeftButton)
    assert dialog.notice.text == ""


def test_enter_updates_also_from_the_table_and_escape_cancels(qtbot: QtBot, dialog: SchemeChangesDialog) -> None:
    with qtbot.waitSignal(dialog.update_wanted):
        qtbot.keyClick(table(dialog), Qt.Key.Key_Return)
    qtbot.keyClick(table(dialog), Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_cancel_asks_for_nothing(qtbot: QtBot, dialog: SchemeChangesDialog) -> None:
    with qtbot.assertNotEmitted(dialog.update_wanted):
        qtbot.mouseClick(button(dialog, "cancel"), Qt.MouseButton.LeftButton)

    assert dialog.result() == QDialog.DialogCode.Rejected


def test_versions_that_differ_in_nothing_say_so(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, SchemeChangesDialog(theme, preview()))
    told = dialog.findChild(QLabel, "no_changes")

    assert told is not None
    assert told.text() == "Nothing that coders see differs between the two versions."
    assert button(dialog, "update_button").isEnabled()


def test_hundreds_of_changes_fit_a_small_screen_and_scroll(qtbot: QtBot, theme: Theme) -> None:
    dialog = opened(qtbot, SchemeChangesDialog(theme, preview(*[RENAMED] * 400)))

    assert dialog.height() <= 690
    assert dialog.width() <= 1366
    assert table(dialog).verticalScrollBar().maximum() > 0


def test_each_cell_is_told_to_a_screen_reader_with_its_heading(dialog: SchemeChangesDialog) -> None:
    model = table(dialog).model()
    told = [model.index(2, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in (0, 2)]

    assert told == ["Change: Field added", "Events concerned: none"]


def working(cleaned: list[str], most: int) -> Generator[tuple[int, int], None, Updated]:
    try:
        for at in range(most):
            yield at, most
    finally:
        cleaned.append("ended")
    return Updated("small", "2", 7, 1_204)


def test_the_update_runs_with_its_progress_and_closes_the_dialog(qtbot: QtBot, dialog: SchemeChangesDialog) -> None:
    dialog.update_wanted.connect(lambda: dialog.work(working([], 2_000)))
    qtbot.keyClick(button(dialog, "update_button"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=20_000)

    assert dialog.updated is not None
    assert dialog.updated.words == "7 events moved to version 2, 1,204 are to look at again."
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_stops_the_update_first_and_closes_the_dialog_then(qtbot: QtBot, dialog: SchemeChangesDialog) -> None:
    cleaned: list[str] = []
    dialog.update_wanted.connect(lambda: dialog.work(working(cleaned, 100_000_000)))
    qtbot.keyClick(button(dialog, "update_button"), Qt.Key.Key_Return)
    row = dialog.findChild(ProgressRow, "progress_row")
    assert isinstance(row, ProgressRow)
    qtbot.waitUntil(lambda: "of 100,000,000 events done" in row.text, timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    told, is_open = dialog.notice.text, dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert (told, is_open, cleaned) == ("Stopped. Nothing was changed.", True, ["ended"])
    assert not dialog.isVisible()
    assert dialog.updated is None
