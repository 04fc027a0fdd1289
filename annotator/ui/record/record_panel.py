"""The event form: shows a RecordView, reports clicks and typing. Knows no scheme and decides nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from annotator.session.record.record_view import RecordView
from annotator.session.record.rule_notes import SAME_INCIDENT
from annotator.ui.record.gloss import Gloss
from annotator.ui.record.note_list import NoteKeys
from annotator.ui.record.others_list import OthersList
from annotator.ui.record.quote import Quote
from annotator.ui.record.record_footer import RecordFooter
from annotator.ui.record.record_rows import PADDING
from annotator.ui.record.row_list import RowList
from annotator.ui.theme import Theme, fonts
from annotator.ui.theme.icons import icon
from annotator.words import tr

ABOVE_GLOSS, BELOW = 8, 8


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
        self._previous, self._next = self._stepper(-1), self._stepper(1)
        self._subtitle = _label(12, 400)
        self._quote = Quote(theme)
        self._empty = _label(13, 400)
        self._empty.setWordWrap(True)
        self._rows = RowList(theme)
        self.card = self._rows.card
        self.gloss = Gloss(theme)
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
        self.gloss.show_entry(view.gloss_title, view.gloss)
        self._others.show_events(view.others, view.article, view.more_others)
        self._footer.show_labels(
            view.primary, view.secondary, view.primary_key, view.secondary_key, primary_short=view.primary_short
        )
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The title and the evidence take more or less room: what is left for the form follows."""
        if isinstance(event, QResizeEvent) and event.size().height() != event.oldSize().height():
            self._fit()
        return super().eventFilter(watched, event)

    def _bring_card_into_view(self) -> None:
        self._scroll.ensureWidgetVisible(self.card, 0, 8)

    def _fit(self) -> None:
        """Short of height, "In this article" goes first, then lines of the gloss and itself; then the form scrolls."""
        room = self._scroll.height() - self._rows.settled_height() - ABOVE_GLOSS - BELOW
        room -= self.gloss.fit(room)
        self._others.setVisible(self._others.has_rows and room >= self._others.sizeHint().height())

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
        inside_layout.setContentsMargins(0, 0, 0, BELOW)
        inside_layout.setSpacing(0)
        inside_layout.addWidget(self._rows)
        inside_layout.addSpacing(ABOVE_GLOSS)
        inside_layout.addWidget(self.gloss)
        inside_layout.addStretch(1)
        inside_layout.addWidget(self._others)
        scroll.setWidget(inside)
        self._scroll = scroll
        scroll.viewport().installEventFilter(self)
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

    def _stepper(self, step: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("next_event" if step > 0 else "previous_event")
        button.setAccessibleName(tr("Next event") if step > 0 else tr("Previous event"))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedSize(24, 24)
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
            (self._empty, tokens.muted),
        ):  # fmt: skip
            label.setStyleSheet(f"color: {colour};")
            label.setAlignment(self._start_side() | Qt.AlignmentFlag.AlignVCenter)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for button, points_right in ((self._previous, mirrored), (self._next, not mirrored)):
            button.setIcon(icon("chevron-right" if points_right else "chevron-left", tokens.text2))
            button.setIconSize(QSize(14, 14))


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
