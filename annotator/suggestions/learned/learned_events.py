"""Events that only what was learned finds: sentences like those of coded events, where no rule found anything.

Their fields come from the marks in the sentence. Which code they have is `learned_ranking`'s matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.lesson import LEARNED, LONGEST_NOTE, NO_EVENT, lesson_on
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.suggestions.learned.mixing import Mixer
from annotator.suggestions.learned.ngrams import ActNumbers

ENOUGH = 30
"""Lessons before anything is proposed; and lessons of "no event" before it is proposed in an article."""
_SURE_ENOUGH = 0.5
_KINDS = {"date": "date", "date_range": "date", "place": "place", "number": "deaths"}
_RULE = "in the sentence"


def unfound(
    mixer: Mixer, numbers: ActNumbers, scheme: str, article: Article, findings: Findings
) -> Iterator[tuple[Span, Mapping[str, float]]]:
    """The sentence that is likeliest to tell an event, with the codes' chances; at most one."""
    if mixer.lessons < ENOUGH or (len(article.text) > LONGEST_NOTE and NO_EVENT not in mixer.codes):
        return
    best: tuple[float, Span, dict[str, float]] | None = None
    for sentence in sentences(article.text):
        asked = lesson_on(NO_EVENT, scheme, article, sentence, findings=findings)
        chances = mixer.shares(numbers.of(asked), None)
        chances.pop(NO_EVENT, None)
        sure = max(chances.values(), default=0.0)
        if chances and (best is None or sure > best[0]):
            best = (sure, sentence, chances)
    if best is not None and (best[0] >= _SURE_ENOUGH or NO_EVENT not in mixer.codes):
        yield best[1], best[2]


def event_of(
    scheme: Scheme, article: Article, findings: Findings, sentence: Span, codes: tuple[RankedCode, ...]
) -> EventSuggestion:
    """The event of a sentence, its fields filled from what is marked there."""
    marks = [mark for mark in findings.marks if sentence.contains(mark.span)]
    trigger = _trigger(article, sentence, codes[0])
    candidates: dict[str, tuple[Value, ...]] = {
        scheme.code_field.name: tuple(
            Value(scheme.code_field.name, {"value": code.code}, "text", (trigger,), 0, LEARNED, code.score)
            for code in codes
        )
    }
    for field in scheme.form_fields:
        if not scheme.is_skipped(field, codes[0].code) and (values := _values(field, marks)):
            candidates[field.name] = values
    return EventSuggestion(scheme.id, trigger, sentence, codes, candidates, score=round(0.25 + 0.5 * codes[0].score, 3))


def _trigger(article: Article, sentence: Span, code: RankedCode) -> Span:
    """The first of the words that speak for the code as they stand in the text, else the whole sentence."""
    for word in code.words.split(", ") if code.words else ():
        at = article.text.casefold().find(word, sentence.start, sentence.end)
        if at >= 0 and len(article.text.casefold()) == len(article.text):
            return Span(at, at + len(word))
    return sentence


def _values(field: FieldDef, marks: Sequence[Mark]) -> tuple[Value, ...]:
    if field.kind == "actor" and field.side:
        return _actors(field, marks)
    kind = _KINDS.get(field.kind)
    return tuple(
        Value(field.name, dict(mark.values[0]), "text", (mark.span,), 0, mark.rule or _RULE, mark.score)
        for mark in marks
        if mark.kind == kind and mark.values and _fits(field, mark.values[0])
    )[:3]


def _actors(field: FieldDef, marks: Sequence[Mark]) -> tuple[Value, ...]:
    """The first actor of the sentence for the one side, the second for the other."""
    found = []
    for mark in (mark for mark in marks if mark.kind == "actor"):
        parts = next((parts for parts in mark.values if parts.get("coding") == field.coding), None)
        if parts is not None:
            bare = {name: text for name, text in parts.items() if name != "coding"}
            found.append(Value(field.name, bare, "text", (mark.span,), 0, _RULE, 0.5))
    return tuple(found[:3] if field.side == "source" else found[1:4])


def _fits(field: FieldDef, parts: Mapping[str, str]) -> bool:
    return not field.is_date or not field.precisions or parts.get("precision", "") in field.precisions
