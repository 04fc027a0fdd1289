"""The whole codebook entry of a code or field, on a plain card. Shows what it is given."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.session.codebook_entry import CodebookEntry
from annotator.ui.pieces import PageDialog, Words
from annotator.ui.theme import Theme

WIDTH = 560


class EntryCard(PageDialog):
    """Gloss, cue words and pointers to other codes. Escape and Enter close it."""

    def __init__(self, theme: Theme, entry: CodebookEntry, parent: QWidget | None = None) -> None:
        super().__init__(theme, "entry_card", entry.title, entry.gloss, parent)
        self.sentence.setWordWrap(True)
        self.setFixedWidth(WIDTH)
        for heading, text in entry.paragraphs:
            paragraph = QVBoxLayout()
            paragraph.setSpacing(4)
            paragraph.addWidget(Words(theme, heading, 12, 600))
            paragraph.addWidget(Words(theme, text, ink="text2", wrap=True))
            self.body.addLayout(paragraph)
        self.add_button("close_entry", "Close", primary=True).clicked.connect(self.accept)
        whole = self.layout()
        if whole is not None:  # wrapped words ask for more height than they need
            self.setFixedHeight(whole.totalHeightForWidth(WIDTH))
