"""What was found in a codebook: each hit's name, and below it the words where it was found. Searches nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.model.text.span import Span
from annotator.model.text.utf16 import Utf16Map
from annotator.ui.pieces.painted_text import elided, width_of
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.codebooks.codebook_search import Hit
from annotator.words import tr

ROW, INSET, START = 46, 6, 16
_FIRST_LINE, _SECOND_LINE = 19, 37
HIT_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class CodebookHits(QListView):
    """One hit is the chosen one. The keyboard stays in the search box, which moves the choice.

    Signals:
        chosen: another hit is the chosen one (its key).
        activated_key: a double click on a hit (its key).
    """

    chosen = Signal(str)
    activated_key = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = _HitsModel(self)
        self.setObjectName("codebook_hits")
        self.setAccessibleName(tr("What was found in the codebook"))
        self.setModel(self._hits)
        self.setItemDelegate(_HitRow(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(HIT_ROLE).key))
        self.doubleClicked.connect(lambda index: self.activated_key.emit(index.data(HIT_ROLE).key))
        theme.changed.connect(self.viewport().update)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Show these; the first is the chosen one."""
        self._hits.show_hits(hits)
        self.scrollToTop()
        self._choose(0)

    def hits(self) -> list[Hit]:
        return list(self._hits.hits)

    @property
    def key(self) -> str:
        hit = self.currentIndex().data(HIT_ROLE)
        return hit.key if isinstance(hit, Hit) else ""

    def step(self, step: int) -> None:
        """The next or a former hit, and not beyond the ends."""
        self._choose(max(0, min(self.currentIndex().row() + step, len(self._hits.hits) - 1)))

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._hits.hits):
            self.setCurrentIndex(self._hits.index(row))
            self.chosen.emit(self.key)


class _HitsModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: Sequence[Hit] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (hit.title, hit.heading, hit.context) if part)
        return hit if role == HIT_ROLE else None


class _HitRow(QStyledItemDelegate):
    """Two lines, the found letters heavier in both."""

    def __init__(self, theme: Theme, owner: CodebookHits) -> None:
        super().__init__(owner)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(120, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        hit, tokens, rect = index.data(HIT_ROLE), self._theme.tokens, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_wash))
            painter.drawRoundedRect(QRectF(INSET, 0, rect.width() - 2 * INSET, ROW - 2), 6, 6)
        pen = _Pen(painter, rect.width(), mirrored)
        pen.write(_FIRST_LINE, 13, hit.title, hit.title_spans, tokens.text)
        heading = f"{hit.heading}: " if hit.heading else ""
        shifted = [Span(span.start + len(heading), span.end + len(heading)) for span in hit.context_spans]
        pen.write(_SECOND_LINE, 12, heading + hit.context, shifted, tokens.text2 if is_chosen else tokens.muted)
        painter.restore()


class _Pen:
    """Writes one elided line with some letters heavier."""

    def __init__(self, painter: QPainter, width: int, mirrored: bool) -> None:
        self._painter, self._width, self._mirrored = painter, width, mirrored

    def write(self, baseline: int, px: int, text: str, heavy: Sequence[Span], colour: str) -> None:
        plain, strong = fonts.ui_font(px), fonts.ui_font(px, 690)
        room = self._width - 2 * START
        shown = elided(text.replace("\n", " "), strong if heavy else plain, room)
        layout = QTextLayout(shown, plain)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        kept = len(shown) if len(shown) >= len(text) else len(shown) - 1  # the last one is the ellipsis
        units, ranges = Utf16Map(shown), []
        for span in heavy:
            if span.start < kept:
                made = QTextLayout.FormatRange()
                made.start = units.to_qt(span.start)
                made.length = units.to_qt(min(span.end, kept)) - made.start
                made.format.setFont(strong)
                made.format.setForeground(QColor(colour))
                ranges.append(made)
        layout.setFormats(ranges)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room + ROW)
        layout.endLayout()
        used = min(line.naturalTextWidth(), width_of(shown, strong))
        self._painter.setPen(QColor(colour))
        left = self._width - START - used if self._mirrored else START
        layout.draw(self._painter, QPointF(round(left), baseline - line.ascent()))
