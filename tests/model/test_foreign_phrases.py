"""Dates of French, Spanish, Russian and Arabic sentences: the last that each names."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.dates.dates import find_dates
from annotator.model.text.languages import language_of

LINES = Path(__file__).parent / "phrases" / "dates_beside.txt"


def phrases() -> Iterator[tuple[str, ...]]:
    for line in LINES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield tuple(cell.strip() for cell in line.split("|"))


@pytest.mark.parametrize(("text", "published", "start", "end", "precision"), list(phrases()))
def test_a_day_is_read_in_other_languages(text: str, published: str, start: str, end: str, precision: str) -> None:
    reading = find_dates(text, published)[-1][1]

    assert (reading.start, reading.end, reading.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebels killed three soldiers near El Fasher on Monday.", "en"),
        ("Des rebelles ont tué trois soldats lundi près de la ville.", "fr"),
        ("Los rebeldes mataron a tres soldados el lunes.", "es"),
        ("Повстанцы убили трёх солдат.", "ru"),
        ("قتل ثلاثة جنود في هجوم.", "ar"),
        ("The governor of Córdoba and the mayor of Bogotá were at the rally.", "en"),
        ("Kampala 12 3 4", ""),
    ],
)
def test_a_language_is_told_by_letters_and_common_words(text: str, language: str) -> None:
    assert language_of(text) == language
