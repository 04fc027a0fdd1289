"""One page that asks what a new project needs. Makes nothing itself: `choice` says what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.errors import CoderError
from annotator.ui.pieces.inputs import CheckBox, text_input
from annotator.ui.pieces.parts import Field, PageDialog, Words
from annotator.ui.projects.file_choice import article_files, choose_files
from annotator.ui.projects.file_drop import FileDrop
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.projects.dropped_files import sort_dropped
from annotator.use_cases.projects.new_project import find_scheme
from annotator.words import tr, trn

ENDING = ".annotator"
PROJECT_FILES = tr("Projects (*{ending})", ending=ENDING)
SCHEME_FILES = tr("Codebooks (*.yaml *.yml)")
WIDTH, MOST_NAMED = 560, 3


@dataclass(frozen=True, slots=True)
class NewProjectChoice:
    """What the coder asked for: `schemes` are ids or paths of files, `countries` names as they were typed, `files`
    those of the articles to import.
    """

    path: Path
    schemes: tuple[str, ...]
    coder_name: str
    countries: tuple[str, ...]
    files: tuple[Path, ...] = ()


class NewProjectDialog(PageDialog):
    """File, codebooks, articles, the coder's name, countries. `choice` is None until it is accepted."""

    def __init__(
        self,
        theme: Theme,
        schemes: Sequence[tuple[str, str]],
        coder_name: str,
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
        files: Sequence[Path] = (),
    ) -> None:
        sentence = tr("One file holds everything: articles, codebooks, events and every change.")
        super().__init__(theme, "new_project", tr("New project"), sentence, parent)
        self.choice: NewProjectChoice | None = None
        self._folder = folder or Path.home()
        self._path = text_input("project_file", tr("File of the project"), str(_free_path(self._folder)))
        self._schemes = {
            scheme_id: CheckBox(theme, f"scheme_{scheme_id}", name, tr("Codebook {name}", name=name))
            for scheme_id, name in schemes
        }
        self._shipped = tuple(schemes)
        self._boxes = QGridLayout()
        self._files: tuple[Path, ...] = ()
        self._named_files = Words(theme, ink="text2")
        self._named_files.setMinimumWidth(1)  # many names do not widen the page
        FileDrop(self).dropped.connect(lambda names: self.add_articles([Path(name) for name in names]))
        self._coder_name = text_input("coder_name", tr("Your name"), coder_name)
        self._countries = text_input("countries", tr("Countries of the project"))
        self._countries.setPlaceholderText(tr("Syria, Turkey"))
        self._arrange()
        self.setMinimumWidth(WIDTH)
        first = next(iter(self._schemes.values()), None)
        if first is not None:
            first.setChecked(True)
        self._select_name()
        self.add_articles(files)
        self._path.textChanged.connect(lambda: self.notice.say(""))

    def accept(self) -> None:
        path = self._whole_path()
        schemes = tuple(scheme_id for scheme_id, box in self._schemes.items() if box.isChecked())
        problem = _problem_of(path) if self._path.text().strip() else tr("Give the project a file.")
        if problem:
            self.notice.say(problem)
            self._path.setFocus()
        elif not schemes:
            self.notice.say(tr("A project needs a codebook. Choose at least one."))
            next(iter(self._schemes.values())).setFocus()
        else:
            countries = _listed(self._countries.text())
            self.choice = NewProjectChoice(path, schemes, self._coder_name.text().strip(), countries, self._files)
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
            box = CheckBox(
                self.theme,
                f"scheme_{scheme.id}",
                f"{scheme.name} ({path.name})",
                tr("Codebook {name}", name=scheme.name),
            )
            self._schemes[str(path)] = box
            self._add_box(box, len(self._schemes) - 1)
        self._schemes[str(path)].setChecked(True)
        self.notice.say("")
        self._make_room()

    def add_articles(self, files: Sequence[Path]) -> None:
        """Add files of articles, or folders of them; what cannot be read is told and left out."""
        dropped = sort_dropped(files)
        self._files = tuple(dict.fromkeys((*self._files, *dropped.articles)))
        self._named_files.say(_named(self._files), "text" if self._files else "muted")
        self._named_files.setToolTip("\n".join(map(str, self._files)))
        if dropped.project is not None:
            self.notice.say(tr("“{name}” is a project: open it instead.", name=dropped.project.name))
        elif dropped.refusal:
            self.notice.say(dropped.refusal)
        self._make_room()

    def _choose_articles(self) -> None:
        self.add_articles(choose_files(self, tr("Articles of the new project"), article_files()))

    def _make_room(self) -> None:
        """Grow with a long sentence or one codebook more: squeezed inputs cannot be read."""
        layout = self.layout()
        assert layout is not None
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))

    def _choose_scheme_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Add a codebook"), str(self._folder), SCHEME_FILES)
        if name:
            self.add_scheme_file(Path(name))

    def _make_scheme(self) -> None:
        from annotator.ui.codebook.scheme_dialog import SchemeDialog

        dialog = SchemeDialog(self.theme, self._shipped, self)
        if dialog.exec() and dialog.saved is not None:
            self.add_scheme_file(dialog.saved)

    def _whole_path(self) -> Path:
        path = self._folder / Path(self._path.text().strip()).expanduser()
        return path if path.suffix.casefold() == ENDING else path.with_name(path.name + ENDING)

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("File of the new project"), self._path.text(), PROJECT_FILES,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if name:
            self._path.setText(name)

    def _select_name(self) -> None:
        """The file's name is selected, so that typing replaces it and keeps folder and ending."""
        text = self._path.text()
        name = Path(text).stem
        self._path.setSelection(len(text) - len(name) - len(ENDING), len(name))

    def _add_box(self, box: CheckBox, at: int) -> None:
        """Codebooks stand in two columns: the page must fit on a small screen in every language."""
        self._boxes.addWidget(box, at // 2, at % 2, Qt.AlignmentFlag.AlignLeading)
        self._boxes.setColumnStretch(at % 2, 1)

    def _arrange(self) -> None:
        file_row = QHBoxLayout()
        file_row.setSpacing(8)
        file_row.addWidget(self._path, 1)
        file_row.addWidget(_button("browse", tr("Browse"), tr("Browse for the file of the project"), self._browse))
        codebooks = QVBoxLayout()
        codebooks.setSpacing(0)
        codebooks.addLayout(self._boxes)
        self._boxes.setSpacing(0)
        for at, box in enumerate(self._schemes.values()):
            self._add_box(box, at)
        others = QHBoxLayout()
        others.setContentsMargins(0, 8, 0, 4)
        others.setSpacing(8)
        others.addWidget(
            _button("add_scheme_file", tr("Add a file"), tr("Add a codebook file"), self._choose_scheme_file)
        )
        others.addWidget(_button("make_scheme", tr("New codebook"), tr("Make a new codebook"), self._make_scheme))
        others.addStretch(1)
        codebooks.addLayout(others)
        self.body.setSpacing(12)
        articles = QHBoxLayout()
        articles.addWidget(self._named_files, 1)
        articles.addWidget(_button("add_articles", tr("Choose"), tr("Choose files of articles"), self._choose_articles))
        kept = tr("Kept on this machine. Exports carry a random id instead.")
        helps = tr("Optional, separated by commas. Places in them are suggested first.")
        for field in (
            Field(self.theme, tr("File"), file_row, label_for=self._path),
            Field(self.theme, tr("Codebooks"), codebooks, tr("An event is coded under one of them at a time.")),
            Field(self.theme, tr("Articles"), articles, tr("Optional. You see what will be imported first.")),
            Field(self.theme, tr("Your name"), self._coder_name, kept),
            Field(self.theme, tr("Countries"), self._countries, helps),
        ):
            self.body.addWidget(field)
        self.add_button("cancel", tr("Cancel")).clicked.connect(self.reject)
        self.add_button("create", tr("Create project"), primary=True).clicked.connect(self.accept)
        self._path.setFocus()


def _button(name: str, text: str, accessible_name: str, on_click: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(accessible_name)
    button.setFont(fonts.ui_font(13, 500))
    button.setAutoDefault(False)
    button.clicked.connect(on_click)
    return button


def _named(files: Sequence[Path]) -> str:
    """The files in one line."""
    if not files:
        return tr("None yet. Choose files, or drop them on this page.")
    names = ", ".join(path.name for path in files[:MOST_NAMED])
    if len(files) > MOST_NAMED:
        names = trn("{names} and 1 more", "{names} and {n} more", len(files) - MOST_NAMED, names=names)
    return names


def _free_path(folder: Path) -> Path:
    """A name in the folder that no file has."""
    names = (tr("New project"), *(tr("New project {number}", number=number) for number in range(2, 1000)))
    paths = (folder / (name + ENDING) for name in names)
    return next((path for path in paths if not path.exists()), folder / ENDING)


def _problem_of(path: Path) -> str:
    """Why no project can be made there, and what to do; empty if it can."""
    if path.exists():
        return tr("“{name}” exists already. Choose another name, or open it.", name=path.name)
    if not path.parent.is_dir():
        return tr("There is no folder “{parent}”. Choose another one.", parent=path.parent)
    return ""


def _listed(text: str) -> tuple[str, ...]:
    names = (" ".join(name.split()) for name in text.replace("،", ",").replace(";", ",").split(","))
    return tuple(dict.fromkeys(name for name in names if name))
