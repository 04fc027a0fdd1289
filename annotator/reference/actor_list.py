"""The actors that news names: countries, roles, armed groups and organisations, with codes and years.

Our own base list (resources/actors); a project's own actors come on top of it and are not known here.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from annotator.paths import resources
from annotator.reference.actor_completion import Completion
from annotator.reference.actor_data import ActorData, ActorReading, Country, load
from annotator.reference.actor_phrases import PhraseReader, country_words
from annotator.reference.actor_readings import ReadingRules
from annotator.reference.folding import fold

__all__ = ["ActorList", "ActorReading", "Country"]


class ActorList:
    """Reads its files when first asked. Days are ISO text; an empty day means that none is known."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def country(self, word: str) -> Country | None:
        """The country of a name, adjective, people, capital or code; upper and lower case are the same."""
        return self._by_word.get(fold(word))

    def country_of(self, iso2: str) -> Country | None:
        """The country of two letters, such as "BF"."""
        return next((country for country in self._data.countries if country.iso2 == iso2), None)

    def countries_in(self, text: str) -> list[str]:
        """The countries that a text names, most frequent first; a capital counts half as much as a name."""
        pattern, names = self._country_pattern
        found: Counter[str] = Counter()
        for match in pattern.finditer(_bare(text)):
            name, weight = names[match[1]]
            if not _OF_A_REGION.search(text, max(0, match.start() - _REGION), match.start()):
                found[name] += weight
        if not text.isascii():  # hardly a text in Spanish, French or Russian is
            found.update(self._foreign_in(text, names))
        return [name for name, _ in found.most_common()]

    def read(self, phrase: str, countries: Sequence[str] = (), on: str = "") -> list[ActorReading]:
        """Ways to code the actor of a phrase, best first; `countries` are the story's, chief one first."""
        return self._rules.read(phrase, self._story(countries), on)

    def complete(self, typed: str, countries: Sequence[str] = (), on: str = "", limit: int = 8) -> list[ActorReading]:
        """What the coder may be typing: beginnings of words of a name, a code or a word for it."""
        return self._completion.complete(typed, self._story(countries), on, limit)

    def known_phrases(self) -> Iterator[str]:
        """Every name of a group and of a leader, as the news writes it: to be matched with its case."""
        for group in self._data.groups:
            yield from (*group.aliases, *group.leaders)
        for leader in self._data.leaders:
            yield from leader.names

    def role_words(self) -> Iterator[str]:
        """The news' words for kinds of actors, in the singular and lower case."""
        for role in self._data.roles:
            yield from role.words

    def _story(self, countries: Sequence[str]) -> list[Country]:
        return list(dict.fromkeys(found for name in countries if (found := self.country(name))))

    @cached_property
    def _data(self) -> ActorData:
        return load(self._folder or resources() / "actors")

    @cached_property
    def _rules(self) -> ReadingRules:
        return ReadingRules(self._data, PhraseReader(self._data))

    @cached_property
    def _completion(self) -> Completion:
        return Completion(self._data)

    @cached_property
    def _by_word(self) -> dict[str, Country]:
        words: dict[str, Country] = {}
        for country in self._data.countries:
            words[fold(country.name)] = country
        for country in self._data.countries:
            for text in (
                *(text for text, _ in country_words(country)),
                country.capital,
                country.iso3,
                country.code,
            ):
                words.setdefault(fold(text), country)
        words.pop("", None)
        return words

    def _foreign_in(self, text: str, known: Mapping[str, object]) -> Iterator[str]:
        """The countries that words of other languages name, each as often as it counts."""
        words = [match.group() for match in _WORDS.finditer(text)]
        for at in range(len(words)):
            for length in range(min(_LONGEST_FOREIGN, len(words) - at), 0, -1):
                here = " ".join(words[at : at + length])
                name, is_name = self._foreign.get(here.lower() if length == 1 else here, ("", False))
                # A name has its capital: того is no Togo.
                if name and (here[0].isupper() or not is_name) and _bare(here) not in known:
                    yield from (name, name)
                    break

    @cached_property
    def _foreign(self) -> dict[str, tuple[str, bool]]:
        """By words the country and whether they are its name; of one word in small letters, so that adjectives are
        found at the start of a sentence too."""
        return {
            text if " " in text else text.lower(): (country.name, how == "name")
            for country in self._data.countries
            for text, how in self._data.foreign.get(country.iso2, ())
        }

    @cached_property
    def _country_pattern(self) -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
        names: dict[str, tuple[str, int]] = {}
        for country in self._data.countries:
            for text, how in country_words(country):
                if how == "metonym" and text == country.capital:
                    continue  # speaks for its government, and stands in many a story of something else
                names.setdefault(_bare(text), (country.name, 1 if how == "capital" else 2))
        longest_first = sorted(names, key=len, reverse=True)
        # Arabic writes "and", "in", "for" and the article together with the word.
        before = r"(?<![^\W_])(?:و?[بلكف]?(?:ال|لل)?(?=[؀-ۿ]))?"
        first = f"(?=[{''.join(map(re.escape, {name[0] for name in names}))}])"  # most words begin with none of these
        return re.compile(rf"{before}{first}({'|'.join(map(re.escape, longest_first))})(?![^\W_])"), names


_WORDS = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_LONGEST_FOREIGN = 4
_OF_A_REGION = re.compile(r"\b(?:Latin|Central|South|North|African|Native|ethnic)[ -]$")
"""What follows is no country's: "Latin American", "ethnic Albanian"."""
_REGION = 10
_ARABIC_LETTERS = str.maketrans({"’": "'", "‘": "'", "ى": "ي", "ة": "ه"})


def _bare(text: str) -> str:
    """Without accents and vowel signs, in the case of the text: to find names, not their places."""
    apart = unicodedata.normalize("NFKD", text).translate(_ARABIC_LETTERS)
    return apart if apart.isascii() else "".join(letter for letter in apart if not unicodedata.combining(letter))
