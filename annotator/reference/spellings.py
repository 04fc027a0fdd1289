"""Whether two names that sound alike are one name in two spellings."""

from annotator.reference.folding import sound, spelled

SHORTEST = 2
"""A name of fewer consonants sounds like too many others."""
_ALIKE = {2: 0.88, 3: 0.8, 4: 0.74}
"""How like a name of the same sound must be, by its consonants: the fewer, the more. Beyond 4 as with 4."""


def are_alike(folded: str, other: str) -> bool:
    """Whether two names that sound alike are written alike: of few consonants they must be so all the more."""
    from rapidfuzz.distance import Indel  # not in the start path

    consonants = len(sound(folded))
    if consonants < SHORTEST:
        return False
    return Indel.normalized_similarity(spelled(folded), spelled(other)) >= _ALIKE[min(4, consonants)]
