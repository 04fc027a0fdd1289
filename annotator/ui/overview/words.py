"""Numbers in the overview's words: one event, 1,204 events, 3 drafts."""

from __future__ import annotations

from annotator.use_cases.projects.periods import Unit
from annotator.words import in_decimals, in_digits, tr, trn


def number(count: int) -> str:
    return in_digits(count)


def many(count: int, one: str, more: str) -> str:
    return trn(f"{{n}} {one}", f"{{n}} {more}", count)


def counted(events: int, drafts: int) -> str:
    """Events, and apart from them drafts where there are some."""
    words = many(events, "event", "events")
    return tr("{words} and {count}", words=words, count=many(drafts, "draft", "drafts")) if drafts else words


def hours(time: float) -> str:
    """Hours of work, as exactly as such a guess deserves."""
    if time < 1:
        return tr("{minutes} min", minutes=max(1, round(time * 60)))
    return tr("{hours} h", hours=in_decimals(time) if time < 10 else in_digits(round(time)))


def periods(count: int, unit: Unit) -> str:
    """How many periods a chart has: "12 months"."""
    return {
        "day": many(count, "day", "days"),
        "week": many(count, "week", "weeks"),
        "month": many(count, "month", "months"),
        "year": many(count, "year", "years"),
        "decade": many(count, "decade", "decades"),
    }[unit]
