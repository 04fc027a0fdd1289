"""The actor list reads the actors of news phrases as coders do, and completes what they type."""

import json
import re
from pathlib import Path

import pytest

from annotator.paths import resources
from annotator.reference.actor_list import ActorList, ActorReading

SYRIA = ("Syria",)
THE_DAY = "2018-01-11"
FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts"


@pytest.fixture(scope="module")
def actors() -> ActorList:
    return ActorList()


def codes(readings: list[ActorReading]) -> list[str]:
    return [reading.code for reading in readings]


def names(readings: list[ActorReading]) -> list[str]:
    return [reading.name for reading in readings]


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Turkish President Tayyip Erdogan", "TURGOV"),
        ("Russian counterpart Vladimir Putin", "RUSGOV"),
        ("Turkish presidential sources", "TURGOV"),
        ("Putin", "RUSGOV"),
        ("Turkey", "TUR"),
        ("government offensive", "SYRMIL"),
        ("Iran-backed militia", "SYRUAF"),
        ("Rebels", "SYRREB"),
        ("Russia’s Defence Ministry", "RUSGOVMIL"),
        ("the Turkish military", "TURMIL"),
        ("Russian bases", "RUSMIL"),
        ("a foreign ministry source", "SYRGOV"),
        ("the Syrian government in Damascus", "SYRGOV"),
        ("Humanitarian aid organizations", "NGO"),
        ("rescuers", "SYRHLH"),
        ("activists", "NGM"),
        ("the Syrian army", "SYRMIL"),
        ("Moscow", "RUSGOV"),
        ("Damascus", "SYRGOV"),
        ("Bucharest", "ROUGOV"),
        ("Zagreb", "HRVGOV"),
        ("the Kremlin", "RUSGOV"),
        ("regime forces", "SYRMIL"),
        ("its opposition", "SYROPP"),
        ("Lebanon’s Hezbollah", "LBNREB"),
        ("Syrian state media", "SYRMED"),
        ("the protesters", "SYROPP"),
        ("civilians", "SYRCVL"),
        ("Syrians", "SYRCVL"),
        ("a Syrian", "SYRCVL"),
        ("U.S. forces", "USAMIL"),
        ("الجيش السوري", "SYRMIL"),
        ("قوات الأمن السودانية", "SDNCOP"),
        ("متظاهرين", "SYROPP"),
    ],
)
def test_a_phrase_gets_the_code_that_a_coder_gives_it(actors: ActorList, phrase: str, code: str) -> None:
    assert codes(actors.read(phrase, SYRIA, THE_DAY))[0] == code


@pytest.mark.parametrize(
    ("phrase", "name", "type"),
    [
        ("rebels", "Opposition Rebels (Syria)", "Rebel group"),
        ("the Syrian army", "Military Forces of Syria (2000-)", "State forces"),
        ("the police", "Police Forces of Syria (2000-)", "State forces"),
        ("unidentified gunmen", "Unidentified Armed Group (Syria)", "Political militia"),
        ("dozens of protesters", "Protesters (Syria)", "Protesters"),
        ("women and children", "Civilians (Syria)", "Civilians"),
        ("rioters", "Rioters (Syria)", "Rioters"),
        ("Russian warplanes", "Military Forces of Russia (2000-)", "State forces"),
        ("members of the security forces", "Police Forces of Syria (2000-)", "State forces"),
        ("fighters of the Islamic State", "Islamic State (Syria)", "Rebel group"),
        ("the leader of Hezbollah", "Hezbollah", "Political militia"),
        ("Kurdish YPG militia", "YPG: People's Protection Units", "Political militia"),
    ],
)
def test_a_phrase_gets_the_name_and_type_that_acled_writes(
    actors: ActorList, phrase: str, name: str, type: str
) -> None:
    reading = actors.read(phrase, SYRIA, THE_DAY)[0]

    assert (reading.name, reading.type) == (name, type)


@pytest.mark.parametrize(
    "phrase",
    [
        "two groups of drones", "drones", "terrorists", "streets of Damascus", "rebel-held towns", "us",
        "who", "Turkish lira", "", "'s", "👍", "the talks", "killing of protesters",
    ],
)  # fmt: skip
def test_what_names_no_actor_is_not_read(actors: ActorList, phrase: str) -> None:
    assert actors.read(phrase, SYRIA, THE_DAY) == []


