"""Where sentences start and end, and which lines are boilerplate, by rule alone: the desk needs both at once,
before any model is loaded, and suggestions use the same sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from annotator.model.text import wrapped_lines
from annotator.model.text.span import Span

_END = re.compile(r"[.!?…؟۔][\"'”’»)\]]*(?=\s+[\"'“‘«‹„‚¿¡(\[]*([^\W_]))|[。！？]")
_TIME_OF_DAY = re.compile(r"\b[ap]\.m\. (?=Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)")
_SHORT = re.compile(
    r"(?:^|[\s(“\"'])(?:[A-Z\u0621-\u064a]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|Prof|St|Sr|Jr|No|vs|etc|approx|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Brig|Adm|Cmdr|Inc|Co|Corp|Ltd|al|i\.e|e\.g|U\.S|U\.N|U\.K|"
    r"MR|MRS|DR|GEN|COL|LT|MAJ|CAPT|SGT|GOV|SEN|PROF|ST|JR|SEPT|BRIG|ADM|CMDR)$"
)
_DATELINE = re.compile(
    r"^[^\W\d_a-z][\w’'./ -]{1,40}(?:,[^()\n]{1,30})?"
    r"(?:,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2})?"
    r"\s*(?:\([^)\n]{2,40}\)\s*[.:]?\s*[-–—]+|\.\s*/[^/\n]{2,20}/[.:]?|[–—]|\s--?)\s+(?:\[[^\]\n]{2,60}\]\s+)*"
)
_MONTH_DAY = re.compile(r" (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}$")
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DAY = rf"(?:\d{{1,2}} (?:{_MONTHS})[a-z]*,? \d{{4}}|(?:{_MONTHS})[a-z]* \d{{1,2}}, \d{{4}}|\d{{4}}-\d\d-\d\d)"
_SOURCE_LINE = re.compile(rf"^[^.!?\n]{{0,60}}?{_DAY}[^.!?\n]{{0,20}}$", re.IGNORECASE)
"""Source and day of publication on a line of their own ("Gulf Herald, 4 March 2021")."""
_LONGEST_SOURCE_LINE = 120
_HOUSE = re.compile(
    r"^(?:\(?(?:additional )?(?:reporting|writing|editing|compiled|translated|translation)"
    r"(?: and (?:writing|editing))?(?: by| from|:)\s.*|"
    r"our standards:.*|copyright\b.*|©.*|all rights reserved.*|with (?:reporting|agency) .*|"
    r"read more:.*|follow us .*|(?:التحرير|تحرير|إعداد|كتابة)\s*:.*)$",
    re.IGNORECASE,
)
# Names only, and no full stop: "By Thursday Damascus had fallen." is a sentence of the story.
_BYLINE = re.compile(r"^B[yY] [^\W\d_a-z][\w.’'-]*(?:(?:,|,? and)? [^\W\d_a-z][\w.’'-]*){1,7}(?<!\.)$")


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, without the white space round them; a paragraph's end always ends one."""
    found: list[Span] = []
    goes_on = _goes_on_in_small if is_all_small(text) else _goes_on
    for start, end in wrapped_lines.lines(text):
        begin = start
        for match in _END.finditer(text, start, end):
            if goes_on(text, begin, match):
                continue
            found += _trimmed(text, begin, match.end())
            begin = match.end()
        found += _trimmed(text, begin, end)
    return tuple(found)


