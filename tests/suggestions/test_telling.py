"""How events are told: what goes on with one, what is only looked back on, who fought whom, and on which day."""

import pytest

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.knowledge import Knowledge
from annotator.model.suggestion import EventSuggestion
from annotator.suggestions.pipeline import Pipeline

PUBLISHED = "2023-05-17"  # a Wednesday
LEAD = "Gunmen attacked the village of Kolo near Gao on Monday, killing five farmers."


def acled(pipeline: Pipeline, text: str, country: str = "Mali") -> list[EventSuggestion]:
    found = pipeline.find(Article("a", text, published=PUBLISHED), Knowledge(countries=(country,)))
    return [event for event in found.events if event.scheme == "acled"]


def first(event: EventSuggestion, field: str) -> Value:
    return event.candidates[field][0]


def sides(event: EventSuggestion, text: str) -> list[str]:
    """The words of both sides, as they stand in the text."""
    actors = [first(event, name) for name in ("actor1", "actor2")]
    return [actor.evidence[0].of(text) for actor in actors if actor.evidence]


@pytest.mark.parametrize(
    "more",
    [
        "They also burned two shops.",
        "The attackers fled towards the border.\n\nThe attack lasted an hour.",
        "The shooting went on until dusk, a witness said.",
        "Three women were wounded.",
        "The gunmen stole cattle as they left.",
        "One of the farmers was shot at a well.",
    ],
)
def test_what_goes_on_with_an_event_is_no_second_one(pipeline: Pipeline, more: str) -> None:
    assert len(acled(pipeline, f"{LEAD}\n\n{more}")) == 1


@pytest.mark.parametrize(
    "more",
    [
        "Soldiers shelled a hamlet near Mopti on Tuesday.",
        "Police arrested four men in Bamako on Tuesday.",
        "They attacked the town of Menaka on Tuesday.",
    ],
)
def test_another_day_and_place_is_another_event(pipeline: Pipeline, more: str) -> None:
    assert len(acled(pipeline, f"{LEAD}\n\n{more}")) == 2


def test_the_dead_of_a_later_sentence_come_to_an_event_that_told_of_none(pipeline: Pipeline) -> None:
    [event] = acled(pipeline, "A landmine hit an army truck near Gao on Monday.\n\nFour soldiers were killed.")

    assert first(event, "fatalities").text == "4"


def test_those_who_also_died_are_added_and_a_total_told_again_is_not(pipeline: Pipeline) -> None:
    lead = "Rebels ambushed a police patrol near Gao on Monday, killing six constables."

    [added] = acled(pipeline, f"{lead} Three rebels also died.")
    [repeated] = acled(pipeline, f"{lead} The six were killed at dawn.")

    assert (first(added, "fatalities").text, first(repeated, "fatalities").text) == ("9", "6")
    assert len(first(added, "fatalities").evidence) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The war has killed thousands of people.",
        "More than 600 people have been killed since fighting broke out in April.",
        "More than 60 people were killed in an attack on a train near Gao last March.",
        "In January, rebels attacked a bank in Gao.",
        "A court sentenced a commander on Tuesday for the massacre of 15 villagers in 1998.",
        "Soldiers have often burned homes in the villages near Gao.",
        "Gunmen have attacked villages near Gao in recent months.",
        "A fuel tanker overturned and exploded on a motorway near Gao on Tuesday, killing 12 people.",
        "Police in Gao arrested a trader on Tuesday on suspicion of tax fraud.",
        "Talks went on in Geneva. The envoy spoke of progress. Some 600 soldiers were killed.",
        "Talks went on in Geneva. The envoy spoke of progress. A rebel spokesman said the army had attacked villages.",
    ],
)
def test_what_a_story_looks_back_on_or_what_is_no_conflict_is_no_event(pipeline: Pipeline, text: str) -> None:
    assert acled(pipeline, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yemeni troops and fighters of the Houthi movement exchanged artillery fire in Taiz; 14 people died.",
         {"Yemeni troops", "fighters of the Houthi movement"}),
        ("Clashes between soldiers and Houthi fighters killed 12 people in Taiz on Monday.",
         {"soldiers", "Houthi fighters"}),
        ("Fighting between the army and Houthi rebels in Taiz on Monday left five dead.",
         {"army", "Houthi rebels in Taiz"}),
        ("Houthi fighters and a tribal militia traded fire near Taiz.", {"Houthi fighters", "tribal militia"}),
    ],
)  # fmt: skip
def test_two_sides_that_fight_each_other_clash_whoever_died(pipeline: Pipeline, text: str, expected: set[str]) -> None:
    [event] = acled(pipeline, text, "Yemen")

    assert event.codes[0].code == "Armed clash"
    assert set(sides(event, text)) == expected


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Two air strikes by the Saudi-led coalition hit a Houthi camp near Hajjah on Monday, killing nine.",
         "Saudi-led coalition", "Houthi camp"),
        ("A Saudi air strike killed nine Houthi fighters near Hajjah on Monday.", "Saudi", "nine Houthi fighters"),
        ("Nine Houthi fighters were killed by Saudi air strikes near Hajjah.", "Saudi", "Nine Houthi fighters"),
        ("Nine Houthi fighters were killed in a Saudi air strike near Hajjah.", "Saudi", "Nine Houthi fighters"),
        ("Saudi warplanes carried out an air strike on a Houthi camp near Hajjah on Monday.", "Saudi", "Houthi camp"),
    ],
)  # fmt: skip
def test_who_flew_and_who_was_hit_are_told_apart(pipeline: Pipeline, text: str, source: str, target: str) -> None:
    [event] = acled(pipeline, text, "Yemen")

    assert event.codes[0].code == "Air/drone strike"
    assert first(event, "actor1").evidence[0].of(text).startswith(source)
    assert first(event, "actor2").evidence[0].of(text).startswith(target)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("A homemade bomb exploded under an army truck near Gao on Monday.", "army truck"),
        ("A grenade thrown at a police post in Gao killed one officer on Monday.", "police post"),
        ("A police vehicle ran over a landmine near Gao on Monday.", "police vehicle"),
        ("A roadside bomb struck a minibus near Gao on Monday and killed 11 passengers.", "11 passengers"),
    ],
)
def test_what_a_bomb_went_off_under_is_what_it_hit(pipeline: Pipeline, text: str, target: str) -> None:
    [event] = acled(pipeline, text)

    assert first(event, "actor2").evidence[0].of(text) == target


