"""What typed words could mean: a code of the scheme, a command, an article. Ranks them, no more.

Reads no project: `look_up` does, and `Late` keeps its last answer while the next one is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from annotator.model.schemes.scheme import Code, Scheme
from annotator.model.text.span import Span
from annotator.storage.file.connection import fold
from annotator.use_cases.articles.browse_articles import ArticleRow
from annotator.use_cases.codebooks.code_search import search_codes, starts_a_word
from annotator.use_cases.coding.wording import code_label, parent_name, short_day
from annotator.use_cases.searching.look_up import NAME_KINDS, LookedUp, NameRow
from annotator.use_cases.searching.title_matching import likeness, matched_letters
from annotator.words import tr, trn

Kind = Literal["code", "command", "article", "actor", "place"]
KINDS: tuple[Kind, ...] = ("code", "command", "article", "actor", "place")
LATE: tuple[Kind, ...] = ("article", *NAME_KINDS)
"""What is read from the project: its rows come after the others, and stand after them."""
MOST: Mapping[Kind, int] = {"code": 4, "command": 4, "article": 5, "actor": 3, "place": 3}
MOST_COMMANDS_UNASKED = 9
MOST_ALONE = 50
"""Rows of each kind beside the others; of commands while nothing is typed; of what is read, alone."""

_EXACT, _NUMBER, _START, _WORDS, _ASIDE, _ALIKE = range(6)
"""How well something fits, best first: all of it, the start of a code's number, the start of its name, words
of its name, something beside its name (a cue, a menu, a source), and what is only spelt like it."""
_LEAST_LETTERS = 4


class CommandLike(Protocol):
    """What is searched of a command."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def menu(self) -> str: ...


