from __future__ import annotations

import pytest

from annotator.model.schemes.versions import is_later, next_after


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("1", "2"), ("9", "10"), ("1.9", "1.10"), ("1", "1.1"), ("1", "1a"), ("1.1b3", "1.1b4"), ("1.1b3", "1.2"),
        ("2024", "2024-05-01"), ("2024-05-01", "2024-10-01"), ("draft", "1"), ("1.0a", "1.0.1"),
    ],
)  # fmt: skip
def test_a_later_version_is_known_by_its_numbers(earlier: str, later: str) -> None:
    assert is_later(later, earlier)
    assert not is_later(earlier, later)


@pytest.mark.parametrize("other", ["1.0", "1-0", "01.0"])
def test_the_same_numbers_are_no_later_version(other: str) -> None:
    assert not is_later(other, "1.0")


@pytest.mark.parametrize(
    ("version", "proposed"), [("1", "2"), ("1.9", "1.10"), ("1.1b3", "1.1b4"), ("v2 beta", "v3 beta"), ("a", "a.1")]
)
def test_the_version_proposed_next_is_a_later_one(version: str, proposed: str) -> None:
    assert next_after(version) == proposed
    assert is_later(proposed, version)
