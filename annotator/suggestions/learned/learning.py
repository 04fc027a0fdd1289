"""Learns which code a person gives to which words, one act after the other: a linear model over hashed words.

It knows one scheme and looks at one kind of numbers; `mixing` puts several together with what the rules say.
"""

from __future__ import annotations

from math import log
from random import Random

import numpy as np
from numpy.typing import NDArray

from annotator.suggestions.learned.ngrams import Features

STEP = 2.0
"""How far one lesson moves the weights; AdaGrad makes the steps of frequent words shorter."""
AGAIN = 3
"""How many earlier lessons are gone over again with each new one."""
RARITY_FLOOR = 0.5
FEW_LESSONS = 4
"""After so many what was learned counts by half, beside how frequent the codes are."""
MOST_KEPT = 20_000
RARE_CODES = 10
"""The chance of a code that never was given falls as this to the number of lessons."""
_BIAS_STEP = 0.2
_FIRST = 0.03
MORE_CODES = 32

Weights = NDArray[np.float32]
Scores = NDArray[np.float64]


class CodeLearner:
    """One scheme's codes, by the numbers of one `view`. The same lessons in the same order make the same weights."""

    def __init__(self, view: range) -> None:
        self._view = view
        self._codes = 0
        # Rows that no lesson touches are never written, so that they take no memory.
        self._weights: Weights = np.zeros((len(view), MORE_CODES), dtype=np.float32)
        self._moved: Weights = np.zeros(len(view), dtype=np.float32)
        self._bias: Weights = np.zeros(0, dtype=np.float32)
        self._bias_moved: Weights = np.zeros(0, dtype=np.float32)
        self._seen: Weights = np.zeros(len(view), dtype=np.float32)
        self._kept: list[tuple[Features, int]] = []
        self._chance = Random(20)

    def add_code(self) -> None:
        """Another code, as likely as one that was never given."""
        self._codes += 1
        self._weights = widened(self._weights, self._codes, self._seen)
        self._bias = np.append(self._bias, np.float32(self._unseen))
        self._bias_moved = np.append(self._bias_moved, np.float32(0))

    def log_chances(self, of: Features, unseen: int) -> Scores:
        """The logarithms of the probabilities of its codes, then of as many codes that it does not know."""
        own = own_of(of, self._view)
        scores = np.append(self._scores(own, self._rarity(own)), [self._unseen] * unseen)
        logs: Scores = scores - scores.max()
        logs -= np.log(np.exp(logs).sum())
        return logs

    def learn(self, of: Features, column: int) -> None:
        """Take a lesson, and go over a few earlier ones."""
        own = own_of(of, self._view)
        self._seen[own] += 1
        self._move(own, column)
        if self._kept:
            for _ in range(AGAIN):
                self._move(*self._kept[self._chance.randrange(len(self._kept))])
        if len(self._kept) < MOST_KEPT:
            self._kept.append((own, column))
        else:
            self._kept[self._chance.randrange(MOST_KEPT)] = (own, column)

    def why(self, of: Features, column: int) -> Weights:
        """What each of these numbers says for the code against the other codes' mean; all must be of its view."""
        rows = self._weights[of - self._view.start, : self._codes]
        best: Weights = rows[:, column] - rows.mean(axis=1)
        return best

    @property
    def _unseen(self) -> float:
        return log(RARE_CODES / (len(self._kept) + RARE_CODES))

    def _rarity(self, of: Features) -> Weights:
        """How much each number counts: a word of few lessons says more than one of all; their squares add up to 1."""
        lessons = len(self._kept)
        rare = np.log((lessons + 2.0) / (self._seen[of] + 1.0)) + RARITY_FLOOR
        believed = lessons / (lessons + FEW_LESSONS)
        whole: Weights = (believed * rare / np.sqrt((rare**2).sum() or 1.0)).astype(np.float32)
        return whole

    def _scores(self, of: Features, rarity: Weights) -> Scores:
        scores: Scores = (rarity @ self._weights[of, : self._codes]).astype(np.float64) + self._bias
        return scores

    def _move(self, of: Features, column: int) -> None:
        rarity = self._rarity(of)
        scores = self._scores(of, rarity)
        odds = np.exp(scores - scores.max())
        slope = (odds / odds.sum()).astype(np.float32)
        slope[column] -= 1.0
        self._moved[of] += rarity**2 * (slope**2).sum()
        self._weights[of, : self._codes] -= np.outer(STEP * rarity / np.sqrt(self._moved[of] + _FIRST), slope)
        self._bias_moved += slope**2
        self._bias -= _BIAS_STEP * slope / np.sqrt(self._bias_moved + _FIRST)


def own_of(of: Features, view: range) -> Features:
    """Those of the numbers, which are sorted, that are of a view, counted from its first."""
    first, last = np.searchsorted(of, (view.start, view.stop))
    own: Features = of[first:last] - view.start
    return own


def widened(table: Weights, codes: int, seen: Weights) -> Weights:
    """The table with a column for each of so many codes; only rows that were seen are written."""
    if codes <= table.shape[1]:
        return table
    wider: Weights = np.zeros((len(table), table.shape[1] + MORE_CODES), dtype=np.float32)
    rows = np.flatnonzero(seen)
    wider[rows, : table.shape[1]] = table[rows]
    return wider
