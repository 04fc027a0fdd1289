from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from annotator.errors import BadInput, ProjectDamaged
from annotator.model.article import Article
from annotator.model.event import Value
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.events.events import Rejection
from annotator.storage.log.edit import Edit
from annotator.storage.project import Project
from tests.storage.helpers import CODER, FULL, OTHER, TEXT, dump, event, span_of, value


def save(project: Project, *saved: events.Event, label: str = "Save") -> None:
    with project.edit(label) as edit:
        for each in saved:
            events.save_event(edit, each)


def changed_tables(project: Project) -> list[tuple[str, str]]:
    """What the last edit did: table, and i, u or d for inserted, updated or deleted."""
    return project.connection.rows(
        "SELECT table_name, CASE WHEN before IS NULL THEN 'i' WHEN after IS NULL THEN 'd' ELSE 'u' END"
        " FROM change WHERE edit = (SELECT max(id) FROM edit) ORDER BY position"
    )  # type: ignore[return-value]


def test_an_event_is_read_back_as_it_was_saved(coded: Project) -> None:
    assert events.events_of(coded, "article-1") == [FULL]
    assert events.event(coded, "event-1") == FULL


def test_values_come_back_in_the_schemes_order(project: Project) -> None:
    shuffled = replace(FULL, values=tuple(reversed(FULL.values)))
    save(project, shuffled)

    assert events.event(project, "event-1") == FULL


def test_a_spans_quote_is_what_the_article_says_there(coded: Project) -> None:
    stored = coded.connection.rows('SELECT start, "end", quote FROM span')

    assert sorted(quote for _, _, quote in stored) == sorted(
        {"struck", "at dawn", "Rebels", "😀", "Zoë", "militia", "Ten"}
    )
    assert all(TEXT[start:end] == quote for start, end, quote in stored)


def test_saving_the_same_event_again_writes_nothing(coded: Project) -> None:
    before = dump(coded)
    save(coded, FULL)

    assert dump(coded) == before


def test_one_changed_field_writes_only_its_own_rows(coded: Project) -> None:
    save(coded, FULL.with_values("actor", [value("actor", "Army", "Rebels", "😀", country="Syria")]))

    assert changed_tables(coded) == [("value", "u"), ("event", "u")]


def test_one_more_span_writes_one_row_of_evidence(coded: Project) -> None:
    save(
        coded,
        FULL.with_values("deaths", [replace(FULL.all("deaths")[0], evidence=(span_of("Ten"), span_of("men")))]),
    )

    assert changed_tables(coded) == [("span", "i"), ("value_span", "i"), ("event", "u")]


def test_the_coders_order_of_evidence_is_kept(coded: Project) -> None:
    turned = FULL.with_values("actor", [replace(FULL.all("actor")[0], evidence=(span_of("😀"), span_of("Rebels")))])
    save(coded, turned)

    assert events.event(coded, "event-1").all("actor") == turned.all("actor")


def test_a_removed_value_takes_its_parts_and_evidence_with_it(coded: Project) -> None:
    save(coded, FULL.with_values("day", []))

    assert changed_tables(coded).count(("value", "d")) == 3
    assert changed_tables(coded).count(("value_span", "d")) == 1
    assert events.event(coded, "event-1").value("day") is None


def test_an_empty_part_is_the_same_as_an_absent_one(project: Project) -> None:
    save(project, event(Value("deaths", {"value": "", "low": "", "state": "not_stated"}), Value("actor", {})))

    stored = events.event(project, "event-1")
    assert stored.all("deaths")[0].parts == {"value": "", "state": "not_stated"}
    assert stored.all("actor")[0].parts == {"value": ""}


def test_two_values_at_one_position_are_a_mistake_of_the_caller(project: Project) -> None:
    with pytest.raises(ValueError, match="one position"):
        save(project, event(value("helpers", "a"), value("helpers", "b")))


def test_a_span_outside_the_text_is_refused_and_nothing_is_saved(project: Project) -> None:
    beyond = Value("actor", {"value": "x"}, evidence=(Span(len(TEXT) - 1, len(TEXT) + 1),))

    with pytest.raises(BadInput, match="outside the article's text"):
        save(project, event(beyond))

    assert events.events_of(project, "article-1") == []


def test_evidence_in_a_text_that_was_damaged_is_refused(project: Project) -> None:
    project.connection.run("UPDATE article_text SET text = replace(text, 'Rebels', 'Rubels')")

    with pytest.raises(ProjectDamaged, match="Rebels strike"):
        save(project, event(value("actor", "Rebels", "Rebels")))


def test_an_event_that_another_program_changed_is_named_and_not_shown(coded: Project) -> None:
    other_program = sqlite3.connect(coded.path)
    with other_program:
        other_program.execute("UPDATE value SET text = '11' WHERE field = 'deaths' AND part = 'value'")
    other_program.close()

    with pytest.raises(ProjectDamaged, match=r"The event “10” \(event-1\) of “Rebels strike” .* not what"):
        events.events_of(coded, "article-1")
    with pytest.raises(ProjectDamaged):
        events.event(coded, "event-1")


