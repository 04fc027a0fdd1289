"""The names of edits in the language of the window: the log keeps them in English, whoever reads it."""

from __future__ import annotations

from annotator.words import later, tr_stored

_NAMES = (
    later("Set {field}"),
    later("Keep {field}"),
    later("Take back the reason for {field}"),
    later("Change evidence"),
    later("Import {count} files"),
    later("Import {file}"),
    later("Note on {subject}"),
    later("Bring in {name} version {version}"),
    later("Bring event under version {version}"),
    later("Reopen 1 article"),
    later("Reopen {count} articles"),
    later("1 article done"),
    later("{count} articles done"),
    later("No codable event in 1 article"),
    later("No codable event in {count} articles"),
)
"""Where an edit's name holds something. The others are marked where they are given."""


def edit_words(label: str) -> str:
    """What an edit is called, from its label in the log."""
    return tr_stored(label, *_NAMES)
