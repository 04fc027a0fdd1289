"""Acts told in many turns of phrase, and words of violence that tell of none: sentences and stories of our own."""

from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line
from tests.benchmarks.article_scores import scores
from tests.benchmarks.article_sets import read_set

FOLDER = Path(__file__).parent / "articles"
BEFORE = "(Agency) - The region's governor held talks with visiting officials this week about roads and schools.\n\n"
AFTER = "\n\nThe governor's office did not answer calls. The rains are late this year.\n\nThe ministry took note.\n"


def ranked(pipeline: Pipeline, schemes: tuple[Scheme, ...], sentence: str) -> list[list[str]]:
    """The codes of what is suggested for a story with this sentence as its only news."""
    acled = [scheme for scheme in schemes if scheme.id == "acled"]
    row = {"id": "s", "text": f"{BEFORE}{sentence}{AFTER}", "date": "2024-03-21"}
    return [event["ranked"] for event in suggest_line(row, pipeline.find, acled)["events"]]


def test_acts_are_found_and_told_apart_in_many_turns_of_phrase(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    lines = [line.split("|", 1) for line in (FOLDER / "phrases.txt").read_text(encoding="utf-8").splitlines()[1:]]
    read = [(code, next(iter(ranked(pipeline, schemes, sentence)), [])) for code, sentence in lines]

    found = [codes for _, codes in read if codes]
    right = [code for code, codes in read if codes[:1] == [code]]
    among_three = [code for code, codes in read if code in codes[:3]]

    assert len(lines) > 450
    assert len(found) / len(lines) >= 0.93
    assert len(right) / len(found) >= 0.92
    assert len(among_three) / len(found) >= 0.96


def test_stories_full_of_violent_words_without_an_event_get_hardly_any_suggestion(
    pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    acled = [scheme for scheme in schemes if scheme.id == "acled"]
    articles = read_set(FOLDER / "no_events.yaml")

    found = scores(articles, lambda row: suggest_line(row, pipeline.find, acled)).figures

    assert len(articles.rows) > 80
    # An article that has nothing else is offered what is likely, though it stands beside no day and no place.
    assert found["suggestions per article without events"] <= 0.2


@pytest.mark.parametrize(
    "sentence",
    [
        "Lions killed two herders in Kajiado on Tuesday.",
        "Three farmers were mauled to death by a leopard near Nashik on Monday.",
        "The mayor battled a budget deficit in Lagos on Tuesday.",
        "Firemen fought a blaze in Izmir for two hours on Monday.",
        "In one scene, gunmen attack a convoy near Kabul on a Tuesday.",
        "Officials dismissed as false a report that rebels had burned a village near Bria on Monday.",
        "The general cautioned men who plan to storm polling stations in Accra on Tuesday and snatch ballot boxes.",
        "In 2018 soldiers opened fire on protesters, killing six people.",
        "Rights groups say that guards beat prisoners to death.",
        "Some 75,000 people were arrested under the emergency, the minister said on Tuesday.",
        "Two officers are held responsible for air strikes on villages near Bhamo, a list published on Monday says.",
        "Villagers are at risk from grenades, the Red Cross said in Goma on Monday.",
        "He led a division that killed 170 people in Pazigyi.",
        'At a parade in Mogadishu on Monday marines "arrested" the men.',
        "Two people were killed when a crane fell on a bus in Manila on Saturday.",
        "Ten years after gunmen stormed a campus in Garissa and killed 148 people, it has more students than ever.",
        "Japan lodged a strong protest through its embassy in Beijing on Monday.",
    ],
)
def test_what_is_no_act_of_a_day_between_people_is_not_suggested(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], sentence: str
) -> None:
    assert ranked(pipeline, schemes, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Insurgents overran Palma on Monday, driving out the police.", "Non-state actor overtakes territory"),
        ("Inmates tied to a gang broke through a wall in Natal on Monday and attacked rivals.", "Mob violence"),
        ("Soldiers handed over 20 prisoners to the rebels near Lysychansk on Monday.", "Agreement"),
        ("Police fired at marchers in Lome on Monday, killing three.", "Excessive force against protesters"),
        ("Supporters of the opposition attacked a police station in Dakar on Monday.", "Violent demonstration"),
        ("The mob beat a thief to death in Kisii on Monday.", "Mob violence"),
        ("A lorry packed with explosives and parked at a hotel blew up in Quetta on Monday.",
         "Remote explosive/landmine/IED"),
        ("Rebels led away twelve villagers near Oicha on Monday.", "Abduction/forced disappearance"),
        ("Stones were thrown at officers during Thursday's march in Bogota.", "Violent demonstration"),
        ("A crowd that was beating a thief in Kampala on Monday fled from the police.", "Mob violence"),
        ("Soldiers moved into the fort at Kidal on Monday when the rebels had gone.",
         "Non-violent transfer of territory"),
        ("Police led away twelve demonstrators in Minsk on Monday.", "Protest with intervention"),
        ("Hundreds of nurses walked to the ministry in Accra on Monday, demanding back pay.", "Peaceful protest"),
    ],
)  # fmt: skip
def test_who_acts_on_whom_and_how_decides_between_codes(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], sentence: str, code: str
) -> None:
    assert [codes[0] for codes in ranked(pipeline, schemes, sentence)] == [code]


def test_what_police_do_to_a_protest_is_one_event_with_it_under_the_higher_code(
    pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    story = "Some 400 teachers marched through Accra on Monday for higher pay. Police used tear gas to disperse them."

    assert [codes[:2] for codes in ranked(pipeline, schemes, story)] == [
        ["Protest with intervention", "Peaceful protest"]
    ]


def test_harm_whose_doer_was_named_before_goes_with_the_act(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    story = "Gunmen attacked a bus near Komanda on Monday, killing five people. A dozen passengers were led away."

    assert [codes[0] for codes in ranked(pipeline, schemes, story)] == ["Attack"]
