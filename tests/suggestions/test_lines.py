"""Contract lines: one row in, one answer out."""

import json

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import read_row, suggest_line
from annotator.suggestions.text.language import looks_english


def test_a_line_holds_the_event_with_its_sides_place_day_and_deaths(
    pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    text = "Rebels killed three soldiers in Idlib on Monday."
    row = {"id": "7", "text": text, "date": "2018-01-11", "country": "Syria"}

    line = suggest_line(row, pipeline.find, schemes)

    event = next(event for event in line["events"] if event["scheme"] == "acled")
    assert line["id"] == "7"
    assert event["code"] in event["ranked"]
    assert len(event["ranked"]) == 3
    assert (event["type"], event["date"], event["fatalities"]) == ("Battles", "2018-01-08", 3)
    assert event["source"] == event["actor1"]["name"] == "Opposition Rebels (Syria)"
    assert event["actor1"]["span"] == [0, 6]
    assert event["place"]["country"] == "Syria"
    assert abs(event["place"]["lat"] - 35.9) < 0.2
    assert text[slice(*event["trigger"])].startswith("killed")


def test_entities_say_what_they_are_and_which_side(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    text = "Rebels killed three soldiers in Idlib on Monday."

    line = suggest_line({"id": "1", "text": text, "date": "2018-01-11"}, pipeline.find, schemes, ["Syria"])

    by_words = {text[e["start"] : e["end"]]: e for e in line["entities"] if e["label"] == "ACTOR"}
    assert by_words["Rebels"]["role"] == "SOURCE"
    assert by_words["three soldiers"]["role"] == "TARGET"
    assert {e["label"] for e in line["entities"]} == {"ACTOR", "PLACE", "DATE", "DEATHS", "TRIGGER"}


def test_nothing_said_of_deaths_is_null(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    line = suggest_line({"id": "1", "text": "Rebels attacked soldiers in Idlib."}, pipeline.find, schemes)

    event = next(event for event in line["events"] if event["scheme"] == "acled")
    assert event["fatalities"] is None


def test_a_line_is_plain_json(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    line = suggest_line({"id": 3, "text": "Turkey accused Syria of shelling Hatay. 🔥"}, pipeline.find, schemes)

    assert json.loads(json.dumps(line)) == line


def test_a_row_without_anything_but_text_is_read() -> None:
    article, knowledge = read_row({"text": "a\r\nb"}, ["Mali"])

    assert (article.text, article.published) == ("a\nb", "")
    assert knowledge.countries == ("Mali",)


@pytest.mark.parametrize(
    ("text", "is_english"),
    [
        ("Nicaragua recognised Abkhazia.", True),
        ("Police arrest two in La Paz", True),
        ("Los soldados mataron a tres", False),
        ("Homens armados mataram três soldados", False),
    ],
)
def test_a_short_text_is_english_unless_its_words_are_of_another_language(text: str, is_english: bool) -> None:
    assert looks_english(text) is is_english


def test_what_the_first_paragraph_tells_comes_first(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    text = (
        "Villagers blocked a road near Hama.\n\n"
        "On Sunday gunmen attacked an army post in Idlib with rockets and killed three soldiers, the army said."
    )

    line = suggest_line({"id": "1", "text": text, "date": "2018-01-11"}, pipeline.find, schemes)

    starts = [event["trigger"][0] for event in line["events"] if event["scheme"] == "acled"]
    assert len(starts) == 2
    assert starts == sorted(starts)
