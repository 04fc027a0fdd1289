"""Names of armed groups, forces and parties that the actor list knows, found in sentences that were not parsed.

Russian names stand in any case, Arabic ones with what is written on to them; letters such as FARC stand as they are.
The list's own writing of the name is handed on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from annotator.model.text.span import Span
from annotator.reference.folding import fold

_WORD = re.compile(r"[^\W_]{2,}(?:['’.-][^\W_]+)*|[^\W_]")
"""The "d" of "Armée d'Arakan" is a word."""
_LONGEST, _SHORTEST = 8, 4
_RUSSIAN_ENDING = re.compile(
    r"(?<=\w{3})(?:[оеаяуюыи][еяю]|[аяоыие]й|[оеаяыи]м|[аяыи]х|[аяыи]ми|[оеы]го|[оеы]му|[ое]в|[аеиоуыюяьй])$"
)
_ARABIC = re.compile(r"[\u0621-\u064a]")
_WRITTEN_ON = re.compile(r"^(?:[وف]?[بلك]?ال|[وف]?لل|[وف][بلك]?|[بلك])(?=\w{3})")


class ListedNames:
    """Built once of the list's names; `in_span` then finds them in any text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        self._first: dict[str, int] = {}
        for name in names:
            words = [match.group() for match in _WORD.finditer(name)]
            if not words or len(words) > _LONGEST or (len(words) == 1 and len(words[0]) < _SHORTEST - name.isupper()):
                continue
            key = tuple(_stem(word) for word in words)
            if name[0].islower() or key not in self._names:
                self._names[key] = name
            self._first[key[0]] = max(len(key), self._first.get(key[0], 0))

    def in_span(self, text: str, span: Span) -> Iterator[tuple[Span, str]]:
        """Where names stand and how the list writes them, the longest first at each word."""
        words = list(_WORD.finditer(text, span.start, span.end))
        at = 0
        while at < len(words):
            found = self._at(words, at)
            if found is not None:
                name, length = found
                yield Span(words[at].start(), words[at + length - 1].end()), name
                at += length
            else:
                at += 1

    def _at(self, words: list[re.Match[str]], at: int) -> tuple[str, int] | None:
        first = [form for form in _forms(words[at].group()) if form in self._first]
        most = max((self._first[form] for form in first), default=0)
        for length in range(min(most, len(words) - at), 0, -1):
            rest = [list(_forms(word.group())) for word in words[at + 1 : at + length]]
            for key in product(first, *rest):
                name = self._names.get(key)
                if name is not None and _is_written_so(name, words[at].group()):
                    return name, length
        return None


def _is_written_so(name: str, first: str) -> bool:
    """A name that begins with a capital does so in the text, and letters stand in capitals there too."""
    return (not name[0].isupper() or first[0].isupper()) and (not name.isupper() or first.isupper())


def _forms(word: str) -> Iterator[str]:
    """What a word of a text may be in the list."""
    yield _stem(word)
    if _ARABIC.match(word) and (bare := _WRITTEN_ON.sub("", word)) != word:
        yield _stem(bare)


def _stem(word: str) -> str:
    """The word without what its case or number writes at its end, and the Arabic article."""
    folded = fold(word)
    if folded[:1] >= "\u0600":
        folded = folded.removeprefix("ال") if len(folded) > _SHORTEST else folded
        return re.sub("ون$", "ين", folded)
    return folded if folded.isascii() else _RUSSIAN_ENDING.sub("", folded)
