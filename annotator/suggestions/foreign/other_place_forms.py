"""Names of towns with Turkish and Ukrainian endings, in languages that have no rules of their own: "Ankara'da",
"у Харкові". Yields where they stand and what to look up; asks no gazetteer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_name_stretches import Stretch

_TURKISH = re.compile(
    r"(?<!\w)(?P<name>[A-ZÇĞİÖŞÜ][\wçğıöşü]{2,})['’](?P<ending>(?:[dt][ae](?:ki|n)?)|n?[ıiuü]n|y?[ae]|y?[ıiuü])(?!\w)"
)
_UKRAINIAN = re.compile(
    r"(?<!\w)(?P<word>[ув]|на|під|біля|поблизу|місті|селі|з|"
    r"до)\s(?P<name>[А-ЯІЇЄҐ][а-яіїєґ’']{2,}(?:-[А-ЯІЇЄҐа-яіїєґ]+)*)",
)
_ENDINGS = (
    ("єві", ("їв",)), ("еві", ("ів", "ев")), ("ові", ("ів", "ов", "ове")), ("ькому", ("ьк", "ький")),
    ("ому", ("е", "ий")), ("ії", ("ія",)), ("ах", ("и", "а")), ("ях", ("і",)), ("ом", ("", "о")), ("ою", ("а",)),
    ("ці", ("ка", "ць")), ("зі", ("га",)), ("сі", ("са", "ха", "с")), ("і", ("", "а", "ь", "я", "о", "е")),
    ("у", ("", "а")), ("а", ("", "о")), ("и", ("а", "")),
)  # fmt: skip


def stretches_by_endings(text: str, span: Span) -> Iterator[Stretch]:
    """Such names of one sentence; those of places where something happens are told from those it came from."""
    for match in _TURKISH.finditer(text, span.start, span.end):
        is_in = re.fullmatch("[dt][ae](?:ki)?", match["ending"]) is not None
        yield Stretch(Span(match.start("name"), match.end("name")), (match["name"],), is_placed=True, is_in=is_in)
    for match in _UKRAINIAN.finditer(text, span.start, span.end):
        forms = tuple(dict.fromkeys((match["name"], *_first_forms(match["name"]))))
        is_in = match["word"] not in ("з", "до")
        yield Stretch(Span(match.start("name"), match.end("name")), forms, is_placed=True, is_in=is_in)


def _first_forms(name: str) -> Iterator[str]:
    for ending, firsts in _ENDINGS:
        if name.endswith(ending):
            yield from (name.removesuffix(ending) + first for first in firsts)
