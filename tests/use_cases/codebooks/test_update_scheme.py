"""A changed scheme comes into a project as a new version, and nothing coded is lost."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import BadInput, ProjectInUse
from annotator.model.coder import Coder
from annotator.model.event import Event, EventState, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Choice, Code, FieldDef, FieldKind, Rule, Scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.codebooks.look_again import (
    BRING_ALL,
    bring_all_steps,
    bring_over,
    may_have_some,
    to_look_at,
)
from annotator.use_cases.codebooks.look_again_list import LookAgainList
from annotator.use_cases.codebooks.update_scheme import preview, update
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.datasets.import_dataset import import_dataset
from annotator.use_cases.progress import Cancelled, finish
from annotator.use_cases.projects.check_project import broken_rules
from tests.storage.helpers import ARTICLE, CODER, OTHER, dump, span_of

SCHEME = Scheme(
    id="small",
    version="1",
    name="Small",
    codes=(Code("10", "Fight", attributes={"class": "war"}), Code("20", "Talk"), Code("30", "March")),
    fields=(
        FieldDef("code", "Type", "code", stop=True, needed=True),
        FieldDef("day", "Date", "date", stop=True, needed=True),
        FieldDef("notes", "Notes"),
        FieldDef("class", "Class", derive={"attribute": "class"}),
    ),
)


def event(uuid: str, code: str, *values: Value, coder: Coder = CODER, scheme: Scheme = SCHEME) -> Event:
    held = (
        Value("evidence", {"value": ""}, evidence=(span_of("struck"),)),
        Value("code", {"value": code}, evidence=(span_of("struck"),), rule="cue", score=0.5),
        Value("day", {"value": "2018-02-01", "precision": "day"}, "inferred", (span_of("at dawn"),)),
        *values,
    )
    return with_computed(scheme, Event(uuid, ARTICLE.uuid, coder.id, scheme.id, scheme.version, "complete", "", held))


def save(project: Project, *coded: Event) -> None:
    with project.edit("Code") as edit:
        for each in coded:
            events.save_event(edit, each)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A fight, a talk with notes of another coder, a march, and a dropped talk."""
    with Project.create(tmp_path / "work.project", [SCHEME], CODER) as made:
        with made.edit("Import") as edit:
            add_articles(edit, [ARTICLE], "Import")
        notes = Value("notes", {"value": "They talked."})
        dropped = replace(event("gone", "20"), state="dropped")
        save(made, event("fight", "10"), event("talk", "20", notes, coder=OTHER), event("march", "30"), dropped)
        yield made


def without(*codes: str, version: str = "2", **changes: Any) -> Scheme:
    kept = tuple(code for code in SCHEME.codes if code.id not in codes)
    return replace(SCHEME, version=version, codes=kept, **changes)


def versions(project: Project) -> dict[str, str]:
    rows = project.connection.rows(
        "SELECT event.uuid, version FROM event JOIN scheme ON scheme.id = event.scheme ORDER BY event.id"
    )
    return dict(rows)


def listed(project: Project) -> dict[str, list[str]]:
    return {each.event.uuid: [change.words for change in each.changes] for each in to_look_at(project)}


def test_events_move_unless_what_they_hold_is_archived(project: Project) -> None:
    done = update(project, without("20"))

    assert (done.moved, done.staying) == (2, 1)
    assert versions(project) == {"fight": "2", "talk": "1", "march": "2", "gone": "1"}
    assert listed(project) == {"talk": ["Code 20 “Talk” is gone."]}
    assert project.scheme("small", "1") == SCHEME
    assert events.event(project, "talk").text("code") == "20"


def test_an_event_that_moves_is_the_same_but_for_its_version_and_keeps_the_time_of_its_last_change(
    project: Project,
) -> None:
    project.connection.run("UPDATE event SET changed = '2018-03-01T00:00:00Z'")

    update(project, without("20"))

    assert events.event(project, "fight") == event("fight", "10", scheme=replace(SCHEME, version="2"))
    assert project.connection.cell("SELECT changed FROM event WHERE uuid = 'fight'") == "2018-03-01T00:00:00Z"


def test_what_is_computed_follows_the_new_version(project: Project) -> None:
    codes = (replace(SCHEME.codes[0], attributes={"class": "strife"}), *SCHEME.codes[1:])

    update(project, replace(SCHEME, version="2", codes=codes))

    assert events.event(project, "fight").text("class") == "strife"
    assert project.check() == []


