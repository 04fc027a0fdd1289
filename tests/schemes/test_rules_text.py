"""The rules of every shipped scheme as texts: ids, severities, messages, and that none of the facts is forgotten."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from annotator.model.schemes.conditions import read_condition
from annotator.model.schemes.scheme import Rule, Scheme
from annotator.model.schemes.scheme_file import read_scheme

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
FACTS = Path(__file__).resolve().parents[2].parent / "shared" / "facts"
ACLED_RULES = {
    **dict.fromkeys((f"A{number:02}" for number in range(1, 17)), "error"),
    **dict.fromkeys((f"A{number:02}" for number in range(17, 27)), "warning"),
    "A27": "note",
    "A28": "error",
}
LEFT_OUT = {
    "A12": "the id of an event is given by ACLED alone, so that the column stays empty and there is nothing to check",
}
"""Rules of the facts that nothing can check, and why. All others are rules of the scheme with their id."""
SCHEMES = [read_scheme(SCHEMAS / f"{name}.yaml") for name in ("acled", "cameo", "plover", "ucdp-ged")]
RULES = [pytest.param(scheme, rule, id=f"{scheme.id}-{rule.id}") for scheme in SCHEMES for rule in scheme.rules]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)
def test_a_scheme_has_rules_with_ids_of_its_own(scheme: Scheme) -> None:
    counts = Counter(rule.id for rule in scheme.rules)

    assert len(counts) >= 6
    assert [rule for rule, count in counts.items() if count > 1 or not re.fullmatch(r"[A-Z]\d\d[a-z]?", rule)] == []
    assert {rule[0] for rule in counts} == {scheme.id[0].upper()}


@pytest.mark.parametrize(("scheme", "rule"), RULES)
def test_a_rule_says_in_one_or_two_sentences_why_and_what_to_do(scheme: Scheme, rule: Rule) -> None:
    assert rule.severity in ("error", "warning", "note")
    assert 20 <= len(rule.message) <= 220
    assert rule.message == " ".join(rule.message.split())
    assert rule.message[0].isupper() and rule.message.endswith(".")


@pytest.mark.parametrize(("scheme", "rule"), RULES)
def test_a_rule_names_only_fields_and_codes_of_its_scheme(scheme: Scheme, rule: Rule) -> None:
    conditions = [text for text in (rule.when, rule.require) if text]
    named = {name for text in conditions for name in read_condition(text).fields}
    compared = [code for text in conditions for found in re.findall(r"\bcode (?:==|!=|in) (\([^)]*\)|\S+)", text)
                for code in re.findall(r'"([^"]*)"', found)]  # fmt: skip

    assert [name for name in {rule.field, *named} if scheme.field(name) is None] == []
    assert [code for code in compared if scheme.code(code) is None] == []


def test_every_rule_of_acled_is_checked_or_left_out_for_a_reason() -> None:
    acled = SCHEMES[0]
    checked = {rule.id[:3]: rule.severity for rule in acled.rules}

    assert checked == {rule: severity for rule, severity in ACLED_RULES.items() if rule not in LEFT_OUT}


def test_the_rules_of_acled_are_those_of_the_facts() -> None:
    if not FACTS.is_dir():
        pytest.skip("the folder of facts is not beside this checkout")
    facts = json.loads((FACTS / "acled_codes.json").read_text(encoding="utf-8"))["rules"]

    assert {row["id"]: row["severity"].replace("info", "note") for row in facts} == ACLED_RULES


def test_the_codes_written_both_ways_are_visits_talks_and_signatures() -> None:
    cameo = SCHEMES[1]

    assert cameo.reciprocal == {
        "041": "041", "042": "043", "043": "042", "044": "044", "045": "045", "046": "046", "057": "057",
    }  # fmt: skip
