"""Codebooks in spreadsheets: codes stay texts, and what a spreadsheet made of them is named by its cell."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from annotator.errors import BadInput
from annotator.exchange.codebook_table import Codebook, TableOptions, read_codebook
from annotator.model.schemes.scheme import Code

HEADER = ["code", "label", "parent", "definition", "examples"]


@pytest.fixture
def csv_of(tmp_path: Path) -> Any:
    def write(content: str, name: str = "codes.csv", encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode(encoding))
        return path

    return write


@pytest.fixture
def book_of(tmp_path: Path) -> Any:
    """Writes a workbook of rows; a cell may be (value, number format)."""

    def write(*rows: list[Any], name: str = "codes.xlsx", title: list[list[Any]] | None = None) -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for row in [*(title or []), *rows]:
            sheet.append([cell[0] if isinstance(cell, tuple) else cell for cell in row])
            for at, cell in enumerate(row, 1):
                if isinstance(cell, tuple):
                    sheet.cell(sheet.max_row, at).number_format = cell[1]
        book.save(tmp_path / name)
        return tmp_path / name

    return write


def told(found: Codebook) -> list[str]:
    return [str(each) for each in found.mistakes]


def refusal(path: Path, **options: Any) -> str:
    with pytest.raises(BadInput) as refused:
        read_codebook(path, TableOptions(**options))
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_a_row_becomes_a_code_with_its_cue_words(csv_of: Any) -> None:
    path = csv_of(
        "Code;Label;Parent;Definition;Examples;Remarks\n"
        '010;Strike;;"People stop\n working.";walkout, general strike;x\n'
        "011;Sit-in;010;;They sat down in the hall of the ministry, and stayed. | Sit-in\n",
    )

    found = read_codebook(path)

    assert found.mistakes == ()
    assert found.unused == ("Remarks",)
    assert found.rows == (2, 3)
    assert found.codes == (
        Code("010", "Strike", gloss="People stop working.", cues=("walkout", "general strike")),
        Code("011", "Sit-in", "010", gloss="For example: They sat down in the hall of the ministry, and stayed.",
             cues=("sit-in",)),
    )  # fmt: skip


@pytest.mark.parametrize(
    "trap", ["NO", "no", "on", "Off", "y", "null", "~", "010", "0x1F", "1_000", "2024-01-10", "1.1", "-", "3E"]
)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_code_stays_the_text_that_it_is(csv_of: Any, book_of: Any, kind: str, trap: str) -> None:
    path = csv_of(f"code,label\n{trap},x\n") if kind == "csv" else book_of(["code", "label"], [(trap, "@"), "x"])

    found = read_codebook(path)

    assert told(found) == []
    assert [code.id for code in found.codes] == [trap]


def test_what_excel_turned_is_named_by_its_cell_with_the_remedy(book_of: Any) -> None:
    path = book_of(
        HEADER,
        [10, "Strike"],
        [11, "Sit-in", 10],
        [datetime(2024, 1, 10), "Ten one"],
        [True, "Yes"],
        ["X", datetime(2024, 3, 2)],
        ["#N/A", "Gone"],
    )

    found = told(read_codebook(path))

    assert found == [
        "row 2, code: A2 holds the number 10, and 1 more below it does: leading zeros may be lost. Format the column "
        "as text, type it again, and save; or take numbers as they are shown.",
        "row 3, parent: C3 holds the number 10: leading zeros may be lost. Format the column as text, type it again, "
        "and save; or take numbers as they are shown.",
        "row 4, code: A4 holds a day (2024-01-10): the spreadsheet turned what was typed. Format the column as text, "
        "type it again, and save.",
        "row 5, code: A5 holds TRUE as true or false: the spreadsheet turned what was typed. Format the column as "
        "text, type it again, and save.",
        "row 6, label: B6 holds a day (2024-03-02): the spreadsheet turned what was typed. Format the column as text, "
        "type it again, and save.",
        "row 7, code: A7 holds the error #N/A. Correct the formula, or type the words.",
    ]


def test_numbers_are_taken_as_they_are_shown_when_the_person_says_so(book_of: Any) -> None:
    path = book_of(HEADER, [(10, "000"), "Strike"], [11.0, "Sit-in", (10, "000")], [1.5, "Half"])

    found = read_codebook(path, TableOptions(numbers_as_shown=True))

    assert told(found) == []
    assert [(code.id, code.parent) for code in found.codes] == [("010", ""), ("11", "010"), ("1.5", "")]


@pytest.mark.parametrize("turned", ["10.0", "1.9E+02", "10-Jan", "Jan-10", "1/10/2024", "01.10.24", "2024-01-10 00:00"])
def test_what_a_spreadsheet_saved_as_csv_is_named_too(csv_of: Any, turned: str) -> None:
    path = csv_of(f"code,label\n{turned},x\n")

    assert told(read_codebook(path))[0].startswith("row 2, code: A2 holds ")
    assert told(read_codebook(path, TableOptions(numbers_as_shown=True))) == []


def test_an_outline_has_codes_with_a_point_and_a_zero(csv_of: Any) -> None:
    found = read_codebook(csv_of("code,parent\n1.0,\n1.1,1.0\n"))

    assert told(found) == []
    assert [code.id for code in found.codes] == ["1.0", "1.1"]


def test_children_are_moved_below_their_parents(csv_of: Any) -> None:
    found = read_codebook(csv_of("code,parent\nb1,b\na,\nb,\na1,a\nb2,b\n"))

    assert [code.id for code in found.codes] == ["a", "a1", "b", "b1", "b2"]
    assert found.rows == (3, 5, 4, 2, 6)


def test_headings_are_marked_by_a_column_or_by_having_codes_below(csv_of: Any) -> None:
    path = csv_of("code,parent,pick\na,,\na1,a,yes\nb,,no\nc,,x\n")

    assert [code.pick for code in read_codebook(path).codes] == [True, True, False, True]
    headed = read_codebook(path, TableOptions(parents_are_headings=True))
    assert [code.pick for code in headed.codes] == [False, True, False, True]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ("a,A\na,B\n", "row 3, code: “a” stands in row 2 already. Give one of them another code."),
        ("a,A,b\nb,B,c\nc,C,a\n", "parent: its parents go in a circle: "),
        ("a,A,a\n", "row 2, parent: its parents go in a circle: a under a. Empty the parent of one of them."),
        ("a,A,z\n", "row 2, parent: “z” is no code of this table. Add a row for it, or empty it."),
        ("a,Strikes\nb,B,strikes\n", "row 3, parent: “strikes” is no code of this table. That is the label of “a”"),
        (",No code\n", "row 2, code: there is no code for “No code”. Give the row a code, or empty it."),
        ("a\u200bb,A\n", "row 2, code: A2 holds a sign that cannot be seen (U+200B). Type the code again."),
        (f"{'a' * 101},A\n", "row 2, code: it has 101 letters, more than 100. Shorten it."),
    ],
)
def test_a_mistake_is_named_by_its_row_with_the_remedy(csv_of: Any, rows: str, sentence: str) -> None:
    found = read_codebook(csv_of(f"code,label,parent\n{rows}"))

    assert len(found.mistakes) == 1
    assert sentence in told(found)[0]


def test_a_word_for_pick_that_is_neither_yes_nor_no_is_named(csv_of: Any) -> None:
    assert told(read_codebook(csv_of("code,pick\na,perhaps\n"))) == [
        "row 2, pick: “perhaps” is neither yes nor no. Write yes, no, or nothing (yes)."
    ]


@pytest.mark.parametrize(
    "header", ["CODE,Name", "event code\tTitle", "Sep;x\nId;Label", "My codebook,\n\nCode,Label", "الرمز,الاسم"]
)
def test_columns_are_known_by_their_usual_names_below_a_title_too(csv_of: Any, header: str) -> None:
    delimiter = next(each for each in "\t;," if each in header)

    found = read_codebook(csv_of(f"{header}\n007{delimiter}إضراب 🚜\n"))

    assert [(code.id, code.name) for code in found.codes] == [("007", "إضراب 🚜")]


def test_excels_own_line_about_the_delimiter_is_no_row(csv_of: Any) -> None:
    found = read_codebook(csv_of("sep=;\ncode;label\na;A\na;B\n"))

    assert told(found)[0].startswith("row 4, code: “a” stands in row 3 already")


def test_a_workbook_may_begin_with_a_title_and_another_sheet(tmp_path: Path) -> None:
    book = Workbook()
    first, codes = book.active, book.create_sheet("Codes")
    assert first is not None
    first.append(["Read me"])
    codes.append(["The codebook of 2024"])
    codes.append([])
    codes.append(["Code", "Label"])
    codes.append(["a", "A"])
    book.save(tmp_path / "two.xlsx")

    found = read_codebook(tmp_path / "two.xlsx")

    assert (found.sheet, found.rows, found.codes[0].name) == ("Codes", (4,), "A")


def test_a_cell_that_is_merged_downwards_stands_in_each_of_its_rows(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Codes of 2024"], ["code", "label", "parent", "definition"], ["A", "Unrest"], ["010", "Strike", "A"],
                ["011", "Sit-in"], [], ["012", "March"], ["020", "Talk", None, "Words only."]):  # fmt: skip
        sheet.append(row)
    for merged in ("A1:D1", "C4:C7", "A3:B3"):
        sheet.merge_cells(merged)
    book.save(tmp_path / "merged.xlsx")

    found = read_codebook(tmp_path / "merged.xlsx")

    assert told(found) == []
    assert [(code.id, code.parent) for code in found.codes] == [
        ("A", ""), ("010", "A"), ("011", "A"), ("012", "A"), ("020", ""),
    ]  # fmt: skip


def test_one_code_merged_over_two_rows_is_a_code_that_stands_twice(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["code", "label"], ["010", "Strike"], [None, "Sit-in"], [None, "March"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "merged.xlsx")

    assert told(read_codebook(tmp_path / "merged.xlsx")) == [
        "row 3, code: “010” stands in row 2 already. Give one of them another code.",
        "row 4, code: there is no code for “March”. Give the row a code, or empty it.",
    ]


def test_a_million_empty_rows_make_no_code_and_no_wait(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["code", "label"])
    sheet.cell(1_048_576, 1, "z")
    book.save(tmp_path / "tall.xlsx")

    found = read_codebook(tmp_path / "tall.xlsx")

    assert (found.rows, found.mistakes) == ((1_048_576,), ())


def test_twenty_thousand_codes_in_one_circle_are_one_mistake(csv_of: Any) -> None:
    found = read_codebook(csv_of("code,parent\n" + "".join(f"c{n},c{(n + 1) % 19_000}\n" for n in range(19_000))))

    assert len(found.mistakes) == 1
    assert "c18999 under c0 under c1 under c2 under c3 under ... under c18998 under c18999" in told(found)[0]


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        ("<html><table><tr><td>code</td></tr></table></html>", "a.xlsx", "is no table of cells but a web page (HTML)"),
        ("\n <!DOCTYPE html><html>", "a.csv", "is no table of cells but a web page (HTML)"),
        ("<?xml version='1.0'?><Workbook/>", "a.xls", "but a file of marked-up text (XML)"),
        ("code,label\na,A\n", "a.xlsx", "is no workbook: it holds plain text. Name it .csv"),
        ("", "a.csv", "“a.csv” is empty."),
        (" \n \n", "a.csv", "“a.csv” is empty."),
        ("code,label\n", "a.csv", "has column names and no codes."),
        ("what,why\na,b\n", "a.csv", "has no column named “code”; its first row is: what, why."),
        ('code,label\na,"never closed\n', "a.csv", "“a.csv”, row 2 cannot be read: unexpected end of data."),
        ("%PDF-1.7", "a.csv", "is no table of cells."),
        ("PK\x03\x04 and then nothing", "a.xlsx", "is a damaged workbook and cannot be read."),
        ("PK\x03\x04 and then nothing", "a.csv", "is a damaged workbook and cannot be read."),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(csv_of: Any, content: str, name: str, sentence: str) -> None:
    assert sentence in refusal(csv_of(content, name))


def test_an_old_workbook_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))

    assert "old workbook (.xls) or protected by a password. Open it in a spreadsheet" in refusal(tmp_path / "a.xls")


def test_a_text_in_another_encoding_is_refused_until_it_is_named(csv_of: Any) -> None:
    path = csv_of("code,label\na,Grève\n", encoding="cp1252")

    assert "is not UTF-8 text: byte 0xE8" in refusal(path)
    assert read_codebook(path, TableOptions(encoding="cp1252")).codes[0].name == "Grève"


def test_a_hundred_thousand_codes_are_refused(csv_of: Any) -> None:
    path = csv_of("code,label\n" + "".join(f"c{n},x\n" for n in range(100_000)))

    assert "has more than 20,000 rows." in refusal(path)


def archive(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "is another kind of file than an Excel"),
        ({"word/document.xml": b"<w/>"}, "is another kind of file than an Excel workbook."),
        ({"xl/workbook.xml": b"<workbook/>"}, "is a damaged workbook and cannot be read."),
        ({"xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><workbook/>"}, "holds a document type"),
        ({"xl/a.xml": b" " * 200_000_001}, "unfolds to more than 200,000,000 bytes."),
    ],
)
def test_an_archive_that_is_no_sound_workbook_is_refused(
    tmp_path: Path, parts: dict[str, bytes], sentence: str
) -> None:
    (tmp_path / "a.xlsx").write_bytes(archive(**parts))

    assert sentence in refusal(tmp_path / "a.xlsx")


def test_a_workbook_with_any_byte_changed_is_read_or_refused_and_nothing_else(book_of: Any, tmp_path: Path) -> None:
    data = book_of(HEADER, ["a", "A"], ["b", "B", "a"]).read_bytes()
    path = tmp_path / "changed.xlsx"
    outcomes = set()

    for at in range(0, len(data), max(1, len(data) // 150)):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :])
        try:
            outcomes.add(bool(read_codebook(path).codes))
        except BadInput:
            outcomes.add(False)

    assert outcomes == {True, False}