def test_a_preview_counts_the_events_of_each_change_and_changes_nothing(project: Project) -> None:
    rule = Rule("R1", "warning", "notes", "filled(notes)", "Say more.")
    new = without("20", rules=(rule,), fields=(*SCHEME.fields, FieldDef("crowd", "Crowd", "number")))
    before = project.path.read_bytes()

    found = preview(project, new)

    assert [(row.change.words, row.events) for row in found.rows] == [
        ("Code 20 “Talk” is gone.", 1), ("Field “Crowd” is new (number).", 0),
        ("Rule R1 is new (warning): Say more.", 2),
    ]  # fmt: skip
    assert (found.old_version, found.new_version, found.moving, found.staying) == ("1", "2", 2, 1)
    assert project.path.read_bytes() == before


def test_undo_and_redo_of_an_update_across_a_restart(project: Project) -> None:
    before = dump(project)
    update(project, without("20"))
    after = dump(project)
    assert project.undo_label == "Bring in Small version 2"
    project.close()

    with Project.open(project.path, CODER) as again:
        again.undo()
        assert (dump(again), again.schemes, listed(again)) == (before, (SCHEME,), {})
    with Project.open(project.path, CODER) as again:
        again.redo()
        assert (dump(again), again.schemes) == (after, (without("20"),))
        assert list(listed(again)) == ["talk"]


@pytest.mark.parametrize(
    ("scheme", "sentence"),
    [
        (SCHEME, "holds this version 1 of “small” already"),
        (replace(SCHEME, name="Other"), "another “small” under the same version 1. Give .* such as “2”"),
        (without("20", version="0.9"), "Version 0.9 of “small” is not later than version 1"),
        (without("20", version="1.0"), None),
        (without("20", version="v"), "Version v of “small” is not later"),
        (replace(SCHEME, id="large", version="2"), "no scheme “large” that this could be .* it has “small”"),
    ],
)
def test_what_is_no_later_version_of_a_scheme_of_the_project_is_refused(
    project: Project, scheme: Scheme, sentence: str | None
) -> None:
    if sentence is None:
        assert update(project, scheme).moved == 2
        return
    before = project.path.read_bytes()
    for attempt in (preview, update):
        with pytest.raises(BadInput, match=f"(?s){sentence}"):
            attempt(project, scheme)
    assert project.path.read_bytes() == before


def test_a_project_opened_for_reading_can_be_previewed_and_not_updated(project: Project) -> None:
    project.close()

    with Project.open(project.path, CODER, read_only=True) as reader:
        assert preview(reader, without("20")).staying == 1
        with pytest.raises(ProjectInUse):
            update(reader, without("20"))
        assert reader.schemes == (SCHEME,)


def test_an_update_that_is_stopped_leaves_everything_as_it_was(project: Project) -> None:
    before = dump(project)

    with pytest.raises(Cancelled):
        update(project, without("20"), is_cancelled=lambda: True)

    assert (dump(project), project.schemes) == (before, (SCHEME,))


def test_progress_is_told_up_to_the_last_event(project: Project) -> None:
    told: list[tuple[int, int]] = []

    update(project, without("20"), lambda done, total: told.append((done, total)))

    assert told[-1] == (4, 4)


def test_a_code_that_comes_back_lets_its_events_move_on(project: Project) -> None:
    update(project, without("20"))

    update(project, replace(SCHEME, version="3"))

    assert set(versions(project).values()) == {"3"}
    assert listed(project) == {}


def test_the_views_show_events_of_all_versions(project: Project) -> None:
    fields = (*(f for f in SCHEME.fields if f.name != "notes"), FieldDef("crowd", "Crowd", "number"))
    update(project, replace(SCHEME, version="2", fields=fields))

    rows = project.connection.rows("SELECT event_uuid, scheme_version, code, crowd FROM events_small ORDER BY 1")
    assert rows == [("fight", "2", "10", None), ("march", "2", "30", None), ("talk", "1", "20", None)]
    assert project.connection.cell("SELECT count(*) FROM events") == 3
    assert project.connection.cell("SELECT text FROM value WHERE field = 'notes'") == "They talked."


