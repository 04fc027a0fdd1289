from __future__ import annotations

import pytest

from annotator.exchange.both_ways import from_the_other_side
from annotator.exchange.record import Record
from annotator.exchange.table import rows
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.paths import schemas

CAMEO = read_scheme(schemas() / "cameo.yaml")


def event(code: str, sources: str, targets: str) -> Event:
    values = [Value("code", {"value": code}), Value("event_date", {"value": "2018-02-03"})]
    for field, names in (("source", sources), ("target", targets)):
        values += [Value(field, {"value": name}, position=at) for at, name in enumerate(names.split())]
    return with_computed(CAMEO, Event("e1", "a1", "coder-4F2A", "cameo", "2", "complete", values=tuple(values)))


def dyads(scheme: Scheme, found: Event) -> list[tuple[str, str, str, str, str]]:
    """Source, target, code, root and Goldstein of each row."""
    layout = scheme.exports["cameo-csv"]
    names = [column.name for column in layout.columns]
    wanted = ("source", "target", "cameo_code", "cameo_root", "goldstein")
    table = [dict(zip(names, cells, strict=True)) for cells in rows(layout, Record(found, "h"))]
    return [tuple(row[name] for name in wanted) for row in table]  # type: ignore[misc]


def test_who_makes_a_visit_is_hosted_and_the_computed_values_are_those_of_hosting() -> None:
    visit = event("042", "TUR", "RUS")

    turned = from_the_other_side(CAMEO, visit)

    assert turned is not None
    assert dyads(CAMEO, visit) == [("TUR", "RUS", "042", "04", "1.9")]
    assert dyads(CAMEO, turned) == [("RUS", "TUR", "043", "04", "2.8")]
    assert (turned.uuid, turned.text("event_date")) == ("e1", "2018-02-03")


def test_every_pair_of_compound_actors_is_turned() -> None:
    turned = from_the_other_side(CAMEO, event("046", "TUR RUS", "SYR IRN"))

    assert turned is not None
    assert [row[:3] for row in dyads(CAMEO, turned)] == [
        ("SYR", "TUR", "046"), ("SYR", "RUS", "046"), ("IRN", "TUR", "046"), ("IRN", "RUS", "046"),
    ]  # fmt: skip


@pytest.mark.parametrize("code", sorted(CAMEO.reciprocal))
def test_turning_twice_gives_the_event_back(code: str) -> None:
    one = event(code, "TUR RUS", "SYR")
    turned = from_the_other_side(CAMEO, one)
    assert turned is not None

    assert from_the_other_side(CAMEO, turned) == one


@pytest.mark.parametrize(("code", "targets"), [("040", "RUS"), ("193", "RUS"), ("046", ""), ("", "RUS")])
def test_an_act_of_one_side_or_without_a_target_is_not_turned(code: str, targets: str) -> None:
    assert from_the_other_side(CAMEO, event(code, "TUR", targets)) is None


def test_a_target_that_was_decided_without_a_value_is_no_source() -> None:
    unnamed = Value("target", {"value": "", "reason": "not in the text"})

    assert from_the_other_side(CAMEO, event("046", "TUR", "").with_values("target", [unnamed])) is None
