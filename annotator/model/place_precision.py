"""How exactly a place is known, on the scales that codebooks have, and from one scale to another.

Three steps (ACLED and most others): the place itself, near it or a part of a region, only a region. Seven steps
(UCDP GED): the place itself, near it, district, province, a line or a larger area, country, sea or air.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

THREE_STEPS = ("1", "2", "3")
SEVEN_STEPS = ("1", "2", "3", "4", "5", "6", "7")
_THREE_OF_SEVEN = {"1": "1", "2": "2", "3": "2"}
_SEVEN_OF_KIND = {"city": "1", "admin2": "3", "admin1": "4", "region": "5", "country": "6"}


def of_kind(precisions: Sequence[str], kind: str) -> str:
    """The precision of a named city, admin2, admin1, region or country; on a scale of one's own, first or last."""
    if tuple(precisions) == SEVEN_STEPS:
        return _SEVEN_OF_KIND.get(kind, "5")
    if tuple(precisions) == THREE_STEPS and kind == "admin2":
        return "2"
    return "" if not precisions else precisions[0] if kind == "city" else precisions[-1]


def carried(parts: Mapping[str, str], scale: Sequence[str], to: Sequence[str], stands_in: bool = True) -> str:
    """The precision that `parts` have on one scale, on another; the finest where that scale does not tell.

    `stands_in`: a town with the coarsest of three steps stands for its province, as ACLED has it.
    """
    precision = parts.get("precision", "")
    if tuple(scale) == THREE_STEPS and tuple(to) == SEVEN_STEPS:
        return _of_seven(parts, stands_in) if precision in scale else to[0]
    if tuple(scale) == SEVEN_STEPS and tuple(to) == THREE_STEPS:
        return _THREE_OF_SEVEN.get(precision, "3") if precision else to[0]
    return precision if precision in to or not to else to[0]


def _of_seven(parts: Mapping[str, str], stands_in: bool) -> str:
    """Three steps leave open which unit is known: the value's own names tell it."""
    precision, name = parts["precision"], parts.get("value", "")
    is_district = bool(name) and name == parts.get("admin2") and name != parts.get("admin1")
    if name and name == parts.get("country"):
        return "6"
    if precision == "1" or (precision == "2" and not is_district):
        return precision
    if is_district:
        return "3"
    is_province = bool(parts.get("admin1")) and (stands_in or name == parts.get("admin1"))
    return "4" if is_province else "5"
