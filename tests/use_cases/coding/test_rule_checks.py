"""What a scheme's rules mean for the state of an event, in a real project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.checks import set_aside
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.model.schemes.scheme import Code, FieldDef, Rule, Scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.coding import code_event
from annotator.use_cases.coding.rule_checks import broken_so_far
from annotator.use_cases.projects.check_project import broken_rules

CODER = Coder("coder-4F2A", "")
FIELDS = (
    FieldDef("code", "Type", "code", stop=True), FieldDef("day", "Date", "date", stop=True),
    FieldDef("who", "Actor", "actor", stop=True), FieldDef("where", "Place", "place", stop=True),
    FieldDef("dead", "Deaths", "number", stop=True),
)  # fmt: skip
DEADLY = Rule("R1", "error", "dead", "dead > 0", "Somebody died here. Correct the number.", 'code == "clash"')
LARGE = Rule("R2", "warning", "dead", "not dead > 99", "More than 99 dead: look twice.")
TWICE = Rule("R3", "warning", "where", "empty(same_day_place_dyad)", "{same_day_place_dyad} has this act too.")
SCHEME = Scheme("small", "1", "Small", (Code("clash", "Clash"),), FIELDS, rules=(DEADLY, LARGE, TWICE))
WHOLE = {"code": "clash", "day": "2018-01-11", "who": "Rebels", "where": "Idlib", "dead": "3"}


def open_project(tmp_path: Path, scheme: Scheme) -> Project:
    made = Project.create(tmp_path / "work.annotator", [scheme], CODER)
    with made.edit("Import") as edit:
        add_articles(edit, [Article(f"a{n}", f"Text {n}", f"Title {n}", "", "", "") for n in range(2)], "batch")
    return made


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with open_project(tmp_path, SCHEME) as made:
        yield made


def coded(uuid: str = "e0", article: str = "a0", **texts: str) -> Event:
    values = tuple(Value(name, {"value": text}) for name, text in (WHOLE | texts).items())
    return Event(uuid, article, CODER.id, "small", "1", values=values)


def saved(project: Project, event: Event) -> Event:
    code_event.save(project, project.schemes[0], event, "Set field")
    return events.event(project, event.uuid)


def test_an_event_that_breaks_no_error_is_complete_when_every_stop_is_decided(project: Project) -> None:
    assert saved(project, coded()).state == "complete"
    assert saved(project, coded("e1").with_values("who", [])).state == "draft"


def test_an_error_keeps_the_draft_from_being_complete_but_not_from_being_stored(project: Project) -> None:
    stored = saved(project, coded(dead="0"))

    assert stored.state == "draft"
    assert stored.text("dead") == "0"


def test_a_complete_event_becomes_a_draft_by_an_error_and_complete_again_when_it_is_mended(project: Project) -> None:
    states = [saved(project, coded(dead=dead)).state for dead in ("3", "0", "2")]

    assert states == ["complete", "draft", "complete"]


def test_warnings_block_nothing(project: Project) -> None:
    assert saved(project, coded(dead="250")).state == "complete"


def test_a_rule_set_aside_with_a_reason_blocks_no_more_and_undo_brings_it_back(project: Project) -> None:
    draft = saved(project, coded(dead="0"))

    kept = saved(project, set_aside(draft, "R1", "the text says that nobody died"))
    label = project.undo()

    assert kept.state == "complete"
    assert label is not None
    assert label.label == "Set field"
    assert events.event(project, "e0") == draft


def test_a_rule_taken_back_blocks_again(project: Project) -> None:
    kept = saved(project, set_aside(coded(dead="0"), "R1", "the text says that nobody died"))

    assert saved(project, set_aside(kept, "R1", "")).state == "draft"


def test_a_reason_given_anew_replaces_the_old_one_and_leaves_other_rules_alone() -> None:
    event = set_aside(set_aside(set_aside(coded(), "R1", "first"), "R2", "other"), "R1", "second")

    held = [(value.position, value.text, value.part("reason")) for value in event.all("override")]
    assert held == [(0, "R2", "other"), (1, "R1", "second")]


def test_what_a_review_decided_is_no_rules_business(project: Project) -> None:
    assert saved(project, replace(coded(dead="0"), state="checked")).state == "checked"


def test_the_same_act_in_another_article_is_told_with_that_articles_title(project: Project) -> None:
    first, second = saved(project, coded()), saved(project, coded("e1", "a1"))

    told = [found.message for event in (first, second) for found in broken_so_far(project, SCHEME, event)]

    assert told == ["“Title 1” has this act too.", "“Title 0” has this act too."]
    assert second.state == "complete"


def test_a_check_tells_the_same_of_all_events_at_once(project: Project) -> None:
    for event in (coded(), coded("e1", "a1"), coded("e2", "a1", where="Hama")):
        saved(project, event)

    told = [(found.event.uuid, found.violation.message) for found in broken_rules(project)]

    assert told == [("e0", "“Title 1” has this act too."), ("e1", "“Title 0” has this act too.")]


def test_saving_asks_for_other_events_only_where_an_error_depends_on_them_and_once(tmp_path: Path) -> None:
    asked: dict[str, int] = {}
    for name, rules in {
        "none": (),
        "warning": (TWICE,),
        "error": (replace(TWICE, severity="error"),),
        "many": tuple(replace(TWICE, id=f"T{n}", severity="error") for n in range(20)),
    }.items():
        (tmp_path / name).mkdir()
        scheme = replace(SCHEME, rules=rules)
        with open_project(tmp_path / name, scheme) as project:
            saved(project, coded("e1", "a1"))
            statements: list[str] = []
            project.connection.sqlite.set_trace_callback(statements.append)
            code_event.save(project, scheme, coded(), "Set field")
            project.connection.sqlite.set_trace_callback(None)
            asked[name] = len([each for each in statements if "SELECT" in each])
            assert events.event(project, "e0").state == ("complete" if name in ("none", "warning") else "draft")

    assert asked["warning"] == asked["none"]
    assert asked["error"] == asked["many"] == asked["none"] + 1
