"""The subject of a verb, its own or shared, also where the parser mistakes it. Works on dependencies."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.text.word_sets import word_set
from annotator.suggestions.text.tokens import Token


def subject_of(verb: Token) -> tuple[list[Token], bool]:
    """The verb's subject, its own or that of the verb it is joined to, and whether it is acted on."""
    step = verb
    for _ in range(4):
        # The nearest before the verb: a town at the head of a paragraph may be read as one more subject.
        for child in sorted(step.children, key=lambda child: (child.i > step.i, abs(child.i - step.i))):
            if child.dep_ in ("nsubj", "nsubjpass"):
                is_passive = _is_participle(verb) if verb != step else child.dep_ == "nsubjpass"
                is_passive = is_passive or (child.dep_ == "nsubjpass" and _shares_auxiliary(verb))
                return [_antecedent(child, step)], is_passive or _is_of_headline(verb)
        if step.dep_ in ("acl", "relcl") and step.head.pos_ in ("NOUN", "PROPN"):
            has_object = any(child.dep_ == "dobj" for child in step.children)
            if has_object and step.dep_ == "acl" and step.tag_ in ("VBD", "VBN") and step.head.dep_ == "pobj":
                return [_before_preposition(step.head)], False
            return [step.head], step.tag_ == "VBN" and step.dep_ == "acl" and not has_object
        if step.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep") or step.head == step:
            return list(_apposed(verb)), False
        if step.dep_ == "xcomp":
            # "asked the army to attack": the army attacks.
            objects = [
                child for child in step.head.children if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP"
            ]
            if objects and step.head.lemma_.lower() in _MAKING_OTHERS_ACT:
                return objects[:1], False
        step = step.head
    return [], False


def _apposed(verb: Token) -> Iterator[Token]:
    """The patrol of "In Tengnoupal a patrol came under fire", which is misread as another word for the town."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return
    for token in reversed(verb.sent[: verb.i - verb.sent[0].i]):
        if token.pos_ in ("VERB", "AUX") or token.lower_ in ("that", "which", "who"):
            return
        if token.dep_ == "appos" and token.pos_ in ("NOUN", "PROPN") and token.ent_type_ != "DATE":
            yield token
            return


def _before_preposition(noun: Token) -> Token:
    """The men of "two men on a motorbike hurled a grenade", which is misread as a motorbike that hurled it."""
    step = noun.head.head
    return step if step.pos_ == "NOUN" else next((t for t in noun.ancestors if t.dep_ == "ROOT"), noun)


_MAKING_OTHERS_ACT = word_set(
    "ask tell order urge force persuade allow help let make warn instruct command want "
    "prompt lead cause spur drive provoke"
)


def _shares_auxiliary(verb: Token) -> bool:
    """The second of "were attacked and killed", but not of "was arrested but escaped"."""
    return verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)


def _is_participle(verb: Token) -> bool:
    return verb.tag_ == "VBN" and any(child.dep_ == "auxpass" for child in verb.children)


def _antecedent(subject: Token, verb: Token) -> Token:
    """What the relative clause is about, for "which" and "who"."""
    if subject.lower_ in ("who", "which", "that") and verb.dep_ == "relcl":
        return verb.head
    if subject.lemma_.lower() in _WHEREABOUTS:  # "Further south, an armed group announced"
        return next((child for child in subject.children if child.dep_ == "appos"), subject)
    return subject


_WHEREABOUTS = word_set("south north east west elsewhere meanwhile southeast northeast southwest northwest")


def _is_of_headline(verb: Token) -> bool:
    """As in "Two boys killed as shell hits schoolyard": the verb of a headline that leaves out "were"."""
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_.lower() not in _DONE_TO_PEOPLE:
        return False
    links = {child.dep_ for child in verb.children}
    after = {child.lower_ for child in verb.children if child.i > verb.i}
    return not links & {"dobj", "aux", "auxpass"} and bool(after & {"as", "in", "by", "when", "after", "near", "at"})


_DONE_TO_PEOPLE = word_set("kill wound injure hurt abduct kidnap arrest detain behead murder slay displace hospitalise")