def test_an_updated_project_travels_whole_and_its_latest_version_stays_the_latest(
    project: Project, tmp_path: Path
) -> None:
    update(project, without("20"))
    export_dataset(project, tmp_path / "all.jsonl", "jsonl", with_text=True)

    with Project.create(tmp_path / "copy.project", [without("20")], CODER) as copy:
        taken = import_dataset(copy, tmp_path / "all.jsonl")

        assert taken.refused == []
        assert [scheme.version for scheme in copy.schemes] == ["2"]
        assert list(listed(copy)) == ["talk"]


def test_a_looked_at_event_comes_over_without_what_is_archived_and_is_a_draft(project: Project) -> None:
    update(project, without("20"))
    before = dump(project)

    done = bring_over(project, "talk")

    assert [value.text for value in done.taken_out] == ["20"]
    stored = events.event(project, "talk")
    assert (stored.scheme_version, stored.state, stored.value("code")) == ("2", "draft", None)
    assert (stored.text("notes"), stored.coder) == ("They talked.", OTHER.id)
    assert listed(project) == {}
    project.undo()
    assert dump(project) == before


def test_a_looked_at_event_whose_code_only_moved_keeps_it_and_stays_complete(project: Project) -> None:
    codes = (*SCHEME.codes[:2], replace(SCHEME.codes[2], parent="20"))
    update(project, replace(SCHEME, version="2", codes=codes))
    assert listed(project) == {"march": ["Code 30 “March” moved from the top to 20 “Talk”."]}

    done = bring_over(project, "march")

    assert (done.event.text("code"), done.event.state, done.taken_out) == ("30", "complete", ())
    assert listed(project) == {}


def test_a_field_that_is_needed_now_is_open_in_a_looked_at_event(project: Project) -> None:
    crowd = FieldDef("crowd", "Crowd", "number", stop=True, needed=True)
    update(project, replace(SCHEME, version="2", fields=(*SCHEME.fields, crowd)))
    assert len(listed(project)) == 3

    done = bring_over(project, "fight")

    assert (done.event.state, done.taken_out) == ("draft", ())
    assert "fight" not in listed(project)


def test_a_complete_event_that_breaks_a_new_error_waits_to_be_looked_at_and_comes_over_as_a_draft(
    project: Project,
) -> None:
    asks = Rule("N1", "error", "notes", "filled(notes)", "Say what happened in a note.")
    new = replace(SCHEME, version="2", rules=(asks,))
    told = preview(project, new)
    done = update(project, new)

    assert (told.moving, told.staying) == (done.moved, done.staying) == (1, 2)
    assert [(row.events, row.change.keeps_back) for row in told.rows] == [(2, True)]
    assert versions(project) == {"fight": "1", "talk": "2", "march": "1", "gone": "2"}
    assert listed(project)["march"] == ["Rule N1 is new (error): Say what happened in a note."]
    assert [each.event.uuid for each in broken_rules(project)] == []
    assert not any(each.outcome.needs_nobody for each in to_look_at(project))
    assert bring_over(project, "march").event.state == "draft"
    assert [each.event.uuid for each in broken_rules(project)] == ["march"]


@pytest.mark.parametrize("state", ["draft", "dropped"])
def test_what_nobody_has_decided_moves_and_is_told_of_the_new_error(project: Project, state: EventState) -> None:
    save(project, replace(event("fight", "10"), state=state))
    asks = Rule("N1", "error", "notes", "filled(notes)", "Say what happened in a note.")

    update(project, replace(SCHEME, version="2", rules=(asks,)))

    assert versions(project)["fight"] == "2"
    assert "fight" not in listed(project)


def test_a_rule_that_becomes_an_error_keeps_back_what_breaks_it_and_a_warning_keeps_back_nothing(
    project: Project,
) -> None:
    warns = Rule("N1", "warning", "notes", "filled(notes)", "Say what happened in a note.")
    update(project, replace(SCHEME, version="2", rules=(warns,)))
    after_warning = listed(project)
    update(project, replace(SCHEME, version="3", rules=(replace(warns, severity="error"),)))

    assert after_warning == {}
    assert listed(project) == {
        uuid: ["Rule N1 asks something else: Say what happened in a note."] for uuid in ("fight", "march")
    }


