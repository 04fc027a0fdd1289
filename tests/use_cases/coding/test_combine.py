from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.span import Span
from annotator.use_cases.coding.combine import combine

DATE = FieldDef("event_date", "Date", "date", precisions=("day", "week", "month"))
PERIOD = FieldDef("event_dates", "Dates", "date_range", precisions=("day", "days", "week", "month", "year"))
DEATHS = FieldDef("fatalities", "Deaths", "number")


def test_two_days_make_a_period_on_the_evidence_of_both() -> None:
    first = Value("event_date", {"value": "2018-01-11", "precision": "day"}, evidence=(Span(0, 4),))
    second = Value("event_date", {"value": "2018-01-09", "precision": "day"}, evidence=(Span(9, 12),))

    both = combine(PERIOD, first, second)

    assert dict(both.parts) == {"value": "2018-01-09", "end": "2018-01-11", "precision": "days"}
    assert both.evidence == (Span(0, 4), Span(9, 12))


def test_where_the_codebook_knows_no_period_its_middle_day_stands_for_it() -> None:
    first = Value("event_date", {"value": "2018-01-11", "precision": "day"})
    second = Value("event_date", {"value": "2018-01-09", "precision": "day"})

    assert dict(combine(DATE, first, second).parts) == {"value": "2018-01-10", "precision": "week"}


def test_of_two_figures_the_lower_is_the_best_and_both_bound_the_range() -> None:
    first = Value("fatalities", {"value": "12", "state": "stated"}, evidence=(Span(0, 2),))
    second = Value("fatalities", {"value": "9", "state": "stated"}, evidence=(Span(5, 6),))

    both = combine(DEATHS, first, second)

    assert dict(both.parts) == {"value": "9", "low": "9", "high": "12", "state": "stated"}


def test_anything_else_gains_further_evidence_only() -> None:
    place = FieldDef("location", "Place", "place")
    held = Value("location", {"value": "Idlib"}, evidence=(Span(0, 5),))

    both = combine(place, held, Value("location", {"value": "Idlib"}, evidence=(Span(8, 13),)))

    assert both == Value("location", {"value": "Idlib"}, evidence=(Span(0, 5), Span(8, 13)))
