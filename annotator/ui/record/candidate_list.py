"""The candidates of the focused field, painted in order with their hint letters. Decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.session.record.record_view import CandidateRow
from annotator.ui.record.record_rows import LABEL_WIDTH, PADDING, Line, baseline_in, is_worth_it
from annotator.ui.speech.row_buttons import RowButtons
from annotator.ui.text.mark_painting import chip_letter
from annotator.ui.theme import Theme, fonts
from annotator.words import tr, trn

ROW, MOST_ROWS, INSET, CHIP, MORE = 28, 5, 6, 16, 18
SOME = 60
"""Room in which the first words of a quote still say something."""


class CandidateList(QWidget):
    """At most five rows at a time, six if there are no more; the chosen one is always among them.

    Signals:
        taken: the coder clicked a candidate (its row).
        painted: the rows shown last stand on the screen.
    """

    taken = Signal(int)
    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[CandidateRow, ...] = ()
        self._first = 0
        self.setObjectName("candidates")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._buttons = RowButtons(self, lambda at: self.taken.emit(self._first + at))

    def show_rows(self, rows: tuple[CandidateRow, ...]) -> None:
        chosen = next((at for at, row in enumerate(rows) if row.is_chosen), 0)
        if len(rows) != len(self._rows):
            self._first = 0
        self._rows = rows
        self._first = max(0, min(max(self._first, chosen - self._seen + 1), chosen))
        self.setFixedHeight(self.sizeHint().height())
        self.setAccessibleName(tr("Candidates: {count}", count=len(rows)))
        self._place_buttons()
        self.update()

    def sizeHint(self) -> QSize:
        more = MORE if len(self._rows) > self._seen else 0
        return QSize(300, ROW * self._seen + more)

    @property
    def _seen(self) -> int:
        """How many rows are seen at a time: for a single one more, itself takes hardly more room than its number."""
        return len(self._rows) if len(self._rows) <= MOST_ROWS + 1 else MOST_ROWS

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_buttons()

    def _place_buttons(self) -> None:
        shown = self._rows[self._first : self._first + self._seen]
        self._buttons.show_rows([(QRect(0, at * ROW, self.width(), ROW), spoken(row)) for at, row in enumerate(shown)])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._first + int(event.position().y()) // ROW
        if event.button() == Qt.MouseButton.LeftButton and at < len(self._rows):
            self.taken.emit(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, row in enumerate(self._rows[self._first : self._first + self._seen]):
            painter.save()
            painter.translate(0, at * ROW)
            self._paint_row(painter, row)
            painter.restore()
        hidden = len(self._rows) - self._seen
        if hidden > 0:
            line = Line(painter, self.width(), self.height() - 5, self._mirrored())
            line.text(
                PADDING + LABEL_WIDTH,
                200,
                trn("1 more", "{n} more", hidden),
                fonts.ui_font(11),
                self._theme.tokens.muted,
            )
        painter.end()
        self.painted.emit()

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _paint_row(self, painter: QPainter, row: CandidateRow) -> None:
        tokens, width = self._theme.tokens, self.width()
        if row.is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_wash))
            painter.drawRoundedRect(QRectF(INSET + 4, 0, width - 2 * INSET - 8, ROW), 6, 6)
        line = Line(painter, width, baseline_in(ROW), self._mirrored())
        if row.hint:
            self._paint_chip(painter, row, line.x(PADDING, CHIP))
        left, end = PADDING + LABEL_WIDTH, width - PADDING - 4
        # Values that begin alike, such as two forces of one country, differ at their end.
        middle = Qt.TextElideMode.ElideMiddle
        label = line.text(left, end - left, row.label, fonts.ui_font(13, 500), tokens.text, elide=middle)
        room = end - left - label - 12
        aside_room = min(room, 130) if row.aside and is_worth_it(row.aside, min(room, 130), SOME) else 0
        rest = room - aside_room - 8
        if row.aside and aside_room:
            asides = line.text(end - aside_room, aside_room, row.aside, fonts.ui_font(12), tokens.muted, end=True)
            rest = room - asides - 8
        if row.detail and is_worth_it(row.detail, rest):
            line.text(left + label + 8, rest, row.detail, fonts.ui_font(12), tokens.muted)

    def _paint_chip(self, painter: QPainter, row: CandidateRow, left: float) -> None:
        tokens = self._theme.tokens
        rect = QRectF(left, (ROW - CHIP) / 2, CHIP, CHIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.of_kind(row.mark_kind) if row.mark_kind else tokens.muted))
        painter.drawRoundedRect(rect, 4, 4)
        painter.setPen(QColor(tokens.paper))
        chip_letter(painter, rect, row.hint, fonts.ui_font(11, 700))


def spoken(row: CandidateRow) -> str:
    """A candidate for a screen reader: what it is, where it comes from, its hint letter, whether Enter takes it."""
    parts = [row.label, row.detail, row.aside, tr("hint letter {hint}", hint=row.hint) if row.hint else ""]
    return ", ".join(part for part in (*parts, tr("chosen") if row.is_chosen else "") if part)
