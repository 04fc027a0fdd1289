"""What becomes of an act that is only wanted, promised, refused, threatened, stopped or spoken of: CAMEO's own order.

CAMEO codes the outer act: an appeal to yield is no yielding. Its second digits repeat the first ones of what is
asked, offered or refused, so that the code of the inner act gives the code of the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Codes = tuple[str, ...]
FRIENDLY = frozenset({"03", "04", "05", "06", "07", "08"})
HOSTILE = frozenset({"13", "14", "15", "16", "17", "18", "19", "20"})

_INTENT: Mapping[str, str] = {
    "02": "020", "03": "030", "04": "036", "05": "032", "06": "031", "07": "033", "08": "035", "09": "090",
    "13": "130", "14": "133", "15": "138", "16": "131", "17": "132", "18": "137", "19": "138", "20": "138",
}  # fmt: skip
_APPEAL: Mapping[str, str] = {
    "03": "020", "04": "026", "05": "022", "06": "021", "07": "023", "08": "025", "09": "020", "14": "020",
}  # fmt: skip
_DEMAND: Mapping[str, str] = {
    "03": "100", "04": "106", "05": "102", "06": "101", "07": "103", "08": "105", "09": "100",
}  # fmt: skip
_REFUSAL: Mapping[str, str] = {
    "02": "120", "03": "120", "04": "125", "05": "120", "06": "121", "07": "122", "08": "124",
}  # fmt: skip
_END: Mapping[str, str] = {
    "02": "080", "03": "160", "04": "164", "05": "160", "06": "160", "07": "162", "10": "080", "11": "080", "12": "083",
    "13": "080", "14": "082", "15": "087", "16": "080", "17": "081", "18": "087", "19": "087", "20": "087",
}  # fmt: skip
_END_FULL: Mapping[str, str] = {
    "163": "085", "191": "0872", "1723": "0813", "1724": "0814", "173": "0841", "061": "163", "045": "165",
    "161": "050", "140": "082", "0841": "1243", "174": "080",
}  # fmt: skip
_THREAT_OF_FRIENDLY: Mapping[str, str] = {"08": "131", "04": "130"}


def composed(operator: str, inner: Sequence[str], codes: Codes, *, by_itself: bool = True) -> Codes:
    """The codes of the whole, best first. `inner` are those of what is asked, said or stopped; `codes` the bare word's.

    `by_itself`: whether the bare word tells of an act where nothing is known of what follows.
    """
    first = inner[0] if inner else ""
    make = _BY_OPERATOR.get(operator)
    if make is None or not first:
        return codes if by_itself else ()
    made = [code for each in inner[:2] for code in make(each)]
    return tuple(dict.fromkeys((*made, *codes)))


def intended(code: str) -> Codes:
    """What one will do: cooperation is intent, force a threat, words are words."""
    root = code[:2]
    if code.startswith("154") or code.startswith("15"):
        return (code, "138")
    if root in ("01", "10", "11", "12"):
        return (code,)
    found = _INTENT.get(root, code)
    return (found,) if root in FRIENDLY | HOSTILE else (found, code)


def refused(code: str) -> Codes:
    """What one does not do or will not do."""
    root = code[:2]
    if root in _REFUSAL:
        return (_REFUSAL[root],)
    if root in ("01", "13"):
        return ()
    return ("120", code) if root in ("09", "10", "11", "12") else ("080",)


def _asked(code: str) -> Codes:
    return (_APPEAL.get(code[:2], "020"),)


def _demanded(code: str) -> Codes:
    return (_DEMAND.get(code[:2], "100"),)


def _declined(code: str) -> Codes:
    return (_REFUSAL.get(code[:2], "120"),)


def _threatened(code: str) -> Codes:
    return (_INTENT.get(code[:2], "130"),) if code[:2] in HOSTILE else (_THREAT_OF_FRIENDLY.get(code[:2], "130"),)


def _stopped(code: str) -> Codes:
    return (_END_FULL.get(code) or _END.get(code[:2], "080"),)


def _same(code: str) -> Codes:
    return (code,)


def _mulled(code: str) -> Codes:
    return (_INTENT.get(code[:2], "130"), "014") if code[:2] in HOSTILE else ("014", _INTENT.get(code[:2], "030"))


def _hoped(code: str) -> Codes:
    return (_INTENT[code[:2]], "013") if code[:2] in FRIENDLY else ("013",)


def _more(code: str) -> Codes:
    return {"110": ("150",), "111": ("111",)}.get(code, (code,))


def _forced(code: str) -> Codes:
    return ("170",)


def _allowed(code: str) -> Codes:
    return ("080",)


_BY_OPERATOR: Mapping[str, Callable[[str], Codes]] = {
    "+do": _same,
    "+light": _same,
    "+act": _same,
    "+say": _same,
    "+get": _same,
    "+more": _more,
    "+will": intended,
    "+offer": intended,
    "+mull": _mulled,
    "+hope": _hoped,
    "+ask": _asked,
    "+need": _asked,
    "+demand": _demanded,
    "+force": _forced,
    "+refuse": _declined,
    "+fail": _declined,
    "+threat": _threatened,
    "+stop": _stopped,
    "+let": _allowed,
}
