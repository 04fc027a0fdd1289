"""A project of the sample articles, to try the program on."""

from __future__ import annotations

from pathlib import Path

from annotator.use_cases.import_articles import ReadOptions, import_files
from annotator.use_cases.new_project import new_project, sample_articles
from annotator.use_cases.open_project import this_coder

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
