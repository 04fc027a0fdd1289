"""The rows of the palette: headings and what was found under them. Searches nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.model.text.span import Span
from annotator.model.text.utf16 import Utf16Map
from annotator.ui.keys.key_chips import LATIN_BESIDE, chips_of
from annotator.ui.pieces.painted_text import elided
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts, icons
from annotator.use_cases.searching.search_everything import Found, Kind
from annotator.words import tr

HEADING, ROW = 28, 34
ROW_ROLE = Qt.ItemDataRole.UserRole
_INSET, _START, _END, _ICON, _TEXT = 8, 18, 18, 16, 46
_Index = QModelIndex | QPersistentModelIndex
_Row = Found | str
"""What was found, or the words of a heading."""

_ICON_OF_KIND = {"code": "book", "command": "chevron-right", "article": "file", "actor": "ring", "place": "ring"}
_ICON_OF_COMMAND = {
    "undo": "undo", "redo": "redo", "import": "import", "export": "export", "find": "search", "flags": "flag",
    "finish_article": "tick", "no_event": "slashed-ring", "drop": "close", "start_event": "plus",
    "next_panel": "columns", "keys": "book",
}  # fmt: skip


class PaletteRows(QListView):
    """One row of those found is the chosen one; headings never are. The keyboard stays in the input."""

    def __init__(self, theme: Theme, printed: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = _RowsModel(self)
        self.setObjectName("palette_rows")
        self.setAccessibleName(tr("What was found"))
        self.setModel(self._rows)
        self._delegate = _RowDelegate(theme, printed, self)
        self.setItemDelegate(self._delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, rows: Sequence[_Row], verbs: Mapping[Kind, str], chosen: Found | None) -> None:
        """Show these. `verbs` say what Enter does with each kind."""
        self._delegate.verbs = verbs
        self._rows.show_rows(rows)
        self.choose(chosen)

    def found(self) -> list[Found]:
        return [row for row in self._rows.rows if isinstance(row, Found)]

    def found_at(self, index: QModelIndex) -> Found | None:
        row = index.data(ROW_ROLE)
        return row if isinstance(row, Found) else None

    @property
    def chosen(self) -> Found | None:
        return self.found_at(self.currentIndex())

    def choose(self, found: Found | None) -> None:
        if found is None:
            self.setCurrentIndex(QModelIndex())
            return
        at = self._rows.rows.index(found)
        self.setCurrentIndex(self._rows.index(at))
        if at == 1:
            self.scrollToTop()  # with its heading

    def step(self, step: int) -> None:
        """The next or a former row; round again at the ends for single steps only."""
        found = self.found()
        if not found:
            return
        at = found.index(self.chosen) + step if self.chosen in found and self.chosen is not None else 0
        self.choose(found[at % len(found)] if abs(step) == 1 else found[max(0, min(at, len(found) - 1))])

    def height_of_rows(self) -> int:
        return sum(HEADING if isinstance(row, str) else ROW for row in self._rows.rows)


class _RowsModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[_Row] = ()

    def show_rows(self, rows: Sequence[_Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_found = index.isValid() and isinstance(self.rows[index.row()], Found)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_found else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else spoken(row)
        return None


def spoken(found: Found) -> str:
    """A row as a screen reader says it."""
    return ", ".join(part for part in (found.title, found.detail, found.key) if part)


class _RowDelegate(QStyledItemDelegate):
    """Paints icon, title with the typed letters heavier, what it is and why, its key or what Enter does."""

    def __init__(self, theme: Theme, printed: Callable[[str], str], parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._printed = theme, printed
        self.verbs: Mapping[Kind, str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, HEADING if isinstance(index.data(ROW_ROLE), str) else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW_ROLE)
        rect = option.rect
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        line = Line(painter, rect.width(), baseline_in(rect.height()), mirrored)
        if isinstance(row, Found):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_ground(painter, rect.width(), is_chosen, is_hovered)
            self._paint_found(painter, line, rect.width(), row, self.verbs[row.kind] if is_chosen else "")
        elif isinstance(row, str):
            heading = fonts.ui_font(12, 500)
            line.text(_START, rect.width() - _START - _END, row, heading, self._theme.tokens.muted)
        painter.restore()

    def _paint_ground(self, painter: QPainter, width: int, is_chosen: bool, is_hovered: bool) -> None:
        if not is_chosen and not is_hovered:
            return
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_wash if is_chosen else tokens.sunken))
        painter.drawRoundedRect(QRectF(_INSET, 0, width - 2 * _INSET, ROW), 6, 6)

    def _paint_found(self, painter: QPainter, line: Line, width: int, found: Found, verb: str) -> None:
        tokens = self._theme.tokens
        rect = QRectF(line.x(_START, _ICON), (ROW - _ICON) / 2, _ICON, _ICON)
        name = _ICON_OF_COMMAND.get(found.id, "") if found.kind == "command" else ""
        icons.paint(painter, name or _ICON_OF_KIND[found.kind], rect, tokens.accent if verb else tokens.text2)
        small, end = fonts.ui_font(12), width - _END
        if found.key:
            key = key_words(found.key, self._printed)
            end -= line.text(_TEXT, end - _TEXT, key, small, tokens.muted, end=True) + 12
        elif verb:
            end -= line.text(_TEXT, end - _TEXT, f"{verb}  ↵", small, tokens.accent, end=True) + 12
        used = self._paint_title(painter, line, found, end - _TEXT)
        left = _TEXT + used + 10
        if found.detail and end - left > 40:
            line.text(left, end - left, found.detail, small, tokens.muted)

    def _paint_title(self, painter: QPainter, line: Line, found: Found, room: float) -> float:
        """Draw the title on the line of its row; return its width."""
        plain, heavy = fonts.ui_font(13), fonts.ui_font(13, 700)
        title = elided(found.title.replace("\n", " "), heavy if found.matched else plain, room)
        layout = QTextLayout(title, plain)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats(_heavier(found, title, heavy))
        layout.beginLayout()
        text_line = layout.createLine()
        text_line.setLineWidth(room + ROW)
        layout.endLayout()
        used = text_line.naturalTextWidth()
        painter.setPen(QColor(self._theme.tokens.text))
        top = baseline_in(ROW) - text_line.ascent()
        layout.draw(painter, QPointF(round(line.x(_TEXT, used)), top))
        return used


def key_words(key: str, printed: Callable[[str], str] = lambda letter: "") -> str:
    """A key as its row shows it: "Ctrl Shift Z"."""
    return " ".join(sign.partition(LATIN_BESIDE)[0] for sign in chips_of(key, printed))


def _heavier(found: Found, title: str, heavy: QFont) -> list[QTextLayout.FormatRange]:
    """The matched letters of an elided title in a heavier font, in Qt's units."""
    kept = len(title) if len(title) >= len(found.title) else len(title) - 1  # the last one is the ellipsis
    units = Utf16Map(title)
    ranges = []
    for span in found.matched:
        start, end = _whole_word_if_joined(found.title, span)
        if start < kept:
            made = QTextLayout.FormatRange()
            made.start = units.to_qt(start)
            made.length = units.to_qt(min(end, kept)) - made.start
            made.format.setFont(heavy)
            ranges.append(made)
    return ranges


def _whole_word_if_joined(title: str, span: Span) -> tuple[int, int]:
    """Letters of Arabic script change their shape where the font changes: there the whole word is heavier."""
    start, end = span.start, span.end
    if any("\u0600" <= letter <= "\u08ff" for letter in span.of(title)):
        while start > 0 and title[start - 1].isalnum():
            start -= 1
        while end < len(title) and title[end].isalnum():
            end += 1
    return start, end
