"""Bytes of a file as text. UTF-8, or what a byte-order mark or the person says; nothing is ever guessed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from annotator.errors import BadInput
from annotator.words import in_digits, tr

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ESCAPED = re.compile("[\udc80-\udcff]")


def encoding_of(path: Path, given: str = "") -> str:
    """The encoding to read `path` in: the given one, else its byte-order mark's, else UTF-8."""
    if given:
        return _checked(given)
    with opened(path) as stream:
        start = stream.read(4)
    return next((name for mark, name in _MARKS if start.startswith(mark)), "utf-8")


def read_text(path: Path, given: str = "", most_bytes: int = 40_000_000) -> str:
    """The whole file. Raises BadInput that names the first byte which is no text in its encoding."""
    encoding = encoding_of(path, given)
    with opened(path) as stream:
        data = stream.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise BadInput(
            tr("“{name}” is larger than {most_bytes} bytes.", name=path.name, most_bytes=in_digits(most_bytes)),
            tr("Split it into one file an article."),
        )
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(
            tr(
                "“{name}” is not {encoding} text: byte 0x{byte} at position {position} (line {line}).",
                name=path.name,
                encoding=shown(encoding),
                byte=f"{data[error.start]:02X}",
                position=error.start,
                line=line,
            ),
            tr("Save it as UTF-8, or name its encoding with --encoding, for example --encoding cp1252."),
        ) from error


@contextmanager
def text_stream(path: Path, given: str = "") -> Iterator[TextIO]:
    """The file as text, line ends kept. Bytes that are no text become lone surrogates: `undecodable`."""
    encoding = encoding_of(path, given)
    with opened(path):
        pass
    with path.open(encoding=encoding, errors="surrogateescape", newline="") as stream:
        yield stream


def undecodable(text: str) -> str:
    """Why a row read by `text_stream` is no text, naming its first wrong byte; empty if it is one."""
    if text.isascii():
        return ""
    wrong = _ESCAPED.search(text)
    if wrong is None:
        return ""
    byte = ord(wrong.group()) - 0xDC00
    return tr(
        "it holds byte 0x{byte}, which is no text in the file's encoding (name another with --encoding, for example "
        "--encoding cp1252)",
        byte=f"{byte:02X}",
    )


def shown(encoding: str) -> str:
    """The encoding's name as people write it."""
    return encoding.removesuffix("-sig").upper()


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file's bytes; what the system says against reading it becomes a sentence."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise BadInput(
            tr("“{name}” cannot be read: {strerror}.", name=path.name, strerror=error.strerror), tr("Check the path.")
        ) from error
    with stream:
        yield stream


def _checked(name: str) -> str:
    try:
        "".encode(name)
    except (LookupError, UnicodeError) as error:
        raise BadInput(
            tr("There is no text encoding “{name}”.", name=name), tr("Name one such as utf-8, cp1252 or cp1256.")
        ) from error
    return name
