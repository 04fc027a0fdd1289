"""Giving a command another key: what would change, said before it does. Works on key maps; shows nothing."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.ui.keys.commands import Command
from annotator.ui.keys.key_map import CORE, PLACES, KeyMap, words_of
from annotator.words import tr


@dataclass(frozen=True)
class Proposal:
    """What a change would do: the keys then (None: it is refused), in a sentence; `asks`: it takes from another."""

    keys: KeyMap | None
    sentence: str
    asks: bool = False


def give(keys: KeyMap, command_id: str, key: str, adds: bool = False) -> Proposal:
    """Give a command a key, beside those it has or (the core keys apart) in place of them."""
    command = keys.command(command_id)
    if why := keys.why_not(command_id, key):
        return Proposal(None, why)
    owners = keys.owners(command_id, key)
    if len(owners) > 1:
        names = tr(" and ").join(f"“{owner.title}”" for owner in owners)
        return Proposal(
            None, tr("{quoted} is {names}: give those another key first.", quoted=_quoted(key), names=names)
        )
    given = keys.with_keys(command_id, _keys_then(keys, command_id, key, adds))
    if not owners:
        return _checked(given, tr("“{title}” is {quoted} now.", title=command.title, quoted=_quoted(key)))
    return _swapped(keys, given, command, owners[0], key)


def take_away(keys: KeyMap, command_id: str) -> Proposal:
    """Leave a command its core keys only: the menu and the palette still have it."""
    command, kept = keys.command(command_id), _core(keys, command_id)
    left = (
        tr("keeps {quoted} only", quoted=_quoted(kept[0])) if kept else tr("has no key now; the palette still finds it")
    )
    return Proposal(keys.with_keys(command_id, kept), f"“{command.title}” {left}.")


def usual(keys: KeyMap, command_id: str) -> Proposal:
    """Give a command its usual keys back, unless another one has one of them."""
    command = keys.usual(command_id)
    for key in command.keys:
        for owner in keys.owners(command_id, key):
            return Proposal(
                None,
                tr("{quoted} is “{title}” now: give that its usual key first.", quoted=_quoted(key), title=owner.title),
            )
    words = tr(" or ").join(_quoted(key) for key in command.keys) or tr("without a key")
    return _checked(
        keys.with_keys(command_id, command.keys), tr("“{title}” is {words} again.", title=command.title, words=words)
    )


def _swapped(keys: KeyMap, given: KeyMap, command: Command, owner: Command, key: str) -> Proposal:
    """The other command gets the key that this one gives up, if it may have it."""
    if key in CORE:
        return Proposal(None, tr("{quoted} always is “{title}”.", quoted=_quoted(key), title=owner.title))
    freed = [old for old in command.keys if old not in given.command(command.id).keys]
    without = given.with_keys(owner.id, [old for old in _held(keys, owner.id) if old != key])
    for old in freed:
        if not without.why_not(owner.id, old) and not without.owners(owner.id, old):
            then = without.with_keys(owner.id, (old, *_held(without, owner.id)))
            return _checked(
                then, _is_taken(key, owner, tr("Enter swaps: that gets {quoted}", quoted=_quoted(old))), asks=True
            )
    rest = _held(without, owner.id)
    gets = (
        tr("Enter takes it: that keeps {quoted}", quoted=_quoted(rest[0]))
        if rest
        else tr("Enter takes it: that has no key then")
    )
    return _checked(without, _is_taken(key, owner, gets), asks=True)


def _is_taken(key: str, owner: Command, gets: str) -> str:
    where = PLACES[owner.zones[0]] if len(owner.zones) == 1 else tr("already")
    return tr(
        "{quoted} is “{title}” {where}. {gets}, Escape leaves both.",
        quoted=_quoted(key),
        title=owner.title,
        where=where,
        gets=gets,
    )


def _checked(keys: KeyMap, sentence: str, asks: bool = False) -> Proposal:
    wrong = keys.problems()
    return Proposal(None, wrong[0]) if wrong else Proposal(keys, sentence, asks)


def _keys_then(keys: KeyMap, command_id: str, key: str, adds: bool) -> tuple[str, ...]:
    kept = _held(keys, command_id) if adds else _core(keys, command_id)
    return tuple(dict.fromkeys((*kept, key)))


def _core(keys: KeyMap, command_id: str) -> tuple[str, ...]:
    return tuple(key for key in _held(keys, command_id) if key in CORE)


def _held(keys: KeyMap, command_id: str) -> tuple[str, ...]:
    """The keys as they are remembered, before letters get a modifier."""
    return keys.changed.get(command_id, keys.usual(command_id).keys)


def _quoted(key: str) -> str:
    return f"“{words_of(key)}”"
