"""Sides that only the story as a whole tells: who called a protest, who laid what was found, whose the article is.

Where all that stands beside an act leaves a side open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.attributed import blamed, children, here_and_after
from annotator.suggestions.fields.side_phrases import SidePhrases, phrases_of
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.text.tokens import Token

_ARMED_TYPES = frozenset({"Rebel group", "Political militia", "Identity militia"})


def with_story(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases, lineage: Set[str]) -> SidePhrases:
    if "Protests" in lineage and not phrases.target:
        phrases = replace(phrases, target=tuple(_organisers(found, here, phrases.source))[:1])
    if "Disrupted weapons use" in lineage and not phrases.target:
        phrases = replace(phrases, target=tuple(_layers(found, here, phrases.source))[:1])
    return phrases


def _organisers(found: ArticleFindings, here: SentenceFindings, others: Sequence[ActorPhrase]) -> Iterator[ActorPhrase]:
    """The union of "The march was called by the union", "the union, which organised the rally"."""
    near = [here, *list(here_and_after(found, here))[1:3], *found.before(here.sentence.number, 2)]
    for sentence in near:
        heads = [head for token in sentence.sentence.tokens for head in _calling(token)]
        yield from (p for p in phrases_of(sentence, heads) if p not in others and not p.is_place_name)


def _calling(token: Token) -> Sequence[Token]:
    """Who calls crowds together by this word."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in _CALLING:
        agents = [inner for child in token.children if child.dep_ == "agent" for inner in children(child, "pobj")]
        is_of_crowd = any(inner.lemma_.lower() in _CROWD_ACTS for inner in token.subtree)
        doers = [t for t in children(token, "nsubj") if t.pos_ != "PRON"] if is_of_crowd else []
        return agents or doers
    if token.pos_ == "NOUN" and lemma in _CALLS:
        return [
            head for prep in token.children if prep.lower_ in ("of", "by", "from") for head in children(prep, "pobj")
        ]
    return ()


_CALLING = word_set("call organise organize convene stage lead summon announce convoke coordinate mobilise mobilize")
_CALLS = word_set("call banner appeal invitation aegis auspices initiative urging")
_CROWD_ACTS = word_set(
    "protest demonstration march rally procession strike vigil sit-in gathering parade picket blockade action "
    "protester marcher demonstrator"
)


def _layers(found: ArticleFindings, here: SentenceFindings, others: Sequence[ActorPhrase]) -> Iterator[ActorPhrase]:
    """Who laid the bomb or hid the arms that were found: whom others blame, else the armed group told of nearest."""
    if any(token.lemma_.lower() in _FLYING for token in here.sentence.tokens):
        return  # what was shot down was sent by somebody else than whom the story tells of
    for sentence, head in blamed(found, here):
        yield from (p for p in phrases_of(sentence, [head]) if p not in others)
    near = [here, *found.before(here.sentence.number, 1), *list(here_and_after(found, here))[1:3], *found.sentences[:2]]
    for sentence in near:
        for phrase in sentence.actors:
            if phrase not in others and found.readings.type_of(phrase.words) in _ARMED_TYPES:
                yield phrase


_FLYING = word_set("drone missile rocket aircraft jet plane helicopter uav projectile quadcopter shahed balloon")
