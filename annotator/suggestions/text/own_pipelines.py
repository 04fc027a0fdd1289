"""The spaCy pipelines for other languages that this machine's user named: loaded when a text needs one, not before.

Their entities find people and places; the grammar of acts is English, so words alone go on to find those.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


class OwnPipelines:
    """`named`: for each language (ISO 639-1) an installed package or the folder of a pipeline."""

    def __init__(self, named: Mapping[str, str]) -> None:
        self._named = dict(named)
        self._loaded: dict[str, Language | None] = {}

    def of(self, language: str) -> Language | None:
        """None where no pipeline is named, and where the one that is cannot be loaded: words alone still help."""
        if language not in self._named:
            return None
        if language not in self._loaded:
            try:
                self._loaded[language] = load(self._named[language])
            except ValueError:
                self._loaded[language] = None
        return self._loaded[language]


def load(name: str) -> Language:
    """The pipeline of this package or folder. Raises ValueError that says why it cannot be loaded."""
    import spacy

    try:
        pipeline = spacy.load(name)
    except (OSError, ImportError, ValueError, KeyError) as error:
        raise ValueError(str(error).split("\n")[0]) from error
    pipeline.max_length = sys.maxsize  # the reader hands on pieces, which bounds the memory
    return pipeline
