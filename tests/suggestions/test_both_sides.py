"""Both sides of an act in sentences of our own (`sides.txt`): who acted, and to whom it was done."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line

LINES = (Path(__file__).parent / "sides.txt").read_text(encoding="utf-8").splitlines()
Event = dict[str, dict[str, list[int] | None]]


def rows() -> Iterator[tuple[str, str, str]]:
    for line in LINES:
        if line and not line.startswith("#"):
            text, acting, target = (part.strip() for part in line.split("|"))
            yield text, acting, target


def is_met(text: str, words: str, event: Event) -> bool:
    """Whether a side stands on these words; " ; " parts several that would do."""
    spans = [span for name in ("actor1", "actor2") if (span := event[name]["span"])]
    places = [
        (at, at + len(each)) for each in words.split(" ; ") for at in range(len(text)) if text.startswith(each, at)
    ]
    return any(min(end, span[1]) > max(start, span[0]) for start, end in places for span in spans)


@pytest.mark.parametrize(("text", "acting", "target"), list(rows()))
def test_who_acted_and_to_whom_it_was_done_are_named(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str, acting: str, target: str
) -> None:
    acled = [scheme for scheme in schemes if scheme.id == "acled"]

    events = suggest_line({"id": "n", "text": text, "date": "2024-05-15"}, pipeline.find, acled)["events"]

    assert any(all(is_met(text, words, event) for words in (acting, target) if words) for event in events)
