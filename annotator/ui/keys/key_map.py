"""The keys as this coder has them: the table of commands with the coder's own keys in place of the usual ones.

Says what a key may mean and whom it would take from. Shows nothing, stores nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, get_args

from annotator.ui.keys.commands import COMMANDS, Command, Zone
from annotator.words import later, tr

Letters = Literal["alone", "modifier", "off"]
"""Letters that are commands work alone, only with a modifier, or not at all: for people who dictate to the machine."""
HINT_MODIFIERS = ("Meta", "Ctrl+Shift") if sys.platform == "darwin" else ("Alt", "Ctrl+Shift")
CORE = ("Enter", "Escape", "Tab", "Shift+Tab")
_TYPED_IN: frozenset[Zone] = frozenset({"record", "list", "start", "codebook", "note"})
_OF_A_BOX = ("Left", "Right", "Home", "End", "Delete", "Backspace", "Space", "Shift+Left", "Shift+Right", "Shift+Home",
             "Shift+End", "Ctrl+Left", "Ctrl+Right", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X")  # fmt: skip
PLACES: dict[str, str] = {
    "text": tr("in the text"), "record": tr("in the record"), "list": tr("in the list"),
    "words": tr("while words are chosen"), "overview": tr("in the overview"), "start": tr("on the start page"),
    "codebook": tr("in the codebook"), "note": tr("in a note"), "look_again": tr("in the events to look at again"),
    "alike": tr("in the comparison of incidents"), "keys": tr("in the list of keys"),
}  # fmt: skip


@dataclass(frozen=True)
class KeyMap:
    """`changed` holds the keys of each command that has other ones than the usual."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    hint_modifier: str = ""
    letters: Letters = "alone"
    table: tuple[Command, ...] = COMMANDS

    @cached_property
    def commands(self) -> tuple[Command, ...]:
        """The table with the keys that work now."""
        return tuple(replace(each, keys=self._keys_of(each)) for each in self.table)

    @cached_property
    def _by_key(self) -> dict[str, list[Command]]:
        found: dict[str, list[Command]] = {}
        for command in self.commands:
            for key in command.keys:
                found.setdefault(key, []).append(command)
        return found

    @property
    def hint(self) -> str:
        """The modifier of hint letters."""
        return self.hint_modifier or usual_hint_modifier()

    def find(self, zone: Zone, key: str) -> Command | None:
        """The command that a key means in a zone of the window."""
        return next((command for command in self._by_key.get(key, ()) if command.works_in(zone)), None)

    def hint_letter(self, zone: Zone, key: str) -> str:
        """The hint letter that a key means in the record, or none."""
        letter = key.removeprefix(self.hint + "+")
        is_hint = zone == "record" and letter != key and len(letter) == 1 and letter.isalpha()
        return letter.lower() if is_hint else ""

    def command(self, command_id: str) -> Command:
        return next(each for each in self.commands if each.id == command_id)

    def usual(self, command_id: str) -> Command:
        return next(each for each in self.table if each.id == command_id)

    def is_changed(self, command_id: str) -> bool:
        return command_id in self.changed

    def owners(self, command_id: str, key: str) -> list[Command]:
        """The other commands that the key means where this one works."""
        mine = self.usual(command_id)
        return [each for each in self._by_key.get(key, ()) if each.id != command_id and _meet(each, mine)]

    def with_keys(self, command_id: str, keys: Iterable[str]) -> KeyMap:
        """The command has these keys; the usual ones are not remembered as a change."""
        changed = {id: held for id, held in self.changed.items() if id != command_id}
        if tuple(keys) != self.usual(command_id).keys:
            changed[command_id] = tuple(keys)
        return replace(self, changed=changed)

    def why_not(self, command_id: str, key: str) -> str:
        """Why this command may never have this key; empty if it may. Another command's key is no reason."""
        command = self.usual(command_id)
        if key in command.keys:
            return ""
        *_, last = split(key)
        if key in CORE:
            return tr(
                "{words_of} means the same everywhere in the program: no other command can have it.",
                words_of=words_of(key),
            )
        if not _is_named(last) and not last.isalnum() and len(split(key)) > 1:
            return tr("A sign with a modifier lies elsewhere on many layouts.")
        if "Meta" in split(key) and sys.platform != "darwin":
            return tr("The system has this key for itself.")
        if _TYPED_IN & set(command.zones):
            if is_character(key) or key in _OF_A_BOX:
                where = next(PLACES[zone] for zone in command.zones if zone in _TYPED_IN)
                return tr(
                    "“{words_of}” writes or moves {where}: it needs {ctrl} with it, or a function key.",
                    ctrl=modifier_words("Ctrl"),
                    words_of=words_of(key),
                    where=where,
                )
            if "record" in command.zones and self.hint_letter("record", key):
                return tr("{hint} with a letter takes the candidate that has this hint letter.", hint=self.hint)
        return self._why_kept_free(command_id, key)

    def _why_kept_free(self, command_id: str, key: str) -> str:
        """A list or a picture has the key for itself."""
        fixed = next((each for each in self.owners(command_id, key) if each.is_fixed), None)
        if fixed is None:
            return ""
        where = PLACES[fixed.zones[0]]
        return tr("“{words_of}” always is “{title}” {where}.", words_of=words_of(key), title=fixed.title, where=where)

    def problems(self) -> list[str]:
        """One sentence for each key that two commands have in one place, or that a hint letter has too."""
        found = []
        for command in self.commands:
            for key in command.keys:
                if "record" in command.zones and self.hint_letter("record", key):
                    found.append(
                        tr(
                            "“{words_of}” is “{title}” in the record, and would be a hint letter.",
                            words_of=words_of(key),
                            title=command.title,
                        )
                    )
                for other in self._by_key[key]:
                    if other is not command and _meet(other, command) and _precedes(self, command, other):
                        found.append(
                            tr(
                                "“{words_of}” is both “{title}” and “{title2}”.",
                                words_of=words_of(key),
                                title=command.title,
                                title2=other.title,
                            )
                        )
        return found

    def _keys_of(self, command: Command) -> tuple[str, ...]:
        keys = self.changed.get(command.id, command.keys)
        if self.letters == "alone" or "record" in command.zones:
            return keys
        if self.letters == "off":
            return tuple(key for key in keys if not is_character(key))
        return tuple(filter(None, (_with_modifier(key) for key in keys)))


