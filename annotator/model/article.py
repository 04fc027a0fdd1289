"""An article: one frozen text with what is known about it. Its text is made canonical once, at import."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def canonical_text(text: str) -> str:
    """The text that offsets count in: no byte-order mark, LF line ends, no NUL, no lone surrogate.

    Nothing else is ever changed. Applying it twice changes nothing more than once did, save that each
    pass drops one leading byte-order mark.
    """
    # Qt joins "\r\n" into one character and drops a leading byte-order mark; do both once, here,
    # or every span after them would point too far to the right.
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\0", "\ufffd")
    try:
        # Much quicker than to search every text for what only broken files hold.
        text.encode("utf-8")
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub("\ufffd", text)
    return text


def text_hash(text: str) -> str:
    """SHA-256 of the canonical text in UTF-8, 64 hexadecimal digits: names a text across projects."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `published` is an ISO day or empty; the headline is part of `text`; `reference` is where it came
    from (an id or address, never fetched); `extra` is whatever else the imported row said, as (name, text) pairs."""

    uuid: str
    text: str
    title: str = ""
    source: str = ""
    published: str = ""
    language: str = ""
    reference: str = ""
    extra: tuple[tuple[str, str], ...] = ()

    @property
    def hash(self) -> str:
        return text_hash(self.text)
