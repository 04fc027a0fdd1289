"""The card of the palette: input, what was found, and the keys below. Decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.ui.keys.key_chips import chips_of
from annotator.ui.keys.key_map import words_of
from annotator.ui.palette.palette_rows import HEADING, ROW, PaletteRows
from annotator.ui.pieces.inputs import TextLine
from annotator.ui.pieces.painted_text import width_of
from annotator.ui.record.record_rows import Line, baseline_in
from annotator.ui.theme import Theme, fonts, icons
from annotator.use_cases.searching.search_everything import KINDS, Everything, Found, Kind
from annotator.words import in_digits, tr

INPUT, FOOTER, RADIUS = 52, 36, 12
_ABOVE, _BELOW, _START, _TEXT, _END, _COUNT = 6, 8, 18, 46, 18, 170
_MOST_TYPED = 200
_INPUT_MARGIN = 2  # Qt's own, inside a line edit
_SHADOW, _SHADOW_DOWN, _SHADOW_ALPHA = 30, 8, 0.16


class PaletteCard(QWidget):
    """Rounded, with a line under the input and one above the keys."""

    def __init__(self, theme: Theme, printed: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count = self.notice = ""
        self._only: Kind | None = None
        self.input = TextLine(parent=self)
        self.input.setObjectName("palette_input")
        self.input.setAccessibleName(tr("Find a code, command, article, actor or place"))
        self.input.setFont(fonts.ui_font(16))
        self.input.setMaxLength(_MOST_TYPED)
        self.input.setStyleSheet("border: none; background: transparent; padding: 0;")
        self.rows = PaletteRows(theme, printed, self)
        theme.changed.connect(self.update)

    def show_found(
        self,
        found: Sequence[Found],
        chosen: Found | None,
        everything: Everything,
        only: Kind | None,
        is_searching: bool,
    ) -> None:
        """Show rows under the headings of their kinds; `is_searching` if articles may still come."""
        headings = self._headings(everything)
        rows: list[Found | str] = []
        for kind in KINDS:
            of_kind = [row for row in found if row.kind == kind]
            rows += [headings[kind], *of_kind] if of_kind else []
        self.rows.show_rows(rows, self._verbs(everything.asked), chosen)
        self._only = only
        self.input.setPlaceholderText(self._question(only))
        total = everything.count(only)
        self._count = tr("{0} of {1}").format(len(found), in_digits(total)) if total else in_digits(len(found))
        typed = self.input.text().strip()
        searching, nothing = tr("Searching the project"), tr("Nothing fits “{0}”.").format(typed)
        self.notice = "" if found else searching if is_searching else nothing
        self.update()

    def height_in(self, room: int) -> int:
        """As high as the rows need; where there is less room, a height that ends after a whole row."""
        frame = INPUT + _ABOVE + _BELOW + FOOTER
        wanted = max(self.rows.height_of_rows(), INPUT - 16)
        if frame + wanted <= room:
            return frame + wanted
        return frame + HEADING + max(1, (room - frame - HEADING) // ROW) * ROW

    def _question(self, only: Kind | None) -> str:
        questions = {
            "code": tr("Find a code"),
            "command": tr("Find a command"),
            "article": tr("Find an article by words of its title or source"),
            "actor": tr("Find an actor of your events"),
            "place": tr("Find a place of your events"),
        }
        return questions[only] if only else self.input.accessibleName()

    def _headings(self, everything: Everything) -> dict[Kind, str]:
        scheme = everything.scheme.name if everything.scheme else ""
        return {
            "code": tr("Codes, {0}").format(scheme),
            "command": tr("Commands"),
            "article": tr("Articles"),
            "actor": tr("Actors of events"),
            "place": tr("Places of events"),
        }

    def _verbs(self, asked: str) -> dict[Kind, str]:
        """What Enter does with each kind; a name that the record asks for is typed there."""
        return {
            "code": tr("read"),
            "command": tr("run"),
            "article": tr("open"),
            "actor": tr("type it") if asked == "actor" else tr("next event"),
            "place": tr("type it") if asked == "place" else tr("next event"),
        }

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or it would count as a click beside the card

    def resizeEvent(self, event: QResizeEvent) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self.width() - _TEXT - _END - _COUNT
        left = self.width() - _TEXT - width if mirrored else _TEXT
        self.input.setGeometry(left - _INPUT_MARGIN, 1, width + 2 * _INPUT_MARGIN, INPUT - 2)
        top = INPUT + _ABOVE
        self.rows.setGeometry(0, top, self.width(), self.height() - top - FOOTER - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        hairline = QColor(tokens.hairline)
        painter.fillRect(1, INPUT, self.width() - 2, 1, hairline)
        painter.fillRect(1, self.height() - FOOTER, self.width() - 2, 1, hairline)
        self._paint_head(painter)
        self._paint_footer(painter)

    def _paint_head(self, painter: QPainter) -> None:
        tokens, width = self._theme.tokens, self.width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = Line(painter, width, baseline_in(INPUT), mirrored)
        icon = QRectF(line.x(_START, 16), (INPUT - 16) / 2, 16, 16)
        icons.paint(painter, "search", icon, tokens.text2)
        small = fonts.ui_font(12)
        line.text(width - _END - _COUNT, _COUNT, self._count, small, tokens.text2, end=True)
        if self.notice:
            below = Line(painter, width, INPUT + _ABOVE + baseline_in(INPUT - 8), mirrored)
            below.text(_START, width - _START - _END, self.notice, fonts.ui_font(13), tokens.muted)

    def _paint_footer(self, painter: QPainter) -> None:
        tokens, small = self._theme.tokens, fonts.ui_font(12)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        baseline = self.height() - FOOTER + baseline_in(FOOTER, 12)
        line = Line(painter, self.width(), baseline, mirrored)
        narrow = tr("next kind") if self._only else tr("narrow to one kind")
        left = float(_START)
        for key, words in (
            ("↑ ↓", tr("choose")),
            ("↵", tr("run")),
            (words_of("Tab"), narrow),
            (chips_of("Escape")[0], tr("close")),
        ):
            left += line.text(left, width_of(key, small) + 2, key, small, tokens.text2) + 7
            left += line.text(left, width_of(words, small) + 2, words, small, tokens.muted) + 22


def paint_shadow(painter: QPainter, card: QRect) -> None:
    """A soft shadow, a little below the card, as rings that fade outwards."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(card).translated(0, _SHADOW_DOWN)
    for out in range(-_SHADOW_DOWN, _SHADOW):
        share = 1 - (out + _SHADOW_DOWN) / (_SHADOW + _SHADOW_DOWN)
        painter.setPen(QPen(QColor.fromRgbF(0, 0, 0, _SHADOW_ALPHA * share * share), 1.0))
        ring = out + 0.5
        painter.drawRoundedRect(box.adjusted(-ring, -ring, ring, ring), RADIUS + out, RADIUS + out)
    painter.restore()
