"""Typed letters find codes of the shipped schemes by number, name and cue word."""

import pytest

from annotator import paths
from annotator.model.scheme import Scheme
from annotator.model.scheme_file import read_scheme
from annotator.use_cases.code_search import search_codes


@pytest.fixture(scope="module")
def acled() -> Scheme:
    return read_scheme(paths.schemas() / "acled.yaml")


@pytest.fixture(scope="module")
def cameo() -> Scheme:
    return read_scheme(paths.schemas() / "cameo.yaml")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("cl", "Armed clash"),
        ("peac", "Peaceful protest"),
        ("dro", "Air/drone strike"),
        ("counter att", "Armed clash"),
    ],
)
def test_a_few_letters_find_the_acled_code(acled: Scheme, typed: str, code: str) -> None:
    assert search_codes(acled, typed)[0][0].id == code


def test_a_heading_is_never_found(acled: Scheme) -> None:
    assert "Battles" not in [code.id for code, _ in search_codes(acled, "battle")]


def test_digits_find_a_cameo_code_by_its_start_the_exact_one_first(cameo: Scheme) -> None:
    found = [code.id for code, _ in search_codes(cameo, "19")]

    assert found[0] == "19"
    assert all(code.startswith("19") for code in found)


def test_a_cue_word_is_named_as_the_reason(acled: Scheme) -> None:
    _, why = next(row for row in search_codes(acled, "counter") if row[0].id == "Armed clash")

    assert why.startswith("cue “counter")


def test_what_no_code_has_finds_nothing(acled: Scheme) -> None:
    assert search_codes(acled, "xyzzy") == []
