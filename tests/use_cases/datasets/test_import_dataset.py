"""What a JSON lines export holds comes back: with texts anywhere, without them where the texts are."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import BadInput
from annotator.exchange.rows import ReadOptions
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Rule
from annotator.storage.articles.articles import counts
from annotator.storage.articles.imports import add_articles
from annotator.storage.events.events import events_of, save_event
from annotator.storage.project import Project
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.datasets.import_articles import import_files, preview
from annotator.use_cases.datasets.import_dataset import import_dataset
from tests.use_cases.conftest import ARTICLES, CODER, schemes

Change = Callable[[list[dict[str, Any]]], None]


@pytest.fixture
def other(tmp_path: Path, project: Project) -> Iterator[Project]:
    """Somebody else's empty project, with one scheme less."""
    path, coder = tmp_path / "other.project", Coder("coder-00AA")
    with Project.create(path, schemes("acled"), coder, name=project.name, countries=["Syria"]) as made:
        yield made


def exported(project: Project, path: Path, with_text: bool) -> Path:
    return export_dataset(project, path, "jsonl", with_text=with_text).path


def changed(path: Path, change: Change) -> Path:
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    change(lines)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return path


def test_with_texts_it_makes_an_equal_project(project: Project, other: Project, tmp_path: Path) -> None:
    path = exported(project, tmp_path / "a.jsonl", True)

    taken = import_dataset(other, path)

    assert (taken.articles, taken.events, taken.schemes, taken.refused) == (3, 3, ["cameo"], [])
    assert exported(other, tmp_path / "b.jsonl", True).read_bytes() == path.read_bytes()
    assert other.check() == []


def test_without_texts_it_comes_back_equal_where_the_texts_are(
    project: Project, other: Project, tmp_path: Path
) -> None:
    path = exported(project, tmp_path / "a.jsonl", False)
    with other.edit("Import") as edit:
        add_articles(edit, ARTICLES, "Import")

    taken = import_dataset(other, path)

    assert (taken.articles, taken.events, taken.refused) == (0, 3, [])
    assert (
        exported(other, tmp_path / "b.jsonl", True).read_bytes()
        == exported(project, tmp_path / "c.jsonl", True).read_bytes()
    )


def test_without_texts_and_where_they_are_not_each_line_is_refused_with_that_reason(
    project: Project, other: Project, tmp_path: Path
) -> None:
    taken = import_dataset(other, exported(project, tmp_path / "a.jsonl", False))

    assert (taken.articles, taken.events) == (0, 0)
    assert len(taken.refused) == 6, "three events, two states, one rejection"
    assert {refused.reason for refused in taken.refused} == {"the project does not hold the text of its article"}


def test_an_article_that_has_another_identity_here_is_matched_by_its_text(
    project: Project, other: Project, tmp_path: Path
) -> None:
    with other.edit("Import") as edit:
        add_articles(edit, [type(ARTICLES[0])("another-uuid", ARTICLES[0].text)], "Import")

    import_dataset(other, exported(project, tmp_path / "a.jsonl", True))

    assert counts(other).total == 3
    assert export_dataset(other, tmp_path / "b.csv", "acled-csv").events == 1


def test_a_second_import_adds_nothing(project: Project, tmp_path: Path) -> None:
    path = exported(project, tmp_path / "a.jsonl", True)

    taken = import_dataset(project, path)

    assert (taken.articles, taken.events, taken.refused) == (0, 0, [])
    assert len(taken.known) == 6


def test_one_undo_takes_the_whole_import_back(project: Project, other: Project, tmp_path: Path) -> None:
    import_dataset(other, exported(project, tmp_path / "a.jsonl", True))

    other.undo()

    assert counts(other).total == 0
    assert export_dataset(other, tmp_path / "b.csv", "acled-csv").events == 0


def test_the_coder_s_own_work_is_there_to_go_on_with(project: Project, tmp_path: Path) -> None:
    path = exported(project, tmp_path / "a.jsonl", True)

    with Project.create(tmp_path / "new.project", schemes("cameo"), CODER) as again:
        done = import_files(again, [path], ReadOptions())

        assert (done.added, done.events) == (3, 3)
        assert events_of(again, ARTICLES[0].uuid) == events_of(project, ARTICLES[0].uuid)
        assert counts(again) == counts(project)


def test_a_preview_counts_what_the_import_takes(project: Project, tmp_path: Path) -> None:
    path = exported(project, tmp_path / "a.jsonl", True)

    seen = preview([path], ReadOptions())

    assert (seen.added, seen.events, seen.refused) == (3, 3, [])


