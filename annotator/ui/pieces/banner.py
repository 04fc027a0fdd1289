"""What needs an answer stands here, above the page: one sentence and what to do. Nothing floats over the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.ui.theme import Theme, fonts
from annotator.words import tr


class Banner(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_error = True
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setFont(fonts.ui_font(13))
        self._label.setWordWrap(True)
        self._close = QToolButton()
        self._close.setText(tr("Close"))
        self._close.setObjectName("close_banner")
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._close)
        theme.changed.connect(self._dress)
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def show_error(self, what_happened: str, what_to_do: str) -> None:
        self._show(f"{what_happened} {what_to_do}", True)

    def show_warning(self, what_happened: str, what_to_do: str) -> None:
        self._show(f"{what_happened} {what_to_do}", False)

    def _show(self, text: str, is_error: bool) -> None:
        self._is_error = is_error
        self._label.setText(text)
        self.setAccessibleName(text)
        self._dress()
        self.show()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        wash, ink = (tokens.error_wash, tokens.error) if self._is_error else (tokens.warn_wash, tokens.warn)
        self.setStyleSheet(f"#banner {{ background: {wash}; }} #banner QLabel {{ color: {ink}; }}")
