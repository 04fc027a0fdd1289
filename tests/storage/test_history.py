from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import CoderError
from annotator.model.article import Article
from annotator.model.article_filter import ArticleFilter
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.text.span import Span
from annotator.storage import notes, project_settings
from annotator.storage.articles import article_search, articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.events.events import Rejection
from annotator.storage.log.edit import Edit
from annotator.storage.log.history import Touched
from annotator.storage.project import Project
from tests.storage.helpers import ARTICLE, CODER, FULL, OTHER, SCHEME, TEXT, dump, event, span_of, value


def test_undo_takes_back_the_last_edit_and_says_what_it_touched(coded: Project) -> None:
    with coded.edit("Set actor") as edit:
        events.save_event(edit, FULL.with_values("actor", [value("actor", "Army", "men")]))

    touched = coded.undo()

    assert touched == Touched("Set actor", ("article-1",), ("event-1",), ("actor",))
    assert events.events_of(coded, "article-1") == [FULL]


def test_redo_does_it_again(coded: Project) -> None:
    coded.undo()
    assert events.events_of(coded, "article-1") == []

    touched = coded.redo()

    assert touched is not None
    assert (touched.label, touched.events) == ("Add event", ("event-1",))
    assert set(touched.fields) == {v.field for v in FULL.values}
    assert events.events_of(coded, "article-1") == [FULL]


def test_labels_say_what_undo_and_redo_would_do(coded: Project) -> None:
    assert (coded.undo_label, coded.redo_label) == ("Add event", "")

    coded.undo()

    assert (coded.undo_label, coded.redo_label) == ("Import", "Add event")


def test_undo_at_the_start_and_redo_at_the_end_do_nothing(coded: Project) -> None:
    assert coded.redo() is None
    coded.undo()
    coded.undo()

    assert coded.undo() is None
    assert article_search.rows(coded, ArticleFilter()) == []


def test_a_new_edit_loses_redo_but_the_log_keeps_everything(coded: Project) -> None:
    coded.undo()
    with coded.edit("Done") as edit:
        articles.set_state(edit, "article-1", "done")

    assert coded.redo() is None
    kinds = coded.connection.rows("SELECT kind, label FROM edit ORDER BY id")
    assert kinds == [("do", "Import"), ("do", "Add event"), ("undo", "Add event"), ("do", "Done")]


def test_undo_and_redo_survive_closing(coded: Project) -> None:
    after = dump(coded)
    coded.undo()
    coded.close()

    with Project.open(coded.path, CODER) as again:
        assert (again.undo_label, again.redo_label) == ("Import", "Add event")
        again.redo()
        assert dump(again) == after


def test_undo_of_an_import_hides_its_articles_and_redo_shows_them(project: Project) -> None:
    project.undo()
    assert (article_search.rows(project, ArticleFilter()), articles.counts(project).total) == ([], 0)

    project.redo()
    assert [row.uuid for row in article_search.rows(project, ArticleFilter())] == ["article-1"]


def test_each_coder_undoes_their_own_edits_only(coded: Project) -> None:
    coded.close()

    with Project.open(coded.path, OTHER) as other:
        assert other.undo_label == ""
        assert other.undo() is None


def test_undo_keeps_a_span_that_another_coder_rests_on(coded: Project) -> None:
    coded.close()
    theirs = event(value("actor", "Rebels", "Rebels"), uuid="event-2", coder=OTHER)
    with Project.open(coded.path, OTHER) as other, other.edit("Add event") as edit:
        events.save_event(edit, theirs)

    with Project.open(coded.path, CODER) as mine:
        mine.undo()
        assert events.events_of(mine, "article-1") == []
        mine.redo()
        assert events.events_of(mine, "article-1") == [FULL]

    with Project.open(coded.path, OTHER) as other:
        assert events.events_of(other, "article-1") == [theirs]


def test_undo_of_what_was_changed_again_since_is_refused_and_changes_nothing(coded: Project) -> None:
    coded.close()
    with Project.open(coded.path, OTHER) as other, other.edit("Adjudicate") as edit:
        events.save_event(edit, replace(FULL, state="checked"))

    with Project.open(coded.path, CODER) as mine:
        before = dump(mine)
        with pytest.raises(CoderError, match="“Add event” cannot be reversed"):
            mine.undo()
        assert dump(mine) == before


