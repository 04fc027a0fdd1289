"""Reading: the size of the text, signs for what has no ink, what is marked here."""

from __future__ import annotations

TEXT = "Fighting in Syria\nOn Thursday rebels attacked the army near Idlib."


def run(journey, command: str) -> None:
    """Find a command in the palette and run it."""
    journey.keyboard.press("Ctrl+K")
    journey.keyboard.type(command)
    journey.keyboard.press("Enter")


def test_the_size_of_the_text_is_kept_for_the_next_time(begin) -> None:
    journey = begin((TEXT, "2018-01-12"))

    journey.keyboard.play("Ctrl++", "Ctrl++")
    journey.reopen()
    kept = journey.window.desk.text.zoom_px
    journey.keyboard.press("Ctrl+0")

    assert (kept, journey.window.desk.text.zoom_px) == (19, 17)


def test_signs_for_spaces_come_and_go_by_one_command(begin) -> None:
    journey = begin((TEXT, "2018-01-12"))
    shown = [journey.window.desk.text.shows_invisibles]

    for _ in range(2):
        run(journey, "spaces, tabs")
        shown.append(journey.window.desk.text.shows_invisibles)

    assert shown == [False, True, False]


def test_what_is_marked_at_the_cursor_is_said_without_a_mouse(begin) -> None:
    journey = begin((TEXT, "2018-01-12"), suggestions=True)
    journey.wait_for_suggestions()
    said: list[str] = []
    journey.window.session.said.connect(said.append)

    journey.keyboard.press("Down")
    run(journey, "say what is marked")

    assert "“rebels”; Actor" in said[-1]
    assert "“On Thursday”; Date: Thu 11 Jan 2018; found by" in said[-1]
