"""Who did it to whom: the words that fill the two sides of a trigger, by dependency.

What a verb has around it is for `verb_arguments`, what a noun has for `noun_arguments`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.triggers.clauses import head_verb
from annotator.suggestions.triggers.noun_arguments import around_noun, joined_before
from annotator.suggestions.triggers.verb_arguments import around_verb, is_person

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

MUTUAL = word_set(
    "clash fight battle skirmish meet talk negotiate agree sign discuss exchange trade confer consult "
    "hold gunfight shootout firefight fighting clashes talks meeting negotiation agreement ceasefire "
    "truce deal skirmishes combat"
)


@dataclass(frozen=True)
class Sides:
    """The heads of the words on each side, surest first; several of one side are joined by "and"."""

    source: tuple[Token, ...] = ()
    target: tuple[Token, ...] = ()


def sides_of(triggers: Sequence[Token], acts: Sequence[Token] = ()) -> Sides:
    """The sides of what these tokens name, surest first; the dead come after other targets.

    `acts`: further words that name the act, and so are no side of it.
    """
    source: list[Token] = []
    target: list[Token] = []
    dead: list[Token] = []
    for trigger in triggers:
        verb = head_verb(trigger)
        is_gerund = trigger.tag_ == "VBG" and trigger.dep_ in ("nsubj", "pobj", "dobj")
        if is_gerund or trigger.pos_ in ("NOUN", "PROPN"):
            for noun in (trigger, *_strike_of(trigger)):
                noun_source, noun_target = around_noun(noun)
                if verb.lemma_.lower() in _REPELLING and noun.dep_ == "dobj" and noun.head == verb:
                    # "Troops beat back an attack by rebels on a town": the attackers are whom they fought.
                    noun_source, noun_target = [], noun_source
                source += [t for t in noun_source if t not in triggers]
                target += noun_target
        if verb.pos_ in ("VERB", "AUX"):
            verb_source, verb_target = around_verb(verb, {*triggers, *acts})
            if any(t in target or t in dead for t in verb_source) or any(t in source for t in verb_target):
                continue  # "killed three fighters who attacked": what the three did before has sides of its own
            into = dead if verb.lemma_.lower() in _HARMING else target
            if trigger.dep_ not in ("nsubj", "nsubjpass") or trigger.head != verb or is_person(trigger):
                # But in "A bomb killed five" the subject is what the act did, not who did it.
                source += verb_source
            into += verb_target
    skip = {trigger for trigger in (*triggers, *acts) if not is_person(trigger)}  # the act itself is no actor
    sources = _with_conjuncts(source, skip | set(target))  # "between soldiers and rebels": each is one side
    targets, harmed = (_with_conjuncts(_others(tokens, source), skip | set(source)) for tokens in (target, dead))
    is_mutual = any(trigger.lemma_.lower() in MUTUAL for trigger in triggers)
    if is_mutual and not targets and len(sources) > 1:
        # "The army and rebels clashed": each is the other's other side.
        return Sides(sources[:1], sources[1:])
    if is_mutual and not sources and not targets:
        return Sides(harmed[:1], harmed[1:])  # "Five soldiers and eight gunmen were killed in a gun battle"
    return Sides(sources, tuple(dict.fromkeys((*targets, *harmed))))


_REPELLING = word_set("repel repulse beat fend foil thwart resist withstand push fight drive turn ward")


def _strike_of(trigger: Token) -> Iterator[Token]:
    """The fire of "Azeri rocket fire", whose words before it tell who fired."""
    if trigger.dep_ == "compound" and trigger.head.lemma_.lower() in _STRIKES:
        yield trigger.head


_STRIKES = word_set(
    "fire attack strike barrage salvo raid assault bombardment shelling blast explosion ambush bombing volley launch"
)


def sides_around(nouns: Sequence[Token]) -> Sides:
    """Those that the words round an event noun name, whatever its clause says of it: "the shelling of X by Y"."""
    named = [around_noun(noun) for noun in nouns if noun.pos_ in ("NOUN", "PROPN")]
    source = [token for each, _ in named for token in each]
    target = [token for _, each in named for token in each]
    return Sides(_with_conjuncts(source, set(nouns) | set(target)), _with_conjuncts(target, set(nouns) | set(source)))


_HARMING = word_set("kill die wound injure hurt leave slay perish")


def _others(tokens: Iterable[Token], source: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t not in source and t.ent_type_ not in ("DATE", "TIME")]


def _with_conjuncts(tokens: Iterable[Token], skip: set[Token]) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in tokens:
        # "the Shining Path (SL) guerrillas and the deserters": the second hangs on what is read as an apposition.
        apposed = [other for child in token.children if child.dep_ == "appos" for other in child.conjuncts]
        for each in (*joined_before(token), token, *token.conjuncts, *apposed):
            if each not in found and each not in skip:
                found.append(each)
    return tuple(found)


def phrases_at(heads: Sequence[Token], phrases: Sequence[ActorPhrase]) -> Iterator[ActorPhrase]:
    """The actor phrases at these heads, in the order of the heads."""
    for head in heads:
        for phrase in phrases:
            if phrase.head == head or (phrase.head.doc is head.doc and _covers(phrase, head)):
                yield phrase


def _covers(phrase: ActorPhrase, token: Token) -> bool:
    left = phrase.head.left_edge.i
    is_inside = left <= token.i <= phrase.head.i and token.text in phrase.words.split()
    return (is_inside and token.dep_ not in ("amod", "compound")) or (
        phrase.head in token.subtree and (token.pos_ in ("NUM", "DET", "PRON") and phrase.head.i - token.i < 5)
    )
