"""Nobody is caught anywhere at the desk: F6 leaves every panel, Tab goes on, Escape leads back to the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

ARTICLE = ("A clash\nOn Thursday rebels launched a counter attack near Saraqib.", "2018-02-02")


@pytest.fixture
def coder(begin):
    journey = begin(ARTICLE)
    journey.keyboard.play("Down", "Enter")
    return journey


def test_f6_goes_round_through_all_three_panels_both_ways(coder) -> None:
    zones = []
    for key in ("F6", "F6", "F6", "Shift+F6", "Shift+F6", "Shift+F6"):
        coder.keyboard.press(key)
        zones.append(coder.window.desk.zone())

    assert zones == ["list", "text", "record", "text", "list", "record"]


@pytest.mark.parametrize("name", ["article_filter", "tab_all", "article_list"])
def test_f6_leaves_every_part_of_the_list(coder, name: str) -> None:
    part = next(each for each in coder.window.desk.list.findChildren(object) if each.objectName() == name)
    part.setFocus(Qt.FocusReason.TabFocusReason)

    coder.keyboard.press("F6")

    assert coder.window.desk.zone() == "text"


def test_f6_leaves_the_text_while_it_gives_a_field_its_words(coder) -> None:
    coder.keyboard.press("Ctrl+E")
    zone = coder.window.desk.zone()

    coder.keyboard.press("F6")

    assert zone == "words"
    assert coder.window.desk.zone() != "words"


def test_tab_leaves_the_list_and_comes_back_round(coder) -> None:
    coder.keyboard.play("Escape", "F6")
    started = QApplication.focusWidget()
    seen = []
    for _ in range(12):
        coder.keyboard.press("Tab")
        seen.append(QApplication.focusWidget())

    assert any(not coder.window.desk.list.isAncestorOf(each) for each in seen if each is not None)
    assert started in seen


def test_tab_in_the_record_goes_through_every_field_and_escape_leads_out(coder) -> None:
    fields = []
    for _ in range(30):
        fields.append(coder.window.session.entry.home.name)
        coder.keyboard.press("Tab")
    coder.keyboard.press("Escape")

    assert len(set(fields)) >= 8
    assert coder.window.desk.zone() == "text"


def test_a_screen_reader_can_press_a_candidate_and_another_field(coder) -> None:
    record = coder.window.desk.record
    row = record.findChild(QAbstractButton, "row_event_date")

    row.click()
    at_date = coder.window.session.entry.home.name
    first = record.findChild(QAbstractButton, "candidates_1")
    words = first.accessibleName()
    first.click()

    assert at_date == "event_date"
    assert words.startswith("not in the text")
    assert coder.window.session.current.value("event_date") is not None
