"""What the record shows of the session, as plain data: title, rows, the focused field, the other events.

The panel draws these and knows no scheme; nothing here knows a widget.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from annotator.model.event import Event, Value
from annotator.model.rules import reasons
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.text.sentences import reported
from annotator.session.codebook.codebook_entry import codebook_entry
from annotator.session.record.answers import ReasonEntry
from annotator.session.record.not_begun import how_to_start, scheme_line, start_label
from annotator.session.record.other_events import OtherEvent, other_events, way_through
from annotator.session.record.rule_notes import RuleNote
from annotator.use_cases.articles.browse_articles import open_fields
from annotator.use_cases.coding.candidate import MARK_OF_KIND, Candidate
from annotator.use_cases.coding.wording import (
    computed_words,
    counted,
    field_words,
    reading_words,
)
from annotator.words import tr, trn

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

Glyph = Literal["", "text", "inferred", "computed", "suggested"]
GLYPH_OF_ORIGIN: dict[str, Glyph] = {
    "text": "text",
    "inferred": "inferred",
    "default": "inferred",
    "computed": "computed",
}


@dataclass(frozen=True)
class CandidateRow:
    """One painted candidate: its hint letter as the key has it, what it is, and where it comes from."""

    hint: str
    label: str
    detail: str
    aside: str
    mark_kind: str
    is_chosen: bool


@dataclass(frozen=True)
class Row:
    """One field of the form. `look` says how the value stands: taken, only suggested, quiet, or an error.

    `notes` is what the codebook's rules say of it. `parts` are the names and values of a row that has several.
    """

    name: str
    label: str
    text: str = ""
    detail: str = ""
    glyph: Glyph = ""
    look: Literal["taken", "suggested", "quiet", "error"] = "quiet"
    group: int = 0
    notes: tuple[RuleNote, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Focus:
    """The focused field: its row, what is typed, its candidates. `label`: what is asked there, if not the value.

    `reading` is how the chosen day or figure was read; None in a field that reads neither.
    """

    row: Row
    typed: str
    placeholder: str
    candidates: tuple[CandidateRow, ...]
    label: str = ""
    reading: str | None = None


@dataclass(frozen=True)
class RecordView:
    """Everything the record panel shows."""

    title: str = ""
    title_rest: str = ""
    subtitle: str = ""
    quote: str = ""
    rows: tuple[Row, ...] = ()
    focus: Focus | None = None
    computed: tuple[tuple[str, str], ...] = ()
    gloss_title: str = ""
    gloss: str = ""
    primary: str = ""
    secondary: str = tr("Article done")
    others: tuple[OtherEvent, ...] = ()
    more_others: str = ""
    """How one goes through them all, where they are not all seen."""
    article: str = ""
    empty: str = ""
    primary_short: str = ""
    """The same where there is little room: what would be taken is shown above."""
    primary_key: str = ""
    secondary_key: str = ""


def record_view(session: CodingSession) -> RecordView:
    """The record of the current event or suggestion, or the sentence that says how to start; with its buttons' keys."""
    first = "enter_text" if session.entry is None else "give_words" if session.is_choosing_words else "take"
    keys = session.keys
    takes = session.entry is not None and session.entry.chosen is not None
    return replace(
        _view(session), primary_key=keys.signs(first), secondary_key=keys.signs("finish_article"),
        primary_short=tr("Take this") if takes else "",
        article=session.article.uuid if session.article else "", more_others=way_through(session),
    )  # fmt: skip


def _view(session: CodingSession) -> RecordView:
    event = session.current
    if session.article is None:
        # That there are none yet, and the key that imports some, is said in the list, where they will be.
        is_refused = session.progress().total > 0
        words = tr("This article cannot be opened. Choose another one in the list.") if is_refused else ""
        return RecordView(empty=words, secondary="")
    if event is None:
        return RecordView(title=tr("No event open"), subtitle=scheme_line(session), empty=how_to_start(session),
                          primary=start_label(session), others=other_events(session))  # fmt: skip
    scheme = session.scheme_of(event)
    number = session.events.index(event) + 1 if event in session.events else 0
    title = (
        tr("Suggested event") if session.shown else (tr("Event {number}", number=number) if number else tr("New event"))
    )
    title_rest = tr("of {count}", count=len(session.events)) if number else ""
    gloss_title, gloss = _gloss(session)
    return RecordView(
        title, title_rest, _subtitle(session, scheme, event), _quote(session, event),
        tuple(_rows(session, scheme, event)),
        _focus(session, scheme, event), computed_words(scheme, event), gloss_title, gloss,
        _primary(session, scheme), tr("Article done"),
        other_events(session),
    )  # fmt: skip


def _gloss(session: CodingSession) -> tuple[str, str]:
    """What the codebook says of the focused code or field; of a question in its place, what the answer is for."""
    if session.entry is not None and session.entry.is_answer:
        return session.entry.field_def.label, session.entry.field_def.help
    entry = codebook_entry(session)
    return (entry.title, entry.gloss) if entry else ("", "")


def _subtitle(session: CodingSession, scheme: Scheme, event: Event) -> str:
    if session.shown is not None:
        waiting = session.waiting
        at = waiting.index(session.shown) + 1 if session.shown in waiting else 1
        return tr("{name}  ·  suggestion {at} of {count}, not taken", name=scheme.name, at=at, count=len(waiting))
    left = len(open_fields(scheme, event))
    total = len(scheme.stops(event.text(scheme.code_field.name)))
    missing = reasons(scheme, event)
    state = "incomplete" if missing and not left else ("new" if event not in session.events else event.state)

    errors = sum(note.blocks for note in session.record.rules.notes(event))
    rest = (
        trn("1 of {total} fields left", "{n} of {total} fields left", left, total=total)
        if left
        else counted(errors, "error")
        if errors
        else ""
    )
    told = tr("one more report of an incident") if event.repeats else tr(state)
    return f"{scheme.name}  ·  {told}" + (f"  ·  {rest}" if rest else "")


