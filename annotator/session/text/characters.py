"""Characters as people see them: an emoji with all its parts, a letter with its accents, a flag. The rules are
Unicode's (UAX 29), by Qt. Looks only at what stands near, so that a text of a megabyte costs no more than a line.
"""

from __future__ import annotations

from PySide6.QtCore import QTextBoundaryFinder

from annotator.model.text.span import Span
from annotator.model.text.utf16 import Utf16Map

REACH = 1_000
"""Code points looked at on each side; what claims to be a longer character is cut."""


def whole_characters(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` moved outwards until neither parts a character."""
    return _last_edge(text, start), _first_edge(text, end)


def edge_after(text: str, at: int) -> int:
    """Where the character ends that begins at `at` or holds it; the text's length at its end."""
    return next((edge for edge in _edges_near(text, at) if edge > at), len(text))


def edge_before(text: str, at: int) -> int:
    """Where the character begins that ends at `at` or holds it; 0 at the start."""
    return next((edge for edge in reversed(_edges_near(text, at)) if edge < at), 0)


def without_space(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends, but for one that carries an accent; None where nothing is left."""
    piece = text[start:end]
    first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    if first >= last:
        return None
    return Span(max(start, _last_edge(text, first)), min(end, _first_edge(text, last)))


def _last_edge(text: str, at: int) -> int:
    return next((edge for edge in reversed(_edges_near(text, at)) if edge <= at), 0)


def _first_edge(text: str, at: int) -> int:
    return next((edge for edge in _edges_near(text, at) if edge >= at), len(text))


def _edges_near(text: str, at: int) -> list[int]:
    """The edges of characters round `at`, in order."""
    begin = max(0, at - REACH)
    piece = text[begin : at + REACH]
    units = Utf16Map(piece)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, piece)
    found = [begin]
    while (unit := finder.toNextBoundary()) >= 0:
        found.append(begin + units.from_qt(unit))
    return found
