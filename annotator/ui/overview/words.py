"""Numbers in the overview's words: one event, 1,204 events, 3 drafts."""

from __future__ import annotations


def number(count: int) -> str:
    return f"{count:,}"


def many(count: int, one: str, more: str) -> str:
    return f"{count:,} {one if count == 1 else more}"


def counted(events: int, drafts: int) -> str:
    """Events, and apart from them drafts where there are some."""
    words = many(events, "event", "events")
    return f"{words} and {many(drafts, 'draft', 'drafts')}" if drafts else words


def hours(time: float) -> str:
    """Hours of work, as exactly as such a guess deserves."""
    if time < 1:
        return f"{max(1, round(time * 60))} min"
    return f"{time:.1f} h" if time < 10 else f"{round(time):,} h"
