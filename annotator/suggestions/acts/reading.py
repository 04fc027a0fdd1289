"""Reads one verb, event noun or adjective of a parsed sentence as an act: its CAMEO codes, best first.

Inner acts are read first and made part of the outer one: "said it would help to rebuild" is an intent to help. Who
does it to whom is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.word_sets import word_set
from annotator.suggestions.acts.compose import FRIENDLY, HOSTILE, Codes, composed, intended, refused
from annotator.suggestions.acts.frames import Frame, clauses_of, frame_of, objects_of
from annotator.suggestions.acts.lexicon import Entry, Lexicon, Sense
from annotator.suggestions.acts.moods import is_denied, mood_of
from annotator.suggestions.cues import base_forms

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 5
_SELVES = word_set("it they he she we i its their who which")
_BAD = word_set(
    "responsible guilty behind wrong illegal unacceptable liar lie terrorist aggressor enemy murderer dictator puppet "
    "hypocrite provocation failure threat danger unjustified illegitimate unfair invalid shameful corrupt "
    "irresponsible violation crime criminal mistake absurd dangerous cruel brutal barbaric insult betrayal traitor puppet "
    "complicit blame fault sham farce joke void untrustworthy"
)
_GOOD = word_set(
    "friend ally partner right welcome positive reliable hero success historic constructive brave legitimate important "
    "encouraging good excellent strong"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An act: the word that it hangs on, its codes, the words that say so and how much of a pattern they are."""

    token: Token
    codes: Codes
    words: tuple[Token, ...]
    fullness: float
    operator: str = ""
    inner: Codes = ()


