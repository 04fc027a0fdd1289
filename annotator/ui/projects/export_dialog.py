"""Asks what to write and where, has it written in the background, and tells what is in the file."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import CoderError
from annotator.ui.pieces.background import Background, now_and_then
from annotator.ui.pieces.inputs import CheckBox, ComboBox, text_input
from annotator.ui.pieces.parts import Field, PageDialog, Words
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.datasets.export_dataset import Exported, export_dataset, formats
from annotator.use_cases.datasets.export_notes import NOTES_CSV
from annotator.use_cases.progress import IsCancelled
from annotator.use_cases.projects.open_project import open_project
from annotator.words import in_digits, later, tr, trn

WIDTH = 560
WITH_TEXTS = "jsonl"
_WHAT = tr("One file, read back before it counts as written. Events still in draft stay out of tables.")
_Task = Background[int, Exported]


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What to write; `with_text` counts for `jsonl` only."""

    path: Path
    format: str
    with_text: bool


class ExportDialog(PageDialog):
    """Form first, then the report on the same page. `only` are the articles whose events are written."""

    def __init__(
        self, theme: Theme, project: Project, parent: QWidget | None = None, only: Collection[str] | None = None
    ) -> None:
        which = tr("The events of {count}. ", count=counted(len(only), "selected article")) if only is not None else ""
        super().__init__(theme, "export", tr("Export a dataset"), which + _WHAT, parent)
        self._project = project
        self._only = None if only is None else frozenset(only)
        self._task: _Task | None = None
        self._form = QWidget()
        self._format = ComboBox(
            theme, "export_format", tr("Format"),
            [(_words_of(name, scheme), name) for name, scheme in formats(project).items()],
        )  # fmt: skip
        self._with_text = CheckBox(theme, "with_text", tr("With titles, texts and quotes of the articles"))
        self._path = text_input("export_file", tr("File to write"))
        self._offered = ""
        self._is_writing = False
        self._progress = ProgressRow(theme, later("rows"))
        self._arrange()
        self.body.addWidget(self._progress)
        self.setMinimumWidth(WIDTH)
        self._export = self.add_button("export_button", tr("Export"), primary=True)
        self._cancel = self.add_button("cancel", tr("Cancel"))
        self._export.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._format.currentIndexChanged.connect(self._offer)
        self._path.textChanged.connect(self._warn_of_replacing)
        self._offer()

    def choice(self) -> ExportChoice:
        """What the form says now."""
        name = self._format.value
        with_text = name == WITH_TEXTS and self._with_text.isChecked()
        path = self._project.path.parent / Path(self._path.text().strip()).expanduser()
        return ExportChoice(path, name, with_text)

    def accept(self) -> None:
        if self._form.isHidden():
            super().accept()
        elif not self._path.text().strip():
            self.notice.say(tr("Name a file to write."))
        else:
            self._start(self.choice())

    def reject(self) -> None:
        """While it writes: stop it, and stay. The file is as it was before."""
        if self._task is not None and self._is_writing:
            self._task.stop()
            if self._task.result is not None:
                self._show_report(self._task.result)
            else:
                self._show_failure(tr("Stopped. Nothing was written."), "plain")
        else:
            super().reject()

    def done(self, result: int) -> None:
        if self._task is not None:
            self._task.stop()
        super().done(result)

    # -- writing --

    def _start(self, choice: ExportChoice) -> None:
        self._set_busy(True)
        self.notice.say("")
        self._task = Background(_writing(self._project.path, choice, self._only), self)
        self._task.told.connect(lambda rows: self._progress.show_progress(rows, 0))
        self._task.done.connect(self._show_report)
        self._task.failed.connect(self._show_failure)
        self._progress.begin()
        self._cancel.setFocus()
        self._task.start()

    def _show_failure(self, error: CoderError | str, ink: Literal["error", "plain"] = "error") -> None:
        self._progress.end()
        self._set_busy(False)
        self.notice.say(str(error), ink)
        self._export.setFocus()

    def _set_busy(self, is_busy: bool) -> None:
        self._is_writing = is_busy
        self._form.setEnabled(not is_busy)
        self._export.setEnabled(not is_busy)

    def _show_report(self, report: Exported) -> None:
        self._progress.end()
        self._is_writing = False
        self.sentence.say(tr("“{name}” was written, read back and found equal.", name=report.path.name))
        self.notice.say("")
        self._form.hide()
        self.body.addWidget(_Report(self.theme, report))
        self.body.addStretch(1)
        self._cancel.hide()
        self._export.setEnabled(True)
        self._export.setText(tr("Close"))
        self._export.setAccessibleName(tr("Close"))
        self._export.setFocus()

    # -- the form --

    def _offer(self) -> None:
        """A name that fits the format, unless the coder gave one; texts travel in one format only."""
        name = self._format.value
        self._with_text.setEnabled(name == WITH_TEXTS)
        kind, _, ending = name.rpartition("-")
        offered = self._project.path.stem + (f"-{kind}" if kind else "") + f".{ending}"
        if self._path.text() in ("", self._offered):
            self._offered = str(self._project.path.with_name(offered))
            self._path.setText(self._offered)

    def _warn_of_replacing(self) -> None:
        path = self.choice().path
        exists = bool(self._path.text().strip()) and path.exists()
        self.notice.say(tr("“{name}” exists and will be replaced.", name=path.name) if exists else "", "warn")

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("File to write"), self._path.text(), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self._path.setText(name)

    def _arrange(self) -> None:
        browse = QPushButton(tr("Browse"))
        browse.setObjectName("browse")
        browse.setAccessibleName(tr("Browse for the file to write"))
        browse.setFont(fonts.ui_font(13, 500))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        file_row = QHBoxLayout()
        file_row.setSpacing(8)
        file_row.addWidget(self._path, 1)
        file_row.addWidget(browse)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._with_text, 0, Qt.AlignmentFlag.AlignLeading)
        hint = tr(
            "Off by default: articles are rarely yours to pass on. Without them an export finds\n"
            "its articles again by their hash, in a project that holds the same texts."
        )
        layout = QVBoxLayout(self._form)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(Field(self.theme, tr("Format"), self._format))
        layout.addWidget(Field(self.theme, tr("Texts"), texts, hint))
        layout.addWidget(Field(self.theme, tr("File"), file_row, label_for=self._path))
        self.body.addWidget(self._form)


