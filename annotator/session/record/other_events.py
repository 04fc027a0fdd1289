"""The events of the article and the suggestions that wait, one short row each, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.rules import reasons
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion
from annotator.use_cases.coding.wording import code_label, short_day
from annotator.words import later, tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


@dataclass(frozen=True)
class OtherEvent:
    """An event of the article, or a suggestion: that has no uuid but its place among the waiting ones."""

    uuid: str
    number: str
    label: str
    detail: str
    state: str
    is_current: bool
    waiting: int = -1


def other_events(session: CodingSession) -> tuple[OtherEvent, ...]:
    """Events in their order, then what is suggested under the scheme at work. Schemes are named where there are two."""
    is_mixed = len({session.scheme.id, *(event.scheme for event in session.events)}) > 1
    found = []
    for number, event in enumerate(session.events, 1):
        scheme = session.scheme_of(event)
        day = next((short_day(event.text(f.name)) for f in scheme.form_fields if f.is_date), "")
        place = next((event.text(f.name) for f in scheme.form_fields if f.kind == "place"), "")
        code = scheme.code(event.text(scheme.code_field.name))
        detail = _joined(scheme.name if is_mixed else "", place, day)
        state = "incomplete" if reasons(scheme, event) and event.state == "complete" else event.state
        told = later("linked") if event.repeats else state
        found.append(OtherEvent(event.uuid, str(number), code_label(code) if code else tr("no code yet"), detail, told,
                                event == session.current))  # fmt: skip
    for waiting, suggestion in enumerate(session.waiting):
        best = session.scheme.code(suggestion.codes[0].code) if suggestion.codes else None
        if best is not None:
            detail = _joined(session.scheme.name if is_mixed else "", *_where_and_when(session.scheme, suggestion))
            is_shown = suggestion == session.shown
            found.append(OtherEvent("", "?", code_label(best), detail, "suggested", is_shown, waiting))
    return tuple(found)


def _joined(*details: str) -> str:
    return ", ".join(detail for detail in details if detail)


def _where_and_when(scheme: Scheme, suggestion: EventSuggestion) -> tuple[str, str]:
    """What tells a suggestion from others of its kind: the place and day that would be offered first."""
    first = {name: values[0].text for name, values in suggestion.candidates.items() if values}
    place = next((first.get(f.name, "") for f in scheme.form_fields if f.kind == "place"), "")
    day = next((short_day(first.get(f.name, "")) for f in scheme.form_fields if f.is_date), "")
    return place, day


def way_through(session: CodingSession) -> str:
    """With which keys one comes from one event or suggestion to the next."""
    suggestion, event = (session.keys.short(each) for each in ("next_suggestion", "next_event"))
    ways = (
        tr("{key} next suggestion", key=suggestion) if suggestion and session.waiting else "",
        tr("{key} next event", key=event) if event and session.events else "",
    )
    return ", ".join(each for each in ways if each)
