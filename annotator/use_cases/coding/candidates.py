"""The candidates of a field: from the suggestion, the marked text, the project's memory and the base lists.

Pure look-ups: nothing is written, nothing is ordered by chance, and the machine never adds one that it cannot explain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model.article import Article
from annotator.model.event import REASONS, Origin, Value
from annotator.model.lesson import LEARNED
from annotator.model.schemes.scheme import FieldDef
from annotator.model.suggestion import Mark
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.use_cases.codebooks.code_search import starts_a_word
from annotator.use_cases.coding import actor_order, aliases
from annotator.use_cases.coding.candidate import (
    MARK_OF_KIND,
    MOST,
    Candidate,
    Surroundings,
    code_candidate,
    describe,
    unlike,
)
from annotator.use_cases.coding.field_values import SAME_ACT, actor_value, fitting
from annotator.use_cases.coding.own_sentences import cue_span
from annotator.use_cases.coding.rule_words import rule_words
from annotator.use_cases.coding.same_dead import counts_apart, marked_dead
from annotator.use_cases.coding.typed_candidates import TypedLookUp, choices, used_codes
from annotator.use_cases.coding.wording import NONE, NOT_STATED
from annotator.words import tr

_SAID_BY_A_PERSON = (aliases.RULE, SAME_ACT)
"""Rules of values that a person decided on for this text: a code's demand moves none of them."""


