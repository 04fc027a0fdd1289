"""Where an event took place: candidates, best first, for one cluster of triggers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from annotator.model.event import NOT_IN_TEXT, Value
from annotator.model.place_precision import THREE_STEPS, carried
from annotator.model.schemes.scheme import FieldDef
from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.values import distinct, value
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.places.dateline_place import means_here
from annotator.suggestions.places.place_name import PlaceName
from annotator.suggestions.places.place_words import FAR, MIDDLE, SITES, UNITS, WIDE
from annotator.suggestions.triggers.clauses import SPEAKING, head_verb, speech_over
from annotator.suggestions.triggers.clusters import Cluster

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

MOST_READINGS = 3
ELSEWHERE = 3
"""The place of what somebody in the same sentence only says or asks for."""
_WIDE = word_set("province governorate state region district county oblast department prefecture")
_ORIGIN = re.compile(
    r"\b(?:from|fled|bound\s+for|native\s+of|headed?\s+(?:to|for)|route\s+to|way\s+to|heading\s+(?:to|for))\s+(?:the\s+)?"
    r"(?:(?:nearby|neighbou?ring|restive)\s+)?(?:\w+\s+(?:of|in)\s+)?$",
    re.IGNORECASE,
)
_WHERE_SPOKEN = re.compile(
    r"\b(?:officials?|spokes\w+|sources?|police\s+chief|doctors?|minister|reporters?|journalists?|residents?|told|said|"
    r"speaking|statement|government|authorities|capital)\b[^.;]{0,25}\b(?:in|from|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
NOTE = 4
"""A text of so few sentences tells of one event."""
_SAME_ACT = re.compile(
    r"\s*(?:the|this|that)\s+(?:\w+\s+)?(?:attack|incident|explosion|blast|clash|clashes|fighting|raid|killing|killings|"
    r"ambush|protest|rally|march|demonstration|strike|shooting|event|abduction|kidnapping|bombing|battle|operation|"
    r"village|town|attackers|gunmen|protesters|victims?)\b|\s*it\s+(?:happened|took\s+place|occurred)",
    re.IGNORECASE,
)
_HOLDERS = word_set("mayor governor bishop archbishop emir sultan imam administrator commissioner")


def places_of(field: FieldDef, found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> tuple[Value, ...]:
    """The places of the trigger's clause; in a sentence without any place, those of the two sentences before, or of
    the one after that goes on."""
    own = _ordered(found, here, cluster)
    doubtful = [name for name in own if name.is_doubtful]
    own = [name for name in own if not name.is_doubtful]
    towns = [name for name in own if not name.is_country]
    values: list[Value] = []
    if towns and _clause_order(here, cluster, towns[0])[0] == ELSEWHERE:
        # "... control armed groups in Idlib after drones attacked": nobody says where the drones struck.
        nowhere = {"value": "", "reason": NOT_IN_TEXT}
        values.append(value(field, nowhere, "inferred", (), "the place named is another act's", 0.5))
        values += _place_values(field, own, "inferred", 0.45)
    else:
        values += _place_values(field, own, "text", 0.9)
    if towns and means_here(here.sentence.span.of(found.article.text)):
        values += _of_dateline(field, found, here, is_only=False)
    if not towns:
        for at, sentence in enumerate(found.before(here.sentence.number, 2)):
            values += _place_values(field, _told_last(found, sentence), "inferred", 0.55 - 0.15 * at)
        following = found.after(here.sentence.number)
        is_open = all(each.text == each.part("country") for each in values)
        if following is not None and is_open and _goes_on(found, following):
            values += _place_values(field, _told_last(found, following), "inferred", 0.5)
        values += _place_values(field, doubtful, "inferred", 0.35)
        values += _of_dateline(field, found, here, is_only=all(v.text == v.part("country") for v in values))
    values.sort(key=lambda v: -(v.score or 0.0))
    return distinct(values)


def _of_dateline(field: FieldDef, found: ArticleFindings, here: SentenceFindings, *, is_only: bool) -> Iterator[Value]:
    """The town of the dateline: as "this northern city", else where nothing else is told and no capital reports of the
    whole country."""
    town = found.written_in
    if town is None:
        return
    if means_here(here.sentence.span.of(found.article.text)):
        yield from _place_values(field, [town], "text", 0.92)
    elif is_only and town.is_at_home and not found.readings.read(town.words.title(), "name"):
        yield from _place_values(field, [town], "inferred", 0.46)


def _ordered(found: ArticleFindings, here: SentenceFindings, cluster: Cluster) -> list[PlaceName]:
    """The names of a sentence, the likeliest first: its own clause's, then the narrowest; a name without a point is
    lent that of another one beside it."""
    text = found.article.text
    names = _smallest_first(text, sorted(here.places, key=lambda name: _order(text, here, cluster, name)))
    if names and not names[0].readings and not names[0].is_country:
        near = [*found.before(here.sentence.number, 2), found.after(here.sentence.number)]
        others = [*names[1:], *(name for each in near if each is not None for name in _told_last(found, each))]
        lent = next((_lent(names[0], other) for other in others if other.readings and not other.is_country), None)
        names[0] = lent or names[0]
    return names


def _goes_on(found: ArticleFindings, sentence: SentenceFindings) -> bool:
    """As in "The attack took place in X", and whatever follows in a note."""
    return len(found.sentences) <= NOTE or bool(_SAME_ACT.match(sentence.sentence.span.of(found.article.text)))


def _told_last(found: ArticleFindings, sentence: SentenceFindings) -> list[PlaceName]:
    """The towns of another sentence: where somebody came from or spoke, and provinces, after the others."""
    text = found.article.text

    def key(name: PlaceName) -> tuple[bool, int, int]:
        before = text[max(sentence.sentence.span.start, name.span.start - 60) : name.span.start]
        return _is_wide(name), _is_aside(text, sentence, name, before), -name.span.start

    names = [name for name in sentence.places if not name.is_country and not name.is_doubtful]
    return _smallest_first(text, sorted(names, key=key))


def _smallest_first(text: str, names: list[PlaceName]) -> list[PlaceName]:
    """What holds a smaller place of the sentence comes after it: "Nangade district, Cabo Delgado"."""
    for at in range(len(names)):
        inner = next((n for n in range(at + 1, len(names)) if _holds(text, names[at], names[n])), None)
        if inner is not None and not names[inner].is_country:
            names.insert(at, names.pop(inner))
    return names


def _order(text: str, here: SentenceFindings, cluster: Cluster, name: PlaceName) -> tuple[int, int, int, int, int]:
    before = text[max(here.sentence.span.start, name.span.start - 60) : name.span.start]
    clause, distance = _clause_order(here, cluster, name)
    is_aside = _is_aside(text, here, name, before)
    is_abroad = bool(name.country) and not name.is_at_home and bool(name.readings) and not name.is_worked_out
    return (
        clause if clause == ELSEWHERE else is_aside,
        0 if not is_abroad else 1,
        clause,
        1 if FAR.search(before) else 0,
        2 * distance + 60 * _is_wide(name),
    )


def _is_aside(text: str, here: SentenceFindings, name: PlaceName, before: str) -> int:
    """Where somebody comes from, is based or speaks, and not where it happened."""
    after = text[name.span.end : min(here.sentence.span.end, name.span.end + 12)]
    if after.startswith(("-based", "-born", " -based", "-bound", "-backed")):
        return 2
    if _ORIGIN.search(before) and not FAR.search(before):
        return 1
    token = name.token
    if token is not None and here.sentence.is_parsed:
        if _acts(token):
            return 1
        if head_verb(token).lemma_.lower() in SPEAKING and _WHERE_SPOKEN.search(before):
            return 2
        if any(step.lemma_.lower() in _HOLDERS for step in list(token.ancestors)[:2]):
            return 2
    return 0


def _acts(token: Token) -> bool:
    """As in "Samburu morans attacked", "a raid by Pokot": a people of that name."""
    if token.dep_ in ("nsubj", "conj") and token.head.dep_ in ("nsubj", "agent", "ROOT", "pobj"):
        token = token.head if token.dep_ == "conj" else token
    if token.dep_ == "compound" and token.head.pos_ == "NOUN":
        lemma = token.head.lemma_.lower()
        token = token if lemma in SITES or lemma in UNITS else token.head
    return token.dep_ == "nsubj" or (token.dep_ == "pobj" and token.head.lower_ in ("by", "between", "with", "against"))


def _is_wide(name: PlaceName) -> bool:
    """A province or county, where the sentence may name the town in it as well."""
    return name.kind in ("admin1", "region") or name.words.rsplit(" ", 1)[-1].lower() in _WIDE


def _holds(text: str, wide: PlaceName, small: PlaceName) -> bool:
    """Whether the one is a province or district and the other said to be in it, or known to be."""
    if small.span.end < wide.span.start and _IN_IT.fullmatch(text, small.span.end, wide.span.start):
        after = text[wide.span.end : wide.span.end + 20].split()[:1]
        if _is_wide(wide) or {wide.words.rsplit(" ", 1)[-1].lower(), *after} & (WIDE | MIDDLE):
            return not _is_wide(small)  # "Pibor, in Jonglei state"
    if wide.kind not in ("admin1", "admin2", "region") or not small.readings or small.words == wide.words:
        return False
    one, other = wide.readings[0], small.readings[0]
    if one.get("country") != other.get("country") or small.kind in ("admin1", "region", "country"):
        return False
    part = "admin2" if wide.kind == "admin2" else "admin1"
    return bool(one.get(part)) and one.get(part) == other.get(part) and one.get("admin1") == other.get("admin1")


_IN_IT = re.compile(r",?\s+(?:also\s+)?in\s+(?:the\s+)?(?:[\w-]+\s+(?:of\s+)?){0,2}")


def _lent(name: PlaceName, other: PlaceName) -> PlaceName:
    """An unknown village with the point of the known place that is told beside it."""
    reading = other.readings[0]
    precision = "3" if reading.get("precision") == "3" else "2"
    return replace(name, readings=({**reading, "value": name.bare, "precision": precision, "place_id": ""},))


def _place_values(
    field: FieldDef, names: Sequence[PlaceName], origin: Literal["text", "inferred"], score: float
) -> Iterator[Value]:
    rule = "place named in the sentence" if origin == "text" else "place told elsewhere"
    for at, name in enumerate(names):
        sure = score - 0.08 * at - (0.45 if name.is_country else 0.0)
        if not name.readings and not name.is_country:
            unplaced = {"value": name.bare, "country": name.country, "precision": "1"}
            yield value(field, unplaced, origin, (name.span,), "not in the gazetteer", sure - 0.15)
        for rank, parts in enumerate(name.readings[:MOST_READINGS]):
            exact = {part: text for part, text in parts.items() if part != "centre"}
            exact["precision"] = carried(parts, THREE_STEPS, field.precisions, stands_in=False)
            yield value(field, exact, origin, (name.span,), rule, max(0.05, sure - 0.3 * rank))


def _clause_order(here: SentenceFindings, cluster: Cluster, name: PlaceName) -> tuple[int, int]:
    """Places that hang on the trigger or its clause first; a place inside an actor's name last."""
    trigger = cluster.tokens[0]
    distance = abs(name.token.i - trigger.i) if name.token is not None else 0
    token = name.token
    if token is None or not here.sentence.is_parsed:
        return int(not name.is_after_preposition), distance
    clause = head_verb(token)
    if clause == cluster.verb or clause in cluster.tokens or any(t in token.ancestors for t in cluster.tokens):
        return 0, distance
    if clause != cluster.speech and speech_over(clause) not in (None, cluster.speech, cluster.verb):
        return ELSEWHERE, distance
    # "armed groups in Idlib": where they are, perhaps not where it was.
    return (2 if any(phrase.span.contains(name.span) for phrase in here.actors) else 1), distance
