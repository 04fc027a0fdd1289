"""Versions of schemes in a project: shown as part of an edit, taken back by undo, latest by their order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.errors import BadInput, CoderError, ProjectDamaged
from annotator.model.schemes.scheme import Code, FieldDef
from annotator.storage.events import events
from annotator.storage.project import Project
from tests.storage.helpers import CODER, FULL, OTHER, SCHEME, dump, event, value

NEWER = replace(
    SCHEME,
    version="2",
    codes=(*SCHEME.codes, Code("30", "March")),
    fields=(*SCHEME.fields, FieldDef("crowd", "Crowd", "number")),
)


def bring_in(project: Project, *moved: str) -> None:
    """The new version, with these events moved to it."""
    with project.edit("Bring in") as edit:
        project.show_scheme(edit, NEWER)
        for uuid in moved:
            events.save_event(edit, replace(events.event(project, uuid), scheme_version="2"))


def columns(project: Project) -> list[str]:
    return [name for (name,) in project.connection.rows("SELECT name FROM pragma_table_info('events_small')")]


def rows(project: Project) -> list[tuple[Any, ...]]:
    return project.connection.rows("SELECT event_uuid, scheme_version, code FROM events_small")


def reopened(project: Project) -> Project:
    project.close()
    return Project.open(project.path, CODER)


def test_the_view_has_the_columns_of_the_latest_version_and_the_events_of_all(coded: Project) -> None:
    with coded.edit("Add event") as edit:
        events.save_event(edit, event(value("code", "20"), uuid="event-2"))

    bring_in(coded, "event-2")

    assert "crowd" in columns(coded)
    assert rows(coded) == [("event-1", "1", "10"), ("event-2", "2", "20")]


def test_undo_takes_the_version_and_the_view_back_and_says_which_scheme(coded: Project) -> None:
    before, old_columns = dump(coded), columns(coded)
    bring_in(coded, "event-1")

    touched = coded.undo()

    assert touched is not None
    assert (touched.schemes, touched.events) == (("small",), ("event-1",))
    assert dump(coded) == before
    assert columns(coded) == old_columns
    assert coded.versions("small") == (SCHEME,)


def test_undo_and_redo_of_a_version_survive_closing_and_the_gate(coded: Project) -> None:
    before = dump(coded)
    bring_in(coded, "event-1")
    after = dump(coded)

    with reopened(coded) as again:
        assert again.schemes == (NEWER,)
        again.undo()
        assert dump(again) == before
        with reopened(again) as once_more:
            assert once_more.schemes == (SCHEME,)
            once_more.redo()
            assert dump(once_more) == after
            assert "crowd" in columns(once_more)
            with reopened(once_more) as last:
                assert last.versions("small") == (SCHEME, NEWER)
                assert last.check() == []


def test_an_edit_that_fails_after_showing_a_version_leaves_none(coded: Project) -> None:
    with pytest.raises(KeyError), coded.edit("Bring in") as edit:  # noqa: PT012
        coded.show_scheme(edit, NEWER)
        events.drop_event(edit, "no such event")

    assert coded.schemes == (SCHEME,)
    with reopened(coded) as again:
        assert again.schemes == (SCHEME,)


def test_a_version_that_was_taken_back_may_come_again_with_other_content(coded: Project) -> None:
    bring_in(coded)
    coded.undo()
    other = replace(NEWER, name="Small, corrected")

    with coded.edit("Bring in") as edit:
        coded.show_scheme(edit, other)

    assert coded.schemes == (other,)
    assert (coded.redo_label, coded.connection.cell("SELECT count(*) FROM scheme")) == ("", 2)
    coded.undo()
    assert coded.schemes == (SCHEME,)


def test_a_redo_by_another_coder_never_shows_content_that_he_did_not_bring_in(coded: Project) -> None:
    bring_in(coded)
    coded.undo()
    coded.close()
    with Project.open(coded.path, OTHER) as theirs:
        with theirs.edit("Bring in") as edit:
            theirs.show_scheme(edit, replace(NEWER, name="Theirs"))
        theirs.undo()

    with Project.open(coded.path, CODER) as again:
        with pytest.raises(CoderError, match="changed again since"):
            again.redo()
        assert again.schemes == (SCHEME,)


def test_a_version_under_which_another_coder_has_coded_is_not_taken_back(coded: Project) -> None:
    bring_in(coded)
    coded.close()
    theirs_event = replace(event(uuid="event-2", coder=OTHER), scheme_version="2")
    with Project.open(coded.path, OTHER) as theirs, theirs.edit("Add event") as edit:
        events.save_event(edit, theirs_event)

    with Project.open(coded.path, CODER) as again:
        with pytest.raises(CoderError, match="1 event was coded under the new version since"):
            again.undo()
        assert again.schemes == (NEWER,)


def test_the_log_names_the_version_and_its_hash_but_does_not_hold_the_scheme(coded: Project) -> None:
    bring_in(coded)

    logged = coded.connection.rows("SELECT before, after FROM change WHERE table_name = 'scheme'")
    assert logged == [
        (f'[2,"small","2",-1,"code","{NEWER.hash}"]', f'[2,"small","2",0,"code","{NEWER.hash}"]'),
    ]


def test_an_older_version_that_comes_later_is_not_the_latest(coded: Project) -> None:
    bring_in(coded)

    coded.add_scheme(replace(SCHEME, version="0.9"))
    coded.add_scheme(replace(SCHEME, version="1.10"))
    coded.add_scheme(replace(SCHEME, version="1.9"))

    assert [scheme.version for scheme in coded.versions("small")] == ["0.9", "1", "1.9", "1.10", "2"]
    assert coded.scheme("small") == NEWER
    with reopened(coded) as again:
        assert again.schemes == (NEWER,)
        assert "crowd" in columns(again)


def test_a_version_that_is_taken_is_refused_inside_an_edit(coded: Project) -> None:
    with pytest.raises(BadInput, match="version 1"), coded.edit("Bring in") as edit:
        coded.show_scheme(edit, replace(SCHEME, name="Other"))

    assert coded.undo_label == "Add event"


def test_a_version_that_was_changed_while_it_was_hidden_is_not_shown_again(coded: Project) -> None:
    bring_in(coded)
    coded.undo()
    coded.connection.run("UPDATE scheme SET json = replace(json, 'March', 'Marsh') WHERE version = '2'")

    with pytest.raises(ProjectDamaged, match="a stored scheme was changed"):
        coded.redo()

    assert coded.schemes == (SCHEME,)


def test_events_of_both_versions_are_read_whole(coded: Project) -> None:
    bring_in(coded)

    assert events.events_of(coded, "article-1") == [FULL]
    assert coded.scheme("small", "1") == SCHEME
