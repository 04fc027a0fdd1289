"""What a field could hold: candidates from the suggestion, the marked text, the project's memory and the base lists.

Pure look-ups: nothing is written, nothing is ordered by chance, and the machine never adds one that it cannot explain.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.reference.actor_list import ActorList, ActorReading

from annotator.model import counts, dates, typed_dates
from annotator.model.date_reading import DatePrecision, DateReading
from annotator.model.article import Article
from annotator.model.event import REASONS, Event, Origin, Value
from annotator.model.scheme import Code, FieldDef, Scheme
from annotator.model import sentences as sentence_rules
from annotator.model.span import Span
from annotator.model.suggestion import EventSuggestion, Findings, Mark, MarkKind
from annotator.reference.gazetteer import Gazetteer, Place
from annotator.use_cases.code_search import search_codes, starts_a_word
from annotator.use_cases.wording import NONE, NOT_STATED, code_label, field_words, parent_name

MOST = 12
MARK_OF_KIND: Mapping[str, MarkKind] = {
    "actor": "actor",
    "place": "place",
    "date": "date",
    "number": "deaths",
    "code": "trigger",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing a field could hold: `label` is what is shown, `detail` what it is, `aside` its precision or sentence."""

    value: Value
    label: str
    detail: str = ""
    aside: str = ""
    is_reason: bool = False
    is_new: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for two candidates that mean the same value, wherever they stand in the text."""
        parts = self.value.parts
        return (parts.get("value", ""), parts.get("end", ""), parts.get("country", ""), parts.get("state", ""),
                parts.get("reason", ""), parts.get("place_id", ""))  # fmt: skip


@dataclass(frozen=True)
class Surroundings:
    """What the candidates of one event's fields are looked for in."""

    scheme: Scheme
    article: Article
    event: Event
    sentences: tuple[Span, ...]
    findings: Findings | None = None
    suggestion: EventSuggestion | None = None
    countries: tuple[str, ...] = ()
    recall: Callable[[Sequence[str]], Sequence[Value]] = lambda fields: ()

    @property
    def own_sentences(self) -> tuple[Span, ...]:
        """The sentences the event rests on, in reading order."""
        return tuple(s for s in self.sentences if any(s.overlaps(e) for e in self.event.evidence))

    @property
    def on(self) -> str:
        """The event's day if it is decided, else the publication day."""
        name = next(f.name for f in self.scheme.fields if f.kind == "date")
        return self.event.text(name) or self.article.published


