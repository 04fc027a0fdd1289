"""Which articles a list shows, and in which order: read from what a coder types into the filter box."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, get_args

Order = Literal["imported", "newest", "oldest"]
WordsIn = Literal["all", "title"]
STATES = ("open", "in_progress", "done", "no_event")
LEFT = ("open", "in_progress")
"""What a coder still has to look at."""
ENDED = ("done", "no_event")

_NAMES = "source|from|to|sort|state|flag"
_WORD = re.compile(rf'((?:{_NAMES}):"[^"]*"?)|"([^"]*)"?|(\S+)', re.IGNORECASE)
_NAMED = re.compile(rf"({_NAMES}):(.*)", re.IGNORECASE)
_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """`phrases` must all be found, `starts` begin words of the text; `source` is part of the source's name.

    `since` and `until` are ISO days, months or years, `until` included; `state` is a coder's state of the article,
    "left" (open or in progress), "ended" (done or without an event), "flagged", or empty for all. `flag` is one that an
    event of the article has. `words_in` says where words are looked for: anywhere, or in title and source.
    """

    starts: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    source: str = ""
    since: str = ""
    until: str = ""
    state: str = ""
    flag: str = ""
    order: Order = "imported"
    words_in: WordsIn = "all"

    @property
    def words(self) -> tuple[str, ...]:
        """All that is looked for in the text."""
        return self.phrases + self.starts

    @property
    def shows_all(self) -> bool:
        """Whether no article is left out, in whatever order they are."""
        return replace(self, order="imported") == ArticleFilter()

    @property
    def follows_edits(self) -> bool:
        """Whether an edit can bring an article in or out: texts and sources never change."""
        return bool(self.state or self.flag or self.since or self.until)

    @property
    def wants_open(self) -> bool:
        """Whether open articles are among what it shows: those of any state, or what is left to do."""
        return self.state in ("", "left", "open")

    @property
    def last_day(self) -> str:
        """What sorts after every day that `until` includes."""
        return f"{self.until}~" if self.until else ""


def read_filter(typed: str, state: str = "") -> ArticleFilter:
    """What was typed: words, "a phrase", source:NAME, from:DAY, to:DAY, state:done, flag:NAME, sort:newest.

    What is not understood (from:yesterday) is looked for as a word, so that nothing typed is silently ignored.
    """
    found = ArticleFilter(state=state)
    for named, phrase, word in _WORD.findall(typed):
        if phrase.strip():
            found = replace(found, phrases=(*found.phrases, phrase.strip()))
        elif named or word:
            found = _named(found, named or word) or replace(found, starts=(*found.starts, word))
    return found


def with_part(typed: str, name: str, text: str) -> str:
    """What stands in the box when `name` (source, from, sort, ...) is `text` from now on; empty: not said at all."""
    others = [match[0] for match in _WORD.finditer(typed) if not match[0].casefold().startswith(f"{name}:")]
    quoted = f'"{text}"' if re.search(r"\s", text) else text
    return " ".join([*others, f"{name}:{quoted}"] if text else others)


def _named(found: ArticleFilter, word: str) -> ArticleFilter | None:
    match = _NAMED.fullmatch(word)
    if match is None:
        return None
    name, text = match[1].casefold(), match[2].strip('"').strip()
    match name:
        case "source":
            return replace(found, source=text)
        case "flag":
            return replace(found, flag=text)
        case "sort" if text.casefold() in get_args(Order):
            return replace(found, order=text.casefold())  # type: ignore[arg-type]
        case "state" if text.casefold() in STATES:
            return replace(found, state=text.casefold())
        case "from" if _DAY.fullmatch(text):
            return replace(found, since=text)
        case "to" if _DAY.fullmatch(text):
            return replace(found, until=text)
    return found if not text else None
