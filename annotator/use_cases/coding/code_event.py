"""Coding an event: what each deliberate key of the coder changes in the project, as one undoable edit."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace

from annotator.model.article import Article
from annotator.model.checks import OVERRIDE_FIELD
from annotator.model.event import EVIDENCE_FIELD, RELATED_FIELD, SAME_AS_FIELD, Event, Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.articles.articles import CodingState
from annotator.storage.events import events
from annotator.storage.events.events import Rejection
from annotator.storage.project import Project
from annotator.use_cases.coding.rule_checks import state_after
from annotator.use_cases.projects.project_settings import with_computed
from annotator.words import later

_OF_THE_EVENT_ALONE = frozenset({SAME_AS_FIELD, RELATED_FIELD, OVERRIDE_FIELD})
CODED_BEFORE = later("the event coded before")
"""The rule of a value that the coder took over from it."""


def new_event(
    project: Project, article: Article, scheme: Scheme, evidence: Sequence[Span], incident: str = ""
) -> Event:
    """An event with its defaults, not yet in the project: the first taken value stores it."""
    values = [Value(EVIDENCE_FIELD, {"value": ""}, "text", tuple(evidence))]
    for field_def in scheme.form_fields:
        default = article.source if field_def.default == "article.source" else field_def.default
        if default:
            values.append(Value(field_def.name, {"value": default}, "default"))
    return Event(
        str(uuid.uuid4()),
        article.uuid,
        project.coder,
        scheme.id,
        scheme.version,
        "draft",
        incident,
        tuple(values),
    )


def with_values(scheme: Scheme, event: Event, field_def: FieldDef, values: Sequence[Value]) -> Event:
    """The event with what a field holds from now on; a new code drops the fields that its events leave empty."""
    placed = [replace(value, field=field_def.name, position=at) for at, value in enumerate(values)]
    changed = event.with_values(field_def.name, placed)
    return _without_skipped(scheme, changed) if field_def is scheme.code_field else changed


def save(project: Project, scheme: Scheme, event: Event, label: str) -> Event:
    """Store the event with its computed values and the state that follows, in one edit; return it as stored.

    Nothing keeps a draft from being stored; an error that nobody answered keeps it a draft.
    """
    whole = with_computed(project, scheme, event)
    whole = replace(whole, state=state_after(project, scheme, whole))
    partner = _first_of_incident(project, whole)
    with project.edit(label) as edit:
        events.save_event(edit, whole)
        if partner is not None:
            events.save_event(edit, replace(partner, incident=whole.incident))
        # An article with a draft is not done any more, whatever made the event one.
        resumed = ("open", "no_event", "done") if whole.state == "draft" else ("open", "no_event")
        if articles.row(project, event.article).state in resumed:
            articles.set_state(edit, event.article, "in_progress")
    return whole


def with_evidence_toggled(event: Event, span: Span) -> Event:
    """The event with a span added to the sentences it rests on, or taken out when it is one of them already.

    The last span stays: an event rests on something.
    """
    spans = event.evidence
    kept = tuple(s for s in spans if s != span) if span in spans else tuple(sorted({*spans, span}))
    return event.with_values(EVIDENCE_FIELD, [Value(EVIDENCE_FIELD, {"value": ""}, "text", kept or spans)])


def values_again(held: Sequence[Value], article: str, before: Event | None) -> list[Value]:
    """The values of an event coded before, for one of this article: words of another article are no evidence here."""
    is_here = before is not None and before.article == article
    return [
        replace(value, origin="inferred", evidence=value.evidence if is_here else (), position=0, rule=CODED_BEFORE)
        for value in held
        if value.text
    ]


def copy_event(project: Project, scheme: Scheme, event: Event) -> Event:
    """One more event of the same article with all that this one holds, to be changed where it differs: one edit.

    The copy is a record of its own: no further report, of no incident, and kept against no rule.
    """
    values = tuple(value for value in event.values if value.field not in _OF_THE_EVENT_ALONE)
    copied = replace(event, uuid=str(uuid.uuid4()), state="draft", incident="", values=values)
    return save(project, scheme, copied, later("Copy event"))


def move_evidence(project: Project, event: Event, other: Event, span: Span) -> tuple[Event, Event]:
    """Let these words be evidence of another event of the article and no more of this one: one edit.

    The last span of an event stays with it too: an event rests on something.
    """
    kept = tuple(each for each in event.evidence if each != span) or event.evidence
    taken = tuple(sorted({*other.evidence, span}))
    moved = tuple(
        each.with_values(EVIDENCE_FIELD, [Value(EVIDENCE_FIELD, {"value": ""}, "text", spans)])
        for each, spans in ((event, kept), (other, taken))
    )
    with project.edit(later("Move evidence")) as edit:
        for each in moved:
            events.save_event(edit, each)
    return moved[0], moved[1]


def drop_event(project: Project, event: Event) -> None:
    """Take the event out of the article; undo brings it back."""
    with project.edit(later("Drop event")) as edit:
        events.drop_event(edit, event.uuid)


def reject_suggestion(project: Project, article: Article, suggestion: EventSuggestion) -> None:
    """Never show this suggestion again in this article, to this coder."""
    best = suggestion.codes[0].code if suggestion.codes else ""
    with project.edit(later("Reject suggestion")) as edit:
        events.reject(edit, Rejection(article.uuid, suggestion.scheme, "event", best, suggestion.trigger))


def finish_article(project: Project, article: str, state: CodingState, reason: str = "") -> None:
    """Set what the coder's work on the article has come to: done, in_progress, no_event (with a reason) or open."""
    with project.edit(finish_label(state)) as edit:
        articles.set_state(edit, article, state, reason)


def finish_label(state: CodingState) -> str:
    """What the log calls it."""
    labels = {
        "done": later("Article done"),
        "no_event": later("No codable event"),
        "in_progress": later("Leave in progress"),
    }
    return labels.get(state, later("Reopen article"))


def _first_of_incident(project: Project, event: Event) -> Event | None:
    """The event that this one's incident is named after, while it does not know of the incident yet."""
    if not event.incident or event.incident == event.uuid:
        return None
    known = events.events_of(project, event.article)
    return next((e for e in known if e.uuid == event.incident and not e.incident), None)


def _without_skipped(scheme: Scheme, event: Event) -> Event:
    code = event.text(scheme.code_field.name)
    skipped = {f.name for f in scheme.form_fields if scheme.is_skipped(f, code)}
    skipped |= {f.name for f in scheme.form_fields if f.accompanies in skipped}
    return replace(event, values=tuple(v for v in event.values if v.field not in skipped))
