"""Takes coders on the tour: puts its strip on the desk and takes it away again. Knows the keys, opens no project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.session.tour.tour import Tour
from annotator.session.tour.tour_steps import HINT, Told
from annotator.ui.keys.key_chips import Key, chips_of
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.theme import Theme
from annotator.ui.tour.tour_strip import TourStrip
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.ui.desk import DeskPage

LEAVE, LAST = "leave_tour", "export"
LEFT = tr("“Take the tour” in the menu Help goes on where you left.")
OVER = tr("The tour is over; “Take the tour” in the menu Help begins it again.")


class TourOpener:
    """One tour at a time. Left, it waits for the coder on the same desk; over, it begins anew."""

    def __init__(self, theme: Theme, keys: KeysInUse) -> None:
        self._theme, self._keys = theme, keys
        self._desk: DeskPage | None = None
        self.tour: Tour | None = None
        self.strip: TourStrip | None = None

    @property
    def is_on(self) -> bool:
        return self.strip is not None and not self.strip.isHidden()

    def waits_on(self, desk: DeskPage) -> bool:
        """Whether a tour was begun on this desk and is not over."""
        return self.tour is not None and self._desk is desk

    def take(self, desk: DeskPage) -> None:
        """Begin on this desk, or go on where the coder left it."""
        if not self.waits_on(desk):
            self._begin(desk)
        assert self.strip is not None
        self.strip.show()
        self.show_keys()
        desk.focus_text() if desk.session.entry is None else desk.record.focus_input()

    def leave(self) -> None:
        """Take the strip away; nothing that was coded changes."""
        if not self.is_on or self.tour is None or self._desk is None or self.strip is None:
            return
        is_over = self.tour.name == LAST
        self._desk.session.said.emit(OVER if is_over else LEFT)
        if is_over:
            self.close()
        else:
            self.strip.hide()

    def exported(self) -> None:
        """The dialog of the last step was opened: that was the tour."""
        if self.is_on and self.tour is not None and self.tour.name == LAST:
            self.leave()

    def close(self) -> None:
        """The desk is let go, or the tour is over."""
        for part in (self.tour, self.strip):
            if part is not None:
                part.deleteLater()
        if self.tour is not None:
            self.tour.changed.disconnect(self.show_keys)
        self.tour, self.strip, self._desk = None, None, None

    def show_keys(self) -> None:
        """Say what to do now, with the keys that work now."""
        if self.tour is None or self.strip is None or self.strip.isHidden():
            return
        told = self.tour.told
        chips = [chip for command in told.commands for chip in self._chips(command, told)]
        self.strip.say(self.tour.at + 1, self.tour.count, chips, told.words, self._chips(LEAVE, told))

    def _begin(self, desk: DeskPage) -> None:
        self.close()
        session = desk.session
        row = session.row()
        if row is not None and row.state in ("done", "no_event"):
            session.articles.open_next()
        self._desk, self.tour, self.strip = desk, Tour(session), TourStrip(self._theme)
        self.strip.leave_wanted.connect(self.leave)
        self.tour.changed.connect(self.show_keys)
        desk.stand_above_status(self.strip)

    def _chips(self, command: str, told: Told) -> list[Key]:
        """The first key of a command; a letter command may have none, then the palette has it."""
        keys = self._keys
        if command == HINT:
            return [chips_of(f"{keys.map.hint}+{told.letter}", keys.letters.shown)]
        return keys.chips(command)