class CandidateFinder:
    """Finds candidates with the lists that ship with the program."""

    def __init__(self, actors: ActorList, gazetteer: Gazetteer) -> None:
        self.actors = actors
        self._typed = TypedLookUp(actors, gazetteer, self._recalled)

    def countries(self, article: Article, project_countries: Sequence[str]) -> tuple[str, ...]:
        """The countries an article is about: the project's own, else those it names most."""
        return tuple(project_countries) or tuple(self.actors.countries_in(article.text)[:3])

    def offered(self, around: Surroundings, field_def: FieldDef) -> list[Candidate]:
        """The candidates of a field in which nothing is typed, best first, reasons and "none" last."""
        found = list(self.suggested(around, field_def)) or self._dead_apart(around, field_def)
        found = _with_own_names(found, list(aliases.in_own_sentences(around, field_def)))
        found += self._marked(around, field_def)
        if field_def.kind == "actor" and found and not any(found[0].value.rule == own for own in _SAID_BY_A_PERSON):
            found = actor_order.demanded_first(around, field_def, found)
        found += self._recalled(around, field_def)
        if field_def.kind == "actor":
            found = actor_order.foreign_used_last(around, found, self.actors)
        if field_def.is_chosen:
            found += choices(around, field_def, "")
        elif field_def.kind == "code" and not found:
            found += [*_cued_codes(around), *used_codes(around)]
        standing = self.standing(around, field_def)
        if field_def.is_chosen and field_def.stop:
            # Enter at a stop says "none" unless the coder picks something: the first of a long list is nobody's choice.
            sure = [each for each in found if each.value.rule and each.value.score is None]
            return unlike([*sure, *standing, *found])
        kept = _other_side_last(around, field_def, unlike(found))[:MOST]
        return unlike([*standing, *kept] if _is_told_empty(around, field_def) else [*kept, *standing])

    def standing(self, around: Surroundings, field_def: FieldDef) -> list[Candidate]:
        """The candidates that are always there: not stated, none, and the reasons for having no value."""
        found: list[Candidate] = []
        if field_def.kind == "number":
            value = Value(field_def.name, {"value": "", "state": "not_stated"}, "default")
            found.append(Candidate(value, NOT_STATED, tr("the text gives no number")))
        if around.scheme.is_needed(field_def, around.event.text(around.scheme.code_field.name)):
            if field_def.kind not in ("code", "number"):
                found += [
                    Candidate(Value(field_def.name, {"value": "", "reason": reason}, "default"), tr(reason),
                              tr("incomplete"), is_reason=True) for reason in REASONS
                ]  # fmt: skip
        elif field_def.kind not in ("code", "number"):
            found.append(Candidate(Value(field_def.name, {"value": ""}, "default"), NONE))
        return found

    def typed(self, around: Surroundings, field_def: FieldDef, text: str) -> list[Candidate]:
        """The candidates for what the coder typed: the event's own sentences first, then what is known."""
        found = list(self._typed.find(around, field_def, text))
        if field_def.kind not in ("code", "date"):
            offered = self.offered(around, field_def)
            found += [c for c in offered if _reads(around, c, text) and not c.is_reason]
        if field_def.kind != "code" and not field_def.is_chosen:
            found += [c for c in self.standing(around, field_def) if starts_a_word(c.label, text)]
        if field_def.kind in ("actor", "place"):
            # A name that the article itself has means more than the same letters in a list.
            found.sort(key=lambda candidate: _nearness(around, candidate))
        if field_def.kind == "actor":
            found = actor_order.foreign_used_last(around, found, self.actors)
        kept = _other_side_last(around, field_def, unlike(found))[:MOST]
        return sorted(kept, key=lambda candidate: candidate.is_new)

    def in_words(self, around: Surroundings, field_def: FieldDef, words: Span) -> list[Candidate]:
        """What these words of the text could mean in a field; they are the evidence, wherever they stand."""
        text = words.of(around.article.text)
        found = unlike(self._typed.find(around, field_def, text))[:MOST]
        return [replace(c, value=replace(c.value, evidence=(words,), origin="text"), aside="") for c in found]

    def suggested(self, around: Surroundings, field_def: FieldDef) -> Iterator[Candidate]:
        """What the event's suggestion says about a field, best first."""
        if around.suggestion is None:
            return
        if field_def.kind == "code":
            for value in around.suggestion.candidates.get(field_def.name, ()):
                code = around.scheme.code(value.text) if value.origin == "inferred" else None
                if code is not None:
                    yield code_candidate(around.scheme, code, value, rule_words(value.rule))
            learned = {
                value.text for value in around.suggestion.candidates.get(field_def.name, ()) if value.rule == LEARNED
            }
            for ranked in around.suggestion.codes:
                code = around.scheme.code(ranked.code)
                if code is not None:
                    value = Value(field_def.name, {"value": code.id}, "text", (around.suggestion.trigger,),
                                  rule=LEARNED if code.id in learned else "trigger", score=ranked.score)  # fmt: skip
                    words = f"“{ranked.words}”" if ranked.words else tr(LEARNED) if code.id in learned else ""
                    yield code_candidate(around.scheme, code, value, words)
            return
        for value in around.suggestion.candidates.get(field_def.name, ()):
            candidate = describe(around, field_def, replace(value, position=0))
            is_bare = value.origin == "inferred" and not value.evidence and bool(value.rule)
            yield replace(candidate, aside=rule_words(value.rule)) if is_bare and not field_def.is_date else candidate

    def _marked(self, around: Surroundings, field_def: FieldDef) -> Iterator[Candidate]:
        if around.findings is None or field_def.kind == "code":
            return
        kind = MARK_OF_KIND.get(field_def.kind)
        near = sorted((m for m in around.findings.marks if m.kind == kind), key=lambda m: _distance(around, m.span))
        for mark in near:
            named = aliases.meant_by(around, field_def, mark.span) if field_def.kind in aliases.KINDS else None
            if named is not None:
                yield named
            value = self._reading(around, field_def, mark)
            if value is not None:
                yield describe(around, field_def, value)

    def _reading(self, around: Surroundings, field_def: FieldDef, mark: Mark) -> Value | None:
        own = any(sentence.contains(mark.span) for sentence in around.own_sentences)
        origin: Origin = "text" if own else "inferred"
        if field_def.kind == "actor":
            readings = self.actors.read(mark.span.of(around.article.text), around.countries, around.on)
            if readings:
                return replace(
                    actor_value(around.scheme, field_def, readings[0], (mark.span,)), origin=origin, rule=mark.rule
                )
        if not mark.values:
            return None
        parts = fitting(field_def, mark.values[0])
        return Value(field_def.name, parts, origin, (mark.span,), rule=mark.rule, score=mark.score)

    def _dead_apart(self, around: Surroundings, field_def: FieldDef) -> list[Candidate]:
        """Where the dead are counted apart and nothing is suggested: this field's own, else "not stated"."""
        if not counts_apart(around.scheme, field_def):
            return []
        own = [describe(around, field_def, value) for value in marked_dead(around, field_def, self.actors)]
        return [*own, *self.standing(around, field_def)]

    def _recalled(self, around: Surroundings, field_def: FieldDef) -> Iterator[Candidate]:
        if field_def.kind not in ("actor", "place"):
            return
        like = [f.name for f in around.scheme.form_fields if f.kind == field_def.kind]
        for value in around.recall(like):
            if value.text:
                kept = Value(field_def.name, value.parts, "inferred", rule=actor_order.USED_BEFORE)
                yield replace(describe(around, field_def, kept), aside=tr("used before"))


