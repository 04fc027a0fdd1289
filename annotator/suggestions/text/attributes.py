"""Parts of speech, lemmas and features as spaCy's attribute ruler sets them, in less than half its time.

It tries each of its two hundred rules on every word. Most ask for a tag, a word or both: those are looked up here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


def components_of(nlp: Language) -> list[Callable[[Doc], Doc]]:
    """What reads a text, one after the other, with a quick ruler in the place of spaCy's."""
    return [QuickRuler(each) if name == "attribute_ruler" else each for name, each in nlp.pipeline]


class QuickRuler:
    """Stands in the place of a ruler whose rules it has."""

    def __init__(self, ruler: Any) -> None:
        from spacy.matcher import Matcher

        self._ruler = ruler
        self._looked_up: dict[tuple[str, str], list[int]] = {}
        """The numbers of rules by tag and word, each empty where any will do."""
        self._tried = Matcher(ruler.vocab)
        for number, rule in enumerate(ruler.patterns):
            for pattern in rule["patterns"]:
                keys = list(_keys(pattern))
                for key in keys:
                    self._looked_up.setdefault(key, []).append(number)
                if not keys:
                    self._tried.add(f"{number} {len(self._tried)}", [pattern])

    def __call__(self, doc: Doc) -> Doc:
        names = self._ruler.vocab.strings
        met = [(int(names[label].split()[0]), start, end) for label, start, end in self._tried(doc, allow_missing=True)]
        for token in doc:
            tag, word = token.tag_, token.lower_
            for key in ((tag, ""), ("", word), (tag, word)):
                met += [(number, token.i, token.i + 1) for number in self._looked_up.get(key, ())]
        # In the order of the rules: of two that set one attribute the later holds.
        self._ruler.set_annotations(doc, [(number, number, start, end) for number, start, end in sorted(met)])
        return doc


def _keys(pattern: list[Mapping[str, Any]]) -> Iterable[tuple[str, str]]:
    """The tags and words that a rule of one word asks for; none where it asks for something else."""
    if len(pattern) != 1 or not pattern[0].keys() <= {"TAG", "LOWER"}:
        return ()
    return product(_values(pattern[0].get("TAG", "")), _values(pattern[0].get("LOWER", "")))


def _values(asked: str | Mapping[str, list[str]]) -> list[str]:
    if isinstance(asked, str):
        return [asked]
    return asked["IN"] if asked.keys() == {"IN"} else []
