"""A coder's hand: looks at what stands on the screen, then presses the fewest keys that say what is wanted.

It takes what is chosen with Enter, what is listed with its hint letter, and types what is not, one letter after the
other, until it is the chosen one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from annotator.use_cases.coding.field_values import takes_several


@dataclass(frozen=True)
class Wanted:
    """An event as it should be: the line of the text that reports it, and values by field, a list's in order.

    A value is wanted as it is stored; `typed` says what a coder would type for it. A field without
    wanted values is taken as it is shown.
    """

    line: int
    code: str
    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    typed: Mapping[str, str] = field(default_factory=dict)


class Hand:
    """Codes wanted events on one journey, by its keyboard."""

    def __init__(self, journey) -> None:
        self._journey, self._keyboard = journey, journey.keyboard

    @property
    def _session(self):
        return self._journey.window.session

    def code_all(self, wanted: Sequence[Wanted]) -> int:
        """One event after the other, what nobody wants being rejected on the way; return the keys that it took."""
        before = self._keyboard.pressed
        for at, each in enumerate(wanted):
            self._reject_unwanted(wanted[at:])
            used = self.code(each)
            print(f"  {each.code} on line {each.line}: {used} keys")
        return self._keyboard.pressed - before

    def code(self, wanted: Wanted) -> int:
        """Go to the event, start it and fill it; return the keys that it took."""
        before = self._keyboard.pressed
        self._start(wanted)
        while self._journey.window.desk.zone() == "record":
            self._fill(wanted)
        return self._keyboard.pressed - before

    def _reject_unwanted(self, wanted: Sequence[Wanted]) -> None:
        """Suggestions that stand before the next wanted one would cost a key at each event to come."""
        lines = {each.line for each in wanted}
        while len(wanted) > 1 and self._session.waiting and self._line(self._session.waiting[0].sentence) not in lines:
            self._keyboard.play("Space", "x")

    def _start(self, wanted: Wanted) -> None:
        session, coded = self._session, {event.uuid for event in self._session.events}
        by_suggestion = self._spaces(wanted)
        steps = wanted.line - self._line(session.open.cursor.sentence)
        if by_suggestion is not None and by_suggestion <= abs(steps):
            self._keyboard.play(*["Space"] * by_suggestion, "Enter")
        else:
            self._keyboard.play(*["Down" if steps > 0 else "Up"] * abs(steps))
            self._keyboard.press("n" if session.open.events_here(session.scheme) else "Enter")
        assert session.current is not None and session.current.uuid not in coded

    def _spaces(self, wanted: Wanted) -> int | None:
        """How many times Space leads to a suggestion of this line, best to one with the wanted code."""
        waiting, shown = self._session.waiting, self._session.shown
        here = [at for at, each in enumerate(waiting) if self._line(each.sentence) == wanted.line]
        found = sorted(here, key=lambda at: waiting[at].codes[0].code != wanted.code)
        if not found:
            return None
        at = waiting.index(shown) if shown in waiting else -1
        return (found[0] - at) % len(waiting) or len(waiting)

    def _line(self, span) -> int:
        return self._session.article.text[: span.start].count("\n")

    def _fill(self, wanted: Wanted) -> None:
        """One field: its value, or one value after the other."""
        field_def = self._session.entry.field_def
        name = field_def.name
        values = [wanted.code] if name == "code" else list(wanted.values.get(name, ()))
        if not values:
            # An empty list is wanted where one is given: what is shown there would be taken.
            chosen = self._session.entry.chosen
            empties = name in wanted.values and chosen is not None and bool(chosen.value.text)
            self._keyboard.play(*(["Backspace"] if empties else []), "Enter")
        for at, value in enumerate(values):
            is_last = at == len(values) - 1
            if self._choose(name, value, wanted.typed.get(value, value), is_last):
                self._keyboard.press("Enter" if is_last else "Shift+Enter")
            elif is_last and self._is_in(name) and takes_several(field_def):
                self._keyboard.press("Enter")

    def _is_in(self, name: str) -> bool:
        """Whether the keyboard is still in this field: a letter for the one more that was asked for goes on."""
        return self._session.entry is not None and self._session.entry.field_def.name == name

    def _choose(self, name: str, value: str, typed: str, is_last: bool) -> bool:
        """Make it the chosen one; False if the hint letter took it already."""
        entry = self._session.entry
        assert entry is not None and entry.field_def.name == name, f"{name} wanted, {entry and entry.field_def.name}"
        if self._is_chosen(value):
            return True
        listed = next((each for each in entry.candidates if self._says(each, value)), None)
        if listed is not None and entry.hint(listed):
            self._keyboard.press(f"Alt+{entry.hint(listed)}")
            return False
        for letter in typed:
            self._keyboard.type(letter)
            if self._is_chosen(value):
                return True
        raise AssertionError(f"typing “{typed}” in {name} does not choose “{value}”: {self._shown()}")

    def _is_chosen(self, value: str) -> bool:
        entry = self._session.entry
        return entry.chosen is not None and self._says(entry.chosen, value)

    def _says(self, candidate, value: str) -> bool:
        """Whether it is the value, or the way not to have one that is named so."""
        held = candidate.value
        return bool(value) and (
            held.text == value or (not held.text and candidate.label.casefold() == value.casefold())
        )

    def _shown(self) -> list[tuple[str, str]]:
        return [(each.value.text, each.label) for each in self._session.entry.candidates]
