import pytest

from annotator.model.event import Value
from annotator.use_cases.coding.wording import day_words, field_words, short_day

from ..conftest import shipped


@pytest.mark.parametrize(
    ("iso", "end", "words"),
    [
        ("2018-01-11", "", "Thu 11 Jan 2018"),
        ("2017-12-28", "2018-01-11", "28 Dec 2017 to 11 Jan 2018"),
        ("2018-01-11", "2018-01-11", "Thu 11 Jan 2018"),
        ("", "", ""),
        ("about noon", "", "about noon"),
    ],
)
def test_a_day_reads_as_people_write_it(iso: str, end: str, words: str) -> None:
    assert day_words(iso, end) == words


def test_the_list_shows_day_and_month() -> None:
    assert short_day("2018-01-11") == "11 Jan"
    assert short_day("") == ""


@pytest.mark.parametrize(
    ("parts", "detail"),
    [
        ({"value": "Idlib", "admin1": "Idlib", "country": "Syria", "precision": "1"}, "Idlib, Syria · precision 1"),
        ({"value": "Idlib", "admin1": "Idlib", "country": "Syria", "precision": "3"}, "region of Syria · precision 3"),
        ({"value": "Lebanon", "country": "Lebanon", "precision": "3"}, "country · precision 3"),
        ({"value": "Saraqib", "admin1": "Idlib", "country": "Syria"}, "Idlib, Syria"),
    ],
)
def test_a_town_and_the_region_of_its_name_are_told_apart(parts: dict[str, str], detail: str) -> None:
    acled = shipped("acled")
    place = acled.field("location")
    assert place is not None

    assert field_words(acled, place, Value("location", parts)) == (parts["value"], detail)
