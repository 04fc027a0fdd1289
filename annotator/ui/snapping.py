"""Where a dragged selection starts and ends: at whole words, or whole characters as a reader sees them."""

from __future__ import annotations

from PySide6.QtCore import QTextBoundaryFinder

from annotator.model.sentences import words
from annotator.model.span import Span
from annotator.model.utf16 import Utf16Map


def snapped_to_words(text: str, start: int, end: int) -> Span | None:
    """From the start of the first word that `start` to `end` touches to the end of the last one; whole
    characters where it touches no word."""
    begin, stop = _lines_round(text, start, end)
    if begin >= stop:
        return None
    touched = [word for word in words(text, Span(begin, stop)) if word.start < end and start < word.end]
    if not touched:
        return snapped_to_characters(text, start, end)
    return Span(touched[0].start, touched[-1].end)


def snapped_to_characters(text: str, start: int, end: int) -> Span | None:
    """Never half of an emoji, of a letter with its accents or of a flag; no white space at the ends."""
    begin, stop = _lines_round(text, start, end)
    around = text[begin:stop]
    units = Utf16Map(around)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, around)
    first = units.from_qt(_boundary(finder, units.to_qt(max(0, start - begin)), forwards=False)) + begin
    last = units.from_qt(_boundary(finder, units.to_qt(min(end, stop) - begin), forwards=True)) + begin
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    return Span(first, last) if first < last else None


def _boundary(finder: QTextBoundaryFinder, unit: int, *, forwards: bool) -> int:
    finder.setPosition(unit)
    if finder.isAtBoundary():
        return unit
    return max(0, finder.toNextBoundary() if forwards else finder.toPreviousBoundary())


def _lines_round(text: str, start: int, end: int) -> tuple[int, int]:
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop
