"""What keys do on the desk, on the real window, read back from the stored rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

BATTLE = (
    "Heavy fighting in Syria's northwest\n"
    "On Thursday rebels launched a counter attack near Idlib.\n"
    "On Wednesday protesters marched in Damascus."
)
DAY = "2018-01-12"


def code_the_battle(journey) -> None:
    journey.keyboard.play("Home", "Down", "Enter")
    for typed in ("cl", "th", "reb", "mil", "idl", ""):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")


def test_undo_and_redo_reach_across_a_restart(begin) -> None:
    journey = begin((BATTLE, DAY))
    code_the_battle(journey)
    whole = journey.events()

    journey.reopen()
    journey.keyboard.play(*["Ctrl+Z"] * 6)
    nothing = journey.events()
    journey.keyboard.play(*["Ctrl+Y"] * 6)

    assert len(whole) == 1
    assert nothing == []
    again = journey.events()
    assert {k: v for k, v in again[0].items() if k != "changed"} == {
        k: v for k, v in whole[0].items() if k != "changed"
    }


def test_an_event_without_a_taken_value_is_gone_after_escape(begin) -> None:
    journey = begin((BATTLE, DAY))

    journey.keyboard.play("Down", "Enter", "Escape")

    assert journey.rows("SELECT count(*) FROM event") == [(0,)]
    assert journey.window.session.current is None


def test_d_says_that_an_article_has_no_codable_event_and_opens_the_next(begin) -> None:
    journey = begin((BATTLE, DAY), ("Weather\nIt rained.", DAY))

    journey.keyboard.press("d")

    assert journey.rows("SELECT state, reason FROM coding") == [("no_event", "nothing codable")]
    assert journey.window.session.article.uuid == "article-1"


def test_d_is_refused_while_the_article_has_events(begin) -> None:
    journey = begin((BATTLE, DAY))
    code_the_battle(journey)

    journey.keyboard.press("d")

    assert journey.rows("SELECT state FROM coding") == [("in_progress",)]
    assert "has events" in journey.window.desk.status.left_words


def test_a_held_down_d_writes_once(begin) -> None:
    journey = begin((BATTLE, DAY), ("Weather\nIt rained.", DAY), ("Sports\nA match.", DAY))

    journey.keyboard.press("d")
    for _ in range(200):
        journey.keyboard.press("d", repeats=True)

    assert journey.rows("SELECT count(*) FROM coding") == [(1,)]


def test_ctrl_enter_ends_an_article_whose_events_are_complete(begin) -> None:
    journey = begin((BATTLE, DAY), ("Weather\nIt rained.", DAY))
    code_the_battle(journey)

    journey.keyboard.press("Ctrl+Enter")

    assert journey.rows("SELECT state FROM coding") == [("done",)]
    assert journey.window.session.article.uuid == "article-1"


def test_ctrl_enter_goes_to_an_open_field_first_and_leaves_the_article_in_progress_then(begin) -> None:
    journey = begin((BATTLE, DAY), ("Weather\nIt rained.", DAY))
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter", "Escape")

    journey.keyboard.press("Ctrl+Enter")
    assert journey.window.session.entry.field_def.name == "event_date"
    journey.keyboard.press("Ctrl+Enter")

    assert journey.rows("SELECT state FROM coding") == [("in_progress",)]
    assert journey.window.session.article.uuid == "article-1"


def test_the_end_of_an_article_is_said_over_the_next_one(begin) -> None:
    journey = begin((BATTLE, DAY), ("Weather\nIt rained.", DAY), ("Sports\nA match.", DAY))
    code_the_battle(journey)
    assert journey.window.desk.status.left_words == "Event complete."

    journey.keyboard.press("Ctrl+Enter")
    after_events = journey.window.desk.status.left_words
    journey.keyboard.press("d")

    assert after_events == "Article done."
    assert journey.window.desk.status.left_words == "No codable event."


def test_a_peaceful_protest_has_no_stop_for_the_second_actor(begin) -> None:
    journey = begin((BATTLE, DAY))

    journey.keyboard.play("Down", "Down", "Enter")
    for typed in ("peac", "wed", "protest", "dam", ""):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")

    (event,) = journey.events()
    assert event["state"] == "complete"
    assert event["sub_event_type"] == "Peaceful protest"
    assert event["actor1"] == "Protesters (Syria)"
    assert not event["actor2"]
    assert event["interaction"] == "Protesters only"


def test_typing_looks_in_the_events_own_sentence_first_and_brings_the_words_as_evidence(begin) -> None:
    journey = begin((BATTLE, DAY))

    code_the_battle(journey)

    quotes = dict(journey.rows("SELECT field, quote FROM evidence WHERE field <> 'evidence'"))
    assert quotes["actor1"] == "rebels"
    assert quotes["location"] == "Idlib"


def test_a_complete_cameo_event_is_coded_as_a_directed_dyad(begin) -> None:
    journey = begin((BATTLE, DAY))

    journey.keyboard.play("c", "Down", "Enter")
    for typed in ("190", "th", "reb", "syrmil"):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")

    (event,) = journey.events("cameo")
    assert (event["code"], event["source"], event["target"]) == ("190", "SYRREB", "SYRMIL")
    assert (event["event_date"], event["quad_class"], event["root"]) == ("2018-01-11", "4", "19")
    assert event["state"] == "complete"


def test_the_same_act_under_the_next_scheme_joins_the_incident(begin) -> None:
    journey = begin((BATTLE, DAY))
    code_the_battle(journey)

    journey.keyboard.press("o")
    for typed in ("190", "th", "reb", "syrmil"):
        journey.keyboard.type(typed)
        journey.keyboard.press("Enter")

    incidents = journey.rows("SELECT DISTINCT incident FROM event")
    assert len(incidents) == 1 and incidents[0][0] is not None
    assert len(journey.events("cameo")) == 1


def test_keys_in_a_box_are_letters_and_ctrl_z_there_undoes_the_last_edit(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter")
    assert len(journey.rows("SELECT * FROM event")) == 1

    journey.keyboard.play("d", "x")
    typed = journey.window.session.entry.typed
    journey.keyboard.press("Ctrl+Z")
    kept = journey.rows("SELECT count(*) FROM event")
    journey.keyboard.press("Ctrl+Z")

    assert typed == "dx"
    assert kept == [(1,)]
    assert journey.events() == []


def test_alt_and_a_hint_letter_take_the_candidate_that_carries_it(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter")
    entry = journey.window.session.entry
    second = entry.candidates[1] if len(entry.candidates) > 1 else entry.candidates[0]

    journey.keyboard.press(f"Alt+{entry.hint(second)}")

    code = journey.rows("SELECT text FROM value WHERE field = 'code' AND part = 'value'")
    assert code == [(second.value.text,)]


def test_a_sign_moves_the_date_by_a_day(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter", "t", "h", "Enter", "Shift+Tab", "Shift+Tab")
    while journey.window.session.entry.field_def.name != "event_date":
        journey.keyboard.press("Tab")

    journey.keyboard.play("+", "Enter")

    date = journey.rows("SELECT text FROM value WHERE field = 'event_date' AND part = 'value'")
    assert date == [("2018-01-12",)]


def test_f6_goes_round_list_text_and_record(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter")
    zones = [journey.window.desk.zone()]

    for _ in range(3):
        journey.keyboard.press("F6")
        zones.append(journey.window.desk.zone())

    assert zones == ["record", "list", "text", "record"]


def test_x_drops_the_event_and_undo_brings_it_back(begin) -> None:
    journey = begin((BATTLE, DAY))
    code_the_battle(journey)

    journey.keyboard.press("x")
    gone = journey.window.session.events
    journey.keyboard.press("Ctrl+Z")

    assert gone == []
    assert [event["sub_event_type"] for event in journey.events()] == ["Armed clash"]


def test_shift_d_lets_the_coder_choose_why_there_is_no_event(begin) -> None:
    journey = begin((BATTLE, DAY), ("Weather\nIt rained.", DAY))

    journey.keyboard.press("Shift+D")
    menu = QApplication.activePopupWidget()
    QTest.keyClick(menu, Qt.Key.Key_3)
    QApplication.processEvents()

    assert journey.rows("SELECT state, reason FROM coding") == [("no_event", "planned or threatened only")]
    assert journey.window.session.article.uuid == "article-1"
