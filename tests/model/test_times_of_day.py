"""Times without their day, and what lies ahead of or behind the publication day, for every such day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.dates.dates import find_dates, find_undated
from annotator.model.dates.times_of_day import SMALL_HOURS, TIME_ALONE
from annotator.model.text.span import Span

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
NEWS_DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))
PUBLISHED = "1989-11-02"  # a Thursday


def days(text: str, published: str = PUBLISHED) -> list[tuple[str, str]]:
    return [(span.of(text), reading.start) for span, reading in find_dates(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("A bomb went off on Monday. The hall was empty at 4 a.m., he said.", "at 4 a.m.", "1989-10-30"),
        ("A bomb went off on Monday. On Tuesday he was found at 10:30 p.m.", "at 10:30 p.m.", "1989-10-31"),
        ("A bomb went off on Monday. Talks are due Friday. By nightfall the hall was empty.", "By nightfall",
         "1989-10-30"),
        ("Shots were heard last night. Before dawn the hall was empty.", "Before dawn", "1989-11-02"),
        ("Shots were heard on Monday night. The hall was stormed at 3:15 a.m.", "at 3:15 a.m.", "1989-10-31"),
        ("The hall was empty at noon.", "at noon", "1989-11-02"),
        ("Crews dug through the night.", "through the night", "1989-11-01"),
        ("Rain fell in the evening.", "in the evening", "1989-11-02"),
        ("Shots were heard at 0530 GMT.", "at 0530", "1989-11-02"),
        ("Shots were heard at 05:30 GMT.", "at 05:30", "1989-11-02"),
        ("Shots were heard at 5 o'clock.", "at 5 o'clock", "1989-11-02"),
    ],
)  # fmt: skip
def test_a_time_alone_is_on_the_day_of_the_story(text: str, words: str, day: str) -> None:
    assert (words, day) in days(text)


@pytest.mark.parametrize(
    "text",
    ["He died at 6 a.m. Friday.", "He died Friday at 6 a.m.", "He died at 6 a.m. (0400 GMT) on Friday.",
     "He died on Friday, at noon.", "He died at midnight on Friday."],
)  # fmt: skip
def test_a_time_beside_its_day_is_no_date_of_its_own(text: str) -> None:
    assert [day for _, day in days(text)] == ["1989-10-27"]


@pytest.mark.parametrize(
    "text",
    ["They won 3:1.", "It cost $4.50 a barrel.", "Psalm 23:4 was read.", "A night at the opera was cancelled.",
     "I am 40.", "The 7.62 mm rifle jammed.", "Golden Dawn won seats."],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [words for words, _ in days(text)] == []


def test_times_are_read_in_whole_texts_with_a_publication_day_only() -> None:
    text = "A bomb went off at 4 a.m. in Lima."

    assert find_dates(text, "") == [] == find_undated(text)
    assert find_dates(text, PUBLISHED, Span(0, len(text))) == []


@given(
    NEWS_DAYS, st.integers(0, 6), st.sampled_from(["at 4 a.m.", "before dawn", "by nightfall", "at 23:15", "at noon"])
)
def test_a_time_alone_is_never_after_publication(published: date, back: int, time: str) -> None:
    day = WEEKDAYS[(published - timedelta(days=back)).weekday()]
    text = f"Rebels struck on {day} night. The fort fell {time}."

    [_, (_, reading)] = find_dates(text, published.isoformat())

    assert reading.rule in (TIME_ALONE, SMALL_HOURS)
    assert published - timedelta(days=back) <= date.fromisoformat(reading.start) <= published


@given(NEWS_DAYS, st.integers(0, 6))
def test_a_weekday_of_what_will_be_is_within_the_week_from_publication(published: date, ahead: int) -> None:
    day = published + timedelta(days=ahead)

    for text in (
        f"The rivals will meet on {WEEKDAYS[day.weekday()]}.",
        f"On {WEEKDAYS[day.weekday()]}, the rivals will meet.",
        f"Talks were put off until {WEEKDAYS[day.weekday()]}.",
    ):
        [(_, reading)] = find_dates(text, published.isoformat())

        assert (reading.start, reading.ambiguous) == (day.isoformat(), True)


@given(NEWS_DAYS, st.integers(0, 300))
def test_a_day_without_its_year_is_the_latest_where_the_clause_tells_of_the_past(published: date, back: int) -> None:
    day = published - timedelta(days=back)

    [(_, reading)] = find_dates(f"Rebels struck on {MONTHS[day.month - 1]} {day.day}.", published.isoformat())

    assert reading.start == day.isoformat()


@given(NEWS_DAYS, st.integers(0, 270))
def test_a_day_without_its_year_is_the_next_where_the_clause_tells_of_what_is_to_come(
    published: date, ahead: int
) -> None:
    day = published + timedelta(days=ahead)

    [(_, reading)] = find_dates(f"Voting will begin on {MONTHS[day.month - 1]} {day.day}.", published.isoformat())

    assert reading.start == day.isoformat()


@given(NEWS_DAYS, st.integers(1, 40))
def test_a_year_ago_today_is_the_same_day_of_its_month(published: date, years: int) -> None:
    [(_, reading)] = find_dates(f"He was shot {years} years ago today.", published.isoformat())

    day = date.fromisoformat(reading.start)
    assert (day.year, day.month) == (published.year - years, published.month)
    assert published.day - day.day in ((0, 1) if (published.month, published.day) == (2, 29) else (0,))


@given(st.text(alphabet="0123456789 .:,apmMondayFr\nwithgtu’'()GT", max_size=60), NEWS_DAYS)
def test_dates_and_times_are_in_order_and_apart(text: str, published: date) -> None:
    spans = [span for span, _ in find_dates(text, published.isoformat())]

    assert all(before.end <= after.start for before, after in pairwise(spans))
