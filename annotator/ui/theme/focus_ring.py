"""A ring round tables, lists and texts that do not show by themselves that they have the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListWidget, QTableView, QTextBrowser, QWidget
from shiboken6 import isValid

from annotator.ui.theme.theme import Theme


class FocusRing(QObject):
    """Follows the keyboard. A list that has a chosen row draws the ring round that row, and gets none of ours."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ring: _Ring | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.end()
        self._ring = None
        if not isinstance(now, QAbstractItemView | QTextBrowser):
            return
        self._ring = _Ring(self._theme, now)
        if isinstance(now, QAbstractItemView) and now.selectionModel() is not None:
            # The connection ends with the ring.
            now.selectionModel().selectionChanged.connect(self._ring.look)


def _needs_ring(view: QWidget) -> bool:
    if not isinstance(view, QAbstractItemView) or isinstance(view, QTableView | QListWidget):
        return True
    return view.selectionModel() is None or not view.selectionModel().hasSelection()


class _Ring(QWidget):
    """Lies over a whole widget, and takes no part in anything."""

    def __init__(self, theme: Theme, around: QWidget) -> None:
        super().__init__(around)
        self._theme, self._around = theme, around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(around.rect())
        around.installEventFilter(self)
        self.raise_()
        self.look()

    @Slot()
    def look(self) -> None:
        """Show the ring where the widget shows none."""
        self.setVisible(_needs_ring(self._around))

    def end(self) -> None:
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
