"""“New codebook”: codes from a table or a shipped scheme, fields by ticking kinds, saved as a YAML file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.errors import CoderError
from annotator.model.schemes.scheme import Scheme
from annotator.ui.codebook.scheme_codes import CodesModel, CodesTable, MistakeList
from annotator.ui.codebook.scheme_fields import FieldKinds
from annotator.ui.pieces.background import Background
from annotator.ui.pieces.inputs import CheckBox, ComboBox, text_input
from annotator.ui.pieces.parts import Field, PageDialog, Words
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.codebooks.new_scheme import (
    Codebook,
    Draft,
    DraftMistake,
    TableOptions,
    draft_of_codes,
    draft_of_scheme,
    id_from,
    read_codebook,
    save_draft,
)
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.projects.new_project import find_scheme
from annotator.words import tr, trn

SIZE, FORM_WIDTH, MISTAKES_HEIGHT = (1080, 680), 340, 112
TABLES = "Tables (*.xlsx *.csv *.tsv);;All files (*)"
SCHEME_FILES = tr("Codebooks (*.yaml *.yml)")
_WHAT = tr("A codebook is a text file of codes and fields, which any number of projects can be made with.")
_NOTHING_YET = tr("Choose a table with the columns code, label, parent, definition, examples; only code is needed.")
_Source = Codebook | Scheme


class SchemeDialog(PageDialog):
    """Accepted when a file was saved; `saved` then says which."""

    def __init__(self, theme: Theme, schemes: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(theme, "new_scheme", tr("New codebook"), _WHAT, parent)
        self.saved: Path | None = None
        self.draft: Draft | None = None
        self._source: _Source | None = None
        self._task: Background[None, _Source] | None = None
        copies = [(f"Copy of {name}", scheme_id) for scheme_id, name in schemes]
        self._origin = ComboBox(
            theme, "codes_from", tr("Codes from"), [(tr("A table (.xlsx, .csv, .tsv)"), ""), *copies]
        )
        self._table = text_input("table_file", tr("Table of the codes"))
        self._table.setPlaceholderText(tr("File of the table"))
        self._browse = self._small_button("browse", tr("Browse"), tr("Browse for the table of the codes"))
        self._headings = CheckBox(theme, "headings", tr("Codes with others below them are headings only"))
        self._as_shown = CheckBox(theme, "as_shown", tr("Take numbers among the codes as they are shown"))
        self._name = text_input("scheme_name", tr("Name of the codebook"))
        self._id = text_input("scheme_id", tr("Id of the codebook"))
        self._id.setPlaceholderText(tr("letters, digits, _"))
        self._kinds = FieldKinds(theme)
        self._model = CodesModel(theme)
        self._codes = CodesTable(theme, self._model)
        self._summary = Words(theme, px=12, ink="muted", wrap=True)
        self._mistakes = MistakeList(theme)
        self._mistakes.setFixedHeight(MISTAKES_HEIGHT)
        self._arrange()
        self.resize(*SIZE)
        self._save = self.add_button("save", tr("Save codebook"), primary=True)
        self._cancel = self.add_button("cancel", tr("Cancel"))
        self._wire()
        self._show_draft()
        self._origin.setFocus()

    def choose_table(self, path: Path) -> None:
        """Take the codes from this table."""
        self._origin.setCurrentIndex(0)
        self._table.setText(str(path))
        self._read()

    def save_as(self, path: Path) -> None:
        """Write the file, which may replace one that the person was asked about, and close."""
        if self.draft is None:
            return
        whole = path if path.suffix.casefold() in (".yaml", ".yml") else path.with_name(f"{path.name}.yaml")
        try:
            self.saved = save_draft(self.draft, whole, replacing=whole == path)
        except CoderError as error:
            self.notice.say(str(error))
            return
        super().accept()

    def accept(self) -> None:
        if self.draft is None or self.draft.mistakes:
            return
        folder = Path(self._table.text()).parent if self._table.text() else Path.home()
        offered = str(folder / f"{self.draft.scheme.id}.yaml")
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the codebook"), offered, SCHEME_FILES)
        if name:
            self.save_as(Path(name))

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    # -- reading --

    def _choose_origin(self) -> None:
        is_table = not self._origin.value
        for part in (self._table, self._browse, self._headings, self._as_shown):
            part.setVisible(is_table)
        self._kinds.start_from(is_copy=not is_table)
        self._read()

    def _read(self) -> None:
        """Read the codes anew, away from the window: a large table takes seconds."""
        self._stop()
        self._source = None
        self.notice.say("")
        work = self._work()
        if work is not None:
            self._task = Background(lambda tell, is_cancelled: work(), self)
            self._task.done.connect(self._take)
            self._task.failed.connect(lambda error: self.notice.say(_in_the_window(str(error))))
            self._task.start()
        self._show_draft()

    def _work(self) -> Callable[[], _Source] | None:
        scheme_id = self._origin.value
        if scheme_id:
            return lambda: find_scheme(scheme_id)
        if not self._table.text().strip():
            return None
        path = Path(self._table.text().strip()).expanduser()
        options = TableOptions(self._as_shown.isChecked(), self._headings.isChecked())
        return lambda: read_codebook(path, options)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()
            self._task = None

    def _take(self, source: _Source) -> None:
        self._task = None
        self._source = source
        if not self._name.isModified():
            of_copy = f"My {source.name}" if isinstance(source, Scheme) else ""
            self._name.setText(of_copy or Path(self._table.text()).stem)
        self._show_draft()

    def _browse_for_table(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Table of the codes"), self._table.text(), TABLES)
        if name:
            self.choose_table(Path(name))

    # -- showing --

    def _show_draft(self) -> None:
        self.draft = self._made()
        self._model.show_draft(self.draft)
        mistakes = self.draft.mistakes if self.draft else ()
        self._mistakes.show_mistakes(mistakes)
        self._summary.say(self._words())
        self._save.setEnabled(self.draft is not None and not mistakes)

    def _made(self) -> Draft | None:
        name, scheme_id = " ".join(self._name.text().split()), self._id.text().strip()
        fields = self._kinds.choices()
        if isinstance(self._source, Codebook):
            return draft_of_codes(self._source, Path(self._table.text()).name, scheme_id, name, fields)
        return draft_of_scheme(self._source, scheme_id, name, fields) if self._source else None

    def _words(self) -> str:
        draft = self.draft
        if draft is None:
            return tr("Reading ...") if self._task is not None else _NOTHING_YET
        headings = len(draft.scheme.codes) - draft.picks
        parts = [counted(draft.picks, "code")]
        if headings:
            parts.append(counted(headings, "heading"))
        parts.append(counted(len(draft.scheme.form_fields), "field"))
        told = ", ".join(parts)
        if draft.unused:
            told += tr(". Columns not used: {names}", names=", ".join(draft.unused)[:120])
        if draft.mistakes:
            count = len(draft.mistakes)
            told += trn(
                ". 1 mistake to correct before it can be saved:",
                ". {n} mistakes to correct before it can be saved:",
                count,
            )
        return told

    def _look_at(self, mistake: DraftMistake) -> None:
        at = self._model.position_of(mistake)
        if at >= 0:
            self._codes.setCurrentIndex(self._model.index(at, 0))

    def _follow_name(self, name: str) -> None:
        """The id is made of the name until the person gives one."""
        if not self._id.isModified():
            self._id.setText(id_from(name))

    # -- the form --

    def _wire(self) -> None:
        self._origin.currentIndexChanged.connect(self._choose_origin)
        self._table.editingFinished.connect(self._read_if_other)
        self._browse.clicked.connect(self._browse_for_table)
        self._headings.toggled.connect(self._read)
        self._as_shown.toggled.connect(self._read)
        self._name.textChanged.connect(self._follow_name)
        for signal in (self._name.textChanged, self._id.textChanged, self._kinds.changed):
            signal.connect(self._show_draft)
        self._mistakes.chosen.connect(self._look_at)
        self._save.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)

    def _read_if_other(self) -> None:
        if self._table.isModified():
            self._table.setModified(False)
            self._read()

    def _small_button(self, name: str, text: str, accessible_name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(accessible_name)
        button.setFont(fonts.ui_font(13, 500))
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        file_row = QHBoxLayout()
        file_row.addWidget(self._table, 1)
        file_row.addWidget(self._browse)
        origin = QVBoxLayout()
        origin.setSpacing(6)
        origin.addWidget(self._origin)
        origin.addLayout(file_row)
        for box in (self._headings, self._as_shown):
            origin.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(Field(self.theme, tr("Name"), self._name), 3)
        names.addWidget(Field(self.theme, tr("Id"), self._id), 2)
        form = QVBoxLayout()
        form.setSpacing(16)
        form.addWidget(Field(self.theme, tr("Codes from"), origin, label_for=self._origin))
        form.addLayout(names)
        form.addWidget(Field(self.theme, tr("Fields"), self._kinds), 1)
        left = QWidget()
        left.setFixedWidth(FORM_WIDTH)
        left.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._codes, 1)
        right.addWidget(self._summary)
        right.addWidget(self._mistakes)
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addWidget(left)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)


def _in_the_window(sentence: str) -> str:
    """The remedy for an encoding names an option of the command line; here the table is saved anew."""
    before, found, _ = sentence.partition("Save it as UTF-8, or name its encoding")
    return tr("{before}Save it as CSV UTF-8, or as .xlsx.", before=before) if found else sentence
