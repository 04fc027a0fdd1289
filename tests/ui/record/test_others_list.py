""" "In this article" shows some of many, says how many more there are, and always has the current one among them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from annotator.session.record.other_events import OtherEvent
from annotator.ui.record.others_list import HEADER, ROW, OthersList
from annotator.ui.theme import Theme

MORE = "Space next suggestion"


@pytest.fixture
def shown(qtbot: QtBot) -> OthersList:
    made = OthersList(Theme("light"))
    qtbot.addWidget(made)
    made.resize(368, 300)
    made.show()
    return made


def suggested(number: int, current: int = -1) -> tuple[OtherEvent, ...]:
    return tuple(OtherEvent("", "?", f"Attack {at}", "ACLED", "suggested", at == current, at) for at in range(number))


def spoken(shown: OthersList) -> list[str]:
    buttons = [each for each in shown.findChildren(QAbstractButton) if each.isVisible()]
    return [each.accessibleName().partition(",")[0] for each in sorted(buttons, key=lambda each: each.y())]


def click(shown: OthersList, row: int, qtbot: QtBot) -> None:
    qtbot.mouseClick(shown, Qt.MouseButton.LeftButton, pos=QPoint(80, HEADER + ROW * row + 8))


def test_eight_of_thirteen_say_that_there_are_five_more_and_how_one_gets_there(shown: OthersList) -> None:
    shown.show_events(suggested(13), "article", MORE)

    assert spoken(shown) == [*(f"Attack {at}" for at in range(8)), "5 more: Space next suggestion"]


def test_eight_are_all_seen_and_nothing_more_is_said(shown: OthersList) -> None:
    shown.show_events(suggested(8), "article", MORE)

    assert shown.more == ""
    assert len(spoken(shown)) == 8


def test_a_click_on_the_line_shows_the_next_ones_then_the_first_again(shown: OthersList, qtbot: QtBot) -> None:
    chosen: list[int] = []
    shown.suggestion_chosen.connect(chosen.append)
    shown.show_events(suggested(13), "article", MORE)

    click(shown, 8, qtbot)
    second = spoken(shown)[0]
    click(shown, 7, qtbot)
    click(shown, 8, qtbot)

    assert second == "Attack 5"
    assert chosen == [12]
    assert spoken(shown)[0] == "Attack 0"


def test_the_current_one_is_always_seen_and_the_list_moves_no_further_than_that(shown: OthersList) -> None:
    first_rows = []
    for current in (7, 8, 9, 5, 1, 0):
        shown.show_events(suggested(13, current), "article", MORE)
        assert f"Attack {current}" in spoken(shown)
        first_rows.append(spoken(shown)[0])

    assert first_rows == ["Attack 0", "Attack 1", "Attack 2", "Attack 2", "Attack 1", "Attack 0"]


def test_the_rows_and_the_height_stay_while_the_same_is_shown_again(shown: OthersList, qtbot: QtBot) -> None:
    shown.show_events(suggested(13, 2), "article", MORE)
    height = shown.height()
    click(shown, 8, qtbot)

    shown.show_events(suggested(13, 2), "article", MORE)

    assert spoken(shown)[0] == "Attack 5"
    assert shown.height() == height


def test_another_article_begins_at_its_first_row(shown: OthersList, qtbot: QtBot) -> None:
    shown.show_events(suggested(13), "article", MORE)
    click(shown, 8, qtbot)

    shown.show_events(suggested(13), "another", MORE)

    assert spoken(shown)[0] == "Attack 0"
