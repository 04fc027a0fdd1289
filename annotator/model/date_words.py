"""The names of days and months in English, French, Spanish, Russian and Arabic, as patterns and numbers."""

from __future__ import annotations

from collections.abc import Mapping

_WEEKDAYS = (
    "monday lundi lunes понедельник понедельника الإثنين الاثنين",
    "tuesday mardi martes вторник вторника الثلاثاء",
    "wednesday mercredi miércoles среда среду среды الأربعاء",
    "thursday jeudi jueves четверг четверга الخميس",
    "friday vendredi viernes пятница пятницу пятницы الجمعة",
    "saturday samedi sábado суббота субботу субботы السبت",
    "sunday dimanche domingo воскресенье воскресенья الأحد",
)
_SHORT_WEEKDAYS = ("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun")
_MONTHS = (
    "january janvier enero январь января يناير كانون_الثاني",
    "february février febrero февраль февраля فبراير شباط",
    "march mars marzo март марта مارس آذار",
    "april avril abril апрель апреля أبريل إبريل نيسان",
    "may mai mayo май мая مايو أيار",
    "june juin junio июнь июня يونيو حزيران",
    "july juillet julio июль июля يوليو تموز",
    "august août agosto август августа أغسطس آب",
    "september septembre septiembre сентябрь сентября سبتمبر أيلول",
    "october octobre octubre октябрь октября أكتوبر تشرين_الأول",
    "november novembre noviembre ноябрь ноября نوفمبر تشرين_الثاني",
    "december décembre diciembre декабрь декабря ديسمبر كانون_الأول",
)
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec")


def _numbered(rows: tuple[str, ...]) -> dict[str, int]:
    return {name.replace("_", " "): at for at, row in enumerate(rows) for name in row.split()}


def _pattern(names: Mapping[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


WEEKDAYS: Mapping[str, int] = _numbered(_WEEKDAYS)
SHORT_WEEKDAYS: Mapping[str, int] = _numbered(_SHORT_WEEKDAYS)
MONTHS: Mapping[str, int] = {name: at + 1 for name, at in (_numbered(_MONTHS) | _numbered(_SHORT_MONTHS)).items()}
_LONG_MONTHS = {name: at for name, at in _numbered(_MONTHS).items()}

WEEKDAY = rf"(?<!\w)(?:{_pattern(WEEKDAYS)})(?!\w)"
ANY_WEEKDAY = rf"(?<!\w)(?:{_pattern({**WEEKDAYS, **SHORT_WEEKDAYS})})(?!\w)\.?"
MONTH = rf"(?:{_pattern(_LONG_MONTHS)}|(?:{_pattern(_numbered(_SHORT_MONTHS))})(?![^\W\d_])\.?)"
# Arabic reports often give both names: كانون الثاني/يناير.
DAY_MONTH = rf"{MONTH}(?:\s*/\s*(?:{_pattern(_LONG_MONTHS)}))?"


def weekday(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    word = word.lower().rstrip(".")
    return WEEKDAYS[word] if word in WEEKDAYS else SHORT_WEEKDAYS[word]


def month(word: str) -> int:
    """1 to 12."""
    return MONTHS[word.lower().split("/")[0].strip().rstrip(".")]
