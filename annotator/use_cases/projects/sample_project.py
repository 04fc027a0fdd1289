"""A project of the sample articles, to try the program on."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import CoderError
from annotator.storage.articles import articles
from annotator.use_cases.datasets.import_articles import ReadOptions, import_files
from annotator.use_cases.projects.new_project import new_project, sample_articles
from annotator.use_cases.projects.open_project import open_project, this_coder

SAMPLE_SCHEMES = ("acled", "cameo")


def make_sample_project(path: Path) -> None:
    """A new project of the sample articles, under both shipped schemes. Refuses an existing file."""
    with new_project(path, SAMPLE_SCHEMES, this_coder(), name="Sample") as project:
        import_files(project, [sample_articles()], ReadOptions())


def usual_sample_path() -> Path:
    """Where the window keeps its sample project: in the coder's documents. The folder is made."""
    import platformdirs

    folder = platformdirs.user_documents_path() / "Conflict Annotator"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "sample.annotator"


def sample_to_try(here: Path | None) -> Path:
    """Where a sample with open articles is: the project open now if it is one, else the first such beside the usual
    one, else a path where one can be made. None that is there is changed.
    """
    usual = usual_sample_path()
    paths = [usual, *(usual.with_name(f"{usual.stem} {number}{usual.suffix}") for number in range(2, 1000))]
    first = [here] if here in paths else []
    return next((path for path in (*first, *paths) if not path.exists() or _has_open_articles(path)), usual)


def _has_open_articles(path: Path) -> bool:
    try:
        with open_project(path, read_only=True) as project:
            return articles.counts(project).open > 0
    except CoderError:
        return False
