"""The palette on a real project: what it holds is read in a thread, and no key waits for it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from annotator.ui.palette.palette import Palette
from tests.journeys.conftest import Begin, Journey

BATTLE = ("Clash\nOn Thursday rebels launched a counter attack near Idlib.", "2018-01-12")
SECOND = ("Fighting\nRebels attacked government forces near Idlib on Thursday.", "2018-01-12")
CODED = ("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter", "Enter")


def palette(journey: Journey) -> Palette:
    made = journey.window.finding._palette
    assert made is not None
    return made


def open_with(qtbot: QtBot, journey: Journey, typed: str, kind: str) -> list[str]:
    """Type into the palette, and wait for rows of a kind."""
    journey.keyboard.press("Ctrl+K")
    journey.keyboard.type(typed)
    qtbot.waitUntil(lambda: any(row.kind == kind for row in palette(journey).card.rows.found()))
    return [row.title for row in palette(journey).card.rows.found() if row.kind == kind]


def choose(journey: Journey, kind: str) -> None:
    rows = palette(journey).card.rows
    while rows.chosen is None or rows.chosen.kind != kind:
        journey.keyboard.press("Down")
    journey.keyboard.press("Enter")


def test_a_place_leads_from_one_of_its_events_to_the_next(qtbot: QtBot, begin: Begin) -> None:
    journey = begin(BATTLE, SECOND, countries=("Syria",))
    journey.keyboard.play(*CODED, "Ctrl+Enter", *CODED)
    shown = []

    for _ in range(3):
        assert open_with(qtbot, journey, "idli", "place") == ["Idlib"]
        choose(journey, "place")
        shown.append((journey.window.session.article.uuid, journey.window.desk.status.left_words))

    assert shown == [
        ("article-0", "Event 1 of 2 with “Idlib”."),
        ("article-1", "Event 2 of 2 with “Idlib”."),
        ("article-0", "Event 1 of 2 with “Idlib”."),
    ]
    assert journey.window.session.current.article == "article-0"


def test_an_actor_is_typed_into_the_field_that_asks_for_one(qtbot: QtBot, begin: Begin) -> None:
    journey = begin(BATTLE, SECOND, countries=("Syria",))
    journey.keyboard.play(*CODED, "Ctrl+Enter", "Down", "Enter", "cl", "Enter", "th", "Enter")

    (name,) = open_with(qtbot, journey, "opposi", "actor")
    choose(journey, "actor")
    typed = journey.window.session.entry.typed
    journey.keyboard.press("Enter")

    assert typed == name == "Opposition Rebels (Syria)"
    assert journey.events()[1]["actor1"] == name


def test_no_key_of_the_palette_reads_the_project_on_the_windows_thread(qtbot: QtBot, begin: Begin) -> None:
    journey = begin(BATTLE, SECOND)
    journey.keyboard.press("Ctrl+K")
    qtbot.wait(500)  # what a desk reads after it was opened
    read: list[str] = []
    journey.window.session.project.connection.sqlite.set_trace_callback(read.append)

    journey.keyboard.type("fighting")
    journey.keyboard.play("Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    qtbot.waitUntil(lambda: any(row.kind == "article" for row in palette(journey).card.rows.found()))

    journey.window.session.project.connection.sqlite.set_trace_callback(None)
    assert read == []


def test_an_article_without_a_title_is_listed_by_its_first_words(qtbot: QtBot, begin: Begin) -> None:
    journey = begin(("\nRain fell on the town.", "2018-01-12"), SECOND)
    journey.keyboard.press("Ctrl+K")
    for _ in range(3):
        journey.keyboard.press("Tab")
    qtbot.waitUntil(lambda: len(palette(journey).card.rows.found()) == 2)

    titles = [row.title for row in palette(journey).card.rows.found()]

    assert "Rain fell on the town." in titles[0]


def test_a_palette_that_was_open_lets_the_project_go(qtbot: QtBot, begin: Begin) -> None:
    journey = begin(BATTLE, SECOND)
    open_with(qtbot, journey, "fight", "article")
    journey.keyboard.press("Escape")

    journey.keyboard.press("Ctrl+W")

    assert journey.window.finding._pages is None
    journey.window.open_project(journey.path)
    assert not journey.window.session.project.read_only
