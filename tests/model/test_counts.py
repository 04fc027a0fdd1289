"""Numbers of dead in news sentences, and typed ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.deaths.counts import NOT_STATED, DeathsReading, find_deaths, read_typed
from annotator.model.text.span import Span


def numbers(text: str) -> list[tuple[str, str, str]]:
    return [(r.low, r.best, r.high) for _, r in find_deaths(text)]


@pytest.mark.parametrize(
    ("text", "words", "low", "best", "high"),
    [
        ("At least 12 people were killed and 30 wounded.", "At least 12 people", "12", "12", ""),
        (
            "killing three police officers and two civilians",
            "three police officers and two civilians",
            "5",
            "5",
            "5",
        ),
        ("Two soldiers and a civilian were killed.", "Two soldiers and a civilian", "3", "3", "3"),
        ("The blast killed five people, including two children.", "five people", "5", "5", "5"),
        ("Six people, including a child, were killed", "Six people", "6", "6", "6"),
        ("Dozens of rebels died in the fighting", "Dozens of rebels", "12", "12", ""),
        ("Hundreds were killed", "Hundreds", "100", "100", ""),
        ("Several villagers died", "Several villagers", "3", "3", ""),
        ("a 22-year-old man was shot dead", "a 22-year-old man", "1", "1", "1"),
        ("Gunmen killed a local police commander", "a local police commander", "1", "1", "1"),
        ("The death toll rose to 17", "17", "17", "17", "17"),
        ("leaving four people dead", "four people", "4", "4", "4"),
        ("3 to 5 people were killed", "3 to 5 people", "3", "3", "5"),
        ("nearly 50 people died", "nearly 50 people", "", "50", "50"),
        ("12 rebels killed three soldiers", "three soldiers", "3", "3", "3"),
        ("A farmer was attacked and killed", "A farmer", "1", "1", "1"),
        ("Police shot dead two protesters", "two protesters", "2", "2", "2"),
        ("The bodies of 5 men were found", "5 men", "5", "5", "5"),
        ("3 killed, 5 wounded", "3", "3", "3", "3"),
        ("Ahmed Ali was shot dead", "Ahmed Ali", "1", "1", "1"),
        ("No one was killed.", "No one was killed", "0", "0", "0"),
        ("There were no casualties.", "no casualties", "0", "0", "0"),
        ("مقتل 12 شخصا", "12 شخصا", "12", "12", "12"),
        ("مقتل شخصين", "شخصين", "2", "2", "2"),
        ("٣ قتلى", "٣", "3", "3", "3"),
        ("погибли 5 человек", "5 человек", "5", "5", "5"),
    ],
)
def test_a_number_near_dying_is_a_number_of_dead(text: str, words: str, low: str, best: str, high: str) -> None:
    found = find_deaths(text)

    assert [span.of(text) for span, _ in found] == [words]
    assert numbers(text) == [(low, best, high)]


@pytest.mark.parametrize(
    "text",
    [
        "wounding 5 people",
        "15 km north of the town",
        "Police arrested 12 people",
        "The war has killed more than 400,000 people since 2011.",
        "Residents protested against the killing of five guards",
        "A lorry killed a cow",
        "On 06/12 the fighting killed nobody we know",
        "He spent 12 years in prison",
    ],
)
def test_other_numbers_are_no_deaths(text: str) -> None:
    assert find_deaths(text) == []


def test_no_report_of_deaths_leaves_the_number_not_stated() -> None:
    [(_, reading)] = find_deaths("There were no immediate reports of casualties.")

    assert reading.state == NOT_STATED
    assert reading.best == ""


def test_both_sides_of_one_sentence_are_two_numbers() -> None:
    assert numbers("Troops killed 8 militants; two soldiers also died.") == [("8", "8", "8"), ("2", "2", "2")]


def test_only_the_stretch_asked_for_is_searched() -> None:
    text = "A bomb killed 3. A mine killed 4."

    found = find_deaths(text, Span(17, len(text)))

    assert [reading.best for _, reading in found] == ["4"]


@pytest.mark.parametrize(
    ("typed", "reading"),
    [
        ("3", ("3", "3", "3", "stated")),
        ("٣", ("3", "3", "3", "stated")),
        ("3-5", ("3", "3", "5", "stated")),
        ("5-3", ("3", "3", "5", "stated")),
        ("none", ("0", "0", "0", "stated")),
        ("dozens", ("12", "12", "", "stated")),
        ("at least 3", ("3", "3", "", "stated")),
        ("not stated", ("", "", "", "not_stated")),
    ],
)
def test_a_typed_number_is_read(typed: str, reading: tuple[str, str, str, str]) -> None:
    found = read_typed(typed)

    assert found is not None
    assert (found.low, found.best, found.high, found.state) == reading


@pytest.mark.parametrize("typed", ["", "x", "5 or", "three soldiers", "-"])
def test_what_is_no_number_is_not_read_as_one(typed: str) -> None:
    assert read_typed(typed) is None


@given(st.text(alphabet="0123456789 ,.;-–and killed dead people of two ٣مقتل()", max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for span, reading in find_deaths(text):
        assert span.end <= len(text)
        assert isinstance(reading, DeathsReading)

    read_typed(text)


def test_who_is_beaten_to_death_is_counted_and_the_mob_is_not() -> None:
    text = "A mob beat two suspected thieves to death in the town, and stoned a third man."

    [(span, reading)] = find_deaths(text)

    assert reading.best == "2"
    assert span.of(text) == "two suspected thieves"
