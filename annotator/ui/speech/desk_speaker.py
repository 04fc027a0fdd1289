"""What a screen reader is told at the desk: sentence, suggestion, field, candidate, value taken. Paints nothing.

The keyboard stays in the text or in one input while all of these change, so that no reader would notice by itself.
"""

from __future__ import annotations

from annotator.session.coding_session import CodingSession
from annotator.session.record.record_view import Focus, RecordView, Row
from annotator.ui.record.candidate_list import spoken as spoken_candidate
from annotator.ui.record.note_list import spoken as spoken_notes
from annotator.ui.record.record_rows import spoken as spoken_row
from annotator.ui.speech.announcer import Announcer
from annotator.words import tr


class DeskSpeaker:
    """Compares what the desk shows with what it showed, and says the difference."""

    def __init__(self, session: CodingSession, announcer: Announcer) -> None:
        self._session, self._announcer = session, announcer
        self._before = RecordView()
        self._focus_before: tuple[str, str] = ("", "")
        self._place_before = self._event_before = ""

    def saved(self) -> None:
        """A commit has returned."""
        self._announcer.say(tr("Saved"))

    def tell(self, view: RecordView) -> None:
        """The desk shows this record now."""
        before, self._before = self._before, view
        place_before, self._place_before = self._place_before, self._place()
        event_before, self._event_before = self._event_before, self._event()
        is_other = event_before != self._event_before
        if not is_other:
            self._tell_taken(before, view)
        if self._event_before and (is_other or (self._session.shown and before.subtitle != view.subtitle)):
            self._announcer.say(_of_event(view))
        if view.focus is not None:
            self._tell_focus(view.focus, is_other)
        else:
            self._focus_before = ("", "")
            if self._place_before != place_before:
                self._announcer.say(self._place_before)

    def _tell_taken(self, before: RecordView, view: RecordView) -> None:
        """The fields that were not in `before` as they are now, but those that a machine fills or suggests."""
        held = {row.name: row for row in before.rows}
        for row in view.rows:
            was = held.get(row.name)
            if row.glyph in ("text", "inferred") and was is not None and (row.text, row.glyph) != (was.text, was.glyph):
                self._announcer.say(spoken_row(row))

    def _tell_focus(self, focus: Focus, is_other_event: bool) -> None:
        label = focus.label or focus.row.label
        chosen = next((spoken_candidate(each) for each in focus.candidates if each.is_chosen), "")
        before, self._focus_before = self._focus_before, (label, chosen)
        if is_other_event or before[0] != label:
            self._announcer.say(spoken_focus(focus))
        elif chosen and before[1] != chosen:
            self._announcer.say(chosen)

    def _event(self) -> str:
        if self._session.shown is not None:
            return tr("suggestion {trigger}", trigger=self._session.shown.trigger)
        return self._session.current.uuid if self._session.current is not None else ""

    def _place(self) -> str:
        """The words selected, else the current sentence."""
        if self._session.open is None:
            return ""
        cursor, text = self._session.open.cursor, self._session.open.article.text
        if cursor.selection is not None:
            return tr("Selected: {names}", names=" ".join(cursor.selection.of(text).split()))
        return " ".join(cursor.sentence.of(text).split()) if cursor.sentence is not None else ""


def spoken_focus(focus: Focus) -> str:
    """The focused field: its name, what it holds and from where, what Enter would take, what the rules say."""
    label = focus.label or focus.row.label
    chosen = next((spoken_candidate(each) for each in focus.candidates if each.is_chosen), "")
    held = spoken_row(focus.row) if not focus.label and focus.row.glyph != "suggested" else label
    offered = f"{tr('Suggested') if focus.row.glyph == 'suggested' else tr('Offered')}: {chosen}" if chosen else ""
    parts = (held, offered, spoken_notes(focus.row.notes))
    return ". ".join(part.removesuffix(".") for part in parts if part)


def _of_event(view: RecordView) -> str:
    """Title, state and fields of another event or suggestion; of the one whose field is focused only the first two."""
    title = " ".join(part for part in (view.title, view.title_rest, *view.subtitle.split("·")) if part.strip())
    rows: tuple[Row, ...] = () if view.focus is not None else view.rows
    return ". ".join(
        [" ".join(title.split()), *(spoken_row(row) for row in rows if row.text and row.label != tr("More"))]
    )
