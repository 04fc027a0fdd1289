"""Learns which code a person gives to which words, one act after the other: a linear model over hashed words.

It knows one scheme and plain lessons; how its ranking is mixed with that of the rules is in `mixing`.
"""

from __future__ import annotations

from random import Random

import numpy as np
from numpy.typing import NDArray

from annotator.suggestions.ngrams import SIZE, Features

STEP = 1.0
"""How far one lesson moves the weights; AdaGrad makes the steps of frequent words shorter."""
AGAIN = 4
"""How many earlier lessons are gone over again with each new one."""
RARITY_FLOOR = 0.5
MOST_KEPT = 20_000
_START_CODES = 16

Weights = NDArray[np.float32]


class CodeLearner:
    """One scheme's codes. The same lessons in the same order always make the same weights."""

    def __init__(self) -> None:
        self.codes: list[str] = []
        self._column: dict[str, int] = {}
        self._weights: Weights = np.zeros((SIZE, _START_CODES), dtype=np.float32)
        self._moved: Weights = np.full((SIZE, _START_CODES), 1e-3, dtype=np.float32)
        self._bias = np.zeros(_START_CODES, dtype=np.float32)
        self._bias_moved = np.full(_START_CODES, 1e-3, dtype=np.float32)
        self._seen = np.zeros(SIZE, dtype=np.float32)
        self._kept: list[tuple[Features, int]] = []
        self._chance = Random(20)

    @property
    def lessons(self) -> int:
        return len(self._kept)

    def chances(self, of: Features) -> dict[str, float]:
        """The codes seen so far with their probabilities; they add up to 1. Empty before the first lesson."""
        return dict(zip(self.codes, self._probable(of).tolist(), strict=True)) if self.codes else {}

    def learn(self, of: Features, code: str) -> None:
        """Take a lesson, and go over a few earlier ones."""
        column = self._column_of(code)
        self._seen[of] += 1
        self._move(of, column)
        if self._kept:
            for _ in range(AGAIN):
                self._move(*self._kept[self._chance.randrange(len(self._kept))])
        if len(self._kept) < MOST_KEPT:
            self._kept.append((of, column))
        else:
            self._kept[self._chance.randrange(MOST_KEPT)] = (of, column)

    def why(self, of: Features, code: str) -> NDArray[np.float32]:
        """What each of these numbers says for the code against the other codes' mean."""
        rows = self._weights[of, : len(self.codes)]
        best: NDArray[np.float32] = rows[:, self._column[code]] - rows.mean(axis=1)
        return best

    def _rarity(self, of: Features) -> Weights:
        """How much each number counts: a word of few lessons says more than one of all; their squares add up to 1."""
        rare = np.log((self.lessons + 2.0) / (self._seen[of] + 1.0)) + RARITY_FLOOR
        whole: Weights = (rare / np.sqrt((rare**2).sum() or 1.0)).astype(np.float32)
        return whole

    def _probable(self, of: Features, rarity: Weights | None = None) -> NDArray[np.float64]:
        known = len(self.codes)
        rarity = self._rarity(of) if rarity is None else rarity
        logits = (rarity @ self._weights[of, :known]).astype(np.float64) + self._bias[:known]
        odds = np.exp(logits - logits.max())
        shares: NDArray[np.float64] = odds / odds.sum()
        return shares

    def _move(self, of: Features, column: int) -> None:
        known = len(self.codes)
        rarity = self._rarity(of)
        slope = self._probable(of, rarity).astype(np.float32)
        slope[column] -= 1.0
        by_word = np.outer(rarity, slope)
        moved = self._moved[of, :known] + by_word**2
        self._moved[of, :known] = moved
        self._weights[of, :known] -= STEP * by_word / np.sqrt(moved)
        self._bias_moved[:known] += slope**2
        self._bias[:known] -= 0.3 * STEP * slope / np.sqrt(self._bias_moved[:known])

    def _column_of(self, code: str) -> int:
        if code not in self._column:
            if len(self.codes) == self._weights.shape[1]:
                self._widen()
            self._column[code] = len(self.codes)
            self.codes.append(code)
        return self._column[code]

    def _widen(self) -> None:
        """Room for twice as many codes."""
        wide = self._weights.shape[1]
        self._weights = np.hstack([self._weights, np.zeros((SIZE, wide), dtype=np.float32)])
        self._moved = np.hstack([self._moved, np.full((SIZE, wide), 1e-3, dtype=np.float32)])
        self._bias = np.concatenate([self._bias, np.zeros(wide, dtype=np.float32)])
        self._bias_moved = np.concatenate([self._bias_moved, np.full(wide, 1e-3, dtype=np.float32)])
