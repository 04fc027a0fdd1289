"""The event form: shows a RecordView, reports clicks and typing. Knows no scheme and decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from annotator.session.record_view import Focus, RecordView, Row
from annotator.session.rule_notes import SAME_INCIDENT
from annotator.ui.record.focus_card import FocusCard
from annotator.ui.record.note_list import NoteKeys, NoteList
from annotator.ui.record.others_list import OthersList
from annotator.ui.record.record_footer import RecordFooter
from annotator.ui.record.record_rows import PADDING, RecordRow
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import icon
from annotator.words import tr

GROUP_GAP = 9
LONGEST_QUOTE = 300
"""More characters than two lines hold."""


class RecordPanel(QWidget):
    """Title, evidence sentence, rows with one focused card, gloss, and the two buttons.

    Signals:
        field_wanted: a row, or what a rule says of it, was clicked (field name).
        answer_wanted: the chip under a field was clicked, to keep its value against a rule (the rule's id).
        incident_wanted: the chip of the question whether another article's event is the same incident was clicked.
        typed: the focused field's input changed (its text).
        candidate_taken: a candidate was clicked (its row).
        painted: the candidates shown last stand on the screen.
        primary_pressed, done_pressed: a button of the footer.
        event_stepped: to the next (1) or previous (-1) event.
        event_wanted: an event of the list below was clicked (its uuid).
        suggestion_wanted: a suggestion of that list was clicked (which of those that wait, from 0).
    """

    field_wanted = Signal(str)
    answer_wanted = Signal(str)
    incident_wanted = Signal()
    typed = Signal(str)
    candidate_taken = Signal(int)
    painted = Signal()
    primary_pressed = Signal()
    done_pressed = Signal()
    event_stepped = Signal(int)
    event_wanted = Signal(str)
    suggestion_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("record")
        self.setAccessibleName(tr("Record"))
        self._title, self._title_rest = _label(15, 600), _label(15, 400)
        self._previous, self._next = self._stepper("chevron-left", -1), self._stepper("chevron-right", 1)
        self._subtitle = _label(12, 400)
        self._quote = _Quote(theme)
        self._empty = _label(13, 400)
        self._empty.setWordWrap(True)
        self._rows = _Rows(theme)
        self.card = self._rows.card
        self._gloss_rule = QFrame()
        self._gloss_rule.setFixedHeight(1)
        self._gloss_title, self._gloss = _label(12, 600), _label(12, 400)
        self._gloss.setWordWrap(True)
        self._gloss_title.setWordWrap(True)
        self._has_gloss = False
        # Later, when the rows stand where they are to stand.
        self._into_view = QTimer(self, singleShot=True, interval=0)
        self._into_view.timeout.connect(self._bring_card_into_view)
        self._others = OthersList(theme)
        self._footer = RecordFooter(theme)
        self._arrange()
        self._rows.row_clicked.connect(self.field_wanted)
        self._rows.answer_wanted.connect(self._answer)
        self.card.typed.connect(self.typed)
        self.card.candidate_taken.connect(self.candidate_taken)
        self.card.painted.connect(self.painted)
        self._footer.primary.clicked.connect(self.primary_pressed)
        self._footer.secondary.clicked.connect(self.done_pressed)
        self._others.event_chosen.connect(self.event_wanted)
        self._others.suggestion_chosen.connect(self.suggestion_wanted)
        theme.changed.connect(self._dress)
        self._dress()

    def show_record(self, view: RecordView) -> None:
        self._title.setText(view.title)
        self._title_rest.setText(view.title_rest)
        # Where there is nothing to name, the sentence that says why stands at the top.
        for label, words in ((self._title, view.title), (self._subtitle, view.subtitle)):
            label.setVisible(bool(words))
        self._previous.setVisible(bool(view.others))
        self._next.setVisible(bool(view.others))
        self._subtitle.setText(view.subtitle)
        self._quote.show_quote(view.quote)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self._rows.show_rows(view.rows, view.focus, view.computed)
        self._gloss_title.setText(view.gloss_title)
        self._gloss.setText(view.gloss)
        self._has_gloss = bool(view.gloss)
        self._others.show_events(view.others)
        self._footer.show_labels(view.primary, view.secondary, view.primary_key, view.secondary_key)
        self._fit()
        if view.focus is not None:
            self._into_view.start()

    def show_note_keys(self, keys: NoteKeys) -> None:
        """How the keys that answer what rules say are written."""
        self._rows.note_keys = keys

    def _answer(self, rule: str) -> None:
        self.incident_wanted.emit() if rule == SAME_INCIDENT else self.answer_wanted.emit(rule)

    def focus_input(self) -> None:
        self.card.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _bring_card_into_view(self) -> None:
        self._scroll.ensureWidgetVisible(self.card, 0, 8)

    def _fit(self) -> None:
        """Short of height, "In this article" goes first, then the gloss; then the form scrolls."""
        room = self._scroll.height() - self._rows.sizeHint().height() - 16
        gloss = self._gloss.heightForWidth(self.width() - 2 * PADDING) + 40 if self._has_gloss else 0
        for part in (self._gloss_rule, self._gloss_title, self._gloss):
            part.setVisible(bool(gloss) and room >= gloss)
        self._others.setVisible(self._others.has_rows and room >= gloss + self._others.sizeHint().height())

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(_padded(self._title_row(), top=12))
        layout.addLayout(_padded(self._subtitle, top=2))
        layout.addLayout(_padded(self._quote, top=8))
        layout.addLayout(_padded(self._empty, top=12))
        layout.addSpacing(6)
        scroll = QScrollArea()
        scroll.setObjectName("record_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside_layout = QVBoxLayout(inside)
        inside_layout.setContentsMargins(0, 0, 0, 8)
        inside_layout.setSpacing(0)
        inside_layout.addWidget(self._rows)
        inside_layout.addSpacing(8)
        inside_layout.addLayout(_padded(self._gloss_rule))
        inside_layout.addLayout(_padded(self._gloss_title, top=10))
        inside_layout.addLayout(_padded(self._gloss, top=4))
        inside_layout.addStretch(1)
        inside_layout.addWidget(self._others)
        scroll.setWidget(inside)
        self._scroll = scroll
        layout.addWidget(scroll, 1)
        layout.addWidget(self._footer)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addWidget(self._title)
        row.addWidget(self._title_rest)
        row.addStretch(1)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        return row

    def _stepper(self, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("next_event" if step > 0 else "previous_event")
        button.setAccessibleName(tr("Next event") if step > 0 else tr("Previous event"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedSize(24, 24)
        button.setProperty("icon_name", name)
        button.clicked.connect(lambda: self.event_stepped.emit(step))
        return button

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _start_side(self) -> Qt.AlignmentFlag:
        """Where the window's reading starts: left alone, a label follows the direction of its own words."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _dress(self) -> None:
        tokens = self._theme.tokens
        for label, colour in (
            (self._title, tokens.text), (self._title_rest, tokens.muted), (self._subtitle, tokens.muted),
            (self._empty, tokens.muted), (self._gloss_title, tokens.text), (self._gloss, tokens.text2),
        ):  # fmt: skip
            label.setStyleSheet(f"color: {colour};")
            label.setAlignment(self._start_side() | Qt.AlignmentFlag.AlignVCenter)
        self._gloss_rule.setStyleSheet(f"background: {tokens.hairline};")
        for button in (self._previous, self._next):
            button.setIcon(icon(str(button.property("icon_name")), tokens.text2))
            button.setIconSize(QSize(14, 14))


class _Rows(QWidget):
    """The rows in order, the focused one as a card between them. Widgets are kept and shown anew."""

    row_clicked = Signal(str)
    answer_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.note_keys = NoteKeys()
        self.card = FocusCard(theme, self)
        self.card.hide()
        self.card.notes.answer_wanted.connect(self.answer_wanted)
        self._pool: list[tuple[RecordRow, NoteList]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._order: list[tuple[str, int]] = []
        self._focused = ""

    def show_rows(self, rows: tuple[Row, ...], focus: Focus | None, computed: str) -> None:
        shown = list(rows)
        if computed:
            shown.append(
                Row("computed", tr("Computed"), computed, "", "computed", "quiet", shown[-1].group if shown else 0)
            )
        focused = focus.row.name if focus else ""
        order = [(row.name, row.group) for row in shown]
        if order != self._order or focused != self._focused:
            self._lay_out(shown, focused)
            self._order, self._focused = order, focused
        widgets = iter(self._pool)
        for row in shown:
            if row.name != focused:
                widget, notes = next(widgets)
                widget.show_row(row)
                notes.resize(self.width(), notes.height())
                notes.show_notes(row.notes, self.note_keys, focus is not None)
        if focus is not None:
            self.card.show_focus(focus, self.note_keys)
        self.card.setVisible(focus is not None)

    def _lay_out(self, rows: list[Row], focused: str) -> None:
        while self._layout.count():
            self._layout.takeAt(0)
        wanted = sum(row.name != focused for row in rows)
        while len(self._pool) < wanted:
            self._pool.append(self._pair())
        widgets = iter(self._pool)
        group = 0
        for row in rows:
            if row.group != group:
                self._layout.addSpacing(GROUP_GAP)
                group = row.group
            if row.name == focused:
                self._layout.addWidget(self.card)
            else:
                widget, notes = next(widgets)
                self._layout.addWidget(widget)
                self._layout.addWidget(notes)
                widget.show()
        for unused, notes in widgets:
            unused.hide()
            notes.hide()

    def _pair(self) -> tuple[RecordRow, NoteList]:
        row, notes = RecordRow(self._theme, self), NoteList(self._theme, self)
        row.wanted.connect(self._clicked)
        notes.field_wanted.connect(self._clicked)
        notes.answer_wanted.connect(self.answer_wanted)
        return row, notes

    def _clicked(self, name: str) -> None:
        if name != "computed":
            self.row_clicked.emit(name)


class _Quote(QLabel):
    """The evidence sentence in serif behind an accent rule, at most two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[str] = []
        self._text = ""

    def show_quote(self, text: str) -> None:
        self._text = " ".join(text.split())
        self.setAccessibleName(tr("Evidence: {text}", text=self._text))
        self.setVisible(bool(text))
        self._break()

    def resizeEvent(self, event: object) -> None:
        self._break()

    def _break(self) -> None:
        metrics = QFontMetrics(fonts.article_font(14))
        room = max(60, self.width() - 12)
        words = f"“{self._text[:LONGEST_QUOTE]}”".split(" ")
        lines, line = [], ""
        for word in words:
            if line and metrics.horizontalAdvance(f"{line} {word}") > room:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        lines.append(line)
        if len(lines) > 2:
            lines = [lines[0], metrics.elidedText(" ".join(lines[1:]), Qt.TextElideMode.ElideRight, room)]
        self._lines = lines
        self.setFixedHeight(20 * len(lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        rule = QRectF(self.width() - 2 if mirrored else 0, 0, 2, self.height())
        painter.fillRect(rule, QColor(tokens.accent))
        painter.setPen(QColor(tokens.text2))
        painter.setFont(fonts.article_font(14))
        # The words run as they do in the article, whichever way the window runs.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        align = Qt.AlignmentFlag.AlignAbsolute | (
            Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        )
        for at, line in enumerate(self._lines):
            room = QRectF(0 if mirrored else 12, at * 20, self.width() - 12, 20)
            painter.drawText(room, align | Qt.AlignmentFlag.AlignVCenter, line)


def _label(px: int, weight: int) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(fonts.ui_font(px, weight))
    return label


def _padded(item: QWidget | QHBoxLayout, top: int = 0) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(PADDING, top, PADDING, 0)
    row.addLayout(item, 1) if isinstance(item, QHBoxLayout) else row.addWidget(item, 1)
    return row
