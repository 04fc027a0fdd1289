"""Old wires in capitals, in words of our own: read as any other text, with the offsets of the text itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.text.sentences import sentences
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.text.capitals import Names, UsualLetters, in_capitals
from annotator.suggestions.text.english_words import EnglishWords
from annotator.suggestions.text.language import Reader

WIRE = (
    "GUATEMALA CITY, 12 MAR 91 (RADIO NORTE) -- [TEXT] GUERRILLAS OF THE URNG ATTACKED AN ARMY POST NEAR SANTA CRUZ "
    "DEL QUICHE ON SUNDAY NIGHT, KILLING TWO SOLDIERS, COLONEL OSCAR MEJIA SAID IN GUATEMALA CITY.\n"
    "THE U.S. AMBASSADOR CONDEMNED THE ATTACK. IT MAY TAKE DAYS TO REOPEN THE ROAD. THE FARMERS MARCH AGAIN IN MAY."
)


@pytest.fixture(scope="module")
def small() -> UsualLetters:
    model = Reader().model
    if model is None:
        pytest.skip("no English model is installed")
    actors, gazetteer = ActorList(), Gazetteer()
    names = Names(
        actors.known_phrases, lambda words: actors.country(words) is not None, lambda words: bool(gazetteer.find(words))
    )
    return UsualLetters(EnglishWords(model), names)


def test_names_months_and_letters_that_stand_for_words_keep_their_capitals(small: UsualLetters) -> None:
    text = small.in_usual_letters(WIRE, sentences)

    assert "Guerrillas of the URNG attacked an army post near Santa Cruz del Quiche on Sunday night" in text
    assert "Colonel Oscar Mejia said in Guatemala City.\nThe U.S. ambassador condemned the attack. It may take" in text
    assert text.endswith("The farmers march again in May.")


def test_every_letter_keeps_its_place(small: UsualLetters) -> None:
    text = "İSTANBUL POLICE SHOT AND KILLED TWO MEN IN STRASSE ẞ ON MONDAY, THE ǅ NEWSPAPER SAID."

    written = small.in_usual_letters(text, sentences)

    assert len(written) == len(text)
    assert written.casefold() == text.casefold()
    assert "police shot and killed two men in" in written


def test_a_text_in_usual_letters_is_left_alone(small: UsualLetters) -> None:
    text = "The FARC and the ELN met in Lima. UN and US envoys came too.\n\nLIMA - A BBC and CNN crew was there."

    assert small.in_usual_letters(text, sentences) is text


def test_a_headline_in_capitals_above_a_usual_text_is_made_small_alone(small: UsualLetters) -> None:
    story = "Rebels fired on a convoy near Bentiu."
    text = f"REBELS KILL SIX IN ATTACK ON CONVOY NEAR BENTIU\n\n{story}"

    assert small.in_usual_letters(text, sentences) == f"Rebels kill six in attack on convoy near Bentiu\n\n{story}"


def test_a_script_without_capitals_holds_none() -> None:
    assert in_capitals("قتل مسلحون شرطيين في هجوم على حاجز قرب المدينة") == []


def test_sentences_start_where_they_start_in_the_text_itself(small: UsualLetters) -> None:
    assert sentences(small.in_usual_letters(WIRE, sentences)) == sentences(WIRE)


@given(st.text(alphabet="ABCİẞ ÉIJ.,-()’'\nǅ19", max_size=120))
def test_any_text_stays_as_long_as_it_is(small: UsualLetters, text: str) -> None:
    assert len(small.in_usual_letters(text, sentences)) == len(text)


def first(candidates: tuple[Value, ...]) -> str:
    return candidates[0].text


def test_an_event_is_read_from_a_text_in_capitals(pipeline: Pipeline) -> None:
    found = pipeline.find(Article("a", WIRE, published="1991-03-12"))

    [event] = [event for event in found.events if event.scheme == "acled"]

    assert event.codes[0].code == "Armed clash"
    assert event.trigger.of(WIRE).startswith("ATTACKED")
    assert first(event.candidates["fatalities"]) == "2"
    assert first(event.candidates["event_date"]) == "1991-03-10"
    assert first(event.candidates["location"]).startswith("Santa Cruz")


@pytest.mark.parametrize(
    ("text", "date", "deaths", "place"),
    [
        ("A BOMB EXPLODED OUTSIDE A BANK IN LIMA ON FRIDAY, KILLING A GUARD, WOUNDING 3.", "1989-05-12", "1", "Lima"),
        ("SOLDIERS FROM THE THIRD BRIGADE SHOT DEAD 5 PEASANTS YESTERDAY IN USULUTAN, THE ARCHDIOCESE REPORTED.",
         "1989-05-14", "5", "Usulutan"),
        ("PRESS REPORTS SAY TWO POLICEMEN WERE KILLED ON 9 MAY IN AN AMBUSH NEAR AYACUCHO, PERU.", "1989-05-09", "2",
         "Ayacucho"),
    ],
)  # fmt: skip
def test_day_place_and_dead_are_read_from_capitals(
    pipeline: Pipeline, text: str, date: str, deaths: str, place: str
) -> None:
    found = pipeline.find(Article("a", text, published="1989-05-15"))

    [event] = [event for event in found.events if event.scheme == "acled"]

    assert first(event.candidates["event_date"]) == date
    assert first(event.candidates["fatalities"]) == deaths
    assert first(event.candidates["location"]) == place


def test_a_text_without_any_capital_gets_them(small: UsualLetters) -> None:
    text = (
        "gunmen of the farc attacked a police post in popayan on monday, killing gen. oscar mejia. the u.s. embassy "
        "said so at 4 p.m. in bogota. in march the same post was hit."
    )

    written = small.in_usual_letters(text, sentences)

    assert written == (
        "Gunmen of the FARC attacked a police post in Popayan on Monday, killing Gen. Oscar Mejia. The U.S. embassy "
        "said so at 4 p.m. in Bogota. In March the same post was hit."
    )
    assert sentences(written) == sentences(text)


def test_an_event_is_read_from_a_text_without_capitals(pipeline: Pipeline) -> None:
    text = WIRE.lower()

    [event] = [e for e in pipeline.find(Article("a", text, published="1991-03-12")).events if e.scheme == "acled"]

    assert event.trigger.of(text).startswith("attacked")
    assert first(event.candidates["event_date"]) == "1991-03-10"
    assert first(event.candidates["location"]).startswith("Santa Cruz")
