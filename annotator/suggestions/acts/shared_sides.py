"""Sides that one act of a sentence lends another: whom "them" means, and who answers whom.

Takes acts whose own sides are read; adds none, and changes no side that is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.nations import Nations, Phrases
from annotator.suggestions.acts.told import Told
from annotator.suggestions.people.both_sides import SidePhrases

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_PRONOUNS = word_set("it they he she them him her who which that we us")
_THEIRS = word_set("its their his her")
_PROTEST = ("14", "133")
_ANSWERED = frozenset({"01", "02", "03", "05", "06", "07", "08", "10", "11", "12", "13", "15", "16", "17", "18", "19"})
"""Acts that answer another: "after Seoul voiced regret"."""


def with_shared(nations: Nations, acts: Sequence[tuple[Told, SidePhrases]]) -> Iterator[SidePhrases]:
    """The sides of each act, in order."""
    own = list(acts)
    for at, (told, phrases) in enumerate(own):
        before = [each for _, each in own[:at]][::-1]
        source = _known(nations, phrases.source)
        if not source and any(_is_of_one_before(head) for head in told.source):
            source = next((each.source for each in before if _known(nations, each.source)), ())
        target = _known(nations, phrases.target)
        if not target and any(_means_one_before(head) for head in told.target):
            target = next((each.target for each in before if _known(nations, each.target)), ())
        if not target and told.reading.codes[0][:2] in _ANSWERED:
            others = [each for other, each in own if other is not told]
            target = _answered(nations, source, others) or (_feared(nations, source, others) if told.is_posture else ())
        if not target and told.reading.codes[0].startswith(_PROTEST):
            target = _government(nations, source)
        if not target:
            target = _at_home(nations, told.reading.codes[0], source)
        own[at] = (told, SidePhrases(source or phrases.source, target or phrases.target))
        yield own[at][1]


def _known(nations: Nations, phrases: Phrases) -> Phrases:
    return tuple(phrase for phrase in phrases if nations.code(phrase))


def _is_of_one_before(head: Token) -> bool:
    """As in "they", "its spokesman"."""
    return head.lower_ in _PRONOUNS or any(child.dep_ == "poss" and child.lower_ in _THEIRS for child in head.children)


def _means_one_before(head: Token) -> bool:
    """As in "them", "dozens of them"."""
    return head.lower_ in _PRONOUNS or any(
        inner.lower_ in _PRONOUNS for child in head.children if child.lower_ == "of" for inner in child.children
    )


def _answered(nations: Nations, source: Phrases, others: Sequence[SidePhrases]) -> Phrases:
    """The other side of an act that this side had a part in: who seized its ship, or whom it accused before."""
    nation = nations.of(source[0]) if source else ""
    for each in others if nation else ():
        theirs, ours = _known(nations, each.source)[:1], _known(nations, each.target)[:1]
        if theirs and ours and nations.of(ours[0]) == nation != nations.of(theirs[0]):
            return theirs
        if theirs and ours and nations.of(theirs[0]) == nation != nations.of(ours[0]):
            return ours
    return ()


def _feared(nations: Nations, source: Phrases, others: Sequence[SidePhrases]) -> Phrases:
    """Who made one take up arms: "put its troops on alert after Chinese jets crossed"."""
    home = {nations.of(phrase) for phrase in source} | {""}
    foreign = (_known(nations, each.source)[:1] for each in others)
    return next((theirs for theirs in foreign if theirs and nations.of(theirs[0]) not in home), ())


def _at_home(nations: Nations, code: str, source: Phrases) -> Phrases:
    """Whom an act within a state is done to where nobody is named: a strike is aimed at the government, a curfew at
    those who live there.
    """
    other = next((_AT_HOME[code[:length]] for length in (4, 3, 2) if code[:length] in _AT_HOME), "")
    country = nations.of(source[0]) if source and other else ""
    role = nations.code(source[0])[3:6] if country else ""
    if not country or (role in _STATE) == (other == _GOVERNING):
        return ()
    return (replace(source[0], words=f"{other} in {country}"),)


_STATE = frozenset({"", "GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_GOVERNING, _LIVING, _OPPOSED = "government", "civilians", "opposition"
_AT_HOME = {
    "14": _GOVERNING, "133": _GOVERNING, "082": _GOVERNING, "0352": _GOVERNING, "0871": _GOVERNING, "0873": _GOVERNING,
    "0811": _LIVING, "0813": _LIVING, "0814": _LIVING, "1721": _LIVING, "1723": _LIVING, "1724": _LIVING,
    "1321": _LIVING, "1323": _LIVING, "1324": _LIVING, "0812": _OPPOSED, "1722": _OPPOSED, "1322": _OPPOSED,
}  # fmt: skip


def _government(nations: Nations, source: Phrases) -> Phrases:
    """Whom a protest is against where it does not say: the government that the sentence names."""
    named = [p for p in nations.here.actors if nations.code(p).endswith("GOV") and p not in source]
    return nations.lent(tuple(named[:1]), [nations.of(phrase) for phrase in source[:1]]) if source else ()
