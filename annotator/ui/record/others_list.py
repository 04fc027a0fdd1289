""" "In this article": its events and suggestions, one row each. A click asks for one."""

from __future__ import annotations

import math

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.session.record.other_events import OtherEvent
from annotator.ui.pieces.painted_text import width_of
from annotator.ui.record.record_rows import PADDING, Line, baseline_in
from annotator.ui.speech.row_buttons import RowButtons
from annotator.ui.theme import Theme, fonts
from annotator.words import tr, trn

ROW, HEADER, MOST, MORE = 26, 34, 8, 20


class OthersList(QWidget):
    """At most eight rows at a time, the current one among them; a line below says how many more there are, and with
    which keys one goes through them. A click on it shows the next ones.

    Signals:
        event_chosen: an event was clicked (its uuid).
        suggestion_chosen: a suggestion was clicked (which of those that wait, from 0).
    """

    event_chosen = Signal(str)
    suggestion_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all: tuple[OtherEvent, ...] = ()
        self._article, self._more = "", ""
        self._first = 0
        self.setObjectName("in_this_article")
        self.setAccessibleName(tr("In this article"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._buttons = RowButtons(self, self._choose)

    @property
    def has_rows(self) -> bool:
        return bool(self._all)

    @property
    def more(self) -> str:
        """What the line below the rows says; empty if all are seen."""
        hidden = len(self._all) - len(self._events)
        many = trn("1 more", "{n} more", hidden) if hidden else ""
        return f"{many}: {self._more}" if many and self._more else many

    def show_events(self, events: tuple[OtherEvent, ...], article: str = "", more: str = "") -> None:
        """Show those round the current one; the list moves only to have that one in it. `more`: how one goes on."""
        current = next((at for at, each in enumerate(events) if each.is_current), None)
        if article != self._article:
            self._first, self._all = 0, ()
        if current is not None and not any(each.is_current for each in self._all[current : current + 1]):
            self._first = max(min(self._first, current), current - MOST + 1)
        self._all, self._article, self._more = events, article, more
        self._first = max(0, min(self._first, len(events) - MOST))
        self.setFixedHeight(self.sizeHint().height())
        self._place_buttons()
        self.update()

    def sizeHint(self) -> QSize:
        more = MORE if len(self._all) > MOST else 0
        return QSize(300, HEADER + ROW * len(self._events) + more + 8)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = (int(event.position().y()) - HEADER) // ROW
        if event.button() == Qt.MouseButton.LeftButton and 0 <= at < len(self._events) + bool(self.more):
            self._choose(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_buttons()

    @property
    def _events(self) -> tuple[OtherEvent, ...]:
        """Those that are seen."""
        return self._all[self._first : self._first + MOST]

    def _choose(self, at: int) -> None:
        if at == len(self._events):
            self._show_next()
            return
        chosen = self._events[at]
        self.event_chosen.emit(chosen.uuid) if chosen.uuid else self.suggestion_chosen.emit(chosen.waiting)

    def _show_next(self) -> None:
        """The next eight, after the last ones the first again."""
        last = len(self._all) - MOST
        self._first = min(self._first + MOST, last) if self._first < last else 0
        self._place_buttons()
        self.update()

    def _place_buttons(self) -> None:
        rows = [QRect(0, HEADER + at * ROW, self.width(), ROW) for at in range(len(self._events))]
        buttons = list(zip(rows, map(_spoken, self._events), strict=True))
        if self.more:
            buttons.append((QRect(0, HEADER + len(rows) * ROW, self.width(), MORE), self.more))
        self._buttons.show_rows(buttons)

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
        if self.more:
            line = Line(painter, width, HEADER + ROW * len(self._events) + 14, mirrored)
            line.text(PADDING + 20, width - 2 * PADDING - 20, self.more, fonts.ui_font(11), tokens.muted)

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
