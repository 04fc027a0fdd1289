"""A scheme's own table, byte for byte: columns in order, dates, blanks, lists, dyads, quotes."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.exchange import table
from annotator.exchange.record import Record
from annotator.exchange.table import csv_line, header, is_formula, rows
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.layouts import METAS
from annotator.model.schemes.scheme import Column, ExportLayout
from annotator.model.schemes.scheme_file import read_scheme
from annotator.paths import schemas

ACLED_EVENT = Event(
    "5c1a6f0e-0000-4000-8000-000000000001", "a1", "coder-4F2A", "acled", "2", "complete",
    values=(
        Value("code", {"value": "Armed clash"}),
        Value("event_date", {"value": "2018-02-01", "precision": "day"}),
        Value("actor1", {"value": "Rebels (Syria)", "country": "Syria"}),
        Value("assoc_actor_1", {"value": "HTS: Hayat Tahrir al Sham"}, position=1),
        Value("assoc_actor_1", {"value": "Islamist Militia (Syria)"}),
        Value("actor2", {"value": "Military Forces of Syria (2000-)", "country": "Syria"}),
        Value("location", {
            "value": "Saraqib", "country": "Syria", "iso": "760", "admin1": "Idleb", "admin2": "Idleb",
            "admin3": "Saraqab", "latitude": "35.8644", "longitude": "36.8000", "precision": "2",
        }),
        Value("fatalities", {"value": "", "state": "not_stated"}),
        Value("source", {"value": "Northern Post"}),
        Value("source", {"value": "Gulf \"Herald\""}, position=1),
        Value("notes", {"value": "On 1 February 2018, rebels attacked,\nas was said."}),
    ),
)  # fmt: skip


def exported(layout: ExportLayout, record: Record) -> str:
    return "".join(csv_line(cells) for cells in [header(layout), *rows(layout, record)])


def test_an_acled_event_is_the_row_that_a_data_user_expects() -> None:
    acled = read_scheme(schemas() / "acled.yaml")
    record = Record(with_computed(acled, ACLED_EVENT), "0" * 64, changed="2018-02-02T00:00:00Z")

    text = exported(acled.exports["acled-csv"], record)

    assert text == (
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,"
        "assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,"
        "admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"
        ",1 February 2018,2018,1,Political violence,Battles,Armed clash,Rebels (Syria),"
        "Islamist Militia (Syria); HTS: Hayat Tahrir al Sham,Rebel group,Military Forces of Syria (2000-),,"
        "State forces,State forces-Rebel group,,760,Middle East,Syria,Idleb,Idleb,Saraqab,"
        'Saraqib,35.8644,36.8000,2,"Northern Post; Gulf ""Herald""",,"On 1 February 2018, rebels attacked,\n'
        'as was said.",0,,1517529600\n'
    )


def test_a_stated_zero_and_a_stated_number_are_written_as_such() -> None:
    acled = read_scheme(schemas() / "acled.yaml")
    at = header(acled.exports["acled-csv"]).index("fatalities")

    def written(value: str, state: str) -> str:
        event = ACLED_EVENT.with_values("fatalities", [Value("fatalities", {"value": value, "state": state})])
        (row,) = rows(acled.exports["acled-csv"], Record(event, ""))
        return row[at]

    assert [written("0", "stated"), written("7", "stated"), written("", "not_stated")] == ["0", "7", "0"]


DYADS = ExportLayout(
    (
        Column("event_id", meta="event_uuid"), Column("date", field="date", format="YYYY-MM-DD"),
        Column("source", field="source"), Column("country", field="source", part="country"),
        Column("target", field="target", blank="---"), Column("code", field="code"),
        Column("published", meta="published"), Column("incident", meta="incident"),
        Column("article", meta="article_uuid"),
    ),
    expand=("source", "target"),
)  # fmt: skip


def actors(field: str, *codes: str) -> tuple[Value, ...]:
    return tuple(Value(field, {"value": code, "country": code[:3]}, position=at) for at, code in enumerate(codes))


def test_a_compound_event_is_written_as_all_its_dyads_and_codes_stay_text() -> None:
    values = (Value("code", {"value": "010"}), Value("date", {"value": "2018-01-11"}))
    event = Event(
        "e1",
        "a1",
        "c",
        "cameo",
        "1",
        "complete",
        "i1",
        values + actors("source", "TURGOV", "RUSGOV") + actors("target", "SYR", "IRN"),
    )

    found = list(rows(DYADS, Record(event, "", published="2018-01-12")))

    assert found == [
        ["e1", "2018-01-11", source, source[:3], target, "010", "2018-01-12", "i1", "a1"]
        for source in ("TURGOV", "RUSGOV")
        for target in ("SYR", "IRN")
    ]


def test_an_event_without_a_target_is_one_row_with_the_blank() -> None:
    event = Event("e1", "a1", "c", "cameo", "1", "complete", "", actors("source", "TURGOV"))

    assert [row[4] for row in rows(DYADS, Record(event, ""))] == ["---"]


@pytest.mark.parametrize(
    ("shape", "text", "written"),
    [
        ("D Month YYYY", "2018-12-03", "3 December 2018"), ("DD/MM/YYYY", "2018-12-03", "03/12/2018"),
        ("0.0000", "35.86438", "35.8644"), ("0.0000", "3", "3.0000"), ("D Month YYYY", "someday", "someday"),
        ("D Month YYYY", "", ""),
    ],
)  # fmt: skip
def test_a_column_format_shapes_days_and_decimals_and_leaves_other_text(shape: str, text: str, written: str) -> None:
    layout = ExportLayout((Column("c", field="f", format=shape),))
    event = Event("e", "a", "c", "s", "1", values=(Value("f", {"value": text}),))

    assert list(rows(layout, Record(event, ""))) == [[written]]


cells = st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0")), min_size=2)


@given(cells)
def test_any_cells_read_back_from_the_line(row: list[str]) -> None:
    assert list(csv.reader(io.StringIO(csv_line(row), newline=""), strict=True)) == [row]


@pytest.mark.parametrize("cell", ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\t=1"])
def test_a_cell_that_a_spreadsheet_would_compute_is_named(cell: str) -> None:
    assert is_formula(cell)


@pytest.mark.parametrize("cell", ["-3.5", "+4", "36.8", "", "State forces - Rebel group", "a=b"])
def test_numbers_and_plain_words_are_no_formulas(cell: str) -> None:
    assert not is_formula(cell)


def test_a_codebook_may_ask_for_exactly_what_a_table_can_write_beside_the_event() -> None:
    assert set(METAS) == set(table._META)
