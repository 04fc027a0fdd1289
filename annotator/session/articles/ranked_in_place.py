"""Suggestions ranked by what was learned since, each in the place where it stands. Knows no article and no database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace

from annotator.model.suggestion import EventSuggestion, Findings, RankedFindings
from annotator.model.text.span import Span

MOST = 300
"""Of more suggestions the ranking follows when the article is opened again: a long text would be felt."""
_Key = tuple[str, Span]


def found_of(findings: Findings) -> Findings | None:
    """What is ranked anew; None where nothing is, or too much."""
    found = findings.as_found if isinstance(findings, RankedFindings) else findings
    return found if 0 < len(findings.events) <= MOST else None


def ranked_in_place(
    shown: Sequence[EventSuggestion], ranked: Sequence[EventSuggestion], may_change: Collection[EventSuggestion]
) -> tuple[EventSuggestion, ...]:
    """Those shown, and of those that may change the codes and candidates of the ranked one of the same words.

    Where the same words now tell of more or fewer events than before, theirs stay.
    """
    changing = {id(each) for each in may_change}
    before, now = _by_words(shown), _by_words(ranked)
    other: dict[int, EventSuggestion] = {}
    for key, told in before.items():
        if len(told) == len(now[key]):
            other |= {id(one): new for one, new in zip(told, now[key], strict=True) if id(one) in changing}
    return tuple(
        replace(each, codes=new.codes, candidates=new.candidates) if (new := other.get(id(each))) else each
        for each in shown
    )


def ranked_as(findings: Findings, events: tuple[EventSuggestion, ...]) -> Findings:
    """The same findings with these suggestions."""
    found = findings.as_found if isinstance(findings, RankedFindings) else findings
    return RankedFindings(findings.pipeline, findings.marks, events, found)


def _by_words(events: Sequence[EventSuggestion]) -> dict[_Key, list[EventSuggestion]]:
    by_words: dict[_Key, list[EventSuggestion]] = defaultdict(list)
    for each in events:
        by_words[each.scheme, each.trigger].append(each)
    return by_words
