"""Articles in other languages, read by a spaCy pipeline of the user's: a real one, made and saved here."""

from pathlib import Path

import pytest
import spacy

from annotator.model.article import Article
from annotator.model.knowledge import Knowledge
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import Findings
from annotator.model.text.languages import any_language_of
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline

GERMAN = "Nach Angaben der Bürgerwehr Mambele wurden in Goma und in Kibumbwe zwei Menschen getötet."


@pytest.fixture
def german(tmp_path: Path) -> Path:
    nlp = spacy.blank("de")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([
        {"label": "ORG", "pattern": "Bürgerwehr Mambele"}, {"label": "LOC", "pattern": "Kibumbwe"},
        {"label": "LOC", "pattern": "Goma"},
    ])  # fmt: skip
    nlp.to_disk(tmp_path / "german")
    return tmp_path / "german"


def read(schemes: tuple[Scheme, ...], text: str, own: dict[str, str]) -> Findings:
    pipeline = Pipeline(schemes, ActorList(), Gazetteer(), use_model=False, own_pipelines=own)
    return pipeline.find(Article("a", text, published="2023-05-17"), Knowledge())


def marked(findings: Findings, kind: str, text: str) -> list[str]:
    return [mark.span.of(text) for mark in findings.marks if mark.kind == kind]


def test_a_named_pipeline_finds_people_and_places_of_its_language(schemes: tuple[Scheme, ...], german: Path) -> None:
    without = read(schemes, GERMAN, {})
    found = read(schemes, GERMAN, {"de": str(german)})

    assert "Bürgerwehr Mambele" not in marked(without, "actor", GERMAN)
    assert "Kibumbwe" not in marked(without, "place", GERMAN)
    assert marked(found, "actor", GERMAN) == ["Bürgerwehr Mambele"]
    assert marked(found, "place", GERMAN) == ["Goma", "Kibumbwe"]


def test_a_pipeline_is_used_for_its_own_language_only(schemes: tuple[Scheme, ...], german: Path) -> None:
    french = "La Bürgerwehr Mambele a été vue dans la ville de Kibumbwe, selon les habitants."

    assert read(schemes, french, {"de": str(german)}) == read(schemes, french, {})


def test_a_pipeline_that_is_gone_leaves_what_words_alone_find(schemes: tuple[Scheme, ...], tmp_path: Path) -> None:
    assert read(schemes, GERMAN, {"de": str(tmp_path / "gone")}) == read(schemes, GERMAN, {})


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army said that three of the soldiers were killed in the town.", "en"),
        (GERMAN, "de"),
        ("Na terça-feira, 12 pessoas morreram em Cabo Delgado, segundo a polícia.", "pt"),
        ("Martedì scorso due soldati sono morti nella città di Goma.", "it"),
        ("Diyarbakır'da bir bomba patladı ve üç asker öldü.", "tr"),
        ("У вівторок ракети вдарили по Одесі, і загинули двоє.", "uk"),
        ("Во вторник ракеты ударили по Одессе, погибли двое.", "ru"),
        ("در روز سه شنبه سه سرباز در کابل کشته شد", "fa"),
        ("أسفر القصف يوم الخميس عن مقتل 12 شخصا في حلب.", "ar"),
        ("Dos soldados murieron en un combate con la guerrilla, según el ejército.", "es"),
        ("Deux soldats ont été tués dans une attaque, selon les autorités.", "fr"),
        ("2023-05-17", ""),
    ],
)
def test_a_language_is_known_by_its_script_and_small_words(text: str, language: str) -> None:
    assert any_language_of(text) == language


def test_the_language_that_came_with_an_article_is_believed() -> None:
    assert any_language_of("The army said that.", "pt-BR") == "pt"


def test_names_in_english_news_tell_of_no_other_language() -> None:
    assert any_language_of("Rafik al-Hariri met Hafez al-Assad near Port-au-Prince.") in ("", "en")
