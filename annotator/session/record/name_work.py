"""Words that the coder says are a name of an actor or a place, in this project from now on, or no more.

What is kept of them is for `aliases`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.use_cases.coding import aliases
from annotator.use_cases.coding.candidate import Candidate
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


class NameWork:
    """On one session, beside the other commands of the record."""

    def __init__(self, session: CodingSession) -> None:
        self._session = session

    def remember(self) -> None:
        """Let the words that the chosen actor or place rests on be a name of it from now on; again: no more."""
        session, entry = self._session, self._session.entry
        chosen = entry.chosen if entry is not None and not entry.is_answer else None
        if session.current is None or session.article is None or entry is None:
            return
        scheme, field_def = session.scheme_of(session.current), entry.field_def
        if field_def.kind not in aliases.KINDS:
            session.said.emit(tr("Names are kept for actors and places."))
            return
        if chosen is None or not chosen.value.text or not chosen.value.evidence:
            words = session.keys.of("choose_words")
            session.said.emit(
                tr("Choose a value that rests on words first: {words} chooses the words in the text.", words=words)
            )
            return
        words = " ".join(chosen.value.evidence[0].of(session.article.text).split())
        is_kept: list[bool] = []
        session.write(
            lambda: is_kept.append(aliases.remember(session.project, scheme, field_def, words, chosen.value)),
            lambda: session.said.emit(_told_name(words, chosen, is_kept[-1])),
        )


def _told_name(words: str, chosen: Candidate, is_kept: bool) -> str:
    # Of a name that the value has anyway, what it is says which one is meant: the town or its region.
    is_same = words.casefold() == chosen.label.casefold() and bool(chosen.detail)
    label = f"{chosen.label} ({chosen.detail})" if is_same else chosen.label
    if is_kept:
        return tr("“{words}” means {label} in this project from now on.", words=words, label=label)
    return tr("“{words}” is no name of {label} any more.", words=words, label=label)
