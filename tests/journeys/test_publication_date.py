"""An article without a publication date says so on the desk, and is given one by a key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from annotator.session.record.record_view import record_view
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.text.day_dialog import DayDialog
from tests.journeys.conftest import Begin, Journey

TEXT = "Market burns\nA market burned in Nordhavn on Thursday, the mayor said."


@pytest.fixture
def journey(begin: Begin) -> Journey:
    return begin((TEXT, ""), (TEXT.replace("Nordhavn", "São Roque"), "2018-02-03"))


def in_the_dialog(act: Callable[[DayDialog, Keyboard], None]) -> None:
    """Do this once the dialog has the keyboard."""
    tries = iter(range(2_000))

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, DayDialog) and dialog.isAncestorOf(QApplication.focusWidget()):
            act(dialog, Keyboard(dialog))
        elif next(tries, None) is not None:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def header(journey: Journey) -> list[str]:
    assert journey.window.desk is not None
    return journey.window.desk.header.shown_words


def published(journey: Journey) -> list[tuple[object, ...]]:
    return journey.rows("SELECT published FROM articles ORDER BY article_uuid")


def give(journey: Journey, typed: str) -> None:
    def act(dialog: DayDialog, keyboard: Keyboard) -> None:
        keyboard.type(typed)
        keyboard.press("Enter")

    in_the_dialog(act)
    journey.keyboard.press("p")


def test_a_missing_day_is_told_with_its_key_and_given_in_any_form(journey: Journey) -> None:
    before = header(journey)
    give(journey, "1 February 2018")

    session = journey.window.session
    assert before[1] == "No publication date: P sets it"
    assert header(journey)[1] == "Thu 1 Feb 2018"
    assert published(journey) == [("2018-02-01",), ("2018-02-03",)]
    assert session.project.undo_label == "Set publication date"
    assert session.article is not None
    assert session.article.published == "2018-02-01"


def test_the_key_that_is_named_is_the_one_that_works(journey: Journey) -> None:
    keys = journey.window._keys.keys
    journey.window._use_keys(replace(keys, changed={"publication_day": ("Ctrl+J",)}))
    named = header(journey)[1]
    journey.window._use_keys(keys)

    assert named == "No publication date: Ctrl J sets it"
    assert header(journey)[1] == "No publication date: P sets it"


def test_undo_and_redo_reach_the_header_and_come_back_to_the_article(journey: Journey) -> None:
    give(journey, "2018-02-01")
    journey.keyboard.press("Ctrl+Down")
    journey.keyboard.press("Ctrl+Z")
    undone = header(journey)[1]
    journey.keyboard.press("Ctrl+Y")

    session = journey.window.session
    assert undone == "No publication date: P sets it"
    assert header(journey)[1] == "Thu 1 Feb 2018"
    assert session.article is not None
    assert session.article.uuid == "article-0"


def test_suggestions_are_looked_for_anew_under_the_new_day(journey: Journey) -> None:
    wanted: list[str] = []
    journey.window.session.findings_wanted.connect(wanted.append)
    give(journey, "2018-02-01")

    assert wanted == ["article-0"]


def findings(journey: Journey, day: str) -> Findings:
    """What is found in the first article; with a day the suggestion knows one."""
    article = journey.window.session.article
    assert article is not None
    words = TEXT.index("burned"), TEXT.index("on Thursday")
    date = Value("event_date", {"value": day, "precision": "day"}, "text", (Span(words[1], words[1] + 11),))
    sentence = Span(TEXT.index("A market"), len(TEXT))
    codes, candidates = (RankedCode("Mob violence", 0.9, "burned"),), {"event_date": (date,)} if day else {}
    told = EventSuggestion("acled", Span(words[0], words[0] + 6), sentence, codes, candidates, score=0.9)
    return Findings("test", (), (told,))


def date_row(journey: Journey) -> tuple[str, str]:
    row = next(row for row in record_view(journey.window.session).rows if row.name == "event_date")
    return row.text, row.glyph


@pytest.mark.parametrize("keys", [("Space",), ("Space", "Enter", "Enter", "Escape")])
def test_a_suggestion_or_draft_on_the_record_has_its_date_once_the_day_is_known(
    journey: Journey, keys: tuple[str, ...]
) -> None:
    session = journey.window.session
    session.take_findings("article-0", findings(journey, ""))
    journey.window.activateWindow()
    assert wait_until(lambda: journey.window.desk.zone() == "text", 10)  # type: ignore[union-attr]
    journey.keyboard.play(*keys)
    before = date_row(journey)

    give(journey, "2018-02-02")
    session.take_findings("article-0", findings(journey, "2018-02-01"))

    assert before == ("", "")
    assert date_row(journey) == ("Thu 1 Feb 2018", "suggested")


def test_what_is_no_day_is_refused_in_the_dialog_and_escape_changes_nothing(journey: Journey) -> None:
    told: list[str] = []

    def act(dialog: DayDialog, keyboard: Keyboard) -> None:
        keyboard.type("soon")
        keyboard.press("Enter")
        told.append(dialog.notice.text)
        line = dialog.findChild(QLineEdit, "published")
        assert isinstance(line, QLineEdit)
        told.append(line.text())
        keyboard.press("Escape")

    in_the_dialog(act)
    journey.keyboard.press("p")

    assert told == ["“soon” is no day. Write it as 2019-03-04 or 4 March 2019.", "soon"]
    assert published(journey)[0] == ("",)
    assert journey.window.session.project.undo_label == ""


@pytest.mark.parametrize("typed", ["1 février 2018", "1 de febrero de 2018", "١ شباط ٢٠١٨", "1 فيفري 2018", "1 Feb 18"])
def test_the_day_is_written_in_any_language_of_the_window(journey: Journey, typed: str) -> None:
    give(journey, typed)

    assert published(journey)[0] == ("2018-02-01",)


def test_of_several_suggestions_from_the_same_words_each_keeps_its_place_when_the_day_is_known(
    journey: Journey,
) -> None:
    def two(day: str) -> Findings:
        (first,) = findings(journey, day).events
        other = replace(first, codes=(RankedCode("Arrests", 0.5, "burned"),), score=0.5)
        return Findings("test", (), (first, other))

    session = journey.window.session
    session.take_findings("article-0", two(""))
    assert session.open is not None
    (first, other), fresh = session.open.findings.events, two("2018-02-01")  # type: ignore[union-attr]
    session.take_findings("article-0", fresh)

    assert [session.open.anew(each) for each in (first, other)] == list(fresh.events)
    assert session.open.anew(fresh.events[1]) is fresh.events[1]
