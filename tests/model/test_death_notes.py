"""Notes of our own with the number of all their dead (`phrases/deaths.txt`), and others that are only counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.deaths.counts import STATED, find_deaths, total_of

PHRASES = Path(__file__).parent / "phrases"


def notes(name: str) -> Iterator[tuple[str, str]]:
    for line in (PHRASES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            note, _, number = line.rpartition("|")
            yield note.strip(), number.strip()


def dead(note: str) -> str:
    total = total_of([reading for _, reading in find_deaths(note)])
    return total.best if total is not None and total.state == STATED else "-"


@pytest.mark.parametrize(("note", "number"), [*notes("deaths.txt"), *notes("deaths_languages.txt")])
def test_all_the_dead_of_a_note_are_one_number(note: str, number: str) -> None:
    assert dead(note) == number


@pytest.mark.parametrize("name", ["deaths_held.txt", "deaths_fresh.txt"])
def test_of_notes_that_no_rule_was_made_for_nine_in_ten_are_right(name: str) -> None:
    held = list(notes(name))

    right = [dead(note) == number for note, number in held]

    assert sum(right) >= 0.9 * len(held)


def test_the_words_that_tell_of_the_dead_are_shown() -> None:
    note = "Militants killed the village chief and his son, and shot at a trader, killing him."

    assert [span.of(note) for span, _ in find_deaths(note)] == ["the village chief and his son", "him"]
