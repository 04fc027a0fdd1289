"""The two buttons under the record: the first always says what Enter does now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.theme import Theme, fonts

HEIGHT = 52


class RecordFooter(QWidget):
    """`primary` is what Enter does, `secondary` ends the article."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.primary = QPushButton()
        self.primary.setObjectName("primary_button")
        self.primary.setProperty("primary", True)
        self.secondary = QPushButton()
        self.secondary.setObjectName("done_button")
        for button in (self.primary, self.secondary):
            button.setFont(fonts.ui_font(13, 600))
            button.setFixedHeight(32)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rule = QFrame()
        self._rule.setFixedHeight(1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.primary, 1)
        row.addWidget(self.secondary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rule)
        layout.addLayout(row, 1)
        self.setFixedHeight(HEIGHT)
        theme.changed.connect(self._dress)
        self._dress()

    def show_labels(self, primary: str, secondary: str) -> None:
        self._name(self.primary, primary, "↵")
        self._name(self.secondary, secondary, "Ctrl ↵")

    def _name(self, button: QPushButton, label: str, key: str) -> None:
        button.setVisible(bool(label))
        metrics = QFontMetrics(button.font())
        room = max(40, (self.width() or 368) // 2 - 60 - metrics.horizontalAdvance(key))
        button.setText(f"{metrics.elidedText(label, Qt.TextElideMode.ElideRight, room)}   {key}")
        button.setAccessibleName(label)
        button.setToolTip(label)

    def _dress(self) -> None:
        self._rule.setStyleSheet(f"background: {self._theme.tokens.hairline};")
