"""What part a phrase takes in its clause: it acts, something is done to it, or neither. Parsed sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from annotator.model.text.word_sets import word_set
from annotator.suggestions.triggers.clauses import SPEAKING

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

Part = Literal["acts", "undergoes", ""]
PREMISES = word_set(
    "headquarters base basis post station checkpoint barracks camp convoy vehicle truck lorry bus car van pickup "
    "building "
    "office warehouse workshop position outpost stronghold hideout tunnel arsenal target academy compound depot "
    "house home patrol garrison embassy consulate boat "
    "village town neighbourhood neighborhood farm field quarter hospital school church mosque shop stall market"
)
"""What is somebody's, and is attacked in their stead."""
PUBLIC = word_set("school church mosque hospital university shop market clinic temple bank hotel")
"""Of these what is nobody's who fights."""
_LOSING = word_set("die perish succumb disappear vanish suffer sustain lose escape survive flee")
_COMING = word_set("come run fall walk drive blunder stumble ride step get march wander sail fly")
_TRAPS = word_set(
    "attack fire assault bombardment shelling gunfire ambush trap mine landmine ied device minefield bomb hail "
    "barrage siege"
)
_PASSING = word_set("pass travel approach")
_INTO = word_set("under into on over in")
_MET = word_set("hit strike trigger trip detonate encounter")
_AFTER_IT = word_set(
    "find recover investigate discover confirm deploy cordon visit bury treat evacuate search hunt respond "
    "retrieve identify "
    "secure arrive see hear witness count photograph film open seal close suspend postpone send dispatch inspect "
    "rush help rescue free release mourn call seek ask want demand hold believe think expect plan blame suspect"
)
_ATTRIBUTING = word_set("attribute ascribe link trace connect impute")
_BEING = word_set("be have seem become remain belong consist include stand lie live number say")
_ONLY_TOLD = SPEAKING - word_set("accuse charge suspect")
_NOT_DONE_TO = SPEAKING | _AFTER_IT | _BEING
_NOT_DONE = _NOT_DONE_TO | _ATTRIBUTING
_AT = word_set("against on at upon among amid into onto targeting towards toward")
_TAKING = word_set("take retake capture recapture seize wrest win regain reclaim snatch steal grab")
_STRIKES = word_set("attack fire assault ambush shot bombardment raid gunfire shelling rocket missile drone mortar")
TO_PEOPLE = word_set(
    "kill shoot arrest detain abduct kidnap murder behead execute wound injure beat stab capture seize free release "
    "hang assassinate assault ambush take sentence jail hold whisk drag rape torture lynch hack massacre slaughter "
    "evict gun mow cut hurt burn poison rob flog strip expel deport tie"
)


def part_of(head: Token) -> Part:
    """The part of the phrase with this head; one that is joined to another takes the other's part."""
    step = _joined_to(head)
    over = step.head
    if step.dep_ in ("compound", "poss", "nmod", "amod") and over.lemma_.lower() in PREMISES and over != step:
        return "undergoes" if part_of(over) != "acts" else "acts"
    if step.dep_ == "pobj" and step.left_edge.ent_type_ == "DATE" and step.ent_type_ not in ("DATE", "TIME"):
        return "acts"  # "In the early hours of Tuesday police swept": misread as a day that police have
    if step.dep_ == "nsubj":
        return _of_subject(step, over)
    if step.dep_ == "nsubjpass":
        return "" if over.lemma_.lower() in _ONLY_TOLD else "undergoes"
    if step.dep_ == "oprd":
        return "undergoes"  # "bombing what it called a workshop of the group"
    if step.dep_ in ("dobj", "dative") and step.pos_ != "ADP":
        return "" if over.lemma_.lower() in _NOT_DONE_TO else "undergoes"
    return _of_object(step, over) if step.dep_ == "pobj" else ""


