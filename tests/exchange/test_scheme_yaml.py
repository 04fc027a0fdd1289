"""Scheme files as they are written: readable, and the same scheme when they are read back."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import paths
from annotator.errors import CoderError
from annotator.exchange.scheme_yaml import WIDTH, scheme_lines, write_scheme
from annotator.model.schemes.scheme import Choice, Code, Column, ExportLayout, FieldDef, NotThis, Rule, Scheme
from annotator.model.schemes.scheme_file import read_scheme

FIELDS = (FieldDef("code", "Type", "code", stop=True),)
TRAPS = ["NO", "no", "on", "y", "null", "~", "010", "1e3", "2024-01-10", "a: b", "a #b", "- a", "*a", "&a", "!a", "<<",
         "=", "", " a ", "a\nb", 'say "x"', "back\\slash", "tab\there", "قُتل 🚜", "\u200f", "می\u200cروم", "\x07", "@a",
         "[a]", "{a}", "a, b", "it's", "%a", "?", "None", "a:", "\ufeff", "\u2028", "\x85"]  # fmt: skip


def written(path: Path, scheme: Scheme) -> str:
    write_scheme(path, scheme)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(paths.schemas().glob("*.yaml")), ids=lambda path: path.stem)
def test_a_shipped_scheme_reads_back_equal_in_lines_that_fit(path: Path, tmp_path: Path) -> None:
    scheme = read_scheme(path)

    text = written(tmp_path / "copy.yaml", scheme)

    assert read_scheme(tmp_path / "copy.yaml") == scheme
    assert max(map(len, text.splitlines())) <= WIDTH
    assert list(yaml.safe_load(text))[:3] == ["id", "version", "name"]


@pytest.mark.parametrize("trap", TRAPS, ids=ascii)
def test_a_trap_of_yaml_is_the_same_text_for_every_reader(tmp_path: Path, trap: str) -> None:
    code = Code(trap or "x", trap, cues=(trap, "b"), gloss=f"{trap} {'long ' * 40}end", attributes={trap or "k": trap})
    scheme = Scheme("own", "1", trap, (code,), FIELDS)

    text = written(tmp_path / "own.yaml", scheme)

    assert read_scheme(tmp_path / "own.yaml") == scheme
    plain = yaml.safe_load(text)
    assert (plain["name"], plain["codes"][0]["cues"]) == (trap, [trap, "b"])
    assert plain["codes"][0]["attributes"] == {trap or "k": trap}


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(TRAPS)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(_TEXT, min_size=6, max_size=6), long=st.text(max_size=300).filter(lambda t: t.isprintable()))
def test_any_texts_read_back_equal(tmp_path: Path, texts: list[str], long: str) -> None:
    first, second, label, when, column, message = texts
    codes = (
        Code("a", first, not_this=(NotThis("a", when),), gloss=long),
        Code("b", second, "a", False, cues=tuple(texts) * 3, attributes={"key": label}),
    )
    choice = Choice(first, label, for_codes=("a", "b"))
    fields = (
        *FIELDS,
        FieldDef("source", "Source", "actor", side="source"),
        FieldDef("target", "Target", "actor", side="target"),
        FieldDef("weapon", label, "choice", choices=(choice,), help=long, precision_labels={"1": label}),
        FieldDef("year", "Year", derive={"pair": ["weapon"], "alone": label, "except": {"a": second}}),
    )
    scheme = Scheme("own", "1", label, codes, fields, unit=long, tables={"t": {"k": first}},
                    reciprocal={"a": "b", "b": "a"},
                    exports={"own-csv": ExportLayout((Column(column, field="weapon", blank=message),), ("weapon",))},
                    rules=(Rule("R1", "note", "weapon", "filled(weapon)", message),))  # fmt: skip

    write_scheme(tmp_path / "own.yaml", scheme)

    assert read_scheme(tmp_path / "own.yaml") == scheme


def test_a_scheme_that_would_not_read_back_is_not_written(tmp_path: Path) -> None:
    broken = Scheme("own", "1", "Own", (Code("a", "A", parent="nowhere"),), FIELDS)

    with pytest.raises(CoderError, match="its parent “nowhere” is no code"):
        write_scheme(tmp_path / "own.yaml", broken)

    assert list(tmp_path.iterdir()) == []


def test_what_is_as_usual_is_left_out() -> None:
    lines = "".join(scheme_lines(Scheme("own", "1", "Own", (Code("010", "A"),), FIELDS)))

    assert lines.endswith(
        'id: own\nversion: "1"\nname: Own\n\ncodes:\n  - id: "010"\n    name: A\n\n'
        "fields:\n  - name: code\n    label: Type\n    kind: code\n    stop: true\n"
    )
