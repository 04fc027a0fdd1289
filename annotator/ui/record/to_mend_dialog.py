"""The list of what is left to mend: drafts that lack something, events that break a rule. Shows and reports."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.event_list_dialog import UNTITLED, EventListDialog, EventListModel
from annotator.ui.theme import Theme
from annotator.use_cases.coding.to_mend import ToMend
from annotator.words import tr, trn

ARTICLE, CODE, WHY = range(3)
WIDTHS = {ARTICLE: 270, CODE: 250}
EMPTY = tr("Nothing is left to mend: no draft lacks anything, and no rule of a codebook is broken.")


class ToMendDialog(EventListDialog):
    """Each event with what it lacks and the rules that it breaks."""

    def __init__(self, theme: Theme, keys: KeysInUse, parent: QWidget) -> None:
        model = _ToMendModel(theme)
        super().__init__(theme, "to_mend", tr("What is left to mend"), model, WIDTHS, WHY, keys, parent)
        self.add_close()
        self.show_events((), is_whole=False)

    def summary(self) -> str:
        if not self.rows:
            return EMPTY
        return trn(
            "1 event. {shows} opens it where it is to be mended; the list stays.",
            "{n} events. {shows} opens one where it is to be mended; the list stays.",
            len(self.rows), shows=self.keys.of("go_to_event"),
        )  # fmt: skip

    def detail(self, row: ToMend) -> str:
        return "\n".join(row.reasons)


class _ToMendModel(EventListModel):
    headers = (tr("Article"), tr("Event"), tr("What is left"))

    def words(self, row: ToMend, column: int) -> str:
        match column:
            case 0:
                return row.title or UNTITLED
            case 1:
                return f"{row.code or tr('no code yet')}, {tr(row.event.state)}"
        return " ".join(row.reasons)

    def hint(self, row: ToMend, column: int) -> str:
        return "\n".join(row.reasons) if column == WHY else self.words(row, column)

    def ink(self, row: ToMend, column: int) -> str:
        tokens = self.theme.tokens
        if column == ARTICLE:
            return tokens.text if row.title else tokens.muted
        if column != WHY or not row.broken:
            return tokens.text2
        return tokens.error if row.is_blocked else tokens.warn
