"""One small number tells a name's country, its place's size and whether it is the main name."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.reference.name_weights import country_of, is_main, size_of, span_of, weight_of


@given(st.integers(1, 250), st.integers(0, 10**11), st.booleans())
def test_all_three_are_read_again(country: int, rank: int, main: bool) -> None:
    weight = weight_of(country, rank, main)

    assert (country_of(weight), is_main(weight)) == (country, main)
    assert span_of(country)[0] <= weight <= span_of(country)[1]


def test_a_larger_place_weighs_more_and_a_step_is_a_sixth_of_a_power_of_ten() -> None:
    assert size_of(weight_of(7, 1_000, False)) == 3
    assert size_of(weight_of(7, 100_000, True)) == 5
    assert weight_of(7, 20_000, False) < weight_of(7, 100_000, False)
