"""How often each number of an act stood with each code: naive Bayes, which learns much from few lessons.

It only counts: one wrong lesson misleads it little, and no lesson is gone over again. One of those that `mixing` puts
together.
"""

from __future__ import annotations

import numpy as np

from annotator.suggestions.learned.learning import MORE_CODES, Scores, Weights, own_of, widened
from annotator.suggestions.learned.ngrams import Features

AS_USUAL = 1.0
"""A code is believed to have had so many more lessons, in which each number was as frequent as in all."""


class CodeCounts:
    """One scheme's codes, by the numbers of one `view`. How frequent a code is does not count here."""

    def __init__(self, view: range) -> None:
        self._view = view
        self._with_code: Weights = np.zeros((len(view), MORE_CODES), dtype=np.float32)
        self._seen: Weights = np.zeros(len(view), dtype=np.float32)
        self._lessons: list[int] = []

    def add_code(self) -> None:
        self._lessons.append(0)
        self._with_code = widened(self._with_code, len(self._lessons), self._seen)

    def log_chances(self, of: Features, unseen: int) -> Scores:
        """How likely such an act is under each of its codes, as a logarithm; then under as many it does not know."""
        own = own_of(of, self._view)
        lessons = np.array([*self._lessons, *[0] * unseen], dtype=np.float64)
        together = np.pad(self._with_code[own, : len(self._lessons)], ((0, 0), (0, unseen)))
        usual = (self._seen[own] + 0.5) / (lessons.sum() + 1.0)
        shares = (together + AS_USUAL * usual[:, np.newaxis]) / (lessons + AS_USUAL)
        # The words of a text hang together: they count as if they were far fewer, and rare ones count more.
        rare = np.log((lessons.sum() + 2.0) / (self._seen[own] + 1.0))
        said: Scores = rare @ np.log(shares) / np.sqrt((rare**2).sum() or 1.0)
        return said

    def learn(self, of: Features, column: int) -> None:
        own = own_of(of, self._view)
        self._with_code[own, column] += 1
        self._seen[own] += 1
        self._lessons[column] += 1
