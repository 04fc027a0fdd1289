"""The gazetteer finds a place however the news spells it, and the article's countries come first."""

from pathlib import Path

import pytest

from annotator.paths import resources
from annotator.reference.gazetteer import Gazetteer, Place
from tools.build_gazetteer import write
from tools.gazetteer_sources import Entry, place_units

COUNTRIES = [
    {"iso2": "SY", "name": "Syria", "iso3": "SYR", "iso": "760"},
    {"iso2": "PS", "name": "Palestine", "iso3": "PSE", "iso": "275"},
    {"iso2": "US", "name": "United States", "iso3": "USA", "iso": "840"},
    {"iso2": "GE", "name": "Georgia", "iso3": "GEO", "iso": "268"},
]


def town(number: int, iso2: str, people: int, *names: str, place: tuple[float, float] = (35.93062, 36.63393)) -> Entry:
    latitude, longitude = place
    rank = people or 1000
    return Entry(
        number, names[0], iso2, "city", latitude=latitude, longitude=longitude, population=people, rank=rank,
        names=set(names),
    )  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    idlib = town(1, "SY", 128840, "Idlib", "Idleb", "إدلب", "Идлиб")
    saraqib = town(2, "SY", 34231, "Saraqib", "سراقب", place=(35.86447, 36.80591))
    sarmin = town(3, "SY", 0, "Sarmin", "سرمين")
    maarat = town(4, "SY", 58008, "Maarrat an Numan", "Ma‘arrat an-Nu‘mān")
    ariha = town(5, "SY", 0, "Ariha", "أريحا")
    province = Entry(6, "Idlib", "SY", "admin1", admin1="SY.12", names={"Idlib", "Idlib Governorate"})
    province.towns = [idlib, saraqib, sarmin, maarat, ariha]
    jericho = town(7, "PS", 19783, "Jericho", "Ariha", "أريحا")
    atlanta = town(8, "US", 463878, "Atlanta")
    state = Entry(9, "Georgia", "US", "admin1", admin1="US.GA", names={"Georgia"}, towns=[atlanta])
    georgia = Entry(10, "Georgia", "GE", "country", population=3_700_000, rank=37_000_000, names={"Georgia"})
    towns = [idlib, saraqib, sarmin, maarat, ariha, jericho, atlanta]
    path = tmp_path_factory.mktemp("gazetteer") / "gazetteer.sqlite"
    write(path, COUNTRIES, [*towns, *place_units([province, state]), georgia])
    return Gazetteer(path)


def names(places: list[Place]) -> list[str]:
    return [f"{place.name}, {place.country}" for place in places]


def test_a_place_carries_all_that_a_record_needs(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Saraqib") == [
        Place("2", "Saraqib", "Syria", "760", "Idlib", "", "35.8645", "36.8059", "city", 34231)
    ]


@pytest.mark.parametrize("spelling", ["Maarat al-Numan", "Maarrat an-Numan", "maarrat al numan", "Maaret al-Nu'man"])
def test_the_article_and_the_transcription_do_not_matter(gazetteer: Gazetteer, spelling: str) -> None:
    assert names(gazetteer.find(spelling, ["Syria"])) == ["Maarrat an Numan, Syria"]


@pytest.mark.parametrize("spelling", ["إدلب", "ادلب", "Идлиб", "Idleb", "IDLIB"])
def test_names_are_found_in_arabic_cyrillic_and_latin(gazetteer: Gazetteer, spelling: str) -> None:
    assert names(gazetteer.find(spelling))[0] == "Idlib, Syria"


def test_ariha_is_not_jericho_in_a_syrian_story(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.find("Ariha")) == ["Jericho, Palestine", "Ariha, Syria"]
    assert names(gazetteer.find("Ariha", ["Syria"])) == ["Ariha, Syria", "Jericho, Palestine"]


