"""A project's own actors and places stand above the shipped lists, which are asked for all else."""

from annotator.model.listed import ListedActor, ListedPlace
from annotator.reference import listed_actors, listed_places
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer

ACTORS = listed_actors.in_memory([
    ListedActor("GONDOR", "GON", is_stem=True),
    ListedActor("IRON LEAGUE", "GONREB"),
    ListedActor("IRON LEAGUE", "GONGOV", start="2020-01-01"),
    ListedActor("SOLDIER", "MIL", is_role=True),
    ListedActor("RUSSIA", "RUX"),
    ListedActor("MINAS TIRITH", "GON"),
    ListedActor("ROHAN", "ROH", is_stem=True),
])  # fmt: skip


def test_a_name_and_a_role_make_one_code() -> None:
    assert [each.code for each in ACTORS.read("Gondorian soldiers")][0:1] == ["GONMIL"]


def test_the_code_is_that_of_the_day() -> None:
    assert ACTORS.read("the Iron League", on="2022-03-01")[0].code == "GONGOV"
    assert ACTORS.read("the Iron League", on="2019-03-01")[0].code == "GONREB"
    assert ACTORS.read("the Iron League")[0].code == "GONREB"


def test_a_listed_name_stands_above_the_shipped_one_and_keeps_its_written_name() -> None:
    shipped = ActorList().read("Russia")[0]

    own, after = ACTORS.read("Russia")[:2]

    assert (own.code, own.name) == ("RUX", shipped.name)
    assert after == shipped


def test_what_no_list_knows_is_read_as_ever() -> None:
    assert ACTORS.read("Turkish soldiers") == ActorList().read("Turkish soldiers")


def test_where_somebody_is_does_not_say_whose_they_are() -> None:
    assert ACTORS.read("Rohan soldiers in Minas Tirith")[0].code == "ROHMIL"
    assert ACTORS.read("soldiers in Minas Tirith")[0].code == "GONMIL"


def test_an_ethnic_group_abroad_is_not_that_country() -> None:
    assert ACTORS.read("ethnic Gondorian soldiers") == ActorList().read("ethnic Gondorian soldiers")


def test_letters_typed_complete_a_listed_name() -> None:
    assert ACTORS.complete("iron")[0].name == "Iron League"


def test_a_listed_village_is_found_before_a_town_abroad() -> None:
    village = ListedPlace("Aleppo", {
        "value": "Aleppo", "country": "Burkina Faso", "admin1": "Sahel", "latitude": "14.1000", "longitude": "-0.9000",
        "kind": "city", "population": "120", "place_id": "99",
    })  # fmt: skip

    found = listed_places.in_memory([village]).find("Aleppo", ["Burkina Faso"])

    assert (found[0].country, found[0].population) == ("Burkina Faso", 120)
    assert found[1:] == Gazetteer().find("Aleppo", ["Burkina Faso"])[: len(found) - 1]


def test_the_same_place_stands_there_once() -> None:
    shipped = Gazetteer().find("Ouagadougou")[0]
    own = ListedPlace("Ouagadougou", {
        "value": "Ouagadougou", "country": "Burkina Faso", "latitude": shipped.latitude,
        "longitude": shipped.longitude, "kind": shipped.kind, "place_id": "7",
    })  # fmt: skip

    found = listed_places.in_memory([own]).find("Ouagadougou", ["Burkina Faso"])

    assert next(each.id for each in found if each.kind == shipped.kind) == "7"
    assert shipped.id not in [each.id for each in found]


def test_letters_typed_complete_a_listed_place() -> None:
    own = ListedPlace("Zzimba", {"value": "Zzimba", "latitude": "1.0000", "longitude": "2.0000"})

    assert listed_places.in_memory([own]).complete("zzi")[0].name == "Zzimba"


def village(words: str, country: str = "Burkina Faso", latitude: str = "14.1000") -> ListedPlace:
    return ListedPlace(words, {
        "value": words, "country": country, "latitude": latitude, "longitude": "-0.9000", "kind": "city",
        "population": "0", "place_id": words,
    })  # fmt: skip


def test_a_listed_village_is_found_with_its_unit_and_in_another_spelling() -> None:
    own = listed_places.in_memory([village("Koutougou"), village("Gorgadji", latitude="13.9000")])

    assert own.find("Koutougou village")[0].name == "Koutougou"
    assert own.find("Kutugu")[0].name == "Koutougou"
    assert "Koutougou" not in [place.name for place in own.find("Kutugu", by_sound=False)]


def test_the_countries_of_listed_places_are_the_projects_own() -> None:
    places = [village("Koutougou"), village("Gorgadji"), village("Ansongo", "Mali")]

    assert listed_places.in_memory(places).own_countries == ("Burkina Faso", "Mali")
    assert Gazetteer().own_countries == ()
