"""What the list can be ordered and narrowed by, for who does not know the words of the filter. Writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.article_filter import read_filter, with_part
from annotator.words import tr


@dataclass(frozen=True, slots=True)
class FilterChoices:
    """What there is to choose from: sources with their number of articles in words, flags with names, years."""

    sources: Sequence[tuple[str, str]] = ()
    are_more_sources: bool = False
    flags: Sequence[tuple[str, str]] = ()
    years: Sequence[str] = ()


class FilterMenu(QMenu):
    """Each choice is written into the filter as a coder could have typed it; choosing it again takes it out.

    Signals:
        written: what the filter says from now on.
    """

    written = Signal(str)

    def __init__(self, typed: str, choices: FilterChoices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("article_filter_menu")
        self.setAccessibleName(tr("Order and narrow the articles"))
        self.aboutToHide.connect(self.deleteLater)
        self._typed, self._now = typed, read_filter(typed)
        orders = (
            (tr("In the order of import"), ""), (tr("Newest first"), "newest"),
            (tr("Oldest first"), "oldest"),
        )  # fmt: skip
        is_so = {"": self._now.order == "imported", "newest": self._now.order == "newest"}
        group = QActionGroup(self)
        for words, order in orders:
            self._add(self, words, "sort", order, is_so.get(order, self._now.order == order), group)
        self.addSeparator()
        self._add_sources(choices)
        self._add_flags(choices)
        self._add_years(choices)

    def _add_sources(self, choices: FilterChoices) -> None:
        menu = self._submenu(tr("Source"), "filter_sources", bool(choices.sources))
        for name, count in choices.sources:
            is_now = bool(name) and name.casefold() == self._now.source.casefold()
            self._add(menu, f"{name}   {count}", "source", "" if is_now else name, is_now)
        if choices.are_more_sources:
            menu.addAction(tr("More: type source: and a part of its name")).setEnabled(False)

    def _add_flags(self, choices: FilterChoices) -> None:
        menu = self._submenu(tr("Flag of an event"), "filter_flags", bool(choices.flags))
        for flag, name in choices.flags:
            is_now = flag.casefold() == self._now.flag.casefold()
            self._add(menu, name, "flag", "" if is_now else flag, is_now)

    def _add_years(self, choices: FilterChoices) -> None:
        menu = self._submenu(tr("Published in"), "filter_years", bool(choices.years))
        for year in choices.years:
            is_now = self._now.since == self._now.until == year
            text = "" if is_now else year
            action = menu.addAction(year)
            action.setCheckable(True)
            action.setChecked(is_now)
            action.triggered.connect(
                lambda _, text=text: self.written.emit(with_part(with_part(self._typed, "from", text), "to", text))
            )

    def _submenu(self, title: str, name: str, is_of_use: bool) -> QMenu:
        menu = self.addMenu(title)
        menu.setObjectName(name)
        menu.setAccessibleName(title)
        menu.setEnabled(is_of_use)
        return menu

    def _add(
        self, menu: QMenu, words: str, name: str, text: str, is_now: bool, group: QActionGroup | None = None
    ) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_now)
        if group is not None:
            group.addAction(action)
        action.triggered.connect(lambda _: self.written.emit(with_part(self._typed, name, text)))
