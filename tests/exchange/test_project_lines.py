"""Our own JSON lines: what was written reads back equal, and nothing else is believed."""

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange.project_lines import (
    ArticleLine,
    CodingLine,
    End,
    Header,
    Line,
    ListLine,
    RejectionLine,
    to_plain,
)
from annotator.exchange.project_lines_reader import from_plain
from annotator.exchange.record import Record
from annotator.exchange.rows import BadRow
from annotator.model.article import Article, canonical_text, text_hash
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Code, FieldDef, Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.model.text.span import Span
from annotator.paths import schemas

NOW = "2018-01-11T09:30:00Z"
words = st.text(st.characters(blacklist_categories=["Cs"]), max_size=12)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(1, 9))
values = st.builds(
    Value,
    field=st.sampled_from(["code", "actor1", "evidence", "notes"]),
    parts=st.dictionaries(words, words, max_size=3),
    origin=st.sampled_from(["text", "inferred", "default", "computed"]),
    evidence=st.lists(spans, max_size=3).map(tuple),
    position=st.integers(0, 5),
    rule=words,
    score=st.none() | st.floats(0, 1),
)
events = st.builds(
    Event, *[words] * 5,
    state=st.sampled_from(["draft", "complete", "checked", "disputed", "dropped"]),
    incident=words, values=st.lists(values, max_size=4).map(tuple),
)  # fmt: skip
articles = st.builds(
    Article, words, words.map(canonical_text), words, words, st.sampled_from(["", "2018-01-11"]), words, words,
    extra=st.lists(st.tuples(words, words), max_size=2).map(tuple),
)  # fmt: skip
lines: st.SearchStrategy[Line] = st.one_of(
    st.builds(Header, words, st.lists(words).map(tuple), st.lists(words).map(tuple), st.just(True)),
    articles.map(lambda article: ArticleLine(article, article.hash)),
    st.builds(CodingLine, words, words, st.sampled_from(["open", "in_progress", "done", "no_event"]), words),
    st.builds(RejectionLine, *[words] * 5, span=st.none() | spans),
    st.builds(
        ListLine,
        st.sampled_from(["actor", "place"]),
        words.filter(bool),
        st.lists(st.tuples(words.filter(str.strip), st.dictionaries(words, words, max_size=3)), max_size=3).map(tuple),
    ),
    st.builds(Record, events, words, changed=st.just(NOW)),
    st.builds(End, st.dictionaries(st.sampled_from(["articles", "events"]), st.integers(0, 9))),
)


def written(line: Line, with_text: bool = True) -> Any:
    return json.loads(json.dumps(to_plain(line, with_text), ensure_ascii=False))


@given(lines)
def test_every_line_reads_back_equal(line: Line) -> None:
    assert from_plain(written(line)) == line


def test_a_scheme_reads_back_equal_and_a_changed_one_is_refused() -> None:
    acled = read_scheme(schemas() / "acled.yaml")
    plain = written(acled)

    assert from_plain(plain) == acled
    plain["json"] = plain["json"].replace("Battles", "Battle")
    with pytest.raises(BadRow, match="not the one its hash names"):
        from_plain(plain)


def test_quotes_travel_with_the_texts_only() -> None:
    value = Value("code", {"value": "190"}, evidence=(Span(0, 6),))
    record = Record(
        Event("e", "a", "c", "cameo", "1", values=(value,)), "h", changed=NOW, quotes={Span(0, 6): "Rebels"}
    )

    assert written(record)["values"][0]["evidence"] == [[0, 6, "Rebels"]]
    assert written(record, with_text=False)["values"][0]["evidence"] == [[0, 6]]
    assert from_plain(written(record)) == record


def test_without_texts_an_article_keeps_neither_title_text_nor_further_columns() -> None:
    text = "Troops leave\nThey left."
    article = Article("u", text, "Troops leave", "Post", "2018-01-11", "en", "n1", (("k", "v"),))

    plain = written(ArticleLine(article, article.hash), with_text=False)

    assert plain == {
        "kind": "article", "uuid": "u", "text_hash": article.hash, "source": "Post",
        "published": "2018-01-11", "language": "en", "reference": "n1",
    }  # fmt: skip
    assert from_plain(plain) == ArticleLine(Article("u", "", "", "Post", "2018-01-11", "en", "n1"), article.hash)


def test_a_scheme_that_an_earlier_version_exported_is_read() -> None:
    scheme = Scheme("s", "1", "S", (Code("1", "One"),), (FieldDef("code", "Code", "code"),))
    text = scheme.to_json().replace('"reciprocal":{}', '"reciprocal":["1"]')
    digest = hashlib.sha256(text.encode()).hexdigest()

    assert from_plain({"kind": "scheme", "id": "s", "version": "1", "hash": digest, "json": text}) == scheme
    with pytest.raises(BadRow, match="not the one its hash names"):
        from_plain({"kind": "scheme", "id": "s", "version": "1", "hash": scheme.hash, "json": text})


EVENT = written(Record(Event("e", "a", "c", "cameo", "1", values=(Value("code", {"value": "1"}),)), "h", changed=NOW))


@pytest.mark.parametrize(
    ("plain", "reason"),
    [
        ({}, "no kind of line “”"),
        ({"kind": "song"}, "no kind of line “song”"),
        ({"kind": "article", "uuid": "u"}, "it has no 'text_hash'"),
        (written(ArticleLine(Article("u", "text"), "0" * 64)), "not the one its hash names"),
        (written(ArticleLine(Article("u", "text", published="May"), text_hash("text"))), "“May” is not a day"),
        ({"kind": "header", "format": "other"}, "no header of a conflict-annotator file"),
        (EVENT | {"state": "famous"}, "“famous” is none of draft"),
        (EVENT | {"uuid": 7}, "7 is not a text"),
        (EVENT | {"changed": "yesterday"}, "“yesterday” is not a time"),
        (
            EVENT | {"values": [{"field": "f", "parts": {}, "origin": "text", "evidence": [[5, 2]]}]},
            "non-empty",
        ),
        (
            EVENT | {"values": [{"field": "f", "parts": {}, "origin": "text", "evidence": [["0", 2]]}]},
            "whole number",
        ),
        (EVENT | {"values": [{"field": "f", "parts": [], "origin": "text"}]}, "it is not such a line"),
        (EVENT | {"values": 3}, "it is not such a line"),
        ({"kind": "end", "events": True}, "not a whole number"),
    ],
)
def test_a_line_that_is_not_what_it_should_be_is_refused_with_the_reason(plain: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadRow) as refusal:
        from_plain(plain)

    assert reason in str(refusal.value)
