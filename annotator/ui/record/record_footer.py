"""The two buttons under the record: the first always says what Enter does now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.record.record_rows import baseline_in
from annotator.ui.theme import Theme, fonts

HEIGHT, BUTTON, PADDING, GAP, MOST_FOR_SECOND = 52, 32, 10, 8, 180


class KeyButton(QPushButton):
    """A button that names its key after its words; where these have no room, shorter ones stand for them."""

    def __init__(self, theme: Theme, name: str, primary: bool) -> None:
        super().__init__()
        self._theme, self._primary = theme, primary
        self._words = self._short = self._key = ""
        self.setObjectName(name)
        self.setProperty("primary", primary)
        self.setFixedHeight(BUTTON)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        across = QSizePolicy.Policy.Ignored if primary else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        return self._words

    @property
    def shown(self) -> str:
        """The words that there is room for beside the key."""
        words, key = QFontMetrics(fonts.ui_font(13, 600)), QFontMetrics(fonts.ui_font(12, 500))
        room = self.width() - 2 * PADDING - GAP - key.horizontalAdvance(self._key)
        fits = words.horizontalAdvance(self._words) <= room
        return words.elidedText(self._words if fits else self._short or self._words, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self) -> QSize:
        """With all its words, as far as there is room for so much; the first button takes what is left."""
        words, key = QFontMetrics(fonts.ui_font(13, 600)), QFontMetrics(fonts.ui_font(12, 500))
        whole = 2 * PADDING + GAP + words.horizontalAdvance(self._words) + key.horizontalAdvance(self._key)
        return QSize(min(whole + 2, MOST_FOR_SECOND), BUTTON)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, BUTTON) if self._primary else self.sizeHint()

    def show_words(self, words: str, key: str, short: str = "") -> None:
        self._words, self._short, self._key = words, short, key
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = self._theme.tokens
        words, key = QFontMetrics(fonts.ui_font(13, 600)), QFontMetrics(fonts.ui_font(12, 500))
        shown = self.shown
        width = words.horizontalAdvance(shown) + GAP + key.horizontalAdvance(self._key)
        left, baseline = round((self.width() - width) / 2), baseline_in(BUTTON)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        key_left = left if mirrored else left + words.horizontalAdvance(shown) + GAP
        words_left = left + key.horizontalAdvance(self._key) + GAP if mirrored else left
        painter = QPainter(self)
        painter.setPen(QColor(tokens.on_accent if self._primary else tokens.text))
        painter.setFont(fonts.ui_font(13, 600))
        painter.drawText(QPointF(words_left, baseline), shown)
        painter.setPen(QColor(tokens.on_accent if self._primary else tokens.muted))
        painter.setFont(fonts.ui_font(12, 500))
        painter.drawText(QPointF(key_left, baseline), self._key)


class RecordFooter(QWidget):
    """`primary` is what Enter does, `secondary` ends the article."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.primary = KeyButton(theme, "primary_button", primary=True)
        self.secondary = KeyButton(theme, "done_button", primary=False)
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        # What Enter does differs from field to field and may be long; the other takes what its words need.
        row.addWidget(self.primary, 1)
        row.addWidget(self.secondary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rule)
        layout.addLayout(row, 1)
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self._dress)
        self._dress()

    def show_labels(
        self, primary: str, secondary: str, primary_key: str = "", secondary_key: str = "", *, primary_short: str = ""
    ) -> None:
        """What the buttons do, and the keys that do the same."""
        self.primary.show_words(primary, primary_key, primary_short)
        self.secondary.show_words(secondary, secondary_key)
        self._rule.setVisible(bool(primary or secondary))

    def _dress(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.tokens.hairline};")
