"""The map: what is seen first, what keys, wheel and mouse do, which dot is under the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.overview.map_painting import LARGEST
from annotator.ui.overview.map_shapes import shapes_of
from annotator.ui.overview.map_view import MapWidget
from annotator.ui.overview.mercator import down, latitude
from annotator.ui.theme import LIGHT, Theme
from annotator.use_cases.projects.overview import Country
from tests.ui.overview.made import spot

IDLEB, ALEPPO, HERAT = spot("Idleb", 36.63, 35.93, 9, 1), spot("Aleppo", 37.16, 36.2, 4), spot("Herat", 62.2, 34.35, 1)
SQUARE = Country("Syria", (38.5, 35.0), (((36.0, 33.0), (41.0, 33.0), (41.0, 37.0), (36.0, 37.0), (36.0, 33.0)),))


@pytest.fixture
def world(qtbot: QtBot, theme: Theme) -> MapWidget:
    made = MapWidget(theme)
    qtbot.addWidget(made)
    made.resize(760, 280)
    made.show()
    qtbot.waitExposed(made)
    made.show_shapes(shapes_of([SQUARE]))
    made.show_spots([IDLEB, ALEPPO, HERAT], ["Syria"])
    return made


def place_of(world: MapWidget, name: str) -> QPoint:
    return next(dot.at.toPoint() for dot in world.dots() if dot.spot.name == name)


def colour_at(world: MapWidget, point: QPoint) -> str:
    image: QImage = world.grab().toImage()
    return image.pixelColor(point).name().upper()


@pytest.mark.parametrize("north", [-60.0, -1.0, 0.0, 33.3, 80.0])
def test_a_latitude_comes_back_from_the_flat_map(north: float) -> None:
    assert latitude(down(north)) == pytest.approx(north)


def test_all_dots_are_seen_first(world: MapWidget) -> None:
    assert all(world.rect().contains(dot.at.toPoint()) for dot in world.dots())


def test_the_area_of_a_dot_is_its_number_of_events(world: MapWidget) -> None:
    radius = {dot.spot.name: dot.radius for dot in world.dots()}

    assert radius["Idleb"] == LARGEST
    assert radius["Idleb"] ** 2 / radius["Aleppo"] ** 2 == pytest.approx(9 / 4)


def test_a_click_on_a_dot_opens_it(world: MapWidget, qtbot: QtBot) -> None:
    with qtbot.waitSignal(world.spot_opened) as opened:
        qtbot.mouseClick(world, Qt.MouseButton.LeftButton, pos=place_of(world, "Herat"))

    assert opened.args == [HERAT]
    assert world.chosen == HERAT


def test_a_click_beside_the_dots_and_a_drag_open_nothing(world: MapWidget, qtbot: QtBot) -> None:
    at = place_of(world, "Herat")
    with qtbot.assertNotEmitted(world.spot_opened):
        qtbot.mouseClick(world, Qt.MouseButton.LeftButton, pos=at - QPoint(100, 60))
        qtbot.mousePress(world, Qt.MouseButton.LeftButton, pos=at)
        qtbot.mouseMove(world, at - QPoint(40, 0))
        qtbot.mouseRelease(world, Qt.MouseButton.LeftButton, pos=at - QPoint(40, 0))


def test_dragging_takes_the_map_along(world: MapWidget, qtbot: QtBot) -> None:
    world.zoom(2)
    before = place_of(world, "Idleb")

    qtbot.mousePress(world, Qt.MouseButton.LeftButton, pos=QPoint(300, 140))
    qtbot.mouseMove(world, QPoint(360, 150))
    qtbot.mouseRelease(world, Qt.MouseButton.LeftButton, pos=QPoint(360, 150))

    assert place_of(world, "Idleb") - before == QPoint(60, 10)


def test_the_wheel_zooms_about_the_mouse(world: MapWidget) -> None:
    at, before = place_of(world, "Aleppo"), world.view.scale
    wheel = QWheelEvent(
        QPointF(at), world.mapToGlobal(QPointF(at)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(world, wheel)

    assert world.view.scale > before
    assert (place_of(world, "Aleppo") - at).manhattanLength() <= 1


def test_keys_move_zoom_and_come_back(world: MapWidget, qtbot: QtBot) -> None:
    first = world.view
    qtbot.keyClicks(world, "++")
    near = world.view
    qtbot.keyClick(world, Qt.Key.Key_Right)
    east = world.view
    qtbot.keyClicks(world, "-")
    far = world.view
    qtbot.keyClick(world, Qt.Key.Key_Home)

    assert near.scale > far.scale > first.scale
    assert east.x > near.x and east.scale == near.scale
    assert world.view == first


def test_places_are_reached_by_key_the_largest_first_and_opened(world: MapWidget, qtbot: QtBot) -> None:
    qtbot.keyClick(world, Qt.Key.Key_PageDown)
    first = world.chosen
    qtbot.keyClick(world, Qt.Key.Key_PageDown)

    with qtbot.waitSignal(world.spot_opened) as opened:
        qtbot.keyClick(world, Qt.Key.Key_Return)

    assert first == IDLEB and opened.args == [ALEPPO]
    assert world.accessibleDescription().startswith("Aleppo: 4 events.")


def test_a_chosen_place_is_brought_into_sight(world: MapWidget) -> None:
    world.zoom(30)
    world.choose(HERAT)

    assert world.rect().contains(place_of(world, "Herat"))


def test_the_map_never_leaves_the_globe(world: MapWidget) -> None:
    world.zoom(0.001)
    world.pan(100_000, -100_000)

    assert world.view.scale >= 760 / 360
    assert -180 <= world.view.x <= 180


def test_of_two_dots_on_one_place_the_smaller_is_hit(world: MapWidget) -> None:
    small = spot("Small", 36.64, 35.93, 1)
    world.show_spots([IDLEB, small], [])

    hit = world.dot_at(QPointF(place_of(world, "Small")))

    assert hit is not None and hit.spot == small


def test_the_projects_country_is_raised_and_the_colours_follow_the_theme(world: MapWidget, theme: Theme) -> None:
    world.show_spots([], ["Syria"])
    middle = QPoint(380, 140)
    light = colour_at(world, middle)
    theme.choose("dark")
    dark = colour_at(world, middle)
    raised = theme.tokens.raised
    theme.choose("light")

    assert (light, dark) == (LIGHT.raised, raised)


def test_without_spots_or_countries_the_world_is_shown(world: MapWidget) -> None:
    world.show_spots([], [])

    assert world.view.scale < 4
    assert colour_at(world, QPoint(5, 140)) == LIGHT.sea
