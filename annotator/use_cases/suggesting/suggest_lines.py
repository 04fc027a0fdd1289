"""Suggestions for lines of text without a project: one JSON object in, one out, in the same order.

Offsets count code points of the canonical text (no byte-order mark, LF line ends), as they do everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.exchange import actor_dictionary
from annotator.exchange.jsonl_file import objects
from annotator.exchange.proof import Proof, json_line, jsonl_rows
from annotator.exchange.rows import Refused
from annotator.exchange.safe_file import write_proven
from annotator.model.article import Article
from annotator.model.listed import NO_LISTS, ListedActor, Lists
from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.rows.lines import as_line, read_row
from annotator.use_cases.progress import Cancelled, IsCancelled, Report, never, silent
from annotator.use_cases.projects.new_project import find_scheme
from annotator.use_cases.suggesting.learning_lines import LearningReader, gold_lines
from annotator.use_cases.suggesting.read_many import Answer, Question, read_many

UNASKED = ("acled", "cameo", "plover")
"""The schemes that lines are read under when none is named: UCDP GED codes no act that these do not."""


@dataclass(slots=True)
class Suggested:
    """How many lines were answered, with how many events; which were refused and why."""

    lines: int = 0
    events: int = 0
    refused: list[Refused] = field(default_factory=list)


def suggest_lines(
    source: Path,
    out: Path,
    scheme_names: Sequence[str] = (),
    countries: Sequence[str] = (),
    *,
    actors: Path | None = None,
    learn: Path | None = None,
    workers: int = 1,
    report: Report = silent,
    is_cancelled: IsCancelled = never,
) -> Suggested:
    """Answer each line of `source` in `out`, under the named schemes or those of all kinds of events.

    `actors` is a dictionary of PETRARCH or Phoenix, read above the shipped list. `learn` is a file of gold lines: after
    a line is answered, its gold is learned, so one process reads them all.
    """
    schemes = [find_scheme(name) for name in scheme_names or UNASKED]
    result, proof = Suggested(), Proof()
    lists = Lists(tuple(_listed(actors, result))) if actors else NO_LISTS
    questions = _questions(source, countries, result)
    answers = (
        LearningReader(schemes, gold_lines(learn), lists).read(questions)
        if learn
        else read_many(schemes, questions, workers, lists)
    )
    lines = _lines(source, schemes, answers, result, proof)
    write_proven(out, _watched(lines, report, is_cancelled), lambda part: proof.compare(jsonl_rows(part)))
    return result


def _lines(
    source: Path,
    schemes: Sequence[Scheme],
    answers: Iterator[tuple[Article, Answer]],
    result: Suggested,
    proof: Proof,
) -> Iterator[str]:
    for article, answer in answers:
        if isinstance(answer, str):
            result.refused.append(Refused(f"{source.name}, id {article.uuid}", answer))
            continue
        plain = as_line(article.uuid, answer, schemes, article)
        result.lines += 1
        result.events += len(plain["events"])
        line = json_line(plain)
        proof.add(line)
        yield line + "\n"


def _questions(source: Path, countries: Sequence[str], result: Suggested) -> Iterator[Question]:
    for where, row in objects(source):
        if isinstance(row, Refused):
            result.refused.append(row)
        elif not isinstance(row.get("text"), str):
            result.refused.append(Refused(where, "it has no text"))
        else:
            yield read_row(row, countries)


def _listed(dictionary: Path, result: Suggested) -> Iterator[ListedActor]:
    for entry in actor_dictionary.read(dictionary):
        if isinstance(entry, Refused):
            result.refused.append(entry)
        else:
            yield entry


def _watched(lines: Iterator[str], report: Report, is_cancelled: IsCancelled) -> Iterator[str]:
    for done, line in enumerate(lines, 1):
        if is_cancelled():
            raise Cancelled
        yield line
        report(done, 0)
