"""Publication dates as files write them. Reads what can mean one day only; asks for the order otherwise.

Dates inside news text ("on Thursday") are another matter and not read here.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from annotator.words import tr

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS = {name[:3].casefold(): at for at, name in enumerate(_MONTH_NAMES, 1)}
_MONTH = "(?P<month>" + "|".join(f"{name}|{name[:3]}" for name in _MONTH_NAMES) + r"|Sept)\b\.?"
_DAY, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s+)?"
_FORMS = (
    r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})",
    r"(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})",
    rf"{_WEEKDAY}{_DAY}[\s-]+{_MONTH},?[\s-]+{_YEAR}",
    rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
)
_BASIC = r"(?P<year>\d{4})(?P<number>\d{2})(?P<day>\d{2})"
_ZONE = r"(?:Z|[A-Z]{2,5}|[+-]\d{2}:?\d{2})?"
_TIME = rf"(?:(?:T|,?\s+(?:at\s+)?)\d{{1,2}}(?::\d{{2}}){{1,2}}(?:\.\d+)?\s*(?:[ap]\.?m\.?)?\s*{_ZONE})?"
_WHOLE = [re.compile(form + _TIME, re.IGNORECASE) for form in (*_FORMS, _BASIC)]
_WITHIN = [re.compile(rf"(?<![\w/-]){form}(?![\d/-])", re.IGNORECASE) for form in _FORMS]
_TWO_ORDERS = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b.*")

_DIRECTIVES = {"YYYY": "%Y", "YY": "%y", "MM": "%m", "DD": "%d", "M": "%m", "D": "%d"}
_SHAPE = re.compile("|".join(_DIRECTIVES))

SHAPE_HINT = "DD/MM/YYYY or MM/DD/YYYY"


@lru_cache(maxsize=4096)  # a file of 100,000 articles holds a few hundred days
def read_date(text: str, shape: str = "") -> str:
    """The ISO day that `text` is. A `shape` (“DD/MM/YYYY”, or strptime's “%d/%m/%Y”) alone decides.

    A time of day may follow and is dropped, as is its zone: the day is the one that stands there.
    Raises ValueError with the reason.
    """
    text = " ".join(text.split())
    if shape:
        return _read_shaped(text, shape)
    for form in _WHOLE:
        if match := form.fullmatch(text):
            return _day(match, text)
    if _TWO_ORDERS.fullmatch(text):
        raise ValueError(
            tr(
                "“{text}” can be read in two orders; say which with --date-format, such as {shape}",
                text=text,
                shape=SHAPE_HINT,
            )
        )
    raise ValueError(tr("“{text}” is not a date such as 2018-01-11 or 11 January 2018", text=text))


def find_date(text: str) -> tuple[str, str] | None:
    """The first full date (with its year) in `text`: its ISO day and its words."""
    matches = (match for form in _WITHIN for match in form.finditer(text))
    for match in sorted(matches, key=lambda match: match.start()):
        try:
            return _day(match, match.group()), match.group()
        except ValueError:
            continue  # such as 31 February: no date after all
    return None


def _day(match: re.Match[str], text: str) -> str:
    parts = match.groupdict()
    month = parts.get("number") or _MONTHS[parts["month"][:3].casefold()]
    try:
        return date(int(parts["year"]), int(month), int(parts["day"])).isoformat()
    except ValueError as error:
        raise ValueError(tr("“{text}” is not a day of the calendar", text=text)) from error


def _read_shaped(text: str, shape: str) -> str:
    pattern = shape
    if "%" not in shape:
        pattern = _SHAPE.sub(lambda match: _DIRECTIVES[match.group()], shape)
    for candidate in dict.fromkeys((text, text.split(" ")[0])):
        try:
            return datetime.strptime(candidate, pattern).date().isoformat()
        except ValueError:
            continue  # a time of day may follow; the reason below names the whole text
    raise ValueError(tr("“{text}” is not a date in the form {shape}", text=text, shape=shape))
