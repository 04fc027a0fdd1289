"""Naming spaCy pipelines for other languages: proven before they are kept, and part of what findings depend on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy

from annotator import settings
from annotator.errors import BadInput
from annotator.use_cases.suggesting import own_pipelines


@pytest.fixture(autouse=True)
def nothing_named() -> Iterator[None]:
    settings.set_pipelines({})
    yield
    settings.set_pipelines({})


@pytest.fixture
def folder(tmp_path: Path) -> str:
    spacy.blank("de").to_disk(tmp_path / "german")
    return str(tmp_path / "german")


def test_a_pipeline_is_named_and_forgotten(folder: str) -> None:
    before = own_pipelines.mark()

    assert own_pipelines.name_pipelines({"de": folder}) == {"de": folder}
    assert own_pipelines.named() == {"de": folder}
    assert own_pipelines.mark() != before
    assert own_pipelines.name_pipelines({"de": ""}) == {}
    assert own_pipelines.mark() == before


@pytest.mark.parametrize(
    ("language", "name", "words"),
    [
        ("de", "no_such_package", "cannot be loaded"),
        ("german", "", "no language"),
        ("en", "", "no language"),
    ],
)
def test_what_cannot_be_used_is_refused_and_changes_nothing(folder: str, language: str, name: str, words: str) -> None:
    own_pipelines.name_pipelines({"de": folder})

    with pytest.raises(BadInput, match=words):
        own_pipelines.name_pipelines({"fr": "", language: name or "no_such_package"})

    assert own_pipelines.named() == {"de": folder}
