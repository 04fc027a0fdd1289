"""Each rule of CAMEO beside an event that breaks it and one that keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model import rules
from annotator.model.checks import violations
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

SCHEME_FILE = Path(__file__).resolve().parents[2] / "schemas" / "cameo.yaml"

# A rule's id; code, sources and targets that break it; those that keep it.
Dyad = tuple[str, list[str], list[str]]
CASES: list[tuple[str, Dyad, Dyad]] = [
    ("C01", ("999", ["SYRREB"], []), ("010", ["SYRREB"], [])),
    ("C01", ("0256x", ["SYRREB"], []), ("0256", ["SYRREB"], ["SYRGOV"])),
    ("C02", ("190", [], ["SYRGOV"]), ("190", ["SYRREB"], ["SYRGOV"])),
    ("C03", ("190", ["SYRREB", "Syrian rebels"], ["SYRGOV"]), ("190", ["SYRREBMOS", "SYRREB"], ["SYRGOV"])),
    ("C03", ("190", ["SYRREBMOSCHRBUDJEW"], ["SYRGOV"]), ("190", ["SYRREBMOSCHRBUD"], ["SYRGOV"])),
    ("C03b", ("190", ["SYRREB"], ["SYRGO"]), ("190", ["SYRREB"], ["SYRGOVCH1"])),
    ("C04", ("112", ["SYRREB"], []), ("112", ["SYRREB"], ["SYRGOV"])),
    ("C04", ("193", ["SYRREB"], []), ("010", ["SYRREB"], [])),
    ("C06", ("046", ["RUSGOV", "TURGOV"], ["TURGOV"]), ("046", ["RUSGOV"], ["TURGOV"])),
    ("C05", ("046", ["RUSGOV"], ["TURGOV"]), ("036", ["RUSGOV"], ["TURGOV"])),
    ("C05b", ("041", ["RUSGOV"], []), ("041", ["RUSGOV"], ["TURGOV"])),
    ("C05b", ("057", ["RUSGOV"], []), ("051", ["RUSGOV"], [])),
]


@pytest.fixture(scope="module")
def cameo() -> Scheme:
    return read_scheme(SCHEME_FILE)


def broken(cameo: Scheme, dyad: Dyad) -> list[str]:
    code, sources, targets = dyad
    values = [Value("code", {"value": code}), Value("event_date", {"value": "2018-01-11", "precision": "day"})]
    values += [Value("source", {"value": text}, position=at) for at, text in enumerate(sources)]
    values += [Value("target", {"value": text}, position=at) for at, text in enumerate(targets)]
    event = Event("e", "a", "coder-4F2A", "cameo", "1", values=tuple(values))
    return [violation.rule for violation in violations(cameo, rules.with_computed(cameo, event))]


@pytest.mark.parametrize(("rule", "breaks", "keeps"), CASES, ids=[f"{at}-{case[0]}" for at, case in enumerate(CASES)])
def test_a_rule_tells_what_breaks_it_from_what_keeps_it(cameo: Scheme, rule: str, breaks: Dyad, keeps: Dyad) -> None:
    assert rule in broken(cameo, breaks)
    assert rule not in broken(cameo, keeps)


def test_an_attack_with_both_sides_breaks_no_rule(cameo: Scheme) -> None:
    assert broken(cameo, ("190", ["SYRREB"], ["SYRMIL"])) == []


def test_a_reason_for_having_no_source_is_a_decision(cameo: Scheme) -> None:
    values = (Value("code", {"value": "190"}), Value("source", {"value": "", "reason": "not in the text"}))
    event = rules.with_computed(cameo, Event("e", "a", "coder-4F2A", "cameo", "1", values=values))

    assert "C02" not in [violation.rule for violation in violations(cameo, event)]


def test_every_rule_has_an_event_that_breaks_it(cameo: Scheme) -> None:
    assert {rule.id for rule in cameo.rules} == {case[0] for case in CASES}
