"""What people say to reporters and where civilians go is no act of one side towards another (CAMEO)."""

import pytest

from annotator.model.article import Article
from annotator.model.schemes.scheme import Scheme
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline

STORY = "Syrian government forces shelled rebels near Idlib in Syria on Wednesday.\n\n"


@pytest.fixture(scope="module")
def cameo(schemes: tuple[Scheme, ...]) -> Pipeline:
    return Pipeline([scheme for scheme in schemes if scheme.id == "cameo"], ActorList(), Gazetteer())


def acts(cameo: Pipeline, sentence: str) -> list[str]:
    text = STORY + sentence
    found = cameo.find(Article("a", text, published="2018-02-02")).events
    return [event.codes[0].code for event in found if event.trigger.start > len(STORY)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fighting lasted until nightfall, said the commander, who asked not to be named.",
        "A Syrian army officer declined to be identified.",
        "Rebels wished to be quoted only as members of the opposition.",
        "The army did not give a figure for its own dead.",
        "The Syrian government released no details.",
        "The rebels gave no reason.",
        "Residents of Saraqib said that families were leaving by the road to Sarmin.",
        "Thousands of villagers fled towards the Turkish border.",
        "“We left with what we could carry,” a farmer said by telephone.",
    ],
)
def test_what_is_said_to_reporters_and_flight_are_no_acts(cameo: Pipeline, sentence: str) -> None:
    assert acts(cameo, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "root"),
    [
        ("The Syrian government asked Turkey to withdraw its observers.", "02"),
        ("The rebels gave the Syrian government a list of prisoners.", "0"),
        ("Turkey withdrew its troops from Syria.", "08"),
        ("The Syrian army refused to release the prisoners.", "12"),
    ],
)
def test_acts_in_like_words_remain(cameo: Pipeline, sentence: str, root: str) -> None:
    assert [code.startswith(root) for code in acts(cameo, sentence)] == [True]
