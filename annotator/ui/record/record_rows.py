"""One painted row of the record: label, value, hint, and how the value came about. Decides nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.session.record.record_view import Glyph, Row
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

ROW_HEIGHT, LABEL_WIDTH, GLYPH_WIDTH, PADDING = 29, 84, 18, 16
FURTHER_LINE, NAME_GAP, PART_GAP = 20, 4, 9
ENOUGH = 84
"""Room in which a detail that is cut still says something."""
GLYPH_WORDS: dict[Glyph, str] = {
    "": tr("no value yet"), "text": tr("from the text"), "inferred": tr("inferred"), "computed": tr("computed"),
    "suggested": tr("suggested, not taken"),
}  # fmt: skip


class RecordRow(QAbstractButton):
    """A field that has not the keyboard. A click asks for it; Tab goes from one to the next.

    Signals:
        wanted: the coder wants this field (its name).
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = Row("", "")
        self._lines: list[list[tuple[str, str]]] = []
        self.setFixedHeight(ROW_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(lambda: self.wanted.emit(self._row.name))

    def show_row(self, row: Row) -> None:
        self._row = row
        self.setObjectName(f"row_{row.name}")
        self.setAccessibleName(spoken(row))
        self.setToolTip(f"{row.label}: {row.text}  {row.detail}".strip() if row.text else row.label)
        self._lay_out()

    @property
    def row(self) -> Row:
        return self._row

    def sizeHint(self) -> QSize:
        return QSize(300, ROW_HEIGHT + FURTHER_LINE * max(0, len(self._lines) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._row.parts:
            self._lay_out()

    def _lay_out(self) -> None:
        self._lines = in_lines(self._row.parts, self._room) if self._row.parts else []
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @property
    def _room(self) -> int:
        """What a value has of the row."""
        return self.width() - PADDING - LABEL_WIDTH - GLYPH_WIDTH - PADDING

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, row = self._theme.tokens, self._row
        width, baseline = self.width(), baseline_in(ROW_HEIGHT)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = Line(painter, width, baseline, mirrored)
        line.text(PADDING, LABEL_WIDTH, row.label, fonts.ui_font(13), tokens.muted)
        if row.parts:
            for at, parts in enumerate(self._lines):
                self._paint_parts(Line(painter, width, baseline + at * FURTHER_LINE, mirrored), parts)
        else:
            self._paint_value(line)
        glyph = tokens.accent if row.glyph == "suggested" else tokens.muted if row.glyph != "text" else tokens.text2
        draw_glyph(painter, row.glyph, line.x(width - PADDING - 13, 12), ROW_HEIGHT / 2, QColor(glyph))

    def _paint_value(self, line: Line) -> None:
        tokens, row = self._theme.tokens, self._row
        colour = {
            "taken": tokens.text,
            "suggested": tokens.text2,
            "quiet": tokens.muted,
            "error": tokens.error,
        }[row.look]
        weight = 500 if row.look in ("taken", "error") else 400
        left, room = PADDING + LABEL_WIDTH, self._room
        used = line.text(left, room, row.text, fonts.ui_font(13, weight), colour)
        if row.detail and is_worth_it(row.detail, room - used - 8):
            line.text(left + used + 8, room - used - 8, row.detail, fonts.ui_font(12), tokens.muted)

    def _paint_parts(self, line: Line, parts: Sequence[tuple[str, str]]) -> None:
        """Each name quiet, its value after it."""
        tokens, left, end = self._theme.tokens, PADDING + LABEL_WIDTH, PADDING + LABEL_WIDTH + self._room
        for name, text in parts:
            left += line.text(left, end - left, name, fonts.ui_font(12), tokens.muted) + (NAME_GAP if name else 0)
            left += line.text(left, end - left, text, fonts.ui_font(13), tokens.text2) + PART_GAP


def is_worth_it(detail: str, room: float, enough: int = ENOUGH) -> bool:
    """Whether what stands after a value can be read there: whole, or most of a longer one."""
    return room >= enough or QFontMetrics(fonts.ui_font(12)).horizontalAdvance(detail) <= room


def in_lines(parts: Sequence[tuple[str, str]], room: int) -> list[list[tuple[str, str]]]:
    """Names and values in lines of this width: a value stands beside its name, or under it if that is too long."""
    name_metrics, value_metrics = QFontMetrics(fonts.ui_font(12)), QFontMetrics(fonts.ui_font(13))
    lines: list[list[tuple[str, str]]] = []
    left = 0
    for name, text in parts:
        width = name_metrics.horizontalAdvance(name) + NAME_GAP + value_metrics.horizontalAdvance(text)
        if width > room:
            lines += [[(name, "")], [("", text)]]
            left = room
            continue
        if not lines or left + width > room:
            lines.append([])
            left = 0
        lines[-1].append((name, text))
        left += width + PART_GAP
    return lines


def spoken(row: Row) -> str:
    """A field for a screen reader: its value, what that is, and how it came about."""
    parts = (row.text or tr("empty"), row.detail.strip(), GLYPH_WORDS[row.glyph])
    return f"{row.label}: " + ", ".join(part for part in parts if part)


class Line:
    """Writes elided texts on one baseline, mirrored where the window runs from right to left."""

    def __init__(self, painter: QPainter, width: int, baseline: int, mirrored: bool) -> None:
        self._painter, self._width, self._baseline, self._mirrored = painter, width, baseline, mirrored

    def x(self, left: float, width: float) -> float:
        """Where something of this width stands that would start at `left` from left to right."""
        return self._width - left - width if self._mirrored else left

    def text(self, left: float, room: float, text: str, font: QFont, colour: str, end: bool = False,
             elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> int:  # fmt: skip
        """Write within `room`, at its end if asked; return the width used."""
        metrics = QFontMetrics(font)
        shown = fitting(metrics, text.replace("\n", " "), max(0, int(room)), elide)
        width = metrics.horizontalAdvance(shown)
        at = self.x(left + (room - width if end else 0), width)
        self._painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(QPointF(round(at), self._baseline), shown)
        return width


def fitting(metrics: QFontMetrics, text: str, room: int, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
    """The text within `room`: of "where · how exactly" the first part gives way, for the second tells two apart."""
    head, dot, tail = text.rpartition(" · ")
    rest = room - metrics.horizontalAdvance(dot + tail)
    if dot and metrics.horizontalAdvance(text) > room and rest >= metrics.horizontalAdvance(head[:3] + "…"):
        return metrics.elidedText(head, elide, rest) + dot + tail
    return metrics.elidedText(text, elide, room)


def baseline_in(height: int, px: int = 13) -> int:
    """The baseline on which capitals of the font stand centred in a row."""
    return round((height + QFontMetrics(fonts.ui_font(px)).capHeight()) / 2)


def draw_glyph(painter: QPainter, glyph: Glyph, left: float, middle: float, colour: QColor) -> None:
    """The sign of a value's origin, drawn: the tilde of a font would be mirrored beside Arabic."""
    painter.save()
    painter.translate(left + 6, middle)
    pen = QPen(colour, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if glyph == "text":
        for turn in range(3):
            painter.save()
            painter.rotate(60 * turn)
            painter.drawLine(QPointF(0, -4), QPointF(0, 4))
            painter.restore()
    elif glyph == "computed":
        painter.drawLine(QPointF(-4, -1.75), QPointF(4, -1.75))
        painter.drawLine(QPointF(-4, 1.75), QPointF(4, 1.75))
    elif glyph == "inferred":
        painter.drawArc(QRectF(-4.5, -1.5, 4.5, 4), 10 * 16, 160 * 16)
        painter.drawArc(QRectF(0, -2.5, 4.5, 4), 190 * 16, 160 * 16)
    elif glyph == "suggested":
        font = fonts.ui_font(13, 600)
        painter.setFont(font)
        painter.drawText(QRectF(-6, -9, 12, 18), Qt.AlignmentFlag.AlignCenter, "?")
    painter.restore()
