"""Ranks codes by the rules and by what was learned: each as far as it was right with this coder so far.

Without lessons the rules alone rank. What was learned are a few rankings, each by other signs of an act. What all say
is added up as logarithms, each with its weight. Before a lesson is learned they are asked, and those that spoke for
the code that the person gave weigh more from then on: logistic regression. Knows one scheme's lessons; reads no text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np

from annotator.suggestions.learned.counting import CodeCounts
from annotator.suggestions.learned.learning import CodeLearner, Scores, Weights
from annotator.suggestions.learned.ngrams import FOUND, LETTERS, SIGNS, WORDS, Features

MISSED = 0.1
"""The share of every code that the rules did not find."""
STEP = 0.01
"""How far one lesson moves the weights."""
LONGEST_STEP = 0.03


class Learner(Protocol):
    """Learns from one lesson after the other. Every code is a column; codes that it does not know stand behind."""

    def add_code(self) -> None: ...
    def log_chances(self, of: Features, unseen: int) -> Scores: ...
    def learn(self, of: Features, column: int) -> None: ...


class Mixer:
    """The ranking of one scheme's codes."""

    def __init__(self) -> None:
        self.lessons = 0
        self.codes: list[str] = []
        """Those that were ever coded, or that the rules found where something was."""
        self._column: dict[str, int] = {}
        self._words = CodeLearner(WORDS)
        models = (*(CodeLearner(view) for view in (LETTERS, SIGNS, FOUND)), self._words)
        self._learners: Sequence[Learner] = (*models, CodeCounts(range(SIGNS.start, WORDS.stop)))
        self._weights = np.array([1.0, *[1 / len(models)] * len(models), 0.0])

    def shares(self, of: Features, hits: Mapping[str, float] | None) -> dict[str, float]:
        """Every code that the rules find or that is known, with its share; the shares add up to 1."""
        codes = self._codes(hits)
        return dict(zip(codes, self._mixed(self._said(of, hits, codes)).tolist(), strict=True)) if codes else {}

    def learn(self, of: Features, hits: Mapping[str, float] | None, code: str) -> None:
        """Weigh who would have been right, then let them learn."""
        if code in self._column:  # Of a code that nobody knew nobody could be right.
            self._weigh(of, hits, code)
        for each in (code, *(hits or ())):
            self._add(each)  # What the rules said for another code is to be corrected too.
        column = self._column[code]
        for learner in self._learners:
            learner.learn(of, column)
        self.lessons += 1

    def _weigh(self, of: Features, hits: Mapping[str, float] | None, code: str) -> None:
        said = self._said(of, hits, codes := self._codes(hits))
        wrong = said @ self._mixed(said) - said[:, codes.index(code)]
        step = np.clip(STEP * wrong, -LONGEST_STEP, LONGEST_STEP)
        self._weights = np.maximum(self._weights - step, 0.0)

    def why(self, words: Features, code: str) -> Weights:
        """What the numbers of single words say for a code."""
        return self._words.why(words, self._column[code])

    def _codes(self, hits: Mapping[str, float] | None) -> list[str]:
        return [*self.codes, *(code for code in hits or () if code not in self._column)]

    def _add(self, code: str) -> None:
        if code not in self._column:
            self._column[code] = len(self.codes)
            self.codes.append(code)
            for learner in self._learners:
                learner.add_code()

    def _mixed(self, said: Scores) -> Scores:
        logs = self._weights @ said
        odds = np.exp(logs - logs.max())
        shares: Scores = odds / odds.sum()
        return shares

    def _said(self, of: Features, hits: Mapping[str, float] | None, codes: Sequence[str]) -> Scores:
        """What each says for each code: the rules, then all that learn."""
        unseen = len(codes) - len(self.codes)
        return np.stack([_ruled(hits, codes), *(learner.log_chances(of, unseen) for learner in self._learners)])


def _ruled(hits: Mapping[str, float] | None, codes: Sequence[str]) -> Scores:
    """The same for every code if the rules say nothing."""
    total = sum((hits or {}).values())
    if not hits or total <= 0:
        return np.zeros(len(codes))
    return np.log([hits.get(code, 0.0) / total + MISSED for code in codes])
