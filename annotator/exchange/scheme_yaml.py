"""Writes a scheme as a YAML file that people read and change, and that reads back as the same scheme.

What another reader of YAML would turn into something else (`010`, `NO`, `on`, days) stands in quotes.
"""

from __future__ import annotations

import dataclasses
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.errors import CoderError
from annotator.exchange.safe_file import write_proven
from annotator.model.schemes.scheme import Scheme
from annotator.words import tr

WIDTH = 110
_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()'-]*[\w.)'])?")
_TURNED = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "none"})
"""Words that readers of YAML take for something else than themselves."""
_JOINERS = "\u200c\u200d"
"""Not visible and yet letters of Persian and of Indian scripts: they stay as they are."""
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_FLOW_KINDS = ("choices", "not_this", "columns", "actor_type_names")
"""Lists whose items are short: one line each."""


def write_scheme(path: Path, scheme: Scheme) -> None:
    """Write the file anew, proven: it is read back and compared before it takes its place. Raises CoderError."""

    def prove(written: Path) -> None:
        # Reading a scheme file needs pydantic, which the window's start must not import.
        from annotator.model.schemes.scheme_file import read_scheme

        if read_scheme(written) != scheme:
            raise CoderError(
                tr("“{name}” does not read back as it was meant.", name=path.name), tr("Nothing was written.")
            )

    write_proven(path, scheme_lines(scheme), prove)


def scheme_lines(scheme: Scheme) -> Iterator[str]:
    """The file's lines, each with its end. What is as usual is left out."""
    yield "# A codebook of Conflict Annotator. Every value is a text; what YAML would turn (010, NO) is in quotes.\n"
    for key, value in sorted(_keys_of(scheme), key=lambda pair: not isinstance(pair[1], str)):
        if not isinstance(value, str):
            yield "\n"
        yield from (f"{line}\n" for line in _entry(key, value, 0))


def _keys_of(item: Any) -> Iterator[tuple[str, Any]]:
    """The keys of a dataclass that say something, in order."""
    for each in dataclasses.fields(item):
        value = getattr(item, each.name)
        default = each.default_factory() if each.default_factory is not dataclasses.MISSING else each.default
        if value != default:
            yield each.name, value


def _entry(key: str, value: Any, indent: int) -> Iterator[str]:
    """`key: value` in as few lines as are readable."""
    head = f"{' ' * indent}{_scalar(key)}:"
    if isinstance(value, str):
        yield from _text_entry(head, value, indent)
        return
    if not _is_block(key, value):
        line = f"{head} {_flow(value)}"
        if len(line) <= WIDTH:
            yield line
            return
        if isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value):
            yield from _wrapped_list(head, value)
            return
    yield head
    yield from _block(key, value, indent + 2)


def _text_entry(head: str, text: str, indent: int) -> Iterator[str]:
    quoted = f"{head} {_scalar(text)}"
    words = text.split(" ")
    if len(quoted) <= WIDTH or not _can_fold(words):
        yield quoted
        return
    yield f"{head} >-"
    space = " " * (indent + 2)
    yield from textwrap.wrap(text, WIDTH, initial_indent=space, subsequent_indent=space, break_long_words=False,
                             break_on_hyphens=False)  # fmt: skip


def _can_fold(words: Sequence[str]) -> bool:
    """Whether lines broken at single spaces read back as the same text."""
    return all(word and _is_visible(word) and not re.search(r"\s", word) for word in words)


def _wrapped_list(head: str, texts: Sequence[str]) -> Iterator[str]:
    space = " " * (len(head) - len(head.lstrip()) + 2)
    line = f"{head} ["
    for at, text in enumerate(texts):
        word = _scalar(text) + ("," if at + 1 < len(texts) else "]")
        if len(line) + len(word) + 1 > WIDTH and not line.endswith("["):
            yield line
            line = space + word
        else:
            line += word if line.endswith("[") else f" {word}"
    yield line


def _is_block(key: str, value: Any) -> bool:
    """Whether a value has a line for each of its items, however short they are."""
    if isinstance(value, Mapping):
        return any(isinstance(each, Mapping) or dataclasses.is_dataclass(each) for each in value.values())
    return isinstance(value, (list, tuple)) and any(dataclasses.is_dataclass(each) for each in value)


def _block(key: str, value: Any, indent: int) -> Iterator[str]:
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from _item(key, each, indent)
        return
    for inner, each in value.items() if isinstance(value, Mapping) else _keys_of(value):
        yield from _entry(str(inner), each, indent)


def _item(key: str, item: Any, indent: int) -> Iterator[str]:
    space = " " * indent
    flow = f"{space}- {_flow(item)}"
    if not dataclasses.is_dataclass(item) or (key in _FLOW_KINDS and len(flow) <= WIDTH):
        yield flow
        return
    lines = [line for inner, each in _keys_of(item) for line in _entry(inner, each, indent + 2)]
    yield f"{space}- {lines[0].lstrip()}"
    yield from lines[1:]


def _flow(value: Any) -> str:
    if isinstance(value, str):
        return _scalar(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_flow, value))}]"
    pairs = value.items() if isinstance(value, Mapping) else _keys_of(value)
    return "{" + ", ".join(f"{_scalar(str(key))}: {_flow(each)}" for key, each in pairs) + "}"


def _scalar(text: str) -> str:
    """A text bare where nobody can misread it, else in double quotes."""
    if _PLAIN.fullmatch(text) and _is_visible(text) and text.casefold() not in _TURNED:
        return text
    return '"' + "".join(_ESCAPES.get(sign) or (sign if _is_visible(sign) else _coded(sign)) for sign in text) + '"'


def _is_visible(text: str) -> bool:
    return all(sign.isprintable() or sign in _JOINERS for sign in text)


def _coded(sign: str) -> str:
    number = ord(sign)
    return f"\\x{number:02X}" if number < 0x100 else f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
