"""`annotator stats PROJECT --suggestions`: what became of suggestions, by field and by rule, shown and blind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from annotator.cli.projects import to_read
from annotator.cli.screen import count, progress, show
from annotator.use_cases.suggesting.suggestion_quality import LAST, SuggestionQuality, Tally, suggestion_quality

_LEGEND = (
    "first: the first candidate was taken; listed: another one; typed: something else, though there were candidates;\n"
    "nothing: there were none."
)


def quality(project: Path, json: bool) -> int:
    with to_read(project) as opened, progress("Counting") as report:
        found = suggestion_quality(opened, report=report)
    show({"project": str(project), **asdict(found), "anchoring": found.anchoring}, list(_words(found)), json)
    return 0


def _words(found: SuggestionQuality) -> Iterator[str]:
    yield (f"Your last {count(found.events, 'event')} (at most {LAST}): {found.unsuggested:,} that no suggestion met.")
    if found.fields or found.blind:
        yield _LEGEND
    yield from _table("field", found.fields)
    yield from _table("rule", found.rules)
    yield (
        f"Coded blind ({found.share} % of the articles): {count(found.blind_events, 'event')}, "
        f"{found.blind_unsuggested:,} that no suggestion would have met."
    )
    if found.anchoring is not None:
        shown, unseen = (f"{100 * share:.0f} %" for share in found.anchoring)
        yield f"The first suggestion is what was coded for {shown} of the values where shown, for {unseen} where not."
    yield from _table("field", found.blind)


def _table(heading: str, tallies: Sequence[Tally]) -> Iterator[str]:
    if not tallies:
        return
    yield f"{heading:36} {'first':>7} {'listed':>7} {'typed':>7} {'nothing':>8}"
    for each in tallies:
        yield f"{each.name[:36]:36} {each.first:>7,} {each.listed:>7,} {each.typed:>7,} {each.none:>8,}"
