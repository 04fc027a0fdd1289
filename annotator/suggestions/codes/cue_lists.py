"""Cue words written as text: lists, and each word of one list with each of another."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product


def cue_list(words: str) -> tuple[str, ...]:
    """Cues with commas between them."""
    return tuple(cue.strip() for cue in words.split(","))


def pairs(first: str, second: str) -> tuple[str, ...]:
    """Each of the one with each of the other: "walk demand" is found in "walked to the square, demanding"."""
    return tuple(f"{one} {two}" for one, two in product(cue_list(first), cue_list(second)))


def cues(*lists: Iterable[str]) -> tuple[str, ...]:
    """Several lists as one."""
    return tuple(cue for each in lists for cue in each)
