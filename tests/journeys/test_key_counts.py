"""How many keys a coder needs, counted on the real window. Each number is a bar."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from tests.journeys.hand import Hand, Wanted

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "articles"
STORY = SHARED / "000_a7c4854ecb2b92b3.txt"
CODED = SHARED / "000_a7c4854ecb2b92b3.coded.json"
DAY = "2018-01-11"
needs_story = pytest.mark.skipif(not STORY.exists(), reason="the shared article is not here")

ACLED_BAR, CAMEO_BAR, ACTORS_BAR = 22, 85, 3
BATTLE = (
    "Heavy fighting in Syria's northwest\n"
    "On Thursday rebels launched a counter attack near Idlib, killing three or five.\n"
    "Aid organizations, rescuers and activists accused the army on Friday."
)
SECOND = "Counter attack in Syria\nOpposition rebels attacked the army near Idlib on Thursday, a resident said."
CLASH = ("cl", "th", "reb", "mil", "idl", "")


def tell(what: str, keys: int, bar: int) -> None:
    print(f"{what}: {keys} keys (bar {bar}), 0 of the mouse")


def begin_story(begin):
    journey = begin((STORY.read_text(encoding="utf-8"), DAY), suggestions=True, countries=("Syria",))
    journey.wait_for_suggestions()
    return journey


@needs_story
def test_the_two_acled_events_of_the_real_article(begin) -> None:
    journey = begin_story(begin)
    hand = Hand(journey)
    clash = Wanted(5, "Armed clash", {
        "event_date": ["2018-01-11"], "actor1": ["Opposition Rebels (Syria)"],
        "actor2": ["Military Forces of Syria (2000-)"], "location": ["Idlib"],
    })  # fmt: skip
    strike = Wanted(7, "Air/drone strike", {
        "event_date": ["2018-01-06"], "actor1": ["Unidentified Armed Group (Syria)"],
        "actor2": ["Military Forces of Russia (2000-)"], "location": ["not in the text"],
    })  # fmt: skip

    keys = hand.code(clash)
    journey.keyboard.play("Up", "a")
    keys += 2 + hand.code(strike)

    tell("two ACLED events of the real article", keys, ACLED_BAR)
    found = [(e["sub_event_type"], e["event_date"], e["actor1"], e["actor2"], e["location"]) for e in journey.events()]
    assert found == [
        ("Armed clash", "2018-01-11", "Opposition Rebels (Syria)", "Military Forces of Syria (2000-)", "Idlib"),
        ("Air/drone strike", "2018-01-06", "Unidentified Armed Group (Syria)", "Military Forces of Russia (2000-)",
         ""),
    ]  # fmt: skip
    assert keys <= ACLED_BAR


@needs_story
def test_the_twelve_cameo_events_of_the_real_article(begin) -> None:
    text = STORY.read_text(encoding="utf-8")
    journey = begin_story(begin)
    journey.keyboard.press("c")
    gold = json.loads(CODED.read_text(encoding="utf-8"))["cameo_events"]

    keys = 1 + Hand(journey).code_all([_wanted(event, text) for event in gold])

    tell("twelve CAMEO events of the real article", keys, CAMEO_BAR)
    stored = [(e["code"], e["source"], e["target"] or "") for e in journey.events("cameo")]
    assert stored == [
        (e["code"], "; ".join(a["code"] for a in e["source"]), "; ".join(a["code"] for a in e["target"]))
        for e in gold
    ]  # fmt: skip
    assert keys <= CAMEO_BAR


def _wanted(event, text: str) -> Wanted:
    values = {side: [actor["code"] for actor in event[side]] for side in ("source", "target")}
    if event["date"]:
        values["event_date"] = [event["date"]]
    typed = {code: code.lower() for side in ("source", "target") for code in values[side]}
    return Wanted(text[: event["evidence"][0]["start"]].count("\n"), event["code"], values, typed)


def span_of(words: str) -> Span:
    return Span(BATTLE.index(words), BATTLE.index(words) + len(words))


def listed(field: str, words: str, text: str) -> Value:
    return Value(field, {"value": text}, evidence=(span_of(words),), rule="test", score=0.9)


def dead(words: str, number: str) -> Value:
    parts = {"value": number, "low": number, "high": number, "state": "stated"}
    return Value("fatalities", parts, evidence=(span_of(words),), rule="test", score=0.9)


def code_the_battle(journey) -> None:
    journey.keyboard.play("Home", "Down", "Enter")
    for typed in CLASH:
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")


def to_field(journey, name: str) -> None:
    while journey.window.session.entry.field_def.name != name:
        journey.keyboard.press("Tab")


def counted(journey, *keys: str) -> int:
    before = journey.keyboard.pressed
    journey.keyboard.play(*keys)
    return journey.keyboard.pressed - before


def test_an_article_that_is_not_relevant_takes_one_key(begin) -> None:
    journey = begin(("Weather\nIt rained.", DAY), (BATTLE, DAY))

    keys = counted(journey, "d")

    tell("not relevant", keys, 1)
    assert journey.rows("SELECT state FROM coding") == [("no_event",)]
    assert journey.window.session.article.uuid == "article-1"
    assert keys == 1


def begin_three_actors(begin):
    journey = begin((BATTLE, DAY))
    sentence = span_of(BATTLE.split("\n")[2])
    sides = (("Aid organizations", "NGO"), ("rescuers", "SYRHLH"), ("activists", "NGM"))
    values = tuple(listed("source", words, code) for words, code in sides)
    suggested = EventSuggestion("cameo", span_of("accused"), sentence, (RankedCode("112", 0.9),), {"source": values})
    journey.keyboard.press("c")
    journey.window.session.take_findings("article-0", Findings("test", (), (suggested,)))
    journey.keyboard.play("Space", "Enter")
    to_field(journey, "source")
    return journey


def test_three_actors_on_a_side_take_a_key_each(begin) -> None:
    journey = begin_three_actors(begin)

    keys = counted(journey, "Shift+Enter", "Shift+Enter", "Enter")

    tell("three actors on a side", keys, ACTORS_BAR)
    assert journey.events("cameo")[0]["source"] == "NGO; SYRHLH; NGM"
    assert journey.window.session.entry.field_def.name == "target"
    assert keys <= ACTORS_BAR


def test_hint_letters_stay_in_a_list_until_enter(begin) -> None:
    journey = begin_three_actors(begin)
    entry = journey.window.session.entry
    letters = [entry.hint(each) for each in entry.candidates[:3]]

    journey.keyboard.play(*(f"Alt+{letter}" for letter in letters))
    assert journey.window.session.entry.field_def.name == "source"
    journey.keyboard.press("Enter")

    assert journey.events("cameo")[0]["source"] == "NGO; SYRHLH; NGM"
    assert journey.window.session.entry.field_def.name == "target"


def test_the_hint_letter_of_the_one_more_that_was_asked_for_goes_on(begin) -> None:
    journey = begin_three_actors(begin)
    entry = journey.window.session.entry
    third = entry.hint(entry.candidates[2])

    keys = counted(journey, "Shift+Enter", f"Alt+{third}")

    assert journey.events("cameo")[0]["source"] == "NGO; NGM"
    assert journey.window.session.entry.field_def.name == "target"
    assert keys == 2


def test_two_figures_of_the_dead_take_three_keys(begin) -> None:
    journey = begin((BATTLE, DAY))
    figures = (dead("three", "3"), dead("five", "5"))
    sentence = span_of(BATTLE.split("\n")[1])
    suggested = EventSuggestion(
        "acled", span_of("counter attack"), sentence, (RankedCode("Armed clash", 0.9),), {"fatalities": figures}
    )
    journey.window.session.take_findings("article-0", Findings("test", (), (suggested,)))
    journey.keyboard.play("Space", "Enter", "Enter")
    to_field(journey, "fatalities")
    second = next(c for c in journey.window.session.entry.candidates if c.value.text == "5")
    letter = journey.window.session.entry.hint(second)

    keys = counted(journey, "Shift+Enter", f"Alt+{letter}")

    tell("two figures of the dead", keys, 3)
    parts = dict(journey.rows("SELECT part, text FROM value WHERE field = 'fatalities'"))
    assert (parts["low"], parts["high"]) == ("3", "5")
    quotes = {quote for (quote,) in journey.rows("SELECT quote FROM evidence WHERE field = 'fatalities'")}
    assert quotes == {"three", "five"}
    assert keys <= 3


def test_the_sub_type_of_a_complete_event_changes_in_five_keys(begin) -> None:
    journey = begin((BATTLE, DAY))
    code_the_battle(journey)
    assert journey.events()[0]["state"] == "complete"

    keys = counted(journey, "Enter", "s", "h", "e", "Enter")

    tell("change of the sub-type of a complete event", keys, 5)
    (event,) = journey.events()
    assert event["sub_event_type"] == "Shelling/artillery/missile attack"
    assert event["state"] == "complete"
    assert journey.window.desk.zone() == "text"
    assert keys == 5


def test_a_second_article_on_the_same_incident_takes_four_keys(begin) -> None:
    journey = begin((BATTLE, DAY), (SECOND, DAY), suggestions=True)
    journey.wait_for_suggestions()
    code_the_battle(journey)
    journey.keyboard.press("Ctrl+Enter")
    journey.wait_for_suggestions()

    keys = counted(journey, "Space", "s", "Enter", "Ctrl+Enter")

    tell("second article on the same incident", keys, 4)
    assert len(journey.rows("SELECT DISTINCT incident FROM event")) == 1
    assert [state for (state,) in journey.rows("SELECT state FROM coding")] == ["done", "done"]
    assert keys <= 4
