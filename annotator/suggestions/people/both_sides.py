"""The phrases of the two sides of an act. Which they are, the rules of each kind of act say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.suggestions.people.actors import ActorPhrase

if TYPE_CHECKING:
    from annotator.suggestions.text.tokens import Token


@dataclass(frozen=True)
class SidePhrases:
    """The phrases of both sides of one cluster, surest first."""

    source: tuple[ActorPhrase, ...] = ()
    target: tuple[ActorPhrase, ...] = ()
    they: tuple[Token, ...] = ()
    """The pronoun that acts, and the one to whom it is done."""
    them: tuple[Token, ...] = ()
