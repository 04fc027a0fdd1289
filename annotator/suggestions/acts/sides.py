"""Who does an act and to whom: the heads of the words on both sides, by grammar, surest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model.text.word_sets import word_set
from annotator.suggestions.acts.moods import is_state
from annotator.suggestions.acts.reading import Reading
from annotator.suggestions.people.actors import GROUP_NOUNS
from annotator.suggestions.triggers.arguments import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_TO = word_set("to with against on upon at toward towards from for over between into onto versus about regarding")
_OF = word_set("of")
_WHERE = word_set("in inside outside near across through off along around within opposite")
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
_BY_WHOM = frozenset({"02", "03", "10", "11", "12", "13", "14"})
"""Acts of words, of which "of" names who does them: "the refusal of Belgrade"."""
_GROUND = word_set(
    "water coast border frontier town city area region north south east west part outskirts capital base port village "
    "province line territory island zone shore district"
)
_CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "advcl", "acl"})
_DEEPEST = 4
_DENIAL = "016"


@dataclass(frozen=True, slots=True)
class Heads:
    """Who acts, to whom, where, and whom one sends: where nobody else is named, those stand for whom it is done to."""

    source: tuple[Token, ...] = ()
    target: tuple[Token, ...] = ()
    where: tuple[Token, ...] = ()
    sent: tuple[Token, ...] = ()


def heads_of(reading: Reading) -> Heads:
    """The heads of both sides; none twice."""
    token = reading.token
    noun = token if token.pos_ in ("NOUN", "PROPN") else _subject_that_acts(reading)
    found = _of_noun(noun, reading.codes[0][:2]) if noun is not None else _of_verb(token, reading)
    sources = tuple(dict.fromkeys(_joined(found.source)))
    targets = tuple(each for each in dict.fromkeys(_joined(found.target)) if each not in sources)
    return Heads(sources, targets, tuple(dict.fromkeys(found.where)), found.sent)


def _subject_that_acts(reading: Reading) -> Token | None:
    """The talks of "talks between A and B resumed": whose they are stands by the noun."""
    subjects = [child for child in reading.token.children if child.dep_ in ("nsubj", "nsubjpass")]
    return next((noun for noun in subjects if noun in reading.through and noun.pos_ == "NOUN"), None)


def is_mutual(reading: Reading) -> bool:
    """Whether two who do it together may do it to each other: "A and B met"."""
    return reading.codes[0][:2] in _MUTUAL


def _of_verb(verb: Token, reading: Reading) -> Heads:
    is_adjective = verb.pos_ == "ADJ" or is_state(verb)
    subjects, is_passive = subject_of(verb.head if is_adjective and verb.dep_ == "acomp" else verb)
    is_passive = is_passive and not is_adjective
    agents = list(_agents(verb))
    # Who denies an act answers nobody in it: "denied hitting civilian areas".
    below = [] if _is_denial(reading) else [each for each in _below(verb, reading, 0) if each not in agents]
    where, sent = tuple(_places_of(verb)), tuple(_sent_by(verb))
    if reading.operator == "+get":
        near = [*verb.children, *(c for o in verb.children if o.dep_ == "dobj" for c in o.subtree)]
        givers = agents or [t for child in near if child.lower_ in ("from", "by") for t in _objects(child)]
        return Heads(tuple(givers), tuple(subjects)) if givers else Heads(tuple(subjects), tuple(below), where, sent)
    if is_passive:
        return Heads(tuple(agents), (*subjects, *below), where, sent)
    return Heads(tuple(subjects), (*below, *agents), where, sent)


def _is_denial(reading: Reading) -> bool:
    return reading.codes[0] == _DENIAL and any(child.dep_ in _CLAUSES for child in reading.token.children)


def _places_of(verb: Token, depth: int = 0) -> Iterator[Token]:
    """Where the act is done, then what stands in the words for where, when and why."""
    beside = [child for child in verb.children if child.dep_ in ("prep", "advmod")]
    for child in verb.children:
        if child.dep_ in ("dobj", "pobj", "prep"):
            beside += [inner for inner in child.children if inner.dep_ == "prep"]
    for preposition in sorted(beside, key=lambda each: each.lower_ not in _WHERE):
        for noun in _objects(preposition):
            yield noun
            yield from _under(noun)
    if depth < _DEEPEST:
        for child in (verb, *(c for c in verb.children if c.dep_ == "dobj")):
            for clause in child.children:
                if clause.dep_ in ("xcomp", "ccomp", "pcomp", "acl"):
                    yield from _places_of(clause, depth + 1)


def _agents(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            yield from (t for t in _objects(child) if t.ent_type_ not in ("DATE", "TIME", "MONEY", "PERCENT"))


def _objects(preposition: Token) -> Iterator[Token]:
    return (child for child in preposition.children if child.dep_ == "pobj")


def _below(token: Token, reading: Reading, depth: int) -> Iterator[Token]:
    """Those that an act is done to: its object, whom it is directed at, those of what is said or wanted."""
    if depth > _DEEPEST:
        return
    objects = [c for c in token.children if c.dep_ in ("dobj", "dative", "attr", "oprd") and c.pos_ != "ADP"]
    sent = [o for o in _sent_by(token) if o in objects]
    first = sorted((o for o in objects if o not in sent), key=lambda o: o.dep_ != "dative")
    directed = list(_directed(token))
    for noun in first:
        yield noun
        yield from _under(noun)
    yield from directed
    for noun in (*sent, *directed):
        yield from _under(noun)
    for child in token.children:
        if child.dep_ in _CLAUSES:
            if child.dep_ == "ccomp":
                yield from (c for c in child.children if c.dep_ in ("nsubj", "nsubjpass"))
            if child.dep_ != "advcl" or child.tag_ in ("VB", "VBG"):
                yield from _below(child, reading, depth + 1)
        elif child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ == "pcomp":
                    yield from _below(inner, reading, depth + 1)


def _sent_by(token: Token) -> Iterator[Token]:
    """Those whom a side sends: its own troops, envoys, doctors."""
    if token.lemma_.lower() in _SENDING:
        for child in token.children:
            if child.dep_ == "dobj" and child.lemma_.lower() in _SENT:
                yield child
    for child in token.children:
        if child.dep_ in ("xcomp", "ccomp"):
            yield from _sent_by(child)


def _directed(token: Token) -> Iterator[Token]:
    """What a verb is directed at: "with X", "out of X", "on behalf of X"."""
    for child in token.children:
        if child.dep_ in ("prep", "dative", "advmod", "prt"):
            if child.lower_ in _TO and child.dep_ in ("prep", "dative"):
                yield from _objects(child)
            for inner in child.children:
                if inner.dep_ == "prep" and inner.lower_ in _TO | _OF:
                    yield from _objects(inner)


def _under(noun: Token) -> Iterator[Token]:
    """Whom a noun is directed at: sanctions on X, talks with X, the death of X, a plan for X, the attack by X."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child
    for wanted in (_TO, _OF, frozenset({"by"}), _WHERE if noun.lemma_.lower() in _GROUND else frozenset()):
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in wanted:
                for inner in _objects(child):
                    yield inner
                    yield from _under(inner)
    for child in noun.children:
        if child.dep_ in ("acl", "relcl"):
            for inner in child.children:
                if inner.dep_ in ("dobj", "nsubj") and inner.lower_ not in ("that", "which", "who"):
                    yield inner
                elif inner.dep_ in ("prep", "agent", "dative"):
                    yield from _objects(inner)


