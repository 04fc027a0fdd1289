"""Where the coder is in the text: the current sentence and what is selected, moved by keys."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from annotator.model.text.sentences import sentence_at, words
from annotator.model.text.span import Span
from annotator.session.text.characters import edge_after, edge_before, whole_characters


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
            self._select_word_of_sentence(last=step < 0)
            return
        start = self.selection.start
        later = bisect_right(found, start, key=_start) if step > 0 else bisect_right(found, start, key=_end) - 1
        if 0 <= later < len(found):
            self._select(found[later].start, found[later].end)

    def grow_word(self, step: int) -> None:
        """Move the selection's last edge by a word; it never becomes empty."""
        if self.selection is None:
            self.step_word(1)
            return
        start, end = self.selection.start, self.selection.end
        at = bisect_right(self._words, end, key=_end) if step > 0 else bisect_left(self._words, end, key=_end) - 1
        if 0 <= at < len(self._words) and self._words[at].end > start:
            self._select(start, self._words[at].end)

    def grow_sentence(self, step: int) -> None:
        """Move the selection's last edge by a sentence, from the current sentence if nothing is selected."""
        selected, found = self.selection or self.sentence, self._sentences
        if selected is None:
            return
        end = selected.end
        at = bisect_right(found, end, key=_end) if step > 0 else bisect_left(found, end, key=_end) - 1
        if 0 <= at < len(found) and found[at].end > selected.start:
            end = found[at].end
        self.selection = Span(*whole_characters(self._text, selected.start, end))

    def grow_character(self, step: int) -> None:
        """Move the selection's last edge by one character as people see it (marks stay with their letter)."""
        if self.selection is None:
            return
        start, end = self.selection.start, self.selection.end
        moved = edge_after(self._text, end) if step > 0 else edge_before(self._text, end)
        if moved > start:
            self.selection = Span(start, moved)

    def _select_word_of_sentence(self, last: bool) -> None:
        sentence = self.sentence
        if sentence is None:
            return
        found = self._words
        first, after = bisect_right(found, sentence.start, key=_end), bisect_left(found, sentence.end, key=_start)
        if first < after:
            word = found[after - 1 if last else first]
            self._select(word.start, word.end)

    def _select(self, start: int, end: int) -> None:
        """Whole characters only: a word may end before an accent that belongs to its last letter."""
        self.select(Span(*whole_characters(self._text, start, end)))

    @cached_property
    def _words(self) -> tuple[Span, ...]:
        return words(self._text, Span(0, len(self._text))) if self._text else ()


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
