"""One page that asks what a new project needs. Makes nothing itself: `choice` says what was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.inputs import CheckBox, text_input
from annotator.ui.pieces import Field, PageDialog
from annotator.ui.theme import Theme, fonts

ENDING = ".annotator"
PROJECT_FILES = f"Projects (*{ENDING})"
WIDTH = 560


@dataclass(frozen=True, slots=True)
class NewProjectChoice:
    """What the coder asked for: `schemes` are ids, `countries` names as they were typed."""

    path: Path
    schemes: tuple[str, ...]
    coder_name: str
    countries: tuple[str, ...]


class NewProjectDialog(PageDialog):
    """File, codebooks, the coder's name, countries. `choice` is None until it is accepted."""

    def __init__(
        self,
        theme: Theme,
        schemes: Sequence[tuple[str, str]],
        coder_name: str,
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
    ) -> None:
        sentence = "One file holds everything: articles, codebooks, events and every change."
        super().__init__(theme, "new_project", "New project", sentence, parent)
        self.choice: NewProjectChoice | None = None
        self._folder = folder or Path.home()
        self._path = text_input("project_file", "File of the project", str(_free_path(self._folder)))
        self._schemes = {
            scheme_id: CheckBox(theme, f"scheme_{scheme_id}", name, f"Codebook {name}") for scheme_id, name in schemes
        }
        self._coder_name = text_input("coder_name", "Your name", coder_name)
        self._countries = text_input("countries", "Countries of the project")
        self._countries.setPlaceholderText("Syria, Turkey")
        self._arrange()
        self.setMinimumWidth(WIDTH)
        first = next(iter(self._schemes.values()), None)
        if first is not None:
            first.setChecked(True)
        self._select_name()
        self._path.textChanged.connect(lambda: self.notice.say(""))

    def accept(self) -> None:
        path = self._whole_path()
        schemes = tuple(scheme_id for scheme_id, box in self._schemes.items() if box.isChecked())
        problem = _problem_of(path) if self._path.text().strip() else "Give the project a file."
        if problem:
            self.notice.say(problem)
            self._path.setFocus()
        elif not schemes:
            self.notice.say("A project needs a codebook. Choose at least one.")
            next(iter(self._schemes.values())).setFocus()
        else:
            countries = _listed(self._countries.text())
            self.choice = NewProjectChoice(path, schemes, self._coder_name.text().strip(), countries)
            super().accept()

    def _whole_path(self) -> Path:
        path = self._folder / Path(self._path.text().strip()).expanduser()
        return path if path.suffix.casefold() == ENDING else path.with_name(path.name + ENDING)

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "File of the new project", self._path.text(), PROJECT_FILES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if name:
            self._path.setText(name)

    def _select_name(self) -> None:
        """The file's name is selected, so that typing replaces it and keeps folder and ending."""
        text = self._path.text()
        name = Path(text).stem
        self._path.setSelection(len(text) - len(name) - len(ENDING), len(name))

    def _arrange(self) -> None:
        file_row = QHBoxLayout()
        browse = QPushButton("Browse")
        browse.setObjectName("browse")
        browse.setAccessibleName("Browse for the file of the project")
        browse.setFont(fonts.ui_font(13, 500))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        file_row.addWidget(self._path, 1)
        file_row.addWidget(browse)
        codebooks = QVBoxLayout()
        codebooks.setSpacing(0)
        for box in self._schemes.values():
            codebooks.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        kept = "Kept on this machine. Exports carry a random id instead."
        helps = "Optional, separated by commas. Places in them are suggested first."
        for field in (
            Field(self.theme, "File", file_row, label_for=self._path),
            Field(self.theme, "Codebooks", codebooks, "An event is coded under one of them at a time."),
            Field(self.theme, "Your name", self._coder_name, kept),
            Field(self.theme, "Countries", self._countries, helps),
        ):
            self.body.addWidget(field)
        self.add_button("cancel", "Cancel").clicked.connect(self.reject)
        self.add_button("create", "Create project", primary=True).clicked.connect(self.accept)
        self._path.setFocus()


def _free_path(folder: Path) -> Path:
    """A name in the folder that no file has."""
    names = ("New project", *(f"New project {number}" for number in range(2, 1000)))
    paths = (folder / (name + ENDING) for name in names)
    return next((path for path in paths if not path.exists()), folder / ENDING)


def _problem_of(path: Path) -> str:
    """Why no project can be made there, and what to do; empty if it can."""
    if path.exists():
        return f"“{path.name}” exists already. Choose another name, or open it."
    if not path.parent.is_dir():
        return f"There is no folder “{path.parent}”. Choose another one."
    return ""


def _listed(text: str) -> tuple[str, ...]:
    names = (" ".join(name.split()) for name in text.replace("،", ",").replace(";", ",").split(","))
    return tuple(dict.fromkeys(name for name in names if name))
