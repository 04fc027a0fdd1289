"""Ranks codes by the rules and by what was learned: the rules as far as they were right with this coder so far.

Without lessons the rules alone rank. What was learned is a few rankings, each by other signs of an act, and their mean:
where they err they seldom err alike. Knows the lessons of one scheme; reads no text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from annotator.suggestions.learned.learning import UNRULED, CodeLearner, Ruled, Weights
from annotator.suggestions.learned.ngrams import VIEWS, Features

_FADING = 0.99
_LEAST_MISSED = 0.02
_FEW = 4
"""Where the rules are wrong the code is mostly one of so many."""
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
        self.rules = Share(0.6)
        self._learners = [CodeLearner(view) for view in VIEWS]

    @property
    def lessons(self) -> int:
        return self._learners[0].lessons

    @property
    def codes(self) -> Sequence[str]:
        """Those that were ever coded, or that the rules found where something was."""
        return self._learners[0].codes

    def shares(self, of: Features, hits: Mapping[str, float] | None) -> dict[str, float]:
        """Every code that the rules find or that is known, with its share; the shares add up to 1."""
        ruled, known = self._ruled(hits), self.codes
        codes = [*known, *(code for code in ruled.shares if code not in known)]
        if not codes:
            return {}
        logs = np.mean([each.log_chances(of, ruled, codes[len(known) :]) for each in self._learners], axis=0)
        odds = np.exp(logs - logs.max())
        return dict(zip(codes, (odds / odds.sum()).tolist(), strict=True))

    def learn(self, of: Features, hits: Mapping[str, float] | None, code: str) -> None:
        """Count whether the rules would have been right, then learn. Of what they did not read (None) is no record."""
        ruled = self._ruled(hits)
        if hits is not None and (code or hits):
            self.rules.count((max(hits, key=lambda each: hits[each]) if hits else "") == code)
        for learner in self._learners:
            learner.learn(of, code, ruled)

    def why(self, words: Features, code: str) -> Weights:
        """What the numbers of single words say for a code."""
        return self._learners[-1].why(words, code)

    def _ruled(self, hits: Mapping[str, float] | None) -> Ruled:
        total = sum((hits or {}).values())
        if not hits or total <= 0:
            return UNRULED
        missed = max(_LEAST_MISSED, (1 - self.rules.value) / _FEW)
        return Ruled({code: score / total for code, score in hits.items()}, missed)
