"""Held keys, hasty keys and keys in the wrong place write nothing that the coder did not mean."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.span import Span

BATTLE = (
    "Heavy fighting in Syria's northwest\n"
    "On Thursday rebels launched a counter attack near Idlib.\n"
    "On Wednesday protesters marched in Damascus."
)


def _span(words: str) -> Span:
    return Span(BATTLE.index(words), BATTLE.index(words) + len(words))


THURSDAY = Mark(_span("On Thursday"), "date", ({"value": "2018-01-11", "precision": "1"},), "weekday", 1.0)
WEDNESDAY = Mark(_span("On Wednesday"), "date", ({"value": "2018-01-10", "precision": "1"},), "weekday", 1.0)
EARLY = Findings("test", (THURSDAY,))
LATE = Findings(
    "test",
    (WEDNESDAY, THURSDAY),
    (EventSuggestion("acled", _span("counter attack"), _span(BATTLE.split("\n")[1]), (RankedCode("Protest", 0.9),)),),
)
OTHER = "Weather\nIt rained."
DAY = "2018-01-12"
REPEATS = 200


def code_the_battle(journey) -> None:
    journey.keyboard.play("Home", "Down", "Enter")
    for typed in ("cl", "th", "reb", "mil", "idl", ""):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")


def hold(journey, key: str) -> None:
    journey.keyboard.press(key)
    for _ in range(REPEATS):
        journey.keyboard.press(key, repeats=True)


def edits(journey) -> int:
    return int(journey.rows("SELECT count(*) FROM edit")[0][0])


def stored(journey) -> list[list[tuple[object, ...]]]:
    # When an event was changed last is not what it says.
    event = journey.rows("SELECT id, uuid, article, coder, scheme, state, incident, hash FROM event")
    return [event, *(journey.rows(f"SELECT * FROM {table}") for table in ("value", "evidence", "coding", "edit"))]


def test_a_held_down_enter_takes_one_value(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l")
    before = edits(journey)

    hold(journey, "Enter")

    assert edits(journey) == before + 1
    assert journey.window.session.entry.field_def.name == "event_date"


def test_a_held_down_enter_in_the_text_opens_one_event(begin) -> None:
    journey = begin((BATTLE, DAY))
    before = stored(journey)

    hold(journey, "Enter")

    assert stored(journey) == before
    assert journey.window.desk.zone() == "record"


def test_a_held_down_ctrl_enter_ends_one_article(begin) -> None:
    journey = begin(*[(OTHER, DAY)] * 4)

    hold(journey, "Ctrl+Enter")

    assert journey.rows("SELECT state FROM coding") == [("no_event",)]


def test_a_held_down_d_ends_one_article(begin) -> None:
    journey = begin(*[(f"{OTHER} {n}", DAY) for n in range(4)])
    before = edits(journey)

    hold(journey, "d")

    assert edits(journey) == before + 1
    assert journey.rows("SELECT state FROM coding") == [("no_event",)]
    assert journey.window.session.article.uuid == "article-1"


@pytest.mark.parametrize("key", ["Ctrl+Z", "x", "a", "n"])
def test_other_held_keys_write_once(begin, key: str) -> None:
    journey = begin((BATTLE, DAY))
    code_the_battle(journey)
    before = edits(journey)

    hold(journey, key)

    assert edits(journey) - before <= 1


def test_a_held_down_hint_letter_takes_one_value(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter")
    entry = journey.window.session.entry
    before = edits(journey)

    hold(journey, f"Alt+{entry.hint(entry.candidates[0])}")

    assert edits(journey) == before + 1


def test_a_word_typed_in_the_text_of_an_article_with_events_opens_lists_and_changes_no_stored_row(begin) -> None:
    journey = begin((BATTLE, DAY), (OTHER, DAY))
    code_the_battle(journey)
    journey.keyboard.play("End")
    before = stored(journey)[:-1]

    for letter in "damascus":
        journey.keyboard.press(letter)
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    # The sentence became evidence with the first "a" and was taken out with the second: the log knows both.
    assert stored(journey)[:-1] == before
    assert journey.window.session.article.uuid == "article-0"


def test_one_enter_too_many_after_the_last_field_changes_no_stored_row(begin) -> None:
    journey = begin((BATTLE, DAY))
    code_the_battle(journey)
    before = stored(journey)

    journey.keyboard.play("Enter")

    assert stored(journey) == before


def test_ctrl_z_in_a_box_with_nothing_typed_undoes_the_last_edit(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter", "t", "h", "Enter")
    assert journey.window.desk.zone() == "record"
    assert not journey.window.desk.is_typed()

    journey.keyboard.press("Ctrl+Z")

    fields = {field for (field,) in journey.rows("SELECT field FROM value WHERE origin <> 'computed'")}
    assert "code" in fields and "event_date" not in fields


def test_enter_in_the_same_turn_as_the_last_letter_takes_what_was_typed(begin) -> None:
    """Both events are sent before the window has a chance to paint."""
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter", "c")
    line = journey.window.desk.record.card.input

    for key, text in ((Qt.Key.Key_L, "l"), (Qt.Key.Key_Return, "\r")):
        QApplication.postEvent(line, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
    QApplication.processEvents()

    code = journey.rows("SELECT text FROM value WHERE field = 'code' AND part = 'value'")
    event = journey.events()[0]
    assert len(code) == 1
    assert event["sub_event_type"] == "Armed clash"


def test_suggestions_that_arrive_between_two_keys_change_neither_the_order_nor_the_value_taken(begin) -> None:
    journey = begin((BATTLE, DAY))
    session = journey.window.session
    session.take_findings("article-0", EARLY)
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter")
    before = [(c.value.text, c.label) for c in session.entry.candidates]
    chosen = session.entry.chosen

    session.take_findings("article-0", LATE)
    after = [(c.value.text, c.label) for c in session.entry.candidates]
    journey.keyboard.press("Enter")

    assert after[: len(before)] == before
    assert len(after) > len(before)
    taken = journey.rows("SELECT text FROM value WHERE field = 'event_date' AND part = 'value'")
    assert taken == [(chosen.value.text,)]
