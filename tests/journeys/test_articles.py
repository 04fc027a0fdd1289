"""The list of articles by keys on the real window: searching, ordering, selecting, and what opens where."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from annotator.errors import CoderError
from annotator.ui.articles import article_list
from annotator.ui.articles.article_rows import ITEM
from annotator.ui.keys.keyboard import wait_until
from annotator.use_cases.articles import browse_articles

STORIES = (
    ("Harbour quiet\nNothing moved. Fishermen slept.\nThen a bomb went off near the mole.", "2018-03-01"),
    ("Roads open\nDrivers were glad.", "2018-01-10"),
    ("Two bombs found\nSoldiers said so on Friday.", "2018-02-02"),
    ("Strike ends\nTeachers went back.", "2018-04-05"),
)


@pytest.fixture
def journey(begin):
    return begin(*STORIES)


def panel_of(journey):
    return journey.window.desk.list


def listed(journey) -> list[str]:
    return [item.uuid.removeprefix("article-") for item in panel_of(journey).rows]


def comes(journey, *numbers: str) -> bool:
    """Whether these articles are listed, as soon as the search is through."""
    return wait_until(lambda: listed(journey) == list(numbers), 5)


def said(journey) -> str:
    return journey.window.desk.status.left_words


def states(journey) -> dict[str, str]:
    found = journey.rows("SELECT uuid, state FROM coding JOIN article ON article.id = coding.article ORDER BY uuid")
    return {str(uuid).removeprefix("article-"): str(state) for uuid, state in found}


def opened(journey) -> str:
    return journey.window.session.article.uuid.removeprefix("article-")


def test_a_hit_shows_where_the_word_stands_and_opens_there(journey) -> None:
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("bomb")
    assert comes(journey, "0", "2")
    hit, headline = panel_of(journey).rows

    assert (hit.excerpt.before, hit.excerpt.found) == ("Nothing moved. Fishermen slept.\nThen a ", "bomb")
    assert hit.excerpt.after.startswith(" went off")
    assert headline.excerpt.found == ""
    journey.keyboard.play("Down", "Enter")

    assert opened(journey) == "0"
    assert journey.window.session.open.cursor.sentence.of(STORIES[0][0]) == "Then a bomb went off near the mole."
    assert journey.window.desk.zone() == "text"


def test_the_whole_excerpt_is_the_tooltip_and_is_spoken(journey) -> None:
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("mole")
    assert comes(journey, "0")
    index = panel_of(journey)._list.model().index(0, 0)

    assert "off near the <" not in index.data(Qt.ItemDataRole.ToolTipRole)
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert "went off near the mole." in index.data(role)
    assert isinstance(index.data(ITEM).excerpt.start, int)


def test_an_empty_answer_says_so_and_escape_clears_the_filter_then_goes_to_the_text(journey) -> None:
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("zeppelin")
    assert comes(journey)
    assert panel_of(journey)._empty.accessibleName() == "No article fits. Escape clears the filter."

    journey.keyboard.press("Escape")
    assert comes(journey, "0", "1", "2", "3")
    assert journey.window.desk.zone() == "list"
    journey.keyboard.press("Escape")

    assert journey.window.desk.zone() == "text"


def test_sorting_is_a_command_that_writes_what_could_have_been_typed(journey) -> None:
    journey.keyboard.press("Ctrl+K")
    journey.keyboard.type("newest first")
    journey.keyboard.press("Enter")

    assert comes(journey, "3", "0", "2", "1")
    assert panel_of(journey).words == "sort:newest"


def test_the_menu_of_the_filter_writes_the_source_by_keys_alone(journey) -> None:
    journey.keyboard.play("Shift+F6", "Ctrl+Shift+F")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.objectName() == "article_filter_menu"
    sources = menu.findChild(QMenu, "filter_sources")
    assert [action.text() for action in sources.actions()] == ["Reuters   4"]
    sources.actions()[0].trigger()
    menu.close()

    assert panel_of(journey).words == "source:Reuters"
    assert comes(journey, "0", "1", "2", "3")


def test_open_counts_what_is_in_progress_and_done_has_a_tab_of_its_own(journey) -> None:
    journey.keyboard.play("Down", "Enter", "Escape", "Ctrl+Down", "d")
    tabs = panel_of(journey)._tabs
    names = [tab.accessibleName() for tab in tabs._tabs.values()]
    assert names == ["Open 3", "Flagged 0", "Done 1", "All 4"]

    tabs._tabs["ended"].click()
    assert comes(journey, "1")
    tabs._tabs["left"].click()

    assert comes(journey, "0", "2", "3")


def test_several_articles_change_their_state_in_one_undoable_edit(journey) -> None:
    journey.keyboard.play("Shift+F6", "Shift+Down", "Shift+Down")
    assert panel_of(journey)._selected.isVisible()
    assert "3 selected" in panel_of(journey)._selected.accessibleName()

    journey.keyboard.press("Ctrl+D")
    QApplication.activePopupWidget().activeAction().trigger()
    QApplication.activePopupWidget().close()

    assert states(journey) == {"0": "no_event", "1": "no_event", "2": "no_event"}
    assert journey.rows("SELECT DISTINCT reason FROM coding") == [("nothing codable",)]
    assert said(journey) == "3 articles are without a codable event."
    assert [item.state for item in panel_of(journey).rows] == ["no_event", "no_event", "no_event", "open"]
    journey.keyboard.press("Ctrl+Z")
    assert states(journey) == {}
    assert [item.state for item in panel_of(journey).rows] == ["open"] * 4


def test_what_cannot_be_done_is_named_and_stays_selected(journey) -> None:
    journey.keyboard.play("Down", "Enter", "b", "o", "m", "Enter", "Escape", "Escape")
    journey.keyboard.play("Shift+F6", "Ctrl+A", "Ctrl+Enter")

    assert said(journey).startswith("0 articles are done. Refused: “Harbour quiet” has an event that is a draft; ")
    assert "and 1 more" in said(journey)
    assert states(journey) == {"0": "in_progress"}
    assert len(panel_of(journey).selected) == 4
    journey.keyboard.press("Ctrl+R")
    assert states(journey) == {"0": "in_progress"}


def test_ctrl_a_takes_also_what_is_not_loaded_and_escape_takes_it_back(begin) -> None:
    journey = begin(*((f"Story {n}\nIt rained {n} times.", "2018-01-01") for n in range(230)))
    assert len(panel_of(journey).rows) == 200

    journey.keyboard.play("Shift+F6", "Ctrl+A")
    assert panel_of(journey)._selected.accessibleName().startswith("All that fit are selected, Ctrl Enter: done")
    journey.keyboard.press("Ctrl+D")
    QApplication.activePopupWidget().activeAction().trigger()
    QApplication.activePopupWidget().close()

    assert journey.rows("SELECT count(*) FROM coding WHERE state = 'no_event'") == [(230,)]
    assert journey.rows("SELECT count(*) FROM edit") == [(2,)]
    journey.keyboard.play("Shift+Down", "Escape")
    assert len(panel_of(journey).selected) == 1
    assert journey.window.desk.zone() == "list"


def test_ctrl_a_in_the_filter_selects_what_is_typed(journey) -> None:
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("bomb")
    journey.keyboard.press("Ctrl+A")

    assert panel_of(journey)._filter.selectedText() == "bomb"
    assert not panel_of(journey).is_all_selected


def test_a_click_with_ctrl_selects_and_opens_nothing(journey, qtbot) -> None:
    view = panel_of(journey)._list
    point = view.visualRect(view.model().index(2, 0)).center()

    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, point)

    assert opened(journey) == "0"
    assert len(panel_of(journey).selected) == 2


def test_the_events_of_the_selected_articles_alone_are_exported(journey, tmp_path: Path) -> None:
    journey.keyboard.press("Shift+F6")
    written: list[object] = []
    journey.window.dialogs.export_dataset = lambda project, only=None: written.append(only)

    journey.keyboard.play("Shift+Down", "Ctrl+E")

    assert written == [["article-0", "article-1"]]


def test_saving_while_a_search_runs_is_not_kept_waiting(begin) -> None:
    journey = begin(*((f"Story {n}\nRebels struck the town {n} times.", "2018-01-01") for n in range(400)))
    journey.keyboard.press("Ctrl+F")
    for letter in "struck":
        journey.keyboard.press(letter)
    journey.window.focus_text()
    journey.keyboard.press("d")

    assert journey.window.desk.status._saved.state == "saved"
    assert states(journey) == {"0": "no_event"}
    assert wait_until(lambda: len(panel_of(journey).rows) == 40, 5)


def test_a_narrow_window_folds_the_list_and_a_command_unfolds_it(journey) -> None:
    window = journey.window
    window.resize(1180, 700)
    QApplication.processEvents()
    assert panel_of(journey).isHidden()

    journey.keyboard.press("Ctrl+K")
    journey.keyboard.type("unfold")
    journey.keyboard.press("Enter")
    assert not panel_of(journey).isHidden()
    journey.keyboard.press("Ctrl+K")
    journey.keyboard.type("unfold")
    journey.keyboard.press("Enter")
    assert panel_of(journey).isHidden()
    journey.keyboard.press("Ctrl+F")

    assert not panel_of(journey).isHidden()
    assert window.desk.zone() == "list"


def prepare(journey) -> None:
    session = journey.window.session
    assert wait_until(lambda: session.ahead._ready is not None, 5)


def asked_while(journey, act) -> list[str]:
    asked: list[str] = []
    journey.window.session.project.connection.sqlite.set_trace_callback(asked.append)
    act()
    journey.window.session.project.connection.sqlite.set_trace_callback(None)
    return asked


def test_the_next_article_is_read_before_it_is_wanted(begin) -> None:
    journey = begin(*STORIES)
    prepare(journey)

    asked = asked_while(journey, lambda: journey.keyboard.press("d"))

    assert opened(journey) == "1"
    assert not [each for each in asked if "article_text" in each], "its text was read at the key"
    assert len(asked) < 60
    print(len(asked), "queries at the key")


def test_an_article_made_ready_follows_a_new_day_and_new_events(journey) -> None:
    session = journey.window.session
    prepare(journey)
    with session.project.edit("Set the day") as edit:
        edit.update("article", 2, {"published": "2018-09-09"})

    journey.keyboard.press("d")

    assert opened(journey) == "1"
    assert session.article.published == "2018-09-09"


def test_the_article_made_ready_is_not_shown_in_place_of_another(journey) -> None:
    prepare(journey)

    journey.keyboard.play("Ctrl+Down", "Ctrl+Down")

    assert opened(journey) == "2"
    assert journey.window.desk.text.text.startswith("Two bombs found")


def test_all_of_a_project_selected_are_exported_as_the_whole_project(journey) -> None:
    written: list[object] = []
    journey.window.dialogs.export_dataset = lambda project, only=None: written.append(only)

    journey.keyboard.play("Shift+F6", "Ctrl+A", "Ctrl+E")

    assert written == [None]


def test_opening_and_going_on_ask_as_much_of_a_small_project_as_of_a_large_one(begin) -> None:
    asked: list[tuple[int, int]] = []
    for size in (250, 4_000):
        journey = begin(*((f"Story {n}\nIt rained {n} times.", "2018-01-01") for n in range(size)))
        prepare(journey)
        at_key = asked_while(journey, lambda journey=journey: journey.keyboard.press("d"))
        filtering = asked_while(journey, panel_of(journey)._tabs._tabs["left"].click)
        asked.append((len(at_key), len(filtering)))
        assert len(panel_of(journey).rows) == 200

    assert asked[0] == asked[1]


def test_what_is_found_is_said_to_a_screen_reader(journey, monkeypatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(article_list, "QAccessibleAnnouncementEvent", lambda widget, words: heard.append(words))
    monkeypatch.setattr(article_list.QAccessible, "updateAccessibility", lambda event: None)

    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("bom")
    assert comes(journey, "0", "2")
    journey.keyboard.type("x")
    assert comes(journey)

    assert heard[-1] == "No article fits. Escape clears the filter."
    assert "2 articles" in heard


def test_a_search_that_fails_says_so_and_leaves_the_list(journey, monkeypatch) -> None:
    def fail(*_: object) -> None:
        raise CoderError("The disk reported an error.", "Try again.")

    monkeypatch.setattr(browse_articles, "read_page", fail)
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("b")

    assert wait_until(lambda: "The disk reported an error." in said(journey), 5)
    assert listed(journey) == ["0", "1", "2", "3"]


def test_the_last_open_article_ends_with_how_many_are_in_progress(begin) -> None:
    journey = begin(*STORIES[:2])
    journey.keyboard.play("Down", "Enter", "b", "o", "m", "Enter", "Escape", "Ctrl+Enter", "Ctrl+Enter")
    assert opened(journey) == "1"

    journey.keyboard.press("d")

    assert said(journey).startswith("No further article is open. 1 is in progress.")
