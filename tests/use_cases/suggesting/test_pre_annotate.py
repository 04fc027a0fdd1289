"""Suggestions for many articles: kept in the project, or answered line by line; the same in one process or several."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.knowledge import NOTHING_KNOWN
from annotator.storage.project import Project
from annotator.use_cases.articles.browse_articles import cached_findings
from annotator.use_cases.suggesting import read_many
from annotator.use_cases.suggesting.pre_annotate import pre_annotate
from annotator.use_cases.suggesting.suggest_lines import suggest_lines
from tests.use_cases.conftest import ARTICLES, schemes


def test_the_open_articles_get_suggestions_that_the_window_finds(project: Project) -> None:
    told: list[tuple[int, int]] = []

    done = pre_annotate(project, report=lambda *numbers: told.append(numbers))

    assert (done.found, done.cached, done.failed) == (1, 0, [])
    assert told == [(1, 1)]
    assert cached_findings(project, ARTICLES[1]) is not None
    assert cached_findings(project, ARTICLES[0]) is None, "an article that is done needs no more suggestions"


def test_what_was_found_once_is_not_found_again(project: Project) -> None:
    pre_annotate(project)

    done = pre_annotate(project)

    assert (done.found, done.cached) == (0, 1)


def test_a_rebel_attack_is_suggested_under_both_schemes(empty: Project, tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(json.dumps({"id": "a", "text": ARTICLES[0].text, "date": "2018-02-02", "country": "Syria"}))

    done = suggest_lines(source, out, ["acled", "cameo"])

    (line,) = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert (done.lines, done.events) == (1, len(line["events"]))
    assert {event["scheme"] for event in line["events"]} == {"acled", "cameo"}
    best = next(event for event in line["events"] if event["scheme"] == "acled")
    assert best["code"] == "Armed clash"


def test_two_processes_answer_the_same_in_the_same_order(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    rows = [
        {"id": str(n), "text": f"{article.text} {n}", "date": "2018-02-02"} for n in range(9) for article in ARTICLES
    ]
    source.write_text("\n".join(map(json.dumps, rows)))

    suggest_lines(source, tmp_path / "one.jsonl", ["acled"])
    suggest_lines(source, tmp_path / "two.jsonl", ["acled"], workers=2)

    assert (tmp_path / "two.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()
    assert len((tmp_path / "one.jsonl").read_text("utf-8").splitlines()) == len(rows)


def test_lines_without_a_text_are_refused_by_number(tmp_path: Path) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "a"}\nnonsense\n{"id": "c", "text": "Troops left."}\n')

    done = suggest_lines(source, out, ["acled"])

    assert [refused.where for refused in done.refused] == ["in.jsonl, line 1", "in.jsonl, line 2"]
    assert [json.loads(line)["id"] for line in out.read_text("utf-8").splitlines()] == ["c"]


class _Broken:
    """Stands in for a pipeline that trips over an article."""

    def find(self, article: Article, known: object) -> object:
        raise RecursionError("too deep")


def test_an_article_that_cannot_be_read_is_named_and_the_rest_goes_on(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_many, "load_pipeline", lambda schemes, lists: _Broken())

    done = pre_annotate(project)

    assert (done.found, done.failed) == (0, [("n2", "RecursionError: too deep")])


def test_stopping_keeps_what_was_found(project: Project) -> None:
    done = pre_annotate(project, is_cancelled=lambda: True)

    assert done.found == 0
    assert pre_annotate(project).found == 1


def test_a_process_that_dies_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_many, "_find_batch", _die)

    def questions() -> Iterator[read_many.Question]:
        yield ARTICLES[0], NOTHING_KNOWN

    with pytest.raises(CoderError, match="was ended from outside"):
        list(read_many.read_many(schemes("acled"), questions(), workers=2))


def _die(batch: object) -> None:
    import os

    os._exit(1)
