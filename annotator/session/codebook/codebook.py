"""The codebook of the open project as its window needs it: entries, notes, what was read before. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.model.schemes.scheme import Scheme
from annotator.session.codebook.codebook_entry import CodebookEntry, entry_of, focused_key
from annotator.use_cases.codebooks import code_notes
from annotator.use_cases.codebooks.codebook_keys import FIELD_KEY
from annotator.use_cases.codebooks.codebook_search import CodebookSearch, Hit
from annotator.use_cases.codebooks.uses_of_codes import uses_of_codes
from annotator.use_cases.coding.wording import day_words

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

Place = tuple[str, str]
"""A codebook's id and the key of an entry in it."""


class Codebook:
    """One reader's way through the codebooks of a project. `scheme` and `key` are what is being read."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session
        self.scheme: Scheme = session.scheme
        self.key = ""
        self._former: list[Place] = []
        self._later: list[Place] = []
        self._searches: dict[str, CodebookSearch] = {}
        self.go_to_focus()

    @property
    def schemes(self) -> list[Scheme]:
        return list(self._session.project.schemes)

    @property
    def read_only_reason(self) -> str:
        """Why no note can be written; empty if one can."""
        return self._session.project.read_only_reason if self._session.project.read_only else ""

    # -- where the reader is --

    def go_to_focus(self) -> None:
        """To the code or field that has focus on the record; without an event, to the start of the current scheme."""
        session = self._session
        if session.current is not None:
            self.go(session.current.scheme, focused_key(session))
        elif not self.key or self.scheme.id != session.scheme.id:
            self.go(session.scheme.id, _start_of(session.scheme))

    def go(self, scheme_id: str, key: str) -> None:
        """Read another entry; `go_back` returns."""
        scheme = self._scheme(scheme_id)
        if entry_of(scheme, key) is None:
            key = _start_of(scheme)
        if (scheme.id, key) != (self.scheme.id, self.key):
            if self.key:
                self._former.append((self.scheme.id, self.key))
            self._later.clear()
        self.scheme, self.key = scheme, key

    def go_back(self) -> bool:
        """To the entry read before; False if there is none."""
        return self._travel(self._former, self._later)

    def go_forward(self) -> bool:
        return self._travel(self._later, self._former)

    def step_scheme(self, step: int) -> None:
        """To the next or previous codebook of the project."""
        ids = [scheme.id for scheme in self.schemes]
        scheme = self._scheme(ids[(ids.index(self.scheme.id) + step) % len(ids)])
        self.go(scheme.id, _start_of(scheme))

    def _travel(self, source: list[Place], kept: list[Place]) -> bool:
        if not source:
            return False
        kept.append((self.scheme.id, self.key))
        scheme_id, self.key = source.pop()
        self.scheme = self._scheme(scheme_id)
        return True

    def _scheme(self, scheme_id: str) -> Scheme:
        return next((scheme for scheme in self.schemes if scheme.id == scheme_id), self.scheme)

    # -- what stands there --

    def entry(self) -> CodebookEntry:
        uses = uses_of_codes(self._session.project, self.scheme).get(self.key, 0)
        found = entry_of(self.scheme, self.key, uses)
        assert found is not None
        return found

    def note(self) -> str:
        return code_notes.note(self._session.project, self.scheme.id, self.key)

    def note_by(self) -> str:
        """Who wrote the note last, and on which day; empty where there is none."""
        found = code_notes.whole_note(self._session.project, self.scheme.id, self.key)
        return f"{found.coder}, {day_words(found.changed[:10])}" if found else ""

    def find(self, typed: str) -> list[Hit]:
        return self._search().find(typed)

    def forget_words(self) -> None:
        """Notes may be others now: make the words ready anew when they are needed."""
        self._searches.clear()

    def write_note(self, text: str, then: Callable[[], object]) -> None:
        """Store the project's note on this entry, as one edit; an unchanged one is none."""
        session, scheme_id, key = self._session, self.scheme.id, self.key
        if text.strip() == self.note():
            return

        def change() -> None:
            code_notes.write_note(session.project, scheme_id, key, text.strip())
            if scheme_id in self._searches:
                self._searches[scheme_id].set_note(key, text.strip())

        session.write(change, then)

    def undo(self) -> None:
        self._session.undo()
        self.forget_words()

    def redo(self) -> None:
        self._session.redo()
        self.forget_words()

    # -- choosing --

    def can_choose(self, key: str) -> bool:
        """Whether the focused field of the record takes this code."""
        session = self._session
        if session.current is None or session.entry is None or session.project.read_only:
            return False
        scheme = session.scheme_of(session.current)
        code = scheme.code(key)
        return scheme.id == self.scheme.id and session.entry.field_def is scheme.code_field and bool(code and code.pick)

    def choose(self, key: str) -> bool:
        """Make this code the chosen candidate of the record, untaken: Enter there takes it once it is painted."""
        if not self.can_choose(key):
            return False
        session = self._session
        session.record.type(key)
        assert session.entry is not None
        is_there = session.entry.choose_value(key)
        session.entry.is_painted = False
        session.desk_changed.emit()
        return is_there

    def _search(self) -> CodebookSearch:
        if self.scheme.id not in self._searches:
            notes = code_notes.notes(self._session.project, self.scheme.id)
            self._searches[self.scheme.id] = CodebookSearch(self.scheme, notes)
        return self._searches[self.scheme.id]


def _start_of(scheme: Scheme) -> str:
    return next((code.id for code in scheme.codes), FIELD_KEY + scheme.code_field.name)
