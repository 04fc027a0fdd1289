"""The first choice for the day of an event: what governs its words, else what the article tells of its days."""

import pytest

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.text.datelines import dateline

PUBLISHED = "2023-05-17"  # a Wednesday


def day_of_last(pipeline: Pipeline, text: str, published: str = PUBLISHED) -> Value:
    found = [
        event for event in pipeline.find(Article("a", text, published=published)).events if event.scheme == "acled"
    ]
    return found[-1].candidates["event_date"][0]


def test_the_day_of_what_a_story_tells_next_comes_before_that_of_a_statement(pipeline: Pipeline) -> None:
    text = (
        "Gunmen killed four farmers near Bokkos on Monday.\n\n"
        "Soldiers caught up with the raiders near Mangu the next day. "
        "Three raiders were killed in a gun battle, a spokesman said on Wednesday."
    )

    day = day_of_last(pipeline, text)

    assert (day.text, day.origin) == ("2023-05-16", "inferred")


def test_without_any_phrase_the_day_is_that_of_the_dateline(pipeline: Pipeline) -> None:
    text = "LIMA, May 16 (Agency) - Rebels attacked a police post near Ayacucho, killing two policemen."

    day = day_of_last(pipeline, text)

    assert (day.text, day.rule) == ("2023-05-16", "dateline day")


def test_without_a_dateline_it_is_the_publication_day_and_the_day_before_is_offered(pipeline: Pipeline) -> None:
    text = "Rebels attacked a police post near Ayacucho, killing two policemen."
    found = pipeline.find(Article("a", text, published=PUBLISHED))

    [days] = [event.candidates["event_date"] for event in found.events if event.scheme == "acled"]

    assert [(day.text, day.rule) for day in days] == [
        ("2023-05-17", "publication day"), ("2023-05-16", "day before publication"),
    ]  # fmt: skip


def test_a_whole_date_in_the_dateline_stands_in_for_an_unknown_publication_day(pipeline: Pipeline) -> None:
    text = "LIMA, 19 APR 89 (AGENCY) -- [TEXT] Rebels attacked a police post near Ayacucho on Monday."

    day = day_of_last(pipeline, text, published="")

    assert day.text == "1989-04-17"


def test_the_day_before_something_else_is_no_day_of_an_act(pipeline: Pipeline) -> None:
    text = "A bomb killed 11 passengers near Ghazni on Sunday, a day before a similar blast in Kandahar."

    day = day_of_last(pipeline, text)

    assert day.text == "2023-05-14"


def test_a_date_that_only_tells_which_war_is_meant_is_marked_and_dates_nothing(pipeline: Pipeline) -> None:
    text = "Fighters of the 2014 war shelled Luhansk on Monday."

    found = pipeline.find(Article("a", text, published=PUBLISHED))

    assert [mark.span.of(text) for mark in found.marks if mark.kind == "date"] == ["the 2014", "on Monday"]
    assert day_of_last(pipeline, text).text == "2023-05-15"


def test_phrases_wait_for_the_publication_day_without_a_value(pipeline: Pipeline) -> None:
    text = "Rebels shelled Hama last week, as in March 2015."

    marks = [mark for mark in pipeline.find(Article("a", text)).marks if mark.kind == "date"]

    assert [(mark.span.of(text), bool(mark.values)) for mark in marks] == [
        ("last week", False),
        ("in March 2015", True),
    ]


def test_a_toll_told_later_takes_the_place_of_the_first_number(pipeline: Pipeline) -> None:
    text = (
        "A car bomb killed six people at a market in Hama on Monday.\n\n"
        "Two of the wounded died overnight, bringing the death toll to eight, a doctor said."
    )
    found = pipeline.find(Article("a", text, published=PUBLISHED))

    [event] = [event for event in found.events if event.scheme == "acled"]

    assert event.candidates["fatalities"][0].text == "8"


def test_the_night_of_a_raid_is_that_before_it_was_told(pipeline: Pipeline) -> None:
    text = "Commandos stormed a rebel camp near Hama in an overnight raid, the army said on Monday."

    day = day_of_last(pipeline, text)

    assert (day.text, day.rule) == ("2023-05-14", "the night before it was told")


@pytest.mark.parametrize(
    "text",
    ["MADRID, 3 may (EFE).- Dos policías murieron.",
     "МОСКВА, 3 мая. /ТАСС/. Двое погибли.", "PARIS, 3 mai (AFP) - Deux morts.",
     "Gulf Herald, 3 May 2014\n\nTwo men were killed in Hama.", "بغداد 3 مايو (رويترز) - قتل شرطيان."],
)  # fmt: skip
def test_the_day_of_a_dateline_is_read_in_every_house_style(text: str) -> None:
    found = dateline(text, "2014-05-04")

    assert found is not None
    assert (found[1].start, found[1].rule) == ("2014-05-03", "dateline day")


def test_the_day_of_a_dateline_is_marked_with_its_value(pipeline: Pipeline) -> None:
    text = "LIMA, May 16 (Agency) - Rebels attacked a police post near Ayacucho on Monday."

    marks = [mark for mark in pipeline.find(Article("a", text, published=PUBLISHED)).marks if mark.kind == "date"]

    assert {mark.span.of(text): mark.values[0]["value"] for mark in marks} == {
        "May 16": "2023-05-16", "on Monday": "2023-05-15",
    }  # fmt: skip


def test_a_time_without_its_day_is_marked_and_dates_nothing(pipeline: Pipeline) -> None:
    text = "Rebels attacked a police post near Ayacucho at 4 a.m., killing two policemen."

    found = pipeline.find(Article("a", text, published=PUBLISHED))

    assert [mark.span.of(text) for mark in found.marks if mark.kind == "date"] == ["at 4 a.m."]
    assert day_of_last(pipeline, text).rule == "publication day"


@pytest.mark.parametrize(
    "last",
    ["The attack took place last Thursday near the market.", "The crime occurred on Thursday, at 7 p.m.",
     "A priest said that the shooting happened on Thursday night."],
)  # fmt: skip
def test_a_later_sentence_that_says_only_when_it_was_dates_the_event(pipeline: Pipeline, last: str) -> None:
    text = f"Gunmen killed a member of the National Guard in Soyapango.\n\nHe leaves a wife and two children.\n\n{last}"

    day = day_of_last(pipeline, text)

    assert (day.text, day.origin) == ("2023-05-11", "inferred")


def test_the_day_of_another_event_is_not_that_of_the_one_before(pipeline: Pipeline) -> None:
    text = (
        "Gunmen killed a member of the National Guard in Soyapango.\n\nHe leaves a wife.\n\nTwo children "
        "play outside.\n\nRebels shelled Hama on Monday. The attack took place on Monday, at noon."
    )
    found = pipeline.find(Article("a", text, published=PUBLISHED))

    first = next(event for event in found.events if event.scheme == "acled")

    assert first.candidates["event_date"][0].rule == "publication day"


def test_an_act_of_the_lead_is_of_the_day_and_place_of_a_dateline(pipeline: Pipeline) -> None:
    story = (
        "Urban commandos attacked the police headquarters with rifle grenades. Three policemen were wounded.\n\n"
        "The chief of police praised his men. The guard of the building was strengthened.\n\nNobody was arrested."
    )

    day = day_of_last(pipeline, f"LIMA, May 16 (Agency) - {story}")

    assert (day.text, day.rule) == ("2023-05-16", "dateline day")
