from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.coder import Coder
from annotator.model.event import EVIDENCE_FIELD, Event, Value, event_hash
from annotator.model.text.span import Span

EVENT = Event(
    "e", "a", "coder-4F2A", "small", "1",
    values=(
        Value(EVIDENCE_FIELD, {"value": ""}, evidence=(Span(0, 6), Span(10, 20))),
        Value("actor", {"value": "Rebels", "country": "Syria"}, evidence=(Span(0, 6),)),
        Value("helpers", {"value": "Zoë"}, position=0),
        Value("helpers", {"value": "Ada"}, position=1),
        Value("deaths", {"value": "", "reason": "unclear"}),
    ),
)  # fmt: skip


def test_a_field_is_looked_up_by_name() -> None:
    assert EVENT.text("actor") == "Rebels"
    assert EVENT.text("nobody") == ""
    assert EVENT.value("nobody") is None
    assert [value.text for value in EVENT.all("helpers")] == ["Zoë", "Ada"]
    assert EVENT.values[1].part("country") == "Syria"
    assert EVENT.values[4].reason == "unclear"


def test_evidence_of_the_event_comes_before_that_of_its_values() -> None:
    assert EVENT.evidence == (Span(0, 6), Span(10, 20))
    assert EVENT.all_spans == (Span(0, 6), Span(10, 20))


def test_values_of_a_field_are_replaced_or_removed_together() -> None:
    changed = EVENT.with_values("helpers", [Value("helpers", {"value": "New"})])

    assert [value.text for value in changed.all("helpers")] == ["New"]
    assert changed.text("actor") == "Rebels"
    assert changed.with_values("helpers", []).all("helpers") == ()


@pytest.mark.parametrize(
    "other",
    [
        replace(EVENT, state="complete"),
        replace(EVENT, incident="i"),
        replace(EVENT, scheme_version="2"),
        EVENT.with_values("actor", [Value("actor", {"value": "Rebels"}, evidence=(Span(0, 6),))]),
        EVENT.with_values("actor", [replace(EVENT.values[1], origin="inferred")]),
        EVENT.with_values("actor", [replace(EVENT.values[1], evidence=(Span(0, 7),))]),
        EVENT.with_values("helpers", [replace(EVENT.values[2], position=1)]),
        EVENT.with_values("deaths", []),
    ],
)
def test_the_hash_changes_with_everything_a_person_decides(other: Event) -> None:
    assert event_hash(other) != event_hash(EVENT)


def test_the_hash_does_not_depend_on_order_or_on_who_proposed_a_value() -> None:
    turned = replace(EVENT, values=tuple(replace(v, rule="cue", score=0.5) for v in reversed(EVENT.values)))

    assert event_hash(turned) == event_hash(EVENT)
    assert len(event_hash(EVENT)) == 16


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2)])
def test_a_span_is_never_empty_or_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(start, end)


def test_spans_know_what_they_cover() -> None:
    assert Span(2, 5).of("abcdefg") == "cde"
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))
    assert Span(0, 3).contains(Span(0, 3))
    assert len(Span(2, 5)) == 3


@pytest.mark.parametrize("text", ["Ada", "coder-", "coder-4f2a", "coder-4F2A; DROP", ""])
def test_a_coder_is_named_by_a_random_id_and_never_by_a_name(text: str) -> None:
    with pytest.raises(ValueError, match="coder-4F2A"):
        Coder(text)
