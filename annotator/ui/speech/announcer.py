"""Lets a screen reader say what just happened. What comes in one turn of the event loop is said in one go."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """Speaks through `speaker`, the widget that the screen reader takes the words for.

    Signals:
        announced: these words were given to the screen reader; whether at once, whatever it is saying.
    """

    announced = Signal(str, bool)

    def __init__(self, speaker: QWidget) -> None:
        super().__init__(speaker)
        self._speaker = speaker
        self._waiting: list[str] = []
        self._urgent = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._speak)

    def say(self, words: str, urgent: bool = False) -> None:
        """Say `words` after what waits already; the same words are not said twice."""
        if words and words not in self._waiting:
            self._waiting.append(words)
            self._urgent = self._urgent or urgent
            self._timer.start()

    def _speak(self) -> None:
        # Many readers drop what they were saying when the next announcement comes: one for all.
        words = " ".join(each if each.endswith((".", "?", "!", "…")) else f"{each}." for each in self._waiting)
        urgent, self._urgent = self._urgent, False
        self._waiting.clear()
        event = QAccessibleAnnouncementEvent(self._speaker, words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.announced.emit(words, urgent)
