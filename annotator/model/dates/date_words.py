"""The names of days, months and seasons in English, French, Spanish, Russian and Arabic, as patterns and numbers."""

from __future__ import annotations

from collections.abc import Mapping

_WEEKDAYS = (
    "monday lundi lunes понедельник понедельника الإثنين الاثنين",
    "tuesday mardi martes вторник вторника الثلاثاء",
    "wednesday mercredi miércoles среда среду среды الأربعاء الاربعاء",
    "thursday jeudi jueves четверг четверга الخميس",
    "friday vendredi viernes пятница пятницу пятницы الجمعة",
    "saturday samedi sábado суббота субботу субботы السبت",
    "sunday dimanche domingo воскресенье воскресенья الأحد",
)
_SHORT_WEEKDAYS = ("mon", "tue tues", "wed weds", "thu thur thurs", "fri", "sat", "sun")
_MONTHS = (
    "january janvier enero январь января январе يناير كانون_الثاني جانفي",
    "february février febrero февраль февраля феврале فبراير شباط فيفري",
    "march mars marzo март марта марте مارس آذار",
    "april avril abril апрель апреля апреле أبريل إبريل ابريل نيسان أفريل",
    "may mai mayo май мая мае مايو أيار ماي",
    "june juin junio июнь июня июне يونيو حزيران جوان",
    "july juillet julio июль июля июле يوليو تموز جويلية يوليوز",
    "august août agosto август августа августе أغسطس اغسطس آب أوت غشت",
    "september septembre septiembre сентябрь сентября сентябре سبتمبر أيلول شتنبر",
    "october octobre octubre октябрь октября октябре أكتوبر اكتوبر تشرين_الأول",
    "november novembre noviembre ноябрь ноября ноябре نوفمبر تشرين_الثاني نونبر",
    "december décembre diciembre декабрь декабря декабре ديسمبر كانون_الأول دجنبر",
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
# Of the northern half of the world; a winter is named by the year in which it begins.
SEASONS: Mapping[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

WEEKDAY_NAME = rf"(?:{_pattern(WEEKDAYS)})"
WEEKDAY = rf"(?<!\w){WEEKDAY_NAME}(?!\w)"
ANY_WEEKDAY = rf"(?<!\w)(?:{_pattern({**WEEKDAYS, **SHORT_WEEKDAYS})})(?!\w)\.?"
# Alone, a short name is that of a day with its point or before a time of day: "Sun" and "sat" are words.
SHORT_WEEKDAY = r"(?<!\w)(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri)(?:\.|(?=\s+(?:morning|night|evening|afternoon)\b))"
MONTH = rf"(?:{_pattern(_LONG_MONTHS)}|(?:{_pattern(_numbered(_SHORT_MONTHS))})(?![^\W\d_])\.?)"
# Arabic reports often give both names: كانون الثاني/يناير.
DAY_MONTH = rf"{MONTH}(?:\s*/\s*(?:{_pattern(_LONG_MONTHS)}))?"
YEAR = r"(?:[1١۱][89٨٩۸۹]|[2٢۲][0٠۰])\d\d"
SHORT_YEAR = r"[’']\d\d|[3-9]\d(?![\d:.,%])"  # below 32 it may be a day or a number of dead
_BEFORE_YEAR = r"(?:\s*,\s*|\s+(?:of\s+|de\s+|del\s+)?|-(?=\d{4}))"
YEAR_AFTER = rf"(?:{_BEFORE_YEAR}(?P<year>{YEAR}|{SHORT_YEAR})(?:\s+(?:года?|г\.))?(?!\d))?"


def weekday(word: str) -> int:
    """0 for Monday to 6 for Sunday."""
    word = word.lower().rstrip(".")
    return WEEKDAYS[word] if word in WEEKDAYS else SHORT_WEEKDAYS[word]


def month(word: str) -> int:
    """1 to 12."""
    return MONTHS[word.lower().split("/")[0].strip().rstrip(".")]
