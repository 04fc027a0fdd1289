"""What was entered in a field is looked for once, and anew when an edit concerns the field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import FULL, event, value

MOST = 30


def used(project: Project, field: str) -> list[str]:
    """The kept answer, which is what looking anew would find."""
    found = project.used_values.latest(field, MOST, "small")
    assert found == events.latest_values(project, field, MOST, scheme_id="small")
    return [each.text for each in found]


@pytest.fixture
def looked(coded: Project, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The fields that are looked for in the rows of the project, from here on."""
    found: list[str] = []
    look = events.latest_values

    def noting(project, field, limit, **words):  # type: ignore[no-untyped-def]
        found.append(field)
        return look(project, field, limit, **words)

    monkeypatch.setattr(events, "latest_values", noting)
    return found


def ask(project: Project, *fields: str) -> None:
    for field in fields:
        project.used_values.latest(field, MOST, "small")


def test_keys_in_a_field_look_once(coded: Project, looked: list[str]) -> None:
    for _ in range(5):
        ask(coded, "actor", "helpers")

    assert looked == ["actor", "helpers"]


def test_an_edit_of_another_field_or_of_a_state_keeps_what_was_found(coded: Project, looked: list[str]) -> None:
    ask(coded, "actor", "helpers")
    with coded.edit("Set deaths") as edit:
        events.save_event(edit, replace(FULL.with_values("deaths", [value("deaths", "3")]), state="complete"))
        articles.set_state(edit, "article-1", "done")
    ask(coded, "actor", "helpers")

    assert looked == ["actor", "helpers"]


def test_an_edit_of_the_field_looks_anew_in_that_field_only(coded: Project, looked: list[str]) -> None:
    ask(coded, "actor", "helpers")
    with coded.edit("Set actor") as edit:
        events.save_event(edit, FULL.with_values("actor", [value("actor", "Army", "men")]))
    ask(coded, "actor", "helpers")

    assert looked == ["actor", "helpers", "actor"]


def test_what_is_kept_follows_edits_undo_redo_and_dropping(coded: Project) -> None:
    told = [used(coded, "actor")]
    with coded.edit("Another event") as edit:
        events.save_event(edit, event(value("actor", "Army", "men"), uuid="event-2"))
    told.append(used(coded, "actor"))
    coded.undo()
    told.append(used(coded, "actor"))
    coded.redo()
    told.append(used(coded, "actor"))
    with coded.edit("Drop") as edit:
        events.drop_event(edit, "event-2")
    told.append(used(coded, "actor"))
    coded.undo()
    told.append(used(coded, "actor"))

    one, two = ["Rebels"], ["Army", "Rebels"]
    assert told == [one, two, one, two, one, two]


def test_what_an_open_edit_wrote_is_not_kept_when_it_is_taken_back(coded: Project) -> None:
    def fail_halfway() -> None:
        with coded.edit("Set actor") as edit:
            events.save_event(edit, FULL.with_values("actor", [value("actor", "Army", "men")]))
            ask(coded, "actor")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()

    assert used(coded, "actor") == ["Rebels"]
