"""What a suggestion shows before it is taken up is what each field then offers first."""

from __future__ import annotations

import pytest

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.span import Span
from annotator.session.record.record_view import record_view

TEXT = "Fighting in Syria\nRebels attacked the army near Idlib on Thursday, and rebels fought rebels."
DAY = "2018-01-12"


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def side(field: str, code: str, words: str) -> Value:
    return Value(field, {"value": code}, "text", (span_of(words),), rule="actor: role", score=0.9)


def suggested(*sides: Value) -> Findings:
    """An attack under CAMEO with these sides; the army and the rebels are marked in the text."""
    marks = (
        Mark(span_of("Rebels"), "actor", ({"value": "SYRREB"},), "actor: role", 0.9),
        Mark(span_of("the army"), "actor", ({"value": "SYRMIL"},), "actor: role", 0.9),
    )
    candidates = {value.field: (value,) for value in sides}
    event = EventSuggestion(
        "cameo", span_of("attacked"), span_of(TEXT.split("\n")[1]), (RankedCode("190", 0.9, "attacked"),), candidates
    )
    return Findings("test", marks, (event,))


@pytest.mark.parametrize(
    "sides",
    [
        (side("source", "SYRREB", "Rebels"), side("target", "SYRMIL", "the army")),
        (side("source", "SYRREB", "rebels fought"), side("target", "SYRREB", "rebels.")),
    ],
    ids=["two sides", "one actor on both sides"],
)
def test_each_side_that_was_shown_is_the_first_that_is_offered(begin, sides: tuple[Value, ...]) -> None:
    journey = begin((TEXT, DAY))
    session = journey.window.session
    journey.keyboard.press("c")
    session.take_findings("article-0", suggested(*sides))
    journey.keyboard.press("Space")
    shown = {row.name: row.text for row in record_view(session).rows if row.look == "suggested"}

    journey.keyboard.press("Enter")
    first = {}
    while session.entry is not None:
        chosen = session.entry.chosen
        first[session.entry.field_def.name] = chosen.label if chosen is not None else ""
        journey.keyboard.play(*([] if chosen is not None else ["Down"]), "Enter")

    assert {name: first[name] for name in ("source", "target")} == {name: shown[name] for name in ("source", "target")}


def test_who_is_suggested_on_the_other_side_is_not_offered_first_on_this_one(begin) -> None:
    journey = begin((TEXT, DAY))
    session = journey.window.session
    journey.keyboard.press("c")
    session.take_findings("article-0", suggested(side("target", "SYRREB", "Rebels")))
    journey.keyboard.play("Space", "Enter")

    while session.entry.field_def.name != "source":
        journey.keyboard.press("Tab")

    offered = [each.value.text for each in session.entry.candidates if each.value.text]
    assert offered.index("SYRMIL") < offered.index("SYRREB")


def test_who_was_taken_on_the_other_side_against_the_suggestion_comes_last(begin) -> None:
    journey = begin((TEXT, DAY))
    session = journey.window.session
    journey.keyboard.press("c")
    session.take_findings(
        "article-0", suggested(side("source", "SYRMIL", "the army"), side("target", "SYRREB", "Rebels"))
    )
    journey.keyboard.play("Space", "Enter")
    while session.entry.field_def.name != "source":
        journey.keyboard.press("Tab")
    journey.keyboard.type("syrreb")
    journey.keyboard.press("Enter")

    while session.entry.field_def.name != "target":
        journey.keyboard.press("Tab")

    offered = [each.value.text for each in session.entry.candidates if each.value.text]
    assert offered.index("SYRMIL") < offered.index("SYRREB")
