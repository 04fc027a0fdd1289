"""Date phrases of our own (`phrases/dates.txt`), and others that are only counted (`phrases/dates_held.txt`)."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.dates.dates import DateReading, find_dates, find_undated

PHRASES = Path(__file__).parent / "phrases"
READ = ("dates.txt", "dates_more.txt", "dates_news.txt", "dates_tense.txt", "dates_languages.txt")
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NEWS_DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


def phrases(name: str) -> Iterator[tuple[str, ...]]:
    for line in (PHRASES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(cell.strip().replace("\\n", "\n") for cell in line.split("|"))


def only(text: str, published: str) -> tuple[str, str, str]:
    """The one date that is found, or the first where the sentence names another beside it."""
    found = find_dates(text, published)
    return (found[0][1].start, found[0][1].end, found[0][1].precision) if found else ("-", "", "")


@pytest.mark.parametrize(
    ("text", "published", "start", "end", "precision"),
    [row for name in READ for row in phrases(name)],
)
def test_a_phrase_of_the_news_is_read(text: str, published: str, start: str, end: str, precision: str) -> None:
    assert only(text, published) == (start, end, precision)


@pytest.mark.parametrize("name", ["dates_held.txt", "dates_fresh.txt"])
def test_of_phrases_that_no_rule_was_made_for_nine_in_ten_are_read(name: str) -> None:
    held = list(phrases(name))

    right = [only(text, published) == tuple(wanted) for text, published, *wanted in held]

    assert sum(right) >= 0.9 * len(held)


@given(NEWS_DAYS)
def test_a_whole_date_is_read_in_every_order(day: date) -> None:
    month = MONTHS[day.month - 1]

    for written in (
        f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{month[:3]} {day.day}, {day.year}",
        day.isoformat(), f"{day:%Y%m%d}", f"{day:%d.%m.%Y}", f"{day.day}-{month[:3]}-{day.year}",
        f"{day.day:02}{month[:3].upper()}{day.year}", f"{WEEKDAYS[day.weekday()]}, {month} {day.day}, {day.year}",
        f"{day.isoformat()}T10:00:00Z",
    ):  # fmt: skip
        [(_, reading)] = find_dates(f"It was on {written}.", "")

        assert (reading.start, reading.end, reading.ambiguous) == (day.isoformat(), "", False)


@given(NEWS_DAYS, st.integers(0, 6))
def test_a_weekday_is_the_latest_up_to_publication(published: date, back: int) -> None:
    day = date.fromordinal(published.toordinal() - back)

    [(_, reading)] = find_dates(f"Rebels struck on {WEEKDAYS[day.weekday()]}.", published.isoformat())

    assert reading.start == day.isoformat()


@given(NEWS_DAYS, st.integers(2, 300))
def test_days_ago_are_counted_from_publication(published: date, days: int) -> None:
    [(_, reading)] = find_dates(f"He was shot {days} days ago.", published.isoformat())

    assert reading == DateReading(
        date.fromordinal(published.toordinal() - days).isoformat(), "", "day", "counted from publication"
    )


@given(st.text(alphabet="0123456789-/. ,’'()JanMay thsecoflwkyrgTuenditpb80٠١٢يوم", max_size=60), NEWS_DAYS)
def test_any_text_has_dates_that_begin_before_they_end(text: str, published: date) -> None:
    for span, reading in find_dates(text, published.isoformat()):
        assert span.of(text).strip()
        assert date.fromisoformat(reading.start) <= date.fromisoformat(reading.end or reading.start)


def test_a_day_of_saying_so_is_past_whatever_is_to_come() -> None:
    [(_, reading)] = find_dates("The army would attack, a spokesman said on Monday.", "2018-01-11")

    assert reading.start == "2018-01-08"


def test_digits_are_read_in_the_order_of_the_others_in_the_text() -> None:
    readings = [reading for _, reading in find_dates("Raids of 1/28/2014 and 2/5/2014.", "2014-06-11")]

    assert [(each.start, each.ambiguous) for each in readings] == [("2014-01-28", False), ("2014-02-05", False)]


def test_phrases_that_wait_for_the_publication_day_are_told() -> None:
    text = "Last week, as on Saturday and on 5 May 2014, shells fell."

    assert [span.of(text) for span in find_undated(text)] == ["Last week", "on Saturday"]
