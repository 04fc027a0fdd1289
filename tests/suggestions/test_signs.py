"""The signs of a codebook in a text: cues in any of their forms, and the facts round them."""

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.learned.signs import Signs, base


@pytest.fixture
def signs(schemes: tuple[Scheme, ...]) -> Signs:
    return Signs(next(scheme for scheme in schemes if scheme.id == "acled"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("burning", "burn"), ("robbed", "robbing"), ("shelled", "shells"), ("stole", "steal"), ("armies", "army"),
     ("seized", "seize"), ("clashes", "clash")],
)  # fmt: skip
def test_the_forms_of_a_word_have_one_base(one: str, other: str) -> None:
    assert base(one) == base(other)


def test_words_of_other_scripts_and_short_words_are_left_alone() -> None:
    assert [base(word) for word in ("as", "gas", "قتلوا", "été")] == ["as", "gas", "قتلوا", "été"]


def test_a_cue_is_found_in_other_forms_and_a_few_words_apart(signs: Signs) -> None:
    found = signs.of("Villagers were seen beating a drum. The crowd then brutally beat him.")

    assert "cue Mob violence" in found
    assert "cue Mob violence crowd beat" in found


def test_the_words_of_a_cue_too_far_apart_are_no_cue(signs: Signs) -> None:
    found = signs.of("A crowd came to the market of the town on the hill that morning and nobody beat anybody.")

    assert "cue Mob violence crowd beat" not in found


def test_the_facts_round_an_act_are_signs(signs: Signs) -> None:
    assert any(sign.startswith("context ") for sign in signs.of("The army and rebels exchanged heavy fire."))
    assert not signs.of("The trees are green.")


def test_words_of_the_lexicon_tell_kinds_of_acts(signs: Signs) -> None:
    assert "tells 18" in signs.of("They were abducted.")


def test_each_scheme_has_the_signs_of_its_own_cues(schemes: tuple[Scheme, ...]) -> None:
    acled, cameo = (Signs(next(scheme for scheme in schemes if scheme.id == name)) for name in ("acled", "cameo"))

    found = [{sign for sign in each.of("Gunmen shot dead two herders.") if "cue" in sign} for each in (acled, cameo)]

    assert found[0] and found[1]
    assert not found[0] & found[1]
