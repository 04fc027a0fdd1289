"""The first forms that a Russian place name in another case may have: "в Грозном" is Грозный, "у Сум" Сумы."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ском", ("ск", "ский", "ское")),
    ("ского", ("ский", "ское")),
    ("скому", ("ский", "ское")),
    ("ской", ("ская", "ской")),
    ("скую", ("ская",)),
    ("ого", ("ый", "ий", "ое", "ой")),
    ("ому", ("ый", "ий", "ое", "ой")),
    ("ами", ("ы", "а", "и")),
    ("ией", ("ия",)),
    ("ии", ("ия", "ий")),
    ("ию", ("ия",)),
    ("ах", ("ы", "а", "и")),
    ("ях", ("и", "я")),
    ("ам", ("ы", "а", "и")),
    ("ям", ("и",)),
    ("их", ("ие",)),
    ("ых", ("ые",)),
    ("ым", ("ый", "ое", "ые")),
    ("ом", ("", "ой", "ый", "ий", "о", "ое")),
    ("ем", ("ь", "й", "е", "")),
    ("ём", ("ь", "й")),
    ("ой", ("а", "ая", "ый")),
    ("ей", ("я", "ь", "а", "и")),
    ("ью", ("ь",)),
    ("ую", ("ая",)),
    ("ее", ("ея",)),
    ("е", ("", "а", "ь", "о", "я", "й")),
    ("и", ("ь", "а", "я", "")),
    ("у", ("", "а")),
    ("ю", ("ь", "я", "й")),
    ("а", ("", "о")),
    ("я", ("ь", "й", "")),
    ("ы", ("а", "")),
    ("", ("ы", "а", "о")),
)
_SHORTEST = 2
_MOST_OF_TWO = 24


def first_forms(name: str) -> Iterator[str]:
    """The name as it stands, then what it may be in the nominative; of two words both in every fitting pair."""
    yield name
    words = name.split(" ")
    if len(words) == 1:
        first, hyphen, rest = name.partition("-")
        if hyphen and rest[:2] in ("на", "по"):
            yield from (f"{form}-{rest}" for form in _forms(first))  # Ростове-на-Дону
        yield from _forms(name)
    elif len(words) == 2:
        pairs = product([*_forms(words[0]), words[0]], [*_forms(words[1]), words[1]])
        yield from (" ".join(pair) for _, pair in zip(range(_MOST_OF_TWO), pairs, strict=False))


def _forms(word: str) -> list[str]:
    found: list[str] = []
    for ending, replaced in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and (ending or word[-1] not in "аеёиоуыюя"):
            found += [word.removesuffix(ending) + other for other in replaced]
        if found and ending:
            break
    return found
