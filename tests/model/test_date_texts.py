"""Every phrase for a day in short news texts, read against the day of publication (values in the style of TimeML)."""

import json
import re
from pathlib import Path

import pytest

from annotator.model.dates.dates import find_dates

PHRASES = Path(__file__).parent / "phrases"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.mark.parametrize(("name", "least"), [("date_texts", 0.98), ("date_texts_kept", 0.93)])
def test_phrases_of_days_are_found_and_mean_the_right_day(name: str, least: float) -> None:
    lines = (PHRASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    right = []
    for text in map(json.loads, lines):
        found = find_dates(text["text"], text["date"])
        for phrase in text["dates"]:
            if _DAY.match(phrase["value"]):
                near = [read for span, read in found if span.start < phrase["end"] and phrase["start"] < span.end]
                right.append(any(read.start == phrase["value"][:10] for read in near))

    assert len(right) > 100
    assert sum(right) / len(right) >= least
