"""The focused field: its input and candidates on a raised card. Reports what is typed; decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.session.record.record_view import Focus
from annotator.ui.record.candidate_list import CandidateList
from annotator.ui.record.candidate_list import spoken as spoken_candidate
from annotator.ui.record.note_list import NoteKeys, NoteList, spoken
from annotator.ui.record.record_rows import GLYPH_WORDS, LABEL_WIDTH, PADDING, Line, baseline_in, draw_glyph
from annotator.ui.theme import Theme, fonts
from annotator.words import isolated

INSET = 6
READING = 17
INPUT_EDGE = 9
"""Border and padding of the input: its words stand in line with the values of the other rows."""


class FocusCard(QWidget):
    """Label, input and candidates of the field that has the keyboard.

    Signals:
        typed: the text of the input after the coder changed it.
        candidate_taken: the coder clicked a candidate (its row).
        painted: the candidates shown last stand on the screen.
    """

    typed = Signal(str)
    candidate_taken = Signal(int)
    painted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = ""
        self._label = QLabel()
        self._label.setFont(fonts.ui_font(13, 600))
        self._label.setFixedWidth(LABEL_WIDTH - INPUT_EDGE - 4)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.input = QLineEdit()
        self.input.setObjectName("field_input")
        self.input.setFont(fonts.ui_font(13))
        self.input.setFixedHeight(32)
        self.input.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._glyph = _GlyphLabel(theme)
        self._reading = _Reading(theme)
        self.notes = NoteList(theme)
        self.candidates = CandidateList(theme)
        top = QHBoxLayout()
        top.setContentsMargins(PADDING, 0, INSET + 8, 0)
        top.setSpacing(4)
        top.addWidget(self._label)
        top.addWidget(self.input, 1)
        top.addWidget(self._glyph)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self._reading)
        layout.addWidget(self.notes)
        layout.addWidget(self.candidates)
        self.input.textEdited.connect(self.typed)
        self.candidates.taken.connect(self.candidate_taken)
        self.candidates.painted.connect(self.painted)
        self._align()

    def show_focus(self, focus: Focus, keys: NoteKeys) -> None:
        """Show the field; `keys` are those that answer what rules say of it."""
        label = focus.label or focus.row.label
        room, metrics = self._label.width(), QFontMetrics(self._label.font())
        self._label.setText(metrics.elidedText(label, Qt.TextElideMode.ElideRight, room))
        self._label.setToolTip(label)
        if self.input.text() != focus.typed:
            self.input.setText(focus.typed)
        if self.isHidden() or focus.row.name != self._name:
            self.input.selectAll()  # what stayed there from before: the next letter begins anew
        self._name = focus.row.name
        self.input.setPlaceholderText(isolated(focus.placeholder) if focus.placeholder else "")
        chosen = next((c for c in focus.candidates if c.is_chosen), None)
        offered = f": {spoken_candidate(chosen)}" if chosen else ""
        self.input.setAccessibleName(f"{label}, {GLYPH_WORDS[focus.row.glyph]}{offered}")
        self.input.setAccessibleDescription(spoken(focus.row.notes, keys, True))
        self._glyph.show_glyph(focus)
        self._reading.show_words(focus.reading)
        self.notes.show_notes(focus.row.notes, keys, True)
        self.candidates.show_rows(focus.candidates)
        self.candidates.setVisible(bool(focus.candidates))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        """Where the window's reading starts, also for a label of the codebook and before anything is typed."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        for each in (self._label, self.input):
            each.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.hairline), 1))
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(INSET - 0.5, 0.5, -INSET + 0.5, -0.5), 8, 8)


class _Reading(QLabel):
    """How the chosen day or figure was read, in line with the values. Its room stays while nothing is chosen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = ""
        self.setObjectName("reading")
        self.setFixedHeight(READING)

    def show_words(self, words: str | None) -> None:
        self._words = words or ""
        self.setToolTip(self._words)
        self.setAccessibleName(self._words)
        self.setVisible(words is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        left, width = PADDING + LABEL_WIDTH, self.width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        line = Line(QPainter(self), width, baseline_in(READING, 12), mirrored)
        line.text(left, width - left - INSET - 8, self._words, fonts.ui_font(12), self._theme.tokens.muted)


class _GlyphLabel(QWidget):
    """The origin of the focused field's value."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._focus: Focus | None = None
        self.setFixedSize(18, 29)

    def show_glyph(self, focus: Focus) -> None:
        self._focus = focus
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._focus is not None:
            tokens, glyph = self._theme.tokens, self._focus.row.glyph
            colour = tokens.accent if glyph == "suggested" else tokens.text2
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_glyph(painter, glyph, 3, 14.5, QColor(colour))
