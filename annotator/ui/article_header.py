"""The line above an article: source, day, number of words, and the legend. Shows what it is given."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.ui import mark_painting as shapes
from annotator.ui.marks import KINDS
from annotator.ui.painted_text import draw, elided, width_of
from annotator.ui.theme import fonts
from annotator.ui.theme.theme import Theme

HEIGHT = 40
BASELINE = 26
GAP = 20
_BOX_ROOM = 5
"""Left and right of the word in the box of the triggers."""
_BOX_OPACITY = 0.6


class LegendWord(QAbstractButton):
    """The name of a kind, drawn in the kind's own shape; without its shape while the kind is hidden."""

    def __init__(self, kind: str, word: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = kind
        self._theme = theme
        self.setText(word)
        self.setCheckable(True)
        self.setChecked(True)
        self.setObjectName(f"legend_{kind}")
        self.setAccessibleName(self.tr("Show marks: {kind}").format(kind=word))
        self.setToolTip(self.tr("Show or hide: {kind}").format(kind=word))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        room = 2 * _BOX_ROOM if self.kind == "trigger" else 0
        return QSize(round(width_of(self.text(), fonts.ui_font(12))) + room, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = self._theme.tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(tokens.of_kind(self.kind))
        if self.isChecked() and self.kind == "trigger":
            box = QRectF(0, BASELINE - 13.5, self.width(), 19)
            shapes.box(painter, box, shapes.faded(tokens.trigger, _BOX_OPACITY))
        elif self.isChecked():
            shapes.underline(painter, self.kind, 0, self.width(), BASELINE + 4, colour)
        left = _BOX_ROOM if self.kind == "trigger" else 0
        shown = tokens.text2 if self.isChecked() else tokens.muted
        draw(painter, left, BASELINE, self.text(), fonts.ui_font(12), shown)


class ArticleHeader(QWidget):
    """Stands above the article view and keeps to its column (connect `ArticleView.column_moved`).

    Signals:
        kind_toggled: the coder clicked a kind of the legend.
    """

    kind_toggled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_header")
        self.setFixedHeight(HEIGHT)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._theme = theme
        self._source = self._day = self._words = ""
        self._column = (16, 556)
        words = (self.tr("Actor"), self.tr("Place"), self.tr("Date"), self.tr("Deaths"), self.tr("Trigger"))
        self._legend = [LegendWord(kind, word, theme, self) for kind, word in zip(KINDS, words, strict=True)]
        for word in self._legend:
            word.clicked.connect(lambda _, kind=word.kind: self.kind_toggled.emit(kind))
        theme.changed.connect(self._redress)

    def show_article(self, source: str, day: str, words: int) -> None:
        """`day` in words, such as "Thu 11 Jan 2018"; no words for an empty header."""
        self._source, self._day = source, day
        self._words = self.tr("%n words", "", words) if words != 1 else self.tr("1 word")
        self._words = self._words.replace(str(words), f"{words:,}")
        self.setAccessibleName(f"{source}, {day}, {self._words}")
        self._arrange()

    def set_hidden_kinds(self, kinds: Iterable[str]) -> None:
        hidden = set(kinds)
        for word in self._legend:
            word.setChecked(word.kind not in hidden)

    def follow_column(self, left: int, width: int) -> None:
        self._column = (left, width)
        self._arrange()

    @property
    def shown_words(self) -> list[str]:
        """What there is room for, in the order in which it stands."""
        return [text for text, _, _ in self._texts()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        left, width = self._column
        x = 0.0
        for text, weight, gap in self._texts():
            font = fonts.ui_font(13, weight)
            x += gap
            text = elided(text, font, width - x)
            room = width_of(text, font)
            at = left + width - x - room if self._mirrored() else left + x
            draw(painter, at, BASELINE, text, font, tokens.text if weight == 600 else tokens.muted)
            x += room

    def _texts(self) -> list[tuple[str, int, int]]:
        """Text, weight and the gap before it; the number of words goes first when there is little room."""
        texts = [(self._source, 600, 0), (self._day, 400, 12 if self._source else 0)]
        texts = [entry for entry in texts if entry[0]]
        if self._words and texts:
            with_words = [*texts, ("·", 400, 8), (self._words, 400, 8)]
            if _room(with_words) + self._legend_room() + GAP <= self._column[1]:
                return with_words
        return texts

    def _legend_room(self) -> int:
        return sum(word.sizeHint().width() for word in self._legend) + GAP * (len(self._legend) - 1)

    def _arrange(self) -> None:
        """The legend ends where the column ends, and goes when the source and the day need the room."""
        left, width = self._column
        fits = _room(self._texts()) + GAP + self._legend_room() <= width
        x = left + width + 1
        for word in reversed(self._legend):
            room = word.sizeHint().width()
            at = x - room if not self._mirrored() else 2 * left + width - x
            word.setGeometry(QRect(at, 0, room, HEIGHT))
            word.setVisible(fits)
            x -= room + (GAP - _BOX_ROOM + 1 if word.kind == "trigger" else GAP)
        self.update()

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _redress(self) -> None:
        self.update()


def _room(texts: Iterable[tuple[str, int, int]]) -> int:
    return round(sum(gap + width_of(text, fonts.ui_font(13, weight)) for text, weight, gap in texts))