def test_one_adjective_each_makes_one_actor_each(actors: ActorList) -> None:
    assert codes(actors.read("Russian and Iranian ambassadors")) == ["RUSGOV", "IRNGOV"]
    assert codes(actors.read("the Syrian and Russian air forces")) == ["SYRMIL", "RUSMIL"]
    assert codes(actors.read("Both the Syrian army and Moscow"))[:2] == ["SYRMIL", "RUSGOV"]


def test_an_abbreviation_is_not_the_word_that_is_spelled_alike(actors: ActorList) -> None:
    assert codes(actors.read("WHO")) == ["IGOUNOWHO"]
    assert codes(actors.read("US"))[0] == "USA"
    assert actors.read("who") == actors.read("us") == []


def test_the_friend_and_the_foe_of_an_actor_are_not_the_actor(actors: ActorList) -> None:
    assert codes(actors.read("Iran-backed militia", SYRIA)) == ["SYRUAF"]
    assert codes(actors.read("anti-Taliban fighters", ["Afghanistan"])) == ["AFGUAF"]
    assert codes(actors.read("Turkey-backed rebels", SYRIA, "2016-05-01")) == ["SYRREB"]


def test_without_a_country_the_reading_is_general(actors: ActorList) -> None:
    assert actors.read("rebels") == [ActorReading("Opposition Rebels", "REB", "Rebel group", "", "role")]


def test_every_country_of_the_story_gives_a_reading_in_its_order(actors: ActorList) -> None:
    assert codes(actors.read("soldiers", ["Nigeria", "Chad"])) == ["NGAMIL", "TCDMIL"]


@pytest.mark.parametrize(
    ("on", "name"),
    [
        ("1999-05-01", "Military Forces of Syria (1971-)"),
        ("2018-01-11", "Military Forces of Syria (2000-)"),
        ("2024-12-07", "Military Forces of Syria (2000-)"),
        ("2024-12-08", "Military Forces of Syria (2024-)"),
    ],
)
def test_the_regime_is_that_of_the_day(actors: ActorList, on: str, name: str) -> None:
    assert names(actors.read("the Syrian army", on=on)) == [name]


def test_a_group_that_was_renamed_is_read_as_what_it_is_on_the_day(actors: ActorList) -> None:
    later = actors.read("the Nusra Front", SYRIA, THE_DAY)

    assert names(later) == ["HTS: Hayat Tahrir al Sham", "Al Nusra Front"]
    assert [reading.rule for reading in later] == ["successor", "group"]
    assert names(actors.read("the Nusra Front", SYRIA, "2014-03-01")) == ["Al Nusra Front"]


def test_the_taliban_are_rebels_before_and_the_state_after_august_2021(actors: ActorList) -> None:
    assert codes(actors.read("Taliban", on="2021-08-14"))[0] == "AFGREB"
    assert codes(actors.read("Taliban", on="2021-08-15"))[0] == "AFGGOV"


def test_a_group_of_many_countries_is_that_of_the_story(actors: ActorList) -> None:
    assert names(actors.read("Islamic State militants", ["Nigeria"]))[0] == "Islamic State (West Africa)"
    assert names(actors.read("Islamic State", ["Afghanistan"]))[0] == "Islamic State (Khorasan Province)"


def test_a_leader_stands_for_the_government_while_in_office(actors: ActorList) -> None:
    assert codes(actors.read("Trump", on="2018-06-01")) == ["USAGOV"]
    assert codes(actors.read("Trump", on="2023-06-01")) == ["USAELI"]
    assert codes(actors.read("former Afghan President Hamid Karzai", on="2018-06-01")) == ["AFGELI"]
    assert codes(actors.read("forces loyal to Haftar", on="2019-05-01")) == ["LBYREB"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("mil", "Military Forces of Syria (2000-)"),
        ("reb", "Opposition Rebels (Syria)"),
        ("pol", "Police Forces of Syria (2000-)"),
        ("gov", "Government of Syria (2000-)"),
        ("civ", "Civilians (Syria)"),
        ("prot", "Protesters (Syria)"),
        ("uni", "Unidentified Armed Group (Syria)"),
        ("tah", "HTS: Hayat Tahrir al Sham"),
        ("ypg", "YPG: People's Protection Units"),
        ("SYRM", "Military Forces of Syria (2000-)"),
        ("mil tur", "Military Forces of Turkey (2016-)"),
        ("RUSGOV", "Government of Russia (2000-)"),
    ],
)
def test_a_few_letters_complete_to_the_actor_of_the_story(actors: ActorList, typed: str, first: str) -> None:
    assert names(actors.complete(typed, SYRIA, THE_DAY))[0] == first


