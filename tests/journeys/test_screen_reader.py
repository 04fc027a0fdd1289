"""Coding without seeing: each key is answered in words, with origin, precision and hint letter."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

ARTICLE = (
    "Fighting near Idlib\n"
    "On Thursday rebels launched a counter attack near Saraqib.\n"
    "Residents of Sarmin said that calm had returned."
)


@pytest.fixture
def coder(begin):
    journey = begin((ARTICLE, "2018-02-02"), suggestions=True, countries=("Syria",))
    journey.wait_for_suggestions()
    return journey


@pytest.fixture
def said(coder) -> list[str]:
    heard: list[str] = []
    coder.window.desk.status.announcer.announced.connect(lambda words, urgent: heard.append(words))
    QApplication.processEvents()
    heard.clear()
    return heard


def test_moving_in_the_text_reads_the_sentence_or_the_words_selected(coder, said) -> None:
    coder.keyboard.play("Down", "Shift+Right")

    assert said[0].endswith("On Thursday rebels launched a counter attack near Saraqib.")
    assert said[1].startswith("Selected: ")


def test_a_suggestion_is_read_with_all_its_fields(coder, said) -> None:
    coder.keyboard.press("Space")

    assert said[-1].startswith("Suggested event ACLED suggestion 1 of ")
    assert "not taken. Type: Armed clash, Battles, suggested, not taken. Date: " in said[-1]
    assert "precision 2, suggested, not taken" in said[-1]


def test_taking_a_field_says_what_was_taken_that_it_is_saved_and_what_comes_next(coder, said) -> None:
    coder.keyboard.play("Space", "Enter")
    said.clear()

    coder.keyboard.press("Enter")

    assert "Saved" in said[-1]
    assert "Type: Armed clash, Battles, from the text" in said[-1]
    assert "Date. Suggested: " in said[-1]
    assert "hint letter " in said[-1]
    assert said[-1].index("from the text") < said[-1].index("Date. Suggested")


def test_another_candidate_is_read_when_the_arrow_or_a_letter_chooses_it(coder, said) -> None:
    coder.keyboard.play("Space", "Enter")
    said.clear()

    coder.keyboard.press("Down")
    by_arrow = list(said)
    said.clear()
    coder.keyboard.type("shel")

    assert len(by_arrow) == 1
    assert by_arrow[0].endswith("chosen.")
    assert any("Shelling" in words and words.endswith("chosen.") for words in said)


def test_undo_is_said(coder, said) -> None:
    coder.keyboard.play("Space", "Enter", "Enter")
    said.clear()

    coder.keyboard.press("Ctrl+Z")

    assert "Undone: " in said[-1]
