"""The import dialog on a real project: seen before it is written, guesses marked and open to correction."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLineEdit, QTableView
from pytestqt.qtbot import QtBot

from annotator.exchange.rows import Refused
from annotator.model.article_filter import ArticleFilter
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Scheme
from annotator.storage.articles import article_search, articles
from annotator.storage.project import Project
from annotator.ui.pieces.progress_row import ProgressRow
from annotator.ui.projects.import_dialog import ImportDialog
from annotator.ui.projects.import_options import in_the_window
from annotator.ui.projects.import_table import GROUNDS, PUBLISHED, SOURCE, TITLE
from annotator.ui.theme import Theme
from annotator.use_cases.articles.browse_articles import ProjectBusy
from annotator.use_cases.datasets.export_dataset import export_dataset
from annotator.use_cases.datasets.import_articles import Imported, ReadOptions, import_files
from annotator.use_cases.datasets.import_previewed import import_previewed
from annotator.use_cases.progress import Cancelled
from annotator.use_cases.projects.new_project import find_scheme

CLASH = (
    "Soldiers and militants clash near the lake\n"
    "LAGOS, 4 March 2019 (Northern Post) - Soldiers fought militants 🚜 on Monday, a villager said.\n"
)
TABLE = (
    "title,text,date,source\n"
    "Curfew lifted,The curfew in São Roque was lifted.,2018-01-12,Radio North\n"
    "Two orders,A second text.,03/04/2019,Radio North\n"
    "Empty,,2018-01-12,Radio North\n"
)
WAIT_MS = 20_000
Opener = Callable[..., ImportDialog]


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    return find_scheme("acled")


@pytest.fixture
def project(tmp_path: Path, scheme: Scheme) -> Iterator[Project]:
    with Project.create(tmp_path / "sahel.annotator", [scheme], Coder("coder-4F2A")) as made:
        yield made


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path) -> Opener:
    """Opens the dialog on files of these names and contents, and waits until they are read."""

    def open_it(**files: str) -> ImportDialog:
        paths = []
        for name, content in files.items():
            path = tmp_path / name.replace("_", ".")
            path.write_text(content, encoding="utf-8")
            paths.append(path)
        return opened(qtbot, ImportDialog(theme, project, paths))

    return open_it


def opened(qtbot: QtBot, dialog: ImportDialog) -> ImportDialog:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    wait_until_read(qtbot, dialog)
    return dialog


def wait_until_read(qtbot: QtBot, dialog: ImportDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.sentence.text().startswith("Reading"), timeout=WAIT_MS)


def table(dialog: ImportDialog) -> QTableView:
    found = dialog.findChild(QTableView, "import_rows")
    assert isinstance(found, QTableView)
    return found


def cells(dialog: ImportDialog) -> list[list[str]]:
    model = table(dialog).model()
    columns = (TITLE, SOURCE, PUBLISHED, GROUNDS)
    return [[model.index(row, column).data() for column in columns] for row in range(model.rowCount())]


def said(dialog: ImportDialog, row: int, column: int) -> str:
    """What a screen reader is told of a cell."""
    text = table(dialog).model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
    return str(text)


def type_into(qtbot: QtBot, dialog: ImportDialog, row: int, column: int, text: str) -> None:
    """Correct a cell with keys, as a coder does."""
    view = table(dialog)
    view.setFocus()
    view.setCurrentIndex(view.model().index(row, column))
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # Qt commits and closes an editor in the next turn of its loop.
    qtbot.waitUntil(lambda: view.findChild(QLineEdit) is None, timeout=WAIT_MS)


def button(dialog: ImportDialog, name: str = "import_button") -> QAbstractButton:
    found = dialog.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def press(qtbot: QtBot, dialog: ImportDialog, name: str = "import_button") -> None:
    qtbot.mouseClick(button(dialog, name), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_importing, timeout=WAIT_MS)


def stored(project: Project) -> list[tuple[str, str, str]]:
    return [(row.title, row.source, row.published) for row in article_search.rows(project, ArticleFilter())]


def test_guesses_stand_in_the_table_with_the_words_they_rest_on(shown: Opener) -> None:
    dialog = shown(clash_txt=CLASH)

    assert cells(dialog) == [
        [
            "Soldiers and militants clash near the lake",
            "Northern Post",
            "2019-03-04",
            "day from line 2: “4 March 2019”; "
            "source from line 2: “LAGOS, 4 March 2019 (Northern Post) -”; title from line 1",
        ]
    ]
    assert said(dialog, 0, PUBLISHED) == "Published: 2019-03-04, a guess"
    assert "1 with guesses" in dialog.sentence.text()


def test_nothing_is_written_before_import_is_pressed(qtbot: QtBot, shown: Opener, project: Project) -> None:
    dialog = shown(clash_txt=CLASH, news_csv=TABLE)
    press(qtbot, dialog, "cancel")

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert stored(project) == []
    assert project.undo_label == ""


def test_import_writes_what_was_shown_as_one_undo_step(qtbot: QtBot, shown: Opener, project: Project) -> None:
    dialog = shown(clash_txt=CLASH, quiet_txt="A quiet day.\n\nNothing happened at the border crossing.\n")
    text = button(dialog).text()
    press(qtbot, dialog)
    imported = stored(project)
    project.undo()

    assert text == "Import 2 articles"
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert imported[0] == ("Soldiers and militants clash near the lake", "Northern Post", "2019-03-04")
    assert len(imported) == 2
    assert stored(project) == []


def test_a_corrected_day_and_source_are_what_is_imported(qtbot: QtBot, shown: Opener, project: Project) -> None:
    dialog = shown(clash_txt=CLASH)
    type_into(qtbot, dialog, 0, PUBLISHED, "5 March 2019")
    type_into(qtbot, dialog, 0, SOURCE, "Evening Post")
    guessed, is_open = said(dialog, 0, PUBLISHED), dialog.isVisible()
    press(qtbot, dialog)

    assert is_open
    assert guessed == "Published: 2019-03-05"
    assert stored(project)[0][1:] == ("Evening Post", "2019-03-05")


def test_a_correction_that_is_no_day_is_refused_and_changes_nothing(
    qtbot: QtBot, shown: Opener, project: Project
) -> None:
    dialog = shown(clash_txt=CLASH)
    type_into(qtbot, dialog, 0, PUBLISHED, "last spring")
    told = dialog.notice.text
    press(qtbot, dialog)

    assert told == "“last spring” is no day. Write it as 2019-03-04 or 4 March 2019."
    assert stored(project)[0][2] == "2019-03-04"


def test_a_guess_can_be_taken_away(qtbot: QtBot, shown: Opener, project: Project) -> None:
    dialog = shown(clash_txt=CLASH)
    type_into(qtbot, dialog, 0, PUBLISHED, " ")
    told = dialog.notice.text
    press(qtbot, dialog)

    assert told.startswith("1 article without a day")
    assert stored(project)[0][2] == ""


def test_corrections_reach_the_right_one_of_two_files_with_one_name(
    qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path
) -> None:
    paths = [tmp_path / "one" / "news.txt", tmp_path / "two" / "news.txt"]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        path.write_text(f"Market reopens {number}\n\nTraders came back.\n", encoding="utf-8")
    dialog = opened(qtbot, ImportDialog(theme, project, paths))
    type_into(qtbot, dialog, 1, SOURCE, "Harbour Radio")
    press(qtbot, dialog)

    assert [source for _, source, _ in stored(project)] == ["", "Harbour Radio"]


def test_refused_rows_stand_with_their_reason_and_do_not_block_the_rest(
    qtbot: QtBot, shown: Opener, project: Project
) -> None:
    dialog = shown(news_csv=TABLE)
    shown_cells = cells(dialog)
    press(qtbot, dialog)

    assert [row[TITLE] for row in shown_cells] == ["Curfew lifted", "news.csv, row 3", "news.csv, row 4"]
    assert "can be read in two orders; say which with “Read days” in this dialog" in shown_cells[1][GROUNDS]
    assert shown_cells[2][GROUNDS] == "it has no text"
    assert stored(project) == [("Curfew lifted", "Radio North", "2018-01-12")]
    assert dialog.sentence.text() == "1 article imported. 2 rows refused:"
    assert [row[TITLE] for row in cells(dialog)] == ["news.csv, row 3", "news.csv, row 4"]


def test_closing_the_report_says_that_something_was_imported(qtbot: QtBot, shown: Opener) -> None:
    dialog = shown(news_csv=TABLE)
    press(qtbot, dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == QDialog.DialogCode.Accepted


def test_saying_how_days_are_written_reads_the_files_again(qtbot: QtBot, shown: Opener) -> None:
    dialog = shown(news_csv=TABLE.replace("2018-01-12", "12/01/2018"))
    form = dialog.findChild(QComboBox, "date_form")
    assert isinstance(form, QComboBox)
    form.setCurrentIndex(form.findData("DD/MM/YYYY"))
    wait_until_read(qtbot, dialog)

    assert [row[PUBLISHED] for row in cells(dialog)] == ["2018-01-12", "2019-04-03", ""]


def test_naming_a_column_makes_its_table_readable(qtbot: QtBot, shown: Opener) -> None:
    dialog = shown(news_csv="name,words\nCurfew lifted,The curfew was lifted.\n")
    refused = cells(dialog)[0][GROUNDS]
    columns = dialog.findChild(QLineEdit, "columns")
    assert isinstance(columns, QLineEdit)
    qtbot.keyClicks(columns, "words=text, name=title")
    qtbot.keyClick(columns, Qt.Key.Key_Return)
    wait_until_read(qtbot, dialog)

    assert "no column known to hold the text" in refused
    assert cells(dialog)[0][TITLE] == "Curfew lifted"
    assert dialog.isVisible()


def test_a_source_for_those_without_one_fills_them(qtbot: QtBot, shown: Opener, project: Project) -> None:
    dialog = shown(news_csv="title,text,source\nA,One text.,Radio North\nB,Another text.,\n")
    source = dialog.findChild(QLineEdit, "fill_source")
    assert isinstance(source, QLineEdit)
    qtbot.keyClicks(source, "Harbour Radio")
    qtbot.keyClick(source, Qt.Key.Key_Return)
    wait_until_read(qtbot, dialog)
    press(qtbot, dialog)

    assert [row[1] for row in stored(project)] == ["Radio North", "Harbour Radio"]


def test_texts_that_are_there_already_are_named_and_not_counted(
    qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "clash.txt"
    path.write_text(CLASH, encoding="utf-8")
    import_files(project, [path], ReadOptions())
    dialog = opened(qtbot, ImportDialog(theme, project, [path]))

    assert cells(dialog)[0][GROUNDS] == "in the project already; not added again"
    assert not button(dialog).isEnabled()


def test_a_text_that_stands_twice_in_the_files_counts_once(shown: Opener) -> None:
    dialog = shown(one_txt=CLASH, two_txt=CLASH)

    assert button(dialog).text() == "Import 1 article"
    assert cells(dialog)[1][GROUNDS] == "the same text stands above; not added again"


def test_an_export_of_this_program_is_offered_as_a_whole(
    qtbot: QtBot, theme: Theme, project: Project, scheme: Scheme, tmp_path: Path
) -> None:
    (tmp_path / "news.csv").write_text("title,text\nA,One text.\nB,Another 🚜 text.\n", encoding="utf-8")
    with Project.create(tmp_path / "other.annotator", [scheme], Coder("coder-77AA")) as other:
        import_files(other, [tmp_path / "news.csv"], ReadOptions())
        export_dataset(other, tmp_path / "other.jsonl", "jsonl", with_text=True)
    dialog = opened(qtbot, ImportDialog(theme, project, [tmp_path / "other.jsonl"]))
    offered = button(dialog).text()
    press(qtbot, dialog)

    assert offered == "Import 1 export"
    assert [row[0] for row in stored(project)] == ["A", "B"]


def test_of_a_long_file_the_first_rows_are_shown_and_the_rest_is_counted(
    qtbot: QtBot, shown: Opener, project: Project
) -> None:
    rows = "".join(f"Headline {number},Text {number}.\n" for number in range(1200))
    dialog = shown(news_csv=f"title,text\n{rows}")
    summary, offered = dialog.sentence.text(), button(dialog).text()
    press(qtbot, dialog)

    assert len(cells(dialog)) == 200
    assert "200 of 1,200 rows are shown" in summary
    assert offered == "Import 1,200 articles"
    assert articles.counts(project).total == 1200


def test_closing_while_files_are_read_ends_the_reading(
    qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "news.csv"
    rows = "".join(f"Headline {number},Text {number}.\n" for number in range(50_000))
    path.write_text(f"title,text\n{rows}", encoding="utf-8")
    dialog = ImportDialog(theme, project, [path])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()

    assert dialog.result() == QDialog.DialogCode.Rejected
    assert dialog.sentence.text().startswith("Reading")
    assert stored(project) == []


def long_table(tmp_path: Path, rows: int) -> Path:
    path = tmp_path / "news.csv"
    lines = "".join(f"Headline {number},Text {number} of the harbour 🚜.,2018-01-12\n" for number in range(rows))
    path.write_text(f"title,text,date\n{lines}", encoding="utf-8")
    return path


def test_the_window_lives_while_20_000_articles_are_imported(
    qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path
) -> None:
    dialog = opened(qtbot, ImportDialog(theme, project, [long_table(tmp_path, 20_000)]))
    turns: list[str] = []
    ticking = QTimer(dialog, interval=0)
    ticking.timeout.connect(lambda: turns.append(dialog.findChild(ProgressRow, "progress_row").text))
    ticking.start()
    press(qtbot, dialog)

    assert articles.counts(project).total == 20_000
    # Every turn of the event loop came after a slice of the work: many, and each a little further.
    assert len(set(turns)) > 20
    assert project.undo_label == "Import news.csv"


def test_escape_midway_leaves_the_project_as_it_was_and_the_import_can_be_asked_for_again(
    qtbot: QtBot, theme: Theme, project: Project, tmp_path: Path
) -> None:
    before = contents(project)
    dialog = opened(qtbot, ImportDialog(theme, project, [long_table(tmp_path, 3_000)]))
    row = dialog.findChild(ProgressRow, "progress_row")
    assert isinstance(row, ProgressRow)
    qtbot.mouseClick(button(dialog), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "of 3,000 rows done" in row.text, timeout=WAIT_MS)
    has_focus = button(dialog, "cancel").hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    assert has_focus
    assert dialog.isVisible()
    assert dialog.notice.text == "Stopped. Nothing was imported."
    assert contents(project) == before
    press(qtbot, dialog)
    assert articles.counts(project).total == 3_000


def test_stopping_at_the_export_of_a_project_undoes_the_articles_before_it(
    project: Project, scheme: Scheme, tmp_path: Path
) -> None:
    (tmp_path / "more.csv").write_text("title,text\nA,One text.\nB,Another text.\n", encoding="utf-8")
    with Project.create(tmp_path / "other.annotator", [scheme], Coder("coder-77AA")) as other:
        import_files(other, [tmp_path / "more.csv"], ReadOptions())
        export_dataset(other, tmp_path / "other.jsonl", "jsonl", with_text=True)
    files = [long_table(tmp_path, 3), tmp_path / "other.jsonl"]
    steps = import_previewed(project, files, ReadOptions(), {})
    while articles.counts(project).total < 3:
        next(steps)

    with pytest.raises(Cancelled):
        steps.throw(Cancelled())

    assert stored(project) == []
    assert project.undo_label == ""


def test_while_an_import_is_under_way_what_can_be_made_again_is_not_written(project: Project, tmp_path: Path) -> None:
    steps = import_previewed(project, [long_table(tmp_path, 3)], ReadOptions(), {})
    next(steps)

    with pytest.raises(ProjectBusy), project.cache():
        pass
    steps.close()
    assert stored(project) == []


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        (
            "it holds byte 0xE9, which is no text in the file's encoding "
            "(name another with --encoding, for example --encoding cp1252)",
            "it holds byte 0xE9, which is no text in the file's encoding (name another with “Encoding” in this dialog)",
        ),
        ("Name it with --map COLUMN=text.", "Name it with “Columns” in this dialog, as COLUMN=text."),
    ],
)
def test_reasons_name_the_labels_of_the_dialog(reason: str, told: str) -> None:
    assert in_the_window(reason) == told


def contents(project: Project) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables; the words of a full-text index stand in its shadow tables."""
    names = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
    return {name: project.connection.rows(f'SELECT * FROM "{name}"') for (name,) in project.connection.rows(names)}


def test_complete_events_that_break_an_error_are_named_once_they_are_there(
    qtbot: QtBot, project: Project, theme: Theme, tmp_path: Path
) -> None:
    (tmp_path / "one.txt").write_text(CLASH, encoding="utf-8")
    dialog = opened(qtbot, ImportDialog(theme, project, [tmp_path / "one.txt"]))
    dialog._show_imported(Imported(added=1, events=2, against_rules=[Refused("Market burns", "P1: Say by which.")]))

    assert dialog.sentence.text() == "1 article imported, 2 events."
    assert dialog.notice.text == "Complete events were taken as they are that break an error of their codebook."
    assert [(row[TITLE], row[GROUNDS]) for row in cells(dialog)] == [("Market burns", "P1: Say by which.")]
