"""What stands on a side and is nobody: towns, bare weapons, somebody's premises, who only speaks."""

from __future__ import annotations

import re
from dataclasses import replace

from annotator.model.text.word_sets import word_set
from annotator.suggestions.fields.side_tests import is_dateline, may_be_place
from annotator.suggestions.fields.taking_part import PREMISES
from annotator.suggestions.found import ArticleFindings
from annotator.suggestions.people.actors import ActorPhrase
from annotator.suggestions.people.both_sides import SidePhrases


def without_places(found: ArticleFindings, phrases: SidePhrases) -> SidePhrases:
    """Without the Kuriga of "attacked Kuriga", the Robotyne of "the village of Robotyne", and bare weapons."""
    return replace(
        phrases,
        source=tuple(p for p in phrases.source if not (_is_weapon(p) or _only_says(found, p) or is_dateline(found, p))),
        target=tuple(
            p
            for p in phrases.target
            if not (may_be_place(found, p) or _is_nobodys(found, p) or _only_says(found, p) or is_dateline(found, p))
        ),
    )


def _is_weapon(phrase: ActorPhrase) -> bool:
    if phrase.head.lemma_.lower() == "part":
        return True  # "part of the march"
    return " " not in phrase.words and phrase.head.lower_.removesuffix("s") in _WEAPONS


def _only_says(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """The prosecutor of "ten people were killed by shells, the prosecutor said", however it is parsed."""
    text, start = found.article.text, phrase.span.start
    return _AFTER.search(text, max(0, start - 12), start) is not None and _SAID.match(text, phrase.span.end) is not None


_AFTER = re.compile(r",[\"”’']?\s+(?:(?:the|an?|his|her|its|their)\s+)?$")
_SAID = re.compile(r",?\s+(?:said|says|added|reported|confirmed)\b(?!\s+(?:it|they|its|their|that\s+(?:it|they)))")
_WEAPONS = word_set("missile rocket shell mortar bomb drone grenade bullet shot mine projectile artillery")


def _is_nobodys(found: ArticleFindings, phrase: ActorPhrase) -> bool:
    """The camp of "overran the bush camp of the rebels": whose it is stands after it."""
    return phrase.head.lemma_.lower() in PREMISES and not found.readings.read(phrase.words, "name")
