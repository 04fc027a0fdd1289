"""Finds codes of a scheme by number, by words of their names and by cue words.

How well a code fits is `code_index`'s work; this keeps the indexes of the schemes in use and says why a code was found.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.schemes.scheme import Code, Scheme
from annotator.use_cases.codebooks.code_index import CodeIndex
from annotator.use_cases.searching.search_words import plain
from annotator.words import tr

_MOST_KEPT = 8
_kept: list[CodeIndex] = []
"""The indexes last made. A project has few schemes, and each is one object for as long as it is open."""


def search_codes(scheme: Scheme, typed: str, recent: Sequence[str] = (), slips: bool = False) -> list[tuple[Code, str]]:
    """The codes that typed letters or digits could mean, best first, each with why ("cue: counter attack").

    `recent` are ids of codes used before, the most used first: among codes that fit equally well they come first.
    With `slips`, where nothing fits, codes come whose words are spelt as typed but for one letter.
    """
    index = _index_of(scheme)
    found = index.find(typed)
    why_by_name = ""
    if not found and slips:
        found, why_by_name = index.find_alike(typed), spelt_like(typed)
    places = {code_id: at for at, code_id in enumerate(recent)}
    if places:
        found.sort(key=lambda match: (match.equal, places.get(match.code.id, len(places))))
    return [(match.code, tr("cue “{cue}”", cue=match.cue) if match.cue else why_by_name) for match in found]


def spelt_like(typed: str) -> str:
    """Why a code was found of which nothing is as typed."""
    return tr("spelt like “{typed}”", typed=typed.strip())


def starts_a_word(text: str, typed: str) -> bool:
    """Whether each typed word begins a word of `text`, whatever its case and accents."""
    words, sought = plain(text), plain(typed).split()
    return bool(sought) and all(f" {word}" in words for word in sought)


def _index_of(scheme: Scheme) -> CodeIndex:
    for index in _kept:
        if index.scheme is scheme:
            return index
    _kept[:] = [CodeIndex(scheme), *_kept[: _MOST_KEPT - 1]]
    return _kept[0]
