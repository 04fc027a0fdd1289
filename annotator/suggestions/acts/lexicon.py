"""The shipped lexicon of acts: verbs, event nouns and adjectives with CAMEO's codes and their conditions.

Each line of `resources/acts/*.yaml` is one word; how it reads is said at the top of those files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator.model.text.word_sets import word_set
from annotator.paths import resources
from annotator.suggestions.people.people_words import UNARMED

_SMALL = word_set(
    "to for of on off in out up down with from against at by into over back away behind through aside apart after "
    "under upon around about together as ahead forward not until till OBJ THAT OPRD STATE"
)
_FEW = 12
_LINE = re.compile(r'^([\w’\'-]+): "?([^"#]+?)"?\s*$')


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word tells of where all of `words` stand by it; `subjects` must be its subject. Codes best first.

    An operator such as "+ask" makes an act of what follows.
    """

    words: tuple[frozenset[str], ...]
    subjects: tuple[frozenset[str], ...]
    codes: tuple[str, ...]
    operator: str = ""

    @property
    def fullness(self) -> float:
        """How much it asks for: a particle says less than a noun, a whole class of words a little less than a few."""
        return sum(_fullness(words) for words in (*self.words, *self.subjects))


def _fullness(words: frozenset[str]) -> float:
    return 0.5 if words <= _SMALL else 0.9 if len(words) > _FEW else 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One word: its senses under conditions, fullest first, and what it tells of by itself."""

    word: str
    senses: tuple[Sense, ...]
    codes: tuple[str, ...]
    operator: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    verbs: Mapping[str, Entry]
    nouns: Mapping[str, Entry]
    adjectives: Mapping[str, Entry]


@cache
def shipped() -> Lexicon:
    folder = resources() / "acts"
    classes = {name: frozenset(words.split()) for name, words in _lines(folder / "classes.yaml")}
    classes["people"] |= UNARMED
    kinds = ("verbs", "nouns", "adjectives")
    verbs, nouns, adjectives = (
        {word: _entry(word, text, classes) for word, text in _lines(folder / f"{kind}.yaml")} for kind in kinds
    )
    return Lexicon(verbs, nouns, adjectives)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """The words of a file with their text. Every line is "word: text": a YAML reader would take ten times as long."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            found = _LINE.match(line)
            if found is None:
                raise ValueError(f"{path.name}: not a line of the lexicon: {line}")
            yield found[1], found[2]


def _entry(word: str, text: str, classes: Mapping[str, frozenset[str]]) -> Entry:
    codes: tuple[str, ...] = ()
    operator = ""
    senses: list[Sense] = []
    for part in text.split(";"):
        *conditions, result = part.split()
        its_codes = tuple(code for code in result.split("|") if not code.startswith("+"))
        its_operator = next((code for code in result.split("|") if code.startswith("+")), "")
        if conditions:
            senses.append(_sense(conditions, its_codes, its_operator, classes))
        else:
            codes, operator = codes or its_codes, operator or its_operator
    senses.sort(key=lambda sense: -sense.fullness)
    return Entry(word, tuple(senses), codes, operator)


def _sense(
    conditions: list[str], codes: tuple[str, ...], operator: str, classes: Mapping[str, frozenset[str]]
) -> Sense:
    by_words = tuple(_words(each, classes) for each in conditions if not each.startswith("^"))
    by_subject = tuple(_words(each.replace("^", ""), classes) for each in conditions if each.startswith("^"))
    return Sense(by_words, by_subject, codes, operator)


def _words(condition: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    found: set[str] = set()
    for word in condition.split("/"):
        found |= classes[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)
