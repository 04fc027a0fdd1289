"""Which words are ordinary English and no names, by the language model's own lists of nouns, verbs and adjectives.

Only asked for texts in capitals, where the letters do not tell. Without a model nothing is known to be ordinary.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from annotator.model.text.word_sets import word_set
from annotator.suggestions.people.actors import AGENTIVE

if TYPE_CHECKING:
    from spacy.language import Language

_KINDS = ("noun", "verb", "adj", "adv")
_BEYOND = word_set(
    "amid amidst versus till until unlike despite via per upon whom whose others am pm non ex de airstrike jihadist "
    "paramilitary extrajudicial ceasefire dead wounded"
)
"""Words that neither the lists nor the stop words hold."""
_PREFIXES = ("anti", "counter", "re", "un", "non", "pro", "ex", "mid", "co", "over", "under")
_SHORTEST_PART = 3
_LONGEST_COMPOUND = 30
"""What is longer is no word: a text without blanks."""


class EnglishWords:
    """Small letters are asked for: `is_ordinary("killed")`."""

    def __init__(self, model: Language) -> None:
        self._model = model
        self._seen: dict[str, bool] = {}

    def is_ordinary(self, word: str) -> bool:
        """Whether it is a word of the language in any of its forms. Some names are words too: "turkey"."""
        known = self._seen.get(word)
        if known is None:
            known = self._seen[word] = self._is_listed(word) or self._is_compound(word)
        return known

    def is_function_word(self, word: str) -> bool:
        return word in self._stop_words

    def acts(self, word: str) -> bool:
        """Whether it may be a verb, adjective or adverb, and so is hardly a name."""
        return any(form in self._listed[kind] for kind in _KINDS[1:] for form in self._forms(word, kind))

    @cached_property
    def _stop_words(self) -> frozenset[str]:
        return frozenset(self._model.Defaults.stop_words) | _BEYOND

    @cached_property
    def _listed(self) -> Mapping[str, frozenset[str]]:
        return {kind: frozenset(words) for kind, words in self._tables("lemma_index").items()}

    @cached_property
    def _irregular(self) -> frozenset[str]:
        return frozenset(form for forms in self._tables("lemma_exc").values() for form in forms)

    @cached_property
    def _endings(self) -> Mapping[str, Sequence[Sequence[str]]]:
        return self._tables("lemma_rules")

    def _tables(self, name: str) -> Mapping[str, Any]:
        """One of the lists of the model's lemmatizer by kind of word; empty if it has none."""
        has_any = "lemmatizer" in self._model.pipe_names
        lookups: Any = getattr(self._model.get_pipe("lemmatizer"), "lookups", None) if has_any else None
        table = lookups.get_table(name) if lookups is not None and lookups.has_table(name) else {}
        return {kind: table.get(kind, ()) for kind in _KINDS}

    def _is_listed(self, word: str) -> bool:
        if word in self._stop_words or word in self._irregular or word in AGENTIVE or word.rstrip("s") in AGENTIVE:
            return True
        return any(form in self._listed[kind] for kind in _KINDS for form in self._forms(word, kind))

    def _forms(self, word: str, kind: str) -> Iterator[str]:
        """The word and what it may be a form of: "killed", "killed" without "ed", "killed" without "d"."""
        yield word
        for old, new in self._endings[kind]:
            if old and word.endswith(old):
                yield word[: len(word) - len(old)] + new
        if kind == "noun":
            for ending in ("er", "ers", "ings"):
                if word.endswith(ending):
                    yield word[: len(word) - len(ending)] + "ing" * (ending == "ings")

    def _is_compound(self, word: str) -> bool:
        """Two words written as one, or one with a prefix: "airstrike", "counterattack"."""
        rests = [word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix)]
        if any(len(rest) > _SHORTEST_PART and self._is_listed(rest) for rest in rests):
            return True
        nouns = self._listed["noun"]
        if not 8 < len(word) <= _LONGEST_COMPOUND:
            return False
        cuts = range(_SHORTEST_PART + 1, len(word) - _SHORTEST_PART)
        return any(word[:at] in nouns and self._is_listed(word[at:]) for at in cuts)
