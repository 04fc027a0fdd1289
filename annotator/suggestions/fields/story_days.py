"""Days counted from the day of the story: "the next day", "two days earlier", "hours later".

The grammar of dates counts them from the date before in the text, which may be the day of a statement. Here they are
counted from the day on which the story last said that something happened.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from annotator.model.dates.date_joining import COUNTED
from annotator.model.dates.date_reading import DateReading
from annotator.model.dates.near_days import NIGHT
from annotator.model.dates.times_of_day import TIME_ALONE
from annotator.model.text.number_words import read_number
from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_story_days import count_from_story as count_in_other_words
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.steps import Steps
from annotator.suggestions.text.language import Sentence
from annotator.suggestions.text.tokens import Token, text_of
from annotator.suggestions.triggers.clauses import SAYING, head_verb

Told = tuple[Span, DateReading]
_COUNT = r"(?P<count>an?|one|two|three|four|five|six|seven|\d)"
_COUNTED = re.compile(
    rf"\b{_COUNT}\s+days?\s+(?P<later>later|earlier|after|before)\b"
    r"|\b(?:the\s+)?(?P<way>next|following|previous)\s+(?:day|morning|evening|night)\b"
    r"|\b(?:the\s+)?day\s+(?P<side>before|earlier|after|later)\b"
    r"|\b(?:the|that)\s+same\s+(?:day|morning|evening|night|afternoon)\b"
    r"|\b(?:later|earlier)\s+(?:in\s+)?(?:the|that)\s+(?:same\s+)?day\b"
    r"|\b(?:(?:some|a\s+few|several|two|three)\s+)?hours\s+(?:earlier|later|before|after)\b",
    re.IGNORECASE,
)
_BACK = frozenset({"earlier", "before", "previous"})
_LONGEST_BACK = 31


def count_from_story(found: ArticleFindings) -> Steps[None]:
    """Reads such phrases anew in every sentence, against the last day before them on which something happened."""
    for here in found.sentences:
        if not here.sentence.is_parsed:
            count_in_other_words(found, here)
            continue
        _count_night_from_saying(here)
        for match in _COUNTED.finditer(found.article.text, here.sentence.span.start, here.sentence.span.end):
            span = Span(match.start(), match.end())
            if any(pair[0].overlaps(span) and pair[1].rule == COUNTED for pair in here.dates):
                continue
            dates_next = _dates_what_follows(match)
            anchor = last_day(found, here, before=span.start, most=0 if dates_next and not _comes(match) else 8)
            if anchor is not None:
                start = _moved(anchor[1].start, match, back=dates_next)
                reading = replace(anchor[1], start=start, rule="counted from the story's day")
                here.dates = [pair for pair in here.dates if not pair[0].overlaps(span)]
                here.dates = sorted([*here.dates, (span, reading)], key=lambda pair: pair[0])
        yield


def _count_night_from_saying(here: SentenceFindings) -> None:
    """As in "in an overnight raid, the ministry said on Monday": the night before it was said."""
    days = [pair[1].start for pair in here.dates if pair[1].precision == "day" and is_of_saying(here, pair[0])]
    for at, (span, reading) in enumerate(here.dates):
        if reading.rule == NIGHT and days:
            before = (date.fromisoformat(days[0]) - timedelta(days=1)).isoformat()
            here.dates[at] = (span, replace(reading, start=before, end=days[0], rule="the night before it was told"))


_FOLLOWS = re.compile(r"\s+(?!(?:the|that|this|those|these|its|his|her|their|last|[a-z]+ing)\b)[\w“\"]", re.IGNORECASE)


_COMES = re.compile(
    r"\b(?:came|comes|occurred|happened|took place|followed)\s+(?:just |only |barely )?$", re.IGNORECASE
)


def _comes(match: re.Match[str]) -> bool:
    """As in "the attack came two days after gunmen killed a mayor": told of the story's day, it dates the killing."""
    return _COMES.search(match.string, max(0, match.start() - 40), match.start()) is not None


def _dates_what_follows(match: re.Match[str]) -> bool:
    """As in "shelled it on Monday, a day before a drone struck": the drone's day; but "a day after the raid" is now."""
    word = (match["later"] or match["side"] or "").lower()
    return word in ("before", "after") and _FOLLOWS.match(match.string, match.end()) is not None


