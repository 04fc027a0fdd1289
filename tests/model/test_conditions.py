"""The language of rules: what it says, what it refuses, and that it can neither run code nor hang."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import words
from annotator.model.schemes.conditions import LONGEST, ConditionError, read_condition


class Plain:
    """A subject of given texts: "field" or "field.part" to values."""

    def __init__(self, **values: Sequence[str]) -> None:
        self._values = {name.replace("__", "."): list(texts) for name, texts in values.items()}

    def values(self, field: str, part: str) -> Sequence[str]:
        return self._values.get(field if part == "value" else f"{field}.{part}", [])

    def types(self, field: str) -> Sequence[str]:
        return self._values.get(f"{field}.type", [])


BATTLE = Plain(
    code=["Armed clash", "Battles"], actor1=["Rebels"], actor1__type=["Rebel group"], event_date=["2018-01-11"],
    fatalities=["12"], fatalities__low=["9"], latitude=["-35.9306"], flags=["denied", "reported"], code_text=["010"],
)  # fmt: skip


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ('code == "Battles"', True),
        ('code == "Protests"', False),
        ('code != "Protests"', True),
        ('code in ("Riots", "Battles")', True),
        ("filled(actor1) and empty(actor2)", True),
        ("not empty(actor1)", True),
        ("fatalities > 9", True),
        ("fatalities < 9", False),
        ("fatalities.low <= 9", True),
        ("fatalities.high >= 0", False),
        ("fatalities.low <= fatalities", True),
        ("fatalities < fatalities.low", False),
        ("fatalities <= fatalities.high", False),
        ("actor1 == actor1", True),
        ("actor1 != actor1", False),
        ("actor1 == actor2", False),
        ("actor1 != actor2", True),
        ("year(event_date) == year(event_date)", True),
        ("day(event_date) in (1, 11)", True),
        ("decimals(latitude) <= 4", True),
        ("decimals(latitude) == 3", False),
        ("decimals(fatalities) == 0", True),
        ('event_date >= "2018-01-01"', True),
        ("year(event_date) == 2018", True),
        ("count(flags) == 2", True),
        ('flags == "denied"', True),
        ('starts(actor1, "Reb") or filled(actor2)', True),
        ('contains(actor1, "bels")', True),
        ("within(fatalities, 10, 12)", True),
        ('type(actor1) in ("Rebel group")', True),
        ('code_text == "10"', False),
        ('code_text == "010"', True),
        ('empty(actor2) and (code == "Protests" or not fatalities == 3)', True),
        ("groups(actor1)", False),
        ("groups(actor2)", True),
    ],
)
def test_a_condition_means_what_it_says(condition: str, holds: bool) -> None:
    assert read_condition(condition).holds(BATTLE) is holds


@pytest.mark.parametrize(
    ("condition", "problem"),
    [
        ("", "the name of a field is expected, not “the end”"),
        ("actor1", "after a field comes"),
        ("actor1 ==", "a text in double quotes, a number or a field is expected"),
        ("actor1 == and", "a text in double quotes, a number or a field is expected"),
        ("actor1 == filled(actor2)", "there is no function “filled” that gives a number"),
        ("filled(actor1", "“)” is expected, not “the end”"),
        ('exec("x")', "there is no function “exec”"),
        ("__import__", "after a field comes"),
        ("actor1.__class__.x == 1", "is not understood"),
        ("filled(actor1) filled(actor2)", "“filled” is not expected here"),
        ("starts(actor1)", "“starts” takes a field and 1 more"),
        ("(" * 40 + "filled(a)" + ")" * 40, "it is nested too deeply"),
        ("not " * 40 + "filled(a)", "it is nested too deeply"),
        ("filled(a) or " * 100 + "filled(a)", f"at most {LONGEST} letters"),
        ("actor1 == 'x'", "is not understood"),
        ("a; b", "is not understood"),
        ("filled(same_day_place_dyad.x)", "“same_day_place_dyad” has no parts"),
    ],
)
def test_anything_else_is_refused_with_the_reason(condition: str, problem: str) -> None:
    with pytest.raises(ConditionError) as caught:
        read_condition(condition)

    assert problem in str(caught.value)


@given(st.text(max_size=LONGEST + 50))
def test_no_text_does_more_than_to_be_read_or_refused(text: str) -> None:
    with contextlib.suppress(ConditionError):
        assert read_condition(text).holds(BATTLE) in (True, False)


def test_the_set_of_other_events_is_no_field_and_is_told_apart() -> None:
    condition = read_condition("empty(same_day_place_dyad) or filled(actor1)")

    assert (condition.fields, condition.looks_beside) == ({"actor1"}, True)
    assert not read_condition("filled(actor1)").looks_beside


def test_a_condition_names_its_fields() -> None:
    assert read_condition('code == "x" and filled(actor1) or location.precision > 1').fields == {
        "code", "actor1", "location",
    }  # fmt: skip


def test_what_is_wrong_is_said_in_the_language_of_the_window(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text(
        'msgid ""\nmsgstr ""\n\nmsgid "“{wanted}” is expected, not {words}"\n'
        'msgstr "« {wanted} » manque avant {words}"\n\n'
        'msgid "the end"\nmsgstr "la fin"\n',
        encoding="utf-8",
    )
    words.choose("fr", tmp_path)
    try:
        with pytest.raises(ConditionError, match="« \\) » manque avant “la fin”"):
            read_condition("filled(actor9")
    finally:
        words.choose("en", tmp_path)
