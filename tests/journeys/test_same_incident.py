"""The second article on one incident, by keys: linked in four, with nothing copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from annotator.session.record.record_view import record_view
from annotator.session.record.rule_notes import RuleNote
from annotator.ui.keys.keyboard import wait_until
from annotator.ui.pieces.parts import Words
from annotator.ui.record.incident_dialog import IncidentDialog
from annotator.ui.record.note_list import NoteList
from tests.journeys.conftest import Begin, Journey

FIRST = ("Rebels attack\nOn Thursday rebels launched a counter attack near Idlib.", "2018-01-12")
SECOND = ("Fighting in Syria\nRebels attacked government forces near Idlib on Thursday, residents said.", "2018-01-12")
ELSEWHERE = ("Talks\nOn Monday ministers met in Ankara.", "2018-05-01")


def code_the_first(journey: Journey) -> None:
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")
    journey.keyboard.press("Enter")
    assert journey.events()[0]["state"] == "complete"


def dialog() -> IncidentDialog | None:
    shown = QApplication.activeModalWidget()
    return shown if isinstance(shown, IncidentDialog) else None


def answer(journey: Journey, *keys: str) -> None:
    """Press keys in the dialog, which is a window of its own."""
    assert dialog() is not None
    journey.keyboard.play(*keys)


@pytest.fixture
def journey(begin: Begin) -> Journey:
    begun = begin(FIRST, SECOND, ELSEWHERE, countries=("Syria",))
    code_the_first(begun)
    begun.keyboard.press("Ctrl+Enter")
    begun.keyboard.pressed = 0
    return begun


def test_a_bare_sentence_is_linked_in_four_keys(journey: Journey) -> None:
    journey.keyboard.press("Down")
    journey.keyboard.press("s")
    answer(journey, "Enter")
    journey.keyboard.press("Ctrl+Enter")

    first, second = journey.events()
    assert journey.keyboard.pressed == 4
    assert second["incident"] == first["incident"] == first["event_uuid"]
    assert [second[name] for name in ("code", "event_date", "actor1", "location", "fatalities")] == [None] * 5
    assert second["state"] == "complete"
    assert journey.rows("SELECT state FROM coding ORDER BY article") == [("done",), ("done",)]


def test_one_undo_takes_the_link_back_and_shows_the_article(journey: Journey) -> None:
    journey.keyboard.play("Down", "s")
    answer(journey, "Enter")

    journey.keyboard.press("Ctrl+Z")

    assert len(journey.events()) == 1
    assert journey.events()[0]["incident"] is None


def test_escape_leaves_the_question_and_changes_nothing(journey: Journey) -> None:
    journey.keyboard.play("Down", "s")
    answer(journey, "Escape")

    assert dialog() is None
    assert len(journey.events()) == 1


def test_an_event_of_this_article_is_linked_and_keeps_its_values(journey: Journey) -> None:
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")
    journey.keyboard.press("Enter")
    journey.keyboard.press("s")
    answer(journey, "Enter")

    second = journey.events()[1]
    assert second["actor1"] == "Opposition Rebels (Syria)"
    assert journey.rows("SELECT text FROM value WHERE field = 'same_as'") == [(journey.events()[0]["event_uuid"],)]


@pytest.mark.parametrize(
    ("key", "table"), [("r", "value WHERE field = 'related_to'"), ("n", "rejection WHERE kind = 'not_same'")]
)
def test_two_events_are_related_or_told_apart_by_one_letter(journey: Journey, key: str, table: str) -> None:
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")
    journey.keyboard.press("Enter")
    journey.keyboard.press("s")
    answer(journey, key)

    assert journey.rows(f"SELECT count(*) FROM {table}") == [(1,)]
    assert journey.rows("SELECT count(*) FROM value WHERE field = 'same_as'") == [(0,)]


def test_the_dialog_shows_both_records_side_by_side(journey: Journey) -> None:
    journey.keyboard.play("Down", "s")
    shown = dialog()

    assert shown is not None
    (row,) = shown._choice.rows
    assert row.title == "Armed clash, Idlib, 11 Jan"
    assert "Rebels attack" in row.where
    assert {field.label: field.theirs for field in row.fields}["Actor 1"] == "Opposition Rebels (Syria)"
    journey.keyboard.press("Escape")


def test_the_dialog_shows_long_sentences_whole(begin: Begin) -> None:
    long = "Rebels " + "from several groups and of many kinds " * 4 + "attacked the army near Idlib on Thursday."
    journey = begin(FIRST, (f"Fighting in Syria\n{long}", "2018-01-12"), countries=("Syria",))
    code_the_first(journey)
    journey.keyboard.play("Ctrl+Enter", "Down", "s")
    shown = dialog()
    assert shown is not None

    wrapped = [words for words in shown._records.findChildren(Words) if words.wordWrap()]

    assert any(words.text() == long for words in wrapped)
    assert [words.text() for words in wrapped if words.height() < words.heightForWidth(words.width())] == []
    journey.keyboard.press("Escape")


def test_where_nothing_is_alike_the_status_line_says_so(begin: Begin) -> None:
    journey = begin(ELSEWHERE, FIRST)
    journey.keyboard.press("s")

    assert dialog() is None
    assert "No event of another article" in journey.window.desk.status.left_words  # type: ignore[union-attr]


CLASH_KEYS = ("Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter")


def question(journey: Journey) -> RuleNote | None:
    """The note under the place of the record that asks about another article's event."""
    for notes in journey.window.findChildren(NoteList):
        for note in notes.notes if notes.isVisible() else ():
            if note.asks_incident:
                return note
    return None


