"""What importing articles from JSON lines costs beside a bare `executemany` of the same rows into the same tables.

Ours reads, checks, hashes and looks for known texts; the bare one gets the finished rows. The bar of the product,
at least 0.3 times the speed, is a time ratio of at most 3.33. Never fails by the clock.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from pathlib import Path

from annotator.exchange.rows import ReadOptions
from annotator.model.article import text_hash
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.paths import schemas
from annotator.storage.project import Project
from annotator.use_cases.datasets.import_articles import import_files

ARTICLES = int(os.environ.get("ANNOTATOR_BENCH_ARTICLES", "20000"))
CODER = Coder("coder-4F2A")
SENTENCE = "On Thursday rebels launched a counter attack near the town, residents of the place said by telephone. "
ROUNDS = 3


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of each measurement."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        scheme = read_scheme(schemas() / "acled.yaml")
        texts = [f"Report {number}\n" + SENTENCE * 20 for number in range(ARTICLES)]
        source = folder / "articles.jsonl"
        source.write_text("".join(json.dumps({"text": text, "published": "2018-02-02"}) + "\n" for text in texts))
        times = [(_ours(folder, scheme, source, n), _bare(folder, scheme, texts, n)) for n in range(ROUNDS)]
    ours, bare = (min(each) for each in zip(*times, strict=True))
    return [
        (f"import {ARTICLES:,} articles of 2 kB ({ours:.2f} s) / bare executemany ({bare:.2f} s)", ours / bare, 3.33)
    ]


def _ours(folder: Path, scheme: Scheme, source: Path, number: int) -> float:
    with Project.create(folder / f"ours-{number}.annotator", [scheme], CODER) as project:
        start = time.perf_counter()
        done = import_files(project, [source], ReadOptions())
        taken = time.perf_counter() - start
    assert done.added == ARTICLES
    return taken


def _bare(folder: Path, scheme: Scheme, texts: list[str], number: int) -> float:
    rows = [
        (at, str(at), 1, text_hash(text), len(text), "", "", "2018-02-02", "", "", "[]")
        for at, text in enumerate(texts, 1)
    ]
    with Project.create(folder / f"bare-{number}.annotator", [scheme], CODER) as project:
        sqlite = project.connection.sqlite
        start = time.perf_counter()
        sqlite.execute("BEGIN IMMEDIATE")
        sqlite.execute("INSERT INTO batch VALUES (1, 'b', 'bench', '', ?, 0)", (len(rows),))
        sqlite.executemany(f"INSERT INTO article VALUES ({', '.join('?' * 11)})", rows)
        sqlite.executemany("INSERT INTO article_text VALUES (?, ?)", enumerate(texts, 1))
        sqlite.execute("COMMIT")
        return time.perf_counter() - start


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
