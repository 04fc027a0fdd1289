"""The project's own names for actors and places: what coders had it remember, offered where the words stand again.

A name belongs to one scheme, because a scheme writes actors and the precision of places in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from annotator.model.event import Value
from annotator.model.knowledge import KnownActor, KnownPlace
from annotator.model.place_precision import THREE_STEPS
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.reference.folding import fold
from annotator.storage import aliases as stored
from annotator.storage.aliases import Alias, AliasKind
from annotator.storage.project import Project
from annotator.use_cases.codebooks.code_search import starts_a_word
from annotator.use_cases.coding.candidate import Candidate, Surroundings, describe
from annotator.words import later, tr

__all__ = ["KINDS", "Alias", "names_of", "remember"]

KINDS: tuple[AliasKind, ...] = ("actor", "place")
"""The kinds of fields whose values have names."""
REMEMBER, FORGET = later("Remember a name"), later("Forget a name")
RULE = later("a name of this project")
"""The rule of a value that the project's own name for it brought."""
MOST_KNOWN = 300
_FOLDED = 64
"""No name is longer, and a longer stretch of text is none."""


def remember(project: Project, scheme: Scheme, field_def: FieldDef, words: str, value: Value) -> bool:
    """Let these words mean this value under the scheme; if they do so already, forget it. Whether they do so now."""
    kind = next(kind for kind in KINDS if kind == field_def.kind)
    alias = Alias(scheme.id, kind, " ".join(words.split()), {name: text for name, text in value.parts.items() if text})
    same = [each for each in stored.aliases(project, scheme.id, kind) if fold(each.words) == fold(alias.words)]
    is_known = any(each.parts == alias.parts for each in same)
    with project.edit(FORGET if is_known else REMEMBER) as edit:
        for each in same:
            if each.words != alias.words or is_known:
                stored.write_alias(edit, each._replace(parts={}))
        if not is_known:
            stored.write_alias(edit, alias)
    return not is_known


def names_of(project: Project, scheme_id: str) -> Callable[[str], Sequence[Alias]]:
    """Looks up the names that a scheme has for the values of a kind of field."""
    return lambda kind: stored.aliases(project, scheme_id, kind)


def in_own_sentences(around: Surroundings, field_def: FieldDef) -> Iterator[Candidate]:
    """What the names mean that stand in the event's own sentences, in reading order."""
    names = around.names(field_def.kind) if field_def.kind in KINDS else ()
    found = []
    for alias in names:
        for sentence in around.own_sentences:
            match = _pattern(alias.words).search(around.article.text, sentence.start, sentence.end)
            if match:
                found.append((match.start(), alias, Span(match.start(), match.end())))
    for _, alias, span in sorted(found, key=lambda each: each[0]):
        yield _candidate(around, field_def, alias, (span,))


def meant_by(around: Surroundings, field_def: FieldDef, span: Span) -> Candidate | None:
    """What these words of the text mean by one of the names, if they are one."""
    if len(span) > _FOLDED:
        return None
    words = fold(span.of(around.article.text))
    alias = next((each for each in around.names(field_def.kind) if fold(each.words) == words), None)
    return _candidate(around, field_def, alias, (span,)) if alias else None


def beginning_with(around: Surroundings, field_def: FieldDef, typed: str) -> Iterator[Candidate]:
    """What the names mean that have a word which begins as typed."""
    for alias in around.names(field_def.kind):
        if starts_a_word(alias.words, typed):
            found = _candidate(around, field_def, alias, ())
            yield replace(found, aside=tr("“{words}”", words=alias.words))


def known_actors(project: Project) -> tuple[KnownActor, ...]:
    """The project's own names of actors for whoever reads a text: remembered ones, then those that no list had."""
    parts: dict[str, dict[str, dict[str, str]]] = {}
    for scheme in project.schemes:
        fields = [each for each in scheme.form_fields if each.kind == "actor"]
        codings = list(dict.fromkeys(each.coding for each in fields))
        for alias in stored.aliases(project, scheme.id, "actor") if fields else ():
            parts.setdefault(alias.words, {}).setdefault(codings[0], dict(alias.parts))
        for field_def in fields:
            if field_def.coding == "name":
                for named in stored.named_anew(project, scheme.id, field_def.name, MOST_KNOWN):
                    parts.setdefault(named["value"], {}).setdefault(field_def.coding, named)
    return tuple(KnownActor(words, by_coding) for words, by_coding in parts.items())


def known_places(project: Project) -> tuple[KnownPlace, ...]:
    """The project's own names of places; a precision is told where it is on the usual scale."""
    parts: dict[str, dict[str, str]] = {}
    for scheme in project.schemes:
        fields = [each for each in scheme.form_fields if each.kind == "place"]
        for alias in stored.aliases(project, scheme.id, "place") if fields else ():
            parts.setdefault(alias.words, _usual(fields[0], dict(alias.parts)))
        for field_def in fields:
            for named in stored.named_anew(project, scheme.id, field_def.name, MOST_KNOWN):
                parts.setdefault(named["value"], _usual(field_def, named))
    return tuple(KnownPlace(words, known) for words, known in parts.items())


@cache
def _pattern(words: str) -> re.Pattern[str]:
    between = r"\s+".join(re.escape(word) for word in words.split())
    return re.compile(rf"(?<!\w){between}(?!\w)", re.IGNORECASE)


def _usual(field_def: FieldDef, parts: dict[str, str]) -> dict[str, str]:
    is_usual = tuple(field_def.precisions) == tuple(THREE_STEPS)
    return parts if is_usual else {name: text for name, text in parts.items() if name != "precision"}


def _candidate(around: Surroundings, field_def: FieldDef, alias: Alias, evidence: tuple[Span, ...]) -> Candidate:
    value = Value(field_def.name, dict(alias.parts), "text" if evidence else "inferred", evidence, rule=RULE)
    return describe(around, field_def, value)
