"""How good the suggestions were on a coder's last events: by field and by rule, and on articles that were coded blind.

Counted from what is stored: a value that was taken from a suggestion keeps its rule and score; which one stood first is
worked out anew (`as_shown`). Where an article was coded blind, what was coded is compared with what would have been
suggested, so that anchoring can be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.event import Event, Value
from annotator.model.lesson import LEARNED
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.storage.events import events
from annotator.storage.log import decisions
from annotator.storage.project import Project
from annotator.use_cases.progress import Report, Steps, finish, silent
from annotator.use_cases.suggesting.as_shown import as_shown
from annotator.use_cases.suggesting.blind_share import is_blind, share_of

LAST = 200
"""Events that are looked at."""
_MORE_THAN_ALL_OTHERS = 0.5
_DECISIONS_READ = 100 * LAST
"""The log tells of an event as often as a field of it was changed."""

Outcome = Literal["first", "listed", "typed", "none"]
"""Taken as it stood first; taken from the list; something else was typed; nothing was suggested."""


@dataclass(slots=True)
class Tally:
    """How often each outcome was. `name` is a field's label or a rule."""

    name: str
    first: int = 0
    listed: int = 0
    typed: int = 0
    none: int = 0

    def count(self, outcome: Outcome) -> None:
        setattr(self, outcome, getattr(self, outcome) + 1)

    @property
    def suggested(self) -> int:
        """The values for which there was a suggestion."""
        return self.first + self.listed + self.typed

    @property
    def all(self) -> int:
        return self.suggested + self.none

    @property
    def first_share(self) -> float:
        """Of those with a suggestion; 0 where there is none."""
        return self.first / self.suggested if self.suggested else 0.0


@dataclass(slots=True)
class SuggestionQuality:
    """Of the last events: `fields` by codebook and field, `rules` by what proposed the value that stood first.

    `blind` are the same counts of fields in articles that were coded blind; `unsuggested` and `blind_unsuggested` are
    events that no suggestion met.
    """

    share: int = 0
    events: int = 0
    unsuggested: int = 0
    blind_events: int = 0
    blind_unsuggested: int = 0
    fields: list[Tally] = field(default_factory=list)
    rules: list[Tally] = field(default_factory=list)
    blind: list[Tally] = field(default_factory=list)

    @property
    def anchoring(self) -> tuple[float, float] | None:
        """How often the first suggestion is what was coded, where it was shown and where not: in fields of both."""
        names = {tally.name for tally in self.fields} & {tally.name for tally in self.blind}
        shown, unseen = (_total([t for t in each if t.name in names]) for each in (self.fields, self.blind))
        return (shown.first_share, unseen.first_share) if shown.suggested and unseen.suggested else None


def suggestion_quality(project: Project, last: int = LAST, report: Report = silent) -> SuggestionQuality:
    """Counts this coder's last complete events."""
    return finish(suggestion_quality_steps(project, last), report)


def suggestion_quality_steps(project: Project, last: int = LAST) -> Steps[SuggestionQuality]:
    """`suggestion_quality`, one event after the other."""
    last_events = list(_last_events(project, last))
    shown = yield from as_shown(project, {event.uuid for event in last_events})
    found = SuggestionQuality(share_of(project))
    by_field: dict[str, Tally] = {}
    by_rule: dict[str, Tally] = {}
    blind: dict[str, Tally] = {}
    has_several = len({project.scheme(each.id).id for each in project.schemes}) > 1
    for event in last_events:
        scheme = project.scheme(event.scheme, event.scheme_version)
        suggestion = shown.get(event.uuid)
        was_blind = is_blind(project, event.article)
        found.blind_events += was_blind
        found.events += not was_blind
        found.blind_unsuggested += was_blind and suggestion is None
        found.unsuggested += not was_blind and suggestion is None
        for field_def, value in _decided(scheme, event):
            name = f"{scheme.name}: {field_def.label}" if has_several else field_def.label
            offered = suggestion.candidates.get(field_def.name, ()) if suggestion else ()
            outcome = _compared(value, offered) if was_blind else _outcome(field_def, value, offered)
            tallies = blind if was_blind else by_field
            tallies.setdefault(name, Tally(name)).count(outcome)
            rule = LEARNED if value.rule == LEARNED else offered[0].rule if offered else ""
            if rule and not was_blind:
                by_rule.setdefault(rule, Tally(rule)).count(outcome)
    found.fields, found.blind = list(by_field.values()), list(blind.values())
    found.rules = sorted(by_rule.values(), key=lambda tally: (-tally.suggested, tally.name))
    return found


def _total(tallies: Sequence[Tally]) -> Tally:
    return Tally("", *(sum(getattr(each, name) for each in tallies) for name in ("first", "listed", "typed", "none")))


def _last_events(project: Project, last: int) -> Iterator[Event]:
    """This coder's complete events that were changed last, each once."""
    seen: dict[str, None] = {}
    for each in decisions.decisions(project, decisions.BEGINNING, _DECISIONS_READ, newest_first=True):
        if each.kind == "event" and each.uuid not in seen and len(seen) < last:
            seen[each.uuid] = None
            yield events.event(project, each.uuid)


def _decided(scheme: Scheme, event: Event) -> Iterator[tuple[FieldDef, Value]]:
    """The first value of each field at which a coder stops."""
    for field_def in scheme.stops(event.text(scheme.code_field.name)):
        value = event.value(field_def.name)
        if value is not None and value.origin != "default":
            yield field_def, value


def _outcome(field_def: FieldDef, value: Value, offered: tuple[Value, ...]) -> Outcome:
    if value.rule == LEARNED:
        # What had more than half of all shares certainly stood first. Of a name only the first is said to be learned.
        is_sure = field_def.kind != "code" or (value.score or 0.0) > _MORE_THAN_ALL_OTHERS
        return "first" if is_sure or (offered and _same(value, offered[0])) else "listed"
    if value.score is not None and value.rule:
        return "first" if not offered or _same(value, offered[0]) else "listed"
    return "typed" if offered else "none"


def _compared(value: Value, offered: tuple[Value, ...]) -> Outcome:
    if not offered:
        return "none"
    if _same(value, offered[0]):
        return "first"
    return "listed" if any(_same(value, each) for each in offered) else "typed"


def _same(one: Value, other: Value) -> bool:
    return one.text == other.text and one.reason == other.reason