def test_a_checked_event_that_breaks_a_new_error_stays_checked_and_is_never_brought_over_with_the_others(
    project: Project,
) -> None:
    save(project, replace(event("fight", "10"), state="checked"))
    asks = Rule("N1", "error", "notes", 'code != "10"', "Nobody fights.")
    update(project, replace(SCHEME, version="2", rules=(asks,)))

    brought = finish(bring_all_steps(project))

    assert (brought, list(listed(project))) == (0, ["fight"])
    done = bring_over(project, "fight")
    assert (done.event.state, done.words) == ("checked", "nothing is lost, an error of the codebook stands against it")


# -- any two versions, any events --

_NAMES = st.sampled_from(["Clash", "Raid", "Meeting"])
_CODES = ("1", "2", "3", "4")
_CHOICES = ("a", "b", "c")
_KINDS: tuple[FieldKind, ...] = ("text", "number", "choice", "scale", "choices")
_TEXTS = st.sampled_from(["a", "b", "c", "1", "2", ""])


@st.composite
def codes(draw: st.DrawFn) -> tuple[Code, ...]:
    made: list[Code] = []
    for code_id in draw(st.permutations(_CODES))[: draw(st.integers(1, 4))]:
        parent = draw(st.sampled_from(["", *(code.id for code in made)]))
        attributes = {"class": draw(st.sampled_from(["x", "y"]))}
        made.append(Code(code_id, draw(_NAMES), parent, draw(st.booleans()), draw(_NAMES), attributes=attributes))
    return tuple(made)


@st.composite
def fields(draw: st.DrawFn) -> tuple[FieldDef, ...]:
    made = [FieldDef("code", "Type", "code", stop=True, needed=True)]
    for name in draw(st.permutations(["one", "two", "three"]))[: draw(st.integers(0, 3))]:
        kind = draw(st.sampled_from(_KINDS))
        chosen = draw(st.lists(st.sampled_from(_CHOICES), unique=True, min_size=1)) if "c" in kind else []
        choices = tuple(Choice(each, draw(_NAMES), for_codes=draw(st.sampled_from([(), ("1",)]))) for each in chosen)
        skip = draw(st.sampled_from([(), ("1",), ("2", "3")]))
        made.append(
            FieldDef(name, name.title(), kind, needed=draw(st.booleans()), stop=draw(st.booleans()),
                     skip_for=skip, list=draw(st.booleans()), choices=choices)
        )  # fmt: skip
    if draw(st.booleans()):
        made.append(FieldDef(draw(st.sampled_from(["class", "one"])) if len(made) == 1 else "class", "Class",
                             derive=draw(st.sampled_from([{"attribute": "class"}, {"root_of": "code"}]))))  # fmt: skip
    return tuple(made)


@st.composite
def scheme_of(draw: st.DrawFn, version: str, like: Scheme | None = None) -> Scheme:
    """Any scheme; or one that has kept the codes, the fields or most of the fields of another."""
    names = draw(st.sets(st.sampled_from("12")))
    rules = tuple(Rule(name, "error", "code", f'code == "{name}"', "No.") for name in sorted(names))
    made = Scheme("small", version, "Small", draw(codes()), draw(fields()), rules=rules)
    if like is None:
        return made
    kept_codes, kept_fields = draw(st.sampled_from([(True, True), (True, False), (False, True), (False, False)]))
    new = {field_def.name: field_def for field_def in made.fields}
    mixed = [new.pop(f.name, f) if draw(st.integers(0, 3)) == 0 else f for f in like.fields]
    added = [f for f in new.values() if f.name not in {each.name for each in mixed}]
    return replace(
        made,
        codes=like.codes if kept_codes else made.codes,
        fields=tuple([*mixed, *added]) if kept_fields else made.fields,
    )


@st.composite
def events_of(draw: st.DrawFn, scheme: Scheme) -> list[Event]:
    made = []
    for at in range(draw(st.integers(1, 4))):
        held = [Value("evidence", {"value": ""}, evidence=(span_of("struck"),))]
        for field_def in scheme.form_fields:
            count = draw(st.integers(0, 2 if field_def.list else 1))
            texts = st.sampled_from(_CODES) if field_def.kind == "code" else _TEXTS
            held += [Value(field_def.name, {"value": draw(texts)}, position=position) for position in range(count)]
        state = draw(st.sampled_from(["draft", "complete", "dropped", "checked"]))
        coder = draw(st.sampled_from([CODER, OTHER]))
        plain = Event(f"event-{at}", ARTICLE.uuid, coder.id, "small", scheme.version, state, "", tuple(held))  # type: ignore[arg-type]
        made.append(with_computed(scheme, plain))
    return made


