"""What the codebook's rules say of one field, painted under it: icon, sentence, and the key that answers it.

Calm on purpose: one left edge, no boxes; several stand one below the other. Decides nothing.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from annotator.session.record.rule_notes import RuleNote
from annotator.ui.record.record_rows import PADDING, baseline_in
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import paint as paint_icon
from annotator.words import tr

ICON, TEXT_LEFT, LINE, CHIP, GAP, BELOW = 14, PADDING + 22, 17, 18, 4, 6
_WORDS = {"error": tr("Error"), "warning": tr("Warning"), "note": tr("Note")}


class NoteKeys(NamedTuple):
    """How the keys are written that keep a value, leave the record, and show the same incident."""

    keep: str = ""
    leave: str = ""
    incident: str = ""


NO_KEYS = NoteKeys()


class NoteList(QLabel):
    """The notes of one field. Its height follows from its width.

    Signals:
        field_wanted: a note was clicked (its field).
        answer_wanted: the chip of a note was clicked (its rule).
    """

    field_wanted = Signal(str)
    answer_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notes: tuple[RuleNote, ...] = ()
        self._keys, self._in_record = NO_KEYS, False
        self._laid: list[_Laid] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_notes(self, notes: tuple[RuleNote, ...], keys: NoteKeys, in_record: bool) -> None:
        """Show these with the keys that answer them; `in_record`: the keyboard is there and not in the text."""
        if (notes, keys, in_record) != (self._notes, self._keys, self._in_record):
            self._notes, self._keys, self._in_record = notes, keys, in_record
            self.setObjectName(f"notes_{notes[0].home}" if notes else "")
            self.setAccessibleName(spoken(notes, keys, in_record))
            self.setToolTip("\n".join(note.text for note in notes if note.reason))
            self._lay_out()
        self.setVisible(bool(notes))

    @property
    def notes(self) -> tuple[RuleNote, ...]:
        return self._notes

    def sizeHint(self) -> QSize:
        return QSize(300, self._laid[-1].bottom + BELOW if self._laid else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        laid = next((each for each in self._laid if each.top <= at.y() < each.bottom + GAP), None)
        if laid is None:
            return
        if laid.chip is not None and laid.chip.contains(at):
            self.answer_wanted.emit(laid.note.rule)
        else:
            self.field_wanted.emit(laid.note.home)

    def _lay_out(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._laid, top = [], 1
        for note in self._notes:
            self._laid.append(_Laid(note, top, self.width(), mirrored, self._chip_words(note)))
            top = self._laid[-1].bottom + GAP
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        for laid in self._laid:
            colour = {"error": tokens.error, "warning": tokens.warn, "note": tokens.muted}[laid.note.severity]
            if laid.note.reason:
                colour = tokens.muted
            elif laid.note.severity != "note":
                paint_icon(painter, laid.note.severity, laid.icon, colour)
            laid.paint(painter, colour)
            if laid.chip is not None:
                self._paint_chip(painter, laid.chip, self._chip_words(laid.note))

    def _chip_words(self, note: RuleNote) -> str:
        return chip_words(note, self._keys, self._in_record)

    def _paint_chip(self, painter: QPainter, rect: QRectF, words: str) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.control), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor(tokens.text2))
        painter.setFont(fonts.ui_font(11, 500))
        painter.drawText(QPointF(rect.left() + 6, rect.top() + baseline_in(CHIP, 11)), words)


class _Laid:
    """One note with its place. The chip stands after the last line if there is room, else under it."""

    def __init__(self, note: RuleNote, top: int, width: int, mirrored: bool, chip_text: str) -> None:
        self.note, self.top = note, top
        room = max(80, width - TEXT_LEFT - PADDING)
        self._layout = QTextLayout(words_of(note), fonts.ui_font(12))
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setAlignment(Qt.AlignmentFlag.AlignAbsolute
                            | (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft))  # fmt: skip
        self._layout.setTextOption(option)
        lines, last = self._break(room)
        self._left = PADDING if mirrored else TEXT_LEFT
        self.icon = QRectF(width - PADDING - ICON if mirrored else PADDING, top + 2, ICON, ICON)
        self.bottom = top + lines * LINE
        self.chip: QRectF | None = None
        if chip_text:
            chip = QFontMetrics(fonts.ui_font(11, 500)).horizontalAdvance(chip_text) + 12
            if last + 10 + chip > room:
                self.bottom += CHIP + 3
            left = PADDING if mirrored else width - PADDING - chip
            self.chip = QRectF(left, self.bottom - CHIP + 1, chip, CHIP)

    def _break(self, room: int) -> tuple[int, float]:
        """How many lines there are, and how wide the last one is."""
        lines, last = 0, 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, lines * LINE + (LINE - line.height()) / 2))
            lines, last = lines + 1, line.naturalTextWidth()
        self._layout.endLayout()
        return lines, last

    def paint(self, painter: QPainter, colour: str) -> None:
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(self._left, self.top))


def words_of(note: RuleNote) -> str:
    """The rule's text; of one set aside the reason, which matters more now."""
    return tr("Kept: {reason}", reason=note.reason) if note.reason else note.text


def chip_words(note: RuleNote, keys: NoteKeys, in_record: bool) -> str:
    """What the chip says of a question, or of the note that the key for keeping a value means; others have none."""
    if note.asks_incident:
        return " ".join(filter(None, (keys.leave if in_record else "", keys.incident))) if keys.incident else ""
    if not note.is_next or not keys.keep:
        return ""
    return tr("Take back  {key}", key=keys.keep) if note.reason else tr("Keep, because  {key}", key=keys.keep)


def spoken(notes: tuple[RuleNote, ...], keys: NoteKeys = NO_KEYS, in_record: bool = False) -> str:
    """The notes for a screen reader."""
    said = []
    for note in notes:
        kind = tr("Set aside") if note.reason else _WORDS[note.severity]
        chip = chip_words(note, keys, in_record)
        said.append(f"{kind}: {words_of(note)}" + (f" ({chip.replace('  ', ': ')})" if chip else ""))
    return " ".join(said)
