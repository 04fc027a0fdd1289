"""The shipped actor list with lists of the project's own above it: dictionaries of actors with codes and days.

A phrase is read by the longest listed name in it; words for kinds of actors beside it add their code, as in "Gondorian
soldiers". What no list knows is the shipped list's to read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.model.listed import ListedActor
from annotator.reference.actor_list import ActorList, ActorReading
from annotator.reference.actor_phrases import is_of_a_region
from annotator.reference.folding import fold

RULE = "listed by the project"
LONGEST = 8
"""Words of a listed name that are compared."""
_PLACING = frozenset({"in", "at", "near", "outside", "inside", "on"})
_OF_NOBODY = frozenset({"the", "a", "an", "of", "and", "s"})

Entries = Callable[[str], Iterable[ListedActor]]
"""The entries whose folded words are these."""


class ListedActors(ActorList):
    """Reads as `ActorList` does. `named` finds entries by their whole folded words, `stems` by their beginning."""

    def __init__(self, named: Entries, stems: Entries, complete: Callable[[str, int], Iterable[ListedActor]]) -> None:
        super().__init__()
        self._named, self._stems, self._complete_listed = named, stems, complete

    def read(self, phrase: str, countries: Sequence[str] = (), on: str = "") -> list[ActorReading]:
        shipped = super().read(phrase, countries, on)
        own = self._own(phrase, on, next(iter(shipped), None))
        return [*own, *(each for each in shipped if (each.code, each.name) not in {(o.code, o.name) for o in own})]

    def complete(self, typed: str, countries: Sequence[str] = (), on: str = "", limit: int = 8) -> list[ActorReading]:
        found = {each.code: each for each in self._complete_listed(fold(typed), 4 * limit) if not each.is_role}
        holding = [each for each in found.values() if each.holds(on) or not on][:limit]
        own = [ActorReading(_written(each.words), each.code, "", "", RULE) for each in holding]
        return [*own, *super().complete(typed, countries, on, limit)][:limit]

    def _own(self, phrase: str, on: str, shipped: ActorReading | None) -> list[ActorReading]:
        """Dictionaries hold codes only: the name is the shipped list's, if it knows one."""
        words = _naming(fold(phrase).split())
        start = next((at for at, word in enumerate(words) if at and word in _PLACING), len(words))
        # "the Egyptian president in Addis Ababa" is no Ethiopian.
        name = self._longest(words[:start], on) or self._longest(words, on)
        if name is None:
            return []
        codes, at, end = name
        rest = words[:at] + words[end:]
        roles = list(self._roles(rest))
        known = shipped or ActorReading(_written(phrase), "", "", "", RULE)
        return [replace(known, code=_joined(code, roles), rule=RULE) for code in dict.fromkeys(codes)]

    def _longest(self, words: list[str], on: str) -> tuple[list[str], int, int] | None:
        """The codes of the longest listed name among the words, and where it stands."""
        for length in range(min(LONGEST, len(words)), 0, -1):
            for at in range(len(words) - length + 1):
                part = " ".join(words[at : at + length])
                found = [each for each in (*self._named(part), *self._stems(part)) if not each.is_role]
                if found:
                    codes = _codes_on(found, on)
                    return (codes, at, at + length) if codes else None
        return None

    def _roles(self, words: list[str]) -> Iterator[str]:
        """The codes of the kinds of actors that the words name, longest first; none twice."""
        at = 0
        while at < len(words):
            for length in range(min(4, len(words) - at), 0, -1):
                part = " ".join(words[at : at + length])
                forms = (part, part.removesuffix("s"), part.removesuffix("es"))
                role = next((each for form in forms for each in self._named(form) if each.is_role), None)
                if role is not None:
                    yield role.code
                    at += length - 1
                    break
            at += 1


def in_memory(actors: Iterable[ListedActor]) -> ListedActors:
    """With all entries at hand, for the reading of many articles."""
    named: dict[str, list[ListedActor]] = defaultdict(list)
    stems: dict[str, list[ListedActor]] = defaultdict(list)
    for actor in actors:
        folded = fold(actor.words)
        named[folded].append(actor)
        if actor.is_stem and len(folded) > 3:
            stems[folded].append(actor)

    def by_stem(part: str) -> list[ListedActor]:
        """Entries that the words begin with, the longest first: "argentin" for "argentinian"."""
        start = max(4, part.rfind(" ") + 2)
        return next((stems[part[:to]] for to in range(len(part) - 1, start - 1, -1) if part[:to] in stems), [])

    def beginning(typed: str, most: int) -> list[ListedActor]:
        found = [each for folded, entries in named.items() if typed and folded.startswith(typed) for each in entries]
        return found[:most]

    return ListedActors(lambda part: named.get(part, ()), by_stem, beginning)


def _naming(words: list[str]) -> list[str]:
    """Without those whose last word names no country here: "Latin American", "ethnic Albanian"."""
    skipped = {at + 1 for at, word in enumerate(words[:-1]) if word == "ethnic" or is_of_a_region(word, words[at + 1])}
    return [word for at, word in enumerate(words) if at not in skipped]


def _codes_on(found: Sequence[ListedActor], on: str) -> list[str]:
    """The codes of the day; where none is, those without limits; of an unknown day all of them, undated first."""
    of_day = [each for each in found if each.holds(on) and (each.start or each.end)]
    undated = [each for each in found if not each.start and not each.end]
    rest = [] if on else [each for each in found if each.start or each.end][-1:]
    return [each.code for each in (*of_day, *undated, *rest)]


def _joined(code: str, roles: Iterable[str]) -> str:
    for role in roles:
        if role not in [code[at : at + 3] for at in range(0, len(code), 3)]:
            code += role
    return code


def _written(words: str) -> str:
    """A listed name in capitals as a record has it."""
    return words.title() if words.isupper() else words
