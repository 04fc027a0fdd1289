"""Events over time: bars by key and mouse, ticks, colours of the theme."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from annotator.ui.overview.time_chart import TimeChart, _labelled, _tick_step
from annotator.ui.theme import LIGHT, Theme
from annotator.use_cases.projects.periods import timeline

DAYS = [(date(2018, 1, 1) + timedelta(days=7 * week), events, 0) for week, events in enumerate((4, 9, 0, 7))]
WEEKS = timeline([*DAYS, (date(2018, 3, 1), 2, 1)])


@pytest.fixture
def chart(qtbot: QtBot, theme: Theme) -> TimeChart:
    made = TimeChart(theme)
    qtbot.addWidget(made)
    made.resize(760, 180)
    made.show()
    qtbot.waitExposed(made)
    made.show_timeline(WEEKS)
    return made


def middle_of(chart: TimeChart, at: int) -> QPointF:
    return QPointF(chart.mapFromScene(chart.plotItem.vb.mapViewToScene(QPointF(at, 1))))


def colours_of(chart: TimeChart) -> set[str]:
    image = chart.grab().toImage()
    return {image.pixelColor(x, y).name().upper() for x in range(0, 760, 3) for y in range(0, 180, 3)}


def test_the_highest_bar_is_chosen_at_first(chart: TimeChart) -> None:
    assert chart.chosen is not None
    assert (chart.chosen.first, chart.chosen.events) == (date(2018, 1, 8), 9)
    assert chart.accessibleDescription() == "8 to 14 Jan 2018: 9 events"


def test_keys_go_from_bar_to_bar_and_stop_at_the_ends(chart: TimeChart, qtbot: QtBot) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    last = chart.chosen
    for _ in range(20):
        qtbot.keyClick(chart, Qt.Key.Key_Left)

    assert last == WEEKS.periods[-1]
    assert chart.chosen == WEEKS.periods[0]


def test_enter_and_a_click_open_a_bar(chart: TimeChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.period_opened) as by_key:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    with qtbot.waitSignal(chart.period_opened) as by_click:
        qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(chart, 3).toPoint())

    assert by_key.args == [WEEKS.periods[1]]
    assert by_click.args == [WEEKS.periods[3]]


def test_escape_is_left_to_the_page(chart: TimeChart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chart.period_opened):
        qtbot.keyClick(chart, Qt.Key.Key_Escape)


def test_the_chart_wears_the_colours_of_the_theme_and_changes_them(chart: TimeChart, theme: Theme) -> None:
    light = colours_of(chart)
    theme.choose("dark")
    dark, tokens = colours_of(chart), theme.tokens
    theme.choose("light")

    assert {LIGHT.paper, LIGHT.chart, LIGHT.accent} <= light
    assert {tokens.paper, tokens.chart, tokens.accent} <= dark


def test_an_empty_timeline_is_an_empty_chart(chart: TimeChart, qtbot: QtBot) -> None:
    chart.show_timeline(timeline([]))
    qtbot.keyClick(chart, Qt.Key.Key_Right)

    assert chart.chosen is None


@pytest.mark.parametrize(
    ("most", "step"), [(0, 1), (3, 1), (4, 1), (5, 2), (9, 5), (31, 10), (99, 50), (100_000, 50_000)]
)
def test_there_are_two_to_five_ticks(most: int, step: int) -> None:
    assert _tick_step(most) == step


@pytest.mark.parametrize(("every", "step"), [(1, 1), (4, 6), (7, 12)])
def test_months_are_named_by_quarters_halves_and_years(every: int, step: int) -> None:
    months = timeline([(date(2018, 12, 5), 1, 0), (date(2021, 4, 5), 1, 0)])

    firsts = [months.periods[at].first for at in _labelled(months, every)]

    assert len(firsts) > 1
    assert all((first.month - 1) % step == 0 for first in firsts)
    assert firsts[1].toordinal() - firsts[0].toordinal() >= 28 * step