def _joined_to(head: Token) -> Token:
    """The token whose place in the clause it shares: "soldiers and police", "dozens of lawyers", "the group’s jets"."""
    step = head
    for _ in range(5):
        over = step.head
        is_of = over.lower_ == "of" and over.dep_ == "prep" and over.head.lemma_.lower() in _COUNTS
        is_of = is_of or (over.lower_ == "of" and over.head.like_num)  # "one of the coalition planes"
        is_its_arms = step.dep_ in ("compound", "poss", "amod", "nmod") and over.lemma_.lower() in _OWN_ARMS
        is_joined = step.dep_ in ("conj", "appos") and over.pos_ in ("NOUN", "PROPN", "NUM", "PRON")
        if step.dep_ == "pobj" and is_of:
            step = over.head
        elif is_its_arms or is_joined:
            step = over
        else:
            break
    return step


_OWN_ARMS = word_set(
    "plane jet warplane aircraft helicopter drone missile rocket shell artillery gunboat warship tank mortar gun "
    "bomber "
    "fighter soldier troop force militant gunman gunmen rebel member"
)
_COUNTS = word_set(
    "group dozen hundred thousand score number crowd pair couple rest majority body barrage salvo wave column "
    "handful "
    "member fighter soldier troop supporter unit faction wing jet plane warplane aircraft helicopter drone missile "
    "rocket gunboat warship tank commander militant militiaman militiamen officer follower remnant element patrol "
    "band"
)


def _of_subject(subject: Token, verb: Token) -> Part:
    lemma = verb.lemma_.lower()
    if lemma == "press" and any(child.dep_ == "dobj" for child in verb.children):
        return "acts"  # "pressed their advance"
    if lemma in _NOT_DONE:
        return ""
    return "undergoes" if undergoes(verb) else "acts"


def undergoes(verb: Token) -> bool:
    """Whether the verb's subject is struck: "came under fire", "ran into an ambush", "hit a mine", "died"."""
    lemma = verb.lemma_.lower()
    if lemma == "go" and any(child.lower_ == "missing" for child in verb.children):
        return True
    if lemma in _LOSING or (lemma in _PASSING and verb.dep_ == "advcl"):
        return True  # "a bomb went off as a convoy passed"
    if lemma in _MET and any(child.dep_ == "dobj" and child.lemma_.lower() in _TRAPS for child in verb.children):
        return True
    return lemma in _COMING and any(
        {inner.lemma_.lower(), inner.lower_} & _TRAPS
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in _INTO
        for inner in child.children
    )


def _of_object(step: Token, preposition: Token) -> Part:
    word, over = preposition.lower_, preposition.head
    lemma = over.lemma_.lower()
    if word == "of":
        if lemma in _PARTS:
            return part_of(over)
        return "undergoes" if lemma in _DEEDS or (lemma in PREMISES and part_of(over) == "undergoes") else ""
    if word == "by" or preposition.dep_ == "agent":
        return "" if lemma in SPEAKING or lemma in _AFTER_IT else "acts"
    if word == "between":
        return "acts"
    if word == "from":
        if lemma in _TAKING:
            return "undergoes"
        return "acts" if lemma in _STRIKES | _SENT or undergoes(over) else ""
    if word == "with":
        is_fight = lemma in _FIGHTING or over.lower_ in ("fire", "shots")
        return "undergoes" if is_fight else ""
    if word in _WHERE and lemma in BURSTING:
        return "undergoes"
    return "undergoes" if word in _AT and lemma not in SPEAKING else ""


_PARTS = word_set("courtyard gate roof wall door entrance front yard edge side middle centre center lobby room rear")
BURSTING = word_set("explode burst detonate go land fall hit crash blow rain ram drop")
_WHERE = word_set("in inside near outside among amid beside under by at on behind into onto")
_SENT = word_set("drop fire launch lob throw shoot hurl release")
_DEEDS = word_set(
    "killing murder abduction kidnapping arrest detention death assassination lynching rape beheading execution "
    "bombing "
    "shelling ambush shooting burning looting dispersal"
)
_FIGHTING = word_set("clash fight battle skirmish exchange trade scuffle brawl grapple gunfight firefight shootout")


def phrases_between(tokens: list[Token]) -> Iterator[Token]:
    """The two of "fighting broke out between A and B"."""
    for token in tokens:
        for child in token.children:
            if child.lower_ == "between":
                for inner in child.children:
                    if inner.dep_ == "pobj":
                        yield from (inner, *inner.conjuncts)
