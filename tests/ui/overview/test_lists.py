"""Tables and lists of counts: folded, unfolded, opened, copied so that a spreadsheet takes them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from annotator.ui.overview.count_list import ROW, CountList
from annotator.ui.overview.tables import CopyTable, tab_separated
from annotator.ui.theme import Theme
from tests.ui.overview.made import tally


@pytest.fixture
def codes(qtbot: QtBot, theme: Theme) -> CountList:
    made = CountList(theme, "codes", "By code", "code", "codes")
    qtbot.addWidget(made)
    made.resize(470, 6 * ROW)
    made.show_tallies([tally(f"Code {n}", 20 - n, n % 2, "Battles") for n in range(12)])
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> CopyTable:
    made = CopyTable(theme, "places", "Places")
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_rows(("Place", "Events"), [("Idleb", 1_204), ("Al\tBab\n", 3)])
    made.show()
    qtbot.waitExposed(made)
    return made


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_what_has_no_room_is_folded_into_one_row(codes: CountList) -> None:
    assert [each.label for each in codes.shown] == [f"Code {n}" for n in range(5)]
    assert codes.rest_words == "Other 7 codes"
    assert codes.model().index(5, 0).data() == "Other 7 codes, 84 events and 4 drafts"


def test_a_higher_list_shows_more(codes: CountList) -> None:
    codes.resize(470, 20 * ROW)

    assert len(codes.shown) == 12 and codes.rest_words == ""


def test_the_folded_row_unfolds(codes: CountList, qtbot: QtBot) -> None:
    qtbot.keyClick(codes, Qt.Key.Key_End)
    qtbot.keyClick(codes, Qt.Key.Key_Return)

    assert len(codes.shown) == 12
    assert codes.currentIndex().data() == "Code 5, 15 events and 1 draft"


def test_a_row_is_opened_by_key_and_by_click(codes: CountList, qtbot: QtBot) -> None:
    codes.setFocus()
    with qtbot.waitSignal(codes.tally_opened) as by_click:
        qtbot.mouseClick(codes.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 2 * ROW + 5))
    qtbot.keyClick(codes, Qt.Key.Key_Down)
    with qtbot.waitSignal(codes.tally_opened) as by_key:
        qtbot.keyClick(codes, Qt.Key.Key_Return)

    assert (by_click.args[0].label, by_key.args[0].label) == ("Code 2", "Code 3")


def test_copying_a_list_takes_the_folded_rows_too(codes: CountList, qtbot: QtBot) -> None:
    qtbot.keyClick(codes, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    lines = clipboard().split("\n")
    assert lines[:2] == ["Code\tPart of\tEvents\tDrafts", "Code 0\tBattles\t20\t0"]
    assert len(lines) == 13


def test_a_column_that_is_empty_is_not_copied(codes: CountList) -> None:
    codes.show_tallies([tally("Rebels", 3)])

    codes.copy()

    assert clipboard() == "Code\tEvents\tDrafts\nRebels\t3\t0"


def test_a_table_copies_all_or_what_is_selected(table: CopyTable, qtbot: QtBot) -> None:
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    whole = clipboard()
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert whole == "Place\tEvents\nIdleb\t1204\nAl Bab\t3"
    assert clipboard() == "Place\tEvents\nAl Bab\t3"


def test_numbers_are_shown_with_separators_at_the_end_of_their_column(table: CopyTable) -> None:
    cell = table.model().index(0, 1)

    assert cell.data() == "1,204"
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignTrailing


def test_a_row_of_a_table_is_opened_with_enter(table: CopyTable, qtbot: QtBot) -> None:
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)

    assert opened.args == [1]


def test_what_would_break_a_cell_is_a_space() -> None:
    assert tab_separated([("a\tb", "c\r\nd", 1_000, 35.5)]) == "a b\tc d\t1000\t35.5"
