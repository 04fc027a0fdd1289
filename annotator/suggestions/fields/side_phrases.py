"""Which phrases stand on the two sides of one cluster: by its arguments, or told apart from it. Reads no meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.attributed import blamed_by
from annotator.suggestions.fields.blame_words import ATTRIBUTING, BLAMING
from annotator.suggestions.fields.spoken_of import is_pronoun
from annotator.suggestions.fields.taking_part import BURSTING, TO_PEOPLE, part_of, phrases_between
from annotator.suggestions.foreign.foreign_sides import foreign_sides
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import GROUP_NOUNS, ActorPhrase, counts_things
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.people.person_nouns import names_a_person
from annotator.suggestions.triggers.arguments import MUTUAL, Sides, phrases_at, sides_around, sides_of
from annotator.suggestions.triggers.clauses import SPEAKING
from annotator.suggestions.triggers.clusters import Cluster
from annotator.suggestions.triggers.noun_arguments import is_modifier, owners_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token


def side_phrases(here: SentenceFindings, cluster: Cluster) -> SidePhrases:
    """By dependency where the sentence is parsed, else by what kind of actors stand near the trigger."""
    if not here.sentence.is_parsed:
        return SidePhrases(*foreign_sides(here, cluster))
    # What somebody asks for has sides of its own: only those of the asking count.
    is_speech = cluster.verb.lemma_.lower() in SPEAKING and not cluster.is_only_named
    if cluster.is_only_named:
        sides = sides_around(cluster.tokens)
    else:
        sides = sides_of([cluster.verb] if is_speech else cluster.tokens)
    if not is_speech and not cluster.is_only_named and cluster.verb not in cluster.tokens:
        more = sides_of([cluster.verb], cluster.tokens)
        sides = Sides(sides.source + more.source, sides.target + more.target)
    between = [] if is_speech else list(phrases_between([cluster.verb, *cluster.tokens]))
    if all(_is_between_places(head) for head in between):
        between = []  # "hit a mine between Mondoro and Boni"
    if between and len(both := phrases_of(here, between)) > 1:
        return SidePhrases(both[:1], both[1:])  # "fighting broke out between the army and the rebels"
    if not is_speech:
        sides = _rightly_placed(here, cluster, sides)
    source = tuple(phrase for phrase in phrases_of(here, sides.source) if phrase.head not in sides.target)
    is_told_first = cluster.speech is not None and cluster.speech.i < cluster.verb.i
    if (
        not source
        and cluster.speech is not None
        and is_told_first
        and any(head.lower_ in ("they", "it") for head in sides.source)
    ):
        # "Police said that they had arrested": who speaks also acted.
        source = phrases_of(here, sides_of([cluster.speech]).source)
    target = tuple(phrase for phrase in phrases_of(here, sides.target) if phrase not in source)
    if len(source) > 1 and not target and any(token.lemma_.lower() in MUTUAL for token in cluster.tokens):
        return SidePhrases(source[:1], source[1:])  # "Turkish and Syrian troops exchanged fire"
    return SidePhrases(source, target, _pronouns(sides.source), _pronouns(sides.target))


def _pronouns(heads: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(head for head in heads if is_pronoun(head))


def _rightly_placed(here: SentenceFindings, cluster: Cluster, sides: Sides) -> Sides:
    """Who is struck ("came under fire", "the police post") on the second side; who only blames others on none; whom
    they blame on the first."""
    is_fight = any(token.lemma_.lower() in MUTUAL for token in cluster.tokens)
    struck = [] if is_fight else [head for head in sides.source if part_of(head) == "undergoes"]
    blamed = [head for token in here.sentence.tokens if token.pos_ == "VERB" for head in blamed_by(token)]
    speak = [head for head in sides.source if head.dep_ == "nsubj" and head.head.lemma_.lower() in _ONLY_SAY]
    away = {*struck, *blamed, *speak}
    where = [head for head in sides.target if _says_where(head)]
    return Sides(
        (*blamed, *(head for head in sides.source if head not in away)),
        (*(head for head in (*struck, *sides.target) if head not in blamed and head not in where),),
    )


def _says_where(head: Token) -> bool:
    """The Kibirizi of "traded fire at Kibirizi", which is misread as the name of somebody."""
    is_at = head.dep_ == "pobj" and head.head.lower_ in ("at", "in", "near")
    return is_at and head.pos_ == "PROPN" and head.left_edge.pos_ != "DET"


_ONLY_SAY = ATTRIBUTING - word_set("lay put tie") | BLAMING


def of_two_states(found: ArticleFindings, phrases: SidePhrases) -> SidePhrases:
    """Without those on the second side who are the same state as the first: "soldiers" beside "the army"."""
    own = found.readings.read(phrases.source[0].words, "name")[:1] if phrases.source else []
    if not own or own[0].get("type") != "State forces":
        return phrases
    name = _capitals(phrases.source[0])
    others = [
        p
        for p in phrases.target
        if [r["value"] for r in found.readings.read(p.words, "name")[:1]] != [own[0]["value"]]
        or (name and _capitals(p) and not name & _capitals(p))  # "the Shan State Army and the Myanmar army"
    ]
    return replace(phrases, target=tuple(others))


def _capitals(phrase: ActorPhrase) -> set[str]:
    return {word for word in phrase.words.split() if word[:1].isupper() and not word.isdigit()}


def phrases_of(here: SentenceFindings, heads: Sequence[Token]) -> tuple[ActorPhrase, ...]:
    found: list[ActorPhrase] = []
    for head in heads:
        at_head = list(phrases_at([head], here.actors)) or list(_modifier(here, head))
        at_head = at_head or list(phrases_at(owners_of(head), here.actors)) or list(_people(here, head))
        found += [phrase for phrase in at_head if phrase not in found]
    return tuple(found)


def _people(here: SentenceFindings, head: Token) -> Iterator[ActorPhrase]:
    """As in "among people", "thousands marched", where nothing else says who they are."""
    if counts_things(head):
        return
    if (head.pos_ == "NOUN" and head.lemma_.lower() in GROUP_NOUNS) or _is_somebody(head):
        yield ActorPhrase(here.sentence.span_of([head]), head.text, head, here.sentence.number)
    if head.pos_ == "NOUN" and head.lemma_.lower() in _MANY:
        whom = [inner for prep in head.children if prep.lower_ == "of" for inner in prep.children]
        yield ActorPhrase(here.sentence.span_of([head, *whom]), "people", head, here.sentence.number)


def _is_between_places(head: Token) -> bool:
    is_bare = head.pos_ == "PROPN" and head.left_edge.pos_ == "PROPN"
    return is_bare and head.head.head.lemma_.lower() not in MUTUAL | _BREAKING_OUT


_BREAKING_OUT = word_set("break erupt flare rage continue take war truce conflict dispute feud confrontation standoff")


def _is_somebody(head: Token) -> bool:
    """A picker or a machinist, where people and no tools stand: "shot five pickers", "five pickers fled"."""
    lemma = head.head.lemma_.lower()
    if head.dep_ in ("dobj", "nsubjpass"):
        return lemma in TO_PEOPLE and names_a_person(head)
    return head.dep_ in ("nsubj", "conj") and lemma not in BURSTING and names_a_person(head)


_AIRCRAFT = word_set("jet plane aircraft bomber")
_GROUNDS = word_set(
    "border frontier capital town city village district province region coast soil airspace water highway road street "
    "side hill mountain desert language peninsula island countryside quarter neighbourhood valley bank winter summer"
)
_MANY = word_set("thousand hundred dozen score ten")


def _modifier(here: SentenceFindings, token: Token) -> Iterator[ActorPhrase]:
    """As in "a government offensive", "Turkish air strikes": the word before the noun stands for its forces."""
    if not is_modifier(token) or (token.lemma_.lower() == "fighter" and token.head.lemma_.lower() in _AIRCRAFT):
        return
    is_nation = token.ent_type_ in ("NORP", "GPE")
    if is_nation and token.head.lemma_.lower() in _GROUNDS:
        return
    if is_nation or token.lemma_.lower() in GROUP_NOUNS or token.ent_type_ == "ORG":
        span = here.sentence.span_of([token])
        is_state = is_nation or token.lemma_.lower() in ("government", "regime")
        words = f"{token.text} forces" if is_state and token.dep_ != "poss" else token.text
        yield ActorPhrase(span, words, token, here.sentence.number)
