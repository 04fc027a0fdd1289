"""A field of long text has lines: Shift+Enter begins one, Enter takes them all."""

from __future__ import annotations

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib."
DAY = "2018-01-12"


def to_notes(journey) -> None:
    journey.keyboard.play("Down", "Enter", "cl", "Enter")
    while journey.window.session.entry.field_def.name != "notes":
        journey.keyboard.press("Tab")


def test_shift_enter_in_notes_begins_a_line_and_enter_takes_them(begin) -> None:
    journey = begin((TEXT, DAY))
    to_notes(journey)

    journey.keyboard.play("two words", "Shift+Enter", "second line")
    untaken = journey.rows("SELECT * FROM value WHERE field = 'notes'")
    journey.keyboard.press("Enter")

    assert untaken == []
    assert journey.rows("SELECT text FROM value WHERE field = 'notes' AND part = 'value'") == [
        ("two words\nsecond line",)
    ]


def test_the_lines_of_notes_come_back_when_they_are_opened_again(begin) -> None:
    journey = begin((TEXT, DAY))
    to_notes(journey)
    journey.keyboard.play("one", "Shift+Enter", "two", "Escape")

    journey.keyboard.press("Enter")

    assert journey.window.session.entry.typed == "one\ntwo"
    assert journey.window.desk.record.card.input.text() == "one\ntwo"
