"""Asks for the publication day of one article. Stores nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.ui.pieces.inputs import text_input
from annotator.ui.pieces.parts import Field, PageDialog
from annotator.ui.theme import Theme
from annotator.words import tr

WIDTH = 460
_WHY = tr("“On Thursday” in the text is counted from this day.")


class DayDialog(PageDialog):
    """One input. `take` is told what was typed, and raises CoderError for what is no day."""

    def __init__(self, theme: Theme, article: Article, take: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(theme, "publication_day", tr("Publication date"), _WHY, parent)
        self._take = take
        self._day = text_input("published", tr("Publication date"), article.published)
        self._day.setPlaceholderText(tr("2019-03-04 or 4 March 2019"))
        hint = tr("Empty: not known.") if article.published else ""
        self.body.addWidget(Field(theme, article.title or tr("Untitled article"), self._day, hint))
        self.setMinimumWidth(WIDTH)
        self.add_button("set_day", tr("Set the date"), primary=True).clicked.connect(self.accept)
        self.add_button("cancel", tr("Cancel")).clicked.connect(self.reject)
        self._day.textChanged.connect(lambda: self.notice.say(""))
        self._day.selectAll()
        self._day.setFocus()

    def accept(self) -> None:
        try:
            self._take(self._day.text())
        except CoderError as error:
            self.notice.say(str(error))
            self._day.setFocus()
        else:
            super().accept()
