"""Codes that this coder used before come first, with what stands above them, and are never taken unread."""

from __future__ import annotations

PLAIN = "Weather\nIt rained in the valley on Monday. The river rose."
DAY = "2018-01-12"


def code_article(journey, letters: str) -> None:
    """One event of this code, and on to the next article."""
    journey.keyboard.play("Down", "Enter", *letters, "Enter", "Escape", "Ctrl+Down")


def offered(journey) -> list[tuple[str, str]]:
    return [(candidate.label, candidate.detail) for candidate in journey.window.session.entry.candidates]


def test_with_nothing_typed_and_nothing_suggested_the_codes_used_most_come_first(begin) -> None:
    journey = begin(*((f"{PLAIN} {n}", DAY) for n in range(4)))
    for letters in ("looting", "grenade", "looting"):
        code_article(journey, letters)

    journey.keyboard.play("Down", "Enter")

    assert offered(journey)[:2] == [
        ("Looting/property destruction", "Strategic developments"),
        ("Grenade", "Explosions/Remote violence"),
    ]


def test_a_code_used_before_is_not_taken_by_enter_alone(begin) -> None:
    journey = begin(*((f"{PLAIN} {n}", DAY) for n in range(2)))
    code_article(journey, "looting")
    journey.keyboard.play("Down", "Enter")
    nothing = journey.window.session.entry.chosen

    journey.keyboard.press("Enter")
    after_enter = len(journey.events())
    journey.keyboard.play("Down", "Enter")

    assert nothing is None
    assert after_enter == 1
    assert [event["sub_event_type"] for event in journey.events()] == ["Looting/property destruction"] * 2


def test_a_parents_name_lists_the_codes_below_it(begin) -> None:
    journey = begin((PLAIN, DAY))

    journey.keyboard.play("Down", "Enter", "riots")

    assert offered(journey)[:2] == [("Violent demonstration", "Riots"), ("Mob violence", "Riots")]


def test_a_cameo_code_is_shown_with_all_that_stands_above_it(begin) -> None:
    journey = begin((PLAIN, DAY))

    journey.keyboard.play("c", "Down", "Enter", "1951")

    label, detail = offered(journey)[0]
    assert label.startswith("1951  ")
    assert detail.startswith("19 Fight › 195 Employ aerial weapons")
