"""The list panel: project, filter, tabs, articles, progress. Shows the rows it is given and asks for more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.model.article_filter import read_filter, with_part
from annotator.ui.articles.article_filter_menu import FilterChoices, FilterMenu
from annotator.ui.articles.article_list_parts import EmptyWords, Heading, Progress, SelectionWords
from annotator.ui.articles.article_list_view import ArticleListView
from annotator.ui.articles.article_row_painting import ArticleDelegate
from annotator.ui.articles.article_rows import ArticleItem, ArticleModel
from annotator.ui.articles.filter_box import FilterBox
from annotator.ui.articles.list_selection import ListSelection
from annotator.ui.articles.list_tabs import Tabs
from annotator.ui.theme.theme import Theme
from annotator.use_cases.coding.wording import counted
from annotator.words import in_digits, tr, trn

__all__ = ["ArticleItem", "ArticleListPanel"]

FOLDS_BELOW = 1240
"""Of the window's width: there the text has no room for its column beside list and record."""


class ArticleListPanel(QWidget):
    """All articles of a project, filtered.

    Signals:
        article_chosen: the coder chose an article (its uuid), by a click or by Enter.
        filter_changed: other words stand in the filter box.
        state_chosen: another tab: "left", "flagged", "ended" or "all".
        more_wanted: rows after the last one are wanted; answer with `append_rows`, with no rows at the end.
        earlier_wanted: rows before the first one are wanted, where there are some; answer with `prepend_rows`.
        first_wanted, last_wanted: the first or the last of all rows is wanted, which is not loaded.
        menu_wanted: the coder wants to see what to filter by; answer with `show_menu`.
    """

    article_chosen = Signal(str)
    filter_changed = Signal(str)
    state_chosen = Signal(str)
    more_wanted = Signal()
    earlier_wanted = Signal()
    first_wanted = Signal()
    last_wanted = Signal()
    menu_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_list_panel")
        self._model = ArticleModel(self)
        self._delegate = ArticleDelegate(theme, self)
        self._heading = Heading(theme, self)
        self._filter = FilterBox(theme, self)
        self._tabs = Tabs(theme, self)
        self._list = ArticleListView(self)
        self._empty = EmptyWords(theme, self)
        self._progress = Progress(theme, self)
        self._selected = SelectionWords(theme, self)
        self._project, self._answers = ("", 1, ""), ("", "")
        self._import_key = self._clear_key = ""
        self._window_width = FOLDS_BELOW
        self._fits = self._is_unfolded = True
        self._list.setModel(self._model)
        self._selection = ListSelection(self._list, self._model)
        self._arrange()
        self._wire(theme)

    # What is shown

    def set_project(self, name: str, articles: int, schemes: str) -> None:
        """The name, the number of articles, and the schemes in words ("ACLED, CAMEO")."""
        self._project = (name, articles, schemes)
        self.fit_window(self._window_width)
        self._show_heading()

    def set_counts(self, open_: int, flagged: int, total: int, ended: int) -> None:
        """Articles open or in progress, with flags, in all, and done with."""
        self._tabs.set_counts({"left": open_, "flagged": flagged, "ended": ended, "all": total})
        self._progress.show_counts(ended, total)

    def clear_rows(self, *, with_hits: bool = False, has_earlier: bool = False) -> None:
        """Start an empty list, because filter or tab changed; `with_hits` gives each row a line for what was found.

        `has_earlier`: the rows that come now may not be the first ones.
        """
        self._answers = self._asked
        self._list.has_earlier = has_earlier
        self._delegate.shows_hits = with_hits
        self._model.clear()
        self._empty.hide()
        self._selection.forget()

    def append_rows(self, items: Sequence[ArticleItem]) -> None:
        """Rows after the last one; none at the end of the list."""
        first = self._model.rowCount()
        self._model.append(items)
        self._selection.loaded(range(first, self._model.rowCount()))
        if self._model.rowCount() == 0:
            self._say_empty()
        self._empty.setVisible(self._model.rowCount() == 0)
        self._show_heading()

    def prepend_rows(self, items: Sequence[ArticleItem], *, are_more: bool) -> None:
        """Rows before the first one, and whether there are more before those; what is seen stays where it is."""
        self._list.has_earlier = are_more
        self._model.prepend(items)
        self._selection.loaded(range(len(items)))
        self._list.stay_below(len(items))

    def insert_row(self, at: int, item: ArticleItem) -> None:
        """A row that belongs among those loaded."""
        self._empty.hide()
        self._model.insert(at, [item])
        self._show_heading()

    def remove_rows(self, uuids: Iterable[str]) -> None:
        """Rows that fit no longer."""
        for uuid in uuids:
            self._model.remove(uuid)
        if self._model.rowCount() == 0 and self.is_whole:
            self._say_empty()
            self._empty.show()
        self._show_heading()

    @property
    def is_whole(self) -> bool:
        """Whether there are no rows after those loaded."""
        return self._model.is_whole

    @property
    def has_earlier(self) -> bool:
        """Whether there may be rows before those loaded."""
        return self._list.has_earlier

    def show_searching(self) -> None:
        """It takes a moment: say so where the rows will be."""
        self.clear_rows()
        self._empty.say(tr("Searching"))
        self._empty.show()

    def announce_found(self) -> None:
        """Let a screen reader say how many articles the filter found; the keyboard may stay in the box."""
        count = self._model.rowCount()
        if count == 0:
            words = self._empty.accessibleName()
        elif self._model.canFetchMore(QModelIndex()):
            words = trn("1 article and perhaps more", "{n} articles and perhaps more", count)
        else:
            words = trn("1 article", "{n} articles", count)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show_heading(self) -> None:
        """Beside the number of all articles how many of them fit, as far as they are loaded."""
        name, articles, schemes = self._project
        count, found = counted(articles, "article"), self._model.rowCount()
        is_counted = self._answers == self._asked and not self.has_earlier and (found > 0 or self.is_whole)
        if is_counted and not read_filter(*self._asked).shows_all:
            words = tr("{found} of {articles}") if self.is_whole else tr("more than {found} of {articles}")
            count = words.format(found=in_digits(found), articles=count)
        self._heading.show_words(name, f"{count}  ·  {schemes}" if schemes else count)

    @property
    def _asked(self) -> tuple[str, str]:
        """What stands in the filter, and which state the tab asks for."""
        return self.words, self._tabs.chosen_state

    @property
    def _holds_none(self) -> bool:
        return self._project[1] == 0

    def _say_empty(self) -> None:
        if self._holds_none:
            self._empty.say(tr("No articles yet."), tr("Import some: {key}").format(key=self._import_key))
        elif self.words:
            self._empty.say(tr("No article fits."), tr("{key} clears the filter.", key=self._clear_key))
        else:
            self._empty.say(tr("No article here."))

    def has_row(self, uuid: str) -> bool:
        """Whether the row of this article is loaded."""
        return self._model.row_of(uuid) is not None

    def update_rows(self, items: Iterable[ArticleItem]) -> None:
        """New states of rows; those that are not loaded are left."""
        for item in items:
            self._model.update_item(item)

    def set_current(self, uuid: str, *, goes_there: bool = True) -> None:
        """Show which article is on the desk, and scroll to it if it is loaded and the list is to go there."""
        self._delegate.current = uuid
        row = self._model.row_of(uuid)
        if row is not None and goes_there:
            self._selection.go_to(row)
            self._list.show_row(row)
        self._list.viewport().update()

    def choose_end(self, which: Literal["first", "last"]) -> None:
        """Go to the first or the last row."""
        if self._model.rowCount():
            row = 0 if which == "first" else self._model.rowCount() - 1
            self._selection.go_to(row)
            self._list.scrollTo(self._model.index(row))

    @property
    def current(self) -> str:
        return self._delegate.current

    @property
    def rows(self) -> list[ArticleItem]:
        """The rows loaded so far."""
        return [self._model.item(row) for row in range(self._model.rowCount())]

    @property
    def words(self) -> str:
        """What stands in the filter."""
        return self._filter.text()

    def write_filter(self, words: str) -> None:
        """Put words into the filter as if the coder had typed them."""
        self._filter.setText(words)

    def choose_tab(self, state: str) -> None:
        self._tabs.choose(state)

    def leave_filter(self) -> None:
        """Show all articles, in the order that was chosen."""
        order = read_filter(self.words).order
        self.choose_tab("all")
        self.write_filter("" if order == "imported" else with_part("", "sort", order))

    def show_menu(self, choices: FilterChoices) -> None:
        """What can be chosen instead of typed."""
        menu = FilterMenu(self.words, choices, self)
        menu.written.connect(self.write_filter)
        button = self._filter.menu_button
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        menu.popup(button.mapToGlobal(QPoint(button.width() if mirrored else 0, button.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    # What is selected

    @property
    def selected(self) -> list[str]:
        """The selected articles of those loaded, in the order of the list."""
        return self._selection.uuids

    @property
    def is_all_selected(self) -> bool:
        """Whether all that fit the filter are selected, also those that are not loaded yet."""
        return self._selection.is_all

    def select_all(self) -> None:
        """All that fit the filter; in the filter box all that is typed."""
        if self._filter.hasFocus():
            self._filter.selectAll()
            return
        self._selection.take_all()

    def select_only(self, uuids: Iterable[str]) -> None:
        """These, as far as they are loaded; the current row when there are none."""
        self._selection.take_only(uuids)

    def use_keys(self, keys: Sequence[tuple[str, str]], import_key: str, clear_key: str) -> None:
        """The keys for what is selected, each with what it does, those that import and clear the filter."""
        self._selected.use_keys(keys)
        self._import_key, self._clear_key = import_key, clear_key
        if not self._empty.isHidden():
            self._say_empty()

    def _show_selected(self) -> None:
        count = self._selection.count
        self._delegate.selects_several = count > 1
        if self._selection.is_all and self._model.canFetchMore(QModelIndex()):
            self._selected.show_count(tr("All that fit are selected"))
        else:
            self._selected.show_count(trn("1 selected", "{n} selected", count))
        self._selected.setVisible(count > 1)
        self._progress.setVisible(count <= 1)

    # The place in the window

    def fit_window(self, width: int) -> None:
        """A window of this width has room for the list, or folds it; the list alone says how to begin a project."""
        self._window_width = width
        fits = width >= FOLDS_BELOW or self._holds_none
        if fits != self._fits:
            self._fits = self._is_unfolded = fits
            self.setVisible(fits)

    def fold(self) -> None:
        """Fold the list away, or unfold it."""
        self._is_unfolded = self.isHidden()
        self.setVisible(self._is_unfolded)

    def unfold(self) -> None:
        self._is_unfolded = True
        self.show()

    def step_out(self) -> bool:
        """One step towards the text: several selected become one, an empty answer or the filter in hand is cleared.

        False when nothing is left but to go there.
        """
        if len(self.selected) > 1:
            self.select_only([])
        elif self.words and (self._filter.hasFocus() or self._model.rowCount() == 0):
            self._filter.clear()
        else:
            return False
        return True

    def focus_list(self) -> None:
        self.unfold()
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        self.unfold()
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the filter goes to the list; everything else is the filter's."""
        if watched is self._filter and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter_list()
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        if self._model.rowCount() == 0:
            return  # nothing to go to: the words can be mended
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))
        self.focus_list()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.article_chosen.emit(self._model.item(index.row()).uuid)

    def _wire(self, theme: Theme) -> None:
        self._filter.textChanged.connect(self.filter_changed)
        self._filter.menu_wanted.connect(self.menu_wanted)
        self._filter.installEventFilter(self)
        self._tabs.chosen.connect(self.state_chosen)
        self._model.more_wanted.connect(self.more_wanted)
        self._list.chosen.connect(self._choose)
        self._list.top_neared.connect(self.earlier_wanted)
        self._list.first_wanted.connect(self.first_wanted)
        self._list.last_wanted.connect(self.last_wanted)
        self._selection.changed.connect(self._show_selected)
        theme.changed.connect(self._list.viewport().update)

    def _arrange(self) -> None:
        self._list.setItemDelegate(self._delegate)
        box = QHBoxLayout()
        box.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self._filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addLayout(box)
        layout.addWidget(self._tabs)
        layout.addWidget(_rule(self))
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addWidget(_rule(self))
        layout.addWidget(self._progress)
        layout.addWidget(self._selected)
        self._empty.hide()
        self._selected.hide()


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
