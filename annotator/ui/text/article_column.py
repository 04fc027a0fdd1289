"""Where the column of an article stands on the paper. Knows widths; knows no words."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit

from annotator.ui.text.typesetting import Setting

TOP, BOTTOM = 7, 48
_OFF_CENTRE = 12
"""The column stands this much off the centre, so that margin lanes and text together look centred."""
_LEAST_MARGIN = 48


def widest(width: int) -> int:
    """The widest column that a view of this width has room for."""
    return max(120, width - 2 * _LEAST_MARGIN)


def left_edge(setting: Setting, width: int) -> int:
    off = -_OFF_CENTRE if setting.right_to_left else _OFF_CENTRE
    room = max(0, width - setting.column)
    return max(min(_LEAST_MARGIN, room // 2), min(room, (room + 1) // 2 + off))


def place(view: QTextEdit, document: QTextDocument, setting: Setting) -> tuple[int, int]:
    """Give the document that the view shows, or is about to show, its margins; left edge and width of the column."""
    left = left_edge(setting, view.width())
    root = document.rootFrame()
    frame = root.frameFormat()
    frame.setTopMargin(TOP)
    frame.setBottomMargin(BOTTOM)
    frame.setLeftMargin(left)
    if frame != root.frameFormat():
        root.setFrameFormat(frame)
    # A fixed width, so that the scroll bar may come and go without breaking the lines anew.
    if view.lineWrapColumnOrWidth() != left + setting.column:
        view.setLineWrapColumnOrWidth(left + setting.column)
    return left, setting.column
