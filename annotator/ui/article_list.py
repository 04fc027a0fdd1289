"""The list panel: project, filter, tabs, articles, progress. Shows the rows it is given and asks for more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.article_rows import ROW_HEIGHT, ArticleDelegate, ArticleItem, ArticleModel
from annotator.ui.painted_text import draw, elided, width_of
from annotator.ui.theme import fonts, icons
from annotator.ui.theme.theme import Theme

__all__ = ["ArticleItem", "ArticleListPanel"]

WIDTH, WIDE = 264, 288
WIDE_FROM = 1700
PADDING = 16
_GLASS_ROOM = 19


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
        self._heading = _Heading(theme, self)
        self._filter = _FilterBox(theme, self)
        self._tabs = QButtonGroup(self)
        self._list = _ArticleListView(self)
        self._empty = _EmptyWords(theme, self)
        self._progress = _Progress(theme, self)
        self._arrange()
        self._wire(theme)

    # What is shown

    def set_project(self, name: str, articles: int, schemes: str) -> None:
        """The name, the number of articles, and the schemes in words ("ACLED, CAMEO")."""
        count = (
            self.tr("1 article")
            if articles == 1
            else self.tr("{count} articles").format(count=f"{articles:,}")
        )
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

    def _tab(self, state: str) -> _Tab:
        return next(tab for tab in self._tabs.buttons() if isinstance(tab, _Tab) and tab.state == state)

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
            tab = _Tab(state, word, self._theme, self)
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


class _Heading(QWidget):
    """The project's name, and what is in it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = self._about = ""
        self.setFixedHeight(60)
        theme.changed.connect(self.update)

    def show_words(self, name: str, about: str) -> None:
        self._name, self._about = name, about
        self.setAccessibleName(f"{name}, {about}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        lines = (
            (self._name, fonts.ui_font(15, 600), 27, tokens.text),
            (self._about, fonts.ui_font(12), 46, tokens.muted),
        )
        for text, font, baseline, colour in lines:
            shown = elided(text, font, self.width() - 2 * PADDING)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = self.width() - PADDING - width_of(shown, font) if mirrored else PADDING
            draw(painter, x, baseline, shown, font, colour)


class _FilterBox(QLineEdit):
    """The filter with its magnifying glass."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("article_filter")
        self.setAccessibleName(self.tr("Filter the articles"))
        self.setPlaceholderText(self.tr("Filter"))
        self.setFont(fonts.ui_font(13))
        self.setFixedHeight(28)
        self._theme = theme
        self._make_room()
        theme.changed.connect(self.update)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def _make_room(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if mirrored else _GLASS_ROOM, 0, _GLASS_ROOM if mirrored else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - 7 - icons.GRID if mirrored else 7
        square = QRectF(left, 6, icons.GRID, icons.GRID)
        icons.paint(QPainter(self), "search", square, self._theme.tokens.text2)


class _Tab(QAbstractButton):
    """A word with a count; the chosen one is heavier."""

    def __init__(self, state: str, word: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.state = state
        self._theme = theme
        self._count = ""
        self.setText(word)
        self.setCheckable(True)
        self.setObjectName(f"tab_{state}")
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def set_count(self, count: int) -> None:
        self._count = f"{count:,}"
        self.setAccessibleName(f"{self.text()} {self._count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        word = width_of(self.text(), fonts.ui_font(12, 600 if self.isChecked() else 400))
        return QSize(round(word + 5 + width_of(self._count, fonts.ui_font(12))), 31)

    def nextCheckState(self) -> None:  # noqa: N802
        super().nextCheckState()
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        font = fonts.ui_font(12, 600 if self.isChecked() else 400)
        colour = tokens.text if self.isChecked() else tokens.muted
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        word, count = width_of(self.text(), font), width_of(self._count, fonts.ui_font(12))
        draw(painter, self.width() - word if mirrored else 0, 19, self.text(), font, colour)
        draw(
            painter,
            self.width() - word - 5 - count if mirrored else word + 5,
            19,
            self._count,
            fonts.ui_font(12),
            tokens.muted,
        )
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawLine(0, 25, self.width(), 25)


class _EmptyWords(QWidget):
    """One sentence where the rows would be."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(ROW_HEIGHT)
        self.setAccessibleName(self.tr("No article here"))

    def paintEvent(self, event: QPaintEvent) -> None:
        draw(QPainter(self), PADDING, 26, self.accessibleName(), fonts.ui_font(12), self._theme.tokens.muted)


class _Progress(QWidget):
    """How many articles are done with, in words, per cent and a bar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._theme = theme
        self._words, self._percent, self._share = "", "", 0.0
        self.setFixedHeight(51)
        theme.changed.connect(self.update)

    def show_counts(self, ended: int, total: int) -> None:
        self._share = ended / total if total else 0.0
        self._words = (
            self.tr("{ended} of {total} done").format(ended=f"{ended:,}", total=f"{total:,}") if total else ""
        )
        self._percent = f"{int(100 * self._share)} %" if total else ""
        self.setAccessibleName(f"{self._words}, {self._percent}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, heavy, end = fonts.ui_font(12), fonts.ui_font(12, 500), self.width() - PADDING
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        words, percent = width_of(self._words, font), width_of(self._percent, heavy)
        draw(painter, end - words if mirrored else PADDING, 22, self._words, font, tokens.text)
        draw(painter, PADDING if mirrored else end - percent, 22, self._percent, heavy, tokens.text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.track))
        painter.drawRoundedRect(QRectF(PADDING, 32, end - PADDING, 4), 2, 2)
        if self._share > 0:
            width = max(4.0, self._share * (end - PADDING))
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(end - width if mirrored else PADDING, 32, width, 4), 2, 2)


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setObjectName("rule")
    rule.setFixedHeight(1)
    return rule
