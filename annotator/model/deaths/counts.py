"""How many died: numbers near dying and killing in news text, and what a coder types into a number field.

Plain texts only. Wounded, ages, distances and the totals of a whole war are left out; what a number means for one
event among several in an article is the suggestions' work. The grammar is `death_grammar`'s.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from annotator.model.deaths import death_patterns as patterns
from annotator.model.deaths import death_words as words_of
from annotator.model.deaths import foreign_none
from annotator.model.deaths.death_amounts import amount_at
from annotator.model.deaths.death_grammar import dead_in
from annotator.model.deaths.death_phrases import Amount, Words, words_in
from annotator.model.deaths.death_sources import (
    is_counted_again,
    is_of_another_source,
    is_put_by_another,
    says_nobody,
)
from annotator.model.deaths.death_verbs import is_toll
from annotator.model.deaths.foreign_amounts import Piece
from annotator.model.deaths.foreign_deaths import dead_in as dead_in_foreign
from annotator.model.text.languages import Language, language_of
from annotator.model.text.number_words import DIGITS, read_number
from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span

STATED, NOT_STATED = "stated", "not_stated"
LONGEST_SENTENCE = 5_000
"""What is longer is a table or a file without stops, and tells of no deaths."""
LARGE = 1_000
"""So many are hardly ever the dead of one event."""
Role = Literal["part", "total", "again", "other"]
CODED = "as a coder noted"


@dataclass(frozen=True)
class DeathsReading:
    """Numbers as texts; `low` and `high` are empty where the words leave them open.

    `role`: some of the dead, the total of those told before, some that were told of before, or another source's number
    for the same dead.
    """

    low: str = ""
    best: str = ""
    high: str = ""
    state: Literal["stated", "not_stated"] = "stated"
    rule: str = ""
    role: Role = "part"


_RANGE = re.compile(rf"({DIGITS})\s*(?:-|–|to)\s*({DIGITS})")


def find_deaths(text: str, within: Span | None = None) -> list[tuple[Span, DeathsReading]]:
    """The numbers of dead that `text` (or one stretch of it) states, in order."""
    whole = within or (Span(0, len(text)) if text else None)
    found: list[tuple[Span, DeathsReading]] = []
    language = language_of(text)
    for sentence in sentences(text) if whole else ():
        if whole is not None and whole.overlaps(sentence) and len(sentence) <= LONGEST_SENTENCE:
            inside = Span(max(whole.start, sentence.start), min(whole.end, sentence.end))
            found += deaths_in(text, inside, language)
    return found


def deaths_in(text: str, sentence: Span, language: Language) -> list[tuple[Span, DeathsReading]]:
    """The same of one sentence, for who has the sentences. `language` is that of the whole text."""
    if len(sentence) > LONGEST_SENTENCE:
        return []
    is_foreign = language not in ("", "en")
    return _in_foreign_sentence(text, sentence, language) if is_foreign else _in_sentence(text, sentence)


def total_of(readings: Sequence[DeathsReading]) -> DeathsReading | None:
    """All these dead as one number: both sides added, repeats not, a total in the place of its parts."""
    stated = [reading for reading in readings if reading.state == "stated" and reading.best]
    others = [reading for reading in stated if reading.role == "other"]
    own = _added([reading for reading in stated if reading.role != "other"], readings)
    lowest = min(others, key=lambda reading: int(reading.best), default=None)
    if lowest is None or (own is not None and own.best and int(own.best) <= int(lowest.best)):
        return own
    high = max((each.best for each in (*others, own) if each is not None and each.best), key=int)
    return replace(lowest, high=high, role="part")


def _added(stated: Sequence[DeathsReading], readings: Sequence[DeathsReading]) -> DeathsReading | None:
    if not stated:
        return next((reading for reading in readings if reading.role != "other"), None)
    totals = [reading for reading in stated if reading.role == "total"]
    parts = [reading for reading in stated if reading.role == "part"] or stated
    if totals:
        return totals[-1]
    if len(parts) == 1:
        return parts[0]
    low, best = (str(sum(int(getattr(each, part) or each.best) for each in parts)) for part in ("low", "best"))
    high = str(sum(int(each.high) for each in parts)) if all(each.high for each in parts) else ""
    return DeathsReading(low, best, high, "stated", "numbers of the sentence added")


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
    tokens = words_in(words, Span(0, len(words))) if words else []
    amount = amount_at(tokens, 0) if tokens else None
    if amount is None or amount.last != len(tokens):
        return None
    return replace(_reading([amount]), rule="typed")


def _in_sentence(text: str, sentence: Span) -> list[tuple[Span, DeathsReading]]:
    quote = sentence.of(text)
    if not patterns.SIGN.search(quote.lower()):
        return []
    found = list(_labelled(sentence, quote)) or list(_without_number(sentence, quote))[:1]
    if patterns.BACKGROUND.search(quote):
        return found
    words = words_in(text, sentence)
    groups = dead_in(words)
    for at, group in enumerate(groups):
        span = Span(words[group[0].first].span.start, words[group[-1].end - 1].span.end)
        reading = _reading(group, words)
        is_other = is_put_by_another(words, group[0]) or is_counted_again(quote, words, group[0])
        if is_other or any(is_of_another_source(words, each[-1], group[0]) for each in groups[max(0, at - 1) : at]):
            reading = replace(reading, role="other")
        if _is_of_war(quote, reading) or any(span.overlaps(other) for other, _ in found):
            continue
        found.append((span, reading))
    if not groups and not found:
        found += _one_named(sentence, quote)
    if len(found) > 1 and found[0][1].best == "0" and says_nobody(quote[found[0][0].start - sentence.start :]):
        found[0] = (found[0][0], replace(found[0][1], role="other"))
    return sorted(found, key=lambda pair: pair[0])


def _in_foreign_sentence(text: str, sentence: Span, language: Language) -> list[tuple[Span, DeathsReading]]:
    found = [(span, _reading_of(members, role)) for span, members, role in dead_in_foreign(text, sentence, language)]
    if found:
        return sorted(found, key=lambda pair: pair[0])
    return list(_without_number(sentence, sentence.of(text), foreign_none.NO_WORD_YET, foreign_none.NONE_DIED))[:1]


def _reading_of(members: Sequence[Piece], role: Role) -> DeathsReading:
    rule = members[0].rule if len(members) == 1 else "numbers of one list added"
    low, high = (_sum([getattr(member, part) for member in members]) for part in ("low", "high"))
    return DeathsReading(low, str(sum(member.best for member in members)), high, "stated", rule, role)


def _without_number(
    sentence: Span,
    quote: str,
    no_word: re.Pattern[str] = patterns.NO_WORD_YET,
    none: re.Pattern[str] = patterns.NONE_DIED,
) -> list[tuple[Span, DeathsReading]]:
    """That nobody died, or that nobody knows."""
    return [
        (Span(sentence.start + match.start(), sentence.start + match.end()), reading)
        for pattern, reading in (
            (no_word, DeathsReading(state="not_stated", rule="no report of deaths yet")),
            (none, DeathsReading("0", "0", "0", "stated", "nobody died")),
        )
        for match in pattern.finditer(quote)
    ]


def _labelled(sentence: Span, quote: str) -> list[tuple[Span, DeathsReading]]:
    """As in "Fatalities: 3"."""
    found = []
    for match in patterns.LABELLED.finditer(quote):
        number = str(read_number(match["number"]) or 0)
        rule = CODED if "coded" in match.group().lower() else words_of.AS_WRITTEN
        reading = DeathsReading(number, number, number, "stated", rule, "total")
        found.append((Span(sentence.start + match.start(), sentence.start + match.end()), reading))
    return found


def _one_named(sentence: Span, quote: str) -> list[tuple[Span, DeathsReading]]:
    match = patterns.NAMED_VICTIM.search(quote)
    if match is None:
        return []
    span = Span(sentence.start + match.start(), sentence.start + match.end())
    return [(span, DeathsReading("1", "1", "1", "stated", words_of.NAMED))]


def _is_of_war(quote: str, reading: DeathsReading) -> bool:
    """Whether so large a number is that of a war or of years."""
    return int(reading.best) >= LARGE and patterns.LONG_TROUBLE.search(quote) is not None


def _reading(group: Sequence[Amount], words: Words = ()) -> DeathsReading:
    rule = group[0].rule if len(group) == 1 else "numbers of one list added"
    first = group[0]
    is_he = len(group) == 1 and bool(words) and words[first.first].text in words_of.SUBJECTS
    is_again = is_he or (
        len(group) == 1 and first.best > 1 and bool(words) and words[first.first].text in ("the", "these", "those")
    )
    role: Role = "total" if words and is_toll(words, first) else "again" if is_again else "part"
    return DeathsReading(
        _sum([amount.low for amount in group]),
        str(sum(amount.best for amount in group)),
        _sum([amount.high for amount in group]),
        "stated",
        rule,
        role,
    )


def _sum(numbers: Sequence[int | None]) -> str:
    return "" if None in numbers else str(sum(number or 0 for number in numbers))
