"""Sides of an act that its own French, Spanish, Russian or Arabic sentence leaves open: who claimed it or is blamed
for it after, whom the headline or the sentence before names as killed, whose forces went on shelling.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.text.span import Span
from annotator.suggestions.foreign.foreign_sides import (
    DEMONSTRATIONS,
    UNARMED,
    Side,
    are_one_side,
    family,
    is_name,
    kind,
)
from annotator.suggestions.foreign.foreign_standing import is_hit, is_quoted
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.stories.article_shape import headline
from annotator.suggestions.triggers.clusters import Cluster

_FARTHEST, _LONGEST_BACK = 3, 4
_REMOTE = frozenset({"Shelling/artillery/missile attack", "Air/drone strike"})
_PEACEFUL = frozenset({"Peaceful protest"})
_CLAIMED = re.compile(
    r"revendiqu|attribu|imput|responsab|accus|soupçon|atribuy|adjudic|reivindic|señal\w+ a|ответственност|обвин|"
    r"возлож|предполож|подозрев|probabl|présum|sospech|presum|تبنى|تبنت|رجح|يشتبه|يعتقد|حمل\w* |"
    r"مسؤولية|اتهم|نسب",
    re.IGNORECASE,
)
_THE_ACT = re.compile(
    r"(?<!\w)(?:(?:cette|l[’']|cet|la|le|ces|les) ?(?:attaque|attentat|assaut|explosion|enlèvement|tuerie|embuscade|"
    r"tirs?|"
    r"bombardement|frappe|crime|meurtre|assassinat|rapt|acte|opération)|(?:el|la|este|esta|los|las|del|al) (?:ataque|"
    r"atentado|"
    r"hecho|crimen|masacre|secuestro|explosión|homicidio|acción|emboscada|atraco|incursión)|"
    r"(?:напад|атак|взрыв|обстрел|теракт|убийств|похищен|удар)\w*|"
    r"[وفبل]?(?:ال|لل)(?:هجوم|تفجير|عملية|قصف|انفجار|جريمة|اغتيال|حادث|حادثة|خطف|اعتداء|غارة|كمين))",
    re.IGNORECASE,
)
"""The act told before."""


def with_neighbours(
    found: ArticleFindings, here: SentenceFindings, cluster: Cluster, sides: tuple[Side, Side]
) -> tuple[Side, Side]:
    """The sides, an open one filled from what is told around: who claimed it, or whom it befell; and of shelling that
    goes on, by whose forces it was said to be before."""
    source, target = sides
    codes = {hit.cue.code for hit in cluster.hits}
    for after in _following(found, here):
        if source and target:
            break
        source, target = _from_after(found, after, source, target)
    if not source and codes & _REMOTE:
        source = _forces_before(found, here)
    if not source:
        source = tuple(p for p in _acting_before(found, here, codes) if p not in target)
    if codes <= _PEACEFUL:
        return source, target
    if not target and not codes & DEMONSTRATIONS:
        target = tuple(p for p in _killed_before(found, here) if p not in source)
    return source, target


def _following(found: ArticleFindings, here: SentenceFindings) -> Iterator[SentenceFindings]:
    """The sentences after that name no other day or town, or blame somebody for the act."""
    number = here.sentence.number
    for after in found.sentences[number + 1 : number + 1 + _FARTHEST]:
        words = after.sentence.span.of(found.article.text)
        is_blame = _CLAIMED.search(words) is not None and _THE_ACT.search(words) is not None
        if not is_blame and (after.dates or any(not name.is_country for name in after.places)):
            return
        yield after


def _from_after(found: ArticleFindings, after: SentenceFindings, source: Side, target: Side) -> tuple[Side, Side]:
    words, begin = after.sentence.span.of(found.article.text), after.sentence.span.start
    armed = sorted((p for p in after.actors if kind(p) not in UNARMED), key=lambda p: not is_name(p))
    if not source and _CLAIMED.search(words):
        return tuple(p for p in armed if not any(family(p) == family(t) for t in target)), target
    if source and not target:
        foes = [p for p in armed if not are_one_side(p, source[0], words, begin)]
        hurt = [p for p in after.actors if any(p.span.overlaps(span) for span, _ in after.deaths)]
        return source, tuple(p for p in (*foes, *hurt) if p not in source)
    return source, target


def _acting_before(found: ArticleFindings, here: SentenceFindings, codes: set[str]) -> list[ActorPhrase]:
    """Who acted in the sentence before in the same paragraph, which is of armed people, or of a crowd."""
    text = found.article.text
    for before in found.before(here.sentence.number, 1):
        if "\n" in Span(before.sentence.span.end, here.sentence.span.start).of(text):
            continue
        words, start = before.sentence.span.of(text), before.sentence.span.start
        told = [p for p in before.actors if not is_quoted(p.span, words, start) and not is_hit(p.span, words, start)]
        is_crowd = bool(codes & DEMONSTRATIONS)
        return [p for p in told if (kind(p) in UNARMED) == is_crowd]
    return []


def _killed_before(found: ArticleFindings, here: SentenceFindings) -> list[ActorPhrase]:
    """Who was killed or struck by the headline or the sentence before in the same paragraph."""
    text, number = found.article.text, here.sentence.number
    heading = headline(found)
    told = [
        each for each in found.sentences[:1] if heading is not None and each.sentence.span == heading and number == 1
    ]
    for before in found.before(number, 1):
        if "\n" not in Span(before.sentence.span.end, here.sentence.span.start).of(text):
            told.append(before)
    return [
        phrase
        for each in told
        for phrase in each.actors
        if any(phrase.span.overlaps(span) for span, reading in each.deaths if reading.best not in ("", "0"))
        and not is_quoted(phrase.span, each.sentence.span.of(text), each.sentence.span.start)
    ]


def _forces_before(found: ArticleFindings, here: SentenceFindings) -> Side:
    """A country's forces, named by their country in the sentences before."""
    for before in found.before(here.sentence.number, _LONGEST_BACK):
        forces = [p for p in before.actors if family(p).startswith("state ") and not family(p).endswith(" security")]
        if forces:
            return tuple(forces[:1])
    return ()
