"""The pages on what became of suggestions, and on the datasets that they learned from."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QTableView
from pytestqt.qtbot import QtBot

from annotator.model.coder import Coder
from annotator.storage.project import Project
from annotator.ui.projects.learn_dialog import LearnDialog
from annotator.ui.projects.suggestion_quality_dialog import SuggestionQualityDialog
from annotator.ui.theme import Theme
from annotator.use_cases.projects.new_project import find_scheme
from annotator.use_cases.suggesting.learn import learn_files_steps, learned_files
from annotator.use_cases.suggesting.suggestion_quality import SuggestionQuality, Tally

FOUND = SuggestionQuality(
    10, 3, 1, 1, 0, [Tally("Type", 2, 1, 1, 0)], [Tally("trigger words", 2, 0, 1)], [Tally("Type", 1)]
)


def words_of(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_counts_are_shown_by_field_and_by_rule_and_blind(qtbot: QtBot, theme: Theme) -> None:
    dialog = SuggestionQualityDialog(theme, FOUND)
    qtbot.addWidget(dialog)

    tables = {table.objectName(): words_of(table) for table in dialog.findChildren(QTableView)}

    assert tables == {
        "quality_fields": [["Type", "2", "1", "1", "0", "50 %"]],
        "quality_rules": [["trigger words", "2", "0", "1", "67 %"]],
        "quality_blind": [["Type", "1", "0", "0", "0", "100 %"]],
    }
    assert all(table.accessibleName() for table in dialog.findChildren(QTableView))


def test_each_column_is_explained_in_the_words_of_its_heading(qtbot: QtBot, theme: Theme) -> None:
    dialog = SuggestionQualityDialog(theme, FOUND)
    qtbot.addWidget(dialog)
    told = "\n".join(label.text() for label in dialog.findChildren(QLabel))

    table = dialog.findChild(QTableView, "quality_fields")
    headings = [table.model().headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) for at in range(6)]

    assert all(f"{heading}: " in told for heading in headings[1:])


def test_rules_stand_in_the_words_of_the_candidates_and_those_that_say_the_same_are_one(
    qtbot: QtBot, theme: Theme
) -> None:
    rules = [Tally("actor list", 2), Tally("next such weekday", 1, 1), Tally("weekday after publication", 3, 0, 1)]
    dialog = SuggestionQualityDialog(theme, SuggestionQuality(0, 3, fields=[Tally("Type", 2)], rules=rules))
    qtbot.addWidget(dialog)

    table = dialog.findChild(QTableView, "quality_rules")

    assert words_of(table) == [
        ["weekday after publication", "4", "1", "1", "67 %"],
        ["list of actors", "2", "0", "0", "100 %"],
    ]


def test_no_heading_of_a_number_is_cut(qtbot: QtBot, theme: Theme) -> None:
    dialog = SuggestionQualityDialog(theme, FOUND)
    qtbot.addWidget(dialog)
    dialog.show()

    for table in dialog.findChildren(QTableView):
        header = table.horizontalHeader()
        for column in range(1, table.model().columnCount()):
            assert header.sectionSize(column) >= header.sectionSizeHint(column)


def test_choosing_a_share_asks_for_it_once(qtbot: QtBot, theme: Theme) -> None:
    dialog = SuggestionQualityDialog(theme, FOUND)
    qtbot.addWidget(dialog)
    asked: list[int] = []
    dialog.share_wanted.connect(asked.append)
    checked = [b.objectName() for b in dialog.findChildren(QRadioButton) if b.isChecked()]

    button = dialog.findChild(QRadioButton, "blind_20")
    assert button is not None
    button.click()

    assert checked == ["blind_10"]
    assert asked == [20]


def test_a_project_that_can_only_be_read_says_why_the_share_stays(qtbot: QtBot, theme: Theme) -> None:
    dialog = SuggestionQualityDialog(theme, SuggestionQuality(), "It is write-protected.")
    qtbot.addWidget(dialog)

    assert not any(button.isEnabled() for button in dialog.findChildren(QRadioButton))
    assert "It is write-protected." in [label.text() for label in dialog.findChildren(QLabel)]
    assert dialog.findChild(QTableView) is None


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", [find_scheme("acled")], Coder("coder-4F2A", "")) as made:
        yield made


def learn(qtbot: QtBot, theme: Theme, project: Project, *files: Path) -> LearnDialog:
    dialog = LearnDialog(theme, [], lambda: list(files), lambda chosen: learn_files_steps(project, chosen))
    qtbot.addWidget(dialog)
    button = dialog.findChild(QPushButton, "choose_files")
    assert button is not None
    button.click()
    qtbot.waitUntil(button.isEnabled)
    return dialog


def test_a_dataset_is_learned_and_named_and_its_bad_rows_are_told(
    qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "kenya.csv"
    path.write_text("sub_event_type,notes\nAttack,Gunmen shot a trader.\nNope,Words.\n", encoding="utf-8")

    dialog = learn(qtbot, theme, project, path)

    assert dialog.has_learned
    assert [each.name for each in learned_files(project)] == ["kenya.csv"]
    told = dialog.findChild(QLabel, "learned_files")
    assert told is not None and told.text() == "kenya.csv: 1 event"
    assert "kenya.csv, row 3" in dialog.notice.text


def test_a_file_of_another_kind_is_refused_in_a_sentence(
    qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")

    dialog = learn(qtbot, theme, project, path)

    assert not dialog.has_learned
    assert "no table of coded events" in dialog.notice.text


def test_a_dataset_that_teaches_nothing_any_more_is_to_be_chosen_again(qtbot: QtBot, theme: Theme) -> None:
    dialog = LearnDialog(theme, [("kenya.csv", 0), ("mali.csv", 2)], list, lambda _: iter(()))  # type: ignore[arg-type]
    qtbot.addWidget(dialog)

    known = dialog.findChild(QLabel, "learned_files")

    assert known is not None
    first, second = known.text().split("\n")
    assert first.startswith("kenya.csv: teaches nothing") and first.endswith("Choose it again.")
    assert second == "mali.csv: 2 events"
