"""Traps of agency stories, in words of our own: what a plain reading of names and cues gets wrong."""

import pytest

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.knowledge import Knowledge
from annotator.model.suggestion import EventSuggestion, Findings
from annotator.suggestions.pipeline import Pipeline

PUBLISHED = "2023-05-17"  # a Wednesday


def read(pipeline: Pipeline, text: str) -> Findings:
    return pipeline.find(Article("a", text, published=PUBLISHED), Knowledge(countries=("Syria",)))


def events(pipeline: Pipeline, text: str, scheme: str) -> list[EventSuggestion]:
    return [event for event in read(pipeline, text).events if event.scheme == scheme]


def first(event: EventSuggestion, field: str) -> Value:
    return event.candidates[field][0]


def test_who_is_told_is_the_target_and_not_who_is_spoken_of(pipeline: Pipeline) -> None:
    text = "Turkish President Tayyip Erdogan told Russia on Tuesday that it should stop Syrian attacks on Idlib."

    told = events(pipeline, text, "cameo")

    assert {first(event, "source").text[:3] for event in told} == {"TUR"}
    assert {first(event, "target").text[:3] for event in told} == {"RUS"}
    assert events(pipeline, text, "acled") == []


def test_a_government_offensive_is_of_the_country_of_the_story(pipeline: Pipeline) -> None:
    text = (
        "Turkey sent aid to the border on Monday.\n\n"
        "Four rebels were killed in a government offensive near Idlib on Tuesday."
    )

    [event] = events(pipeline, text, "acled")

    assert {first(event, name).part("country") for name in ("actor1", "actor2")} == {"Syria"}


@pytest.mark.parametrize("capital", ["Moscow", "Damascus"])
def test_a_capital_that_speaks_is_a_government_and_no_place(pipeline: Pipeline, capital: str) -> None:
    text = f"{capital} denied the report on Tuesday."

    marks = [mark for mark in read(pipeline, text).marks if mark.span.of(text) == capital]

    assert [mark.kind for mark in marks] == ["actor"]


@pytest.mark.parametrize(
    "text",
    [
        "Activists allege that Russian jets carried out air strikes on Idlib on Tuesday.",
        "The army on Tuesday denied air strikes on Idlib of which activists had spoken.",
        "The army accused rebels of shelling Hama.",
        "The rebels have threatened to attack Hama on Friday.",
        "Both sides will hold talks in Geneva if the fighting near Hama ends.",
    ],
)
def test_what_is_alleged_denied_or_threatened_is_no_event_of_a_scheme_of_acts(pipeline: Pipeline, text: str) -> None:
    assert events(pipeline, text, "acled") == []


def test_the_day_of_a_statement_is_not_the_day_of_the_fight(pipeline: Pipeline) -> None:
    text = "Rebels attacked an army post near Hama on Sunday, a spokesman said on Tuesday."

    [event] = events(pipeline, text, "acled")

    assert first(event, "event_date").text == "2023-05-14"


def test_a_place_of_which_others_only_speak_is_not_where_it_happened(pipeline: Pipeline) -> None:
    text = "Turkey was asked to control armed groups in Idlib after drones attacked Russian bases on Sunday."

    for event in events(pipeline, text, "acled"):
        assert first(event, "location").text != "Idlib"


def test_dateline_byline_and_house_line_are_no_evidence(pipeline: Pipeline) -> None:
    story = "Rebels attacked an army post near Hama on Sunday, killing two soldiers."
    text = f"By Samir Idlib\n\nISTANBUL, May 17 (Agency) - {story}\n\nWriting by Ann Aleppo; editing by Omar Homs"

    found = read(pipeline, text)

    start, end = text.index(story), text.index(story) + len(story)
    assert all(start <= mark.span.start and mark.span.end <= end for mark in found.marks if mark.kind != "date")
    assert [first(e, "location").text for e in found.events if e.scheme == "acled"] == ["Hamah"]


def test_an_age_is_no_number_of_dead(pipeline: Pipeline) -> None:
    text = "Soldiers shot dead a 34-year-old trader in Hama on Sunday. His son, 9, was wounded."

    [event] = events(pipeline, text, "acled")

    assert first(event, "fatalities").text == "1"


def test_a_toll_told_twice_is_counted_once(pipeline: Pipeline) -> None:
    text = (
        "Blast kills 21 in Hama\n\nA car bomb exploded in Hama on Sunday, killing 21 people.\n\n"
        "The toll stood at 21 on Tuesday, three of them children."
    )

    [event] = events(pipeline, text, "acled")

    assert first(event, "fatalities").text == "21"
