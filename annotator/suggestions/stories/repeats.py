"""One suggestion for one event: later mentions and the headline are folded into the fullest telling.

Works on finished suggestions of one scheme; knows fields by kind and side, and no words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from annotator.model.event import Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import EventSuggestion, RankedCode
from annotator.model.text.span import Span
from annotator.suggestions.stories.news import news
from annotator.suggestions.stories.told_so_far import ToldSoFar
from annotator.suggestions.stories.told_values import TOLD, day_and_place, told
from annotator.suggestions.triggers.mentions import Goes

FARTHEST_MENTION = 600
"""Characters between an event and words that go on with it."""


def folded(
    events: Sequence[EventSuggestion],
    scheme: Scheme,
    headline: Span | None,
    going_on: Mapping[Span, Goes] = MappingProxyType({}),
    *,
    named: Container[Span] = (),
    is_article: bool = False,
    published: str = "",
) -> list[EventSuggestion]:
    """The events in the order of their fullest telling.

    `headline`: the sentence that only announces what follows. `named`: triggers of acts that the lead only names, and
    that may be told further below. `going_on`: sentences that go on with an event before,
    and how: a "name" ("the attack came after ...") tells nothing more of it. `is_article`: what the headline alone
    tells is no event of its own, as it is in a note; nor is what hardly is news beside the rest. `published`: its day.
    """
    so_far = ToldSoFar(scheme)
    for event in events:
        if event.sentence == headline or event.trigger in named:
            continue
        found = so_far.events
        alike = (i for i in so_far.alike(event) if not _are_two(scheme, event, found[i], is_article=is_article))
        at = next(alike, None)
        before = _went_before(scheme, event, so_far) if event.sentence in going_on else None
        if before is not None and going_on[event.sentence] == "act" and _is_another(scheme, found[before], event):
            before = None
        if before is None and _is_bare_harm(scheme, event, going_on):
            continue
        if before is not None and at != before:
            so_far.replace(before, _mentioned(scheme, found[before], event, going_on[event.sentence]))
        elif at is not None:
            so_far.replace(at, _joined(scheme, found[at], event))
        else:
            so_far.add(event)
    names = [event for event in events if event.trigger in named and event.sentence != headline]
    alone = [event for event in names if not so_far.events or _tells_day(scheme, event)]
    announced = _announced(names, scheme, so_far.events, needed=alone, by_sides=False)
    headlines = [event for event in events if event.sentence == headline]
    announced = _announced(headlines, scheme, announced, needed=() if is_article else headlines)
    return news(announced, scheme, published) if is_article else announced


def _are_two(scheme: Scheme, one: EventSuggestion, two: EventSuggestion, *, is_article: bool) -> bool:
    """Whether day, place or a side part them. In an article sides do not, where one has no day and place of its own."""
    fields = day_and_place(scheme)
    if any(_differ(one, two, field) for field in fields):
        return True
    if is_article and any(all(told(each, field) is None for field in fields) for each in (one, two)):
        return False
    return any(_differ(one, two, field) for field in scheme.form_fields if _tells_apart(field))


def _announced(
    announcing: Sequence[EventSuggestion],
    scheme: Scheme,
    found: list[EventSuggestion],
    *,
    needed: Container[EventSuggestion],
    by_sides: bool = True,
) -> list[EventSuggestion]:
    """With what announces them. `needed`: those that are events of their own if they are told nowhere else.
    `by_sides`: whether other sides make it another event.
    """
    announced: list[EventSuggestion] = []
    for event in announcing:
        likeness = [_likeness(scheme, event, other, by_sides=by_sides) for other in found]
        if likeness and max(likeness) > 0:
            at = likeness.index(max(likeness))
            found[at] = _under_headline(scheme, found[at], event)
        elif event in needed:
            announced.append(event)
    return announced + found


def _tells_day(scheme: Scheme, event: EventSuggestion) -> bool:
    return any(told(event, field) is not None for field in scheme.form_fields if field.is_date)


def _is_bare_harm(scheme: Scheme, event: EventSuggestion, going_on: Mapping[Span, Goes]) -> bool:
    """Some were killed, nobody says when, where or in what: a toll."""
    fields = day_and_place(scheme)
    return going_on.get(event.sentence) == "harm" and all(told(event, field) is None for field in fields)


def _went_before(scheme: Scheme, event: EventSuggestion, so_far: ToldSoFar) -> int | None:
    """The event told last before this sentence, if it is near and neither day nor place part the two."""
    last = so_far.last()
    if last is None or event.sentence.start - so_far.last_word(last) > FARTHEST_MENTION:
        return None
    return None if any(_differ(event, so_far.events[last], field) for field in day_and_place(scheme)) else last


def _is_another(scheme: Scheme, earlier: EventSuggestion, event: EventSuggestion) -> bool:
    """Whether an act of another kind has its own day and place, of which the one before tells none."""
    fields = day_and_place(scheme)
    if any(told(event, field) is None for field in fields) or any(told(earlier, field) for field in fields):
        return False
    return scheme.lineage(event.codes[0].code)[-1:] != scheme.lineage(earlier.codes[0].code)[-1:]


def _mentioned(scheme: Scheme, event: EventSuggestion, mention: EventSuggestion, goes: Goes) -> EventSuggestion:
    """The event with what only the mention tells of it, such as how many died."""
    candidates = event.candidates if goes == "name" else _filled_from(scheme, event, mention)
    return replace(event, candidates=candidates, also=(*event.also, mention.trigger, *mention.also))


def _likeness(scheme: Scheme, headline: EventSuggestion, event: EventSuggestion, *, by_sides: bool) -> int:
    """How surely a headline speaks of this event: sides and deaths that agree, then the kind of act."""
    if any(_differ(headline, event, field) for field in scheme.form_fields if field.is_date or field.kind == "place"):
        return 0
    shared = [f for f in scheme.form_fields if f.kind == "number" or (f.kind == "actor" and f.side)]
    agreed = sum(_agree(headline, event, f) - (by_sides and _differ(headline, event, f)) for f in shared)
    same_code = headline.codes[0].code == event.codes[0].code
    same_root = scheme.lineage(headline.codes[0].code)[-1:] == scheme.lineage(event.codes[0].code)[-1:]
    may_be_same = not by_sides and bool({c.code for c in headline.codes} & {c.code for c in event.codes})
    return 2 * agreed + same_code + same_root + may_be_same


def _tells_apart(field: FieldDef) -> bool:
    return field.is_date or field.kind == "place" or (field.kind == "actor" and bool(field.side))


def _differ(one: EventSuggestion, two: EventSuggestion, field: FieldDef) -> bool:
    first, second = told(one, field), told(two, field)
    return first is not None and second is not None and first.text != second.text and not _is_wider(first, second)


def _is_wider(first: Value, second: Value) -> bool:
    """A country or province and a town in it are one place told twice."""
    if not first.part("precision").isdigit():
        return False
    wide, narrow = (first, second) if first.part("precision") > second.part("precision") else (second, first)
    return wide.part("precision") >= "3" and wide.text in (narrow.part("country"), narrow.part("admin1"))


def _agree(one: EventSuggestion, two: EventSuggestion, field: FieldDef) -> bool:
    first, second = told(one, field), told(two, field)
    return first is not None and second is not None and bool(first.text) and first.text == second.text


def _tells_number(event: EventSuggestion, field: FieldDef) -> bool:
    number = told(event, field) if field.kind == "number" else None
    return number is not None and bool(number.text)


def _joined(scheme: Scheme, earlier: EventSuggestion, event: EventSuggestion) -> EventSuggestion:
    """The telling with more detail, with what only the other one tells."""
    fuller, other = (event, earlier) if _detail(event) > _detail(earlier) else (earlier, event)
    candidates = _filled_from(scheme, fuller, other)
    return replace(fuller, candidates=candidates, also=(*earlier.also, *event.also, other.trigger))


def _under_headline(scheme: Scheme, event: EventSuggestion, headline: EventSuggestion) -> EventSuggestion:
    """The event with its headline as a mention, which has a say in what it is."""
    codes = _codes_of_both(event, headline)
    candidates = _with_codes(scheme, _filled_from(scheme, event, headline), codes)
    return replace(event, codes=codes, candidates=candidates, also=(headline.trigger, *event.also))


def _filled_from(scheme: Scheme, fuller: EventSuggestion, other: EventSuggestion) -> dict[str, tuple[Value, ...]]:
    candidates = dict(fuller.candidates)
    # Where the dead are counted apart, a total beside them would count the same dead again.
    numbers = any(_tells_number(fuller, field) for field in scheme.form_fields)
    for field in scheme.form_fields:
        is_open = _tells_apart(field) or (field.kind == "number" and not numbers)
        if (
            is_open
            and told(fuller, field) is None
            and told(other, field) is not None
            and not _is_in_words(fuller, field)
        ):
            more = other.candidates[field.name][:2]
            candidates[field.name] = (*more, *(v for v in fuller.candidates.get(field.name, ()) if v not in more))
    return candidates


def _is_in_words(event: EventSuggestion, field: FieldDef) -> bool:
    """Whether its own words name a side, though no list knows whom: a later mention says less of it."""
    first = next(iter(event.candidates.get(field.name, ())), None)
    return field.kind == "actor" and first is not None and first.origin == "text" and bool(first.evidence)


def _with_codes(
    scheme: Scheme, candidates: dict[str, tuple[Value, ...]], codes: Sequence[RankedCode]
) -> dict[str, tuple[Value, ...]]:
    """The code field's candidates in the order of the codes."""
    name = scheme.code_field.name
    known = {v.text: v for v in candidates.get(name, ())}
    sample = next(iter(known.values()), None)
    if sample is not None:
        candidates[name] = tuple(
            replace(known.get(c.code, sample), parts={"value": c.code}, score=c.score) for c in codes
        )
    return candidates


def _codes_of_both(fuller: EventSuggestion, headline: EventSuggestion) -> tuple[RankedCode, ...]:
    """The codes of a telling and of its headline, which weighs half."""
    shares: dict[str, float] = defaultdict(float)
    words: dict[str, str] = {}
    for event, weight in ((fuller, 0.65), (headline, 0.35)):
        for code in event.codes:
            shares[code.code] += weight * code.score
            words[code.code] = words.get(code.code) or code.words
    best = sorted(shares, key=lambda code: -shares[code])[:3]
    return tuple(RankedCode(code, round(shares[code], 3), words[code]) for code in best)


def _detail(event: EventSuggestion) -> float:
    """How many fields the text itself tells, then how sure the event is."""
    return sum((values[0].score or 0.0) >= TOLD for values in event.candidates.values()) + event.score / 10
