"""The keys on the layouts of the world, with real key codes on a virtual screen. Needs Xvfb, setxkbmap and xdotool."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

from annotator import paths
from annotator.model.article import Article, canonical_text
from annotator.model.coder import Coder
from annotator.model.schemes.scheme_file import read_scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.ui.keys.command import Zone
from annotator.ui.keys.key_map import KeyMap, split
from tests.journeys.test_benchmark import PUBLISHED, TEXT

TOOLS = ("Xvfb", "setxkbmap", "xdotool")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all(shutil.which(tool) for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}"),
]
ROOT = Path(__file__).resolve().parents[2]
LAYOUTS = ("us", "ara", "ir", "fr", "de", "pl")
LATIN = ("us", "fr", "de", "pl")
PATIENCE_SECONDS = 20
AS_A_HAND = 250
"""Milliseconds between two keys where Enter takes what the coder has seen."""
SENTINEL = ("72", "ran next_panel")
"""F6: pressed after each key, so that a key that does nothing is known to have done nothing."""

# Key codes of an American board, as X11 counts; where a letter or a sign lies elsewhere, by layout.
_ROWS = ((10, "1234567890"), (24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"))
CODES = {sign: str(first + at) for first, row in _ROWS for at, sign in enumerate(row)}
ELSEWHERE = {
    "fr": {"a": "24", "q": "38", "z": "25", "w": "52", "m": "47"},
    "de": {"y": "52", "z": "29"},
}
SIGNS = {
    "us": {"?": "shift+61", "+": "shift+21", "=": "21", "-": "20"},
    "pl": {"?": "shift+61", "+": "shift+21", "=": "21", "-": "20"},
    "ara": {"?": "shift+61", "+": "shift+21", "=": "21", "-": "20"},
    "ir": {"?": "shift+61", "+": "shift+21", "=": "21", "-": "20"},
    "fr": {"?": "shift+58", "+": "shift+21", "=": "21", "-": "15"},
    "de": {"?": "shift+20", "+": "35", "=": "shift+19", "-": "61"},
}
NAMED = {
    "Down": "116", "Up": "111", "Right": "114", "Left": "113", "Home": "110", "End": "115", "Space": "65",
    "Enter": "36", "Escape": "Escape", "Tab": "23", "Backspace": "22", "Delete": "119", "PageDown": "117",
    "PageUp": "112", "F1": "67", "F6": "72", "F10": "76",
}  # fmt: skip
TYPED_ON = {"us": "qyd", "ara": "ضغي", "ir": "ضغی", "fr": "ayd", "de": "qzd", "pl": "qyd"}
"""What the keys of American q, y and d type."""
PLACES: tuple[Zone, ...] = ("text", "record", "words", "list", "overview")


def table(place: Zone) -> dict[str, str]:
    """Every key of the table that means something in a place, with the command that it runs; but the sentinel's."""
    keys = KeyMap()
    there = [command for command in keys.commands if command.works_in(place) and not command.is_fixed]
    found = {key: keys.find(place, key) for command in there for key in command.keys if key != "F6"}
    return {key: command.id for key, command in found.items() if command is not None}


