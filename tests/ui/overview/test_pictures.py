"""Figures as files: an SVG that parses, a PNG that opens, whole or not there, never over a project."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from annotator.errors import CoderError
from annotator.ui.overview.pictures import Picture, save_picture
from annotator.ui.theme import LIGHT, Theme

SVG = "{http://www.w3.org/2000/svg}"


def paint(painter: QPainter, area: QRectF) -> None:
    """A figure that runs out of its frame."""
    painter.fillRect(area.adjusted(-500, -500, 500, 500), QColor(LIGHT.accent))


@pytest.fixture
def picture(theme: Theme) -> Picture:
    return Picture("Where", "Syria 2018 <b>", "Borders: Natural Earth", QSize(300, 120), paint)


def test_the_svg_parses_and_says_what_it_shows(picture: Picture, tmp_path: Path) -> None:
    saved = save_picture(picture, tmp_path / "map.svg")

    root = ElementTree.parse(saved).getroot()
    words = {"".join(text.itertext()).strip() for text in root.iter(f"{SVG}text")}
    assert root.tag == f"{SVG}svg"
    assert {"Where", "Syria 2018 <b>", "Borders: Natural Earth"} <= words


def test_nothing_runs_out_of_its_frame_in_a_viewer_that_cannot_clip(picture: Picture, tmp_path: Path) -> None:
    renderer = QSvgRenderer(str(save_picture(picture, tmp_path / "map.svg")))
    image = QImage(picture.whole, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()

    assert image.pixelColor(2, 100).name().upper() == LIGHT.raised
    assert image.pixelColor(image.width() // 2, 130).name().upper() == LIGHT.accent


def test_the_png_is_twice_as_sharp_as_the_screen(picture: Picture, tmp_path: Path) -> None:
    image = QImage(str(save_picture(picture, tmp_path / "map.png")))

    assert image.size() == picture.whole * 2
    assert image.pixelColor(4, 4).name().upper() == LIGHT.raised


def test_a_name_without_an_ending_is_an_svg(picture: Picture, tmp_path: Path) -> None:
    assert save_picture(picture, tmp_path / "map").name == "map.svg"


def test_another_ending_is_refused_with_what_to_do(picture: Picture, tmp_path: Path) -> None:
    with pytest.raises(CoderError, match="neither a PNG nor an SVG") as refused:
        save_picture(picture, tmp_path / "map.jpg")

    assert ".png or .svg" in refused.value.what_to_do
    assert list(tmp_path.iterdir()) == []


def test_a_project_is_never_replaced(picture: Picture, tmp_path: Path) -> None:
    project = tmp_path / "odd.svg"
    project.write_bytes(b"SQLite format 3\0 and more")

    with pytest.raises(CoderError):
        save_picture(picture, project)

    assert project.read_bytes() == b"SQLite format 3\0 and more"


def test_a_folder_that_is_not_there_is_told(picture: Picture, tmp_path: Path) -> None:
    with pytest.raises(CoderError, match="could not be written"):
        save_picture(picture, tmp_path / "nowhere" / "map.svg")