@pytest.mark.parametrize("typed", ["Ministry of Work", "Office of the Workers", "party of forces", "health gunmen"])
def test_words_of_different_wordings_of_an_actor_do_not_find_it_together(actors: ActorList, typed: str) -> None:
    assert actors.complete(typed, SYRIA, THE_DAY) == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Ministry of Health", "Health Workers (Syria)"),
        ("rescue work", "Health Workers (Syria)"),
        ("gov of rus", "Government of Russia (2000-)"),
        ("syrian army", "Military Forces of Syria (2000-)"),
        ("russian army", "Military Forces of Russia (2000-)"),
        ("damascus police", "Police Forces of Syria (2000-)"),
        ("bashar assad", "Government of Syria (2000-)"),
        ("tahrir al-sham", "HTS: Hayat Tahrir al Sham"),
        ("popular front for the lib", "PFLP: Popular Front for the Liberation of Palestine"),
    ],
)
def test_several_words_find_the_actor_that_one_wording_and_its_country_name(
    actors: ActorList, typed: str, first: str
) -> None:
    assert names(actors.complete(typed, SYRIA, THE_DAY))[0] == first


def test_a_joining_word_counts_where_it_may_be_the_beginning_of_another(actors: ActorList) -> None:
    assert names(actors.complete("police for", SYRIA, THE_DAY))[0] == "Police Forces of Syria (2000-)"
    assert "Police Forces of Syria (2000-)" not in names(actors.complete("police in", SYRIA, THE_DAY))


def test_without_a_country_letters_complete_to_general_actors(actors: ActorList) -> None:
    assert names(actors.complete("mil"))[0] == "Military Forces"
    assert names(actors.complete("reb"))[0] == "Opposition Rebels"


def test_completion_keeps_to_its_limit_and_repeats_nothing(actors: ActorList) -> None:
    found = actors.complete("m", SYRIA, THE_DAY, limit=5)

    assert len(found) == len(set(found)) == 5
    assert actors.complete("", SYRIA) == actors.complete("zzzz", SYRIA) == []


def test_a_group_is_not_offered_before_it_was_founded(actors: ActorList) -> None:
    assert "HTS: Hayat Tahrir al Sham" not in names(actors.complete("hayat", SYRIA, "2015-01-01"))


@pytest.mark.parametrize("word", ["Syria", "syrian", "SYR", "Damascus", "Syrians", "سوريا"])
def test_a_country_is_found_by_any_of_its_words(actors: ActorList, word: str) -> None:
    country = actors.country(word)

    assert country is not None
    assert (country.name, country.iso2, country.iso3, country.iso) == ("Syria", "SY", "SYR", "760")


def test_a_word_that_is_no_country_is_none(actors: ActorList) -> None:
    assert actors.country("Atlantis") is None
    assert actors.country("") is None


def test_the_countries_of_a_text_come_most_frequent_first(actors: ActorList) -> None:
    text = "Turkey asked Moscow and Tehran to stop Syrian raids. Syria’s army denied it. Let us turkey-shoot."

    assert actors.countries_in(text) == ["Syria", "Turkey", "Russia", "Iran"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("clashes in South Sudan", ["South Sudan"]),
        ("Equatorial Guinea and Guinea-Bissau", ["Equatorial Guinea", "Guinea-Bissau"]),
        ("the Democratic Republic of Congo", ["Democratic Republic of Congo"]),
        ("Nigerien, not Nigerian", ["Niger", "Nigeria"]),
        ("Côte d’Ivoire", ["Ivory Coast"]),
        ("وقال الجيش السوداني في الخرطوم", ["Sudan"]),
        ("polish the car, he told us, in chad", []),
    ],
)
def test_countries_are_told_apart(actors: ActorList, text: str, countries: list[str]) -> None:
    assert actors.countries_in(text) == countries


