"""A real agency story, coded by keys to the two ACLED events that a careful reader found in it."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "articles"
STORY = SHARED / "000_a7c4854ecb2b92b3.txt"
pytestmark = pytest.mark.skipif(not STORY.exists(), reason="the shared article is not here")


def test_the_real_article_is_coded_to_its_two_acled_events(begin) -> None:
    text = STORY.read_text(encoding="utf-8")
    journey = begin((text, "2018-01-11"), suggestions=True, countries=("Syria",))
    journey.wait_for_suggestions()
    keyboard = journey.keyboard

    keyboard.play(*["Down"] * 5, "Enter")
    for typed in ("cl", "th", "reb", "mil", "idl", ""):
        keyboard.type(typed)
        keyboard.press("Enter")
    keyboard.play("Up", "a")
    keyboard.play(*["Down"] * 3, "Enter")
    for typed in ("dro", "jan", "unid", "rus"):
        keyboard.type(typed)
        keyboard.press("Enter")
    keyboard.type("not in")
    keyboard.play("Enter", "Enter")

    print(f"two ACLED events of the real article: {keyboard.pressed} keys, 0 of the mouse")
    clash, strike = journey.events()
    assert (clash["sub_event_type"], clash["event_date"], clash["actor1"]) == (
        "Armed clash", "2018-01-11", "Opposition Rebels (Syria)",
    )  # fmt: skip
    assert str(clash["actor2"]).startswith("Military Forces of Syria")
    assert clash["country"] == "Syria" and clash["location"] in ("Idlib", "Idleb")
    assert clash["interaction"] == "State forces-Rebel group"
    assert (strike["sub_event_type"], strike["event_date"]) == ("Air/drone strike", "2018-01-06")
    assert strike["actor1"] == "Unidentified Armed Group (Syria)"
    assert str(strike["actor2"]).startswith("Military Forces of Russia")
    assert strike["inter1"] == "Political militia"
    reasons = journey.rows("SELECT text FROM value WHERE part = 'reason'")
    assert reasons == [("not in the text",)]
    evidence = {quote for (quote,) in journey.rows("SELECT quote FROM evidence WHERE field = 'evidence'")}
    assert "Rebels launched a counter attack on Thursday." in evidence
    assert any(quote.startswith("However, a government offensive") for quote in evidence)
