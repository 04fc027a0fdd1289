"""What opening, going on, counting and searching cost in a large project beside a small one, on the real window.

Both projects are open in turns, coded up to their last hundred articles. Never fails by the clock.
`ANNOTATOR_BENCH_ARTICLES` says how large the large one is.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

MANY = int(os.environ.get("ANNOTATOR_BENCH_ARTICLES", "20000"))
FEW = 1_000
ROUNDS = 9
LEFT = 100
WORDS = ("harbour", "market", "convoy", "checkpoint", "village", "bridge", "airport", "camp")

BARE = """
SELECT article.title, article_text.text FROM article JOIN article_text ON article_text.article = article.id
WHERE article.id IN (SELECT rowid FROM article_search WHERE article_search MATCH 'convoy')
ORDER BY article.published DESC LIMIT 40
"""


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of each measurement."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[variable] = name
        from PySide6.QtWidgets import QApplication

        app = QApplication.instance() or QApplication([])
        small, large = (_project(Path(name) / f"{size}.annotator", size) for size in (FEW, MANY))
        found = [(_times(small), _times(large)) for _ in range(ROUNDS + 1)][1:]
        app.processEvents()
    measured = []
    for what, bar in (("open the project", 1.2), ("next article", 1.2), ("open articles", 1.2), ("search", 1.2)):
        few, many = (statistics.median(each[at][what] for each in found) for at in (0, 1))
        measured.append((f"{what}: {MANY:,} articles ({many:.1f} ms) / {FEW:,} ({few:.1f} ms)", many / few, bar))
    page, bare = (statistics.median(each[1][what] for each in found) for what in ("page of hits", "bare query"))
    measured.append((f"hits by day in {MANY:,} ({page:.1f} ms) / bare query ({bare:.1f} ms)", page / bare, 1.5))
    return measured


def _project(path: Path, size: int) -> Path:
    from annotator.model.article import Article
    from annotator.storage.articles.imports import add_articles
    from annotator.storage.project import Project
    from annotator.use_cases.projects.new_project import find_scheme
    from annotator.use_cases.projects.open_project import this_coder

    def stories() -> Iterator[Article]:
        for n in range(size):
            text = f"Story {n}\nRebels struck a {WORDS[n % 8]} on Thursday. Number {n} was calm, witnesses said.\n" * 4
            yield Article(f"a{n}", text, f"Story {n}", f"Post {n % 9}", f"20{n % 18:02}-0{n % 9 + 1}-11")

    with Project.create(path, [find_scheme("acled")], this_coder()) as project:
        with project.edit("Import") as edit:
            add_articles(edit, stories(), "bench")
        with project.cache() as cache:
            cache.connection.run(
                "INSERT INTO coding (article, coder, state, reason)"
                " SELECT id, ?, 'done', '' FROM article WHERE id <= ?",
                project.coder_row, size - LEFT,
            )  # fmt: skip
    return path


def _times(path: Path) -> dict[str, float]:
    """Milliseconds of each act; the project is open for the second time, so that its counts are known."""
    from PySide6.QtWidgets import QApplication

    from annotator.model.article_filter import read_filter
    from annotator.ui.keys.keyboard import Keyboard, wait_until
    from annotator.ui.main_window import MainWindow
    from annotator.use_cases.articles.browse_articles import Search, read_page

    window = MainWindow(with_suggestions=False)
    window.show()
    keyboard = Keyboard(window)
    times = {"open the project": _timed(lambda: (window.open_project(path), QApplication.processEvents()))}
    wait_until(lambda: window.session.ahead._ready is not None, 5)
    times["next article"] = _timed(lambda: keyboard.press("d"))
    panel = window.desk.list
    tabs = panel._tabs._tabs
    times["open articles"] = _timed(lambda: (tabs["left"].click(), wait_until(lambda: 0 < len(panel.rows) <= LEFT, 5)))
    tabs["all"].click()
    wait_until(lambda: len(panel.rows) > LEFT, 5)
    times["search"] = _timed(lambda: (panel.write_filter("convoy"), wait_until(lambda: len(panel.rows) == 40, 5)))
    project, wanted = window.session.project, read_filter("convoy sort:newest")
    times["page of hits"] = _timed(lambda: read_page(Search(project), wanted, None, 40, 0, lambda: False))
    times["bare query"] = _timed(lambda: project.connection.rows(BARE))
    keyboard.press("Ctrl+Z")
    window.close()
    window.deleteLater()
    return times


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
