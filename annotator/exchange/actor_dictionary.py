"""Reads PETRARCH and Phoenix dictionaries of actors and agents. Verb dictionaries are refused: cues are the codebook's.

An entry is a name ("_" is a blank; without one at its end it is a stem), its further names on lines that begin with
"+", and its codes in brackets, each with the days between which it holds. `;` and `#` begin a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.rows import Refused
from annotator.model.listed import ListedActor
from annotator.words import tr

_CODE = re.compile(r"\[([^\]]*)\]")
_LIMITED = re.compile(r"^([<>]?)\s*(\d{6}|\d{8})(?:\s*-\s*(\d{6}|\d{8}))?$")
_ROLE = re.compile(r"^(?:~([A-Za-z]{3,12})|([A-Za-z]{3,12})~)$")
_PLURAL = re.compile(r"\{([^}]*)\}")
_SET = re.compile(r"!([A-Z]+)!")
_SET_WORD = re.compile(r"^!([A-Z]+)!\s*=\s*(.+)$")
_VERBS = re.compile(r"^---.*---|^- .*\*", re.MULTILINE)
_PIVOT = 40
"""Years of two digits up to here are of this century."""
_TRADITIONAL_SETS = {"PERSON": ("MAN", "MEN", "WOMAN", "WOMEN", "PERSON", "PEOPLE"), "MINST": ("MINISTER", "MINISTERS"),
                     "MINSTS": ("MINISTERS",)}  # fmt: skip


def read(path: Path) -> Iterator[ListedActor | Refused]:
    """The entries of a file in order; a line that says nothing is refused by its number."""
    try:
        text = path.read_bytes().decode("utf-8", errors="replace").replace("\0", "")
    except OSError as error:
        raise BadInput(
            tr("“{name}” cannot be read: {strerror}.", name=path.name, strerror=error.strerror),
            tr("Choose another file."),
        ) from error
    if _VERBS.search(text):
        raise BadInput(
            tr("“{name}” is a dictionary of verbs.", name=path.name),
            tr("Only actors and agents are brought in: the words for acts belong to the codebook."),
        )
    yield from _Reader(path.name).read(text)


class _Reader:
    """One file. An entry's codes come after its names, so that it is told when the next one begins."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._names: list[str] = []
        self._codes: list[tuple[str, str, str, bool]] = []
        self._sets = dict(_TRADITIONAL_SETS)

    def read(self, text: str) -> Iterator[ListedActor | Refused]:
        for number, whole in enumerate(text.splitlines(), 1):
            line = re.split(r"[#;]|<!--", whole, maxsplit=1)[0].rstrip()
            if not line.strip() or line.startswith(("-->", "<")):
                continue
            if words := _SET_WORD.match(line):
                self._sets[words[1]] = tuple(words[2].replace("_", " ").split(","))
                continue
            is_more = line[0] in "+\t &" and bool(self._names)
            if not is_more:
                yield from self._entry()
            reason = self._take(line)
            if reason:
                yield Refused(tr("{name}, line {number}", name=self._name, number=number), reason)
        yield from self._entry()

    def _take(self, line: str) -> str:
        """Take a line's names and codes; why it is refused, or an empty text."""
        names = _CODE.sub("", _PLURAL.sub("", line)).strip().removeprefix("+").strip()
        if names:
            self._names += [names, *_PLURAL.findall(line)]
        for content in _CODE.findall(line):
            codes = [_code(each) for each in re.split(r"\s*[|/]\s*", content.strip())]
            if None in codes:
                return tr("“{content}” is no code", content=f"[{content}]")
            self._codes += [code for code in codes if code is not None]
        return ""

    def _entry(self) -> Iterator[ListedActor]:
        for written in self._names:
            for name in self._unfolded(written):
                words = " ".join(name.replace("_", " ").split())
                # A name of several words says by its last sign whether it is whole.
                is_stem = not name.rstrip().endswith("_")
                for code, start, end, is_role in self._codes if any(map(str.isalnum, words)) else ():
                    if code:
                        yield ListedActor(words, code, start, end, is_role, is_stem and not is_role)
        self._names, self._codes = [], []

    def _unfolded(self, name: str) -> Iterator[str]:
        found = _SET.search(name)
        if found is None:
            yield name
            return
        for word in self._sets.get(found[1], ()):
            yield name.replace(found[0], word.strip())


def _code(content: str) -> tuple[str, str, str, bool] | None:
    """Code, first and last day, whether a role; an empty code for "[---]", None for what is no code."""
    role = _ROLE.match(content)
    if role:
        return (role[1] or role[2]).upper(), "", "", True
    code, _, limits = content.partition(" ")
    if set(code) in ({"-"}, {"+"}):
        return "", "", "", False
    if not code.isalnum():
        # "[>030314]": days without a code say that the name means nobody then.
        return ("", "", "", False) if _LIMITED.match(content) else None
    if not limits.strip():
        return code.upper(), "", "", False
    days = _LIMITED.match(limits.strip())
    if days is None:
        return None
    first = _day(days[2])
    if days[1] == ">":
        return code.upper(), first, "", False
    if days[1] == "<":
        return code.upper(), "", first, False
    return code.upper(), first, _day(days[3]) if days[3] else first, False


def _day(digits: str) -> str:
    if len(digits) == 6:
        digits = f"{'20' if int(digits[:2]) <= _PIVOT else '19'}{digits}"
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
