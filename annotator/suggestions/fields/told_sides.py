"""To whom something was done, where the act leaves it open: who was killed, hurt or treated. Parsed sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.attributed import Heads, children, is_denied, is_nobody
from annotator.suggestions.fields.sentences_after import here_and_after
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.people_words import UNARMED

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_HARMING = word_set(
    "kill wound injure maim hurt martyr behead slay murder execute shoot stab beat batter rape abduct kidnap treat "
    "hospitalise hospitalize burn displace"
)
_DYING = word_set("die perish succumb")
_LOSS = word_set("life injury wound burn bruise cut")
_BODIES = word_set("body corpse remains death killing murder")
_FELL = word_set(
    "soldier fighter policeman policemen officer guard militant rebel gendarme trooper man men peacekeeper"
)
MOST_SENTENCES = 2


def harmed(found: ArticleFindings, here: SentenceFindings) -> Heads:
    """The heads of those who were killed or hurt, by this sentence or else by the next."""
    near = list(here_and_after(found, here))[:MOST_SENTENCES]
    if not here.dates and not any(not name.is_country for name in here.places):
        near += found.before(here.sentence.number)  # "Three officers were hurt. The army blamed the raid on rebels."
    for sentence in near:
        heads = [head for token in sentence.sentence.tokens for head in _hurt(token) if not is_nobody(head)]
        if heads:
            return [(sentence, head) for head in heads]
    return []


def _hurt(token: Token) -> Iterator[Token]:
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and lemma in _BODIES:
        yield from (head for prep in token.children if prep.lower_ == "of" for head in children(prep, "pobj"))
    if token.pos_ != "VERB" or is_denied(token):
        return
    if lemma in _HARMING:
        yield from children(token, "dobj", "nsubjpass")
    elif lemma in _DYING or _is_loss(token, lemma):
        yield from children(token, "nsubj")
    elif lemma in _FINDING and (_tells_death(token) or _is_under_ruins(token)):
        yield from children(token, "nsubjpass", "dobj")
    elif lemma == "fall":
        subjects = [*children(token, "nsubj"), *(a for s in children(token, "nsubj") for a in children(s, "appos"))]
        yield from (head for head in subjects if head.lemma_.lower() in _FELL | UNARMED)
    elif lemma == "leave" and any(child.lower_ in ("dead", "wounded", "injured", "hurt") for child in token.subtree):
        yield from children(token, "dobj")
    elif lemma == "arrive" and any(child.lemma_.lower() in ("hospital", "clinic") for child in token.subtree):
        yield from children(token, "nsubj")


_FINDING = word_set("find dig pull recover drag discover bring carry")


def _tells_death(verb: Token) -> bool:
    return any(child.lower_ in ("dead", "lifeless") for child in verb.children)


def _is_under_ruins(verb: Token) -> bool:
    """As in "two women were found in the rubble"."""
    below = (inner for prep in verb.children if prep.dep_ == "prep" for inner in prep.children)
    return any(inner.lemma_.lower() in ("rubble", "debris", "ruin", "wreckage") for inner in below)


def _is_loss(verb: Token, lemma: str) -> bool:
    """As in "lost their lives", "sustained injuries", "suffered burns"."""
    is_loss = lemma in ("lose", "sustain", "suffer", "receive")
    return is_loss and any(child.dep_ == "dobj" and child.lemma_.lower() in _LOSS for child in verb.children)
