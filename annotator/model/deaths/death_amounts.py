"""Amounts in a sentence: "at least 12 people", "a farmer", "his three sons", "5-8", "several"; and lone victims.

Who of them died is not decided here, but in `death_grammar`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.model.deaths import death_words as words_of
from annotator.model.deaths.death_people import age_or_size, is_animal, is_body, is_both
from annotator.model.deaths.death_phrases import Amount, Words, is_unit, noun_phrase_end, starts, word_at
from annotator.model.deaths.death_victims import bare, definite, is_victim, named
from annotator.model.text.number_words import NUMBER, OTHER_LANGUAGES, read_number

RANGE = "a range, the lower counted"


_TWO_NUMBERS = re.compile(r"(\d+)\s?[-–]\s?(\d+)")


def amounts(words: Words) -> list[Amount]:
    found: list[Amount] = []
    at = 0
    while at < len(words):
        amount = amount_at(words, at) or _he_or_she(words, at) or named(words, at) or bare(words, at)
        if amount is None or (is_unit(words, amount.last) and not is_animal(words, amount.last, amount.end)):
            at += 1
            continue
        amount.is_beast = is_animal(words, amount.last, amount.end)
        found += [] if _is_no_count(words, amount) else [amount]
        at = max(amount.last, at + 1, amount.end if _is_with_age(words, amount) else 0)
    return found


def _is_with_age(words: Words, amount: Amount) -> bool:
    return amount.end > amount.last + 1 and words[amount.end - 2].text == "of"


def _he_or_she(words: Words, at: int) -> Amount | None:
    """As in "She and ten others died"."""
    if words[at].text not in words_of.SUBJECTS or word_at(words, at + 1) != "and" or at + 2 >= len(words):
        return None
    return Amount(at, at + 1, at + 1, 1, 1, 1, words_of.SPOKEN_OF) if amount_at(words, at + 2) is not None else None


def _is_no_count(words: Words, amount: Amount) -> bool:
    """An age, as in "a boy, 9, was killed", "four people, aged 12 to 60", or an exception."""
    before, after = word_at(words, amount.first - 1), word_at(words, amount.last)
    if before == "but" and word_at(words, amount.first - 2) == "all":
        return True  # "all but one of them" counts who is left out
    if before == "of" and amount.best == 1 and is_body(words, amount.end):
        return True  # "five members of one family"
    is_bare = amount.end == amount.last and words[amount.first].text.isdecimal()
    return before in ("aged", "age") or (
        is_bare and before == "," and after == "," and _is_one(words, amount.first - 2)
    )


def _is_one(words: Words, at: int) -> bool:
    """Whether the word may be a person's, and no number or its noun in the plural."""
    word = word_at(words, at)
    return word[:1].isalpha() and not word.endswith("s")


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
        return _known(words, first) if first == at or words[first].text in words_of.DEFINITES | {"both"} else None
    end = _counted_end(words, last)
    if rule == words_of.ONE_VICTIM:
        end, number = age_or_size(words, last, end)
    amount = Amount(first, last, end, number, number, number, rule or words_of.AS_WRITTEN)
    if bound == "least" or rule == words_of.VAGUE_AMOUNT:
        amount.high = None
    if bound == "most":
        amount.low = None
    return amount if bound else _to_second(words, amount)


def _known(words: Words, first: int) -> Amount | None:
    if is_both(words, first):
        return Amount(first, first + 1, noun_phrase_end(words, first + 1), 2, 2, 2, words_of.AS_WRITTEN)
    amount = definite(words, first)
    if amount is not None:
        amount.end, amount.best = age_or_size(words, amount.last, amount.end)
        amount.low = amount.high = amount.best
    return amount


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
    if text == "half" and [word.text for word in words[at + 1 : at + 3]] in (["a", "dozen"], ["-", "dozen"]):
        return 6, at + 3, words_of.AS_WRITTEN
    if text == "half" and word_at(words, at + 1) == "a dozen":
        return 6, at + 2, words_of.AS_WRITTEN
    if text in ("a", "an", "another", "one") and at + 1 < len(words):
        following = words[at + 1].text
        if text == "a" and following in words_of.FRENCH_HAVE:
            return None, at, ""
        if following in words_of.VAGUE:
            return _number_at(words, at + 1)
        if following == "number":
            return 3, at + 2, words_of.VAGUE_AMOUNT
        is_lone = text == "another" and (
            following in words_of.AUXILIARIES or bool(starts(words, at + 1, words_of.DYING))
        )
        if text != "one" and not is_lone and not is_victim(words, at + 1):
            return None, at, ""
        return 1, at + 1, words_of.ONE_VICTIM
    if text in words_of.VAGUE:
        return words_of.VAGUE[text], at + 1, words_of.VAGUE_AMOUNT
    if text in words_of.ONE_IN_ARABIC:
        return 1, at + 1, words_of.ONE_VICTIM
    if text in words_of.TWO_IN_ARABIC:
        return 2, at + 1, words_of.AS_WRITTEN
    number = OTHER_LANGUAGES.get(text)
    if number is None and re.fullmatch(NUMBER, text, re.IGNORECASE):
        number = read_number(text)
    if number is None or (1900 <= number <= 2100 and "," not in text):
        return None, at, ""
    return number, at + 1, ""


def _counted_end(words: Words, last: int) -> int:
    """The end of the counted: "12 rebels", "two of the attackers", "dozens of rebels"; not "one of the wounded"."""
    at = last
    if word_at(words, at) == "of":
        at += 2 if word_at(words, at + 1) in words_of.DETERMINERS else 1
    return noun_phrase_end(words, at) if noun_phrase_end(words, at) > at or at == last else last
