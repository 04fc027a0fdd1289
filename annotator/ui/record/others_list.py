""" "In this article": its events and suggestions, one row each. A click asks for one."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.session.record.record_view import OtherEvent
from annotator.ui.pieces.painted_text import width_of
from annotator.ui.record.record_rows import PADDING, Line, baseline_in
from annotator.ui.speech.row_buttons import RowButtons
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

ROW, HEADER, MOST = 26, 34, 8


class OthersList(QWidget):
    """At most eight rows.

    Signals:
        event_chosen: an event was clicked (its uuid).
        suggestion_chosen: a suggestion was clicked (which of those that wait, from 0).
    """

    event_chosen = Signal(str)
    suggestion_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._events: tuple[OtherEvent, ...] = ()
        self.setObjectName("in_this_article")
        self.setAccessibleName(tr("In this article"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons = RowButtons(self, self._choose)

    @property
    def has_rows(self) -> bool:
        return bool(self._events)

    def show_events(self, events: tuple[OtherEvent, ...]) -> None:
        self._events = events[:MOST]
        self.setFixedHeight(self.sizeHint().height())
        self._place_buttons()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, HEADER + ROW * len(self._events) + 8)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = (int(event.position().y()) - HEADER) // ROW
        if event.button() == Qt.MouseButton.LeftButton and 0 <= at < len(self._events):
            self._choose(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_buttons()

    def _choose(self, at: int) -> None:
        chosen = self._events[at]
        self.event_chosen.emit(chosen.uuid) if chosen.uuid else self.suggestion_chosen.emit(chosen.waiting)

    def _place_buttons(self) -> None:
        rows = [QRect(0, HEADER + at * ROW, self.width(), ROW) for at in range(len(self._events))]
        self._buttons.show_rows(list(zip(rows, map(_spoken, self._events), strict=True)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, width = self._theme.tokens, self.width()
        painter.fillRect(QRectF(PADDING, 0, width - 2 * PADDING, 1), QColor(tokens.hairline))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        Line(painter, width, 22, mirrored).text(
            PADDING, 200, tr("In this article"), fonts.ui_font(12, 600), tokens.text
        )
        for at, row in enumerate(self._events):
            painter.save()
            painter.translate(0, HEADER + at * ROW)
            self._paint_row(painter, row, mirrored)
            painter.restore()

    def _paint_row(self, painter: QPainter, row: OtherEvent, mirrored: bool) -> None:
        tokens, width = self._theme.tokens, self.width()
        if row.is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_wash))
            painter.drawRoundedRect(QRectF(6, 0, width - 12, ROW), 6, 6)
        line = Line(painter, width, baseline_in(ROW), mirrored)
        line.text(PADDING, 12, row.number, fonts.ui_font(12, 600), tokens.accent if row.is_current else tokens.muted)
        small, state = fonts.ui_font(12), tr(row.state)
        # The state is a word of a few; what the others take is the label's.
        told = math.ceil(width_of(state, small)) + 1
        room = width - 2 * PADDING - 20 - told - 12
        label = line.text(PADDING + 20, room, row.label, fonts.ui_font(13, 500), tokens.text)
        if room - label - 8 > 30:
            line.text(PADDING + 28 + label, room - label - 8, row.detail, small, tokens.muted)
        line.text(width - PADDING - told, told, state, small, tokens.muted, end=True)


def _spoken(row: OtherEvent) -> str:
    number = tr("Event {number}", number=row.number) if row.uuid else ""
    parts = (number, row.label, row.detail, tr(row.state), tr("shown now") if row.is_current else "")
    return ", ".join(part for part in parts if part)
