"""What the words of a text say by themselves: which of a scheme's cues stand there, which facts round them speak for a
code, and of which kinds of acts the lexicon's verbs and nouns tell.

The rules weigh these signs in one way for everybody; whoever learns from a coder's work weighs them as this coder does.
So a word that no lesson had yet ("torched") counts like those of the same code that it had. Reads plain text, no parse.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import combinations

from annotator.model.schemes.scheme import Scheme
from annotator.reference.folding import fold
from annotator.suggestions.acts.lexicon import shipped
from annotator.suggestions.codes.acled_context import ACLED
from annotator.suggestions.codes.acled_cues import ACLED_CUES
from annotator.suggestions.codes.context import Context

FARTHEST = 5
"""Words from one word of a cue to the next."""
MOST_CODES = 8
"""Of so many codes are the cues told in pairs: a long text has some of most."""
_KEPT = 500
_WORD = re.compile(r"[^\W\d_]+")
_MORE: Mapping[str, Mapping[str, tuple[str, ...]]] = {"acled": ACLED_CUES}
_CONTEXT: Mapping[str, tuple[Context, ...]] = {"acled": ACLED}
_PAST = {
    "shot": "shoot", "fought": "fight", "threw": "throw", "thrown": "throw", "held": "hold", "took": "take",
    "taken": "take", "stole": "steal", "stolen": "steal", "burnt": "burn", "beaten": "beat", "blew": "blow",
    "blown": "blow", "broke": "break", "broken": "break", "drove": "drive", "driven": "drive", "fled": "flee",
    "slew": "slay", "slain": "slay", "struck": "strike", "hung": "hang", "met": "meet", "led": "lead", "fell": "fall",
    "fallen": "fall", "gave": "give", "given": "give", "went": "go", "gone": "go", "laid": "lay", "left": "leave",
    "lost": "lose", "sent": "send", "set": "set", "said": "say", "told": "tell", "made": "make", "ran": "run",
    "found": "find", "won": "win", "withdrew": "withdraw", "withdrawn": "withdraw", "overran": "overrun",
    "overthrew": "overthrow", "overthrown": "overthrow", "men": "man", "women": "woman",
}  # fmt: skip


class Signs:
    """The signs of one scheme, each as a short text that stands for itself."""

    def __init__(self, scheme: Scheme) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
        self._context = _CONTEXT.get(scheme.id, ())
        more = _MORE.get(scheme.id, {})
        for code in scheme.codes:
            for cue in dict.fromkeys((*code.cues, *more.get(code.id, ())) if code.pick else ()):
                words = tuple(base(word) for word in _WORD.findall(fold(cue)))
                if words:
                    self._by_first[words[0]].append((code.id, words))
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, text: str) -> tuple[str, ...]:
        """The same text is asked for with each of its events: the newest are kept."""
        if text not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[text] = tuple(dict.fromkeys(self._read(text)))
        return self._known[text]

    def _read(self, text: str) -> Iterator[str]:
        words = [base(word) for word in _WORD.findall(fold(text))]
        codes = set()
        for code, cue in self._cues(words):
            codes.add(code)
            yield f"cue {code}"
            yield f"cue {code} {' '.join(cue)}"
        if len(codes) <= MOST_CODES:
            yield from (f"cues {one} {other}" for one, other in combinations(sorted(codes), 2))
        yield from _kinds_of_acts(words)
        lower = text.lower()
        yield from (f"context {rule.words}" for rule in self._context if rule.holds(lower, {}))

    def _cues(self, words: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        for at, word in enumerate(words):
            for code, cue in self._by_first.get(word, ()):
                if _follow(cue[1:], words, at):
                    yield code, cue


def _follow(rest: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether the rest of a cue stands behind this place in order, each word a few words on."""
    for word in rest:
        following = words[at + 1 : at + 1 + FARTHEST]
        if word not in following:
            return False
        at += 1 + following.index(word)
    return True


def _kinds_of_acts(words: Sequence[str]) -> Iterator[str]:
    """CAMEO's roots of what the words tell of without their surroundings."""
    kinds = _lexicon()
    yield from (f"tells {root}" for word in words for root in kinds.get(word, ()))


@cache
def _lexicon() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    lexicon = shipped()
    for entries in (lexicon.verbs, lexicon.nouns, lexicon.adjectives):
        for word, entry in entries.items():
            found[base(word)] |= {code[:2] for code in entry.codes}
    return {word: frozenset(roots) for word, roots in found.items()}


@lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """A rough base form, alike for a cue's word and a text's: without English endings, without a doubled letter."""
    word = _PAST.get(word, word)
    if len(word) < 4 or not word.isascii():
        return word
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + instead
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word
