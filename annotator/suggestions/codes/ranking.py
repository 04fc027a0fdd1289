"""Ranks the codes of one event: the cues that fired, then what the sentence and the two sides say for or against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import RankedCode
from annotator.suggestions.codes import acled_sides
from annotator.suggestions.codes.acled_context import ACLED
from annotator.suggestions.codes.context import HANDS, Context, is_in
from annotator.suggestions.codes.ucdp_context import by_sides

MOST = 3
_BRINGS_IN = 0.8
"""A rule that favours a code so strongly brings it in where no cue did."""
MOST_MODES = 8
"""How many codes are offered where the best is a category that has modes."""


@dataclass(frozen=True)
class Setting:
    """What stands round the trigger, in lower case: the sentence, words and types of the sides, the words that
    name the act; whether people died."""

    words: str
    source: str = ""
    target: str = ""
    act: str = ""
    deaths: bool = False
    in_note: bool = False
    has_crowd: bool = True
    """Whether the article tells of demonstrators anywhere, in English."""
    """Whether the text is a note, written down for what it reports."""


_OF_CROWDS = frozenset({"Protest with intervention", "Excessive force against protesters"})
_CONTEXT: Mapping[str, tuple[Context, ...]] = {"acled": ACLED}


def rank(
    scheme: Scheme, fired: Mapping[str, float], words: Mapping[str, str], setting: Setting
) -> list[tuple[str, float]]:
    """Codes with their weights, best first. A rule moves codes that fired, and brings in one it favours strongly."""
    scores = dict(fired)
    parts = {"source": setting.source, "target": setting.target, "act": setting.act}
    for rule in _CONTEXT.get(scheme.id, ()):
        told = {code: gain for code, gain in rule.gains.items() if code in scores or gain >= _BRINGS_IN}
        if not told or (rule.in_articles and setting.in_note) or not rule.holds(setting.words, parts):
            continue
        for code, gain in told.items():
            if scheme.code(code) is not None:
                scores[code] = scores.get(code, 0.0) + gain * (1.0 if code in fired else 0.6)
    if not setting.has_crowd:
        for code in _OF_CROWDS & scores.keys():
            scores[code] -= 4.0
    if _is_of_harm_alone(words) and not is_in(HANDS, setting.words):
        return []
    if fired and all(scores[code] <= -1.0 for code in fired):
        return []  # what the words told of was no such act, and what stands round them alone is none
    if len(scores) > 1 and "010" in scores:
        # "said" is only an act of its own where the words say nothing more.
        scores["010"] *= 0.3
    if scheme.id == "acled":
        acled_sides.by_sides(scores, setting.words, setting.act, setting.source, setting.target)
        if setting.deaths:
            _with_deaths(scores)
    if scheme.id == "ucdp_ged":
        by_sides(scores, setting.words, setting.source, setting.target)
    order = {code.id: at for at, code in enumerate(scheme.codes)}
    return sorted(((code, score) for code, score in scores.items() if score > 0), key=lambda s: (-s[1], order[s[0]]))


_OF_HARM = frozenset({"die", "perish", "bullet", "machete", "knife"})
"""Words that tell of an act only beside those who did it, or their arms."""


def _is_of_harm_alone(words: Mapping[str, str]) -> bool:
    return all(word in _OF_HARM for found in words.values() for word in found.split(", "))


def _with_deaths(scores: dict[str, float]) -> None:
    """A death moves an intervention to excessive force; it speaks against what kills nobody."""
    if "Protest with intervention" in scores:
        scores["Excessive force against protesters"] = scores.get("Excessive force against protesters", 0.0) + 1.2
        scores["Protest with intervention"] -= 0.6
    if "Abduction/forced disappearance" in scores:
        # A captive who is killed was attacked.
        scores["Attack"] = max(scores.get("Attack", 0.0), scores["Abduction/forced disappearance"] + 0.1)
    for code in (
        "Arrests",
        "Agreement",
        "Change to group/activity",
        "Disrupted weapons use",
        "Peaceful protest",
    ):
        if code in scores:
            scores[code] -= 0.3


def ranked_codes(scheme: Scheme, scores: list[tuple[str, float]], words: Mapping[str, str]) -> tuple[RankedCode, ...]:
    """The three best as shares of all, filled up with the best code's neighbours in the codebook.

    Of a category with modes the modes are its neighbours: "they attacked" leaves open how.
    """
    total = sum(score for _, score in scores) + 0.5
    ranked = [RankedCode(code, round(score / total, 3), words.get(code, "")) for code, score in scores[:MOST]]
    for most, further in ((MOST_MODES, _modes), (MOST, _neighbours)):
        if len(ranked) < most:
            known = {code.code for code in ranked}
            codes = [code for code in dict.fromkeys(further(scheme, ranked[0].code)) if code not in known]
            ranked += [RankedCode(code, 0.02, "") for code in codes[: most - len(ranked)]]
    return tuple(ranked)


def _neighbours(scheme: Scheme, code_id: str) -> Iterable[str]:
    """The kind or category that the code is a narrower form of, the codes that it points to, its siblings.

    A root such as CAMEO's "18" comes after the pointers: hardly an event is coded so coarsely.
    """
    code = scheme.code(code_id)
    if code is None:
        return
    above = scheme.code(code.parent)
    parents = [above.id] if above is not None and above.pick else []
    if above is not None and (above.parent or code_id.startswith(f"{above.id}/")):
        yield from parents
    yield from (pointer.code for pointer in code.not_this if can_pick(scheme, pointer.code))
    yield from parents
    yield from (other.id for other in scheme.below(code.parent) if other.pick and other.id != code_id)


def _modes(scheme: Scheme, code_id: str) -> list[str]:
    """The codes right below a category that is no more than the start of their own: ASSAULT, ASSAULT/aerial."""
    return [code.id for code in scheme.below(code_id) if code.id.startswith(f"{code_id}/")]


def can_pick(scheme: Scheme, code_id: str) -> bool:
    code = scheme.code(code_id)
    return code is not None and code.pick
