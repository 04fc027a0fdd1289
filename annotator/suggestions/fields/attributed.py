"""Who claimed an act or is blamed for it, in its own sentence or in one after it. Works on parsed sentences.

"A bomb exploded on Monday. Police blamed the Red Front." "No group claimed it, but suspicion fell on the Red Front."
The words are in `blame_words`, how far a story goes on telling of an act is for `sentences_after`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.suggestions.fields.blame_words import (
    ACTS,
    ATTRIBUTING,
    BLAMING,
    DOERS,
    MARKS,
    NO_ACT,
    NOBODY,
    OWN_DEEDS,
    SUSPICION,
)
from annotator.suggestions.fields.sentences_after import here_and_after
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.triggers.clauses import has_own_subject

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

Heads = list[tuple[SentenceFindings, "Token"]]


def claimants(found: ArticleFindings, here: SentenceFindings) -> Heads:
    """The heads of those who said that they did it, nearest first."""
    return _heads(found, here, _claiming)


def blamed(found: ArticleFindings, here: SentenceFindings) -> Heads:
    """The heads of those whom others blame for it."""
    return _heads(found, here, _blamed)


def blamed_by(verb: Token) -> list[Token]:
    """Whom this verb blames: "attributed the raid to the Front", "was blamed on it", "suspicion fell on it"."""
    return _blamed(verb)


def _heads(found: ArticleFindings, here: SentenceFindings, told: Callable[[Token], list[Token]]) -> Heads:
    return [
        (sentence, head)
        for sentence in here_and_after(found, here)
        for token in sentence.sentence.tokens
        if token.pos_ in ("VERB", "AUX") and not is_denied(token)
        for head in told(token)
        if not is_nobody(head)
    ]


def is_denied(verb: Token) -> bool:
    return any(child.lower_ in NOBODY for child in verb.children)


def is_nobody(head: Token) -> bool:
    return head.lower_ in NOBODY or any(child.lower_ in NOBODY for child in head.children)


def _claiming(verb: Token) -> list[Token]:
    """The group of "the group claimed the attack", "the group said it was behind it"."""
    lemma = verb.lemma_.lower()
    objects = children(verb, "dobj")
    if lemma in ("claim", "own", "admit", "take") and any(_is_deed(child, lemma) for child in objects):
        return [*children(verb, "nsubj"), *_agents(verb)]
    if lemma == "claim" and verb.tag_ == "VBN":
        return _agents(verb)
    if lemma in ("boast", "brag") and any(o.lemma_.lower() in ACTS for o in _objects(verb, "of", "about")):
        return list(children(verb if verb.dep_ != "conj" else verb.head, "nsubj"))  # "boasted of the deed"
    if lemma == "claim" and any(_tells_aim(child) for child in children(verb, "ccomp")):
        return list(children(verb, "nsubj"))  # "the Front claimed that the blast had been aimed at troops"
    if lemma in ("say", "announce", "admit", "claim", "state") and any(
        _is_own_act(child) for child in children(verb, "ccomp", "xcomp")
    ):
        return list(children(verb, "nsubj"))
    return []


def _tells_aim(clause: Token) -> bool:
    is_act = any(child.lemma_.lower() in ACTS for child in children(clause, "nsubj", "nsubjpass"))
    return is_act and clause.lemma_.lower() in ("aim", "target", "mean", "intend", "direct", "be", "avenge", "kill")


def _is_deed(noun: Token, lemma: str) -> bool:
    word = noun.lemma_.lower()
    return word in ("responsibility", "credit") if lemma == "take" else word in ACTS and word != "them"


def _agents(verb: Token) -> list[Token]:
    return [inner for child in verb.children if child.dep_ == "agent" for inner in children(child, "pobj")]


def _is_own_act(clause: Token) -> bool:
    """As in "it was behind the attack", "it had carried out the attack", "its fighters had fired the rockets"."""
    subjects = [child for child in clause.children if child.dep_ == "nsubj"]
    is_own = not subjects and clause.dep_ == "xcomp"
    is_own = is_own or any(
        subject.lower_ in ("it", "they") or any(word.lower_ in ("its", "their") for word in subject.subtree)
        for subject in subjects
    )
    is_after = clause.lemma_.lower() == "go" and any(child.lower_ == "after" for child in clause.children)
    return is_own and (is_after or _is_behind(clause) or clause.lemma_.lower() in OWN_DEEDS)


def _is_behind(clause: Token) -> bool:
    return any(child.lower_ in ("behind", "responsible") for child in clause.children)


def _blamed(verb: Token) -> list[Token]:
    """The group of "police blamed the group", "the attack was blamed on the group", "he accused the group of it"."""
    lemma = verb.lemma_.lower()
    subjects = children(verb, "nsubj", "nsubjpass")
    if lemma in ("be", "stand") and _is_behind(verb):
        return [head for head in subjects if head.pos_ != "PRON"]  # "said that the Front was behind the massacre"
    if lemma in ("be", "belong", "come") and any(_is_doer(head) for head in subjects):
        return [*children(verb, "attr"), *_objects(verb, "to", "from")]  # "said the attackers were deserters"
    if lemma in ("identify", "describe", "present", "introduce") and any(
        child.lower_ in ("themselves", "himself", "herself", "itself") for child in children(verb, "dobj")
    ):
        return [
            *_objects(verb, "as"),
            *_members(_objects(verb, "as")),
        ]  # "identified themselves as members of the Front"
    if _is_mutual_blame(verb, lemma):
        return list(subjects)  # "the army and the rebels blamed each other"
    if lemma == "point" and any(child.lemma_.lower() in SUSPICION for child in children(verb, "dobj")):
        return _objects(verb, "at", "to")  # "officials pointed the finger at the Front"
    if lemma in OWN_DEEDS and any(head.lemma_.lower() in ACTS for head in children(verb, "nsubjpass")):
        return _agents(verb)  # "the assault was carried out by the Front"
    if lemma in ("fall", "point", "settle", "focus", "turn") and any(s.lemma_.lower() in SUSPICION for s in subjects):
        return _objects(verb, "on", "at", "to", "upon", "with")
    if lemma in OWN_DEEDS and any(child.lower_ in ("it", "them") for child in children(verb, "dobj")):
        return [head for head in subjects if head.pos_ != "PRON"]  # "residents said the army had fired them"
    if lemma in ("bear", "carry", "have") and any(child.lemma_.lower() in MARKS for child in children(verb, "dobj")):
        return _objects(verb, "of")  # "bore the hallmarks of the Front"
    if lemma in ATTRIBUTING:
        is_act = any({head.lemma_.lower(), head.lower_} & ACTS for head in (*subjects, *children(verb, "dobj")))
        is_of_noun = verb.dep_ == "acl" or any(child.lower_ == "down" for child in verb.children)
        return _objects(verb, "to", "on") if is_act or is_of_noun else []
    if lemma not in BLAMING or not (has_own_subject(verb) or verb.dep_ in ("acl", "conj", "advcl")):
        return []
    if any(inner.lemma_.lower() in NO_ACT for prep in verb.children for inner in children(prep, "pcomp")):
        return []  # "accuse Rwanda of backing the rebels"
    to_have = children(verb, "xcomp")
    if any(child.lemma_.lower() in OWN_DEEDS | {"trigger", "cause", "commit"} for child in to_have):
        return list(children(verb, "nsubjpass"))  # "the Front is suspected to have triggered the blasts"
    on = _objects(verb, "on")
    return on or [head for head in children(verb, "dobj") if head.pos_ != "PRON" and head.lemma_.lower() not in ACTS]


def _members(heads: Sequence[Token]) -> list[Token]:
    """The front of "members of the front"."""
    return [
        inner for head in heads for prep in head.children if prep.lower_ == "of" for inner in children(prep, "pobj")
    ]


def _is_mutual_blame(verb: Token, lemma: str) -> bool:
    if lemma in ("trade", "exchange"):
        return any(child.lemma_.lower() in ("blame", "accusation") for child in children(verb, "dobj"))
    words = [token.lower_ for token in verb.subtree]
    is_mutual = any(pair in _EACH_OTHER for pair in pairwise(words))
    is_of_deed = any(child.lower_ == "of" for child in verb.children)  # "accuse each other of preparing an offensive"
    return is_mutual and not is_of_deed and lemma in BLAMING | ATTRIBUTING


_EACH_OTHER = frozenset({("each", "other"), ("one", "another"), ("the", "other")})


def members_claimed(found: ArticleFindings, here: SentenceFindings) -> Heads:
    """The heads of those who said that the dead were theirs: "the Front claimed the dead man as a member"."""
    return _heads(found, here, _claiming_dead)


def _claiming_dead(verb: Token) -> list[Token]:
    if verb.lemma_.lower() not in ("claim", "mourn", "name", "identify", "confirm", "announce", "say", "acknowledge"):
        return []
    words = {token.lemma_.lower() for token in verb.subtree}
    is_own = bool(words & {"its", "their"}) or verb.lemma_.lower() == "claim"
    is_of_dead = bool(words & {"dead", "die", "kill", "slain", "death", "martyr"})
    is_member = bool(words & {"member", "fighter", "commander", "militant", "combatant", "own", "militiaman"})
    return list(children(verb, "nsubj")) if is_own and is_of_dead and is_member else []


def _is_doer(head: Token) -> bool:
    """The attackers of "the attackers were deserters"."""
    return head.lemma_.lower() in DOERS and any(child.lower_ in ("the", "these", "those") for child in head.children)


def _objects(verb: Token, *prepositions: str) -> list[Token]:
    """What stands after these prepositions of the verb, or of a word that hangs on it."""
    links = [child for child in verb.children if child.lower_ in prepositions]
    links += [
        inner for child in verb.children if child.dep_ in ("dobj", "prt", "prep", "advmod") for inner in child.children
    ]
    return [head for link in links if link.lower_ in prepositions for head in children(link, "pobj")]


def children(token: Token, *links: str) -> Sequence[Token]:
    """The words that hang on it in these ways, with what is joined to them."""
    return [each for child in token.children if child.dep_ in links for each in (child, *child.conjuncts)]
