"""What starting imports, and what it must not: every start pays for it, and so does every worker process."""

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from annotator.__main__ import is_for_command_line, main

# Each of them takes a noticeable part of a second, or belongs to the worker or the command line.
TOO_SLOW = {"spacy", "thinc", "numpy", "pyqtgraph", "pydantic", "typer", "rich", "sqlite_utils", "yaml"}


def modules_after(code: str, **env: str) -> set[str]:
    """All that a fresh Python has imported after `code`, and the words that it printed."""
    script = f"import sys; {code}; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | env, capture_output=True, encoding="utf-8", timeout=120, check=True,
    )  # fmt: skip
    return set(done.stdout.split())


class Recorder(ModuleType):
    """Stands in for the window or the command line, whose own tests are elsewhere."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.words: list[str] | None = None

    def main(self, words: list[str]) -> int:
        self.words = words
        return 7


@pytest.fixture
def doors(monkeypatch: pytest.MonkeyPatch) -> tuple[Recorder, Recorder]:
    import annotator

    found = Recorder("annotator.app"), Recorder("annotator.cli")
    for door in found:
        monkeypatch.setitem(sys.modules, door.__name__, door)
        monkeypatch.setattr(annotator, door.__name__.split(".")[1], door, raising=False)
    return found


def test_the_main_module_imports_nothing() -> None:
    before = modules_after("pass")

    after = modules_after("import annotator.__main__")

    assert after - before == {"annotator", "annotator.__main__"}


def test_an_article_is_readable_without_the_slow_libraries(tmp_path: Path) -> None:
    project = tmp_path / "sample.project"
    command = [sys.executable, "-m", "annotator", "new", str(project), "--scheme", "acled", "--sample"]
    subprocess.run(command, capture_output=True, check=True)
    start = f"from annotator.__main__ import main; main([{str(project)!r}])"

    after = modules_after(start, ANNOTATOR_QUIT_WHEN_READABLE="1")

    assert "readable" in after
    assert {name.split(".")[0] for name in after} & TOO_SLOW == set()
    assert "PySide6.QtWidgets" in after


@pytest.mark.parametrize("words", [["new", "a.project"], ["--version"], ["export"], ["-h"]])
def test_a_command_or_an_option_goes_to_the_command_line(doors: tuple[Recorder, Recorder], words: list[str]) -> None:
    window, command_line = doors

    code = main(words)

    assert (code, command_line.words, window.words) == (7, words, None)


@pytest.mark.parametrize("words", [[], ["a.project"], ["./new"], ["news"]])
def test_a_project_or_nothing_goes_to_the_window(doors: tuple[Recorder, Recorder], words: list[str]) -> None:
    window, command_line = doors

    code = main(words)

    assert (code, window.words, command_line.words) == (7, words, None)


def test_the_words_are_those_of_the_program_when_none_are_given(
    doors: tuple[Recorder, Recorder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["annotator", "stats", "a.project"])

    main()

    assert doors[1].words == ["stats", "a.project"]


def test_a_word_that_only_begins_like_a_command_is_no_command() -> None:
    assert not is_for_command_line(["newspaper.project"])
