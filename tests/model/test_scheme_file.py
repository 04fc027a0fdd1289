"""Scheme files: every scalar a text, every mistake named by line, field and remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.model.schemes.scheme_file import MOST_BYTES, BadScheme, read_scheme
from tests.model.bad_schemes import BAD, GOOD, Bad


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.yaml"


def mistake(path: Path, content: str) -> str:
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput) as raised:
        read_scheme(path)
    assert "Traceback" not in str(raised.value)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_every_scalar_is_a_text(path: Path) -> None:
    path.write_text(GOOD)

    scheme = read_scheme(path)

    assert [(code.id, code.name) for code in scheme.codes] == [("010", "NO"), ("011", "Part")]
    assert scheme.codes[0].cues == ("clash", "on")
    assert scheme.fields[0].stop is True


@pytest.mark.parametrize(
    "trap",
    ["NO", "no", "on", "Off", "y", "true", "null", "~", "010", "0x1F", "1e3", "1_000", "12:30:45", "10.0", "2024-01-10",
     ".inf", "=", "<<"],
)  # fmt: skip
def test_a_code_that_other_readers_of_yaml_would_turn_stays_as_written(path: Path, trap: str) -> None:
    path.write_text(GOOD.replace("010", trap))

    scheme = read_scheme(path)

    assert scheme.codes[0].id == trap
    assert scheme.codes[1].parent == trap


def test_a_byte_order_mark_does_no_harm(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.encode())

    assert read_scheme(path).id == "small"


@pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.new[:60])
def test_a_mistake_is_named_with_its_line_its_field_and_a_remedy(path: Path, bad: Bad) -> None:
    assert GOOD.count(bad.old) >= 1

    told = mistake(path, GOOD.replace(bad.old, bad.new, 1))

    assert bad.told in told
    assert told.startswith("“small.yaml” has 1 mistake: line ") or "mistakes: line " in told
    assert told.endswith("Nothing was changed.")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("name: Part", "name: Part, name: Whole", "line 8: “name” stands twice. Keep one of them."),
        ("name: NO", "name: *other", "line 6: aliases (*name) are not allowed"),
        ("name: NO", "name: !!python/object/apply:os.system [ls]", "line 6: tags (“tag:yaml.org,2002:python/object"),
        ("name: NO", "? [a, b]\n    : NO", "line 6: a list or mapping cannot be a key"),
        ("name: NO", "name: N\x07O", "line 6: the character U+0007 cannot stand in a text file"),
        ("codes:", "---\ncodes:", "line 4: a second document starts here"),
        ("codes:", "codes: [", "small.yaml” has 1 mistake: line "),
        (GOOD, "id: small\nname: [", "small.yaml” has 1 mistake: line 2: "),
        ("  - id: 010", "\t- id: 010", "line 5: a tab stands where the line is indented. Indent by spaces."),
        ("name: NO", "name: NO: yes", "line 6: mapping values are not allowed in this context"),
    ],
)
def test_what_is_no_yaml_of_ours_is_named_with_its_line(path: Path, old: str, new: str, told: str) -> None:
    assert told in mistake(path, GOOD.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("kind: date", "kinds: date", "Did you mean “kind”?"),
        ("parent: 010", "parent: 01O", "Did you mean “010”?"),
        ("field: code", "field: kode", "Did you mean “code”?"),
        ("cues: [clash, on]", "cues: clash", "Write it as [one, two]"),
    ],
)
def test_the_remedy_says_what_was_probably_meant(path: Path, old: str, new: str, remedy: str) -> None:
    assert remedy in mistake(path, GOOD.replace(old, new, 1))


def test_a_scheme_of_headings_only_is_refused(path: Path) -> None:
    headings = GOOD.replace("name: NO", "name: NO\n    pick: false").replace("name: Part", "name: Part, pick: false")

    assert "line 4: codes: there is no code to pick" in mistake(path, headings)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file(path: Path) -> None:
    path.write_text(GOOD.replace("id: small", "id: S").replace("parent: 010", "parent: 9").replace("day", "code"))

    with pytest.raises(BadScheme) as raised:
        read_scheme(path)

    assert "has 4 mistakes: line 1: id:" in str(raised.value)
    assert [(each.line, each.path) for each in raised.value.mistakes] == [
        (1, "id"), (8, "codes[1].parent"), (10, "fields[0].name"), (11, "fields[1].name"),
    ]  # fmt: skip


def test_hundreds_of_mistakes_are_counted_and_the_first_are_named(path: Path) -> None:
    told = mistake(path, GOOD.replace("fields:", "".join(f"  - {{id: c{n}, nam: x}}\n" for n in range(90)) + "fields:"))

    assert "has 180 mistakes: line 9: code “c0”" in told
    assert "; and 160 more." in told
    many = "".join(f"  - {{id: c{n}, nam: x}}\n" for n in range(900))
    assert "has 200 mistakes or more: line 9: code “c0”" in mistake(path, GOOD.replace("fields:", many + "fields:"))


@pytest.mark.parametrize("content", ["", "- a\n- b\n", "just words", "3"])
def test_a_file_that_holds_no_keys_is_no_scheme(path: Path, content: str) -> None:
    assert "is not a scheme: it holds no keys" in mistake(path, content)


def test_a_missing_file_is_named(path: Path) -> None:
    with pytest.raises(BadInput, match=r"small\.yaml.* cannot be read: No such file"):
        read_scheme(path)


def test_bytes_that_are_no_utf8_are_named_by_their_place(path: Path) -> None:
    path.write_bytes(b"id: small\nname: sm\xe4ll")

    with pytest.raises(BadInput, match=r"not UTF-8 text: byte 0xE4 in line 2"):
        read_scheme(path)


def test_a_file_that_is_far_too_large_is_not_read(path: Path) -> None:
    path.write_bytes(b"#" * (MOST_BYTES + 1))

    with pytest.raises(BadInput, match="larger than"):
        read_scheme(path)


def test_nested_aliases_are_refused_whatever_the_size(path: Path) -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))

    assert "line 2: aliases (*name) are not allowed" in mistake(path, bomb)
    assert "is larger than 4,000,000 bytes" in mistake(path, bomb + "# more of it\n" * 800_000)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_in_one_sentence(path: Path, opening: str) -> None:
    assert "nested too deeply" in mistake(path, "id:\n  " + opening * 3000)


def test_a_hundred_thousand_codes_are_too_many_to_code_by(path: Path) -> None:
    many = "".join(f"  - {{id: c{n}, name: x}}\n" for n in range(100_000))

    told = mistake(path, GOOD.replace("fields:", many + "fields:"))

    assert "line 4: codes: 100,002 codes are too many, at most 20,000 are read" in told
