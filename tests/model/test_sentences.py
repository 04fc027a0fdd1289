from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.text.sentences import boilerplate, reported, sentence_at, sentences, words
from annotator.model.text.span import Span


def split(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def skipped(text: str) -> list[str]:
    return [span.of(text) for span in boilerplate(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Rebels struck.", "Ten died!", "Why?", "Nobody knows…"],
        ["“We left,” he said.", "“Why?”", "She wept."],
        ["Lt. Gen. A. Karim met Dr. Zoë Ng on Jan. 5 near St. Anne.", "They talked."],
        ["The U.S. Army paid $3.5 million.", "14 men left."],
        ["It began at 5 p.m. Thursday in Homs.", "It ended at 9 p.m.", "The men left."],
        ["قُتل عشرة أشخاص في إدلب.", "هل انسحبوا؟", "لا أحد يعلم."],
        ["They waited... and waited.", "Then they left."],
        ["Il partit vers 3 h. environ.", "Été comme hiver."],
        ["Il est etc. âgé.", "Fin."],
        [
            "إعداد مكتب الخرطوم - تحرير س. عمر",
        ],
        ["第一句。", "第二句。"],
        ["He left.", "¿Por qué?", "«No sé.»"],
    ],
)
def test_sentences_end_where_a_reader_would_say(expected: list[str]) -> None:
    joined = "".join(expected) if expected[0].endswith("。") else " ".join(expected)

    assert split(joined) == expected


def test_a_line_break_always_ends_a_sentence() -> None:
    assert split("Rebels strike\n\n  On Thursday rebels\nstruck. \n") == [
        "Rebels strike", "On Thursday rebels", "struck."
    ]  # fmt: skip


@given(st.text(st.sampled_from("aZ .!?“”\n\t😀إ。é1")))
@settings(max_examples=500, deadline=None)
def test_sentences_cover_every_word_once_and_in_order(text: str) -> None:
    found = sentences(text)

    assert "".join("".join(span.of(text) for span in found).split()) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() for span in found)


def test_the_sentence_at_an_offset_is_the_one_that_holds_it_or_stands_before() -> None:
    found = sentences("One. Two. Three.")

    assert [sentence_at(found, offset) for offset in (0, 3, 4, 5, 8, 10, 99)] == [0, 0, 0, 1, 1, 2, 2]
    assert sentence_at((), 5) == 0


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("BEIRUT (Northern Post) - Rebels struck.", "BEIRUT (Northern Post) - "),
        ("PORT SUDAN, May 21 (Gulf Herald) - Troops", "PORT SUDAN, May 21 (Gulf Herald) - "),
        ("KABUL, Afghanistan — A bomb", "KABUL, Afghanistan — "),
        ("ABUJA - Gunmen", "ABUJA - "),
        ("US-backed forces - who had waited - struck.", ""),
        ("NATO forces – and others – struck.", ""),
        ("Rebels struck – again.", ""),
        ("On Thursday rebels struck.", ""),
    ],
)
def test_a_dateline_is_no_evidence(line: str, dateline: str) -> None:
    assert skipped(f"A headline\n{line}\nMore text.") == ([dateline.strip()] if dateline else [])


@pytest.mark.parametrize(
    "line",
    [
        "By Zoë Ng and A. Karim", "Reporting by the Beirut desk; editing by L. Marsh",
        "(Additional reporting by Ada)", "Our Standards: trust", "Copyright 2018 Northern Post", "© 2018",
        "All rights reserved.", "تحرير: أحمد",
    ],
)  # fmt: skip
def test_bylines_and_house_lines_are_no_evidence(line: str) -> None:
    assert skipped(f"A headline\nRebels struck.\nTen died.\n{line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "By Thursday rebels had taken the town.", "By midday, ten people were dead.",
        "Reporting a crime is dangerous here, residents said.", "Writing on the wall named the group.",
    ],
)  # fmt: skip
def test_a_line_of_the_story_is_evidence_however_it_begins(line: str) -> None:
    assert skipped(f"A headline\n{line}\nTen died.") == []


def test_words_keep_their_inner_hyphens_apostrophes_and_marks() -> None:
    text = "al-Nusra’s 3.5 قُتِلَ rebels, U.S. “men”"

    assert [span.of(text) for span in words(text, Span(0, len(text)))] == [
        "al-Nusra’s", "3.5", "قُتِلَ", "rebels", "U.S", "men"
    ]  # fmt: skip
    assert [span.of(text) for span in words(text, Span(3, 8))] == ["Nusra"]


@pytest.mark.parametrize("line", ["Gulf Herald, 4 March 2021", "Thursday, March 4, 2021", "2021-03-04 | Gulf Herald"])
def test_a_line_of_source_and_day_under_the_headline_is_boilerplate(line: str) -> None:
    text = f"Clashes near town\n{line}\nMARIB, Yemen (Gulf Herald) - Fighters attacked on 3 March 2021."

    assert [span.of(text) for span in boilerplate(text)] == [line, "MARIB, Yemen (Gulf Herald) -"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("BEIRUT (Northern Post) - Rebels struck.", "Rebels struck."),
        ("Rebels struck.", "Rebels struck."),
        ("BEIRUT (Northern Post) -", "BEIRUT (Northern Post) -"),
    ],
)
def test_what_a_sentence_reports_is_said_without_its_dateline(sentence: str, told: str) -> None:
    text = f"Fighting resumes\n\n{sentence}\n\nThey left."
    start = text.index(sentence)

    assert reported(text, Span(start, start + len(sentence)), boilerplate(text)) == told
