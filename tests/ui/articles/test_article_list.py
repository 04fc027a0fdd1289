"""The list panel: rows in chunks, keys and mouse, counts."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from annotator.ui.articles.article_list import ArticleItem, ArticleListPanel
from annotator.ui.articles.article_row_painting import fitted
from annotator.ui.pieces.painted_text import width_of
from annotator.ui.theme import Theme, fonts
from annotator.use_cases.articles.browse_articles import Excerpt


def items(first: int, count: int) -> list[ArticleItem]:
    return [
        ArticleItem(f"u{at}", f"Title {at}", "Coast Wire", "5 Feb", "open", 0, False)
        for at in range(first, first + count)
    ]


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ArticleListPanel:
    made = ArticleListPanel(theme)
    qtbot.addWidget(made)
    made.resize(264, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def list_of(panel: ArticleListPanel) -> QListView:
    return panel.findChild(QListView, "article_list")


def test_rows_come_in_chunks_only_when_the_view_nears_the_end(panel: ArticleListPanel, qtbot: QtBot) -> None:
    asked: list[int] = []

    def feed() -> None:
        asked.append(len(panel.rows))
        panel.append_rows(items(len(panel.rows), 200))

    panel.more_wanted.connect(feed)
    panel.clear_rows()
    feed()
    qtbot.wait(50)
    assert asked == [0]

    list_of(panel).scrollToBottom()
    qtbot.waitUntil(lambda: len(panel.rows) == 400)

    assert asked == [0, 200]


def test_an_empty_answer_ends_the_list(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.clear_rows()
    panel.append_rows(items(0, 30))
    panel.append_rows([])
    model = list_of(panel).model()

    assert not model.canFetchMore(QModelIndex())
    panel.clear_rows()
    assert model.canFetchMore(QModelIndex())


def test_a_click_on_a_row_chooses_its_article(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.append_rows(items(0, 5))
    view = list_of(panel)

    with qtbot.waitSignal(panel.article_chosen) as chosen:
        point = view.visualRect(view.model().index(3, 0)).center()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert chosen.args == ["u3"]


def test_arrows_and_enter_choose_an_article(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.append_rows(items(0, 5))
    panel.set_current("u1")
    chosen: list[str] = []
    panel.article_chosen.connect(chosen.append)

    qtbot.keyClick(list_of(panel), Qt.Key.Key_Down)
    assert chosen == []
    qtbot.keyClick(list_of(panel), Qt.Key.Key_Return)

    assert chosen == ["u2"]
    assert panel.current == "u1"


def test_typing_in_the_filter_reports_the_words_and_down_goes_to_the_list(
    panel: ArticleListPanel, qtbot: QtBot
) -> None:
    panel.append_rows(items(0, 5))
    box = panel.findChild(QLineEdit, "article_filter")
    words: list[str] = []
    panel.filter_changed.connect(words.append)

    qtbot.keyClicks(box, "ha")
    qtbot.keyClick(box, Qt.Key.Key_Down)

    assert words == ["h", "ha"]
    assert list_of(panel).currentIndex().row() == 0


def test_a_tab_reports_its_state(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.set_counts(236, 7, 400, 164)
    states: list[str] = []
    panel.state_chosen.connect(states.append)

    for name in ("tab_flagged", "tab_left", "tab_ended", "tab_all"):
        qtbot.mouseClick(panel.findChild(QAbstractButton, name), Qt.MouseButton.LeftButton)

    assert states == ["flagged", "left", "ended", "all"]
    assert panel.findChild(QAbstractButton, "tab_left").accessibleName() == "Open 236"


def test_the_current_row_is_brought_into_view(panel: ArticleListPanel) -> None:
    panel.append_rows(items(0, 150))

    panel.set_current("u140")

    view = list_of(panel)
    assert view.viewport().rect().contains(view.visualRect(view.model().index(140, 0)))


def test_a_changed_row_is_shown_as_it_is_now(panel: ArticleListPanel) -> None:
    panel.append_rows(items(0, 3))

    panel.update_rows([ArticleItem("u1", "Title 1", "Coast Wire", "5 Feb", "done", 2, True), *items(77, 1)])

    spoken = list_of(panel).model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Title 1, Coast Wire, 5 Feb, done, 2 events, flagged"
    assert len(panel.rows) == 3


def test_a_title_with_tags_is_shown_as_it_is(panel: ArticleListPanel) -> None:
    panel.append_rows([ArticleItem("u", "<img src=x> & more", "", "", "open", 0, False)])

    tooltip = list_of(panel).model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)

    assert "&lt;img src=x&gt; &amp; more" in tooltip


def test_an_empty_list_says_so(panel: ArticleListPanel) -> None:
    panel.clear_rows()
    panel.append_rows([])
    assert "No article here." in _visible_names(panel)

    panel.append_rows(items(0, 1))
    assert "No article here." not in _visible_names(panel)


def test_an_empty_answer_says_what_to_do(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.use_keys([], "Ctrl I", "Escape")
    qtbot.keyClicks(panel.findChild(QLineEdit, "article_filter"), "zz")
    panel.clear_rows()
    panel.append_rows([])
    assert "No article fits. Escape clears the filter." in _visible_names(panel)

    panel.set_project("Harbour 2018", 0, "ACLED")
    panel.clear_rows()
    panel.append_rows([])
    assert "No articles yet. Import some: Ctrl I" in _visible_names(panel)


def test_project_and_progress_are_spoken(panel: ArticleListPanel) -> None:
    panel.set_project("Harbour 2018", 1_400, "ACLED, CAMEO")
    panel.set_counts(0, 0, 400, 164)

    names = _visible_names(panel)

    assert "Harbour 2018, 1,400 articles  ·  ACLED, CAMEO" in names
    assert "164 of 400 done, 41 %" in names


def test_every_input_of_the_panel_has_a_name(panel: ArticleListPanel) -> None:
    inputs = [
        *panel.findChildren(QLineEdit),
        *panel.findChildren(QAbstractButton),
        *panel.findChildren(QListView),
    ]

    assert inputs
    assert all(one.objectName() and one.accessibleName() for one in inputs)


def _visible_names(panel: ArticleListPanel) -> list[str]:
    return [child.accessibleName() for child in panel.children() if child.isWidgetType() and child.isVisible()]  # type: ignore[attr-defined]


def test_an_article_without_a_title_is_named_by_its_first_words(panel: ArticleListPanel) -> None:
    panel.clear_rows()
    panel.append_rows(
        [ArticleItem("u", "", "Coast Wire", "5 Feb", "open", 0, False, "Fishermen 🚜 blocked the harbour")]
    )
    index = list_of(panel).model().index(0, 0)

    assert index.data() == "Fishermen 🚜 blocked the harbour"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("without a title: Fishermen 🚜 blocked")


@pytest.mark.parametrize("chosen", ["left", "flagged", "ended", "all"])
def test_numbers_without_room_are_left_out_and_still_said(panel: ArticleListPanel, chosen: str) -> None:
    panel.findChild(QAbstractButton, f"tab_{chosen}").click()
    panel.set_counts(836_412, 12_044, 1_000_000, 163_588)

    tabs = [panel.findChild(QAbstractButton, f"tab_{state}") for state in ("left", "flagged", "ended", "all")]
    shown = {tab.objectName() for tab in tabs if tab.shown_count}

    assert sum(tab.sizeHint().width() for tab in tabs) + 3 * 14 <= 264 - 32
    assert "tab_all" not in shown
    assert shown >= {f"tab_{chosen}"} - {"tab_all"}
    assert tabs[3].accessibleName() == "All 1,000,000"
    panel.set_counts(3, 0, 12, 9)
    assert all(tab.shown_count for tab in tabs)


def test_an_excerpt_is_cut_so_that_what_was_found_stays_on_the_line(theme: Theme) -> None:
    plain, heavy = fonts.article_font(13), fonts.article_font(13, 600)
    excerpt = Excerpt(
        "…residents of 😀 several northern districts\nwere told that a ", "bomb", " went off there at dawn…"
    )

    text, start, end = fitted(excerpt, plain, heavy, 210)

    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == "bomb"
    assert width_of(text[:start], plain) + width_of("bomb", heavy) < 210
    assert text.startswith("…")
    whole, *_ = fitted(excerpt, plain, heavy, 2_000)
    assert whole == "…residents of 😀 several northern districts were told that a bomb went off there at dawn…"


def test_rows_that_come_after_all_were_selected_are_selected_too(panel: ArticleListPanel, qtbot: QtBot) -> None:
    panel.append_rows(items(0, 200))
    panel.focus_list()
    panel.select_all()
    panel.append_rows(items(200, 200))

    assert len(panel.selected) == 400
    assert panel.is_all_selected
    qtbot.keyClick(list_of(panel), Qt.Key.Key_Down)
    assert not panel.is_all_selected
