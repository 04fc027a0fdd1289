"""The filter above the article list, and the button at its end for who does not know its words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.ui.pieces.inputs import TextLine
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme
from annotator.words import tr

_GLASS_ROOM, _MENU_ROOM = 19, 22


class FilterBox(TextLine):
    """The filter with its magnifying glass, and a button at its end for who does not know its words.

    Signals:
        menu_wanted: the button was pressed.
    """

    menu_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setObjectName("article_filter")
        self.setAccessibleName(tr("Filter the articles"))
        self.setPlaceholderText(tr("Filter"))
        self.setFont(fonts.ui_font(13))
        self.setFixedHeight(28)
        self._theme = theme
        self.menu_button = _MenuButton(theme, self)
        self.menu_button.clicked.connect(self.menu_wanted)
        self._make_room()
        theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def _make_room(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        first, last = (_MENU_ROOM, _GLASS_ROOM) if mirrored else (_GLASS_ROOM, _MENU_ROOM)
        self.setTextMargins(first, 0, last, 0)
        self.menu_button.move(3 if mirrored else self.width() - self.menu_button.width() - 3, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 7 - icons.GRID if mirrored else 7
        square = QRectF(left, 6, icons.GRID, icons.GRID)
        icons.paint(QPainter(self), "search", square, self._theme.tokens.text2)


class _MenuButton(QAbstractButton):
    """A quiet chevron; the keyboard reaches it by Tab."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("article_filter_button")
        self.setAccessibleName(tr("Order and narrow the articles"))
        self.setToolTip(self.accessibleName())
        self.setFixedSize(22, 22)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sunken))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        icons.paint(painter, "chevron-down", QRectF(4, 4, 14, 14), tokens.text2)
