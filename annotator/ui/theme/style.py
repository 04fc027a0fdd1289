"""Fusion, one palette and one style sheet, made from the tokens. What paints itself takes the tokens."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotator.ui.theme import fonts
from annotator.ui.theme.tokens import Tokens

_Role = QPalette.ColorRole


def apply(app: QApplication, tokens: Tokens) -> None:
    """Dress the whole program; call again when the theme has changed."""
    app.setStyle("Fusion")
    app.setFont(fonts.ui_font())
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens))


def palette(tokens: Tokens) -> QPalette:
    """Panels take Window (chrome), pages and inputs take Base (paper)."""
    made = QPalette()
    colours = {
        _Role.Window: tokens.chrome, _Role.WindowText: tokens.text,
        _Role.Base: tokens.paper, _Role.AlternateBase: tokens.chrome, _Role.Text: tokens.text,
        _Role.Button: tokens.raised, _Role.ButtonText: tokens.text, _Role.BrightText: tokens.error,
        _Role.Highlight: tokens.accent_strong, _Role.HighlightedText: tokens.text,
        _Role.ToolTipBase: tokens.raised, _Role.ToolTipText: tokens.text,
        _Role.PlaceholderText: tokens.muted, _Role.Link: tokens.accent, _Role.LinkVisited: tokens.accent,
        _Role.Light: tokens.raised, _Role.Midlight: tokens.hairline, _Role.Mid: tokens.hairline,
        _Role.Dark: tokens.control, _Role.Shadow: tokens.control, _Role.Accent: tokens.accent,
    }  # fmt: skip
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return made


def style_sheet(tokens: Tokens) -> str:
    """The one style sheet. It sets no fonts: a style sheet cannot set the axes of a variable font."""
    colours = {name: getattr(tokens, name) for name in Tokens.__slots__}
    return Template(_SHEET).substitute(colours)


_SHEET = """
QToolTip { background: $raised; color: $text; border: 1px solid $hairline; padding: 4px; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {
    background: $paper; color: $text; border: 1px solid $hairline; border-radius: 6px; padding: 4px 8px;
    placeholder-text-color: $muted; selection-background-color: $accent_strong; selection-color: $text;
}
QLineEdit[control="true"], QPlainTextEdit[control="true"], QComboBox[control="true"] {
    border-color: $control;
}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus {
    background: $raised; border: 2px solid $accent; padding: 3px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: $faint; }
QTextEdit#article_text, QTextEdit#article_text:focus {
    background: $paper; border: none; border-radius: 0; padding: 0;
}
QComboBox::drop-down { border: none; width: 20px; }

QAbstractButton, QComboBox { outline: none; }
QPushButton {
    background: $raised; color: $text; border: 1px solid $hairline; border-radius: 6px; padding: 6px 14px;
}
QPushButton:hover { background: $sunken; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $faint; }
QPushButton[primary="true"], QDialog QPushButton:default {
    background: $accent; color: $on_accent; border: 1px solid $accent;
}
/* A ring in the accent would be lost on a ground of the accent. */
QPushButton[primary="true"]:focus, QDialog QPushButton:default:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled, QDialog QPushButton:default:disabled {
    background: $sunken; color: $faint; border-color: $hairline;
}
/* As high as the inputs beside them, also in a script whose lines are higher: what stands in a padding is cut. */
QDialog QPushButton { border-color: $control; padding: 0 14px; min-height: 1.625em; max-height: 1.625em; }
QDialog QPushButton:focus { padding: 0 13px; min-height: 1.5em; max-height: 1.5em; }

QToolButton { background: transparent; color: $text2; border: none; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $sunken; }
QToolButton:focus { border: 2px solid $accent; padding: 2px; }

QMenuBar { background: $chrome; color: $text2; border: none; padding: 0; spacing: 0; }
QMenuBar::item { background: transparent; padding: 6px 8px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $sunken; }
QMenuBar::item:disabled { color: $faint; }
QMenu { background: $raised; color: $text; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_wash; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }

QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar::tab { background: transparent; color: $text2; padding: 6px 2px; margin-right: 16px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }

QAbstractItemView { background: transparent; border: none; outline: 0; color: $text;
    selection-background-color: $accent_wash; selection-color: $text; }
QTableView { gridline-color: transparent; background: $paper; }
QTableView::item, QTreeView::item { padding: 0 8px; border: none; }
QTableView::item:selected, QTreeView::item:selected { background: $accent_wash; color: $text; }
QHeaderView::section { background: $paper; color: $muted; border: none; border-bottom: 1px solid $hairline;
    padding: 4px 11px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $hairline; }

QProgressBar { background: $track; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle { background: $faint; border-radius: 2px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QFrame#rule { background: $hairline; border: none; }
QSplitter::handle { background: $hairline; }
QSplitter::handle:horizontal { width: 1px; }
"""
