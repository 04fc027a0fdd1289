"""Asks whence a changed codebook comes: one that came with the program, or a file. Brings nothing in itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.inputs import RadioButton
from annotator.ui.pieces import PageDialog
from annotator.ui.theme import Theme
from annotator.use_cases.newer_schemes import NewerScheme

WIDTH = 560
_SENTENCE = "The next page shows what it would change, before anything is changed."


class NewerSchemeDialog(PageDialog):
    """`chosen` is the id of a shipped codebook, or empty for a file that is still to be chosen."""

    def __init__(self, theme: Theme, newer: Sequence[NewerScheme], parent: QWidget | None = None) -> None:
        super().__init__(theme, "newer_codebooks", "Bring in a changed codebook", _SENTENCE, parent)
        self._shipped = {
            each.scheme: RadioButton(
                theme,
                f"shipped_{each.scheme}",
                f"{each.name} version {each.shipped}, which comes with the program (here: version {each.here})",
            )
            for each in newer
        }
        self._file = RadioButton(theme, "from_file", "A file of your own")
        choices = QVBoxLayout()
        choices.setSpacing(4)
        for button in (*self._shipped.values(), self._file):
            choices.addWidget(button)
        self.body.addLayout(choices)
        self.setMinimumWidth(WIDTH)
        self.add_button("cancel", "Cancel").clicked.connect(self.reject)
        self.add_button("compare", "Compare", primary=True).clicked.connect(self.accept)
        first = next(iter(self._shipped.values()), self._file)
        first.setChecked(True)
        first.setFocus()

    @property
    def chosen(self) -> str:
        return next((scheme for scheme, button in self._shipped.items() if button.isChecked()), "")
