"""The article's text with its marks. Knows spans and colours; knows no database, no scheme and no event.

Offsets are code points. The text is never read back from the widget. Keys are commands of the window: the
view leaves all of them to it, but for copying and paging.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEasingCurve,
    QPointF,
    QPropertyAnimation,
    QRectF,
    Qt,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStyle, QTextEdit, QWidget

from annotator.model.span import Span
from annotator.ui import reading_place
from annotator.ui.article_layout import Layout
from annotator.ui.article_margin import Margin
from annotator.ui.article_mouse import Drag
from annotator.ui.article_painting import ArticlePainter
from annotator.ui.article_text import DisplayText
from annotator.ui.marks import Lane, PaintedMark
from annotator.ui.snapping import snapped_to_words
from annotator.ui.theme.theme import Theme
from annotator.ui.typesetting import Setting

SMALLEST, LARGEST, USUAL = 14, 24, 17
_TOP, _BOTTOM = 7, 48
_OFF_CENTRE = 12
"""The column stands this much off the centre, so that margin lanes and text together look centred."""
_LEAST_MARGIN = 48
_SCROLL_MS = 120


class ArticleView(QTextEdit):
    """Shows one article; see `show_article` and the setters.

    Signals:
        clicked_at: the coder clicked at this code point. A mark there is reported next, by `mark_clicked`.
        mark_clicked: the index, in the marks that were set, of the innermost mark (or the chip) clicked.
        span_dragged: the coder dragged or double-clicked; whole words, with Alt whole characters.
        column_moved: left edge and width of the column, in the view's pixels, for a header above it.
        zoom_changed: the size of the text in pixels.
    """

    clicked_at = Signal(int)
    mark_clicked = Signal(int)
    span_dragged = Signal(Span)
    column_moved = Signal(int, int)
    zoom_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_text")
        self.setAccessibleName(self.tr("Article"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._theme = theme
        self._painter = ArticlePainter(theme)
        self._zoom = USUAL
        self._text = ""
        self._right_to_left = False
        self._headline = False
        self._boilerplate: tuple[Span, ...] = ()
        self._margin = Margin(theme)
        self._drag: Drag | None = None
        self._animation = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._animation.setDuration(_SCROLL_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._column = (0, 0)
        self.painted_blocks = 0
        self._is_painted = False
        self._layout = self._new_layout()
        theme.changed.connect(self._recolour)

    # What is shown

    def show_article(self, text: str, *, right_to_left: bool = False, has_headline: bool = False) -> None:
        """Show another article from its start, without marks."""
        self._text, self._right_to_left, self._headline = text, right_to_left, has_headline
        self._boilerplate = ()
        self._margin.set_lanes(())
        self._painter.band = self._painter.selection = None
        self._painter.receding = False
        self._painter.set_marks(())
        self._animation.stop()
        self._is_painted = False
        self._relayout()
        self.verticalScrollBar().setValue(0)

    def set_boilerplate(self, spans: Sequence[Span]) -> None:
        """Mute dateline, byline and house lines."""
        if tuple(spans) == self._boilerplate:
            return
        self._boilerplate = tuple(spans)
        self._recolour()

    def set_marks(self, marks: Sequence[PaintedMark]) -> None:
        if tuple(marks) != self._painter.marks:
            self._painter.set_marks(marks)
            self.viewport().update()

    def set_band(self, span: Span | None) -> None:
        """Band the current sentence."""
        self._painter.band = span
        self.viewport().update()

    def set_selection(self, span: Span | None) -> None:
        self._painter.selection = span
        self.viewport().update()

    def set_lanes(self, lanes: Sequence[Lane]) -> None:
        self._margin.set_lanes(lanes)
        self.viewport().update()

    def set_hidden_kinds(self, kinds: Iterable[str]) -> None:
        self._painter.set_hidden(kinds)
        self.viewport().update()

    def set_receding(self, on: bool) -> None:
        """Whether plain marks step back because an event or a field has focus."""
        self._painter.receding = on
        self.viewport().update()

    def zoom(self, px: int) -> None:
        """Set the size of the text, 14 to 24 pixels; the column grows with it, the reading place stays."""
        px = max(SMALLEST, min(LARGEST, px))
        if px == self._zoom:
            return
        place = self.first_visible_offset()
        self._zoom = px
        self._relayout()
        self._scroll_to_top_of(place)
        self.zoom_changed.emit(px)

    @property
    def zoom_px(self) -> int:
        return self._zoom

    @property
    def hidden_kinds(self) -> frozenset[str]:
        return self._painter.hidden

    @property
    def is_painted(self) -> bool:
        """Whether the article shown last stands on the screen."""
        return self._is_painted

    @property
    def column(self) -> tuple[int, int]:
        """Left edge and width of the column in the view's pixels."""
        return self._column

    # Where things stand

    def rects_of(self, span: Span) -> list[QRectF]:
        """Where the words of `span` stand in the viewport: one rectangle, or more, a line."""
        up = self.verticalScrollBar().value()
        return [piece.fill().translated(0, -up) for piece in self._layout.pieces(span)]

    def first_visible_offset(self) -> int:
        return self._layout.offset_at(QPointF(0, self.verticalScrollBar().value() + _TOP)) if self._text else 0

    def scroll_to(self, span: Span, animated: bool = True) -> None:
        """Bring `span` between 30 and 60 % of the height; do not move when it is there already."""
        bar = self.verticalScrollBar()
        value = reading_place.value_for(self._layout, span, bar.value(), self.viewport().height())
        if value != bar.value():
            self._scroll(value, animated)

    # Qt

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever fetched."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and self._painter.selection is not None:
            # A text, not data of ours: the clipboard outlives Python, and an object made by it would take it down.
            QGuiApplication.clipboard().setText(self._painter.selection.of(self._text))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QAbstractScrollArea.keyPressEvent(self, event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.first_visible_offset()
        at_top = self.verticalScrollBar().value() == 0
        super().resizeEvent(event)
        if self._fit_column() and not at_top:
            self._scroll_to_top_of(place)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        super().scrollContentsBy(dx, dy)
        self.viewport().update()  # the strip at the bottom must not move with the text

    def paintEvent(self, event: QPaintEvent) -> None:
        up = self.verticalScrollBar().value()
        area = QRectF(event.rect()).translated(0, up)
        blocks = self._blocks_in(area)
        self.painted_blocks = len(blocks)
        painter = self._begin(up)
        self._painter.under(painter, blocks)
        self._margin.draw(painter, self._layout, area, self._column, self.viewport().width())
        painter.end()
        super().paintEvent(event)
        painter = self._begin(up)
        edge = reading_place.cut_line(self._layout, up + self.viewport().height())
        if edge is not None:
            painter.fillRect(
                QRectF(0, edge, self.viewport().width(), up + self.viewport().height() - edge),
                QColor(self._theme.tokens.paper),
            )
        self._painter.over(painter, blocks, area.bottom() if edge is None else edge)
        painter.end()
        self._is_painted = bool(self._text)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._text:
            point = event.position().toPoint()
            self._drag = Drag(self._text, self._offset_under(event), point, self._painter.selection)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is not None and self._drag.has_moved(event):
            self.set_selection(self._drag.span_to(self._offset_under(event), event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None or event.button() != Qt.MouseButton.LeftButton:
            return
        self._drag = None
        if not drag.has_moved(event):
            self._report_click(event)
            return
        self.set_selection(drag.before)
        span = drag.span_to(self._offset_under(event), event)
        if span is not None:
            self.span_dragged.emit(span)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._text:
            at = self._offset_under(event)
            span = snapped_to_words(self._text, at, at + 1)
            if span is not None:
                self.span_dragged.emit(span)

    def _report_click(self, event: QMouseEvent) -> None:
        point = event.position() + QPointF(0, self.verticalScrollBar().value())
        near = self._blocks_in(QRectF(point, point).adjusted(0, -40, 0, 40))
        mark = self._painter.mark_at(point.x(), point.y(), near)
        self.clicked_at.emit(self._offset_under(event))
        if mark is not None:
            self.mark_clicked.emit(mark)

    def _offset_under(self, event: QMouseEvent) -> int:
        point = event.position() + QPointF(0, self.verticalScrollBar().value())
        return self._layout.offset_under(point)

    # Laying out

    def _relayout(self) -> None:
        self._layout = self._new_layout()
        self._margin.forget()

    def _new_layout(self) -> Layout:
        setting = Setting.of(
            self._zoom, right_to_left=self._right_to_left, headline=self._headline, width=self._widest()
        )
        layout = Layout(DisplayText(self._text), setting, self._boilerplate, QColor(self._theme.tokens.muted))
        self._set_margins(layout)
        self.setDocument(layout.document)  # ours stays ours: Qt deletes only its own first one
        self._painter.set_layout(layout)
        self._report_column()
        return layout

    def _widest(self) -> int:
        return max(120, self.width() - 2 * _LEAST_MARGIN)

    def _fit_column(self) -> bool:
        """Keep the column's place in a view of another width; whether the lines had to be broken anew."""
        wanted = Setting.of(
            self._zoom, right_to_left=self._right_to_left, headline=self._headline, width=self._widest()
        )
        if wanted != self._layout.setting:
            self._relayout()
            return True
        self._set_margins(self._layout)
        self._layout.forget()
        self._margin.forget()
        self._report_column()
        return False

    def _set_margins(self, layout: Layout) -> None:
        column = layout.setting.column
        off = -_OFF_CENTRE if self._right_to_left else _OFF_CENTRE
        room = max(0, self.width() - column)
        left = max(min(_LEAST_MARGIN, room // 2), min(room, (room + 1) // 2 + off))
        self._column = (left, column)
        root = layout.document.rootFrame()
        frame = root.frameFormat()
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_BOTTOM)
        frame.setLeftMargin(left)
        if frame != root.frameFormat():
            root.setFrameFormat(frame)
        # A fixed width, so that the scroll bar may come and go without breaking the lines anew.
        if self.lineWrapColumnOrWidth() != left + column:
            self.setLineWrapColumnOrWidth(left + column)

    def _report_column(self) -> None:
        self.column_moved.emit(*self._column)

    def _recolour(self) -> None:
        self._layout.tint(self._boilerplate, QColor(self._theme.tokens.muted))
        self._margin.forget()
        self.viewport().update()

    # Painting

    def _begin(self, up: int) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -up)
        return painter

    def _blocks_in(self, area: QRectF) -> list[int]:
        """The numbers of the blocks of which a part stands in `area`, or a chip hangs into it."""
        found = []
        block = self._layout.block_at(area.top() - self._layout.setting.line)
        while block.isValid() and self._layout.block_top(block).y() <= area.bottom():
            found.append(block.blockNumber())
            block = block.next()
        return found

    # Scrolling

    def _scroll_to_top_of(self, offset: int) -> None:
        if not self._text:
            return
        pieces = self._layout.line_span(Span(offset, offset + 1))
        if pieces:
            top = pieces[0][2] - self._layout.metrics.line_above
            self._scroll(max(0, top - _TOP), animated=False)

    def _scroll(self, value: int, animated: bool) -> None:
        self._animation.stop()
        if value > self.verticalScrollBar().maximum():
            self._layout.finish()
        style = self.style()
        moves = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0
        if not (animated and moves and self.isVisible()):
            self.verticalScrollBar().setValue(value)
            return
        self._animation.setEndValue(max(0, min(value, self.verticalScrollBar().maximum())))
        self._animation.start()
