"""The acts of a French, Spanish, Russian or Arabic sentence with what stands around it: how a demonstration ended,
whom a fire killed, and the dead where no word tells of an act.

What a sentence by itself tells of is for `foreign_hits`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.suggestions.foreign.foreign_acts import WEIGHTS
from annotator.suggestions.foreign.foreign_hits import aside_topic, find_acts
from annotator.suggestions.foreign.foreign_sides import UNARMED
from annotator.suggestions.foreign.foreign_telling import is_of_years, is_private_quarrel, names_another_year
from annotator.suggestions.foreign.foreign_topics import is_of_accident
from annotator.suggestions.found import ArticleFindings, SentenceFindings
from annotator.suggestions.triggers.cues import Cue, CueHit

_GRAVER = frozenset({"Protest with intervention", "Violent demonstration", "Excessive force against protesters"})
_SEQUEL = 2
"""So many sentences after a demonstration was told may say how it ended."""


def acts_of(found: ArticleFindings, here: SentenceFindings) -> list[CueHit]:
    """The acts of a sentence, with how a demonstration ended; else what bodies or the dead of an armed side tell."""
    hits = find_acts(found.article.text, here.sentence, found.article.published)
    if not hits:
        return list(_by_deaths(found, here))
    return [*hits, *find_sequel(found, here, hits), *_killing(here, hits)]


def _killing(here: SentenceFindings, hits: Sequence[CueHit]) -> Iterator[CueHit]:
    """Where people were killed, the fire that was laid besides is no event of its own."""
    is_deadly = any(reading.best not in ("", "0") for _, reading in here.deaths)
    if is_deadly and _FIRE in {hit.cue.code for hit in hits} <= {_FIRE, "Attack"}:
        yield replace(hits[0], cue=Cue("Attack", hits[0].cue.words, 2 * WEIGHTS[_FIRE]))


_FIRE = "Looting/property destruction"
_BODIES = re.compile(
    r"\b(?:corps|cadavres?|cuerpos?|cadáver\w*)\b|(?<!\w)(?:тел[оа]|[وبف]?(?:ال)?(?:جثة|جثث|جثتين))(?!\w)",
    re.IGNORECASE,
)
_ILLNESS = re.compile(
    r"maladie|cancer|âge de|enfermedad|cáncer|infarto|a los \d+ años|болезн|на \d+-м году|инфаркт|عن عمر|مرض|"
    r"نوبة قلبية",
    re.IGNORECASE,
)


def _by_deaths(found: ArticleFindings, here: SentenceFindings) -> Iterator[CueHit]:
    """People killed, on a day and in a town, with somebody armed in the same sentence, or found as bodies."""
    text, span = found.article.text, here.sentence.span
    dead = next((told for told, reading in here.deaths if reading.best not in ("", "0")), None)
    is_set = any(pair[1].precision == "day" for pair in here.dates) and any(not name.is_country for name in here.places)
    is_past = names_another_year(text, span, found.article.published) or is_private_quarrel(text, span)
    if (
        dead is None
        or not is_set
        or is_past
        or aside_topic(text, span) >= 0
        or is_of_years(text, span)
        or is_of_accident(text, span)
    ):
        return
    is_armed = any(phrase.words.rsplit(" ", 1)[-1] not in UNARMED for phrase in here.actors)
    tokens = tuple(here.sentence.tokens_from(dead.start, dead.end))
    if (
        tokens
        and not _ILLNESS.search(text, span.start, span.end)
        and (is_armed or _BODIES.search(text, span.start, span.end))
    ):
        yield CueHit(Cue("Attack", (dead.of(text),), WEIGHTS["Attack"]), tokens, True)


def find_sequel(found: ArticleFindings, here: SentenceFindings, hits: Sequence[CueHit]) -> list[CueHit]:
    """What the sentences after a demonstration say of its end, where they name no other place or day: one
    demonstration is coded by the gravest that happened in it."""
    peaceful = next((hit for hit in hits if hit.cue.code == "Peaceful protest"), None)
    text, more = found.article.text, []
    for number in range(here.sentence.number + 1, here.sentence.number + 1 + _SEQUEL) if peaceful else ():
        if number >= len(found.sentences):
            break
        after = found.sentences[number]
        is_apart = "\n" in text[here.sentence.span.end : after.sentence.span.start]
        if is_apart or after.dates or any(not name.is_country for name in after.places):
            break
        for hit in find_acts(text, after.sentence, found.article.published):
            if hit.cue.code in _GRAVER and peaceful is not None:
                more.append(replace(peaceful, cue=hit.cue))
            elif hit.cue.code == "Arrests" and peaceful is not None:
                words, code = hit.cue.words, "Protest with intervention"
                more.append(replace(peaceful, cue=Cue(code, words, WEIGHTS[code])))
    return more
