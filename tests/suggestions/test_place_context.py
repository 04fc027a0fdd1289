"""What the names of a sentence say of one another, and which of them is where it happened."""

import pytest

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.knowledge import Knowledge
from annotator.suggestions.pipeline import Pipeline


def place_in(pipeline: Pipeline, text: str, *countries: str) -> Value:
    found = pipeline.find(Article("a", text, published="2022-03-03"), Knowledge(countries=countries))
    event = next(event for event in found.events if event.scheme == "acled")
    return event.candidates["location"][0]


def marked(pipeline: Pipeline, text: str, *countries: str) -> list[str]:
    found = pipeline.find(Article("a", text, published="2022-03-03"), Knowledge(countries=countries))
    return [mark.span.of(text) for mark in found.marks if mark.kind == "place"]


def test_an_unknown_village_is_put_where_its_district_is_and_keeps_its_name(pipeline: Pipeline) -> None:
    text = "On 3 March 2022, gunmen attacked the village of Qoxuma (Djibo commune, Soum province), killing four people."

    place = place_in(pipeline, text, "Burkina Faso")

    assert place.text == "Qoxuma"
    assert place.part("country") == "Burkina Faso"
    assert place.part("admin1") == "Sahel"
    assert place.part("precision") == "2"
    assert place.part("latitude").startswith("14.09")
    assert not place.part("place_id")


def test_a_village_of_which_only_the_region_is_known_is_as_precise_as_a_region(pipeline: Pipeline) -> None:
    text = "On 3 March 2022, gunmen attacked the village of Qoxuma in Borno state, killing four people."

    assert place_in(pipeline, text, "Nigeria").part("precision") == "3"


def test_an_unknown_village_is_counted_from_the_town_it_is_told_to_be_so_far_from(pipeline: Pipeline) -> None:
    text = "On 3 March 2022, gunmen attacked Qoxuma village, 111 km north of Djibo, killing four people."

    place = place_in(pipeline, text, "Burkina Faso")

    assert float(place.part("latitude")) == pytest.approx(15.1, abs=0.05)
    assert float(place.part("longitude")) == pytest.approx(-1.63, abs=0.05)


@pytest.mark.parametrize(
    ("country", "text", "district"),
    [
        ("India", "Maoists killed three villagers in Bijapur (Chhattisgarh) on 3 March 2022.", "Chhattisgarh"),
        ("India", "Police killed three men in Bijapur, Karnataka, on 3 March 2022.", "Karnataka"),
    ],
)
def test_of_two_towns_of_one_name_the_one_in_the_named_state_is_meant(
    pipeline: Pipeline, country: str, text: str, district: str
) -> None:
    assert place_in(pipeline, text, country).part("admin1") == district


def test_a_town_abroad_is_not_meant_where_the_name_is_put_into_a_province_at_home(pipeline: Pipeline) -> None:
    text = "Insurgents attacked the town of Palma in Cabo Delgado province on 3 March 2022, killing twelve people."

    assert place_in(pipeline, text, "Mozambique").part("country") == "Mozambique"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fighters from Helmand attacked a convoy in Farah on Thursday, killing nine soldiers.", "Farah"),
        ("Gunmen killed nine soldiers in Farah on Thursday, officials said in Kabul.", "Farah"),
        ("Kabul-based officials said gunmen killed nine soldiers in Farah on Thursday.", "Farah"),
        ("The mayor of Kabul said nine people had been killed in the shelling of Farah on Thursday.", "Farah"),
        ("Gunmen killed nine soldiers in Farah, 300 km from Kandahar, on Thursday.", "Farah"),
    ],
)
def test_where_they_come_from_or_speak_is_not_where_it_happened(pipeline: Pipeline, text: str, place: str) -> None:
    assert place_in(pipeline, text, "Afghanistan").text == place


def test_the_smallest_unit_comes_before_those_it_lies_in(pipeline: Pipeline) -> None:
    text = "On 3 March 2022, in Tillaberi region, Tera department, gunmen killed two people in Gotheye."

    assert place_in(pipeline, text, "Niger").text == "Gotheye"


def test_both_ends_of_a_road_are_marked(pipeline: Pipeline) -> None:
    text = "Youths blocked the Nakuru-Eldoret highway on Thursday."

    assert marked(pipeline, text, "Kenya") == ["Nakuru", "Eldoret"]


def test_people_named_like_towns_and_nationalities_are_no_places(pipeline: Pipeline) -> None:
    text = "Sheikh Mombasa Ali told Somali militants on Thursday that President Nakuru Otieno had lied."

    assert marked(pipeline, text, "Kenya") == []


def test_a_town_that_is_no_capital_does_nothing_and_stays_a_place(pipeline: Pipeline) -> None:
    assert marked(pipeline, "Eldoret has seen clashes since Monday.", "Kenya") == ["Eldoret"]


def test_a_place_told_in_the_next_sentence_of_a_note_is_where_it_was(pipeline: Pipeline) -> None:
    text = "Unidentified gunmen killed an elder at his home. The attack took place in Moyale."

    assert place_in(pipeline, text, "Kenya").text == "Moyale"


def test_a_name_within_that_of_a_people_is_offered_last_and_not_marked(pipeline: Pipeline) -> None:
    text = "Narok Maasai herders blocked a road in protest at an eviction."

    assert place_in(pipeline, text, "Kenya").text == "Narok"
    assert marked(pipeline, text, "Kenya") == []


def test_a_small_town_abroad_is_not_meant_in_a_project_of_one_country(pipeline: Pipeline) -> None:
    text = "Gunmen killed five herders near Sangha on Thursday."

    assert place_in(pipeline, text, "Mali").part("country") == "Mali"


def test_a_quarter_is_where_its_city_is(pipeline: Pipeline) -> None:
    place = place_in(pipeline, "Police shot dead two rioters in Mathare slums on Thursday.", "Kenya")

    assert (place.text, place.part("admin1"), place.part("latitude")[:4]) == ("Mathare", "Nairobi", "-1.2")
