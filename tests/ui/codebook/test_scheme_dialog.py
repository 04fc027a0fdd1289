"""The page that makes a codebook: from a table or a shipped scheme to a file, without a line of code."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit, QListWidget, QTableView
from pytestqt.qtbot import QtBot

from annotator.model.schemes.scheme_file import read_scheme
from annotator.ui.codebook.scheme_dialog import SchemeDialog
from annotator.ui.theme import Theme

SCHEMES = [("acled", "ACLED"), ("cameo", "CAMEO")]
TABLE = "code,label,parent,definition,examples,who\n1,Protest,,,,\n010,NO,1,People say no.,walkout; march,x\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "Coast protests.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> SchemeDialog:
    made = SchemeDialog(theme, SCHEMES)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def line(dialog: QDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: QDialog, name: str) -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def press(qtbot: QtBot, dialog: QDialog, name: str) -> None:
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)


def read(qtbot: QtBot, dialog: SchemeDialog, path: Path) -> None:
    dialog.choose_table(path)
    qtbot.waitUntil(lambda: dialog.draft is not None or bool(dialog.notice.text), timeout=10_000)


def shown_codes(dialog: QDialog) -> list[list[str]]:
    view = dialog.findChild(QTableView, "scheme_codes")
    assert isinstance(view, QTableView)
    model = view.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def shown_mistakes(dialog: QDialog) -> list[str]:
    found = dialog.findChild(QListWidget, "scheme_mistakes")
    assert isinstance(found, QListWidget)
    return [found.item(at).text() for at in range(found.count())] if found.isVisible() else []


def test_a_table_is_shown_as_its_codes_will_be_and_saved(
    qtbot: QtBot, dialog: SchemeDialog, table: Path, tmp_path: Path
) -> None:
    read(qtbot, dialog, table)

    assert shown_codes(dialog) == [
        ["1", "Protest", "", ""],
        ["    010", "NO", "People say no.", "walkout, march"],
    ]
    assert (line(dialog, "scheme_name").text(), line(dialog, "scheme_id").text()) == (
        "Coast protests", "coast_protests",
    )  # fmt: skip
    dialog.save_as(tmp_path / "coast")
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.saved == tmp_path / "coast.yaml"
    scheme = read_scheme(tmp_path / "coast.yaml")
    assert [code.id for code in scheme.codes] == ["1", "010"]
    assert [field.name for field in scheme.fields] == ["code", "date", "place", "notes"]


def test_kinds_are_ticked_and_each_label_is_a_field(
    qtbot: QtBot, dialog: SchemeDialog, table: Path, tmp_path: Path
) -> None:
    read(qtbot, dialog, table)

    for name in ("kind_place", "kind_actor", "needed_actor", "kind_choice", "kind_text"):
        press(qtbot, dialog, name)
    line(dialog, "labels_choice").setText("Weapon")
    qtbot.keyClicks(line(dialog, "choices_choice"), "Gun, Knife")
    line(dialog, "labels_text").setText("مصدر")
    dialog.save_as(tmp_path / "coast.yaml")

    fields = read_scheme(tmp_path / "coast.yaml").fields
    assert [(f.name, f.kind, f.needed) for f in fields] == [
        ("code", "code", True), ("date", "date", True), ("actor_1", "actor", True), ("actor_2", "actor", True),
        ("weapon", "choice", False), ("text_1", "text", False), ("notes", "long_text", False),
    ]  # fmt: skip
    assert [choice.id for choice in fields[4].choices] == ["Gun", "Knife"]
    assert fields[5].label == "مصدر"


def test_mistakes_are_listed_with_row_and_remedy_and_lead_to_their_code(
    qtbot: QtBot, dialog: SchemeDialog, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["code", "label", "parent"], [10, "Ten", ""], ["a", "A", "z"]):
        sheet.append(row)
    book.save(tmp_path / "bad.xlsx")
    read(qtbot, dialog, tmp_path / "bad.xlsx")

    assert [text[:40] for text in shown_mistakes(dialog)] == [
        "row 2, code: A2 holds the number 10: lea", "row 3, parent: “z” is no code of this ta",
    ]  # fmt: skip
    assert not button(dialog, "save").isEnabled()
    mistakes, codes = dialog.findChild(QListWidget, "scheme_mistakes"), dialog.findChild(QTableView, "scheme_codes")
    assert isinstance(mistakes, QListWidget) and isinstance(codes, QTableView)
    mistakes.setCurrentRow(1)
    assert codes.currentIndex().row() == 1

    press(qtbot, dialog, "as_shown")
    qtbot.waitUntil(lambda: len(shown_mistakes(dialog)) == 1, timeout=10_000)
    assert shown_codes(dialog)[0][0] == "10"


def test_a_field_that_cannot_be_is_a_mistake_too(qtbot: QtBot, dialog: SchemeDialog, table: Path) -> None:
    read(qtbot, dialog, table)

    press(qtbot, dialog, "kind_choice")
    line(dialog, "labels_place").setText("Date")
    line(dialog, "scheme_id").setText("acled")

    assert [text.partition(".")[0] for text in shown_mistakes(dialog)] == [
        "id: “acled” is the id of a shipped scheme",
        "field “date”: the field “date” stands twice",
        "field “date”: the field “date” stands twice",
        "field “weapon”: a field of kind choice needs choices",
    ]
    assert not button(dialog, "save").isEnabled()


def test_a_shipped_scheme_is_copied_with_all_it_has(qtbot: QtBot, dialog: SchemeDialog, tmp_path: Path) -> None:
    origin = dialog.findChild(QComboBox, "codes_from")
    assert isinstance(origin, QComboBox)

    origin.setCurrentIndex(origin.findText("Copy of ACLED"))
    qtbot.waitUntil(lambda: dialog.draft is not None, timeout=10_000)

    assert line(dialog, "scheme_id").text() == "my_acled"
    assert not line(dialog, "table_file").isVisible()
    assert shown_codes(dialog)[0][:2] == ["Battles", "Battles (heading)"]
    assert button(dialog, "save").isEnabled()
    dialog.save_as(tmp_path / "my_acled.yaml")
    assert read_scheme(tmp_path / "my_acled.yaml").name == "My ACLED"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"<html><table>", "is no table of cells but a web page (HTML)"),
        (b"", "is empty."),
        (b"code\ncaf\xe9\n", "Save it as CSV UTF-8, or as .xlsx."),
        (b"a,b\n1,2\n", "has no column named “code”"),
    ],
)
def test_what_is_no_table_is_told_and_the_next_one_is_read(
    qtbot: QtBot, dialog: SchemeDialog, table: Path, tmp_path: Path, content: bytes, sentence: str
) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_bytes(content)

    read(qtbot, dialog, wrong)

    assert sentence in dialog.notice.text
    assert "--" not in dialog.notice.text
    assert not button(dialog, "save").isEnabled()
    read(qtbot, dialog, table)
    qtbot.waitUntil(lambda: len(shown_codes(dialog)) == 2, timeout=10_000)
    assert dialog.notice.text == ""


def test_a_file_that_was_not_asked_about_is_not_replaced(
    qtbot: QtBot, dialog: SchemeDialog, table: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.yaml").write_text("precious")
    read(qtbot, dialog, table)

    dialog.save_as(tmp_path / "mine")

    assert dialog.saved is None
    assert "“mine.yaml” exists already." in dialog.notice.text
    assert (tmp_path / "mine.yaml").read_text() == "precious"


def test_closing_while_a_table_is_read_leaves_nothing_behind(
    qtbot: QtBot, dialog: SchemeDialog, tmp_path: Path
) -> None:
    big = tmp_path / "big.csv"
    big.write_text("code,label\n" + "".join(f"c{n},x\n" for n in range(15_000)))
    dialog.choose_table(big)

    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.saved is None


def test_every_input_has_a_name_for_tests_and_one_for_the_screen_reader(dialog: SchemeDialog) -> None:
    inputs = [
        each
        for kind in (QLineEdit, QAbstractButton, QComboBox, QTableView, QListWidget)
        for each in dialog.findChildren(kind)
        if not each.objectName().startswith("qt_")
    ]

    nameless = [each.metaObject().className() for each in inputs if not (each.objectName() and each.accessibleName())]
    assert [name for name in nameless if name not in ("QTableCornerButton",)] == []
    assert len(inputs) > 40
