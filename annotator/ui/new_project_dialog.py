"""One page that asks what a new project needs. Makes nothing itself: `choice` says what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.errors import CoderError
from annotator.ui.inputs import CheckBox, text_input
from annotator.ui.pieces import Field, PageDialog
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.new_project import find_scheme

ENDING = ".annotator"
PROJECT_FILES = f"Projects (*{ENDING})"
SCHEME_FILES = "Codebooks (*.yaml *.yml)"
WIDTH = 560


@dataclass(frozen=True, slots=True)
class NewProjectChoice:
    """What the coder asked for: `schemes` are ids or paths of files, `countries` names as they were typed."""

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
        self._shipped = tuple(schemes)
        self._codebooks = QVBoxLayout()
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

    def add_scheme_file(self, path: Path) -> None:
        """Offer a codebook file beside the shipped ones, ticked; what is wrong with it is told instead."""
        try:
            scheme = find_scheme(str(path))
        except CoderError as error:
            self.notice.say(str(error))
            self._make_room()
            return
        if str(path) not in self._schemes:
            box = CheckBox(self.theme, f"scheme_{scheme.id}", f"{scheme.name} ({path.name})", f"Codebook {scheme.name}")
            self._schemes[str(path)] = box
            self._codebooks.insertWidget(len(self._schemes) - 1, box, 0, Qt.AlignmentFlag.AlignLeading)
        self._schemes[str(path)].setChecked(True)
        self.notice.say("")
        self._make_room()

    def _make_room(self) -> None:
        """Grow with a long sentence or one codebook more: squeezed inputs cannot be read."""
        layout = self.layout()
        assert layout is not None
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _choose_scheme_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, "Add a codebook", str(self._folder), SCHEME_FILES)
        if name:
            self.add_scheme_file(Path(name))

    def _make_scheme(self) -> None:
        from annotator.ui.scheme_dialog import SchemeDialog

        dialog = SchemeDialog(self.theme, self._shipped, self)
        if dialog.exec() and dialog.saved is not None:
            self.add_scheme_file(dialog.saved)

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
        file_row.addWidget(self._path, 1)
        file_row.addWidget(_button("browse", "Browse", "Browse for the file of the project", self._browse))
        self._codebooks.setSpacing(0)
        for box in self._schemes.values():
            self._codebooks.addWidget(box, 0, Qt.AlignmentFlag.AlignLeading)
        others = QHBoxLayout()
        others.setContentsMargins(0, 8, 0, 4)
        others.setSpacing(8)
        others.addWidget(_button("add_scheme_file", "Add a file", "Add a codebook file", self._choose_scheme_file))
        others.addWidget(_button("make_scheme", "New codebook", "Make a new codebook", self._make_scheme))
        others.addStretch(1)
        self._codebooks.addLayout(others)
        kept = "Kept on this machine. Exports carry a random id instead."
        helps = "Optional, separated by commas. Places in them are suggested first."
        for field in (
            Field(self.theme, "File", file_row, label_for=self._path),
            Field(self.theme, "Codebooks", self._codebooks, "An event is coded under one of them at a time."),
            Field(self.theme, "Your name", self._coder_name, kept),
            Field(self.theme, "Countries", self._countries, helps),
        ):
            self.body.addWidget(field)
        self.add_button("cancel", "Cancel").clicked.connect(self.reject)
        self.add_button("create", "Create project", primary=True).clicked.connect(self.accept)
        self._path.setFocus()


def _button(name: str, text: str, accessible_name: str, on_click: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(accessible_name)
    button.setFont(fonts.ui_font(13, 500))
    button.setAutoDefault(False)
    button.clicked.connect(on_click)
    return button


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
