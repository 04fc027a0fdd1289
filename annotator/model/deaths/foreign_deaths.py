"""How many died, in French, Spanish, Russian and Arabic: numbers go to the nearest word of dying or of being hurt.

Of such a word it is known on which side its number stands. First those are joined that stand side by side, then those
with a few words between; a number that goes to the wounded is no one's dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from annotator.model.deaths.foreign_amounts import Piece, Word, pieces, words_in
from annotator.model.deaths.foreign_death_words import WORDS
from annotator.model.text.languages import Language
from annotator.model.text.span import Span

_BESIDE, _FAR_BEFORE, _FAR_AFTER = 1, 8, 6
_COST = {"word": 1, "light": 0, "comma": 2, "and": 2, "amount": 3}
_NOT_NEW = re.compile(
    r"\bdepuis\s+(?:le\s+(?:début|\d)|l[’']|janvier|\d{4}|\w+\s+(?:ans|mois)|20)|"
    r"\bdesde\s+(?:\d{4}|el\s+(?:inicio|comienzo|\d)|hace|que|enero|20)|en\s+lo\s+que\s+va|"
    r"\bс\s+(?:начала|20\d\d|19\d\d)|за\s+(?:последние|прошлый|годы|\w+\s+лет)|"
    r"منذ\s+(?:عام|بداية|اندلاع|مطلع|سنوات|\d{4}|[٠-٩]{4}|\d+\s+(?:سنوات|أعوام))|"
    r"dizaines\s+de\s+milliers|centaines\s+de\s+milliers|decenas\s+de\s+miles|cientos\s+de\s+miles|"
    r"десятк\w+\s+тысяч|сотн\w+\s+тысяч|عشرات\s+الآلاف|مئات\s+الآلاف|\d+\s+ألف",
    re.IGNORECASE,
)
_LONG_TROUBLE = re.compile(
    r"guerre|conflit|années|guerra|conflicto|años|войн|конфликт|الحرب|النزاع|السنوات|القتال|insurrection", re.IGNORECASE
)
_LARGE = 1000
_TOLLS = ("bilan", "saldo", "balance", "cifra", "число", "количество", "حصيلة", "عدد", "الحصيلة")
_DEFINITE = frozenset({"les", "ces", "los", "las", "esos", "esas", "эти"})
Role = Literal["part", "total", "again"]
Found = tuple[Span, Sequence[Piece], Role]
"""Where the words stand, the amounts of one list, and whether they are a part, a total, or told again."""


def dead_in(text: str, sentence: Span, language: Language) -> list[Found]:
    """The amounts of dead of one sentence, those of one list together."""
    quote = sentence.of(text)
    if language not in WORDS or _NOT_NEW.search(quote):
        return []
    words = words_in(text, sentence)
    found = pieces(words, language)
    for limit_before, limit_after in ((_BESIDE, _BESIDE), (_FAR_BEFORE, _FAR_AFTER)):
        for at, piece in enumerate(found):
            if piece.kind in ("dead", "hurt") and not piece.members:
                piece.members = _nearest(found, at, limit_before, limit_after)
                for member in piece.members:
                    member.taken = True
    told = [each for piece in found if piece.kind == "dead" for each in _told(text, words, found, piece, language)]
    is_of_war = _LONG_TROUBLE.search(quote) is not None
    return [each for each in told if not (is_of_war and each[1][0].best >= _LARGE)]


def _told(
    text: str, words: Sequence[Word], found: Sequence[Piece], piece: Piece, language: Language
) -> Iterator[Found]:
    if piece.members:
        first, last = piece.members[0], piece.members[-1]
        span = Span(words[first.first].span.start, words[last.end - 1].span.end)
        yield span, piece.members, _role(words, first)
        return
    number = piece.told or _named_after(words, piece, language)
    others = [each for each in found if each.kind == "dead" and each is not piece and (each.members or each.told)]
    if number and not (others and others[0] is not piece and any(abs(o.first - piece.first) < 6 for o in others)):
        span = Span(words[piece.first].span.start, words[piece.end - 1].span.end)
        told = Piece("amount", piece.first, piece.end, number, number, number, "one victim" if number == 1 else "two")
        yield span, [told], "part"


def _named_after(words: Sequence[Word], piece: Piece, language: Language) -> int:
    """As in "l'assassinat du maire", "asesinato de la lideresa", "مقتل الشاب": one who is known."""
    if piece.direction != "before":
        return 0
    known = WORDS[language].people
    for word in words[piece.end : piece.end + 2]:
        if known.fullmatch(word.text) or (language == "ar" and known.fullmatch(word.text.removeprefix("ال"))):
            return 1
    return 0


def _nearest(found: Sequence[Piece], at: int, before: int, after: int) -> list[Piece]:
    """The amounts that go with the word of dying or being hurt at `at`."""
    direction = found[at].direction
    if direction in ("after", "either"):
        members = _backward(found, at, before)
        if members:
            return members
    return _forward(found, at, after) if direction in ("before", "either") else []


def _forward(found: Sequence[Piece], at: int, limit: int) -> list[Piece]:
    cost = 0
    for step in range(at + 1, len(found)):
        piece = found[step]
        if piece.kind == "amount":
            return [] if piece.taken else _list_from(found, step, 1)
        if piece.kind in ("stop", "dead", "hurt"):
            return []
        cost += _COST[piece.kind]
        if cost > limit:
            return []
    return []


def _backward(found: Sequence[Piece], at: int, limit: int) -> list[Piece]:
    cost = 0
    for step in range(at - 1, -1, -1):
        piece = found[step]
        if piece.kind == "amount":
            return [] if piece.taken else _list_from(found, step, -1)
        if piece.kind in ("stop", "dead", "hurt"):
            return []
        cost += _COST[piece.kind]
        if cost > limit:
            return []
    return []


def _list_from(found: Sequence[Piece], at: int, way: int) -> list[Piece]:
    """With those joined to it by "and" or a comma, up to the next word of dying or being hurt."""
    members = [found[at]]
    step, words, joined = at + way, 0, False
    if way < 0 and not (found[at].is_joined or _follows_joint(found, at)):
        return members
    while 0 <= step < len(found) and words <= 4:
        piece = found[step]
        if piece.kind == "amount" and not piece.taken and (joined or _is_joined(found, step, way)):
            if _goes_elsewhere(found, step, way):
                break
            members.append(piece)
            words, joined = 0, False
        elif piece.kind in ("comma", "and"):
            joined = True
        elif piece.kind in ("word", "light"):
            words += 1
            joined = joined and (way < 0 or piece.kind == "light")
        else:
            break
        step += way
    return members[::way]


def _follows_joint(found: Sequence[Piece], at: int) -> bool:
    before = next((found[step] for step in range(at - 1, -1, -1) if found[step].kind != "light"), None)
    return before is not None and before.kind in ("comma", "and")


def _is_joined(found: Sequence[Piece], step: int, way: int) -> bool:
    """Where the joint stands before a number that is read from its end."""
    joint = found[step + 1] if way < 0 else found[step]
    return joint.is_joined or (way < 0 and joint.kind in ("comma", "and"))


def _goes_elsewhere(found: Sequence[Piece], step: int, way: int) -> bool:
    """As the five of "three dead and five wounded"."""
    if way < 0:
        return False
    following = next((each for each in found[step + 1 : step + 4] if each.kind != "light"), None)
    return following is not None and following.kind in ("hurt", "dead")


def _role(words: Sequence[Word], first: Piece) -> Role:
    before = [word.text for word in words[max(0, first.first - 8) : first.first]]
    if any(word in _TOLLS or word[1:] in _TOLLS for word in before):
        return "total"
    return "again" if before and before[-1] in _DEFINITE and first.best > 1 else "part"
