"""Whole articles of our own with gold: the figures of the development and the held part may only rise."""

from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.suggestions.pipeline import Pipeline
from annotator.suggestions.rows.lines import suggest_line
from annotator.suggestions.text.language import looks_english
from tests.benchmarks.article_scores import AT_MOST, BARS, scores
from tests.benchmarks.article_sets import read_set, span_of, write_set

FOLDER = Path(__file__).parent / "articles"
# What was measured when a rule was last changed; a change that lowers a figure has to say why here.
MEASURED = {
    # The precision was 0.97 until less sure acts were suggested too, of which other articles tell as often as not.
    "development": (0.95, 0.95, 0.95, 1.0, 0.98, 0.91, 0.95, 0.88, 0.0),
    "languages": (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.94, 0.0),
    "languages_more": (1.0, 0.95, 0.9, 0.95, 0.95, 0.9, 0.95, 0.8, 0.0),
    "languages_further": (1.0, 0.95, 0.86, 1.0, 0.95, 0.95, 0.9, 0.81, 0.25),
    "languages_agencies": (1.0, 1.0, 0.88, 0.97, 0.97, 0.85, 0.9, 0.85, 0.0),
    # Fewer were found, at a better precision, when what happened weeks before was left out beside what is new.
    # The last figure was 0.1 until a text of one or two sentences was taken for a note of what it reports.
    # The days were 0.96 until one more event was found, of a night that is told without its day.
    "held": (0.9, 0.83, 0.9, 1.0, 0.93, 0.75, 0.93, 0.78, 0.3),
    "agencies": (0.85, 0.83, 0.73, 0.91, 0.87, 0.6, 0.86, 0.75, 0.0),
    # Written by who knew no rule; what was written with them and never looked at is in the files `*_kept`.
    "wires": (0.98, 0.88, 0.92, 0.95, 0.91, 0.86, 0.84, 0.71, 0.1),
    "wires_languages": (0.98, 0.9, 0.95, 0.95, 0.95, 0.89, 0.91, 0.84, 0.0),
    "wires_long": (0.84, 0.9, 0.9, 0.9, 0.81, 0.81, 0.72, 0.4, 0.0),
    "fresh_dev": (0.97, 0.89, 0.97, 1.0, 0.97, 0.69, 0.92, 0.87, 0.0),
}


@pytest.mark.parametrize("name", MEASURED)
def test_suggested_events_are_as_good_as_they_were(name: str, pipeline: Pipeline, schemes: tuple[Scheme, ...]) -> None:
    acled = [scheme for scheme in schemes if scheme.id == "acled"]
    articles = read_set(FOLDER / f"{name}.yaml")

    found = scores(articles, lambda row: suggest_line(row, pipeline.find, acled)).figures

    worse = {
        what: (found[what], least)
        for what, least in zip(BARS, MEASURED[name], strict=True)
        if (found[what] > least if what in AT_MOST else found[what] < least)
    }
    assert worse == {}


@pytest.mark.parametrize("name", ["quiet", "languages_quiet"])
def test_articles_of_no_event_get_hardly_any_suggestion(
    name: str, pipeline: Pipeline, schemes: tuple[Scheme, ...]
) -> None:
    acled = [scheme for scheme in schemes if scheme.id == "acled"]
    articles = read_set(FOLDER / f"{name}.yaml")

    found = scores(articles, lambda row: suggest_line(row, pipeline.find, acled)).figures

    assert found["suggestions per article without events"] <= 0.1


@pytest.mark.parametrize(("language", "least", "least_of_three"), [("English", 0.95, 0.97), ("other", 0.95, 0.98)])
def test_notes_of_one_sentence_get_the_right_type(
    pipeline: Pipeline, schemes: tuple[Scheme, ...], language: str, least: float, least_of_three: float
) -> None:
    acled = [scheme for scheme in schemes if scheme.id == "acled"]
    rows = [line.split("|") for line in (FOLDER / "notes.txt").read_text(encoding="utf-8").splitlines()[1:]]
    notes = [(code, text) for code, text in rows if looks_english(text) == (language == "English")]
    ranked = []
    for code, text in notes:
        events = suggest_line({"id": "n", "text": text, "date": "2023-05-17"}, pipeline.find, acled)["events"]
        ranked.append((code, events[0]["ranked"] if events else []))

    right = [codes[:1] == [code] for code, codes in ranked]
    among_three = [code in codes[:3] for code, codes in ranked]

    assert len(notes) > 60
    assert sum(right) / len(right) >= least
    assert sum(among_three) / len(among_three) >= least_of_three


def test_every_sub_event_type_is_in_the_two_sets(schemes: tuple[Scheme, ...]) -> None:
    acled = next(scheme for scheme in schemes if scheme.id == "acled")
    golds = [
        event for name in MEASURED for events in read_set(FOLDER / f"{name}.yaml").gold.values() for event in events
    ]

    assert {code.id for code in acled.codes if code.pick and code.parent} - {event["code"] for event in golds} == set()


def test_a_set_in_files_of_lines_is_the_same_set(tmp_path: Path) -> None:
    articles = read_set(FOLDER / "held.yaml")

    write_set(articles, tmp_path)

    assert read_set(tmp_path).gold == articles.gold
    assert list(read_set(tmp_path).rows) == list(articles.rows)


def test_a_quote_that_stands_twice_must_be_told_apart() -> None:
    with pytest.raises(ValueError, match="2 places"):
        span_of("an attack after an attack", "attack")

    assert span_of("an attack after an attack", "attack", near=25) == [19, 25]
