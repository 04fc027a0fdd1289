"""Publication dates are read when they can mean one day only."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.given_dates import find_date, read_date


@pytest.mark.parametrize(
    "words",
    [
        "2018-01-11", "20180111", "2018/1/11", "2018-01-11T09:30:00Z", "2018-01-11 09:30:00.123+03:00",
        "11 January 2018", "11 Jan. 2018", "11-Jan-2018", "11th January, 2018", "January 11, 2018",
        "Jan 11 2018", "Thursday, January 11, 2018",
        "Thu, 11 Jan 2018 10:00:00 GMT", "January 11, 2018 at 9:30 a.m.", "  11 JANUARY  2018 ",
    ],
)  # fmt: skip
def test_a_date_that_means_one_day_is_read(words: str) -> None:
    assert read_date(words) == "2018-01-11"


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_written_form_of_a_day_reads_back(day: date) -> None:
    assert read_date(day.isoformat()) == day.isoformat()
    assert read_date(f"{day.day} {day:%B} {day.year}") == day.isoformat()
    assert read_date(f"{day:%b} {day.day}, {day.year}") == day.isoformat()
    assert read_date(f"{day.day:02}.{day.month:02}.{day.year}", "DD.MM.YYYY") == day.isoformat()


@pytest.mark.parametrize("words", ["01/02/2018", "1.2.18", "25/12/2018", "01-02-2018 10:00"])
def test_a_date_without_certain_order_is_refused_and_the_option_is_named(words: str) -> None:
    with pytest.raises(ValueError, match="two orders; say which with --date-format"):
        read_date(words)


@pytest.mark.parametrize("words", ["yesterday", "January 2018", "2018-01", "1515661200", "11 January"])
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="is not a date such as"):
        read_date(words)


def test_a_day_that_no_calendar_has_is_refused() -> None:
    with pytest.raises(ValueError, match="not a day of the calendar"):
        read_date("31 February 2018")


@pytest.mark.parametrize("shape", ["DD/MM/YYYY", "%d/%m/%Y"])
def test_the_given_order_decides(shape: str) -> None:
    assert read_date("01/02/2018", shape) == "2018-02-01"
    assert read_date("01/02/2018 10:30", shape) == "2018-02-01"
    with pytest.raises(ValueError, match="not a date in the form"):
        read_date("2018-01-11", shape)


def test_a_full_date_is_found_in_a_line_with_its_words() -> None:
    assert find_date("Posted on Thursday, 11 January 2018 by the desk") == (
        "2018-01-11",
        "Thursday, 11 January 2018",
    )
    assert find_date("On 31 February 2018 and 1 March 2018") == ("2018-03-01", "1 March 2018")
    assert find_date("PORT SUDAN, May 21 (Gulf Herald) - at 01/02/2018") is None
