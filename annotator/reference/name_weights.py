"""How a name's country, its place's size and whether it is the main name are one small number in the gazetteer."""

from math import log10

_SIZES = 64
_PER_COUNTRY = 2 * _SIZES
_STEP = 1 / 6
"""Of a power of ten: places of nearly one size are equal."""


def weight_of(country: int, rank: int, is_main: bool) -> int:
    return country * _PER_COUNTRY + 2 * steps_of(rank) + is_main


def country_of(weight: int) -> int:
    return weight // _PER_COUNTRY


def size_of(weight: int) -> float:
    """The power of ten, in steps."""
    return weight % _PER_COUNTRY // 2 * _STEP


def is_main(weight: int) -> bool:
    return bool(weight % 2)


def span_of(country: int) -> tuple[int, int]:
    """The first and the last weight of a country."""
    return country * _PER_COUNTRY, (country + 1) * _PER_COUNTRY - 1


SIZE_IN_SQL = f"(weight % {_PER_COUNTRY} / 2)"
MAIN_IN_SQL = "(weight % 2)"
"""Steps of size, and 1 for a main name."""


def steps_of(rank: int) -> int:
    return min(_SIZES - 1, round(log10(max(1, rank)) / _STEP))