def chip(journey: Journey) -> str:
    (said,) = [
        n.accessibleName() for n in journey.window.findChildren(NoteList) if any(x.asks_incident for x in n.notes)
    ]
    return said.rsplit("(", 1)[1].rstrip(")")


def code_the_second_on_another_side(journey: Journey) -> None:
    """The same day and place, but another opponent: no rule of ACLED names the first event."""
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "rus", "Enter", "idl", "Enter")
    journey.keyboard.press("Enter")
    assert journey.events()[1]["state"] == "complete"


def test_completing_an_event_asks_about_the_one_that_lies_near_under_the_place(journey: Journey) -> None:
    code_the_second_on_another_side(journey)

    asked = question(journey)

    assert asked is not None and asked.home == "location"
    assert asked.text == "Armed clash, Idlib, 11 Jan of “Rebels attack”, Reuters is near. Same incident?"
    assert chip(journey) == "S"


def test_the_question_shows_the_keys_that_answer_it_from_the_record(journey: Journey) -> None:
    code_the_second_on_another_side(journey)

    journey.keyboard.press("Enter")

    assert journey.window.desk.zone() == "record"  # type: ignore[union-attr]
    assert chip(journey) == "Esc S"
    journey.keyboard.play("Escape", "s")
    answer(journey, "Enter")
    assert question(journey) is None


def test_told_apart_the_question_is_gone_and_not_put_again(journey: Journey) -> None:
    code_the_second_on_another_side(journey)
    journey.keyboard.press("s")
    answer(journey, "n")
    assert question(journey) is None

    journey.keyboard.play("Enter", "sh", "Enter")

    assert question(journey) is None


def test_where_a_rule_names_the_other_article_nothing_more_is_asked(journey: Journey) -> None:
    journey.keyboard.play("Down", *CLASH_KEYS, "Enter")

    notes = journey.window.session.record.rules.notes(journey.window.session.current)

    assert [note.rule for note in notes if "Rebels attack" in note.text] == ["A19"]
    assert question(journey) is None


