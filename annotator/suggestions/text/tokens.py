"""The tokens of a parsed text, with all that the rules ask of them under spaCy's own names.

spaCy makes a token anew each time that one is asked for, and goes through its text to find what hangs on it. The rules
walk up and down the same few trees thousands of times, so here each token is made once and holds its head and children.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True, eq=False, repr=False)
class Token:
    """A word or mark, compared by which one it is. `doc` are all tokens of its text, `sent` those of its sentence."""

    i: int
    idx: int
    text: str
    whitespace_: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    ent_iob_: str
    like_num: bool
    is_punct: bool
    doc: list[Token]
    sent: list[Token]
    head: Token = field(init=False)
    """The word that it hangs on; that of a sentence's root is itself."""
    children: list[Token] = field(init=False, default_factory=list)
    """What hangs on it, in order."""

    @property
    def text_with_ws(self) -> str:
        return self.text + self.whitespace_

    @property
    def is_space(self) -> bool:
        return self.text.isspace()

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [child for child in self.children if child.i < self.i]

    @property
    def left_edge(self) -> Token:
        """The first word of all that hangs on it."""
        return min(self.subtree, key=lambda token: token.i) if self.children else self

    @property
    def subtree(self) -> list[Token]:
        """It and all that hangs on it, in order."""
        if not self.children:
            return [self]
        before, after = self.lefts, self.children
        found = [token for child in before for token in child.subtree]
        found.append(self)
        found += (token for child in after[len(before) :] for token in child.subtree)
        return found

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, up to the root."""
        step = self
        while step.head is not step:
            step = step.head
            yield step

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """Those that it is joined to by "and" or commas."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        joined = [first]
        for step in joined:
            joined += (child for child in step.children if child.i > step.i and child.dep_ == "conj")
        return tuple(token for token in joined if token is not self)


def tokens_of(doc: Doc) -> list[Token]:
    """The tokens of a text that spaCy has read."""
    tokens: list[Token] = []
    sent: list[Token] = []
    for told in doc:
        if told.is_sent_start:
            sent = []
        token = Token(
            told.i, told.idx, told.text, told.whitespace_, told.lower_, told.lemma_, told.pos_, told.tag_, told.dep_,
            told.ent_type_, told.ent_iob_, told.like_num, told.is_punct, tokens, sent,
        )  # fmt: skip
        tokens.append(token)
        sent.append(token)
    for told, token in zip(doc, tokens, strict=True):
        token.head = tokens[told.head.i]
        if token.head is not token:
            token.head.children.append(token)
    return tokens


def text_of(tokens: list[Token]) -> str:
    """The words as they stand in the text, without the space after the last."""
    return "".join(token.text_with_ws for token in tokens[:-1]) + "".join(token.text for token in tokens[-1:])
