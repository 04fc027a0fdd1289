"""A long text in pieces that end where sentences end, and the dates in it piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.model.article import Article
from annotator.model.dates.date_reading import DateReading
from annotator.model.dates.dates import dates_by_piece, undated_by_piece
from annotator.model.text.span import Span
from annotator.suggestions.steps import Steps

LONGEST_PIECE = 5_000
"""Characters that are read at once: a long text costs little more memory than this, and other work need not wait."""


def pieces(sentences: Sequence[Span], longest: int = LONGEST_PIECE) -> Iterator[list[Span]]:
    """Sentences that are no longer together, or a single one that is."""
    piece: list[Span] = []
    for span in sentences:
        if piece and span.end - piece[0].start > longest:
            yield piece
            piece = []
        piece.append(span)
    if piece:
        yield piece


def find_dates(
    article: Article, sentences: Sequence[Span]
) -> Steps[tuple[list[tuple[Span, DateReading]], list[tuple[Span, None]]]]:
    """The dates, and where the day of publication is not known the phrases that it would make dates."""
    stretches = list(_stretches(sentences, len(article.text)))
    dates: list[tuple[Span, DateReading]] = []
    undated: list[tuple[Span, None]] = []
    for found in dates_by_piece(article.text, article.published, stretches):
        dates += found
        yield
    for spans in undated_by_piece(article.text, stretches) if not article.published else ():
        undated += [(span, None) for span in spans]
        yield
    return dates, undated


def _stretches(sentences: Sequence[Span], length: int) -> Iterator[Span]:
    """The pieces with the header lines before them. What is too long for a sentence is passed over."""
    end = 0
    for piece in pieces(sentences):
        if len(piece[0]) <= LONGEST_PIECE:
            yield Span(end if piece[0].start - end <= LONGEST_PIECE else piece[0].start, piece[-1].end)
        end = piece[-1].end
    if 0 < length - end <= LONGEST_PIECE:
        yield Span(end, length)