def test_a_click_on_the_chip_shows_both_records(journey: Journey, qtbot: QtBot) -> None:
    code_the_second_on_another_side(journey)
    shown = []
    journey.window.desk.record.incident_wanted.connect(lambda: shown.append(True))  # type: ignore[union-attr]
    journey.window.desk.record.incident_wanted.disconnect(journey.window.same_incident)  # type: ignore[union-attr]
    (notes,) = [n for n in journey.window.findChildren(NoteList) if any(x.asks_incident for x in n.notes)]
    (laid,) = [each for each in notes._laid if each.note.asks_incident]

    qtbot.mouseClick(notes, Qt.MouseButton.LeftButton, pos=laid.chip.center().toPoint())

    assert shown == [True]


def test_a_linked_event_says_what_it_is_and_opens_to_code_what_differs(journey: Journey) -> None:
    journey.keyboard.play("Down", "s")
    answer(journey, "Enter")
    view = record_view(journey.window.session)
    assert "one more report of an incident" in view.subtitle
    assert [other.state for other in view.others if other.uuid] == ["linked"]

    journey.window.activateWindow()  # as a desktop does when a dialog closes
    QApplication.processEvents()
    journey.keyboard.play("Down", "e", "Enter")
    while journey.window.session.entry.field_def.name != "fatalities":
        journey.keyboard.press("Tab")
    journey.keyboard.play("4", "Enter")

    second = journey.events()[1]
    assert (second["fatalities"], second["code"], second["state"]) == ("4", None, "complete")
    assert second["incident"] == journey.events()[0]["incident"]


def suggest_the_second(journey: Journey) -> None:
    """What the machine would say of the second article's act: code, day and place, nobody's yet."""
    text = SECOND[0]
    trigger = Span(text.index("attacked"), text.index("attacked") + 8)
    sentence = Span(text.index("Rebels"), len(text))
    told = {
        "event_date": (Value("event_date", {"value": "2018-01-11", "precision": "day"}, "text"),),
        "location": (Value("location", {"value": "Homs", "country": "Syria"}, "text"),),
        "fatalities": (),
        "code": (Value("code", {"value": "Attack"}, "text"),),
    }
    event = EventSuggestion("acled", trigger, sentence, (RankedCode("Attack", 0.8, "attacked"),), told, score=0.8)
    session = journey.window.session
    wait_until(lambda: session.article is not None and session.article.uuid == "article-1", 10)
    session.take_findings("article-1", Findings("test", (), (event,)))
    journey.window.activateWindow()
    assert wait_until(lambda: journey.window.desk.zone() == "text", 10)  # type: ignore[union-attr]


def compared(shown: IncidentDialog) -> dict[str, tuple[str, str]]:
    """What both records say, by field: this article's words, then the other's."""
    fields = shown._choice.rows[shown.chosen].fields
    return {field.label: (field.mine + (" ?" if field.is_suggested else ""), field.theirs) for field in fields}


def test_a_suggestion_shows_its_own_values_as_not_taken_beside_the_other_record(journey: Journey) -> None:
    suggest_the_second(journey)
    journey.keyboard.play("Space", "s")
    shown = dialog()
    assert shown is not None
    told = compared(shown)
    said = [words.accessibleName() for words in shown.findChildren(Words) if words.accessibleName()]
    answer(journey, "Escape")

    assert told["Type"] == ("Attack ?", "Armed clash")
    assert told["Date"] == ("Thu 11 Jan 2018 ?", "Thu 11 Jan 2018")
    assert told["Place"] == ("Homs ?", "Idlib")
    assert told["Deaths"][0] == ""
    assert "Homs, suggested, not taken" in said


def test_what_is_taken_of_a_suggestion_stands_as_taken_and_the_link_copies_nothing(journey: Journey) -> None:
    suggest_the_second(journey)
    journey.keyboard.play("Space", "Enter", "Enter", "Escape", "s")
    shown = dialog()
    assert shown is not None
    told = compared(shown)
    answer(journey, "Enter")

    assert told["Type"] == ("Attack", "Armed clash")
    assert told["Place"] == ("Homs ?", "Idlib")
    assert journey.events()[1]["location"] is None
