"""Ranks codes by the rules and by what was learned, each as much as it was right with this coder so far.

With few lessons the rules win. Knows the lessons of one scheme; reads no text.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from annotator.suggestions.learning import CodeLearner
from annotator.suggestions.ngrams import Features

TRUST_RULES = 12
"""As many lessons as it takes until the learned ranking counts as much as it has been right."""
_FADING = 0.99
_LEAST = 0.004
_HEAD_START = 8.0


class Share:
    """How often something was right of late; it begins with a few tries at the chance `prior`."""

    def __init__(self, prior: float) -> None:
        self._right, self._tried = prior * _HEAD_START, _HEAD_START
        self.tries = 0

    def count(self, was_right: bool) -> None:
        self.tries += 1
        self._right = self._right * _FADING + was_right
        self._tried = self._tried * _FADING + 1.0

    @property
    def value(self) -> float:
        return self._right / self._tried


class Mixer:
    """The ranking of one scheme's codes."""

    def __init__(self) -> None:
        self.learner = CodeLearner()
        self.rules, self.model = Share(0.6), Share(0.3)

    def shares(self, of: Features, hits: Mapping[str, float]) -> dict[str, float]:
        """Every code that the rules found or that was ever coded, with its share; the shares add up to 1."""
        learned = self.learner.chances(of)
        if not learned:
            return _even(hits)
        ruled = _even(hits)
        weight = self.weight
        # What the rules do not find is as likely as they were wrong so far.
        missed = max(_LEAST, (1 - self.rules.value) / max(1, len(learned)))
        scores = {
            code: weight * log(learned.get(code, 0.0) + _LEAST) + (1 - weight) * log(ruled.get(code, 0.0) + missed)
            for code in {**ruled, **learned}
        }
        best = max(scores.values())
        return _even({code: exp(score - best) for code, score in scores.items()})

    @property
    def weight(self) -> float:
        """What the learned ranking counts, from 0 to 1: by how often each ranking was right, and by the lessons."""
        odds = (self.model.value / max(0.05, self.rules.value)) ** 4
        return odds / (1 + odds) * self.learner.lessons / (self.learner.lessons + TRUST_RULES)

    def learn(self, of: Features, hits: Mapping[str, float] | None, code: str) -> None:
        """Count who would have been right, then learn. Of what the rules did not read (None) they have no record."""
        learned = self.learner.chances(of)
        if learned:
            self.model.count(_best(learned) == code)
            if hits is not None and (code or hits):
                self.rules.count((_best(hits) if hits else "") == code)
        self.learner.learn(of, code)


def _best(scores: Mapping[str, float]) -> str:
    return max(scores, key=lambda code: scores[code])


def _even(scores: Mapping[str, float]) -> dict[str, float]:
    total = sum(scores.values())
    return {code: score / total for code, score in scores.items()} if total else {}