def test_a_mine_was_planted_by_whoever_is_said_to_have_planted_it(pipeline: Pipeline) -> None:
    text = "A police vehicle ran over a landmine planted by al Shabaab in Garissa on Monday."

    [event] = acled(pipeline, text, "Kenya")

    assert event.codes[0].code == "Remote explosive/landmine/IED"
    assert sides(event, text) == ["al Shabaab", "police vehicle"]


def test_a_village_taken_after_shelling_is_taken(pipeline: Pipeline) -> None:
    text = "Government forces captured the village of Kafr Nabl from rebels on Monday after two days of shelling."

    [event] = acled(pipeline, text, "Syria")

    assert event.codes[0].code == "Government regains territory"
    assert sides(event, text) == ["Government forces", "rebels"]


def test_those_who_march_are_the_protesters_and_what_they_are_comes_next(pipeline: Pipeline) -> None:
    text = "Several hundred teachers marched through Gao on Monday."

    [event] = acled(pipeline, text)

    assert [v.text for v in event.candidates["actor1"][:2]] == ["Protesters (Mali)", "Teachers (Mali)"]
    assert first(event, "actor1").evidence[0].of(text) == "Several hundred teachers"


def test_police_who_shoot_at_students_who_march_use_excessive_force(pipeline: Pipeline) -> None:
    text = "Police opened fire on students who marched on a ministry in Bamako on Monday, killing seven."

    [event] = acled(pipeline, text)

    assert event.codes[0].code == "Excessive force against protesters"
    assert set(sides(event, text)) == {"Police", "students"}


def test_a_governments_offensive_is_made_by_its_forces(pipeline: Pipeline) -> None:
    text = "A government offensive against rebels near Idlib killed 20 people on Monday."

    [event] = acled(pipeline, text, "Syria")

    assert first(event, "actor1").text.startswith("Military Forces of Syria")
    assert sides(event, text) == ["government", "rebels"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("The next day", "2023-05-14"),
        ("A day later", "2023-05-14"),
        ("Two days earlier", "2023-05-11"),
        ("Later that day", "2023-05-13"),
        ("Hours earlier", "2023-05-13"),
        ("On the same day", "2023-05-13"),
    ],
)
def test_the_next_day_counts_from_the_story_and_not_from_the_statement(
    pipeline: Pipeline, words: str, day: str
) -> None:
    text = (
        f"Gunmen attacked Kolo on Saturday, officials said on Monday.\n\n{words} soldiers shelled a hamlet in Menaka."
    )

    event = acled(pipeline, text)[-1]

    assert first(event, "event_date").text == day


def test_a_story_without_a_new_day_stays_on_its_day(pipeline: Pipeline) -> None:
    text = "Teachers marched through Gao on Saturday.\n\nIn Bamako, police fired tear gas at a march by nurses."

    assert [first(event, "event_date").text for event in acled(pipeline, text)] == ["2023-05-13", "2023-05-13"]


@pytest.mark.parametrize(
    "words", ["A Turkey-backed faction attacked soldiers.", "An Iran-aligned militia shot soldiers."]
)
def test_a_country_in_a_compound_word_is_no_place(pipeline: Pipeline, words: str) -> None:
    [event] = acled(pipeline, words, "Syria")

    assert "location" not in event.candidates or not first(event, "location").text


