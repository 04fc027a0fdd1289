"""The start page: what it lists, and that every way to begin works with keys and with the mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.article import Article
from annotator.storage.articles.articles import set_state
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.ui.keys.key_map import KeyMap
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.ui.pieces.status_words import HEIGHT
from annotator.ui.projects.recent_list import RecentList
from annotator.ui.projects.start_page import RecentItem, StartPage
from annotator.ui.theme import Theme
from annotator.use_cases.projects.new_project import find_scheme
from annotator.use_cases.projects.open_project import this_coder

ITEMS = [
    RecentItem("/data/sahel.annotator", "Sahel", "~/coding", 400, 0.41, "today"),
    RecentItem("/data/levant.annotator", "Levant", "~/coding", 1250, 0.999, "yesterday"),
    RecentItem("/usb/horn.annotator", "Horn", "/usb", when="6 Nov", is_missing=True),
]


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> StartPage:
    made = StartPage(theme)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show_recent(ITEMS)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    return made


def recent(page: StartPage) -> RecentList:
    found = page.findChild(RecentList, "recent_projects")
    assert isinstance(found, RecentList)
    return found


def names(page: StartPage) -> list[str]:
    return [item.name for item in recent(page).shown()]


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def drop(page: StartPage, *paths: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    event = QDropEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)


def test_enter_opens_the_project_opened_last(qtbot: QtBot, page: StartPage) -> None:
    with qtbot.waitSignal(page.project_chosen) as asked:
        press(qtbot, Qt.Key.Key_Return)

    assert asked.args == ["/data/sahel.annotator"]


def test_down_and_enter_open_the_next_one(qtbot: QtBot, page: StartPage) -> None:
    with qtbot.waitSignal(page.project_chosen) as asked:
        press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)

    assert asked.args == ["/data/levant.annotator"]


def test_a_click_opens_a_project(qtbot: QtBot, page: StartPage) -> None:
    shown = recent(page)
    place = shown.visualRect(shown.model().index(1, 0)).center()

    with qtbot.waitSignal(page.project_chosen) as asked:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert asked.args == ["/data/levant.annotator"]


def test_a_file_that_moved_stays_listed_and_asks_to_be_located(qtbot: QtBot, page: StartPage) -> None:
    with qtbot.assertNotEmitted(page.project_chosen), qtbot.waitSignal(page.locate_wanted) as asked:
        press(qtbot, Qt.Key.Key_End, Qt.Key.Key_Return)

    assert names(page)[-1] == "Horn"
    assert asked.args == ["/usb/horn.annotator"]


def test_typing_narrows_the_list_and_escape_widens_it(qtbot: QtBot, page: StartPage) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), "lev")
    narrowed = names(page)
    press(qtbot, Qt.Key.Key_Escape)

    assert narrowed == ["Levant"]
    assert len(names(page)) == 3


def test_a_project_nearly_done_is_not_called_done() -> None:
    assert ITEMS[1].percent == 99
    assert RecentItem("", "", "", 10, 1.0).percent == 100


def test_each_way_to_begin_and_the_foot_name_the_coders_own_key(page: StartPage) -> None:
    keys = KeysInUse()
    keys.map = KeyMap({"open_project": ("F6",), "import": (), "keys": ("F2",)})

    page.use_keys(keys)

    tips = [page.findChild(QWidget, name).toolTip() for name in ("begin_new", "begin_open", "begin_import")]
    assert tips == ["New project (Ctrl N)", "Open a project (F6)", ""]
    assert page.findChild(QAbstractButton, "start_keys").text() == "F2  Keys"


def test_tab_reaches_everything_and_enter_presses_it(qtbot: QtBot, page: StartPage) -> None:
    reached = []
    for _ in range(7):
        widget = QApplication.focusWidget()
        reached.append(widget.objectName())
        press(qtbot, Qt.Key.Key_Tab)
    sample = page.findChild(QWidget, "begin_sample")
    assert sample is not None

    with qtbot.waitSignal(page.sample_wanted):
        qtbot.keyClick(sample, Qt.Key.Key_Return)

    ways = ["begin_new", "begin_open", "begin_import", "begin_sample"]
    assert reached[:6] == ["recent_projects", *ways, "drop_area"]


def test_an_empty_list_says_which_key_helps_and_enter_makes_a_project(qtbot: QtBot, page: StartPage) -> None:
    page.show_recent([])

    with qtbot.waitSignal(page.new_wanted):
        press(qtbot, Qt.Key.Key_Return)

    assert not recent(page).isVisible()


def test_dropped_articles_are_handed_on_together(qtbot: QtBot, page: StartPage, tmp_path: Path) -> None:
    files = [str(tmp_path / "a.txt"), str(tmp_path / "b.csv")]

    with qtbot.waitSignal(page.files_dropped) as dropped:
        drop(page, *files)

    assert dropped.args == [files]


def test_everything_fits_on_the_smallest_window(qtbot: QtBot, page: StartPage) -> None:
    page.show_recent(ITEMS * 3)
    page.resize(1180, 600)

    for name in ("recent_projects", "drop_area", "start_keys"):
        part = page.findChild(QWidget, name)
        assert part is not None
        corner = part.mapTo(page, part.rect().bottomRight())
        assert page.rect().contains(corner), name


def test_the_counts_of_recent_projects_come_in_while_the_page_is_in_use(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    path = tmp_path / "sahel.annotator"
    with Project.create(path, [find_scheme("acled")], this_coder()) as project, project.edit("Import") as edit:
        add_articles(edit, [Article(f"a{n}", f"Text {n}.") for n in range(4)], "batch")
        set_state(edit, "a0", "done")
    (tmp_path / "broken.annotator").write_bytes(b"no project at all")
    before = path.read_bytes()
    paths = [tmp_path / "broken.annotator", path]
    page = StartPage(theme)
    qtbot.addWidget(page)
    page.show_recent([RecentItem(str(each), each.stem, "~") for each in paths])
    page.count_recent(paths)
    qtbot.waitUntil(lambda: recent(page).shown()[1].articles == 4, timeout=20_000)

    assert [item.words for item in recent(page).shown()] == ["broken, ~", "sahel, ~, 4 articles, 25 % done"]
    assert path.read_bytes() == before


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_foot_stands_as_the_status_line_of_a_project_does(page: StartPage, direction: Qt.LayoutDirection) -> None:
    page.setLayoutDirection(direction)
    page.resize(1366, 700)
    QApplication.processEvents()

    keys = page.findChild(QAbstractButton, "start_keys")
    assert keys is not None
    foot = keys.parentWidget()
    beside = keys.x() if direction == Qt.LayoutDirection.RightToLeft else foot.width() - keys.geometry().right() - 1
    assert (foot.height(), beside) == (HEIGHT, 16)