def _quote(session: CodingSession, event: Event) -> str:
    assert session.open is not None
    return reported(session.open.article.text, event.evidence[0], session.open.boilerplate) if event.evidence else ""


def _rows(session: CodingSession, scheme: Scheme, event: Event) -> Iterator[Row]:
    code = event.text(scheme.code_field.name)
    group = 0
    passed_stops = False
    empty: list[FieldDef] = []
    last_stop = scheme.stops()[-1].name
    told = {note.home for note in session.record.rules.notes(event)}
    for field_def in scheme.form_fields:
        skipped = scheme.is_skipped(field_def, code)
        quiet = not field_def.stop and not event.all(field_def.name)
        focused = (session.entry is not None and session.entry.home is field_def) or field_def.name in told
        focused = focused or bool(_left_typed(session, event, field_def))
        if (skipped or quiet) and not focused and not (passed_stops and not skipped):
            continue
        group = 1 if passed_stops else group
        if passed_stops and not event.all(field_def.name) and not focused:
            empty.append(field_def)
        else:
            yield _row(session, scheme, event, field_def, group)
        passed_stops = passed_stops or field_def.name == last_stop
    if empty:
        yield Row(empty[0].name, tr("More"), ", ".join(f.label for f in empty), group=group)


def _row(session: CodingSession, scheme: Scheme, event: Event, field_def: FieldDef, group: int) -> Row:
    """The field's row with what the rules say of it."""
    notes = tuple(note for note in session.record.rules.notes(event) if note.home == field_def.name)
    row = replace(_bare_row(session, scheme, event, field_def, group), notes=notes)
    typed = _left_typed(session, event, field_def)
    if not typed:
        return row
    told = tr("“{typed}” typed, not taken", typed=typed)
    if event.all(field_def.name):
        return replace(row, detail=told)
    return replace(row, text=told, detail="", glyph="", look="suggested")


def _left_typed(session: CodingSession, event: Event, field_def: FieldDef) -> str:
    """What stands typed and untaken in a field that was left."""
    is_open = session.entry is not None and session.entry.home is field_def
    return session.open.untaken.get((event.uuid, field_def.name), "") if session.open and not is_open else ""


def _bare_row(session: CodingSession, scheme: Scheme, event: Event, field_def: FieldDef, group: int) -> Row:
    held = event.all(field_def.name)
    if held:
        text, detail = _held_words(scheme, field_def, held)
        look: Literal["taken", "error", "quiet"] = "error" if held[0].reason else "taken"
        return Row(field_def.name, field_def.label, text, detail, GLYPH_OF_ORIGIN[held[0].origin], look, group)
    suggested = _first_suggested(session, field_def)
    if suggested is not None:
        return Row(
            field_def.name,
            field_def.label,
            suggested.label,
            suggested.detail,
            "suggested",
            "suggested",
            group,
        )
    return Row(field_def.name, field_def.label, group=group)


def _held_words(scheme: Scheme, field_def: FieldDef, held: tuple[Value, ...]) -> tuple[str, str]:
    worded = [field_words(scheme, field_def, value) for value in held]
    return "; ".join(text for text, _ in worded), worded[0][1] if len(worded) == 1 else ""


def _first_suggested(session: CodingSession, field_def: FieldDef) -> Candidate | None:
    """What Enter would take there; at a stop with a list of choices that is "none" where the machine only guesses."""
    around = session.around
    found = session.finder.suggested(around, field_def) if around else iter(())
    is_listed = field_def.is_chosen and field_def.stop
    return next((each for each in found if not is_listed or each.value.score is None), None)


def _focus(session: CodingSession, scheme: Scheme, event: Event) -> Focus | None:
    entry = session.entry
    if entry is None:
        return None
    field_def, home = entry.field_def, entry.home
    row = _row(session, scheme, event, home, 0)
    chosen = entry.chosen
    if chosen is not None and not event.all(home.name) and not entry.is_answer:
        row = Row(home.name, home.label, chosen.label, chosen.detail, "suggested", "suggested", notes=row.notes)
    kind = MARK_OF_KIND.get(field_def.kind, "")
    rows = tuple(
        CandidateRow(session.keys.letter(entry.hint(c)), c.label, c.detail, c.aside, kind, at == entry.chosen_index)
        for at, c in enumerate(entry.candidates)
    )
    label = field_def.label if entry.is_answer else ""
    reads = (field_def.is_date or field_def.kind == "number") and not entry.is_answer
    reading = (reading_words(field_def, chosen.value) if chosen is not None else "") if reads else None
    return Focus(row, entry.typed, entry.quiet if not entry.typed else "", rows, label, reading)


def _primary(session: CodingSession, scheme: Scheme) -> str:
    if session.shown is not None:
        return tr("Start from this")
    if session.is_choosing_words:
        return tr("Give these words")
    if session.entry is None:
        return tr("Open event")
    chosen = session.entry.chosen
    if isinstance(session.entry, ReasonEntry):
        return tr("Keep it") if chosen is not None else tr("Give a reason")
    if session.entry.is_answer and chosen is None:
        return tr("Choose its type")
    if chosen is not None:
        return tr("Take {label}", label=chosen.label)
    goes_on = not session.entry.typed and session.current is not None and not _is_open(session, session.current)
    return tr("Go on") if goes_on else tr("Nothing chosen")


def _is_open(session: CodingSession, event: Event) -> bool:
    """Whether the focused field is one that is still to be decided."""
    assert session.entry is not None
    return session.entry.field_def in open_fields(session.scheme_of(event), event)
