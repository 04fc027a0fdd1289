"""What the first lines of a bare text say about it: title, source, publication date, each with its words.

Guesses only: whoever imports shows them and can overrule them. A date without a year, or one that can be
read in two orders, is no guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.exchange.given_dates import find_date
from annotator.exchange.rows import Guess, one_line, part_called
from annotator.model.text.sentences import boilerplate

_LABELLED = re.compile(r"(?P<label>[^\W\d_][\w ]{2,24})\s*:\s*(?P<value>\S.*)")
_DATE_LABELS = frozenset({"date", "published", "publication date", "posted", "updated", "issued", "published on"})
_AGENCY = re.compile(r"^[^()\n]{2,60}\((?P<agency>[^()\n]{2,40})\)\s*[-–—]")
_FILE_DATE = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_LONGEST_TITLE, _LONGEST_DATE_LINE, _FIRST = 200, 90, 8


def guesses(text: str, file_name: str) -> tuple[Guess, ...]:
    """At most one guess a part, in the order title, source, published."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = [_title(text, lines), _source(lines), _published(lines, file_name)]
    return tuple(guess for guess in found if guess is not None)


def _title(text: str, lines: list[str]) -> Guess | None:
    for value, line in _labelled(lines, "title"):
        return Guess("title", one_line(value), line)
    first = lines[0] if len(lines) > 1 else ""
    if not first or len(first) > _LONGEST_TITLE or first.endswith((".", ":", "،", "؛")):
        return None
    indent = len(text) - len(text.lstrip())
    is_dateline = any(span.start <= indent for span in boilerplate(text))
    is_date = find_date(first) is not None and len(first) < 40
    return None if is_dateline or is_date or _label_of(first) else Guess("title", one_line(first), first)


def _source(lines: list[str]) -> Guess | None:
    for value, line in _labelled(lines, "source"):
        return Guess("source", one_line(value), line)
    for line in lines[:4]:
        if match := _AGENCY.match(line):
            return Guess("source", one_line(match["agency"]), match.group())
    return None


def _published(lines: list[str], file_name: str) -> Guess | None:
    for value, line in _labelled(lines, "published"):
        if found := find_date(value):
            return Guess("published", found[0], line)
    for line in lines[:_FIRST]:
        agency = _AGENCY.match(line)
        words = agency.group() if agency else line
        if (agency or len(line) <= _LONGEST_DATE_LINE) and (found := find_date(words)):
            return Guess("published", found[0], found[1])
    in_name = _FILE_DATE.search(file_name)
    found = find_date(in_name.group()) if in_name else None
    return Guess("published", found[0], f"file name {file_name}") if found else None


def _labelled(lines: list[str], part: str) -> Iterator[tuple[str, str]]:
    """Values of first lines like “Source: Northern Post” whose label means `part`, each with its line."""
    for line in lines[:_FIRST]:
        if _label_of(line) == part and (match := _LABELLED.fullmatch(line)):
            yield match["value"], line


def _label_of(line: str) -> str:
    match = _LABELLED.fullmatch(line)
    label = match["label"].casefold().strip() if match else ""
    if label in _DATE_LABELS:
        return "published"
    part = part_called(label)
    return part if part in ("title", "source") else ""
