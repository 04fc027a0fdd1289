"""Ranks codes by the rules and by what was learned: each as far as it was right with this coder so far.

Without lessons the rules alone rank. What was learned are a few rankings, each by other signs of an act. What all say
is added up as logarithms, each with its weight. Before a lesson is learned they are asked, and those that spoke for
the code that the person gave weigh more from then on: logistic regression. Knows one scheme's lessons; reads no text.

What the rules say first stays first until learning is proven on this coder. So what was learned is heard more with each
lesson, and a code goes before the rules' first only if the coder gave it a few times where the rules had not said it,
or if learning as a whole was right more often than the rules where both differed. A code that is taken as the rules
said it proves the rules.
"""

from __future__ import annotations

from collections import Counter
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
HALF_HEARD = 3
"""After so many lessons what was learned counts by half."""
A_FEW = 3
"""As often a coder gave a code against the rules before it goes before their first."""
PROVEN = 20
"""How many more lessons went to what was learned than to the rules, of those on which both differed, to prove it."""
_BEHIND = 1e-3
"""How far behind the rules' first a code is kept that may not go before it, as a logarithm."""


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
        self._against_rules: Counter[str] = Counter()
        """How often each code was given where the rules did not say it first."""
        self._won = 0
        """Lessons that went to what was learned less those that went to the rules, where both differed."""
        self._words = CodeLearner(WORDS)
        models = (*(CodeLearner(view) for view in (LETTERS, SIGNS, FOUND)), self._words)
        self._learners: Sequence[Learner] = (*models, CodeCounts(range(SIGNS.start, WORDS.stop)))
        self._weights = np.array([1.0, *[1 / len(models)] * len(models), 0.0])

    def shares(self, of: Features, hits: Mapping[str, float] | None) -> dict[str, float]:
        """Every code that the rules find or that is known, with its share; the shares add up to 1."""
        codes = self._codes(hits)
        if not codes:
            return {}
        logs = self._mixed(self._said(of, hits, codes))
        return dict(zip(codes, _shares(self._kept_behind(logs, hits, codes)).tolist(), strict=True))

    def learn(self, of: Features, hits: Mapping[str, float] | None, code: str) -> None:
        """Weigh who would have been right, then let them learn."""
        if code in self._column:  # Of a code that nobody knew nobody could be right.
            said = self._said(of, hits, codes := self._codes(hits))
            logs = self._mixed(said)
            self._judge(codes[int(logs.argmax())], _first(hits), code)
            self._weigh(said, logs, codes.index(code))
        for each in (code, *(hits or ())):
            self._add(each)  # What the rules said for another code is to be corrected too.
        column = self._column[code]
        for learner in self._learners:
            learner.learn(of, column)
        self.lessons += 1
        self._against_rules[code] += code != _first(hits)

    def may_go_first(self, code: str) -> bool:
        """Whether this coder gave the code often enough where the rules said another, or learning is proven."""
        return self._against_rules[code] >= A_FEW or self._won >= PROVEN

    def _kept_behind(self, logs: Scores, hits: Mapping[str, float] | None, codes: Sequence[str]) -> Scores:
        """The rules' first before every code that may not go before it."""
        first = _first(hits)
        if first is None:
            return logs
        most = logs[codes.index(first)] - _BEHIND
        unproven = np.array([code != first and not self.may_go_first(code) for code in codes])
        kept: Scores = np.where(unproven, np.minimum(logs, most), logs)
        return kept

    def _judge(self, learned: str, ruled: str | None, code: str) -> None:
        """Whose first it was, where what was learned and the rules differ."""
        if ruled is not None and learned != ruled:
            self._won += (learned == code) - (ruled == code)

    def _weigh(self, said: Scores, logs: Scores, right: int) -> None:
        wrong = said @ _shares(logs) - said[:, right]
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
        logs: Scores = self._weights @ said
        return logs

    def _said(self, of: Features, hits: Mapping[str, float] | None, codes: Sequence[str]) -> Scores:
        """What each says for each code: the rules, then all that learn, as far as their lessons go."""
        unseen = len(codes) - len(self.codes)
        heard = self.lessons / (self.lessons + HALF_HEARD)
        learned = (heard * learner.log_chances(of, unseen) for learner in self._learners)
        return np.stack([_ruled(hits, codes), *learned])


def _first(hits: Mapping[str, float] | None) -> str | None:
    return max(hits, key=lambda code: hits[code]) if hits else None


def _shares(logs: Scores) -> Scores:
    odds = np.exp(logs - logs.max())
    shares: Scores = odds / odds.sum()
    return shares


def _ruled(hits: Mapping[str, float] | None, codes: Sequence[str]) -> Scores:
    """The same for every code if the rules say nothing."""
    total = sum((hits or {}).values())
    if not hits or total <= 0:
        return np.zeros(len(codes))
    return np.log([hits.get(code, 0.0) / total + MISSED for code in codes])
