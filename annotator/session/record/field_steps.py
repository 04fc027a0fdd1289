"""From field to field, to the same field of another event, to the text and back, changing nothing.

Where Enter goes after it took a value is for `record_work`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.session.record.field_entry import FieldEntry
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession
    from annotator.session.record.record_work import RecordWork


class FieldSteps:
    """On one session, beside the other commands of the record."""

    def __init__(self, session: CodingSession, record: RecordWork) -> None:
        self._session, self._record = session, record

    def resume(self) -> bool:
        """Go back to the field that is open, or that Escape just left; False if there is none here."""
        session, opened = self._session, self._session.open
        if opened is None or session.current is None or session.shown is not None or opened.cursor.selection:
            return False
        if session.entry is not None:
            session.is_choosing_words = False
            session.focus_wanted.emit("record")
            return True
        left, opened.left = opened.left, None
        if left is None or (left[0], left[2]) != (session.current.uuid, opened.cursor.index):
            return False
        self._record.focus_field(left[1])
        return True

    def step(self, step: int) -> None:
        """To the next or previous field of the form, changing nothing."""
        session = self._session
        if session.entry is not None and session.current is not None:
            names = [field_def.name for field_def in session.scheme_of(session.current).form_fields]
            self._record.focus_field(names[(names.index(session.entry.home.name) + step) % len(names)])

    def step_event(self, step: int) -> None:
        """The same field of the next or previous event of this scheme in this article."""
        session, opened = self._session, self._session.open
        event = opened.stored(session.current) if opened else None
        if opened is None or event is None or session.entry is None:
            return
        like = [each for each in opened.events if each.scheme == event.scheme]
        name = session.entry.home.name
        session.show_event(like[(like.index(event) + step) % len(like)])
        self._record.focus_field(name)

    def leave(self) -> None:
        """Back to the text, changing nothing; an event without a taken value was never stored and is gone."""
        session = self._session
        kept = session.open.stored(session.current) if session.open else None
        if session.open is not None:
            session.open.cursor.selection = None
            if kept is not None and session.entry is not None:
                session.open.left = (kept.uuid, session.entry.home.name, session.open.cursor.index)
                self._tell_typed(session.entry)
        session.put_on_record(kept, None)
        session.focus_wanted.emit("text")
        session.desk_changed.emit()

    def _tell_typed(self, entry: FieldEntry) -> None:
        """Escape changes nothing: what was typed stays, which nobody should find out by coming back."""
        if entry.typed:
            label, returns = entry.home.label, self._session.keys.of("enter_text")
            self._session.said.emit(
                tr("“{typed}” stays typed in {label}, not taken: {returns} goes back to it.", typed=entry.typed,
                   label=label, returns=returns)
            )  # fmt: skip
