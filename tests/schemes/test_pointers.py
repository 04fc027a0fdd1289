"""What a code is and what goes elsewhere, in all shipped schemes: a gloss and "not this, but" pointers.

What a pointer says is read by people; here stands only that none is missing and that each leads somewhere.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme

SCHEMES = Path(__file__).resolve().parents[2] / "schemas"
PICKABLE = {"acled": 25, "cameo": 316, "plover": 83, "ucdp-ged": 3}
LONGEST_CONDITION = 80


@pytest.fixture(scope="module", params=list(PICKABLE))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def scheme(name: str) -> Scheme:
    return read_scheme(SCHEMES / f"{name}.yaml")


def test_every_code_that_can_be_picked_says_what_it_is_and_what_goes_elsewhere(name: str, scheme: Scheme) -> None:
    pickable = [code for code in scheme.codes if code.pick]

    assert len(pickable) == PICKABLE[name]
    assert [code.id for code in pickable if not code.gloss or not code.not_this] == []


def test_every_pointer_leads_to_another_code_that_can_be_picked(scheme: Scheme) -> None:
    pickable = {code.id for code in scheme.codes if code.pick}
    ways = [(code.id, pointer.code) for code in scheme.codes for pointer in code.not_this]

    assert [(code, other) for code, other in ways if other not in pickable - {code}] == []


def test_the_pointers_of_a_code_lead_to_different_codes_under_different_conditions(scheme: Scheme) -> None:
    ways = {code.id: code.not_this for code in scheme.codes}

    assert [code for code, to in ways.items() if len({way.code for way in to}) < len(to)] == []
    assert [code for code, to in ways.items() if len({way.when for way in to}) < len(to)] == []


def test_the_condition_of_a_pointer_is_a_short_clause(scheme: Scheme) -> None:
    conditions = [(code.id, pointer.when) for code in scheme.codes for pointer in code.not_this]

    wrong = [each for each in conditions if not 0 < len(each[1]) <= LONGEST_CONDITION or each[1].endswith(".")]
    assert wrong == []
