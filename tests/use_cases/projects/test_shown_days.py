"""Days as a person gives and reads them."""

from __future__ import annotations

import pytest

from annotator.errors import BadInput
from annotator.use_cases.projects.overview import ALL_DAYS, Days
from annotator.use_cases.projects.shown_days import days_words, typed_days, year_days


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (ALL_DAYS, "All dates"),
        (year_days("2018"), "2018"),
        (("2018-01-01", "2018-03-31"), "1 Jan to 31 Mar 2018"),
        (("2017-12-01", "2018-03-31"), "1 Dec 2017 to 31 Mar 2018"),
        (("2018-03-04", "2018-03-04"), "4 Mar 2018"),
        (("2018-03-04", ""), "from 4 Mar 2018"),
        (("", "2018-03-04"), "until 4 Mar 2018"),
    ],
)
def test_days_are_named_as_a_reader_says_them(days: Days, words: str) -> None:
    assert days_words(days) == words


def test_days_are_typed_as_publication_days_are() -> None:
    assert typed_days(" 4 March 2019", "2019-03-31 ") == ("2019-03-04", "2019-03-31")
    assert typed_days("", "") == ALL_DAYS


@pytest.mark.parametrize(("first", "last"), [("2019-03-04", "2019-03-03"), ("some day", "")])
def test_what_is_no_span_of_days_is_refused(first: str, last: str) -> None:
    with pytest.raises(BadInput):
        typed_days(first, last)
