"""The bottom line: what is saved, what undo takes back, messages; then position, pace, suggestions, keys.

It is the only place for messages: nothing floats over the text. It never decides that something is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.pieces.status_words import HEIGHT, ClickWords, MessageWords, PlainWords, SavedWords
from annotator.ui.speech.announcer import Announcer
from annotator.ui.theme.theme import Theme
from annotator.words import tr, trn

MESSAGE_MS = 6_000
_GAP = 24


class StatusLine(QWidget):
    """Shows what it is told.

    Signals:
        undo_wanted: the coder clicked the undo words.
        keys_wanted: the coder clicked "Keys".
        look_again_wanted: the coder clicked the events to look at again.
    """

    undo_wanted = Signal()
    keys_wanted = Signal()
    look_again_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self.announcer = Announcer(self)
        self._saved = SavedWords(theme, self)
        self._undo = ClickWords("undo_button", theme, self)
        self._message = MessageWords(theme, self)
        self._message_undo = ClickWords("message_undo_button", theme, self)
        self._position, self._pace, self._suggestions = (PlainWords(self) for _ in range(3))
        self._look_again = ClickWords("look_again_button", theme, self)
        self._look_again.hide()
        self._keys = ClickWords("keys_button", theme, self)
        self.show_keys("")
        self._timer = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._arrange()
        self._wire()
        self._dress()
        self._end_message()

    # What is shown

    def set_saved(self, time: str, undo_label: str = "") -> None:
        """A commit has returned: the tick, and "Saved" with the time in words ("14:02:11")."""
        self._saved.show_state("saved", tr("Saved {time}").format(time=time) if time else tr("Saved"))
        self.set_undo(undo_label)

    def set_saving(self) -> None:
        self._saved.show_state("saving", tr("Saving"))

    def set_failed(self, reason: str) -> None:
        """What could not be saved, and what to do; stays until something is saved."""
        self._end_message()
        self._saved.show_state("failed", reason)
        self.announcer.say(reason, urgent=True)

    def set_undo(self, label: str) -> None:
        """What undo would take back ("Set actor 2"); empty: nothing."""
        words = tr("Undo: {label}").format(label=label) if label else ""
        self._undo.show_words(words, words)
        self._undo.setVisible(bool(words) and not self._message.isVisibleTo(self))

    def set_look_again(self, count: int, key: str) -> None:
        """How many events an update of their codebook left to be looked at, and the key that lists them."""
        words = trn("1 event to look at again", "{n} events to look at again", count)
        self._look_again.show_words(f"{words}  {key}", words)
        self._look_again.setVisible(bool(count))

    def show_keys(self, key: str) -> None:
        """The key that shows all keys, if there is one."""
        self._keys.show_words(tr("{key}  Keys", key=key) if key else tr("The keys"), tr("The keys"))

    def set_position(self, words: str) -> None:
        self._position.setText(words)

    def set_pace(self, words: str) -> None:
        self._pace.setText(words)

    def set_suggestions(self, words: str) -> None:
        self._suggestions.setText(words)

    def show_message(self, text: str, *, undo: bool = False) -> None:
        """Say what just happened, for six seconds, with an undo if it can be undone. A failed save stays."""
        self.announcer.say(text)
        if self._saved.state == "failed" or not text:
            return
        self._message.show_text(text)
        for widget in (self._saved, self._undo):
            widget.hide()
        self._message.show()
        self._message_undo.show_words(tr("Undo") if undo else "", tr("Undo"))
        self._message_undo.setVisible(undo)
        self._timer.start()

    @property
    def left_words(self) -> str:
        """What the left half says now."""
        if self._message.isVisibleTo(self):
            return self._message.words
        return "  ".join(words for words in (self._saved.words, self._undo.text()) if words)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        # A bar as the one at the top, also under a page of paper.
        painter.fillRect(self.rect(), QColor(tokens.chrome))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.hairline))

    def _end_message(self) -> None:
        self._timer.stop()
        self._message.hide()
        self._message_undo.hide()
        self._saved.show()
        self._undo.setVisible(bool(self._undo.text()))

    def _undo_message(self) -> None:
        self._end_message()
        self.undo_wanted.emit()

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 1, 16, 0)
        layout.setSpacing(_GAP)
        left = QWidget(self)
        half = QHBoxLayout(left)
        half.setContentsMargins(0, 0, 0, 0)
        half.setSpacing(_GAP + 8)
        for widget in (self._saved, self._undo, self._message, self._message_undo):
            half.addWidget(widget)
        half.addStretch(1)
        layout.addWidget(left, 1)
        for right in (self._look_again, self._position, self._pace, self._suggestions, self._keys):
            layout.addWidget(right)

    def _wire(self) -> None:
        self._undo.clicked.connect(self.undo_wanted)
        self._message_undo.clicked.connect(self._undo_message)
        self._keys.clicked.connect(self.keys_wanted)
        self._look_again.clicked.connect(self.look_again_wanted)
        self._timer.timeout.connect(self._end_message)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        for label in (self._position, self._pace, self._suggestions):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(self._theme.tokens.muted))
            label.setPalette(palette)
        self.update()
