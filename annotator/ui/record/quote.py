"""The sentence that the event rests on, at the head of its record."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from annotator.ui.theme import Theme, fonts
from annotator.words import tr

LONGEST_QUOTE = 300
"""More characters than two lines hold."""


class Quote(QLabel):
    """The evidence sentence in serif behind an accent rule, at most two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[str] = []
        self._text = ""

    def show_quote(self, text: str) -> None:
        self._text = " ".join(text.split())
        self.setAccessibleName(tr("Evidence: {text}", text=self._text))
        self.setVisible(bool(text))
        self._break()

    def resizeEvent(self, event: object) -> None:
        self._break()

    def _break(self) -> None:
        metrics = QFontMetrics(fonts.article_font(14))
        room = max(60, self.width() - 12)
        words = f"“{self._text[:LONGEST_QUOTE]}”".split(" ")
        lines, line = [], ""
        for word in words:
            if line and metrics.horizontalAdvance(f"{line} {word}") > room:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
        if len(lines) > 2:
            lines = [lines[0], metrics.elidedText(" ".join(lines[1:]), Qt.TextElideMode.ElideRight, room)]
        self._lines = lines
        self.setFixedHeight(20 * len(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rule = QRectF(self.width() - 2 if mirrored else 0, 0, 2, self.height())
        painter.fillRect(rule, QColor(tokens.accent))
        painter.setPen(QColor(tokens.text2))
        painter.setFont(fonts.article_font(14))
        # The words run as they do in the article, whichever way the window runs.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        align = Qt.AlignmentFlag.AlignAbsolute | (
            Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        )
        for at, line in enumerate(self._lines):
            room = QRectF(0 if mirrored else 12, at * 20, self.width() - 12, 20)
            painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, line)