class _Report(QWidget):
    """Figures of what is in the file, and what is not."""

    def __init__(self, theme: Theme, report: Exported) -> None:
        super().__init__()
        self.setObjectName("export_report")
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._heading(tr("In the file"))
        for count, one, more in (
            (report.rows, later("row"), later("rows")),
            (report.events, later("event"), later("events")),
            (report.articles, later("article"), later("articles")),
        ):
            self._row(in_digits(count), tr(one if count == 1 else more))
        self._heading(tr("Left out"))
        for phrase in report.left_out or [tr("nothing")]:
            self._row("", phrase)
        if report.incomplete or report.formulas or report.turned:
            self._heading(tr("To know"))
        if report.turned:
            words = trn(
                "row tells a reciprocal act from the other side",
                "rows tell a reciprocal act from the other side",
                report.turned,
            )
            self._row(in_digits(report.turned), words)
        for reason, count in report.incomplete.most_common():
            self._row(in_digits(count), trn("event with {reason}", "events with {reason}", count, reason=reason))
        if report.formulas:
            words = trn(
                "cell: begins like a formula; a spreadsheet would compute it",
                "cells: begins like a formula; a spreadsheet would compute it",
                report.formulas,
            )
            self._row(in_digits(report.formulas), words)

    def _heading(self, text: str) -> None:
        row = self._grid.rowCount()
        if row > 1:
            self._grid.setRowMinimumHeight(row, 8)
            row += 1
        self._grid.addWidget(Words(self._theme, text, 12, 600), row, 0, 1, 2)

    def _row(self, number: str, text: str) -> None:
        row = self._grid.rowCount()
        words = Words(self._theme, text, 13, ink="text2")
        if not number:
            self._grid.addWidget(words, row, 0, 1, 2)
            return
        figure = Words(self._theme, number, 13, 500)
        figure.setFont(fonts.tabular(figure.font()))
        self._grid.addWidget(figure, row, 0, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(words, row, 1)


def _writing(
    project: Path, choice: ExportChoice, only: Collection[str] | None
) -> Callable[[Callable[[int], None], IsCancelled], Exported]:
    """For the background: it opens the project anew, because the window's one belongs to its thread."""

    def work(tell: Callable[[int], None], is_cancelled: IsCancelled) -> Exported:
        with open_project(project, read_only=True) as reader:
            return export_dataset(
                reader, choice.path, choice.format, with_text=choice.with_text, only=only,
                report=now_and_then(tell), is_cancelled=is_cancelled,
            )  # fmt: skip

    return work


def _words_of(name: str, scheme: str) -> str:
    """A format as a coder says it."""
    if name == NOTES_CSV:
        return tr("The project's notes on codes (CSV)")
    kind = name.rpartition("-")[2].upper()
    return (
        tr("{scheme} events as a table ({kind})", scheme=scheme, kind=kind)
        if scheme
        else tr("Everything ({kind})", kind=kind)
    )
