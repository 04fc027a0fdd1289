"""The part of the table of commands for windows and lists with keys of their own.

The codebook and the dialogs ask what a key means there and do it themselves, so that a coder's own keys work in them
too; lists, charts and the map have fixed keys, which stand here to be shown and kept free.
"""

from __future__ import annotations

from annotator.ui.keys.command import OVERVIEW, Command, Desk, Zone
from annotator.words import tr

CODEBOOK: tuple[Zone, ...] = ("codebook",)
NOTE: tuple[Zone, ...] = ("note",)
LOOK_AGAIN: tuple[Zone, ...] = ("look_again",)
ALIKE: tuple[Zone, ...] = ("alike",)
KEYS: tuple[Zone, ...] = ("keys",)


def _by_itself(desk: Desk) -> None:
    """The window or the list does it."""


WINDOW_COMMANDS: tuple[Command, ...] = (
    Command("codebook_choose", tr("Offer the code to the record"), CODEBOOK, ("Enter", "Ctrl+Enter"), _by_itself,
            writes=True),
    Command("codebook_back", tr("Back to the entry before"), CODEBOOK, ("Alt+Left",), _by_itself),
    Command("codebook_forward", tr("Forward again"), CODEBOOK, ("Alt+Right",), _by_itself),
    Command("codebook_next", tr("Next codebook"), CODEBOOK, ("Ctrl+PageDown",), _by_itself, writes=True),
    Command("codebook_previous", tr("Previous codebook"), CODEBOOK, ("Ctrl+PageUp",), _by_itself, writes=True),
    Command("codebook_note", tr("Write a note"), CODEBOOK, ("F2",), _by_itself),
    Command("keep_note", tr("Keep the note"), NOTE, ("Ctrl+Enter", "Escape"), _by_itself),
    Command("leave_codebook", tr("Empty the search, then close"), CODEBOOK, ("Escape",), _by_itself),
    Command("go_to_event", tr("Show the event on the desk"), LOOK_AGAIN, ("Enter",), _by_itself, writes=True),
    Command("bring_over", tr("Bring the event over"), LOOK_AGAIN, ("b",), _by_itself, writes=True),
    Command("bring_all", tr("Bring over all that lose nothing"), LOOK_AGAIN, ("a",), _by_itself, writes=True),
    Command("alike_same", tr("The same incident"), ALIKE, ("Enter",), _by_itself, writes=True, is_fixed=True),
    Command("alike_related", tr("Related incidents"), ALIKE, ("r",), _by_itself, writes=True),
    Command("alike_apart", tr("Another incident"), ALIKE, ("n",), _by_itself, writes=True),
    Command("change_key", tr("Change the key"), KEYS, ("Enter",), _by_itself, is_fixed=True),
    Command("add_key", tr("Add a key"), KEYS, ("Insert",), _by_itself, is_fixed=True),
    Command("take_keys", tr("Take the keys away"), KEYS, ("Delete",), _by_itself, is_fixed=True),
    Command("figure_open", tr("Events of the bar, row or place"), OVERVIEW, ("Enter",), _by_itself, is_fixed=True),
    Command("figure_step", tr("Next bar, or move the map"), OVERVIEW,
            ("Right", "Left", "Down", "Up"), _by_itself, is_fixed=True),
    Command("map_zoom", tr("Zoom, or show all of it"), OVERVIEW,
            ("+", "=", "-", "Home"), _by_itself, is_fixed=True),
    Command("map_place", tr("Next or previous place"), OVERVIEW, ("PageDown", "PageUp"), _by_itself, is_fixed=True),
    Command("copy_rows", tr("Copy the rows"), OVERVIEW, ("Ctrl+C",), _by_itself, is_fixed=True),
)  # fmt: skip
