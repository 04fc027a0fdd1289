"""Checking and backing up change nothing."""

from datetime import date
from pathlib import Path

from annotator.storage.project import Project
from annotator.use_cases.projects.check_project import backup_project, check_project
from annotator.use_cases.projects.project_stats import project_stats
from tests.use_cases.conftest import CODER


def test_a_sound_project_has_no_problems_and_progress_is_told(project: Project) -> None:
    told: list[tuple[int, int]] = []

    assert check_project(project, lambda done, total: told.append((done, total))) == []
    assert told[-1][0] == told[-1][1] > 0


def test_a_backup_beside_the_project_opens_with_the_same_content(project: Project) -> None:
    copy = backup_project(project)

    assert copy.parent == project.path.parent
    assert copy.name.startswith(f"work-backup-{date.today().year}")
    with Project.open(copy, CODER) as opened:
        assert project_stats(opened) == project_stats(project)


def test_a_backup_goes_where_it_is_told(project: Project, tmp_path: Path) -> None:
    assert backup_project(project, tmp_path / "copy.project") == tmp_path / "copy.project"


def test_stats_count_articles_by_state_and_events_by_scheme_state_and_code(project: Project) -> None:
    stats = project_stats(project)

    assert (stats.progress.total, stats.progress.done, stats.progress.no_event, stats.progress.open) == (
        3,
        1,
        1,
        1,
    )
    acled, cameo = stats.schemes
    assert (acled.events, dict(acled.states), dict(acled.codes)) == (
        2, {"complete": 1, "draft": 1}, {"Armed clash": 2},
    )  # fmt: skip
    assert dict(cameo.codes) == {"010": 1}
    assert dict(stats.coders) == {"coder-4F2A": 3}
