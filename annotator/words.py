"""The window's words in the coder's language. Knows no Qt, no file but the catalogues, and nothing of what is said.

English is what stands in the code: without a catalogue every text is its own translation, and nothing is read. The
language is chosen once, at the start, before the modules of the window are imported: their tables hold words too.
The command line chooses none. What goes into a project or an export is never translated; where such words are shown
again (a reason, the name of an edit), they are marked with `later` where they stand and given to `tr` where they show.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "fr": "Français", "es": "Español", "ar": "العربية"}
"""Each language by its own name."""
RIGHT_TO_LEFT = ("ar",)
Message = tuple[str, str]
"""One text, or singular and plural (empty where there is none); a context stands before it."""
CONTEXT_ENDS = "\x04"

_GROUPS = {ENGLISH: ",", "fr": "\u202f", "es": "\u202f", "ar": ","}
_POINTS = {ENGLISH: ".", "fr": ",", "es": ",", "ar": "."}


def _arabic(number: int) -> int:
    if number < 3:
        return number
    return 3 if 3 <= number % 100 <= 10 else 4 if number % 100 > 10 else 5


PLURALS: dict[str, tuple[int, Callable[[int], int]]] = {
    "fr": (2, lambda number: int(number > 1)),
    "es": (2, lambda number: int(number != 1)),
    "ar": (6, _arabic),
}
"""How many forms a counted thing has, and which of them a number takes."""

_language = ENGLISH
_texts: dict[Message, tuple[str, ...]] = {}


def tr(text: str, /, **values: object) -> str:
    """A text in the language of the window, with its values: tr("{count} articles", count=...)."""
    said = _texts[text, ""][0] if (text, "") in _texts else text
    return said.format(**values) if values else said


def tr_as(context: str, text: str, /) -> str:
    """A text that means something else elsewhere: tr_as("tab", "Code") is what a coder does, no code."""
    return _texts.get((f"{context}{CONTEXT_ENDS}{text}", ""), (text,))[0]


def trn(one: str, more: str, number: int, /, **values: object) -> str:
    """A counted thing: trn("1 event", "{n} events", 3). `{n}` is the number as `in_digits` writes it."""
    forms = _texts.get((one, more))
    english = one if number == 1 else more
    said = forms[PLURALS[_language][1](abs(number))] if forms else english
    return said.format(n=in_digits(number), **values)


def later(text: str) -> str:
    """A text that is translated where it is shown, not here: the catalogues have it."""
    return text


def tr_stored(text: str, *patterns: str) -> str:
    """A stored text in the language of the window: "Set Place" by the marked pattern "Set {label}"."""
    if not _texts or (text, "") in _texts:
        return tr(text)
    for pattern in patterns:
        found = _matcher(pattern).fullmatch(text)
        if found:
            return tr(pattern, **{name: tr(value) for name, value in found.groupdict().items()})
    return text


def in_digits(number: int) -> str:
    """A whole number with its thousands apart, as the language of the window has them."""
    return f"{number:,}".replace(",", _GROUPS[_language])


def in_decimals(number: float, places: int = 1) -> str:
    """A number with decimals, as the language of the window writes them."""
    whole, _, rest = f"{number:,.{places}f}".partition(".")
    return whole.replace(",", _GROUPS[_language]) + (_POINTS[_language] + rest if rest else "")


def language() -> str:
    """The language of the window: a key of `LANGUAGES`."""
    return _language


def is_right_to_left() -> bool:
    return _language in RIGHT_TO_LEFT


def isolated(text: str) -> str:
    """A few words that keep their own order inside a line of the other direction; as they are where none turns."""
    return f"\u2068{text}\u2069" if is_right_to_left() else text


def choose(wanted: str, folder: Path) -> None:
    """Speak a language from now on; `folder` holds the catalogues. What has no catalogue is spoken in English."""
    global _language
    path = folder / f"{wanted}.po"
    _texts.clear()
    _language = wanted if wanted in PLURALS and path.is_file() else ENGLISH
    if _language != ENGLISH:
        _texts.update((message, forms) for message, forms in read_catalogue(path) if all(forms))


def read_catalogue(path: Path) -> Iterator[tuple[Message, tuple[str, ...]]]:
    """The messages of a .po file with their translations; the file's own header is left out."""
    entry: dict[str, str] = {}
    key = ""
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("#"):
            continue
        if line.startswith("msg"):
            key, _, line = line.partition(" ")
            entry[key] = ""
        if line:
            entry[key] += json.loads(line)
            continue
        if entry.get("msgid"):
            context = entry["msgctxt"] + CONTEXT_ENDS if "msgctxt" in entry else ""
            forms = tuple(text for name, text in entry.items() if name.startswith("msgstr"))
            yield (context + entry["msgid"], entry.get("msgid_plural", "")), forms
        entry = {}


@cache
def _matcher(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", pattern)
    return re.compile("".join(f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)))
