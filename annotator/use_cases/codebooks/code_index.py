"""The words of a scheme's codes, made ready once so that every key is answered at once. Ranks; reads no project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.schemes.scheme import Code, Scheme
from annotator.use_cases.coding.past_forms import past_forms
from annotator.use_cases.searching.search_words import FUNCTION_WORDS, LEAST_LETTERS, all_plain, plain, stem, telling

_EXACT, _NUMBER, _WORDS, _BELOW = range(4)
"""What of a code was typed, best first: its number or name as a whole (the codes below it follow), the start of its
number, words, words of a name above it."""
_WORD_BEFORE, _WORD_AFTER, _CUE_BEFORE, _GENERAL = 10, 5, 2, 10
_NOT_TELLING, _MANY, _COMMON = 20, 4, 8
_WHOLE_CUE, _FURTHEST, _ALSO, _FIRST = 4, 20, 8, 0
_EQUAL = 10
"""What makes a match worse, and how little of it makes no difference. The first words of a name or of the first cue
fit best. A word later in a wording, a longer wording and a cue further down the list are less typical of the code,
a code at the top of the hierarchy says less than those under it, and a word little that stands in many names. A cue
typed as a whole is as good as the first ones."""
_BLANKED = " -"


@dataclass(frozen=True, slots=True)
class Match:
    """A code that typed words could mean; `cue` is empty if its name has them.

    The lower `equal`, the better it fits: what was typed of it, how typical that is, and whether a cue says it better.
    """

    code: Code
    equal: tuple[int, int, bool]
    cue: str


class _Wording(NamedTuple):
    """A name or a cue: its plain words, the telling ones among them, and how little typical it is."""

    text: str
    telling: str
    cost: int
    cue: str


class _Row(NamedTuple):
    """A code with its wordings, the most typical first; `words` are all of theirs, to pass over it at once.

    Of "ASSAULT/aerial" the last part is the number: letters of a category mean it, not all its modes. A label that
    is also the number ("Air/drone strike") is found as a name.
    """

    code: Code
    name: str
    number: str
    full_number: str
    cost: int
    wordings: Sequence[_Wording]
    words: str


class _Parent(NamedTuple):
    """A code with others below it, in the codebook's order; perhaps a heading, which no event can carry."""

    name: str
    number: str
    below: Sequence[Code]


class CodeIndex:
    """The codes of one scheme that can be picked, with every wording that finds them."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._rows = tuple(_rows(scheme))
        self._above = tuple(_parents(scheme))

    def find(self, typed: str) -> list[Match]:
        """What fits the typed words, best first. Each must begin a word of one wording; endings may differ."""
        words = tuple(plain(typed).split())
        if not words:
            return [] if typed.strip() else [Match(row.code, (_EXACT, 0, False), "") for row in self._rows]
        found = self._matches(words, "/" in typed)
        stems = tuple(stem(word) for word in words)
        found = found or (self._matches(stems, "/" in typed) if stems != words else [])
        return self._with_those_below(found, "".join([f" {word}" for word in words]))

    def find_alike(self, typed: str) -> list[Match]:
        """What fits if one letter of one typed word is wrong, missing, too many or in its neighbour's place."""
        words = tuple(plain(typed).split())
        best: dict[str, Match] = {}
        for at, word in enumerate(words):
            for meant in self._alike(word):
                for match in self._matches((*words[:at], meant, *words[at + 1 :]), "/" in typed):
                    known = best.get(match.code.id)
                    if known is None or match.equal < known.equal:
                        best[match.code.id] = match
        in_order = (best[row.code.id] for row in self._rows if row.code.id in best)
        return sorted(in_order, key=lambda match: match.equal)

    def _matches(self, words: Sequence[str], with_parent: bool) -> list[Match]:
        starts = [f" {word}" for word in words]
        phrase = "".join(starts)
        found = [match for row in self._rows if (match := _match(row, starts, phrase, with_parent))]
        return sorted(found, key=lambda match: match.equal)

    def _with_those_below(self, found: list[Match], phrase: str) -> list[Match]:
        """The codes under a parent whose name or number was typed, in the codebook's order.

        Typed as a whole, they stand right below it; where only words of its name were, after all that fits itself.
        """
        whole = [code for parent in self._above if phrase in (parent.name, parent.number) for code in parent.below]
        if whole:
            ids = {code.id for code in whole}
            first = [match for match in found if match.equal[0] == _EXACT and match.code.id not in ids]
            below = [Match(code, (_EXACT, at, False), "") for at, code in enumerate(whole, 1)]
            known = {*ids, *(match.code.id for match in first)}
            return [*first, *below, *(match for match in found if match.code.id not in known)]
        known = {match.code.id for match in found}
        if len(phrase) <= LEAST_LETTERS:
            return found
        named = [code for parent in self._above if phrase in parent.name for code in parent.below]
        unknown = dict.fromkeys(code.id for code in named if code.id not in known)
        by_id = {code.id: code for code in named}
        return found + [Match(by_id[code_id], (_BELOW, at, False), "") for at, code_id in enumerate(unknown)]

    def _alike(self, word: str) -> set[str]:
        """Beginnings of words of the scheme that differ from `word` by one letter; none for a known or short one."""
        if len(word) < LEAST_LETTERS:
            return set()
        from rapidfuzz.distance import OSA  # not in the start path

        known = set(" ".join([row.words for row in self._rows]).split())
        if any(each.startswith(word) for each in known):
            return set()
        lengths = range(len(word) - 1, len(word) + 2)
        beginnings = {each[:length] for each in known for length in lengths if each[0] == word[0]}
        return {begun for begun in beginnings if OSA.distance(word, begun, score_cutoff=1) == 1}


