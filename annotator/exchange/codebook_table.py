"""A codebook in a spreadsheet: one code a row, columns known by name. Every mistake is named by its row.

Codes are texts. What a spreadsheet made of them is never guessed back: `010` that became the number 10, or `10-1`
that became a day, is a mistake with its remedy, unless the person says that the numbers are meant as they are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.errors import BadInput
from annotator.exchange.spreadsheet import Cell, Sheet, letter, named, read_sheets
from annotator.model.schemes.scheme import Code
from annotator.model.schemes.scheme_mistakes import MOST_CODES, circle_of, circles
from annotator.words import in_digits, tr, trn

LONGEST_CODE, LONGEST_TEXT = 100, 5_000
_HEADER_ROWS = 20
"""Rows among which the row of column names is looked for: many tables begin with a title."""
_MOST_CUE_WORDS = 5

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("code", "id", "codes", "code id", "event code", "code number", "kode", "código", "код", "الرمز"),
    "label": ("label", "name", "title", "code name", "event type", "type", "libellé", "etiqueta", "название", "الاسم"),
    "parent": ("parent", "parent code", "parent id", "belongs to", "under", "category", "group"),
    "definition": ("definition", "gloss", "description", "meaning", "explanation", "définition", "definición"),
    "examples": ("examples", "example", "cues", "cue words", "keywords", "key words", "exemples", "ejemplos"),
    "pick": ("pick", "codable", "selectable", "can be coded"),
}
"""The columns, each with the names it is known by, the usual one first."""

_TRUE, _FALSE = ("", "yes", "y", "true", "1", "x"), ("no", "n", "false", "0", "-")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = re.compile(
    rf"\d{{1,2}}[-/. ]{_MONTH}(?:[-/. ]\d{{2,4}})?|{_MONTH}[-/. ]\d{{1,4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})|\d{4}-\d\d-\d\d[ T][\d:.]+",
    re.IGNORECASE,
)
_POWER = re.compile(r"\d+(?:\.\d+)?E[+-]\d+")
_POINT_ZERO, _DECIMAL = re.compile(r"\d+\.0+"), re.compile(r"\d+\.\d*[1-9]\d*")
_AS_TEXT = tr("Format the column as text, type it again, and save")


@dataclass(frozen=True, slots=True)
class TableMistake:
    """What is wrong with a row (0: with the table), in which column, and what to do."""

    row: int
    column: str
    what: str
    remedy: str

    @property
    def where(self) -> str:
        place = tr("row {row}", row=self.row) if self.row else ""
        return ", ".join(part for part in (place, self.column) if part)

    def __str__(self) -> str:
        return f"{self.where}: {self.what}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Codebook:
    """The codes as they will stand, parents before children; of each the row it came from; what is wrong; and the
    columns that were not used."""

    codes: tuple[Code, ...]
    rows: tuple[int, ...]
    mistakes: tuple[TableMistake, ...] = ()
    unused: tuple[str, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class TableOptions:
    """`numbers_as_shown`: number cells are codes as they stand. `parents_are_headings`: no event's code."""

    numbers_as_shown: bool = False
    parents_are_headings: bool = False
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    code: Code


def read_codebook(path: Path, options: TableOptions = TableOptions()) -> Codebook:
    """The codes of a table with what is wrong in it. Raises BadInput when the file is no table of codes at all."""
    sheets = read_sheets(path, MOST_CODES, options.encoding)
    sheet, at, columns = _with_header(path, sheets)
    reader = _Reader(columns, options, sheet, at)
    rows = [row for number, cells in sheet.rows[at + 1 :] if (row := reader.row(number, cells)) is not None]
    if not rows and not reader.mistakes:
        raise BadInput(
            tr("“{name}” has column names and no codes.", name=path.name), tr("Write one code a row below them.")
        )
    mistakes = [*reader.mistakes, *reader.number_mistakes(), *_parent_mistakes(rows)]
    rows = _headed(rows, options) if mistakes else _ordered(_headed(rows, options))
    return Codebook(
        tuple(row.code for row in rows),
        tuple(row.number for row in rows),
        tuple(sorted(mistakes, key=lambda mistake: mistake.row)),
        _unused(sheet.rows[at][1], columns),
        sheet.name,
    )


