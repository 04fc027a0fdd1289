"""Dates typed in the languages of the window: "il y a 2 jours", "ayer", "قبل يومين" are said in English, then read.

The first letters of a name are enough; where they fit several ("mar" is mardi and mars) each reading is given. The
words are in `typed_date_words`, the grammar of what is said then in `typed_dates`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, product

from annotator.model.dates.date_reading import DateReading
from annotator.model.dates.typed_date_words import LANGUAGES, DateWords, is_month
from annotator.model.dates.typed_dates import read_typed

MOST_READINGS, MOST_TRIED = 4, 24
LONGEST = 60
"""Letters of a typed date: what is longer is none."""
_TOKEN = re.compile(r"[^\W\d_](?:[^\W\d_]|')*|\d+|[^\w\s]+|\s+")
_FOLDED = str.maketrans({"ة": "ه", "ى": "ي", "ـ": "", "’": "'", "º": "o", "،": ",", "ی": "ي", "ک": "ك"})


def readings(typed: str, published: str, language: str) -> tuple[DateReading, ...]:
    """What `typed` means to a coder whose window speaks `language`: so read first, then as English, then as any other.

    Several only where the letters fit several names, the nearest day first.
    """
    if len(typed) > LONGEST:
        return ()
    typed = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in typed)
    found = list(_read_in(LANGUAGES[language], typed, published)) if language in LANGUAGES else []
    english = read_typed(typed, published) if typed.isascii() or not found else None
    found += [english] if english is not None else []
    if not found:
        others = (words for name, words in LANGUAGES.items() if name != language)
        found = next((read for words in others if (read := list(_read_in(words, typed, published)))), [])
    return _unlike(found)


def _read_in(words: DateWords, typed: str, published: str) -> Iterator[DateReading]:
    said = islice(in_english(words, typed), MOST_TRIED)
    found = [reading for each in said if (reading := read_typed(each, published)) is not None]
    first = sorted(found, key=lambda reading: (reading.start > published, reading.precision != "day"))
    days = sorted((each for each in first if each.precision == "day" and each.start <= published), key=_later_first)
    ordered = _unlike([*days, *first])
    yield from (replace(each, ambiguous=each.ambiguous or len(ordered) > 1) for each in ordered[:MOST_READINGS])


def _later_first(reading: DateReading) -> int:
    return -int(reading.start.replace("-", ""))


def in_english(words: DateWords, typed: str) -> Iterator[str]:
    """How the phrase is said in English; several ways where letters fit several names, none for an unknown word."""
    text = words.counted.sub(lambda match: f"{words.numbers[match[1]]} ", fold(typed))
    for pattern, said in words.patterns:
        text = pattern.sub(said, text)
    tokens = _TOKEN.findall(" ".join(text.split()))
    has_digits = any(token.isdecimal() for token in tokens)
    alternatives = [_meanings(words, token, has_digits) for token in tokens]
    yield from (" ".join("".join(each).lower().split()) for each in product(*alternatives))


def fold(typed: str) -> str:
    """Small letters without accents, hamza seats and full stops after a letter."""
    text = unicodedata.normalize("NFKD", typed.casefold().translate(_FOLDED))
    text = "".join(sign for sign in text if not unicodedata.combining(sign)).translate(_FOLDED)
    return " ".join(re.sub(r"(?<=[^\W\d_])\.", " ", re.sub(r"\b[ld]'(?!h)", "", text)).split())


def _meanings(words: DateWords, token: str, has_digits: bool) -> Sequence[str]:
    """What one word may be in English; signs, digits and what is English already stay."""
    if not token[0].isalpha() or (token.isupper() and token.isascii()):
        return [token]
    if token in words.dropped:
        return [""]
    bare = token.removeprefix(words.article)
    whole = words.near.get(token) or words.units.get(bare) or words.names.get(bare)
    if whole:
        return [whole]
    begun = {
        english: None for name, english in words.names.items()
        if bare and name.startswith((bare, token)) and (has_digits or len(bare) > 2 or not is_month(english))
    }  # fmt: skip
    return list(begun)


def _unlike(found: Sequence[DateReading]) -> tuple[DateReading, ...]:
    first: dict[tuple[str, str], DateReading] = {}
    for reading in found:
        first.setdefault((reading.start, reading.end), reading)
    return tuple(first.values())
