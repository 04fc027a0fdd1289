"""A real window on a real project, driven by key events only."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.model.article import Article, canonical_text
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import UNEXPECTED, MainWindow
from annotator.use_cases.suggesting import blind_share

MODEL_SECONDS = 120


@pytest.fixture(scope="session")
def schemes() -> list[Scheme]:
    return [read_scheme(paths.schemas() / f"{name}.yaml") for name in ("acled", "cameo")]


@dataclass
class Journey:
    """One coder at one window. `rows` reads the file as anyone else would."""

    path: Path
    window: MainWindow
    keyboard: Keyboard

    def rows(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def events(self, scheme: str = "acled") -> list[dict[str, object]]:
        connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in connection.execute(f"SELECT * FROM events_{scheme}")]
        finally:
            connection.close()

    def wait_for_suggestions(self) -> None:
        assert wait_until(lambda: self.window.session.findings is not None, MODEL_SECONDS)

    def reopen(self, suggestions: bool = False) -> None:
        """Close the window and open the project in a new one."""
        put_away(self.window)
        self.window = _open_window(self.path, suggestions)
        self.keyboard = Keyboard(self.window)


def put_away(window: MainWindow) -> None:
    """Close a window and free it: hundreds of closed ones would make every change of colours slow."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _open_window(path: Path, with_suggestions: bool) -> MainWindow:
    window = MainWindow(with_suggestions=with_suggestions)
    window.show()
    window.activateWindow()
    window.open_project(path)
    QApplication.processEvents()
    return window


Begin = Callable[..., Journey]


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, schemes: list[Scheme], monkeypatch: pytest.MonkeyPatch) -> Iterator[Begin]:
    """Starts a journey on articles given as (text, publication day)."""
    # Somebody else made the project: with two coders an article in ten, by chance this one, would be coded blind.
    monkeypatch.setattr(blind_share, "IN_A_TEAM", 0)
    begun: list[Journey] = []

    def start(*articles: tuple[str, str], suggestions: bool = False, countries: tuple[str, ...] = ()) -> Journey:
        path = tmp_path / f"journey-{len(begun)}.annotator"
        made = [
            Article(f"article-{n}", canonical_text(text), text.split("\n")[0][:40], "Reuters", day, "en")
            for n, (text, day) in enumerate(articles)
        ]
        with Project.create(path, schemes, Coder("coder-4F2A", ""), countries=countries) as project:
            if made:
                with project.edit("Import") as edit:
                    add_articles(edit, made, "batch")
        window = _open_window(path, suggestions)
        journey = Journey(path, window, Keyboard(window))
        begun.append(journey)
        return journey

    yield start
    for journey in begun:
        assert UNEXPECTED not in journey.window.banner.text
        put_away(journey.window)
