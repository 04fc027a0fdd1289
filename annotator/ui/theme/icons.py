"""Our own sixteen icons, tinted from a token. Other ones are turns of these; there is no icon stock."""

from __future__ import annotations

from functools import cache
from typing import Literal

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.paths import resources

Name = Literal[
    "search", "ring", "half-ring", "tick", "slashed-ring", "flag", "plus", "chevron", "close", "warning",
    "error", "file", "import", "undo", "book", "columns",
    "export", "redo", "chevron-right", "chevron-left", "chevron-up", "chevron-down", "flag-mirrored",
]  # fmt: skip

_TURNED: dict[str, tuple[str, int, bool]] = {
    "export": ("import", 180, False),
    "redo": ("undo", 0, True),
    "chevron-right": ("chevron", 0, False),
    "chevron-left": ("chevron", 180, False),
    "chevron-up": ("chevron", 270, False),
    "chevron-down": ("chevron", 90, False),
    "flag-mirrored": ("flag", 0, True),
}
"""Of which icon, turned by how many degrees, mirrored."""

GRID = 16


def icon(name: str, colour: str, px: int = GRID) -> QIcon:
    """An icon for buttons and actions, sharp at 100 % to 300 %."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        made.addPixmap(pixmap(name, colour, px, ratio))
    return made


@cache
def pixmap(name: str, colour: str, px: int = GRID, ratio: float = 1.0) -> QPixmap:
    """An icon of `px` logical pixels for a screen with `ratio` pixels to one."""
    drawn = QPixmap(round(px * ratio), round(px * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint(painter, name, QRectF(0, 0, px, px), colour)
    painter.end()
    return drawn


def paint(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Draw an icon into `rect`."""
    source, degrees, mirrored = _TURNED.get(name, (name, 0, False))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.rotate(degrees)
    if mirrored:
        painter.scale(-1, 1)
    _renderer(source, colour).render(
        painter, QRectF(-rect.width() / 2, -rect.height() / 2, rect.width(), rect.height())
    )
    painter.restore()


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
