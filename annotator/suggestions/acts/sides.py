"""Who does an act and to whom: the heads of the words on both sides, by grammar, surest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.agents import agents_of
from annotator.suggestions.acts.moods import is_state
from annotator.suggestions.acts.noun_sides import sides_of_noun
from annotator.suggestions.acts.reading import Reading
from annotator.suggestions.acts.receivers import GIVING, asked_of, receiver_before, spoken_up_for, written_to
from annotator.suggestions.acts.side_words import OF, TO, WHERE, Heads, is_side, joined, objects_after, under
from annotator.suggestions.acts.strayed_sides import VIOLENT, harmed_above, parties_between, subject_hung_elsewhere
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.triggers.subjects import subject_of

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_SENT = word_set(
    "troop soldier force army police envoy delegation ambassador mediator team warship ship plane jet fighter "
    "peacekeeper reinforcement expert doctor medic adviser advisor instructor minister observer monitor inspector "
    "official representative diplomat reservist officer suspect commander fugitive body negotiator convoy unit missile "
    "guard worker"
)
"""What one sends to another: the other is the target, and not what is sent."""
_SENDING = word_set(
    "send dispatch despatch deploy deliver provide supply give lend move mass withdraw pull bring offer fly ship rush "
    "return hand transfer sell commit contribute assign airlift extradite appoint name order put recall station post "
    "pledge promise free release loan donate grant redeploy shift concentrate build"
)
_MUTUAL = frozenset({"03", "04", "05", "06", "08", "19", "11", "14"})
_WON_FROM = word_set("capture recapture take retake seize wrest win regain reclaim recover liberate free grab")
_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
_CALLING = word_set("summon call")
_TELLING = word_set("tell inform address brief say")
_AUDIENCE = word_set(
    "reporter journalist correspondent reporters conference radio television newspaper agency audience"
)
_POSTURE, _TALKS, _THREATS = "15", "04", "13"
_ASKING = frozenset({"02", "10"})
_OF_AID = ("07", "033")
_IF = word_set("if unless")
_OWNING = frozenset({"poss", "compound", "amod", "nmod"})
_CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "acl"})
_DEEPEST = 4


def heads_of(reading: Reading) -> Heads:
    """The heads of both sides; none twice."""
    token = reading.token
    noun = token if token.pos_ in ("NOUN", "PROPN") else _subject_that_acts(reading)
    found = sides_of_noun(noun, reading.codes[0][:2]) if noun is not None else _of_verb(token, reading)
    if noun is not None and noun is not token and not found.source:
        # "a ban was signed by the president", "an appeal came from Iraq"
        comes = [t for c in token.children if c.lower_ == "from" and c.dep_ == "prep" for t in objects_after(c)]
        found = replace(found, source=(*agents_of(token), *comes))
    sources = tuple(each for each in dict.fromkeys(joined(found.source)) if each not in found.target)
    targets = tuple(each for each in dict.fromkeys(joined(found.target)) if each not in sources)
    return Heads(sources, targets, tuple(dict.fromkeys(found.where)), found.sent)


def _subject_that_acts(reading: Reading) -> Token | None:
    """The talks of "talks between A and B resumed": whose they are stands by the noun."""
    subjects = [child for child in reading.token.children if child.dep_ in ("nsubj", "nsubjpass")]
    told = (*reading.through, *reading.words[1:])
    is_done = not any(True for _ in agents_of(reading.token))
    return next(
        (
            noun
            for noun in subjects
            if noun.pos_ == "NOUN"
            and (
                (noun in told and _has_sides(noun) and (is_done or noun in reading.through))
                or (is_done and _is_done_by(noun))
            )
        ),
        None,
    )


def _is_done_by(noun: Token) -> bool:
    """As in "a visit by the president has been put off"."""
    return noun.dep_ == "nsubjpass" and any(child.lower_ in ("by", "between") for child in noun.children)


def _has_sides(noun: Token) -> bool:
    """As in "a visit by X to Y", "talks between A and B", "Peru’s bid"; but in "planes carrying aid" they do it."""
    if noun.lemma_.lower() in GROUP_NOUNS:
        return False
    return any(
        child.dep_ == "poss"
        or (child.dep_ in ("prep", "agent") and child.lower_ in ("by", "between", "to", "with", "on", "from"))
        or (child.dep_ == "acl" and any(True for _ in agents_of(child)))
        for child in noun.children
    )


def is_mutual(reading: Reading) -> bool:
    """Whether two who do it together may do it to each other: "A and B met"."""
    return reading.codes[0][:2] in _MUTUAL


def _of_verb(verb: Token, reading: Reading) -> Heads:
    if verb.lower_ in ("fighting", "shelling") and (pair := tuple(parties_between(verb))):
        return Heads(pair[:1], pair[1:])
    is_adjective = verb.pos_ == "ADJ" or is_state(verb)
    subjects, is_passive = subject_of(verb.head if is_adjective and verb.dep_ == "acomp" else verb)
    before = subject_hung_elsewhere(verb)
    if before is not None:
        subjects, is_passive = [before], any(child.dep_ == "auxpass" for child in verb.children)
    is_passive = is_passive and not is_adjective
    agents = list(agents_of(verb))
    below = [each for each in _below(verb, reading, 0) if each not in agents]
    if verb.dep_ == "advcl" and reading.codes[0][:2] in VIOLENT:
        below = [*harmed_above(verb), *below]
    where, sent = tuple(_places_of(verb)), tuple(_sent_by(verb))
    if reading.operator == "+get":
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        near = [*verb.children, *(c for o in objects for c in o.subtree)]
        givers = agents or [t for child in near if child.lower_ in ("from", "by") for t in objects_after(child)]
        givers = givers or [child for o in objects for child in o.children if child.dep_ in _OWNING and is_side(child)]
        return Heads(tuple(givers), tuple(subjects)) if givers else Heads(tuple(subjects), tuple(below), where, sent)
    if is_passive and not agents and reading.codes[0][:2] == _POSTURE:
        return Heads(tuple(subjects), tuple(below), where, sent)  # "police were put on alert"
    if is_passive:
        given = verb.lemma_.lower() in GIVING
        if not agents and verb.lemma_.lower() in _CALLING:
            callers = [t for child in verb.children if child.lower_ == "to" for t in objects_after(child)]
            return Heads(tuple(callers), tuple(subjects), where, sent)  # "was summoned to the Foreign Office"
        told = (*reading.through, *reading.words)
        subjects = [*subjects, *(t for each in subjects if each in told for t in under(each))]  # "a massacre of X was"
        both = (*below, *subjects) if given and any(_directed(verb)) else (*subjects, *below)
        return Heads(tuple(agents), both, where, sent)
    return Heads(tuple(subjects), (*below, *agents), where, sent)


def _places_of(verb: Token, depth: int = 0) -> Iterator[Token]:
    """Where the act is done, then what stands in the words for where, when and why."""
    beside = [child for child in verb.children if child.dep_ in ("prep", "advmod")]
    for child in verb.children:
        if child.dep_ in ("dobj", "pobj", "prep", "acomp", "attr"):
            beside += [inner for inner in child.children if inner.dep_ == "prep"]
    for preposition in sorted(beside, key=lambda each: each.lower_ not in WHERE):
        for noun in objects_after(preposition):
            yield noun
            below = list(under(noun))
            yield from below
            for each in (noun, *below):  # "an end to the fighting in Sudan"
                yield from (t for child in each.children if child.lower_ in WHERE for t in objects_after(child))
    if depth < _DEEPEST:
        for child in (verb, *(c for c in verb.children if c.dep_ == "dobj")):
            for clause in child.children:
                if clause.dep_ in ("xcomp", "ccomp", "pcomp", "acl", "acomp"):
                    yield from _places_of(clause, depth + 1)


def _below(token: Token, reading: Reading, depth: int) -> Iterator[Token]:
    """Those that an act is done to: its object, whom it is directed at, those of what is said or wanted."""
    if depth > _DEEPEST:
        return
    objects = [c for c in token.children if (c.dep_ in _OBJECTS and c.pos_ != "ADP") or _is_object_by_sense(c)]
    if token.lemma_.lower() in _TELLING:
        objects = [o for o in objects if o.lemma_.lower() not in _AUDIENCE]
    yield from written_to(token)
    sent = [o for o in _sent_by(token) if o in objects]
    first = sorted((o for o in objects if o not in sent), key=lambda o: o.dep_ != "dative")
    directed = list(_directed(token))
    if reading.codes[0][:2] == _TALKS:
        with_ = (child for child in token.subtree if child.lower_ == "with" and child.i > token.i)
        yield from (t for child in with_ for t in objects_after(child))
    if token.lemma_.lower() in _WON_FROM:
        yield from (t for child in token.children if child.lower_ == "from" for t in objects_after(child))
    if reading.codes[0][:2] in _ASKING:
        yield from asked_of(token)
    if reading.codes[0].startswith(_OF_AID):
        yield from (t for each in first for c in each.children if c.lower_ in ("for", "to") for t in objects_after(c))
    for noun in first:
        yield from receiver_before(noun, token)
        yield noun
        yield from under(noun)
    yield from directed
    for noun in (*joined(sent), *directed):
        yield from under(noun)
    for child in token.children:
        if child.dep_ == "advcl" and reading.codes[0][:2] == _THREATS and any(c.lower_ in _IF for c in child.children):
            yield from (c for c in child.children if c.dep_ == "nsubj")  # "would close the strait if Iran attacked"
        if child.dep_ in _CLAUSES or child.dep_ == "acomp":
            if child.dep_ == "ccomp":
                for subject in (c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")):
                    yield subject
                    yield from under(subject)
            if child.dep_ != "advcl" or child.tag_ in ("VB", "VBG"):
                yield from _below(child, reading, depth + 1)
        elif child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ == "pcomp":
                    yield from _below(inner, reading, depth + 1)


def _is_object_by_sense(noun: Token) -> bool:
    """The dissidents of "had detained 20 dissidents", which the parser may take for a measure."""
    return noun.dep_ == "npadvmod" and noun.lemma_.lower() in GROUP_NOUNS and not noun.ent_type_


def _sent_by(token: Token) -> Iterator[Token]:
    """Those whom a side sends: its own troops, envoys, doctors."""
    if token.lemma_.lower() in _SENDING:
        for child in token.children:
            if child.dep_ == "dobj" and (child.lemma_.lower() in _SENT or _is_handed_to(token)):
                yield child
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp"):
            yield from _sent_by(child)


def _is_handed_to(verb: Token) -> bool:
    """As in "handed an activist to Malaysia": whoever comes after "to" is given the other."""
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    near = [*verb.children, *(child for each in joined(objects) for child in each.children)]
    named = [t for child in near if child.lower_ == "to" for t in objects_after(child)]
    named += [child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    return verb.lemma_.lower() in GIVING and any(
        t.ent_type_ in ("GPE", "ORG", "NORP") or t.lemma_.lower() in GROUP_NOUNS for t in named
    )


def _directed(token: Token) -> Iterator[Token]:
    """What a verb is directed at: "with X", "out of X", "on behalf of X"."""
    for child in token.children:
        if child.dep_ in ("prep", "dative", "advmod", "prt"):
            if child.lower_ in ("in", "to", "out"):
                yield from spoken_up_for(child)
            if child.lower_ in TO and child.dep_ in ("prep", "dative"):
                yield from objects_after(child)
            for inner in child.children:
                if inner.dep_ == "prep" and inner.lower_ in TO | OF:
                    yield from objects_after(inner)
