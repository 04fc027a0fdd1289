"""Which days the overview counts: a box with the years there are, and a dialog for any others. Counts nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.errors import CoderError
from annotator.ui.pieces.inputs import ComboBox, text_input
from annotator.ui.pieces.parts import Field, PageDialog
from annotator.ui.theme import Theme
from annotator.use_cases.projects.overview import ALL_DAYS, Days
from annotator.use_cases.projects.shown_days import days_words, typed_days, year_days
from annotator.words import tr

WIDTH = 420
_OTHERS = "others"


class DaysChoice(ComboBox):
    """All dates, each year from the latest on, the days that were typed, and "Other dates".

    Signals:
        days_chosen: the coder chose other days (`days` has them).
    """

    days_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "overview_days", tr("Which dates"), ())
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)
        self.days: Days = ALL_DAYS
        self._years: tuple[str, ...] = ()
        self._fill()
        self.activated.connect(self._choose)

    def show_years(self, years: Sequence[str]) -> None:
        """The years to choose from; what is chosen stays."""
        if tuple(years) != self._years:
            self._years = tuple(years)
            self._fill()

    def _fill(self) -> None:
        choices = [ALL_DAYS, *(year_days(year) for year in reversed(self._years))]
        if self.days not in choices:
            choices.append(self.days)
        self.clear()
        for days in choices:
            self.addItem(days_words(days), "/".join(days))
        self.addItem(tr("Other dates ..."), _OTHERS)
        self.setCurrentIndex(choices.index(self.days))

    def _choose(self) -> None:
        days = tuple(self.value.split("/"))
        if self.value == _OTHERS:
            dialog = DaysDialog(self._theme, self.days, self)
            chosen = dialog.days if dialog.exec() else self.days
            dialog.deleteLater()
        else:
            chosen = (days[0], days[1])
        is_new, self.days = chosen != self.days, chosen
        self._fill()
        if is_new:
            self.days_chosen.emit()


class DaysDialog(PageDialog):
    """From which day to which; `days` has them once it is accepted."""

    def __init__(self, theme: Theme, days: Days, parent: QWidget) -> None:
        sentence = tr("Events on these days are counted. A side that is empty has no bound.")
        super().__init__(theme, "shown_days", tr("Other dates"), sentence, parent)
        self.days = days
        self._first = text_input("first_day", tr("From"), days[0])
        self._last = text_input("last_day", tr("To"), days[1])
        row = QHBoxLayout()
        row.setSpacing(16)
        for words, line in ((tr("From"), self._first), (tr("To"), self._last)):
            row.addWidget(self._field(words, line), 1)
        self.body.addLayout(row)
        self.setMinimumWidth(WIDTH)
        self.add_button("show_days", tr("Show"), primary=True).clicked.connect(self.accept)
        self.add_button("cancel", tr("Cancel")).clicked.connect(self.reject)
        self._first.selectAll()
        self._first.setFocus()

    def accept(self) -> None:
        try:
            self.days = typed_days(self._first.text(), self._last.text())
        except CoderError as error:
            self.notice.say(str(error))
            self._first.setFocus()
        else:
            super().accept()

    def _field(self, words: str, line: QLineEdit) -> Field:
        line.setPlaceholderText(tr("2019-03-04 or 4 March 2019"))
        line.textChanged.connect(lambda: self.notice.say(""))
        return Field(self.theme, words, line)
