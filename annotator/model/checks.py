"""Which of a scheme's own rules an event breaks, and the state that follows for it. Shown while coding, listed by the
check of a project.

What a rule may know of other events comes in as `beside`: how to name those of the same day, place and actors.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.model.event import Event, EventState, Value
from annotator.model.rules import actor_type_of, is_complete, open_fields, sources_of
from annotator.model.schemes.conditions import SAME_DYAD, ConditionError, read_condition
from annotator.model.schemes.scheme import Rule, Scheme, Severity
from annotator.words import tr

OVERRIDE_FIELD = "override"
"""The reserved field that lists the rules which a coder set aside, each with a reason."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that an event breaks, beside which field it is shown, and why it was set aside (or empty)."""

    rule: str
    severity: Severity
    field: str
    message: str
    overridden: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the event cannot be complete because of it."""
        return self.severity == "error" and not self.overridden


def violations(scheme: Scheme, event: Event, beside: Sequence[str] = ()) -> tuple[Violation, ...]:
    """The rules that an event breaks as it is, in the scheme's order."""
    return tuple(_violations(scheme, event, beside))


def violations_so_far(scheme: Scheme, event: Event, beside: Sequence[str] = ()) -> tuple[Violation, ...]:
    """What to tell while the event is coded: nothing yet that rests on a field which is still open."""
    still_open = {field_def.name for field_def in open_fields(scheme, event)}
    early = {rule.id for rule in scheme.rules if still_open & _rests_on(scheme, rule)} if still_open else set()
    return tuple(found for found in _violations(scheme, event, beside) if found.rule not in early)


def errors_against(scheme: Scheme, event: Event) -> tuple[Violation, ...]:
    """The errors that stand against an event which says all the same that it is complete. None of a draft."""
    return tuple(found for found in _violations(scheme, event, ()) if found.blocks) if event.state == "complete" else ()


def following_state(scheme: Scheme, event: Event, beside: Sequence[str] = ()) -> EventState:
    """Complete once every stop is decided and no error stands unanswered, a draft before; what a review said stays."""
    if event.state in ("checked", "disputed", "dropped"):
        return event.state
    is_finished = is_complete(scheme, event) and not any(found.blocks for found in _violations(scheme, event, beside))
    return "complete" if is_finished else "draft"


def looks_beside(scheme: Scheme, *, errors_only: bool = False) -> bool:
    """Whether a rule of the scheme asks for other events of the same day, place and actors."""
    asked = (rule for rule in scheme.rules if rule.severity == "error" or not errors_only)
    return any(SAME_DYAD in text for rule in asked for text in (rule.when, rule.require))


def set_aside(event: Event, rule: str, reason: str) -> Event:
    """The event with a rule set aside for a reason; without a reason the rule counts again."""
    kept = [value for value in event.all(OVERRIDE_FIELD) if value.text != rule]
    further = [Value(OVERRIDE_FIELD, {"value": rule, "reason": reason}, "inferred")] if reason else []
    return event.with_values(OVERRIDE_FIELD, (replace(v, position=at) for at, v in enumerate([*kept, *further])))


def _violations(scheme: Scheme, event: Event, beside: Sequence[str]) -> Iterator[Violation]:
    if event.repeats:  # what it leaves out stands in the event that it reports once more
        return
    subject = EventSubject(scheme, event, beside)
    answered = {value.text: value.part("reason") for value in event.all(OVERRIDE_FIELD)}
    for rule in scheme.rules:
        try:
            broken = _applies(rule, subject) and not read_condition(rule.require).holds(subject)
        except ConditionError as error:
            yield Violation(
                rule.id, "warning", rule.field, tr("The rule {name} cannot be read: {why}.", name=rule.id, why=error)
            )
            continue
        if broken:
            message = rule.message.replace(f"{{{SAME_DYAD}}}", " and ".join(beside))
            yield Violation(rule.id, rule.severity, rule.field, message, answered.get(rule.id, ""))


def _applies(rule: Rule, subject: EventSubject) -> bool:
    return not rule.when or read_condition(rule.when).holds(subject)


def _rests_on(scheme: Scheme, rule: Rule) -> set[str]:
    """The fields a rule looks at, and those from which they are derived."""
    found: set[str] = set()
    waiting = {rule.field}
    for text in filter(None, (rule.when, rule.require)):
        with contextlib.suppress(ConditionError):  # told as a violation of its own
            waiting |= read_condition(text).fields
    while waiting:
        name = waiting.pop()
        found.add(name)
        field_def = scheme.field(name)
        waiting |= set(sources_of(field_def.derive)) - found if field_def is not None else set()
    return found


class EventSubject:
    """One event as conditions see it."""

    def __init__(self, scheme: Scheme, event: Event, beside: Sequence[str] = ()) -> None:
        self._scheme, self._event, self._beside = scheme, event, beside

    def values(self, field: str, part: str) -> Sequence[str]:
        if field == SAME_DYAD:
            return self._beside
        if field == self._scheme.code_field.name and part == "value":
            return self._scheme.lineage(self._event.text(field))
        return [text for value in self._event.all(field) if (text := value.part(part))]

    def types(self, field: str) -> Sequence[str]:
        found = [v.part("type") or actor_type_of(self._scheme, v.text) for v in self._event.all(field) if v.text]
        return [kind for kind in found if kind]
