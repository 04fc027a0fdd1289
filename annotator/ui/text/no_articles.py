"""What stands on the paper of a project that has no articles yet: the way to bring some in. Imports nothing itself.

That there are none is said in the list, where they will be.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.ui.projects.begin_button import OUTSET, BeginButton
from annotator.ui.theme import Theme
from annotator.words import tr

_WIDTH = 288


class NoArticles(QWidget):
    """Lies in the middle of `paper` while it is shown.

    Signals:
        import_wanted: the coder clicked the way to import; the keyboard has a key for it, which is shown.
    """

    import_wanted = Signal()

    def __init__(self, theme: Theme, paper: QWidget) -> None:
        super().__init__(paper)
        self.setObjectName("no_articles")
        self._import = BeginButton(
            theme, "import_first", "import", tr("Import articles"), tr("Text, CSV, TSV or JSONL")
        )
        self._import.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._import.clicked.connect(lambda: self.import_wanted.emit())
        self.setFixedWidth(_WIDTH + 2 * OUTSET)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._import)
        around = QVBoxLayout(paper)
        around.addStretch(1)
        around.addWidget(self, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(2)
        self.hide()

    def show_key(self, key: str) -> None:
        """The key that imports, if there is one."""
        self._import.show_key(key)
