"""The world's borders as they ship: whole, small, and without a line across the Pacific."""

from __future__ import annotations

import itertools
import json

import pytest

from annotator.paths import resources
from annotator.reference.world_map import Country, Point, WorldMap, load, unwrapped


@pytest.fixture(scope="module")
def world() -> WorldMap:
    return load()


def country(world: WorldMap, name: str) -> Country:
    return next(each for each in world.countries if each.name == name)


def is_inside(point: Point, shape: Country) -> bool:
    """Counts the borders that a line from the point to the east crosses."""
    x, y = point
    crossed = 0
    for ring in shape.rings:
        for (x1, y1), (x2, y2) in itertools.pairwise(ring):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                crossed += 1
    return crossed % 2 == 1


def test_the_file_is_small_enough_to_ship() -> None:
    assert (resources() / "world" / "borders.json.gz").stat().st_size < 300_000


@pytest.mark.parametrize(
    ("town", "name"),
    [
        ((36.63, 35.93), "Syria"),
        ((25.19, 0.52), "Democratic Republic of Congo"),
        ((30.52, 50.45), "Ukraine"),
        ((172.0, 67.0), "Russia"),
        ((28.23, -29.6), "Lesotho"),
    ],
)
def test_a_town_lies_in_its_country_and_in_no_other(world: WorldMap, town: Point, name: str) -> None:
    assert [each.name for each in world.countries if is_inside(town, each)] == [name]


def test_no_outline_jumps_round_the_globe(world: WorldMap) -> None:
    jumps = {
        each.name
        for each in world.countries
        for ring in each.rings
        for (x1, y1), (x2, y2) in itertools.pairwise(ring)
        if abs(x1 - x2) > 180 and (y1, y2) != (-90, -90)
    }

    assert jumps == set()


def test_a_name_stands_on_its_own_country(world: WorldMap) -> None:
    for name in ("Syria", "France", "Norway", "Vietnam", "Russia", "Mali"):
        assert is_inside(country(world, name).label, country(world, name)), name


def test_countries_are_called_as_projects_call_them(world: WorldMap) -> None:
    ours = {row["name"] for row in json.loads((resources() / "actors" / "countries.json").read_text("utf-8"))}
    drawn = {each.name for each in world.countries}

    assert len(ours & drawn) > 220
    assert {"Syria", "South Sudan", "Central African Republic"} <= ours & drawn


def test_a_ring_across_the_180th_meridian_goes_on_beyond_it() -> None:
    assert unwrapped([(179, 1), (-179, 1), (-179, 2), (179, 2), (179, 1)]) == (
        (179, 1), (181, 1), (181, 2), (179, 2), (179, 1),
    )  # fmt: skip


def test_a_ring_round_the_pole_is_closed_along_it() -> None:
    assert unwrapped([(-170, -70), (-60, -70), (60, -70), (170, -70), (-170, -70)])[-2:] == ((190, -90), (-170, -90))
