"""What the text of an article costs beside Qt's own editor with the same text in the same font.

The next article: from the key to the article on the screen, in a whole window on a real project, and to the whole
window; the editor is given the text and painted in turns with it. Then marks in a long text, and texts that no one
writes but some file holds: one word, one paragraph of a megabyte. The clock is the thread's own, so that what else
the machine does is not counted. Never fails by the clock.
"""

from __future__ import annotations

import os
import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from annotator.model.suggestion import Findings, Mark, MarkKind
from annotator.model.text.span import Span

ARTICLES, WARM = 48, 8
LONG, MARKS = 200_000, 5_000
MEGABYTE = 1_000_000
SENTENCE = "Rebels launched a counter attack on Thursday near the town of Idlib, the mayor of São Roque said. "
KEY_MS = 50.0
REBUILD_MS = 20.0
OPEN_MS = 1_000.0


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of each measurement."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        home = {"XDG_CONFIG_HOME": name, "XDG_STATE_HOME": name, "HOME": name, "APPDATA": name, "LOCALAPPDATA": name}
        before = dict(os.environ)
        os.environ.update(home)
        try:
            return [*_next_article(Path(name)), *_marks(), *_megabytes()]
        finally:
            os.environ.clear()
            os.environ.update(before)


def _next_article(folder: Path) -> list[tuple[str, float, float]]:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from annotator.ui.keys.keyboard import wait_until
    from annotator.ui.main_window import MainWindow

    app = QApplication.instance() or QApplication([])
    texts = [f"Report {n}\n" + "\n".join([SENTENCE * 2] * 10) for n in range(ARTICLES)]
    window = MainWindow(with_suggestions=False)
    window.show()
    window.open_project(_project(folder, texts))
    assert wait_until(window.readable, 20)
    assert window.desk is not None
    wait_until(lambda: False, 2)  # what is loaded after the first paint is loaded now
    view, editor = window.desk.text, _editor(window.desk.text.width(), window.desk.text.height())
    painted_at: list[float] = []
    view.article_painted.connect(lambda: painted_at.append(time.thread_time()))
    to_text, to_window, bare = [], [], []
    for text in texts[1:]:
        start = time.thread_time()
        app.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier))
        app.processEvents()
        to_window.append((time.thread_time() - start) * 1000)
        to_text.append((painted_at[-1] - start) * 1000)
        assert view.text == text
        bare.append(_timed_ms(lambda text=text: _show_bare(editor, text)))  # type: ignore[misc]
    window.close()
    ours, whole, theirs = (sorted(each[WARM:]) for each in (to_text, to_window, bare))
    text_ms, window_ms, bare_ms = (statistics.median(each) for each in (ours, whole, theirs))
    late = ours[int(len(ours) * 0.95)]
    what = "next article: key to the text with its marks painted"
    return [
        (f"{what} ({text_ms:.1f} ms) / QTextEdit, words alone ({bare_ms:.1f} ms)", text_ms / bare_ms, 2.0),
        (f"{what}, 95th percentile ({late:.1f} ms) / {KEY_MS:.0f} ms", late / KEY_MS, 1.0),
        (f"next article: key to the window painted ({window_ms:.1f} ms) / {KEY_MS:.0f} ms", window_ms / KEY_MS, 1.0),
    ]  # fmt: skip


def _marks() -> list[tuple[str, float, float]]:
    from annotator.ui.text.marks import KINDS, PaintedMark

    chance = random.Random(7)
    lines = "\n".join([SENTENCE * 2] * (LONG // len(SENTENCE)))[:LONG]
    view = _view()
    view.show_article(lines)
    rebuilt, painted = [], []
    for _ in range(9):
        starts = sorted(chance.randrange(LONG - 60) for _ in range(MARKS))
        marks = [PaintedMark(Span(at, at + chance.randint(2, 40)), chance.choice(KINDS)) for at in starts]
        rebuilt.append(_timed_ms(lambda marks=marks: view.set_marks(marks)))  # type: ignore[misc]
        painted.append(_timed_ms(view.viewport().repaint))
    ms, paint_ms = statistics.median(rebuilt), statistics.median(painted)
    what = f"{MARKS:,} marks in {LONG // 1000} kB"
    return [
        (f"{what}: all of them anew ({ms:.1f} ms) / {REBUILD_MS:.0f} ms", ms / REBUILD_MS, 1.0),
        (f"{what}: those on the screen painted ({paint_ms:.1f} ms) / {REBUILD_MS:.0f} ms", paint_ms / REBUILD_MS, 1.0),
    ]


def _megabytes() -> list[tuple[str, float, float]]:
    texts = {
        "word": "x" * MEGABYTE, "word of Arabic": "ح" * MEGABYTE, "paragraph": (SENTENCE * 11_000)[:MEGABYTE],
        "letter with accents": "e" + "\u0301" * (MEGABYTE - 1),
    }  # fmt: skip
    view = _view()
    found = []
    for what, text in texts.items():
        ms = _timed_ms(lambda text=text: (view.show_article(text), view.viewport().repaint()))  # type: ignore[misc]
        found.append((f"one {what} of 1 MB opened ({ms:.0f} ms) / 1 s", ms / OPEN_MS, 1.0))
    return found


def _project(folder: Path, texts: list[str]) -> Path:
    from annotator.model.article import Article
    from annotator.model.coder import Coder
    from annotator.model.schemes.scheme_file import read_scheme
    from annotator.paths import schemas
    from annotator.storage.articles.imports import add_articles
    from annotator.storage.project import Project
    from annotator.use_cases.articles.browse_articles import keep_findings

    path = folder / "bench.annotator"
    articles = [Article(f"a{n:04}", text, f"Report {n}", published="2018-01-11") for n, text in enumerate(texts)]
    with Project.create(path, [read_scheme(schemas() / "acled.yaml")], Coder("coder-4F2A")) as project:
        with project.edit("Import") as edit:
            add_articles(edit, articles, "bench")
        for article in articles:
            keep_findings(project, article, _findings(article.text))
    return path


def _findings(text: str) -> Findings:
    """A mark for six words or so, as in an article of the news."""
    kinds: dict[str, MarkKind] = {"Rebels": "actor", "launched": "trigger", "town of Idlib": "place"}
    marks = [
        Mark(Span(match.start(), match.end()), kind, ({"value": words},), "bench", 0.7)
        for words, kind in kinds.items()
        for match in re.finditer(words, text)
    ]
    return Findings("bench", tuple(sorted(marks, key=lambda mark: mark.span)))


def _view():  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QApplication

    from annotator.ui.text.article_view import ArticleView
    from annotator.ui.theme import Theme

    view = ArticleView(Theme("light"))
    view.resize(733, 660)
    view.show()
    QApplication.processEvents()
    return view


def _editor(width: int, height: int):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QTextEdit

    from annotator.ui.theme import fonts

    editor = QTextEdit()
    editor.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    editor.setReadOnly(True)
    editor.setFont(fonts.article_font(17))
    editor.resize(width, height)
    editor.show()
    return editor


def _show_bare(editor, text: str) -> None:  # type: ignore[no-untyped-def]
    editor.setPlainText(text)
    editor.viewport().repaint()


def _timed_ms(action: Callable[[], object]) -> float:
    start = time.thread_time()
    action()
    return (time.thread_time() - start) * 1000


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
