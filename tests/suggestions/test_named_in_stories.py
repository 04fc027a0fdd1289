"""Whose country, town and group a story means where the words leave it open: datelines, capitals, unions, acronyms."""

import pytest

from annotator.model.article import Article
from annotator.model.suggestion import EventSuggestion
from annotator.suggestions.pipeline import Pipeline


def acled(pipeline: Pipeline, text: str) -> list[EventSuggestion]:
    found = pipeline.find(Article("a", text, published="2023-05-17"))
    return [event for event in found.events if event.scheme == "acled"]


def test_a_town_of_a_dateline_gives_its_country_to_the_forces_of_the_story(pipeline: Pipeline) -> None:
    text = (
        "ZAMBOANGA CITY -- Soldiers clashed with bandits in Patikul on Monday, police said.\n\n"
        "Five soldiers were hurt, and one of them died later in a hospital in Jolo, where shops stayed shut. "
        "Villagers told of helicopters over the hills until dusk, and of families who walked to the coast.\n\n"
        "The president, on a visit to Beijing, sent his wishes to the wounded men and their families."
    )

    event, *_ = acled(pipeline, text)

    assert "Philippines" in event.candidates["actor1"][0].text


@pytest.mark.parametrize(
    ("where", "town"),
    [("in the Somali capital", "Mogadishu"), ("on the outskirts of the Malian capital", "Bamako")],
)
def test_the_capital_of_a_nation_is_its_town(pipeline: Pipeline, where: str, town: str) -> None:
    [event] = acled(pipeline, f"Gunmen killed three traders {where} on Monday.")

    assert event.candidates["location"][0].text == town


def test_a_capital_of_a_province_is_not_that_of_the_country(pipeline: Pipeline) -> None:
    [event] = acled(pipeline, "Gunmen killed three traders in Gao, the capital of a Malian region, on Monday.")

    assert event.candidates["location"][0].text == "Gao"


def test_a_labour_congress_is_no_parliament(pipeline: Pipeline) -> None:
    found = pipeline.find(Article("a", "The Nigeria Labour Congress called its members out.", published="2023-05-17"))

    assert all("Government" not in value["value"] for mark in found.marks for value in mark.values)


@pytest.mark.parametrize("words", ["about 40 Abu Sayyaf men", "Abu Sayyaf members"])
def test_men_of_a_group_are_that_group(pipeline: Pipeline, words: str) -> None:
    found = pipeline.find(Article("a", f"Troops clashed with {words} near Patikul.", published="2023-05-17"))

    assert "Abu Sayyaf" in {value["value"] for mark in found.marks for value in mark.values[:1]}


def test_an_acronym_of_a_known_group_is_marked_whatever_the_parser_takes_it_for(pipeline: Pipeline) -> None:
    found = pipeline.find(Article("a", "JNIM claimed the attack.", published="2023-05-17"))

    assert any(mark.kind == "actor" and mark.span.of("JNIM claimed the attack.") == "JNIM" for mark in found.marks)
