"""To whom things and words go that stand apart from their verb: what is handed them, letters, defence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.side_words import objects_after
from annotator.suggestions.people.actors import GROUP_NOUNS

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

GIVING = word_set(
    "hand extradite transfer send ship rush deliver dispatch fly give donate supply provide sell surrender turn lend "
    "pass airlift grant award return deport repatriate"
)
"""What is given is not whom it is given to: "extradited to the United States"."""


def receiver_before(thing: Token, verb: Token) -> Iterator[Token]:
    """The investigators of "passed Kenyan investigators information", taken for a kind of information."""
    if verb.lemma_.lower() in GIVING:
        for child in thing.children:
            is_people = child.tag_ == "NNS" and child.lemma_.lower() in GROUP_NOUNS
            if child.dep_ in ("compound", "nmod") and (is_people or child.ent_type_ in ("GPE", "FAC")):
                yield child


def written_to(verb: Token) -> Iterator[Token]:
    """The Paris of "in a letter to Paris, Rome asked for the release of"."""
    for child in verb.children:
        if child.lower_ == "in" and child.i < verb.i:
            letters = [noun for noun in objects_after(child) if noun.lemma_.lower() in _LETTERS]
            yield from (t for noun in letters for c in noun.children if c.lower_ == "to" for t in objects_after(c))


_LETTERS = word_set("letter message note telegram cable memo communication email call appeal address speech")


def spoken_up_for(preposition: Token) -> Iterator[Token]:
    """The Sudan of "came out in defence of Sudan"."""
    for noun in preposition.children:
        if noun.lemma_.lower() in _DEFENCE:
            yield from (t for c in noun.children if c.lower_ in ("of", "for") for t in objects_after(c))
        elif noun.dep_ == "prep":
            yield from spoken_up_for(noun)


_DEFENCE = word_set("defence defense support favour favor praise aid rescue help honour honor")


def asked_of(verb: Token) -> Iterator[Token]:
    """The state of "demanded rights from the state", and who holds those whose return is wanted: "men held by Iran"."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "prep")]
    for each in (verb, *objects):
        yield from (t for child in each.children if child.lower_ == "from" for t in objects_after(child))
    for each in objects:
        held = (token for token in each.subtree if token.dep_ == "acl" and token.lemma_.lower() in _HOLDING)
        yield from (t for hold in held for child in hold.children if child.lower_ == "by" for t in objects_after(child))


_HOLDING = word_set("hold detain seize capture kidnap jail imprison arrest abduct take occupy")