def _rows(scheme: Scheme) -> Iterator[_Row]:
    codes = [code for code in scheme.codes if code.pick]
    parents = {code.parent for code in scheme.codes}
    names = Counter(word for code in codes for word in set(plain(code.name).split()))
    shared = {word for word, count in names.items() if count >= _MANY}
    common = _common_words(codes)
    texts = all_plain([text for code in codes for text in (code.id, code.name, *code.cues, *code.also)])
    for code in codes:
        full_number, name = next(texts), next(texts)
        if code.id == code.name:
            full_number = number = ""
        else:
            number = plain(code.id.rsplit("/", 1)[-1]) if "/" in code.id else full_number
        wordings = [_Wording(text, _blanked(text, shared), 0, "") for text in (name, *_parts(code.name))]
        for place, cue in enumerate(code.cues):
            text, cost = next(texts), min(place * _CUE_BEFORE, _FURTHEST)
            wordings.append(_wording(text, cost, cue))
            wordings += [_wording(past, cost, cue) for past in past_forms(text)]
        for place, cue in enumerate(code.also):
            text, cost = next(texts), min(_ALSO + place if place else _FIRST, _FURTHEST)
            wordings += [_also(each, common, cost, cue) for each in (text, *past_forms(text))]
        wordings.sort(key=lambda wording: wording.cost)
        general = _GENERAL if code.id in parents and not code.parent else 0
        words = "".join([wording.text for wording in wordings])
        yield _Row(code, name, number, full_number, general, wordings, words)


def _common_words(codes: Sequence[Code]) -> set[str]:
    """Words by which so many codes are found that none of them is meant: "ask", "promise"."""
    counted: Counter[str] = Counter()
    for code in codes:
        counted.update({word for cue in (*code.cues, *code.also) for word in cue.casefold().split()})
    return {word for word, count in counted.items() if count >= _COMMON} | FUNCTION_WORDS


def _parents(scheme: Scheme) -> Iterator[_Parent]:
    below: dict[str, list[Code]] = {}
    for code in scheme.codes:
        for above in scheme.lineage(code.id)[1:] if code.pick else ():
            below.setdefault(above, []).append(code)
    for code in scheme.codes:
        if code.id in below:
            yield _Parent(plain(code.name), plain(code.id), below[code.id])


def _wording(text: str, cost: int = 0, cue: str = "") -> _Wording:
    return _Wording(text, telling(text), cost, cue)


def _also(text: str, common: Container[str], cost: int, cue: str) -> _Wording:
    return _Wording(text, _blanked(text, common) if text.count(" ") > 1 else text, cost, cue)


def _blanked(name: str, shared: Container[str]) -> str:
    """A name whose shared words ("Express intent to ...", "... not specified below") cannot be found, but count."""
    return "".join([_BLANKED if word in shared else f" {word}" for word in name.split()])


def _parts(name: str) -> list[str]:
    """Each name of a code that has several in one: "Shelling/artillery/missile attack"."""
    return [plain(part) for part in name.split("/")] if "/" in name else []


def _match(row: _Row, starts: Sequence[str], phrase: str, with_parent: bool) -> Match | None:
    number = row.full_number if with_parent else row.number
    if phrase in (row.name, number):
        return Match(row.code, (_EXACT, 0, False), "")
    if number.startswith(phrase):
        return Match(row.code, (_NUMBER, 0, False), "")
    for start in starts:
        if start not in row.words:
            return None
    return _word_match(row, starts, phrase)


def _word_match(row: _Row, starts: Sequence[str], phrase: str) -> Match | None:
    least, cue, by_name = -1, "", -1
    first = starts[0]
    for wording in row.wordings:
        if 0 <= least <= wording.cost:
            break
        if first not in wording.text:
            continue  # most are passed over here: a code has two dozen wordings
        cost = _cost(wording, starts, phrase)
        if cost is None:
            continue
        if not wording.cue:
            by_name = cost if by_name < 0 else min(cost, by_name)
        if least < 0 or cost < least:
            least, cue = cost, wording.cue
    if least < 0:
        return None
    is_cue = not 0 <= by_name <= least + _WORD_BEFORE
    return Match(row.code, (_WORDS, (least + row.cost) // _EQUAL, is_cue), cue if by_name < 0 else "")


def _cost(wording: _Wording, starts: Sequence[str], phrase: str) -> int | None:
    """How far the typed words are from being all of this wording; None if one of them begins no word of it."""
    text, extra = wording.telling, 0
    at = text.find(phrase)
    if at < 0:
        text, extra = wording.text, _NOT_TELLING if len(starts) == 1 else 0
        at = text.find(phrase)
    if at < 0:
        places = [text.find(start) for start in starts]
        at, extra = min(places), _WORD_BEFORE
        if at < 0:
            return None
    before = text.count(" ", 0, at)
    cost = wording.cost + extra + before * _WORD_BEFORE
    if wording.cue and wording.text == phrase:
        return min(cost, _WHOLE_CUE)
    return cost + (text.count(" ", at) - len(starts)) * _WORD_AFTER if wording.cue else cost
