"""How a trigger stands in its sentence: its clause, who speaks of it, and whether it is asserted at all.

Works on spaCy's dependencies; a sentence that was not parsed has none, and then nothing is known of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.triggers.background import is_background
from annotator.suggestions.triggers.no_acts import is_no_act

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

SAYING = word_set(
    "say tell report state announce add claim declare note explain confirm quote cite inform reveal "
    "indicate describe believe think hear know understand show suggest estimate acknowledge admit recall "
    "write tweet post learn see"
)
ALLEGING = word_set("allege accuse blame suspect charge purport insinuate implicate")
DENYING = word_set("deny reject refute dismiss disclaim dispute rebut")
ASKING = word_set(
    "ask urge call appeal demand request order invite propose offer plead beg encourage press want need "
    "seek expect advise instruct require push"
)
PLANNING = word_set(
    "plan threaten vow pledge promise intend prepare aim hope decide agree consider warn fear refuse fail "
    "propose try attempt plot wish swear conspire contemplate mull prevent avoid stop thwart foil avert "
    "halt end expect schedule ready set"
)
SPEAKING = (
    SAYING
    | ALLEGING
    | DENYING
    | ASKING
    | word_set(
        "threaten vow pledge promise warn agree refuse condemn criticise criticize praise denounce welcome "
        "apologise apologize insist reiterate stress argue complain swear hail thank congratulate speak talk "
        "discuss"
    )
)
TELLING = SAYING | ALLEGING | DENYING | ASKING
# The act is in their object: "launched an attack".
LIGHT = word_set(
    "launch carry conduct stage mount hold make take wage undertake perform open start begin unleash "
    "execute commit order lead see face suffer sign reach strike issue give send throw fire hurl detonate "
    "use set deliver plant lob express voice convey offer extend impose"
)
# What is only spoken of: "condemned the attack", "investigate the killing".
MENTIONING = word_set(
    "condemn denounce criticise criticize discuss investigate mourn fear prevent avoid stop end halt "
    "avenge commemorate recall remember mark probe protest deplore decry witness escape flee survive "
    "justify support oppose welcome plan threaten anticipate expect cease suspend resist combat counter "
    "tackle address deter discourage curb attribute blame link ascribe trace own disown"
)
_UNREAL = word_set("will would could may might should shall must can ’ll 'll ca wo ’d")
_CONDITION = frozenset(["if", "unless", "whether", "until", "lest"])
_NO = word_set("no not n't n’t never neither nor without")
_CONTENT = word_set(
    "ccomp xcomp pcomp acl advcl dobj pobj prep conj appos attr nsubj nsubjpass amod compound poss oprd dative "
    "npadvmod relcl csubj dep agent"
)


def head_verb(token: Token) -> Token:
    """The verb of the token's clause, or the clause's top where it has no verb."""
    for step in (token, *token.ancestors):
        if step.pos_ in ("VERB", "AUX") and step.dep_ not in ("aux", "auxpass", "amod", "compound"):
            return step
        top = step
    return top


def has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "csubj") for child in verb.children)


def speech_over(verb: Token) -> Token | None:
    """The nearest verb of speaking in whose content `verb` stands: "asked them to attack", "said X attacked"."""
    step = verb
    while step.head != step:
        inner, link, step = step, step.dep_, step.head
        if link not in _CONTENT:
            return None
        if (
            step.pos_ == "VERB"
            and step.lemma_.lower() in SPEAKING
            and link in ("ccomp", "xcomp", "advcl", "prep", "dobj", "acl")
        ):
            if link == "advcl" and not _is_infinitive(verb):
                return None
            if step.lemma_.lower() != "agree" or inner.pos_ == "VERB":
                return step
        if step.pos_ == "NOUN" and step.lemma_.lower() in _SPOKEN and link in ("acl", "relcl", "prep", "ccomp"):
            return step
        if link in ("advcl", "relcl") and has_own_subject(verb):
            # A clause with its own subject beside the speech stands for itself.
            return None
    return None


_SPOKEN = word_set(
    "allegation claim accusation threat plan report warning demand call denial rumour rumor suspicion fear"
)


def is_quoted_after(verb: Token, speech: Token) -> bool:
    """Whether the speaker only comes after what is said: "Rebels killed three, police said"."""
    return speech.i > verb.i


def standing(trigger: Token) -> frozenset[str]:
    """What keeps the trigger from being a plain fact: reported, alleged, denied, planned, negated, background."""
    verb = head_verb(trigger)
    found = set(_own_standing(trigger, verb)) | _told_before(trigger)
    speech = speech_over(verb) if verb == trigger or verb.lemma_.lower() not in SPEAKING else verb
    if speech is not None and speech != trigger:
        found |= _spoken_standing(trigger, verb, speech)
    return frozenset(found)


def _told_before(trigger: Token) -> set[str]:
    """A parser that takes "allege" for a noun must not make its content a fact."""
    before = {t.lower_ for t in trigger.sent if t.i < trigger.i}
    flags = {"alleged": before & _ALLEGES, "denied": before & _DENIES}
    return {flag for flag, words in flags.items() if words}


_ALLEGES = word_set("allege alleges allegation allegations accusation accusations")
_DENIES = word_set("deny denies")


def _own_standing(trigger: Token, verb: Token) -> Iterator[str]:
    if _is_negated(trigger) or _is_negated(verb):
        yield "negated"
    if any(_is_unreal(step) for step in _clause_chain(verb)) or _is_left_of_infinitive(trigger):
        yield "planned"
    is_object = trigger.dep_ in ("dobj", "pobj", "nsubjpass", "compound")
    if trigger.dep_ == "pobj" and trigger.head.lower_ in ("in", "with") and verb.lemma_.lower() == "end":
        is_object = False  # "ended in a brawl"
    if trigger != verb and verb.lemma_.lower() in MENTIONING and is_object:
        yield "background"
    if is_background(trigger, verb) or is_no_act(trigger, verb):
        yield "background"
    if is_mentioned(trigger):
        yield "mentioned"
    if verb.dep_ == "relcl" and verb.tag_ in ("VBG", "VBZ", "VBP") and not _was_going_on(verb):
        yield "background"


def _is_negated(token: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.lower_ in _NO and child.dep_ in ("det", "advmod", "preconj"))
        for child in token.children
    ) or any(
        child.dep_ == "nsubjpass" and any(inner.lower_ == "no" for inner in child.children) for child in token.children
    )


def _is_unreal(verb: Token) -> bool:
    """Told as wanted, possible or to come: "will attack", "if they attack", "in order to attack"."""
    if any(child.dep_ == "aux" and child.lower_ in _UNREAL for child in verb.children):
        return True
    if any(child.dep_ == "mark" and child.lower_ in _CONDITION for child in verb.children):
        return True
    if verb.dep_ == "advcl" and any(child.lower_ == "once" and child.i < verb.i for child in verb.children):
        return True
    is_purpose = _is_infinitive(verb) and not _is_perfect(verb) and verb.dep_ in _INFINITIVES
    return is_purpose and verb.head.lemma_.lower() not in _FACTUAL


def _is_left_of_infinitive(verb: Token) -> bool:
    """The second of "who plan to storm polling stations and snatch ballot boxes", joined to the wrong verb."""
    return verb.tag_ == "VB" and verb.dep_ == "conj" and verb.head.tag_ in ("VBP", "VBZ", "VBD", "VBN")


def _was_going_on(verb: Token) -> bool:
    """As in "a crowd that was beating him"."""
    return any(child.dep_ == "aux" and child.lower_ in ("was", "were") for child in verb.children)


def is_mentioned(trigger: Token) -> bool:
    """As in "after the attack", "after two days of shelling": the clause tells of another act."""
    moved = trigger.head.head if trigger.head.lower_ == "over" else None
    on = (child for child in (moved.children if moved is not None else ()) if child.lower_ == "on")
    is_on_strike = any(inner.lemma_.lower() == "strike" for child in on for inner in child.children)
    if trigger.dep_ != "pobj" or (moved is not None and moved.lemma_.lower() in _MOVING and not is_on_strike):
        return False  # "ran over a landmine", but "went on strike over the kidnapping"
    if any(child.dep_ == "poss" and child.ent_type_ == "DATE" for child in trigger.children):
        return False  # "during Thursday's march": it has a day of its own
    return _only_mentions(trigger.head)


def _only_mentions(preposition: Token) -> bool:
    """As in "after the attack", "fear of an attack": the words speak of another act."""
    word, head = preposition.lower_, preposition.head
    if word == "of" and head.lemma_.lower() in _TIMES and head.dep_ == "pobj":
        return _only_mentions(head.head)  # "after two days of shelling"
    return word in _BESIDE or (word == "of" and head.lemma_.lower() in _ABOUT_ACTS)


_MOVING = word_set("run drive roll pass fly go step")
_TIMES = word_set("minute hour day night week month year series wave")


_BESIDE = word_set("despite against over about after following since before amid from during")
_ABOUT_ACTS = word_set(
    "fear threat risk wake wave anniversary allegation victim possibility plan report history cycle end"
)
_INFINITIVES = word_set("xcomp advcl acl relcl ccomp")
_FACTUAL = word_set("begin start continue manage help proceed go come force lead cause use deploy allow enable let")


def _clause_chain(verb: Token) -> Iterator[Token]:
    """The verb and the verbs it is joined or subordinated to without a subject of its own."""
    yield verb
    step = verb
    while step.dep_ in ("conj", "xcomp") and step.head.pos_ in ("VERB", "AUX") and not has_own_subject(step):
        if step.dep_ == "xcomp" and step.head.lemma_.lower() not in _FACTUAL:
            return
        step = step.head
        yield step


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def is_going_on(verb: Token) -> bool:
    """As in "were fighting", "strike at militants": no act of one day."""
    return verb.tag_ in ("VBG", "VBZ", "VBP", "VB")


_ALLEGATIONS = word_set("allegation accusation suspicion claim rumour rumor")


def _is_perfect(verb: Token) -> bool:
    """As in "is said to have dropped": it is told as done."""
    return verb.tag_ == "VBN" and any(child.dep_ == "aux" and child.lemma_.lower() == "have" for child in verb.children)


def _spoken_standing(trigger: Token, verb: Token, speech: Token) -> set[str]:
    lemma = speech.lemma_.lower()
    if lemma in ALLEGING or (speech.pos_ == "NOUN" and lemma in _ALLEGATIONS):
        return {"alleged"}
    if lemma in DENYING or lemma == "denial" or (speech.pos_ == "NOUN" and head_verb(speech).lemma_.lower() in DENYING):
        return {"denied"}  # "dismissed a report that rebels had attacked"
    if lemma in ASKING or lemma in PLANNING or lemma in ("threat", "plan", "warning", "demand", "call", "fear"):
        return {"planned"}
    if verb == speech:
        return {"background"} if lemma in MENTIONING else set()
    return set() if is_quoted_after(verb, speech) else {"reported"}
