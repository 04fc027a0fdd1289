"""What marks of the text are, in words: the kind and value, who found them and how surely, what takes them.

For the pointer that rests on a mark, and for a command that says the same of the words at the cursor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from annotator.model.event import Value
from annotator.model.suggestion import MarkKind
from annotator.model.text.span import Span
from annotator.session.text.text_view import PaintedMark, marks
from annotator.use_cases.coding.candidate import MARK_OF_KIND
from annotator.use_cases.coding.rule_words import rule_words
from annotator.use_cases.coding.wording import day_words, field_words
from annotator.words import tr, trn

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

KIND_WORDS: Mapping[MarkKind, str] = {
    "actor": tr("Actor"), "place": tr("Place"), "date": tr("Date"), "deaths": tr("Deaths"), "trigger": tr("Trigger"),
}  # fmt: skip
MOST = 4
"""So many marks that lie over each other are described; of the others it is said how many they are."""
_SURE = ((0.85, tr("almost certain")), (0.65, tr("likely")), (0.4, tr("possible")), (0.0, tr("a guess")))
_ORIGINS = {
    "text": tr("from these words"),
    "inferred": tr("inferred"),
    "default": tr("by default"),
    "computed": tr("computed"),
}


def mark_words(session: CodingSession, shown: Sequence[PaintedMark]) -> str:
    """Two lines for each mark: what it is, then why and what takes it."""
    described = ["\n".join(_lines(session, mark)) for mark in shown[:MOST]]
    if len(shown) > MOST:
        described.append(trn("+1 more", "+{n} more", len(shown) - MOST))
    return "\n".join(described)


def words_here(session: CodingSession) -> str:
    """What is marked in the words or the sentence at the cursor."""
    place = session.open.cursor.focus if session.open else None
    here = [mark for mark in marks(session) if place is not None and mark.span.overlaps(place)]
    if session.open is None or not here:
        return tr("Nothing is marked here.")
    text = session.open.article.text
    said = ["; ".join([f"“{mark.span.of(text)}”", *_lines(session, mark)]) for mark in here]
    return ". ".join(said) + "."


def _lines(session: CodingSession, mark: PaintedMark) -> Iterator[str]:
    if mark.strength in ("candidate", "chosen"):
        yield from _candidate(session, mark)
    elif mark.strength == "evidence":
        yield from _evidence(session, mark)
    else:
        yield from _finding(session, mark)


def _candidate(session: CodingSession, mark: PaintedMark) -> Iterator[str]:
    entry = session.entry
    found = next((c for c in entry.candidates if mark.span in c.value.evidence), None) if entry else None
    if entry is None or found is None:
        yield KIND_WORDS[mark.kind]
        return
    yield _joined(f"{entry.field_def.label}: {found.label}", found.detail)
    hint = [session.keys.hint(entry.hint(found))] if mark.hint else []
    keys = [session.keys.of("take")] if mark.strength == "chosen" else hint
    yield _joined(_why(found.value.rule, found.value.score), tr(" or ").join([*keys, tr("a click")]) + tr(" takes it"))


def _evidence(session: CodingSession, mark: PaintedMark) -> Iterator[str]:
    """Each field that rests on these words, taken or only suggested."""
    event, shown = session.current, session.shown
    if event is None:
        return
    is_found = False
    for value, is_taken in _values(session):
        field_def = session.scheme_of(event).field(value.field)
        if field_def is None or mark.span not in value.evidence or MARK_OF_KIND.get(field_def.kind) != mark.kind:
            continue
        is_found = True
        words, detail = field_words(session.scheme_of(event), field_def, value)
        yield _joined(f"{field_def.label}: {words}", detail)
        state = _ORIGINS[value.origin] if is_taken else tr("suggested, not taken")
        yield _joined(
            tr("Evidence, {state}", state=state),
            "" if is_taken and value.origin == "text" else _why(value.rule, value.score),
        )
    if not is_found:
        yield KIND_WORDS[mark.kind]
        if shown is not None and shown.trigger == mark.span:
            yield _joined(tr("The words that suggest this event"), _why("", shown.score))


def _values(session: CodingSession) -> Iterator[tuple[Value, bool]]:
    """The values of the current event, and the first that is suggested for each field; and whether it is taken."""
    assert session.current is not None
    for value in session.current.values:
        yield value, True
    for found in session.shown.candidates.values() if session.shown else ():
        if found:
            yield found[0], False


def _finding(session: CodingSession, mark: PaintedMark) -> Iterator[str]:
    found = session.findings.marks if session.findings else ()
    same = next((each for each in found if (each.span, each.kind) == (mark.span, mark.kind)), None)
    readings = [_reading(mark.kind, parts) for parts in same.values] if same else []
    value = tr(" or ").join(dict.fromkeys(each for each in readings[:2] if each))
    yield _joined(KIND_WORDS[mark.kind] + (f": {value}" if value else ""), _code_words(session, mark.span))
    if same is not None and (why := _why(same.rule, same.score)):
        yield why


def _code_words(session: CodingSession, trigger: Span) -> str:
    """What a trigger suggests under the current scheme, or whose further mention it is."""
    for suggestion in session.waiting:
        code = session.scheme.code(suggestion.codes[0].code) if suggestion.codes else None
        if code is not None and suggestion.trigger == trigger:
            return tr("suggests {names}", names=code.name)
        if code is not None and trigger in suggestion.also:
            return tr("tells of the same {name}", name=code.name)
    return ""


def _reading(kind: MarkKind, parts: Mapping[str, str]) -> str:
    """What these words could mean."""
    value = parts.get("value", "")
    if kind == "date":
        return day_words(value, parts.get("end", ""))
    if kind == "place":
        return ", ".join(dict.fromkeys(each for each in (value, parts.get("admin1"), parts.get("country")) if each))
    return value


def _why(rule: str, score: float | None) -> str:
    sure = next((words for least, words in _SURE if score >= least), "") if score is not None else ""
    return ", ".join(each for each in (tr("found by {rule}", rule=rule_words(rule)) if rule else "", sure) if each)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
