"""The sentences with two marked sides under `relations/`, and how well suggestions do on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from annotator.model.knowledge import MarkedSides
from annotator.suggestions.rows.marks import marked_sides

FOLDER = Path(__file__).parent / "relations"
_YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
Answer = Callable[[dict[str, str]], dict[str, Any]]


@dataclass(frozen=True)
class Marked:
    """A sentence, who does something to whom in it, and of which of PLOVER's categories that is."""

    category: str
    text: str
    marked: str

    @property
    def sides(self) -> MarkedSides:
        sides = marked_sides(self.text, self.marked)
        assert sides is not None
        return sides

    @property
    def named(self) -> str:
        """The category as lines name it."""
        return _YIELD.get(self.category, self.category)


def read_relations(name: str) -> list[Marked]:
    of_category = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return [
        Marked(category, re.sub("</?[st]>", "", marked), marked)
        for category, sentences in of_category.items()
        for marked in sentences
    ]


def category_scores(sentences: list[Marked], answer: Answer) -> dict[str, float]:
    """Shares of sentences with an answer, with the right category first, and with it among the first three."""
    answered = first = among = 0
    for each in sentences:
        events = answer({"id": "1", "text": each.text, "marked": each.marked, "date": ""})["events"]
        ranked = events[0]["ranked"] if events else []
        answered += len(events) == 1 and len(ranked) >= 3
        first += ranked[:1] == [each.named]
        among += each.named in ranked[:3]
    return {"answered": answered / len(sentences), "first": first / len(sentences), "top 3": among / len(sentences)}


def side_scores(sentences: list[Marked], answer: Answer) -> dict[str, float]:
    """F1 of each role, where nothing is marked: is the side met by a span of the same role, and the other way round."""
    found = {"SOURCE": [0, 0, 0], "TARGET": [0, 0, 0]}
    for each in sentences:
        entities = answer({"id": "1", "text": each.text, "date": ""})["entities"]
        for role, span in (("SOURCE", each.sides.source), ("TARGET", each.sides.target)):
            assert span is not None
            met = [e["start"] < span.end and e["end"] > span.start for e in _of_role(entities, role)]
            found[role][0] += any(met)
            found[role][1] += sum(met)
            found[role][2] += len(met)
    return {role: _f1(hits / len(sentences), right / max(1, all_)) for role, (hits, right, all_) in found.items()}


def _of_role(entities: list[dict[str, Any]], role: str) -> Iterator[dict[str, Any]]:
    return (entity for entity in entities if entity.get("role") == role)


def _f1(recall: float, precision: float) -> float:
    return 2 * recall * precision / (recall + precision) if recall + precision else 0.0
