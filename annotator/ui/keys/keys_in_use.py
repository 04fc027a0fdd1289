"""The keys as they are now: the coder's key map and the letters of the layout in use, in words and in signs."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

from annotator.ui.keys.command import Zone
from annotator.ui.keys.key_chips import LATIN_BESIDE, Key, chips_of
from annotator.ui.keys.key_letters import KeyLetters
from annotator.ui.keys.key_map import KeyMap, split, words_of
from annotator.ui.keys.key_names import key_name
from annotator.words import tr


class KeysInUse:
    """One for a window: whoever shows a key asks here when it shows it. `map` is another one after a change."""

    def __init__(self) -> None:
        self.map = KeyMap()
        self.letters = KeyLetters()

    def of(self, command_id: str) -> str:
        """A command's key in a sentence; without a key its title, by which the palette finds it."""
        key = self._key(command_id)
        return self._words(key) if key else tr("“{title}”", title=self.map.command(command_id).title)

    def short(self, command_id: str) -> str:
        """A key where there is little room, such as "Esc", "S" or "Ctrl L"; empty without one."""
        *modifiers, last = split(self._key(command_id) or " ")
        words = [*(words_of(f"{each}+a").rpartition("+")[0] for each in modifiers), self._last(last)]
        return " ".join(words).strip()

    def signs(self, command_id: str) -> str:
        """A key on a button, such as "Ctrl ↵"; empty without one."""
        return " ".join(sign.partition(LATIN_BESIDE)[0] for chips in self.chips(command_id) for sign in chips)

    def chips(self, command_id: str) -> list[Key]:
        """The first key of a command as the signs of its chips; none without one."""
        return [chips_of(key, self.letters.shown) for key in self.map.command(command_id).keys[:1]]

    def hint(self, letter: str) -> str:
        """The key of a hint letter in a sentence."""
        return self._words(f"{self.map.hint}+{letter}")

    def meant(self, zone: Zone, event: QKeyEvent) -> str:
        """The command that a key means in a window of its own; empty for none."""
        command = self.map.find(zone, key_name(event, self.letters.are_latin))
        return command.id if command is not None else ""

    def letter(self, latin: str) -> str:
        """What is printed on the key of a Latin letter."""
        return self.letters.shown(latin) or latin

    def _key(self, command_id: str) -> str:
        return next(iter(self.map.command(command_id).keys), "")

    def _words(self, key: str) -> str:
        return words_of(key, self.letters.shown)

    def _last(self, last: str) -> str:
        if len(last) == 1:
            return (self.letters.shown(last.lower()) if last.isalpha() else "") or last.upper()
        return chips_of(last)[0] if last == "Escape" else words_of(last)
