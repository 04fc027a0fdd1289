"""The record panel shows a RecordView and reports what was clicked or typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QScrollArea, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.session.record.other_events import OtherEvent
from annotator.session.record.record_view import CandidateRow, Focus, RecordView, Row
from annotator.session.record.rule_notes import RuleNote
from annotator.ui.record.note_list import NoteKeys, NoteList
from annotator.ui.record.record_footer import KeyButton
from annotator.ui.record.record_panel import RecordPanel
from annotator.ui.record.record_rows import RecordRow, fitting, in_lines
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import icon

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


def notes_of(panel: RecordPanel) -> NoteList:
    found = panel.findChild(NoteList, "notes_code")
    assert isinstance(found, NoteList)
    return found


def test_each_row_says_its_value_and_where_it_came_from(panel: RecordPanel) -> None:
    panel.show_record(view())

    rows = shown_rows(panel)
    assert rows["code"] == "Type: Armed clash, Battles, from the text"
    assert rows["event_date"].endswith("suggested, not taken")
    assert rows["location"] == "Place: empty, no value yet"


def test_the_focused_field_is_a_card_with_its_candidates(panel: RecordPanel) -> None:
    panel.show_record(view(Focus(ROWS[2], "idl", "", CANDIDATES)))

    assert "location" not in shown_rows(panel)
    assert panel.card.isVisible()
    assert panel.card.input.text() == "idl"
    assert "Idlib, Idlib, Syria" in panel.card.input.accessibleName()
    assert panel.card.input.accessibleName().endswith("chosen")


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


def test_where_it_has_no_room_for_a_long_value_it_says_so_in_short(panel: RecordPanel) -> None:
    button = panel.findChild(KeyButton, "primary_button")
    assert button is not None

    panel.show_record(view(primary="Take Thu 11 Jan", primary_short="Take this"))
    fitting_words = button.shown
    panel.show_record(view(primary="Take Government regains territory", primary_short="Take this"))

    assert fitting_words == "Take Thu 11 Jan"
    assert (button.shown, button.toolTip()) == ("Take this", "Take Government regains territory")


def test_an_empty_record_says_how_to_start(panel: RecordPanel) -> None:
    panel.show_record(RecordView(title="No event open", empty="Enter starts an event.", primary="Start event"))

    assert not shown_rows(panel)
    assert not panel.card.isVisible()


def test_what_a_rule_says_stands_under_its_own_field_gravest_first(panel: RecordPanel) -> None:
    told = (
        RuleNote("A02", "error", "code", "A battle has two sides."),
        RuleNote("A22", "warning", "code", "The lowest figure counts."),
    )
    rows = (replace(ROWS[0], notes=told), *ROWS[1:])

    panel.show_record(view(rows=rows))

    notes = notes_of(panel)
    row = next(each for each in panel.findChildren(RecordRow) if each.row.name == "code")
    below = next(each for each in panel.findChildren(RecordRow) if each.row.name == "event_date")
    assert notes.accessibleName() == "Error: A battle has two sides. Warning: The lowest figure counts."
    assert row.geometry().bottom() < notes.geometry().top() < below.geometry().top()


def test_the_focused_fields_notes_stand_in_its_card_with_the_key_that_answers_the_first(panel: RecordPanel) -> None:
    told = (RuleNote("A02", "error", "location", "A battle has two sides.", is_next=True),
            RuleNote("A03", "error", "location", "Civilians have no part in a battle."))  # fmt: skip
    row = replace(ROWS[2], notes=told)
    panel.show_note_keys(NoteKeys("Ctrl B", "Esc", "S"))

    panel.show_record(view(Focus(row, "", "", CANDIDATES)))

    said = "Error: A battle has two sides. (Keep, because: Ctrl B) Error: Civilians have no part in a battle."
    assert panel.card.notes.accessibleName() == said
    assert panel.card.input.accessibleDescription() == said
    assert panel.card.notes.isVisible()


def test_a_click_on_the_chip_asks_for_an_answer_and_beside_it_for_the_field(panel: RecordPanel, qtbot: QtBot) -> None:
    wanted: list[str] = []
    panel.field_wanted.connect(wanted.append)
    panel.answer_wanted.connect(wanted.append)
    panel.show_note_keys(NoteKeys("Ctrl B", "Esc", "S"))
    panel.show_record(
        view(rows=(replace(ROWS[0], notes=(RuleNote("A02", "error", "code", "Two sides.", is_next=True),)),))
    )
    notes = notes_of(panel)

    qtbot.mouseClick(notes, Qt.MouseButton.LeftButton, pos=QPoint(notes.width() - 30, 10))
    qtbot.mouseClick(notes, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))

    assert wanted == ["A02", "code"]


def test_a_narrow_panel_gives_a_long_sentence_more_lines_and_loses_nothing(panel: RecordPanel) -> None:
    long = "An army is State forces in its own country and External/Other forces abroad. Correct its type or the place."
    row = replace(ROWS[0], notes=(RuleNote("A24", "warning", "code", long),))
    panel.show_record(view(rows=(row,)))
    notes = notes_of(panel)
    heights = [notes.height()]

    panel.resize(432, 700)
    QApplication.processEvents()
    heights.append(notes.height())

    assert heights[0] > heights[1] > 17


def test_a_reason_stands_quietly_where_the_error_stood(panel: RecordPanel) -> None:
    note = RuleNote("A02", "error", "code", "A battle has two sides.", "the text says so")

    panel.show_record(view(rows=(replace(ROWS[0], notes=(note,)),)))

    notes = notes_of(panel)
    assert notes.accessibleName() == "Set aside: Kept: the text says so"
    assert notes.toolTip() == "A battle has two sides."


def test_where_a_row_is_short_what_tells_two_places_apart_stays(qtbot: QtBot) -> None:
    metrics = QFontMetrics(fonts.ui_font(12))
    whole = "Dimashq, Syrian Arab Republic · precision 1"

    shown = fitting(metrics, whole, metrics.horizontalAdvance(whole) - 40)

    assert shown.endswith("… · precision 1") and shown.startswith("Dimashq")
    assert metrics.horizontalAdvance(shown) <= metrics.horizontalAdvance(whole) - 40
    assert fitting(metrics, whole, 30).endswith("…")
    assert fitting(metrics, whole, 1000) == whole


LONG_GLOSS = " ".join(["Fire from heavy weapons on land or sea."] * 12)


@pytest.mark.parametrize("height", [500, 560, 620, 700, 900])
def test_the_gloss_gives_up_lines_before_the_form_scrolls(panel: RecordPanel, height: int) -> None:
    panel.resize(368, height)
    focus = Focus(ROWS[2], "", "Idlib", CANDIDATES)
    panel.show_record(view(focus, gloss_title="Place", gloss=LONG_GLOSS))
    QApplication.processEvents()

    scroll = panel.findChild(QScrollArea, "record_scroll")
    assert isinstance(scroll, QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0
    assert panel.gloss.text == LONG_GLOSS
    shown = panel.gloss.findChildren(QLabel)[-1].text()
    assert shown.count("\n") <= 3
    assert shown.endswith("…")


def test_a_field_that_takes_more_room_leaves_the_gloss_less_at_once(panel: RecordPanel) -> None:
    panel.resize(368, 420)
    panel.show_record(view(Focus(ROWS[2], "", "", CANDIDATES), gloss_title="Place", gloss=LONG_GLOSS))
    few = panel.gloss.isVisible()
    panel.show_record(view(Focus(ROWS[2], "", "", CANDIDATES * 3), gloss_title="Place", gloss=LONG_GLOSS))

    assert few
    assert not panel.gloss.isVisible()


def test_a_day_says_how_it_was_read_and_keeps_the_room_for_it(panel: RecordPanel) -> None:
    panel.show_record(view(Focus(ROWS[1], "", "", CANDIDATES, reading="2018-01-11 · weekday up to publication")))
    reading = panel.findChild(QWidget, "reading")
    assert reading is not None
    told, card = reading.accessibleName(), panel.card.sizeHint().height()
    panel.show_record(view(Focus(ROWS[1], "x", "", CANDIDATES, reading="")))
    empty = panel.card.sizeHint().height()
    panel.show_record(view(Focus(ROWS[2], "", "", CANDIDATES)))

    assert told == "2018-01-11 · weekday up to publication"
    assert empty == card
    assert not reading.isVisible()


def test_one_candidate_too_many_is_shown_and_not_counted(panel: RecordPanel) -> None:
    rows = tuple(replace(CANDIDATES[1], label=f"Place {at}") for at in range(7))
    panel.show_record(view(Focus(ROWS[2], "", "", rows[:6])))
    six = panel.card.candidates.height()
    panel.show_record(view(Focus(ROWS[2], "", "", rows)))
    seven = panel.card.candidates.height()

    assert six == 6 * 28
    assert seven == 5 * 28 + 18


CAMEO = (("Root", "19"), ("Quad class", "4"), ("Goldstein", "−9.5"))


def test_computed_values_stand_with_their_names_and_none_is_cut(panel: RecordPanel) -> None:
    panel.show_record(view(computed=CAMEO))
    row = next(row for row in panel.findChildren(RecordRow) if row.row.name == "computed")
    QApplication.processEvents()
    lines = in_lines(CAMEO, row._room)

    assert row.accessibleName() == "Computed: Root 19 · Quad class 4 · Goldstein −9.5, computed"
    assert [part for line in lines for part in line] == list(CAMEO)
    assert row.height() == 29 + 20 * (len(lines) - 1)
    assert all(_width(line) <= row._room for line in lines)


def test_computed_values_break_between_names_where_there_is_less_room() -> None:
    assert in_lines(CAMEO, 1_000) == [list(CAMEO)]
    assert in_lines(CAMEO, 140) == [list(CAMEO[:2]), [CAMEO[2]]]
    assert in_lines(CAMEO, 10)[:2] == [[("Root", "")], [("", "19")]]


def _width(line: list[tuple[str, str]]) -> int:
    names, values = QFontMetrics(fonts.ui_font(12)), QFontMetrics(fonts.ui_font(13))
    parts = [names.horizontalAdvance(name) + 4 + values.horizontalAdvance(text) for name, text in line]
    return sum(parts) + 9 * (len(parts) - 1)


def test_what_does_not_fit_is_put_away_at_once_when_a_field_takes_more_room(panel: RecordPanel) -> None:
    others = (OtherEvent("u1", "1", "Armed clash", "ACLED", "draft", True),)
    first = Focus(ROWS[0], "", "", CANDIDATES)
    taller = Focus(ROWS[1], "", "", CANDIDATES + CANDIDATES[1:], reading="2018-01-11 · whole date")
    scroll = panel.findChild(QScrollArea, "record_scroll")
    assert isinstance(scroll, QScrollArea)
    over = []
    for height in range(380, 620, 10):
        panel.resize(368, height)
        panel.show_record(view(first, gloss_title="Date", gloss=LONG_GLOSS, subtitle="", title=""))
        QApplication.processEvents()
        panel.show_record(view(taller, gloss_title="Date", gloss=LONG_GLOSS, subtitle="ACLED", others=others))
        QApplication.processEvents()
        if panel.gloss.isVisible() or panel.findChild(QWidget, "in_this_article").isVisible():  # type: ignore[union-attr]
            over.append(scroll.verticalScrollBar().maximum())

    assert len(over) > 5
    assert set(over) == {0}


@pytest.mark.parametrize(
    ("direction", "previous", "following"),
    [
        (Qt.LayoutDirection.LeftToRight, "chevron-left", "chevron-right"),
        (Qt.LayoutDirection.RightToLeft, "chevron-right", "chevron-left"),
    ],
)
def test_the_arrows_of_the_events_point_away_from_each_other_in_both_directions(
    panel: RecordPanel, direction: Qt.LayoutDirection, previous: str, following: str
) -> None:
    panel.setLayoutDirection(direction)
    panel.show_record(view(others=(OtherEvent("", "1", "Attack", "ACLED", "complete", True),)))

    for name, drawn in (("previous_event", previous), ("next_event", following)):
        button = panel.findChild(QToolButton, name)
        expected = icon(drawn, Theme("light").tokens.text2)
        assert button.icon().pixmap(14).toImage() == expected.pixmap(14).toImage(), name


def test_a_footer_without_a_button_has_no_line(panel: RecordPanel) -> None:
    panel.show_record(RecordView(secondary=""))

    footer = panel.findChild(QPushButton, "primary_button").parentWidget()
    assert not [line for line in footer.findChildren(QFrame) if line.isVisible()]
