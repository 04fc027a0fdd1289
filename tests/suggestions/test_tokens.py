"""Tokens say of a text what spaCy's own say; the language model keeps to one thread."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import spacy

from annotator.suggestions.text.attributes import components_of
from annotator.suggestions.text.language import model_folder
from annotator.suggestions.text.tokens import text_of, tokens_of

TEXT = (
    "Gunmen on motorbikes attacked the villages of Tera and Bankilare in western Niger on Sunday, killing at least "
    "12 farmers, two guards and a teacher.  \n\n“We didn't see who did it,” said the mayor, whose house was burned, "
    "and soldiers, police and volunteers from Dori came after dawn. They won't leave: it isn't over."
)


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    folder = model_folder()
    assert folder is not None
    return spacy.load(folder)


def numbers(tokens: object) -> list[int]:
    return [token.i for token in tokens]  # type: ignore[attr-defined]


def test_tokens_have_the_words_and_labels_that_spacy_gives_them(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    names = (
        "i idx text whitespace_ text_with_ws lower_ lemma_ pos_ tag_ dep_ ent_type_ ent_iob_ like_num is_punct is_space"
    )
    for told, token in zip(doc, tokens_of(doc), strict=True):
        assert [getattr(token, name) for name in names.split()] == [getattr(told, name) for name in names.split()]


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "I ain't gonna go; let's ask them. C'mon, y'all gotta see: there's nothin' to it, he didn't say I'd win 'em.",
        "It was I who told you that it is this town, but those who can't have what we did not want do as they will.",
    ],
)
def test_the_quick_ruler_sets_what_spacys_own_sets(nlp: spacy.language.Language, text: str) -> None:
    doc = nlp.make_doc(text)
    for component in components_of(nlp):
        doc = component(doc)
    names = ("pos_", "lemma_", "dep_", "tag_", "morph")
    assert [[str(getattr(token, name)) for name in names] for token in doc] == [
        [str(getattr(token, name)) for name in names] for token in nlp(text)
    ]


def test_tokens_stand_in_the_tree_that_spacy_made(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    for told, token in zip(doc, tokens_of(doc), strict=True):
        assert (token.head.i, token.left_edge.i) == (told.head.i, told.left_edge.i)
        for name in ("children", "lefts", "subtree", "ancestors", "conjuncts", "sent"):
            assert numbers(getattr(token, name)) == numbers(getattr(told, name)), (token.text, name)


def test_tokens_of_a_text_that_nobody_parsed_hang_on_nothing() -> None:
    tokens = tokens_of(spacy.blank("xx").make_doc("Gunmen attacked a village."))
    assert all(token.head is token and token.children == [] and token.dep_ == "" for token in tokens)


def test_the_text_of_some_tokens_is_as_it_stands_without_the_space_after_it(nlp: spacy.language.Language) -> None:
    doc = nlp(TEXT)
    tokens = tokens_of(doc)
    assert [text_of(tokens[at : at + 4]) for at in range(len(tokens))] == [
        doc[at : at + 4].text for at in range(len(doc))
    ]
    assert text_of([]) == ""


@pytest.mark.parametrize(("before", "is_kept"), [("import annotator", True), ("import numpy", False)])
def test_numpy_is_kept_to_one_thread_unless_it_was_loaded_before(before: str, is_kept: bool) -> None:
    code = f"{before}; from annotator.suggestions.text.matrices import is_kept_to_one_thread as k; print(k())"
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == str(is_kept)
