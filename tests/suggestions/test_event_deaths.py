"""How many died in a suggested event, by what the sentences round it tell."""

from annotator.model.article import Article
from annotator.suggestions.pipeline import Pipeline


def dead(pipeline: Pipeline, text: str) -> list[str]:
    found = pipeline.find(Article("a", text, published="2023-05-17"))
    return [event.candidates["fatalities"][0].text for event in found.events if event.scheme == "acled"]


def test_of_two_sources_the_lower_number_counts(pipeline: Pipeline) -> None:
    text = (
        "Gunmen attacked the village of Kauru in Nigeria on Monday and killed 14 farmers, a chief said.\n\n"
        "Police put the toll at nine. The gunmen rode off towards the forest.\n\n"
        "The governor of Kaduna visited the wounded on Tuesday and promised help."
    )

    assert dead(pipeline, text)[0] == "9"


def test_the_paragraph_that_goes_on_tells_the_dead(pipeline: Pipeline) -> None:
    text = (
        "Rebels shelled the market of Kauru in Nigeria on Monday. The rounds fell among the stalls at noon. "
        "Six traders were killed.\n\n"
        "The governor of Kaduna visited the wounded on Tuesday and promised help to the families."
    )

    assert dead(pipeline, text)[0] == "6"


def test_the_dead_of_the_next_sentence_are_not_those_of_a_looting(pipeline: Pipeline) -> None:
    text = (
        "Armed men looted a pharmacy in Kaduna on Monday. Two traders died in a crash near the market.\n\n"
        "The governor of Kaduna spoke of a difficult week and asked the army in Nigeria for more patrols."
    )

    assert dead(pipeline, text)[0] == ""


def test_another_number_for_one_side_is_none_for_both(pipeline: Pipeline) -> None:
    text = (
        "BUNIA, May 17 (Agency) - At least 12 militiamen and seven soldiers died in fighting near Fataki on Monday, "
        "the army said.\n\nA local leader put the number of dead soldiers at nine.\n\nThe clashes lasted until noon."
    )

    [event] = [e for e in pipeline.find(Article("a", text, published="2023-05-17")).events if e.scheme == "acled"]

    assert event.candidates["fatalities"][0].text == "19"
