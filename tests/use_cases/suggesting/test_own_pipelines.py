"""Naming spaCy pipelines for other languages: proven before they are kept, and part of what findings depend on."""

from pathlib import Path

import pytest
import spacy

from annotator.errors import BadInput
from annotator.use_cases.progress import finish
from annotator.use_cases.suggesting import own_pipelines

pytestmark = pytest.mark.usefixtures("no_own_pipelines")


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


def test_a_window_names_one_step_by_step_and_hears_why_one_cannot_be_loaded(folder: str) -> None:
    assert finish(own_pipelines.name_pipelines_steps({"de": folder})) == {"de": folder}
    with pytest.raises(BadInput, match=r"“no_such_package” cannot be loaded: .*no_such_package"):
        finish(own_pipelines.name_pipelines_steps({"fr": "no_such_package"}))

    assert own_pipelines.named() == {"de": folder}


def test_a_folder_or_package_that_is_not_there_any_more_is_gone(folder: str) -> None:
    assert not own_pipelines.is_gone(folder)
    assert not own_pipelines.is_gone("spacy")
    assert own_pipelines.is_gone(f"{folder}-moved")
    assert own_pipelines.is_gone("no_such_package")