def _of_noun(noun: Token, root: str) -> Heads:
    """As in "Turkey’s support for Libya", "clashes between A and B", "an attack on X by Y", "the arrest of X"."""
    between = [*_after(noun, "between"), *_after(noun, "among")]
    if between:
        pair = tuple(_joined(between))
        return Heads(pair[:1], pair[1:])
    owners = [c for c in noun.children if c.dep_ == "poss"]
    modifiers = [c for c in noun.children if c.dep_ in ("compound", "amod", "nmod", "nsubj") and _is_side(c)]
    by = _after(noun, "by")
    by += [t for c in noun.children if c.dep_ == "acl" for a in c.children if a.dep_ == "agent" for t in _objects(a)]
    of, from_ = _after(noun, "of"), _after(noun, "from")
    directed = [t for c in noun.children if c.dep_ == "prep" and c.lower_ in _TO - {"from"} for t in _objects(c)]
    where = [t for c in noun.children if c.dep_ == "prep" and c.lower_ in _WHERE for t in _objects(c)]
    wanted = [t for c in noun.children if c.dep_ in ("acl", "relcl") for t in _below_verb(c)]
    source = by or owners or modifiers
    if not source and of and (directed or from_ or wanted or root in _BY_WHOM):
        # "the refusal of Belgrade to meet", "the recall of an envoy from Paris"
        return Heads(tuple(of), (*directed, *from_, *wanted), tuple(where))
    source = source or from_ or list(_subjects_over(noun))
    return Heads(tuple(source), (*directed, *of, *wanted), tuple(where))


def _after(noun: Token, preposition: str) -> list[Token]:
    near = [c for c in noun.children if c.dep_ in ("prep", "agent") and c.lower_ == preposition]
    return [token for child in near for token in _objects(child)]


def _below_verb(verb: Token) -> Iterator[Token]:
    return (c for c in verb.children if c.dep_ in ("dobj", "nsubj") and c.lower_ not in ("that", "which", "who"))


def _is_side(modifier: Token) -> bool:
    if modifier.dep_ == "compound" and modifier.lemma_.lower() in GROUP_NOUNS:
        return True  # "a government offensive"
    return bool(modifier.ent_type_) and modifier.ent_type_ not in ("DATE", "TIME", "CARDINAL", "ORDINAL")


def _subjects_over(noun: Token) -> Iterator[Token]:
    """The subject of the verb that the noun is the object of: "signalled support for"."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if noun.dep_ in ("dobj", "pobj") and verb.pos_ == "VERB":
        subjects, is_passive = subject_of(verb)
        if not is_passive:
            yield from subjects


def _joined(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.conjuncts
