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
    "02": "020", "03": "030", "04": "036", "045": "039", "05": "032", "057": "037", "06": "031", "060": "030",
    "07": "033", "08": "035", "083": "034", "09": "090", "13": "130", "14": "133", "15": "138", "16": "131",
    "162": "1311", "163": "1312", "161": "1313", "164": "134", "166": "136", "17": "132", "175": "137", "18": "137",
    "19": "138", "191": "1381", "192": "1382", "20": "138",
}  # fmt: skip
_APPEAL: Mapping[str, str] = {
    "02": "02", "10": "020", "03": "020", "04": "026", "045": "028", "05": "022", "057": "027", "06": "021",
    "07": "023", "08": "025", "083": "024", "09": "020", "14": "020",
}  # fmt: skip
_DEMAND: Mapping[str, str] = {
    "03": "100", "04": "106", "045": "108", "05": "102", "057": "107", "06": "101", "07": "103", "08": "105",
    "083": "104", "09": "100",
}  # fmt: skip
_REFUSAL: Mapping[str, str] = {
    "02": "120", "03": "120", "04": "125", "045": "126", "05": "120", "057": "127", "06": "121", "07": "122",
    "08": "124", "083": "123",
}  # fmt: skip
_FINER: Mapping[str, str] = {
    **{f"{root}{digit}": digit for root in ("06", "07") for digit in "1234"},
    "081": "1", "082": "2", "084": "3", "085": "4", "086": "5", "087": "6",
}  # fmt: skip
"""Which digit the wider code has for a kind of work, aid or yielding."""
_REFORM = "083"
"""Its own last digit says of what, as that of an appeal, a promise, a demand or a refusal of it does."""
_REFUSED_DIGIT: Mapping[str, str] = {"1": "1", "3": "2", "4": "3", "5": "4", "6": "5", "7": "7", "8": "6", "9": "6"}
"""Appeals (02), offers (03) and demands (10) tell with their third digit what is refused with them."""
_ACCUSED: Mapping[str, str] = {
    "15": "1123", "19": "1123", "18": "1122", "1822": "1122", "175": "1122", "17": "1122", "20": "1124", "072": "1123",
    "128": "1123",
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
    if root == "15":
        return (code, "138")
    if root in ("01", "10", "11", "12"):
        return (code,)
    found = _wider(_INTENT, code, code)
    return (found,) if root in FRIENDLY | HOSTILE else (found, code)


def refused(code: str) -> Codes:
    """What one does not do or will not do."""
    root = code[:2]
    if root in _REFUSAL:
        return _declined(code)
    if root in ("01", "13"):
        return ()
    return ("120", code) if root in ("09", "10", "11", "12") else ("080",)


def _wider(table: Mapping[str, str], code: str, default: str) -> str:
    """The code of the whole by the longest beginning of the inner code that the table has, and of its kind."""
    for length in range(len(code), 1, -1):
        if code[:length] in table:
            whole = table[code[:length]]
            if code[:3] == _REFORM and len(whole) == 3:
                return f"{whole}{code[3:]}"
            return f"{whole}{_FINER.get(code[:3], '')}" if length == 2 and len(whole) == 3 else whole
    return default


def _asked(code: str) -> Codes:
    if code[:2] == "10":
        return (f"02{code[2:]}",)
    return (code,) if code[:2] == "02" else (_wider(_APPEAL, code, "020"),)


def _demanded(code: str) -> Codes:
    return (_wider(_DEMAND, code, "100"),)


def _declined(code: str) -> Codes:
    if code[:2] in ("02", "03", "10"):
        return (_turned_down(code),)
    found = _wider(_REFUSAL, code, "120")
    is_known = found[:3] != "121" or len(found) == 3 or found in ("1211", "1212")
    return (found if is_known else found[:3],)


def _turned_down(code: str) -> str:
    """As in "rejected a request for a loan": 0231 is refused as 1221."""
    digit = _REFUSED_DIGIT.get(code[2:3], "0")
    last = "" if digit in "0567" or (digit == "1" and code[3:] not in ("1", "2")) else code[3:]
    return f"12{digit}{last}"


def _accused(code: str) -> Codes:
    return (_wider(_ACCUSED, code, "112"), "112")


def _threatened(code: str) -> Codes:
    return (_wider(_INTENT, code, "130"),) if code[:2] in HOSTILE else (_THREAT_OF_FRIENDLY.get(code[:2], "130"),)


def _stopped(code: str) -> Codes:
    return (_END_FULL.get(code) or _END.get(code[:2], "080"),)


def _same(code: str) -> Codes:
    return (code,)


def _mulled(code: str) -> Codes:
    return (
        (_wider(_INTENT, code, "130"), "014")
        if code[:2] in HOSTILE - {"14", "15"}
        else ("014", _INTENT.get(code[:2], "030"))
    )


def _hoped(code: str) -> Codes:
    return (_INTENT[code[:2]], "013") if code[:2] in FRIENDLY else ("013",)


def _more(code: str) -> Codes:
    return {"110": ("150",), "111": ("111",)}.get(code, (code,))


def _warned(code: str) -> Codes:
    if code[:2] == "13":
        return (code, "130")
    if code[:2] in HOSTILE:
        return (*_threatened(code), "012")
    return ("020", "130") if code[:2] in FRIENDLY else ("130", "012")


def _denied(code: str) -> Codes:
    return ("016", "120")


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
    "+warn": _warned,
    "+will": intended,
    "+offer": intended,
    "+mull": _mulled,
    "+hope": _hoped,
    "+accuse": _accused,
    "+ask": _asked,
    "+need": _asked,
    "+deny": _denied,
    "+demand": _demanded,
    "+force": _forced,
    "+refuse": _declined,
    "+fail": _declined,
    "+threat": _threatened,
    "+stop": _stopped,
    "+let": _allowed,
}
OPERATORS = frozenset(_BY_OPERATOR)
