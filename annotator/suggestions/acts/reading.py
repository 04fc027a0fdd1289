"""Reads one verb, event noun or adjective of a parsed sentence as an act: its CAMEO codes, best first.

Inner acts are read first and made part of the outer one: "said it would help to rebuild" is an intent to help. Who
does it to whom is not decided here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.compose import FRIENDLY, HOSTILE, Codes, composed, intended, refused
from annotator.suggestions.acts.frames import clauses_of, frame_of, objects_of, says_what
from annotator.suggestions.acts.lexicon import Lexicon
from annotator.suggestions.acts.moods import is_denied, mood_of
from annotator.suggestions.acts.senses import entry_of, met, sense_in
from annotator.suggestions.acts.speech import (
    BAD,
    GOOD,
    calls,
    is_named_side,
    is_of_another,
    is_of_speaker,
    is_told_first,
    is_wanted,
    must,
    needs,
)

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

DEEPEST = 5
_GOING_ON = word_set("keep continue remain stay")
_WEIGHING = word_set("look examine study debate review weigh consider discuss decide think")
_STATES = word_set("visit trip tour strike alert standby mission pilgrimage")


@dataclass(frozen=True, slots=True)
class Reading:
    """An act: the word that it hangs on, its codes, the words that say so and how much of a pattern they are.

    `inner` are the codes of what is asked, said or stopped, `through` the words that it hangs on. `is_of_others`: who
    speaks tells of what others did, and does nothing by saying so.
    """

    token: Token
    codes: Codes
    words: tuple[Token, ...]
    fullness: float
    operator: str = ""
    inner: Codes = ()
    through: tuple[Token, ...] = ()
    is_of_others: bool = False


class ActReader:
    """Reads tokens of one sentence; remembers what it has read."""

    def __init__(self, lexicon: Lexicon, places: frozenset[int] = frozenset()) -> None:
        self._lexicon, self._places = lexicon, places
        self._read: dict[tuple[int, bool], Reading | None] = {}

    def told(self, token: Token, depth: int = 0) -> Reading | None:
        """The act as it is told: to come, wanted or denied as well as done."""
        reading = self.read(token, depth)
        if reading is None or token.pos_ not in ("VERB", "AUX"):
            return reading
        codes = reading.codes
        if any(word.dep_ == "neg" and word.head == token for word in reading.words):
            return reading  # "did not rule out": the lexicon has the whole
        if is_denied(token):
            codes = tuple(dict.fromkeys(code for each in codes[:2] for code in refused(each)))
        elif mood_of(token) in ("will", "may") and token.lemma_.lower() not in _GOING_ON:
            codes = tuple(dict.fromkeys(code for each in codes[:2] for code in intended(each)))
        if not codes or codes == reading.codes:
            return reading if codes else None
        return replace(reading, codes=codes, inner=reading.codes)

    def read(self, token: Token, depth: int = 0) -> Reading | None:
        """The act by its words alone, or None where the lexicon has no such word or it tells of nothing."""
        key = (token.i, depth >= DEEPEST)
        if key not in self._read:
            self._read[key] = None  # a clause that leads back to itself is not read twice
            self._read[key] = self._made(token, depth)
        return self._read[key]

    def _made(self, token: Token, depth: int) -> Reading | None:
        if token.lemma_.lower() == "be" and token.pos_ in ("AUX", "VERB"):
            return self._of_being(token, depth)
        entry = entry_of(self._lexicon, token)
        if entry is None:
            return None
        frame = frame_of(token, self._places)
        sense = sense_in(entry, frame)
        words = (token, *(met(sense, frame) if sense is not None else ()))
        bare = Reading(token, entry.codes, words, 0.0, entry.operator)
        if sense is not None:
            # Whoever gets aid is given it, whatever it is; whoever receives an envoy is host to him.
            is_given = entry.operator == "+get" and sense.codes[0][:2] != "04"
            operator = sense.operator or (entry.operator if is_given else "")
            bare = replace(bare, codes=sense.codes, operator=operator, fullness=sense.fullness)
        if any(child.lower_ == "whether" for clause in clauses_of(token) for child in clause.children):
            bare = replace(bare, operator="+mull" if token.lemma_.lower() in _WEIGHING else bare.operator)
        if bare.operator == "+say":
            return self._of_saying(bare, depth)
        if bare.operator:
            bare = self._of_operator(bare, depth)
        elif entry.operator == "+light" and bare.fullness <= 1.0:
            bare = self._by_its_noun(bare, depth)
        return bare if bare.codes else None

    def _of_operator(self, bare: Reading, depth: int) -> Reading:
        inner = self._inner(bare.token, bare.operator, depth) if depth < DEEPEST else None
        if inner is None or (bare.operator == "+get" and bare.fullness):
            return bare
        operator = "+ask" if bare.operator in ("+offer", "+will") and is_of_another(inner.token) else bare.operator
        codes = composed(operator, inner.codes, bare.codes)
        through = (inner.token, *inner.through)
        return replace(bare, codes=codes, words=(*bare.words, *inner.words), inner=inner.codes, through=through)

    def _by_its_noun(self, bare: Reading, depth: int) -> Reading:
        """As in "launched joint exercises", where the noun says more than the pair of verb and noun."""
        named = self._inner(bare.token, "+light", depth) if depth < DEEPEST else None
        if named is None or named.fullness < 0.9 or named.token not in bare.words:
            return bare
        return replace(bare, codes=named.codes, through=(named.token, *named.through))

    def _inner(self, token: Token, operator: str, depth: int) -> Reading | None:
        """The first act among what the word takes: clauses before nouns."""
        for clause in clauses_of(token):
            reading = self.told(clause, depth + 1)
            if reading is not None:
                return reading
        for noun in objects_of(token):
            reading = self._of_noun(noun, depth + 1)
            if reading is not None:
                return reading
        for child in token.children:
            if child.dep_ == "nsubj" and operator in ("+light", "+do", "+stop", "+more"):
                reading = self._of_noun(child, depth + 1)
                if reading is not None:
                    return reading
            if child.dep_ in ("advcl", "acomp") and operator in ("+do", "+light", "+will", "+act", "+ask"):
                reading = self.told(child, depth + 1)
                if reading is not None:
                    return reading
        return None

    def _of_noun(self, noun: Token, depth: int) -> Reading | None:
        """An event noun; else the act of one that stands before or below it ("a decision to", "a series of")."""
        if noun.pos_ not in ("NOUN", "PROPN"):
            return None
        for clause in clauses_of(noun) if says_what(noun) and depth < DEEPEST else ():
            wanted = self.told(clause, depth + 1)
            if wanted is not None:
                return wanted  # "a resolution condemning"
        reading = self.read(noun, depth)
        if reading is not None and is_denied(noun):
            codes = tuple(dict.fromkeys(code for each in reading.codes[:2] for code in refused(each)))
            return replace(reading, codes=codes) if codes else None
        if reading is not None or depth >= DEEPEST:
            return reading
        for clause in clauses_of(noun):
            reading = self.told(clause, depth + 1)
            if reading is not None:
                return reading
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("of", "in"):
                for inner in child.children:
                    reading = self.read(inner, depth + 1) if inner.dep_ == "pobj" and inner.pos_ == "NOUN" else None
                    if reading is not None:
                        return reading
        return None

    def _of_being(self, verb: Token, depth: int) -> Reading | None:
        for child in verb.children:
            if child.dep_ in ("acomp", "attr", "prep", "xcomp", "advmod", "oprd", "pcomp"):
                reading = self.told(child, depth + 1)
                if reading is None and child.lower_ == "on":
                    reading = self._of_state(child, depth)
                if reading is not None:
                    return reading
        return None

    def _of_state(self, preposition: Token, depth: int) -> Reading | None:
        """As in "is on a visit to", "were on strike"."""
        for noun in preposition.children:
            if noun.dep_ == "pobj" and noun.lemma_.lower() in _STATES:
                reading = self._of_noun(noun, depth + 1)
                if reading is not None:
                    return replace(reading, token=preposition.head, through=(noun, *reading.through))
        return None

    def _of_saying(self, bare: Reading, depth: int) -> Reading | None:
        """What a side does by saying something: an act of its own that it tells of, a demand, an accusation."""
        token = bare.token
        clauses = [child for child in token.children if child.dep_ == "ccomp"] or list(clauses_of(token))[:1]
        if not clauses:
            named = self._inner(token, "+say", depth)
            if named is not None:
                codes = tuple(dict.fromkeys((*named.codes, *bare.codes)))
                bare = replace(bare, codes=codes, through=(named.token, *named.through), words=(token, *named.words))
            return bare if bare.codes else None
        for clause in (*clauses, *clauses[0].conjuncts):
            said = self._said(bare, clause, depth)
            if said is not None and said.codes[0] != "010":
                return said
        return bare if bare.codes else None

    def _said(self, bare: Reading, clause: Token, depth: int) -> Reading | None:
        told = self.told(clause, depth + 1)
        words = (*bare.words, *(told.words if told is not None else ()))
        whole = replace(bare, words=words, through=(clause, *(told.through if told is not None else ())))
        is_told = any(child.dep_ in ("dobj", "dative") for child in bare.token.children)
        is_order = bare.token.lemma_.lower() == "tell" and clause.dep_ == "xcomp" and clause.tag_ == "VB"
        if is_of_speaker(clause) and not is_order and not (is_told and mood_of(clause) == "must"):
            if told is None:
                return None
            is_owned = told.codes[0][:3] == "112" or (bare.codes[:1] == ("015",) and told.codes[0][:2] in HOSTILE)
            codes = ("015", *told.codes) if is_owned else told.codes
            return replace(whole, codes=codes, inner=told.inner)  # "said it was behind the bombing"
        if is_order or mood_of(clause) == "must" or needs(clause) or is_wanted(clause):
            is_demand = is_order or must(clause) or needs(clause) or bare.codes[:1] == ("100",)
            if is_demand and clause.lemma_.lower() == "go" and told is None:
                return replace(whole, codes=("1041",))  # "said the president must go"
            bare_codes = ("100", "020") if is_demand else ("020", "100")
            inner = told.codes[:1] if told is not None else ()
            return replace(whole, codes=composed("+demand" if is_demand else "+ask", inner, bare_codes))
        if calls(clause, BAD):
            named = told.codes[:1] if told is not None else ()
            return replace(whole, codes=("111", "112") if named == ("111",) else ("112", *named))
        if told is not None and told.codes[0][:2] == "13" and mood_of(clause) == "will":
            return replace(whole, codes=(told.codes[0], "112"))
        if told is not None and told.codes[0][:2] in HOSTILE | {"12"}:
            accused = composed("+accuse", told.codes[:1], ("112",))
            by_a_side = is_named_side(bare.token) and is_told_first(bare.token, clause)
            return replace(whole, codes=(*accused, told.codes[0]), is_of_others=not by_a_side)
        if calls(clause, GOOD):
            return replace(whole, codes=("051",))
        if told is None:
            return None
        last = "051" if told.codes[0][:2] in FRIENDLY else "112"
        return replace(whole, codes=tuple(dict.fromkeys((*told.codes[:2], last))), is_of_others=True)
