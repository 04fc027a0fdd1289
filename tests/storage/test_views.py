from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import FieldDef
from annotator.model.schemes.scheme_file import read_scheme
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.file import views
from annotator.storage.project import Project
from tests.storage.helpers import ARTICLE, CODER, FULL, SCHEME, TEXT, span_of

SCHEMAS = Path(__file__).parents[2] / "schemas"


def select(project: Project, view: str) -> list[dict[str, Any]]:
    """All rows of a view, as another program reads them."""
    cursor = project.connection.sqlite.execute(f"SELECT * FROM {view}")
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def test_one_row_per_event_with_a_column_for_each_field_and_part(coded: Project) -> None:
    (row,) = select(coded, "events_small")

    assert tuple(row) == views.column_names(SCHEME)
    assert {name: cell for name, cell in row.items() if cell is not None} == {
        "event_uuid": "event-1", "article_uuid": "article-1", "coder": "coder-4F2A", "scheme_version": "1",
        "state": "draft", "changed": row["changed"], "code": "10", "day": "2018-02-01",
        "day_end": "2018-02-02", "day_precision": "day", "actor": "Rebels", "actor_country": "Syria",
        "helpers": "Zoë; Militia", "deaths": "10", "deaths_low": "8", "deaths_high": "12",
        "deaths_state": "stated", "flags": "denied", "year": "2018",
    }  # fmt: skip


def test_events_name_scheme_code_and_source(coded: Project) -> None:
    (row,) = select(coded, "events")

    assert (row["scheme"], row["scheme_version"], row["code"]) == ("small", "1", "10")
    assert (row["source"], row["published"], row["incident"]) == ("Northern Post", "2018-02-02", None)


def test_evidence_has_one_row_for_each_value_and_span(coded: Project) -> None:
    rows = select(coded, "evidence")

    assert [(row["field"], row["quote"]) for row in rows if row["field"] in ("actor", "helpers")] == [
        ("actor", "Rebels"), ("actor", "😀"), ("helpers", "Zoë"), ("helpers", "militia"),
    ]  # fmt: skip
    assert all(TEXT[row["start"] : row["end"]] == row["quote"] for row in rows)
    assert {(row["value"], row["origin"]) for row in rows if row["field"] == "deaths"} == {("10", "text")}


def test_articles_hold_text_and_what_is_known_about_it(coded: Project) -> None:
    (row,) = select(coded, "articles")

    assert (row["text"], row["length"], row["text_hash"]) == (TEXT, len(TEXT), ARTICLE.hash)
    assert (row["title"], row["import"], row["language"]) == ("Rebels strike", "first", "en")


def test_progress_has_one_row_for_each_coder(coded: Project) -> None:
    with coded.edit("Done") as edit:
        articles.set_state(edit, "article-1", "done")
        events.save_event(edit, replace(FULL, state="complete"))

    (row,) = select(coded, "progress")

    assert row == {
        "coder": "coder-4F2A", "articles": 1, "done": 1, "no_event": 0, "in_progress": 0, "open": 0,
        "events": 1, "complete": 1,
    }  # fmt: skip


def test_dropped_events_and_undone_imports_are_in_no_view(coded: Project) -> None:
    with coded.edit("Drop event") as edit:
        events.drop_event(edit, "event-1")
    assert select(coded, "events") == select(coded, "events_small") == select(coded, "evidence") == []

    for _ in range(3):
        coded.undo()
    assert select(coded, "articles") == []


def test_a_view_of_acled_has_the_columns_of_its_export(tmp_path: Path) -> None:
    acled = read_scheme(SCHEMAS / "acled.yaml")
    clash = Event(
        "e", "article-1", CODER.id, "acled", acled.version,
        values=(
            Value("code", {"value": "Armed clash"}, evidence=(span_of("struck"),)),
            Value("event_date", {"value": "2018-02-01", "precision": "day"}),
            Value("fatalities", {"value": "10", "low": "8"}),
            Value("sub_event_type", {"value": "Armed clash"}, "computed"),
        ),
    )  # fmt: skip
    with Project.create(tmp_path / "acled.coding", [acled], CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, [ARTICLE], "b")
            events.save_event(edit, clash)

        (row,) = select(project, "events_acled")

    columns = [column.name for column in acled.exports["acled-csv"].columns]
    missing = set(columns) - set(row) - {"event_id_cnty", "timestamp"}
    assert missing == set()
    assert (row["sub_event_type"], row["event_date"], row["fatalities"], row["fatalities_low"]) == (
        "Armed clash", "2018-02-01", "10", "8",
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(path.name for path in SCHEMAS.glob("*.yaml")))
def test_every_shipped_scheme_makes_a_project_with_its_view(tmp_path: Path, name: str) -> None:
    scheme = read_scheme(SCHEMAS / name)

    with Project.create(tmp_path / "x.coding", [scheme], CODER) as project:
        assert select(project, f"events_{scheme.id}") == []
        assert len(set(views.column_names(scheme))) == len(views.column_names(scheme))
    with Project.open(tmp_path / "x.coding", CODER) as project:
        assert project.schemes == (scheme,)


def test_a_field_named_like_a_fixed_column_or_a_part_keeps_both() -> None:
    awkward = replace(
        SCHEME,
        fields=(
            *SCHEME.fields,
            FieldDef("state", "State"),
            FieldDef("day_end", "Last day"),
            FieldDef("coder", "C"),
        ),
    )

    names = views.column_names(awkward)

    assert len(set(names)) == len(names)
    assert {"state", "state_value", "coder_value", "day_end"} <= set(names)


@pytest.mark.parametrize("name", ["Actor", "actor-1", "x' OR 1 --", "", "1st"])
def test_a_name_that_would_not_be_safe_in_sql_makes_no_view(name: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        views.view_of(replace(SCHEME, fields=(*SCHEME.fields, FieldDef(name, "X"))))
    with pytest.raises(ValueError, match="no name"):
        views.view_of(replace(SCHEME, id=name))
