"""A visit to a field: what is chosen, what Enter would take, what a late suggestion may do."""

from __future__ import annotations

import pytest

from annotator.model.article import Article
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.suggestion import Findings, Mark
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.session.record.field_entry import FieldEntry
from annotator.session.record.hints import HintLetters
from annotator.use_cases.coding.candidate import Surroundings
from annotator.use_cases.coding.candidates import CandidateFinder
from annotator.use_cases.projects.new_project import find_scheme

TEXT = "On Thursday rebels attacked near Idlib."
FINDER = CandidateFinder(ActorList(), Gazetteer())


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return find_scheme("acled")


def around(scheme: Scheme, *values: Value, marks: tuple[Mark, ...] = ()) -> Surroundings:
    whole = Value(EVIDENCE_FIELD, {"value": ""}, evidence=(Span(0, len(TEXT)),))
    event = Event("e", "a", "coder-4F2A", "acled", "2", values=(whole, *values))
    article = Article("a", TEXT, "", "Post", "2018-01-12")
    return Surroundings(scheme, article, event, sentences(TEXT), Findings("test", marks), None, ("Syria",))


def field(scheme: Scheme, name: str) -> FieldDef:
    found = scheme.field(name)
    assert found is not None
    return found


def day_mark() -> Mark:
    span = Span(TEXT.index("On Thursday"), TEXT.index("On Thursday") + 11)
    return Mark(span, "date", ({"value": "2018-01-11", "precision": "day"},), "weekday")


def test_a_late_suggestion_is_chosen_but_not_taken_before_it_was_painted(acled: Scheme) -> None:
    entry = FieldEntry(field(acled, "location"), around(acled), FINDER, HintLetters())
    entry.empty(around(acled), FINDER)
    entry.is_painted = True
    place = Mark(Span(33, 38), "place", ({"value": "Idlib", "country": "Syria"},), "gazetteer")
    before = [candidate.label for candidate in entry.candidates]

    entry.append(around(acled, marks=(place,)), FINDER)

    assert [candidate.label for candidate in entry.candidates][: len(before)] == before
    assert entry.chosen is not None and entry.chosen.label == before[0]
    assert entry.is_painted


def test_what_arrives_where_nothing_was_chosen_is_to_be_painted_first(acled: Scheme) -> None:
    entry = FieldEntry(field(acled, "event_date"), around(acled), FINDER, HintLetters())
    entry.candidates.clear()
    entry.is_painted = True

    entry.append(around(acled, marks=(day_mark(),)), FINDER)

    assert entry.chosen is not None and entry.chosen.value.text == "2018-01-11"
    assert not entry.is_painted


def test_no_choice_of_a_plain_list_is_chosen_by_its_place(acled: Scheme) -> None:
    for name in ("flags", "source_scale"):
        entry = FieldEntry(field(acled, name), around(acled), FINDER, HintLetters())

        assert entry.candidates and entry.chosen is None


def test_a_shifted_value_is_the_coders_own(acled: Scheme) -> None:
    entry = FieldEntry(field(acled, "event_date"), around(acled, marks=(day_mark(),)), FINDER, HintLetters())

    entry.shift(1, around(acled))

    assert entry.chosen is not None
    assert (entry.chosen.value.text, entry.chosen.value.origin) == ("2018-01-12", "inferred")
    assert entry.chosen.value.rule == "weekday, shifted"


def test_one_more_death_than_not_stated_is_a_stated_one(acled: Scheme) -> None:
    not_stated = Value("fatalities", {"value": "", "state": "not_stated"}, "default")
    entry = FieldEntry(field(acled, "fatalities"), around(acled, not_stated), FINDER, HintLetters())

    entry.shift(1, around(acled))

    assert entry.chosen is not None
    assert entry.chosen.value.parts == {"value": "1", "low": "1", "high": "1", "state": "stated"}
    assert entry.chosen.value.origin == "inferred"