def _with_own_names(found: list[Candidate], named: list[Candidate]) -> list[Candidate]:
    """What the project's own names mean goes before what the same words were taken for, else after it."""
    best = {span for candidate in found[:1] for span in candidate.value.evidence}
    first = [
        each for each in named if not found or any(span.overlaps(own) for span in each.value.evidence for own in best)
    ]
    return [*first, *found, *(each for each in named if each not in first)]


def _is_told_empty(around: Surroundings, field_def: FieldDef) -> bool:
    """Whether the event's suggestion names nobody for a list that may stay empty: who is marked nearby is no target."""
    told = around.suggestion
    if told is None or not told.codes or not (field_def.list and field_def.side):
        return False
    if told.candidates.get(field_def.name):
        return False
    return not around.scheme.is_needed(field_def, around.event.text(around.scheme.code_field.name))


def _cued_codes(around: Surroundings) -> list[Candidate]:
    """Codes whose cue stands in the event's own sentences, longest cue first: works without any model."""
    found = []
    for code in around.scheme.codes:
        for cue in code.cues:
            if code.pick and (span := cue_span(around, cue)):
                value = Value(around.scheme.code_field.name, {"value": code.id}, "text", (span,), rule="cue")
                found.append((-len(cue), code_candidate(around.scheme, code, value, tr("cue “{cue}”", cue=cue))))
    return [candidate for _, candidate in sorted(found, key=lambda row: row[0])][:5]


def _distance(around: Surroundings, span: Span) -> tuple[int, int]:
    """Own sentences first, then by how far from the trigger or the evidence."""
    anchor = around.suggestion.trigger if around.suggestion else next(iter(around.event.evidence), span)
    own = any(sentence.contains(span) for sentence in around.own_sentences)
    return (0 if own else 1, abs(span.start - anchor.start))


def _reads(around: Surroundings, candidate: Candidate, typed: str) -> bool:
    """Whether the candidate's label, or the words it rests on, have what was typed."""
    quotes = (span.of(around.article.text) for span in candidate.value.evidence)
    return any(starts_a_word(words, typed) for words in (candidate.label, *quotes))


def _nearness(around: Surroundings, candidate: Candidate) -> int:
    """0: in the event's own sentences, 1: elsewhere in the article, 2: not in the text."""
    spans = candidate.value.evidence
    own = any(sentence.contains(span) for sentence in around.own_sentences for span in spans)
    return 0 if own else 1 if spans else 2


def _other_side_last(around: Surroundings, field_def: FieldDef, found: list[Candidate]) -> list[Candidate]:
    """Who stands on the other side, or is suggested there, is hardly on this one too, unless suggested on both."""
    if field_def.kind != "actor":
        return found
    others = [f.name for f in around.scheme.form_fields if f.side and f.side != field_def.side and field_def.side]
    taken = {value.text for name in others for value in around.event.all(name) or _told_first(around, name)}
    told_there = {value.text for name in others for value in _told_first(around, name)}
    on_both = told_there & {value.text for value in _told_first(around, field_def.name)}
    return sorted(found, key=lambda candidate: candidate.value.text in taken - on_both)


def _told_first(around: Surroundings, name: str) -> tuple[Value, ...]:
    """What the event's suggestion shows in a field before the event is begun."""
    return around.suggestion.candidates.get(name, ())[:1] if around.suggestion else ()
