"""The bottom line: what is saved, what undo takes back, messages; then position, pace, suggestions, keys.

It is the only place for messages: nothing floats over the text. It never decides that something is saved.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.ui.painted_text import centred_baseline, draw, elided, plain_tooltip, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme

HEIGHT = 28
MESSAGE_MS = 6_000
_GAP = 24


class StatusLine(QWidget):
    """Shows what it is told.

    Signals:
        undo_wanted: the coder clicked the undo words.
        keys_wanted: the coder clicked "Keys".
    """

    undo_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._saved = _SavedWords(theme, self)
        self._undo = _Words("undo_button", theme, self)
        self._message = _Message(theme, self)
        self._message_undo = _Words("message_undo_button", theme, self)
        self._position, self._pace, self._suggestions = (_Label(self) for _ in range(3))
        self._keys = _Words("keys_button", theme, self)
        self._keys.show_words(self.tr("?  Keys"), self.tr("The keys"))
        self._timer = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._arrange()
        self._wire()
        self._dress()
        self._end_message()

    # What is shown

    def set_saved(self, time: str, undo_label: str = "") -> None:
        """A commit has returned: the tick, and "Saved" with the time in words ("14:02:11")."""
        self._saved.show_state(
            "saved", self.tr("Saved {time}").format(time=time) if time else self.tr("Saved")
        )
        self.set_undo(undo_label)

    def set_saving(self) -> None:
        self._saved.show_state("saving", self.tr("Saving"))

    def set_failed(self, reason: str) -> None:
        """What could not be saved, and what to do; stays until something is saved."""
        self._end_message()
        self._saved.show_state("failed", reason)
        self.announce(reason, urgent=True)

    def set_undo(self, label: str) -> None:
        """What undo would take back ("Set actor 2"); empty: nothing."""
        words = self.tr("Undo: {label}").format(label=label) if label else ""
        self._undo.show_words(words, words)
        self._undo.setVisible(bool(words) and not self._message.isVisibleTo(self))

    def set_position(self, words: str) -> None:
        self._position.setText(words)

    def set_pace(self, words: str) -> None:
        self._pace.setText(words)

    def set_suggestions(self, words: str) -> None:
        self._suggestions.setText(words)

    def show_message(self, text: str, *, undo: bool = False) -> None:
        """Say what just happened, for six seconds, with an undo if it can be undone. A failed save stays."""
        self.announce(text)
        if self._saved.state == "failed" or not text:
            return
        self._message.show_text(text)
        for widget in (self._saved, self._undo):
            widget.hide()
        self._message.show()
        self._message_undo.show_words(self.tr("Undo") if undo else "", self.tr("Undo"))
        self._message_undo.setVisible(undo)
        self._timer.start()

    def announce(self, text: str, *, urgent: bool = False) -> None:
        """Let a screen reader say `text`."""
        event = QAccessibleAnnouncementEvent(self, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    @property
    def left_words(self) -> str:
        """What the left half says now."""
        if self._message.isVisibleTo(self):
            return self._message.text
        return "  ".join(words for words in (self._saved.text, self._undo.text()) if words)

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.hairline))

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
        for right in (self._position, self._pace, self._suggestions, self._keys):
            layout.addWidget(right)

    def _wire(self) -> None:
        self._undo.clicked.connect(self.undo_wanted)
        self._message_undo.clicked.connect(self._undo_message)
        self._keys.clicked.connect(self.keys_wanted)
        self._timer.timeout.connect(self._end_message)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        for label in (self._position, self._pace, self._suggestions):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), QColor(self._theme.tokens.muted))
            label.setPalette(palette)
        self.update()


class _Label(QLabel):
    """Plain words of the right half; gone while empty."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.ui_font(12))
        self.hide()

    def setText(self, text: str) -> None:  # noqa: N802
        super().setText(text)
        self.setVisible(bool(text))


class _Words(QAbstractButton):
    """Words that can be clicked; the keyboard has keys for what they do."""

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_words(self, words: str, name: str) -> None:
        self.setText(words)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self.text(), fonts.ui_font(12))), HEIGHT - 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        colour = tokens.text if self.underMouse() else tokens.muted
        draw(QPainter(self), 0, centred_baseline(self.height(), 12), self.text(), fonts.ui_font(12), colour)


class _Message(QWidget):
    """The words of a message, elided when they are too long; the tooltip has all of them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("message")
        self._theme = theme
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        self.text = " ".join(text.split())
        self.setAccessibleName(self.text)
        self.setToolTip(plain_tooltip(self.text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(width_of(self.text, fonts.ui_font(12))) + 1, HEIGHT - 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, HEIGHT - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        font = fonts.ui_font(12)
        shown = elided(self.text, font, self.width())
        draw(QPainter(self), 0, centred_baseline(self.height(), 12), shown, font, self._theme.tokens.text)


class _SavedWords(_Message):
    """Whether the work is saved: a tick only after the commit; an error sign and the reason if it failed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setObjectName("saved_words")
        self.state = ""
        theme.changed.connect(self.update)

    def show_state(self, state: str, text: str) -> None:
        self.state = state
        self.show_text(text)

    @property
    def glyph(self) -> str:
        return {"saved": "tick", "failed": "error"}.get(self.state, "")

    def sizeHint(self) -> QSize:
        room = 18 if self.glyph else 0
        return QSize(super().sizeHint().width() + room, HEIGHT - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, font = QPainter(self), self._theme.tokens, fonts.ui_font(12)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = 18 if self.glyph else 0
        shown = elided(self.text, font, self.width() - room)
        if self.glyph:
            left = self.width() - 13 if mirrored else 0
            sign = tokens.error if self.state == "failed" else tokens.ok
            icons.paint(painter, self.glyph, self._square(left), sign)
        x = self.width() - room - width_of(shown, font) if mirrored else room
        colour = tokens.error if self.state == "failed" else tokens.text2
        draw(painter, x, centred_baseline(self.height(), 12), shown, font, colour)

    def _square(self, left: float) -> QRectF:
        return QRectF(left, (self.height() - 13) // 2, 13, 13)
