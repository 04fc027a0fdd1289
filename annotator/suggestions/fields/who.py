"""Who did it to whom: candidates for the actor fields, from the phrases of both sides and what the code implies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotator.model.actor_types import ARMED_TYPES, UNARMED_TYPES
from annotator.model.actor_writing import DOERS, as_written, side_of
from annotator.model.event import Origin, Value
from annotator.model.schemes.scheme import FieldDef, Scheme
from annotator.model.text.span import Span
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.side_tests import VIOLENT
from annotator.suggestions.fields.values import distinct, value
from annotator.suggestions.found import ArticleFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.people.people_words import UNARMED

# Whom a code implies when the text names nobody: by scheme and the code's root (facts of the codebooks).
_IMPLIED: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "acled": {
        "Protests": ("protesters", ""),
        "Riots": ("rioters", ""),
        "Violence against civilians": ("unidentified armed group", "civilians"),
        "Explosions/Remote violence": ("unidentified armed group", "civilians"),
        "Battles": ("unidentified armed group", "unidentified armed group"),
    },
    "cameo": {"14": ("protesters", ""), "18": ("armed group", "civilians"), "19": ("armed group", "")},
    "plover": {"PROTEST": ("protesters", ""), "ASSAULT": ("armed group", "")},
    "ucdp_ged": {"3": ("", "civilians")},
}
_FIGHTS: Mapping[str, frozenset[str]] = {
    "acled": frozenset({"Battles", "Explosions/Remote violence"}),
    "cameo": frozenset({"19"}),
    "ucdp_ged": frozenset({"1"}),
}
_SIDES_BY_KIND = frozenset({"ucdp_ged"})
"""Schemes in which who an actor is decides its side, whatever it did."""
_ARMED_ACTS = frozenset({"Battles", "Explosions/Remote violence"})
"""What a government does by its forces, in a scheme that names those."""
AS_WRITTEN = "as written"
_STATE_WORDS = ("military", "army")


def actors_of(
    field: FieldDef, scheme: Scheme, code: str, found: ArticleFindings, phrases: SidePhrases
) -> tuple[Value, ...]:
    """Candidates of one actor field, best first."""
    doer = _doer(field, scheme, code, found, phrases)
    if doer is not None:
        if doer in phrases.target:
            phrases = SidePhrases(phrases.target, phrases.source)
    elif scheme.id in _SIDES_BY_KIND or _kind_of_doers(scheme, code):
        phrases = _by_kind(field, scheme, code, found, phrases)
    own = phrases.source if field.side == "source" else phrases.target
    other = phrases.target if field.side == "source" else phrases.source
    lineage = set(scheme.lineage(code))
    is_armed = bool(_ARMED_ACTS & lineage)
    values = [
        v for at, phrase in enumerate(own) for v in _read(field, scheme, found, phrase, 0.9 - 0.08 * at, is_armed)
    ]
    if field.side == "source" and VIOLENT & lineage:
        values = [*_armed_people(field, scheme, found, own), *values]
    if not own:
        values += _inferred(field, scheme, code, found, other)
    if doer is not None and field.side == "source":
        meant = _meanings(field, scheme, found, _kind_of_doers(scheme, code).lower())[:1]
        values = [
            *(value(field, parts, "inferred", (doer.span,), "doers by what they did", 0.85) for parts in meant),
            *values,
        ]
    # What no list knows is only offered as it stands: an actor that is known says more, unless that is any people.
    is_name = bool(own) and _is_unknown_name(own[0]) and not _any_armed(found, own[1:])
    return distinct(values if is_name else sorted(values, key=lambda each: each.rule == AS_WRITTEN))


def _is_unknown_name(phrase: ActorPhrase) -> bool:
    """The Caparrapos, of whom no list has heard."""
    return phrase.head.pos_ == "PROPN" and phrase.head.ent_type_ in ("ORG", "PERSON", "NORP")


def _any_armed(found: ArticleFindings, phrases: Sequence[ActorPhrase]) -> bool:
    return any(found.readings.type_of(phrase.words) in {*ARMED_TYPES, "State forces"} for phrase in phrases)


def _armed_people(
    field: FieldDef, scheme: Scheme, found: ArticleFindings, doers: Sequence[ActorPhrase]
) -> Iterator[Value]:
    """As in "two men threw a grenade": whoever does such a thing is no civilian."""
    for phrase in doers[:1]:
        if phrase.head.lemma_.lower() in _ANY_PERSON and phrase.words.lower() != "people":
            for parts in _meanings(field, scheme, found, "unidentified armed group")[:1]:
                yield value(field, parts, "inferred", (phrase.span,), "doers by what they did", 0.92)


_ANY_PERSON = word_set("man men woman women person people youth teenager stranger motorcyclist individual suspect boy")


def _kind_of_doers(scheme: Scheme, code: str) -> str:
    """Such as "Protesters", where the code says what its doers are."""
    table = scheme.tables.get(DOERS, {})
    return next((table[each] for each in scheme.lineage(code) if each in table), "")


def _doer(
    field: FieldDef, scheme: Scheme, code: str, found: ArticleFindings, phrases: SidePhrases
) -> ActorPhrase | None:
    """Those whom such a code makes its doers, by what they did: teachers who march are protesters first."""
    for phrase in (*phrases.source, *phrases.target) if _kind_of_doers(scheme, code) else ():
        read = _meanings(field, scheme, found, phrase.words)[:1]
        if phrase.head.lemma_.lower() in UNARMED or any(parts.get("type") in UNARMED_TYPES for parts in read):
            return phrase
    return None


def _by_kind(field: FieldDef, scheme: Scheme, code: str, found: ArticleFindings, phrases: SidePhrases) -> SidePhrases:
    """The sides as such a scheme has them: two of one side fought each other, then each goes where its kind belongs."""
    between = next((both for both in (phrases.source, phrases.target) if _are_apart(found, both)), ())
    if between:
        phrases = SidePhrases(between[:1], between[1:])
    first = [_meanings(field, scheme, found, phrase.words)[:1] for phrase in (*phrases.source[:1], *phrases.target[:1])]
    sides = [side_of(scheme, parts, code) for readings in first for parts in readings]
    if code in scheme.tables.get("directed", {}):
        is_turned = bool(phrases.source) and sides[:1] == ["target"] and "target" not in sides[1:]
    elif phrases.source and phrases.target:
        is_turned = sides[1:] == ["source"] and sides[:1] != ["source"]
    elif phrases.source:
        # A fight of one armed group whose foe nobody names is with the government, which comes first.
        is_foe = code in _FIGHTS.get(scheme.id, ()) and bool(sides) and sides != ["source"]
        is_turned = is_foe or sides == ["target"]
    else:
        is_turned = sides == ["source"]
    return SidePhrases(phrases.target, phrases.source) if is_turned else phrases


def _are_apart(found: ArticleFindings, phrases: Sequence[ActorPhrase]) -> bool:
    """Whether they are two or more, with "between" before the first of them."""
    if len(phrases) < 2:
        return False
    first = min(phrase.span.start for phrase in phrases)
    return found.article.text[max(0, first - 30) : first].lower().rstrip().endswith(("between", "between the"))


def _meanings(field: FieldDef, scheme: Scheme, found: ArticleFindings, words: str) -> list[Mapping[str, str]]:
    """What words mean as an actor, as the scheme writes it."""
    return found.readings.read(words, field.coding, lambda parts: as_written(scheme, field, parts))


def _read(
    field: FieldDef, scheme: Scheme, found: ArticleFindings, phrase: ActorPhrase, score: float, is_armed: bool
) -> Iterator[Value]:
    """The meanings of a phrase; a capital that stands for its government is inferred, and so are its forces."""
    evidence = (phrase.span, *phrase.told)
    readings = _meanings(field, scheme, found, phrase.words) or _meanings(field, scheme, found, _group(phrase.words))
    if is_armed and readings and readings[0].get("value", "").startswith("Government of"):
        forces = _meanings(field, scheme, found, f"{phrase.words} forces")[:1]
        yield from (value(field, parts, "inferred", evidence, "a government's forces", score) for parts in forces)
        score -= 0.05 * len(forces)
    for rank, parts in enumerate(readings):
        origin: Origin = "inferred" if phrase.is_place_name else "text"
        yield value(field, parts, origin, evidence, "actor list", score - 0.3 * rank)
    if not readings and (kind := _KINDS.get(phrase.head.lemma_.lower())) and not phrase.words[:1].isupper():
        for parts in _meanings(field, scheme, found, kind)[:1]:
            yield value(field, parts, "inferred", evidence, "whom such a word names", score - 0.1)
    if not readings and phrase.head.lemma_.lower() in UNARMED:
        for parts in _meanings(field, scheme, found, "civilians")[:1]:
            yield value(field, parts, "inferred", evidence, "unarmed people", score - 0.15)
    if not readings and field.coding == "name":
        yield value(field, {"value": phrase.words}, "text", evidence, AS_WRITTEN, min(0.5, score - 0.35))


_KINDS = {
    **dict.fromkeys(word_set("terrorist gunner assailant attacker raider kidnapper marauder ambusher"), "armed group"),
    **dict.fromkeys(word_set("constable officer inspector sergeant"), "police"),
    **dict.fromkeys(
        word_set("platoon battalion regiment sapper trooper commando conscript brigade contingent"), "army"
    ),
}
"""What a common word for armed people means, where the list of actors has not the very phrase."""


def _group(words: str) -> str:
    """Whose people they are: "four suspected members of the Red Front", "forces loyal to the president"."""
    _, _, group = words.partition(" loyal to ") if " loyal to " in words else words.partition(" of ")
    return group.removeprefix("the ")


def _inferred(
    field: FieldDef, scheme: Scheme, code: str, found: ArticleFindings, others: Sequence[ActorPhrase]
) -> Iterator[Value]:
    """The unnamed side of a fight is the state for rebels, else whoever the code implies."""
    lineage = scheme.lineage(code)
    root = lineage[-1] if lineage else ""
    evidence: tuple[Span, ...] = tuple(phrase.span for phrase in others[:1])
    fights = root in _FIGHTS.get(scheme.id, frozenset())
    if fights and others:
        kind = found.readings.type_of(others[0].words)
        words = _STATE_WORDS if kind in ARMED_TYPES else ("rebels",) if kind == "State forces" else ()
        for word in words:
            for parts in _meanings(field, scheme, found, word)[:1]:
                yield value(field, parts, "inferred", evidence, "the other side of the fight", 0.5)
    source, target = _IMPLIED.get(scheme.id, {}).get(root, ("", ""))
    word = source if field.side == "source" else target
    if word:
        for parts in _meanings(field, scheme, found, word)[:1]:
            yield value(field, parts, "inferred", evidence, "implied by the code", 0.4)
