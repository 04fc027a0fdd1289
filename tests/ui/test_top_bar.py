"""The top bar: menus without Alt, the search box, pages."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from annotator.ui.theme import Theme
from annotator.ui.top_bar import HEIGHT, TopBar

MENUS = ("File", "Edit", "Help")


@dataclass(frozen=True)
class Entry:
    title: str
    menu: str
    keys: tuple[str, ...] = ()


ENTRIES = (
    Entry("Import articles", "File", ("Ctrl+I",)),
    Entry("Undo", "Edit", ("Ctrl+Z",)),
    Entry("Hidden", ""),
)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> TopBar:
    window = QMainWindow()
    made = TopBar(theme)
    window.setMenuWidget(made)
    window.resize(1_366, 200)
    qtbot.addWidget(window)
    made.set_commands(MENUS, ENTRIES)
    window.show()
    qtbot.waitExposed(window)
    made.window_kept = window  # type: ignore[attr-defined]
    return made


def menu(bar: TopBar, name: str) -> QMenu:
    return bar.menu_bar.findChild(QMenu, f"menu_{name}")


def test_a_menu_entry_reports_its_command_and_shows_its_key(bar: TopBar, qtbot: QtBot) -> None:
    (action,) = menu(bar, "file").actions()
    assert action.text() == "Import articles\tCtrl+I"
    assert action.shortcut().isEmpty()

    with qtbot.waitSignal(bar.command_chosen) as chosen:
        action.trigger()

    assert chosen.args == [ENTRIES[0]]


def test_a_menu_without_commands_is_not_shown(bar: TopBar) -> None:
    assert [action.text() for action in bar.menu_bar.actions() if action.isVisible()] == ["File", "Edit"]


def test_opening_the_menu_shows_the_first_one_ready_for_the_arrows(bar: TopBar, qtbot: QtBot) -> None:
    bar.open_menu()

    assert bar.menu_bar.activeAction().text() == "File"


def test_alt_alone_does_nothing(bar: TopBar, qtbot: QtBot) -> None:
    qtbot.keyPress(bar.window(), Qt.Key.Key_Alt)
    qtbot.keyRelease(bar.window(), Qt.Key.Key_Alt)

    assert bar.menu_bar.activeAction() is None
    assert not bar.menu_bar.hasFocus()


def test_no_menu_has_a_mnemonic(bar: TopBar) -> None:
    assert not any("&" in action.text() for action in bar.menu_bar.actions())


def test_only_the_given_pages_are_shown_with_the_current_one_marked(bar: TopBar) -> None:
    bar.set_pages(["Code", "Overview"], "Code")
    pages = [bar.findChild(QAbstractButton, name) for name in ("page_code", "page_review", "page_overview")]

    assert pages[1] is None
    assert pages[0].isChecked()
    assert not pages[2].isChecked()


def test_a_click_on_a_page_asks_for_it_and_waits_for_the_window(bar: TopBar, qtbot: QtBot) -> None:
    bar.set_pages(["Code", "Overview"], "Code")
    overview = bar.findChild(QAbstractButton, "page_overview")

    with qtbot.waitSignal(bar.page_wanted) as wanted:
        qtbot.mouseClick(overview, Qt.MouseButton.LeftButton)
    assert wanted.args == ["Overview"]
    assert not overview.isChecked()

    bar.set_page("Overview")
    assert overview.isChecked()


def test_pages_can_be_replaced(bar: TopBar) -> None:
    bar.set_pages(["Code"], "Code")
    bar.set_pages([], "")

    assert not any(
        page.isVisible() for page in bar.findChildren(QAbstractButton) if page.objectName().startswith("page_")
    )


def test_the_search_box_stands_in_the_middle_and_opens_the_palette(bar: TopBar, qtbot: QtBot) -> None:
    assert abs(bar.search.geometry().center().x() - 683) <= 1
    assert bar.height() == HEIGHT + 1

    with qtbot.waitSignal(bar.palette_wanted):
        qtbot.mouseClick(bar.search, Qt.MouseButton.LeftButton)