class CandidateFinder:
    """Finds candidates with the lists that ship with the program."""

    def __init__(self, actors: ActorList, gazetteer: Gazetteer) -> None:
        self._actors = actors
        self._gazetteer = gazetteer

    def countries(self, article: Article, project_countries: Sequence[str]) -> tuple[str, ...]:
        """The countries an article is about: the project's own, else those it names most."""
        return tuple(project_countries) or tuple(self._actors.countries_in(article.text)[:3])

    def offered(self, around: Surroundings, field_def: FieldDef) -> list[Candidate]:
        """The candidates of a field in which nothing is typed, best first, reasons and "none" last."""
        found = list(self.suggested(around, field_def))
        found += self._marked(around, field_def)
        found += self._recalled(around, field_def)
        if field_def.kind in ("choice", "choices", "flags"):
            found += _choices(field_def, "")
        elif field_def.kind == "code" and not found:
            found += _cued_codes(around)
        return _unlike(found)[:MOST] + self.standing(around, field_def)

    def standing(self, around: Surroundings, field_def: FieldDef) -> list[Candidate]:
        """The candidates that are always there: not stated, none, and the reasons for having no value."""
        found: list[Candidate] = []
        if field_def.kind == "number":
            value = Value(field_def.name, {"value": "", "state": "not_stated"}, "default")
            found.append(Candidate(value, NOT_STATED, "the text gives no number"))
        if around.scheme.is_needed(field_def, around.event.text(around.scheme.code_field.name)):
            if field_def.kind not in ("code", "number"):
                found += [
                    Candidate(Value(field_def.name, {"value": "", "reason": reason}, "default"), reason, "leaves the "
                              "event incomplete", is_reason=True) for reason in REASONS
                ]  # fmt: skip
        elif field_def.kind not in ("code", "number"):
            found.append(Candidate(Value(field_def.name, {"value": ""}, "default"), NONE))
        return found

    def typed(self, around: Surroundings, field_def: FieldDef, text: str) -> list[Candidate]:
        """The candidates for what the coder typed: the event's own sentences first, then what is known."""
        look_up = self._typed_by_kind().get(field_def.kind, _typed_text)
        found = [c for c in self.offered(around, field_def) if starts_a_word(c.label, text) and not c.is_reason]
        if field_def.kind in ("code", "date"):
            found = []
        found = list(look_up(around, field_def, text)) + found
        if field_def.kind not in ("code", "choice", "choices", "flags"):
            found += [c for c in self.standing(around, field_def) if starts_a_word(c.label, text)]
        return sorted(_unlike(found)[:MOST], key=lambda candidate: candidate.is_new)

    def _typed_by_kind(self) -> dict[str, Callable[[Surroundings, FieldDef, str], Iterable[Candidate]]]:
        return {
            "code": _typed_codes, "date": _typed_dates, "number": _typed_numbers, "actor": self._typed_actors,
            "place": self._typed_places, "choice": _typed_choices, "choices": _typed_choices, "flags": _typed_choices,
        }  # fmt: skip

    def suggested(self, around: Surroundings, field_def: FieldDef) -> Iterator[Candidate]:
        """What the event's suggestion says about a field, best first."""

        if around.suggestion is None:
            return
        if field_def.kind == "code":
            for ranked in around.suggestion.codes:
                code = around.scheme.code(ranked.code)
                if code is not None:
                    value = Value(field_def.name, {"value": code.id}, "text", (around.suggestion.trigger,),
                                  rule="trigger", score=ranked.score)  # fmt: skip
                    yield code_candidate(around.scheme, code, value, f"“{ranked.words}”" if ranked.words else "")
            return
        for value in around.suggestion.candidates.get(field_def.name, ()):
            yield describe(around, field_def, replace(value, position=0))

    def _marked(self, around: Surroundings, field_def: FieldDef) -> Iterator[Candidate]:
        if around.findings is None or field_def.kind == "code":
            return
        kind = MARK_OF_KIND.get(field_def.kind)
        near = sorted((m for m in around.findings.marks if m.kind == kind), key=lambda m: _distance(around, m.span))
        for mark in near:
            value = self._reading(around, field_def, mark)
            if value is not None:
                yield describe(around, field_def, value)

    def _reading(self, around: Surroundings, field_def: FieldDef, mark: Mark) -> Value | None:
        own = any(sentence.contains(mark.span) for sentence in around.own_sentences)
        origin: Origin = "text" if own else "inferred"
        if field_def.kind == "actor":
            readings = self._actors.read(mark.span.of(around.article.text), around.countries, around.on)
            if readings:
                return replace(actor_value(field_def, readings[0], (mark.span,)), origin=origin, rule=mark.rule)
        if not mark.values:
            return None
        parts = _fitting(field_def, mark.values[0])
        return Value(field_def.name, parts, origin, (mark.span,), rule=mark.rule, score=mark.score)

    def _recalled(self, around: Surroundings, field_def: FieldDef) -> Iterator[Candidate]:
        if field_def.kind not in ("actor", "place"):
            return
        like = [f.name for f in around.scheme.form_fields if f.kind == field_def.kind]
        for value in around.recall(like):
            if value.text:
                kept = Value(field_def.name, value.parts, "inferred", rule="used before")
                yield replace(describe(around, field_def, kept), aside="used before")

    def _typed_actors(self, around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
        for span in _phrases(around, text, "actor"):
            for reading in self._actors.read(span.of(around.article.text), around.countries, around.on)[:2]:
                yield describe(around, field_def, actor_value(field_def, reading, (span,)))
        yield from (c for c in self._recalled(around, field_def) if starts_a_word(c.label, text))
        for reading in self._actors.complete(text, around.countries, around.on):
            yield describe(around, field_def, replace(actor_value(field_def, reading, ()), origin="inferred"))
        name = text.upper() if field_def.coding == "code" else text
        quoted = _quoted(around, text)
        new = Value(field_def.name, {"value": name}, "text" if quoted else "inferred", (quoted,) if quoted else ())
        yield Candidate(new, name, "new actor", is_new=True)

    def _typed_places(self, around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
        for span in _phrases(around, text, "place"):
            for place in self._gazetteer.find(span.of(around.article.text), around.countries)[:2]:
                yield describe(around, field_def, place_value(field_def, place, (span,)))
        yield from (c for c in self._recalled(around, field_def) if starts_a_word(c.label, text))
        for place in self._gazetteer.complete(text, around.countries):
            yield describe(around, field_def, replace(place_value(field_def, place, ()), origin="inferred"))
        words = next(iter(_phrases(around, text, "place")), None) or _quoted(around, text)
        name = words.of(around.article.text) if words else text
        parts = {"value": name, "country": around.countries[0] if around.countries else ""}
        new = Value(field_def.name, parts | _first_precision(field_def), "text" if words else "inferred",
                    (words,) if words else ())  # fmt: skip
        yield Candidate(new, name, "new place", is_new=True)


def actor_value(field_def: FieldDef, reading: ActorReading, evidence: tuple[Span, ...]) -> Value:
    """An actor as the field codes it: by name with its type (ACLED) or by actor code (CAMEO)."""
    name = reading.code if field_def.coding == "code" else reading.name
    parts = {"value": name, "type": reading.type, "country": reading.country}
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule=f"actor: {reading.rule}")


def place_value(field_def: FieldDef, place: Place, evidence: tuple[Span, ...]) -> Value:
    """A place of the gazetteer; larger units than a town have the coarsest precision of the scheme."""
    precisions = field_def.precisions or ("",)
    parts = {
        "value": place.name, "country": place.country, "iso": place.iso, "admin1": place.admin1, "admin2": place.admin2,
        "latitude": place.latitude, "longitude": place.longitude, "place_id": place.id,
        "precision": precisions[0] if place.kind == "city" else precisions[-1],
    }  # fmt: skip
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule="gazetteer")


