"""What all tests need before anything is imported: no screen, and not the settings of whoever runs them."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HOME = Path(tempfile.mkdtemp(prefix="conflict-annotator-tests-"))
FOLDERS = {
    "HOME": HOME,
    "XDG_CONFIG_HOME": HOME / "config",
    "XDG_DATA_HOME": HOME / "data",
    "XDG_STATE_HOME": HOME / "state",
    "XDG_CACHE_HOME": HOME / "cache",
    "XDG_RUNTIME_DIR": HOME / "runtime",
    "APPDATA": HOME / "roaming",
    "LOCALAPPDATA": HOME / "local",
    "WIN_PD_OVERRIDE_APPDATA": HOME / "roaming",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": HOME / "local",
}


def pytest_configure() -> None:
    for name, folder in FOLDERS.items():
        # Qt refuses a runtime folder that others may read.
        folder.mkdir(exist_ok=True, mode=0o700)
        os.environ[name] = str(folder)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(HOME, ignore_errors=True)


@pytest.fixture
def no_own_pipelines() -> Iterator[None]:
    """The user of these tests has named no spaCy pipeline, before and after."""
    from annotator import settings  # reads where its file is once the folders above are set

    settings.set_pipelines({})
    yield
    settings.set_pipelines({})
