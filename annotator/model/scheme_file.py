"""Reads a scheme file (YAML, every scalar a text) and names each mistake by file, line and remedy.

The only module that imports PyYAML and pydantic: never part of the start path.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from annotator.errors import BadInput
from annotator.model import scheme as scheme_module
from annotator.model.scheme import Scheme
from annotator.model.scheme_mistakes import mistakes_of

MOST_BYTES = 4_000_000

# An unknown key in a file is a mistake to name, not something to pass over.
for _kind in vars(scheme_module).values():
    if isinstance(_kind, type) and is_dataclass(_kind):
        _kind.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
_ADAPTER = TypeAdapter(Scheme)


class _TextLoader(yaml.SafeLoader):
    """Every scalar is a text (`NO`, `010` and dates stay as written); aliases and doubled keys are refused."""

    def compose_node(self, parent: Any, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            # A short file of nested aliases unfolds to gigabytes.
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(None, None, "aliases (*name) are not allowed", mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(None, None, f"“{key.value}” stands twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


_TextLoader.yaml_implicit_resolvers = {}


def read_scheme(path: Path) -> Scheme:
    """The scheme in `path`. Raises BadInput naming every mistake in one sentence each."""
    text = _read_text(path)
    root, plain = _parse(path, text)
    if not isinstance(plain, dict):
        raise BadInput(f"“{path.name}” is not a scheme: it holds no keys.", "Start from a copy of a shipped scheme.")
    try:
        scheme = _ADAPTER.validate_python(plain)
    except ValidationError as error:
        mistakes = [
            f"line {_line(root, e['loc'])}: {'.'.join(map(str, e['loc']))}: {e['msg'].lower()}"
            for e in error.errors(include_url=False)
        ]
    else:
        mistakes = list(dict.fromkeys(mistakes_of(scheme)))
        if not mistakes:
            return scheme
    raise BadInput(f"“{path.name}” has {len(mistakes)} mistake(s): " + "; ".join(mistakes[:20]) + ".",
                   "Correct the file and read it again. Nothing was changed.")  # fmt: skip


def proven_scheme(plain: Any) -> Scheme:
    """A scheme of plain data from elsewhere, such as another project's export. Raises ValueError naming mistakes."""
    try:
        scheme = _ADAPTER.validate_python(plain)
    except ValidationError as error:
        found = (f"{'.'.join(map(str, e['loc']))}: {e['msg'].lower()}" for e in error.errors(include_url=False))
        raise ValueError("; ".join(list(found)[:5])) from error
    if mistakes := list(mistakes_of(scheme)):
        raise ValueError("; ".join(mistakes[:5]))
    return scheme


def _read_text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"“{path.name}” cannot be read: {error.strerror}.", "Check the path.") from error
    if len(data) > MOST_BYTES:
        raise BadInput(f"“{path.name}” is larger than {MOST_BYTES:,} bytes.", "A scheme is a text file of codes.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"“{path.name}” is not UTF-8 text (byte {error.start}).", "Save it as UTF-8.") from error


def _parse(path: Path, text: str) -> tuple[yaml.Node | None, Any]:
    try:
        root = yaml.compose(text, Loader=_TextLoader)
        return root, yaml.load(text, Loader=_TextLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "it is nested too deeply"
        raise BadInput(f"“{path.name}”{line}: {problem}.", "Correct the line and read it again.") from error


def _line(node: yaml.Node | None, place: Sequence[int | str]) -> int:
    """The line (from 1) of the innermost node that `place` names."""
    for step in place:
        inner = None
        if isinstance(node, yaml.MappingNode):
            inner = next((value for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            inner = node.value[step]
        if inner is None:
            break
        node = inner
    return node.start_mark.line + 1 if node is not None else 1
