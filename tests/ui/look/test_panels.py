"""List, text and record side by side: usual widths, and widths of the coder's own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.look.panels import STEP, Panels
from annotator.ui.theme import Theme


@pytest.fixture
def panels(qtbot: QtBot, theme: Theme) -> Panels:
    made = Panels(QWidget(), QWidget(), QWidget())
    qtbot.addWidget(made)
    made.resize(1366, 600)
    made.show()
    return made


@pytest.mark.parametrize(("window", "widths"), [(1366, (264, 368)), (1920, (288, 432)), (3840, (288, 432))])
def test_the_panels_are_as_wide_as_the_window_usually_makes_them(
    panels: Panels, window: int, widths: tuple[int, int]
) -> None:
    panels.resize(window, 600)

    articles, text, record = panels.sizes()
    assert (articles, record) == widths
    assert articles + text + record + 2 == window


def test_a_width_of_the_coders_own_stays_when_the_window_changes(panels: Panels) -> None:
    panels.set_widths(320, 400)

    panels.resize(1920, 600)

    assert panels.sizes()[0::2] == [320, 400]


def test_a_command_moves_the_edge_and_reports_the_width(panels: Panels) -> None:
    told: list[tuple[int, int]] = []
    panels.widths_changed.connect(lambda *widths: told.append(widths))

    panels.widen("list", 2)
    panels.widen("record", -1)

    assert panels.sizes()[0::2] == [264 + 2 * STEP, 368 - STEP]
    assert told[-1] == (264 + 2 * STEP, 368 - STEP)


def test_no_panel_gets_narrower_than_its_words_need_or_takes_the_text_away(panels: Panels) -> None:
    panels.widen("list", -100)
    panels.widen("record", 100)

    articles, text, record = panels.sizes()
    assert (articles, record) == (200, 640)
    assert text >= 420


def test_the_mouse_moves_an_edge(panels: Panels, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    panels.widths_changed.connect(lambda *widths: told.append(widths))
    edge = panels.handle(1)
    place = edge.rect().center()

    qtbot.mousePress(edge, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(edge, place + QPoint(40, 0))
    qtbot.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=place + QPoint(40, 0))

    assert abs(panels.sizes()[0] - 304) <= 2
    assert told[-1] == (panels.sizes()[0], 0)


def test_the_edge_can_be_gripped_beside_its_line(panels: Panels) -> None:
    assert panels.handleWidth() == 1
    assert panels.handle(1).width() >= 5


def test_usual_widths_forget_the_coders_own(panels: Panels) -> None:
    panels.set_widths(320, 400)

    panels.usual_widths()

    assert panels.sizes()[0::2] == [264, 368]


def test_the_text_has_the_room_of_a_hidden_list_and_gives_it_back(panels: Panels) -> None:
    panels.set_widths(320, 0)

    panels.widget(0).hide()
    QApplication.processEvents()
    without = panels.sizes()
    panels.widget(0).show()
    QApplication.processEvents()

    assert without == [0, 1366 - 368 - 1, 368]
    assert panels.sizes()[0::2] == [320, 368]
