"""The list itself: which keys and clicks choose, and that it may begin in the middle of very many articles."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from annotator.ui.articles.article_row_painting import ROW_HEIGHT
from annotator.words import tr

ROWS_ABOVE = 6
"""With fewer rows above what is seen those before them are asked for."""


class ArticleListView(QListView):
    """A list whose Enter or plain click chooses; other letters are the window's. It may begin anywhere.

    Signals:
        chosen: Enter or a click on this row.
        top_neared: hardly any row is left above what is seen.
        first_wanted, last_wanted: Home or End was pressed, and the first or last row is not loaded.
    """

    chosen = Signal(QModelIndex)
    top_neared = Signal()
    first_wanted = Signal()
    last_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("article_list")
        self.setAccessibleName(tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.has_earlier = False
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.verticalScrollBar().valueChanged.connect(self._look_up)

    def show_row(self, row: int) -> None:
        """Scroll to a row; in a list that begins in the middle with some rows above it."""
        index, hint = self.model().index(row, 0), QListView.ScrollHint
        is_seen = self.viewport().rect().intersects(self.visualRect(index))
        self.scrollTo(index, hint.PositionAtCenter if self.has_earlier and not is_seen else hint.EnsureVisible)

    def stay_below(self, rows: int) -> None:
        """So many rows came in above: what is seen stays where it is."""
        bar, height = self.verticalScrollBar(), self.sizeHintForRow(0)
        place = bar.value() + rows * height
        self.doItemsLayout()
        bar.setValue(place)

    def _look_up(self, value: int) -> None:
        if self.has_earlier and value < ROWS_ABOVE * ROW_HEIGHT:
            self.top_neared.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        selects = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        index = self.indexAt(event.position().toPoint())
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers() & selects
        # Several are selected when the mouse was dragged over them.
        if is_plain and index.isValid() and len(self.selectedIndexes()) <= 1:
            self.chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        selects = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.has_earlier and event.key() == Qt.Key.Key_Home and not selects:
            self.first_wanted.emit()
        elif event.key() == Qt.Key.Key_End and not selects and self.model().canFetchMore(QModelIndex()):
            self.last_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
