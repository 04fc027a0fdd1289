"""Asks whether two reports are of one incident: both records side by side. Decides nothing."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.session.incident_work import AlikeRow, ComparedField, IncidentChoice
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.parts import PADDING, Ink, PageDialog, Words
from annotator.ui.record.record_rows import Line
from annotator.ui.theme import Theme, fonts
from annotator.words import tr

WIDTH, LIST_ROW, MOST_ROWS, LABEL = 760, 44, 4, 96
Answer = Literal["", "same", "related", "apart"]


class _AlikeList(QListWidget):
    """A list in which letters are answers, not a search."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _AlikePainter(QStyledItemDelegate):
    """What the event is on the first line, how near it is on the second."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        width = option.rect.width()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_wash))
            painter.drawRoundedRect(QRectF(0, 0, width, LIST_ROW), 6, 6)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        title, near = index.data(Qt.ItemDataRole.DisplayRole).split("\n")
        Line(painter, width, 18, mirrored).text(10, width - 20, title, fonts.ui_font(13, 500), tokens.text)
        Line(painter, width, 35, mirrored).text(10, width - 20, near, fonts.ui_font(12), tokens.muted)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(WIDTH // 2, LIST_ROW)


class IncidentDialog(PageDialog):
    """The events that may be the same, and the chosen one beside what stands at the cursor.

    `answer` says what the coder decided about the row `chosen`; Enter says "same", a key of its own each other answer.
    """

    def __init__(self, theme: Theme, choice: IncidentChoice, keys: KeysInUse, parent: QWidget | None = None) -> None:
        sentence = tr("The link adds this article's evidence and source; no value is copied.")
        super().__init__(theme, "same_incident", tr("Same incident as"), sentence, parent)
        self._choice, self._keys = choice, keys
        self.answer: Answer = ""
        self.list = self._made_list(choice)
        self._records = QWidget()
        self._records.setObjectName("both_records")
        self._records.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.body.addWidget(self.list)
        self.body.addWidget(self._records, 1)
        self.setFixedWidth(WIDTH)
        self._add_answers(choice)
        self.list.currentRowChanged.connect(self._show)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def chosen(self) -> int:
        """The row of the event that was answered about."""
        return self.list.currentRow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answers: dict[str, Answer] = {"alike_related": "related", "alike_apart": "apart"}
        answer = answers.get(self._keys.meant("alike", event)) if self._choice.event is not None else None
        if answer and not event.isAutoRepeat():
            self._give(answer)
        else:
            super().keyPressEvent(event)

    def _made_list(self, choice: IncidentChoice) -> QListWidget:
        found = _AlikeList()
        found.setObjectName("alike_events")
        found.setAccessibleName(tr("Events of other articles, the likest first"))
        found.setItemDelegate(_AlikePainter(self.theme, found))
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for row in choice.rows:
            item = QListWidgetItem(f"{row.title}\n{row.how_near}", found)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.title}. {row.where}. {row.how_near}")
        found.setFixedHeight(LIST_ROW * min(len(choice.rows), MOST_ROWS) + 2)
        return found

    def _add_answers(self, choice: IncidentChoice) -> None:
        sign = self._keys.signs
        same = self.add_button("same", tr("Same incident  {key}", key=sign("alike_same")), primary=True)
        same.clicked.connect(lambda: self._give("same"))
        if choice.event is not None:
            self.add_button("related", tr("Related  {key}", key=sign("alike_related"))).clicked.connect(
                lambda: self._give("related")
            )
            self.add_button("apart", tr("Another  {key}", key=sign("alike_apart"))).clicked.connect(
                lambda: self._give("apart")
            )
        self.add_button("cancel", tr("Cancel")).clicked.connect(self.reject)

    def _give(self, answer: Answer) -> None:
        if self.chosen >= 0:
            self.answer = answer
            self.accept()

    def _show(self, index: int) -> None:
        if index < 0:
            return
        fresh = _both_records(self.theme, self._choice, self._choice.rows[index])
        self.body.replaceWidget(self._records, fresh)
        self._records.deleteLater()
        self._records = fresh
        _keep_lines_whole(fresh, self.contentsRect().width() - 2 * PADDING)


def _keep_lines_whole(records: QWidget, width: int) -> None:
    """A dialog asks wrapped words for their height before it knows their width: each column is told its own."""
    grid = records.layout()
    assert isinstance(grid, QGridLayout)
    column = (width - LABEL - 2 * grid.horizontalSpacing()) // 2
    for words in records.findChildren(Words):
        if words.wordWrap():
            words.setMinimumHeight(words.heightForWidth(column))


def _both_records(theme: Theme, choice: IncidentChoice, row: AlikeRow) -> QWidget:
    """This article at the left, the other one at the right, a line each for what they say of a field."""
    both = QWidget()
    both.setObjectName("both_records")
    grid = QGridLayout(both)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, LABEL)
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    for column, words in ((1, tr("This article")), (2, row.where or tr("The other article"))):
        grid.addWidget(Words(theme, words, 12, 600, wrap=True), 0, column, Qt.AlignmentFlag.AlignTop)
    for column, quote in ((1, choice.quote), (2, row.quote)):
        grid.addLayout(_quoted(theme, quote), 1, column)
    for at, field in enumerate(row.fields, 2):
        grid.addWidget(Words(theme, field.label, ink="muted"), at, 0, Qt.AlignmentFlag.AlignTop)
        for column in (1, 2):
            grid.addWidget(_told(theme, field, column), at, column, Qt.AlignmentFlag.AlignTop)
    grid.setRowStretch(len(row.fields) + 2, 1)
    return both


def _told(theme: Theme, field: ComparedField, column: int) -> Words:
    """What one record says of a field: as in the record, what is only suggested is quieter and says so."""
    ink: Ink = "text" if field.differs else "muted"
    weight = 500 if field.differs else 400
    if column == 2:
        return Words(theme, field.theirs, 13, weight, ink, wrap=True)
    if not field.is_suggested:
        return Words(theme, field.mine or tr("not coded"), 13, weight, ink, wrap=True)
    shown = Words(theme, f"{field.mine}  ?", 13, 400, "text2" if field.differs else "muted", wrap=True)
    shown.setAccessibleName(tr("{value}, suggested, not taken", value=field.mine))
    return shown


def _quoted(theme: Theme, quote: str) -> QVBoxLayout:
    layout = QVBoxLayout()
    words = Words(theme, _short(quote), ink="text2", wrap=True)
    words.setFont(fonts.article_font(14))
    layout.addWidget(words)
    layout.addStretch(1)
    return layout


def _short(quote: str, most: int = 220) -> str:
    plain = " ".join(quote.split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
