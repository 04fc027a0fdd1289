"""Sets of whole articles with the events that a coder would record, as rows of text and rows of gold.

A folder holds `input.jsonl` and `gold.jsonl`; a YAML file quotes words, whose offsets are counted here. The same two
kinds of row come of both.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Row = Mapping[str, Any]


@dataclass(frozen=True)
class ArticleSet:
    """The articles, and by their id the gold events."""

    rows: Sequence[Row]
    gold: Mapping[str, Sequence[Row]]


def read_set(path: Path) -> ArticleSet:
    """A folder of JSON lines or a YAML file of quotes."""
    if path.is_dir():
        golds = _lines(path / "gold.jsonl")
        return ArticleSet(_lines(path / "input.jsonl"), {gold["id"]: gold["events"] for gold in golds})
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    articles = [{"id": r["id"], "text": r["text"], "date": r["date"], "country": r.get("country", "")} for r in rows]
    return ArticleSet(articles, {row["id"]: [_gold(row["text"], e) for e in row.get("events", ())] for row in rows})


def write_set(articles: ArticleSet, folder: Path) -> None:
    """The two files of JSON lines."""
    golds = [{"id": ident, "events": events, "entities": []} for ident, events in articles.gold.items()]
    for name, rows in (("input.jsonl", articles.rows), ("gold.jsonl", golds)):
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / name).write_text(text, encoding="utf-8")


def _lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _gold(text: str, event: Row) -> Row:
    trigger = span_of(text, event["trigger"])
    name, country, latitude, longitude = event["place"]
    # The actor named in the sentence of the act is meant, where the same words stand in several.
    actors = {f"actor{n}": {"name": a, "span": span_of(text, a, trigger[0])} for n, a in enumerate(event["actors"], 1)}
    return {
        "scheme": "acled", "code": event["type"], "trigger": trigger,
        "also": [span_of(text, words) for words in event.get("also", ())], "date": event["date"],
        "place": {"name": name, "country": country, "lat": latitude, "lon": longitude},
        "fatalities": event["deaths"], **actors,
    }  # fmt: skip


def span_of(text: str, words: str, near: int = -1) -> list[int]:
    """Where these words stand, nearest to an offset if they stand in several places."""
    places = [at for at in range(len(text)) if text.startswith(words, at)]
    if not places or (near < 0 and len(places) > 1):
        raise ValueError(f"{words!r} stands in {len(places)} places of {text[:60]!r}")
    start = min(places, key=lambda at: abs(at - near))
    return [start, start + len(words)]
