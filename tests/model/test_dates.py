"""Date phrases of news and typed dates, against a publication day that is a Thursday."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import canonical_text
from annotator.model.dates.date_reading import DateReading, shift
from annotator.model.dates.dates import find_dates, read_typed
from annotator.model.text.span import Span

PUBLISHED = "2018-01-11"


def only_reading(text: str, published: str = PUBLISHED) -> tuple[str, DateReading]:
    found = find_dates(text, published)
    assert len(found) == 1, found
    span, reading = found[0]
    return span.of(text), reading


@pytest.mark.parametrize(
    ("text", "words", "start", "end", "precision"),
    [
        ("Rebels attacked on Thursday.", "on Thursday", "2018-01-11", "", "day"),
        ("It said on Tuesday that", "on Tuesday", "2018-01-09", "", "day"),
        ("He was shot late on Friday night.", "late on Friday night", "2018-01-05", "", "day"),
        ("killed last Thursday", "last Thursday", "2018-01-04", "", "day"),
        ("attacked bases on Jan. 6.", "on Jan. 6", "2018-01-06", "", "day"),
        ("on 23 December a bomb", "on 23 December", "2017-12-23", "", "day"),
        ("on 6 January 2015", "on 6 January 2015", "2015-01-06", "", "day"),
        ("on Wednesday, Jan. 10, 2018, police", "on Wednesday, Jan. 10, 2018", "2018-01-10", "", "day"),
        ("On 2017-11-30 a", "On 2017-11-30", "2017-11-30", "", "day"),
        ("on 23 Aug 88 he", "on 23 Aug 88", "1988-08-23", "", "day"),
        ("on Jan. 6, 12 people died", "on Jan. 6", "2018-01-06", "", "day"),
        ("two days ago", "two days ago", "2018-01-09", "", "day"),
        ("Yesterday a", "Yesterday", "2018-01-10", "", "day"),
        ("in the last two weeks", "in the last two weeks", "2017-12-28", "2018-01-11", "range"),
        ("agreed last year to", "last year", "2017-01-01", "2017-12-31", "range"),
        ("fighting last week", "last week", "2018-01-01", "2018-01-07", "week"),
        ("over the weekend", "over the weekend", "2018-01-06", "2018-01-07", "week"),
        ("in early March", "in early March", "2017-03-01", "2017-03-10", "month"),
        ("In January 2018 they", "In January 2018", "2018-01-01", "2018-01-31", "month"),
        ("from Monday to Wednesday", "from Monday to Wednesday", "2018-01-08", "2018-01-10", "range"),
        ("on March 10-12 the", "on March 10-12", "2017-03-10", "2017-03-12", "range"),
        ("overnight", "overnight", "2018-01-10", "2018-01-11", "range"),
        ("on 22/4 police", "on 22/4", "2017-04-22", "", "day"),
        ("He was shot on the 5th, police said", "on the 5th", "2018-01-05", "", "day"),
        ("the first Friday of July", "the first Friday of July", "2017-07-07", "", "day"),
        ("يوم الخميس", "يوم الخميس", "2018-01-11", "", "day"),
        ("أمس الأربعاء", "أمس الأربعاء", "2018-01-10", "", "day"),
        ("٦ يناير ٢٠١٨", "٦ يناير ٢٠١٨", "2018-01-06", "", "day"),
        ("в среду", "в среду", "2018-01-10", "", "day"),
        ("le 6 janvier", "le 6 janvier", "2018-01-06", "", "day"),
    ],
)
def test_a_phrase_of_the_news_names_a_day_or_a_stretch(
    text: str, words: str, start: str, end: str, precision: str
) -> None:
    found, reading = only_reading(text)

    assert found == words
    assert (reading.start, reading.end, reading.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "text",
    [
        "a 22-year-old man",
        "They may march again",
        "the Sunday Times",
        "Resolution 2254",
        "12.5 percent",
        "open 24/7",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert find_dates(text, PUBLISHED) == []


def test_a_weekday_after_will_lies_ahead_and_is_unsure() -> None:
    _, reading = only_reading("Talks will be held on Sunday")

    assert reading.start == "2018-01-14"
    assert reading.ambiguous


def test_a_day_earlier_counts_from_the_day_named_before() -> None:
    readings = [reading for _, reading in find_dates("On Jan. 6 drones struck. Two days earlier a", PUBLISHED)]

    assert [reading.start for reading in readings] == ["2018-01-06", "2018-01-04"]
    assert readings[1].ambiguous


def test_without_a_publication_day_only_whole_dates_are_read() -> None:
    found = find_dates("On Thursday and on 6 January 2018 and yesterday", "")

    assert [reading.start for _, reading in found] == ["2018-01-06"]


def test_a_stretch_of_the_text_is_searched_alone() -> None:
    text = "On Monday rain. On Tuesday sun."

    found = find_dates(text, PUBLISHED, Span(16, len(text)))

    assert [span.of(text) for span, _ in found] == ["On Tuesday"]


def test_the_hand_coded_dates_of_the_sample_are_found_at_their_offsets() -> None:
    folder = Path(__file__).parents[3] / "shared" / "articles"
    if not folder.is_dir():
        pytest.skip("the hand-coded sample is not on this machine")
    for coded in folder.glob("*.coded.json"):
        gold = json.loads(coded.read_text(encoding="utf-8"))
        text = canonical_text(coded.with_name(coded.name.replace(".coded.json", ".txt")).read_text(encoding="utf-8"))

        found = {(span.start, span.end): reading for span, reading in find_dates(text, gold["publication_date"])}

        for phrase in gold["date_expressions"]:
            reading = found[phrase["span"]["start"], phrase["span"]["end"]]
            assert reading.start.startswith(phrase["value"][:4])
            assert phrase["value"] in (reading.start, f"{reading.start}/{reading.end}", reading.start[:4])


@pytest.mark.parametrize(
    ("typed", "start", "end"),
    [
        ("thu", "2018-01-11", ""),
        ("th", "2018-01-11", ""),
        ("w", "2018-01-10", ""),
        ("11 jan", "2018-01-11", ""),
        ("jan 6", "2018-01-06", ""),
        ("11/1", "2018-01-11", ""),
        ("31/12", "2017-12-31", ""),
        ("12/31", "2017-12-31", ""),
        ("2018-01-11", "2018-01-11", ""),
        ("6", "2018-01-06", ""),
        ("28", "2017-12-28", ""),
        ("y", "2018-01-10", ""),
        ("2 days ago", "2018-01-09", ""),
        ("last tuesday", "2018-01-09", ""),
        ("last week", "2018-01-01", "2018-01-07"),
        ("dec", "2017-12-01", "2017-12-31"),
        ("mar 2016", "2016-03-01", "2016-03-31"),
        ("الخم", "2018-01-11", ""),
    ],
)
def test_a_few_letters_are_enough_for_a_typed_date(typed: str, start: str, end: str) -> None:
    reading = read_typed(typed, PUBLISHED)

    assert reading is not None
    assert (reading.start, reading.end) == (start, end)


@pytest.mark.parametrize(
    "typed",
    ["2018-01-08 to 2018-01-10", "8 jan - 10 jan", "8 - 10 jan", "8 jan..10 jan", "8/1/2018 – 10/1/2018", "mon to wed",
     "between 8 and 10 january", "from 8 until 10 jan", "10 jan to 8 jan"],
)  # fmt: skip
def test_two_days_typed_one_after_the_other_are_a_period(typed: str) -> None:
    reading = read_typed(typed, PUBLISHED)

    assert reading is not None
    assert (reading.start, reading.end, reading.precision) == ("2018-01-08", "2018-01-10", "range")


@pytest.mark.parametrize(
    "typed", ["8 jan to", "to 8 jan", "8 jan to rebels", "8 jan to 9 jan to 10 jan", "..", "1..2..3"]
)
def test_half_a_period_or_more_than_one_is_none(typed: str) -> None:
    assert read_typed(typed, PUBLISHED) is None


def test_a_period_needs_no_publication_date_where_its_days_are_whole() -> None:
    reading = read_typed("2018-01-08 to 2018-01-10", "")

    assert reading is not None
    assert (reading.start, reading.end) == ("2018-01-08", "2018-01-10")


@pytest.mark.parametrize("typed", ["", "13/13", "rebels", "99", "30 feb"])
def test_what_is_no_date_is_not_read_as_one(typed: str) -> None:
    assert read_typed(typed, PUBLISHED) is None


def test_a_day_is_shifted_with_its_end() -> None:
    week = DateReading("2018-01-01", "2018-01-07", "week")

    assert shift(week, -1) == DateReading("2017-12-31", "2018-01-06", "week")


@pytest.mark.parametrize(
    ("reading", "day", "precision"),
    [
        (DateReading("2018-01-01", "2018-01-07", "week"), "2018-01-04", "week"),
        (DateReading("2018-01-01", "2018-01-31", "month"), "2018-01-16", "month"),
        (DateReading("2018-01-01", "2018-01-10", "month"), "2018-01-01", "month"),
        (DateReading("2018-01-21", "2018-01-31", "month"), "2018-01-31", "month"),
        (DateReading("2017-12-28", "2018-01-11", "range"), "2018-01-04", "month"),
        (DateReading("2017-01-01", "2017-12-31", "range"), "2017-07-02", ""),
    ],
)
def test_one_day_stands_for_a_stretch(reading: DateReading, day: str, precision: str) -> None:
    assert (reading.one_day, reading.one_precision) == (day, precision)


@given(st.text(alphabet="0123456789-/. ,jJanMonday thsecoflwkyrgTue٠١٢يوم", max_size=60))
def test_any_text_is_read_without_an_error_and_spans_stay_inside(text: str) -> None:
    for span, reading in find_dates(text, PUBLISHED):
        assert span.end <= len(text)
        assert reading.start

    read_typed(text, PUBLISHED)


def test_last_march_is_the_march_before_publication() -> None:
    [(span, reading)] = find_dates("The train was attacked last March.", "2023-01-24")

    assert (reading.start, reading.precision, span.start) == ("2022-03-01", "month", 28)
