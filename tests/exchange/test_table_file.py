"""Tables of articles: columns known by name, every row either taken or refused with its number and reason."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import BadInput
from annotator.exchange.rows import ReadArticle, ReadOptions, Refused, read_column_map
from annotator.exchange.table_file import read
from annotator.model.article import canonical_text


def write(folder: Path, text: str, name: str = "news.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def taken(path: Path, options: ReadOptions | None = None) -> list[ReadArticle]:
    return [row for row in read(path, options or ReadOptions()) if isinstance(row, ReadArticle)]


def refused(path: Path, options: ReadOptions | None = None) -> list[Refused]:
    return [row for row in read(path, options or ReadOptions()) if isinstance(row, Refused)]


def test_columns_are_known_by_their_usual_names(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "ID,Headline,Publisher,Publication Date,Body,section\n"
        'n1,Troops leave,Gulf Herald,2 February 2018,"They left, said ""all"".\r\nSecond line.",world\n',
    )

    (row,) = taken(path)

    article = row.article
    assert (article.reference, article.title, article.source, article.published) == (
        "n1", "Troops leave", "Gulf Herald", "2018-02-02",
    )  # fmt: skip
    assert article.text == 'Troops leave\nThey left, said "all".\nSecond line.'
    assert article.extra == (("section", "world"),)
    assert (row.where, row.guesses) == ("news.csv, row 2", ())


def test_a_title_that_the_text_begins_with_is_not_written_twice(tmp_path: Path) -> None:
    (row,) = taken(write(tmp_path, 'title,text\nTroops leave,"Troops leave\nThey left."\n'))

    assert row.article.text == "Troops leave\nThey left."


def test_bad_rows_are_refused_by_number_and_the_rest_goes_in(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "date,text\n2018-01-01,one\n01/02/2018,two\n2018-01-03,\n2018-01-04,four,extra\n2018-01-05\n\n2018-01-06,six\n",
    )

    assert [row.article.text for row in taken(path)] == ["one", "six"]
    assert [(row.where, row.reason) for row in refused(path)] == [
        ("news.csv, row 3", "“01/02/2018” can be read in two orders; say which with --date-format, such as "
         "DD/MM/YYYY or MM/DD/YYYY"),
        ("news.csv, row 4", "it has no text"),
        ("news.csv, row 5", "it has 3 cells where the header has 2"),
        ("news.csv, row 6", "it has 1 cell where the header has 2"),
    ]  # fmt: skip


def test_a_wrong_byte_costs_its_row_only(tmp_path: Path) -> None:
    path = tmp_path / "news.csv"
    path.write_bytes("text\ngood ☂\n".encode() + b"caf\xe9\nlast\n")

    assert [row.article.text for row in taken(path)] == ["good ☂", "last"]
    (refusal,) = refused(path)
    assert "byte 0xE9" in refusal.reason
    assert "--encoding cp1252" in refusal.reason


def test_the_given_encoding_is_used(tmp_path: Path) -> None:
    path = write(tmp_path, "text\ncafé\n", encoding="cp1252")

    assert [row.article.text for row in taken(path, ReadOptions(encoding="cp1252"))] == ["café"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_first_name(tmp_path: Path, encoding: str) -> None:
    assert [row.article.text for row in taken(write(tmp_path, "text\nحلب\n", encoding=encoding))] == ["حلب"]


@pytest.mark.parametrize(("name", "mark"), [("a.csv", ","), ("a.csv", ";"), ("a.csv", "\t"), ("a.tsv", "\t")])
def test_the_first_line_tells_the_separator(tmp_path: Path, name: str, mark: str) -> None:
    path = write(tmp_path, f'date{mark}text\n2018-01-01{mark}"one, two; three"\n', name)

    (row,) = taken(path)

    assert (row.article.published, row.article.text) == ("2018-01-01", "one, two; three")


def test_a_mapped_column_wins_over_the_usual_names(tmp_path: Path) -> None:
    path = write(tmp_path, "date,stamp,text,Full Text\n2018-01-01,2018-02-02,teaser,whole\n")
    options = ReadOptions(columns=read_column_map(["stamp=published", "Full Text=text"]))

    (row,) = taken(path, options)

    assert (row.article.published, row.article.text) == ("2018-02-02", "whole")
    assert row.article.extra == (("date", "2018-01-01"), ("text", "teaser"))


@pytest.mark.parametrize("pair", ["date", "=text", "date=colour"])
def test_a_map_that_maps_nothing_is_refused(pair: str) -> None:
    with pytest.raises(BadInput, match=r"does not map a column. Write COLUMN=PART"):
        read_column_map([pair])


def test_a_file_without_a_text_column_and_a_map_to_a_missing_one_are_refused_with_its_columns(
    tmp_path: Path,
) -> None:
    path = write(tmp_path, "a,b\n1,2\n")

    with pytest.raises(BadInput, match="no column known to hold the text; its columns: a, b"):
        taken(path)
    with pytest.raises(BadInput, match="no column “c”; its columns: a, b"):
        taken(path, ReadOptions(columns={"c": "text"}))


def test_an_open_quote_is_refused_and_rows_before_it_stay(tmp_path: Path) -> None:
    path = write(tmp_path, 'text\none\n"two\nthree\n')

    assert [row.article.text for row in taken(path)] == ["one"]
    assert [row.where for row in refused(path)] == ["news.csv, row 3"]


def test_options_fill_what_a_row_leaves_empty_and_replace_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "source,text\nGulf Herald,one\n,two\n")

    assert [row.article.source for row in taken(path, ReadOptions(source="Desk"))] == ["Gulf Herald", "Desk"]


texts = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1).filter(str.strip)


@given(rows=st.lists(st.tuples(texts, texts), max_size=5))
def test_any_text_in_any_cell_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, quoting=csv.QUOTE_ALL).writerows([("text", "kept"), *rows])
    path = write(tmp_path_factory.mktemp("any"), stream.getvalue())

    found = [(row.article.text, dict(row.article.extra)["kept"]) for row in taken(path)]

    assert found == [(canonical_text(text), canonical_text(kept)) for text, kept in rows]
