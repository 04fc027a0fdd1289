"""Both sides of an act as the story tells them: its own words first, then claims and blame, who was hurt, the rest of
the sentence, and the sentences beside it. Only for schemes that code acts of a day and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.attributed import blamed, claimants, here_and_after
from annotator.suggestions.fields.side_phrases import SidePhrases, phrases_of
from annotator.suggestions.fields.spoken_of import is_pronoun, meant_by, named_before
from annotator.suggestions.fields.taking_part import PREMISES, Part, part_of
from annotator.suggestions.fields.told_sides import harmed
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.people_words import BODIES, UNARMED
from annotator.suggestions.triggers.arguments import MUTUAL
from annotator.suggestions.triggers.clusters import Cluster

if TYPE_CHECKING:
    from spacy.tokens import Token

_VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_CROWDS = frozenset({"Protests", "Riots"})
_ANYBODY = word_set(
    "assailant attacker bomber suicide group suspect raider unknown stranger sniper gunman gunmen individual"
)
_STEPPING_IN = word_set(
    "fire use disperse break arrest detain beat block stop push charge turn throw shoot scatter deploy respond "
    "intervene "
    "chase drag lob spray hit clash open answer lead bundle round evict clear fight remove repel kill wound"
)
_WITHOUT_STATE = frozenset({"Civilians", "Protesters", "Rioters"})


def all_sides(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """The sides with what the story tells of them elsewhere. `lineage`: the code and those above it."""
    if not here.sentence.is_parsed:
        return phrases
    phrases = _without_places(found, _with_meant(found, here, phrases))
    if _VIOLENT & lineage:
        phrases = _with_others_told(found, here, phrases)
    phrases = _with_rest_of_sentence(found, here, cluster, phrases, lineage)
    if _CROWDS & lineage:
        phrases = _with_who_stepped_in(found, here, phrases)
    if not phrases.source or not phrases.target:
        phrases = _with_sentence_before(found, here, cluster, phrases, lineage)
    return phrases


def _with_meant(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With whom "they" and "them" stand for, and the fuller words for "the rebels"."""
    source, target = phrases.source, phrases.target
    if not source:
        source = _without([p for they in phrases.they for p in meant_by(found, here, they)], target)
    if not target:
        objects = phrases.them or tuple(t for t in here.sentence.tokens if _is_object(t) and is_pronoun(t))
        target = _without([p for them in objects for p in meant_by(found, here, them)], source)[:1]
    return replace(phrases, source=_fuller(found, here, source, target), target=_fuller(found, here, target, source))


def _without_places(found: ArticleFindings, phrases: SidePhrases) -> SidePhrases:
    """Without the Kuriga of "attacked Kuriga", the Robotyne of "the village of Robotyne", and bare weapons."""
    return replace(
        phrases,
        source=tuple(p for p in phrases.source if p.head.lower_.removesuffix("s") not in _WEAPONS or " " in p.words),
        target=tuple(p for p in phrases.target if not _may_be_place(found, p)),
    )


_WEAPONS = word_set("missile rocket shell mortar bomb drone grenade bullet shot mine projectile artillery")


