"""How often something was right of late."""

from __future__ import annotations

_FADING = 0.99
_HEAD_START = 8.0


class Share:
    """Begins with a few tries at the chance `prior`."""

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
