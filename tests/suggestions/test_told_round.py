"""Acts that are told round about, and words of war for what nobody does to anybody: sentences of our own."""

from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from tests.suggestions.test_phrases import ranked

FOLDER = Path(__file__).parent / "articles"


def test_acts_told_round_about_are_found_and_told_apart(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    lines = [line.split("|", 1) for line in (FOLDER / "told_round.txt").read_text(encoding="utf-8").splitlines()[1:]]
    read = [(code, next(iter(ranked(pipeline, schemes, sentence)), [])) for code, sentence in lines]

    found = [codes for _, codes in read if codes]
    right = [code for code, codes in read if codes[:1] == [code]]

    assert len(lines) > 200
    assert len(found) / len(lines) >= 0.95
    assert len(right) / len(found) >= 0.93


def test_words_of_war_for_what_is_said_played_or_not_done_get_hardly_any_suggestion(
    pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    sentences = (FOLDER / "peaceable.txt").read_text(encoding="utf-8").splitlines()

    suggested = sum(len(ranked(pipeline, schemes, sentence)) for sentence in sentences)

    assert len(sentences) > 95
    assert suggested / len(sentences) <= 0.1


@pytest.mark.parametrize(
    "sentence",
    [
        "Not one shell fell on Aleppo on Monday and nobody was wounded, residents said.",
        "No shots were fired in Osh on Tuesday.",
        "The finance minister is under attack from shareholders in Madrid since Monday.",
        "The news went off like a grenade in Vienna on Tuesday.",
        "A judge in Lyon on Monday sentenced a man who stabbed two nurses.",
        "Schools in Gaza reopened on Monday, after a spring in which bombing wrecked forty of them.",
    ],
)
def test_what_is_no_deed_of_the_day_gets_no_suggestion(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], sentence: str
) -> None:
    assert ranked(pipeline, schemes, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Strikers killed a guard with an axe in Rustenburg on Monday.", "Attack"),
        ("Four girls died in Kobane on Monday when a rocket hit their school in Tal Abyad.",
         "Shelling/artillery/missile attack"),
        ("A fighters' council in Misrata announced on Monday that it was quitting the coalition.",
         "Change to group/activity"),
    ],
)  # fmt: skip
def test_a_deed_is_kept_though_its_words_may_also_be_a_figure(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], sentence: str, code: str
) -> None:
    read = ranked(pipeline, schemes, sentence)

    assert len(read) == 1
    assert code in read[0]
