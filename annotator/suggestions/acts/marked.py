"""The one act between two sides that the asker has marked: which words tell of it, and what they are read as.

For schemes that code what people say and do to each other. An answer is always made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.model.knowledge import MarkedSides
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import RankedCode
from annotator.model.text.span import Span
from annotator.suggestions.acts.between import Link, links_between, path_between
from annotator.suggestions.acts.lexicon import shipped
from annotator.suggestions.acts.ranked import ranked_between
from annotator.suggestions.acts.reading import ActReader
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.both_sides import SidePhrases
from annotator.suggestions.triggers.clauses import head_verb
from annotator.suggestions.triggers.clusters import Cluster
from annotator.suggestions.triggers.cues import Cue, CueHit

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token

_SURE = 4.0
"""A link of this score has both sides where grammar puts them."""


def marked_act(
    scheme: Scheme, found: ArticleFindings, sides: MarkedSides
) -> tuple[SentenceFindings, Cluster, tuple[RankedCode, ...], SidePhrases, float] | None:
    """The sentence of the act, the words that tell of it, its codes, both sides and a score. None without any word."""
    around = [here for here in found.sentences if _meets(here, sides)] or found.sentences
    tokens = [token for here in around for token in here.sentence.tokens]
    if not tokens:
        return None
    source, target = _words(around, sides.source), _words(around, sides.target)
    parsed = all(here.sentence.is_parsed for here in around)
    links = links_between(tokens, source, target, ActReader(shipped())) if parsed else []
    weights = _shares(ranked_between(links, scheme))
    at = links[0].reading.words if links else (_middle(tokens, source, target),)
    here = next(h for h in around if at[0] in h.sentence.tokens)
    own = tuple(word for word in at if word in here.sentence.tokens)
    codes = _codes(scheme, weights, " ".join(word.text for word in own) if links else "")
    cue = Cue(codes[0].code, tuple(word.lower_ for word in own), 1.0)
    cluster = Cluster([CueHit(cue, own, True)], head_verb(own[0]))
    phrases = SidePhrases(_phrases(found, around, sides.source), _phrases(found, around, sides.target))
    return here, cluster, codes, phrases, _score(links)


def _meets(here: SentenceFindings, sides: MarkedSides) -> bool:
    return any(side is not None and side.overlaps(here.sentence.span) for side in (sides.source, sides.target))


def _words(around: Sequence[SentenceFindings], side: Span | None) -> list[Token]:
    if side is None:
        return []
    return [token for here in around for token in here.sentence.tokens_from(side.start, side.end)]


def _middle(tokens: Sequence[Token], source: Sequence[Token], target: Sequence[Token]) -> Token:
    """The verb that lies between two sides, or any word: an act stands somewhere."""
    path = [token for token in path_between(source, target) if token.pos_ == "VERB"]
    verbs = path or [token for token in tokens if token.pos_ == "VERB"]
    return verbs[0] if verbs else tokens[0]


def _shares(weights: dict[str, float]) -> dict[str, float]:
    total = sum(weights.values())
    return {code: weight / total for code, weight in weights.items()}


def _codes(scheme: Scheme, weights: dict[str, float], words: str) -> tuple[RankedCode, ...]:
    """Of each category its likeliest code, the likeliest category first: a coder picks the category first."""
    of_category: dict[str, float] = {}
    best: dict[str, str] = {}
    for code, weight in weights.items():
        category = scheme.lineage(code)[-1]
        of_category[category] = of_category.get(category, 0.0) + weight
        if category not in best or weight > weights[best[category]]:
            best[category] = code
    ordered = sorted(of_category, key=lambda category: -of_category[category])
    return tuple(RankedCode(best[each], round(of_category[each], 3), words) for each in ordered)


def _phrases(found: ArticleFindings, around: Sequence[SentenceFindings], side: Span | None) -> tuple[ActorPhrase, ...]:
    """The marked words as an actor; what the sentence is read to name there comes second."""
    if side is None:
        return ()
    words = _words(around, side)
    here = next((h for h in around if h.sentence.span.overlaps(side)), around[0])
    own = [phrase for phrase in here.actors if phrase.span.overlaps(side)]
    head = own[0].head if own else words[-1] if words else here.sentence.tokens[-1]
    marked = ActorPhrase(side, side.of(found.article.text), head, here.sentence.number)
    return (marked, *(phrase for phrase in own if phrase.span != side))


def _score(links: Sequence[Link]) -> float:
    return round(0.5 + 0.4 * max(0.0, min(1.0, links[0].score / _SURE)), 3) if links else 0.3
