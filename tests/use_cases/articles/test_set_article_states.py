"""Several articles at once: one edit, what cannot be is named, exports of some articles alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.storage.articles import articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.articles import set_article_states
from annotator.use_cases.articles.set_article_states import set_states
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.datasets.import_dataset import import_dataset
from tests.use_cases.conftest import ARTICLES, CODER, clash, code, schemes

UUIDS = [each.uuid for each in ARTICLES]


def states(project: Project) -> list[str]:
    return [articles.state_of(project, uuid)[0] for uuid in UUIDS]


def test_articles_are_reopened_together_and_one_undo_takes_it_back(project: Project) -> None:
    before = states(project)

    result = set_states(project, UUIDS, "open")

    # The first two have events, so there work goes on.
    assert states(project) == ["in_progress", "in_progress", "open"]
    assert result.words == "3 articles are reopened."
    assert project.undo_label == "Reopen 3 articles"
    project.undo()
    assert states(project) == before == ["done", "open", "no_event"]


def test_no_event_is_refused_where_there_is_one_and_the_reason_is_kept(project: Project) -> None:
    result = set_states(project, UUIDS, "no_event", "background or opinion only")

    assert states(project) == ["done", "open", "no_event"]
    assert articles.state_of(project, UUIDS[2]) == ("no_event", "background or opinion only")
    assert result.changed == 1
    assert [(uuid, why) for uuid, _, why in result.refused] == [(UUIDS[0], "has 2 events"), (UUIDS[1], "has 1 event")]
    assert result.words.startswith("1 article is without a codable event. Refused: “Rebels hit back” has 2 events; ")


def test_done_is_refused_with_a_draft_and_without_an_event(project: Project) -> None:
    result = set_states(project, UUIDS, "done")

    assert [why for *_, why in result.refused] == ["has an event that is a draft", "has no event"]
    assert states(project) == ["done", "done", "no_event"]


def test_what_changes_nothing_leaves_no_edit(project: Project) -> None:
    before = project.newest_edit

    result = set_states(project, [UUIDS[1]], "no_event", "nothing codable")

    assert (result.changed, project.newest_edit) == (0, before)


def test_too_many_for_one_step_are_refused_with_what_to_do(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_article_states, "MOST", 2)

    with pytest.raises(BadInput, match="More than 2 articles are too many for one step"):
        set_states(project, UUIDS, "open")


@pytest.mark.parametrize("format_name", ["acled-csv", "jsonl"])
def test_an_export_of_some_articles_has_their_events_alone_and_says_so(
    project: Project, tmp_path: Path, format_name: str
) -> None:
    code(project, clash("e9"))
    out = tmp_path / "out"

    nothing = export_dataset(project, out, format_name, only={UUIDS[2]})
    assert (nothing.events, nothing.articles) == (0, 1 if format_name == "jsonl" else 0)
    assert any("of articles that were not selected" in phrase for phrase in nothing.left_out)
    assert UUIDS[0] not in out.read_text()

    some = export_dataset(project, out, format_name, only=UUIDS[:1])
    assert some.events > 0
    assert UUIDS[2] not in out.read_text()


def test_an_export_of_some_articles_comes_back_as_a_project_of_those(project: Project, tmp_path: Path) -> None:
    out = tmp_path / "some.jsonl"
    export_dataset(project, out, "jsonl", with_text=True, only=[UUIDS[0]])

    with Project.create(tmp_path / "back.annotator", schemes("acled", "cameo"), CODER, countries=["Syria"]) as back:
        imported = import_dataset(back, out)

        assert not imported.refused
        assert articles.counts(back).total == 1
        assert events.events_of(back, UUIDS[0]) == events.events_of(project, UUIDS[0])
        assert articles.state_of(back, UUIDS[0])[0] == "done"
