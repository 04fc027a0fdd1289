"""What a coder may mean by what is typed: the story's countries in every role, groups, other countries.

Matches the beginnings of words of a name, of a code, or of the news' words for a role; several typed words must stand
in one of these. Reads no phrases.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from annotator.reference.actor_data import ActorData, ActorReading, Country, Group, Role
from annotator.reference.actor_phrases import country_words
from annotator.reference.folding import fold, without_article


@dataclass(frozen=True, slots=True)
class _Entry:
    """A reading with the words it is found by: those of its name in order, and all others.

    The lower the tier, the nearer to the story. `wordings` are where the others come from; `country` are the words
    of a role's country, the first of its name before all others. `aliases` are whole names: an abbreviation typed in
    full is meant.
    """

    reading: ActorReading
    name: tuple[str, ...]
    others: frozenset[str]
    wordings: tuple[str, ...]
    tier: int
    country: tuple[str, ...] = ()
    aliases: frozenset[str] = frozenset()

    def rank(self, typed: Sequence[str]) -> tuple[bool, bool, int, bool, int] | None:
        """None when a typed word begins none of the words; a name that begins as typed is the best match."""
        several = len(typed) > 1
        country = self.country if several else ()
        if not all(_begins(start, (*self.name, *self.others, *country)) for start in typed):
            return None
        if several and not self._has_in_one(typed):
            return None
        begins = _begins(typed[0], (*self.name[:1], *(country or self.country[:1])))
        is_named = begins or _begins(typed[0], self.name)
        not_named = sum(not _begins(start, (*self.name, *country)) for start in typed) if several else 0
        return " ".join(typed) not in self.aliases, not is_named, self.tier, not begins, not_named

    def _has_in_one(self, typed: Sequence[str]) -> bool:
        """Whether the name, or one other wording with the country, has every typed word.

        One from here and one from there is no actor: "health ministry" and "health worker" make no Ministry of Work.
        """
        if all(_begins(start, self.name) for start in typed):
            return True
        others = [start for start in typed if not _begins(start, self.country)]
        return any(all(_begins(start, _words_of(wording)) for start in others) for wording in self.wordings)


def _begins(start: str, words: Iterable[str]) -> bool:
    return any(word.startswith(start) for word in words)


# What is offered for a country that the story does not name.
ELSEWHERE = frozenset({"MIL", "COP", "GOV", "REB", "UAF", "OPP", "CVL"})
_JOINING = frozenset({"of", "the", "and", "for", "in"})


class Completion:
    def __init__(self, data: ActorData) -> None:
        self._data = data
        self._roles_elsewhere = [role for role in data.roles if role.code in ELSEWHERE]
        self._known: dict[tuple[tuple[str, ...], str], list[_Entry]] = {}
        self._country_words = {
            country: frozenset(_words(" ".join(text for text, _ in country_words(country)), country.code))
            for country in data.countries
        }
        self._leaders = {
            country: tuple(name for leader in data.leaders if leader.country is country for name in leader.names)
            for country in {leader.country for leader in data.leaders}
        }

    def complete(self, typed: str, story: Sequence[Country], on: str, limit: int) -> list[ActorReading]:
        words = _telling(fold(typed).split())
        if not words:
            return []
        entries = [*self._of_story(story, on), *self._elsewhere(words, story, on)]
        ranked = [(rank, number) for number, entry in enumerate(entries) if (rank := entry.rank(words)) is not None]
        found = list(dict.fromkeys(entries[number].reading for _, number in sorted(ranked)))
        # A whole code or name means itself, not what begins with it.
        found.sort(key=lambda reading: typed.casefold() not in (reading.code.casefold(), reading.name.casefold()))
        return found[:limit]

    def _of_story(self, story: Sequence[Country], on: str) -> list[_Entry]:
        """Kept for the next key: one article asks for the same countries and days again and again."""
        key = (tuple(country.iso2 for country in story), on)
        if key not in self._known:
            if len(self._known) > 50:
                self._known.clear()
            self._known[key] = [*self._roles_of(story, on), *self._groups_of(story, on)]
        return self._known[key]

    def _roles_of(self, story: Sequence[Country], on: str) -> Iterator[_Entry]:
        for tier, country in enumerate(story or [None]):
            yield from self._in_roles(country, self._data.roles, on, tier)

    def _groups_of(self, story: Sequence[Country], on: str) -> Iterator[_Entry]:
        home = {country.iso2: country.name for country in story}
        names = {country.iso2: country.name for country in self._data.countries}
        for group in self._data.groups:
            if group.existed(on) and not group.role:
                own = next((name for iso2, name in home.items() if iso2 in group.countries), "")
                country = own or (names[group.countries[0]] if group.countries else "")
                yield _group_entry(group, country, 0 if own else len(story) + 1)

    def _elsewhere(self, typed: Sequence[str], story: Sequence[Country], on: str) -> Iterator[_Entry]:
        for country, words in self._country_words.items():
            if country not in story and any(_may_mean(start, words) for start in typed):
                # A territory without a government of its own comes after all else.
                tier = len(story) + (1 if country.regimes else 2)
                yield from self._in_roles(country, self._roles_elsewhere, on, tier)

    def _in_roles(self, country: Country | None, roles: Iterable[Role], on: str, tier: int) -> Iterator[_Entry]:
        named: set[str] = set()
        of_country = (fold(country.name).split()[0], *self._country_words[country] - _JOINING) if country else ()
        for role in roles:
            reading = role.reading(country, on)
            if role.place == "optional":
                reading = replace(reading, code=role.code)
            # Parliament and courts are "Government of ..." to ACLED: that name alone means the government.
            name = () if reading.name in named else tuple(_words(reading.name))
            leaders = self._leaders.get(country, ()) if country and role.code == "GOV" else ()
            wordings = (*role.words, reading.code, *leaders)
            named.add(reading.name)
            yield _Entry(reading, name, frozenset(_words(*wordings)), wordings, tier, of_country)


def _telling(typed: Sequence[str]) -> list[str]:
    """The typed words without "of" and its like; the last one may be the beginning of another word."""
    return [word for word in typed[:-1] if word not in _JOINING] + list(typed[-1:])


def _may_mean(typed: str, country_words: Iterable[str]) -> bool:
    """A beginning of one of its words, or the country's code with a role's after it: `rusgov`."""
    return any(word.startswith(typed) or (len(typed) > 3 and typed[:3] == word) for word in country_words)


def _group_entry(group: Group, country: str, tier: int) -> _Entry:
    wordings = (*group.aliases, *group.leaders, group.code)
    aliases = frozenset(fold(alias) for alias in group.aliases)
    name = tuple(_words(group.name))
    return _Entry(group.reading(country), name, frozenset(_words(*wordings)), wordings, tier, aliases=aliases)


@lru_cache(maxsize=8192)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_words(text))


def _words(*texts: str) -> Iterator[str]:
    for text in texts:
        folded = fold(text)
        yield from folded.split()
        yield from without_article(folded).split()
