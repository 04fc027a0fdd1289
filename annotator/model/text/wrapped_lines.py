"""Lines of a text as its writer meant them: old wires break every line at a fixed width, others only at paragraphs."""

from __future__ import annotations

from collections.abc import Sequence

FEWEST_LINES = 4
_FEWEST_BREAKS = 2
NARROWEST, WIDEST = 40, 100
"""Characters of the widest line of a text that was broken at a fixed width."""
_MOST_TELLS = 0.8
"""The share of the breaks between two lines that must be where the next word did not fit."""

_SLACK = 6
"""The widest line may be a little wider than where lines were broken: its last word did not count its full stop."""

Line = tuple[int, int]


def lines(text: str) -> list[Line]:
    """Start and end of each line, those joined that were only broken because the next word did not fit."""
    found = _as_broken(text)
    width = _width(text, found)
    if not width:
        return found
    joined: list[Line] = []
    before = (0, 0)
    for line in found:
        if joined and _did_not_fit(text, before, line, width):
            joined[-1] = (joined[-1][0], line[1])
        else:
            joined.append(line)
        before = line
    return joined


def without_soft_breaks(text: str) -> str:
    """The text with a blank for every such break: as long as before."""
    if "\n" not in text:
        return text
    kept = {end for _, end in lines(text)}
    if len(kept) == text.count("\n") + 1:
        return text
    return "".join(" " if letter == "\n" and at not in kept else letter for at, letter in enumerate(text))


def _as_broken(text: str) -> list[Line]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _width(text: str, found: Sequence[Line]) -> int:
    """The width at which the text was broken, 0 if it was not."""
    widest = max(end - start for start, end in found)
    if not NARROWEST <= widest <= WIDEST or len(found) < FEWEST_LINES:
        return 0
    is_blank = [not text[slice(*line)].strip() for line in found]
    pairs = [found[at : at + 2] for at in range(len(found) - 1) if not (is_blank[at] or is_blank[at + 1])]
    told = [_did_not_fit(text, line, following, widest) for line, following in pairs]
    return widest if len(told) >= _FEWEST_BREAKS and sum(told) >= _MOST_TELLS * len(told) else 0


def _did_not_fit(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would have made the line longer than the others."""
    words = text[slice(*following)]
    if not words.strip() or words[0].isspace() or not text[slice(*line)].strip():
        return False  # a blank or indented line begins a paragraph
    return line[1] - line[0] + 1 + len(words.split(maxsplit=1)[0]) > width - _SLACK
