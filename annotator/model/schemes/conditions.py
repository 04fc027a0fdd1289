"""The small language of a scheme's rules: read into a tree that can be evaluated, and can do nothing else.

No names but fields and the functions below, no loops, no patterns: a condition can neither run code nor hang.

    code == "Battles" and empty(actor2)          code is the event's code or any of its parents
    inter1 in ("State forces", "Rebel group")    a field's value; of several values any one counts
    location.precision != "1"                    a part of a value
    deaths.low <= deaths.high                    two fields; of several values any pair counts
    not filled(notes) or count(flags) > 2
    empty(same_day_place_dyad)                   the one name that is no field: other events like this one
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from annotator.words import tr

LONGEST = 600
"""Letters of a condition."""
DEEPEST = 16
"""Brackets and "not" inside each other."""
SAME_DYAD = "same_day_place_dyad"
"""The set of the coder's other events of the same day, place and actors: all that a condition sees beside its event."""

_TOKEN = re.compile(
    r"""\s*(?:("[^"\n]*")|(-?\d+(?:\.\d+)?)|([a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)?)|(==|!=|<=|>=|[<>(),]))"""
)
_WORDS = ("and", "or", "not", "in")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_CODE_GROUPS = re.compile(r"([A-Z][A-Z0-9]{2}){1,5}")


class Subject(Protocol):
    """What a condition is asked of: one event."""

    def values(self, field: str, part: str) -> Sequence[str]:
        """The texts that a field's values have in a part, empty ones left out; for the code its parents too; for
        SAME_DYAD one text for each event in that set."""
        ...

    def types(self, field: str) -> Sequence[str]:
        """The actor types of a field's actors."""
        ...


class ConditionError(ValueError):
    """What is wrong with a condition, in words that end a sentence ("line 3: ...")."""


Test = Callable[[Subject], bool]


@dataclass(frozen=True)
class Condition:
    """A condition that was understood. `fields` are the fields it names; `looks_beside`: it names SAME_DYAD."""

    text: str
    fields: frozenset[str]
    looks_beside: bool
    _test: Test

    def holds(self, subject: Subject) -> bool:
        return self._test(subject)


@lru_cache(maxsize=2_000)
def read_condition(text: str) -> Condition:
    """The condition that `text` says. Raises ConditionError."""
    if len(text) > LONGEST:
        raise ConditionError(tr("a condition has at most {number} letters", number=LONGEST))
    reader = _Reader(list(_tokens(text)))
    test = reader.either(0)
    if reader.token:
        raise ConditionError(tr("“{words}” is not expected here", words=reader.token))
    return Condition(text, frozenset(reader.fields - {SAME_DYAD}), SAME_DYAD in reader.fields, test)


def _tokens(text: str) -> Iterator[str]:
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise ConditionError(tr("“{words}” is not understood", words=text[at:].strip()[:12]))
        at = match.end()
        yield match.group().strip()


def _named(token: str) -> str:
    return f"“{token or tr('the end')}”"


