"""How English verbs that do not end in -ed tell of the past: a report says “met”, a cue word “meet”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_PAST: Mapping[str, tuple[str, ...]] = {
    "become": ("became",), "begin": ("began", "begun"), "bind": ("bound",), "blow": ("blew", "blown"),
    "break": ("broke", "broken"), "bring": ("brought",), "build": ("built",), "burn": ("burnt",), "buy": ("bought",),
    "catch": ("caught",), "come": ("came",), "dig": ("dug",), "draw": ("drew", "drawn"), "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"), "feel": ("felt",), "fight": ("fought",), "find": ("found",), "flee": ("fled",),
    "fly": ("flew", "flown"), "forbid": ("forbade", "forbidden"), "freeze": ("froze", "frozen"), "get": ("got",),
    "give": ("gave", "given"), "go": ("went", "gone"), "hang": ("hung",), "hear": ("heard",), "hide": ("hid",),
    "hold": ("held",), "keep": ("kept",), "lay": ("laid",), "lead": ("led",), "leave": ("left",), "lend": ("lent",),
    "light": ("lit",), "lose": ("lost",), "make": ("made",), "meet": ("met",), "overtake": ("overtook",),
    "overthrow": ("overthrew",), "pay": ("paid",), "ride": ("rode",), "rise": ("rose", "risen"),
    "overrun": ("overran",), "retake": ("retook", "retaken"), "run": ("ran",), "say": ("said",), "see": ("saw", "seen"),
    "seek": ("sought",), "sell": ("sold",), "send": ("sent",), "shake": ("shook",), "shoot": ("shot",),
    "sink": ("sank", "sunk"), "sit": ("sat",), "speak": ("spoke", "spoken"), "stand": ("stood",),
    "steal": ("stole", "stolen"), "stick": ("stuck",), "strike": ("struck",), "swear": ("swore",),
    "sweep": ("swept",), "take": ("took", "taken"), "tear": ("tore", "torn"), "tell": ("told",), "think": ("thought",),
    "throw": ("threw", "thrown"), "undertake": ("undertook",), "win": ("won",), "withdraw": ("withdrew", "withdrawn"),
    "withhold": ("withheld",), "write": ("wrote", "written"),
}  # fmt: skip


def past_forms(text: str) -> Iterator[str]:
    """`text` with the first such verb in it put into the past, once for each form. A blank stands before each word."""
    for word in text.split():
        if word in _PAST:
            for past in _PAST[word]:
                yield f"{text} ".replace(f" {word} ", f" {past} ", 1).rstrip()
            return
