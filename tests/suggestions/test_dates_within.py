"""Rows name each day inside a longer date phrase, beside what the phrase means as a whole."""

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Shells fell on Hama from Monday to Wednesday.",
         {("from Monday to Wednesday", "2023-05-15"), ("from Monday", "2023-05-15"), ("Wednesday", "2023-05-17")}),
        ("He was shot a day after Monday's raid on Hama.",
         {("a day after Monday", "2023-05-16"), ("Monday", "2023-05-15")}),
        ("He was shot on the eve of the May 3 vote.",
         {("on the eve of the May 3", "2023-05-02"), ("May 3", "2023-05-03")}),
        ("He was shot on Monday.", {("on Monday", "2023-05-15")}),
    ],
)  # fmt: skip
def test_each_day_of_a_phrase_is_a_date_of_its_own(
    text: str, days: set[tuple[str, str]], pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    line = suggest_line({"id": "a", "text": text, "date": "2023-05-17"}, pipeline.find, schemes)

    dates = [entity for entity in line["entities"] if entity["label"] == "DATE"]
    assert {(text[each["start"] : each["end"]], each["value"]) for each in dates} == days
