"""The rows of the article list: their data, and the model of those loaded so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.ui.pieces.painted_text import plain_tooltip
from annotator.use_cases.articles.browse_articles import Excerpt
from annotator.use_cases.coding.wording import counted
from annotator.words import tr

Index = QModelIndex | QPersistentModelIndex
ITEM = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """One article as the list shows it; `day` in words, `state` is open, in_progress, done or no_event.

    `opening` stands where there is no title. `excerpt` is where the words stand that were looked for.
    """

    uuid: str
    title: str
    source: str
    day: str
    state: str
    events: int
    flagged: bool
    opening: str = ""
    excerpt: Excerpt | None = None

    @property
    def name(self) -> str:
        """The title, else the first words."""
        return self.title or self.opening

    @property
    def quote(self) -> str:
        """The words that were looked for with what stands round them."""
        return f"{self.excerpt.before}{self.excerpt.found}{self.excerpt.after}" if self.excerpt else ""


class ArticleModel(QAbstractListModel):
    """The rows loaded so far. More are asked for when the view nears the end.

    Signals:
        more_wanted: the view wants rows after the last one.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[ArticleItem] = []
        self._row_of: dict[str, int] = {}
        self._waiting = False
        self._ended = True

    def clear(self) -> None:
        self.beginResetModel()
        self._items.clear()
        self._row_of.clear()
        self._ended = self._waiting = False
        self.endResetModel()

    def append(self, items: Sequence[ArticleItem]) -> None:
        """Rows after the last one; none says that there are no more."""
        self._waiting = False
        if not items:
            self._ended = True
            return
        first = len(self._items)
        self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
        self._items.extend(items)
        self._row_of.update((item.uuid, first + at) for at, item in enumerate(items))
        self.endInsertRows()

    def prepend(self, items: Sequence[ArticleItem]) -> None:
        """Rows before the first one."""
        if items:
            self.insert(0, items)

    def insert(self, at: int, items: Sequence[ArticleItem]) -> None:
        self.beginInsertRows(QModelIndex(), at, at + len(items) - 1)
        self._items[at:at] = items
        self._number()
        self.endInsertRows()

    def remove(self, uuid: str) -> None:
        row = self._row_of.get(uuid)
        if row is not None:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._items[row]
            self._number()
            self.endRemoveRows()

    @property
    def is_whole(self) -> bool:
        """Whether there are no rows after the last one."""
        return self._ended

    def update_item(self, item: ArticleItem) -> None:
        row = self._row_of.get(item.uuid)
        if row is not None and self._items[row] != item:
            self._items[row] = item
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def _number(self) -> None:
        self._row_of = {item.uuid: row for row, item in enumerate(self._items)}

    def row_of(self, uuid: str) -> int | None:
        return self._row_of.get(uuid)

    def item(self, row: int) -> ArticleItem:
        return self._items[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def canFetchMore(self, parent: Index) -> bool:
        return not (parent.isValid() or self._ended or self._waiting)

    def fetchMore(self, parent: Index) -> None:
        self._waiting = True
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if role == ITEM:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(item.name) + ("<br>" + plain_tooltip(item.quote) if item.quote else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item)
        return None

    def _spoken(self, item: ArticleItem) -> str:
        states = {
            "open": tr("open"), "in_progress": tr("in progress"),
            "done": tr("done"), "no_event": tr("no event"),
        }  # fmt: skip
        parts = [
            item.title or tr("without a title: {words}").format(words=item.opening),
            item.source,
            item.day,
            states.get(item.state, item.state),
            events_words(item),
            tr("flagged") if item.flagged else "",
            item.quote,
        ]
        return ", ".join(part for part in parts if part)


def events_words(item: ArticleItem) -> str:
    """ "2 events", or nothing for none."""
    if not item.events:
        return ""
    return counted(item.events, "event")
