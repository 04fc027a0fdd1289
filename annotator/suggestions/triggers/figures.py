"""Figures of speech: words of war for what is said, sold, voted or played. ("came under fire from allies", "hit
the markets like a bomb", "shot down the bill", "stormed to victory").

Works on spaCy's dependencies of one trigger, for schemes that take only what is done; who says so is left to others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_WORDY_DOERS = word_set(
    "ally critic reporter lawmaker senator legislator congressman minister deputy parliament senate congress cabinet "
    "opposition shareholder investor retailer economist analyst commentator columnist newspaper editorial regulator "
    "watchdog bank company firm carmaker airline retailer insurer bookmaker hacker speculator coach striker champion "
    "goalkeeper keeper midfielder winger defender team side club batsman bowler boxer sprinter cyclist jockey "
    "novelist author filmmaker director lawyer judge court tribunal jury regulator backbencher coalition "
    "candidate speaker consumer customer competitor scientist researcher doctor museum gallery theatre "
    "currency dollar euro rouble ruble rial peso naira rand lira yuan share stock market price rate inflation economy "
    "crisis scandal debt remark verdict news ruling film book song tape report shareholder bondholder creditor "
    "lender publisher broadcaster orchestra choir runner athlete couple guest tourist shopper"
)
"""Who takes up words and not arms. What armed people may also be called ("leader", "supporter") is none of these."""
_WORDY_FOES = word_set(
    "bill motion amendment budget proposal plan probe inquiry deal treaty contest match game lead chance "
    "career naira currency rouble peso dollar reputation character proposal reform clause "
    "policy decision verdict ruling critic myth theory idea argument claim rumour speech referee goal "
    "goalkeeper keeper "
    "penalty hurdle deficit cost inflation tax wage litter waste rat mosquito locust hopper weed "
    "swarm pest outbreak virus survival promotion relegation vote "
    "election nomination tie trophy medal age front-runner "
    "ratification ambition expectation forecast doubt fatigue odds leopard snow"
)
_FIGHTING = word_set(
    "attack fight battle battling clash fire shoot kill ambush storm bombard blast hit strike destroy terrorise "
    "terrorize "
    "beat beating bomb explode surrender seize capture war assault raid crush demolish slaughter massacre butcher "
    "torpedo pound hammer blow besiege siege hostage duel trade exchange take come withdraw defeat surround rout maul "
    "savage abandon conquer retreat regain recapture retake win lose target strike sabotage hijack burn torch break "
    "set join open split unite merge leave quit shell salvo volley barrage grenade missile rocket bullet"
)
_BY_WORDS = word_set("question criticism complaint call email demand letter remark insult abuse jibe boo whistle")
_TOWARDS = word_set("victory lead title final semifinal quarterfinal power success win top summit record clear hearing")
_TOPICS = word_set(
    "price cost remark comment handling record policy budget tax pension age reform bill scandal decision plan "
    "proposal railway spending deficit wage appointment nomination row failure role statement speech tweet response "
    "delay debt immigration abortion referendum constitution brexit refusal conduct expense contract salary wedding"
)


def is_figure(trigger: Token, verb: Token) -> bool:
    """Whether the words of war stand for something else."""
    if _is_compared(trigger):
        return True
    if trigger.lemma_.lower() not in _FIGHTING and verb.lemma_.lower() not in _FIGHTING:
        return False
    return _is_fire_of_words(trigger, verb) or _leads_to_success(trigger) or _is_on_a_topic(trigger, verb)


def _is_compared(trigger: Token) -> bool:
    """As in "hit the markets like a bomb", "exploded like a grenade"."""
    if any(child.dep_ == "prep" and child.lower_ == "like" for child in trigger.children):
        return True
    step = trigger
    while step.dep_ in ("pobj", "compound", "amod", "conj") and step.head != step:
        if step.dep_ == "pobj":
            return step.head.lower_ == "like"
        step = step.head
    return False


def _is_fire_of_words(trigger: Token, verb: Token) -> bool:
    """As in "under fire from allies", "senators shot down the bill", "farmers fought off locusts"."""
    doers = [*_doers(verb), *_from_whom(trigger, verb)]
    if any(doer.pos_ != "PROPN" and doer.lemma_.lower() in _WORDY_DOERS and not _is_armed(doer) for doer in doers):
        return not _is_bodily(verb)
    steps = {trigger, verb} if trigger.pos_ == "VERB" or trigger.dep_ in ("dobj", "pobj", "prep") else {trigger}
    return any(foe.lemma_.lower() in _WORDY_FOES for step in steps for foe in _foes(step)) or any(
        word.lemma_.lower() in _BY_WORDS for step in steps for word in _of(step, ("with", "of"))
    )


def _from_whom(trigger: Token, verb: Token) -> Iterator[Token]:
    """The allies of "came under fire from allies"."""
    under = [inner for inner in _of(verb, ("under",)) if inner.lemma_.lower() in ("fire", "attack", "siege")]
    for step in (*under, *([verb] if under else []), *([trigger] if trigger != verb else [])):
        yield from _of(step, ("from", "by"))


def _is_bodily(verb: Token) -> bool:
    """Whether it leaves people dead or hurt, or is done with arms: then even a striker does it in earnest."""
    return any(token.lemma_.lower() in _EARNEST for token in verb.subtree)


_EARNEST = word_set(
    "die dead death wound injure bullet knife machete tear-gas police soldier stone stick hospital gunmen rifle "
    "ammunition "
    "pistol axe troop army militia rebel militant protester demonstrator placard banner embassy blood petrol"
)


def _is_armed(doer: Token) -> bool:
    return any(child.lemma_.lower() in ("armed", "masked", "rebel", "military") for child in doer.children)


def _leads_to_success(trigger: Token) -> bool:
    """As in "stormed to victory", "stormed out of a hearing", "fought back from two goals down"."""
    if trigger.lemma_.lower() not in ("storm", "fight", "battle", "blast", "shoot", "sweep", "march", "surge"):
        return False
    return any(goal.lemma_.lower() in _TOWARDS for goal in _of(trigger, ("to", "into", "of", "out")))


def _is_on_a_topic(trigger: Token, verb: Token) -> bool:
    """As in "came under fire over his remarks", "a bloody battle over the retirement age"."""
    steps = {trigger, verb}
    return any(
        topic.lemma_.lower() in _TOPICS for step in steps for topic in _of(step, ("over", "about", "on"))
    ) and not (_is_bodily(verb))


def _doers(verb: Token) -> Iterator[Token]:
    step = verb
    for _ in range(3):
        own = [child for child in step.children if child.dep_ in ("nsubj", "agent")]
        if own or step.dep_ not in ("conj", "xcomp", "advcl"):
            break
        step = step.head
    for child in own:
        if child.dep_ == "nsubj":
            yield child
        else:
            yield from (inner for inner in child.children if inner.dep_ == "pobj")


def _foes(step: Token) -> Iterator[Token]:
    for child in step.children:
        if child.dep_ in ("dobj", "nsubjpass"):
            yield child
    yield from _of(step, ("at", "on", "against", "for", "off"))


def _of(step: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    for child in step.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield inner
                    yield from inner.conjuncts
                elif inner.dep_ == "prep":
                    yield from (last for last in inner.children if last.dep_ == "pobj")
