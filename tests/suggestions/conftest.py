"""The real pipeline, loaded once: shipped schemes, actor list, gazetteer and language model."""

import pytest

from annotator import paths
from annotator.model.schemes.scheme import Scheme
from annotator.model.schemes.scheme_file import read_scheme
from annotator.reference.actor_list import ActorList
from annotator.reference.gazetteer import Gazetteer
from annotator.suggestions.pipeline import Pipeline


@pytest.fixture(scope="session")
def schemes() -> tuple[Scheme, ...]:
    return tuple(read_scheme(paths.schemas() / f"{name}.yaml") for name in ("acled", "cameo"))


@pytest.fixture(scope="session")
def pipeline(schemes: tuple[Scheme, ...]) -> Pipeline:
    return Pipeline(schemes, ActorList(), Gazetteer())


@pytest.fixture(scope="session")
def cameo() -> Scheme:
    return read_scheme(paths.schemas() / "cameo.yaml")


@pytest.fixture(scope="session")
def cameo_pipeline(cameo: Scheme) -> Pipeline:
    """CAMEO alone."""
    return Pipeline((cameo,), ActorList(), Gazetteer())
