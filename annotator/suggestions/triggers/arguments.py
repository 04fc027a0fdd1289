"""Who did it to whom: the words that fill the two sides of a trigger, by dependency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import AGENTIVE, GROUP_NOUNS, ActorPhrase
from annotator.suggestions.people.person_nouns import names_a_person
from annotator.suggestions.triggers.clauses import LIGHT, head_verb
from annotator.suggestions.triggers.subjects import subject_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

MUTUAL = word_set(
    "clash fight battle skirmish meet talk negotiate agree sign discuss exchange trade confer consult "
    "hold gunfight shootout firefight fighting clashes talks meeting negotiation agreement ceasefire "
    "truce deal skirmishes combat"
)
_UNITING = word_set("merge unite ally reconcile fuse")
_AGAINST = word_set("on against at with upon toward towards targeting to between over into")
_BESIDE = word_set("under near beside outside among amid inside in by next")
_MORE_TARGETS = {
    # A blast has no object: what stood where it went off is what it hit.
    **dict.fromkeys(word_set("explode detonate blow land fall rain crash ram"), _BESIDE),
    **dict.fromkeys(word_set("take retake capture recapture seize wrest win regain reclaim"), frozenset({"from"})),
}


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
                noun_source, noun_target = _around_noun(noun)
                if verb.lemma_.lower() in _REPELLING and noun.dep_ == "dobj" and noun.head == verb:
                    # "Troops beat back an attack by rebels on a town": the attackers are whom they fought.
                    noun_source, noun_target = [], noun_source
                source += [t for t in noun_source if t not in triggers]
                target += noun_target
        if verb.pos_ in ("VERB", "AUX"):
            verb_source, verb_target = _around_verb(verb, {*triggers, *acts})
            if any(t in target or t in dead for t in verb_source) or any(t in source for t in verb_target):
                continue  # "killed three fighters who attacked": what the three did before has sides of its own
            into = dead if verb.lemma_.lower() in _HARMING else target
            if trigger.dep_ not in ("nsubj", "nsubjpass") or trigger.head != verb or _is_person(trigger):
                # But in "A bomb killed five" the subject is what the act did, not who did it.
                source += verb_source
            into += verb_target
    skip = {trigger for trigger in (*triggers, *acts) if not _is_person(trigger)}  # the act itself is no actor
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
    named = [_around_noun(noun) for noun in nouns if noun.pos_ in ("NOUN", "PROPN")]
    source = [token for each, _ in named for token in each]
    target = [token for _, each in named for token in each]
    return Sides(_with_conjuncts(source, set(nouns) | set(target)), _with_conjuncts(target, set(nouns) | set(source)))


_HARMING = word_set("kill die wound injure hurt leave slay perish")


def _is_person(trigger: Token) -> bool:
    """As in "a suicide bomber", "protesters": the word tells of the act and of who did it."""
    is_person = trigger.lemma_.lower() in GROUP_NOUNS or names_a_person(trigger)
    return trigger.pos_ == "NOUN" and is_person and trigger.dep_ != "compound"


def _others(tokens: Iterable[Token], source: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t not in source and t.ent_type_ not in ("DATE", "TIME")]


def _around_verb(verb: Token, triggers: set[Token]) -> tuple[list[Token], list[Token]]:
    source: list[Token] = []
    target: list[Token] = []
    subject, is_passive = subject_of(verb)
    if verb.lemma_.lower() in _STEPPING and any(
        trigger.lemma_.lower() in _PLANTED and trigger not in subject for trigger in triggers
    ):
        return source, subject  # "A truck ran over a landmine": whoever planted it acted
    agents = [
        inner for child in verb.children if child.dep_ == "agent" for inner in child.children if inner.dep_ == "pobj"
    ]
    hands = list(_in_hands_of(verb))
    if is_passive or hands or verb.lemma_.lower() in _DYING:
        target += subject
        source += [*agents, *hands]
    else:
        source += subject
    for child in verb.children:
        if child.lower_ == "dead":  # "shot dead the head of a council" is misread as what dead does
            target += [inner for inner in child.children if inner.dep_ == "dobj"]
        if child.dep_ in ("dobj", "dative") and child.pos_ != "ADP":
            is_act = child in triggers and not _is_person(child)
            if not is_act and child.lemma_.lower() not in _SHOTS and verb.lemma_.lower() != "carry":
                target += _from_in(verb, child)
                target.append(verb.head if child.lower_ == "whom" and verb.dep_ == "relcl" else child)
        elif child.dep_ in ("prep", "dative") and child.lower_ in _AGAINST:
            objects = [inner for inner in child.children if inner.dep_ == "pobj"]
            dated = [inner for inner in objects if child.i < verb.i and _starts_with_date(inner)]
            # "On Thursday rebels attacked": the parser takes "Thursday rebels" for one thing on which it happened.
            source += [] if source else dated
            target += [inner for inner in objects if inner not in dated]
        elif child.dep_ == "prep" and _names_target(child, verb):
            target += [inner for inner in child.children if inner.dep_ == "pobj"]
    if verb.lemma_.lower() in LIGHT and any(child in triggers for child in verb.children):
        # "launched an attack on X": X hangs on the noun; "in X" is a place.
        target = [t for t in target if t.dep_ == "pobj"]
    return source, target


def _names_target(preposition: Token, verb: Token) -> bool:
    """The with of "merged with the Front", the beside of "exploded beside a patrol"."""
    word, lemma = preposition.lower_, verb.lemma_.lower()
    return word in _MORE_TARGETS.get(lemma, ()) or (word == "with" and lemma in _UNITING)


def _from_in(verb: Token, taken: Token) -> Iterator[Token]:
    """The fighters of "took the centre of town from fighters", wherever the parser hangs them."""
    if "from" in _MORE_TARGETS.get(verb.lemma_.lower(), ()):
        for word in taken.subtree:
            if word.lower_ == "from" and word.dep_ == "prep":
                yield from (inner for inner in word.children if inner.dep_ == "pobj")


def _in_hands_of(verb: Token) -> Iterator[Token]:
    """The mob of "met his end at the hands of a mob", "died in the hands of their captors"."""
    near = [child for child in verb.children if child.dep_ == "prep"]
    near += [
        inner for child in verb.children if child.dep_ == "dobj" for inner in child.children if inner.dep_ == "prep"
    ]
    for prep in near:
        for hand in prep.children:
            if hand.lemma_.lower() == "hand" and prep.lower_ in ("in", "at"):
                yield from (whose for of in hand.children if of.lower_ == "of" for whose in of.children)


_FIRED = word_set("barrage salvo volley hail wave")
_DYING = word_set("die perish succumb")
_SHOTS = word_set("fire gunfire shot shelling blow volley rocket missile shell")
_STEPPING = word_set("run drive hit step strike trigger roll tread encounter")
_PLANTED = word_set("mine landmine ied bomb device explosive booby-trap")


def _starts_with_date(noun: Token) -> bool:
    return noun.ent_type_ != "DATE" and noun.left_edge.ent_type_ == "DATE"


_MEANS = word_set("air drone car suicide bomb rocket mortar artillery missile grenade gun knife")


def _around_noun(noun: Token) -> tuple[list[Token], list[Token]]:
    """As in "a government offensive", "the army’s raid on rebels", "clashes between A and B", "an attack by X on Y"."""
    source: list[Token] = []
    target: list[Token] = []
    for child in noun.children:
        if is_modifier(child) and child.lower_ not in _MEANS and _may_act(child):
            source.append(child)
        elif child.dep_ in ("prep", "agent"):
            objects = [inner for inner in child.children if inner.dep_ == "pobj"]
            if child.lower_ in ("by", "from"):
                source = objects + source
            elif child.lower_ == "between":
                pair = [t for first in objects for t in (*_joined_before(first), first, *first.conjuncts)]
                source, target = pair[:1], pair[1:]
            elif child.lower_ == "of" and noun.lemma_.lower() in AGENTIVE | _FIRED:
                source += objects
            elif child.lower_ in _AGAINST or child.lower_ == "of":
                target += objects
        elif child.dep_ == "acl" and child.lower_ == "targeting":
            target += _around_verb(child, {noun})[1]
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            # "a grenade thrown at a police post"
            target += [
                t for prep in child.children if prep.lower_ in _AGAINST for t in prep.children if t.dep_ == "pobj"
            ]
            # "an attack carried out by X", "the blast claimed by X"
            source = [t for c in child.children if c.dep_ == "agent" for t in c.children] + source
    return source, target


def is_modifier(token: Token) -> bool:
    """As in "Turkish strikes", "a government offensive", which the parser may take for the subject of its own noun."""
    is_subject = token.dep_ == "nsubj" and token.head.pos_ == "NOUN" and token.i == token.head.i - 1
    return token.dep_ in ("compound", "amod", "poss", "nmod") or is_subject


def _may_act(token: Token) -> bool:
    """The army of "an army raid", but not the peace of "a peace agreement"."""
    return bool(token.ent_type_) or token.pos_ == "PROPN" or token.dep_ == "poss" or token.lemma_.lower() in GROUP_NOUNS


def _joined_before(noun: Token) -> Iterator[Token]:
    """The army of "the army and Red Front rebels", which hangs on the rebels."""
    for child in noun.children:
        if child.dep_ in ("nmod", "compound") and any(inner.dep_ == "cc" for inner in child.children):
            yield child


def _with_conjuncts(tokens: Iterable[Token], skip: set[Token]) -> tuple[Token, ...]:
    found: list[Token] = []
    for token in tokens:
        # "the Shining Path (SL) guerrillas and the deserters": the second hangs on what is read as an apposition.
        apposed = [other for child in token.children if child.dep_ == "appos" for other in child.conjuncts]
        for each in (*_joined_before(token), token, *token.conjuncts, *apposed):
            if each not in found and each not in skip:
                found.append(each)
    return tuple(found)


def phrases_at(heads: Sequence[Token], phrases: Sequence[ActorPhrase]) -> Iterator[ActorPhrase]:
    """The actor phrases at these heads, in the order of the heads."""
    for head in heads:
        for phrase in phrases:
            if phrase.head == head or (phrase.head.doc is head.doc and _covers(phrase, head)):
                yield phrase


def owners_of(head: Token) -> tuple[Token, ...]:
    """Whose thing it is: "a request from X", "the decision of X", "X’s proposal"."""
    owners = [child for child in head.children if child.dep_ in ("poss", "compound")]
    for child in head.children:
        if (child.dep_ == "prep" and child.lower_ in ("of", "by", "from")) or child.dep_ == "agent":
            owners += [inner for inner in child.children if inner.dep_ == "pobj"]
    return tuple(owners)


def _covers(phrase: ActorPhrase, token: Token) -> bool:
    left = phrase.head.left_edge.i
    is_inside = left <= token.i <= phrase.head.i and token.text in phrase.words.split()
    return (is_inside and token.dep_ not in ("amod", "compound")) or (
        phrase.head in token.subtree and (token.pos_ in ("NUM", "DET", "PRON") and phrase.head.i - token.i < 5)
    )
