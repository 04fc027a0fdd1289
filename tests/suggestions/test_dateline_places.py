"""The town of a dateline as the place of an event: "this northern city", and where nothing else says where."""

import pytest

from annotator.model.article import Article
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.places.dateline_place import means_here


def places(pipeline: Pipeline, text: str) -> list[str]:
    found = pipeline.find(Article("a", text, published="2023-05-17"))
    firsts = [next(iter(e.candidates.get("location", ())), None) for e in found.events if e.scheme == "acled"]
    return [first.text for first in firsts if first is not None]


def test_this_city_is_that_of_the_dateline(pipeline: Pipeline) -> None:
    text = (
        "HERAT, Afghanistan (Agency) - Gunmen shot dead two teachers in this western city on Monday, police said.\n\n"
        "The teachers worked at a school for girls, and had been threatened, a relative said."
    )

    assert places(pipeline, text) == ["Herat"]


def test_where_nobody_says_where_the_dateline_does(pipeline: Pipeline) -> None:
    text = (
        "MOSUL, Iraq - A bomb in a parked car killed three shoppers outside a bakery on Monday, a doctor said.\n\n"
        "Nobody claimed the attack, the third of the month in Iraq, and the police gave no details."
    )

    assert places(pipeline, text) == ["Mosul"]


def test_a_capital_reports_of_the_whole_country(pipeline: Pipeline) -> None:
    text = (
        "BAGHDAD, Iraq - A bomb in a parked car killed three shoppers outside a bakery on Monday, a doctor said.\n\n"
        "Nobody claimed the attack, the third of the month in Iraq, and the police gave no details."
    )

    assert "Baghdad" not in places(pipeline, text)


@pytest.mark.parametrize(
    ("words", "is_here"),
    [
        ("Police broke up a rally in this port city on Friday.", True),
        ("The shells fell on this frontier town at dawn.", True),
        ("The shells fell on the town of Sderot at dawn.", False),
        ("He said this was the town he grew up in.", False),
    ],
)
def test_only_this_town_is_the_dateline_s(words: str, is_here: bool) -> None:
    assert means_here(words) == is_here
