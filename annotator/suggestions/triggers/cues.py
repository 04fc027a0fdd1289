"""Finds a scheme's cue words in a sentence: words in sequence by base form, the longest match at each place.

"launch a counter attack" is found in "launched a big counter-attack", "accuse of shell" in "accused it of shelling".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.schemes.scheme import Scheme
from annotator.model.text.word_sets import word_set
from annotator.suggestions.codes.acled_cues import ACLED_CUES
from annotator.suggestions.codes.acled_phrases import ACLED_PHRASES
from annotator.suggestions.text.base_forms import base_forms
from annotator.suggestions.text.language import Sentence
from annotator.suggestions.triggers.clauses import TELLING

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_MORE: Mapping[str, Mapping[str, Sequence[str]]] = {
    "acled": {code: (*cues, *ACLED_PHRASES.get(code, ())) for code, cues in ACLED_CUES.items()}
}
MOST_BETWEEN = 4
_WORDS_THAT_WEIGH = 2
"""Of the further cues a longer one says no more than another; the codebook's own long ones do."""
FARTHEST, HOPS = 15, 3
FARTHEST_SAID, HOPS_SAID = 30, 5
"""Words apart, and steps up the tree, that a cue's words may lie from each other; what is said lies farther off."""
_PASSED_OVER = frozenset({"DET", "ADJ", "NUM", "ADV", "PART", "PUNCT", "PROPN", "NOUN", "AUX", "PRON", "X", "SYM", ""})
_STOPS = frozenset({",", ";", ":", "–", "—", "“", "”"})


@dataclass(frozen=True)
class Cue:
    """Cue words of one code; `weight` is higher for longer cues and for those that the scheme names first."""

    code: str
    words: tuple[str, ...]
    weight: float

    @property
    def text(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True)
class CueHit:
    """The tokens at which a cue was found; the first of them that is a verb, else the last, is what it hangs on."""

    cue: Cue
    tokens: tuple[Token, ...]
    is_tight: bool

    @property
    def anchor(self) -> Token:
        return next((token for token in self.tokens if token.pos_ == "VERB"), self.tokens[-1])

    @property
    def weight(self) -> float:
        return self.cue.weight if self.is_tight else 0.8 * self.cue.weight


class CueFinder:
    """All cues of one scheme, and the further ones that are known for it."""

    def __init__(self, scheme: Scheme) -> None:
        self._by_first: dict[str, list[Cue]] = defaultdict(list)
        self._by_object: dict[str, list[Cue]] = defaultdict(list)
        """Those of a verb and its object, by the object: "stones were thrown" is "throw stone" the other way round."""
        for code in scheme.codes:
            for at, text in enumerate(code.cues if code.pick else ()):
                words = tuple(re.split(r"[\s-]+", text.lower().strip("- ")))
                cue = Cue(code.id, words, _weight(len(words), at, len(code.cues)))
                self._add(cue)
            for text in _MORE.get(scheme.id, {}).get(code.id, ()) if code.pick else ():
                words = tuple(re.split(r"[\s-]+", text))
                if text not in code.cues:
                    weight = _weight(min(len(words), _WORDS_THAT_WEIGH), 1, 2)
                    self._add(Cue(code.id, words, weight))
        self._known = frozenset((*self._by_first, *self._by_object))

    def _add(self, cue: Cue) -> None:
        self._by_first[cue.words[0]].append(cue)
        _, *rest = (word for word in cue.words if word not in _ARTICLES)
        if len(rest) == 1:
            self._by_object[rest[0]].append(cue)

    def find(self, sentence: Sentence) -> list[CueHit]:
        """The hits of one sentence in order; a hit inside a longer one is left out."""
        tokens, forms = sentence.tokens, sentence.forms
        present = frozenset[str]().union(*forms)
        hits: list[CueHit] = []
        for at, words in enumerate(forms):
            known = words & self._known
            if not known or _is_name(tokens[at], at):
                continue
            for word in sorted(known):  # in the same order in every run
                for cue in self._by_first.get(word, ()):
                    # Most cues of a common word lack another that the sentence has nowhere.
                    hit = _match(cue, tokens, forms, at) if present.issuperset(cue.words) else None
                    if hit is not None:
                        hits.append(hit)
            verb = _acted_by(tokens[at])
            if verb is not None:
                hits += self._turned(known, tokens[at], verb)
        return list(_longest(hits))

    def _turned(self, words: frozenset[str], noun: Token, verb: Token) -> Iterator[CueHit]:
        """The hits of a noun with the verb of which it is the object, though it stands before it."""
        acts = base_forms(verb)
        for word in sorted(words):
            for cue in self._by_object.get(word, ()):
                if cue.words[0] in acts:
                    yield CueHit(cue, (noun, verb), True)


