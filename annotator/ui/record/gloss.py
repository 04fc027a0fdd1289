"""What the codebook says of the focused code or field, in as many lines as there is room for. Decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from annotator.ui.record.record_rows import PADDING
from annotator.ui.theme import Theme, fonts
from annotator.words import is_right_to_left

MOST_LINES, FEWEST_LINES = 4, 2
ABOVE_TITLE, ABOVE_TEXT, BELOW = 10, 4, 8
TEXT_PX = 12


class Gloss(QWidget):
    """A hairline, the name, and at most four lines; the whole text is the tooltip, and what is read aloud."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ""
        self._lines = MOST_LINES
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        self._title, self._text = _label(600), _label(400)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, 0, PADDING, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rule)
        layout.addSpacing(ABOVE_TITLE)
        layout.addWidget(self._title)
        layout.addSpacing(ABOVE_TEXT)
        layout.addWidget(self._text)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def text(self) -> str:
        """All of the codebook's words, shown or not."""
        return self._words

    def show_entry(self, title: str, words: str) -> None:
        self._words = words.strip()
        self._title.setText(title)
        self._text.setToolTip(self._words)
        self._text.setAccessibleName(self._words)
        self._break()

    def fit(self, room: int) -> int:
        """Take as many lines as the room has, none if it has hardly any; the height that is used."""
        beside = 1 + ABOVE_TITLE + self._title.heightForWidth(self._width) + ABOVE_TEXT + BELOW
        height = QFontMetrics(self._text.font()).lineSpacing()
        wanted = min(MOST_LINES, len(broken(self._words, self._text, self._width)))
        self._lines = min(wanted, (room - beside) // height)
        is_shown = bool(self._words) and self._lines >= min(wanted, FEWEST_LINES)
        self.setVisible(is_shown)
        if is_shown:
            self._break()
        return beside + self._lines * height if is_shown else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    @property
    def _width(self) -> int:
        parent = self.parentWidget()
        return max(80, (parent.width() if parent else self.width()) - 2 * PADDING)

    def _break(self) -> None:
        lines = broken(self._words, self._text, self._width)
        shown = lines[: max(1, self._lines)]
        if len(shown) < len(lines):
            rest = " ".join(lines[len(shown) - 1 :])
            metrics = QFontMetrics(self._text.font())
            shown[-1] = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self._width)
        self._text.setText("\n".join(shown))

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._rule.setStyleSheet(f"background: {tokens.hairline};")
        side = Qt.AlignmentFlag.AlignRight if is_right_to_left() else Qt.AlignmentFlag.AlignLeft
        for label, colour in ((self._title, tokens.text), (self._text, tokens.text2)):
            label.setStyleSheet(f"color: {colour};")
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)


def broken(words: str, label: QLabel, width: int) -> list[str]:
    """The words in the lines that fit this width."""
    words = words.replace("\n", "\u2028")
    layout = QTextLayout(words, label.font())
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(words[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines


def _label(weight: int) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(fonts.ui_font(TEXT_PX, weight))
    label.setWordWrap(weight == 600)
    return label
