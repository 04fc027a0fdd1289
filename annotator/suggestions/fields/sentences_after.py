"""The sentences after an act that still tell of it: up to one that dates and places an act of its own.

What they tell is for `attributed`, `told_sides` and their neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.text.span import Span
from annotator.suggestions.fields.blame_words import ACTS
from annotator.suggestions.fields.story_days import belongs_to_noun, is_of_saying
from annotator.suggestions.found import ArticleFindings, SentenceFindings

MOST_AFTER = 4
"""So many sentences after an act still tell who did it, unless one of them has a day of its own."""


def here_and_after(found: ArticleFindings, here: SentenceFindings) -> Iterator[SentenceFindings]:
    yield here
    sentence = found.after(here.sentence.number)
    for _ in range(MOST_AFTER):
        has_own = sentence is not None and _has_day(sentence) and any(not name.is_country for name in sentence.places)
        if sentence is None or (has_own and not _is_of_same_act(sentence)):
            return  # a day and place of its own: another story
        yield sentence
        sentence = found.after(sentence.sentence.number)


def _is_of_same_act(sentence: SentenceFindings) -> bool:
    """As in "The killings took place on Tuesday in Dele"."""
    for token in sentence.sentence.tokens[:4]:
        if token.dep_ in ("nsubj", "nsubjpass") and token.lemma_.lower() in ACTS:
            return any(child.lower_ in ("the", "this", "these") for child in token.children)
    return False


def _has_day(sentence: SentenceFindings) -> bool:
    """Whether it dates an act, and not only what somebody said."""
    return any(
        reading.precision == "day" and not is_of_saying(sentence, span) and not _is_of_known_act(sentence, span)
        for span, reading in sentence.dates
    )


def _is_of_known_act(sentence: SentenceFindings, span: Span) -> bool:
    """The day of "Saturday's blasts": they were told before."""
    noun = belongs_to_noun(sentence.sentence, span)
    return noun is not None and noun.lemma_.lower() in ACTS