def test_a_row_that_comes_back_has_the_id_it_had(coded: Project) -> None:
    ids = coded.connection.rows("SELECT id, field FROM value ORDER BY id")
    coded.undo()
    coded.redo()

    assert coded.connection.rows("SELECT id, field FROM value ORDER BY id") == ids


def test_an_id_is_never_given_twice(coded: Project) -> None:
    newest = coded.connection.cell("SELECT max(id) FROM value")
    coded.undo()
    with coded.edit("Add event") as edit:
        events.save_event(edit, event(value("actor", "Army"), uuid="event-2"))

    assert coded.connection.cell("SELECT min(id) FROM value") > newest


def test_undo_takes_back_a_note_and_says_on_what_it_is(project: Project) -> None:
    with project.edit("Note") as edit:
        notes.write_note(edit, "small", "10", "Ours")
    with project.edit("Note") as edit:
        notes.write_note(edit, "small", "10", "Better")

    touched = project.undo()

    assert touched == Touched("Note", notes=(("small", "10"),))
    assert notes.text_of(project, "small", "10") == "Ours"


def test_undo_takes_back_a_setting_and_says_which(project: Project) -> None:
    with project.edit("Settings") as edit:
        project_settings.write_setting(edit, "both_ways", "yes")

    touched = project.undo()

    assert touched == Touched("Settings", settings=("both_ways",))
    assert project_settings.stored_settings(project) == {}


def test_a_setting_that_another_coder_worked_under_is_not_taken_back(project: Project) -> None:
    with project.edit("Settings") as edit:
        project_settings.write_setting(edit, "both_ways", "yes")
    project.close()
    with Project.open(project.path, OTHER) as other, other.edit("Done") as edit:
        articles.set_state(edit, "article-1", "done")

    with Project.open(project.path, CODER) as mine:
        with pytest.raises(CoderError, match="another coder has worked in the project since"):
            mine.undo()
        assert project_settings.stored_settings(mine) == {"both_ways": "yes"}


# Random histories

Rows = dict[str, list[tuple[object, ...]]]
WORDS = ["Rebels", "😀", "إدلب", "at dawn", "“militia”", "👩‍👩‍👧 Čapek", "."]
spans = st.sampled_from(WORDS).map(span_of)
values = st.builds(
    lambda field, text, evidence, position, origin, extra: Value(
        field, {"value": text, **extra}, origin, tuple(evidence), position
    ),
    st.sampled_from([EVIDENCE_FIELD, "code", "actor", "helpers", "deaths"]),
    st.sampled_from(["", "10", "Zoë 👩‍👩‍👧", "Ärmee"]),
    st.lists(spans, max_size=3, unique=True),
    st.integers(0, 2),
    st.sampled_from(["text", "inferred", "default", "computed"]),
    st.dictionaries(st.sampled_from(["low", "reason", "country"]), st.sampled_from(["", "1", "Syria"]), max_size=2),
)
event_values = st.lists(values, max_size=5, unique_by=lambda v: (v.field, v.position)).map(tuple)
saves = st.builds(
    lambda at, state, incident, chosen: (
        "save",
        Event(f"event-{at}", "article-1", CODER.id, SCHEME.id, SCHEME.version, state, incident, chosen),
    ),
    st.integers(1, 2),
    st.sampled_from(["draft", "complete"]),
    st.sampled_from(["", "event-1", "event-2"]),
    event_values,
)
others = st.one_of(
    st.tuples(st.just("drop"), st.integers(1, 2).map(lambda at: f"event-{at}")),
    st.tuples(st.just("state"), st.sampled_from(["open", "in_progress", "done", "no_event"])),
    st.tuples(st.just("reject"), spans),
    st.tuples(st.just("import"), st.integers(1, 4)),
    st.tuples(st.just("note"), st.tuples(st.sampled_from(["10", "field:actor"]), st.sampled_from(["", "أو 😀", "B"]))),
    st.tuples(st.just("setting"), st.tuples(st.sampled_from(["both_ways", "year"]), st.sampled_from(["", "yes"]))),
)
actions = st.lists(st.one_of(saves, saves, others), min_size=1, max_size=3)
steps = st.one_of(
    st.tuples(st.just("edit"), actions, st.none()),
    st.tuples(st.just("edit"), actions, st.integers(0, 12)),
    st.tuples(st.sampled_from(["undo", "redo", "reopen"]), st.just([]), st.none()),
)


