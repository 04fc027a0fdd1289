"""The list of events that an update of their codebook left under the old version. Shows and reports; writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.event_list_dialog import UNTITLED, EventListDialog, EventListModel
from annotator.ui.theme import Theme
from annotator.use_cases.codebooks.look_again_list import LookAgainRow
from annotator.use_cases.coding.wording import counted
from annotator.words import tr, trn

ARTICLE, CODE, CHANGED, OVER = range(4)
WIDTHS = {ARTICLE: 230, CODE: 190, OVER: 310}
EMPTY = tr("No event is left to look at again.")


class LookAgainDialog(EventListDialog):
    """Each event with what changed and what bringing it over would do.

    Signals:
        bring_wanted: put this event under the latest version (its row).
        bring_all_wanted: all that lose nothing by it.
    """

    bring_wanted = Signal(object)
    bring_all_wanted = Signal()

    def __init__(self, theme: Theme, coder: str, keys: KeysInUse, parent: QWidget) -> None:
        model = _LookAgainModel(theme, coder)
        super().__init__(theme, "look_again", tr("Events to look at again"), model, WIDTHS, CHANGED, keys, parent)
        self._bring = self.add_button("bring_over", tr("Bring over"))
        self._bring_all = self.add_button("bring_all", tr("Bring over all that lose nothing"))
        self.add_close()
        for button, command in ((self._bring, "bring_over"), (self._bring_all, "bring_all")):
            self.name_key(button, command)
        self._bring.clicked.connect(lambda: self.report(self.bring_wanted))
        self._bring_all.clicked.connect(self._report_all)
        self.show_events((), is_whole=False)

    def show_events(self, rows: Sequence[LookAgainRow], *, is_whole: bool = True) -> None:
        super().show_events(rows, is_whole=is_whole)
        self._bring.setEnabled(bool(rows))
        self._bring_all.setEnabled(any(each.needs_nobody for each in rows))

    def further(self) -> dict[str, Callable[[], object]]:
        return {"bring_over": lambda: self.report(self.bring_wanted), "bring_all": self._report_all}

    def summary(self) -> str:
        if not self.rows:
            return EMPTY
        free = sum(each.needs_nobody for each in self.rows)
        count = counted(len(self.rows), "event")
        # Capitals: an "a" among the words would be read as one.
        key = {each: self.keys.short(each) or self.keys.of(each) for each in ("go_to_event", "bring_over", "bring_all")}
        those = _those(free, len(self.rows))
        of_all = tr("; {all} brings over {those}", all=key["bring_all"], those=those) if free else ""
        return tr(
            "{count} under an older version. {shows} shows one on the desk, {brings} brings it over{of_all}.",
            count=count, shows=key["go_to_event"], brings=key["bring_over"], of_all=of_all,
        )  # fmt: skip

    def detail(self, row: LookAgainRow) -> str:
        return tr("{sentences}\nBrought over: {words}.", sentences=" ".join(row.changes), words=row.brought_over)

    def _report_all(self) -> None:
        if self._bring_all.isEnabled():
            self.bring_all_wanted.emit()


class _LookAgainModel(EventListModel):
    headers = (tr("Article"), tr("Event"), tr("What changed"), tr("Brought over"))

    def __init__(self, theme: Theme, coder: str) -> None:
        super().__init__(theme)
        self._coder = coder

    def words(self, row: LookAgainRow, column: int) -> str:
        match column:
            case 0:
                return row.title or UNTITLED
            case 1:
                return f"{row.code or tr('no code yet')}, {self._state(row)}"
            case 2:
                return " ".join(row.changes)
        return row.brought_over[:1].upper() + row.brought_over[1:]

    def hint(self, row: LookAgainRow, column: int) -> str:
        return f"{row.title or UNTITLED}\n{self._state(row)}" if column == ARTICLE else self.words(row, column)

    def ink(self, row: LookAgainRow, column: int) -> str:
        tokens = self.theme.tokens
        if column == ARTICLE:
            return tokens.text if row.title else tokens.muted
        return tokens.warn if column == OVER and row.loses_something else tokens.text2

    def _state(self, row: LookAgainRow) -> str:
        return tr(row.event.state) + (f", {row.event.coder}" if row.event.coder != self._coder else "")


def _those(free: int, total: int) -> str:
    if free == total:
        return tr("it, as it loses nothing") if total == 1 else tr("all, as none loses anything")
    return trn("the one that loses nothing", "the {n} that lose nothing", free)
