"""Which words of a line are names, where its letters do not tell, and which of their letters are capitals.

By lists: groups and leaders as they are written, countries, towns, months; what English does not know is a name too.
Which lines these are, and the copy that is read instead, is the business of `capitals`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import AGENTIVE
from annotator.suggestions.text.english_words import EnglishWords

LONGEST_NAME = 6
"""Words of a name that is looked up as a whole."""
LONGEST_TOWN = 3
_SHORT_NAME = 3
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_BREAK = re.compile(r"[^\w\s’'.-]|[.]\s|\n")
_LETTERS = re.compile(r"[^aeiouy]{2,7}|[aeiou][^aeiouy]{3}|[^aeiouy]{3}[aeiou]")
"""What nobody can speak is letters that stand for words, in a word that English does not know."""
_TIMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december"
)
_TIMES_OR_WORDS = word_set("march may mar apr jan feb jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun")
_BEFORE_MONTH = word_set("in early mid late last since until till by through of from and to next during")
_BEFORE_PLACE = word_set("in near at outside around from between toward towards")
_PARTS_OF_LAND = word_set(
    "city town village province state region district department county area centre center outskirts suburb port "
    "north south east west camp municipality capital"
)
# Names of groups or leaders that are words as well: with nothing else to tell, they are the words.
_RATHER_WORDS = word_set("fact who spa gnu brotherhood talon sen nas manet peacekeepers rama ola")
_TITLES = word_set(
    "general colonel captain major lieutenant sergeant president minister doctor bishop archbishop father senator "
    "governor mayor judge king queen prince sheikh mr mrs ms dr gen col capt lt maj sgt gov sen"
)
# Of a name where a name follows: "Santa Ana", "La Libertad", "Abu Bakr".
_NAME_PARTS = _TITLES | word_set(
    "san santa santo saint st el la los las al an ash as abu ibn bin umm beit bayt deir tel tell khan new old north "
    "south east west port fort mount lake rio cerro villa nueva nuevo puerto"
)
_JOINS = word_set("de del da do dos du von van der and y of")


@dataclass(frozen=True)
class Names:
    """What is known of names: phrases as they are written, and whether words name a country, people or town."""

    phrases: Callable[[], Iterator[str]]
    is_country: Callable[[str], bool]
    is_town: Callable[[str], bool]


class Line:
    """A line and its words; beyond its ends there are empty ones."""

    def __init__(self, text: str, within: Span) -> None:
        self.text = text
        self.words = [Span(m.start(), m.end()) for m in _WORD.finditer(text, within.start, within.end)]
        self._small = [word.of(text).lower() for word in self.words]

    def small(self, at: int) -> str:
        return self._small[at] if 0 <= at < len(self._small) else ""

    def whole(self, at: int, length: int) -> Span:
        return Span(self.words[at].start, self.words[at + length - 1].end)

    def gap(self, at: int) -> str:
        """What stands between the word and the next."""
        following = self.words[at + 1].start if at + 1 < len(self.words) else len(self.text)
        return self.text[self.words[at].end : following]

    def is_next_to(self, at: int) -> bool:
        """Whether nothing but a space, hyphen or full stop stands before the next word."""
        return at + 1 < len(self.words) and not self.gap(at).strip(" .-")


class NameFinder:
    """Finds the names of one line after the other. Loads its lists when the first line comes."""

    def __init__(self, words: EnglishWords, names: Names) -> None:
        self._english = words
        self._names = names

    def capitals(self, line: Line, towns: Iterable[str]) -> Iterator[int]:
        """The offsets of the letters that are capitals because they are of a name. `towns`: nouns that are one here."""
        names: set[int] = set()
        at = 0
        while at < len(line.words):
            length, kept = self._name_at(line, at, towns)
            yield from kept
            names |= set(range(at, at + length))
            at += max(1, length)
        yield from self._joined(line, names)

    def towns(self, line: Line) -> Iterator[str]:
        """Nouns that name a town in the company of words of place: "lima", "oaxaca"."""
        for at in range(len(line.words)):
            small = line.small(at)
            is_noun = len(small) > _SHORT_NAME and self._is_ordinary(small) and self._may_be_name(small)
            if is_noun and _is_placed(line, at) and self._names.is_town(small):
                yield small

    def _name_at(self, line: Line, at: int, towns: Iterable[str]) -> tuple[int, Iterator[int]]:
        """How many words from here are one name, and the offsets of its capitals."""
        for length in range(min(LONGEST_NAME, len(line.words) - at), 0, -1):
            whole = line.whole(at, length)
            words = whole.of(line.text)
            if length > 1 and _BREAK.search(words):
                continue
            written = self._phrases.get(" ".join(words.upper().split()), "")
            if len(written) == len(words) and (length > 1 or self._may_be_name(words.lower())):
                return length, (whole.start + i for i, letter in enumerate(written) if letter.isupper())
            if self._is_place(line, at, length) or (length == 1 and words.lower() in towns):
                inner = line.words[at : at + length]
                return length, (w.start for w in inner if w == inner[0] or w.of(line.text).lower() not in _JOINS)
        return self._name_of_one(line, at)

    def _name_of_one(self, line: Line, at: int) -> tuple[int, Iterator[int]]:
        word, small = line.words[at], line.small(at)
        if small in _TIMES or (small in _TIMES_OR_WORDS and _is_time(line, at)):
            return 1, iter([word.start])
        if _is_in_brackets(line.text, word) or (small == "us" and self._is_united_states(line, at)):
            return 1, iter(range(word.start, word.end))
        if self._is_ordinary(small) or small in _NAME_PARTS | _JOINS:
            return 0, iter(())
        if small.isascii() and (len(small) <= _SHORT_NAME or _LETTERS.fullmatch(small)):
            return 1, iter(range(word.start, word.end))
        return 1, iter([word.start])

    def _is_place(self, line: Line, at: int, length: int) -> bool:
        """A country or people; a town of several words."""
        inner = [line.small(each) for each in range(at, at + length)]
        whole = line.whole(at, length).of(line.text)
        if self._english.is_function_word(inner[0]) or self._english.is_function_word(inner[-1]):
            return False
        if len(whole) > _SHORT_NAME and any(map(self._names.is_country, {whole, re.sub(r"[’'][Ss]$", "", whole)})):
            return True
        if not 1 < length <= LONGEST_TOWN:
            return False
        is_placed = line.small(at - 1) in _BEFORE_PLACE or (at > 0 and line.gap(at - 1) == ", ")
        has_name = any(word in _NAME_PARTS or not self._is_ordinary(word) for word in inner)
        return (has_name or is_placed) and self._names.is_town(whole)

    def _is_united_states(self, line: Line, at: int) -> bool:
        """As in "US soldiers"; but not in "killed four of us"."""
        after = line.small(at + 1) if line.gap(at) == " " else ""
        return line.small(at - 1) == "the" or (bool(after) and not self._english.is_function_word(after))

    def _joined(self, line: Line, names: set[int]) -> Iterator[int]:
        """The words of a name that are words as well: its "San" and "Colonel", its middle, its end after "del"."""
        is_name = False
        for at in range(len(line.words) - 1, -1, -1):
            if at not in names and self._belongs_to_name(line, at, names, before_name=is_name and line.is_next_to(at)):
                yield line.words[at].start
                is_name = True
            else:
                is_name = at in names

    def _belongs_to_name(self, line: Line, at: int, names: set[int], *, before_name: bool) -> bool:
        small = line.small(at)
        if before_name and small in _NAME_PARTS:
            return True
        if not self._may_be_name(small):
            return False
        is_inner = before_name and line.small(at - 1) in _TITLES and small not in AGENTIVE
        return is_inner or (at - 2 in names and line.small(at - 1) in _JOINS - {"and", "of"})

    def _is_ordinary(self, small: str) -> bool:
        return self._english.is_ordinary(re.sub(r"[’']s$", "", small))

    def _may_be_name(self, small: str) -> bool:
        """Whether a word is at most a noun of the language."""
        return not (self._english.acts(small) or self._english.is_function_word(small) or small in _RATHER_WORDS)

    @cached_property
    def _phrases(self) -> dict[str, str]:
        return {phrase.upper(): phrase for phrase in self._names.phrases() if len(phrase.upper()) == len(phrase)}


def _is_placed(line: Line, at: int) -> bool:
    """As in "in Lima", "Lima province", "the city of Lima"."""
    if line.small(at - 1) in _BEFORE_PLACE or line.small(at + 1) in _PARTS_OF_LAND:
        return True
    return line.small(at - 1) == "of" and line.small(at - 2) in _PARTS_OF_LAND


def _is_in_brackets(text: str, word: Span) -> bool:
    """As in "(FMLN)", "(ARENA)"; but not the "[TEXT]" of a monitoring service."""
    return text[word.start - 1 : word.start] == "(" and text[word.end : word.end + 1] == ")" and len(word) <= 6


def _is_time(line: Line, at: int) -> bool:
    """Whether "march" or "may" is a month here: beside a number, or after "in", "since", "last"."""
    word = line.words[at]
    before = line.text[max(0, word.start - 3) : word.start].rstrip(" .")
    after = line.text[word.end : word.end + 4].lstrip(" .,")
    return before[-1:].isdigit() or after[:1].isdigit() or line.small(at - 1) in _BEFORE_MONTH