@dataclass
class Screen:
    """A virtual screen with one layout, and a desk on it."""

    layout: str
    display: str
    desk: subprocess.Popen[str]
    told: Queue[str]

    def press(self, *names: str, delay_ms: int = 15) -> None:
        self._xdotool("key", "--delay", str(delay_ms), *(self.chord(name) for name in names))

    def press_with_alt_gr(self, name: str) -> None:
        self._xdotool("keydown", "108", "key", self.chord(name), "keyup", "108")

    def press_alt_alone(self) -> None:
        self._xdotool("keydown", "64", "keyup", "64")

    def press_codes(self, *codes: str) -> None:
        self._xdotool("key", "--delay", "15", *codes)

    def order(self, line: str) -> list[str]:
        assert self.desk.stdin is not None
        self.desk.stdin.write(f"{line}\n")
        self.desk.stdin.flush()
        return self.lines_until(f"done {line}")

    def does(self, *names: str, delay_ms: int = 15) -> list[str]:
        """What the keys run, told by the desk before it tells the sentinel."""
        self.press(*names, delay_ms=delay_ms)
        return self.settled()

    def settled(self) -> list[str]:
        self._xdotool("key", SENTINEL[0])
        return self.lines_until(SENTINEL[1])

    def chord(self, name: str) -> str:
        """A key by its name in the table as xdotool takes it: modifiers, and the key's code on this layout."""
        *modifiers, last = split(name)
        letter = last.lower()
        code = NAMED.get(last) or SIGNS[self.layout].get(last) or ELSEWHERE.get(self.layout, {}).get(letter)
        code = code or CODES[letter]
        return "+".join((*(each.lower() for each in modifiers), code))

    def lines_until(self, wanted: str) -> list[str]:
        found: list[str] = []
        while (line := self._line()) != wanted:
            found.append(line)
        return found

    def focus(self) -> None:
        window = self._line().removeprefix("window ")
        self._xdotool("windowfocus", "--sync", window)

    def _line(self) -> str:
        return self.told.get(timeout=PATIENCE_SECONDS)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": self.display}, check=True, timeout=60)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    told, tells = os.pipe()
    # Without -noreset the screen forgets its layout when the program that set it ends.
    words = ["Xvfb", "-noreset", "-displayfd", str(tells), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(words, pass_fds=[tells], stderr=subprocess.DEVNULL)
    os.close(tells)
    with os.fdopen(told) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "layouts.annotator"
    article = Article("article-0", canonical_text(TEXT), "Fighting", "Reuters", PUBLISHED, "en")
    schemes = [read_scheme(paths.schemas() / f"{name}.yaml") for name in ("acled", "cameo")]
    with Project.create(path, schemes, Coder("coder-4F2A", "")) as made, made.edit("Import") as edit:
        add_articles(edit, [article], "batch")
    return path


@pytest.fixture
def screen(request: pytest.FixtureRequest, display: str, project: Path) -> Iterator[Screen]:
    layout = str(request.param)
    subprocess.run(["setxkbmap", "-display", display, layout], check=True, timeout=60)
    desk = subprocess.Popen(
        [sys.executable, "-m", "tests.layouts.desk_on_screen", str(project)],
        cwd=ROOT, env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    made = Screen(layout, display, desk, told := Queue())
    Thread(target=lambda: [told.put(line.strip()) for line in desk.stdout or ()], daemon=True).start()
    made.focus()
    yield made
    desk.terminate()
    desk.wait(10)


def events(path: Path) -> list[dict[str, object]]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute("SELECT * FROM events_acled")]
    finally:
        connection.close()


@pytest.mark.parametrize("screen", LAYOUTS, indirect=True)
def test_the_layout_is_the_one_that_is_meant(screen: Screen) -> None:
    screen.order("record")

    screen.press_codes("24", "29", "40")

    screen.settled()
    assert screen.order("typed") == [f"typed {TYPED_ON[screen.layout]}"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("screen", LAYOUTS, indirect=True)
def test_every_key_of_the_table_runs_its_command_in_its_place(screen: Screen, place: Zone) -> None:
    screen.order(place)
    screen.order("look")
    wanted = table(place)

    found = {key: screen.does(key) for key in wanted}

    print(f"{screen.layout}, {place}: {len(wanted)} keys")
    assert found == {key: [f"ran {command}"] for key, command in wanted.items()}


@pytest.mark.parametrize("screen", LAYOUTS, indirect=True)
def test_hints_are_alt_with_any_letter(screen: Screen) -> None:
    screen.order("record")
    screen.order("look")

    hints = {letter: screen.does(f"Alt+{letter}") for letter in "asdfghjklqwertyuiopzxcvbnm"}

    assert hints == {letter: [f"hint {letter}"] for letter in hints}


@pytest.mark.parametrize("screen", LAYOUTS, indirect=True)
def test_alt_alone_and_ctrl_alt_and_alt_shift_do_nothing(screen: Screen) -> None:
    screen.order("look")

    screen.press_alt_alone()
    alone = screen.settled()
    chords = [screen.does(f"{modifiers}+{letter}") for modifiers in ("Ctrl+Alt", "Alt+Shift") for letter in "adexk"]

    assert (alone, chords) == ([], [[]] * 10)


@pytest.mark.parametrize("screen", [each for each in LAYOUTS if each != "us"], indirect=True)
def test_nothing_happens_on_altgr(screen: Screen) -> None:
    screen.order("look")
    found = []

    for letter in "adexonc":
        screen.press_with_alt_gr(letter)
        found.append(screen.settled())

    assert found == [[]] * 7


@pytest.mark.parametrize("screen", LAYOUTS, indirect=True)
def test_the_benchmark_sentence_is_coded_in_eight_keys_with_suggestions(screen: Screen, project: Path) -> None:
    screen.order("suggest")

    ran = screen.does("Space", "Enter", *["Enter"] * 6, delay_ms=AS_A_HAND)

    assert len(ran) == 8
    (event,) = events(project)
    assert (event["sub_event_type"], event["event_date"], event["location"]) == ("Armed clash", "2018-01-11", "Idlib")
    assert event["state"] == "complete"


@pytest.mark.parametrize("screen", LATIN, indirect=True)
def test_the_benchmark_sentence_is_coded_in_21_keys_without(screen: Screen, project: Path) -> None:
    keys = ["Down", "Enter"]
    for typed in ("cl", "th", "reb", "mil", "idl", ""):
        keys += [*typed, "Enter"]

    screen.does(*keys, delay_ms=AS_A_HAND)

    (event,) = events(project)
    assert len(keys) == 21
    assert (event["sub_event_type"], event["event_date"]) == ("Armed clash", "2018-01-11")
    assert (event["actor1"], event["location"]) == ("Opposition Rebels (Syria)", "Idlib")
    assert event["state"] == "complete"
