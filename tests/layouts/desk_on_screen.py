"""A desk on a real screen, for the tests of keyboard layouts: says on standard output which command each key ran.

Started as `python -m tests.layouts.desk_on_screen PROJECT`. Lines on standard input: "look" (commands are told and not
run), "act" (they are run), "record", "text", "words", "list", "overview" (where the keyboard goes), "typed" (tell what
stands in the record's input), "suggest" (a suggestion of the article arrives), "quit".
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from annotator.ui.keys.commands import Command
from annotator.ui.main_window import MainWindow
from tests.journeys.test_benchmark import SENTENCE, TEXT


class TellingWindow(MainWindow):
    """Tells each command, hint letter and place of the keyboard."""

    acts = True

    def run(self, command: Command) -> None:
        if self.acts:
            super().run(command)
        _say(f"ran {command.id}")

    def _take_hint(self, letter: str) -> None:
        if self.acts:
            super()._take_hint(letter)
        _say(f"hint {letter}")


def _say(line: str) -> None:
    print(line, flush=True)


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _suggestion() -> Findings:
    """Everything that good suggestions know of the benchmark sentence."""

    def value(name: str, words: str, **parts: str) -> tuple[Value, ...]:
        evidence = (_span(words),) if words else ()
        return (Value(name, parts, "text" if words else "inferred", evidence, rule="test", score=0.9),)

    candidates = {
        "event_date": value("event_date", "On Thursday", value="2018-01-11", precision="day"),
        "actor1": value("actor1", "rebels", value="Opposition Rebels (Syria)", type="Rebel group", country="Syria"),
        "actor2": value("actor2", "", value="Military Forces of Syria (2000-)", type="State forces", country="Syria"),
        "location": value(
            "location",
            "Idlib",
            value="Idlib",
            country="Syria",
            iso="760",
            admin1="Idlib",
            latitude="35.9306",
            longitude="36.6339",
            precision="1",
        ),
    }
    codes = (RankedCode("Armed clash", 0.9, "counter attack"),)
    return Findings(
        "test", (), (EventSuggestion("acled", _span("counter attack"), _span(SENTENCE), codes, candidates),)
    )


def main(project: Path) -> int:
    app = QApplication(sys.argv[:1])
    window = TellingWindow(with_suggestions=False)
    window.open_project(project)
    window.show()
    listener = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    listener.activated.connect(lambda: _obey(window, sys.stdin.readline().strip()))
    QTimer.singleShot(200, lambda: _say(f"window {int(window.winId())}"))
    return int(app.exec())


def _obey(window: TellingWindow, order: str) -> None:
    match order:
        case "look" | "act":
            window.acts = order == "act"
        case "record":
            window.session.text.enter()
        case "text":
            window.focus_text()
        case "words":
            window.session.text.enter()
            window.session.record.words.choose()
        case "list":
            window._desk.focus_list()
        case "overview":
            window.project_pages.show_overview()
        case "typed":
            _say(f"typed {window.session.entry.typed if window.session.entry else ''}")
        case "suggest":
            window.session.take_findings("article-0", _suggestion())
        case _:
            window.close()
            QApplication.quit()
    _say(f"done {order}")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
