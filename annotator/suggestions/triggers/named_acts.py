"""Acts that a story is about, though its first sentences only name them: "condemned the shelling of the hospital",
"claimed responsibility for Friday's ambush of a convoy". Works on spaCy's dependencies of one trigger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

REACTING = word_set(
    "condemn denounce deplore decry lament mourn regret criticise criticize blame attribute ascribe link own admit "
    "claim hold accuse investigate protest reject term call describe"
)
"""What is done about an act when it is news; courts, which come later, are none of these."""
_NOUNS = word_set("responsibility responsible investigation inquiry condemnation outrage grief protest credit")
_LINKS = frozenset({"pobj", "prep", "dobj", "conj", "oprd", "attr", "acomp", "amod", "ccomp"})
_FARTHEST = 6
_DETAIL = word_set("of on against in at near by")


def is_named_act(noun: Token) -> bool:
    """Whether it is one act, told with something of its own: a day, whom it hit, where, what it did."""
    if noun.tag_ != "NN" or not _is_told_of(noun):
        return False
    following = noun.doc[noun.i + 1 : noun.i + 2]  # a preposition there is easily hung on the verb
    return any(token.lower_ in _DETAIL for token in following) or any(_is_detail(child) for child in noun.children)


def _is_detail(child: Token) -> bool:
    if child.dep_ in ("relcl", "acl"):
        return any(inner.tag_ in ("VBD", "VBN") for inner in (child, *child.children))
    if child.dep_ == "prep":
        return child.lower_ in _DETAIL
    return child.dep_ == "poss" and child.ent_type_ == "DATE"


def _is_told_of(noun: Token) -> bool:
    step = noun
    for _ in range(_FARTHEST):
        if step.dep_ not in _LINKS:
            return False
        step = step.head
        if step.pos_ in ("VERB", "AUX"):
            return step.lemma_.lower() in REACTING and step.tag_ in ("VBD", "VBN", "VBZ", "VBP", "VBG")
        if step.pos_ in ("NOUN", "ADJ") and step.lemma_.lower() not in _NOUNS and step.dep_ not in ("pobj", "dobj"):
            return False
    return False
