"""Small shared pieces of pages and dialogs: labels, fields, the frame of a dialog. Know no project."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.look import screens
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import paint

Ink = Literal["text", "text2", "muted", "accent", "warn", "error", "ok"]
PADDING = 24
BAR = 4


class Words(QLabel):
    """Plain text in a colour of the theme; nothing in it is ever read as markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        px: int = 13,
        weight: int = 400,
        ink: Ink = "text",
        wrap: bool = False,
    ) -> None:
        super().__init__(text)
        self._theme = theme
        self._ink: Ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.ui_font(px, weight))
        self.setWordWrap(wrap)
        theme.changed.connect(self._dress)
        self._dress()

    def say(self, text: str, ink: Ink | None = None) -> None:
        self._ink = ink or self._ink
        self.setText(text)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _dress(self) -> None:
        self.setStyleSheet(f"color: {getattr(self._theme.tokens, self._ink)}; background: transparent;")
        self._align()

    def _align(self) -> None:
        """Where the window's reading starts: left alone, a label follows the direction of its own words."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)


class Notice(QWidget):
    """An icon and a sentence in warn or error; hidden while there is nothing to say."""

    said = Signal()
    """Another sentence stands there, or none."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon = _Icon(theme)
        self._words = Words(theme, px=12, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def say(self, text: str, ink: Literal["warn", "error", "plain"] = "error") -> None:
        """Show a sentence; without warning or error it is plain and has no icon."""
        self._icon.setVisible(ink != "plain")
        self._icon.show_icon(ink)
        self._words.say(text, "text2" if ink == "plain" else ink)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.said.emit()


class PageDialog(QDialog):
    """The frame of every dialog: title, one sentence, `body`, a notice, and the buttons at the end."""

    def __init__(self, theme: Theme, name: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        self.notice = Notice(theme, f"{name}_notice")
        self.notice.said.connect(self._grow)
        self.sentence = Words(theme, sentence, ink="text2")
        self._buttons = QDialogButtonBox()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PADDING, PADDING - 4, PADDING, PADDING - 4)
        layout.setSpacing(0)
        layout.addLayout(self._head(title))
        layout.addSpacing(16)
        layout.addLayout(self.body, 1)
        layout.addSpacing(16)
        self._last_row = QHBoxLayout()
        self._last_row.setSpacing(16)
        self._last_row.addWidget(self.notice, 1, Qt.AlignmentFlag.AlignVCenter)
        self._last_row.addStretch(0)
        self._last_row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(self._last_row)

    def showEvent(self, event: QShowEvent) -> None:
        self._widen_for_sentence()
        if screens.has_screen():
            self.fit_into(screens.room_on_screen(self))
        super().showEvent(event)

    def _widen_for_sentence(self) -> None:
        """A width that was set beforehand would cut a sentence that is longer, as in other languages."""
        whole = self.layout()
        assert whole is not None
        needed = min(whole.totalMinimumSize().width(), self.maximumWidth())
        if self.minimumWidth() < needed:
            self.setMinimumWidth(needed)
            self.resize(max(self.width(), needed), self.height())
        # Sentences that wrap are as high as this width makes them, which no size hint knows.
        self.resize(self.width(), max(self.height(), whole.totalHeightForWidth(self.width())))

    def _grow(self) -> None:
        """What is said below takes its room from nothing above."""
        whole = self.layout()
        if self.isVisible() and whole is not None:
            whole.activate()
            needed = min(whole.totalHeightForWidth(self.width()), self.maximumHeight())
            self.resize(self.width(), max(self.height(), needed))

    def fit_into(self, room: QSize) -> None:
        """Where the screen is smaller than the dialog, its body scrolls; title and buttons stay in sight."""
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        needed = whole.totalMinimumSize().expandedTo(self.minimumSize()).expandedTo(QSize(0, self.height()))
        if needed.boundedTo(room) == needed:
            return
        self.sentence.setWordWrap(True)
        self.setMinimumSize(self.minimumSize().boundedTo(room))
        self.setMaximumSize(room)
        at = whole.indexOf(self.body)
        if at >= 0:
            whole.removeItem(self.body)
            self.body.setParent(None)
            whole.insertWidget(at, _scrolling(self.body), 1)
        self.resize(needed.boundedTo(room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard; from anywhere else it presses the primary one."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An edge of its own: not every system draws a frame that tells it from the window behind."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(self.theme.tokens.control))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _head(self, title: str) -> QHBoxLayout:
        """Title over sentence, and room at the end of both: `head_end`."""
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Words(self.theme, title, 15, 600))
        words.addWidget(self.sentence)
        self.head_end = QHBoxLayout()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addLayout(self.head_end)
        return head

    def pad_end(self, body: int, buttons: int) -> None:
        """Other distances to the edge where reading ends, for a body that brings its own."""
        whole = self.layout()
        assert whole is not None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = PADDING - 4
        whole.setContentsMargins(*((body, top, PADDING, top) if mirrored else (PADDING, top, body, top)))
        self._last_row.setContentsMargins(*((buttons, 0, 0, 0) if mirrored else (0, 0, buttons, 0)))

    def add_button(self, name: str, text: str, primary: bool = False) -> QPushButton:
        """A button at the end, where the platform wants it."""
        role = QDialogButtonBox.ButtonRole
        button = self._buttons.addButton(text, role.AcceptRole if primary else role.RejectRole)
        button.setObjectName(name)
        button.setAccessibleName(text)
        button.setFont(fonts.ui_font(13, 500))
        button.setAutoDefault(primary)
        button.setDefault(primary)
        return button


def _scrolling(body: QVBoxLayout) -> QScrollArea:
    inside = QWidget()
    inside.setLayout(body)
    body.setContentsMargins(0, 0, 12, 0)  # room for the scroll bar
    area = QScrollArea()
    area.setObjectName("dialog_body")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keyboard, and scrolls it
    area.setWidget(inside)
    return area


class Field(QWidget):
    """A label above its input, and a hint below it. `label_for` is the input that the label names."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        content: QWidget | QLayout,
        hint: str = "",
        label_for: QWidget | None = None,
    ) -> None:
        super().__init__()
        label = Words(theme, title, 13, 500)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label)
        if isinstance(content, QWidget):
            layout.addWidget(content)
        else:
            layout.addLayout(content)
        named = label_for or (content if isinstance(content, QWidget) else None)
        if named is not None:
            label.setBuddy(named)
        if hint:
            layout.addWidget(Words(theme, hint, 12, ink="muted"))


def draw_bar(painter: QPainter, rect: QRectF, share: float, track: str, filled: str) -> None:
    """A bar of progress, filled from where reading starts in `rect`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(track))
    painter.drawRoundedRect(rect, 2, 2)
    if share > 0:
        painter.setBrush(QColor(filled))
        width = max(float(BAR), rect.width() * min(1.0, share))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), width, rect.height()), 2, 2)


class _Icon(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._ink: Literal["warn", "error", "plain"] = "error"
        self.setFixedSize(14, 17)

    def show_icon(self, ink: Literal["warn", "error", "plain"]) -> None:
        self._ink = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        name = "warning" if self._ink == "warn" else "error"
        colour = self._theme.tokens.warn if self._ink == "warn" else self._theme.tokens.error
        paint(QPainter(self), name, QRectF(0, 1, 14, 14), colour)