@dataclass(frozen=True)
class Everything:
    """All that can be found. `articles` counts those of the project, if one is open; `asked`: the kind of name that
    the record asks for just now.
    """

    commands: Sequence[CommandLike] = ()
    scheme: Scheme | None = None
    articles: int = 0
    asked: str = ""

    @property
    def kinds(self) -> list[Kind]:
        """The kinds of which there may be something."""
        return [kind for kind in KINDS if (self.articles if kind in NAME_KINDS else self.count(kind))]

    def count(self, only: Kind | None = None) -> int:
        """How many things there are to be found."""
        codes = sum(code.pick for code in self.scheme.codes) if self.scheme else 0
        counts: dict[Kind, int] = {
            "code": codes,
            "command": len(unlike(self.commands)),
            "article": self.articles,
        }
        return counts.get(only, 0) if only else sum(counts.values())


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: `matched` are the typed letters of its title, `detail` says what it is and why."""

    kind: Kind
    id: str
    title: str
    detail: str
    key: str
    matched: tuple[Span, ...]
    rank: int


def unlike(commands: Sequence[CommandLike]) -> list[CommandLike]:
    """The commands without those that do under another key what one before them does."""
    by_title: dict[str, CommandLike] = {}
    for command in commands:
        by_title.setdefault(command.title, command)
    return list(by_title.values())


def find(everything: Everything, typed: str, only: Kind | None = None, recent: Sequence[str] = ()) -> list[Found]:
    """Codes, then commands, each best first. Nothing typed: the commands, or all of the kind asked for.

    `recent` are ids of commands run before, the last one first: they come first among equals.
    """
    if only in LATE:
        return []
    wanted = " ".join(typed.split())
    codes = _codes(everything, wanted) if only != "command" and (wanted or only) else []
    commands = _commands(everything, wanted, recent) if only != "code" else []
    if not (codes or commands) and len(wanted) >= _LEAST_LETTERS:
        codes, commands = _alike(everything, wanted)
    if only:
        return codes if only == "code" else commands
    return codes[: MOST["code"]] + commands[: MOST["command"] if wanted else MOST_COMMANDS_UNASKED]


def best(found: Sequence[Found]) -> int:
    """The row of what fits best, the first of equals; 0 when there is none."""
    return min(range(len(found)), key=lambda at: found[at].rank, default=0)


def wanted_late(typed: str, only: Kind | None) -> dict[Kind, int]:
    """How many rows of each kind are to be read from the project; none while nothing asks for them."""
    if only in LATE:
        return {only: MOST_ALONE}
    return {kind: MOST[kind] for kind in LATE} if only is None and typed.strip() else {}


class Late:
    """The last answer of the project; typing on narrows it at once, until the next answer is there."""

    def __init__(self) -> None:
        self._answer = LookedUp()

    def keep(self, answer: LookedUp) -> None:
        self._answer = answer

    def fitting(self, typed: str, only: Kind | None = None) -> list[Found]:
        """What of it still fits, as far as it is asked for."""
        most = wanted_late(typed, only)
        words = fold(typed).split()
        articles = [
            _article(row, typed)
            for row in self._answer.articles
            if all(word in fold(f"{row.name} {row.source}") for word in words)
        ]
        names = [_name(row, typed) for row in self._answer.names if row.is_alike or starts_a_word(row.name, typed)
                 or not words]  # fmt: skip
        found = [*articles, *names]
        return [row for kind in LATE for row in [each for each in found if each.kind == kind][: most.get(kind, 0)]]


def _codes(everything: Everything, typed: str) -> list[Found]:
    scheme = everything.scheme
    if scheme is None:
        return []
    return [_code(scheme, code, why, typed) for code, why in search_codes(scheme, typed)]


def _code(scheme: Scheme, code: Code, why: str, typed: str) -> Found:
    rank = _ASIDE
    if not why:
        number, name, wanted = code.id.casefold(), code.name.casefold(), typed.casefold()
        rank = _WORDS
        if wanted in (number, name):
            rank = _EXACT
        elif name.startswith(wanted):
            rank = _START
        elif number.startswith(wanted):
            rank = _NUMBER
    label = code_label(code)
    detail = ", ".join(part for part in (parent_name(scheme, code), why) if part)
    return Found("code", code.id, label, detail, "", () if why else matched_letters(label, typed), rank)


def _commands(everything: Everything, typed: str, recent: Sequence[str]) -> list[Found]:
    places = {command_id: at for at, command_id in enumerate(recent)}
    found = []
    for at, command in enumerate(unlike(everything.commands)):
        rank = _command_rank(command, typed)
        if rank is not None:
            order = (rank, places.get(command.id, len(places)), not command.menu, at)
            found.append((order, _command(command, typed, rank)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _command_rank(command: CommandLike, typed: str) -> int | None:
    title, wanted = command.title.casefold(), typed.casefold()
    if wanted == title or _is_key(wanted, command):
        return _EXACT
    if title.startswith(wanted):
        return _START
    if starts_a_word(title, wanted):
        return _WORDS
    return _ASIDE if starts_a_word(f"{command.menu} {title}", wanted) else None


def _is_key(wanted: str, command: CommandLike) -> bool:
    """A letter alone is the beginning of a word, not a key."""
    is_letter = len(wanted) == 1 and wanted.isalpha()
    return not is_letter and wanted in (key.casefold() for key in command.keys)


def _command(command: CommandLike, typed: str, rank: int) -> Found:
    detail = tr("in the {menu} menu", menu=command.menu) if rank == _ASIDE else ""
    key = command.keys[0] if command.keys else ""
    return Found("command", command.id, command.title, detail, key, matched_letters(command.title, typed), rank)


def _article(row: ArticleRow, typed: str) -> Found:
    title, wanted = fold(row.name), fold(typed)
    in_title = all(word in title for word in wanted.split())
    rank = _START if title.startswith(wanted) else _WORDS if in_title else _ASIDE
    detail = ", ".join(part for part in (_isolated(row.source), short_day(row.published)) if part)
    return Found("article", row.uuid, row.name, detail, "", matched_letters(row.name, typed), rank)


def _name(row: NameRow, typed: str) -> Found:
    if row.is_alike:
        rank, matched = _ALIKE, likeness(row.name, typed)[1]
    else:
        rank = _START if typed.strip() and fold(row.name).startswith(fold(typed).strip()) else _WORDS
        matched = matched_letters(row.name, typed)
    return Found(row.kind, row.name, row.name, trn("in 1 event", "in {n} events", row.events), "", matched, rank)


def _isolated(text: str) -> str:
    """`text` with a direction of its own: the day after an Arabic source keeps its order."""
    return text if text.isascii() else f"\u2068{text}\u2069"


def _alike(everything: Everything, typed: str) -> tuple[list[Found], list[Found]]:
    """Codes and commands whose words are spelt nearly as typed, nearest first."""
    codes: list[tuple[float, Found]] = []
    scheme, why = everything.scheme, tr("spelt like “{typed}”", typed=typed)
    for code in scheme.codes if scheme else ():
        nearness, spans = likeness(label := code_label(code), typed)
        if nearness and code.pick and scheme:
            detail = ", ".join(part for part in (parent_name(scheme, code), why) if part)
            codes.append((nearness, Found("code", code.id, label, detail, "", spans, _ALIKE)))
    commands: list[tuple[float, Found]] = []
    for command in unlike(everything.commands):
        nearness, spans = likeness(command.title, typed)
        if nearness:
            key = command.keys[0] if command.keys else ""
            commands.append((nearness, Found("command", command.id, command.title, why, key, spans, _ALIKE)))
    return _nearest(codes), _nearest(commands)


def _nearest(found: list[tuple[float, Found]]) -> list[Found]:
    return [row for _, row in sorted(found, key=lambda pair: -pair[0])]
