"""Asks what holds for the whole project. Changes nothing itself: whoever opened it hands it the steps."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.pieces.inputs import CheckBox, RadioButton
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.pieces.stepwise import Stepwise
from annotator.ui.theme import Theme
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.progress import Steps
from annotator.use_cases.projects.project_settings import BOTH_WAYS, Setting, explained
from annotator.words import later, tr

WIDTH = 600
_WHAT = tr("They hold for everyone who codes in this project. Undo takes a change back.")
_NOTHING = tr(
    "The codebooks of this project leave nothing to set.\n"
    "A newer version of a codebook may: File, Bring in a changed codebook."
)
_LABELS = {BOTH_WAYS: tr("Reciprocal events")}
_YES, _NO = "yes", "no"


class ProjectSettingsDialog(PageDialog):
    """A section for each setting that the project's codebooks offer. Accepted when a change was made.

    Signals:
        change_wanted: the coder wants the settings to be as `words` says: hand the steps that do it to `work`.
    """

    change_wanted = Signal()

    def __init__(
        self, theme: Theme, settings: tuple[Setting, ...], read_only_reason: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "project_settings", tr("Project settings"), _WHAT, parent)
        self.computed = 0
        self._sections = [_Section(theme, setting) for setting in settings]
        self._form = QWidget()
        layout = QVBoxLayout(self._form)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        for section in self._sections:
            section.changed.connect(self._look)
            layout.addWidget(section)
        if not settings:
            layout.addWidget(Words(theme, _NOTHING, ink="muted"))
        self.body.addWidget(self._form)
        self.body.addStretch(1)
        self._work: Stepwise | None = None
        self._progress = ProgressRow(theme, later("events"))
        self.body.addWidget(self._progress)
        self.setMinimumWidth(WIDTH)
        self._change = self.add_button("change_button", tr("Change"), primary=True)
        self._cancel = self.add_button("cancel", tr("Cancel"))
        self._change.clicked.connect(self._ask)
        self._cancel.clicked.connect(self.reject)
        if read_only_reason:
            self._form.setEnabled(False)
            self.notice.say(read_only_reason, "warn")
        self._look()
        if not settings or read_only_reason:
            self._cancel.setFocus()

    def words(self) -> dict[str, str]:
        """What each setting is to be."""
        return {section.setting.name: section.word for section in self._sections}

    @property
    def report(self) -> str:
        """What was done, in a sentence."""
        events = counted(self.computed, "event")
        return tr("Project settings changed") + (
            tr(", {events} computed anew.", events=events) if self.computed else "."
        )

    def work(self, steps: Steps[int]) -> None:
        """Do the steps with their progress, then close; `computed` says how many events were computed anew."""
        self._work = Stepwise(steps, self)
        self._work.told.connect(self._progress.show_progress)
        self._work.done.connect(self._finish)
        self._work.failed.connect(lambda error: self._show_refusal(str(error)))
        self._work.stopped.connect(lambda: self._show_refusal(tr("Stopped. Nothing was changed."), "plain"))
        self._progress.begin()
        self._form.setEnabled(False)
        self._change.setEnabled(False)
        self._cancel.setFocus()
        self._work.start()

    def reject(self) -> None:
        if self._work is not None and self._work.is_running:
            self._work.stop()
        else:
            super().reject()

    def _ask(self) -> None:
        self.notice.say("")
        self.change_wanted.emit()

    def _look(self) -> None:
        """There is something to change once a setting is not as it was."""
        self._change.setEnabled(any(section.word != section.setting.now for section in self._sections))

    def _finish(self, computed: int) -> None:
        self.computed = computed
        self.accept()

    def _show_refusal(self, sentence: str, ink: Literal["error", "plain"] = "error") -> None:
        self._progress.end()
        self._form.setEnabled(True)
        self.notice.say(sentence, ink)
        self._look()
        self._change.setFocus()


class _Section(QWidget):
    """One setting: its name, what it can be, and what it is for in a sentence or two."""

    changed = Signal()

    def __init__(self, theme: Theme, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        title = setting.field.label if setting.field else _LABELS[setting.name]
        self._buttons: dict[str, RadioButton | CheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(Words(theme, title, 13, 500))
        if setting.field is None:
            self._add(
                layout,
                _YES,
                CheckBox(
                    theme, setting.name, tr("Both ways in tables"), tr("{title}: both ways in tables", title=title)
                ),
            )
        else:
            for word in setting.words:
                text = tr("{word}, as usual", word=word) if word == setting.usual else word
                name = f"{setting.name}_{word.casefold()}"
                self._add(layout, word, RadioButton(theme, name, text, f"{title}: {text}"))
        layout.addWidget(Words(theme, explained(setting), 12, ink="muted", wrap=True))

    @property
    def word(self) -> str:
        """What is chosen now."""
        return next((word for word, button in self._buttons.items() if button.isChecked()), _NO)

    def _add(self, layout: QVBoxLayout, word: str, button: RadioButton | CheckBox) -> None:
        self._buttons[word] = button
        button.setChecked(word == self.setting.now)
        button.toggled.connect(self.changed)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
