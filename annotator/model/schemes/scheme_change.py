"""One difference between two versions of a scheme, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.words import tr

About = Literal["code", "field", "choice", "precision", "actor type", "computed", "rule", "scheme"]
Kind = Literal["added", "renamed", "archived", "moved", "reordered", "described", "needed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `subject` is the id of the code, field or rule; `value` what of a field it is about.

    `keeps_back`: what an event holds does not mean the same any more, or breaks an error that is new: an event which
    that concerns stays under the old version.
    """

    about: About
    kind: Kind
    subject: str
    words: str
    value: str = ""
    keeps_back: bool = False


def listed(words: Iterable[str]) -> str:
    """“one, two and three”."""
    named: Sequence[str] = list(words)
    return tr(" and ").join(filter(None, (", ".join(named[:-1]), *named[-1:])))