def _may_be_place(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """A name that nobody knows, without an article, where towns stand too."""
    head = phrase.head
    is_person = head.ent_type_ == "PERSON" and (" " in phrase.words or head.dep_ == "nsubjpass")
    if head.pos_ != "PROPN" or is_person:
        return False
    step = next((each for each in (head, *head.ancestors) if each.dep_ != "conj"), head)
    is_there = step.dep_ == "dobj" or (step.dep_ == "pobj" and step.head.lower_ in ("of", "at", "on", "in", "from"))
    is_bare = not any(child.dep_ in ("det", "appos") for child in head.children)
    return is_there and is_bare and not found.readings.read(phrase.words, "name")


def _is_object(token: Token) -> bool:
    """The them of "beat them", the it of "fired at it"."""
    return token.dep_ == "dobj" or (token.dep_ == "pobj" and token.head.lower_ in ("at", "on", "against", "among"))


def _fuller(
    found: ArticleFindings, here: SentenceFindings, own: Sequence[ActorPhrase], other: Sequence[ActorPhrase]
) -> tuple[ActorPhrase, ...]:
    """The own words of the sentence, read as the fuller ones told before."""
    return tuple(
        _read_as(phrase, next((p for p in named_before(found, here, phrase) if p not in other), None)) for phrase in own
    )


def _read_as(phrase: ActorPhrase, named: ActorPhrase | None) -> ActorPhrase:
    """The words in the act's own sentence with what others say of them: "assailants ... the Front claimed it"."""
    if named is None:
        return phrase
    return replace(named, span=phrase.span, sentence=phrase.sentence, told=(named.span,))


def _without(phrases: Iterable[ActorPhrase], others: Sequence[ActorPhrase]) -> tuple[ActorPhrase, ...]:
    return tuple(phrase for phrase in phrases if phrase not in others)


def _with_others_told(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With who claimed the act or is blamed for it, and who was hurt, where it leaves them open."""
    source, target = phrases.source, phrases.target
    if not any(_is_named(phrase) for phrase in source):
        told = _without(_at(claimants(found, here)) or _at(blamed(found, here)), target)
        told = tuple(phrase for phrase in told if phrase not in source)
        is_own = bool(source and told) and source[0].head.lemma_.lower() in _ANYBODY
        source = (_read_as(source[0], told[0]), *source[1:]) if is_own else (*told, *source)
    if not source:
        source, target = _fallen(found, here, target)
    if not target:
        own = _values(found, source[:1])
        hurt = _without(_at(harmed(found, here)), source)
        target = tuple(phrase for phrase in hurt if not _values(found, [phrase]) & own)
    return replace(phrases, source=tuple(dict.fromkeys(source)), target=target)


def _fallen(
    found: ArticleFindings, here: SentenceFindings, target: tuple[ActorPhrase, ...]
) -> tuple[tuple[ActorPhrase, ...], tuple[ActorPhrase, ...]]:
    """As in "eight soldiers fell and thirty assailants were killed": the dead of both sides tell who fought whom."""
    dead = [phrase for sentence, head in harmed(found, here) for phrase in phrases_of(sentence, [head])]
    dead = list(dict.fromkeys((*target, *dead)))
    attackers = tuple(phrase for phrase in dead if phrase.head.lemma_.lower() in _ATTACKERS)
    others = tuple(phrase for phrase in dead if phrase not in attackers)
    return (attackers, others) if attackers and others else ((), target)


_ATTACKERS = word_set(
    "assailant attacker gunman gunmen insurgent militant rebel bandit jihadist terrorist extremist bomber raider "
    "fighter"
)


def _at(heads: Sequence[tuple[SentenceFindings, Token]]) -> tuple[ActorPhrase, ...]:
    return tuple(dict.fromkeys(phrase for sentence, head in heads for phrase in phrases_of(sentence, [head])))


def _is_named(phrase: ActorPhrase) -> bool:
    """More than "two men" or "the assailants"."""
    is_name = any(word[:1].isupper() for word in phrase.words.split()[1:])
    return is_name or phrase.head.lemma_.lower() not in UNARMED | _ANYBODY


def _values(found: ArticleFindings, phrases: Sequence[ActorPhrase]) -> set[str]:
    """What the phrases mean as actors, by their best meanings."""
    return {parts["value"] for phrase in phrases for parts in found.readings.read(phrase.words, "name")[:1]}


def _with_rest_of_sentence(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """With whoever acts or is acted on elsewhere in the sentence, where a side is open; the nearest first."""
    trigger = cluster.tokens[0]
    taken = [p.span for p in (*phrases.source, *phrases.target)]
    rest = [p for p in here.actors if not p.is_place_name and not any(p.span.overlaps(span) for span in taken)]
    rest += [p for p in _whole(found, here) if p not in rest and not any(p.span.overlaps(s) for s in taken)]
    rest = [p for p in rest if not _may_be_place(found, p)]
    rest.sort(key=lambda phrase: abs(phrase.head.i - trigger.i))
    source, target = phrases.source, phrases.target
    if not source:
        source = tuple(p for p in _in_part(rest, "acts") if _may_act(found, p, lineage))[:1]
    if not target:
        own = _values(found, source)
        others = [p for p in (*_in_part(rest, "undergoes"), *_in_part(rest, "acts")) if p not in source]
        fitting = [p for p in others if not _values(found, [p]) & own and _may_undergo(p)]
        # Those killed in a school rather than the school, and nobody of whom only "Ouagadougou" is known.
        target = tuple(sorted(fitting, key=lambda p: p.head.lemma_.lower() in PREMISES))[:1]
    return replace(phrases, source=source, target=target)


def _whole(found: ArticleFindings, here: SentenceFindings) -> list[ActorPhrase]:
    """What the whole sentence names of which this act is told in a part."""
    return [p for p in found.sentences[here.sentence.number].actors if not p.is_place_name and p not in here.actors]


def _in_part(phrases: Iterable[ActorPhrase], part: Part) -> Iterator[ActorPhrase]:
    return (phrase for phrase in phrases if part_of(phrase.head) == part)


def _may_act(found: ArticleFindings, phrase: ActorPhrase, lineage: Set[str]) -> bool:
    """Whoever commits violence bears arms, or nobody knows who they are."""
    if not _VIOLENT & lineage:
        return True
    kind, lemma = found.readings.type_of(phrase.words), phrase.head.lemma_.lower()
    return kind not in _WITHOUT_STATE if kind else lemma not in UNARMED - _ANY_MEN


_ANY_MEN = word_set("man men individual youth stranger motorcyclist")


def _may_undergo(phrase: ActorPhrase) -> bool:
    return phrase.head.lemma_.lower() not in _NOBODY_STRUCK


_NOBODY_STRUCK = BODIES | {"part", "source", "official", "spokesman", "spokeswoman", "media"}


def _with_who_stepped_in(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases) -> SidePhrases:
    """With the police of "Protesters blocked the road on Monday. Police fired tear gas", and those fired at."""
    is_state = {found.readings.type_of(phrase.words) == "State forces" for phrase in (*phrases.source, *phrases.target)}
    if is_state == {True}:
        for sentence in (here, *found.before(here.sentence.number, 2)):
            for phrase in sentence.actors:
                is_crowd = phrase.head.lemma_.lower() in UNARMED | _GATHERED or _is_crowd(found, phrase)
                if is_crowd and part_of(phrase.head) == "acts" and phrase not in phrases.source:
                    return replace(phrases, target=(*phrases.target, phrase))
        return phrases
    if True in is_state or not phrases.source:
        return phrases
    for sentence in list(here_and_after(found, here))[:4]:
        for phrase in sentence.actors:
            steps_in = (
                not phrase.is_place_name and part_of(phrase.head) == "acts" and _verb_of(phrase.head) in _STEPPING_IN
            )
            if steps_in and found.readings.type_of(phrase.words) == "State forces":
                return replace(phrases, target=(phrase, *phrases.target))
    return phrases


_GATHERED = word_set("protester protestor demonstrator marcher supporter follower crowd worker mourner activist")


def _is_crowd(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    return found.readings.type_of(phrase.words) in _WITHOUT_STATE


def _verb_of(head: Token) -> str:
    return next((step.lemma_.lower() for step in (head, *head.ancestors) if step.pos_ == "VERB"), "")


def _with_sentence_before(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, phrases: SidePhrases, lineage: Set[str]
) -> SidePhrases:
    """With who acted in the sentence before, where this one goes on with it and has no day of its own."""
    before = next(iter(found.before(here.sentence.number)), None)
    if not phrases.source and _VIOLENT & lineage:
        phrases = _with_they(found, here, phrases, lineage)
    if before is None or not before.sentence.is_parsed or here.dates:
        return phrases
    towns = [{name.words for name in each.places if not name.is_country} for each in (here, before)]
    if all(towns) and not towns[0] <= towns[1]:
        return phrases
    acting = [p for p in _in_part(before.actors, "acts") if not p.is_place_name and _may_act(found, p, lineage)]
    struck = [p for p in _in_part(before.actors, "undergoes") if _may_undergo(p)]
    source, target = phrases.source, phrases.target
    if not source and (_VIOLENT & lineage or not target):
        source = _without(acting, target)[:1]
    is_fight = any(token.lemma_.lower() in MUTUAL for token in cluster.tokens)
    if not target and (not phrases.source or is_fight):
        others = [*struck, *(acting if is_fight else ())]
        own = _values(found, source)
        target = tuple(p for p in others if p not in source and not _values(found, [p]) & own)[:1]
    return replace(phrases, source=source, target=target)


def _with_they(found: ArticleFindings, here: SentenceFindings, phrases: SidePhrases, lineage: Set[str]) -> SidePhrases:
    """With the men of "14 passengers were led away. They were taken by men in turbans"."""
    after = found.after(here.sentence.number)
    if after is None or not after.sentence.is_parsed or after.dates:
        return phrases
    goes_on = any(token.dep_ in ("nsubj", "nsubjpass", "dobj") and is_pronoun(token) for token in after.sentence.tokens)
    acting = [p for p in _in_part(after.actors, "acts") if not p.is_place_name and _may_act(found, p, lineage)]
    return replace(phrases, source=_without(acting, phrases.target)[:1]) if goes_on else phrases
