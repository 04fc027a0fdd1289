"""How many died: numbers near dying and killing in news text, and what a coder types into a number field.

Plain texts only. Wounded, ages, distances and the totals of a whole war are left out; what a number means for one
event among several in an article is the suggestions' work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotator.model import death_words as words_of
from annotator.model.number_words import DIGITS, NUMBER, OTHER_LANGUAGES, read_number
from annotator.model.sentences import sentences
from annotator.model.span import Span

STATED, NOT_STATED = "stated", "not_stated"
LONGEST_SENTENCE = 5_000
"""What is longer is a table or a file without stops, and tells of no deaths."""


@dataclass(frozen=True)
class DeathsReading:
    """Numbers as texts; `low` and `high` are empty where the words leave them open."""

    low: str = ""
    best: str = ""
    high: str = ""
    state: Literal["stated", "not_stated"] = "stated"
    rule: str = ""


@dataclass(frozen=True)
class _Word:
    text: str
    span: Span


@dataclass
class _Amount:
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


_TOKEN = re.compile(
    rf"(?<![\d/]){NUMBER}(?![\w/-])|\d+(?:/\d+)+|[^\W_][\w’'.\u064b-\u0652-]*[^\W_]|[^\W_]|[,;:()–—%-]",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"({DIGITS})\s*(?:-|–|to)\s*({DIGITS})")


def find_deaths(text: str, within: Span | None = None) -> list[tuple[Span, DeathsReading]]:
    """The numbers of dead that `text` (or one stretch of it) states, in order."""
    whole = within or (Span(0, len(text)) if text else None)
    found: list[tuple[Span, DeathsReading]] = []
    for sentence in sentences(text) if whole else ():
        if whole is not None and whole.overlaps(sentence) and len(sentence) <= LONGEST_SENTENCE:
            inside = Span(max(whole.start, sentence.start), min(whole.end, sentence.end))
            found += _in_sentence(text, inside)
    return found


def read_typed(typed: str) -> DeathsReading | None:
    """What a coder typed: "3", "3-5", "at least 3", "none", "dozens"; digits of any script."""
    words = " ".join(typed.lower().split())
    if words in ("none", "no", "nobody", "no one", "zero", "no deaths"):
        return DeathsReading("0", "0", "0", "stated", "typed")
    if words in ("?", "unknown", "not stated", "not said"):
        return DeathsReading(state="not_stated", rule="typed")
    match = _RANGE.fullmatch(words)
    if match is not None:
        low, high = sorted(read_number(number) or 0 for number in match.groups())
        return DeathsReading(str(low), str(low), str(high), "stated", "typed")
    if re.fullmatch(r"\d+", words):
        number = str(int(words))
        return DeathsReading(number, number, number, "stated", "typed")
    tokens = _tokens(words, Span(0, len(words))) if words else []
    amount = _amount_at(tokens, 0) if tokens else None
    if amount is None or amount.last != len(tokens):
        return None
    return replace(_reading([amount]), rule="typed")


def _in_sentence(text: str, sentence: Span) -> list[tuple[Span, DeathsReading]]:
    quote = sentence.of(text)
    found = [
        (Span(sentence.start + match.start(), sentence.start + match.end()), reading)
        for pattern, reading in (
            (words_of.NO_WORD_YET, DeathsReading(state="not_stated", rule="no report of deaths yet")),
            (words_of.NONE_DIED, DeathsReading("0", "0", "0", "stated", "nobody died")),
        )
        for match in pattern.finditer(quote)
    ][:1]
    if words_of.BACKGROUND.search(quote):
        return found
    tokens = _tokens(text, sentence)
    groups = _dead(tokens, _amounts(tokens))
    for group in groups:
        span = Span(tokens[group[0].first].span.start, tokens[group[-1].end - 1].span.end)
        if not any(span.overlaps(other) for other, _ in found):
            found.append((span, _reading(group)))
    if not groups and not found:
        match = words_of.NAMED_VICTIM.search(quote)
        if match is not None:
            one = DeathsReading("1", "1", "1", "stated", "one named victim")
            found.append((Span(sentence.start + match.start(), sentence.start + match.end()), one))
    return sorted(found, key=lambda pair: pair[0])


def _tokens(text: str, within: Span) -> list[_Word]:
    return [
        _Word(match.group().lower().replace("’", "'"), Span(match.start(), match.end()))
        for match in _TOKEN.finditer(text, within.start, within.end)
    ]


def _amounts(tokens: Sequence[_Word]) -> list[_Amount]:
    found: list[_Amount] = []
    at = 0
    while at < len(tokens):
        amount = _amount_at(tokens, at)
        if amount is not None and not _is_unit(tokens, amount.last):
            found.append(amount)
            at = amount.last
        else:
            at += 1
    return found


def _amount_at(tokens: Sequence[_Word], at: int) -> _Amount | None:
    """The amount whose words start at `at`, with "at least" and the like."""
    first, bound = at, ""
    for kind, phrases in (("least", words_of.AT_LEAST), ("most", words_of.AT_MOST), ("", words_of.ABOUT)):
        length = _starts(tokens, at, phrases)
        if length and at + length < len(tokens):
            bound, at = kind or bound, at + length
    if at >= len(tokens):
        return None
    number, last, rule = _number_at(tokens, at)
    if number is None:
        return None
    low: int | None = number
    high: int | None = number
    if bound == "least" or rule == "vague amount":
        high = None
    if bound == "most":
        low = None
    if bound == "" and last + 1 < len(tokens) and tokens[last].text in ("-", "–", "to", "and", "or"):
        second, after, _ = _number_at(tokens, last + 1)
        between = first > 0 and tokens[first - 1].text == "between"
        if second is not None and second > number and (tokens[last].text != "and" or between):
            high, last, rule = second, after, "a range, the lower counted"
    return _Amount(first, last, _noun_phrase_end(tokens, last), low, number, high, rule or "number as written")


def _number_at(tokens: Sequence[_Word], at: int) -> tuple[int | None, int, str]:
    """The number at word `at`, the word after it, and the rule."""
    text = tokens[at].text
    if text in ("a", "an", "another", "one") and at + 1 < len(tokens):
        following = tokens[at + 1].text
        if following in words_of.VAGUE:
            return _number_at(tokens, at + 1)
        if following in ("number",):
            return 3, at + 2, "vague amount"
        if text != "one" and not _is_victim(tokens, at + 1):
            return None, at, ""
        return 1, at + 1, "one victim"
    if text in words_of.VAGUE:
        after = at + 1
        return words_of.VAGUE[text], after, "vague amount"
    if text in words_of.TWO_IN_ARABIC:
        return 2, at + 1, "number as written"
    number = OTHER_LANGUAGES.get(text)
    if number is None and re.fullmatch(NUMBER, text, re.IGNORECASE):
        number = read_number(text)
    if number is None or (1900 <= number <= 2100 and "," not in text):
        return None, at, ""
    return number, at + 1, ""


def _is_victim(tokens: Sequence[_Word], at: int) -> bool:
    """Whether the noun after "a" may be one person: "a local police commander", but not "a number", "a cow"."""
    end = _noun_phrase_end(tokens, at)
    return end > at and tokens[end - 1].text not in words_of.NO_VICTIM and not tokens[at].text.endswith("ing")


def _is_unit(tokens: Sequence[_Word], at: int) -> bool:
    if at >= len(tokens):
        return False
    following = [word.text for word in tokens[at : at + 2]]
    if following[0] == "-" and len(following) > 1:
        following = following[1:]
    return following[0] in words_of.UNITS or following[0].startswith(("year-old", "-year"))


def _noun_phrase_end(tokens: Sequence[_Word], at: int) -> int:
    end = at
    while end < len(tokens) and end < at + 6:
        text = tokens[end].text
        if (
            text in words_of.ENDS
            or text in words_of.TO_DEATH
            or text in words_of.INJURED
            or text in words_of.AUXILIARIES
        ):
            break
        if not text[0].isalpha() and "-year" not in text:
            break
        if _starts(tokens, end, words_of.DYING) or _starts(tokens, end, words_of.AT_LEAST):
            break
        end += 1
    return max(end, at)


def _dead(tokens: Sequence[_Word], amounts: list[_Amount]) -> list[list[_Amount]]:
    """The amounts of dead, those of one list ("two soldiers and a civilian") together."""
    for amount in amounts:
        amount.partly = _is_partly(tokens, amount)
        amount.hurt = _is_hurt(tokens, amount)
        amount.dead = not amount.hurt and (_killed_before(tokens, amount) or _died_after(tokens, amount))
    lists = _lists(tokens, amounts)
    for members in lists:
        # What holds for the first of a list after "killed", and for the last before "were killed", holds for all.
        if members[0].dead or members[-1].dead:
            for member in members:
                member.dead = not member.hurt
    groups = [[member for member in members if member.dead and not member.partly] for members in lists]
    return [group for group in groups if group]


def _lists(tokens: Sequence[_Word], amounts: Sequence[_Amount]) -> list[list[_Amount]]:
    lists: list[list[_Amount]] = []
    for amount in amounts:
        if lists:
            gap = [word.text for word in tokens[lists[-1][-1].end : amount.first]]
            is_joined = gap in ([","], ["and"], [",", "and"], ["و"], ["et"], ["y"], ["и"])
            if is_joined and not amount.partly and not _speaks(tokens, amount):
                lists[-1].append(amount)
                continue
        lists.append([amount])
    return lists


def _speaks(tokens: Sequence[_Word], amount: _Amount) -> bool:
    """As in "killed 11 passengers, an official said"."""
    return amount.end < len(tokens) and tokens[amount.end].text in words_of.SAID


def _is_partly(tokens: Sequence[_Word], amount: _Amount) -> bool:
    """Whether the amount is part of one before it: "five people, including two children"."""
    return any(_starts(tokens, at, words_of.PARTLY) for at in range(max(0, amount.first - 4), amount.first)) or bool(
        _starts(tokens, amount.last, words_of.PARTLY)
    )


def _is_hurt(tokens: Sequence[_Word], amount: _Amount) -> bool:
    before = [word.text for word in tokens[max(0, amount.first - 3) : amount.first]]
    if before and before[-1] in words_of.INJURED and before[-3:-1] not in (["killed", "and"], ["killed", "or"]):
        return True
    at = _skip(tokens, amount.end, words_of.AUXILIARIES)
    return at < len(tokens) and tokens[at].text in words_of.INJURED


def _killed_before(tokens: Sequence[_Word], amount: _Amount) -> bool:
    at = amount.first
    while at and tokens[at - 1].text in words_of.ADVERBS | {"between"}:
        at -= 1
    for length in (1, 2, 3, 4):
        phrase = tuple(word.text for word in tokens[max(0, at - length) : at])
        if phrase in words_of.KILLING:
            if phrase[0] in words_of.NEEDS_LIVES and length == 1:
                continue
            return not (phrase[0] in words_of.NOMINAL and _is_reaction(tokens, at - length))
    return _is_toll(tokens, amount.first) or _is_to_death(tokens, amount, at)


def _is_to_death(tokens: Sequence[_Word], amount: _Amount, at: int) -> bool:
    """Whether the words round the amount are "beat ... to death"."""
    after = [word.text for word in tokens[amount.end : amount.end + 2]]
    return after == ["to", "death"] and at > 0 and tokens[at - 1].text in words_of.TO_DEATH


def _is_reaction(tokens: Sequence[_Word], at: int) -> bool:
    """Whether the deaths are what others react to: "protested against the killing of two students"."""
    return any(word.text in words_of.REACTION for word in tokens[max(0, at - 6) : at])


def _is_toll(tokens: Sequence[_Word], first: int) -> bool:
    before = [word.text for word in tokens[max(0, first - 12) : first]]
    ends = ("to", "at", "of", "reached", "is", "was", "now", "stands", "")
    return "toll" in before and bool(before) and before[-1] in ends


def _died_after(tokens: Sequence[_Word], amount: _Amount) -> bool:
    at = amount.end
    if at < len(tokens) and tokens[at].text in (",", "(", "–", "-") and _starts(tokens, at + 1, words_of.PARTLY):
        at = _after_aside(tokens, at + 1)
    at = _after_place(tokens, at)
    at = _skip(tokens, at, words_of.AUXILIARIES)
    if at > amount.end and [word.text for word in tokens[at + 1 : at + 2]] == ["and"]:
        at += 2 * bool(_starts(tokens, at + 2, words_of.DYING))  # "was attacked and killed"
    length = _starts(tokens, at, words_of.DYING)
    if not length:
        return False
    # "12 rebels killed three soldiers": the rebels are the killers.
    following = tokens[at + length].text if at + length < len(tokens) else ""
    is_killer = at == amount.end and bool(_starts(tokens, at, words_of.KILLING))
    return not (is_killer and amount.end > amount.last and _is_object(following))


def _is_object(word: str) -> bool:
    return word in (
        "a",
        "an",
        "the",
        "at",
        "his",
        "her",
        "their",
        "its",
        "more",
        "dozens",
        "several",
        "civilians",
    ) or (word[:1].isdigit() or read_number(word) is not None)


def _after_aside(tokens: Sequence[_Word], at: int) -> int:
    """The word after ", including two children,"."""
    for end in range(at, min(at + 14, len(tokens))):
        if tokens[end].text in (",", ")", "–"):
            return end + 1
        if tokens[end].text in ("was", "were", "have", "has", "had"):
            return end
    return at


def _after_place(tokens: Sequence[_Word], at: int) -> int:
    """The word after "in the town", where a verb of dying follows it."""
    if at < len(tokens) and tokens[at].text in ("in", "at", "from", "of", "near", "on", "with", "and"):
        for end in range(at + 1, min(at + 7, len(tokens))):
            if tokens[end].text in words_of.AUXILIARIES or _starts(tokens, end, words_of.DYING):
                return end
            if tokens[end].text in words_of.ENDS or not tokens[end].text[0].isalnum():
                break
    return at


def _skip(tokens: Sequence[_Word], at: int, skipped: frozenset[str]) -> int:
    while at < len(tokens) and (tokens[at].text in skipped or tokens[at].text.endswith("ly")):
        at += 1
    return at


def _starts(tokens: Sequence[_Word], at: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """The length of the longest of `phrases` that stands at word `at`, or 0."""
    words = tuple(word.text for word in tokens[at : at + 5])
    return next((length for length in range(len(words), 0, -1) if words[:length] in phrases), 0)


def _reading(group: Sequence[_Amount]) -> DeathsReading:
    rule = group[0].rule if len(group) == 1 else "numbers of one list added"
    return DeathsReading(
        _sum([amount.low for amount in group]),
        str(sum(amount.best for amount in group)),
        _sum([amount.high for amount in group]),
        "stated",
        rule,
    )


def _sum(numbers: Sequence[int | None]) -> str:
    return "" if None in numbers else str(sum(number or 0 for number in numbers))
