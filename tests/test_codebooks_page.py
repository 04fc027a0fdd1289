"""The page on codebooks says what is so: its file is read, its conditions are conditions, its limits the real ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from annotator.cli.scheme_commands import app
from annotator.model.schemes import conditions
from annotator.model.schemes.conditions import read_condition
from annotator.model.schemes.scheme import FieldKind
from annotator.model.schemes.scheme_file import MOST_BYTES, read_scheme
from annotator.model.schemes.scheme_mistakes import DEEPEST, MOST_CODES, MOST_FIELDS, MOST_RULES
from annotator.use_cases.codebooks.field_kinds import read_field

PAGE = (Path(__file__).parents[1] / "docs" / "codebooks.md").read_text(encoding="utf-8")
LANGUAGE = PAGE.partition("## The condition language")[2]
ROWS = re.findall(r"^\| (`.*?) \|", LANGUAGE, re.MULTILINE)


def test_its_file_is_a_scheme(tmp_path: Path) -> None:
    block = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert block is not None
    (tmp_path / "protest.yaml").write_text(block[1], encoding="utf-8")

    scheme = read_scheme(tmp_path / "protest.yaml")

    assert ([code.id for code in scheme.codes], len(scheme.rules)) == (["010", "011"], 1)


CONDITIONS = [code for row in ROWS for code in row.split("`")[1::2] if re.search(r"\w[ (]", code)]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_its_conditions_are_conditions(condition: str) -> None:
    understood = read_condition(condition)
    assert understood.fields or understood.looks_beside


def test_all_its_conditions_were_found() -> None:
    assert len(CONDITIONS) >= 18


def test_it_names_every_function_of_the_language() -> None:
    functions = {*conditions._NUMBERS, *conditions._TESTS, "type"}

    assert {name for name in functions if f"`{name}(" not in LANGUAGE} == set()


def test_it_names_every_kind_of_field() -> None:
    kinds = PAGE.partition("## Kinds of fields")[2].partition("## The file")[0]

    assert {kind for kind in get_args(FieldKind) if f"`{kind}`" not in kinds} == set()


def test_its_commands_and_fields_are_understood() -> None:
    named = set(re.findall(r"annotator schemes (\w+)", PAGE))
    fields = re.findall(r'--field "?([^\s"]+)', PAGE)

    assert named <= {
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    }
    assert [read_field(words).name for words in fields] == ["day", "organiser", "weapon", "place"]


def test_its_limits_are_the_real_ones() -> None:
    limits = f"At most {MOST_CODES:,} codes in {DEEPEST} levels, {MOST_FIELDS} fields, {MOST_RULES:,} rules, "

    assert f"{limits}{MOST_BYTES // 1_000_000} MB." in PAGE
    assert f"At most {conditions.LONGEST} letters, {conditions.DEEPEST} brackets deep." in PAGE
