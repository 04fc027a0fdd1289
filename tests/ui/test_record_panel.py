"""The record panel shows a RecordView and reports what was clicked or typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.session.record_view import CandidateRow, Focus, OtherEvent, RecordView, Row, Warned
from annotator.ui.record_panel import RecordPanel
from annotator.ui.record_rows import RecordRow
from annotator.ui.theme import Theme

ROWS = (
    Row("code", "Type", "Armed clash", "Battles", "text", "taken"),
    Row("event_date", "Date", "Thu 11 Jan 2018", "day", "suggested", "suggested"),
    Row("location", "Place"),
)
CANDIDATES = (
    CandidateRow("a", "Idlib", "Idlib, Syria", "precision 3", "place", True),
    CandidateRow("s", "Turkey", "country", "too coarse", "place", False),
)


@pytest.fixture
def panel(qtbot: QtBot) -> RecordPanel:
    made = RecordPanel(Theme("light"))
    qtbot.addWidget(made)
    made.resize(368, 700)
    made.show()
    return made


def view(focus: Focus | None = None, **other: object) -> RecordView:
    plain: dict[str, object] = {"title": "Event 1", "title_rest": "of 2", "rows": ROWS, "primary": "Take Idlib"}
    return RecordView(**{**plain, "focus": focus, **other})  # type: ignore[arg-type]


def shown_rows(panel: RecordPanel) -> dict[str, str]:
    return {row.row.name: row.accessibleName() for row in panel.findChildren(RecordRow) if row.isVisible()}


def test_each_row_says_its_value_and_where_it_came_from(panel: RecordPanel) -> None:
    panel.show_record(view())

    rows = shown_rows(panel)
    assert rows["code"] == "Type: Armed clash Battles, from the text"
    assert rows["event_date"].endswith("suggested, not taken")
    assert rows["location"] == "Place: empty , no value yet"


def test_the_focused_field_is_a_card_with_its_candidates(panel: RecordPanel) -> None:
    panel.show_record(view(Focus(ROWS[2], "idl", "", CANDIDATES)))

    assert "location" not in shown_rows(panel)
    assert panel.card.isVisible()
    assert panel.card.input.text() == "idl"
    assert "Idlib Idlib, Syria is chosen" in panel.card.input.accessibleName()


def test_what_is_typed_is_reported_and_what_is_shown_is_not(panel: RecordPanel, qtbot: QtBot) -> None:
    typed: list[str] = []
    panel.typed.connect(typed.append)
    panel.show_record(view(Focus(ROWS[2], "", "Idlib", CANDIDATES)))

    qtbot.keyClicks(panel.card.input, "da")
    panel.show_record(view(Focus(ROWS[2], "dam", "", CANDIDATES)))

    assert typed == ["d", "da"]


def test_a_click_on_a_row_a_candidate_and_an_event_is_reported(panel: RecordPanel, qtbot: QtBot) -> None:
    wanted: list[object] = []
    panel.field_wanted.connect(wanted.append)
    panel.candidate_taken.connect(wanted.append)
    panel.event_wanted.connect(wanted.append)
    others = (OtherEvent("u1", "1", "Armed clash", "ACLED", "complete", True),)
    panel.show_record(view(Focus(ROWS[2], "", "", CANDIDATES), others=others))
    rows = {row.row.name: row for row in panel.findChildren(RecordRow) if row.isVisible()}
    candidates = panel.findChild(object, "candidates")
    events = panel.findChild(object, "in_this_article")

    qtbot.mouseClick(rows["code"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(candidates, Qt.MouseButton.LeftButton, pos=candidates.rect().center().__class__(150, 40))
    qtbot.mouseClick(events, Qt.MouseButton.LeftButton, pos=events.rect().center().__class__(80, 44))

    assert wanted == ["code", 1, "u1"]


def test_the_first_button_says_what_enter_does(panel: RecordPanel) -> None:
    panel.show_record(view())

    button = panel.findChild(QPushButton, "primary_button")
    assert button.accessibleName() == "Take Idlib"


def test_an_empty_record_says_how_to_start(panel: RecordPanel) -> None:
    panel.show_record(RecordView(title="No event open", empty="Enter starts an event.", primary="Start event"))

    assert not shown_rows(panel)
    assert not panel.card.isVisible()


def test_broken_rules_stand_under_the_rows_errors_apart_from_warnings(panel: RecordPanel) -> None:
    told = (Warned("A battle has two sides.", "error"), Warned("More than 100 dead: look twice."))

    panel.show_record(view(warnings=told))

    words = [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]
    assert "A battle has two sides." in words
    assert "More than 100 dead: look twice." in words
