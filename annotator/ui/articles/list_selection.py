"""Which articles of the list are selected: some of the rows, or all that fit the filter, loaded or not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QListView

from annotator.ui.articles.article_rows import ArticleModel

_Select = QItemSelectionModel.SelectionFlag


class ListSelection(QObject):
    """The selection of one view.

    Signals:
        changed: other rows are selected, or more of all.
    """

    changed = Signal()

    def __init__(self, view: QListView, model: ArticleModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._is_selecting = False
        self.is_all = False
        view.selectionModel().selectionChanged.connect(self._follow)

    @property
    def count(self) -> int:
        """How many loaded rows are selected."""
        return len(self._view.selectionModel().selectedIndexes())

    @property
    def uuids(self) -> list[str]:
        """The selected articles of those loaded, in the order of the list."""
        rows = sorted(index.row() for index in self._view.selectionModel().selectedIndexes())
        return [self._model.item(row).uuid for row in rows]

    def take_all(self) -> None:
        """All that fit, also those that are loaded later."""
        self.is_all = True
        self._add(range(self._model.rowCount()))

    def take_only(self, uuids: Iterable[str]) -> None:
        """These, as far as they are loaded; the current row when there are none."""
        self.is_all = False
        rows = [row for uuid in uuids if (row := self._model.row_of(uuid)) is not None]
        self._view.selectionModel().clearSelection()
        current = self._view.currentIndex()
        self._add(rows or ([current.row()] if current.isValid() else []))

    def loaded(self, rows: range) -> None:
        """These rows came in; where all are selected they are, too."""
        if self.is_all and rows:
            self._add(rows)

    def forget(self) -> None:
        """The list begins anew."""
        self.is_all = False
        self.changed.emit()

    def go_to(self, row: int) -> None:
        """Make a row the current one; it alone is selected, unless it is among those selected already."""
        index = self._model.index(row)
        if not self._view.selectionModel().isSelected(index):
            # With Ctrl held, as in Ctrl+Down, the view itself would add the row to what is selected.
            self._view.selectionModel().setCurrentIndex(index, _Select.ClearAndSelect)

    def _add(self, rows: Iterable[int]) -> None:
        self._is_selecting = True
        for row in rows:
            self._view.selectionModel().select(self._model.index(row), _Select.Select)
        self._is_selecting = False
        self.changed.emit()

    def _follow(self) -> None:
        if not self._is_selecting:
            self.is_all = False
            self.changed.emit()
