"""Where sentences start and end, and which lines are boilerplate, by rule alone: the desk needs both at once,
before any model is loaded, and suggestions use the same sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from annotator.model.span import Span

_END = re.compile(r"[.!?…؟۔][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\Wa-zа-яё_])|[。！？]")
_SHORT = re.compile(
    r"(?:^|[\s(“\"'])(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|Prof|St|Sr|Jr|No|vs|etc|approx|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Brig|Adm|Cmdr|Inc|Co|Corp|Ltd|al|i\.e|e\.g|U\.S|U\.N|U\.K)$"
)
_DATELINE = re.compile(
    r"^[^\W\d_a-z][\w’'./ -]{1,40}(?:,[^()\n]{1,30})?"
    r"(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2})?"
    r"\s*(?:\([^)\n]{2,40}\)\s*[-–—]+|[–—]|\s--?)\s+"
)
_DATELINE_UPPER = re.compile(r"^[A-Z][A-Z’'./-]+(?:[ ,][A-Z’'./-]+)*")
_HOUSE = re.compile(
    r"^(?:\(?(?:reporting|writing|editing|additional reporting|compiled|translation|by [A-Z])\b.*|"
    r"our standards:.*|copyright\b.*|©.*|all rights reserved.*|with (?:reporting|agency) .*|"
    r"read more:.*|follow us .*|(?:التحرير|تحرير|إعداد|كتابة)\s*:.*)$",
    re.IGNORECASE,
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, without the white space round them; a line break always ends one."""
    found: list[Span] = []
    for start, end in _lines(text):
        begin = start
        for match in _END.finditer(text, start, end):
            if match.group()[0] == "." and _SHORT.search(
                text[max(begin, match.start() - 12) : match.start()]
            ):
                continue
            found += _trimmed(text, begin, match.end())
            begin = match.end()
        found += _trimmed(text, begin, end)
    return tuple(found)


def sentence_at(found: Sequence[Span], offset: int) -> int:
    """The index of the sentence that holds `offset`, or of the last one before it; 0 for an empty text."""
    return max(0, bisect_right([span.start for span in found], offset) - 1)


def boilerplate(text: str) -> tuple[Span, ...]:
    """Datelines at the start of the first paragraphs, bylines and house lines: no evidence of anything.

    What stands after the byline at the end of a story is the house's, not the reporter's.
    """
    found: list[Span] = []
    lines = [line for line in _lines(text) if text[slice(*line)].strip()]
    is_over = False
    for at, (start, end) in enumerate(lines):
        line = text[start:end]
        is_house = bool(_HOUSE.match(line.strip()))
        is_over = is_over or (is_house and at >= max(2, len(lines) - 4))
        if is_over or (is_house and at <= 2):
            found += _trimmed(text, start, end)
        elif at <= 2 and (match := _DATELINE.match(line)) and _is_dateline(match.group()):
            found += _trimmed(text, start, start + match.end())
    return tuple(found)


def words(text: str, within: Span) -> tuple[Span, ...]:
    """The words (letters, digits, marks, inner hyphens and apostrophes) of a stretch of text."""
    return tuple(Span(m.start(), m.end()) for m in _WORD.finditer(text, within.start, within.end))


_WORD = re.compile(
    r"\w[\w\u0300-\u036f\u064b-\u065f\u200c\u200d]*(?:[-’'.]\w[\w\u0300-\u036f\u064b-\u065f]*)*"
)


def _is_dateline(words_before: str) -> bool:
    return "(" in words_before or bool(_DATELINE_UPPER.match(words_before))


def _lines(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return [Span(start, end)] if start < end else []
