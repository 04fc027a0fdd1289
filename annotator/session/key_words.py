"""What keys are called in the sentences of the desk. Knows no table of keys: the window has that, and names them."""

from __future__ import annotations

from typing import Protocol


class KeyWords(Protocol):
    """The keys as they work now: the coder's own ones, in the letters of the layout in use."""

    def of(self, command_id: str) -> str:
        """A command's key in a sentence, such as "Ctrl+Enter"; without one its title, for the palette."""

    def short(self, command_id: str) -> str:
        """A command's key where there is little room, such as "Esc" or "Ctrl L"; empty without one."""

    def signs(self, command_id: str) -> str:
        """A command's key on a button or a chip, such as "Ctrl ↵"; empty without one."""

    def hint(self, letter: str) -> str:
        """The key of a hint letter in a sentence, such as "Alt+F"."""

    def letter(self, latin: str) -> str:
        """What is printed on the key of a Latin letter."""


class NoKeys:
    """A session without a window has no keys: commands are called by what they are."""

    def of(self, command_id: str) -> str:
        return f"“{command_id.replace('_', ' ')}”"

    def short(self, command_id: str) -> str:
        return ""

    def signs(self, command_id: str) -> str:
        return ""

    def hint(self, letter: str) -> str:
        return letter.upper()

    def letter(self, latin: str) -> str:
        return latin
