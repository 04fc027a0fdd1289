"""The events of an article that were told so far, found again by code and day instead of one after the other.

A text may be a list of thousands of events: each is compared with few others. Whether two are one is judged elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from heapq import heappop, heappush

from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.suggestions.stories.told_values import told

MOST_COMPARED = 100
"""Of events of one code and day, or without a day, so many may be one with the next: those told last."""
_ANY_DAY = ""


class ToldSoFar:
    """Events in the order in which each was told first."""

    def __init__(self, scheme: Scheme) -> None:
        self.events: list[EventSuggestion] = []
        self._day = next((field for field in scheme.form_fields if field.is_date), None)
        self._of_code: dict[str, list[int]] = defaultdict(list)
        self._of_day: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._mentioned: list[tuple[int, int]] = []
        """Of each event how many of its further mentions were looked at, and where the last of these ends."""
        self._ends: list[tuple[int, int]] = []
        """Minus where each was told last and its number: the first of a heap was told last of all."""

    def add(self, event: EventSuggestion) -> None:
        at = len(self.events)
        self.events.append(event)
        self._mentioned.append((0, 0))
        self._of_code[event.codes[0].code].append(at)
        self._remember(at)

    def replace(self, at: int, event: EventSuggestion) -> None:
        """With what was told of it since, after the mentions it had; its code stays."""
        self.events[at] = event
        self._remember(at)

    def alike(self, event: EventSuggestion) -> list[int]:
        """The numbers of those with the same code and day, or where one of the two tells no day, in order."""
        code, day = event.codes[0].code, self._day_of(event)
        if day == _ANY_DAY:
            return sorted(self._of_code[code][-MOST_COMPARED:])
        same, open_ones = self._of_day[code, day], self._of_day[code, _ANY_DAY]
        return sorted({*same[-MOST_COMPARED:], *open_ones[-MOST_COMPARED:]})

    def last(self) -> int | None:
        """The number of the event told last."""
        while self._ends:
            end, at = self._ends[0]
            if -end == self.last_word(at):
                return at
            heappop(self._ends)  # its telling has changed since
        return None

    def last_word(self, at: int) -> int:
        """The end of the last words that tell of the event."""
        return max(self.events[at].sentence.end, self._mentioned[at][1])

    def _remember(self, at: int) -> None:
        event = self.events[at]
        seen, end = self._mentioned[at]
        self._mentioned[at] = len(event.also), max([end, *(span.end for span in event.also[seen:])])
        heappush(self._ends, (-self.last_word(at), at))
        key = event.codes[0].code, self._day_of(event)
        if at not in self._of_day[key][-MOST_COMPARED:]:
            self._of_day[key].append(at)

    def _day_of(self, event: EventSuggestion) -> str:
        day = told(event, self._day) if self._day is not None else None
        return day.text if day is not None else _ANY_DAY