class _Reader:
    """Reads tokens from left to right; each method takes what it reads."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self.fields: set[str] = set()

    @property
    def token(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def either(self, depth: int) -> Test:
        if depth > DEEPEST:
            raise ConditionError(tr("it is nested too deeply"))
        tests = [self._both(depth)]
        while self.token == "or":
            self._next()
            tests.append(self._both(depth))
        return tests[0] if len(tests) == 1 else lambda subject: any(test(subject) for test in tests)

    def _both(self, depth: int) -> Test:
        tests = [self._one(depth)]
        while self.token == "and":
            self._next()
            tests.append(self._one(depth))
        return tests[0] if len(tests) == 1 else lambda subject: all(test(subject) for test in tests)

    def _one(self, depth: int) -> Test:
        if self.token == "not":
            self._next()
            if depth >= DEEPEST:
                raise ConditionError(tr("it is nested too deeply"))
            inner = self._one(depth + 1)
            return lambda subject: not inner(subject)
        if self.token == "(":
            self._next()
            test = self.either(depth + 1)
            self._take(")")
            return test
        name = self._name()
        if self.token == "(":
            return self._call(name)
        return self._compared(self._values_of(name))

    def _call(self, name: str) -> Test:
        if name in _NUMBERS:
            return self._compared(self._number(name))
        if name == "type":
            self._take("(")
            field = self._known(self._name())
            self._take(")")
            return self._compared(lambda subject: subject.types(field))
        if name not in _TESTS:
            raise ConditionError(tr("there is no function “{name}”", name=name))
        self._take("(")
        values = self._values_of(self._name())
        wanted = []
        while self.token == ",":
            self._next()
            wanted.append(self._literal())
        self._take(")")
        count, make = _TESTS[name]
        if len(wanted) != count:
            raise ConditionError(tr("“{name}” takes a field and {count} more", name=name, count=count))
        return make(values, wanted)

    def _compared(self, values: Values) -> Test:
        if self.token == "in":
            self._next()
            self._take("(")
            wanted = [self._literal()]
            while self.token == ",":
                self._next()
                wanted.append(self._literal())
            self._take(")")
            return lambda subject: any(value in wanted for value in values(subject))
        operator = self._next()
        if operator not in _COMPARISONS:
            raise ConditionError(
                tr(
                    "after a field comes {signs} or in, not {words}",
                    signs="==, !=, <, <=, >, >=",
                    words=_named(operator),
                )
            )
        others = self._operand()
        if operator == "!=":
            return lambda subject: not set(values(subject)) & set(others(subject))
        compare = _COMPARISONS[operator]
        return lambda subject: any(
            _compare(compare, value, other) for value in values(subject) for other in others(subject)
        )

    def _operand(self) -> Values:
        """What stands after a comparison: a text, a number, a field or a function that makes a number."""
        if not self.token[:1].isalpha() or self.token in _WORDS:
            literal = self._literal()
            return lambda subject: (literal,)
        name = self._name()
        return self._number(name) if self.token == "(" else self._values_of(name)

    def _number(self, name: str) -> Values:
        if name not in _NUMBERS:
            raise ConditionError(tr("there is no function “{name}” that gives a number", name=name))
        self._take("(")
        number = _NUMBERS[name](self._values_of(self._name()))
        self._take(")")
        return number

    def _values_of(self, name: str) -> Values:
        field, _, part = name.partition(".")
        if field == SAME_DYAD and part:
            raise ConditionError(tr("“{name}” has no parts", name=SAME_DYAD))
        self._known(field)
        return lambda subject: subject.values(field, part or "value")

    def _known(self, field: str) -> str:
        self.fields.add(field)
        return field

    def _name(self) -> str:
        token = self._next()
        if not token or not (token[0].isalpha() or token[0] == "_") or token in _WORDS:
            raise ConditionError(tr("the name of a field is expected, not {words}", words=_named(token)))
        return token

    def _literal(self) -> str:
        token = self._next()
        if token.startswith('"'):
            return token[1:-1]
        if _NUMBER.fullmatch(token):
            return token
        raise ConditionError(
            tr("a text in double quotes, a number or a field is expected, not {words}", words=_named(token))
        )

    def _take(self, wanted: str) -> None:
        token = self._next()
        if token != wanted:
            raise ConditionError(tr("“{wanted}” is expected, not {words}", wanted=wanted, words=_named(token)))

    def _next(self) -> str:
        token = self.token
        self._at += 1
        return token


Values = Callable[[Subject], Sequence[str]]

_COMPARISONS: dict[str, Callable[[float | str, float | str], bool]] = {
    "==": lambda one, other: one == other,
    "!=": lambda one, other: one != other,
    "<": lambda one, other: one < other,  # type: ignore[operator]
    "<=": lambda one, other: one <= other,  # type: ignore[operator]
    ">": lambda one, other: one > other,  # type: ignore[operator]
    ">=": lambda one, other: one >= other,  # type: ignore[operator]
}


def _compare(compare: Callable[[float | str, float | str], bool], value: str, other: str) -> bool:
    """By number where both are numbers, by text (so ISO days in order) otherwise; codes such as 010 stay texts."""
    if compare is not _COMPARISONS["=="] and _NUMBER.fullmatch(value) and _NUMBER.fullmatch(other):
        return compare(float(value), float(other))
    return compare(value, other)


_NUMBERS: dict[str, Callable[[Values], Values]] = {
    "count": lambda values: lambda subject: [str(len(values(subject)))],
    "year": lambda values: lambda subject: [value[:4] for value in values(subject)],
    "day": lambda values: lambda subject: [value[8:10].removeprefix("0") for value in values(subject)],
    "decimals": lambda values: lambda subject: [str(len(value.partition(".")[2])) for value in values(subject)],
}

_TESTS: dict[str, tuple[int, Callable[[Values, Sequence[str]], Test]]] = {
    "filled": (0, lambda values, _: lambda subject: bool(values(subject))),
    "empty": (0, lambda values, _: lambda subject: not values(subject)),
    "groups": (0, lambda values, _: lambda subject: all(_CODE_GROUPS.fullmatch(value) for value in values(subject))),
    "starts": (1, lambda values, wanted: lambda subject: any(v.startswith(wanted[0]) for v in values(subject))),
    "contains": (1, lambda values, wanted: lambda subject: any(wanted[0] in value for value in values(subject))),
    "within": (
        2,
        lambda values, wanted: (
            lambda subject: any(
                _compare(_COMPARISONS[">="], value, wanted[0]) and _compare(_COMPARISONS["<="], value, wanted[1])
                for value in values(subject)
            )
        ),
    ),
}
