"""Which language a text is written in, by its letters and common words: first of all those that there are rules for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from annotator.model.text.word_sets import word_set

Language = Literal["", "en", "fr", "es", "ru", "ar"]
"""Those that there are rules for; empty for every other."""
_RULED: tuple[Language, ...] = ("en", "fr", "es", "ru", "ar")
_START = 3000
_LETTERS: tuple[tuple[Language, re.Pattern[str]], ...] = (
    ("ar", re.compile(r"[\u0621-\u064a]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)
_LATIN = re.compile(r"[^\W\d_\u0400-\u07ff]")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
"""Whole words: the parts of "al-Hariri" and "Port-au-Prince" tell of no language."""
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
_OTHERS = {
    "pt": word_set("o os do da dos das em na nos nas um uma foi ao pelo pela são não segundo mais com você foram"),
    "it": word_set("il lo gli di del della dei delle e i nel nella una che con al alla sono è stato dal si non due"),
    "de": word_set("der die das den dem des und im ist ein eine einen von vom mit auf für bei nach wurden wurde sich"),
    "nl": word_set("het een en van op te is met voor bij zijn door aan dat die werd werden naar niet ook de"),
    "tr": word_set("ve bir bu da ile için olarak olan sonra kadar daha göre çok gibi ise ama üç dün günü"),
    "id": word_set("yang dan di ke dari dengan untuk pada dalam ini itu oleh akan tidak adalah telah para"),
    "sw": word_set("na ya wa kwa katika ni za cha hiyo huo wakati baada pia yake kuwa"),
}
_OF_SCRIPT: dict[Language, dict[str, frozenset[str]]] = {
    "ru": {
        "ru": word_set("и в на с по что не из о от за для как был были было его их при после это также во"),
        "uk": word_set("і й у з та що не із від за для як був були було його їх після це також про"),
    },
    "ar": {
        "ar": word_set("في من على إلى عن أن التي الذي مع بعد ما قال كان هذا هذه بين لا قد"),
        "fa": word_set("به در از که این را با است برای بر آن یک شد شده کرد می تا هم"),
        "ur": word_set("اور کے کی میں سے کا نے ہے کو پر ہیں یہ تھا کہ ایک بھی گیا"),
    },
}
"""Of the languages of a script the first where nothing speaks for another."""


def language_of(text: str) -> Language:
    """English, French, Spanish, Russian or Arabic; empty where the words do not tell, or tell of another."""
    found, _ = _of_start(text[:_START])
    return next((language for language in _RULED if language == found), "")


def any_language_of(text: str, told: str = "") -> str:
    """The language (ISO 639-1) that came with an article, else one of fifteen by its words; empty if none is likely.

    A single word does not tell: names have it too, as in "Jabal al-Zawiya" and "Port-au-Prince".
    """
    found, words = _of_start(text[:_START])
    return told[:2].lower() or (found if words > 1 else "")


@lru_cache(maxsize=16)
def _of_start(start: str) -> tuple[str, int]:
    """The language and how many words speak for it, or letters if no other language has them."""
    latin = len(_LATIN.findall(start))
    for script, letters in _LETTERS:
        if (others_than_latin := len(letters.findall(start))) > latin:
            return _of_script(start, script), others_than_latin
    words = [word for word in _WORD.findall(start.lower()) if word not in _SHARED]
    counts = {language: sum(word in common for word in words) for language, common in _COMMON.items()}
    for language, letters in _ACCENTS.items():
        if counts[language] or not counts["en"]:
            counts[language] += sum(letters.search(word) is not None for word in words)
    best = max(counts, key=lambda language: counts[language])
    others = {language: sum(word in common for word in words) for language, common in _OTHERS.items()}
    other = max(others, key=lambda language: others[language])
    if others[other] > counts[best]:
        return other, others[other]
    is_clear = counts[best] and all(counts[best] > number for language, number in counts.items() if language != best)
    return (best, counts[best]) if is_clear else ("", 0)


def _of_script(start: str, script: Language) -> str:
    words = _WORD.findall(start.lower())
    counts = {language: sum(word in common for word in words) for language, common in _OF_SCRIPT[script].items()}
    return max(counts, key=lambda language: counts[language])
