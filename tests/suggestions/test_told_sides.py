"""Sides that an act leaves open, and what they say about its type; in English and other languages."""

import pytest

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.knowledge import Knowledge
from annotator.model.suggestion import EventSuggestion
from annotator.suggestions.pipeline import Pipeline


def acled(pipeline: Pipeline, text: str, country: str = "") -> list[EventSuggestion]:
    knowledge = Knowledge(countries=(country,) if country else ())
    found = pipeline.find(Article("a", text, published="2023-05-17"), knowledge)
    return [event for event in found.events if event.scheme == "acled"]


def words_of(text: str, event: EventSuggestion, field: str) -> str:
    value: Value = event.candidates[field][0]
    return value.evidence[0].of(text) if value.evidence else ""


@pytest.mark.parametrize(
    "told",
    [
        "Al Shabaab claimed responsibility for the blast.",
        "Al Shabaab said it was behind the attack.",
        "The police blamed Al Shabaab.",
    ],
)
def test_who_claimed_a_bomb_or_is_blamed_for_it_did_it(pipeline: Pipeline, told: str) -> None:
    text = f"A car bomb exploded near a hotel in Mogadishu on Monday, killing five guards. {told}"

    [event] = acled(pipeline, text, "Somalia")

    assert words_of(text, event, "actor1") == "Al Shabaab"
    assert "guards" in words_of(text, event, "actor2")


def test_nobody_has_claimed_it(pipeline: Pipeline) -> None:
    text = "A car bomb exploded near a hotel in Mogadishu on Monday, killing five guards. No group claimed the attack."

    [event] = acled(pipeline, text, "Somalia")

    assert event.candidates["actor1"][0].text == "Unidentified Armed Group (Somalia)"


def test_whoever_throws_a_grenade_is_no_civilian(pipeline: Pipeline) -> None:
    text = "Two men on a motorbike hurled a grenade at a shop in Quetta on Monday."

    [event] = acled(pipeline, text, "Pakistan")

    assert event.candidates["actor1"][0].text == "Unidentified Armed Group (Pakistan)"
    assert words_of(text, event, "actor1") == "Two men"


def test_two_nations_that_exchange_fire_are_two_sides_and_that_shell_others_one(pipeline: Pipeline) -> None:
    [fight] = acled(pipeline, "Turkish and Syrian troops exchanged fire near Idlib on Monday.")
    [shelling] = acled(pipeline, "Turkish and Syrian troops shelled rebels near Idlib on Monday.")

    sides = [fight.candidates[field][0].part("country") for field in ("actor1", "actor2")]
    assert sides == ["Turkey", "Syria"]
    assert "rebels" in shelling.candidates["actor2"][0].text.lower()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Gang members seized four missionaries near Port-au-Prince on Monday.", "Abduction/forced disappearance"),
        ("Masked men set lorries on fire in Bamenda on Monday.", "Looting/property destruction"),
        ("Masked youths set lorries on fire during a protest in Nantes on Monday.", "Violent demonstration"),
        ("Police seized four gang members near Port-au-Prince on Monday.", "Arrests"),
        ("Rebels seized the town of Bunagana on Monday.", "Non-state actor overtakes territory"),
        ("Demonstrators set fire to a bank in Almaty on Monday.", "Violent demonstration"),
        ("Police officers beat a vendor to death in Harare on Monday.", "Attack"),
    ],
)
def test_the_sides_decide_between_types(pipeline: Pipeline, text: str, code: str) -> None:
    [event] = acled(pipeline, text)

    assert event.codes[0].code == code


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("L’armée malienne a repris lundi la ville de Konna aux jihadistes, selon la police.", "armée", "jihadistes"),
        ("Hombres armados mataron el lunes a un periodista en Veracruz, informó la policía.", "Hombres", "periodista"),
        ("Сирийская армия в понедельник освободила от боевиков город Идлиб.", "Сирийская армия", "боевиков"),
        ("خطف مسلحون يوم الاثنين طبيبا في بنغازي، بحسب الشرطة.", "مسلحون", "طبيبا"),
    ],
)
def test_sides_are_told_apart_in_other_languages(pipeline: Pipeline, text: str, first: str, second: str) -> None:
    [event] = acled(pipeline, text)

    assert first in words_of(text, event, "actor1")
    assert second in words_of(text, event, "actor2")


def test_what_the_attack_came_after_is_an_event_with_a_day_of_its_own(pipeline: Pipeline) -> None:
    text = (
        "A car bomb exploded in Cucuta on Tuesday, wounding four soldiers.\n\n"
        "The attack came two days after gunmen shot dead a mayor in Corinto."
    )

    days = [event.candidates["event_date"][0].text for event in acled(pipeline, text, "Colombia")]

    assert days == ["2023-05-16", "2023-05-14"]


def test_nameless_people_are_of_the_country_in_which_it_happened_and_not_of_who_speaks_of_it(
    pipeline: Pipeline,
) -> None:
    text = (
        "ANKARA, May 17 (Agency) - Turkey on Wednesday condemned an attack in Mogadishu.\n\nGunmen shot dead four "
        "traders in Mogadishu on Monday, police there said.\n\nTurkey runs a base near the city."
    )

    [event] = acled(pipeline, text)

    sides = [event.candidates[field][0].part("country") for field in ("actor1", "actor2")]
    assert sides == ["Somalia", "Somalia"]


def test_in_an_article_about_no_country_they_are_of_that_of_the_place(pipeline: Pipeline) -> None:
    [event] = acled(pipeline, "Gunmen shot dead two traders in Goma on Monday.")

    assert event.candidates["actor1"][0].text == "Unidentified Armed Group (Democratic Republic of Congo)"
