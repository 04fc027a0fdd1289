"""What stands in the window before a project is open. Shows and reports; opens nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.ui.keys.key_map import words_of
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.parts import Words
from annotator.ui.pieces.stepwise import Stepwise
from annotator.ui.projects.begin_button import OUTSET, BeginButton, DropArea
from annotator.ui.projects.file_choice import choose_files
from annotator.ui.projects.file_drop import local_files
from annotator.ui.projects.recent_list import INSET, RecentItem, RecentList
from annotator.ui.projects.start_parts import Foot, Name
from annotator.ui.theme import Theme
from annotator.use_cases.projects.recent_progress import recent_progress_steps
from annotator.words import tr

__all__ = ["RecentItem", "StartPage"]

LIST_WIDTH, BEGIN_WIDTH, BETWEEN = 520, 288, 72


class StartPage(QWidget):
    """Recent projects, the ways to begin, and the promise.

    Signals:
        project_chosen: a project was chosen (its path).
        locate_wanted: a project that is no longer where it was (its old path).
        new_wanted, open_wanted, import_wanted, sample_wanted: a way to begin.
        files_dropped: projects or articles were dropped or chosen (their paths).
        keys_wanted: the key card.
    """

    project_chosen = Signal(str)
    locate_wanted = Signal(str)
    new_wanted = Signal()
    open_wanted = Signal()
    import_wanted = Signal()
    sample_wanted = Signal()
    files_dropped = Signal(list)
    keys_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("start_page")
        self.setAccessibleName(tr("Start page"))
        self.setAcceptDrops(True)
        self._recent = RecentList(theme)
        self._typed = Words(theme, px=12, ink="muted")
        self._below = Words(theme, px=12, ink="muted", wrap=True)
        self._new = BeginButton(theme, "begin_new", "plus", tr("New project"), tr("Choose codebooks and a name"))
        self._open = BeginButton(theme, "begin_open", "file", tr("Open a project"), tr("One file holds everything"))
        self._import = BeginButton(
            theme, "begin_import", "import", tr("Import articles"), tr("Text, CSV, TSV or JSONL")
        )
        self._sample = BeginButton(
            theme, "begin_sample", "book", tr("Open the sample"), tr("Short articles to try your hand on")
        )
        self._drop = DropArea(theme)
        self._foot = Foot(theme)
        self._counting: Stepwise | None = None
        self._keys = KeysInUse()
        self._arrange()
        self._wire()
        theme.changed.connect(self.update)
        self.show_recent([])

    def show_recent(self, items: Sequence[RecentItem]) -> None:
        self._recent.setVisible(bool(items))
        self._recent.show_items(items)
        below = ""
        if not items:
            below = tr("No projects yet. Make one: {key}", key=self._keys.of("new_project"))
        elif any(item.is_missing for item in items):
            below = tr("A file that has moved stays listed and can be found again.")
        self._below.say(below)
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def use_keys(self, keys: KeysInUse) -> None:
        """Name the keys that work now."""
        self._keys = keys
        for button, command in ((self._new, "new_project"), (self._open, "open_project"), (self._import, "import")):
            button.show_key(keys.short(command))
        self._foot.show_key(keys.short("keys") or keys.short("keys_everywhere"))

    def count_recent(self, paths: Sequence[Path]) -> None:
        """Find out how far the coder is in these projects, one after the other, and show it."""
        if self._counting is not None:
            self._counting.stop()
        steps = recent_progress_steps(
            paths, lambda path, articles, done: self._recent.show_progress(str(path), articles, done)
        )
        self._counting = Stepwise(steps, self)
        self._counting.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    # -- files --

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            event.acceptProposedAction()
            self._drop.show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop.show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop.show_over(False)
        self._take_files(local_files(event.mimeData()))
        event.acceptProposedAction()

    def _choose_files(self) -> None:
        self._take_files([str(path) for path in choose_files(self, tr("Choose articles or a project"))])

    def _take_files(self, paths: list[str]) -> None:
        if paths:
            self.files_dropped.emit(paths)

    # -- inside --

    def _first(self) -> QWidget:
        return self._new if self._recent.isHidden() else self._recent

    def _report(self, item: RecentItem) -> None:
        (self.locate_wanted if item.is_missing else self.project_chosen).emit(item.path)

    def _show_typed(self, typed: str) -> None:
        if not self._recent.shown() and typed:
            self._typed.say(tr("no project matches “{typed}”", typed=typed), "text2")
        elif typed:
            self._typed.say(tr("“{typed}”, {escape} shows all", typed=typed, escape=words_of("Escape")), "text2")
        else:
            self._typed.say("" if self._recent.isHidden() else tr("type to filter"), "muted")

    def _wire(self) -> None:
        self._recent.chosen.connect(self._report)
        self._recent.narrowed.connect(self._show_typed)
        self._new.clicked.connect(lambda: self.new_wanted.emit())
        self._open.clicked.connect(lambda: self.open_wanted.emit())
        self._import.clicked.connect(lambda: self.import_wanted.emit())
        self._sample.clicked.connect(lambda: self.sample_wanted.emit())
        self._drop.clicked.connect(self._choose_files)
        self._foot.keys.clicked.connect(lambda: self.keys_wanted.emit())

    def _arrange(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(BETWEEN - INSET - OUTSET)
        columns.addLayout(self._projects())
        columns.addLayout(self._ways())
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addLayout(_inset(Name(self._theme), INSET))
        middle.addSpacing(14)
        what = tr("Read an article, leave with complete, checked event records.")
        middle.addLayout(_inset(Words(self._theme, what, 15, ink="text2"), INSET))
        middle.addSpacing(36)
        middle.addLayout(columns)
        middle.addStretch(2)
        centred = QHBoxLayout()
        centred.setContentsMargins(0, 24, 0, 24)
        centred.addStretch(1)
        centred.addLayout(middle)
        centred.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(centred, 1)
        layout.addWidget(self._foot)

    def _projects(self) -> QVBoxLayout:
        heading = QHBoxLayout()
        heading.setContentsMargins(INSET, 0, INSET, 0)
        heading.addWidget(Words(self._theme, tr("Recent projects"), 13, 600))
        heading.addStretch(1)
        heading.addWidget(self._typed)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStrut(LIST_WIDTH + 2 * INSET)
        column.addLayout(heading)
        column.addSpacing(10)
        column.addWidget(self._recent)
        column.addSpacing(6)
        column.addLayout(_inset(self._below, INSET))
        column.addStretch(1)
        return column

    def _ways(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(_inset(Words(self._theme, tr("Start"), 13, 600), OUTSET))
        column.addSpacing(8)
        for button in (self._new, self._open, self._import, self._sample):
            button.setFixedWidth(BEGIN_WIDTH + 2 * OUTSET)
            column.addWidget(button)
        column.addSpacing(12)
        column.addLayout(_inset(self._drop, OUTSET))
        column.addStretch(1)
        return column

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._theme.tokens.paper))


def _inset(item: QWidget, by: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(by, 0, by, 0)
    row.addWidget(item, 0 if isinstance(item, Name) else 1)
    if isinstance(item, Name):
        row.addStretch(1)
    return row
