"""Where a dragged selection starts and ends: at whole words, or whole characters as a reader sees them."""

from __future__ import annotations

from annotator.model.text.sentences import iterate_words
from annotator.model.text.span import Span
from annotator.session.text.characters import whole_characters, without_space


def snapped_to_words(text: str, start: int, end: int) -> Span | None:
    """From the start of the first word that `start` to `end` touches to the end of the last one; whole
    characters where it touches no word."""
    start, end = max(0, start), min(end, len(text))
    first = next((word for word in iterate_words(text, _token_start(text, start), len(text)) if word.end > start), None)
    if first is None or first.start >= end:
        return snapped_to_characters(text, start, end)
    last = _last_word(text, first, end)
    return Span(*whole_characters(text, first.start, last.end))


def snapped_to_characters(text: str, start: int, end: int) -> Span | None:
    """Never half of an emoji, of a letter with its accents or of a flag; no white space at the ends."""
    start, end = max(0, start), min(end, len(text))
    return without_space(text, *whole_characters(text, start, end)) if start < end else None


def _last_word(text: str, first: Span, end: int) -> Span:
    """The last word that begins before `end`, looked for backwards; at the latest `first`."""
    stop = end
    while stop > first.end:
        begin = max(first.start, _token_start(text, stop - 1))
        found = [word for word in iterate_words(text, begin, _token_end(text, stop)) if word.start < end]
        if found:
            return found[-1]
        stop = begin if begin < stop else stop - 1
    return first


def _token_start(text: str, at: int) -> int:
    """After the last space or line break before `at`."""
    return max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1


def _token_end(text: str, at: int) -> int:
    """At the next space or line break from `at` on."""
    ends = [found for found in (text.find(" ", at), text.find("\n", at)) if found >= 0]
    return min(ends, default=len(text))
