"""Patterns for kinds of actors and for groups in French, Spanish, Russian and Arabic, under English words that the
actor list knows. The words stand in a module for each language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from annotator.model.text.languages import Language
from annotator.suggestions.foreign import arabic_people, french_people, russian_people, spanish_people
from annotator.suggestions.foreign.foreign_acts import PREFIX

_WORDS: Mapping[Language, tuple[Mapping[str, str], Mapping[str, str]]] = {
    "fr": (french_people.PEOPLE, french_people.GROUPS),
    "es": (spanish_people.PEOPLE, spanish_people.GROUPS),
    "ru": (russian_people.PEOPLE, russian_people.GROUPS),
    "ar": (arabic_people.PEOPLE, arabic_people.GROUPS),
}


@cache
def people_in(language: Language) -> Mapping[str, re.Pattern[str]]:
    """By the English word for a role; of all languages where the text's is not known."""
    return _patterns(language, 0, re.IGNORECASE)


@cache
def groups_in(language: Language) -> Mapping[str, re.Pattern[str]]:
    """By the English name of a group; capitals count, where there are any."""
    return _patterns(language, 1, 0)


def _patterns(language: Language, which: int, flags: int) -> Mapping[str, re.Pattern[str]]:
    languages = [language] if language in _WORDS else list(_WORDS)
    prefix = PREFIX if "ar" in languages else r"(?<!\w)"
    words: dict[str, list[str]] = {}
    for each in languages:
        for name, pattern in _WORDS[each][which].items():
            words.setdefault(name, []).append(pattern)
    return {name: re.compile(f"{prefix}(?:{'|'.join(patterns)})", flags) for name, patterns in words.items()}
