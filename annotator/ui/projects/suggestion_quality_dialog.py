"""The page that says what became of suggestions on the coder's last events, by field and by rule. Shows counts.

The share of articles that are coded blind is chosen here and changed by whoever opened it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.pieces.inputs import RadioButton
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.table_model import Index, TableModel
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.coding.rule_words import rule_words
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.suggesting.blind_share import SHARES
from annotator.use_cases.suggesting.suggestion_quality import LAST, SuggestionQuality, Tally
from annotator.words import in_digits, tr

WIDTH, ROW, MOST_ROWS = 760, 26, 6
NARROWEST_NUMBER = 84
_Role = Qt.ItemDataRole
_Align = Qt.AlignmentFlag


class SuggestionQualityDialog(PageDialog):
    """Tables of what was taken first, taken from the list, and typed instead.

    Signals:
        share_wanted: this percentage of the articles is to be coded blind.
    """

    share_wanted = Signal(int)

    def __init__(
        self, theme: Theme, found: SuggestionQuality, read_only_reason: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "suggestion_quality", tr("Quality of suggestions"), _sentence(found), parent)
        self.setMinimumWidth(WIDTH)
        if found.fields or found.blind:
            self.body.addWidget(Words(theme, _legend(), 12, ink="muted", wrap=True))
        if found.fields:
            self._add(tr("By field"), "quality_fields", tr("Field"), found.fields)
            rules = _in_words(found.rules)
            self._add(tr("By the rule that stood first"), "quality_rules", tr("Rule"), rules, of_rules=True)
        self._add_blind(found, read_only_reason)
        self._close = self.add_button("close", tr("Close"))
        self._close.clicked.connect(self.reject)
        self._close.setFocus()

    def _add(self, title: str, name: str, heading: str, tallies: Sequence[Tally], *, of_rules: bool = False) -> None:
        self._under(title, _table(self.theme, name, title, _TallyModel(self.theme, heading, tallies, of_rules)))

    def _under(self, title: str, content: QWidget) -> None:
        """A title and what it names, closer to each other than to the rest."""
        part = QVBoxLayout()
        part.setSpacing(4)
        part.addWidget(Words(self.theme, title, 13, 600))
        part.addWidget(content)
        self.body.addLayout(part)

    def _add_blind(self, found: SuggestionQuality, read_only_reason: str) -> None:
        """The share, what it is for, and what the suggestions would have been there."""
        self._under(tr("Articles coded blind"), Words(self.theme, _blind_sentence(found), 12, ink="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        self._shares = QButtonGroup(self)
        for share in sorted({*SHARES, found.share}):
            text = tr("{share} %", share=in_digits(share)) if share else tr("None")
            name = tr("{share} % of the articles coded blind", share=in_digits(share))
            button = RadioButton(self.theme, f"blind_{share}", text, name)
            button.setChecked(share == found.share)
            button.setEnabled(not read_only_reason)
            self._shares.addButton(button, share)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._shares.idClicked.connect(self.share_wanted)
        if found.blind:
            title = tr("What they would have suggested there")
            self._add(title, "quality_blind", tr("Field"), found.blind)
        if read_only_reason:
            self.notice.say(read_only_reason, "warn")


class _TallyModel(TableModel):
    """A row for each field or rule. A rule that suggested nothing has no row, so that column is the fields'."""

    headers: ClassVar[tuple[str, ...]] = ()

    def __init__(self, theme: Theme, heading: str, tallies: Sequence[Tally], of_rules: bool) -> None:
        super().__init__()
        self._theme = theme
        self._tallies = tuple(tallies)
        self._of_rules = of_rules
        none = () if of_rules else (tr("Not suggested"),)
        self.headers = (  # type: ignore[misc]
            heading, tr("As first"), tr("From the list"), tr("Something else"), *none, tr("Share first"),
        )  # fmt: skip

    def row_total(self) -> int:
        return len(self._tallies)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role == _Role.TextAlignmentRole and section:
            return _Align.AlignTrailing | _Align.AlignVCenter
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = 0) -> Any:
        tally = self._tallies[index.row()]
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return self._cells(tally)[index.column()]
        if role == _Role.TextAlignmentRole and index.column():
            return _Align.AlignTrailing | _Align.AlignVCenter
        if role == _Role.FontRole:
            return fonts.tabular(fonts.ui_font(13)) if index.column() else fonts.ui_font(13)
        if role == _Role.ForegroundRole:
            tokens = self._theme.tokens
            return QColor(tokens.text2 if index.column() else tokens.text)
        return None

    def _cells(self, tally: Tally) -> tuple[str, ...]:
        share = tr("{share} %", share=in_digits(round(100 * tally.first_share))) if tally.suggested else "–"
        none = () if self._of_rules else (tally.none,)
        numbers = (in_digits(number) for number in (tally.first, tally.listed, tally.typed, *none))
        return (tally.name, *numbers, share)


def _table(theme: Theme, name: str, title: str, model: _TallyModel) -> QTableView:
    table = QTableView()
    table.setObjectName(name)
    table.setAccessibleName(title)
    model.setParent(table)
    table.setModel(model)
    table.setShowGrid(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    theme.changed.connect(table.viewport().update)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, model.columnCount()):
        table.setColumnWidth(column, max(NARROWEST_NUMBER, header.sectionSizeHint(column)))
    shown = min(MOST_ROWS, model.row_total())
    table.setFixedHeight(header.sizeHint().height() + shown * ROW + 4)
    return table


def _in_words(rules: Sequence[Tally]) -> list[Tally]:
    """Rules as candidates name them; those that say the same to a coder are one."""
    found: dict[str, Tally] = {}
    for rule in rules:
        words = rule_words(rule.name)
        same = found.setdefault(words, Tally(words))
        same.first, same.listed, same.typed = (
            same.first + rule.first,
            same.listed + rule.listed,
            same.typed + rule.typed,
        )
    return sorted(found.values(), key=lambda tally: -tally.suggested)


def _legend() -> str:
    """What the columns count."""
    return tr(
        "As first: the first candidate was taken. From the list: another one. Something else: a value that was"
        " not among them. Not suggested: there were none. Share first: how many of all that had candidates were"
        " taken as first."
    )


def _sentence(found: SuggestionQuality) -> str:
    if not found.events:
        return tr("Nothing to count yet: code some events with suggestions first.")
    return tr(
        "Your last {events} (of at most {last}). No suggestion met {missed} of them.",
        events=counted(found.events, "event"), last=in_digits(LAST), missed=in_digits(found.unsuggested),
    )  # fmt: skip


def _blind_sentence(found: SuggestionQuality) -> str:
    what = tr(
        "On a share of the articles, drawn by chance for each coder, no suggestion is shown. What is coded there tells"
        " how much suggestions lead, and what they miss."
    )
    if not found.blind_events:
        return what
    told = tr(
        "Coded blind so far: {events}; {missed} of them no suggestion would have met.",
        events=counted(found.blind_events, "event"), missed=in_digits(found.blind_unsuggested),
    )  # fmt: skip
    return " ".join(each for each in (what, told, _anchoring(found)) if each)


def _anchoring(found: SuggestionQuality) -> str:
    """How much more often the first suggestion is coded where it is seen."""
    if found.anchoring is None:
        return ""
    seen, unseen = (in_digits(round(100 * share)) for share in found.anchoring)
    return tr(
        "What was suggested first is what was coded for {seen} % of the values where it was shown, and for {unseen} %"
        " where it was not.",
        seen=seen, unseen=unseen,
    )  # fmt: skip
