"""All rules by which date phrases are read, in the order in which they are tried."""

from annotator.model.dates.calendar_units import CALENDAR_UNITS
from annotator.model.dates.date_rules import DateRule
from annotator.model.dates.days_of_units import DAYS_OF_UNITS
from annotator.model.dates.digit_dates import DIGIT_DATES
from annotator.model.dates.exact_distances import EXACT_DISTANCES
from annotator.model.dates.feasts import FEASTS
from annotator.model.dates.foreign_days import FOREIGN_DAYS
from annotator.model.dates.months_and_years import MONTHS_AND_YEARS
from annotator.model.dates.near_days import NEAR_DAYS
from annotator.model.dates.rare_dates import RARE_DATES
from annotator.model.dates.relative_dates import RELATIVE_DATES
from annotator.model.dates.weekdays import WEEKDAY_DATES
from annotator.model.dates.whole_dates import WHOLE_DATES

DATE_RULES: tuple[DateRule, ...] = (
    *DIGIT_DATES,
    *WHOLE_DATES,
    *DAYS_OF_UNITS,
    *EXACT_DISTANCES,
    *RARE_DATES,
    *MONTHS_AND_YEARS,
    *FEASTS,
    *FOREIGN_DAYS,
    *WEEKDAY_DATES,
    *NEAR_DAYS,
    *RELATIVE_DATES,
    *CALENDAR_UNITS,
)
