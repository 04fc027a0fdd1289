"""One thing that a field could hold, and the surroundings in which such things are looked for. Plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.model.article import Article
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion, Findings, MarkKind
from annotator.model.text.span import Span
from annotator.storage.aliases import Alias
from annotator.use_cases.coding.field_values import SAME_ACT
from annotator.use_cases.coding.rule_words import rule_words
from annotator.use_cases.coding.wording import code_label, field_words
from annotator.words import tr

MOST = 12
"""How many candidates are looked up at most; the reasons for having no value come on top."""
_ROW_LETTERS = 36
"""What a row of the narrowest record shows of a label."""
MARK_OF_KIND: Mapping[str, MarkKind] = {
    "actor": "actor",
    "place": "place",
    "date": "date",
    "date_range": "date",
    "number": "deaths",
    "code": "trigger",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing a field could hold. `label` is what is shown, `detail` what it is, `aside` where it comes from.

    `is_listed`: it stands there to be picked; nothing in the text speaks for it, so Enter alone does not take it.
    """

    value: Value
    label: str
    detail: str = ""
    aside: str = ""
    is_reason: bool = False
    is_new: bool = False
    is_listed: bool = False

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
    names: Callable[[str], Sequence[Alias]] = lambda kind: ()

    @cached_property
    def own_sentences(self) -> tuple[Span, ...]:
        """The sentences the event rests on, in reading order."""
        return tuple(s for s in self.sentences if any(s.overlaps(e) for e in self.event.evidence))

    @property
    def on(self) -> str:
        """The event's day if it is decided, else the publication day."""
        name = next((f.name for f in self.scheme.fields if f.is_date), "")
        return self.event.text(name) or self.article.published


def describe(around: Surroundings, field_def: FieldDef, value: Value) -> Candidate:
    """A value as a row: what it is in words, and where it comes from."""
    label, detail = field_words(around.scheme, field_def, value)
    aside = _why_bare(field_def, value)
    if value.evidence and field_def.kind != "code":
        quote = value.evidence[0].of(around.article.text)
        aside = aside or (f"“{_short(quote)}”" if quote.casefold() != label.casefold() else "")
        if not any(s.overlaps(value.evidence[0]) for s in around.own_sentences):
            at = next((n for n, s in enumerate(around.sentences, 1) if s.overlaps(value.evidence[0])), 0)
            aside = tr("sentence {at}", at=at)
    elif value.origin == "inferred" and not aside:
        aside = tr("inferred")
    return Candidate(value, label, detail, aside)


def _why_bare(field_def: FieldDef, value: Value) -> str:
    """How a day was found that no words of the text name, or that it is the day of the article's other event."""
    is_told = field_def.is_date and (not value.evidence or value.rule == SAME_ACT)
    return rule_words(value.rule) if is_told else ""


def code_candidate(scheme: Scheme, code: Code, value: Value, why: str) -> Candidate:
    """A code as a row: how it differs from others first, then what stands above it."""
    return Candidate(value, _telling_label(scheme, code), path_words(scheme, code), why)


def path_words(scheme: Scheme, code: Code) -> str:
    """The parents of a code, the highest first: "19 Fight › 190 Use conventional military force"."""
    above = [each for code_id in reversed(scheme.lineage(code.id)[1:]) if (each := scheme.code(code_id))]
    return " › ".join(" ".join(code_label(each).split()) for each in above)


def _telling_label(scheme: Scheme, code: Code) -> str:
    """The label; one that begins as another does for longer than a row is shortened in its middle."""
    label = code_label(code)
    if len(label) <= _ROW_LETTERS:
        return label
    begun = label[:_ROW_LETTERS]
    if not any(each is not code and code_label(each).startswith(begun) for each in scheme.codes):
        return label
    half = _ROW_LETTERS // 2
    return f"{label[:half].rstrip()} … {label[3 - half :].lstrip()}"


def unlike(found: Iterable[Candidate]) -> list[Candidate]:
    """The candidates without those that mean the same as an earlier one."""
    first: dict[tuple[str, ...], Candidate] = {}
    for candidate in found:
        first.setdefault(candidate.key, candidate)
    return list(first.values())


def _short(quote: str, most: int = 28) -> str:
    return quote if len(quote) <= most else quote[: most - 1].rstrip() + "…"
