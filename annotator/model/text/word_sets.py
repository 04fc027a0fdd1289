"""A set of words written as one text: what the news grammar is mostly made of."""


def word_set(words: str) -> frozenset[str]:
    """`word_set("rebel militant")` is the set of the two."""
    return frozenset(words.split())
