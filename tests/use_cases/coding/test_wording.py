import pytest

from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.use_cases.coding.wording import computed_words, day_words, field_words, reading_words, short_day

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


def test_a_day_is_read_back_as_data_have_it_with_its_rule() -> None:
    date = shipped("acled").field("event_date")
    deaths = shipped("acled").field("fatalities")
    assert date is not None and deaths is not None
    day = Value("event_date", {"value": "2018-01-11"}, rule="weekday on or before publication")
    days = Value("event_date", {"value": "2018-01-08", "end": "2018-01-10"}, rule="first and last day as typed")

    assert reading_words(date, day) == "2018-01-11 · last such weekday"
    assert reading_words(date, days) == "2018-01-08 – 2018-01-10 · as typed"
    assert reading_words(date, Value("event_date", {"value": "", "reason": "unclear"})) == ""
    assert reading_words(deaths, Value("fatalities", {"value": "3"}, rule="vague amount")) == "vague amount"


@pytest.mark.parametrize(
    ("scheme", "code", "shown"),
    [
        ("cameo", "190", [("Root", "19"), ("Quad class", "4"), ("Goldstein", "−10.0")]),
        ("plover", "ASSAULT", [("Quad class", "4"), ("Score", "−9.0")]),
        ("acled", "Armed clash", [("Year", "2018")]),
        ("ucdp-ged", "1", [("Year", "2018"), ("Date precision", "1"), ("Deaths, best", "12"), ("Deaths, low", "12"),
                           ("Deaths, high", "12")]),
    ],
)  # fmt: skip
def test_computed_values_are_shown_with_the_names_that_the_codebook_gives_them(
    scheme: str, code: str, shown: list[tuple[str, str]]
) -> None:
    rules = shipped(scheme)
    day = next(field_def for field_def in rules.form_fields if field_def.is_date)
    values = [
        Value(rules.code_field.name, {"value": code}),
        Value(day.name, {"value": "2018-01-11", "precision": "day"}),
    ]
    if scheme == "ucdp-ged":
        values[1] = Value(day.name, {"value": "2018-01-11", "precision": day.precisions[0]})
        values.append(Value("deaths_a", {"value": "12", "state": "stated"}))
    event = Event("e", "a", "c", rules.id, rules.version, values=tuple(values))

    assert list(computed_words(rules, with_computed(rules, event))) == shown
