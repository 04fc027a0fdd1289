"""An import is one undo step; each row goes in or is refused by name."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import BadInput
from annotator.exchange.rows import Guess, ReadOptions, Refused
from annotator.model.article_filter import ArticleFilter
from annotator.storage.articles.article_search import rows
from annotator.storage.articles.articles import counts
from annotator.storage.project import Project
from annotator.use_cases.datasets.import_articles import import_files, preview
from annotator.use_cases.progress import Cancelled


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    def make(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return make


Write = Callable[[str, str], Path]


def test_files_of_all_kinds_go_in_with_one_edit_and_out_with_one_undo(empty: Project, write: Write) -> None:
    files = [
        write("a.txt", "Troops leave\nPublished: 2 March 2018\nThey left.\n"),
        write("b.csv", "date,text\n2018-03-01,one\n"),
        write("c.jsonl", json.dumps({"text": "two", "published": "2018-03-02"})),
    ]

    done = import_files(empty, files, ReadOptions())

    assert (done.added, done.undated, done.refused) == (3, 0, [])
    assert empty.undo_label == "Import 3 files"
    empty.undo()
    assert counts(empty).total == 0


def test_guesses_are_handed_over_with_their_words(empty: Project, write: Write) -> None:
    done = import_files(empty, [write("a.txt", "Troops leave\nThey left on Friday.\n")], ReadOptions())

    assert done.guessed == [("a.txt", (Guess("title", "Troops leave", "Troops leave"),))]
    assert done.undated == 1


def test_what_cannot_be_read_is_refused_by_name_and_the_rest_goes_in(empty: Project, write: Write) -> None:
    files = [
        write("a.csv", "date,text\n01/02/2018,one\n2018-03-01,two\n"),
        write("b.csv", "x,y\n1,2\n"),
        write("c.pdf", "%PDF"),
        Path("missing.txt"),
        write("d.txt", "fine\n"),
    ]

    done = import_files(empty, files, ReadOptions())

    assert done.added == 2
    assert [refused.where for refused in done.refused] == ["a.csv, row 2", "b.csv", "c.pdf", "missing.txt"]


def test_a_text_that_is_there_is_named_and_not_added_twice(empty: Project, write: Write) -> None:
    path = write("a.jsonl", '{"title": "T", "text": "one"}\n{"title": "T", "text": "one"}\n')

    first, second = (import_files(empty, [path], ReadOptions()) for _ in range(2))

    assert (first.added, first.known) == (1, ["T"])
    assert (second.added, second.known) == (0, ["T", "T"])


def test_the_person_s_word_beats_a_guess_and_the_date_may_be_written_out(empty: Project, write: Write) -> None:
    path = write("a.txt", "Troops leave\n2 March 2018\nThey left.\n")

    import_files(empty, [path], ReadOptions(published="1 March 2018", source="Post"))

    (row,) = rows(empty, ArticleFilter())
    assert (row.title, row.source, row.published) == ("Troops leave", "Post", "2018-03-01")


def test_a_title_for_many_and_a_date_that_is_none_are_refused(empty: Project, write: Write) -> None:
    with pytest.raises(BadInput, match="A title names one article"):
        import_files(empty, [write("a.csv", "text\none\n")], ReadOptions(title="T"))
    with pytest.raises(BadInput, match="publication date cannot be read"):
        import_files(empty, [write("a.csv", "text\none\n")], ReadOptions(published="Friday"))


def test_stopping_in_the_middle_leaves_the_project_as_it_was(empty: Project, write: Write) -> None:
    path = write("a.csv", "text\n" + "".join(f"row {n}\n" for n in range(2000)))
    seen: list[int] = []

    with pytest.raises(Cancelled, match="Nothing was changed"):
        import_files(
            empty,
            [path],
            ReadOptions(),
            report=lambda done, total: seen.append(done),
            is_cancelled=lambda: len(seen) > 1500,
        )

    assert counts(empty).total == 0
    assert empty.undo_label == ""


def test_a_preview_counts_and_refuses_the_same_and_changes_nothing(empty: Project, write: Write) -> None:
    path = write("a.csv", "date,text\n01/02/2018,one\n2018-03-01,two\n")

    seen = preview([path], ReadOptions())
    done = import_files(empty, [path], ReadOptions())

    assert (seen.added, seen.refused) == (done.added, done.refused)
    assert isinstance(seen.refused[0], Refused)
