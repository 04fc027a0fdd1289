"""What a coder took words to mean where the rules took them otherwise: the next time they are taken so first.

Of a name with several towns, of a group that this project writes in its own way. Only the same words that the rules
read the same way are meant: "residents" are civilians in one event and protesters in the next.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.lesson import LEARNED, Meant, identity
from annotator.model.schemes.scheme import FieldDef
from annotator.reference.folding import fold

MOST_REMEMBERED = 5_000
_FADING = 0.8
"""What was meant of late counts more: after three times another meaning has overtaken an old one."""

_Key = tuple[str, str, str, tuple[str, ...]]


class Memory:
    """The meanings of words, by scheme and kind of field. The oldest are forgotten first."""

    def __init__(self) -> None:
        self._meanings: dict[_Key, dict[tuple[str, ...], tuple[float, Mapping[str, str]]]] = {}

    def remember(self, scheme: str, field_def: FieldDef, meant: Meant) -> None:
        key = _key(scheme, field_def, meant.words, meant.suggested)
        known = {name: (weight * _FADING, parts) for name, (weight, parts) in self._meanings.pop(key, {}).items()}
        taken = identity(meant.parts)
        known[taken] = (known.get(taken, (0.0, {}))[0] + 1.0, meant.parts)
        self._meanings[key] = known
        if len(self._meanings) > MOST_REMEMBERED:
            del self._meanings[next(iter(self._meanings))]

    def with_meant_first(
        self, scheme: str, field_def: FieldDef, article: Article, values: tuple[Value, ...], country: str = ""
    ) -> tuple[Value, ...]:
        """The candidates, before them what the words of the first one meant to this coder, if that was another.

        An actor of another country than that of the event's place is not meant again.
        """
        first = values[0]
        if not first.evidence:
            return values
        suggested = identity(first.parts)
        known = self._meanings.get(_key(scheme, field_def, first.evidence[0].of(article.text), suggested))
        if not known:
            return values
        taken = max(known, key=lambda name: known[name][0])
        if taken == suggested:
            return values
        of = known[taken][1].get("country", "")
        if field_def.kind == "actor" and country and of and of != country:
            return values
        # How exactly the text places an event is this text's matter.
        parts = {**known[taken][1], "precision": first.part("precision")}
        meant = replace(first, parts={name: text for name, text in parts.items() if text}, rule=LEARNED)
        return (meant, *(value for value in values if identity(value.parts) != taken))


def _key(scheme: str, field_def: FieldDef, words: str, suggested: tuple[str, ...]) -> _Key:
    return scheme, f"{field_def.kind} {field_def.coding}", fold(words), suggested
