"""Shows what files hold before anything is written, and imports it when the coder says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.errors import CoderError
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.pieces.stepwise import Stepwise
from annotator.ui.projects.import_options import ImportOptions
from annotator.ui.projects.import_reading import Batch, Reading, start_reading
from annotator.ui.projects.import_table import ImportModel, ImportTable
from annotator.ui.theme import Theme
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.datasets.import_previewed import (
    Imported,
    PreviewRow,
    ReadOptions,
    RowKey,
    day_of,
    import_previewed,
    is_known,
)
from annotator.words import in_digits, later, tr, trn

SIZE = (1080, 600)
AGAIN = tr("Correct it and import the file again: what is there already is not added twice.")


@dataclass(slots=True)
class Tally:
    """What has been read; `new` are texts the project does not hold, undated and guessed are of those."""

    new: int = 0
    known: int = 0
    datasets: int = 0
    refused: int = 0
    undated: int = 0
    guessed: int = 0
    hashes: set[str] = field(default_factory=set)

    @property
    def rows(self) -> int:
        return self.new + self.known + self.datasets + self.refused

    def count(self, batch: Batch, stored: set[str]) -> None:
        """Add a batch, of which the project holds the texts with the hashes `stored`."""
        self.datasets += batch.datasets
        self.refused += batch.refused
        for text_hash, is_dated, is_guessed in batch.articles:
            if text_hash in stored or text_hash in self.hashes:
                self.known += 1
            else:
                self.new += 1
                self.undated += not is_dated
                self.guessed += is_guessed
            self.hashes.add(text_hash)


class ImportDialog(PageDialog):
    """Accepted when something was imported; `imported` then says what."""

    def __init__(self, theme: Theme, project: Project, files: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(theme, "import", tr("Import articles"), "", parent)
        self.imported: Imported | None = None
        self._project, self._files = project, list(files)
        self._options = ReadOptions()
        self._reading: Reading | None = None
        self._tally = Tally()
        self._is_read = False
        self._inputs = ImportOptions(theme)
        self._model = ImportModel(lambda text: day_of(text, self._options))
        self._table = ImportTable(theme, self._model)
        self._detail = Words(theme, px=12, ink="text2", wrap=True)
        self._detail.setFixedHeight(36)
        self._detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self._inputs)
        self.body.addWidget(self._table, 1)
        self.body.addWidget(self._detail)
        self._work: Stepwise | None = None
        self._progress = ProgressRow(theme, later("rows"))
        self.body.addWidget(self._progress)
        self.resize(*SIZE)
        self._import = self.add_button("import_button", tr("Import"), primary=True)
        self._cancel = self.add_button("cancel", tr("Cancel"))
        self._import.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._inputs.changed.connect(self._read)
        self._model.refused.connect(lambda sentence: self.notice.say(sentence))
        self._model.corrected.connect(self._show_counts)
        self._table.current_changed.connect(self._show_detail)
        self._table.setFocus()
        self._read()

    @property
    def is_importing(self) -> bool:
        return self._work is not None and self._work.is_running

    def accept(self) -> None:
        if self.imported is not None:
            self.done(self.DialogCode.Accepted if self.imported.did_something else self.DialogCode.Rejected)
        elif self._inputs.is_pending():
            self.setFocus()  # the line being typed in reports, and the files are read again
        elif self._is_read and self._import.isEnabled():
            self._take()

    def reject(self) -> None:
        if self._work is not None and self._work.is_running:
            self._work.stop()  # and stay: nothing was imported
        elif self.imported is not None:
            self.accept()
        else:
            super().reject()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    # -- reading --

    def _read(self) -> None:
        """Read the files again, as the inputs say now. Corrections stay with their rows."""
        self._stop()
        self._model.clear()
        self._tally, self._is_read = Tally(), False
        self.notice.say("")
        try:
            self._options = self._inputs.options()
        except CoderError as error:
            self.notice.say(str(error))
            self._import.setEnabled(False)
            return
        self._reading = start_reading(self._files, self._options)
        self._reading.told.connect(self._add)
        self._reading.done.connect(self._finish_reading)
        self._reading.failed.connect(lambda error: self.notice.say(str(error)))
        self._show_counts()
        self._reading.start()

    def _stop(self) -> None:
        if self._reading is not None:
            self._reading.stop()

    def _add(self, batch: Batch) -> None:
        stored = {each.hash for each in batch.articles if is_known(self._project, each.hash)}
        known: dict[RowKey, str] = {}
        shown = {row.hash for row in self._model.rows}
        for row in batch.rows:
            if row.hash in stored:
                known[row.key] = tr("in the project already")
            elif row.hash and row.hash in shown:
                known[row.key] = tr("the same text stands above")
            shown.add(row.hash)
        self._tally.count(batch, stored)
        self._model.add(batch.rows, known)
        self._show_counts()

    def _finish_reading(self) -> None:
        self._is_read = True
        self._show_counts()
        if not self._table.currentIndex().isValid() and self._model.rows:
            self._table.setCurrentIndex(self._model.index(0, 0))

    # -- importing --

    def _take(self) -> None:
        """Import in short steps on this thread, to which the project belongs; Cancel and Escape stop it."""
        self._set_enabled(False)
        self.notice.say("")
        self.sentence.say(tr("Importing. Cancel leaves the project as it was."))
        steps = import_previewed(self._project, self._files, self._options, self._model.corrections)
        self._work = Stepwise(steps, self)
        self._work.told.connect(lambda done, total: self._progress.show_progress(done, total or self._tally.rows))
        self._work.done.connect(self._show_imported)
        self._work.failed.connect(lambda error: self._show_not_done(str(error)))
        self._work.stopped.connect(lambda: self._show_not_done(tr("Stopped. Nothing was imported."), "plain"))
        self._progress.begin()
        self._cancel.setFocus()
        self._work.start()

    def _show_imported(self, imported: Imported) -> None:
        self._progress.end()
        self.imported = imported
        if imported.refused or imported.against_rules:
            self._show_report(imported)
        else:
            self.accept()

    def _show_not_done(self, sentence: str, ink: Literal["error", "plain"] = "error") -> None:
        self._progress.end()
        self._set_enabled(True)
        self._show_counts()
        self.notice.say(sentence, ink)
        self._import.setFocus()

    def _show_report(self, imported: Imported) -> None:
        added = trn("1 article imported", "{n} articles imported", imported.added)
        events = f", {counted(imported.events, 'event')}" if imported.events else ""
        known = trn(", 1 already there", ", {n} already there", len(imported.known)) if imported.known else ""
        refused = tr(" {count} refused:", count=counted(len(imported.refused), "row")) if imported.refused else ""
        self.sentence.say(f"{added}{events}{known}.{refused}")
        against = tr("Complete events were taken as they are that break an error of their codebook.")
        self.notice.say(against if imported.against_rules else "", "warn")
        self._inputs.hide()
        self._model.clear()
        told = (*imported.refused, *imported.against_rules)
        rows = [PreviewRow((at, each.where), each.where, refusal=each.reason) for at, each in enumerate(told)]
        self._model.add(rows, {})
        self._table.setEnabled(True)
        self._table.setCurrentIndex(self._model.index(0, 0))
        self._import.setEnabled(True)
        self._import.setText(tr("Close"))
        self._import.setAccessibleName(tr("Close"))
        self._cancel.hide()
        self._import.setFocus()

    def _set_enabled(self, is_enabled: bool) -> None:
        for part in (self._inputs, self._table, self._import):
            part.setEnabled(is_enabled)

    # -- telling --

    def _show_counts(self) -> None:
        tally = self._tally
        self.sentence.say(self._summary())
        undated = tally.undated + self._model.undated_by_corrections()
        dateless = tr("{count} without a day: “on Thursday” has no meaning there.", count=counted(undated, "article"))
        self.notice.say(dateless if undated else "", "warn")
        self._import.setEnabled(self._is_read and bool(tally.new or tally.datasets))
        self._import.setText(self._what_button_does())
        self._import.setAccessibleName(self._import.text())

    def _what_button_does(self) -> str:
        tally = self._tally
        whole = counted(tally.datasets, "export") if tally.datasets else ""
        parts = [counted(tally.new, "article") if tally.new or not whole else "", whole]
        return tr("Import {names}", names=tr(" and ").join(part for part in parts if part))

    def _summary(self) -> str:
        """What was read, in one sentence."""
        tally = self._tally
        parts = [counted(tally.new, "new article")]
        if tally.guessed:
            parts.append(trn("1 with guesses, marked ?", "{n} with guesses, marked ?", tally.guessed))
        if tally.known:
            parts.append(trn("1 already there", "{n} already there", tally.known))
        if tally.refused:
            parts.append(trn("1 refused", "{n} refused", tally.refused))
        if tally.rows > len(self._model.rows):
            parts.append(
                tr(
                    "{count} of {rows} rows are shown",
                    count=in_digits(len(self._model.rows)),
                    rows=in_digits(tally.rows),
                )
            )
        return tr(
            "{value}{names}. Nothing is written yet.",
            value="" if self._is_read else tr("Reading. "),
            names=", ".join(parts),
        )

    def _show_detail(self, row: PreviewRow | None) -> None:
        if row is None:
            self._detail.say("")
        elif row.refusal:
            reason = self._model.grounds(row).removesuffix(".")
            self._detail.say(f"{row.where}: {reason}. {AGAIN}", "error")
        else:
            grounds = self._model.grounds(row)
            self._detail.say(f"{row.where}{': ' if grounds else ''}{grounds}", "text2")
