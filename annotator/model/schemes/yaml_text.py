"""Reads YAML as keys, lists and texts, with the line of each. Knows no scheme.

Every scalar is a text: `NO`, `010`, `on` and days stay as written. Aliases and tags are refused, so that a short
file cannot unfold to gigabytes and nothing in it can run. One pass, no recursion: nesting cannot exhaust the stack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from annotator.words import tr

DEEPEST = 40
_CONTROL = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TAB = re.compile(r" *\t")
# libyaml is in PyYAML's wheels and twenty times as fast; without it the same events come from Python.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class YamlMistake(ValueError):
    """Why a text is no YAML that this program reads, ending a sentence; `line` counts from 1."""

    def __init__(self, line: int, what: str, remedy: str) -> None:
        super().__init__(what)
        self.line, self.what, self.remedy = line, what, remedy


@dataclass(slots=True)
class Lines:
    """Where a node starts (counted from 1), and where those inside it do, by key or position."""

    line: int
    inside: dict[int | str, Lines] = field(default_factory=dict)

    def of(self, place: Sequence[int | str]) -> int:
        """The line of the innermost node that `place` names."""
        node = self
        for step in place:
            if step not in node.inside:
                break
            node = node.inside[step]
        return node.line


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read. `key` is the mapping's key whose value comes next."""

    node: Any
    lines: Lines
    key: str | None = None


def read_yaml(text: str) -> tuple[Any, Lines]:
    """The one document of a text, and the lines of all that is in it. Raises YamlMistake."""
    control = _CONTROL.search(text)
    if control is not None:
        what = tr("the character {sign} cannot stand in a text file", sign=f"U+{ord(control.group()):04X}")
        raise YamlMistake(text.count("\n", 0, control.start()) + 1, what, tr("Take it out."))
    builder = _Builder()
    for event in _events(text):
        builder.take(event)
    return builder.root, builder.lines


def _events(text: str) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = getattr(error, "problem", None) or tr("it is no YAML")
        remedy = tr("Quote texts that hold “: ”, “#” or brackets, and check the indentation there.")
        lines = text.splitlines() or [""]
        line = min(mark.line if mark else 0, len(lines) - 1)  # the end of a text is told as the line after its last
        if _TAB.match(lines[line]):
            problem, remedy = tr("a tab stands where the line is indented"), tr("Indent by spaces.")
        raise YamlMistake(line + 1, str(problem), remedy) from error


class _Builder:
    """Makes plain data of the parser's events, with a stack of its own."""

    def __init__(self) -> None:
        self.root: Any = None
        self.lines = Lines(1)
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise YamlMistake(
                line, tr("aliases (*name) are not allowed"), tr("Write out what it stands for, or quote it.")
            )
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise YamlMistake(line, tr("a second document starts here (---)"), tr("Keep one scheme in a file."))
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self._open.pop()
        elif isinstance(event, yaml.NodeEvent):
            self._add(event, line)

    def _add(self, event: yaml.NodeEvent, line: int) -> None:
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise YamlMistake(
                line, tr("tags (“{tag}”) are not allowed", tag=tag), tr("Take it out, or quote the text.")
            )
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.node, dict) and parent.key is None:
            self._read_key(parent, event, line)
            return
        node: Any = getattr(event, "value", "")
        if not isinstance(event, yaml.ScalarEvent):
            node = {} if isinstance(event, yaml.MappingStartEvent) else []
        lines = self._place(parent, node, line)
        if not isinstance(node, str):
            if len(self._open) >= DEEPEST:
                raise YamlMistake(line, tr("it is nested too deeply"), tr("A scheme needs a few levels only."))
            self._open.append(_Open(node, lines))

    def _read_key(self, parent: _Open, event: yaml.NodeEvent, line: int) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            raise YamlMistake(
                line, tr("a list or mapping cannot be a key"), tr("Quote a text that begins with a bracket or a brace.")
            )
        if event.value in parent.node:
            raise YamlMistake(line, tr("“{words}” stands twice", words=event.value), tr("Keep one of them."))
        parent.key = event.value
        parent.lines.inside[event.value] = Lines(line)

    def _place(self, parent: _Open | None, node: Any, line: int) -> Lines:
        lines = Lines(line)
        if parent is None:
            self.root, self.lines = node, lines
        elif isinstance(parent.node, list):
            parent.lines.inside[len(parent.node)] = lines
            parent.node.append(node)
        else:
            assert parent.key is not None
            parent.node[parent.key] = node
            # A value that is a list or mapping starts below its key: a person looks for the key.
            lines.line = parent.lines.inside[parent.key].line if not isinstance(node, str) else line
            parent.lines.inside[parent.key] = lines
            parent.key = None
        return lines