def date_value(field_def: FieldDef, reading: DateReading, evidence: tuple[Span, ...]) -> Value:
    """A day or period with the precision that the scheme has for it."""
    parts = _fitting(field_def, {"value": reading.start, "end": reading.end, "precision": reading.precision})
    return Value(field_def.name, parts, "text" if evidence else "inferred", evidence, rule=reading.rule)


def describe(around: Surroundings, field_def: FieldDef, value: Value) -> Candidate:
    """A value as a row: what it is in words, and where it comes from."""
    label, detail = field_words(around.scheme, field_def, value)
    aside = value.rule if field_def.kind == "date" else ""
    if value.evidence and field_def.kind != "code":
        quote = value.evidence[0].of(around.article.text)
        aside = aside or (f"“{_short(quote)}”" if quote.casefold() != label.casefold() else "")
        if not any(s.overlaps(value.evidence[0]) for s in around.own_sentences):
            at = next((n for n, s in enumerate(around.sentences, 1) if s.overlaps(value.evidence[0])), 0)
            aside = f"sentence {at}"
    elif value.origin == "inferred" and not aside:
        aside = "inferred"
    return Candidate(value, label, detail, aside)


def code_candidate(scheme: Scheme, code: Code, value: Value, why: str) -> Candidate:
    return Candidate(value, code_label(code), parent_name(scheme, code), why)


def _typed_codes(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    for code, why in search_codes(around.scheme, text)[:MOST]:
        yield code_candidate(around.scheme, code, _code_value(around, field_def, code), why)


def _code_value(around: Surroundings, field_def: FieldDef, code: Code) -> Value:
    trigger = next((span for cue in code.cues if (span := _cue_span(around, cue))), None)
    evidence = (trigger,) if trigger else around.event.evidence
    return Value(field_def.name, {"value": code.id}, "text" if evidence else "inferred", evidence)


def _cue_span(around: Surroundings, cue: str) -> Span | None:
    pattern = r"\s+".join(rf"{re.escape(word)}\w{{0,3}}" for word in cue.split())
    for sentence in around.own_sentences:
        match = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE).search(
            around.article.text, sentence.start, sentence.end
        )
        if match:
            return Span(match.start(), match.end())
    return None


def _cued_codes(around: Surroundings) -> list[Candidate]:
    """Codes whose cue stands in the event's own sentences, longest cue first: works without any model."""
    found = []
    for code in around.scheme.codes:
        for cue in code.cues:
            if code.pick and (span := _cue_span(around, cue)):
                value = Value(around.scheme.code_field.name, {"value": code.id}, "text", (span,), rule="cue")
                found.append((-len(cue), code_candidate(around.scheme, code, value, f"cue “{cue}”")))
    return [candidate for _, candidate in sorted(found, key=lambda row: row[0])][:5]


