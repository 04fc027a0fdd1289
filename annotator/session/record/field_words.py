"""Words of the text for the focused field: choose them there, give them to the field, or let a value rest on them too.

What a field offers for such words is for `field_entry`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


class FieldWords:
    """On one session, beside the other commands of the record."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session

    def choose(self) -> None:
        """Put the keyboard into the text, to choose words there for the focused field."""
        session, opened, event = self._session, self._session.open, self._session.current
        if session.entry is None or opened is None or event is None or session.entry.is_answer:
            return
        if event.evidence and not any(opened.is_at(span) for span in event.evidence):
            opened.cursor.to_offset(event.evidence[0].start)
        session.is_choosing_words = True
        session.focus_wanted.emit("text")
        label = session.entry.field_def.label
        gives, returns = session.keys.of("give_words"), session.keys.of("leave_words")
        session.said.emit(
            tr(
                "Choose words for {label}: {gives} gives them, {returns} returns.",
                label=label,
                gives=gives,
                returns=returns,
            )
        )
        session.desk_changed.emit()

    def give(self) -> None:
        """Look the chosen words up for the field, and go back to it."""
        session, place = self._session, self._words
        if session.entry is not None and session.around is not None and place is not None:
            session.entry.give(place, session.around, session.finder)
            self.stop()

    def add(self) -> None:
        """The chosen candidate rests on the chosen words too; go back to the field."""
        session, place = self._session, self._words
        if session.entry is not None and session.around is not None and place is not None:
            if session.entry.rest_also_on(place, session.around):
                self.stop()
            else:
                gives = session.keys.of("give_words")
                session.said.emit(
                    tr("No value is chosen that these words could support: {gives} gives the words.", gives=gives)
                )

    def stop(self) -> None:
        """Back to the field, whatever is chosen in the text."""
        session = self._session
        session.is_choosing_words = False
        if session.open is not None:
            session.open.cursor.selection = None
        session.focus_wanted.emit("record")
        session.desk_changed.emit()

    @property
    def _words(self) -> Span | None:
        return self._session.open.cursor.focus if self._session.open else None
