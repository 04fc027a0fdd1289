"""Which articles a list shows, and in which order: read from what a coder types into the filter box."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, get_args

Order = Literal["imported", "newest", "oldest"]
WordsIn = Literal["all", "title"]

_WORD = re.compile(r'"([^"]*)"?|(\S+)')
_NAMED = re.compile(r"(source|from|to|sort):(.*)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """`phrases` must all be found, `starts` begin words of the text; `source` is part of the source's name.

    `since` and `until` are ISO days, months or years, `until` included; `state` is a coder's state of the article,
    "flagged", or empty for all. `words_in` says where words are looked for: anywhere, or in title and source.
    """

    starts: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    source: str = ""
    since: str = ""
    until: str = ""
    state: str = ""
    order: Order = "imported"
    words_in: WordsIn = "all"

    @property
    def words(self) -> tuple[str, ...]:
        """All that is looked for in the text."""
        return self.phrases + self.starts

    @property
    def last_day(self) -> str:
        """What sorts after every day that `until` includes."""
        return f"{self.until}~" if self.until else ""


def read_filter(typed: str, state: str = "") -> ArticleFilter:
    """What was typed: words, "a phrase", source:NAME, from:DAY, to:DAY, sort:newest, oldest or imported.

    What is not understood (from:yesterday) is looked for as a word, so that nothing typed is silently ignored.
    """
    found = ArticleFilter(state=state)
    for phrase, word in _WORD.findall(typed):
        if phrase.strip():
            found = replace(found, phrases=(*found.phrases, phrase.strip()))
        elif word:
            found = _named(found, word) or replace(found, starts=(*found.starts, word))
    return found


def _named(found: ArticleFilter, word: str) -> ArticleFilter | None:
    match = _NAMED.fullmatch(word)
    if match is None:
        return None
    name, text = match[1].casefold(), match[2]
    match name:
        case "source":
            return replace(found, source=text)
        case "sort" if text.casefold() in get_args(Order):
            return replace(found, order=text.casefold())  # type: ignore[arg-type]
        case "from" if _DAY.fullmatch(text):
            return replace(found, since=text)
        case "to" if _DAY.fullmatch(text):
            return replace(found, until=text)
    return found if not text else None
