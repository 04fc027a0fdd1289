"""Ranks the codes of the act between two marked sides: what links them first, then the rest of the sentence.

Always answers: where the lexicon knows no word, with what such sentences mostly tell of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.acts.between import Link
from annotator.suggestions.acts.categories import written

LEAST = 3
_BY_PLACE = (1.0, 0.45, 0.3, 0.2, 0.15)
_OTHERS, _INNER = 0.3, 0.25
_NEAR: Mapping[str, tuple[str, ...]] = {
    "01": ("051", "030", "110"), "02": ("100", "030", "110"), "03": ("040", "051", "060"), "04": ("030", "051", "060"),
    "05": ("040", "030", "060"), "06": ("057", "070", "030"), "07": ("060", "030", "050"), "08": ("030", "120", "051"),
    "09": ("173", "112", "100"), "10": ("020", "130", "120"), "11": ("120", "020", "130"), "12": ("111", "160", "130"),
    "13": ("111", "163", "190"), "14": ("111", "190", "173"), "15": ("190", "130", "153"), "16": ("120", "173", "111"),
    "17": ("190", "160", "112"), "18": ("190", "173", "145"), "19": ("173", "150", "130"), "20": ("190", "173", "112"),
}  # fmt: skip
_MOSTLY = ("040", "111", "051", "190", "020", "030")
"""What the news tells of most between two sides."""


def ranked_between(links: Sequence[Link], scheme: Scheme, *, at_root: bool = False) -> dict[str, float]:
    """Codes of the scheme with their weights. `at_root`: only the category or two digits of each."""
    weights: dict[str, float] = defaultdict(float)
    best = links[0].score if links else 0.0
    for at, link in enumerate(links[:6]):
        near = 1.0 if at == 0 else _OTHERS * max(0.1, min(1.0, 1.0 - (best - link.score) / 4.0)) / at
        _add(weights, link.reading.codes, near, scheme)
        _add(weights, link.reading.inner, near * _INNER, scheme)
    first = links[0].reading.codes[0] if links else ""
    _add(weights, _NEAR.get(first[:2], ()), 0.05, scheme)
    _add(weights, _MOSTLY, 0.01, scheme)
    return weights


def _add(weights: dict[str, float], codes: Iterable[str], weight: float, scheme: Scheme) -> None:
    for place, code in zip(_BY_PLACE, codes, strict=False):
        for rank, name in enumerate(written(scheme, code)):
            weights[name] += weight * place * (1.0, 0.5, 0.3)[min(rank, 2)]
