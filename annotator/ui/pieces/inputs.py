"""Inputs of forms, drawn from the tokens where the style's own would not fit. Know no project."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QRadioButton, QWidget

from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import paint


class CheckBox(QCheckBox):
    """Drawn from the tokens: the style's own box is lost on a dark ground."""

    def __init__(self, theme: Theme, name: str, text: str, accessible_name: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        _introduce(self, theme, name, accessible_name or text)

    def sizeHint(self) -> QSize:
        return _size_of(self)

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's spelling
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_button(self, self._theme, is_round=False)


class RadioButton(QRadioButton):
    """One of a few that exclude each other, drawn as the check box is. Those of one parent widget are one choice."""

    def __init__(self, theme: Theme, name: str, text: str, accessible_name: str = "") -> None:
        super().__init__(text)
        self._theme = theme
        _introduce(self, theme, name, accessible_name or text)

    def sizeHint(self) -> QSize:
        return _size_of(self)

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's spelling
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_button(self, self._theme, is_round=True)


class ComboBox(QComboBox):
    """A choice from a few, each with its value; the chevron is ours."""

    def __init__(self, theme: Theme, name: str, accessible_name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setFont(fonts.ui_font(13))
        self.setProperty("control", True)
        for text, value in choices:
            self.addItem(text, value)
        theme.changed.connect(self.update)

    @property
    def value(self) -> str:
        return str(self.currentData())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 8 if mirrored else self.width() - 8 - 14
        ink = self._theme.tokens.text2 if self.isEnabled() else self._theme.tokens.faint
        paint(QPainter(self), "chevron-down", QRectF(left, (self.height() - 14) / 2, 14, 14), ink)


class TextLine(QLineEdit):
    """A line to type in. Words and caret stand where the window's reading starts, whatever the script that is typed.

    Left alone, an empty line has its caret, and Latin words begin, at the left of a window that runs from the right.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def text_input(name: str, accessible_name: str, text: str = "") -> QLineEdit:
    """A line to type in, with the border of form inputs."""
    line = TextLine(text)
    line.setObjectName(name)
    line.setAccessibleName(accessible_name)
    line.setFont(fonts.ui_font(13))
    line.setProperty("control", True)
    return line


def _introduce(button: QAbstractButton, theme: Theme, name: str, accessible_name: str) -> None:
    button.setObjectName(name)
    button.setAccessibleName(accessible_name)
    button.setFont(fonts.ui_font(13))
    theme.changed.connect(button.update)


def _size_of(button: QAbstractButton) -> QSize:
    return QSize(button.fontMetrics().horizontalAdvance(button.text()) + 32, 24)


def _paint_button(button: QAbstractButton, theme: Theme, is_round: bool) -> None:
    """Box or ring, what is chosen, the words, and the ring of the focus."""
    tokens, painter = theme.tokens, QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mirrored = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = button.width() - 18 if mirrored else 2
    box = QRectF(left + 0.5, button.height() / 2 - 7.5, 15, 15)
    is_quiet = not button.isEnabled()
    edge = tokens.faint if is_quiet else tokens.accent if button.isChecked() else tokens.control
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(edge if button.isChecked() else tokens.raised))
    radius = box.width() / 2 if is_round else 4
    painter.drawRoundedRect(box, radius, radius)
    if button.isChecked() and is_round:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.on_accent))
        painter.drawEllipse(box.adjusted(5, 5, -5, -5))
    elif button.isChecked():
        paint(painter, "tick", box.adjusted(1, 1, -1, -1), tokens.on_accent)
    if button.hasFocus():
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 6, 6)
    painter.setPen(QColor(tokens.faint if is_quiet else tokens.text))
    align = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    words = QRectF(4 if mirrored else 25, 0, button.width() - 29, button.height())
    # Absolute: Qt would turn the side round again for words that are read from the right.
    align |= Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, align, button.text())
