"""The dead of each side as candidates, for a scheme that counts them apart (`model.dead_apart` says whose they are)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.model.actor_writing import as_written
from annotator.model.deaths import dead_apart
from annotator.model.deaths.counts import DeathsReading
from annotator.model.deaths.dead_apart import TABLE, UNKNOWN
from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.suggestions.fields.values import NOT_STATED_PARTS, deaths_parts, distinct, value
from annotator.suggestions.found import ArticleFindings, SentenceFindings

Sides = Mapping[str, Value | None]


@dataclass(frozen=True)
class _Dead:
    """Some of the dead: the words that tell of them, how many, and whose."""

    span: Span
    reading: DeathsReading
    whose: str


def dead_of(
    field: FieldDef, scheme: Scheme, sides: Sides, found: ArticleFindings, here: SentenceFindings,
    total: Sequence[Value],
) -> tuple[Value, ...]:  # fmt: skip
    """Candidates for one of the fields that count the dead apart: its own dead, "not stated", then the total."""
    whose = scheme.tables[TABLE][field.name]
    own = [each for each in _all_dead(scheme, sides, found, here) if each.whose == whose]
    values: list[Value] = []
    if own:
        parts = deaths_parts(dead_apart.added([each.reading for each in own]))
        values.append(value(field, parts, "text", [each.span for each in own], "who died, by the words", 0.8))
    values.append(value(field, NOT_STATED_PARTS, "default", (), "nothing said", 0.5))
    return distinct([*values, *(each for each in total if each.text)])


def _all_dead(scheme: Scheme, sides: Sides, found: ArticleFindings, here: SentenceFindings) -> list[_Dead]:
    """The dead of the sentence; of the next one too, unless that has a day of its own: it tells another story."""
    sentences = [here]
    following = found.after(here.sentence.number)
    if following is not None and not following.dates:
        sentences.append(following)
    dead: list[_Dead] = []
    for sentence in sentences:
        # What a later sentence leaves open counts some of the same dead again.
        told = {UNKNOWN, *(each.whose for each in dead)} if dead else set()
        dead += [
            _Dead(span, number, whose)
            for whole, reading in sentence.deaths
            for span, number in dead_apart.members(found.article.text, whole, reading)
            if number.best.isdigit() and (whose := _whose(scheme, sides, found, span)) not in told
        ]
        if UNKNOWN in {each.whose for each in dead}:
            break
    return dead


def _whose(scheme: Scheme, sides: Sides, found: ArticleFindings, span: Span) -> str:
    words = dead_apart.named(span.of(found.article.text))
    field = next(each for each in scheme.form_fields if each.kind == "actor" and each.side)
    read = found.readings.read(words, "name", lambda parts: as_written(scheme, field, parts))
    known = {side: actor.parts for side, actor in sides.items() if actor is not None and actor.text}
    return dead_apart.whose(words, read[0] if read else {}, known)
