"""A project made by an older program is told that the program has a newer codebook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.schemes.scheme import Scheme
from annotator.storage.project import Project
from annotator.use_cases.codebooks.newer_schemes import newer_schemes, shipped_version, told
from annotator.use_cases.codebooks.update_scheme import update
from annotator.use_cases.projects.new_project import find_scheme, shipped_ids
from tests.storage.helpers import CODER


def made(path: Path, schemes: Sequence[Scheme]) -> Project:
    return Project.create(path / "work.annotator", schemes, CODER)


@pytest.mark.parametrize("scheme_id", shipped_ids())
def test_the_version_of_a_shipped_scheme_is_the_one_that_its_loader_reads(scheme_id: str) -> None:
    assert shipped_version(scheme_id) == find_scheme(scheme_id).version


def test_only_what_the_program_has_in_a_later_version_is_newer(tmp_path: Path) -> None:
    acled, cameo, ucdp = (find_scheme(each) for each in ("acled", "cameo", "ucdp_ged"))
    own = replace(acled, id="ours", name="Ours", version="0.1", exports={})

    with made(tmp_path, [replace(acled, version="0.9"), cameo, replace(ucdp, version="900"), own]) as project:
        newer = newer_schemes(project)
        update(project, acled)

        assert [(each.scheme, each.here, each.shipped) for each in newer] == [("acled", "0.9", acled.version)]
        assert f"comes with ACLED version {acled.version}, newer than here" in told(newer)
        assert newer_schemes(project) == ()
        project.undo()
        assert newer_schemes(project) == newer
