"""Days folded into periods: the unit follows the span, nothing falls between two periods."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.use_cases.projects.periods import period_words, start_words, timeline


@pytest.mark.parametrize(
    ("last", "unit", "periods"),
    [
        (date(2018, 1, 20), "day", 20),
        (date(2018, 3, 31), "week", 13),
        (date(2021, 3, 31), "month", 39),
        (date(2040, 1, 1), "year", 23),
        (date(2199, 1, 1), "decade", 19),
    ],
)
def test_the_unit_follows_the_span(last: date, unit: str, periods: int) -> None:
    found = timeline([(date(2018, 1, 1), 1, 0), (last, 1, 0)])

    assert (found.unit, len(found.periods)) == (unit, periods)


def test_no_days_make_no_periods() -> None:
    assert timeline([]).periods == ()


def test_a_typing_error_of_a_thousand_years_still_makes_few_periods() -> None:
    found = timeline([(date(1018, 1, 11), 1, 0), (date(2018, 1, 11), 5, 0)])

    assert found.unit == "decade"
    assert len(found.periods) == 101


@given(st.lists(st.tuples(st.dates(), st.integers(0, 9), st.integers(0, 9)), max_size=20))
def test_every_event_is_in_one_period_and_periods_follow_each_other(days: list[tuple[date, int, int]]) -> None:
    periods = timeline(days).periods

    assert sum(each.events for each in periods) == sum(events for _, events, _ in days)
    assert sum(each.drafts for each in periods) == sum(drafts for _, _, drafts in days)
    assert all(a.last + timedelta(days=1) == b.first for a, b in itertools.pairwise(periods))
    assert all(any(each.first <= day <= each.last for each in periods) for day, _, _ in days)


@pytest.mark.parametrize(
    ("days", "words", "short"),
    [
        ((date(2018, 1, 8), date(2018, 1, 9)), "8 Jan 2018", "8 Jan"),
        ((date(2018, 1, 8), date(2018, 3, 9)), "8 to 14 Jan 2018", "8 Jan"),
        ((date(2018, 1, 29), date(2018, 3, 9)), "29 Jan to 4 Feb 2018", "29 Jan"),
        ((date(2017, 12, 25), date(2018, 2, 9)), "25 to 31 Dec 2017", "25 Dec"),
        ((date(2018, 12, 31), date(2019, 2, 9)), "31 Dec 2018 to 6 Jan 2019", "31 Dec"),
        ((date(2018, 1, 8), date(2020, 3, 9)), "Jan 2018", "Jan"),
        ((date(2018, 1, 8), date(2040, 3, 9)), "2018", "2018"),
        ((date(1918, 1, 8), date(2040, 3, 9)), "1910s", "1910s"),
    ],
)
def test_a_period_has_words(days: tuple[date, date], words: str, short: str) -> None:
    found = timeline([(day, 1, 0) for day in days])

    assert period_words(found.periods[0], found.unit) == words
    assert start_words(found.periods[0], found.unit, with_year=False) == short
