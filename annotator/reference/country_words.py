"""The words for countries in French, Spanish and Russian, in all the forms in which the news may have them.

Reads resources/actors/country_words.json: names and adjectives in their first form. Knows no phrases.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

How = Literal["name", "adjective"]


def foreign_words(folder: Path) -> dict[str, tuple[tuple[str, How], ...]]:
    """By a country's two letters each of its words, with how it names the country."""
    rows = json.loads((folder / "country_words.json").read_text(encoding="utf-8"))
    return {row["iso2"]: tuple(_words(row)) for row in rows}


def _words(row: dict[str, list[str]]) -> Iterator[tuple[str, How]]:
    for name in (*row["fr"], *row["es"]):
        yield name, "name"
    for name in row["ru"]:
        yield from ((form, "name") for form in _russian_cases(name))
    for word in row["fr_adjectives"]:
        yield from ((form, "adjective") for form in _french(word))
    for word in row["es_adjectives"]:
        yield from ((form, "adjective") for form in _spanish(word))
    for stem in row["ru_stems"]:
        yield from ((stem + ending, "adjective") for ending in _RUSSIAN_ADJECTIVE)


_RUSSIAN_ADJECTIVE = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")
_RUSSIAN_NAMES = (
    ("ия", ("ия", "ии", "ию", "ией")),
    ("а", ("а", "ы", "е", "у", "ой")),
    ("ы", ("ы", "", "ам", "ами", "ах")),
    ("й", ("й", "я", "ю", "ем", "е")),
    ("ь", ("ь", "и", "ью")),
)


def _russian_cases(name: str) -> tuple[str, ...]:
    """A name in its cases; one of several words, in capitals or with a foreign ending has but one form."""
    if not name.isalpha() or name.isupper():
        return (name,)
    for ending, forms in _RUSSIAN_NAMES:
        if name.endswith(ending):
            return tuple(name.removesuffix(ending) + form for form in forms)
    return (name,) if name[-1] in "иоуе" else tuple(name + form for form in ("", "а", "у", "ом", "е"))


def _french(word: str) -> tuple[str, ...]:
    if word.endswith("en"):
        return word, f"{word}ne", f"{word}s", f"{word}nes"
    if word.endswith("c"):
        feminine = f"{word}que" if word.endswith("ec") else f"{word[:-1]}que"
        return word, feminine, f"{word}s", f"{feminine}s"
    plural = word if word.endswith("s") else f"{word}s"
    return (word, plural) if word.endswith("e") else (word, f"{word}e", plural, f"{word}es")


def _spanish(word: str) -> tuple[str, ...]:
    if word.endswith("o"):
        return word, f"{word[:-1]}a", f"{word}s", f"{word[:-1]}as"
    if word.endswith("és"):
        stem = f"{word[:-2]}es"
        return word, f"{stem}a", f"{stem}es", f"{stem}as"
    if word.endswith("án"):
        stem = f"{word[:-2]}an"
        return word, f"{stem}a", f"{stem}es", f"{stem}as"
    return (word, f"{word}es", f"{word}s") if word.endswith("í") else (word, f"{word}s")
