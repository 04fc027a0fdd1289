"""Where in a text a date may stand: near a month, a weekday, a number, a word of time. All else is passed over.

Trying every rule at every letter of an article takes longer than all the rest of reading its dates.
"""

from __future__ import annotations

import re

from annotator.model.dates.date_words import MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from annotator.model.text.number_words import ORDINALS
from annotator.model.text.word_sets import word_set

MONTH, WEEKDAY, UNIT, NEAR, FEAST, SEASON, YEAR, DIGITS, ORDINAL = "MWUNFSYDO"
_MARGIN = 60
"""Characters on each side of a hint: no date phrase is longer before or after it."""
_WORDS: dict[str, frozenset[str]] = {
    MONTH: frozenset(name.split()[0] for name in MONTHS),
    WEEKDAY: frozenset([*WEEKDAYS, *SHORT_WEEKDAYS]) | frozenset(f"{name}s" for name in WEEKDAYS if name.isascii()),
    UNIT: word_set(
        "day days date midweek night nights morning evening afternoon hour hours minute minutes week weeks weekend "
        "weekends month months year years decade decades century centuries fortnight fortnights quarter half "
        "jour jours semaine semaines mois an ans année années nuit día días dia semana semanas mes meses año años "
        "дня дней недели недель неделю неделе месяца месяцев месяце году года лет год "
        "أيام يوم يومين أسبوع أسبوعين أسابيع الأسبوع شهر شهرين أشهر الشهر سنوات العام عام الليلة سنة"
    ),
    NEAR: word_set(
        "noon yestereve yesternight morrow overmorrow "
        "matin midi soir tarde noche ночью yesterday today tonight tomorrow tmrw tmr overnight hier aujourd demain "
        "ayer anoche anteayer antes hoy mañana вчера позавчера накануне минувшей "
        "прошедшей сегодня завтра أمس اليوم غدا غداً "
        "veille lendemain jour día víspera jornada день днем днём следующий ночь اليوم بيوم"
    ),
    FEAST: word_set(
        "christmas xmas easter halloween valentine boxing bastille good palm ash new labour labor may thanksgiving "
        "memorial luther presidents columbus veterans armistice remembrance mother father april patrick saints souls "
        "stephen groundhog earth fawkes ides cinco juneteenth ascension pentecost whit maundy holy shrove mardi corpus "
        "candlemas black cyber hallowe hogmanay michaelmas lady martinmas epiphany twelfth leap advent"
    ),
    ORDINAL: frozenset(ORDINALS),
    SEASON: word_set("summer winter spring autumn fall springtime wintertime summertime"),
}
_KINDS: dict[str, str] = {}
for _kind, _names in _WORDS.items():
    for _name in _names:
        _KINDS[_name] = _KINDS.get(_name, "") + _kind
_TOKEN = re.compile(r"[^\W_]+")
_YEARS = re.compile(r"(?:\d{4}|\d0)s?")
_JOINED_MONTH = re.compile(r"\d+([^\W\d_]{3,})\d*")


class Hints:
    """The stretches of a text in which rules of each kind are worth trying."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._bounds = start, end
        self._places: list[tuple[int, int, str]] = []
        self._by_word: dict[str, list[tuple[int, int]]] = {}
        self._windows: dict[str | frozenset[str], list[tuple[int, int]]] = {}
        for match in _TOKEN.finditer(text, start, end):
            word = match.group()
            in_small = word.lower()
            self._by_word.setdefault(in_small, []).append(match.span())
            kinds = _KINDS.get(in_small) or (_of_number(word) if not word.isalpha() else "")
            if kinds:
                self._places.append((match.start(), match.end(), kinds))

    def windows(self, needs: str) -> list[tuple[int, int]]:
        """Stretches round the hints of these kinds, those that touch joined, in order."""
        if needs not in self._windows:
            places = [(start, end) for start, end, kinds in self._places if any(kind in needs for kind in kinds)]
            self._windows[needs] = self._joined(places)
        return self._windows[needs]

    def windows_near(self, words: frozenset[str]) -> list[tuple[int, int]]:
        """Stretches round these words."""
        if words not in self._windows:
            places = sorted(place for word in words for place in self._by_word.get(word, ()))
            self._windows[words] = self._joined(places)
        return self._windows[words]

    def _joined(self, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
        joined: list[tuple[int, int]] = []
        first, last = self._bounds
        for start, end in places:
            begin = max(first, start - _MARGIN)
            if joined and begin <= joined[-1][1]:
                begin = joined.pop()[0]
            joined.append((begin, min(last, end + _MARGIN)))
        return joined


def _of_number(word: str) -> str:
    joined = _JOINED_MONTH.fullmatch(word)
    if joined is not None and joined[1].lower() in MONTHS:
        return DIGITS + MONTH
    return DIGITS + YEAR if _YEARS.fullmatch(word) else DIGITS
