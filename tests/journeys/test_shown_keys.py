"""Whatever the window shows of keys are the coder's own, in the letters of the board, and change with them at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.span import Span
from annotator.session.record.record_view import record_view
from annotator.session.text.mark_words import words_here
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.main_window import MainWindow
from annotator.ui.record.incident_dialog import IncidentDialog
from annotator.ui.record.record_footer import KeyButton
from tests.journeys.conftest import put_away
from tests.journeys.test_other_boards import on_board, send
from tests.journeys.test_same_incident import FIRST, SECOND

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib."
DAY = "2018-01-12"
OWN = KeyMap({
    "no_event": ("F8",), "enter_text": ("Enter", "F9"), "finish_article": ("F7",), "import": ("Ctrl+J",),
    "drop": ("F4",), "codebook_note": ("F3",), "keys": (), "keys_everywhere": ("F12",),
})  # fmt: skip


def found_rebels_and_attack() -> Findings:
    """What the machine finds in `TEXT`: an actor, and the words of an event."""

    def span(words: str) -> Span:
        return Span(TEXT.index(words), TEXT.index(words) + len(words))

    rebels = {"value": "Opposition Rebels (Syria)", "type": "Rebel group", "country": "Syria"}
    actor = Value("actor1", rebels, "text", (span("rebels"),), 0, "actor words", 0.7)
    marks = (Mark(span("rebels"), "actor", (rebels,), "actor words", 0.7),)
    codes = (RankedCode("Armed clash", 0.9, "counter attack"),)
    sentence = span("On Thursday rebels launched a counter attack near Idlib.")
    return Findings(
        "p1", marks, (EventSuggestion("acled", span("counter attack"), sentence, codes, {"actor1": (actor,)}),)
    )


def said(journey) -> str:
    return str(journey.window.desk.status.left_words)


def hints(journey) -> list[str]:
    focus = record_view(journey.window.session).focus
    return [row.hint for row in focus.candidates if row.hint]


def key_of(journey, name: str) -> str:
    button = journey.window.desk.record.findChild(KeyButton, name)
    assert button is not None
    return str(button._key)


def test_the_record_and_the_status_line_show_the_coders_own_keys(begin) -> None:
    journey = begin((TEXT, DAY))

    journey.window._use_keys(OWN)
    before = record_view(journey.window.session).empty
    keys_button = journey.window.desk.status.findChild(QWidget, "keys_button")

    assert before == "Enter starts an event from this sentence, F8 says that the article has none."
    assert key_of(journey, "primary_button") == "↵"
    assert key_of(journey, "done_button") == "F7"
    assert keys_button.text() == "F12  Keys"


def test_what_is_said_names_the_coders_own_keys(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.window._use_keys(OWN)
    journey.keyboard.play("Enter", "cl", "Enter", "Escape", "F8")

    assert said(journey) == "This article has events: F4 drops one, F7 ends it."


def test_an_empty_project_says_how_articles_come_in_by_the_coders_own_key(begin) -> None:
    journey = begin()

    journey.window._use_keys(OWN)

    words = [part.accessibleName() for part in journey.window.desk.list.findChildren(QWidget)]
    assert any("Import some: Ctrl+J" in each for each in words)


def test_the_codebook_has_the_coders_own_keys_and_names_them(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.window._use_keys(OWN)
    journey.keyboard.press("F1")
    window = journey.window.codebook.window
    hint = window.page.note_hint.text()

    QApplication.sendEvent(window.input, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier))

    assert hint == "F3 writes a note"
    assert window.focusWidget() is window.page.note
    window.close()


def test_the_start_page_has_the_coders_own_keys_and_obeys_them(qtbot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = MainWindow(with_suggestions=False)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    asked: list[str] = []
    monkeypatch.setattr(window.dialogs, "choose_articles", lambda: asked.append("articles"))
    window._use_keys(OWN)

    QApplication.sendEvent(
        QApplication.focusWidget() or window,
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier),
    )

    assert asked == ["articles"]
    assert window.start._import.toolTip() == "Import articles (Ctrl J)"
    put_away(window)


@pytest.mark.skipif("sys.platform != 'linux'", reason="scan codes of X11")
def test_chips_hover_cards_and_sentences_show_the_letters_of_the_board(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.window.session.take_findings("article-0", found_rebels_and_attack())
    journey.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter")
    latin = hints(journey)

    send(journey, on_board("ara", "a"))
    send(journey, on_board("ara", "m"))
    journey.keyboard.play("Backspace", "Backspace")
    QApplication.processEvents()
    in_the_text = [mark.hint for mark in journey.window.desk.text.marks if mark.hint]
    hover = words_here(journey.window.session)

    assert latin[:2] == ["a", "s"]
    assert hints(journey)[:2] == ["ش", "س"]
    assert in_the_text == ["ش"]
    assert "Enter or a click takes it" in hover


def test_the_buttons_of_a_comparison_name_the_coders_own_keys_and_obey_them(begin) -> None:
    journey = begin(FIRST, SECOND, countries=("Syria",))
    fields = ("cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "idl", "Enter", "Enter")
    journey.keyboard.play("Down", "Enter", *fields, "Ctrl+Enter", "Down", "Enter", *fields)
    journey.window._use_keys(KeyMap({"alike_apart": ("F5",)}))
    journey.keyboard.press("s")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, IncidentDialog)
    words = [button.text() for button in dialog.findChildren(QPushButton)]

    journey.keyboard.press("n")
    journey.keyboard.press("F5")

    assert {"Another  F5", "Related  r"} <= set(words)
    assert journey.rows("SELECT count(*) FROM rejection WHERE kind = 'not_same'") == [(1,)]