def first(lines: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next(line for line in lines if line["kind"] == kind)


def a_wrong_quote(lines: list[dict[str, Any]]) -> None:
    first(lines, "event")["values"][0]["evidence"][1][2] = "Friday"


def two_quotes_of_one_span(lines: list[dict[str, Any]]) -> None:
    first(lines, "event")["values"][0]["evidence"][0][2] = "Friday"


def a_span_beyond_the_text(lines: list[dict[str, Any]]) -> None:
    first(lines, "event")["values"][0]["evidence"][0] = [5, 5000]


def a_field_of_another_scheme(lines: list[dict[str, Any]]) -> None:
    first(lines, "event")["values"][0]["field"] = "goldstein"


def a_strange_coder(lines: list[dict[str, Any]]) -> None:
    first(lines, "event")["coder"] = "Somebody"


def a_scheme_nobody_has(lines: list[dict[str, Any]]) -> None:
    first(lines, "event")["scheme_version"] = "99"


def a_doubled_value(lines: list[dict[str, Any]]) -> None:
    values = first(lines, "event")["values"]
    values.append(values[0])


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (a_wrong_quote, "is not “Friday” in the article"),
        (two_quotes_of_one_span, "has two different quotes"),
        (a_span_beyond_the_text, "5 to 5000 lies outside the article's text"),
        (a_field_of_another_scheme, "its scheme acled has no field “goldstein”"),
        (a_strange_coder, "a coder's id looks like coder-4F2A"),
        (a_scheme_nobody_has, "the project has no scheme acled version 99"),
        (a_doubled_value, "two values of one field have one position"),
    ],
)
def test_an_event_that_does_not_fit_is_refused_whole_and_the_rest_comes_in(
    project: Project, other: Project, tmp_path: Path, change: Change, reason: str
) -> None:
    path = changed(exported(project, tmp_path / "a.jsonl", True), change)

    taken = import_dataset(other, path)

    (refused,) = taken.refused
    assert reason in refused.reason
    assert refused.where.startswith("a.jsonl, line ")
    assert (taken.articles, taken.events) == (3, 2)
    assert other.check() == []


def test_a_scheme_that_is_none_is_refused_and_never_stored(project: Project, other: Project, tmp_path: Path) -> None:
    def named_for_mischief(lines: list[dict[str, Any]]) -> None:
        cameo = next(line for line in lines if line["kind"] == "scheme" and line["id"] == "cameo")
        cameo["json"] = cameo["json"].replace('"id":"cameo"', '"id":"x AS SELECT 1; --"')

    taken = import_dataset(other, changed(exported(project, tmp_path / "a.jsonl", True), named_for_mischief))

    assert [scheme.id for scheme in other.schemes] == ["acled"]
    assert "must be lower-case letters" in taken.refused[0].reason
    assert "the project has no scheme cameo version 2" in taken.refused[1].reason
    assert (taken.articles, taken.events) == (3, 2)


def test_an_event_that_differs_from_the_project_s_own_is_refused(project: Project, tmp_path: Path) -> None:
    def other_note(lines: list[dict[str, Any]]) -> None:
        first(lines, "event")["values"][-1]["parts"]["value"] = "changed"

    taken = import_dataset(project, changed(exported(project, tmp_path / "a.jsonl", True), other_note))

    assert ["in another form" in refused.reason for refused in taken.refused] == [True]


def test_a_file_cut_short_or_from_a_newer_version_is_refused_before_anything_comes_in(
    project: Project, other: Project, tmp_path: Path
) -> None:
    path = exported(project, tmp_path / "a.jsonl", True)

    with pytest.raises(BadInput, match="cut short: lines of it are missing"):
        import_dataset(other, changed(path, lambda lines: lines.remove(first(lines, "event"))))
    exported(project, path, True)
    with pytest.raises(BadInput, match="cut short: its last line is missing"):
        import_dataset(other, changed(path, lambda lines: lines.pop() and None))
    with pytest.raises(BadInput, match="newer version"):
        import_dataset(other, changed(path, lambda lines: lines[0].update(version=2)))

    assert counts(other).total == 0


def test_a_complete_event_that_breaks_an_error_comes_in_as_it_is_and_is_named(project: Project, tmp_path: Path) -> None:
    asks = Rule("Z1", "error", "code", 'code == "none"', "Nothing is ever coded.")
    strict = [replace(each, version="900", rules=(asks,)) for each in schemes("acled")]
    with Project.create(tmp_path / "strict.project", strict, CODER) as theirs:
        with theirs.edit("Import") as edit:
            add_articles(edit, ARTICLES, "Import")
        acled = next(e for a in ARTICLES for e in events_of(project, a.uuid) if e.scheme == "acled")
        with theirs.edit("Code") as edit:
            save_event(edit, replace(acled, scheme_version="900", state="complete", incident=""))
        path = exported(theirs, tmp_path / "strict.jsonl", True)

    with Project.create(tmp_path / "here.project", strict, CODER) as here:
        taken = import_files(here, [path], ReadOptions())

        assert [each.reason for each in taken.against_rules] == ["Z1: Nothing is ever coded."]
        assert (taken.events, taken.refused) == (1, [])
        assert [e.state for a in ARTICLES for e in events_of(here, a.uuid)] == ["complete"]
