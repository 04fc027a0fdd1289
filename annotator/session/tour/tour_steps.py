"""The steps of the guided tour, as data: the key, the sentence, and what shows that the coder did it.

A step looks at the session and at what stood there when the step began; it never sees a key. So whoever does
something else first is met where they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from annotator.model.event import Event
from annotator.use_cases.articles import browse_articles
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession

HINT = "hint"
"""Stands among a step's commands for the letter of a candidate."""
Place = Literal["text", "record", "anywhere"]


@dataclass
class Begun:
    """What stood on the desk when a step began, and whether anything was typed in a field since."""

    article: str
    sentence: int
    events: tuple[Event, ...]
    scheme: str
    typed: bool = False


@dataclass(frozen=True)
class Told:
    """What the strip says: the commands whose keys help now, and one sentence. `letter` is that of `HINT`."""

    commands: tuple[str, ...]
    words: str
    letter: str = ""


@dataclass(frozen=True)
class Step:
    """One thing to do. `place` is where the keyboard has to be for it."""

    name: str
    place: Place
    tell: Callable[[CodingSession, Begun], Told]
    is_done: Callable[[CodingSession, Begun], bool]
    fits: Callable[[CodingSession], bool] = lambda session: True


def begun(session: CodingSession) -> Begun:
    """What stands on the desk now."""
    at = session.open.cursor.index if session.open else 0
    return Begun(session.article.uuid if session.article else "", at, tuple(session.events), session.scheme.id)


def way_there(session: CodingSession, place: Place) -> Told | None:
    """How to get where the step needs the keyboard; None if it is there."""
    if place == "text" and session.entry is not None:
        return Told(("leave_words",) if session.is_choosing_words else ("leave_record",), tr("First back to the text."))
    if place != "record" or (session.entry is not None and not session.is_choosing_words):
        return None
    if session.is_choosing_words:
        return Told(("leave_words",), tr("First back to the field."))
    if session.shown is not None:
        return Told(("enter_text",), tr("First start from the suggestion that is shown."))
    if session.events:
        return Told(
            ("next_event", "enter_text"), tr("First go to the event and open it: its next open field is asked.")
        )
    return _start_again(session)


def _start_again(session: CodingSession) -> Told:
    if session.waiting:
        return Told(("next_suggestion", "enter_text"), tr("First an event: look at a suggestion and start from it."))
    return Told(("enter_text",), tr("First an event: start one from the sentence under the cursor."))


# -- what is said --


def _says(words: str, *commands: str) -> Callable[[CodingSession, Begun], Told]:
    return lambda session, begun: Told(commands, words)


def _tell_suggestion(session: CodingSession, begun: Begun) -> Told:
    if session.waiting:
        return Told(
            ("next_suggestion",), tr("A suggested event is shown at the right, whole and not taken. Look at one.")
        )
    if session.findings is None:
        return Told(
            ("next_sentence",), tr("Suggestions are still being looked for: read on, they appear by themselves.")
        )
    return Told(
        ("enter_text",), tr("No suggestion waits in this article: start an event from a sentence that reports one.")
    )


def _tell_taking(session: CodingSession, begun: Begun) -> Told:
    if session.entry is not None and session.entry.chosen is None:
        return Told((), tr("Nothing is suggested here: type a few letters or digits of the value, then take it."))
    return Told(("take",), tr("You agree with what is shown? Take it, with the words it rests on."))


def _tell_typing(session: CodingSession, begun: Begun) -> Told:
    if session.entry is None or not session.entry.typed:
        return Told(
            (), tr("You do not agree? Type: a few letters or digits find another value, here or in the codebook.")
        )
    if session.entry.chosen is None:
        return Told(("empty_field",), tr("Nothing is called so: erase it, or type something else."))
    return Told(("take", "next_candidate"), tr("Take the first that was found, or go down the list before."))


def _tell_letter(session: CodingSession, begun: Begun) -> Told:
    entry = session.entry
    letters = [entry.hint(candidate) for candidate in entry.candidates] if entry is not None else []
    letter = next(filter(None, letters), "")
    if not letter:
        return Told(
            ("take", "next_candidate"), tr("These have no words in the text. Where words have a letter, it takes them.")
        )
    return Told(
        (HINT,), tr("The words of each candidate carry a letter in the text: with it you take them at once."), letter
    )


def _tell_scheme(session: CodingSession, begun: Begun) -> Told:
    others = [scheme.name for scheme in session.project.schemes if scheme.id != begun.scheme]
    other = others[0] if others else ""
    return Told(
        ("next_scheme", "same_act"), tr("Go over to {other}, or code the same act once more under it.", other=other)
    )


# -- what shows that it was done --


def _has_started(session: CodingSession, begun: Begun) -> bool:
    return session.entry is not None or tuple(session.events) != begun.events


def _has_looked(session: CodingSession, begun: Begun) -> bool:
    return session.shown is not None or _has_started(session, begun)


def _has_moved(session: CodingSession, begun: Begun) -> bool:
    opened = session.open
    moved = opened is not None and (opened.cursor.index != begun.sentence or opened.cursor.selection is not None)
    return moved or _has_looked(session, begun)


def _has_taken(session: CodingSession, begun: Begun) -> bool:
    """A value was stored since; or there is nothing left to take."""
    return tuple(session.events) != begun.events or _has_completed(session, begun)


def _has_typed(session: CodingSession, begun: Begun) -> bool:
    is_over = begun.typed and (session.entry is None or not session.entry.typed)
    return is_over or _has_completed(session, begun)


def _has_completed(session: CodingSession, begun: Begun) -> bool:
    event = session.current
    return session.entry is None and session.shown is None and event is not None and event.state != "draft"


def _has_ended_article(session: CodingSession, begun: Begun) -> bool:
    here = session.article.uuid if session.article else ""
    if here != begun.article or not browse_articles.exists(session.project, begun.article):
        return True
    return browse_articles.row(session.project, begun.article).state in ("done", "no_event")


STEPS: tuple[Step, ...] = (
    Step("move", "text", _says(tr("Read. These move from sentence to sentence and from word to word."),
                               "next_sentence", "previous_sentence", "next_word"), _has_moved),
    Step("look", "text", _tell_suggestion, _has_looked),
    Step("start", "text", _says(tr("Begin with it. The first field opens, and nothing is taken unread."), "enter_text"),
         _has_started),
    Step("take", "record", _tell_taking, _has_taken),
    Step("type", "record", _tell_typing, _has_typed),
    Step("letter", "record", _tell_letter, _has_taken),
    Step("complete", "record", _says(tr(
        "Go on field by field until the event is complete. The form says what is left."), "take"), _has_completed),
    Step("undo", "anywhere", _says(tr("Whatever you do can be taken back, also tomorrow. Try it."), "undo"),
         lambda session, begun: bool(session.project.redo_label)),
    Step("redo", "anywhere", _says(tr("And put it back again."), "redo"),
         lambda session, begun: not session.project.redo_label),
    Step("scheme", "text", _tell_scheme, lambda session, begun: session.scheme.id != begun.scheme,
         lambda session: len(session.project.schemes) > 1),
    Step("end", "text", _says(tr("End the article. The next one that is open comes by itself."), "finish_article"),
         _has_ended_article),
    Step("export", "anywhere", _says(tr(
        "File, Export a dataset: your events as a table for R, Python or a spreadsheet. That was the tour."
    ), "export"), lambda session, begun: False),
)  # fmt: skip
