"""Asks whence a changed codebook comes: one that came with the program, or a file. Brings nothing in itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.pieces.inputs import RadioButton
from annotator.ui.pieces.parts import PageDialog
from annotator.ui.theme import Theme
from annotator.use_cases.codebooks.newer_schemes import NewerScheme
from annotator.words import tr

WIDTH = 560
_SENTENCE = tr("The next page shows what it would change, before anything is changed.")


class NewerSchemeDialog(PageDialog):
    """`chosen` is the id of a shipped codebook, or empty for a file that is still to be chosen."""

    def __init__(self, theme: Theme, newer: Sequence[NewerScheme], parent: QWidget | None = None) -> None:
        super().__init__(theme, "newer_codebooks", tr("Bring in a changed codebook"), _SENTENCE, parent)
        self._shipped = {
            each.scheme: RadioButton(
                theme,
                f"shipped_{each.scheme}",
                tr(
                    "{name} version {shipped}, which comes with the program (here: version {here})",
                    name=each.name,
                    shipped=each.shipped,
                    here=each.here,
                ),
            )
            for each in newer
        }
        self._file = RadioButton(theme, "from_file", tr("A file of your own"))
        choices = QVBoxLayout()
        choices.setSpacing(4)
        for button in (*self._shipped.values(), self._file):
            choices.addWidget(button)
        self.body.addLayout(choices)
        self.setMinimumWidth(WIDTH)
        self.add_button("cancel", tr("Cancel")).clicked.connect(self.reject)
        self.add_button("compare", tr("Compare"), primary=True).clicked.connect(self.accept)
        first = next(iter(self._shipped.values()), self._file)
        first.setChecked(True)
        first.setFocus()

    @property
    def chosen(self) -> str:
        return next((scheme for scheme, button in self._shipped.items() if button.isChecked()), "")