def _with_header(path: Path, sheets: Sequence[Sheet]) -> tuple[Sheet, int, dict[str, int]]:
    """The first sheet that has a row of column names, of several ways to read it the one that knows most."""
    found: tuple[Sheet, int, dict[str, int]] | None = None
    for sheet in sheets:
        for at, (_, cells) in enumerate(sheet.rows[:_HEADER_ROWS]):
            columns = _columns(cells)
            if "code" in columns and (found is None or len(columns) > len(found[2])):
                found = sheet, at, columns
    if found is not None:
        return found
    first = next((cells for sheet in sheets for _, cells in sheet.rows), ())
    if not first:
        raise BadInput(tr("“{name}” is empty.", name=path.name), tr("Choose a table with a row of column names."))
    names = ", ".join(cell.text.strip() for cell in first if cell.text.strip())[:200]
    raise BadInput(
        tr("“{name}” has no column named “code”; its first row is: {names}.", name=path.name, names=names),
        tr("Name the columns {names}; only “code” is needed.", names=", ".join(COLUMNS)),
    )


def _columns(cells: Sequence[Cell]) -> dict[str, int]:
    """Which column is which. Of two that would do, the more usual name is taken."""
    names = [_plain_name(cell.text) for cell in cells]
    found: dict[str, int] = {}
    for column, known in COLUMNS.items():
        at = next((names.index(name) for name in known if name in names), None)
        if at is not None:
            found[column] = at
    return found


def _plain_name(text: str) -> str:
    return " ".join(re.sub(r"[_*:.\-]", " ", text.casefold()).split())


def _unused(cells: Sequence[Cell], columns: Mapping[str, int]) -> tuple[str, ...]:
    used = set(columns.values())
    texts = (" ".join(cell.text.split()) for at, cell in enumerate(cells) if at not in used)
    return tuple(text for text in texts if text)


class _Reader:
    """Reads one row after the other, and keeps what is wrong with them."""

    def __init__(self, columns: Mapping[str, int], options: TableOptions, sheet: Sheet, header: int) -> None:
        self.mistakes: list[TableMistake] = []
        self._columns, self._options = columns, options
        self._seen: dict[str, int] = {}
        self._numbers: dict[str, list[tuple[int, str]]] = {}
        of_codes = (named(cells, columns["code"]).text.strip() for _, cells in sheet.rows[header + 1 :])
        # Where 10.1 stands, 10.0 is a code of an outline and not a number that grew a tail.
        self._has_decimals = any(_DECIMAL.fullmatch(text) for text in of_codes)

    def row(self, number: int, cells: Sequence[Cell]) -> _Row | None:
        """The row's code, or None when it has none; then that is among the mistakes."""
        texts = {column: self._text(number, column, named(cells, at)) for column, at in self._columns.items()}
        code_id = texts["code"]
        if not code_id:
            shown = next((tr(" for “{text}”", text=text[:40]) for text in texts.values() if text), "")
            if shown:
                self._add(
                    number, "code", tr("there is no code{shown}", shown=shown), tr("Give the row a code, or empty it.")
                )
            return None
        if code_id in self._seen:
            what = tr("“{code_id}” stands in row {seen} already", code_id=code_id, seen=self._seen[code_id])
            self._add(number, "code", what, tr("Give one of them another code."))
        self._seen.setdefault(code_id, number)
        gloss, cues = _with_examples(texts.get("definition", ""), texts.get("examples", ""))
        made = Code(code_id, texts.get("label", "") or code_id, texts.get("parent", ""), self._pick(number, texts),
                    gloss, cues)  # fmt: skip
        return _Row(number, made)

    def number_mistakes(self) -> Iterator[TableMistake]:
        """Number cells among the codes, one mistake for each column: they are many where there is one."""
        for column, cells in self._numbers.items():
            number, text = cells[0]
            more = (
                trn(", and 1 more below it does", ", and {n} more below it do", len(cells) - 1)
                if len(cells) > 1
                else ""
            )
            what = tr(
                "{letter}{number} holds the number {text}{more}: leading zeros may be lost",
                letter=letter(self._columns[column]),
                number=number,
                text=text,
                more=more,
            )
            yield TableMistake(
                number, column, what, tr("{as_text}; or take numbers as they are shown.", as_text=_AS_TEXT)
            )

    def _text(self, number: int, column: str, cell: Cell) -> str:
        """A cell's words; what is wrong with them is kept."""
        text = cell.text.strip() if column == "examples" else " ".join(cell.text.split())
        longest = LONGEST_CODE if column in ("code", "parent") else LONGEST_TEXT
        if problem := self._spoiled(column, cell, text):
            self._add(number, column, f"{letter(self._columns[column])}{number} {problem[0]}", problem[1])
        elif len(text) > longest:
            self._add(
                number,
                column,
                tr(
                    "it has {count} letters, more than {longest}",
                    count=in_digits(len(text)),
                    longest=in_digits(longest),
                ),
                tr("Shorten it."),
            )
        elif column in ("code", "parent") and self._is_number(cell, text):
            self._numbers.setdefault(column, []).append((number, text))
        return text

    def _spoiled(self, column: str, cell: Cell, text: str) -> tuple[str, str] | None:
        """What a spreadsheet made of a cell, and the remedy."""
        is_code = column in ("code", "parent")
        if cell.kind == "error":
            return tr("holds the error {text}", text=text), tr("Correct the formula, or type the words.")
        if cell.kind == "day" or (is_code and _DAY.fullmatch(text) and not self._options.numbers_as_shown):
            return tr("holds a day ({text}): the spreadsheet turned what was typed", text=text), f"{_AS_TEXT}."
        if cell.kind == "boolean" and column != "pick":
            return tr("holds {text} as true or false: the spreadsheet turned what was typed", text=text), f"{_AS_TEXT}."
        hidden = next((c for c in text if not c.isprintable()), "") if is_code else ""
        if hidden:
            return tr("holds a sign that cannot be seen (U+{ord})", ord=f"{ord(hidden):04X}"), tr(
                "Type the code again."
            )
        return None

    def _is_number(self, cell: Cell, text: str) -> bool:
        """Whether the spreadsheet took a code for a number, and the person did not say that it is meant so."""
        looks_so = _POWER.fullmatch(text) or (_POINT_ZERO.fullmatch(text) and not self._has_decimals)
        return not self._options.numbers_as_shown and (cell.kind == "number" or bool(looks_so))

    def _pick(self, number: int, texts: Mapping[str, str]) -> bool:
        word = texts.get("pick", "").casefold()
        if word not in _TRUE + _FALSE:
            self._add(
                number, "pick", tr("“{word}” is neither yes nor no", word=word), tr("Write yes, no, or nothing (yes).")
            )
        return word not in _FALSE

    def _add(self, number: int, column: str, what: str, remedy: str) -> None:
        self.mistakes.append(TableMistake(number, column, what, remedy))


