"""What a story only looks back on: a war's toll, old cases in court, what has gone on since some year.

Works on spaCy's dependencies of one trigger, and on the day that governs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from annotator.model.date_reading import DateReading
from annotator.model.word_sets import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

OLD_DAYS = 45
"""What ended longer before publication is no news."""
_LONG_TROUBLES = word_set(
    "war conflict insurgency violence unrest crisis uprising rebellion campaign hostility feud attack fighting clash"
)
_COURTS = word_set(
    "sentence convict acquit jail imprison indict try prosecute uphold extradite commemorate honour honor"
)
_NATURE = word_set(
    "earthquake quake flood storm cyclone hurricane typhoon eruption volcano landslide avalanche lightning tsunami "
    "disease cholera famine hunger malaria virus pandemic outbreak crash collision derailment accident shipwreck"
)


def is_background(trigger: Token, verb: Token) -> bool:
    """Whether the words themselves say so; a date is judged by `is_past`."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if (
        subject is not None
        and subject.lemma_.lower() in _LONG_TROUBLES
        and subject != trigger
        and is_present_perfect(verb)
    ):
        return True
    if subject is not None and subject.lemma_.lower() in _NATURE:
        return True
    if trigger.dep_ in ("pobj", "dobj", "nsubjpass") and verb != trigger and verb.lemma_.lower() in _COURTS:
        return True
    return any(_is_since(step) for step in _up(verb))


def is_past(reading: DateReading, published: str) -> bool:
    """Whether it ended so long before publication that the story only looks back on it: "in January", told in March."""
    end = reading.end or reading.start
    try:
        is_old = date.fromisoformat(published[:10]) - date.fromisoformat(end) > timedelta(days=OLD_DAYS)
    except ValueError:
        return False
    return is_old or (reading.precision == "month" and end[:7] < published[:7])


def is_present_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("has", "have") for child in verb.children)


def _is_since(verb: Token) -> bool:
    """As in "since fighting broke out in April"."""
    return verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "since" for c in verb.children)


def _up(verb: Token) -> Iterator[Token]:
    yield verb
    step = verb
    while step.head != step and step.dep_ in ("conj", "xcomp", "ccomp", "advcl", "acl", "relcl"):
        step = step.head
        yield step
