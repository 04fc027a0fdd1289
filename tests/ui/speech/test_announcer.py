"""What a screen reader is told: one announcement for all that one key did, urgent if any of it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.speech.announcer import Announcer


@pytest.fixture
def announcer(qtbot: QtBot) -> Announcer:
    speaker = QWidget()
    qtbot.addWidget(speaker)
    return Announcer(speaker)


def test_what_one_key_did_is_said_in_one_go_and_nothing_twice(announcer: Announcer) -> None:
    said: list[str] = []
    announcer.announced.connect(lambda words, urgent: said.append(words))

    for words in ("Saved", "Place: Idlib, from the text", "Saved", "Undone: Set place."):
        announcer.say(words)
    QApplication.processEvents()

    assert said == ["Saved. Place: Idlib, from the text. Undone: Set place."]


def test_an_urgent_sentence_interrupts_and_the_next_one_waits_again(
    announcer: Announcer, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[QAccessible.AnnouncementPoliteness] = []

    def take(event: QAccessibleAnnouncementEvent) -> None:
        events.append(event.politeness())

    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    announcer.say("The disk is full", urgent=True)
    QApplication.processEvents()
    announcer.say("Saved")
    QApplication.processEvents()

    assert events == [QAccessible.AnnouncementPoliteness.Assertive, QAccessible.AnnouncementPoliteness.Polite]