def _with_examples(definition: str, examples: str) -> tuple[str, tuple[str, ...]]:
    """Short examples become cue words, which the search finds codes by; longer ones join the definition."""
    parts = re.split(r"[;|\n]", examples)
    if len(parts) == 1:
        by_comma = examples.split(",")
        # A comma parts short examples; in a sentence it is only a comma.
        parts = by_comma if all(len(part.split()) <= _MOST_CUE_WORDS for part in by_comma) else parts
    each = [" ".join(part.split()).strip(" .\"'“”•*-") for part in parts]
    cues = tuple(dict.fromkeys(text.casefold() for text in each if text and len(text.split()) <= _MOST_CUE_WORDS))
    long = [text for text in each if len(text.split()) > _MOST_CUE_WORDS]
    if not long:
        return definition, cues
    return " ".join(part for part in (definition, f"For example: {'; '.join(long)}.") if part), cues


def _parent_mistakes(rows: Sequence[_Row]) -> Iterator[TableMistake]:
    parents = {row.code.id: row.code.parent for row in reversed(rows)}
    labels = {row.code.name.casefold(): row.code.id for row in rows}
    for row in rows:
        parent = row.code.parent
        if parent and parent not in parents:
            meant = labels.get(parent.casefold(), "")
            remedy = (
                tr("That is the label of “{meant}”: write the code.", meant=meant)
                if meant
                else tr("Add a row for it, or empty it.")
            )
            yield TableMistake(row.number, "parent", tr("“{parent}” is no code of this table", parent=parent), remedy)
    numbers = {row.code.id: row.number for row in reversed(rows)}
    for code_id in circles(parents):
        what = tr("its parents go in a circle: {circle_of}", circle_of=circle_of(code_id, parents))
        yield TableMistake(numbers[code_id], "parent", what, tr("Empty the parent of one of them."))


def _headed(rows: Sequence[_Row], options: TableOptions) -> list[_Row]:
    if not options.parents_are_headings:
        return list(rows)
    parents = {row.code.parent for row in rows}
    return [replace(row, code=replace(row.code, pick=row.code.pick and row.code.id not in parents)) for row in rows]


def _ordered(rows: Sequence[_Row]) -> list[_Row]:
    """The rows with each parent before its children, otherwise as they stood."""
    below: dict[str, list[_Row]] = {}
    for row in rows:
        below.setdefault(row.code.parent, []).append(row)
    ordered: list[_Row] = []
    waiting = list(reversed(below.get("", [])))
    while waiting:
        row = waiting.pop()
        ordered.append(row)
        waiting.extend(reversed(below.get(row.code.id, [])))
    return ordered
