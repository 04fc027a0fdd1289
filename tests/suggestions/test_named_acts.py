"""Acts that the lead of an article only names, such as one that is condemned or claimed: one event with its telling."""

import pytest

from annotator.model.article import Article
from annotator.model.suggestion import EventSuggestion
from annotator.suggestions.pipeline import Pipeline

PUBLISHED = "2023-05-17"  # a Wednesday
AND_MORE = (
    "\n\nThe talks will go on next month in Geneva, diplomats said. No date has been agreed.\n\n"
    "Both delegations flew home in the evening."
)


def acled(pipeline: Pipeline, text: str) -> list[EventSuggestion]:
    found = pipeline.find(Article("a", text, published=PUBLISHED))
    return [event for event in found.events if event.scheme == "acled"]


@pytest.mark.parametrize(
    ("lead", "code", "day"),
    [
        (
            "The Shining Path has claimed responsibility for Sunday's ambush of an army patrol near Tocache.",
            "Armed clash",
            "2023-05-14",
        ),
        (
            "The interior minister blamed the National Liberation Army for the explosion which on Monday destroyed a "
            "pipeline near Arauca.",
            "Remote explosive/landmine/IED",
            "2023-05-15",
        ),
        (
            "The bishop of Kaduna deplored the abduction on Saturday of three nuns in Kachia.",
            "Abduction/forced disappearance",
            "2023-05-13",
        ),
    ],
)
def test_an_act_that_the_lead_only_names_is_an_event_on_its_own_day(
    pipeline: Pipeline, lead: str, code: str, day: str
) -> None:
    [event] = acled(pipeline, f"JUBA, May 17 (Agency) - {lead}{AND_MORE}")

    assert event.codes[0].code == code
    assert event.candidates["event_date"][0].text == day


def test_who_condemns_an_act_is_no_side_of_it(pipeline: Pipeline) -> None:
    text = (
        "NAIROBI, May 17 (Agency) - The African Union on Wednesday condemned the shelling of a clinic in Baidoa."
        "\n\nTwo nurses died when mortar bombs struck its yard on Monday, a doctor said. Nobody has claimed it."
    )

    [event] = acled(pipeline, text)

    assert event.candidates["event_date"][0].text == "2023-05-15"
    assert [span.of(text) for span in (event.trigger, *event.also)].count("shelling") == 1
    names = [value.text for side in ("actor1", "actor2") for value in event.candidates.get(side, ())]
    assert not any("African Union" in name for name in names)


def test_a_day_on_which_somebody_reacts_is_not_that_of_the_act(pipeline: Pipeline) -> None:
    text = (
        "COLOMBO, May 17 (Agency) - Opposition leaders vowed on Wednesday to go on after two supporters died in a "
        "bomb attack.\n\nThe bomb went off in Matara on Sunday night, police said. Shops stayed shut there."
    )

    assert [event.candidates["event_date"][0].text for event in acled(pipeline, text)] == ["2023-05-14"]


@pytest.mark.parametrize(
    "lead",
    [
        "A court in Arauca convicted two men of the bombing of a pipeline.",
        "The film tells of the shelling of Sarajevo and of those who stayed.",
        "The minister condemned attacks on clinics as a breach of the law.",
    ],
)
def test_what_courts_films_and_general_words_name_is_none(pipeline: Pipeline, lead: str) -> None:
    assert acled(pipeline, f"GENEVA, May 17 (Agency) - {lead}{AND_MORE}") == []


def test_what_a_lead_tells_without_day_and_place_is_the_event_told_below_whoever_stands_on_its_sides(
    pipeline: Pipeline,
) -> None:
    text = (
        "LIMA, May 17 (Agency) - The ruling party will go on with its campaign in spite of a grenade attack in which "
        "three supporters died, its leader said.\n\nSomeone in the crowd threw a grenade at the stage in Juliaca on "
        "Sunday night as a candidate was speaking, police said. Shops stayed shut on Monday."
    )

    [event] = acled(pipeline, text)

    assert event.codes[0].code == "Grenade"
    assert event.candidates["event_date"][0].text == "2023-05-14"
    assert event.candidates["location"][0].text == "Juliaca"