def test_the_other_name_of_a_small_town_abroad_is_no_find(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.find("Ariha", ["United States"])) == ["Ariha, Syria"]
    assert names(gazetteer.find("Jericho", ["United States"])) == ["Jericho, Palestine"]


def test_the_bare_name_is_the_town_and_with_province_it_is_the_province(gazetteer: Gazetteer) -> None:
    assert [place.kind for place in gazetteer.find("Idlib")] == ["city", "admin1"]
    assert gazetteer.find("Idlib province")[0].kind == "admin1"
    assert gazetteer.find("the province of Idlib")[0].kind == "admin1"
    assert gazetteer.find("محافظة إدلب")[0].kind == "admin1"


def test_a_province_lies_where_its_chief_town_lies(gazetteer: Gazetteer) -> None:
    city, province = gazetteer.find("Idlib")

    assert (province.latitude, province.longitude) == (city.latitude, city.longitude) == ("35.9306", "36.6339")


def test_a_country_comes_before_the_state_of_its_name_unless_the_story_is_about_the_state(
    gazetteer: Gazetteer,
) -> None:
    assert [place.kind for place in gazetteer.find("Georgia")] == ["country", "admin1"]
    assert [place.kind for place in gazetteer.find("Georgia", ["United States"])] == ["admin1", "country"]


def test_part_of_a_place_stands_for_the_place(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.find("northern Idlib"))[0] == "Idlib, Syria"
    assert names(gazetteer.find("south-eastern Georgia"))[0] == "Georgia, Georgia"


@pytest.mark.parametrize("nothing", ["", " ", "👍", "'", "xyzzy", "rebels", "%", "province"])
def test_what_is_no_place_is_not_found(gazetteer: Gazetteer, nothing: str) -> None:
    assert gazetteer.find(nothing) == []


def test_typing_completes_with_the_countries_of_the_story_first(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.complete("sar", ["Syria"])) == ["Saraqib, Syria", "Sarmin, Syria"]
    assert names(gazetteer.complete("سر", ["Syria"])) == ["Saraqib, Syria", "Sarmin, Syria"]
    assert names(gazetteer.complete("ari", ["Palestine"]))[0] == "Jericho, Palestine"
    assert gazetteer.complete("") == []


def test_completion_keeps_to_its_limit_and_names_a_place_once(gazetteer: Gazetteer) -> None:
    assert len(gazetteer.complete("i", ["Syria"], limit=1)) == 1
    assert len({place.id for place in gazetteer.complete("id", ["Syria"])}) == 2


def test_a_country_may_be_given_by_name_or_code(gazetteer: Gazetteer) -> None:
    assert names(gazetteer.find("Ariha", ["SYR"])) == names(gazetteer.find("Ariha", ["Syria", "Atlantis"]))


