"""Amounts in a sentence: "at least 12 people", "a farmer", "his three sons", "the chief", "Ahmed Diallo", "5-8".

Who of them died is not decided here, but in `death_grammar`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.model import death_words as words_of
from annotator.model.number_words import NUMBER, OTHER_LANGUAGES, read_number
from annotator.model.span import Span

RANGE = "a range, the lower counted"


@dataclass(frozen=True)
class Word:
    """A word in small letters and where it stands. `is_name`: it has a capital for another reason than its place."""

    text: str
    span: Span
    is_name: bool = False


Words = Sequence[Word]


@dataclass
class Amount:
    """A number in a sentence: words `first` to `last` (exclusive), then its noun phrase up to `end`."""

    first: int
    last: int
    end: int
    low: int | None
    best: int
    high: int | None
    rule: str
    dead: bool = False
    hurt: bool = False
    partly: bool = False

    @property
    def is_named(self) -> bool:
        return self.rule == words_of.NAMED

    @property
    def is_definite(self) -> bool:
        return self.rule == words_of.DEFINITE


_TOKEN = re.compile(
    rf"\d+\s?[-–]\s?\d+(?![\w/-])|(?<![\d/]){NUMBER}(?![\w/-])|\d+(?:/\d+)+|"
    r"[^\W_][\w’'.\u064b-\u0652-]*[^\W_]|[^\W_]|[,;:()–—%-]",
    re.IGNORECASE,
)
_TWO_NUMBERS = re.compile(r"(\d+)\s?[-–]\s?(\d+)")


def words_in(text: str, within: Span) -> list[Word]:
    found: list[Word] = []
    for match in _TOKEN.finditer(text, within.start, within.end):
        word = match.group()
        is_name = word[0].isupper() and not word.isupper() and bool(found)
        found.append(Word(word.lower().replace("’", "'"), Span(match.start(), match.end()), is_name))
    return found


def amounts(words: Words) -> list[Amount]:
    found: list[Amount] = []
    at = 0
    while at < len(words):
        amount = amount_at(words, at) or _named(words, at)
        if amount is not None and not is_unit(words, amount.last):
            found.append(amount)
            at = amount.last
        else:
            at += 1
    return found


def amount_at(words: Words, at: int) -> Amount | None:
    """The amount whose words start at `at`, with "at least" and the like."""
    first, bound = at, ""
    for kind, phrases in (("least", words_of.AT_LEAST), ("most", words_of.AT_MOST), ("", words_of.ABOUT)):
        length = starts(words, at, phrases)
        if length and at + length < len(words):
            bound, at = kind or bound, at + length
    if at >= len(words):
        return None
    two = _TWO_NUMBERS.fullmatch(words[at].text)
    if two is not None:
        low, high = sorted(int(number) for number in two.groups())
        return Amount(first, at + 1, noun_phrase_end(words, at + 1), low, low, high, RANGE)
    number, last, rule = _number_at(words, at)
    if number is None and words[first].text == "another":
        number, last, rule = _number_at(words, first)
    if number is None:
        return _definite(words, first) if first == at or words[first].text in words_of.DEFINITES else None
    end = _counted_end(words, last)
    amount = Amount(first, last, end, number, number, number, rule or words_of.AS_WRITTEN)
    if bound == "least" or rule == words_of.VAGUE_AMOUNT:
        amount.high = None
    if bound == "most":
        amount.low = None
    return amount if bound else _to_second(words, amount)


def _to_second(words: Words, amount: Amount) -> Amount:
    """With the "to five" of "three to five", the "and five" of "between three and five"."""
    at = amount.last
    if at + 1 >= len(words) or words[at].text not in ("-", "–", "to", "and", "or"):
        return amount
    second, after, _ = _number_at(words, at + 1)
    between = amount.first > 0 and words[amount.first - 1].text == "between"
    if second is None or second <= amount.best or (words[at].text == "and" and not between):
        return amount
    return replace(amount, last=after, end=noun_phrase_end(words, after), high=second, rule=RANGE)


def _number_at(words: Words, at: int) -> tuple[int | None, int, str]:
    """The number at word `at`, the word after it, and the rule."""
    text = words[at].text
    if text in ("a", "an", "another", "one") and at + 1 < len(words):
        following = words[at + 1].text
        if following in words_of.VAGUE:
            return _number_at(words, at + 1)
        if following == "number":
            return 3, at + 2, words_of.VAGUE_AMOUNT
        is_lone = text == "another" and (
            following in words_of.AUXILIARIES or bool(starts(words, at + 1, words_of.DYING))
        )
        if text != "one" and not is_lone and not _is_victim(words, at + 1):
            return None, at, ""
        return 1, at + 1, words_of.ONE_VICTIM
    if text in words_of.VAGUE:
        return words_of.VAGUE[text], at + 1, words_of.VAGUE_AMOUNT
    if text in words_of.TWO_IN_ARABIC:
        return 2, at + 1, words_of.AS_WRITTEN
    number = OTHER_LANGUAGES.get(text)
    if number is None and re.fullmatch(NUMBER, text, re.IGNORECASE):
        number = read_number(text)
    if number is None or (1900 <= number <= 2100 and "," not in text):
        return None, at, ""
    return number, at + 1, ""


def _definite(words: Words, at: int) -> Amount | None:
    """One person of whom the story speaks as known: "the village chief", "his wife"."""
    if words[at].text not in words_of.DEFINITES or not _is_victim(words, at + 1):
        return None
    before, end = words[at - 1].text if at else "", noun_phrase_end(words, at + 1)
    is_inside = before in words_of.PREPOSITIONS or (before == "of" and not _is_death_of(words, at))
    if is_inside and "who" not in (_word(words, end), _word(words, end + 1)):
        return None  # "one member of the faction", but "the son of the chief, who was killed"
    head = words[end - 1].text
    is_many = head in words_of.PLURALS or head.endswith("men") or (head.endswith("s") and not head.endswith("ss"))
    if is_many or head in words_of.GROUPS or head.endswith(("ed", "ly")) or end - at > 5:
        return None
    return Amount(at, at + 1, end, 1, 1, 1, words_of.DEFINITE)


def _is_death_of(words: Words, at: int) -> bool:
    """Whether "the death of" or the like stands before the word."""
    return any(
        tuple(word.text for word in words[at - length : at]) in words_of.KILLING for length in (2, 3, 4) if length <= at
    )


def _named(words: Words, at: int) -> Amount | None:
    """One person by name: two words with capitals, or one that no sentence begins with; a title may stand before."""
    first = at
    if at and words[at - 1].text not in words_of.BEFORE_NAME:
        return None
    while at < len(words) and at < first + 4 and _leads_to_title(words, at):
        at += 1
    end = at
    is_start = at == 0
    while end < len(words) and (words[end].is_name or (is_start and end == 0)):
        end += 1
    if end == at or (is_start and end < 2) or end - at > 5:
        return None
    if end - at == 1 and words[at].text.endswith(("s", "ans")):
        return None  # "killed Christians"
    following = words[end].text if end < len(words) else "."
    is_closed = following in words_of.ENDS or following in words_of.AUXILIARIES or not following[0].isalnum()
    return Amount(first, end, end, 1, 1, 1, words_of.NAMED) if is_closed or end == len(words) else None


def _leads_to_title(words: Words, at: int) -> bool:
    """Whether it is a title or, as in "trade union leader", words before one."""
    if words[at].text in words_of.TITLES:
        return True
    next_words = [word.text for word in words[at + 1 : at + 3]]
    return _is_plain(words, at) and not words[at].is_name and bool(words_of.TITLES & set(next_words))


def _is_victim(words: Words, at: int) -> bool:
    """Whether the noun after "a" may be one person: "a local police commander", but not "a number", "a cow"."""
    end = noun_phrase_end(words, at)
    is_act = end > at and words[at].text.endswith("ing") and words[at].text not in words_of.TAKEN
    return end > at and words[end - 1].text not in words_of.NO_VICTIM and not is_act


def is_unit(words: Words, at: int) -> bool:
    if at >= len(words):
        return False
    following = [word.text for word in words[at : at + 2]]
    if following[0] == "-" and len(following) > 1:
        following = following[1:]
    return following[0] in words_of.UNITS or following[0].startswith(("year-old", "-year"))


def noun_phrase_end(words: Words, at: int) -> int:
    end = at
    while end < len(words) and end < at + 6:
        text = words[end].text
        is_before_noun = end == at and text in words_of.TAKEN and end + 1 < len(words) and _is_plain(words, end + 1)
        if not is_before_noun and not _is_plain(words, end):
            break
        end += 1
    return end


def _is_plain(words: Words, at: int) -> bool:
    """Whether the word may stand in a noun phrase."""
    text = words[at].text
    if (
        text == "of"
        or text in words_of.ENDS
        or text in words_of.TO_DEATH
        or text in words_of.INJURED
        or text in words_of.AUXILIARIES
    ):
        return False
    if not text[0].isalpha() and "-year" not in text:
        return False
    return not (starts(words, at, words_of.DYING) or starts(words, at, words_of.AT_LEAST))


def _counted_end(words: Words, last: int) -> int:
    """The end of the counted: "12 rebels", "two of the attackers", "dozens of rebels"; not "one of the wounded"."""
    at = last
    if _word(words, at) == "of":
        at += 2 if _word(words, at + 1) in words_of.DETERMINERS else 1
    return noun_phrase_end(words, at) if noun_phrase_end(words, at) > at or at == last else last


def _word(words: Words, at: int) -> str:
    return words[at].text if at < len(words) else ""


def starts(words: Words, at: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """The length of the longest of `phrases` that stands at word `at`, or 0."""
    next_words = tuple(word.text for word in words[at : at + 5])
    return next((length for length in range(len(next_words), 0, -1) if next_words[:length] in phrases), 0)
