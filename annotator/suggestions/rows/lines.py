"""One JSON line in, one out: `annotator suggest IN.jsonl --out OUT.jsonl`. Plain mappings only; opens no files.

A row holds `id`, `text`, `date` (publication day or empty) and, where known, `country`; where it is asked what one
side does to another, `marked` is the text with both sides in it as "<s>...</s>" and "<t>...</t>". The answer holds
`entities` and `events`, each event with its best guess for every side and its ranked codes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotator.model.article import Article, canonical_text
from annotator.model.event import Value
from annotator.model.knowledge import Knowledge
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion, Findings, Mark
from annotator.model.text.span import Span
from annotator.model.text.wrapped_lines import lines
from annotator.suggestions.rows.dates_within import dates_within
from annotator.suggestions.rows.line_sides import in_pairs, is_named, roles_of
from annotator.suggestions.rows.marks import marked_sides
from annotator.suggestions.rows.older_names import as_older

Row = Mapping[str, Any]
Find = Callable[[Article, Knowledge], Findings]
_LABELS = {"actor": "ACTOR", "place": "PLACE", "date": "DATE", "deaths": "DEATHS"}


def suggest_line(row: Row, find: Find, schemes: Sequence[Scheme], countries: Sequence[str] = ()) -> dict[str, Any]:
    """The answer to one row, the events of the first paragraph first, of each paragraph the surest first."""
    article, knowledge = read_row(row, countries)
    return as_line(str(row.get("id", "")), find(article, knowledge), schemes, article)


def read_row(row: Row, countries: Sequence[str] = ()) -> tuple[Article, Knowledge]:
    """The article of a row and what is known beside it. A row's own country comes before those asked for."""
    own = row.get("country") or ()
    named = (own,) if isinstance(own, str) else tuple(own)
    article = Article(
        str(row.get("id", "")), canonical_text(str(row.get("text", ""))), published=str(row.get("date") or ""),
        language=str(row.get("language") or ""),
    )  # fmt: skip
    sides = marked_sides(article.text, row.get("marked"))
    return article, Knowledge(countries=(*named, *(c for c in countries if c not in named)), sides=sides)


def as_line(ident: str, findings: Findings, schemes: Sequence[Scheme], article: Article) -> dict[str, Any]:
    """The answer for this article."""
    text = article.text
    by_id = {scheme.id: scheme for scheme in schemes}
    best_first = sorted(findings.events, key=lambda event: -event.score)
    roles = roles_of(best_first, by_id, text)
    # What an article is about stands at its beginning, however much a later paragraph tells of older events.
    starts = [start for start, end in lines(text) if start < end]
    by_paragraph = sorted(best_first, key=lambda event: bisect_right(starts, event.trigger.start))
    events = [(event, _event(event, by_id[event.scheme])) for event in by_paragraph if event.scheme in by_id]
    return {
        "id": ident,
        "entities": [
            *(_entity(mark, roles) for mark in findings.marks),
            *(_date(*told) for mark in findings.marks if mark.kind == "date" for told in dates_within(article, mark)),
            *_unmarked(findings.marks, roles),
            *_triggers(event for event, _ in events),
        ],
        "events": in_pairs(events, by_id, text),
    }


def _entity(mark: Mark, roles: Mapping[Span, str]) -> dict[str, Any]:
    entity: dict[str, Any] = {"start": mark.span.start, "end": mark.span.end, "label": _LABELS[mark.kind]}
    best = mark.values[0] if mark.values else {}
    if mark.kind in ("date", "deaths", "actor") and best.get("value"):
        entity["value"] = best["value"]
    if mark.kind == "place" and best.get("latitude"):
        # A province that is only named is its middle, not its seat.
        latitude, _, longitude = best.get("centre", f"{best['latitude']} {best['longitude']}").partition(" ")
        entity |= {"lat": float(latitude), "lon": float(longitude), "value": best["value"],
                   "level": 0 if best.get("value") == best.get("country") else 1}  # fmt: skip
    role = roles.get(mark.span)
    if role and mark.kind == "actor":
        entity["role"] = role
    return entity


def _date(span: Span, day: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "label": _LABELS["date"], "value": day}


def _unmarked(marks: Sequence[Mark], roles: Mapping[Span, str]) -> Iterator[dict[str, Any]]:
    """Sides that are no actors elsewhere: the Iran of "sanctions on Iran", which is marked as a place."""
    known = {mark.span for mark in marks if mark.kind == "actor"}
    for span, role in roles.items():
        if span not in known:
            yield {"start": span.start, "end": span.end, "label": "ACTOR", "role": role}


def _triggers(events: Iterable[EventSuggestion]) -> list[dict[str, Any]]:
    """The words that tell of the acts, each once, however many schemes code it."""
    spans = dict.fromkeys(span for event in events for span in (event.trigger, *event.also))
    return [{"start": span.start, "end": span.end, "label": "TRIGGER"} for span in sorted(spans)]


def _event(event: EventSuggestion, scheme: Scheme) -> dict[str, Any]:
    code = event.codes[0].code
    ranked = [each.code for each in event.codes]
    line: dict[str, Any] = {
        "scheme": event.scheme,
        "type": scheme.lineage(code)[-1],
        **as_older(scheme, ranked),
        "score": event.score,
        "trigger": [event.trigger.start, event.trigger.end],
        "also": [[span.start, span.end] for span in event.also],
        "flags": list(event.flags),
    }
    for field in scheme.form_fields:
        line |= _field(field, next(iter(event.candidates.get(field.name, ())), None))
    return line


def _field(field: FieldDef, value: Value | None) -> dict[str, Any]:
    if field.kind == "actor" and field.side:
        text = value.text if value is not None else ""
        span = value.evidence[0] if value is not None and value.evidence and is_named(value) else None
        number = "1" if field.side == "source" else "2"
        spanned = {"name": text, "span": [span.start, span.end] if span else None}
        return {field.side: text, f"actor{number}": spanned}
    if value is None:
        return {}
    if field.kind == "date":
        return {"date": value.text, "date_precision": value.part("precision")}
    if field.kind == "place" and value.text:
        place: dict[str, Any] = {
            "name": value.text,
            "country": value.part("country"),
            "admin1": value.part("admin1"),
        }
        if value.part("latitude"):
            place |= {"lat": float(value.part("latitude")), "lon": float(value.part("longitude"))}
        return {"place": place}
    if field.kind == "number":
        return {field.name: int(value.text) if value.text else None}
    return {}
