"""Learning from a dataset: only numbers are kept, by the file's name; nothing of it becomes data of the project."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.model.coder import Coder
from annotator.model.lesson import Lesson
from annotator.storage import learned
from annotator.storage.project import Project
from annotator.suggestions.learned.ngrams import VERSION, ActNumbers
from annotator.use_cases.projects.new_project import find_scheme, sample_articles
from annotator.use_cases.suggesting.learn import (
    forget,
    learn_files,
    learned_files,
    to_learn_again,
    told_to_learn_again,
)
from annotator.use_cases.suggesting.lessons import ProjectTeacher

CODER = Coder("coder-4F2A", "")
ACLED = """\
event_id_cnty;event_date;sub_event_type;notes
KEN1;2020-01-01;Attack;"On 1 January, gunmen shot two farmers; one died."
KEN2;2020-01-02;No such type;Words.
KEN3;2020-01-03;Attack;
KEN4;2020-01-04;Peaceful protest;Nurses marched in Sigor.
"""
ICEWS = (
    "Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\n"
    "1\t2015-01-01\tTurkey\tCriticize or denounce\t111\tSyria\n"
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "work.annotator"
    with Project.create(path, [find_scheme("acled"), find_scheme("cameo")], CODER) as made:
        yield made


def file(tmp_path: Path, name: str, text: str) -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_an_acled_export_is_learned_and_its_bad_rows_are_named(project: Project, tmp_path: Path) -> None:
    done = learn_files(project, [file(tmp_path, "kenya.csv", ACLED)])

    assert done.files == [("kenya.csv", 2)]
    assert [(each.where, each.reason) for each in done.refused] == [
        ("kenya.csv, row 3", "“No such type” is no code of the codebook"),
        ("kenya.csv, row 4", "it has no words"),
    ]
    assert [(each.name, each.lessons) for each in learned_files(project)] == [("kenya.csv", 2)]


def test_a_file_that_was_learned_under_other_numbers_teaches_nothing(project: Project) -> None:
    with project.cache() as cache:
        learned.store(cache, "kenya.csv", "0", [("acled", "Attack", [1, 2, 3])])

    assert [(each.name, each.lessons) for each in learned_files(project)] == [("kenya.csv", 0)]


def test_a_file_of_other_numbers_is_named_until_it_is_learned_again(project: Project, tmp_path: Path) -> None:
    with project.cache() as cache:
        learned.store(cache, "kenya.csv", "0", [("acled", "Attack", [1, 2, 3])])
        learned.store(cache, "mali.csv", VERSION, [("acled", "Attack", [1, 2, 3])])

    names = to_learn_again(project)
    learn_files(project, [file(tmp_path, "kenya.csv", ACLED)])

    assert names == ["kenya.csv"]
    assert "“kenya.csv”" in told_to_learn_again(names) and "choose the file again" in told_to_learn_again(names)
    assert to_learn_again(project) == []


def test_numbers_that_mean_other_words_have_another_version() -> None:
    """Whoever changes how words become numbers raises NUMBERS_VERSION, and writes down here what they are now."""
    text = "Gunmen attacked a village near Djibo; des hommes armés ont tué trois civils. هاجم مسلحون قرية."

    numbers = ActNumbers(()).of(Lesson("acled", "Attack", text, text, None)).tolist()

    digest = hashlib.sha256(repr(numbers).encode()).hexdigest()[:16]
    assert (VERSION, digest) == ("2", "cc5db819b61ab9a0")


def test_what_was_learned_reaches_the_suggestions_as_numbers(project: Project, tmp_path: Path) -> None:
    learn_files(project, [file(tmp_path, "kenya.csv", ACLED)])
    teacher = ProjectTeacher(project.path, CODER.id)

    lessons = list(teacher.from_datasets(VERSION))
    of_other_numbers = list(teacher.from_datasets("0"))
    teacher.close()

    assert [(each.scheme, each.code, each.near) for each in lessons] == [
        ("acled", "Attack", ""), ("acled", "Peaceful protest", ""),
    ]  # fmt: skip
    assert all(each.numbers for each in lessons)
    assert of_other_numbers == []


def test_no_word_of_the_dataset_and_no_edit_is_in_the_project(project: Project, tmp_path: Path) -> None:
    before = project.newest_edit

    learn_files(project, [file(tmp_path, "kenya.csv", ACLED)])

    assert project.newest_edit == before
    assert project.undo() is None
    assert b"Sigor" not in project.path.read_bytes()


def test_a_file_that_is_learned_again_counts_once_and_can_be_forgotten(project: Project, tmp_path: Path) -> None:
    path = file(tmp_path, "kenya.csv", ACLED)
    learn_files(project, [path])
    learn_files(project, [path])
    assert len(learned_files(project)) == 1

    forget(project)

    assert learned_files(project) == []


def test_icews_is_learned_by_its_words(project: Project, tmp_path: Path) -> None:
    done = learn_files(project, [file(tmp_path, "icews.tab", ICEWS)])

    assert done.files == [("icews.tab", 1)]


def test_a_table_of_something_else_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no table of coded events"):
        learn_files(project, [file(tmp_path, "other.csv", "a,b\n1,2\n")])


def test_a_project_without_coded_events_teaches_nothing_and_says_so(project: Project, tmp_path: Path) -> None:
    Project.create(tmp_path / "earlier.annotator", [find_scheme("acled")], CODER).close()

    with pytest.raises(BadInput, match="holds no event"):
        learn_files(project, [tmp_path / "earlier.annotator"])
    assert sample_articles().is_file()
