"""Making a project: its schemes from shipped files or the person's own, and the sample articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator import paths
from annotator.errors import BadInput
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Scheme
from annotator.storage.project import Project
from annotator.words import tr


def new_project(
    path: Path, scheme_names: Sequence[str], coder: Coder, *, name: str = "", countries: Sequence[str] = ()
) -> Project:
    """A new project with these schemes (shipped ones' ids, or paths of files). Refuses an existing file."""
    schemes = [find_scheme(scheme_name) for scheme_name in dict.fromkeys(scheme_names)]
    if not schemes:
        raise BadInput(
            tr("A project needs a scheme."), tr("Name one or more of: {names}.", names=", ".join(shipped_ids()))
        )
    return Project.create(path, schemes, coder, name=name, countries=list(dict.fromkeys(countries)))


def shipped_ids() -> list[str]:
    """The ids of the schemes that ship with the program: their files are named so, with - for _."""
    return sorted(path.stem.replace("-", "_") for path in paths.schemas().glob("*.yaml"))


def find_scheme(name: str) -> Scheme:
    """A shipped scheme by its id, else the scheme file of that path. Raises BadInput."""
    # Reading a scheme file needs pydantic and PyYAML, which the window's start must not import.
    from annotator.model.schemes.scheme_file import read_scheme

    if name.replace("-", "_") in shipped_ids():
        return read_scheme(paths.schemas() / f"{name.replace('_', '-')}.yaml")
    if Path(name).suffix in (".yaml", ".yml"):
        return read_scheme(Path(name))
    raise BadInput(
        tr("There is no scheme “{name}”.", name=name),
        tr("Name one of {names}, or the path of a .yaml file.", names=", ".join(shipped_ids())),
    )


def sample_articles() -> Path:
    """The file of sample articles that ships with the program."""
    return paths.resources() / "sample" / "articles.jsonl"
