"""List, text and record side by side, with edges that mouse and commands move. Stores nothing, folds nothing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from annotator.words import tr

Side = Literal["list", "record"]
STEP = 24
WIDE_FROM = 1700
_USUAL: dict[Side, tuple[int, int]] = {"list": (264, 288), "record": (368, 432)}
"""In a usual window, in a wide one."""
_LIMITS: dict[Side, tuple[int, int]] = {"list": (200, 480), "record": (320, 640)}
_LEAST_TEXT = 420


class Panels(QSplitter):
    """A width of 0 is the usual one, which follows the window; a width of the coder's own stays.

    Signals:
        widths_changed: the coder moved an edge (width of the list, of the record; 0 is the usual one).
    """

    widths_changed = Signal(int, int)

    def __init__(self, articles: QWidget, text: QWidget, record: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName("panels")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._sides: dict[Side, QWidget] = {"list": articles, "record": record}
        self._own: dict[Side, int] = {"list": 0, "record": 0}
        for part in (articles, text, record):
            self.addWidget(part)
        for side, panel in self._sides.items():
            least, most = _LIMITS[side]
            panel.setMinimumWidth(least)
            panel.setMaximumWidth(most)
        text.setMinimumWidth(_LEAST_TEXT)
        for number, name in ((1, "list_edge"), (2, "record_edge")):
            self.handle(number).setObjectName(name)
            self.handle(number).setAccessibleName(tr("Edge of the list") if number == 1 else tr("Edge of the record"))
        self.setStretchFactor(1, 1)
        articles.installEventFilter(self)
        self.splitterMoved.connect(self._take_widths)

    def set_widths(self, articles: int, record: int) -> None:
        """The widths of the coder's own, or 0 for the usual ones."""
        self._own = {"list": articles, "record": record}
        self._place()

    def widen(self, side: Side, steps: int) -> None:
        """Move the edge of a panel by some steps, as the mouse would."""
        self._own[side] = self._bounded(side, self.width_of(side) + STEP * steps)
        self._place()
        self.widths_changed.emit(self._own["list"], self._own["record"])

    def usual_widths(self) -> None:
        """Both panels as wide as they usually are."""
        self.set_widths(0, 0)
        self.widths_changed.emit(0, 0)

    def width_of(self, side: Side) -> int:
        """How wide a panel is meant to be."""
        usual, wide = _USUAL[side]
        return self._own[side] or (wide if self.width() >= WIDE_FROM else usual)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's spelling
        handle = QSplitterHandle(self.orientation(), self)
        handle.setCursor(Qt.CursorShape.SplitHCursor)
        return handle

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The text alone gets the room of a list that is folded, and gives it back."""
        if event.type() in (QEvent.Type.HideToParent, QEvent.Type.ShowToParent):
            self._place()
        return False

    def _place(self) -> None:
        articles, record = self.width_of("list"), self.width_of("record")
        edges = 1 if self._sides["list"].isHidden() else 2
        taken = record + edges + (0 if self._sides["list"].isHidden() else articles)
        self.setSizes([articles, max(_LEAST_TEXT, self.width() - taken), record])

    def _take_widths(self) -> None:
        """An edge was moved: the panel beside it keeps that width."""
        articles, _, record = self.sizes()
        moved: tuple[tuple[Side, int], ...] = (("list", articles), ("record", record))
        for side, width in moved:
            if width and width != self.width_of(side):
                self._own[side] = width
        self.widths_changed.emit(self._own["list"], self._own["record"])

    @staticmethod
    def _bounded(side: Side, width: int) -> int:
        least, most = _LIMITS[side]
        return max(least, min(most, width))
