"""Which of the languages that the program has rules for a text is written in, by its letters and common words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from annotator.model.text.word_sets import word_set

Language = Literal["", "en", "fr", "es", "ru", "ar"]
_START = 3000
_LETTERS: tuple[tuple[Language, re.Pattern[str]], ...] = (
    ("ar", re.compile(r"[\u0621-\u064a]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_LATIN = re.compile(r"[^\W\d_\u0400-\u07ff]")
_WORD = re.compile(r"[^\W\d_]+")
_COMMON: dict[Language, frozenset[str]] = {
    "en": word_set(
        "the of and to was were said by with for that at near after who has had killed people an his their they it "
        "is are be been as not but or its on from dead died wounded injured least"
    ),
    "fr": word_set(
        "le les des du et une un dans pour par sur avec est l d qu au aux ont été sont ses ce cette selon qui se pas "
        "plus leur après lors a fait morts mort tué tués tuée personnes n il ils elle aucune aucun deux trois quatre "
        "cinq dix à où"
    ),
    "es": word_set(
        "el los las del una un en con por para que y su al se lo fue fueron más sus este esta según tras como "
        "no ha han soldados policías personas hombres asesinan perecieron "
        "murieron murió muertos muerto personas dos tres cuatro cinco ocho hubo fallecieron dejó mató cuando o entre"
    ),
}
_ACCENTS: dict[Language, re.Pattern[str]] = {"fr": re.compile("[èêçàûîôœ]"), "es": re.compile("[ñáíóú]")}
"""They count unless all the common words are English: names have them in English news."""
_SHARED = word_set("la de en un se a no as on me")


@lru_cache(maxsize=16)
def _of_start(start: str) -> Language:
    latin = len(_LATIN.findall(start))
    for language, letters in _LETTERS:
        if len(letters.findall(start)) > latin:
            return language
    words = [word for word in _WORD.findall(start.lower()) if word not in _SHARED]
    counts = {language: sum(word in common for word in words) for language, common in _COMMON.items()}
    for language, letters in _ACCENTS.items():
        if counts[language] or not counts["en"]:
            counts[language] += sum(letters.search(word) is not None for word in words)
    best = max(counts, key=lambda language: counts[language])
    is_clear = counts[best] and all(counts[best] > number for language, number in counts.items() if language != best)
    return best if is_clear else ""


def language_of(text: str) -> Language:
    """English, French, Spanish, Russian or Arabic; empty where the words do not tell."""
    return _of_start(text[:_START])
