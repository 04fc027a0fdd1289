"""Numbers in the overview's words: one event, 1,204 events, 3 drafts."""

from __future__ import annotations

from annotator.words import tr


def number(count: int) -> str:
    return f"{count:,}"


def many(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more}"


def counted(events: int, drafts: int) -> str:
    """Events, and apart from them drafts where there are some."""
    words = many(events, "event", "events")
    return tr("{words} and {count}", words=words, count=many(drafts, "draft", "drafts")) if drafts else words


def hours(time: float) -> str:
    """Hours of work, as exactly as such a guess deserves."""
    if time < 1:
        return tr("{max} min", max=max(1, round(time * 60)))
    return f"{time:.1f} h" if time < 10 else f"{round(time):,} h"
