"""What is written as a name in French, Spanish, Russian or Arabic text, with the forms to look up for it.

What Arabic writes on to a name, French elision and Russian cases are taken off. Whether it names a place, by
what stands around it, is for `foreign_places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.text.languages import Language
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.foreign.foreign_place_words import AFTER_PLACE_WORD, NO_NAMES, STREET, TITLED, UNIT_BEFORE
from annotator.suggestions.foreign.russian_cases import first_forms


@dataclass(frozen=True)
class Stretch:
    """Words that may be a name; `is_placed`: a word of place stands before them; `is_bare`: nothing but a small word
    or none, and they are common enough to be other words."""

    span: Span
    forms: tuple[str, ...]
    is_placed: bool
    is_bare: bool = False
    is_in: bool = False
    """Whether "in", "at" or "near" stands before it, rather than "of" or "from"."""
    is_dateline: bool = False
    has_article: bool = False
    """Whether a French or Spanish article stands before it, as before institutions and countries: "la Mission"."""


_CAPITAL = r"(?![LDNSCJMTQ][’'][a-zà-ÿ])[A-ZÀ-ÖØ-ÞŒ](?:[\w-]|[’'](?=\w))*"
_JOINT = r"(?:\s(?:de|du|des|la|le|les|el|los|las|del)\s(?:la\s|las\s|los\s|le\s)?|\sd[’']|\s)"
_LATIN = re.compile(rf"(?<![\w’'-])(?:[dlDL][’'])?(?P<name>{_CAPITAL}(?:{_JOINT}{_CAPITAL}){{0,3}})")
_CYRILLIC = re.compile(r"(?<![\w-])(?P<name>[А-ЯЁІЇЄ][а-яёіїє’']+(?:-[А-Яа-яЁё]+)*(?:\s[А-ЯЁ][а-яё]+)?)")
_ARABIC = re.compile(r"[\u0621-\u064a]{2,}")
_WRITTEN_ON = ("وب", "فب", "ول", "ب", "و", "ل", "ف", "ك")
_LONGEST = 3


def names_written(text: str, span: Span, language: Language) -> Iterator[Stretch]:
    if language == "ar":
        yield from _in_arabic(text, span)
    elif language == "ru":
        yield from _in_russian(text, span)
    elif language in ("fr", "es"):
        yield from _in_latin(text, span, language)


def _before(text: str, span: Span, at: int) -> str:
    return text[max(span.start, at - 40) : at]


def _in_latin(text: str, span: Span, language: Language) -> Iterator[Stretch]:
    for match in _LATIN.finditer(text, span.start, span.end):
        start, name = match.start("name"), match["name"]
        before = _before(text, span, start)
        is_elided = match.start() < start
        is_placed = is_elided or AFTER_PLACE_WORD[language].search(before) is not None
        if TITLED.search(before) or STREET.search(before):
            continue
        for first, words in _cuts(name):
            if words.lower() not in NO_NAMES and len(words) > 1:
                begin = start + first
                placed = is_placed if not first else name[:first].split()[-1].lower() in _IN_LATIN
                yield Stretch(Span(begin, begin + len(words)), (words,), placed)
        for part in _parts(name):
            if part.group().lower() not in NO_NAMES and len(part.group()) > _SHORTEST_PART:
                yield Stretch(Span(start + part.start(), start + part.end()), (part.group(),), True)


_SHORTEST_PART = 3


def _parts(name: str) -> Iterator[re.Match[str]]:
    """The town in "Plaza de los Héroes de Rancagua", and both of "l'axe Djibo-Bourzanga"."""
    yield from re.finditer(r"(?<=\s(?:de|du)\s)\S+$|(?<=\sdel\s)\S+$|(?<=\sd[’'])\S+$", name)
    if re.fullmatch(r"[^\W\d_]{4,}[-–][A-ZÀ-ÞŒ][^\W\d_]{3,}", name):
        yield from re.finditer(r"[^\W\d_]+", name)


_IN_LATIN = word_set("en à a dans au aux de du sur vers près hacia desde")


def _cuts(name: str) -> Iterator[tuple[int, str]]:
    """The whole name, then the same without small words that begin it."""
    yield 0, name
    words = list(re.finditer(r"\S+", name))
    first = 0
    while first < len(words) - 1 and words[first].group().lower() in NO_NAMES:
        first += 1
        yield words[first].start(), name[words[first].start() :]


_REGION = re.compile(
    r"(?P<stem>[А-ЯЁ][а-яё-]+?[сц]к)(?:(?:ой|ую|ая)\s(?P<oblast>област[иью]+)|(?:ом|ого|ий|"
    r"ому)\s(?P<krai>кра[йюея]+))"
)
_ADJECTIVE = re.compile(
    r"(?<![\w-])(?P<word>(?P<stem>[а-яё]{4,}?)ск(?:ий|ом|ого|ому|ая|ой|ую|ие|их))\s(?:порт|аэропорт|вокзал|рынк|"
    r"рынок|больниц|"
    r"завод|нефтебаз|аэродром|школ|тюрьм|сизо|колони|направлени)"
)
"""As in "в измаильском порту"."""
_CAPITALS = re.compile(r"(?:(?<=\n)|\A)[А-ЯЁ]{3,}(?:-[А-ЯЁ]+)*(?=[.,]\s|\s[-–—/(])")
"""A dateline."""


def _in_russian(text: str, span: Span) -> Iterator[Stretch]:
    for region in _REGION.finditer(text, span.start, span.end):
        name = f"{region['stem']}ая область" if region["oblast"] else f"{region['stem']}ий край"
        yield Stretch(Span(region.start(), region.end()), (name,), True)
    for site in _ADJECTIVE.finditer(text, span.start, span.end):
        stem = site["stem"].capitalize()
        yield Stretch(
            Span(site.start(), site.end("word")), (stem, f"{stem}ь", f"{stem}а", f"{stem}о", f"{stem}ск"), True
        )
    for match in _CAPITALS.finditer(text, span.start, span.end):
        yield Stretch(Span(match.start(), match.end()), (match.group().title(),), True)
    for match in _CYRILLIC.finditer(text, span.start, span.end):
        before = _before(text, span, match.start())
        is_placed = AFTER_PLACE_WORD["ru"].search(before) is not None
        if (TITLED.search(before) and not is_placed) or STREET.search(before):
            continue
        name = match["name"]
        first = name.split()[0]
        if first.lower() in NO_NAMES:
            second = name[len(first) + 1 :]
            if second and second.lower() not in NO_NAMES:
                begin = match.start() + len(first) + 1
                placed = AFTER_PLACE_WORD["ru"].search(f"{first} ") is not None
                yield Stretch(Span(begin, match.end()), tuple(first_forms(second)), placed)
            continue
        yield Stretch(Span(match.start(), match.end()), tuple(first_forms(name)), is_placed)
        if " " in name and is_placed:
            yield Stretch(Span(match.start(), match.start() + len(first)), tuple(first_forms(first)), True)


def _in_arabic(text: str, span: Span) -> Iterator[Stretch]:
    words = list(_ARABIC.finditer(text, span.start, span.end))
    for at, word in enumerate(words):
        before = _before(text, span, word.start())
        has_unit = UNIT_BEFORE.search(before) is not None
        is_placed = AFTER_PLACE_WORD["ar"].search(before) is not None
        for length in range(_LONGEST, 0, -1):
            run = words[at : at + length]
            gaps = {text[one.end() : two.start()] for one, two in pairwise(run)}
            if len(run) < length or gaps - {" "}:
                continue
            if run[0].group() in NO_NAMES or (length > 1 and run[-1].group() in NO_NAMES - {"العاصمة"}):
                continue
            whole = text[run[0].start() : run[-1].end()]
            yield Stretch(
                Span(run[0].start(), run[-1].end()), (whole,), is_placed, is_bare=length == 1 and not has_unit
            )
            for prefix in _WRITTEN_ON:
                if whole.startswith(prefix) and len(run[0].group()) - len(prefix) > 2:
                    name = whole.removeprefix(prefix)
                    if prefix[-1] == "ل" and name.startswith("ل"):
                        name = f"ا{name}"
                    if name.split()[0] in NO_NAMES or (length == 1 and f"ال{name}" in NO_NAMES):
                        continue
                    is_in = prefix in ("ب", "وب", "فب")
                    stretch = Span(run[0].start() + len(prefix), run[-1].end())
                    yield Stretch(stretch, (name,), is_in or is_placed, is_bare=length == 1)
                    break
