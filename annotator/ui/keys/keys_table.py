"""The table of commands with their keys, under the place where they work. Shows a key map; changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.keys.commands import Command
from annotator.ui.keys.key_card import by_place, matches
from annotator.ui.keys.key_chips import ChipPainter, chips_of
from annotator.ui.keys.key_map import KeyMap, words_of
from annotator.ui.pieces.table_model import Index
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

ROW, EDGE = 28, 12
_Role = Qt.ItemDataRole


@dataclass(frozen=True)
class KeyRow:
    """A heading, or a command as it is now."""

    title: str
    command: Command | None = None
    is_changed: bool = False

    @property
    def words(self) -> str:
        if self.command is None:
            return self.title
        keys = tr(" or ").join(words_of(key) for key in self.command.keys) or tr("no key")
        return f"{self.title}: {keys}{', changed' if self.is_changed else ''}"


def key_rows(keys: KeyMap, words: str = "") -> list[KeyRow]:
    """Every command that has the words in title or keys, each place with its heading."""
    wanted = words.casefold().split()
    rows: list[KeyRow] = []
    for heading, commands in by_place(each for each in keys.commands if not each.is_fixed and matches(each, wanted)):
        rows.append(KeyRow(heading))
        rows += [KeyRow(command.title, command, keys.is_changed(command.id)) for command in commands]
    return rows


class KeysModel(QAbstractListModel):
    """The rows of one key map."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[KeyRow] = []

    def show_rows(self, rows: list[KeyRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, command_id: str) -> int:
        """Where a command stands; where it does not, the first command."""
        ids = [row.command.id if row.command else "" for row in self.rows]
        return ids.index(command_id) if command_id in ids else 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        row = self.rows[index.row()]
        return row.words if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        is_command = index.isValid() and self.rows[index.row()].command is not None
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_command else Qt.ItemFlag.NoItemFlags


class KeysList(QListView):
    """One row a command; the arrows pass over the headings."""

    def __init__(self, theme: Theme, model: KeysModel) -> None:
        super().__init__()
        self.setObjectName("key_table")
        self.setAccessibleName(tr("Commands and their keys"))
        self.setModel(model)
        self.setItemDelegate(_RowPainter(theme, self, model))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)


class _RowPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, owner: KeysList, model: KeysModel) -> None:
        super().__init__(owner)
        self._theme, self._owner, self._model = theme, owner, model
        self._chips = ChipPainter(theme)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, tokens = self._model.rows[index.row()], self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            self._paint_ground(painter, QRectF(option.rect))
        painter.translate(option.rect.topLeft())
        mirrored = self._owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = option.rect.width()
        line = Line(painter, width, baseline_in(ROW), mirrored)
        if row.command is None:
            line.text(EDGE, width, row.title, fonts.ui_font(12, 600), tokens.text)
        else:
            end = width - EDGE
            keys = [chips_of(key) for key in row.command.keys]
            used = self._chips.paint(painter, line, keys, end, (ROW - 16) / 2)
            if not keys:
                used = line.text(EDGE, end - EDGE, tr("no key"), fonts.ui_font(12), tokens.muted, end=True)
            if row.is_changed:
                used += 12 + line.text(
                    EDGE, end - used - 12 - EDGE, "changed", fonts.ui_font(12), tokens.muted, end=True
                )
            weight = 600 if is_chosen else 400
            line.text(EDGE, end - used - EDGE - 12, row.title, fonts.ui_font(13, weight), tokens.text)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """The wash of the chosen row; its ring only while the list has the keyboard."""
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.accent), 2) if self._owner.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_wash))
        painter.drawRoundedRect(rect.adjusted(3, 1, -3, -1), 6, 6)
