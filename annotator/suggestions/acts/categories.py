"""How a CAMEO code is written in the codebook that is coded by: PLOVER's categories beside CAMEO's own numbers.

By the published crosswalk, save where PLOVER's manual of 2024 has moved an act since.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from annotator.model.schemes.scheme import Scheme
from annotator.reference.crosswalk import cameo_to_plover

CODED_BY_ACTS = frozenset({"cameo", "plover"})
"""The schemes that what people say and do to each other is read for."""
_MOVED: Mapping[str, tuple[str, ...]] = {
    "010": ("SUPPORT", "REQUEST"),
    "02": ("REQUEST",),
    "035": ("AGREE", "CONCEDE"),
    "011": ("REJECT",),
    "012": ("ACCUSE",),
    "013": ("AGREE", "SUPPORT"),
    "014": ("AGREE", "THREATEN"),
    "015": ("ASSAULT", "CONCEDE"),
    "016": ("REJECT",),
    "017": ("SUPPORT",),
    "018": ("SUPPORT",),
    "019": ("SUPPORT",),
    "055": ("CONCEDE", "SUPPORT"),
    "056": ("CONCEDE", "SUPPORT"),
    "081": ("CONCEDE",),
    "0813": ("CONCEDE",),
    "0814": ("CONCEDE",),
    "0831": ("RETREAT/resign",),
    "0842": ("RETREAT",),
    "085": ("RETREAT", "CONCEDE"),
    "086": ("RETREAT/access",),
    "087": ("RETREAT/withdraw",),
    "0871": ("RETREAT/ceasefire", "CONCEDE"),
    "0872": ("RETREAT",),
    "0874": ("RETREAT/withdraw",),
    "116": ("SANCTION/convict", "ACCUSE"),
    "161": ("SANCTION/withdraw",),
    "163": ("SANCTION/discontinue", "COERCE/restrict"),
    "143": ("PROTEST/strike",),
    "1712": ("COERCE/seize", "ASSAULT/destroy"),
    "1722": ("COERCE/restrict",),
    "175": ("COERCE/restrict", "ASSAULT/crowd-control"),
    "186": ("ASSAULT/targeted",),
    "191": ("COERCE/restrict",),
    "192": ("COERCE/seize", "ASSAULT"),
    "195": ("ASSAULT/aerial",),
    "1952": ("ASSAULT/drone",),
}


def written(scheme: Scheme, code: str) -> tuple[str, ...]:
    """The codes of the scheme for a CAMEO code, likeliest first; none where it has none."""
    if scheme.id == "plover":
        return tuple(known for each in _plover(code) if (known := _known(scheme, each)))
    return (known,) if (known := _pickable(scheme, code)) else ()


@cache
def _plover(code: str) -> tuple[str, ...]:
    rows = _rows()
    for length in range(len(code), 1, -1):
        found = _MOVED.get(code[:length]) or rows.get(code[:length])
        if found:
            return found
    return ()


@cache
def _rows() -> Mapping[str, tuple[str, ...]]:
    rows: dict[str, dict[str, None]] = {}
    for row in cameo_to_plover():
        rows.setdefault(row.code, {})[f"{row.category}/{row.mode}" if row.mode else row.category] = None
    return {code: tuple(names) for code, names in rows.items()}


def _known(scheme: Scheme, name: str) -> str:
    """The category with its mode, or without where the manual has no such mode any more."""
    if scheme.code(name) is not None:
        return name
    category = name.partition("/")[0]
    return category if scheme.code(category) is not None else ""


def _pickable(scheme: Scheme, code: str) -> str:
    found = scheme.code(code)
    if found is not None and found.pick:
        return code
    return code if found is not None else code[:-1] if scheme.code(code[:-1]) is not None else ""
