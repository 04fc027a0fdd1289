"""Takes a phrase of the news apart: which countries, roles, groups and leaders its words name.

Knows the names of the actor list; what is made of the parts is the business of actor_readings.py.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.reference.actor_data import ActorData, Country, Group, Leader, Role
from annotator.reference.folding import fold, without_article


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written and folded; `is_joined` when a hyphen stands before it, as in Iran-backed."""

    text: str
    folded: str
    is_joined: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One or more words of a phrase that name something, or one plain word that does not.

    `how` a country is named: "name", "adjective", "people" (Syrians), "capital" or "metonym" (the Kremlin).
    """

    words: tuple[Word, ...]
    country: Country | None = None
    how: str = ""
    role: Role | None = None
    groups: tuple[Group, ...] = ()
    leaders: tuple[Leader, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(word.folded for word in self.words)

    @property
    def is_plain(self) -> bool:
        return not (self.country or self.role or self.groups or self.leaders)


# After a hyphen these say whose friend, and not what country, somebody is.
_BACKED_WORDS = (
    "backed led held controlled occupied run allied aligned linked based supported affiliated born made"
    " sponsored funded armed trained ruled speaking friendly imposed brokered mediated"
)
_BACKED = frozenset(_BACKED_WORDS.split())
_TOWARDS = frozenset({"anti", "pro", "non"})
OF_NO_COUNTRY = frozenset({"latin american", "central american", "south american", "north american", "african american",
                           "native american"})  # fmt: skip
"""In these the last word names no country."""
OF_A_REGION = frozenset(
    {"arab", "western", "european", "african", "asian", "gulf", "balkan", "nordic", "baltic", "caribbean"}
    | {"scandinavian", "islamic", "foreign"}
)
"""Governments of these are of no one country."""
_WORD = re.compile(r"(-?)([^\W_]+(?:[.'’&/][^\W_]+)*)")
_POSSESSIVE = re.compile(r"['’]s?(?=\W|$)")
_LONGEST = 9
_KEPT = 5000


def is_of_a_region(first: str, second: str) -> bool:
    return f"{first} {second}" in OF_NO_COUNTRY


class PhraseReader:
    """Finds the longest names in a phrase, from left to right."""

    def __init__(self, data: ActorData) -> None:
        self._known: dict[str, tuple[Part, ...]] = {}
        self._roles: dict[str, Role] = {}
        self._countries: dict[str, tuple[Country, str, str]] = {}
        self._groups: dict[str, list[tuple[str, Group]]] = {}
        self._leaders: dict[str, list[tuple[str, Leader]]] = {}
        for role in data.roles:
            for text in role.words:
                self._roles.setdefault(singular(without_article(key(text))), role)
        for country in data.countries:
            for text, how in country_words(country):
                self._countries.setdefault(key(text), (country, how, text))
        for country in data.countries:
            for text, how in data.foreign.get(country.iso2, ()):
                self._countries.setdefault(key(text), (country, how, text))
        for group in data.groups:
            for text in (*group.aliases, *group.leaders, *_name_and_short_name(group)):
                self._groups.setdefault(key(text), []).append((text, group))
        for leader in data.leaders:
            for text in leader.names:
                self._leaders.setdefault(key(text), []).append((text, leader))

    def parts(self, phrase: str) -> list[Part]:
        """The parts in order. What was asked for last is kept: an article names the same few actors many times."""
        known = self._known.get(phrase)
        if known is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            known = self._known[phrase] = tuple(self._parts(phrase))
        return list(known)

    def _parts(self, phrase: str) -> list[Part]:
        words = list(split(phrase))
        parts: list[Part] = []
        while words:
            of_region = words[:2] if " ".join(word.folded for word in words[:2]) in OF_NO_COUNTRY else []
            part = Part(tuple(of_region)) if of_region else next(self._named(words), None) or Part((words[0],))
            parts.append(_unless_anothers(part, parts))
            del words[: len(part.words)]
        return list(_without_friends_and_foes(parts))

    def _named(self, words: list[Word]) -> Iterator[Part]:
        for length in range(min(_LONGEST, len(words)), 0, -1):
            part = self._part(tuple(words[:length]))
            if not part.is_plain:
                yield part

    def _part(self, words: tuple[Word, ...]) -> Part:
        folded = " ".join(word.folded for word in words)
        if found := [group for text, group in self._groups.get(folded, ()) if _has_case_of(words, text)]:
            return Part(words, groups=tuple(found))
        if leaders := [leader for text, leader in self._leaders.get(folded, ()) if _has_case_of(words, text)]:
            return Part(words, leaders=tuple(leaders))
        country, how, text = self._countries.get(folded) or self._arabic_country(folded)
        if country and _has_case_of(words, text):
            return Part(words, country, how)
        return Part(words, role=self._roles.get(singular(without_article(folded))))

    def _arabic_country(self, folded: str) -> tuple[Country | None, str, str]:
        bare = without_article(folded)
        return self._countries.get(bare, (None, "", "")) if not folded.isascii() else (None, "", "")


def country_words(country: Country) -> Iterator[tuple[str, str]]:
    """Each word that names the country, with how it does."""
    for text in (country.name, *country.other_names, *country.parts):
        yield text, "name"
    for text in country.adjectives:
        is_people = text.endswith(("s", "men")) and text != country.adjectives[0]
        yield text, "people" if is_people else "adjective"
    for text in country.metonyms:
        yield text, "metonym"
    # The capital of a territory without a government of its own is only a town.
    if country.regimes and country.capital and country.capital != country.name:
        yield country.capital, "capital"


def _name_and_short_name(group: Group) -> Iterator[str]:
    """`RSF: Rapid Support Forces` is also found by either half of it."""
    if not group.role:
        yield group.name
        short, colon, long = group.name.partition(": ")
        yield from (short, long) if colon else ()


def split(phrase: str) -> Iterator[Word]:
    for match in _WORD.finditer(_POSSESSIVE.sub(" ", phrase.replace("’", "'"))):
        if folded := fold(match[2]):
            yield Word(match[2], folded, bool(match[1]))


def key(text: str) -> str:
    """A name as the words of a phrase are looked up by: folded, without the possessive."""
    return " ".join(word.folded for word in split(text))


_SINGULAR = (
    ("women", "woman"),
    ("children", "child"),
    ("men", "man"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("ies", "y"),
)


def singular(folded: str) -> str:
    """The last word in the singular, near enough to find it: both sides of a comparison go through this."""
    for ending, single in _SINGULAR:
        if folded == ending or (folded.endswith(ending) and len(folded) > len(ending) + 1):
            return folded.removesuffix(ending) + single
    return folded[:-1] if folded.endswith("s") and not folded.endswith("ss") else folded


def _looks_like_a_name(text: str) -> bool:
    return not text[0].islower()


def _has_case_of(words: Iterable[Word], known: str) -> bool:
    """`us` is not the US, and `who` is not the WHO; `turkey` is a bird."""
    text = next(iter(words)).text.replace(".", "")
    first = re.split(r"[\s-]", known)[0].replace(".", "")
    if first.isupper() and first.isalpha() and len(first) > 1:
        return text.isupper()
    return first[0].islower() or _looks_like_a_name(text)


def _unless_anothers(part: Part, before: list[Part]) -> Part:
    """Not the president of Colombia in "Jose Eduardo dos Santos": another first name makes it another's."""
    last = before[-1] if before else None
    if not part.leaders or len(part.words) > 1 or last is None or not last.is_plain:
        return part
    own = {word for leader in part.leaders for name in leader.names for word in key(name).split()}
    word = last.words[-1]
    is_name = _looks_like_a_name(word.text) and word.folded not in own and not part.words[0].is_joined
    return Part(part.words) if is_name or word.folded in ("dos", "de", "da") else part


def _without_friends_and_foes(parts: list[Part]) -> Iterator[Part]:
    """Leave out the Iran of Iran-backed, the Taliban of anti-Taliban and the Albania of ethnic Albanian guerrillas."""
    skip = False
    for part, following in zip(parts, [*parts, None][1:], strict=True):
        is_backer = following is not None and following.words[0].is_joined and following.text in _BACKED
        is_side = part.text in _TOWARDS and following is not None and following.words[0].is_joined
        is_side = is_side or (part.text == "ethnic" and following is not None and bool(following.country))
        if not (skip or is_backer or is_side or (part.is_plain and part.text in _BACKED and part.words[0].is_joined)):
            yield part
        skip = is_side
