"""A country dump: towns and units by all their names, with the units' names for their codes."""

import zipfile
from pathlib import Path

from annotator.exchange.geonames_dump import read
from annotator.exchange.rows import Refused
from annotator.model.listed import ListedPlace


def row(
    number: str, name: str, others: str, kind: str, code: str, admin1: str, admin2: str = "", people: str = "0"
) -> str:
    cells = [
        number,
        name,
        name,
        others,
        "12.5",
        "-1.25",
        kind,
        code,
        "BF",
        "",
        admin1,
        admin2,
        "",
        "",
        people,
        "",
        "",
        "",
        "",
    ]
    return "\t".join(cells)


DUMP = "\n".join([
    row("1", "Zone de l'Est", "Est", "A", "ADM1", "08"),
    row("2", "Gnagna", "", "A", "ADM2", "08", "52"),
    row("3", "Bogandé", "Bogande,بوغاندي", "P", "PPL", "08", "52", "9800"),
    row("4", "Old Bogandé", "", "P", "PPLH", "08"),
    row("5", "A stream", "", "H", "STM", "08"),
    "6\ttoo short",
])  # fmt: skip


def country(iso2: str) -> tuple[str, str]:
    return ("Burkina Faso", "854") if iso2 == "BF" else ("", "")


def test_every_name_of_a_town_is_read_with_its_units(tmp_path: Path) -> None:
    path = tmp_path / "BF.txt"
    path.write_text(DUMP, encoding="utf-8")

    found = [each for each in read(path, country) if isinstance(each, ListedPlace)]
    town = [each for each in found if each.parts["place_id"] == "3"]

    assert [each.words for each in town] == ["Bogandé", "Bogande", "بوغاندي"]
    assert town[0].parts == {
        "value": "Bogandé", "country": "Burkina Faso", "iso": "854", "admin1": "Zone de l'Est", "admin2": "Gnagna",
        "latitude": "12.5000", "longitude": "-1.2500", "place_id": "3", "kind": "city", "population": "9800",
    }  # fmt: skip
    assert {each.parts["place_id"] for each in found} == {"1", "2", "3"}


def test_a_line_of_another_shape_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "BF.txt"
    path.write_text(DUMP, encoding="utf-8")

    assert [each for each in read(path, country) if isinstance(each, Refused)] == [
        Refused("BF.txt, line 6", "it has 2 columns, not 19")
    ]


def test_the_zip_file_is_read_as_it_is_given_out(tmp_path: Path) -> None:
    path = tmp_path / "BF.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "words")
        archive.writestr("BF.txt", DUMP)

    assert len(list(read(path, country))) == 7
