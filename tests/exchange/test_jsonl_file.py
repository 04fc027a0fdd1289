"""Articles from JSON lines: one object a line, a bad line costs only itself."""

import json
from pathlib import Path
from typing import Any

from annotator.exchange.jsonl_file import read
from annotator.exchange.rows import ReadArticle, ReadOptions, Refused
from annotator.paths import resources


def write(folder: Path, *lines: Any) -> Path:
    path = folder / "news.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return path


def test_the_sample_articles_are_read_as_they_are() -> None:
    path = resources() / "sample" / "articles.jsonl"
    plain = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]

    found = [row for row in read(path, ReadOptions()) if isinstance(row, ReadArticle)]

    assert [row.article.text for row in found] == [row["text"] for row in plain]
    assert [row.article.published for row in found] == [row["published"] for row in plain]
    assert [row.article.reference for row in found] == [row["id"] for row in plain]


def test_keys_are_known_by_their_usual_names_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = write(tmp_path, {"headline": "H", "content": "B\r\n😀\u2028end", "date": "2018-01-11", "n": 7, "no": None})

    (row,) = read(path, ReadOptions())

    assert isinstance(row, ReadArticle)
    assert row.article.text == "H\nB\n😀\u2028end"
    assert row.article.extra == (("n", "7"),)
    assert row.where == "news.jsonl, line 1"


def test_bad_lines_are_refused_by_number_and_the_rest_goes_in(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {"text": "one"},
        "",
        "{not json}",
        "[1]",
        {"title": "no text"},
        "[" * 100_000,
        {"text": ["a"]},
        {"text": "two"},
    )

    found = list(read(path, ReadOptions()))

    assert [row.article.text for row in found if isinstance(row, ReadArticle)] == ["one", "two"]
    assert [(row.where, row.reason.split(":")[0]) for row in found if isinstance(row, Refused)] == [
        ("news.jsonl, line 3", "it is not JSON"),
        ("news.jsonl, line 4", "it is not an object in braces"),
        ("news.jsonl, line 5", "it has no text"),
        ("news.jsonl, line 6", "it is JSON nested too deeply, or with too long a number"),
        ("news.jsonl, line 7", 'its text is ["a"], not a text in quotes'),
    ]


def test_a_wrong_byte_costs_its_line_only(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(b'{"text": "caf\xe9"}\n{"text": "good"}\n')

    found = list(read(path, ReadOptions()))

    assert isinstance(found[0], Refused)
    assert "byte 0xE9" in found[0].reason
    assert isinstance(found[1], ReadArticle)


def test_half_a_character_in_json_becomes_the_replacement_character(tmp_path: Path) -> None:
    (row,) = read(write(tmp_path, '{"text": "a\\ud83d b"}'), ReadOptions())

    assert isinstance(row, ReadArticle)
    assert row.article.text == "a\ufffd b"
