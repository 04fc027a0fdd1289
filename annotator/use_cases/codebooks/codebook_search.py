"""Full-text search in a codebook: names, numbers, glosses, cue words, fields, and the project's own notes.

Which codes the words mean is `code_search`'s work, and those come first; this adds where else they stand, and shows
every hit in its context. The words are made ready once for each codebook; a key only compares them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.use_cases.codebooks.code_search import search_codes, spelt_like
from annotator.use_cases.codebooks.codebook_keys import FIELD_KEY, field_of
from annotator.use_cases.coding.wording import code_label, parent_name
from annotator.use_cases.searching.search_words import plain, stem
from annotator.use_cases.searching.title_matching import matched_letters
from annotator.words import tr

MOST_SHOWN = 40
_BEFORE, _AFTER = 24, 90
"""Letters of the context before the first found word, and in all."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found: `context` is where the words stand, `heading` which part of the entry that is."""

    key: str
    title: str
    title_spans: tuple[Span, ...]
    heading: str
    context: str
    context_spans: tuple[Span, ...]


class _Text(NamedTuple):
    heading: str
    text: str
    words: str


class _Row(NamedTuple):
    """An entry; `words` are those of all its texts, to pass over it at once."""

    key: str
    title: str
    texts: tuple[_Text, ...]
    words: str


class CodebookSearch:
    """The entries of one codebook, codes in its order and then fields."""

    def __init__(self, scheme: Scheme, notes: Mapping[str, str]) -> None:
        self.scheme = scheme
        self._rows = {row.key: row for row in _rows(scheme, notes)}

    def set_note(self, key: str, note: str) -> None:
        """The project's note on one entry is another one now."""
        self._rows[key] = _row(self.scheme, key, note)

    def find(self, typed: str) -> list[Hit]:
        """The best hits: codes whose names and cue words fit, then whatever else has all the words."""
        words = plain(typed).split()
        if not words:
            return []
        meant = search_codes(self.scheme, typed, slips=True)
        why_of = {code.id: why for code, why in meant}
        having = self._having(words) or self._having([stem(word) for word in words])
        alike = [key for key, why in why_of.items() if why == spelt_like(typed)]
        spelt_so = [key for key in why_of if key not in alike]
        keys = dict.fromkeys([*spelt_so, *having, *alike])
        shown = [self._rows[key] for key in [*keys][:MOST_SHOWN]]
        starts = [f" {word}" for word in words]
        return [_hit(self.scheme, row, typed, starts, why_of.get(row.key, "")) for row in shown]

    def _having(self, words: Sequence[str]) -> list[str]:
        """The entries with all the words, those first that have one in their title or in an early part."""
        starts = [f" {word}" for word in words]
        found = [row for row in self._rows.values() if all(start in row.words for start in starts)]
        return [row.key for row in sorted(found, key=lambda row: _part_with(row, starts))]


def _rows(scheme: Scheme, notes: Mapping[str, str]) -> Iterator[_Row]:
    for code in scheme.codes:
        yield _row(scheme, code.id, notes.get(code.id, ""))
    for field_def in scheme.fields:
        key = FIELD_KEY + field_def.name
        yield _row(scheme, key, notes.get(key, ""))


def _row(scheme: Scheme, key: str, note: str) -> _Row:
    field_def = field_of(scheme, key)
    if field_def is not None:
        title, texts = field_def.label, _field_texts(scheme, field_def)
    else:
        code = scheme.code(key)
        assert code is not None
        title, texts = code_label(code), _code_texts(code)
    made = [
        _Text(heading, text, plain(text)) for heading, text in (("", title), (tr("This project"), note), *texts) if text
    ]
    return _Row(key, title, tuple(made), "".join([text.words for text in made]))


def _code_texts(code: Code) -> list[tuple[str, str]]:
    pointers = "; ".join(f"{other.when}: {other.code}" for other in code.not_this)
    return [(tr("Cue words"), ", ".join(code.cues)), (tr("Also found by"), ", ".join(code.also)),
            ("", code.gloss), (tr("Not this, but"), pointers)]  # fmt: skip


def _field_texts(scheme: Scheme, field_def: FieldDef) -> list[tuple[str, str]]:
    choices = [f"{each.label} {each.gloss}".strip() for each in field_def.options]
    rules = [rule.message for rule in scheme.rules if rule.field == field_def.name]
    precisions = ", ".join(field_def.precision_labels.values())
    return [
        ("", field_def.help),
        (tr("Choices"), ", ".join(choices)),
        (tr("Precision"), precisions),
        (tr("Rules"), " ".join(rules)),
    ]


def _part_with(row: _Row, starts: Sequence[str]) -> tuple[int, int]:
    """How many words the best text lacks, and its place among them."""
    lacking = ((sum(start not in text.words for start in starts), at) for at, text in enumerate(row.texts))
    return min(lacking, default=(len(starts), 0))


def _hit(scheme: Scheme, row: _Row, typed: str, starts: Sequence[str], why: str) -> Hit:
    lacking, at = _part_with(row, starts)
    text = row.texts[at]
    title_spans = matched_letters(row.title, typed) if any(start in row.texts[0].words for start in starts) else ()
    if at == 0 or lacking == len(starts):
        code = scheme.code(row.key)
        above = parent_name(scheme, code) if code else tr("a field")
        return Hit(row.key, row.title, title_spans, "", why or above, ())
    context = _around(text.text, typed)
    return Hit(row.key, row.title, title_spans, text.heading, context, matched_letters(context, typed))


def _around(text: str, typed: str) -> str:
    """The words of `text` about the first found one."""
    flat = " ".join(text.split())
    found = matched_letters(flat, typed)
    first = found[0].start if found else 0
    start = 0 if first <= _BEFORE or len(flat) <= _AFTER else flat.rfind(" ", 0, first - _BEFORE // 2) + 1
    end = start + _AFTER
    return ("… " if start else "") + flat[start:end].strip() + (" …" if end < len(flat) else "")
