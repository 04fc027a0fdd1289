"""The words of a sentence that speak most for a code that was learned, as a person reads them.

Numbers and words such as "on" or "which" may weigh for a ranking; they are no reason that anybody could follow.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module

import numpy as np

from annotator.suggestions.learned.mixing import Mixer
from annotator.suggestions.learned.ngrams import number_of, words_of

MOST = 2
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 3
"""In the languages whose common words are known; others may write a word in fewer signs."""


def telling_words(mixer: Mixer, code: str, near: str, language: str) -> list[str]:
    """At most two words, as they are written there, the most telling first; none of a code that nobody taught."""
    if code not in mixer.codes:
        return []
    words = _telling(near, language)
    if not words:
        return []
    says = mixer.why(np.array([number_of(folded) for folded in words], dtype=np.int64), code)
    written = list(words.values())
    return [written[at] for at in np.argsort(-says)[:MOST] if says[at] > 0]


def _telling(near: str, language: str) -> dict[str, str]:
    """Each word that says something by itself, as it is learned, and as it is written."""
    stops = _stop_words(language)
    found: dict[str, str] = {}
    for word in _WORD.findall(near):
        is_short = len(word) < _LEAST_LETTERS and bool(stops)
        folded = words_of(word)
        if folded and not is_short and word.lower() not in stops:
            found.setdefault(folded[0], word)
    return found


@lru_cache(maxsize=16)
def _stop_words(language: str) -> frozenset[str]:
    """The words of a language that only hold others together; empty where they are not known."""
    if not language:
        return frozenset()
    try:
        known = import_module(f"spacy.lang.{language}.stop_words")
    except ModuleNotFoundError:
        return frozenset()
    return frozenset(known.STOP_WORDS)
