"""Acts, places and sides of single French, Spanish, Russian and Arabic sentences."""

from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.foreign.latin_letters import in_latin
from annotator.suggestions.foreign.russian_cases import first_forms
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line

NOTES = Path(__file__).parent / "articles" / "notes_languages.txt"
DAY = "2023-05-17"


def notes() -> list[list[str]]:
    lines = NOTES.read_text(encoding="utf-8").splitlines()
    return [line.split("|", 1) for line in lines if "|" in line]


def first_event(pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str) -> dict[str, object]:
    acled = [scheme for scheme in schemes if scheme.id == "acled"]
    events = suggest_line({"id": "n", "text": text, "date": DAY}, pipeline.find, acled)["events"]
    return dict(events[0]) if events else {}


def test_nearly_every_note_gets_its_type(pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    wrong = [text for code, text in notes() if first_event(pipeline, schemes, text).get("code") != code]

    assert len(wrong) <= 0.05 * len(notes()), wrong


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("قتل جندي الأحد في هجوم ببيروت.", "Beirut", "Lebanon"),
        ("تظاهر المئات السبت في وسط بغداد.", "Baghdad", "Iraq"),
        ("قتل شرطيان الأحد في بلدة خان شيخون بسوريا.", "Khan Shaykhun", "Syria"),
        ("Двое полицейских убиты в среду в Грозном.", "Grozny", "Russia"),
        ("Двое военных погибли в среду под Сумами на Украине.", "Sumy", "Ukraine"),
        ("Три человека убиты в среду в Ростове-на-Дону.", "Rostov-on-Don", "Russia"),
        ("Deux soldats ont été tués mercredi à Ménaka, au Mali.", "Menaka", "Mali"),
        ("Dos policías fueron asesinados el martes en la ciudad colombiana de Cúcuta.", "Cucuta", "Colombia"),
    ],
)
def test_a_place_is_found_in_the_form_that_grammar_gives_it(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str, name: str, country: str
) -> None:
    place = first_event(pipeline, schemes, text)["place"]

    assert isinstance(place, dict)
    assert (place["name"], place["country"]) == (name, country)


@pytest.mark.parametrize(
    ("form", "name"),
    [("Кривом Роге", "Кривой Рог"), ("Мариуполе", "Мариуполь"), ("Авдеевкой", "Авдеевка"), ("Сумах", "Сумы")],
)
def test_the_first_form_of_a_russian_name_is_among_those_looked_up(form: str, name: str) -> None:
    assert name in list(first_forms(form))


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a condamné l'attaque contre le village.",
        "La police a interpellé un homme pour fraude fiscale lundi à Lyon.",
        "La oposición convocó a una marcha para el sábado en Caracas.",
        "El presidente negó que el ejército hubiera atacado la aldea.",
        "Оппозиция планирует провести митинг в субботу в Минске.",
        "Министерство опровергло сообщения об обстреле города.",
        "دعت النقابات إلى مظاهرة يوم الأحد في تونس.",
        "نفى الجيش قصف المستشفى يوم الأحد في غزة.",
    ],
)
def test_what_is_denied_condemned_or_to_come_is_no_event(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], text: str
) -> None:
    assert first_event(pipeline, schemes, text) == {}


@pytest.mark.parametrize(
    ("name", "latin"), [("Верхняя Саниба", "verkhnyaya saniba"), ("Щучье", "shchuche"), ("Tessalit", "tessalit")]
)
def test_a_russian_name_is_written_in_latin_letters(name: str, latin: str) -> None:
    assert in_latin(name) == latin
