"""Learns which code a person gives to which words, one act after the other: a linear model over hashed words.

What it learns is how far the rules' ranking is to be corrected: their shares are where it starts from, so that without
a lesson it says what they say. It knows one scheme, and looks at acts in one way; `mixing` puts several together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
"""After so many what was learned counts by half, beside the rules."""
MOST_KEPT = 20_000
RARE_CODES = 10
"""The chance of a code that never was given falls as this to the number of lessons."""
_BIAS_STEP = 0.2
_FIRST = 0.03
_MORE_CODES = 32

Weights = NDArray[np.float32]
Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ruled:
    """What the rules say of an act: their codes' shares, which add up to 1. No shares: they say nothing.

    `missed` is the share of every code that they did not find.
    """

    shares: Mapping[str, float] = field(default_factory=dict)
    missed: float = 0.1

    def of(self, code: str) -> float:
        """What they say for a code, as a logarithm."""
        return log(self.shares.get(code, 0.0) + self.missed) if self.shares else 0.0


UNRULED = Ruled()


class CodeLearner:
    """One scheme's codes, by the numbers of one `view`. The same lessons in the same order make the same weights."""

    def __init__(self, view: range) -> None:
        self.codes: list[str] = []
        self._view = view
        self._column: dict[str, int] = {}
        # Rows that no lesson touches are never written, so that they take no memory.
        self._weights: Weights = np.zeros((len(view), _MORE_CODES), dtype=np.float32)
        self._moved: Weights = np.zeros(len(view), dtype=np.float32)
        self._bias: Weights = np.zeros(_MORE_CODES, dtype=np.float32)
        self._bias_moved: Weights = np.zeros(_MORE_CODES, dtype=np.float32)
        self._seen = np.zeros(len(view), dtype=np.float32)
        self._kept: list[tuple[Features, int, Ruled]] = []
        self._chance = Random(20)

    @property
    def lessons(self) -> int:
        return len(self._kept)

    def log_chances(self, of: Features, ruled: Ruled, unseen: Sequence[str] = ()) -> Scores:
        """The logarithms of the probabilities of its codes, then of codes that it does not know."""
        own = self._seen_of(of)
        scores = self._scores(own, ruled, self._rarity(own))
        scores = np.concatenate([scores, [ruled.of(code) + self._unseen for code in unseen]])
        logs: Scores = scores - scores.max()
        logs -= np.log(np.exp(logs).sum())
        return logs

    def learn(self, of: Features, code: str, ruled: Ruled = UNRULED) -> None:
        """Take a lesson, and go over a few earlier ones."""
        own, column = self._seen_of(of), self._column_of(code)
        for other in ruled.shares:
            self._column_of(other)  # What they said for it is to be corrected too.
        self._seen[own] += 1
        self._move(own, column, ruled)
        if self._kept:
            for _ in range(AGAIN):
                self._move(*self._kept[self._chance.randrange(len(self._kept))])
        if len(self._kept) < MOST_KEPT:
            self._kept.append((own, column, ruled))
        else:
            self._kept[self._chance.randrange(MOST_KEPT)] = (own, column, ruled)

    def why(self, of: Features, code: str) -> Weights:
        """What each of these numbers says for the code against the other codes' mean; all must be of its view."""
        rows = self._weights[of - self._view.start, : len(self.codes)]
        best: Weights = rows[:, self._column[code]] - rows.mean(axis=1)
        return best

    def _seen_of(self, of: Features) -> Features:
        """Its own of the numbers, which are sorted."""
        first, last = np.searchsorted(of, (self._view.start, self._view.stop))
        own: Features = of[first:last] - self._view.start
        return own

    @property
    def _unseen(self) -> float:
        return log(RARE_CODES / (self.lessons + RARE_CODES))

    def _rarity(self, of: Features) -> Weights:
        """How much each number counts: a word of few lessons says more than one of all; their squares add up to 1."""
        rare = np.log((self.lessons + 2.0) / (self._seen[of] + 1.0)) + RARITY_FLOOR
        believed = self.lessons / (self.lessons + FEW_LESSONS)
        whole: Weights = (believed * rare / np.sqrt((rare**2).sum() or 1.0)).astype(np.float32)
        return whole

    def _scores(self, of: Features, ruled: Ruled, rarity: Weights) -> Scores:
        known = len(self.codes)
        scores: Scores = (rarity @ self._weights[of, :known]).astype(np.float64) + self._bias[:known]
        return scores + [ruled.of(code) for code in self.codes] if ruled.shares else scores

    def _move(self, of: Features, column: int, ruled: Ruled) -> None:
        known = len(self.codes)
        rarity = self._rarity(of)
        scores = self._scores(of, ruled, rarity)
        odds = np.exp(scores - scores.max())
        slope = (odds / odds.sum()).astype(np.float32)
        slope[column] -= 1.0
        self._moved[of] += rarity**2 * (slope**2).sum()
        self._weights[of, :known] -= np.outer(STEP * rarity / np.sqrt(self._moved[of] + _FIRST), slope)
        self._bias_moved[:known] += slope**2
        self._bias[:known] -= _BIAS_STEP * slope / np.sqrt(self._bias_moved[:known] + _FIRST)

    def _column_of(self, code: str) -> int:
        if code not in self._column:
            if len(self.codes) == self._weights.shape[1]:
                self._widen()
            self._bias[len(self.codes)] = self._unseen
            self._column[code] = len(self.codes)
            self.codes.append(code)
        return self._column[code]

    def _widen(self) -> None:
        """Room for some more codes."""
        more = ((0, 0), (0, _MORE_CODES))
        self._weights = np.pad(self._weights, more)
        self._bias, self._bias_moved = (np.pad(old, more[1]) for old in (self._bias, self._bias_moved))
