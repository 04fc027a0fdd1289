"""Answers lines one after the other, and learns the gold line of each once it is answered: predict, then learn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.errors import BadInput
from annotator.exchange.jsonl_file import objects
from annotator.exchange.rows import Refused
from annotator.model.article import Article
from annotator.model.knowledge import Knowledge, KnownActor, KnownPlace
from annotator.model.listed import Lists
from annotator.model.schemes.scheme import Scheme
from annotator.use_cases.suggesting.read_many import Answer, Question, load_pipeline, read_one

MOST_REMEMBERED = 5_000


def gold_lines(path: Path) -> dict[str, Mapping[str, Any]]:
    """The gold lines by their id. Raises BadInput naming the first that is none."""
    found: dict[str, Mapping[str, Any]] = {}
    for where, row in objects(path):
        if isinstance(row, Refused):
            raise BadInput(f"{where} cannot be learned: {row.reason}.", "Mend the line. Nothing was written.")
        found[str(row.get("id", ""))] = row
    return found


class LearningReader:
    """Reads like `read_many`, with a memory that grows from line to line."""

    def __init__(self, schemes: Sequence[Scheme], gold: Mapping[str, Mapping[str, Any]], lists: Lists) -> None:
        # Both load numpy and spaCy: only where there is something to read.
        from annotator.suggestions.learned.learned_ranking import LearnedRanking

        self._schemes = schemes
        self._gold = gold
        self._pipeline = load_pipeline(schemes, lists)
        self._ranking = LearnedRanking(schemes)
        self._actors: dict[str, KnownActor] = {}
        self._places: dict[str, KnownPlace] = {}

    def read(self, questions: Iterator[Question]) -> Iterator[tuple[Article, Answer]]:
        for article, known in questions:
            found = read_one(self._pipeline, article, self._with_memory(known))
            yield article, found if isinstance(found, str) else self._ranking.rank(article, found)
            if not isinstance(found, str) and article.uuid in self._gold:
                self._learn(article, found)

    def _with_memory(self, known: Knowledge) -> Knowledge:
        return replace(
            known,
            actors=(*known.actors, *self._actors.values()),
            places=(*known.places, *self._places.values()),
        )

    def _learn(self, article: Article, found: Any) -> None:
        from annotator.suggestions.learned.gold import known_actors, known_places, lessons_of

        gold = self._gold[article.uuid]
        self._ranking.learn(lessons_of(gold, article, found, self._schemes))
        _remember(self._actors, known_actors(gold, article))
        _remember(self._places, known_places(gold, article))


def _remember(memory: dict[str, Any], found: Iterator[Any]) -> None:
    """The newest meaning of the same words counts; the oldest words are forgotten."""
    for each in found:
        memory.pop(each.words, None)
        memory[each.words] = each
        if len(memory) > MOST_REMEMBERED:
            del memory[next(iter(memory))]
