"""Whose dead a number counts, for a scheme that counts them apart: side A, side B, civilians, or nobody says.

What "three soldiers and two civilians" are is read from the words after each number; "people" are civilians only where
civilians are the side that was attacked. Which field counts what stands in the scheme's table `dead`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.model.actor_writing import as_written
from annotator.model.counts import DeathsReading, read_typed
from annotator.model.event import Value
from annotator.model.scheme import FieldDef, Scheme
from annotator.model.span import Span
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.values import NOT_STATED_PARTS, deaths_parts, distinct, value

TABLE = "dead"
CIVILIANS, UNKNOWN = "civilians", "unknown"
Sides = Mapping[str, Value | None]
_ARMED = ("Rebel group", "Political militia", "Identity militia")
_UNARMED = ("Civilians", "Protesters", "Rioters")
_NEUTRAL = re.compile(r"\b(?:people|persons?|others?|m[ae]n|victims?|dead|lives|bodies)\b", re.IGNORECASE)
_ATTACKER = re.compile(
    r"\b(?:attackers?|assailants?|bombers?|fighters?|militants?|gunm[ae]n|insurgents?|terrorists?)\b", re.IGNORECASE
)
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_MOST_NUMBER_WORDS = 5


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
        parts = deaths_parts(_added([each.reading for each in own]))
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
        told = {each.whose for each in dead}
        pieces = [piece for span, reading in sentence.deaths for piece in _pieces(found.article.text, span, reading)]
        dead += [
            _Dead(span, reading, whose)
            for span, reading in pieces
            if reading.best.isdigit() and (whose := _whose(scheme, sides, found, span)) not in told
        ]
        if UNKNOWN in {each.whose for each in dead}:
            break  # a total stands there: what follows counts some of the same dead again
    return dead


def _pieces(text: str, span: Span, reading: DeathsReading) -> list[tuple[Span, DeathsReading]]:
    """The members of a list of dead, if their numbers add up to what was read; else the whole."""
    found: list[tuple[Span, DeathsReading]] = []
    for piece in _split(text, span):
        number = _number(piece.of(text))
        if number is None:
            return [(span, reading)]
        found.append((piece, number))
    is_whole = str(sum(int(number.best) for _, number in found)) == reading.best
    return found if len(found) > 1 and is_whole else [(span, reading)]


def _split(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for joint in _JOINT.finditer(text, span.start, span.end):
        if start < joint.start():
            yield Span(start, joint.start())
        start = joint.end()
    if start < span.end:
        yield Span(start, span.end)


def _number(words: str) -> DeathsReading | None:
    """The number that some words begin with; "a civilian" is one."""
    parts = words.split()
    for length in range(min(len(parts), _MOST_NUMBER_WORDS), 0, -1):
        reading = read_typed(" ".join(parts[:length]))
        if reading is not None and reading.best.isdigit():
            return reading
    return DeathsReading("1", "1", "1", "stated", "one victim") if parts[:1] in (["a"], ["an"]) else None


def _whose(scheme: Scheme, sides: Sides, found: ArticleFindings, span: Span) -> str:
    """The side that some dead belonged to: "source", "target", "civilians" or "unknown"."""
    words = span.of(found.article.text)
    field = next(each for each in scheme.form_fields if each.kind == "actor" and each.side)
    read = found.readings.read(words, "name", lambda parts: as_written(scheme, field, parts))
    name, kind = (read[0].get("value", ""), read[0].get("type", "")) if read else ("", "")
    known = {side: actor for side, actor in sides.items() if actor is not None and actor.text}
    if _NEUTRAL.search(words) and kind not in _ARMED:
        attacked = any(actor.part("type") in _UNARMED for actor in known.values())
        return CIVILIANS if attacked else UNKNOWN
    if kind in _UNARMED:
        return CIVILIANS
    same = [side for side, actor in known.items() if name and actor.text == name]
    armed = [side for side, actor in known.items() if actor.part("type") in _ARMED]
    if not same and (kind in _ARMED or _ATTACKER.search(words)) and len(armed) == 1:
        return armed[0]
    return same[0] if same else UNKNOWN


def _added(readings: Sequence[DeathsReading]) -> DeathsReading:
    low, best = (str(sum(int(getattr(each, part) or each.best) for each in readings)) for part in ("low", "best"))
    high = str(sum(int(each.high) for each in readings)) if all(each.high for each in readings) else ""
    return DeathsReading(low, best, high)