@pytest.mark.parametrize(
    ("text", "country", "code", "place", "deaths"),
    [
        ("Des hommes armés ont tué trois villageois à Mopti lundi.", "Mali", "Attack", "Mopti", "3"),
        ("Dos policías murieron el lunes en un tiroteo en Cali.", "Colombia", "Armed clash", "Cali", "2"),
        ("В понедельник войска обстреляли Харьков, погибли три человека.", "Ukraine",
         "Shelling/artillery/missile attack", "Kharkiv", "3"),
        ("قتل خمسة أشخاص في غارة جوية على حلب يوم الاثنين.", "Syria", "Air/drone strike", "Aleppo", "5"),
    ],
)  # fmt: skip
def test_an_act_is_found_in_languages_without_a_model(
    pipeline: Pipeline, text: str, country: str, code: str, place: str, deaths: str
) -> None:
    [event] = acled(pipeline, text, country)

    assert event.codes[0].code == code
    assert first(event, "event_date").text == "2023-05-15"
    assert first(event, "location").text == place
    assert first(event, "fatalities").text == deaths


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a démenti mardi une attaque contre Mopti.",
        "El ejército negó el lunes que atacara una aldea.",
        "Министерство опровергло в понедельник сообщения об обстреле.",
        "نفى الجيش يوم الأحد قصف مستشفى في حلب.",
    ],
)
def test_a_denial_in_another_language_is_no_event(pipeline: Pipeline, text: str) -> None:
    assert acled(pipeline, text) == []


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("The government and Dinka rebels signed a peace deal in Bor on Monday.", "Agreement",
         ["government", "Dinka rebels"]),
        ("Police said on Monday that they had arrested 12 gang members in Bor on Sunday.", "Arrests",
         ["Police", "12 gang members"]),
        ("A Dinka gunman shot and killed two Nuer herders near Bor on Monday.", "Attack",
         ["Dinka gunman", "two Nuer herders"]),
        ("Soldiers opened fire on mourners in Bor on Monday, killing three.", "Excessive force against protesters",
         ["mourners", "Soldiers"]),
    ],
)  # fmt: skip
def test_both_sides_are_read_through_joined_words_and_pronouns(
    pipeline: Pipeline, text: str, code: str, expected: list[str]
) -> None:
    [event] = acled(pipeline, text, "South Sudan")

    assert event.codes[0].code == code
    assert [side.startswith(words) for side, words in zip(sides(event, text), expected, strict=True)] == [True, True]


@pytest.mark.parametrize(
    ("text", "codes", "days"),
    [
        ("Gunmen killed six farmers in Bankass on Monday, while soldiers arrested four men in Gao on Tuesday.",
         ["Attack", "Arrests"], ["2023-05-15", "2023-05-16"]),
        ("Soldiers shelled Bankass on Monday, killing two farmers, a day before a drone struck a market in Gao.",
         ["Shelling/artillery/missile attack", "Air/drone strike"], ["2023-05-15", "2023-05-16"]),
    ],
)  # fmt: skip
def test_two_acts_of_one_sentence_with_places_of_their_own_are_two_events(
    pipeline: Pipeline, text: str, codes: list[str], days: list[str]
) -> None:
    events = acled(pipeline, text)

    assert [event.codes[0].code for event in events] == codes
    assert [first(event, "event_date").text for event in events] == days
    assert [first(event, "location").text for event in events] == ["Bankass", "Gao"]


def test_two_verbs_of_one_act_are_one_event(pipeline: Pipeline) -> None:
    text = "Gunmen stormed a village near Bankass on Monday and burned shops, and six farmers were killed."

    assert len(acled(pipeline, text)) == 1


def test_a_kidnapper_who_is_killed_kidnapped_nobody_here(pipeline: Pipeline) -> None:
    [event] = acled(pipeline, "Villagers killed a suspected kidnapper near Gao on Monday.")

    assert event.codes[0].code == "Mob violence"


def test_those_who_died_did_not_do_it(pipeline: Pipeline) -> None:
    text = "Eight soldiers died in an attack on an army post in Gao on Monday."

    [event] = acled(pipeline, text)

    assert first(event, "actor2").evidence[0].of(text) in ("Eight soldiers", "army post")
    assert first(event, "fatalities").text == "8"


def test_thousands_who_march_are_protesters(pipeline: Pipeline) -> None:
    text = "Thousands marched in Bamako on Monday; police used water cannon."

    [event] = acled(pipeline, text)

    assert event.codes[0].code == "Protest with intervention"
    assert first(event, "actor1").evidence[0].of(text) == "Thousands"


def test_a_note_of_one_sentence_is_about_what_it_reports(pipeline: Pipeline) -> None:
    [event] = acled(pipeline, "A rebel spokesman said the army had attacked a village.")

    assert event.flags == ("reported",)
