"""A coder's hour on the sample: suggestions taken and events typed under two codebooks, second reports linked, articles
without an event, undo, search, a restart in the middle of an article.

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
from annotator.ui.record.incident_dialog import IncidentDialog
from annotator.use_cases.projects.sample_project import make_sample_project
from tests.journeys.conftest import Journey, _open_window, put_away

FEWEST_EVENTS, MOST_KEYS_AN_EVENT = 40, 10
ARTICLES = 20
SECOND_REPORTS = {"Death toll in Biu": "Two bombs kill", "Aid group counts 19": "Army and RSF"}
"""How a report of an incident begins that is coded already, and the report that it was coded from."""
NOTHING_TO_CODE = ("Cocoa growers", "Film about the siege")
ACTS_TWICE = ("Rebels hit back", "Police kill four", "Three attacks in a day")
"""Articles one of whose acts is coded under the second codebook too, by the key for that."""
RESTARTS_IN = "Death toll in Biu"
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
        self.linked: list[tuple[str, str]] = []
        self._pressed_before = 0

    @property
    def session(self):
        return self.journey.window.session

    @property
    def pressed(self) -> int:
        """The keys of all sittings."""
        return self._pressed_before + self.journey.keyboard.pressed

    def play(self, *names: str) -> None:
        self.journey.keyboard.play(*names)

    def start_again(self) -> None:
        """Close the program in the middle of things and open it again."""
        self._pressed_before = self.pressed
        here = self.session.article.uuid
        self.journey.reopen(suggestions=True)
        assert self.session.article.uuid == here

    def code_under(self, scheme: str) -> None:
        """Make it the current codebook, unless the same act was just coded under it."""
        if self.session.scheme.id != scheme:
            self.play("c")
        assert self.session.scheme.id == scheme

    def link_to(self, report: str) -> None:
        """The suggested event is one of an article coded before: two keys, and the one that takes the nearest."""
        self.play("Space", "s")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, IncidentDialog)
        self.journey.keyboard.press("Enter")
        self.journey.window.activateWindow()  # without a desktop nobody gives the keyboard back to it
        event = self.session.events[-1]
        assert event.incident, "nothing was linked"
        self.uuids.append(event.uuid)
        self.linked.append((event.uuid, report))

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


def first_report_of(journey: Journey, linked: str) -> str:
    """How the article begins whose event the linked one is one more report of."""
    ((title,),) = journey.rows(
        "SELECT title FROM event JOIN article ON article.id = event.article"
        " WHERE event.incident = (SELECT incident FROM event WHERE uuid = ?) AND event.uuid <> ?"
        " ORDER BY event.id LIMIT 1",
        linked, linked,
    )  # fmt: skip
    return next(report for report in SECOND_REPORTS.values() if str(title).startswith(report))


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
    """Every article once, then the next one."""
    seen: list[str] = []
    while coder.session.article.title not in seen:
        title = coder.session.article.title
        seen.append(title)
        if title.startswith(NOTHING_TO_CODE):
            coder.play("d")
            continue
        code_article(coder, title)
        coder.play("Ctrl+Enter")
        if coder.journey.window.desk.zone() == "record":
            coder.play("Ctrl+Enter")
    assert len(seen) == coder.session.progress().total == ARTICLES


def code_article(coder: Coder, title: str) -> None:
    """Up to three events under ACLED, up to two under CAMEO; a second report is linked to the first."""
    coder.journey.wait_for_suggestions()
    coder.code_under("acled")
    first_report = next((first for begin, first in SECOND_REPORTS.items() if title.startswith(begin)), "")
    if first_report:
        coder.link_to(first_report)
    if title.startswith(RESTARTS_IN):
        coder.start_again()
        coder.journey.wait_for_suggestions()
    coder.take_suggestions(2 if first_report else 3)
    if title.startswith(ACTS_TWICE):
        coder.play("o")
        coder.fill(())
    coder.code_under("cameo")
    coder.take_suggestions(2)
    if title.startswith(ACTS_TWICE[0]):
        coder.code_under("acled")
        coder.play("Home", "Down", "Down")
        coder.type_event(*TYPED_ACLED)
        coder.play("o")
        coder.fill(TYPED_CAMEO)


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
    coder.play("Ctrl+G")
    assert len(panel.rows) == ARTICLES


def test_a_coders_hour_needs_no_mouse_and_keeps_every_value(journey: Journey, mouse: MouseWatch) -> None:
    coder = Coder(journey)

    code_the_sample(coder)
    to_code = coder.pressed
    undo_and_redo(coder)
    find_by_words(coder)
    before = rows(journey)
    coder.start_again()
    coder.play("Ctrl+Z", "Ctrl+Y")

    events, bar = len(coder.uuids), MOST_KEYS_AN_EVENT * len(coder.uuids)
    print(
        f"a coder's hour: {ARTICLES} articles, {events} events in {to_code} keys (bar {bar}), {to_code / events:.1f} an"
        f" event; {coder.pressed} keys in all, 0 of the mouse"
    )
    assert rows(journey) == before
    stored = {(uuid, field): text for uuid, field, text in journey.rows(f"{STORED} AND position = 0")}
    assert {key: stored.get(key) for key in coder.taken} == coder.taken
    assert {uuid for (uuid,) in journey.rows("SELECT uuid FROM event WHERE state <> 'dropped'")} == set(coder.uuids)
    assert {scheme for (scheme,) in journey.rows("SELECT DISTINCT scheme FROM event")} == {1, 2}
    assert [first_report_of(journey, uuid) for uuid, _ in coder.linked] == [report for _, report in coder.linked]
    assert len(journey.rows("SELECT 1 FROM coding WHERE state = 'no_event'")) >= len(NOTHING_TO_CODE)
    assert events >= FEWEST_EVENTS
    assert to_code <= bar
    assert mouse.seen == 0
