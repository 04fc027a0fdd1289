"""Formats are named in one place."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange import jsonl_file, table_file, text_file
from annotator.exchange.registry import is_project_export, reader_for, table_formats
from annotator.model.schemes.layouts import layouts_of
from annotator.model.schemes.scheme_file import read_scheme
from annotator.paths import schemas


def test_the_ending_tells_the_reader_and_a_name_overrules_it() -> None:
    assert reader_for(Path("a.TXT")) is text_file.read
    assert reader_for(Path("a.tsv")) is table_file.read
    assert reader_for(Path("a.dat"), "jsonl") is jsonl_file.read


def test_an_unknown_ending_or_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadInput, match=r"ending of “a.pdf” tells no format.*txt, csv, tsv, jsonl"):
        reader_for(Path("a.pdf"))
    with pytest.raises(BadInput, match=r"no format “pdf” to import.*txt, csv, tsv, jsonl"):
        reader_for(Path("a.txt"), "pdf")


def test_our_own_export_is_known_by_its_first_line(tmp_path: Path) -> None:
    ours, other = tmp_path / "ours.jsonl", tmp_path / "other.jsonl"
    ours.write_text('{"kind": "header", "format": "conflict-annotator", "version": 1}\n')
    other.write_text('{"text": "conflict-annotator"}\n')

    assert is_project_export(ours)
    assert not is_project_export(other)


def test_the_schemes_bring_the_table_formats() -> None:
    acled = read_scheme(schemas() / "acled.yaml")

    assert table_formats([acled]) == {"acled-csv": acled}


def test_a_codebook_that_names_no_table_has_one_of_all_its_fields() -> None:
    acled = replace(read_scheme(schemas() / "acled.yaml"), id="ours", exports={})

    columns = [column.name for column in layouts_of(acled)["ours-csv"].columns]

    assert table_formats([acled]) == {"ours-csv": acled}
    assert columns[:4] == ["event_uuid", "code", "event_date", "event_date_precision"]
    assert {"fatalities", "fatalities_low", "fatalities_high", "year", "interaction"} <= set(columns)