def _goes_on(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether the sentence goes on after this mark: it ends an abbreviation, or a small letter follows."""
    following = match.group(1)
    if following and following.islower():
        return True
    if match.group()[0] != ".":
        return False
    before = text[max(begin, match.start() - 12) : match.start()]
    if before.endswith(".") and not before.endswith("..") and following and "\u0621" <= following <= "\u064a":
        return True  # two points part the place from the news in an Arabic headline
    return bool(_SHORT.search(before) or _TIME_OF_DAY.match(text, match.start() - 3))


def _goes_on_in_small(text: str, begin: int, match: re.Match[str]) -> bool:
    """The same where sentences begin with small letters too: an abbreviation is all that can tell."""
    if match.group()[0] != ".":
        return False
    before = text[max(begin, match.start() - 12) : match.start()].upper()
    return bool(_SHORT.search(before) or _MORNING.search(before))


def is_all_small(text: str) -> bool:
    """Whether a text is written without capitals: its small letters then tell nothing of sentences and names."""
    start = text[:_TELLING]
    small = sum(map(str.islower, start))
    return small >= _LEAST_SMALL and sum(map(str.isupper, start)) <= small * _MOST_CAPITALS


_TELLING, _LEAST_SMALL, _MOST_CAPITALS = 3_000, 60, 0.004
_MORNING = re.compile(r"\b[AP]\.?M$")


def sentence_at(found: Sequence[Span], offset: int) -> int:
    """The index of the sentence that holds `offset`, or of the last one before it; 0 for an empty text."""
    return max(0, bisect_right(found, offset, key=lambda span: span.start) - 1)


def boilerplate(text: str) -> tuple[Span, ...]:
    """Datelines at the start of the first paragraphs, bylines and house lines: no evidence of anything.

    What stands after the byline at the end of a story is the house's, not the reporter's.
    """
    found: list[Span] = []
    lines = [line for line in wrapped_lines.lines(text) if text[slice(*line)].strip()]
    is_over = False
    for at, (start, end) in enumerate(lines):
        line, is_near_end = text[start:end], at >= max(2, len(lines) - 4)
        is_house = (at <= 2 or (is_near_end and not is_over)) and _is_house_line(line.strip())
        is_over = is_over or (is_house and is_near_end)
        if is_over or (is_house and at <= 2):
            found += _trimmed(text, start, end)
        elif at <= 2 and (match := _DATELINE.match(line)) and _is_dateline(match.group()):
            found += _trimmed(text, start, start + match.end())
    return tuple(found)


def reported(text: str, within: Span, house: Iterable[Span]) -> str:
    """The words of a stretch without a dateline at its start; all of them where nothing else is left."""
    start = max(
        (each.end for each in house if each.start <= within.start < each.end < within.end), default=within.start
    )
    return text[start : within.end].lstrip()


def _is_house_line(line: str) -> bool:
    """Whether a line is the house's, names only the reporter, or only source and day."""
    is_short = len(line) <= _LONGEST_SOURCE_LINE
    return bool(_HOUSE.match(line) or _BYLINE.match(line) or (is_short and _SOURCE_LINE.match(line)))


def words(text: str, within: Span) -> tuple[Span, ...]:
    """The words (letters, digits, marks, inner hyphens and apostrophes) of a stretch of text."""
    return tuple(iterate_words(text, within.start, within.end))


def iterate_words(text: str, start: int, end: int) -> Iterator[Span]:
    """The same one by one, for who needs but the first few of a long text."""
    return (Span(match.start(), match.end()) for match in _WORD.finditer(text, start, end))


# Accents and points of Latin, Cyrillic, Hebrew and Arabic, joiners, and what makes a sign an emoji.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200c\u200d\u20d0-\u20f0\ufe00-\ufe0f"
)
# A double quote stands inside Hebrew abbreviations, as in the army's name.
_WORD = re.compile(rf"\w[\w{_MARKS}]*(?:(?:[-’'.]|(?<=[\u05d0-\u05ea])[\"״׳](?=[\u05d0-\u05ea]))\w[\w{_MARKS}]*)*")


def _is_dateline(words_before: str) -> bool:
    """Whether what stands before the dash names an agency in brackets, or a place in capitals."""
    place = re.split(r"[,–—]| -", words_before)[0]
    return "(" in words_before or _MONTH_DAY.sub("", place).strip().isupper()


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return [Span(start, end)] if start < end else []
