"""The benchmark sentence, coded by keys alone, read back from the stored rows."""

from __future__ import annotations

SENTENCE = "On Thursday rebels launched a counter attack near Idlib."
TEXT = f"Heavy fighting in Syria's northwest\n{SENTENCE}\nResidents said calm returned on Friday."
PUBLISHED = "2018-01-12"


def assert_is_the_battle(journey) -> None:
    (event,) = journey.events()
    assert event["sub_event_type"] == "Armed clash"
    assert event["event_type"] == "Battles"
    assert event["event_date"] == "2018-01-11"
    assert event["time_precision"] == "1"
    assert event["actor1"] == "Opposition Rebels (Syria)"
    assert str(event["actor2"]).startswith("Military Forces of Syria")
    assert event["country"] == "Syria"
    assert event["location"] == "Idlib"
    assert event["interaction"] == "State forces-Rebel group"
    assert event["state"] == "complete"
    origins = dict(journey.rows("SELECT field, origin FROM value WHERE part = 'value' AND origin <> 'computed'"))
    assert (origins["actor1"], origins["actor2"]) == ("text", "inferred")
    quotes = {quote for (quote,) in journey.rows("SELECT quote FROM evidence")}
    assert SENTENCE in quotes
    assert {"On Thursday", "Idlib"} <= quotes


def test_the_benchmark_sentence_takes_at_most_nine_keys_with_suggestions(begin) -> None:
    journey = begin((TEXT, PUBLISHED), suggestions=True)
    journey.wait_for_suggestions()

    journey.keyboard.play("Space", "Enter", *["Enter"] * 6)

    print(f"benchmark sentence with suggestions: {journey.keyboard.pressed} keys, 0 of the mouse")
    assert journey.keyboard.pressed <= 9
    assert_is_the_battle(journey)


def test_the_benchmark_sentence_takes_at_most_21_keys_without_suggestions(begin) -> None:
    journey = begin((TEXT, PUBLISHED), suggestions=False)

    journey.keyboard.play("Down", "Enter")
    for typed in ("cl", "th", "reb", "mil", "idl", ""):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")

    print(f"benchmark sentence without suggestions: {journey.keyboard.pressed} keys, 0 of the mouse")
    assert journey.keyboard.pressed <= 21
    assert_is_the_battle(journey)


def test_one_enter_too_many_opens_the_finished_event_and_starts_nothing(begin) -> None:
    journey = begin((TEXT, PUBLISHED), suggestions=False)
    journey.keyboard.play("Down", "Enter")
    for typed in ("cl", "th", "reb", "mil", "idl", ""):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")
    before = journey.rows("SELECT * FROM value")

    journey.keyboard.press("Enter")

    assert journey.window.session.entry is not None
    assert journey.rows("SELECT * FROM value") == before
    assert len(journey.events()) == 1