def entered(project: Project) -> list[tuple[Any, ...]]:
    """Everything that a person decided, wherever it stands."""
    return project.connection.rows(
        "SELECT event.uuid, coder.handle, event.state, field, position, part, text, origin, quote FROM event"
        " JOIN coder ON coder.id = event.coder JOIN value ON value.event = event.id"
        " LEFT JOIN value_span ON value_span.value = value.id LEFT JOIN span ON span.id = value_span.span"
        " WHERE origin <> 'computed' ORDER BY event.id, value.id"
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_after_any_update_no_value_is_lost_and_after_undo_all_is_as_before(data: st.DataObject) -> None:
    old = data.draw(scheme_of("1"))
    new = data.draw(scheme_of("2", old))
    third = data.draw(scheme_of("3", new))
    coded = data.draw(events_of(old))
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder) / "p", [old], CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, [ARTICLE], "Import")
        save(project, *coded)
        states, held = [dump(project)], entered(project)
        for version in (new, third):
            told, done = preview(project, version), update(project, version)
            states.append(dump(project))

            assert entered(project) == held
            assert (told.moving, told.staying) == (done.moved, done.staying)
            assert len(list(to_look_at(project))) == done.staying
            assert project.check() == []
            for each in coded:
                stored = events.event(project, each.uuid)
                latest = project.scheme("small", stored.scheme_version)
                assert stored.scheme_version == each.scheme_version or stored == with_computed(latest, stored)
        for before in reversed(states[:-1]):
            project.undo()
            assert dump(project) == before
        assert project.schemes == (old,)
        for after in states[1:]:
            project.redo()
            assert dump(project) == after
        assert project.schemes == (third,)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_every_listed_event_can_be_brought_over_and_holds_only_what_the_new_version_knows(data: st.DataObject) -> None:
    old = data.draw(scheme_of("1"))
    new = data.draw(scheme_of("2", old))
    coded = data.draw(events_of(old))
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder) / "p", [old], CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, [ARTICLE], "Import")
        save(project, *coded)
        update(project, new)
        for each in list(to_look_at(project)):
            before = dump(project)
            brought = bring_over(project, each.event.uuid).event

            assert brought.scheme_version == "2"
            assert {value.field for value in brought.values} <= {"evidence", *(f.name for f in new.fields)}
            project.undo()
            assert dump(project) == before
            project.redo()
        assert list(to_look_at(project)) == []
        assert project.check() == []


def test_what_loses_nothing_and_leaves_nothing_to_decide_is_brought_over_as_one_step(project: Project) -> None:
    codes = (SCHEME.codes[0], replace(SCHEME.codes[2], parent="10"))
    update(project, replace(SCHEME, version="2", codes=codes))
    before = dump(project)
    outcomes = {each.event.uuid: (each.outcome.code, each.outcome.words) for each in to_look_at(project)}

    brought = finish(bring_all_steps(project))

    assert outcomes == {
        "talk": ("20  Talk", "Type “20  Talk” taken out, a draft again"), "march": ("30  March", "nothing is lost"),
    }  # fmt: skip
    assert brought == 1
    assert (versions(project)["march"], versions(project)["talk"]) == ("2", "1")
    assert project.undo_label == BRING_ALL
    project.undo()
    assert dump(project) == before


def test_bringing_over_that_is_stopped_leaves_everything_as_it_was(project: Project) -> None:
    codes = (*SCHEME.codes[:2], replace(SCHEME.codes[2], parent="20"))
    update(project, replace(SCHEME, version="2", codes=codes))
    before = dump(project)
    steps = bring_all_steps(project)
    next(steps)

    with pytest.raises(Cancelled):
        steps.throw(Cancelled())

    assert dump(project) == before
    assert not project.connection.sqlite.in_transaction


def test_only_a_project_with_events_under_an_older_version_is_read_for_the_list(project: Project) -> None:
    at_first = may_have_some(project)
    update(project, without("20"))
    with_one = may_have_some(project)
    bring_over(project, "talk")

    assert (at_first, with_one) == (False, True)
    assert listed(project) == {}
    assert finish(LookAgainList(project).steps()) == ()
