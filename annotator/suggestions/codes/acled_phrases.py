"""Turns of phrase in which agencies and local papers tell of ACLED's acts without the plain word for them.

The codebook's words and their nearest kin are in `acled_cues`.
"""

from __future__ import annotations

from collections.abc import Mapping

from annotator.suggestions.codes.moves_told_round import MOVES_TOLD_ROUND
from annotator.suggestions.codes.phrases_of_arms import PHRASES_OF_ARMS
from annotator.suggestions.codes.phrases_of_crowds import PHRASES_OF_CROWDS
from annotator.suggestions.codes.phrases_of_fights import PHRASES_OF_FIGHTS
from annotator.suggestions.codes.phrases_of_moves import PHRASES_OF_MOVES
from annotator.suggestions.codes.phrases_of_wires import PHRASES_OF_WIRES
from annotator.suggestions.codes.phrases_told_round import PHRASES_TOLD_ROUND

_LISTS = (
    PHRASES_OF_FIGHTS,
    PHRASES_OF_CROWDS,
    PHRASES_OF_ARMS,
    PHRASES_OF_MOVES,
    PHRASES_TOLD_ROUND,
    MOVES_TOLD_ROUND,
    PHRASES_OF_WIRES,
)
ACLED_PHRASES: Mapping[str, tuple[str, ...]] = {
    code: tuple(dict.fromkeys(cue for each in _LISTS for cue in each.get(code, ())))
    for code in dict.fromkeys(code for each in _LISTS for code in each)
}
