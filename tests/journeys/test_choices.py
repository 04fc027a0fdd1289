"""Choices that only some codes have, by keys, in a codebook of one's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.model.schemes.scheme import Choice, FieldDef, Scheme
from annotator.use_cases.projects.new_project import find_scheme
from tests.journeys.conftest import Journey

TEXT = "Police shot dead four protesters in Khartoum, Sudan, on Sunday."
FIELDS = (
    FieldDef("code", "Type", "code", stop=True, needed=True),
    FieldDef(
        "how", "How", "choice", stop=True,
        choices=(
            Choice("march", "March", for_codes=("PROTEST",)), Choice("strike", "Strike", for_codes=("PROTEST",)),
            Choice("bomb", "Bomb", for_codes=("ASSAULT",)), Choice("other", "Other"),
        ),
    ),
)  # fmt: skip

Begin = Callable[..., Journey]


@pytest.fixture(scope="session")
def schemes() -> list[Scheme]:
    return [Scheme("own", "1", "Own", find_scheme("plover").codes, FIELDS)]


def code_and_open_how(journey: Journey, code: str) -> list[str]:
    """Code an event of the first sentence and return what its second field offers."""
    journey.keyboard.press("Enter")
    journey.keyboard.type(code)
    journey.keyboard.press("Enter")
    entry = journey.window.session.entry
    assert entry is not None and entry.field_def.name == "how"
    return [candidate.label for candidate in entry.candidates]


@pytest.mark.parametrize(
    ("code", "labels"),
    [
        ("protest/demo", ["none", "March", "Strike", "Other"]),
        ("assault", ["none", "Bomb", "Other"]),
        ("consult", ["none", "Other"]),
    ],
)
def test_only_the_choices_of_the_coded_category_are_offered(begin: Begin, code: str, labels: list[str]) -> None:
    journey = begin((TEXT, "2018-01-12"))

    assert code_and_open_how(journey, code) == labels


def test_down_and_enter_take_one_and_typing_finds_no_choice_of_another_category(begin: Begin) -> None:
    journey = begin((TEXT, "2018-01-12"))
    code_and_open_how(journey, "protest/demo")

    journey.keyboard.type("bomb")
    entry = journey.window.session.entry
    found = [candidate.label for candidate in entry.candidates] if entry else []
    journey.keyboard.play("Backspace", "Backspace", "Backspace", "Backspace", "Down", "Enter")

    assert found == []
    assert journey.events("own")[0]["how"] == "march"
