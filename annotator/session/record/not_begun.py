"""What the record says while no event is open: what waits, and how one is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.words import tr, trn

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


def scheme_line(session: CodingSession) -> str:
    waiting = len(session.waiting)
    names = tr("{name} is current", name=session.scheme.name)
    if session.open is not None and session.open.is_blind:
        return f"{names}  ·  {tr('coded blind')}"
    return f"{names}  ·  {trn('1 suggested', '{n} suggested', waiting)}" if waiting else names


def how_to_start(session: CodingSession) -> str:
    """What the first keys are; of an article that is coded blind first why nothing is suggested."""
    if session.open is not None and session.open.is_blind:
        blind = tr("Coded blind: suggestions are not shown here.")
        return f"{blind}\n{_first_keys(session)}"
    return _first_keys(session)


def _first_keys(session: CodingSession) -> str:
    starts, none = session.keys.of("enter_text"), session.keys.of("no_event")
    if session.waiting:
        return tr(
            "{shows} shows a suggested event, {starts} starts one from this sentence, {none} says there is none.",
            shows=session.keys.of("next_suggestion"), starts=starts, none=none,
        )  # fmt: skip
    return tr(
        "{starts} starts an event from this sentence, {none} says that the article has none.", starts=starts, none=none
    )


def start_label(session: CodingSession) -> str:
    if session.open is None:
        return ""
    here = session.open.events_here(session.scheme)
    return tr("Open event") if here and session.open.cursor.selection is None else tr("Start event")
