"""ACLED's acts in French, Spanish, Russian and Arabic as patterns, and how much a word of each says.

`HEAVY` words say how it was done, `LIGHT` ones only that somebody was attacked or that people gathered. The words stand
in a module for each language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from annotator.model.text.languages import Language
from annotator.suggestions.foreign import arabic_acts, french_acts, russian_acts, spanish_acts

PREFIX = r"(?<!\w)(?:[ولفب]?ال|لل|[ولفب])?"
"""What Arabic writes on to a word: and, the, to, with."""
HEAVY, LIGHT = 1.8, 0.9
WEIGHTS: Mapping[str, float] = {
    "Armed clash": HEAVY,
    "Air/drone strike": HEAVY + 0.4,
    "Shelling/artillery/missile attack": HEAVY,
    "Remote explosive/landmine/IED": HEAVY,
    "Suicide bomb": HEAVY + 0.6,
    "Chemical weapon": HEAVY + 0.6,
    "Grenade": HEAVY + 0.2,
    "Attack": LIGHT,
    "Sexual violence": HEAVY,
    "Abduction/forced disappearance": HEAVY,
    "Arrests": HEAVY,
    "Excessive force against protesters": HEAVY + 0.8,
    "Protest with intervention": HEAVY + 0.3,
    "Peaceful protest": LIGHT,
    "Violent demonstration": HEAVY,
    "Mob violence": HEAVY + 0.3,
    "Looting/property destruction": HEAVY,
    "Agreement": HEAVY,
    "Government regains territory": HEAVY + 0.6,
    "Non-state actor overtakes territory": HEAVY + 0.4,
    "Non-violent transfer of territory": HEAVY,
    "Disrupted weapons use": HEAVY + 0.9,
    "Change to group/activity": HEAVY,
    "Headquarters or base established": HEAVY,
    "Other": HEAVY,
}
_WORDS: Mapping[Language, Mapping[str, str]] = {
    "fr": french_acts.ACTS,
    "es": spanish_acts.ACTS,
    "ru": russian_acts.ACTS,
    "ar": arabic_acts.ACTS,
}


def pattern(*words: str, prefix: str = PREFIX) -> re.Pattern[str]:
    """Beginnings of words; one that ends in a word boundary is the whole word."""
    return re.compile(rf"{prefix}(?:{'|'.join(words)})\w*", re.IGNORECASE)


@cache
def acts_in(language: Language) -> Mapping[str, re.Pattern[str]]:
    """The words of one language by code; of all where the language is not known."""
    languages = [language] if language in _WORDS else list(_WORDS)
    prefix = PREFIX if "ar" in languages else r"(?<!\w)"
    return {
        code: pattern(*(_gapped(_WORDS[each][code], each) for each in languages), prefix=prefix) for code in WEIGHTS
    }


_DAYS: Mapping[Language, str] = {
    "fr": r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)(?:\s(?:matin|soir|après-midi))?",
    "es": r"(?:(?:el|este|la noche del|la tarde del)\s)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"ayer)",
    "ru": r"(?:(?:в|во)\s)?(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье|вчера|сегодня)",
    "ar": r"(?:(?:يوم|مساء|فجر|صباح|أمس|اليوم|ليل)\s)?(?:الإثنين|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|"
    r"الأحد|أمس)",
}
_LOOK_BEHIND = re.compile(r"(\(\?<!.*?\))")


def _gapped(words: str, language: Language) -> str:
    """The words with room for a day between any two: "ont pris dimanche le contrôle"."""
    gap = rf"(?:\s{_DAYS[language]})?\s"
    parts = _LOOK_BEHIND.split(words)
    return "".join(part if part.startswith("(?<!") else _between_words(part, gap) for part in parts)


def _between_words(part: str, gap: str) -> str:
    """Blanks in sets of letters and before a sign of repetition stay as they are."""
    return re.sub(r"(\[[^\]]*\])| (?![?*+{])", lambda match: match[1] or gap, part)
