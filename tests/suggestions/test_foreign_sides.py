"""Who did it to whom, where, and that nothing happened, in sentences and short articles of four languages."""

from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.knowledge import NOTHING_KNOWN
from annotator.model.schemes.scheme import Scheme
from annotator.model.text.span import Span
from annotator.reference.actor_list import ActorList
from annotator.suggestions.foreign.common_words import follows_its_noun, is_common
from annotator.suggestions.foreign.listed_names import ListedNames
from annotator.suggestions.foreign.vowel_marks import marks_last
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line

FOLDER = Path(__file__).parent / "articles"
DAY = "2023-05-17"


@pytest.fixture(scope="module")
def listed() -> ListedNames:
    return ListedNames(ActorList().known_phrases())


def lines(name: str) -> list[str]:
    return (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]


def events_of(pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str) -> list[dict[str, object]]:
    acled = [scheme for scheme in schemes if scheme.id == "acled"]
    return list(suggest_line({"id": "n", "text": text, "date": DAY}, pipeline.find, acled)["events"])


def test_most_who_are_named_stand_on_one_side(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    missed, named = [], 0
    for line in lines("sides_languages.txt"):
        _, _, actors, text = line.split("|", 3)
        found = [event[key] for event in events_of(pipeline, schemes, text)[:1] for key in ("actor1", "actor2")]
        spans = [Span(*side["span"]) for side in found if isinstance(side, dict) and side["span"]]
        for actor in filter(None, actors.split(";")):
            named += 1
            here = Span(text.find(actor), text.find(actor) + len(actor))
            if not any(span.overlaps(here) for span in spans):
                missed.append((actor, text))

    assert named > 180
    assert len(missed) <= 0.12 * named, missed


def test_most_acts_are_found_with_their_type(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    rows = [line.split("|", 3) for line in lines("sides_languages.txt")]
    found = [(code, text, events_of(pipeline, schemes, text)) for code, _, _, text in rows]

    none = [text for _, text, events in found if not events]
    wrong = [text for code, text, events in found if events and code not in [event["code"] for event in events]]

    assert len(none) <= 0.03 * len(rows), none
    assert len(wrong) <= 0.1 * len(rows), wrong


def test_short_articles_of_no_event_get_hardly_any_suggestion(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    texts = [line.replace("\\n", "\n\n") for line in lines("quiet_languages.txt")]
    made = [text for text in texts if events_of(pipeline, schemes, text)]

    assert len(texts) > 70
    assert len(made) <= 0.05 * len(texts), made


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("تبنى تنظيم الدولة الإسلامية الهجوم واتهم الحوثيون قوات الحزام الأمني", 3),
        ("боевиками «Исламского государства» и Силам быстрой поддержки", 2),
        ("les Forces de soutien rapide et l'Armée d'Arakan", 2),
        ("el Clan del Golfo y la Segunda Marquetalia", 2),
        ("le golfe et la marche", 0),
    ],
)
def test_names_of_the_list_are_found_as_each_language_writes_them(listed: ListedNames, text: str, names: int) -> None:
    assert len(list(listed.in_span(text, Span(0, len(text))))) == names


def test_marks_of_vowels_go_behind_the_letters_of_their_word() -> None:
    assert marks_last("جُرح شرطي") == "جرحُ شرطي"
    assert len(marks_last("لم يتبنَّ التفجير")) == len("لم يتبنَّ التفجير")


@pytest.mark.parametrize(("word", "language"), [("الليل", "ar"), ("Sous", "fr"), ("Paz", "es"), ("Мост", "ru")])
def test_a_common_word_names_no_town(word: str, language: str) -> None:
    assert is_common(word, language)  # type: ignore[arg-type]


def test_an_arabic_adjective_is_told_from_a_name() -> None:
    assert follows_its_noun("الشرقية", "في الأحياء ")
    assert not follows_its_noun("الخرطوم", "في العاصمة ")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("اندلعت اشتباكات ليل الأحد بين مسلحين والجيش في درعا جنوبي سوريا.", "Dara", "Syria"),
        ("قتل مدني بقصف لقوات النظام على أريحا في ريف إدلب شمالي سوريا يوم الأحد.", "Ariha", "Syria"),
        ("Des affrontements entre l'armée et des rebelles ont fait dix morts mardi à Bouar, en Centrafrique.", "Bouar",
         "Central African Republic"),
        ("Дрон ударил во вторник по складу в измаильском порту на юге Украины.", "Izmayil", "Ukraine"),
    ],
)  # fmt: skip
def test_the_place_is_the_towns(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str, name: str, country: str
) -> None:
    place = events_of(pipeline, schemes, text)[0]["place"]

    assert isinstance(place, dict)
    assert (place["name"], place["country"]) == (name, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bakanlık salı günü Ankara'da bir açıklama yaptı ve olay için soruşturma var dedi.", "Ankara"),
        ("Поліція заявила, що у вівторок у Києві було чутно вибухи та про це повідомили.", "Kyiv"),
    ],
)
def test_a_town_is_marked_where_a_language_without_rules_bends_its_name(
    pipeline: Pipeline, text: str, name: str
) -> None:
    marks = pipeline.find(Article("n", text, published=DAY), NOTHING_KNOWN).marks

    assert [mark.values[0]["value"] for mark in marks if mark.kind == "place"] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dos turistas murieron baleados el lunes en la playa Caleta de Acapulco, en México.", "Acapulco de Juarez"),
        ("Onze soldats ont été tués lundi dans une embuscade sur l'axe Djibo-Bourzanga, au Burkina Faso.", "Djibo"),
        ("انفجرت سيارة مفخخة يوم الاثنين قرب القصر الرئاسي في العاصمة الصومالية وقتل خمسة أشخاص.", "Mogadishu"),
    ],
)
def test_a_town_is_found_within_a_longer_name(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str, name: str
) -> None:
    place = events_of(pipeline, schemes, text)[0]["place"]

    assert isinstance(place, dict)
    assert place["name"] == name


@pytest.mark.parametrize(
    "text",
    [
        "Des hommes armés ont tué dix villageois dimanche à Djibo, au Burkina Faso, ont dit mardi des sources.\n\n"
        "La veille, un convoi de l'armée était tombé dans une embuscade près de Barsalogho.",
        "Hombres armados mataron a diez campesinos el domingo en Tumaco, Colombia, informó el martes el alcalde.\n\n"
        "El día anterior, soldados y guerrilleros sostuvieron combates en Barbacoas.",
    ],
)
def test_the_day_before_is_counted_from_what_happened_and_not_from_what_was_said(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str
) -> None:
    assert [event["date"] for event in events_of(pipeline, schemes, text)] == ["2023-05-14", "2023-05-13"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Des combattants de Boko Haram ont encerclé Baga Sola lundi. Douze villageois ont été tués.", "Boko Haram"),
        ("Guerrilleros del ELN entraron el lunes en Tame, Colombia. Tres campesinos fueron asesinados.", "ELN"),
    ],
)  # fmt: skip
def test_who_acted_in_the_sentence_before_did_what_nobody_is_named_for(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str, name: str
) -> None:
    side = events_of(pipeline, schemes, text)[-1]["actor1"]

    assert isinstance(side, dict)
    assert name in side["name"]
