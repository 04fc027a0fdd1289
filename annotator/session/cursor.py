"""Where the coder is in the text: the current sentence and what is selected, moved by keys."""

from __future__ import annotations

from functools import cached_property

from annotator.model.sentences import sentence_at, words
from annotator.model.span import Span


class TextCursor:
    """A place in one article: a sentence by its index and perhaps a selection, both in code points."""

    def __init__(self, text: str, sentences: tuple[Span, ...]) -> None:
        self._text = text
        self._sentences = sentences
        self.index = 0
        self.selection: Span | None = None

    @property
    def sentence(self) -> Span | None:
        return self._sentences[self.index] if self._sentences else None

    @property
    def focus(self) -> Span | None:
        """What a command acts on: the selection, else the sentence."""
        return self.selection or self.sentence

    def to_sentence(self, index: int) -> None:
        self.index = max(0, min(index, len(self._sentences) - 1))
        self.selection = None

    def step_sentence(self, step: int) -> None:
        self.to_sentence(self.index + step)

    def to_offset(self, offset: int) -> None:
        self.to_sentence(sentence_at(self._sentences, offset))

    def select(self, span: Span | None) -> None:
        self.selection = span
        if span is not None:
            self.index = sentence_at(self._sentences, span.start)

    def step_word(self, step: int) -> None:
        """Select the next or previous word, over the sentence's edge too."""
        found = self._words
        if not found:
            return
        if self.selection is None:
            sentence = self.sentence
            inside = [w for w in found if sentence is not None and sentence.overlaps(w)]
            self.select(inside[0] if step > 0 else inside[-1]) if inside else None
            return
        at = self.selection.start
        later = [w for w in found if w.start > at] if step > 0 else [w for w in found if w.end <= at]
        if later:
            self.select(later[0] if step > 0 else later[-1])

    def grow_word(self, step: int) -> None:
        """Move the selection's last edge by a word; it never becomes empty."""
        if self.selection is None:
            self.step_word(1)
            return
        start, end = self.selection.start, self.selection.end
        ends = [w.end for w in self._words if w.end > start]
        later = [e for e in ends if e > end] if step > 0 else [e for e in ends if e < end]
        if later:
            self.selection = Span(start, later[0] if step > 0 else later[-1])

    def grow_sentence(self, step: int) -> None:
        """Move the selection's last edge by a sentence, from the current sentence if nothing is selected."""
        selected = self.selection or self.sentence
        if selected is None:
            return
        ends = [s.end for s in self._sentences if s.end > selected.start]
        later = [e for e in ends if e > selected.end] if step > 0 else [e for e in ends if e < selected.end]
        end = (later[0] if step > 0 else later[-1]) if later else selected.end
        self.selection = Span(selected.start, end)

    def grow_character(self, step: int) -> None:
        """Move the selection's last edge by one character as people see it (marks stay with their letter)."""
        if self.selection is None:
            return
        edges = [m for m in _graphemes(self._text, self.selection.start) if m > self.selection.start]
        later = (
            [e for e in edges if e > self.selection.end] if step > 0 else [e for e in edges if e < self.selection.end]
        )
        if later:
            self.selection = Span(self.selection.start, later[0] if step > 0 else later[-1])

    @cached_property
    def _words(self) -> tuple[Span, ...]:
        return words(self._text, Span(0, len(self._text))) if self._text else ()


def _graphemes(text: str, start: int, most: int = 2_000) -> list[int]:
    """Offsets after `start` at which a character ends as people see it. Qt's own rules (Unicode UAX 29)."""
    from PySide6.QtCore import QTextBoundaryFinder

    from annotator.model.utf16 import Utf16Map

    piece = text[start : start + most]
    units = Utf16Map(piece)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, piece)
    found = []
    while (at := finder.toNextBoundary()) >= 0:
        found.append(start + units.from_qt(at))
    return found
