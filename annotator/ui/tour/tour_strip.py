"""What the tour says, in one calm line above the status line: which step, the keys, one sentence, how to leave."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.ui.keys.key_chips import CHIP_HEIGHT, ChipPainter, Key, spoken
from annotator.ui.pieces.parts import Words
from annotator.ui.pieces.status_words import ClickWords
from annotator.ui.record.record_rows import Line
from annotator.ui.theme import Theme
from annotator.words import tr

HEIGHT = 44


class TourStrip(QWidget):
    """Stands between the panels and the status line, so that it covers nothing; its height never changes.

    Signals:
        leave_wanted: its words "Leave the tour" were clicked.
    """

    leave_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._said = ""
        self.setObjectName("tour")
        self.setFixedHeight(HEIGHT)
        self._step = Words(theme, px=12, weight=600, ink="muted")
        self._keys = _Chips(theme)
        self._words = Words(theme, px=13, wrap=True)
        self._leave = ClickWords("leave_tour", theme, self)
        self._leave_key = _Chips(theme)
        self._leave.clicked.connect(self.leave_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(12)
        for part, stretch in (
            (self._step, 0),
            (self._keys, 0),
            (self._words, 1),
            (self._leave, 0),
            (self._leave_key, 0),
        ):
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self.update)

    @property
    def words(self) -> str:
        return self._words.text()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that stand before the sentence."""
        return self._keys.keys

    def say(self, number: int, count: int, keys: Sequence[Key], words: str, leave: Sequence[Key]) -> None:
        """Show a step, and let a screen reader say what is new of it."""
        self._step.say(tr("Tour {0} of {1}").format(number, count))
        self._keys.show_keys(keys)
        self._words.say(words)
        self._leave.show_words(tr("Leave the tour"), tr("Leave the tour"))
        self._leave_key.show_keys(leave)
        said = ": ".join(filter(None, (tr(" or ").join(spoken(key) for key in keys), words)))
        if said != self._said:
            self._said = said
            self.setAccessibleName(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.raised))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.hairline))


class _Chips(QLabel):
    """Keys as chips in a row; gone while there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._painter = ChipPainter(theme)
        self.keys: tuple[Key, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    def show_keys(self, keys: Sequence[Key]) -> None:
        self.keys = tuple(keys)
        self.setAccessibleName(tr(" or ").join(spoken(key) for key in keys))
        self.setFixedSize(self.sizeHint())
        self.setVisible(bool(keys))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._painter.width_of(self.keys), CHIP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._painter.paint(painter, Line(painter, self.width(), 0, mirrored), self.keys, self.width(), 0)
