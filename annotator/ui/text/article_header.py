"""The line above an article: source, day, number of words, and the legend. Shows what it is given."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.ui.pieces.painted_text import draw, elided, width_of
from annotator.ui.text import mark_painting as shapes
from annotator.ui.text.marks import KINDS
from annotator.ui.theme import fonts
from annotator.ui.theme.theme import Theme
from annotator.use_cases.coding.wording import counted
from annotator.words import tr

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
        self.setAccessibleName(tr("Show marks: {kind}").format(kind=word))
        self.setToolTip(tr("Show or hide: {kind}").format(kind=word))
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


class _DayButton(QAbstractButton):
    """Makes the day clickable; its words are painted by the header. The keyboard has a key for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("publication_day")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_words(self, day: str, key: str) -> None:
        self.setText(day)
        self.setAccessibleName(tr("Publication date: {day}").format(day=day))
        words = tr("Set the publication date")
        self.setToolTip(f"{words} ({key})" if key else words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: see the class."""


class ArticleHeader(QWidget):
    """Stands above the article view and keeps to its column (connect `ArticleView.column_moved`).

    Signals:
        kind_toggled: the coder clicked a kind of the legend.
        day_wanted: the coder clicked the day, or that there is none.
    """

    kind_toggled = Signal(str)
    day_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_header")
        self.setFixedHeight(HEIGHT)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._theme = theme
        self._source = self._day = self._words = self._missing = ""
        self._no_day = tr("No publication date")
        self._day_button = _DayButton(self)
        self._day_button.clicked.connect(self.day_wanted)
        self._column = (16, 556)
        words = (tr("Actor"), tr("Place"), tr("Date"), tr("Deaths"), tr("Trigger"))
        self._legend = [LegendWord(kind, word, theme, self) for kind, word in zip(KINDS, words, strict=True)]
        for word in self._legend:
            word.clicked.connect(lambda _, kind=word.kind: self.kind_toggled.emit(kind))
        theme.changed.connect(self._redress)

    def show_article(self, source: str, day: str, words: int, key: str = "") -> None:
        """`day` in words, such as "Thu 11 Jan 2018", else the `key` that gives one; no words for an empty header."""
        self._source, self._day = source, day
        missing = tr("{no_day}: {key} sets it").format(no_day=self._no_day, key=key) if key else self._no_day
        self._missing = missing if not day and (source or words) else ""
        self._day_button.set_words(day or self._no_day, key)
        self._words = counted(words, "word")
        parts = (source, day or self._missing, self._words)
        self.setAccessibleName(", ".join(part for part in parts if part))
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        left, width = self._column
        x = 0.0
        for text, weight, gap in self._texts():
            ink = tokens.warn if text == self._missing else tokens.text if weight == 600 else tokens.muted
            font = fonts.ui_font(13, weight)
            x += gap
            text = elided(text, font, width - x)
            room = width_of(text, font)
            at = left + width - x - room if self._mirrored() else left + x
            draw(painter, at, BASELINE, text, font, ink)
            x += room

    def _texts(self) -> list[tuple[str, int, int]]:
        """Text, weight and the gap before it; the number of words goes first when there is little room."""
        texts = [(self._source, 600, 0), (self._day or self._missing, 400, 12 if self._source else 0)]
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
        self._place_day_button(left, width)
        fits = _room(self._texts()) + GAP + self._legend_room() <= width
        x = left + width + 1
        for word in reversed(self._legend):
            room = word.sizeHint().width()
            at = x - room if not self._mirrored() else 2 * left + width - x
            word.setGeometry(QRect(at, 0, room, HEIGHT))
            word.setVisible(fits)
            x -= room + (GAP - _BOX_ROOM + 1 if word.kind == "trigger" else GAP)
        self.update()

    def _place_day_button(self, left: int, width: int) -> None:
        """Over the words of the day, which are painted with the rest of the line."""
        before = [entry for entry in self._texts()[:2] if entry[0] != (self._day or self._missing)]
        at = _room(before) + (12 if before else 0)
        room = min(_room([(self._day or self._missing, 400, 0)]), max(0, width - at))
        x = left + width - at - room if self._mirrored() else left + at
        self._day_button.setGeometry(QRect(x, 8, room, HEIGHT - 12))
        self._day_button.setVisible(room > 0)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _redress(self) -> None:
        self.update()


def _room(texts: Iterable[tuple[str, int, int]]) -> int:
    return round(sum(gap + width_of(text, fonts.ui_font(13, weight)) for text, weight, gap in texts))
