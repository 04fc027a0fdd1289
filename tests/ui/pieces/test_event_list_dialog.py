"""A list of events that grows while it is read leaves the coder on the row where they are."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.event_name import EventName
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.record.to_mend_dialog import ToMendDialog
from annotator.ui.theme import Theme
from annotator.use_cases.coding.to_mend import ToMend


def rows(count: int) -> tuple[ToMend, ...]:
    return tuple(
        ToMend(EventName(f"event-{at}", f"article-{at}", "coder-4F2A", "draft"), f"Story {at}", "", ("Place",), ())
        for at in range(count)
    )


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ToMendDialog:
    made = ToMendDialog(theme, KeysInUse(), None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def test_rows_that_come_later_are_put_after_those_that_are_shown(dialog: ToMendDialog) -> None:
    resets: list[int] = []
    dialog.show_events(rows(40), is_whole=False)
    half = dialog.sentence.text()
    dialog.table.setCurrentIndex(dialog.table.model().index(17, 0))
    dialog.table.scrollToBottom()
    at = dialog.table.verticalScrollBar().value()
    dialog.table.model().modelReset.connect(lambda: resets.append(1))
    dialog.show_events(rows(400), is_whole=False)
    dialog.show_events(rows(400))

    assert half == "Reading the events: 40 so far."
    assert (len(dialog.rows), dialog.table.model().rowCount()) == (400, 400)
    assert (resets, dialog.table.currentIndex().row(), dialog.table.verticalScrollBar().value()) == ([], 17, at)
    assert dialog.sentence.text().startswith("400 events.")


def test_a_row_that_goes_leaves_the_coder_on_the_event_that_was_current(dialog: ToMendDialog) -> None:
    dialog.show_events(rows(40))
    dialog.table.setCurrentIndex(dialog.table.model().index(17, 0))
    dialog.show_events(rows(40)[5:])

    assert dialog.table.currentIndex().row() == 12
    assert dialog.current().event.uuid == "event-17"


def test_an_emptied_list_has_no_current_event(dialog: ToMendDialog) -> None:
    dialog.show_events(rows(3))
    dialog.show_events(())

    assert dialog.current() is None
    assert dialog.table.model().rowCount() == 0
