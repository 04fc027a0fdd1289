"""A coder's hour on the sample: suggestions taken and events typed under two codebooks, undo, search, a restart.

Nothing here touches the mouse, and what the coder took is compared with what stands in the file at the end.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import UNEXPECTED
from annotator.use_cases.projects.sample_project import make_sample_project
from tests.journeys.conftest import Journey, _open_window, put_away

FEWEST_EVENTS, MOST_KEYS_AN_EVENT = 40, 10
TYPED_ACLED = ("arm", "2018-02-01", "reb", "mil", "sar", "")
TYPED_CAMEO = ("190", "2018-02-01", "syrreb", "syrmil")
STORED = "SELECT event.uuid, field, text FROM value JOIN event ON event.id = value.event WHERE part = 'value'"
WHOLE = (
    "SELECT uuid, state FROM event ORDER BY id",
    "SELECT uuid, state, reason FROM coding JOIN article ON article.id = coding.article ORDER BY uuid",
    "SELECT event, field, position, part, text, origin FROM value ORDER BY event, field, position, part",
    "SELECT field, quote FROM evidence ORDER BY event_uuid, field, quote",
)
_MOUSE = {
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.ContextMenu,
}  # fmt: skip


class MouseWatch(QObject):
    """Counts what comes from a mouse, whatever widget it goes to."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() in _MOUSE
        return False


class Coder:
    """Takes what is shown, types where nothing is, and remembers each value taken."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.taken: dict[tuple[str, str], str] = {}
        self.uuids: list[str] = []

    @property
    def session(self):
        return self.journey.window.session

    def play(self, *names: str) -> None:
        self.journey.keyboard.play(*names)

    def take_suggestions(self, most: int) -> None:
        """The next suggested events of the current codebook, each field read and taken by its own key."""
        for _ in range(min(most, len(self.session.waiting))):
            self.play("Space", "Enter")
            self.fill(())

    def type_event(self, *typed: str) -> None:
        """An event that nothing suggests, on the sentence at the cursor."""
        self.play("n" if self.session.open.events_here(self.session.scheme) else "Enter")
        self.fill(typed)

    def fill(self, typed: tuple[str, ...]) -> None:
        words = iter(typed)
        uuid = self.session.current.uuid
        while self.journey.window.desk.zone() == "record":
            self._fill_field(uuid, next(words, ""))
        assert self.session.current.uuid == uuid
        if uuid not in self.uuids:
            self.uuids.append(uuid)

    def _fill_field(self, uuid: str, typed: str) -> None:
        entry = self.session.entry
        self.journey.keyboard.type(typed or ("" if entry.chosen is not None else "not in"))
        chosen = entry.chosen
        assert chosen is not None, f"nothing for “{typed}” in {entry.field_def.name}"
        if not entry.is_answer and chosen.value.text:
            self.taken[uuid, entry.field_def.name] = chosen.value.text
        self.play("Enter")
        assert self.session.entry is not entry, f"{entry.field_def.name} does not let go of {chosen.label}"


def rows(journey: Journey) -> list[list[tuple[object, ...]]]:
    return [journey.rows(sql) for sql in WHOLE]


@pytest.fixture
def journey(qtbot: QtBot, tmp_path: Path) -> Iterator[Journey]:
    path = tmp_path / "sample.annotator"
    make_sample_project(path)
    window = _open_window(path, True)
    begun = Journey(path, window, Keyboard(window))
    yield begun
    assert UNEXPECTED not in begun.window.banner.text
    put_away(begun.window)


@pytest.fixture
def mouse(qapp: QApplication) -> Iterator[MouseWatch]:
    watch = MouseWatch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def code_the_sample(coder: Coder) -> None:
    """Every article once: up to three events under ACLED, up to two under CAMEO, then the next one."""
    journey = coder.journey
    seen: set[str] = set()
    while coder.session.article.uuid not in seen:
        seen.add(coder.session.article.uuid)
        journey.wait_for_suggestions()
        coder.take_suggestions(3)
        coder.play("c")
        coder.take_suggestions(2)
        coder.play("c")
        if len(seen) == 1:
            coder.play("Home", "Down", "Down")
            coder.type_event(*TYPED_ACLED)
            coder.play("o")
            coder.fill(TYPED_CAMEO)
        coder.play("Ctrl+Enter")
        if journey.window.desk.zone() == "record":
            coder.play("Ctrl+Enter")
    assert len(seen) == journey.window.session.progress().total


def undo_and_redo(coder: Coder) -> None:
    """Thirty steps back, over articles already ended, and forward again."""
    before = rows(coder.journey)
    coder.play(*["Ctrl+Z"] * 30)
    assert rows(coder.journey) != before
    coder.play(*["Ctrl+Y"] * 30)
    assert rows(coder.journey) == before


def find_by_words(coder: Coder) -> None:
    panel = coder.journey.window.desk.list
    coder.play("Ctrl+F")
    coder.journey.keyboard.type("Haydan")
    assert wait_until(lambda: len(panel.rows) == 1, 5)
    coder.play("Down", "Enter")
    assert coder.session.article.title.startswith("Air strike hits market")


def test_a_coders_hour_needs_no_mouse_and_keeps_every_value(journey: Journey, mouse: MouseWatch) -> None:
    coder = Coder(journey)

    code_the_sample(coder)
    to_code = journey.keyboard.pressed
    undo_and_redo(coder)
    find_by_words(coder)
    pressed, before = journey.keyboard.pressed, rows(journey)
    journey.reopen()
    journey.keyboard.play("Ctrl+Z", "Ctrl+Y")
    pressed += journey.keyboard.pressed

    bar = MOST_KEYS_AN_EVENT * len(coder.uuids)
    print(f"a coder's hour: {len(coder.uuids)} events in {to_code} keys (bar {bar}), {pressed} in all, 0 of the mouse")
    assert rows(journey) == before
    stored = {(uuid, field): text for uuid, field, text in journey.rows(f"{STORED} AND position = 0")}
    assert {key: stored.get(key) for key in coder.taken} == coder.taken
    assert {uuid for (uuid,) in journey.rows("SELECT uuid FROM event WHERE state <> 'dropped'")} == set(coder.uuids)
    assert {scheme for (scheme,) in journey.rows("SELECT DISTINCT scheme FROM event")} == {1, 2}
    assert len(coder.uuids) >= FEWEST_EVENTS
    assert to_code <= bar
    assert mouse.seen == 0
