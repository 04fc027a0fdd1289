"""Of several places of one name the story's other names say which is meant."""

from annotator.reference.gazetteer import Gazetteer, Place
from annotator.suggestions.places.story_places import by_story, distance_km


def town(country: str, population: int, latitude: str, longitude: str, name: str = "Paris") -> Place:
    return Place("1", name, country, "", "", "", latitude, longitude, "city", population)


PARIS = town("France", 2_138_551, "48.8534", "2.3488")
PARIS_TEXAS = town("United States", 24_782, "33.6609", "-95.5555")
PETERSBURG = town("Russia", 5_351_935, "59.9386", "30.3141", "Saint Petersburg")
PETERSBURG_VIRGINIA = town("United States", 32_477, "37.2279", "-77.4019", "Petersburg")


def test_without_another_place_the_order_stays() -> None:
    assert by_story([PARIS, PARIS_TEXAS], [], "paris") == [PARIS, PARIS_TEXAS]


def test_a_small_town_near_the_others_comes_before_a_large_one_across_the_sea() -> None:
    dallas = (32.78, -96.81)

    assert by_story([PARIS, PARIS_TEXAS], [dallas], "paris") == [PARIS_TEXAS, PARIS]


def test_a_large_town_stays_first_where_nothing_is_near_the_small_one() -> None:
    cairo = (30.04, 31.24)

    assert by_story([PARIS, PARIS_TEXAS], [cairo], "paris") == [PARIS, PARIS_TEXAS]


def test_a_towns_own_name_is_likelier_than_part_of_the_name_of_another() -> None:
    richmond = (37.55, -77.46)

    assert by_story([PETERSBURG, PETERSBURG_VIRGINIA], [richmond], "petersburg")[0] is PETERSBURG_VIRGINIA


def test_distances_are_those_of_the_globe() -> None:
    assert round(distance_km((0.0, 0.0), (0.0, 1.0))) == 111
    assert round(distance_km((0.0, 179.5), (0.0, -179.5))) == 111


def test_a_province_has_its_middle_beside_its_seat() -> None:
    texas = Gazetteer().find("Texas", ["United States"])[0]
    north, east = map(float, texas.centre.split())

    assert texas.kind == "admin1"
    assert distance_km((north, east), (31.25, -99.25)) < 100
    assert distance_km((north, east), (float(texas.latitude), float(texas.longitude))) > 200
