"""Places on scales of three and of seven steps."""

import pytest

from annotator.model.place_precision import SEVEN_STEPS, THREE_STEPS, carried, of_kind


@pytest.mark.parametrize(
    ("kind", "three", "seven"),
    [("city", "1", "1"), ("admin2", "2", "3"), ("admin1", "3", "4"), ("region", "3", "5"), ("country", "3", "6")],
)
def test_a_unit_has_a_step_on_either_scale(kind: str, three: str, seven: str) -> None:
    assert (of_kind(THREE_STEPS, kind), of_kind(SEVEN_STEPS, kind)) == (three, seven)


def test_a_scale_of_ones_own_has_its_first_step_for_towns_and_its_last_for_the_rest() -> None:
    assert (of_kind(("exact", "rough"), "city"), of_kind(("exact", "rough"), "admin1")) == ("exact", "rough")
    assert of_kind((), "city") == ""


def test_a_region_that_is_named_is_coarser_than_a_capital_that_stands_for_its_province() -> None:
    darfur = {"value": "Darfur", "admin1": "North Darfur", "country": "Sudan", "precision": "3"}

    assert carried(darfur, THREE_STEPS, SEVEN_STEPS, stands_in=False) == "5"
    assert carried(darfur, THREE_STEPS, SEVEN_STEPS) == "4"


def test_a_district_is_known_by_its_own_name() -> None:
    district = {"value": "Bor", "admin2": "Bor", "admin1": "Jonglei", "country": "South Sudan", "precision": "2"}

    assert carried(district, THREE_STEPS, SEVEN_STEPS) == "3"


def test_between_scales_that_nobody_knows_a_step_of_the_same_name_stays() -> None:
    assert carried({"precision": "rough"}, ("exact", "rough"), ("exact", "rough")) == "rough"
    assert carried({"precision": "rough"}, ("exact", "rough"), THREE_STEPS) == "1"
    assert carried({}, SEVEN_STEPS, THREE_STEPS) == "1"