def test_the_sample_articles_are_about_the_right_countries(actors: ActorList) -> None:
    lines = (resources() / "sample" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    first = [(actors.countries_in(json.loads(line)["text"]) or [""])[0] for line in lines]

    assert first == [
        "Syria", "Sudan", "Yemen", "Iraq", "Uganda", "Colombia", "Rwanda", "Nigeria", "Nigeria", "Sudan",
        "Lebanon", "Ghana", "Sudan", "Mali", "Bangladesh", "Turkey", "Italy", "Haiti", "Libya", "Ecuador",
    ]  # fmt: skip


def test_known_phrases_hold_groups_and_leaders_as_the_news_writes_them(actors: ActorList) -> None:
    phrases = set(actors.known_phrases())

    assert {"Boko Haram", "al-Shabaab", "RSF", "Vladimir Putin", "Hemedti", "حزب الله"} <= phrases
    assert len(phrases) > 600


def test_every_known_phrase_is_read(actors: ActorList) -> None:
    unread = [phrase for phrase in actors.known_phrases() if not actors.read(phrase)]

    assert unread == []


def test_every_role_word_is_read_with_a_country(actors: ActorList) -> None:
    unread = [word for word in actors.role_words() if word.isascii() and not actors.read(f"Kenyan {word}")]

    assert unread == []


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("gunmen", "gunman"), ("authorities", "authority"), ("jihadis", "jihadi"), ("women", "woman"),
        ("ministries", "ministry"), ("witnesses", "witness"), ("children", "child"), ("Hindus", "Hindu"),
    ],
)  # fmt: skip
def test_a_plural_is_read_as_the_singular(actors: ActorList, plural: str, singular: str) -> None:
    assert actors.read(plural, SYRIA) == actors.read(singular, SYRIA) != []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("L’armée camerounaise a tiré à Bamenda.", "Cameroon"),
        ("La policía boliviana dispersó a los maestros en El Alto; no hubo víctimas según él.", "Bolivia"),
        ("Трое боевиков убиты в Сирии", "Syria"),
        ("по данным мексиканской полиции", "Mexico"),
        ("des soldats nigériens", "Niger"),
        ("des soldats nigérians", "Nigeria"),
    ],
)
def test_countries_are_known_by_their_words_in_other_languages(actors: ActorList, text: str, country: str) -> None:
    assert actors.countries_in(text)[:1] == [country]


def test_a_foreign_adjective_gives_a_role_its_country(actors: ActorList) -> None:
    assert actors.read("rebels colombianos") != actors.read("rebels")


def test_the_files_are_read_at_the_first_question_and_not_before(tmp_path: Path) -> None:
    actors = ActorList(tmp_path)

    with pytest.raises(FileNotFoundError):
        actors.country("Syria")


def test_all_shipped_codes_are_groups_of_three_letters() -> None:
    for file in ("countries", "roles", "groups"):
        rows = json.loads((resources() / "actors" / f"{file}.json").read_text(encoding="utf-8"))

        assert all(re.fullmatch(r"([A-Z]{3}){1,5}", row["code"]) for row in rows)


@pytest.mark.skipif(not FACTS.is_dir(), reason="the facts are beside the checkout only where they were collected")
def test_the_countries_are_acleds_and_the_codes_are_cameos(actors: ActorList) -> None:
    acled = json.loads((FACTS / "acled_codes.json").read_text(encoding="utf-8"))
    cameo = json.loads((FACTS / "cameo_actor_codes.json").read_text(encoding="utf-8"))
    rows = {
        file: json.loads((resources() / "actors" / f"{file}.json").read_text(encoding="utf-8"))
        for file in ("countries", "roles", "groups")
    }
    parts = {row["code"] for key in ("roles", "international", "religions") for row in cameo[key]}
    organizations = {row["code"] for row in cameo["organizations"]}
    countries = {row["code"] for row in cameo["countries"]}

    assert [row["name"] for row in rows["countries"]] == sorted(
        (row["country"] for row in acled["countries"]), key=str.casefold
    )
    assert {row["type"] for row in rows["roles"] + rows["groups"]} <= {
        row["inter_text"] for row in acled["actor_types"]
    }
    for row in rows["roles"] + rows["groups"]:
        code = row["code"] if row["code"][:3] not in countries else row["code"][3:]
        assert code in organizations or {code[at : at + 3] for at in range(0, len(code), 3)} <= parts, row["name"]


@pytest.mark.skipif(not FACTS.is_dir(), reason="the coded story is beside the checkout only where it was collected")
def test_the_coded_story_gets_most_of_its_actors_right(actors: ActorList) -> None:
    [path] = (FACTS.parent / "articles").glob("*.coded.json")
    story = json.loads(path.read_text(encoding="utf-8"))
    sides = [
        (side["span"]["text"], side["code"])
        for event in story["cameo_events"]
        for side in event["source"] + event["target"]
        if side["span"]
    ]

    right = [code in codes(actors.read(text, SYRIA, THE_DAY)) for text, code in sides]

    # The drones that nobody owns are a coder's decision.
    assert [text for (text, _), is_right in zip(sides, right, strict=True) if not is_right] == ["two groups of drones"]
