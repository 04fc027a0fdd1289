"""Who did what to whom: categories between two marked sides, sides where none is marked, measured on our own sets."""

from __future__ import annotations

from typing import Any

import pytest

from annotator import paths
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line
from annotator.suggestions.rows.marks import marked_sides
from tests.suggestions.relation_sets import Answer, category_scores, read_relations, side_scores

FLOORS = {
    "development": {"answered": 1.0, "first": 0.93, "top 3": 0.97, "SOURCE": 0.94, "TARGET": 0.84},
    "harder": {"answered": 1.0, "first": 0.84, "top 3": 0.93, "SOURCE": 0.79, "TARGET": 0.61},
    "further": {"answered": 1.0, "first": 0.92, "top 3": 0.96, "SOURCE": 0.75, "TARGET": 0.65},
    "held": {"answered": 1.0, "first": 0.89, "top 3": 0.94, "SOURCE": 0.9, "TARGET": 0.75},
}
"""A little below what was measured last."""


@pytest.fixture(scope="module")
def cameo() -> Scheme:
    return read_scheme(paths.schemas() / "cameo.yaml")


@pytest.fixture(scope="module")
def plover() -> Scheme:
    return read_scheme(paths.schemas() / "plover.yaml")


@pytest.fixture(scope="module")
def answers(cameo: Scheme, plover: Scheme) -> dict[str, Answer]:
    actors, gazetteer = ActorList(), Gazetteer()
    pipelines = {scheme.id: Pipeline((scheme,), actors, gazetteer) for scheme in (cameo, plover)}
    return {
        "cameo": lambda row: suggest_line(row, pipelines["cameo"].find, (cameo,)),
        "plover": lambda row: suggest_line(row, pipelines["plover"].find, (plover,)),
    }


@pytest.mark.parametrize("name", FLOORS)
def test_acts_and_sides_are_read_as_well_as_they_were(answers: dict[str, Answer], name: str) -> None:
    sentences = read_relations(name)

    scores = category_scores(sentences, answers["plover"]) | side_scores(sentences, answers["cameo"])

    assert {each: (scores[each], floor) for each, floor in FLOORS[name].items() if scores[each] < floor} == {}


def between(answers: dict[str, Answer], marked: str, scheme: str = "plover") -> dict[str, Any]:
    text = marked
    for mark in ("<s>", "</s>", "<t>", "</t>"):
        text = text.replace(mark, "")
    (event,) = answers[scheme]({"id": "1", "text": text, "marked": marked, "date": "2020-05-04"})["events"]
    return event


@pytest.mark.parametrize(
    ("marked", "code"),
    [
        ("<s>Sudan</s> threatened to attack <t>Chad</t>.", "138"),
        ("<s>Sudan</s> agreed to withdraw its troops from <t>Chad</t>.", "0356"),
        ("<s>Sudan</s> said it had attacked <t>Chad</t>.", "190"),
        ("<s>Sudan</s> denied shelling <t>Chad</t>.", "016"),
        ("<s>Sudan</s> refused to meet envoys from <t>Chad</t>.", "125"),
        ("<s>Sudan</s> urged <t>Chad</t> to release two pilots.", "0253"),
        ("<s>Sudan</s> will send food to <t>Chad</t>.", "0333"),
        ("<s>Sudan</s> did not attend the talks with <t>Chad</t>.", "125"),
        ("<s>Sudan</s> said <t>Chad</t> should hold talks with the rebels.", "026"),
        ("<s>Sudan</s> said <t>Chad</t> had bombed a village.", "1123"),
    ],
)
def test_the_outer_act_is_coded(answers: dict[str, Answer], marked: str, code: str) -> None:
    assert between(answers, marked, "cameo")["code"] == code


def test_an_answer_is_made_without_any_word_that_is_known(answers: dict[str, Answer]) -> None:
    event = between(answers, "<s>Foo</s> zibbled <t>Bar</t>.")

    assert len(event["ranked"]) >= 3


def test_lines_name_plovers_categories_as_older_data_do(answers: dict[str, Answer]) -> None:
    event = between(answers, "<s>Sudan</s> withdrew its troops from <t>Chad</t>.")

    assert (event["code"], event["type"], event["present_code"]) == ("YIELD", "RETREAT", "RETREAT/withdraw")


def test_cameo_lines_hold_all_pairs_and_meetings_both_ways(answers: dict[str, Answer]) -> None:
    text = "Sudan and Chad met on Monday. France and Italy accused Libya of torture."

    events = answers["cameo"]({"id": "1", "text": text, "date": "2020-05-04"})["events"]

    pairs = [(event["code"][:2], event["source"][:3], event["target"][:3]) for event in events]
    assert sorted(pairs) == [
        ("04", "SDN", "TCD"),
        ("04", "TCD", "SDN"),
        ("11", "FRA", "LBY"),
        ("11", "ITA", "LBY"),
    ]


def test_marks_are_found_though_the_text_has_other_spaces() -> None:
    sides = marked_sides("Sudan accused Chad.", "<s> Sudan </s>  accused <t> Chad</t> .")

    assert sides is not None
    assert sides.source is not None
    assert sides.target is not None
    assert (sides.source.start, sides.target.start) == (0, 14)


@pytest.mark.parametrize("marked", [None, "Sudan accused Chad.", "", 7])
def test_nothing_marked_is_no_question_for_two_sides(marked: object) -> None:
    assert marked_sides("Sudan accused Chad.", marked) is None


def test_every_code_of_the_lexicon_is_cameos(cameo: Scheme) -> None:
    from annotator.suggestions.acts.lexicon import shipped

    lexicon = shipped()
    entries = [*lexicon.verbs.values(), *lexicon.nouns.values(), *lexicon.adjectives.values()]
    codes = {code for e in entries for code in (*e.codes, *(c for sense in e.senses for c in sense.codes))}

    assert {code for code in codes if cameo.code(code) is None} == set()
    assert len(entries) > 1500


def test_every_operator_of_the_lexicon_is_known() -> None:
    from annotator.suggestions.acts.compose import OPERATORS
    from annotator.suggestions.acts.lexicon import shipped

    lexicon = shipped()
    entries = [*lexicon.verbs.values(), *lexicon.nouns.values(), *lexicon.adjectives.values()]
    operators = {op for e in entries for op in (e.operator, *(sense.operator for sense in e.senses)) if op}

    assert operators <= OPERATORS
