"""A text file becomes one article, and everything guessed about it is handed over with its words."""

from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.rows import Guess, ReadArticle, ReadOptions, Refused
from annotator.exchange.text_file import read

STORY = (
    "Rebels hit back near Saraqib\n"
    "Published: 2 February 2018\n"
    "BEIRUT (Northern Post) - On Thursday rebels launched a counter attack.\n"
    "Seven were killed.\n"
)


def read_one(path: Path, options: ReadOptions | None = None) -> ReadArticle:
    (found,) = read(path, options or ReadOptions())
    assert isinstance(found, ReadArticle)
    return found


def write(folder: Path, text: str, name: str = "story.txt", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_title_source_and_date_are_guessed_each_with_the_words_it_rests_on(tmp_path: Path) -> None:
    found = read_one(write(tmp_path, STORY))

    assert found.guesses == (
        Guess("title", "Rebels hit back near Saraqib", "Rebels hit back near Saraqib"),
        Guess("source", "Northern Post", "BEIRUT (Northern Post) -"),
        Guess("published", "2018-02-02", "Published: 2 February 2018"),
    )
    article = found.article
    assert (article.title, article.source, article.published) == (
        "Rebels hit back near Saraqib", "Northern Post", "2018-02-02",
    )  # fmt: skip
    assert article.text == STORY


def test_what_the_person_says_replaces_the_guess(tmp_path: Path) -> None:
    options = ReadOptions(title="Counter attack", source="Desk", published="2018-02-01")

    found = read_one(write(tmp_path, STORY), options)

    assert found.guesses == ()
    assert (found.article.source, found.article.published) == ("Desk", "2018-02-01")
    assert found.article.text == "Counter attack\n" + STORY


def test_a_dateline_is_no_title_and_a_day_without_a_year_no_date(tmp_path: Path) -> None:
    found = read_one(write(tmp_path, "PORT SUDAN, May 21 (Gulf Herald) - Troops traded fire.\nMore.\n"))

    assert [guess.field for guess in found.guesses] == ["source"]
    assert (found.article.title, found.article.source, found.article.published) == ("", "Gulf Herald", "")


def test_labelled_lines_are_believed_and_stay_in_the_text(tmp_path: Path) -> None:
    text = "Headline: Troops leave\nSource: Gulf Herald\nDate: 01/02/2018\n\nTroops left the town.\n"

    found = read_one(write(tmp_path, text))

    assert (found.article.title, found.article.source) == ("Troops leave", "Gulf Herald")
    assert found.article.published == "", "a date that can be read in two orders is no guess"
    assert found.article.text == text


def test_a_day_in_the_file_name_is_a_guess_that_says_so(tmp_path: Path) -> None:
    found = read_one(write(tmp_path, "Troops left.\nAll of them.\n", "2018-02-03_troops.txt"))

    assert found.guesses == (Guess("published", "2018-02-03", "file name 2018-02-03_troops.txt"),)


def test_a_date_inside_the_story_is_not_taken_for_the_publication_date(tmp_path: Path) -> None:
    text = "Troops left the town after the battle of 3 May 2011 had destroyed most of it, said " + "a man, " * 9

    found = read_one(write(tmp_path, text + "\nMore.\n"))

    assert found.article.published == ""


def test_carriage_returns_and_a_byte_order_mark_go_and_nothing_else_changes(tmp_path: Path) -> None:
    text = "\ufeffعنوان قصير\r\nقُتل ٣ 👩‍👩‍👧 في حلب\rnbsp\u00a0line\u2028sep\n"

    found = read_one(write(tmp_path, text))

    assert found.article.text == "عنوان قصير\nقُتل ٣ 👩‍👩‍👧 في حلب\nnbsp\u00a0line\u2028sep\n"
    assert found.article.title == "عنوان قصير"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(tmp_path: Path, encoding: str) -> None:
    assert read_one(write(tmp_path, STORY, encoding=encoding)).article.text == STORY


def test_other_bytes_are_refused_by_name_until_the_encoding_is_given(tmp_path: Path) -> None:
    path = write(tmp_path, "Title\nLe café a brûlé.\n", encoding="cp1252")

    with pytest.raises(BadInput) as refusal:
        read_one(path)

    assert "“story.txt” is not UTF-8 text: byte 0xE9 at position 12 (line 2)." in str(refusal.value)
    assert "--encoding cp1252" in refusal.value.what_to_do
    assert "café" in read_one(path, ReadOptions(encoding="cp1252")).article.text


@pytest.mark.parametrize("name", ["klingon", "rot13", "undefined"])
def test_an_unknown_encoding_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadInput, match="There is no text encoding"):
        read_one(write(tmp_path, STORY), ReadOptions(encoding=name))


def test_an_empty_file_and_one_that_is_too_long_are_refused_with_the_reason(tmp_path: Path) -> None:
    empty, long = write(tmp_path, " \n\n", "a.txt"), write(tmp_path, "x" * 5_000_001, "b.txt")

    assert list(read(empty, ReadOptions())) == [Refused("a.txt", "it has no text")]
    (refused,) = read(long, ReadOptions())
    assert isinstance(refused, Refused)
    assert "5,000,001 characters; the most is 5,000,000" in refused.reason


def test_a_missing_file_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"“none.txt” cannot be read"):
        read_one(tmp_path / "none.txt")