def _typed_dates(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    whole = around.article.text
    for sentence in (*around.own_sentences, Span(0, max(1, len(whole)))):
        for span, reading in dates.find_dates(whole, around.article.published, sentence):
            if starts_a_word(span.of(whole), text):
                yield describe(around, field_def, date_value(field_def, reading, (span,)))
    typed = typed_dates.read_typed(text, around.article.published)
    if typed is not None:
        yield describe(around, field_def, date_value(field_def, typed, ()))


def _typed_numbers(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    reading = counts.read_typed(text)
    if reading is None:
        return
    parts = {"value": reading.best, "low": reading.low, "high": reading.high, "state": reading.state}
    span = _number_span(around, reading.best)
    value = Value(field_def.name, parts, "text" if span else "inferred", (span,) if span else ())
    yield describe(around, field_def, value)


def _number_span(around: Surroundings, best: str) -> Span | None:
    for sentence in around.own_sentences:
        for span, found in counts.find_deaths(around.article.text, sentence):
            if found.best == best:
                return span
    return None


def _typed_choices(around: Surroundings, field_def: FieldDef, text: str) -> Iterable[Candidate]:
    return _choices(field_def, text)


def _choices(field_def: FieldDef, text: str) -> list[Candidate]:
    return [
        Candidate(Value(field_def.name, {"value": choice.id}, "inferred"), choice.label)
        for choice in field_def.choices
        if not text or starts_a_word(choice.label, text)
    ]


def _typed_text(around: Surroundings, field_def: FieldDef, text: str) -> Iterator[Candidate]:
    span = _quoted(around, text)
    yield Candidate(
        Value(field_def.name, {"value": text}, "text" if span else "inferred", (span,) if span else ()), text
    )


def _phrases(around: Surroundings, typed: str, kind: str) -> Iterator[Span]:
    """Where the event's own sentences have what was typed: marks first, then words and runs of capitalised words."""
    text = around.article.text
    for sentence in around.own_sentences:
        for mark in around.findings.marks if around.findings else ():
            if mark.kind == kind and sentence.contains(mark.span) and starts_a_word(mark.span.of(text), typed):
                yield mark.span
        for word in sentence_rules.words(text, sentence):
            if starts_a_word(word.of(text), typed):
                if kind == "place":
                    yield from _capital_runs(text, sentence, word)
                yield word


def _capital_runs(text: str, sentence: Span, word: Span) -> Iterator[Span]:
    """The word with the capitalised words right after it ("Maarat al-Numan"), longest first."""
    ends = []
    before = word
    for after in [w for w in sentence_rules.words(text, sentence) if w.start > word.start][:3]:
        if text[before.end : after.start] != " " or after.of(text).islower():
            break
        ends.append(after.end)
        before = after
    yield from (Span(word.start, end) for end in reversed(ends))


def _quoted(around: Surroundings, typed: str) -> Span | None:
    """The typed words where the event's own sentences have them whole, letter case aside."""
    pattern = re.compile(rf"(?<!\w){re.escape(typed.strip())}(?!\w)", re.IGNORECASE)
    for sentence in around.own_sentences if typed.strip() else ():
        match = pattern.search(around.article.text, sentence.start, sentence.end)
        if match:
            return Span(match.start(), match.end())
    return None


def _fitting(field_def: FieldDef, parts: Mapping[str, str]) -> dict[str, str]:
    """The parts as the field can hold them: where it knows no period, a period is its middle day and a precision."""
    kept = {name: text for name, text in parts.items() if text or name == "value"}
    if field_def.kind == "date" and "range" not in field_def.precisions and kept.get("end"):
        reading = DateReading(kept["value"], kept.pop("end"), _date_precision(kept.get("precision", "")))
        kept |= {"value": reading.one_day, "precision": reading.one_precision or field_def.precisions[-1]}
    if field_def.precisions and kept.get("precision", "") not in field_def.precisions:
        kept["precision"] = field_def.precisions[0]
    return kept


def _date_precision(name: str) -> DatePrecision:
    known: tuple[DatePrecision, ...] = ("day", "week", "month")
    return next((precision for precision in known if precision == name), "range")


def _first_precision(field_def: FieldDef) -> dict[str, str]:
    return {"precision": field_def.precisions[0]} if field_def.precisions else {}


def _distance(around: Surroundings, span: Span) -> tuple[int, int]:
    """Own sentences first, then by how far from the trigger or the evidence."""
    anchor = around.suggestion.trigger if around.suggestion else next(iter(around.event.evidence), span)
    own = any(sentence.contains(span) for sentence in around.own_sentences)
    return (0 if own else 1, abs(span.start - anchor.start))


def _short(quote: str, most: int = 28) -> str:
    return quote if len(quote) <= most else quote[: most - 1].rstrip() + "…"


def _unlike(found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates without those that mean the same as an earlier one."""
    first: dict[tuple[str, ...], Candidate] = {}
    for candidate in found:
        first.setdefault(candidate.key, candidate)
    return list(first.values())
