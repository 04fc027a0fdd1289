"""Events over time as bars, drawn by pyqtgraph. The only module that imports it; counts nothing."""

from __future__ import annotations

from typing import Any

from annotator.ui.overview import no_opengl  # isort: skip  # noqa: F401 - before the library that asks for it

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from annotator.ui.keys.key_map import words_of
from annotator.ui.overview.words import counted, number, periods
from annotator.ui.pieces.painted_text import plain_tooltip, width_of
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.projects.overview import Period, Timeline, period_words, start_words
from annotator.words import tr

_BAR = 0.78
_LABEL_GAP = 28
_NUMBER = 20.0
"""The height of a number above its bar."""
_TICKS = (1, 2, 5)
_LEAST_PLACES = 9
_READABLE: dict[str, tuple[int, ...]] = {"month": (1, 2, 3, 6, 12, 24, 60), "year": (1, 2, 5, 10, 20, 50)}
"""Steps between named periods: quarters, halves, whole years."""
"""There is room for so many bars at least: one alone would be a wall."""


class TimeChart(pg.PlotWidget):  # type: ignore[misc]
    """One bar a period; one of them is chosen, by key or by the mouse over it: at first the highest.

    Signals:
        period_opened: the coder clicked a bar or pressed Enter on it (the Period).
    """

    period_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("overview_time_chart")
        self.setAccessibleName(tr("Events over time"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        self.setMinimumHeight(120)
        self._theme = theme
        self._timeline = Timeline("day", ())
        self._at: int | None = None
        self._bars: list[Any] = []
        self._lines: list[Any] = []
        self._number = pg.TextItem(anchor=(0.5, 1.0))
        self._prepare()
        theme.changed.connect(self._draw)

    def show_timeline(self, timeline: Timeline) -> None:
        self._timeline = timeline
        counts = [period.events for period in timeline.periods]
        self._at = counts.index(max(counts)) if counts else None
        self._draw()

    @property
    def chosen(self) -> Period | None:
        return self._timeline.periods[self._at] if self._at is not None else None

    def choose(self, at: int) -> None:
        if at != self._at:
            self._at = at
            self._draw()

    def paint_on(self, painter: QPainter, area: QRectF) -> None:
        """The chart on something else, such as a picture file."""
        self.scene().prepareForPaint()
        self.scene().render(painter, area, QRectF(self.viewport().rect()), Qt.AspectRatioMode.IgnoreAspectRatio)

    def period_at(self, point: QPointF) -> int | None:
        """The period above or below which a point of the widget lies."""
        across = self.plotItem.vb.mapSceneToView(self.mapToScene(point.toPoint())).x()
        at = round(across)
        inside = self.plotItem.vb.sceneBoundingRect().contains(point)
        return at if inside and 0 <= at < len(self._timeline.periods) else None

    # -- Qt --

    def close(self) -> bool:
        # pyqtgraph's own takes the scene apart while Qt still draws it.
        return QWidget.close(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1), 6, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_number"):  # pyqtgraph resizes itself before it is made
            self._draw_axes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._timeline.periods) - 1
        at = -1 if self._at is None else self._at
        steps = {
            Qt.Key.Key_Right: min(last, at + 1), Qt.Key.Key_Left: max(0, at - 1), Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }  # fmt: skip
        if last >= 0 and event.key() in steps:
            self.choose(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None:
            self.period_opened.emit(self.chosen)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.period_at(event.position())
        if over is not None:
            self.choose(over)
        words = self._words(self._timeline.periods[over]) if over is not None else ""
        QToolTip.showText(event.globalPosition().toPoint(), plain_tooltip(words), self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        over = self.period_at(event.position())
        if over is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(over)
            self.period_opened.emit(self._timeline.periods[over])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # -- inside --

    def _prepare(self) -> None:
        """A plot that only shows: no menu, no buttons, nothing that the mouse could move out of sight."""
        plot = self.plotItem
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.setContentsMargins(0, 0, 0, 0)
        plot.addItem(self._number)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.setStyle(tickFont=fonts.tabular(fonts.ui_font(11)), tickLength=0, tickAlpha=0, tickTextOffset=6)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)

    def _draw(self) -> None:
        tokens, plot, periods = self._theme.tokens, self.plotItem, self._timeline.periods
        self.setBackground(QColor(tokens.paper))
        for item in self._bars:
            plot.removeItem(item)
        self._bars = []
        for colour, places in (
            (tokens.chart, [at for at in range(len(periods)) if at != self._at]),
            (tokens.accent, [self._at] if self._at is not None else []),
        ):
            if places:
                bars = pg.BarGraphItem(
                    x=places, height=[periods[at].events for at in places], width=_BAR, pen=None, brush=QColor(colour)
                )
                plot.addItem(bars)
                self._bars.append(bars)
        self._draw_axes()
        self._draw_number()
        self.setAccessibleDescription(self._description())

    def _draw_axes(self) -> None:
        tokens, plot, periods = self._theme.tokens, self.plotItem, self._timeline.periods
        step = _tick_step(max((period.events for period in periods), default=0))
        top = step * max(1, -(-max((period.events for period in periods), default=0) // step))
        ticks = range(0, top + 1, step)
        # Above the highest tick there is room for the number of the chosen bar.
        high = max(2.0 * _NUMBER, self.height() - _NUMBER)
        plot.vb.setRange(
            xRange=(-0.5, max(len(periods), _LEAST_PLACES) - 0.5), yRange=(0, top * high / (high - _NUMBER)), padding=0
        )
        left, bottom = plot.getAxis("left"), plot.getAxis("bottom")
        left.setTicks([[(tick, number(tick)) for tick in ticks]])
        left.setPen(QPen(Qt.PenStyle.NoPen))
        left.setWidth(width_of(number(top), fonts.ui_font(11)) + 10)
        bottom.setTicks([self._labels()])
        bottom.setPen(QColor(tokens.control))
        for axis in (left, bottom):
            axis.setTextPen(QColor(tokens.muted))
        for line in self._lines:
            plot.removeItem(line)
        self._lines = [pg.InfiniteLine(tick, angle=0, pen=pg.mkPen(tokens.hairline)) for tick in ticks if tick]
        for line in self._lines:
            line.setZValue(-10)
            plot.addItem(line)

    def _labels(self) -> list[tuple[int, str]]:
        """As many of the periods' names as have room."""
        timeline = self._timeline
        if not timeline.periods:
            return []
        names = [start_words(period, timeline.unit, timeline.spans_years) for period in timeline.periods]
        widest = max(width_of(name, fonts.ui_font(11)) for name in names) + _LABEL_GAP
        places = max(len(names), _LEAST_PLACES)
        every = max(1, -(-places * widest // max(1.0, self.width() - 40)))
        return [(at, names[at]) for at in _labelled(timeline, int(every))]

    def _draw_number(self) -> None:
        chosen = self.chosen
        self._number.setVisible(chosen is not None)
        if chosen is not None and self._at is not None:
            self._number.setFont(fonts.tabular(fonts.ui_font(11, 600)))
            self._number.setText(number(chosen.events), QColor(self._theme.tokens.accent))
            self._number.setPos(self._at, chosen.events)

    def _words(self, period: Period) -> str:
        return f"{period_words(period, self._timeline.unit)}: {counted(period.events, period.drafts)}"

    def _description(self) -> str:
        if self.chosen is not None:
            return self._words(self.chosen)
        left, right, enter = words_of("Left"), words_of("Right"), words_of("Enter")
        keys = tr(
            "{left} and {right} go from bar to bar, {enter} lists the events.", left=left, right=right, enter=enter
        )
        return f"{periods(len(self._timeline.periods), self._timeline.unit)}. {keys}"


def _labelled(timeline: Timeline, every: int) -> list[int]:
    """The periods to name, at least `every` apart: of months and years those that a reader counts by."""
    places = range(len(timeline.periods))
    if timeline.unit not in _READABLE:
        return [at for at in places if at % every == 0]
    step = next((step for step in _READABLE[timeline.unit] if step >= every), every)
    firsts = [period.first for period in timeline.periods]
    counts = [first.year * 12 + first.month - 1 if timeline.unit == "month" else first.year for first in firsts]
    # A short row may hold none of them.
    return [at for at in places if counts[at] % step == 0] or [0]


def _tick_step(most: int) -> int:
    """The distance between ticks that makes three or four of them."""
    size = 1
    while True:
        for factor in _TICKS:
            if most <= 4 * factor * size:
                return factor * size
        size *= 10
