"""Who acts: the phrases of a sentence that name people, groups and governments, and what they are read as.

What a phrase means (name, code, type, country) is the actor list's and the project's knowledge, not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.people_words import BEARING_ARMS, BODIES, UNARMED
from annotator.suggestions.text.language import Sentence

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

GROUP_NOUNS = (
    UNARMED
    | BODIES
    | BEARING_ARMS
    | word_set(
        "rebel militant gunman gunmen soldier troop troops force forces army military police policeman "
        "policemen officer fighter militia militiaman militiamen insurgent protester protestor demonstrator "
        "resident villager civilian student worker activist government ministry president minister premier "
        "spokesman spokeswoman spokesperson opposition party group jihadist jihadi terrorist separatist "
        "guerrilla bandit herder herdsman herdsmen farmer mob crowd youth prisoner inmate journalist reporter "
        "official authority authorities regime navy coalition alliance ambassador envoy diplomat court "
        "parliament lawmaker senator legislator people woman women man men child children boy girl refugee "
        "migrant rioter attacker assailant bomber suicide sniper commander leader chief general colonel "
        "captain guard peacekeeper mercenary tribesman tribesmen tribe clan gang cartel smuggler pirate "
        "vigilante hunter union organization organisation agency council committee commission front brigade "
        "battalion unit faction wing network movement supporter follower member opponent dissident monk "
        "priest imam cleric pastor teacher doctor nurse driver trader shopkeeper miner fisherman lawyer judge "
        "prosecutor king queen prince emir sultan pope bishop ally allies patrol convoy side counterpart "
        "secretary candidate voter delegation negotiator mediator monitor observer aide source media outlet "
        "broadcaster newspaper company firm bank operator administration cabinet senate congress embassy "
        "mission hospital church mosque university school rescuer medic volunteer veteran squad commando "
        "ranger marine airman pilot detainee hostage captive suspect victim passenger pilgrim worshipper "
        "worshiper mourner thief bystander elder relative robber extremist islamist kidnapper looter "
        "vendor mayor governor "
        "deputy staff constable sergeant recruit conscript engineer labourer laborer foreigner baby toddler teenager "
        "brother wife mother father shi’ite shiite sunni kurd muslim christian jew hindu buddhist"
    )
)
_OF_NOUNS = word_set(
    "member group number dozen hundred thousand fighter militant leader commander spokesman spokeswoman "
    "spokesperson supporter unit convoy wing branch head chief president minister follower band gang team "
    "faction part some two three ministry government army party representative resident people soldier "
    "troop official source coalition crowd column mob handful officer gunman gunmen rebel insurgent guerrilla "
    "dissident deserter remnant cell horseman horsemen guard element affiliate offshoot youth men man individual "
    "envoy bomber activist "
    "delegate negotiator delegation supporter sympathiser"
)
_NOT_ACTORS = word_set("people man woman child side source unit part school hospital suspect victim passenger")
_STARTS = frozenset({"DET"})
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "ORDINAL"})
# What belongs to or is used by an actor: "Russian bases" and "Turkish warplanes" are those forces. Without the name of
# a nation or group before it, a weapon is nobody.
_THINGS = word_set(
    "base basis post checkpoint convoy position outpost barracks airbase headquarters camp academy station vehicle "
    "warship vessel ship embassy consulate warplane jet plane aircraft helicopter drone missile rocket artillery "
    "tank shell bomb strike raid site checkpoint truck lorry bus car van pickup boat barge depot"
)
_MODELS = word_set(
    "black hawk apache bayraktar shahed reaper predator sukhoi mig chinook hellfire grad iskander kalibr kinzhal scud "
    "patriot burkan qassam katyusha toyota humvee kalashnikov boeing cessna antonov tornado typhoon mirage rafale hilux"
)
_OF_A_STATE = word_set("embassy consulate")
AGENTIVE = GROUP_NOUNS | _THINGS
"""Nouns whose "of" names who they are of: warplanes of the coalition; but in "the bombing of X" it is the victim."""
_ENTITIES = frozenset({"ORG", "PERSON", "NORP"})


@dataclass(frozen=True)
class ActorPhrase:
    """Words that name one actor. `words` is what is looked up: for "Syrian and Russian jets" there are two phrases."""

    span: Span
    words: str
    head: Token
    sentence: int
    is_place_name: bool = False
    told: tuple[Span, ...] = ()
    """Where else the story says who it is: "assailants ... the Front claimed the attack"."""


def find_actors(sentence: Sentence) -> list[ActorPhrase]:
    """The actor phrases of a parsed sentence, in order."""
    if not sentence.is_parsed or not sentence.tokens:
        return []
    found: list[ActorPhrase] = []
    for tokens in _chunks(sentence):
        head = tokens[-1]
        counted = _counted(head)
        if counts_things(head):
            continue
        if found and found[-1].span.end > head.idx + sentence.shift:
            continue
        if _names_actor(tokens, head) or _is_of_people(counted):
            found += _phrases(sentence, _with_complement(sentence, tokens, head), head)
        else:
            found += _owner(sentence, tokens, head)
    return found


def _chunks(sentence: Sentence) -> Iterator[list[Token]]:
    """Noun phrases up to their head, without leading article; apposed names ("President X") are one phrase."""
    for chunk in sentence.noun_phrases:
        # What was left out as boilerplate belongs to the first phrase as white space.
        tokens = [token for token in chunk if not token.is_space]
        while tokens and (
            tokens[0].pos_ in _STARTS
            or tokens[0].ent_type_ in _TIMES
            or tokens[0].is_punct
            or tokens[0].lower_ in ("both", "its", "their", "his", "her", "our", "my")
        ):
            tokens = tokens[1:]
        if tokens and tokens[-1].pos_ != "PRON":
            yield tokens


def _names_actor(tokens: Sequence[Token], head: Token) -> bool:
    if head.ent_type_ in _ENTITIES:
        return True
    lemma = head.lemma_.lower()
    if lemma == "patrol" and head.dep_ == "pobj" and len(tokens) == 1:
        return False  # "troops on patrol"
    if head.ent_type_ in ("GPE", "LOC"):
        return _is_acting(head)
    if lemma in _NOT_ACTORS and len(tokens) == 1:
        is_agent = head.dep_ == "pobj" and head.head.dep_ == "agent"
        return is_agent or head.dep_ in ("nsubj", "nsubjpass", "agent")
    if lemma in _THINGS:
        return any(
            (t.lower_ not in _MODELS and t.ent_type_ in ("NORP", "GPE", "ORG", "PERSON"))
            or t.lemma_.lower() in GROUP_NOUNS
            for t in tokens[:-1]
        )
    return lemma in GROUP_NOUNS or head.lower_.removesuffix("s") in GROUP_NOUNS


def _owner(sentence: Sentence, tokens: Sequence[Token], head: Token) -> Iterator[ActorPhrase]:
    """The government of "the Croatian government’s request", the council of "the council decision"."""
    for owner in head.children:
        if owner not in tokens or owner.pos_ == "PRON":
            continue
        inner = [t for t in tokens if owner.left_edge.i <= t.i <= owner.i]
        is_owner = owner.dep_ == "poss" and (owner.ent_type_ in ("GPE", "LOC") or _names_actor(inner, owner))
        is_body = (
            owner.dep_ == "compound"
            and not _is_of_road(owner)
            and (owner.ent_type_ == "ORG" or owner.lemma_.lower() in GROUP_NOUNS)
        )
        if inner and (is_owner or is_body):
            yield from _phrases(sentence, inner, owner)


def _is_of_road(word: Token) -> bool:
    """The National of "National Road 4"."""
    return word.i + 1 < len(word.doc) and word.doc[word.i + 1].lower_ in _ROADS


_ROADS = word_set("road highway route street avenue bridge square airport boulevard roundabout park")


def _is_of_people(counted: Token | None) -> bool:
    """The women of "thousands of women", who alone would be no actor."""
    return counted is not None and (counted.lemma_.lower() in GROUP_NOUNS or _names_actor([counted], counted))


def _base(head: Token) -> str:
    """The noun in the singular, also where the beginning of a sentence makes a name of it: "Thousands of women"."""
    lemma = head.lemma_.lower()
    return lemma.removesuffix("s") if lemma == head.lower_ and lemma.removesuffix("s") in _OF_NOUNS else lemma


def _counted(head: Token) -> Token | None:
    """The drones of "two groups of drones", the protesters of "thousands of protesters"."""
    if _base(head) not in _OF_NOUNS:
        return None
    return next(
        (inner for prep in head.children if prep.lower_ == "of" for inner in prep.children if inner.dep_ == "pobj"),
        None,
    )


def counts_things(head: Token) -> bool:
    """As in "two groups of drones": they are nobody."""
    counted = _counted(head)
    return counted is not None and counted.lemma_.lower() in _THINGS


def _is_acting(head: Token) -> bool:
    """Whether a place name stands for its government: "Moscow denied", "talks between Turkey and Russia"."""
    if head.dep_ in ("nsubj", "nsubjpass", "dative", "agent"):
        return True
    if head.dep_ == "dobj":
        return head.head.lemma_.lower() not in _MOTION
    if head.dep_ == "pobj":
        return head.head.lower_ in ("with", "between", "against", "by") or (
            head.head.lower_ == "to" and head.head.head.lemma_.lower() in _TALKING
        )
    return head.dep_ == "conj" and (head.head.ent_type_ in _ENTITIES or _is_acting(head.head))


_MOTION = word_set(
    "reach enter leave hit strike attack capture seize retake recapture shell bomb target visit cross "
    "surround besiege storm take control hold border neighbour neighbor include raid pound rock overrun "
    "liberate occupy bombard"
)
_TALKING = word_set("say tell speak talk appeal offer give send deliver lend supply provide sell apologise apologize")


def _with_complement(sentence: Sentence, tokens: list[Token], head: Token) -> list[Token]:
    """The phrase with what it belongs to: "members of Boko Haram", "a spokesman for the army"."""
    loyal = next((child for child in head.children if child.lower_ == "loyal"), None)
    for prep in loyal.children if loyal is not None else ():
        for inner in prep.children:
            return [t for t in head.doc[tokens[0].i : inner.i + 1] if not t.is_space]
    if _base(head) not in _OF_NOUNS and not head.like_num:
        return tokens
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ in ("of", "from", "for", "in") and prep.i == head.i + 1:
            for inner in prep.children:
                if inner.dep_ == "pobj" and (prep.lower_ != "in" or inner.ent_type_ == "GPE"):
                    end = inner.i + 1
                    return [t for t in head.doc[tokens[0].i : end] if not t.is_space]
    return tokens


def _phrases(sentence: Sentence, tokens: list[Token], head: Token) -> Iterator[ActorPhrase]:
    joint = next((at for at, token in enumerate(tokens) if token.lower_ == "and" and 0 < at < len(tokens) - 1), 0)
    if joint and tokens[joint - 1].pos_ == "NOUN" and tokens[joint - 1].lemma_.lower() in GROUP_NOUNS:
        # "the army and Red Front rebels" are two, whatever hangs on what.
        yield from _phrases(sentence, tokens[:joint], tokens[joint - 1])
        tokens = tokens[joint + 1 :]
    span = sentence.span_of(tokens)
    is_place = head.ent_type_ in ("GPE", "LOC")
    first = tokens[0]
    # "the Syrian and Russian air forces" is two actors.
    others = [t for t in first.conjuncts if t in tokens and t.i < head.i] if first != head else []
    if others and all(t.pos_ in ("ADJ", "PROPN") for t in (first, *others)):
        rest = " ".join(t.text for t in tokens if t.i > max(o.i for o in others))
        for nation in (first, *others):
            yield ActorPhrase(span, f"{nation.text} {rest}", head, sentence.number)
        return
    is_used = head.lemma_.lower() in _THINGS and head.lemma_.lower() not in _OF_A_STATE
    last = tokens[-2] if len(tokens) > 1 and head == tokens[-1] and is_used else tokens[-1]
    words = "".join(token.text_with_ws for token in tokens if token.i <= last.i).strip()
    if last != tokens[-1] and last.lemma_.lower() not in GROUP_NOUNS:
        words += " forces"
    yield ActorPhrase(span, " ".join(words.split()), head, sentence.number, is_place)
