"""Which of two versions of a scheme is the later one. Knows only their texts."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\d+|[^\W\d_]+")

Order = tuple[tuple[int, int, str], ...]


def order_of(version: str) -> Order:
    """What versions are sorted by: their numbers as numbers, their letters as letters ("1.9" before "1.10").

    A version that goes on where another ends is the later one ("1" before "1.1" and "1a").
    """
    pieces = _PIECE.findall(version.casefold())
    return tuple((1, int(piece), "") if piece.isdecimal() else (0, 0, piece) for piece in pieces)


def is_later(version: str, than: str) -> bool:
    return order_of(version) > order_of(than)


def next_after(version: str) -> str:
    """A version to propose: its last number, one higher ("1.9" gives "1.10")."""
    before, number, after = re.fullmatch(r"(.*?)(\d*)(\D*)", version, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{before}{int(number) + 1}{after}" if number else f"{version}.1"
