from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.model.scheme_file import MOST_BYTES, read_scheme

GOOD = """\
id: small
version: "1"
name: Small
codes:
  - id: 010
    name: NO
    cues: [clash, on]
  - {id: 011, name: Part, parent: 010}
fields:
  - {name: code, label: Type, kind: code, stop: true}
  - {name: day, label: Date, kind: date}
exports:
  csv:
    columns:
      - {name: type, field: code}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.yaml"


def mistake(path: Path, content: str) -> str:
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput) as raised:
        read_scheme(path)
    assert "Traceback" not in str(raised.value)
    return str(raised.value)


def test_every_scalar_is_a_text(path: Path) -> None:
    path.write_text(GOOD)

    scheme = read_scheme(path)

    assert [(code.id, code.name) for code in scheme.codes] == [("010", "NO"), ("011", "Part")]
    assert scheme.codes[0].cues == ("clash", "on")
    assert scheme.fields[0].stop is True


def test_a_byte_order_mark_does_no_harm(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())

    assert read_scheme(path).id == "small"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("id: small", "id: Small Scheme", "the id “Small Scheme” must be lower-case letters, digits and _"),
        ('version: "1"', 'version: ""', "the version is empty"),
        ("parent: 010", "parent: 999", "code “011”: its parent “999” must stand before it"),
        ("id: 011", "id: 010", "code “010” stands twice"),
        ("kind: date", "kind: data", "line 11: fields.1.kind"),
        ("kind: date", "kind: code", "exactly one field must be of kind code"),
        ("name: day", "name: code", "field “code” stands twice"),
        ("name: day", "name: Day-1", "field “Day-1”: a name is lower-case letters, digits and _"),
        ("name: day", "name: evidence", "field “evidence”: a name is"),
        ("kind: date", "kind: date, skip_for: [99]", "field “day”: “99” is no code"),
        ("kind: date", "kind: date, accompanies: nobody", "field “day”: there is no field “nobody”"),
        ("kind: date", "derive: {guess: code}", "field “day”: derive needs one of year_of, parent_of"),
        ("kind: date", "derive: {year_of: dya}", "field “day”: there is no field “dya” to derive it from"),
        ("kind: date", "derive: {pair: [code, b], alone: x}", "field “day”: there is no field “b” to derive it from"),
        ("kind: date", "derive: {part: value}", "field “day”: derive by part needs “of” too"),
        ("kind: date", "derive: {table: t, of: code}", "field “day”: there is no table “t”"),
        ("field: code", "field: typ", "export csv, column type: there is no field “typ”"),
        ("name: Small", "nome: Small", "line 1: name: field required"),
        ("label: Date", "label: Date, colour: red", "fields.1.colour"),
        ("cues: [clash, on]", "cues: clash", "line 7: codes.0.cues"),
        (
            "name: NO",
            "name: NO\n    not_this: [{code: 7, when: x}]",
            "“not this” points to “7”, which is no code",
        ),
        ("name: Part", "name: Part, name: Whole", "line 8: “name” stands twice"),
        ("name: NO", "name: *other", "aliases (*name) are not allowed"),
        ("codes:", "codes: [", "small.yaml”, line"),
    ],
)
def test_a_mistake_is_named_with_its_place(path: Path, old: str, new: str, sentence: str) -> None:
    assert GOOD.count(old) >= 1

    assert sentence in mistake(path, GOOD.replace(old, new, 1))


def test_a_scheme_of_headings_only_is_refused(path: Path) -> None:
    headings = GOOD.replace("name: NO", "name: NO\n    pick: false").replace("name: Part", "name: Part, pick: false")

    assert "there is no code to pick" in mistake(path, headings)


def test_all_mistakes_are_told_at_once(path: Path) -> None:
    told = mistake(path, GOOD.replace("id: small", "id: S").replace("name: day", "name: code"))

    assert "has 2 mistake(s)" in told
    assert "the id “S”" in told
    assert "field “code” stands twice" in told


@pytest.mark.parametrize("content", ["", "- a\n- b\n", "just words", "3"])
def test_a_file_that_holds_no_keys_is_no_scheme(path: Path, content: str) -> None:
    assert "is not a scheme: it holds no keys" in mistake(path, content)


def test_a_missing_file_is_named(path: Path) -> None:
    with pytest.raises(BadInput, match=r"small\.yaml.* cannot be read: No such file"):
        read_scheme(path)


def test_bytes_that_are_no_utf8_are_named_by_their_place(path: Path) -> None:
    path.write_bytes(b"id: sm\xe4ll")

    with pytest.raises(BadInput, match=r"not UTF-8 text \(byte 6\)"):
        read_scheme(path)


def test_a_file_that_is_far_too_large_is_not_read(path: Path) -> None:
    path.write_bytes(b"#" * (MOST_BYTES + 1))

    with pytest.raises(BadInput, match="larger than"):
        read_scheme(path)


def test_deep_nesting_is_refused_in_one_sentence(path: Path) -> None:
    assert "nested too deeply" in mistake(path, "id: " + "[" * 3000)


def test_a_tag_that_would_run_code_is_refused(path: Path) -> None:
    assert "could not determine a constructor" in mistake(path, "id: !!python/object/apply:os.system [ls]")


@pytest.mark.parametrize(
    ("rule", "mistake"),
    [
        ('{id: R1, severity: fatal, field: code, require: "filled(code)", message: m}', "severity"),
        ('{id: R1, severity: error, field: nope, require: "filled(code)", message: m}', "there is no field “nope”"),
        ('{id: R1, severity: error, field: code, require: "filled(other)", message: m}', "there is no field “other”"),
        (
            '{id: R1, severity: error, field: code, require: "code ~ 3", message: m}',
            "rule “R1”: “~ 3” is not understood",
        ),
    ],
)
def test_a_rule_that_leads_nowhere_is_named(tmp_path: Path, rule: str, mistake: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        'id: mine\nversion: "1"\nname: Mine\ncodes: [{id: a, name: A}]\n'
        f"fields: [{{name: code, label: Code, kind: code}}]\nrules: [{rule}]\n",
        encoding="utf-8",
    )

    with pytest.raises(BadInput) as refused:
        read_scheme(path)

    assert mistake in refused.value.what_happened
