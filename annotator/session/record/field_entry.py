"""The focused field: what is typed, which candidates are painted, which one is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.dates.date_reading import shift_day
from annotator.model.event import Event, Value
from annotator.model.rules import actor_type_of
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.session.record.hints import HintLetters
from annotator.use_cases.coding.candidate import Candidate, Surroundings, describe
from annotator.use_cases.coding.combine import combine
from annotator.use_cases.coding.field_values import takes_several
from annotator.use_cases.coding.rule_words import SHIFTED, rule_words
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.use_cases.coding.candidates import CandidateFinder


class FieldEntry:
    """One visit to a field. The painted candidates keep their order; late ones are appended.

    `extending`: the field just took a value and asks for one more (a list's next value, a range, further evidence), and
    goes on after it. `is_painted`: the chosen candidate has been on the screen, so that Enter may take it. `is_picked`:
    its letter took it. `is_answer`: not the field itself asks, but a question in its place (see `answers`).
    """

    is_answer = False

    def __init__(self, field_def: FieldDef, around: Surroundings, finder: CandidateFinder, hints: HintLetters,
                 extending: bool = False) -> None:  # fmt: skip
        self.field_def = field_def
        self.typed = ""
        self.is_painted = False
        self.is_picked = False
        self.extending = extending
        self._hints = hints
        self._is_emptied = False
        self._current = self._held(around)
        self._held_spans = {span for value in around.event.all(field_def.name) for span in value.evidence}
        self.candidates: list[Candidate] = self._offered(around, finder)
        self._give_letters()
        self._at = self._first()

    @property
    def chosen(self) -> Candidate | None:
        return self.candidates[self._at] if 0 <= self._at < len(self.candidates) else None

    @property
    def home(self) -> FieldDef:
        """The field in whose place this stands."""
        return self.field_def

    @property
    def key(self) -> str:
        """Under which typing that is not taken stays with its event."""
        return self.field_def.name

    @property
    def quiet(self) -> str:
        """What stands in the empty input."""
        return self.chosen.label if self.chosen else ""

    @property
    def chosen_index(self) -> int:
        """The row of the chosen candidate, -1 for none."""
        return self._at

    def hint(self, candidate: Candidate) -> str:
        """The letter that takes this candidate; values without words in the text are chosen by row."""
        if candidate.is_reason:
            return ""
        give = self._hints.known if self.typed else self._hints.letter
        return give(self.field_def.kind, candidate.key)

    def type(self, text: str, around: Surroundings, finder: CandidateFinder) -> None:
        self.is_painted = False
        self.typed = text
        stripped = text.strip()
        self.candidates = finder.typed(around, self.field_def, stripped) if stripped else self._offered(around, finder)
        self._at = (0 if self.candidates else -1) if stripped else self._first()

    def append(self, around: Surroundings, finder: CandidateFinder) -> None:
        """Suggestions arrived late: new candidates go to the end, nothing that is painted moves or is chosen."""
        if self.typed:
            return
        known = {candidate.key for candidate in self.candidates}
        late = [c for c in finder.offered(around, self.field_def) if c.key not in known]
        self.candidates += late
        self._give_letters()
        if self._at < 0:
            self._at = self._first()
            self.is_painted = False

    def step(self, step: int) -> None:
        if self.candidates:
            self.is_painted = False
            self._at = (self._at + step) % len(self.candidates) if self._at >= 0 else (0 if step > 0 else -1)
            self._at %= len(self.candidates)

    def choose(self, index: int) -> bool:
        """Choose what the coder pointed at: by a click, a letter, a name. False if there is none such."""
        is_there = 0 <= index < len(self.candidates)
        if is_there:
            self._at = index
            self.is_painted = True
        return is_there

    def choose_hint(self, letter: str) -> bool:
        return self._choose_first(lambda candidate: self.hint(candidate) == letter)

    def choose_value(self, text: str) -> bool:
        return self._choose_first(lambda candidate: candidate.value.text == text)

    def choose_span(self, span: Span) -> bool:
        return self._choose_first(lambda candidate: span in candidate.value.evidence)

    def _choose_first(self, wanted: Callable[[Candidate], bool]) -> bool:
        return self.choose(next((at for at, candidate in enumerate(self.candidates) if wanted(candidate)), -1))

    def _point_at(self, wanted: Callable[[Candidate], bool]) -> bool:
        found = next((at for at, candidate in enumerate(self.candidates) if wanted(candidate)), -1)
        self._at = found if found >= 0 else self._at
        return found >= 0

    def empty(self, around: Surroundings, finder: CandidateFinder) -> None:
        """Offer only the ways to have no value; the first of them is chosen."""
        self.is_painted = False
        self.typed = ""
        self._is_emptied = True
        self._current = []
        self.candidates = finder.standing(around, self.field_def)
        self._at = 0 if self.candidates else -1

    def shift(self, step: int, around: Surroundings) -> bool:
        """Change the chosen candidate by a day, a death, a precision, an actor's type; False where there is no step."""
        chosen = self.chosen
        if chosen is None or chosen.is_reason:
            return False
        parts = _shifted(around.scheme, self.field_def, chosen.value, step)
        if parts is None:
            return False
        self.is_painted = False
        shifted = replace(chosen.value, parts=parts)
        if shifted.text != chosen.value.text:
            rule = chosen.value.rule.removesuffix(SHIFTED)
            shifted = replace(shifted, origin="inferred", rule=f"{rule}{SHIFTED}" if rule else "")
        self.candidates[self._at] = describe(around, self.field_def, shifted)
        return True

    def offer(self, values: list[Value], around: Surroundings) -> bool:
        """Append these values to the candidates and choose the first of them; False if there are none."""
        for value in values:
            further = replace(describe(around, self.field_def, value), aside=rule_words(value.rule))
            if further.key not in [candidate.key for candidate in self.candidates]:
                self.candidates.append(further)
        self._give_letters()
        self.is_painted = False
        return bool(values) and self._point_at(lambda candidate: candidate.value.text == values[0].text)

    def give(self, words: Span, around: Surroundings, finder: CandidateFinder) -> None:
        """Offer what these words of the text could mean here; where they say nothing, they become the evidence."""
        known = [candidate for candidate in self.candidates if candidate.value.text]
        self.candidates = finder.in_words(around, self.field_def, words) or [_resting(c, (words,)) for c in known]
        self.typed = ""
        self._at = 0 if self.candidates else -1
        self.is_painted = False

    def rest_also_on(self, words: Span, around: Surroundings) -> bool:
        """Let the chosen candidate rest on these words too; False if no value is chosen."""
        chosen = self.chosen
        if chosen is None or not chosen.value.text:
            return False
        self.candidates[self._at] = _resting(chosen, tuple(dict.fromkeys((*chosen.value.evidence, words))))
        self.is_painted = False
        return True

    def values_if_taken(self, event: Event) -> list[Value] | None:
        """What the field holds once the chosen candidate is taken; None when that changes nothing."""
        assert self.chosen is not None
        return self.values_with(event, self.chosen)

    def values_with(self, event: Event, chosen: Candidate) -> list[Value] | None:
        """What the field holds with this candidate; None when that changes nothing."""
        held = [] if self._is_emptied else list(event.all(self.field_def.name))
        if chosen in self._current:
            return None
        if takes_several(self.field_def) and chosen.value.text:
            kept = [value for value in held if value.text]
            return _added(kept, chosen.value)
        if self.extending and held and held[0].text:
            return [combine(self.field_def, held[0], chosen.value)]
        return [chosen.value]

    def _held(self, around: Surroundings) -> list[Candidate]:
        """What the field holds, as one candidate."""
        return _current(self.field_def, around)

    def _give_letters(self) -> None:
        """In the order of the rows, whatever is drawn first."""
        for candidate in self.candidates:
            self.hint(candidate)

    def _offered(self, around: Surroundings, finder: CandidateFinder) -> list[Candidate]:
        held = {describe(around, self.field_def, value).key for value in around.event.all(self.field_def.name)}
        offered = [c for c in finder.offered(around, self.field_def) if c.key not in held]
        return offered + self._current if self.extending else self._current + offered

    def _first(self) -> int:
        """The first candidate is chosen, unless it gives the field up or nothing but an order puts it there."""
        if self.extending and takes_several(self.field_def):
            return self._next_of_list()
        first = next(iter(self.candidates), None)
        if first is None or first.is_reason or first.is_listed:
            return -1
        is_listed = self.field_def.is_chosen and first.value.text and not first.value.rule
        return -1 if is_listed and first not in self._current else 0

    def _next_of_list(self) -> int:
        """The next value of a list: one that rests on other words than those it holds, else any it does not hold."""
        further = [(at, c) for at, c in enumerate(self.candidates) if c not in self._current and not c.is_listed]
        left = [at for at, candidate in further if candidate.value.text]
        apart = [at for at in left if not self._held_spans & {*self.candidates[at].value.evidence}]
        return next(iter(apart or left), -1)


def _current(field_def: FieldDef, around: Surroundings) -> list[Candidate]:
    held = around.event.all(field_def.name)
    if not held:
        return []
    shown = [describe(around, field_def, value) for value in held]
    if len(shown) == 1:
        return [replace(shown[0], aside=tr("as it is"))]
    return [replace(shown[0], label="; ".join(c.label for c in shown), aside=tr("as it is"))]


def _shifted(scheme: Scheme, field_def: FieldDef, value: Value, step: int) -> dict[str, str] | None:
    parts = dict(value.parts)
    if field_def.is_date and value.text:
        parts["value"] = shift_day(value.text, step)
        if parts.get("end"):
            parts["end"] = shift_day(parts["end"], step)
        return parts
    if field_def.kind == "number":
        number = str(max(0, int(value.text or "0") + step))
        return {"value": number, "low": number, "high": number, "state": "stated"}
    if field_def.kind == "place" and field_def.precisions:
        known = list(field_def.precisions)
        at = known.index(parts["precision"]) if parts.get("precision") in known else 0
        return parts | {"precision": known[(at + step) % len(known)]}
    if field_def.kind == "actor" and field_def.coding == "name" and not field_def.list and value.text:
        return parts | {"type": _next_type(scheme, value, step)} if scheme.actor_types else None
    return None


def _next_type(scheme: Scheme, value: Value, step: int) -> str:
    """The actor type after the one that the value or its name has; of one without a type the first or the last."""
    types = scheme.actor_types
    kind = value.part("type") or actor_type_of(scheme, value.text)
    first = 0 if step > 0 else -1
    return types[(types.index(kind) + step) % len(types) if kind in types else first]


def _added(kept: list[Value], value: Value) -> list[Value] | None:
    """The list with one more value; one that it holds already only gains evidence. None if nothing changes."""
    at = next((at for at, each in enumerate(kept) if each.text == value.text), None)
    if at is None:
        return [*kept, value]
    if not set(kept[at].evidence) < set(value.evidence):
        return None
    return [*kept[:at], value, *kept[at + 1 :]]


def _resting(candidate: Candidate, evidence: tuple[Span, ...]) -> Candidate:
    return replace(candidate, value=replace(candidate.value, evidence=evidence, origin="text"))
