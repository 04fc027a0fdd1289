"""What the text shows of the session: the marks with their strength, and a lane in the margin for each event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from annotator.model.event import EVIDENCE_FIELD
from annotator.model.suggestion import MarkKind
from annotator.model.text.span import Span
from annotator.use_cases.coding.candidate import MARK_OF_KIND

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

Strength = Literal["plain", "evidence", "candidate", "chosen"]
LaneStyle = Literal["focused", "other", "suggested"]


@dataclass(frozen=True, slots=True)
class PaintedMark:
    """A span with its kind. `hint` is the letter that takes it, as the key has it: on a chip under its start."""

    span: Span
    kind: MarkKind
    strength: Strength = "plain"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """An event in the margin: a bar along the lines of its evidence. `at_end` puts it on the far side."""

    number: str
    spans: tuple[Span, ...]
    style: LaneStyle = "other"
    at_end: bool = False


def marks(session: CodingSession) -> list[PaintedMark]:
    """Every mark of the article with its strength for the current event and field."""
    painted: dict[tuple[Span, str], PaintedMark] = {}
    found = [PaintedMark(each.span, each.kind) for each in (session.findings.marks if session.findings else ())]
    for mark in (*found, *_trigger_marks(session)):
        if not _is_within(mark.span, session.open.boilerplate if session.open else ()):
            painted[mark.span, mark.kind] = mark
    for mark in (*_evidence_marks(session), *_candidate_marks(session)):
        painted[mark.span, mark.kind] = mark
    return sorted(painted.values(), key=lambda mark: (mark.span.start, -mark.span.end))


def _is_within(span: Span, places: Sequence[Span]) -> bool:
    """Whether a mark lies in a dateline, byline or house line: no evidence of anything."""
    return any(place.start <= span.start and span.end <= place.end for place in places)


def lanes(session: CodingSession) -> list[Lane]:
    """A lane for each event, the current one focused, and for each waiting suggestion of the scheme."""
    found: list[Lane] = []
    for number, event in enumerate(session.events, 1):
        style: Literal["focused", "other"] = "focused" if event == session.current else "other"
        if event.evidence:
            found.append(Lane(str(number), event.evidence, style))
    if session.current is not None and session.current not in session.events and session.current.evidence:
        style_new: Literal["focused", "suggested"] = "suggested" if session.shown else "focused"
        found.append(Lane("", session.current.evidence, style_new))
    shown = session.shown.trigger if session.shown else None
    for suggestion in session.waiting:
        if suggestion.trigger != shown:
            found.append(Lane("", (suggestion.sentence,), "suggested"))
    return found


def _trigger_marks(session: CodingSession) -> Iterator[PaintedMark]:
    """The words that tell of what is suggested under the scheme at work. Another scheme's acts would only be noise."""
    for suggestion in session.open.proposed(session.scheme) if session.open else ():
        yield from (PaintedMark(span, "trigger") for span in (suggestion.trigger, *suggestion.also))


def _evidence_marks(session: CodingSession) -> Iterator[PaintedMark]:
    if session.current is None:
        return
    scheme = session.scheme_of(session.current)
    values = list(session.current.values)
    if session.shown is not None:
        yield PaintedMark(session.shown.trigger, "trigger", "evidence")
        values += [found[0] for found in session.shown.candidates.values() if found]
    for value in values:
        field_def = scheme.field(value.field)
        kind = MARK_OF_KIND.get(field_def.kind) if field_def and value.field != EVIDENCE_FIELD else None
        if kind is None:
            continue
        for span in value.evidence:
            if kind != "trigger" or span not in session.current.evidence:
                yield PaintedMark(span, kind, "evidence")


def _candidate_marks(session: CodingSession) -> Iterator[PaintedMark]:
    entry = session.entry
    kind = MARK_OF_KIND.get(entry.field_def.kind) if entry else None
    if entry is None or kind is None or session.current is None:
        return
    letter = session.keys.letter
    for candidate in reversed(entry.candidates):
        is_chosen = candidate is entry.chosen
        for span in candidate.value.evidence:
            if span not in session.current.evidence:
                yield PaintedMark(span, kind, "chosen" if is_chosen else "candidate", letter(entry.hint(candidate)))
    if entry.chosen is not None:
        for span in entry.chosen.value.evidence:
            if span not in session.current.evidence:
                yield PaintedMark(span, kind, "chosen", letter(entry.hint(entry.chosen)))
