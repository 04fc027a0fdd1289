"""Every rule that the program gives to a value has words of its own, short enough to be read whole."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotator
from annotator import words
from annotator.use_cases.coding.rule_words import WORDS, rule_words
from tools.translations import CATALOGUES

LONGEST = 34
"""Letters that stand beside a day and its precision in the narrowest record."""
WHERE = {
    "value": 4, "Mark": 3, "one_day": 1, "maybe_day": 1, "stretch": 2, "whole_month": 2, "DateReading": 3, "_dated": 4,
    "DeathsReading": 4, "reading": 2, "Value": 5, "_Amount": 6, "_undated": 2,
}  # fmt: skip
"""Which argument of these is a rule."""


def said(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from (*said(node.body), *said(node.orelse))
        case ast.BoolOp():
            for each in node.values:
                yield from said(each)
        case ast.Call(func=ast.Name(id="later")):
            yield from said(node.args[0])


def rules_in(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if len(node.args) > WHERE.get(name, 99):
                yield from said(node.args[WHERE[name]])
            for keyword in node.keywords:
                if keyword.arg == "rule":
                    yield from said(keyword.value)
        elif isinstance(node, ast.Assign):
            if any(isinstance(target, ast.Name) and "rule" in target.id.lower() for target in node.targets):
                yield from said(node.value)
        elif isinstance(node, ast.arguments):
            for argument, default in zip(reversed(node.args), reversed(node.defaults), strict=False):
                if argument.arg == "rule":
                    yield from said(default)


def all_rules() -> set[str]:
    folder = Path(annotator.__file__).parent
    sources = [
        path for room in ("model", "suggestions", "reference", "use_cases") for path in (folder / room).rglob("*.py")
    ]
    return {rule for path in sources for rule in rules_in(path.read_text(encoding="utf-8")) if rule}


def test_every_rule_in_the_program_has_words() -> None:
    rules = all_rules()

    assert len(rules) > 50
    assert sorted(rules - WORDS.keys()) == []


@pytest.mark.parametrize("language", ["fr", "es", "ar"])
def test_the_words_of_a_rule_are_short_in_every_language(language: str) -> None:
    told = {one: forms[0] for (one, _), forms in words.read_catalogue(CATALOGUES / f"{language}.po")}

    assert [each for each in {*WORDS.values()} if len(each) > LONGEST or len(told[each]) > LONGEST] == []


def test_a_value_that_was_shifted_says_so_after_its_rule() -> None:
    assert rule_words("weekday on or before publication, shifted") == "last such weekday, shifted"


def test_how_an_actor_was_read_needs_no_kind_before_it() -> None:
    assert rule_words("actor: metonym") == "place for its government"


def test_an_unknown_rule_is_shown_as_it_is_and_none_as_nothing() -> None:
    assert rule_words("two moons ago") == "two moons ago"
    assert rule_words("") == ""