class Failure(Exception):
    pass


def act(edit: Edit, kind: str, argument: object) -> None:
    match kind, argument:
        case "save", Event() as saved:
            events.save_event(edit, saved)
        case "drop", str(uuid):
            if edit.connection.cell("SELECT 1 FROM event WHERE uuid = ?", uuid):
                events.drop_event(edit, uuid)
        case "state", str(state):
            articles.set_state(edit, "article-1", state, f"because {state}")  # type: ignore[arg-type]
        case "reject", Span() as span:
            events.reject(edit, Rejection("article-1", SCHEME.id, "event", "10", span))
        case "import", int(number):
            add_articles(edit, [Article(f"more-{number}", f"{number}. {TEXT}")], f"batch {number}")
        case "note", (str(code), str(text)):
            notes.write_note(edit, SCHEME.id, code, text)
        case "setting", (str(name), str(text)):
            project_settings.write_setting(edit, name, text)


def fail_after(edit: Edit, writes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the edit's connection fail after some more writes, as a full disk would."""
    remaining = iter(range(writes))
    run = edit.connection.run

    def run_or_fail(sql: str, *cells: object) -> int:
        if sql != "COMMIT" and next(remaining, None) is None:
            raise Failure
        return run(sql, *cells)

    monkeypatch.setattr(edit.connection, "run", run_or_fail)


@pytest.fixture(scope="module")
def template() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    with (
        Project.create(folder / "template.coding", [SCHEME], OTHER) as project,
        project.edit("Import") as edit,
    ):
        add_articles(edit, [ARTICLE], "first")
    yield folder / "template.coding"
    shutil.rmtree(folder)


@given(st.lists(steps, min_size=3, max_size=15))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_undo_and_redo_walk_through_the_very_states_of_a_random_history(
    template: Path, history: list[tuple[str, list[tuple[str, object]], int | None]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project.open(Path(shutil.copy(template, folder)), CODER)
        states, at = [visible(project)], 0
        try:
            for kind, chosen, failing in history:
                if kind == "edit":
                    if make(project, chosen, failing):
                        states, at = [*states[: at + 1], visible(project)], at + 1
                elif kind == "reopen":
                    project = reopened(project)
                else:
                    touched = project.undo() if kind == "undo" else project.redo()
                    at += (touched is not None) * (-1 if kind == "undo" else 1)
                assert visible(project) == states[at]
            project = walk_to_both_ends(project, states)
            assert project.check() == []
        finally:
            project.close()


def make(project: Project, chosen: list[tuple[str, object]], failing: int | None) -> bool:
    """Make an edit, perhaps one that fails in the middle; return whether it left a row in the log."""
    before = edits(project)
    with pytest.MonkeyPatch.context() as monkeypatch:
        try:
            with project.edit("Some edit") as edit:
                if failing is not None:
                    fail_after(edit, failing, monkeypatch)
                for kind, argument in chosen:
                    act(edit, kind, argument)
        except Failure:
            assert edits(project) == before
    return edits(project) > before


def edits(project: Project) -> int:
    return int(project.connection.cell("SELECT count(*) FROM edit"))


def reopened(project: Project) -> Project:
    project.close()
    return Project.open(project.path, CODER)


def walk_to_both_ends(project: Project, states: list[Rows]) -> Project:
    """Redo everything, undo everything, open again, redo everything: each end is as it was."""
    while project.redo():
        pass
    assert visible(project) == states[-1]
    while project.undo():
        pass
    assert visible(project) == states[0]
    project = reopened(project)
    while project.redo():
        pass
    assert visible(project) == states[-1]
    return project


def visible(project: Project) -> Rows:
    """All rows without imports that were undone: those stay in the file, hidden."""
    rows = dump(project)
    hidden = {batch[0] for batch in rows["batch"] if batch[5]}
    return rows | {
        "batch": [row for row in rows["batch"] if row[0] not in hidden],
        "article": [row for row in rows["article"] if row[2] not in hidden],
    }
