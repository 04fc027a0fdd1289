"""The days inside a longer date phrase: both of "from Monday to Wednesday", Monday of "a day after Monday's raid".

The window marks such a phrase once, for what it means as a whole; a row also gives each day that it names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.article import Article
from annotator.model.dates.date_joining import COUNTED, JOINED
from annotator.model.dates.dates import find_dates
from annotator.model.suggestion import Mark
from annotator.model.text.span import Span

_COUNTED_FROM = re.compile(
    r"\b(?:after|from|following|before|preceding|prior\s+to|ahead\s+of|sh(?:y|ort)\s+of|past|eve\s+of|day\s+as|hours\s+of)\s+"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:\b(?:to|and|until|till|through|into|thru)\b|[-–—])\s*", re.IGNORECASE)


def dates_within(article: Article, mark: Mark) -> Iterator[tuple[Span, str]]:
    """Each day named inside the phrase and its ISO day; nothing where the phrase is but one."""
    if mark.rule == COUNTED:
        led = _COUNTED_FROM.search(article.text, mark.span.start, mark.span.end)
        if led is not None and led.end() < mark.span.end:
            inside = Span(led.end(), mark.span.end)
            for span, reading in find_dates(article.text, article.published, inside):
                yield span, reading.start
    elif mark.rule == JOINED and mark.values:
        between = list(_BETWEEN.finditer(article.text, mark.span.start + 1, mark.span.end - 1))
        if between:
            yield Span(mark.span.start, between[-1].start()), mark.values[0]["value"]
            yield Span(between[-1].end(), mark.span.end), mark.values[0]["end"]