def read(changed: Mapping[str, tuple[str, ...]], hint_modifier: str, letters: str) -> tuple[KeyMap, str]:
    """The coder's keys as they were stored, and a sentence if some of them cannot be used (any more)."""
    given = KeyMap(
        hint_modifier=hint_modifier if hint_modifier in HINT_MODIFIERS else "",
        letters=next((each for each in get_args(Letters) if each == letters), "alone"),
    )
    known = {command.id for command in given.table if not command.is_fixed}
    for command_id, keys in changed.items():
        if command_id in known:
            given = given.with_keys(command_id, keys)
    refused = [f"“{words_of(key)}”: {why}" for id, keys in given.changed.items() for key in keys
               if (why := given.why_not(id, key))]  # fmt: skip
    wrong = refused or given.problems()
    if not wrong:
        return given, ""
    return KeyMap(), tr("Your own keys cannot be used, the usual ones work now. {wrong}", wrong=wrong[0])


def usual_hint_modifier() -> str:
    return "Meta" if sys.platform == "darwin" else "Alt"


def split(key: str) -> tuple[str, ...]:
    """The modifiers and the key itself: "Ctrl++" is "Ctrl" and "+"."""
    modifiers, last = [], key
    while "+" in last[1:]:
        modifier, last = last.split("+", 1)
        modifiers.append(modifier)
    return (*modifiers, last)


def is_character(key: str) -> bool:
    """Whether a key writes a character where there is something to write in."""
    *modifiers, last = split(key)
    return len(last) == 1 and modifiers in ([], ["Shift"])


KEY_WORDS = (
    later("Enter"), later("Escape"), later("Space"), later("Tab"), later("Backspace"), later("Delete"), later("Insert"),
    later("Up"), later("Down"), later("Left"), later("Right"), later("Home"), later("End"), later("PageUp"),
    later("PageDown"), later("Ctrl"), later("Shift"), later("Alt"), later("Meta"), later("Cmd"), later("Control"),
    later("Option"),
)  # fmt: skip
"""The names of keys, as the table writes them; a sentence has them as keyboards of the language do."""


def words_of(key: str, printed: Callable[[str], str] = lambda letter: "") -> str:
    """A key in a sentence. `printed` says what stands on a Latin letter's key where the layout has another script."""
    *modifiers, last = split(key)
    on_a_mac = {"Ctrl": "Cmd", "Meta": "Control", "Alt": "Option"} if sys.platform == "darwin" else {}
    other = printed(last.lower()) if len(last) == 1 and last.isalpha() else ""
    named = other or (last.upper() if modifiers and len(last) == 1 else tr(last))
    words = "+".join((*(tr(on_a_mac.get(each, each)) for each in modifiers), named))
    # In a sentence from the right a chord still runs from the left.
    return f"\u2066{words}\u2069" if other else words


def modifier_words(modifier: str) -> str:
    """The name of one or two modifiers, as the keyboard says it."""
    return words_of(modifier + "+a").removesuffix("+A")


def _with_modifier(key: str) -> str:
    """The key of a letter command when letters need a modifier; a sign has its other keys and the menus."""
    if not is_character(key):
        return key
    *shift, last = split(key)
    if not last.isalnum():
        return ""
    return f"Ctrl+Shift+{last.upper()}" if shift else f"{usual_hint_modifier()}+{last}"


def _is_named(last: str) -> bool:
    return len(last) > 1


def _meet(one: Command, other: Command) -> bool:
    return any(one.works_in(zone) and other.works_in(zone) for zone in get_args(Zone))


def _precedes(keys: KeyMap, one: Command, other: Command) -> bool:
    return keys.commands.index(one) < keys.commands.index(other)
