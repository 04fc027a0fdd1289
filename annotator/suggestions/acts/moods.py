"""Whether a verb is told as done, to come, possible or wanted, and whether it is denied. By its auxiliaries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_STATES = word_set(
    "opposed committed concerned worried interested prepared determined engaged involved scheduled expected set poised "
    "supposed slated bound satisfied disappointed outraged alarmed shocked convinced pleased encouraged obliged"
)
Mood = Literal["done", "will", "may", "must"]
_WILL = word_set("will would shall wo ’ll 'll ’d")
_MAY = word_set("may might could can ca")
_MUST = word_set("must should ought")
_NOBODY = word_set("nothing nobody none neither")
_NO = word_set("no not n't n’t never neither nor")


def mood_of(verb: Token) -> Mood:
    for child in verb.children:
        if child.dep_ == "aux":
            word = child.lower_
            if word in _MUST:
                return "must"
            if word in _WILL:
                return "will"
            if word in _MAY:
                return "may"
    to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    if to and verb.dep_ == "xcomp" and verb.head.lemma_ == "be":
        return "will"  # "is to visit"
    if _tops_headline(verb) and any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children):
        return "will"  # "Germany, Poland to build pipeline"
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.tag_ == "VB":
        return mood_of(verb.head)  # "will stop and search"
    return "done"


def _tops_headline(verb: Token) -> bool:
    """Whether no other verb stands above it: in a headline the parser may hang it on a name."""
    return verb.dep_ == "ROOT" or (verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN")


def is_denied(token: Token) -> bool:
    """As in "did not attend", "no longer attends", "no talks"."""
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and child.lower_ in _NOBODY:
            return True
        if child.dep_ == "neg" or (child.lower_ in _NO and child.dep_ in ("det", "advmod", "preconj")):
            return not any(child.i + 1 == other.i and other.lower_ == "only" for other in token.children)
    return False


def is_state(verb: Token) -> bool:
    """As in "is opposed to", "was committed to": how one stands to it, and nothing that was done to one."""
    return verb.tag_ == "VBN" and verb.lower_ in _STATES and not any(child.dep_ == "agent" for child in verb.children)
