"""Numbers as the news writes them: digits of any script and number words. Shared by dates and counts."""

from __future__ import annotations

import re
from collections.abc import Mapping


def _numbered(words: str, start: int = 1, step: int = 1) -> dict[str, int]:
    return {word: start + at * step for at, word in enumerate(words.split())}


def _equal(words: str) -> dict[str, int]:
    """Several words for one number: "1=un,une 2=deux"."""
    groups = (group.split("=") for group in words.split())
    return {word: int(number) for number, names in groups for word in names.split(",")}


_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
SMALL: Mapping[str, int] = _numbered(f"{_ONES} eighteen nineteen") | _numbered(
    "twenty thirty forty fifty sixty seventy eighty ninety", 20, 10
)
SCALES: Mapping[str, int] = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000}
ORDINALS: Mapping[str, int] = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
) | {"thirtieth": 30}
ARABIC_ORDINALS: Mapping[str, int] = _equal(
    "1=الأول,الحادي 2=الثاني 3=الثالث 4=الرابع 5=الخامس 6=السادس 7=السابع 8=الثامن 9=التاسع 10=العاشر,عشر "
    "20=العشرين,والعشرين 30=الثلاثين,والثلاثين"
)
OTHER_LANGUAGES: Mapping[str, int] = (
    _equal("1=un,une,d'un,d'une 2=deux 3=trois 4=quatre 5=cinq 7=sept 8=huit 9=neuf 10=dix 11=onze 12=douze 13=treize")
    | _equal("14=quatorze 15=quinze 16=seize 20=vingt 1=uno,una 2=dos 3=tres 4=cuatro 5=cinco 6=seis 7=siete")
    | _equal("8=ocho 9=nueve 10=diez 12=doce 13=trece 14=catorce 15=quince 20=veinte 1=один,одного")
    | _equal("2=два,две,двое,двух 3=три,трое,трех,трёх 4=четыре,четверо,четырех,четырёх 5=пять,пятеро,пяти")
    | _equal("6=шесть,шестеро 7=семь,семеро 8=восемь 9=девять 10=десять 11=одиннадцать 12=двенадцать")
    | _equal("15=пятнадцать 20=двадцать 1=واحد 2=اثنان,اثنين 3=ثلاثة,ثلاث 4=أربعة,أربع 5=خمسة,خمس 6=ستة,ست")
    | _equal("7=سبعة,سبع 8=ثمانية,ثماني 9=تسعة,تسع 10=عشرة,عشر 20=عشرين,عشرون")
)

_UNITS = "|".join(word for word in SMALL if SMALL[word] < 10)
_TENS = "|".join(word for word in SMALL if SMALL[word] >= 20)
_TEENS = "|".join(word for word in SMALL if 10 <= SMALL[word] < 20)
_BELOW_100 = rf"(?:(?:{_TENS})(?:[-\s](?:{_UNITS}))?|{_TEENS}|{_UNITS})"
DIGITS = r"\d{1,3}(?:[,\u066c]\d{3})+|\d{1,3}(?:[\u00a0\u202f ]000)|\d+"
WORDS = rf"(?:(?:a|{_BELOW_100})\s+(?:dozen|hundred|thousand)(?:\s+(?:and\s+)?{_BELOW_100})?|{_BELOW_100})"
OTHER_WORDS = "|".join(sorted(OTHER_LANGUAGES, key=len, reverse=True))
NUMBER = rf"(?:{DIGITS}|\b{WORDS}\b)"
"""A pattern for one exact number, in digits or English words."""
NUMBER_WORD = re.compile(NUMBER, re.IGNORECASE)


def read_number(words: str) -> int | None:
    """The number that `words` (matching `NUMBER` or a word of another language) name, or None."""
    words = words.strip().lower()
    digits = re.sub(r"[,\u066c\u00a0\u202f ]", "", words)
    if digits.isdecimal():
        return int(digits)
    if words in OTHER_LANGUAGES:
        return OTHER_LANGUAGES[words]
    total = current = 0
    for word in re.split(r"[-\s]+", words):
        if word in SMALL:
            current += SMALL[word]
        elif word in ORDINALS:
            current += ORDINALS[word]
        elif word in SCALES:
            total += max(current, 1) * SCALES[word]
            current = 0
        elif word not in ("a", "and", "an"):
            return None
    return total + current or None
