"""The codes of a codebook as a tree, and its fields below. Says which entry is wanted; searches nothing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from annotator.model.schemes.scheme import Scheme
from annotator.ui.pieces.painted_text import plain_tooltip
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts, icons
from annotator.use_cases.codebooks.codebook_keys import FIELD_KEY
from annotator.use_cases.coding.wording import code_label
from annotator.words import tr

ROW, INDENT, ALL_OPEN = 28, 16, 60
"""A codebook of no more codes than `ALL_OPEN` shows all of them at once."""
KEY_ROLE = Qt.ItemDataRole.UserRole
_CLEAR = """
QTreeView { selection-background-color: transparent; }
QTreeView::item:selected, QTreeView::branch:selected { background: transparent; }
"""
_Index = QModelIndex | QPersistentModelIndex


class CodebookTree(QTreeView):
    """One entry is the chosen one. The keyboard stays in the search box, which moves the choice.

    Signals:
        chosen: another entry is the chosen one (its key).
        activated_key: a double click on an entry (its key).
    """

    chosen = Signal(str)
    activated_key = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[str, QStandardItem] = {}
        self._tells = True
        self.setObjectName("codebook_tree")
        self.setAccessibleName(tr("Codes and fields"))
        self.setModel(QStandardItemModel(self))
        self.setItemDelegate(_TreeRow(theme, self))
        self.setHeaderHidden(True)
        # The style would fill a chosen row under the chevron too, with a corner of its own.
        self.setStyleSheet(_CLEAR)
        self.setIndentation(INDENT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setExpandsOnDoubleClick(False)
        self.setAnimated(False)
        self.doubleClicked.connect(lambda index: self.activated_key.emit(str(index.data(KEY_ROLE) or "")))
        theme.changed.connect(self.viewport().update)

    def show_scheme(self, scheme: Scheme) -> None:
        """Show the codes and fields of this codebook."""
        self._tells = False
        model = self._model
        model.clear()
        self._items = {}
        for code in scheme.codes:
            item = self._item(code.id, code_label(code))
            parent = self._items.get(code.parent)
            (parent if parent is not None else model.invisibleRootItem()).appendRow(item)
            self._items[code.id] = item
        heading = QStandardItem(tr("Fields"))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(heading)
        for field_def in scheme.fields:
            item = self._item(FIELD_KEY + field_def.name, field_def.label)
            model.appendRow(item)
            self._items[FIELD_KEY + field_def.name] = item
        if len(scheme.codes) <= ALL_OPEN:
            self.expandAll()
        self._tells = True

    @property
    def key(self) -> str:
        return str(self.currentIndex().data(KEY_ROLE) or "")

    def choose(self, key: str) -> None:
        """Make an entry the chosen one and bring it into view, without telling."""
        item = self._items.get(key)
        if item is None or key == self.key:
            return
        self._tells = False
        self.setCurrentIndex(item.index())
        self.scrollTo(item.index())
        self._tells = True

    def step(self, step: int) -> None:
        """The next or a former entry of those in sight."""
        index = self.currentIndex()
        for _ in range(abs(step)):
            following = self.indexBelow(index) if step > 0 else self.indexAbove(index)
            while following.isValid() and not following.data(KEY_ROLE):
                following = self.indexBelow(following) if step > 0 else self.indexAbove(following)
            if not following.isValid():
                break
            index = following
        self.setCurrentIndex(index)

    def open_branch(self, is_open: bool) -> None:
        """Open what is below the chosen code; close it, or go to its parent."""
        index = self.currentIndex()
        if is_open or self.isExpanded(index):
            self.setExpanded(index, is_open)
        elif index.parent().isValid():
            self.setCurrentIndex(index.parent())

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        if self._tells and (key := current.data(KEY_ROLE)):
            self.chosen.emit(str(key))

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:  # noqa: N802 - Qt's spelling
        """A chevron before a code that has others below it."""
        if not self._model.hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        if name == "chevron-right" and self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            name = "chevron-left"
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.left() + 2 if mirrored else rect.right() - 13
        icons.paint(painter, name, QRectF(left, rect.top() + (ROW - 12) / 2, 12, 12), self._theme.tokens.muted)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802
        """The ground of a row reaches from edge to edge, under the chevron too."""
        is_chosen = str(index.data(KEY_ROLE) or "") == self.key
        rect = QRectF(6, option.rect.top(), self.viewport().width() - 12, ROW)
        if is_chosen:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.tokens.accent_wash))
            painter.drawRoundedRect(rect, 6, 6)
            painter.restore()
        super().drawRow(painter, option, index)

    @property
    def _model(self) -> QStandardItemModel:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        return model

    def _item(self, key: str, label: str) -> QStandardItem:
        item = QStandardItem(label)
        item.setData(key, KEY_ROLE)
        item.setToolTip(plain_tooltip(label))
        return item


class _TreeRow(QStyledItemDelegate):
    """Number and name of a code; a heading is muted."""

    def __init__(self, theme: Theme, owner: CodebookTree) -> None:
        super().__init__(owner)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        tokens, rect = self._theme.tokens, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.translate(rect.topLeft())
        line = Line(painter, rect.width(), baseline_in(ROW), mirrored)
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        if not index.data(KEY_ROLE):
            line.text(2, rect.width() - 14, text, fonts.ui_font(12, 500), tokens.muted)
        else:
            number, gap, name = text.partition("  ")
            used = 0
            if gap:
                numbers = fonts.tabular(fonts.ui_font(12))
                used = line.text(4, 110, number, numbers, tokens.text2 if is_chosen else tokens.muted) + 8
            font = fonts.ui_font(13, 600 if is_chosen else 400)
            line.text(4 + used, rect.width() - 16 - used, name if gap else text, font, tokens.text)
        painter.restore()
