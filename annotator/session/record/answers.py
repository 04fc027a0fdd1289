"""Two short questions inside a field: why a value is kept against a rule, and of which type a new actor is.

They stand where the field stands and are typed, chosen and taken as any value is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.checks import OVERRIDE_FIELD, set_aside, violations
from annotator.model.event import Event, Value
from annotator.model.rules import actor_type_of, with_computed
from annotator.model.schemes.scheme import Choice, FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.session.record.field_entry import FieldEntry
from annotator.session.record.hints import HintLetters
from annotator.session.record.rule_notes import RuleNote
from annotator.use_cases.coding.candidate import Candidate, Surroundings
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.use_cases.coding.candidates import CandidateFinder


_REASON_HELP = tr(
    "The value stays and the event can be complete. The reason is kept with the event; a check lists it apart."
)
_TYPE_HELP = tr("What the codebook derives from the actor rests on its type. It is remembered with the name.")


class AnswerEntry(FieldEntry):
    """A question asked in the place of the field `home`. The steps that change values do nothing here."""

    is_answer = True

    def __init__(self, field_def: FieldDef, home: FieldDef, around: Surroundings, finder: CandidateFinder,
                 hints: HintLetters) -> None:  # fmt: skip
        self._home = home
        super().__init__(field_def, around, finder, hints)

    @property
    def home(self) -> FieldDef:
        return self._home

    @property
    def key(self) -> str:
        return f"{self._home.name} {self.field_def.label}"

    @property
    def quiet(self) -> str:
        """What stands in the empty input."""
        return ""

    def append(self, around: Surroundings, finder: CandidateFinder) -> None:
        """Suggestions answer no question."""

    def shift(self, step: int, around: Surroundings) -> bool:
        return False

    def offer(self, values: list[Value], around: Surroundings) -> bool:
        return False

    def rest_also_on(self, words: Span, around: Surroundings) -> bool:
        return False

    def _held(self, around: Surroundings) -> list[Candidate]:
        return []

    def _first(self) -> int:
        return -1


class ReasonEntry(AnswerEntry):
    """Why a value stays although a rule stands against it. The reason last given for this rule is offered."""

    def __init__(self, note: RuleNote, home: FieldDef, around: Surroundings, finder: CandidateFinder,
                 hints: HintLetters) -> None:  # fmt: skip
        self.note = note
        super().__init__(FieldDef(OVERRIDE_FIELD, tr("Because"), help=_REASON_HELP), home, around, finder, hints)

    @property
    def key(self) -> str:
        return f"{super().key} {self.note.rule}"

    @property
    def quiet(self) -> str:
        return tr("why this is right as it is")

    def type(self, text: str, around: Surroundings, finder: CandidateFinder) -> None:
        self.is_painted = False
        self.typed = text
        reason = " ".join(text.split())
        self.candidates = [self._reason(reason)] if reason else self._offered(around, finder)
        self._at = 0 if reason else -1

    def values_if_taken(self, event: Event) -> list[Value] | None:
        assert self.chosen is not None
        return list(set_aside(event, self.note.rule, self.chosen.value.part("reason")).all(OVERRIDE_FIELD))

    def _offered(self, around: Surroundings, finder: CandidateFinder) -> list[Candidate]:
        before = [value for value in around.recall((OVERRIDE_FIELD,)) if value.text == self.note.rule]
        return [self._reason(value.part("reason"), tr("given before")) for value in before if value.part("reason")]

    def _reason(self, reason: str, aside: str = "") -> Candidate:
        value = Value(OVERRIDE_FIELD, {"value": self.note.rule, "reason": reason}, "inferred")
        return Candidate(value, reason, aside=aside)


class TypeEntry(AnswerEntry):
    """Of which type a new actor is; those that break no rule of the scheme come first. `stay` as when it was taken."""

    def __init__(self, asking: FieldEntry, around: Surroundings, finder: CandidateFinder, hints: HintLetters,
                 stay: bool) -> None:  # fmt: skip
        assert asking.chosen is not None
        self._asking = asking
        self.actor = asking.chosen
        self.stay = stay
        home = asking.field_def
        choices = tuple(Choice(kind, kind) for kind in _likely_types(around.scheme, around.event, asking))
        field_def = FieldDef(home.name, tr("Its type"), "choice", choices=choices, help=_TYPE_HELP)
        super().__init__(field_def, home, around, finder, hints)

    @property
    def quiet(self) -> str:
        return tr("{label}: which type?", label=self.actor.label)

    def values_if_taken(self, event: Event) -> list[Value] | None:
        assert self.chosen is not None
        return self._asking.values_with(event, _of_type(self.actor, self.chosen.value.text))

    def _offered(self, around: Surroundings, finder: CandidateFinder) -> list[Candidate]:
        # No finder: of the field's suggestions none is an answer.
        return [
            Candidate(Value(self.field_def.name, {"value": each.id}), each.label) for each in self.field_def.choices
        ]

    def type(self, text: str, around: Surroundings, finder: CandidateFinder) -> None:
        self.is_painted = False
        self.typed = text
        words = text.strip().casefold()
        everything = self._offered(around, finder)
        self.candidates = [each for each in everything if _starts_a_word(each.label, words)] if words else everything
        self._at = 0 if words and self.candidates else -1


def asks_type(scheme: Scheme, field_def: FieldDef, candidate: Candidate) -> bool:
    """Whether the scheme derives a type from this field, and neither the new actor nor its name says which."""
    is_derived = any(each.derive.get("actor_type") == field_def.name for each in scheme.fields)
    return (
        is_derived
        and bool(scheme.actor_types)
        and bool(candidate.value.text)
        and not candidate.value.part("type")
        and not actor_type_of(scheme, candidate.value.text)
    )


def _of_type(candidate: Candidate, kind: str) -> Candidate:
    return replace(candidate, value=replace(candidate.value, parts={**candidate.value.parts, "type": kind}))


def _likely_types(scheme: Scheme, event: Event, asking: FieldEntry) -> Sequence[str]:
    assert asking.chosen is not None
    candidate = asking.chosen

    def broken(kind: str) -> int:
        changed = event.with_values(asking.field_def.name, asking.values_with(event, _of_type(candidate, kind)) or ())
        return sum(found.severity == "error" for found in violations(scheme, with_computed(scheme, changed)))

    return sorted(scheme.actor_types, key=broken)


def _starts_a_word(label: str, words: str) -> bool:
    folded = label.casefold()
    return folded.startswith(words) or f" {words}" in folded or f"/{words}" in folded
