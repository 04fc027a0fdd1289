"""What numbers beside people mean: ages and children ("a girl of nine"), families of so many, both, pairs, animals."""

from __future__ import annotations

from annotator.model.deaths.death_phrases import Words, noun_phrase_end, word_at
from annotator.model.text.number_words import NUMBER_WORD, read_number
from annotator.model.text.word_sets import word_set

_OF_SO_MANY = word_set("family crew household party group team band gang column patrol unit squad")
_ANIMALS = word_set(
    "cow cattle bull ox oxen goat sheep ram lamb camel camels horse donkey mule pig pigs dog dogs cats chicken poultry "
    "livestock animal buffalo elephant lion leopard tiger rhino bear wolf wolves"
)
_NO_PEOPLE = word_set(
    "sides parties countries camps governments groups armies towns cities villages incidents attacks cases blasts "
    "bombs vehicles houses ways occasions directions ends houses states communities capitals leaders"
)
_REMEMBERED = word_set(
    "funeral funerals burial burials vigil families relatives parents mothers fathers widows survivors memory "
    "anniversary mourn mourned mourning mourners graves tribute wake commemorate commemorated trial"
)


def age_or_size(words: Words, noun_at: int, end: int) -> tuple[int, int]:
    """After one person or body of people: the word after "of nine" and how many they are; `end` where nothing is told.

    A girl of nine and a father of four are one, a family of four are four.
    """
    number = _bare_number(words, end + 1) if word_at(words, end) == "of" else None
    if number is None or end <= noun_at:
        return end, 1
    return end + 2, number if words[end - 1].text in _OF_SO_MANY else 1


def _bare_number(words: Words, at: int) -> int | None:
    """A number without a noun of its own."""
    text = word_at(words, at)
    if not NUMBER_WORD.fullmatch(text) or noun_phrase_end(words, at + 1) > at + 1:
        return None
    return read_number(text)


def is_animal(words: Words, first: int, end: int) -> bool:
    """Whether the counted are animals: "40 goats", "dozens of cattle"."""
    noun = next((words[at].text for at in range(end - 1, first - 1, -1) if words[at].text[0].isalpha()), "")
    return noun in _ANIMALS or noun.removesuffix("s") in _ANIMALS


def is_body(words: Words, end: int) -> bool:
    """Whether the noun before `end` is a family or another body of people."""
    return word_at(words, end - 1) in _OF_SO_MANY


def is_both(words: Words, at: int) -> bool:
    """As in "both guards died", but not in "both sides", "both a guard and a cook"."""
    if word_at(words, at) != "both":
        return False
    end = noun_phrase_end(words, at + 1)
    if end == at + 1:
        return False
    noun = words[end - 1].text
    is_plural = noun.endswith("men") or (noun.endswith("s") and not noun.endswith("ss"))
    return is_plural and noun not in _NO_PEOPLE and word_at(words, end) != "and"


def is_remembered(words: Words, first: int) -> bool:
    """As in "families of the 62 people killed": whom others mourn died before."""
    before = [word.text for word in words[max(0, first - 5) : first]]
    links = [at for at, word in enumerate(before) if word in ("of", "for", "over", "with") and at]
    return bool(links) and any(word in _REMEMBERED for word in before[: links[-1]])
