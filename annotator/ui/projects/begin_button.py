"""The ways to begin: an icon, what it does and its key, and a dashed area that takes dropped files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from annotator.ui.record.record_rows import Line
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import paint
from annotator.words import tr

ROW, DROP, OUTSET = 52, 76, 8
_TEXT_AT = 28


class _PaintedButton(QAbstractButton):
    """A button that draws itself; Enter presses it as Space does."""

    def __init__(self, theme: Theme, name: str, title: str, hint: str, height: int) -> None:
        super().__init__()
        self._theme = theme
        self.title, self.hint = title, hint
        self.setObjectName(name)
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        self.setFixedHeight(height)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(288, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def _line(self, painter: QPainter, baseline: int) -> Line:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Line(painter, self.width(), baseline, mirrored)

    def _paint_ground(self, painter: QPainter, radius: float) -> None:
        """Hover, and the ring of the keyboard."""
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, box = self._theme.tokens, QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse():
            painter.setBrush(QColor(tokens.sunken))
            painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


class BeginButton(_PaintedButton):
    """Stands `OUTSET` wider than its words on both sides, so that these align with the heading above."""

    def __init__(self, theme: Theme, name: str, icon: str, title: str, hint: str) -> None:
        super().__init__(theme, name, title, hint, ROW)
        self._icon, self._key = icon, ""

    def show_key(self, key: str) -> None:
        """The key that does the same, if there is one."""
        self._key = key
        self.setToolTip(f"{self.title} ({key})" if key else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter, 6)
        tokens, width = self._theme.tokens, self.width()
        first, second = self._line(painter, 22), self._line(painter, 40)
        paint(painter, self._icon, QRectF(first.x(OUTSET, 16), 10, 16, 16), tokens.accent)
        text_at, key_room = OUTSET + _TEXT_AT, 70
        room = width - text_at - OUTSET
        first.text(text_at, room - key_room, self.title, fonts.ui_font(13, 500), tokens.text)
        first.text(width - OUTSET - key_room, key_room, self._key, fonts.ui_font(12), tokens.muted, end=True)
        second.text(text_at, room, self.hint, fonts.ui_font(12), tokens.muted)


class DropArea(_PaintedButton):
    """Says where files may be dropped (the page takes the drop); pressed, it asks for them instead."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            "drop_area",
            tr("Drop articles or a project here"),
            tr("or choose files; you see all of it first"),
            DROP,
        )
        self._is_over = False

    def show_over(self, is_over: bool) -> None:
        """Whether files hang over the page."""
        self._is_over = is_over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter, 8)
        tokens = self._theme.tokens
        if not self.hasFocus() or self._is_over:
            pen = QPen(QColor(tokens.accent if self._is_over else tokens.control), 1)
            pen.setDashPattern([4, 3])
            painter.setPen(pen)
            painter.setBrush(QColor(tokens.accent_wash) if self._is_over else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        for text, top, font, ink in (
            (self.title, 15, fonts.ui_font(13), tokens.text),
            (self.hint, 38, fonts.ui_font(12), tokens.muted),
        ):
            painter.setFont(font)
            painter.setPen(QColor(ink))
            painter.drawText(QRectF(8, top, self.width() - 16, 22), Qt.AlignmentFlag.AlignCenter, text)
