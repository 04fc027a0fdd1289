"""Which changes of a scheme concern an event, and the event as the new version would hold it.

An event moves to the new version unless something that it holds does not mean the same there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from annotator.model.checks import violations
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_changes import Change, compare

_DECIDED = ("complete", "checked", "disputed")


@dataclass(frozen=True)
class Comparison:
    """Two versions of one scheme side by side, and what that means for one event after the other."""

    old: Scheme
    new: Scheme

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        return compare(self.old, self.new)

    def keeping_back(self, event: Event) -> tuple[Change, ...]:
        """The changes for which an event of the old version has to be looked at; none: it may move."""
        return tuple(self._concerning(_Case(self, event), self._keeping))

    def concerning(self, event: Event) -> tuple[Change, ...]:
        """All changes that concern an event of the old version, those that leave it as it is included."""
        return tuple(self._concerning(_Case(self, event), self._all))

    def moved(self, event: Event) -> Event:
        """The event under the new version, with what that computes."""
        gone = {f.name for f in self.old.fields if f.is_computed and self.new.field(f.name) is None}
        kept = tuple(value for value in event.values if value.field not in gone)
        return with_computed(self.new, replace(event, scheme_version=self.new.version, values=kept))

    @cached_property
    def _all(self) -> _Sorted:
        return _Sorted(self.changes)

    @cached_property
    def _keeping(self) -> _Sorted:
        return _Sorted(change for change in self.changes if change.keeps_back)

    def _concerning(self, case: _Case, changes: _Sorted) -> Iterable[Change]:
        for code in self.old.lineage(case.code) or (case.code,):
            for change in changes.of_codes.get(code, ()):
                if code == case.code or change.kind == "moved":
                    yield change
        for change in changes.others:
            if _TESTS[change.about](case, change):
                yield change


class _Sorted:
    """Changes by the code that they are about: an event is asked about its own only, however many there are."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self.of_codes: dict[str, list[Change]] = {}
        self.others: list[Change] = []
        for change in changes:
            if change.about != "code":
                self.others.append(change)
            elif change.kind not in ("added", "reordered"):
                self.of_codes.setdefault(change.subject, []).append(change)


class _Case:
    """An event under both versions."""

    def __init__(self, comparison: Comparison, event: Event) -> None:
        self.old, self.new, self.event = comparison.old, comparison.new, event
        self.code = event.text(self.old.code_field.name)
        self._comparison = comparison

    @cached_property
    def by_field(self) -> Mapping[str, Sequence[Value]]:
        found: dict[str, list[Value]] = {}
        for value in self.event.values:
            found.setdefault(value.field, []).append(value)
        return found

    @cached_property
    def moved(self) -> Event:
        return self._comparison.moved(self.event)

    @cached_property
    def broken(self) -> set[str]:
        """The new version's rules that the event would break."""
        return {each.rule for each in violations(self.new, self.moved) if not each.overridden}

    @property
    def is_decided(self) -> bool:
        return self.event.state in _DECIDED

    def texts(self, field: str) -> list[str]:
        return [value.text for value in self.by_field.get(field, ()) if value.text]

    def is_newly_needed(self, field: str) -> bool:
        """Whether a decided event would lack a value that only the new version asks for."""
        before, now = self.old.field(field), self.new.field(field)
        if not self.is_decided or field in self.by_field or now is None:
            return False
        was_needed = before is not None and self.old.is_needed(before, self.code)
        return self.new.is_needed(now, self.code) and not was_needed

    def is_newly_skipped(self, field: str) -> bool:
        before, now = self.old.field(field), self.new.field(field)
        if before is None or now is None or field not in self.by_field:
            return False
        return self.new.is_skipped(now, self.code) and not self.old.is_skipped(before, self.code)


def _field(case: _Case, change: Change) -> bool:
    match change.kind, change.value:
        case "needed", _:
            return case.is_newly_needed(change.subject)
        case "changed", "skip":
            return case.is_newly_skipped(change.subject)
        case "changed", "list":
            return change.keeps_back and len(case.by_field.get(change.subject, ())) > 1
        case "changed", _:
            return bool(case.texts(change.subject))
        case "added" | "reordered", _:
            return False
    return change.subject in case.by_field


def _choice(case: _Case, change: Change) -> bool:
    texts = case.texts(change.subject)
    field_def = case.new.field(change.subject)
    choices = {choice.id: choice for choice in field_def.choices} if field_def else {}
    match change.kind:
        case "added":
            return not change.value and any(text not in choices for text in texts)
        case "reordered":
            return change.keeps_back and bool(texts)
        case "moved":
            codes = choices[change.value].for_codes
            is_offered = not codes or any(code in codes for code in case.new.lineage(case.code))
            return change.value in texts and not is_offered
    return change.value in texts


def _precision(case: _Case, change: Change) -> bool:
    held = (value.part("precision") for value in case.by_field.get(change.subject, ()))
    return change.kind == "archived" and change.value in held


def _actor_type(case: _Case, change: Change) -> bool:
    return change.kind == "archived" and any(value.part("type") == change.subject for value in case.event.values)


def _computed(case: _Case, change: Change) -> bool:
    return case.event.text(change.subject) != case.moved.text(change.subject)


def _rule(case: _Case, change: Change) -> bool:
    """An error keeps back what was decided without it; a draft moves, and is told of it there."""
    if change.keeps_back and not case.is_decided:
        return False
    return change.kind in ("added", "changed") and change.subject in case.broken


_TESTS: dict[str, Callable[[_Case, Change], bool]] = {
    "field": _field, "choice": _choice, "precision": _precision, "actor type": _actor_type,
    "computed": _computed, "rule": _rule, "scheme": lambda case, change: False,
}  # fmt: skip
