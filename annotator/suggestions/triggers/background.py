"""What a story only looks back on: a war's toll, old cases in court, what has gone on since some year.

Works on spaCy's dependencies of one trigger, and on the day that governs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from annotator.model.dates.date_reading import DateReading
from annotator.model.text.word_sets import word_set

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

OLD_DAYS = 45
"""What ended longer before publication is no news."""
_LONG_TROUBLES = word_set(
    "war conflict insurgency violence unrest crisis uprising rebellion campaign hostility feud attack fighting clash"
)
_COURTS = word_set(
    "sentence convict acquit jail imprison indict try prosecute uphold extradite commemorate honour honor"
)
_ONLY_ABOUT = word_set(
    "scene film movie book story novel song game drill warning plan plot threat fear victim survivor zone "
    "charge law case "
    "trial museum memorial anniversary history veteran expert analyst ban policy crime risk alert shelter insurance "
    "documentary series correspondent reporter tourism fatigue effort damage footage video toll statistics figure"
)
_NATURE = word_set(
    "earthquake quake flood storm cyclone hurricane typhoon eruption volcano landslide avalanche lightning tsunami "
    "disease cholera famine hunger malaria virus pandemic outbreak crash collision derailment accident shipwreck"
)


def is_background(trigger: Token, verb: Token) -> bool:
    """Whether the words themselves say so; a date is judged by `is_past`."""
    if _is_held_against(trigger):
        return True
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if (
        subject is not None
        and subject.lemma_.lower() in _LONG_TROUBLES
        and subject != trigger
        and is_present_perfect(verb)
    ):
        return True
    if subject is not None and subject.lemma_.lower() in _NATURE:
        return True
    if _is_habit(verb) or _is_fate_of_one_known(verb):
        return True
    if any(step.dep_ == "advcl" and _is_long_ago(step) for step in (verb, *_conjoined(verb))):
        return True
    if any(_is_recounted(step) for step in (verb, *_conjoined(verb))):
        return True
    if trigger.dep_ == "compound" and trigger.head.lemma_.lower() in _ONLY_ABOUT:
        return True
    if trigger.dep_ in ("pobj", "dobj", "nsubjpass") and verb != trigger and verb.lemma_.lower() in _COURTS:
        return True
    return any(_is_since(step) for step in _up(verb))


def _is_held_against(trigger: Token) -> bool:
    """As in "held responsible for the burning of homes", "at risk from grenades"."""
    step = trigger
    for _ in range(_FARTHEST_CHARGE):
        if step.dep_ not in _NOUN_LINKS:
            return False
        if step.dep_ == "prep" and step.lower_ in _OF_CHARGES and step.head.lemma_.lower() in _CHARGES:
            return True
        step = step.head
    return False


_FARTHEST_CHARGE = 7
_NOUN_LINKS = frozenset({"conj", "compound", "amod", "appos", "pobj", "pcomp", "prep"})
_OF_CHARGES = word_set("for of over from about against in")
_CHARGES = word_set(
    "speak hear complain warn dream "
    "responsible accuse blame suspect guilty convict charge wanted want notorious known famous risk responsibility "
    "complicity role part sanction compensation liable accountable capable suspicion allegation afraid wary memory "
    "talk story book film play trial inquest inquiry investigation prosecution law ban expert specialist"
)


def _is_fate_of_one_known(verb: Token) -> bool:
    """As in "his body was found": what became of somebody of whom the story told before."""
    if verb.lemma_.lower() not in ("find", "discover", "dump", "recover"):
        return False
    bodies = (child for child in verb.children if child.lemma_.lower() in ("body", "corpse", "remains"))
    return any(child.dep_ == "poss" for body in bodies for child in body.children)


def is_past(reading: DateReading, published: str) -> bool:
    """Whether it ended so long before publication that the story only looks back on it: "in January", "
    "told in March."""
    end = reading.end or reading.start
    try:
        is_old = date.fromisoformat(published[:10]) - date.fromisoformat(end) > timedelta(days=OLD_DAYS)
    except ValueError:
        return False
    return is_old or (reading.precision == "month" and end[:7] < published[:7])


def is_present_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("has", "have") for child in verb.children)


def is_own_deed(verb: Token) -> bool:
    """As in "said on Friday that it had shot down a drone": the doer tells that it is done."""
    is_done = any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)
    return is_done and any(child.dep_ == "nsubj" and child.lower_ in ("it", "they") for child in verb.children)


