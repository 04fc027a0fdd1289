"""The sample articles show a newcomer every kind of story that coders meet."""

import json
import unicodedata
from collections import Counter
from datetime import date

import pytest

from annotator.paths import resources


@pytest.fixture(scope="module")
def articles() -> list[dict[str, str]]:
    lines = (resources() / "sample" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_article_has_what_an_import_needs(articles: list[dict[str, str]]) -> None:
    fields = {"id", "title", "source", "published", "language", "text"}

    assert len(articles) == 20
    assert len({article["id"] for article in articles}) == len(articles)
    assert all(set(article) == fields and all(article.values()) for article in articles)


def test_publication_dates_are_iso_and_lie_between_2018_and_2025(articles: list[dict[str, str]]) -> None:
    years = [date.fromisoformat(article["published"]).year for article in articles]

    assert all(2018 <= year <= 2025 for year in years)


def test_the_headline_is_the_first_line_and_paragraphs_are_one_newline_apart(
    articles: list[dict[str, str]],
) -> None:
    for article in articles:
        lines = article["text"].split("\n")

        assert lines[0] == article["title"]
        assert all(line == line.strip() and line for line in lines)


def test_articles_are_as_long_as_agency_stories(articles: list[dict[str, str]]) -> None:
    assert all(120 <= len(article["text"].split()) <= 330 for article in articles)


def test_the_first_article_holds_the_sentence_that_the_key_count_is_taken_on(
    articles: list[dict[str, str]],
) -> None:
    assert "\nOn Thursday rebels launched a counter attack near Saraqib.\n" in articles[0]["text"]
    assert date.fromisoformat(articles[0]["published"]).strftime("%A") == "Friday"


def test_one_incident_is_told_by_two_sources(articles: list[dict[str, str]]) -> None:
    sources = {article["source"] for article in articles if "Biu" in article["title"] + article["text"]}

    assert len(sources) == 2


def test_two_articles_are_arabic_one_is_french_one_spanish_and_the_rest_english(
    articles: list[dict[str, str]],
) -> None:
    assert Counter(article["language"] for article in articles) == {"en": 16, "ar": 2, "fr": 1, "es": 1}
    for arabic in (article for article in articles if article["language"] == "ar"):
        assert sum(unicodedata.bidirectional(letter) == "AL" for letter in arabic["text"]) > 500


def test_a_second_report_gives_other_figures(articles: list[dict[str, str]]) -> None:
    told = [article["title"] for article in articles if "al-Fashir" in article["title"]]

    assert ["14" in title for title in told] == [True, False]
    assert ["19" in title for title in told] == [False, True]


def test_one_article_has_joined_emoji_combining_marks_and_curly_quotes(
    articles: list[dict[str, str]],
) -> None:
    def is_odd(text: str) -> bool:
        joined, astral = "\u200d" in text, any(ord(letter) > 0xFFFF for letter in text)
        return joined and astral and "e\u0301" in text and "“" in text and "’" in text

    assert any(is_odd(article["text"]) for article in articles)


def test_no_article_holds_what_an_import_would_change(articles: list[dict[str, str]]) -> None:
    assert not any(set("\r\0\ufeff\ufffd") & set(article["text"]) for article in articles)
