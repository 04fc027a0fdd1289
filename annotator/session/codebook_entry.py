"""What the codebook says of the focused code or field: in short beside the form, whole when asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.scheme import Code, FieldDef, Scheme
from annotator.use_cases.wording import code_label, parent_name

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


@dataclass(frozen=True)
class CodebookEntry:
    """An entry as paragraphs, each under its heading (the gloss has none)."""

    title: str
    gloss: str
    paragraphs: tuple[tuple[str, str], ...] = ()


def codebook_entry(session: CodingSession) -> CodebookEntry | None:
    """The entry of the focused code or field; None when no event is on the record."""
    if session.current is None:
        return None
    scheme = session.scheme_of(session.current)
    field_def = session.entry.field_def if session.entry else scheme.code_field
    code = _focused_code(session, scheme) if field_def is scheme.code_field else None
    return _of_code(scheme, code) if code is not None else _of_field(field_def)


def _focused_code(session: CodingSession, scheme: Scheme) -> Code | None:
    """The chosen candidate, else the code that the event has, else the best suggested one."""
    assert session.current is not None
    chosen = session.entry.chosen.value.text if session.entry and session.entry.chosen else ""
    best = session.shown.codes[0].code if session.shown and session.shown.codes else ""
    return scheme.code(chosen or session.current.text(scheme.code_field.name) or best)


def _of_code(scheme: Scheme, code: Code) -> CodebookEntry:
    parent = parent_name(scheme, code)
    pointers = [f"{_named(scheme, other.code)}: {other.when}" for other in code.not_this]
    found = (("Cue words", ", ".join(code.cues)), ("Not this, but", "\n".join(pointers)))
    title = code_label(code) + (f", {parent}" if parent else "")
    return CodebookEntry(title, code.gloss, tuple((heading, text) for heading, text in found if text))


def _of_field(field_def: FieldDef) -> CodebookEntry:
    precisions = [f"{name}: {label}" for name, label in field_def.precision_labels.items()]
    choices = [choice.label for choice in field_def.choices]
    found = (("Precision", "\n".join(precisions)), ("Choices", ", ".join(choices)))
    return CodebookEntry(field_def.label, field_def.help, tuple((heading, text) for heading, text in found if text))


def _named(scheme: Scheme, code_id: str) -> str:
    code = scheme.code(code_id)
    return code_label(code) if code else code_id
