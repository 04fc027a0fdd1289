"""What a row of the overview's list of events says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotator import paths
from annotator.ui.overview.event_list import _cells
from annotator.use_cases.projects.overview import EventLine
from annotator.words import choose

DRAFT = EventLine("e", "a", "coder-4F2A", "draft", "Armed clash", "2018-02-01", "Idlib", "Rebels hit back", "Reuters")


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    choose("en", paths.resources() / "translations")


@pytest.mark.parametrize(("language", "words"), [("en", "draft"), ("fr", "brouillon"), ("ar", "مسودة")])
def test_a_draft_is_called_one_in_the_language_of_the_window(language: str, words: str) -> None:
    choose(language, paths.resources() / "translations")

    assert _cells(DRAFT)[1] == f"Armed clash ({words})"