def _weight(words: int, at: int, cues: int) -> float:
    return 1.0 + 0.7 * (words - 1) - 0.5 * at / max(cues, 1)


def _is_name(token: Token, at: int) -> bool:
    """The "Storm" of "Operation Storm" is no attack; a capital at the start of a sentence says nothing."""
    if token.ent_type_ == "DATE":
        return True
    return at > 0 and token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "ORG", "GPE", "LOC", "FAC")


def _match(cue: Cue, tokens: Sequence[Token], forms: Sequence[frozenset[str]], at: int) -> CueHit | None:
    found = [at]
    tight = True
    for word in cue.words[1:]:
        following = _next(word, tokens, forms, found)
        if following is None:
            return None
        tight = tight and following - found[-1] <= 2
        found.append(following)
    return CueHit(cue, tuple(tokens[i] for i in found), tight)


def _next(word: str, tokens: Sequence[Token], forms: Sequence[frozenset[str]], found: list[int]) -> int | None:
    """The next place of `word`: a few passable words on, or farther on if it depends on the words found."""
    last = found[-1]
    passable = True
    is_said = tokens[found[0]].pos_ == "VERB" and tokens[found[0]].lemma_.lower() in TELLING
    farthest, hops = (FARTHEST_SAID, HOPS_SAID) if is_said else (FARTHEST, HOPS)
    for at in range(last + 1, min(last + farthest + 1, len(tokens))):
        if word in forms[at] and not (tokens[at].ent_type_ == "GPE" and word != tokens[at].lower_):
            if passable and at - last <= MOST_BETWEEN + 1:
                return at
            if _depends(tokens[at], [tokens[i] for i in found], hops) or _is_done_by(tokens[at], tokens[last]):
                return at
        if tokens[at].text in _STOPS or tokens[at].pos_ not in _PASSED_OVER:
            passable = False
    return None


def _acted_by(noun: Token) -> Token | None:
    """The "thrown" of "stones were thrown", "hurt by stones thrown at them"."""
    if noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if noun.dep_ == "nsubjpass":
        return noun.head
    if noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in _TALLIES:
        return None  # "the number of militants killed"
    return next((child for child in noun.children if child.dep_ == "acl" and child.tag_ in ("VBN", "VBD")), None)


_TALLIES = word_set("number toll figure count total tally")
_ARTICLES = frozenset({"a", "an", "the"})


def _depends(token: Token, on: Sequence[Token], hops: int) -> bool:
    if not token.dep_:
        return False
    head = token
    for _ in range(hops):
        head = head.head
        if head in on:
            return True
    return False


def _is_done_by(verb: Token, subject: Token) -> bool:
    """As in "Inmates tied to a gang broke through a wall and invaded": both verbs have one subject."""
    if subject.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ != "VERB" or subject.lemma_.lower() in _ACTS:
        return False
    return subject.head == verb or (verb.dep_ == "conj" and verb.head == subject.head)


_ACTS = word_set("clash fighting battle gunfight violence protest riot shooting gunfire skirmish combat unrest")
"""As in "clashes between A and B broke out": the noun is the act, and its sides hang on it."""


def _longest(hits: list[CueHit]) -> Iterator[CueHit]:
    """Hits that are not part of a longer hit."""
    places = [frozenset(token.i for token in hit.tokens) for hit in hits]
    for at, hit in enumerate(hits):
        if not any(places[at] < other for other in places):
            yield hit
