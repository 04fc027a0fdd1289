"""Lists of actors and places in a project: above the shipped ones, replaced by name, taken back by undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.storage import lists
from annotator.storage.project import Project
from annotator.use_cases.datasets.import_lists import import_dictionaries, import_places
from annotator.use_cases.projects.new_project import find_scheme
from annotator.use_cases.projects.project_lists import actor_list, all_entries, gazetteer
from annotator.use_cases.suggesting.findings_keys import key_of

ACTORS = "GONDOR [GON]\nIRON_LEAGUE_\n\t[GONGOV >20200101]\n\t[GONREB]\nBROKEN_ [?]\n"
AGENTS = "SOLDIER [~MIL]\n"
VILLAGE = "\t".join(["7", "Zzimba", "Zzimba", "Zimba Village", "12.5", "-1.25", "P", "PPL", "BF", "", "", "", "", "",
                     "450", "", "", "", ""])  # fmt: skip


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", [find_scheme("cameo")], Coder("coder-4F2A", "")) as made:
        yield made


def file(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_actors_are_looked_up_in_the_file_as_in_memory(project: Project, tmp_path: Path) -> None:
    done = import_dictionaries(project, [file(tmp_path, "actors.txt", ACTORS), file(tmp_path, "agents.txt", AGENTS)])

    actors = actor_list(project)

    assert done.added == [("actors.txt", 3), ("agents.txt", 1)]
    assert [each.where for each in done.refused] == ["actors.txt, line 5"]
    assert actors.read("Gondorian soldiers")[0].code == "GONMIL"
    assert actors.read("the Iron League", on="2022-01-01")[0].code == "GONGOV"
    assert actors.complete("iron")[0].code in ("GONGOV", "GONREB")
    assert {each.code for each in all_entries(project).actors} == {"GON", "GONGOV", "GONREB", "MIL"}


def test_villages_are_looked_up_by_every_name(project: Project, tmp_path: Path) -> None:
    import_places(project, file(tmp_path, "BF.txt", VILLAGE))

    places = gazetteer(project)

    assert (places.find("Zimba village")[0].name, places.find("zzimba")[0].country) == ("Zzimba", "Burkina Faso")
    assert places.complete("zzi")[0].population == 450
    assert len(all_entries(project).places) == 2


def test_undo_takes_a_list_back_and_redo_brings_it_again(project: Project, tmp_path: Path) -> None:
    import_places(project, file(tmp_path, "BF.txt", VILLAGE))

    undone = project.undo()
    assert undone is not None and undone.label == "Import places"
    assert gazetteer(project).find("Zzimba") == []
    project.redo()

    assert gazetteer(project).find("Zzimba")[0].name == "Zzimba"


def test_a_list_of_the_same_name_is_replaced(project: Project, tmp_path: Path) -> None:
    import_dictionaries(project, [file(tmp_path, "actors.txt", ACTORS)])
    import_dictionaries(project, [file(tmp_path, "actors.txt", "GONDOR [GDR]\n")])

    assert [(each.name, each.entries) for each in lists.lists(project)] == [("actors.txt", 1)]
    assert actor_list(project).read("Gondor")[0].code == "GDR"


def test_a_list_makes_suggestions_be_found_again(project: Project, tmp_path: Path) -> None:
    article = Article("a", "Text.")
    before = key_of(project, article)

    import_dictionaries(project, [file(tmp_path, "actors.txt", ACTORS)])
    with_list = key_of(project, article)
    project.undo()

    assert with_list != before
    assert key_of(project, article) == before


def test_a_file_without_an_entry_is_refused_and_nothing_is_changed(project: Project, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no actors"):
        import_dictionaries(project, [file(tmp_path, "empty.txt", "# nothing\n")])

    assert lists.lists(project) == []
    assert project.undo() is None
