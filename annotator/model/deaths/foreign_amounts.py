"""The pieces of a French, Spanish, Russian or Arabic sentence that a count of its dead needs: words of dying and of
being hurt, numbers of people, lone victims, commas and ends. What belongs together is for `foreign_deaths`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.deaths import death_words as rules
from annotator.model.deaths.foreign_death_words import WORDS, DeathWords
from annotator.model.text.foreign_numbers import NUMBERS, VAGUE, read
from annotator.model.text.languages import Language
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set

Kind = Literal["dead", "hurt", "amount", "partly", "comma", "and", "stop", "word", "light"]
Direction = Literal["", "before", "after", "either"]
_TOKEN = re.compile(
    r"\d+[- ]?летн\w+|\d+-?го\b|\d{1,3}(?:[.\u00a0\u202f\u066c ,]\d{3})+(?![\d\w])|\d+(?:[.,]\d+)?|"
    r"[^\W\d_][\w\u064b-\u0652]*|[,،;؛:.()–—%-]"
)
_MARKS = re.compile("[\u064b-\u0652\u0640]")
_STOPS = frozenset(";؛.:–—()")
_ANDS = {"fr": word_set("et ainsi"), "es": word_set("y e"), "ru": word_set("и"), "ar": frozenset[str]()}
_LONGEST_PHRASE = 8
_BROKEN = "جندي شخص طفل طفلت رجل ضابط عنصر شاب عامل طالب قائد شرطي امرأت سيدت فتات فتا ضابط ناشطت آخر شيخ صبي "
"حارس سائق تاجر مسعف"
"""Nouns whose plural does not end like their dual."""


@dataclass
class Word:
    """A word in small letters, without the marks of Arabic vowels, and where it stands."""

    text: str
    span: Span


@dataclass
class Piece:
    """A stretch of words from `first` to before `end`; of an amount how many it says, of a word of dying which way
    its number stands, and how many it tells by its form."""

    kind: Kind
    first: int
    end: int
    low: int | None = 0
    best: int = 0
    high: int | None = 0
    rule: str = ""
    direction: Direction = ""
    told: int = 0
    taken: bool = False
    is_joined: bool = False
    """Whether Arabic writes "and" on to its first word."""
    members: list[Piece] = field(default_factory=list)


def words_in(text: str, within: Span) -> list[Word]:
    found = []
    for match in _TOKEN.finditer(text, within.start, within.end):
        found.append(Word(_MARKS.sub("", match.group().lower()), Span(match.start(), match.end())))
    return found


def pieces(words: Sequence[Word], language: Language) -> list[Piece]:
    known, texts = WORDS[language], [word.text for word in words]
    found: list[Piece] = []
    at = 0
    while at < len(texts):
        piece = _phrase(texts, at, known) or _amount(texts, at, language, known) or _word(texts, at, language, known)
        if piece.kind == "amount" and language == "ar":
            piece.is_joined = texts[at][0] == "و" and texts[at] not in NUMBERS["ar"]
        if piece.kind == "dead" and texts[max(0, at - 1) : at] in (["не"], ["n"], ["لم"]):
            piece.kind = "word"
        found.append(piece)
        at = piece.end
    return list(_without_parts(found))


def _phrase(texts: Sequence[str], at: int, known: DeathWords) -> Piece | None:
    if not texts[at][0].isalpha():
        return None
    rest = " ".join(texts[at : at + _LONGEST_PHRASE])
    kinds: tuple[tuple[Kind, Direction, re.Pattern[str]], ...] = (
        ("partly", "", known.partly), ("dead", "before", known.before), ("dead", "either", known.either),
        ("dead", "after", known.after), ("hurt", "before", known.hurt_before), ("hurt", "either", known.hurt),
    )  # fmt: skip
    for kind, direction, pattern in kinds:
        match = pattern.match(rest)
        if match is not None and match.end():
            end = at + match.group().count(" ") + 1
            told = 0
            if kind == "dead":
                around = " ".join(texts[max(0, at - 3) : end])
                told = 1 if _ends(known.one, around) else 2 if _ends(known.two, around) else 0
            return Piece(kind, at, end, direction=direction, told=told)
    return None


def _ends(pattern: re.Pattern[str], words: str) -> bool:
    """Whether the last of these words, or the last ones, are such a form."""
    starts = [0, *(match.end() for match in re.finditer(" ", words))]
    return any((match := pattern.match(words, start)) is not None and match.end() == len(words) for start in starts)


def _amount(texts: Sequence[str], at: int, language: Language, known: DeathWords) -> Piece | None:
    text = texts[at]
    if text[0].isdigit():
        digits = re.sub(r"[.,\u00a0\u202f\u066c ]", "", text)
        is_number = digits.isdecimal() and not re.fullmatch(r"\d+[.,]\d{1,2}", text)
        if not is_number or 1900 <= int(digits) <= 2100:
            return None
        return _counted(texts, at, at + 1, int(digits), rules.AS_WRITTEN, known, language)
    vague = VAGUE[language].get(text) or (VAGUE[language].get(text[1:]) if language == "ar" else None)
    if text in ("un", "une", "una", "medio", "media") and texts[at + 1 : at + 2] and texts[at + 1] in VAGUE[language]:
        half = 2 if text in ("medio", "media") else 1
        return _counted(texts, at, at + 2, VAGUE[language][texts[at + 1]] // half, rules.VAGUE_AMOUNT, known, language)
    if vague:
        return _counted(texts, at, at + 1, vague, rules.VAGUE_AMOUNT, known, language)
    number, end = read(texts, at, language)
    if end > at and (number > 1 or language == "ru"):
        return _counted(texts, at, end, number, rules.AS_WRITTEN, known, language)
    if end > at and language != "ar":
        return _one(texts, at, end, known, language)
    if language == "ar":
        return _in_arabic(texts, at, known)
    is_kin = text in _OWN and texts[at + 1 : at + 2] and texts[at + 1] in _KIN
    if is_kin or (language == "ru" and known.people.fullmatch(text)):
        return Piece("amount", at, at + 1 + bool(is_kin), 1, 1, 1, rules.ONE_VICTIM)
    return None


_OWN = word_set("son sa su его её ее их leur")
_KIN = word_set(
    "fils fille femme frère sœur père mère épouse mari garde chauffeur bébé enfant esposa esposo hijo hija hermano "
    "hermana padre madre pareja escolta chofer conductor bebé сын дочь жена муж ребёнок ребенок мать отец брат сестра"
)
_KIN_IN_ARABIC = word_set(
    "ابنه ابنها ابنته ابنتها زوجته زوجها شقيقه شقيقها شقيقته والده والدته نجله أخوه أخيه طفله طفلها طفلته مرافقه سائقه"
)


def _one(texts: Sequence[str], at: int, end: int, known: DeathWords, language: Language) -> Piece | None:
    """ "Un" before somebody or before the word of dying itself: "un muerto", "un jeune berger"."""
    for noun in range(end, min(end + 3, len(texts))):
        if texts[noun][0] in ",;." or known.things.match(texts[noun]):
            return None
        if known.people.fullmatch(texts[noun]):
            return Piece("amount", at, noun + 1, 1, 1, 1, rules.ONE_VICTIM)
        if noun == end and (known.after.match(texts[noun]) or known.hurt.match(texts[noun])):
            return Piece("amount", at, end, 1, 1, 1, rules.ONE_VICTIM)
    return None


def _in_arabic(texts: Sequence[str], at: int, known: DeathWords) -> Piece | None:
    """A lone noun for one or two people: Arabic counts so far by their form."""
    for text in (texts[at], texts[at][1:] if texts[at][0] in "وفبل" else ""):
        if len(text) < 2:
            continue
        if known.people.fullmatch(text) or text in _KIN_IN_ARABIC:
            return Piece("amount", at, at + 1, 1, 1, 1, rules.ONE_VICTIM)
        stem = text[:-2]
        feminine = stem.removesuffix("ت")
        is_person = bool(known.people.fullmatch(stem) or known.people.fullmatch(f"{feminine}ة"))
        if is_person and (text.endswith("ان") or (text.endswith("ين") and stem in _BROKEN.split())):
            return Piece("amount", at, at + 1, 2, 2, 2, rules.AS_WRITTEN)
        if feminine in ("امرأ", "سيد") and text.endswith(("تان", "تين")):
            return Piece("amount", at, at + 1, 2, 2, 2, rules.AS_WRITTEN)
    return None


def _counted(
    texts: Sequence[str], first: int, end: int, number: int, rule: str, known: DeathWords, language: Language
) -> Piece | None:
    """The number with the noun after it, unless it counts things, years or hours."""
    if end < len(texts) and texts[end] in ("de", "d", "из", "من") and rule == rules.VAGUE_AMOUNT:
        end += 1
    following = texts[end : end + 2]
    if following and (following[0] in known.units or following[0] == "%"):
        return None
    if following and (known.things.match(following[0]) or known.things.match(" ".join(following))):
        return None
    if first and texts[first - 1] in ("de", "entre") and following[:1] == ["años"]:
        return None
    is_noun = bool(following) and following[0][0].isalpha() and _phrase(texts, end, known) is None
    if is_noun and following[0] not in known.skipped and following[0] not in _ANDS[language] and len(following[0]) > 2:
        end += not _is_preposition(following[0])
    return Piece("amount", first, end, number, number, None if rule == rules.VAGUE_AMOUNT else number, rule)


def _is_preposition(word: str) -> bool:
    return word in _SMALL


_SMALL = word_set(
    "dans sur par pour avec sous chez ont sont lors près après en con por para sobre tras durante desde han fueron "
    "при под над для после были стали في على إلى من عن مع خلال بعد قرب جراء"
)


def _word(texts: Sequence[str], at: int, language: Language, known: DeathWords) -> Piece:
    text = texts[at]
    kind: Kind = "word"
    if text in ",،":
        kind = "comma"
    elif text in _STOPS:
        kind = "stop"
    elif text in _ANDS[language]:
        kind = "and"
    elif text in known.skipped or text in _AUXILIARIES:
        kind = "light"
    return Piece(kind, at, at + 1)


_AUXILIARIES = word_set(
    "ont été sont est a avait avaient était étaient retrouvés retrouvé trouvés comme fue fueron han sido resultaron "
    "resultó quedó quedaron se hallados encontrados были был была было стали найдены обнаружены оказались "
    "получили également aussi también также"
)


def _without_parts(found: Sequence[Piece]) -> Iterator[Piece]:
    """Without what only says who some of them were: "five, two children among them,"."""
    skipping = is_told = False
    for at, piece in enumerate(found):
        if piece.kind == "partly":
            # "Five dead, among them a boy who died later": what follows is told already.
            skipping, is_told = True, any(each.kind == "dead" for each in found[max(0, at - 6) : at])
            continue
        ends: tuple[Kind, ...] = ("comma", "stop") if is_told else ("comma", "stop", "dead", "hurt")
        if skipping and piece.kind in ends:
            skipping = False
            if piece.kind == "comma" and any(each.kind == "comma" for each in found[max(0, at - 8) : at]):
                continue
        if not skipping:
            yield piece