def _is_since(verb: Token) -> bool:
    """As in "since fighting broke out in April"."""
    if verb.dep_ != "advcl" or not any(c.dep_ == "mark" and c.lower_ == "since" for c in verb.children):
        return False
    return not any(word.lower_ in _UNSEEN for word in (verb.head, *verb.head.children))  # "missing since men took him"


_UNSEEN = word_set("missing heard seen unseen unknown unheard captive")


def _conjoined(verb: Token) -> Iterator[Token]:
    """The verbs that this one is joined to by "and"."""
    step = verb
    while step.dep_ == "conj" and step.head.pos_ in ("VERB", "AUX"):
        step = step.head
        yield step


def _is_recounted(verb: Token) -> bool:
    """As in "told how guards beat them", "a gang that has killed guards", "treats women raped by fighters"."""
    if any(child.lower_ == "how" for child in verb.children):
        return True
    if verb.dep_ == "relcl" and is_present_perfect(verb):
        return True
    above = verb.head.head if verb.dep_ == "acl" else verb
    return verb.dep_ == "acl" and above.dep_ == "relcl" and above.tag_ in ("VBZ", "VBP")


def _is_long_ago(clause: Token) -> bool:
    """As in "a month after fighting erupted"."""
    marks = [child for child in clause.children if child.dep_ == "mark" and child.lower_ in ("after", "since")]
    return any(mark.i > 0 and mark.doc[mark.i - 1].lemma_.lower() in _LONG_TIMES for mark in marks)


_LONG_TIMES = word_set("week month year decade")


def is_sum_of_acts(trigger: Token) -> bool:
    """As in "849 attacks", "dozens of raids": a count over some time, unless it has a day of its own."""
    if trigger.lemma_.lower() not in _COUNTED_ACTS:
        return False
    counts = [child for child in trigger.children if child.dep_ == "nummod"]
    is_many = any(
        child.text.replace(",", "").isdigit() and int(child.text.replace(",", "")) >= _MANY for child in counts
    )
    of = trigger.head if trigger.dep_ == "pobj" and trigger.head.lower_ == "of" else None
    return is_many or (of is not None and of.head.lemma_.lower() in ("dozen", "hundred", "score", "thousand"))


def is_of_masses(verb: Token) -> bool:
    """As in "75,000 people were arrested": more than are hurt or taken on any one day."""
    acted_on = (child for child in verb.children if child.dep_ in ("nsubjpass", "dobj"))
    counts = (inner.text.replace(",", "") for child in acted_on for inner in child.children if inner.dep_ == "nummod")
    return any(count.isdigit() and int(count) >= _MASSES for count in counts)


_MANY, _MASSES = 8, 1000
_COUNTED_ACTS = word_set(
    "attack raid clash killing murder abduction kidnapping incident protest demonstration bombing "
    "violation assault rape "
    "arrest riot lynching execution"
)


def _is_habit(verb: Token) -> bool:
    """As in "have often burned homes", "in recent months", "have been killed since ...": no act of one day."""
    for child in verb.children:
        if child.dep_ == "advmod" and child.lower_ in _HABITS:
            return True
        if child.dep_ == "prep":
            words = [token.lower_ for token in child.subtree][:5]
            if _SPANS & set(words) and ("recent" in words or "past" in words or "last" in words):
                return True
            if words[0] == "since" and is_present_perfect(verb) and verb.lemma_.lower() not in _LASTING:
                return True
        if child.dep_ == "advcl" and is_present_perfect(verb) and _is_since(child):
            return True
        if child.lower_ == "since" and child.i > verb.i and is_present_perfect(verb):
            return True  # "have died since"
    return False


_LASTING = word_set("be remain stay hold fly wave")
"""As in "has been in rebel hands since Tuesday": that day is the day of the act."""
_HABITS = word_set(
    "mainly mostly often regularly routinely frequently usually repeatedly rarely sometimes always commonly"
)
_SPANS = word_set("days weeks months years decades decade")


def _up(verb: Token) -> Iterator[Token]:
    yield verb
    step = verb
    while step.head != step and step.dep_ in ("conj", "xcomp", "ccomp", "advcl", "acl", "relcl"):
        step = step.head
        yield step