class ActReader:
    """Reads tokens of one sentence; remembers what it has read."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._read: dict[tuple[int, bool], Reading | None] = {}

    def told(self, token: Token, depth: int = 0) -> Reading | None:
        """The act as it is told: to come, wanted or denied as well as done."""
        reading = self.read(token, depth)
        if reading is None or token.pos_ not in ("VERB", "AUX"):
            return reading
        codes = reading.codes
        if is_denied(token):
            codes = tuple(dict.fromkeys(code for each in codes[:2] for code in refused(each)))
        elif mood_of(token) in ("will", "may"):
            codes = tuple(dict.fromkeys(code for each in codes[:2] for code in intended(each)))
        if codes == reading.codes:
            return reading
        return Reading(token, codes, reading.words, reading.fullness, reading.operator, reading.codes)

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
        entry = self._entry(token)
        if entry is None:
            return None
        frame = frame_of(token)
        sense = next((each for each in entry.senses if _holds(each, frame)), None)
        words = (token, *(_met(sense, frame) if sense is not None else ()))
        codes = sense.codes if sense is not None else entry.codes
        operator = sense.operator if sense is not None else entry.operator
        fullness = sense.fullness if sense is not None else 0.0
        if sense is not None and sense.codes and entry.operator in ("+say", "+accuse"):
            operator = ""
        inner = self._inner(token, operator, depth) if operator and depth < DEEPEST else None
        if operator == "+say":
            codes = self._of_saying(token, codes or entry.codes, depth)
            return Reading(token, codes, words, fullness, operator) if codes else None
        if entry.operator == "+light" and sense is not None and not operator and fullness <= 1:
            named = self._inner(token, "+light", depth) if depth < DEEPEST else None
            if named is not None and named.fullness >= 1 and named.token in words:
                codes = named.codes  # "launched joint exercises": the noun says more
        if operator and inner is not None:
            codes = composed(operator, inner.codes, codes)
            words = (*words, *inner.words)
        return Reading(token, codes, words, fullness, operator, inner.codes if inner else ()) if codes else None

    def _entry(self, token: Token) -> Entry | None:
        lexicon = self._lexicon
        by_kind = {"VERB": lexicon.verbs, "AUX": lexicon.verbs, "NOUN": lexicon.nouns, "PROPN": lexicon.nouns}
        is_adjective = token.pos_ in ("ADJ", "ADV", "ADP") or token.tag_ == "JJ"
        own = lexicon.adjectives if is_adjective else by_kind.get(token.pos_, {})
        for form in (token.lemma_.lower(), token.lower_, *base_forms(token)):
            if form in own:
                return own[form]
        if token.pos_ == "NOUN" and (token.tag_ == "NN" and token.lower_.endswith("ing")):
            return next((lexicon.verbs[form] for form in base_forms(token) if form in lexicon.verbs), None)
        if token.pos_ in ("ADJ", "PROPN") and token.tag_ != "JJ" and token.dep_ in ("ROOT", "ccomp", "conj", "acl"):
            return next((lexicon.verbs[form] for form in base_forms(token) if form in lexicon.verbs), None)
        return None

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
            if child.dep_ in ("advcl", "acomp") and operator in ("+do", "+light", "+will", "+act"):
                reading = self.told(child, depth + 1)
                if reading is not None:
                    return reading
        return None

    def _of_noun(self, noun: Token, depth: int) -> Reading | None:
        """An event noun; else the act of one that stands before or below it ("a decision to", "a series of")."""
        if noun.pos_ not in ("NOUN", "PROPN"):
            return None
        reading = self.read(noun, depth)
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
                if reading is not None:
                    return reading
        return None

    def _of_saying(self, verb: Token, codes: Codes, depth: int) -> Codes:
        """What a side does by saying something: an act of its own that it tells of, a demand, an accusation."""
        clauses = [child for child in verb.children if child.dep_ == "ccomp"] or list(clauses_of(verb))[:1]
        if not clauses:
            named = self._inner(verb, "+say", depth)
            return tuple(dict.fromkeys((*named.codes, *codes))) if named is not None else codes
        for clause in (*clauses, *clauses[0].conjuncts):
            said = self._said(clause, (), depth)
            if said:
                return said
        return codes

    def _said(self, clause: Token, codes: Codes, depth: int) -> Codes:
        told = self.told(clause, depth + 1)
        if _is_of_speaker(clause):
            return told.codes if told is not None else codes
        if mood_of(clause) == "must" or _needs(clause) or _is_wanted(clause):
            return ("020", "100")
        if _calls(clause, _BAD) or (told is not None and told.codes[:1] and told.codes[0][:2] in HOSTILE | {"12"}):
            return ("112", *(told.codes[:1] if told is not None else ()))
        if _calls(clause, _GOOD):
            return ("051",)
        if told is not None and told.codes:
            friendly = told.codes[0][:2] in FRIENDLY
            return tuple(dict.fromkeys((*told.codes[:2], "051" if friendly else "112")))
        return codes


def _is_of_speaker(clause: Token) -> bool:
    """Whether what is said is of the speaker: "said it would", "said its troops", "announced plans to"."""
    subject = next((child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl")), None)
    if subject is None:
        return True
    if subject.dep_ == "expl":
        return False
    own = any(child.dep_ == "poss" and child.lower_ in _SELVES for child in subject.children)
    return subject.lower_ in _SELVES or own


def _needs(clause: Token) -> bool:
    """As in "that it needed to withdraw", "that it had to"."""
    return clause.lemma_.lower() in ("need", "have") and any(child.dep_ == "xcomp" for child in clause.children)


def _is_wanted(clause: Token) -> bool:
    """As in "insisted that Kyiv withdraw": the bare form after "that"."""
    return clause.tag_ == "VB" and not any(child.dep_ in ("aux", "auxpass") for child in clause.children)


def _calls(clause: Token, words: frozenset[str]) -> bool:
    if clause.lemma_.lower() != "be":
        return clause.lemma_.lower() in words
    return any(
        each.lemma_.lower() in words or each.lower_ in words
        for child in clause.children
        if child.dep_ in ("acomp", "attr", "prep", "advmod")
        for each in (child, *child.children)
    )


def _holds(sense: Sense, frame: Frame) -> bool:
    return all(not words.isdisjoint(frame.words) for words in sense.words) and all(
        not words.isdisjoint(frame.subjects) for words in sense.subjects
    )


def _met(sense: Sense, frame: Frame) -> Iterator[Token]:
    for words in sense.words:
        yield next(token for word, token in frame.words.items() if word in words)
    for words in sense.subjects:
        yield next(token for word, token in frame.subjects.items() if word in words)
