"""Asks for datasets that suggestions should learn from, and shows which were learned. The steps come from outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.errors import CoderError
from annotator.ui.pieces.parts import PageDialog, Words
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.pieces.stepwise import Stepwise
from annotator.ui.theme import Theme
from annotator.use_cases.coding.wording import counted
from annotator.use_cases.progress import Steps
from annotator.use_cases.suggesting.learn import Learned
from annotator.words import later, tr, trn

WIDTH = 600
_WHAT = tr(
    "Suggestions learn which code you give to which words. They learn from your own events by themselves, and from what"
    " you have already: an ACLED export with its notes, a table of CAMEO codes (also of ICEWS), an earlier project."
)
_KEPT = tr(
    "Only numbers that stand for words are kept in the project, with the name of the file. No row becomes an event, no"
    " export has it, and it can be learned again from the file."
)

Files = Sequence[tuple[str, int]]


class LearnDialog(PageDialog):
    """What was learned, and a button to choose files. `work` gives the steps that learn some files."""

    def __init__(
        self, theme: Theme, known: Files, choose: Callable[[], Sequence[Path]],
        work: Callable[[Sequence[Path]], Steps[Learned]], read_only_reason: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, "learn", tr("Learn from a dataset"), _WHAT, parent)
        self.has_learned = False
        self._choose, self._steps = choose, work
        self._work: Stepwise | None = None
        self.sentence.setWordWrap(True)
        self._known = Words(theme, _told(known), wrap=True)
        self._known.setObjectName("learned_files")
        self.body.addWidget(self._known)
        self.body.addWidget(Words(theme, _KEPT, 12, ink="muted", wrap=True))
        self.body.addStretch(1)
        self._progress = ProgressRow(theme, later("events"))
        self.body.addWidget(self._progress)
        self.setMinimumWidth(WIDTH)
        self._files = self.add_button("choose_files", tr("Choose files"), primary=True)
        self._close = self.add_button("close", tr("Close"))
        self._files.clicked.connect(self._ask)
        self._close.clicked.connect(self.reject)
        if read_only_reason:
            self._files.setEnabled(False)
            self.notice.say(read_only_reason, "warn")

    def reject(self) -> None:
        if self._work is not None and self._work.is_running:
            self._work.stop()
        else:
            super().reject()

    def _ask(self) -> None:
        files = self._choose()
        if not files:
            return
        self.notice.say("")
        self._work = Stepwise(self._steps(files), self)
        self._work.told.connect(self._progress.show_progress)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._refuse)
        self._work.stopped.connect(lambda: self._end(tr("Stopped. Nothing was learned from this file.")))
        self._progress.begin()
        self._files.setEnabled(False)
        self._close.setFocus()
        self._work.start()

    def _finish(self, learned: Learned) -> None:
        self.has_learned = True
        self._known.setText(_told(learned.files))
        left_out = len(learned.refused)
        self._end(
            trn("1 row taught nothing: {first}", "{n} rows taught nothing, such as {first}", left_out,
                first=f"{learned.refused[0].where}: {learned.refused[0].reason}.") if left_out else ""
        )  # fmt: skip

    def _refuse(self, error: CoderError) -> None:
        self._end("")
        self.notice.say(str(error), "error")

    def _end(self, sentence: str) -> None:
        self._progress.end()
        self.notice.say(sentence, "plain")
        self._files.setEnabled(True)
        self._close.setFocus()


def _told(files: Files) -> str:
    if not files:
        return tr("No dataset was learned yet.")
    return "\n".join(_told_one(name, many) for name, many in files)


def _told_one(name: str, many: int) -> str:
    if not many:
        return tr("{name}: teaches nothing since the program reads words in another way. Choose it again.", name=name)
    return tr("{name}: {events}", name=name, events=counted(many, "event"))