def last_day(found: ArticleFindings, here: SentenceFindings, before: int, most: int = 4) -> Told | None:
    """The nearest day told before this offset, in this sentence or a few before it, that is no day of a statement."""
    for sentence in (here, *found.before(here.sentence.number, most)):
        days = [
            pair
            for pair in sentence.dates
            if pair[0].end <= before and pair[1].precision == "day" and not is_of_saying(sentence, pair[0])
        ]
        if days and _is_recent(found, days[-1][1]):
            return days[-1]
    return None


_HAPPENED = re.compile(
    r"\b(?:the|this|that)\s+(?:[\w-]+\s+){0,2}?(?:attack|incident|crime|murder|killing|assassination|explosion|blast|"
    r"bombing|"
    r"kidnapping|abduction|shooting|raid|ambush|massacre|assault|clash|battle|action|event|shelling|strike|slaying|"
    r"operation|"
    r"fighting|deed|encounter|confrontation)(?:e?s)?\s+(?:[\w-]+\s+){0,3}?(?:took\s+place|occurred|happened|came|began|"
    r"was\s+(?:carried\s+out|committed|perpetrated|staged|launched)|were\s+(?:carried\s+out|committed|staged))\b",
    re.IGNORECASE,
)
_NEXT = 8
"""Sentences after it in which a report says when its event took place."""


def day_told_of_it(found: ArticleFindings, here: SentenceFindings) -> Told | None:
    """The day of a sentence that says only when and how it was: "The attack took place last night"."""
    number = here.sentence.number
    for sentence in found.sentences[number + 1 : number + 1 + _NEXT]:
        days = [pair for pair in sentence.dates if pair[1].precision == "day" and not is_of_saying(sentence, pair[0])]
        if days:  # another day, without such words, is that of another event
            span = sentence.sentence.span
            is_of_it = _HAPPENED.search(found.article.text, span.start, span.end) is not None
            return days[0] if is_of_it and _is_recent(found, days[0][1]) else None
    return None


def is_aside(sentence: Sentence, span: Span, reading: DateReading) -> bool:
    """Whether it dates nothing: a month that tells which war is meant, "the March 2015 war"; a time without its day."""
    if reading.rule == TIME_ALONE:
        return True
    return not reading.one_precision.startswith(("day", "week")) and belongs_to_noun(sentence, span) is not None


def belongs_to_noun(sentence: Sentence, span: Span) -> Token | None:
    """The vote of "Saturday's vote", the war of "the 2014 war"; None where the phrase stands for itself."""
    tokens = [token for token in sentence.tokens_in(span) if token.lower_ not in ("'s", "’s")]
    if not tokens or not sentence.is_parsed:
        return None
    last = tokens[-1]
    is_before_noun = last.head.pos_ in ("NOUN", "PROPN") and last.head.i > last.i
    # "Last year rebels attacked": a parser easily takes an adverb for a part of the noun after it.
    is_part = tokens[0].lower_ == "the" or text_of(last.doc[last.i + 1 : last.i + 2]) in ("'s", "’s")
    is_part = is_part or (last.like_num and not any(token.text.isalpha() and token.text.islower() for token in tokens))
    return last.head if is_part and is_before_noun and last.dep_ in _ATTRIBUTES else None


_ATTRIBUTES = frozenset({"nummod", "compound", "nmod", "amod", "poss"})


def is_of_saying(here: SentenceFindings, span: Span) -> bool:
    tokens = here.sentence.tokens_in(span)
    if not tokens or not here.sentence.is_parsed:
        return False
    inside = set(tokens)
    top = next((token for token in tokens if token.head not in inside), tokens[0])
    return head_verb(top.head).lemma_.lower() in SAYING


def _is_recent(found: ArticleFindings, reading: DateReading) -> bool:
    """What is long past is background, and no later sentence counts from it."""
    if not found.article.published:
        return True
    try:
        gap = date.fromisoformat(found.article.published[:10]) - date.fromisoformat(reading.start)
    except ValueError:
        return False
    return timedelta(0) <= gap <= timedelta(days=_LONGEST_BACK)


def _moved(day: str, match: re.Match[str], *, back: bool) -> str:
    """The day so many days later or earlier; `back`: counted the other way, from what is told to what follows."""
    word = (match["later"] or match["way"] or match["side"] or "").lower()
    if not word:
        return day
    count = match["count"]
    number = 1 if count is None or count.lower() in ("a", "an") else read_number(count) or 1
    return (date.fromisoformat(day) + timedelta(days=-number if (word in _BACK) != back else number)).isoformat()