@pytest.fixture(scope="module")
def sahel(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    ouahigouya = town(21, "BF", 70957, "Ouahigouya", place=(13.58, -2.42))
    nord = Entry(22, "Nord", "BF", "admin1", names={"Nord"}, towns=[ouahigouya])
    yatenga = Entry(23, "Province du Yatenga", "BF", "admin2", parent="Nord", names={"Province du Yatenga", "Yatenga"})
    el_wak = town(24, "KE", 13_550, "El Wak", place=(2.81, 40.93))
    burkina = {"iso2": "BF", "name": "Burkina Faso", "iso3": "BFA", "iso": "854"}
    kenya = {"iso2": "KE", "name": "Kenya", "iso3": "KEN", "iso": "404"}
    path = tmp_path_factory.mktemp("gazetteer") / "gazetteer.sqlite"
    towns = [ouahigouya, el_wak]
    write(path, [*COUNTRIES, burkina, kenya], [*towns, *place_units([nord, yatenga], towns)])
    return Gazetteer(path)


@pytest.mark.parametrize("spelling", ["Wahiguya", "Ouahigouia", "Wahigouya", "Ouahigouyah"])
def test_a_name_that_sounds_alike_is_found_at_home_only(sahel: Gazetteer, spelling: str) -> None:
    assert names(sahel.find(spelling, ["Burkina Faso"])) == ["Ouahigouya, Burkina Faso"]
    assert sahel.find(spelling, ["Kenya"]) == sahel.find(spelling) == []
    assert sahel.find(spelling, ["Burkina Faso"], by_sound=False) == []


def test_a_name_that_merely_has_the_same_consonants_is_another(sahel: Gazetteer) -> None:
    assert sahel.find("Highay", ["Burkina Faso"]) == []


@pytest.mark.parametrize("spelling", ["Elwak", "El Wak", "El-Wak", "Elwak town"])
def test_one_word_or_two_is_one_name_at_home(sahel: Gazetteer, spelling: str) -> None:
    assert names(sahel.find(spelling, ["Kenya"])) == ["El Wak, Kenya"]


def test_a_district_without_a_known_town_is_known_and_lies_where_its_province_does(sahel: Gazetteer) -> None:
    [district] = sahel.find("Yatenga province", ["Burkina Faso"])

    assert (district.name, district.kind, district.admin1, district.population) == ("Yatenga", "admin2", "Nord", 0)
    assert (district.latitude, district.longitude) == ("13.5800", "-2.4200")


def test_part_of_a_district_named_after_a_town_stands_for_the_town(sahel: Gazetteer) -> None:
    assert names(sahel.find("El Wak North sub-county", ["Kenya"])) == ["El Wak, Kenya"]


def test_a_missing_gazetteer_finds_nothing_and_says_so(tmp_path: Path) -> None:
    gazetteer = Gazetteer(tmp_path / "none.sqlite")

    assert not gazetteer.is_available
    assert gazetteer.find("Idlib", ["Syria"]) == gazetteer.complete("id", ["Syria"]) == []
    assert not (tmp_path / "none.sqlite").exists()


@pytest.mark.parametrize("content", [b"", b"not a database at all, but some text that is longer than a header" * 20])
def test_a_damaged_gazetteer_is_a_missing_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "damaged.sqlite"
    path.write_bytes(content)

    assert not Gazetteer(path).is_available


def test_a_failed_build_leaves_the_old_gazetteer_and_no_rubbish(tmp_path: Path) -> None:
    path = tmp_path / "gazetteer.sqlite"
    path.write_text("old")

    with pytest.raises(KeyError):
        write(path, [{"iso2": "SY"}], [])

    assert [file.name for file in tmp_path.iterdir()] == ["gazetteer.sqlite"]
    assert path.read_text() == "old"


@pytest.mark.skipif(not (resources() / "gazetteer.sqlite").exists(), reason="make.py data builds the gazetteer")
@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("Jisr al-Shughour", "Syria", ("Jisr ash Shughur", "city", "Idlib")),
        ("Khan Sheikhoun", "Syria", ("Khan Shaykhun", "city", "Idlib")),
        ("Idlib province", "Syria", ("Idlib", "admin1", "Idlib")),
        ("سراقب", "Syria", ("Saraqib", "city", "Idlib")),
        ("al-Fashir", "Sudan", ("El Fasher", "city", "North Darfur")),
        ("Darfur", "Sudan", ("Darfur", "region", "North Darfur")),
        ("الخرطوم", "Sudan", ("Khartoum", "city", "Khartoum")),
        ("Borno state", "Nigeria", ("Borno", "admin1", "Borno")),
        ("North Kivu", "Democratic Republic of Congo", ("Nord-Kivu", "admin1", "Nord-Kivu")),
        ("Донецк", "Ukraine", ("Donetsk", "city", "Donetsk")),
        ("northern Syria", "Syria", ("Syria", "country", "")),
    ],
)
def test_the_built_gazetteer_knows_the_places_of_the_news(name: str, country: str, found: tuple[str, str, str]) -> None:
    place = Gazetteer().find(name, [country])[0]

    assert (place.name, place.kind, place.admin1) == found
    assert place.country == country
