"""A project is made of shipped schemes or of the person's own."""

import shutil
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.rows import ReadOptions
from annotator.paths import schemas
from annotator.storage.articles.articles import counts
from annotator.use_cases.datasets.import_articles import import_files
from annotator.use_cases.projects.new_project import find_scheme, new_project, sample_articles, shipped_ids
from tests.use_cases.conftest import CODER


def test_a_project_holds_the_schemes_that_were_named_once_each(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.project", ["cameo", "acled", "cameo"], CODER, countries=["Syria", "Syria"]) as made:
        assert [scheme.id for scheme in made.schemes] == ["cameo", "acled"]
        assert made.countries == ("Syria",)


def test_a_scheme_of_ones_own_is_named_by_its_file(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    shutil.copy(schemas() / "acled.yaml", own)

    with new_project(tmp_path / "a.project", [str(own)], CODER) as made:
        assert made.schemes[0].name == "ACLED"


@pytest.mark.parametrize("names", [[], ["gdelt"]])
def test_an_unknown_scheme_makes_no_file_and_names_the_known_ones(tmp_path: Path, names: list[str]) -> None:
    with pytest.raises(BadInput, match="acled, cameo"):
        new_project(tmp_path / "a.project", names, CODER)

    assert list(tmp_path.iterdir()) == []


def test_the_shipped_schemes_carry_the_ids_of_their_files() -> None:
    assert {"acled", "cameo"} <= set(shipped_ids())


def test_the_sample_goes_in_without_a_refusal(tmp_path: Path) -> None:
    with new_project(tmp_path / "a.project", ["acled"], CODER) as made:
        done = import_files(made, [sample_articles()], ReadOptions())

        assert done.refused == []
        assert done.added == counts(made).total >= 8
        assert done.undated == 0


def test_a_shipped_scheme_is_found_by_its_id_and_by_the_name_of_its_file() -> None:
    assert find_scheme("ucdp_ged") == find_scheme("ucdp-ged")
    assert [find_scheme(name).id for name in shipped_ids()] == shipped_ids()
