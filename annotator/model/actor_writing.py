"""How a scheme writes an actor: the shipped list speaks ACLED's names and CAMEO's codes, and a scheme may differ.

A scheme says so in its tables, so that a codebook of one's own can too: `actor_roles` exchanges letters of actor
codes, `actor_names` writes a name anew by its type or by how it begins, `sides` gives a kind of actor its side, and
`doers` says which type of actor comes first under a code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from annotator.model.schemes.scheme import FieldDef, Scheme

ROLES, NAMES, SIDES, DOERS = "actor_roles", "actor_names", "sides", "doers"
Side = Literal["", "source", "target"]


def as_written(scheme: Scheme, field_def: FieldDef, parts: Mapping[str, str]) -> dict[str, str]:
    """An actor of the shipped list as this scheme writes it."""
    if field_def.coding == "code":
        letters = scheme.tables.get(ROLES, {})
        return {**parts, "value": _by_type(_exchanged(parts.get("value", ""), letters), letters, parts.get("type", ""))}
    form = _of_kind(scheme.tables.get(NAMES, {}), parts)
    country = parts.get("country", "")
    if not form or ("{country}" in form and not country):
        return dict(parts)
    return {**parts, "value": form.replace("{country}", country)}


def as_listed(scheme: Scheme, field_def: FieldDef, value: str) -> str:
    """The code of an actor of this scheme as the shipped list writes it; a name, or what several were, stays."""
    letters = scheme.tables.get(ROLES, {})
    once = [ours for ours in letters.values() if list(letters.values()).count(ours) == 1]
    back = {ours: listed for listed, ours in letters.items() if ours in once}
    return _exchanged(value, back) if field_def.coding == "code" else value


def side_of(scheme: Scheme, parts: Mapping[str, str], code: str = "") -> Side:
    """The side on which this scheme always has an actor of this kind, in an event of this code, or empty."""
    if any(scheme.tables.get(DOERS, {}).get(each) == parts.get("type") for each in scheme.lineage(code)):
        return "source"
    found = _of_kind(scheme.tables.get(SIDES, {}), parts)
    return "source" if found == "source" else "target" if found == "target" else ""


def demanded_doer(scheme: Scheme, field_def: FieldDef, code: str) -> str:
    """The type of actor that the code's doers are, such as "Protesters", if the field is theirs; else empty."""
    table = scheme.tables.get(DOERS, {}) if field_def.side == "source" else {}
    return next((table[each] for each in scheme.lineage(code) if each in table), "")


def code_groups(code: str) -> list[str]:
    """The groups of three letters of an actor code; a rest of one or two letters stands alone."""
    return [code[at : at + 3] for at in range(0, len(code), 3)]


def _exchanged(code: str, letters: Mapping[str, str]) -> str:
    """Each group by itself, but for the groups at the start that mean one thing together, such as IGOUNO."""
    groups = code_groups(code)
    whole = "".join(groups[:2])
    if len(groups) > 1 and whole in letters:
        return letters[whole] + "".join(groups[2:])
    return "".join(letters.get(group, group) for group in groups)


def _by_type(code: str, letters: Mapping[str, str], kind: str) -> str:
    """What a type of actor is called whatever its last letters are, such as protesters among the opposition."""
    groups = code_groups(code)
    return "".join([*groups[:-1], letters[kind]]) if kind in letters and len(groups) > 1 else code


def _of_kind(table: Mapping[str, str], parts: Mapping[str, str]) -> str:
    """What a table says of an actor's type, else of a beginning of its name."""
    name, kind = parts.get("value", ""), parts.get("type", "")
    return table.get(kind, "") or next((form for start, form in table.items() if name.startswith(start)), "")
