"""Names the user's own spaCy pipelines for other languages, and forgets them. The steps come from outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.errors import CoderError
from annotator.ui.pieces.inputs import text_input
from annotator.ui.pieces.parts import Field, PageDialog, Words
from annotator.ui.pieces.stepwise import Stepwise
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.progress import Steps
from annotator.use_cases.suggesting.own_pipelines import is_gone
from annotator.words import isolated, tr

WIDTH, LANGUAGE = 600, 120
_WHAT = tr("A spaCy pipeline of yours finds people, bodies and places in articles of its language, in every project.")
_NONE = tr("None yet: articles in other languages than English are read by words alone.")
_KEPT = tr(
    "It is loaded once now, to see whether it can be; one that cannot is not kept. If it is gone later, articles of its"
    " language are read by words alone. Nothing is downloaded."
)

Named = Mapping[str, str]


class PipelinesDialog(PageDialog):
    """A row for each pipeline that is named, and one to add. `work` gives the steps that name some, "" for none."""

    def __init__(
        self, theme: Theme, named: Named, choose: Callable[[], Path | None], work: Callable[[Named], Steps[Named]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, "pipelines", tr("Pipelines for other languages"), _WHAT, parent)
        self._choose, self._steps = choose, work
        self._work: Stepwise | None = None
        self._listed = QWidget()
        self._rows = QVBoxLayout(self._listed)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self._language = text_input("pipeline_language", tr("Language of the pipeline, two letters"))
        self._language.setMaxLength(2)
        self._language.setFixedWidth(LANGUAGE)
        self._language.setPlaceholderText("fr")
        self._name = text_input("pipeline_name", tr("Package or folder of the pipeline"))
        self._name.setPlaceholderText("fr_core_news_sm")
        self._inputs = QWidget()
        self._arrange()
        self.setMinimumWidth(WIDTH)
        self._add = self.add_button("add_pipeline", tr("Add"), primary=True)
        self._close = self.add_button("close", tr("Close"))
        self._add.clicked.connect(self._ask)
        self._close.clicked.connect(self.reject)
        for line in (self._language, self._name):
            line.textChanged.connect(self._look)
        self._show(named)
        self._language.setFocus()

    def reject(self) -> None:
        if self._work is not None and self._work.is_running:
            self._work.stop()
        else:
            super().reject()

    def _ask(self) -> None:
        self._do({self._language.text().strip().casefold(): self._name.text().strip()})

    def _do(self, wanted: Named) -> None:
        self._work = Stepwise(self._steps(wanted), self)
        self._work.done.connect(self._finish)
        self._work.failed.connect(self._refuse)
        self._work.stopped.connect(lambda: self._end(tr("Stopped. Nothing was changed.")))
        self.notice.say(
            tr("Loading the pipeline, which may take some seconds") if any(wanted.values()) else "", "plain"
        )
        self._enable(False)
        self._close.setFocus()
        self._work.start()

    def _finish(self, named: Named) -> None:
        self._language.clear()
        self._name.clear()
        self._show(named)
        self._end("")
        self._language.setFocus()

    def _refuse(self, error: CoderError) -> None:
        self._end("")
        self.notice.say(str(error), "error")
        self._name.setFocus()

    def _end(self, sentence: str) -> None:
        self._enable(True)
        self.notice.say(sentence, "plain")

    def _enable(self, is_enabled: bool) -> None:
        for each in (self._inputs, self._listed):
            each.setEnabled(is_enabled)
        self._close.setText(tr("Close") if is_enabled else tr("Cancel"))
        self._close.setAccessibleName(self._close.text())
        self._look()

    def _look(self) -> None:
        """There is something to add once both are told."""
        is_told = bool(self._language.text().strip() and self._name.text().strip())
        self._add.setEnabled(is_told and self._inputs.isEnabled())

    def _browse(self) -> None:
        found = self._choose()
        if found is not None:
            self._name.setText(str(found))

    def _show(self, named: Named) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for language, name in sorted(named.items()):
            row = _Row(self.theme, language, name)
            row.remove.clicked.connect(partial(self._do, {language: ""}))
            self._rows.addWidget(row)
        if not named:
            self._rows.addWidget(Words(self.theme, _NONE, ink="muted", wrap=True))

    def _arrange(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._name, 1)
        browse = _button("browse", tr("Browse"), tr("Browse for the folder of the pipeline"))
        browse.clicked.connect(self._browse)
        place.addWidget(browse)
        inputs = QHBoxLayout(self._inputs)
        inputs.setContentsMargins(0, 0, 0, 0)
        inputs.setSpacing(12)
        inputs.addWidget(Field(self.theme, tr("Language"), self._language))
        inputs.addWidget(Field(self.theme, tr("Package or folder"), place, label_for=self._name), 1)
        self.body.addWidget(self._listed)
        self.body.addWidget(self._inputs)
        self.body.addWidget(Words(self.theme, _KEPT, 12, ink="muted", wrap=True))
        self.body.addStretch(1)


class _Row(QWidget):
    """A pipeline that is named: its language, where it is, and the way to forget it."""

    def __init__(self, theme: Theme, language: str, name: str) -> None:
        super().__init__()
        words = language_words(language)
        self.remove = _button(
            f"remove_{language}", tr("Remove"), tr("Remove the pipeline for {language}", language=words)
        )
        told = Words(theme, words, 13, 500)
        told.setFixedWidth(LANGUAGE)
        where = _Where(theme, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(told)
        row.addWidget(where, 1)
        if is_gone(name):
            row.addWidget(Words(theme, tr("not found"), 12, ink="warn"))
        row.addWidget(self.remove)


class _Where(Words):
    """A package or folder in one line, shortened in its middle; whole as tooltip."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, ink="text2")
        self._name = name
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(200, super().sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, self.width())
        self.setText(isolated(shown))


def language_words(code: str) -> str:
    """The letters of a language with its own name for itself, if that is known: "fr  français"."""
    own = QLocale(code).nativeLanguageName()
    is_known = QLocale(code).language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
    return f"{code}  {isolated(own)}" if is_known and own else code


def _button(name: str, text: str, accessible_name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAccessibleName(accessible_name)
    button.setFont(fonts.ui_font(13, 500))
    button.setAutoDefault(False)
    return button
