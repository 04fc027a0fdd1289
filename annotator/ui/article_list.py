"""The list panel: project, filter, tabs, articles, progress. Shows the rows it is given and asks for more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.article_list_parts import PADDING, EmptyWords, FilterBox, Heading, Progress, Tab
from annotator.ui.article_rows import ROW_HEIGHT, ArticleDelegate, ArticleItem, ArticleModel
from annotator.ui.theme.theme import Theme

__all__ = ["ArticleItem", "ArticleListPanel"]

WIDTH, WIDE = 264, 288
WIDE_FROM = 1700


class ArticleListPanel(QWidget):
    """All articles of a project, filtered.

    Signals:
        article_chosen: the coder chose an article (its uuid), by a click or by Enter.
        filter_changed: other words stand in the filter box.
        state_chosen: another tab: "open", "flagged" or "all".
        more_wanted: rows after the last one are wanted; answer with `append_rows`, with no rows at the end.
    """

    article_chosen = Signal(str)
    filter_changed = Signal(str)
    state_chosen = Signal(str)
    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("article_list_panel")
        self.setFixedWidth(WIDTH)
        self._theme = theme
        self._name = self._about = ""
        self._model = ArticleModel(self)
        self._delegate = ArticleDelegate(theme, self)
        self._heading = Heading(theme, self)
        self._filter = FilterBox(theme, self)
        self._tabs = QButtonGroup(self)
        self._list = _ArticleListView(self)
        self._empty = EmptyWords(theme, self)
        self._progress = Progress(theme, self)
        self._arrange()
        self._wire(theme)

    # What is shown

    def set_project(self, name: str, articles: int, schemes: str) -> None:
        """The name, the number of articles, and the schemes in words ("ACLED, CAMEO")."""
        count = self.tr("1 article") if articles == 1 else self.tr("{count} articles").format(count=f"{articles:,}")
        self._heading.show_words(name, f"{count}  ·  {schemes}" if schemes else count)

    def set_counts(self, open_: int, flagged: int, total: int, ended: int) -> None:
        """Articles open or in progress, with flags, in all, and done with."""
        for state, count in (("open", open_), ("flagged", flagged), ("all", total)):
            self._tab(state).set_count(count)
        self._progress.show_counts(ended, total)

    def clear_rows(self) -> None:
        """Start an empty list, because filter or tab changed."""
        self._model.clear()
        self._empty.hide()

    def append_rows(self, items: Sequence[ArticleItem]) -> None:
        """Rows after the last one; none at the end of the list."""
        self._model.append(items)
        self._empty.setVisible(self._model.rowCount() == 0)

    def update_rows(self, items: Sequence[ArticleItem]) -> None:
        """New states of rows; those that are not loaded are left."""
        for item in items:
            self._model.update_item(item)

    def set_current(self, uuid: str) -> None:
        """Show which article is on the desk, and scroll to it if it is loaded."""
        self._delegate.current = uuid
        row = self._model.row_of(uuid)
        if row is not None:
            index = self._model.index(row)
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
        self._list.viewport().update()

    @property
    def current(self) -> str:
        return self._delegate.current

    @property
    def rows(self) -> list[ArticleItem]:
        """The rows loaded so far."""
        return [self._model.item(row) for row in range(self._model.rowCount())]

    def fit_window(self, width: int) -> None:
        """Take the width that a window of `width` gives the list."""
        self.setFixedWidth(WIDE if width >= WIDE_FROM else WIDTH)

    def focus_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
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
        if self._model.rowCount() and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0))
        self.focus_list()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.article_chosen.emit(self._model.item(index.row()).uuid)

    def _choose_state(self, button: QAbstractButton) -> None:
        self.state_chosen.emit(button.objectName().removeprefix("tab_"))

    def _tab(self, state: str) -> Tab:
        return next(tab for tab in self._tabs.buttons() if isinstance(tab, Tab) and tab.state == state)

    def _wire(self, theme: Theme) -> None:
        self._filter.textChanged.connect(self.filter_changed)
        self._filter.installEventFilter(self)
        self._tabs.buttonClicked.connect(self._choose_state)
        self._model.more_wanted.connect(self.more_wanted)
        self._list.clicked.connect(self._choose)
        self._list.chosen.connect(self._choose)
        theme.changed.connect(self._list.viewport().update)

    def _arrange(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(PADDING, 4, PADDING, 0)
        tabs.setSpacing(PADDING)
        for state, word in (
            ("open", self.tr("Open")),
            ("flagged", self.tr("Flagged")),
            ("all", self.tr("All")),
        ):
            tab = Tab(state, word, self._theme, self)
            tab.setChecked(state == "all")
            self._tabs.addButton(tab)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        box = QHBoxLayout()
        box.setContentsMargins(12, 0, 12, 0)
        box.addWidget(self._filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        layout.addLayout(box)
        layout.addLayout(tabs)
        layout.addWidget(_rule(self))
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        layout.addWidget(_rule(self))
        layout.addWidget(self._progress)
        self._empty.hide()


class _ArticleListView(QListView):
    """A list whose Enter chooses; other letters are the window's.

    Signals:
        chosen: Enter on this row.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("article_list")
        self.setAccessibleName(self.tr("Articles"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
