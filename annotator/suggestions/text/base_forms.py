"""The forms by which words of lists are found in a text: the word itself, its lemma, and its likely base forms."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token


def base_forms(token: Token) -> frozenset[str]:
    """What a cue word may be compared with: the word, its lemma, and its likely base forms."""
    return _forms(token.lower_, token.lemma_.lower())


@lru_cache(maxsize=20_000)
def _forms(word: str, lemma: str) -> frozenset[str]:
    forms = {word, lemma} - {""}
    if len(word) > 3 and word.isascii():
        if word.endswith("ies"):
            forms.add(word[:-3] + "y")
        elif word.endswith(("ches", "shes", "sses", "xes", "zes")):
            forms.add(word[:-2])
        elif word.endswith("s") and not word.endswith("ss"):
            forms.add(word[:-1])
        for ending in ("ed", "ing"):
            if word.endswith(ending) and len(word) > len(ending) + 2:
                stem = word[: -len(ending)]
                forms |= {stem, stem + "e"}
                if len(stem) > 3 and stem[-1] == stem[-2]:
                    forms.add(stem[:-1])
                if stem.endswith("i") and ending == "ed":
                    forms.add(stem[:-1] + "y")
    return frozenset(forms)
