"""Which days an overview counts: all, a year, or from one day to another as a person typed them."""

from __future__ import annotations

from datetime import date

from annotator.errors import BadInput
from annotator.use_cases.articles.date_article import day_of
from annotator.use_cases.projects.overview import ALL_DAYS, Days
from annotator.use_cases.projects.periods import Period, period_words
from annotator.words import tr


def year_days(year: str) -> Days:
    """All days of a year, given as four digits."""
    return f"{year}-01-01", f"{year}-12-31"


def typed_days(first: str, last: str) -> Days:
    """The bounds that a person wrote; an empty one is none. Raises BadInput."""
    days = day_of(first), day_of(last)
    if all(days) and days[0] > days[1]:
        raise BadInput(tr("The last day is before the first."), tr("Exchange them, or leave one empty."))
    return days


def days_words(days: Days) -> str:
    """As a choice names them: "All dates", "2018", "1 Jan to 31 Mar 2018", "from 4 Mar 2018"."""
    first, last = days
    if days == ALL_DAYS:
        return tr("All dates")
    if not last:
        return tr("from {day}", day=_day_words(first))
    if not first:
        return tr("until {day}", day=_day_words(last))
    if days == year_days(first[:4]):
        return first[:4]
    if first == last:
        return _day_words(first)
    return period_words(Period(date.fromisoformat(first), date.fromisoformat(last), 0, 0), "week")


def _day_words(iso: str) -> str:
    day = date.fromisoformat(iso)
    return period_words(Period(day, day, 0, 0), "day")
