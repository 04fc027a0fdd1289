"""Dates in words of languages that our own grammar does not know; who tests has the extra that reads them."""

import pytest

from annotator.model.article import Article
from annotator.suggestions.foreign.more_dates import find_more_dates
from annotator.suggestions.pipeline import Pipeline

DAY = "2023-05-17"  # a Wednesday


@pytest.mark.parametrize(
    ("language", "text", "words", "start", "end"),
    [
        ("de", "Die Rebellen griffen am Dienstag die Stadt an.", "Dienstag", "2023-05-16", ""),
        ("de", "Vor zwei Tagen starben 5 Menschen.", "Vor zwei Tagen", "2023-05-15", ""),
        ("de", "Am 5. März 2022 war es ruhig.", "Am 5. März 2022", "2022-03-05", ""),
        ("de", "Im April 2022 begann der Krieg.", "Im April 2022", "2022-04-01", "2022-04-30"),
        ("pt", "Na terça-feira, 12 pessoas morreram.", "terça-feira", "2023-05-16", ""),
        ("it", "Due soldati sono morti il 3 maggio.", "3 maggio", "2023-05-03", ""),
        ("tr", "Dün saldırı oldu, Salı günü de.", "Salı", "2023-05-16", ""),
        ("uk", "Росіяни вдарили по місту у вівторок.", "вівторок", "2023-05-16", ""),
    ],
)
def test_a_day_in_words_is_read_against_the_publication_day(
    language: str, text: str, words: str, start: str, end: str
) -> None:
    found = {span.of(text): reading for span, reading in find_more_dates(text, language, DAY)}

    assert [(found[said].start, found[said].end) for said in found if words in said] == [(start, end)]


def test_small_words_and_numbers_are_no_days() -> None:
    assert find_more_dates("Die Regierung hat 20 Soldaten, 12 davon in Mali.", "de", DAY) == []


def test_our_own_languages_and_articles_without_a_day_are_left_alone() -> None:
    assert find_more_dates("On Tuesday rebels attacked.", "en", DAY) == []
    assert find_more_dates("Am Dienstag griffen Rebellen an.", "de", "") == []


def test_such_a_date_is_marked_in_the_article(pipeline: Pipeline) -> None:
    text = "Nach Angaben der Armee griffen die Rebellen am Dienstag die Stadt Goma an."

    [date] = [m for m in pipeline.find(Article("a", text, published=DAY)).marks if m.kind == "date"]

    assert (date.values[0]["value"], date.rule) == ("2023-05-16", "dateparser")
