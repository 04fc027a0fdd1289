"""Charts and the map as files: PNG twice as sharp as the screen, or SVG. Always on light paper, whatever the window
wears: a picture goes into a text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator

from annotator.errors import BadInput, CoderError
from annotator.ui.overview.map_painting import RADIUS
from annotator.ui.pieces.painted_text import draw, elided
from annotator.ui.theme import LIGHT, fonts
from annotator.use_cases.projects.overview import save_target
from annotator.words import tr

FILES = "Pictures for print and web (*.svg);;Pictures of pixels (*.png)"
_SHARPNESS = 2
_MARGIN, _HEAD, _FOOT = 24, 46, 26


@dataclass(frozen=True)
class Picture:
    """A figure with what must be said with it. `paint` draws it, `size` is its own, without title and words below."""

    title: str
    hint: str
    words_below: str
    size: QSize
    paint: Callable[[QPainter, QRectF], None]

    @property
    def whole(self) -> QSize:
        foot = _FOOT if self.words_below else 0
        return QSize(self.size.width() + 2 * _MARGIN, self.size.height() + 2 * _MARGIN + _HEAD + foot)


def save_picture(picture: Picture, path: Path) -> Path:
    """Write it as the ending says (none: SVG) and return where. The file is whole or not there.

    Raises CoderError when it cannot be written, or would replace a project.
    """
    target = save_target(path if path.suffix else path.with_suffix(".svg"))
    makers = {".svg": svg, ".png": png}
    if target.suffix.lower() not in makers:
        raise BadInput(
            tr("“{name}” is neither a PNG nor an SVG file.", name=target.name),
            tr("Let its name end with .png or .svg."),
        )
    content = makers[target.suffix.lower()](picture)
    file = QSaveFile(str(target))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(content) == len(content)
    if not written or not file.commit():
        what = tr("“{name}” could not be written: {errorString}.", name=target.name, errorString=file.errorString())
        raise CoderError(what, tr("Choose another folder, or make room on the disk. Nothing was changed."))
    return target


def svg(picture: Picture) -> bytes:
    buffer, generator = QBuffer(), QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(picture.whole)
    generator.setViewBox(QRectF(0, 0, picture.whole.width(), picture.whole.height()))
    generator.setTitle(picture.title)
    generator.setDescription(picture.words_below)
    generator.setResolution(96)
    painter = QPainter(generator)
    try:
        _paint(picture, painter)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def png(picture: Picture) -> bytes:
    image = QImage(picture.whole * _SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    image.setText(tr("Title"), picture.title)
    painter = QPainter(image)
    try:
        _paint(picture, painter)
    finally:
        painter.end()
    buffer = QBuffer()
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _paint(picture: Picture, painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size, tokens = picture.whole, LIGHT
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(tokens.raised))
    area = QRectF(_MARGIN, _MARGIN + _HEAD, picture.size.width(), picture.size.height())
    painter.save()
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    picture.paint(painter, area)
    painter.restore()
    _cover_outside(painter, QRectF(0, 0, size.width(), size.height()), area)
    # Title and hint on lines of their own: who opens the SVG may have another font, of another width.
    small = fonts.ui_font(12)
    draw(painter, _MARGIN, _MARGIN + 12, picture.title, fonts.ui_font(13, 600), tokens.text)
    draw(painter, _MARGIN, _MARGIN + 30, elided(picture.hint, small, area.width()), small, tokens.muted)
    if picture.words_below:
        words = elided(picture.words_below, fonts.ui_font(11), size.width() - 2 * _MARGIN)
        draw(painter, _MARGIN, round(area.bottom()) + 20, words, fonts.ui_font(11), tokens.muted)


def _cover_outside(painter: QPainter, whole: QRectF, area: QRectF) -> None:
    """Paper over what lies outside the figure: SVG as Qt writes it knows no clipping, and the world is large."""
    frame = QPainterPath()
    frame.setFillRule(Qt.FillRule.OddEvenFill)
    frame.addRect(whole)
    frame.addRoundedRect(area, RADIUS, RADIUS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.raised))
    painter.drawPath(frame)