def test_a_span_that_cannot_be_is_damage(coded: Project) -> None:
    coded.connection.run("PRAGMA ignore_check_constraints = ON")
    coded.connection.run("""UPDATE span SET "end" = start WHERE quote = 'Ten'""")

    with pytest.raises(ProjectDamaged, match="a stored span is empty"):
        events.events_of(coded, "article-1")
    assert coded.check() != []


def test_a_dropped_event_is_out_of_sight_until_undo(coded: Project) -> None:
    with coded.edit("Drop event") as edit:
        events.drop_event(edit, "event-1")

    assert events.events_of(coded, "article-1") == []
    assert list(events.iter_events(coded)) == []
    assert articles.row(coded, "article-1").events == 0
    assert events.event(coded, "event-1").state == "dropped"
    coded.undo()
    assert events.events_of(coded, "article-1") == [FULL]


def test_events_of_one_incident_are_joined_by_its_identity(project: Project) -> None:
    first = replace(FULL, incident="incident-1")
    second = replace(event(uuid="event-2"), incident="incident-1")
    save(project, first, second)

    assert [e.incident for e in events.events_of(project, "article-1")] == ["incident-1", "incident-1"]
    assert project.connection.cell("SELECT count(*) FROM incident") == 1


def test_an_event_stays_with_its_article_and_coder(coded: Project) -> None:
    with pytest.raises(ValueError, match="for good"):
        save(coded, replace(FULL, coder=OTHER.id))


def test_another_coders_events_are_not_this_coders(coded: Project) -> None:
    coded.close()

    with Project.open(coded.path, OTHER) as other:
        assert events.events_of(other, "article-1") == []
        assert [coded_event.event.coder for coded_event in events.iter_events(other)] == [CODER.id]


def test_all_events_are_iterated_in_the_articles_order_with_what_exports_need(project: Project) -> None:
    with project.edit("Import") as edit:
        add_articles(edit, [Article("second", "Rebels struck.", "Second")], "b")
    later = events.Event("late", "second", CODER.id, "small", "1", values=(value("code", "20"),))
    save(project, later)
    save(project, *(event(uuid=f"event-{n}") for n in range(120)))

    found = list(events.iter_events(project))

    assert [coded.event.uuid for coded in found] == [*(f"event-{n}" for n in range(120)), "late"]
    assert (found[-1].article.title, found[-1].event) == ("Second", later)
    assert found[0].changed_at.endswith("Z")
    assert list(events.iter_events(project, "small")) == found
    assert list(events.iter_events(project, "acled")) == []


def test_iterating_names_an_event_whose_words_are_gone(coded: Project) -> None:
    coded.connection.run("UPDATE span SET quote = 'Robels' WHERE quote = 'Rebels'")

    with pytest.raises(ProjectDamaged, match=r"event-1.* rests on words that do not stand in the article"):
        list(events.iter_events(coded))


def test_the_number_of_queries_is_the_same_for_one_event_and_for_many(project: Project) -> None:
    def asked() -> int:
        queries: list[str] = []
        project.connection.sqlite.set_trace_callback(queries.append)
        events.events_of(project, "article-1")
        project.connection.sqlite.set_trace_callback(None)
        return len([query for query in queries if "json_each" in query])

    save(project, event())
    few = asked()
    save(project, *(replace(FULL, uuid=f"more-{n}") for n in range(30)))

    assert asked() == few


def test_latest_values_come_most_used_first_with_their_parts(project: Project) -> None:
    army, rebels = value("actor", "Army", country="Syria"), value("actor", "Rebels")
    save(project, event(rebels, uuid="1"), event(army, uuid="2"), event(army, uuid="3"), event(uuid="4"))
    save(project, event(Value("actor", {"value": "Computed"}, "computed"), uuid="5"))

    found = events.latest_values(project, "actor", 10)

    assert [(v.text, v.part("country"), v.evidence) for v in found] == [
        ("Army", "Syria", ()),
        ("Rebels", "", ()),
    ]
    assert events.latest_values(project, "actor", 1) == found[:1]
    assert events.latest_values(project, "actor", 10, scheme_id="acled") == []


def test_a_rejection_is_remembered_once_and_can_be_undone(project: Project) -> None:
    rejection = Rejection("article-1", "small", "event", "10", span_of("struck"))

    def reject(edit: Edit) -> None:
        events.reject(edit, rejection)
        events.reject(edit, rejection)
        events.reject(edit, replace(rejection, span=None))

    with project.edit("Reject suggestion") as edit:
        reject(edit)

    assert events.rejections(project, "article-1") == [rejection, replace(rejection, span=None)]
    project.undo()
    assert events.rejections(project, "article-1") == []
