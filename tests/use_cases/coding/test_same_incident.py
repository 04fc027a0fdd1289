"""The same incident in another article: found by day, place and actors, linked without copying anything."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.checks import violations
from annotator.model.event import Event, Value
from annotator.model.likeness import report_of
from annotator.model.schemes.scheme import Scheme
from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events, incidents
from annotator.storage.project import Project
from annotator.use_cases.coding import same_incident
from annotator.use_cases.coding.code_event import drop_event, save
from annotator.use_cases.datasets.export_dataset import export_dataset
from tests.use_cases.conftest import CODER, schemes, shipped

FIRST = Article("a1", "Rebels attack near Idlib on Thursday.", "", "Reuters", "2018-01-12", "en")
SECOND = Article("a2", "A day of fighting.\nFighters struck at Idlib.", "", "AFP", "2018-01-12", "en")
WHOLE = Span(0, len(FIRST.text))
SENTENCE = Span(19, len(SECOND.text))
IDLIB = {"value": "Idlib", "country": "Syria", "latitude": "35.93", "longitude": "36.63", "precision": "1"}


def clash(uuid: str, article: str, day: str = "2018-01-11", **changed: dict[str, str]) -> Event:
    parts = {
        "code": {"value": "Armed clash"}, "event_date": {"value": day, "precision": "day"},
        "actor1": {"value": "Opposition Rebels (Syria)", "type": "Rebel group"},
        "actor2": {"value": "Military Forces of Syria (2000-)", "type": "State forces"},
        "location": IDLIB, "fatalities": {"value": "3", "state": "stated"},
    } | changed  # fmt: skip
    values = [Value("evidence", {"value": ""}, evidence=(Span(0, 6),)), *(Value(name, p) for name, p in parts.items())]
    return Event(uuid, article, CODER.id, "acled", shipped("acled").version, "draft", "", tuple(values))


@pytest.fixture
def acled() -> Scheme:
    return schemes("acled")[0]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", schemes("acled", "cameo"), CODER) as made:
        with made.edit("Import") as edit:
            add_articles(edit, [FIRST, SECOND], "Import")
        yield made


def stored(project: Project, event: Event) -> Event:
    scheme = project.scheme(event.scheme)
    return save(project, scheme, replace(event, scheme_version=scheme.version), "Code")


def test_the_likest_event_of_another_article_comes_first(project: Project, acled: Scheme) -> None:
    far = dict(IDLIB, latitude="36.2", longitude="37.16", value="Aleppo")
    stored(project, clash("aleppo", FIRST.uuid, location=far))
    stored(project, clash("idlib", FIRST.uuid))
    mine = clash("mine", SECOND.uuid)

    found = same_incident.alike_events(project, SECOND, acled, report_of(acled, mine))

    assert [each.event.uuid for each in found] == ["idlib", "aleppo"]
    assert found[0].source == "Reuters"


@pytest.mark.parametrize(
    "other",
    [
        clash("other week", FIRST.uuid, "2018-01-25"),
        clash("far away", FIRST.uuid, location=dict(IDLIB, latitude="33.5", longitude="36.3")),
        clash("same article", SECOND.uuid),
    ],
    ids=lambda event: event.uuid,
)
def test_what_is_far_in_time_or_space_or_of_the_same_article_is_not_offered(
    project: Project, acled: Scheme, other: Event
) -> None:
    stored(project, other)

    assert same_incident.alike_events(project, SECOND, acled, report_of(acled, clash("mine", SECOND.uuid))) == []


def test_the_number_of_queries_does_not_grow_with_what_is_found(project: Project, acled: Scheme) -> None:
    def queries() -> int:
        statements: list[str] = []
        project.connection.sqlite.set_trace_callback(statements.append)
        same_incident.alike_events(project, SECOND, acled, report_of(acled, clash("mine", SECOND.uuid)))
        project.connection.sqlite.set_trace_callback(None)
        return len(statements)

    stored(project, clash("one", FIRST.uuid))
    once = queries()
    for number in range(20):
        stored(project, clash(f"more {number}", FIRST.uuid))

    assert queries() == once


def test_the_search_goes_through_an_index(project: Project) -> None:
    plan = project.connection.rows("EXPLAIN QUERY PLAN " + incidents._NEAR, *([None] * 13))

    assert not [row for row in plan if str(row[3]).startswith("SCAN") and "json_each" not in str(row[3])]


def test_a_linked_report_brings_its_evidence_and_source_and_copies_no_value(project: Project, acled: Scheme) -> None:
    first = stored(project, clash("first", FIRST.uuid))

    linked = same_incident.link_report(project, SECOND, acled, first, [SENTENCE])

    again = events.event(project, linked.uuid)
    assert (again.state, again.repeats, again.incident) == ("complete", "first", "first")
    assert again.evidence == (SENTENCE,)
    assert again.text("source") == "AFP"
    assert not [v.field for v in again.values if v.text and v.field not in ("source", "same_as")]
    assert events.event(project, "first").incident == "first"
    assert articles.row(project, SECOND.uuid).state == "in_progress"


def test_one_undo_takes_the_whole_link_back(project: Project, acled: Scheme) -> None:
    first = stored(project, clash("first", FIRST.uuid))
    before = project.connection.rows("SELECT uuid, state, incident FROM event")
    same_incident.link_report(project, SECOND, acled, first, [SENTENCE])

    project.undo()

    assert project.connection.rows("SELECT uuid, state, incident FROM event") == before
    assert articles.row(project, SECOND.uuid).state == "open"


def test_where_a_report_differs_can_be_coded_and_it_stays_complete(project: Project, acled: Scheme) -> None:
    first = stored(project, clash("first", FIRST.uuid))
    linked = same_incident.link_report(project, SECOND, acled, first, [SENTENCE])

    more = stored(project, linked.with_values("fatalities", [Value("fatalities", {"value": "5", "state": "stated"})]))

    assert more.state == "complete"
    assert violations(acled, more) == ()


def test_an_event_of_its_own_can_be_linked_and_keeps_what_it_says(project: Project, acled: Scheme) -> None:
    first, mine = stored(project, clash("first", FIRST.uuid)), stored(project, clash("mine", SECOND.uuid))

    linked = same_incident.link_report(project, SECOND, acled, first, (), mine)

    assert linked.uuid == "mine"
    assert linked.text("actor1") == "Opposition Rebels (Syria)"
    assert [event.uuid for event in incidents.repeats_of(project, "first")] == ["mine"]


def test_a_report_is_not_offered_as_the_first_of_an_incident(project: Project, acled: Scheme) -> None:
    first, mine = stored(project, clash("first", SECOND.uuid)), stored(project, clash("mine", FIRST.uuid))
    same_incident.link_report(project, FIRST, acled, first, (), mine)

    assert same_incident.alike_events(project, SECOND, acled, report_of(acled, first)) == []


def test_a_coder_is_asked_once_about_a_close_event(project: Project, acled: Scheme) -> None:
    first, mine = stored(project, clash("first", FIRST.uuid)), stored(project, clash("mine", SECOND.uuid))

    asked = same_incident.asked_about(project, SECOND, acled, mine)
    assert asked is not None
    assert asked.event.uuid == "first"
    same_incident.tell_apart(project, SECOND, mine, first)

    assert same_incident.asked_about(project, SECOND, acled, mine) is None
    project.undo()
    assert same_incident.asked_about(project, SECOND, acled, mine) is not None


def test_related_events_stay_records_of_their_own(project: Project, acled: Scheme) -> None:
    first, mine = stored(project, clash("first", FIRST.uuid)), stored(project, clash("mine", SECOND.uuid))

    same_incident.relate(project, acled, mine, first)

    again = events.event(project, "mine")
    assert again.text("related_to") == "first"
    assert (again.repeats, again.incident, again.state) == ("", "", mine.state)


def test_a_suggestion_or_a_bare_sentence_finds_the_event_too(project: Project, acled: Scheme) -> None:
    stored(project, clash("first", FIRST.uuid))
    place = Value("location", IDLIB, evidence=(Span(36, 41),))
    suggestion = EventSuggestion(
        "acled", Span(28, 34), SENTENCE, (RankedCode("Armed clash", 0.9),), {"location": (place,)}
    )
    findings = Findings("test", (Mark(Span(38, 43), "place", (IDLIB,)),))

    of_suggestion = same_incident.report_of_suggestion(acled, suggestion, SECOND.published)
    of_sentence = same_incident.report_of_sentence(SENTENCE, findings, SECOND.published)

    for report in (of_suggestion, of_sentence):
        found = same_incident.alike_events(project, SECOND, acled, report)
        assert [each.event.uuid for each in found] == ["first"]


def test_an_article_without_any_date_finds_nothing(project: Project, acled: Scheme) -> None:
    stored(project, clash("first", FIRST.uuid))
    undated = replace(SECOND, published="")
    nothing = same_incident.report_of_sentence(SENTENCE, None, "")

    assert same_incident.alike_events(project, undated, acled, nothing) == []


def test_a_table_has_one_row_of_an_incident_with_all_its_sources(
    project: Project, acled: Scheme, tmp_path: Path
) -> None:
    first = stored(project, clash("first", FIRST.uuid).with_values("source", [Value("source", {"value": "Reuters"})]))
    same_incident.link_report(project, SECOND, acled, first, [SENTENCE])

    done = export_dataset(project, tmp_path / "acled.csv", "acled-csv")

    (row,) = csv.DictReader((tmp_path / "acled.csv").open(encoding="utf-8"))
    assert row["source"] == "Reuters; AFP"
    assert (done.events, done.rows, done.repeats, done.lost_repeats) == (1, 1, 1, 0)
    assert any("further report" in phrase for phrase in done.left_out)


def test_a_report_of_an_event_that_was_dropped_is_named_as_lost(
    project: Project, acled: Scheme, tmp_path: Path
) -> None:
    first = stored(project, clash("first", FIRST.uuid))
    same_incident.link_report(project, SECOND, acled, first, [SENTENCE])
    drop_event(project, first)

    done = export_dataset(project, tmp_path / "acled.csv", "acled-csv")

    assert (done.events, done.repeats, done.lost_repeats) == (0, 1, 1)
