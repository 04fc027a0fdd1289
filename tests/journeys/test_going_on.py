"""Going on by keys in a filtered list: one stays inside the filter, sees where one is, and leaves it by a key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton

from annotator.storage.articles import articles
from annotator.ui.keys.keyboard import wait_until

STORIES = (
    ("Harbour\nA bomb went off near the mole.", "2018-03-01"),
    ("Roads\nDrivers were glad.", "2018-01-10"),
    ("Two bombs\nSoldiers found them on Friday.", "2018-05-02"),
    ("Strike ends\nTeachers went back.", "2018-02-05"),
    ("Hotel\nA bomb was defused in the lobby.", "2018-04-05"),
    ("Rain\nIt rained for a week.", "2018-06-05"),
)
NO_MORE = "No further article of the filter is open."
EVENT = ("Down", "Enter", "b", "o", "m", "Enter", "Escape")


@pytest.fixture
def journey(begin):
    return begin(*STORIES)


def panel_of(journey):
    return journey.window.desk.list


def listed(journey) -> str:
    return "".join(item.uuid.removeprefix("article-") for item in panel_of(journey).rows)


def comes(journey, numbers: str) -> bool:
    return wait_until(lambda: listed(journey) == numbers, 5)


def opened(journey) -> str:
    return journey.window.session.article.uuid.removeprefix("article-")


def said(journey) -> str:
    return journey.window.desk.status.left_words


def highlighted(journey) -> str:
    """The row that is washed and that the list's own keys go on from."""
    panel = panel_of(journey)
    index = panel._list.currentIndex()
    current = panel.rows[index.row()].uuid if index.isValid() else ""
    assert current == panel.current
    return current.removeprefix("article-")


def look_for(journey, words: str, numbers: str) -> None:
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type(words)
    assert comes(journey, numbers)
    journey.keyboard.play("Down", "F6")
    assert journey.window.desk.zone() == "text"


def choose_tab(journey, state: str, numbers: str) -> None:
    """By keys: Tab goes from the filter's button to the tabs."""
    panel_of(journey)._tabs._tabs[state].setFocus(Qt.FocusReason.TabFocusReason)
    journey.keyboard.press("Space")
    assert comes(journey, numbers)
    journey.keyboard.play("Escape")


@pytest.mark.parametrize("key", ["d", "Ctrl+Enter", "Ctrl+Down"])
def test_every_key_that_goes_on_stays_among_what_was_looked_for(journey, key: str) -> None:
    look_for(journey, "bomb", "024")
    went = [opened(journey)]

    for _ in range(2):
        journey.keyboard.press(key)
        assert highlighted(journey) == opened(journey)
        went.append(opened(journey))

    assert went == ["0", "2", "4"]


def test_the_reason_of_the_menu_goes_on_inside_the_filter_too(journey) -> None:
    look_for(journey, "bomb", "024")

    journey.keyboard.press("Shift+D")
    journey.window.findChild(object, "no_event_reasons").actions()[1].trigger()

    assert opened(journey) == "2"


def test_a_finished_event_ends_the_article_and_the_next_one_of_the_filter_comes(journey) -> None:
    look_for(journey, "bomb", "024")

    journey.keyboard.play(*EVENT, "Ctrl+Enter", "Ctrl+Enter")

    assert opened(journey) == "2"
    assert journey.rows("SELECT state FROM coding") == [("in_progress",)]


def test_an_article_left_in_progress_twice_is_said_to_be_left_so(journey) -> None:
    journey.keyboard.play(*EVENT, "Ctrl+Enter", "Ctrl+Enter", "Ctrl+Up")
    assert opened(journey) == "0"

    journey.keyboard.play("Ctrl+Enter", "Ctrl+Enter")

    assert said(journey) == "Leave in progress."


def test_ctrl_up_and_down_stay_inside_and_say_where_it_ends(journey) -> None:
    look_for(journey, "bomb", "024")

    journey.keyboard.play("Ctrl+Down", "Ctrl+Down", "Ctrl+Down")
    assert (opened(journey), said(journey)) == ("4", "The filter has no further article in this direction.")
    journey.keyboard.play("Ctrl+Up")

    assert opened(journey) == highlighted(journey) == "2"


def test_the_end_of_the_filter_is_said_with_the_key_that_leaves_it_and_goes_on(journey) -> None:
    look_for(journey, "bomb", "024")

    journey.keyboard.play("d", "d", "d")
    assert said(journey) == f"{NO_MORE} Ctrl+G goes on with all articles."
    assert opened(journey) == highlighted(journey) == "4"
    assert listed(journey) == "024"
    journey.keyboard.press("Ctrl+G")

    assert comes(journey, "012345")
    assert opened(journey) == highlighted(journey) == "5"
    assert panel_of(journey).words == ""
    journey.keyboard.play("d", "d")
    assert opened(journey) == "3"


def test_after_an_undo_at_the_end_of_the_filter_its_key_leaves_the_filter_and_stays(journey) -> None:
    look_for(journey, "bomb", "024")
    journey.keyboard.play("d", "d", "d", "Ctrl+Z")

    journey.keyboard.press("Ctrl+G")

    assert comes(journey, "012345")
    assert opened(journey) == highlighted(journey) == "4"


def test_enter_in_a_filter_that_finds_nothing_stays_in_the_box(journey) -> None:
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("zeppelin")
    assert comes(journey, "")

    journey.keyboard.play("Enter", "Down", "Backspace")

    assert panel_of(journey).words == "zeppeli"


def test_the_end_of_a_filter_names_what_is_in_progress_in_it_alone(journey) -> None:
    journey.keyboard.play("Ctrl+Down", *EVENT, "Ctrl+Enter", "Ctrl+Enter")
    journey.keyboard.play("Ctrl+Up", "Ctrl+Up")
    assert opened(journey) == "0"
    look_for(journey, "bomb", "024")

    journey.keyboard.play(*EVENT, "Ctrl+Enter", "Ctrl+Enter", "d", "d")

    assert said(journey).startswith(f"{NO_MORE} 1 is in progress. Ctrl+G")


def test_leaving_the_filter_in_the_middle_stays_at_the_article_and_keeps_the_order(journey) -> None:
    look_for(journey, "bomb sort:newest", "240")
    journey.keyboard.press("Ctrl+Up")
    assert opened(journey) == "4"

    journey.keyboard.press("Ctrl+G")

    assert comes(journey, "524031")
    assert panel_of(journey).words == "sort:newest"
    assert opened(journey) == highlighted(journey) == "4"


def test_the_order_of_the_list_is_the_order_of_going_on(journey) -> None:
    look_for(journey, "sort:oldest", "130425")

    journey.keyboard.play("d", "Ctrl+Down")

    assert opened(journey) == highlighted(journey) == "2"
    journey.keyboard.play("Ctrl+Up", "Ctrl+Up")
    assert opened(journey) == "0"


def test_an_article_that_leaves_the_filter_stays_in_the_list_until_the_coder_goes_on(journey) -> None:
    choose_tab(journey, "left", "012345")

    journey.keyboard.play(*EVENT)
    journey.keyboard.play("Ctrl+Enter", "Ctrl+Enter")
    assert listed(journey) == "012345", "in progress is left to do"
    journey.keyboard.press("d")
    assert (opened(journey), listed(journey)) == ("2", "02345")
    journey.keyboard.press("Ctrl+Z")

    assert (opened(journey), listed(journey), highlighted(journey)) == ("1", "012345", "1")


def test_the_last_open_article_stays_on_the_desk_and_in_the_list(begin) -> None:
    journey = begin(*STORIES[:2])
    choose_tab(journey, "left", "01")

    journey.keyboard.play("d", "d")

    assert said(journey).startswith(NO_MORE)
    assert (opened(journey), listed(journey), highlighted(journey)) == ("1", "1", "1")
    assert panel_of(journey).rows[0].state == "no_event"
    journey.keyboard.press("Ctrl+G")
    assert comes(journey, "01")
    assert said(journey) == "No further article is open."


def test_done_articles_are_gone_through_once(journey) -> None:
    journey.keyboard.play("d", "d", "d", "Ctrl+Up", "Ctrl+Up", "Ctrl+Up")
    choose_tab(journey, "ended", "012")

    journey.keyboard.play("Ctrl+Enter", "Ctrl+Enter")
    assert opened(journey) == "2"
    journey.keyboard.press("Ctrl+Enter")

    assert said(journey).startswith("The filter has no further article.")


def test_what_is_read_ahead_is_the_next_article_of_the_filter(journey) -> None:
    ahead = journey.window.session.ahead
    assert wait_until(lambda: ahead._ready is not None, 5)
    assert ahead._ready.article.uuid == "article-1"

    look_for(journey, "bomb", "024")

    assert wait_until(lambda: ahead._ready is not None and ahead._ready.article.uuid == "article-2", 5)


def ready(journey, number: str) -> bool:
    ahead = journey.window.session.ahead
    return wait_until(lambda: ahead._ready is not None and ahead._ready.article.uuid == f"article-{number}", 5)


def test_suggestions_are_asked_for_the_articles_of_the_filter(journey) -> None:
    look_for(journey, "bomb", "024")
    assert ready(journey, "2")
    following = journey.window.desk.suggestions._following

    assert following("article-0") == "article-2"
    assert following("article-2") == "article-4"
    assert following("article-4") is None


def test_nothing_is_searched_for_at_the_key_once_the_next_article_is_ready(journey) -> None:
    look_for(journey, "bomb", "024")
    assert ready(journey, "2")
    asked: list[str] = []
    journey.window.session.project.connection.sqlite.set_trace_callback(asked.append)

    journey.keyboard.press("d")

    journey.window.session.project.connection.sqlite.set_trace_callback(None)
    assert opened(journey) == "2"
    assert asked and not [each for each in asked if "MATCH" in each]


def test_an_edit_searches_for_nothing_where_it_can_change_nothing_of_the_filter(journey) -> None:
    look_for(journey, "bomb", "024")
    journey.window.session.open_article("article-1")
    asked: list[str] = []
    journey.window.session.project.connection.sqlite.set_trace_callback(asked.append)

    journey.keyboard.play(*EVENT)

    journey.window.session.project.connection.sqlite.set_trace_callback(None)
    assert asked and not [each for each in asked if "MATCH" in each]


def test_what_is_known_to_follow_is_forgotten_when_something_else_changed(journey) -> None:
    look_for(journey, "bomb", "024")
    assert ready(journey, "2")
    with journey.window.session.project.edit("Done elsewhere") as edit:
        articles.set_state(edit, "article-2", "done")

    journey.keyboard.press("d")

    assert opened(journey) == "4"


def test_a_damaged_article_of_the_filter_is_passed_over_inside_it(journey) -> None:
    look_for(journey, "bomb", "024")
    with journey.window.session.project.cache() as cache:
        cache.connection.run("UPDATE article_text SET text = text || 'x' WHERE article = 3")

    journey.keyboard.press("d")

    assert opened(journey) == "4"


def test_an_article_far_down_is_shown_in_the_list_with_those_around_it(begin) -> None:
    journey = begin(*((f"Story {n}\nIt rained {n} times.", "2018-01-01") for n in range(700)))
    journey.window.session.open_article("article-500")
    panel = panel_of(journey)
    assert highlighted(journey) == "500"
    first = int(panel.rows[0].uuid.removeprefix("article-"))
    assert 400 < first < 500

    journey.keyboard.play("Shift+F6", "Home")
    assert panel.rows[0].uuid == "article-0"
    assert panel._list.currentIndex().row() == 0
    journey.keyboard.play("Escape", "Ctrl+Down")

    assert opened(journey) == highlighted(journey) == "501"


def test_end_goes_to_the_last_article_of_all_and_the_rows_before_it_follow(begin) -> None:
    journey = begin(*((f"Story {n}\nIt rained {n} times.", "2018-01-01") for n in range(700)))
    panel = panel_of(journey)

    journey.keyboard.play("Shift+F6", "End")
    assert panel.rows[panel._list.currentIndex().row()].uuid == panel.rows[-1].uuid == "article-699"
    journey.keyboard.play("Up", "Enter")

    assert opened(journey) == highlighted(journey) == "698"
    journey.keyboard.play("Shift+F6", "Home", "Enter")
    assert opened(journey) == highlighted(journey) == "0"


def test_end_in_a_long_answer_goes_to_the_last_hit(begin) -> None:
    journey = begin(*((f"Story {n}\nIt rained {n} times.", "2018-01-01") for n in range(90)))
    panel = panel_of(journey)
    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("rain")
    assert wait_until(lambda: len(panel.rows) == 40 and panel._answers[0] == "rain", 5)

    journey.keyboard.play("Down", "End")

    assert wait_until(lambda: panel.rows[-1].uuid == "article-89", 5)
    assert panel._list.currentIndex().row() == len(panel.rows) - 1


def test_the_rows_above_come_when_they_are_scrolled_to_and_nothing_seen_moves(begin) -> None:
    journey = begin(*((f"Story {n}\nIt rained {n} times.", "2018-01-01") for n in range(700)))
    journey.window.session.open_article("article-500")
    panel = panel_of(journey)
    view, before = panel._list, len(panel.rows)

    journey.keyboard.press("Shift+F6")
    for _ in range(60):
        journey.keyboard.press("Up")

    assert len(panel.rows) > before
    assert panel.rows[view.currentIndex().row()].uuid == "article-440"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    numbers = [int(item.uuid.removeprefix("article-")) for item in panel.rows]
    assert numbers == list(range(numbers[0], numbers[-1] + 1))


def test_the_tabs_are_reached_and_pressed_by_keys(journey) -> None:
    journey.keyboard.play("d", "Ctrl+F", "Tab", "Tab", "Tab", "Tab", "Tab")
    tab = journey.window.focusWidget()
    assert isinstance(tab, QAbstractButton)

    journey.keyboard.press("Space")

    assert tab.isChecked()


def test_a_tab_is_chosen_by_a_command_and_left_by_the_key(journey) -> None:
    journey.keyboard.play("d", "Ctrl+K")
    journey.keyboard.type("list articles: done")
    journey.keyboard.press("Enter")
    assert comes(journey, "0")

    journey.keyboard.press("Ctrl+G")

    assert comes(journey, "012345")
    assert said(journey) == "All articles."
    assert opened(journey) == highlighted(journey) == "1"


def test_days_have_their_year_where_the_articles_are_of_several(begin) -> None:
    one, two = begin(*STORIES), begin(*STORIES[:2], ("Snow\nIt snowed.", "2019-12-31"))

    assert panel_of(one).rows[0].day == "1 Mar"
    assert [item.day for item in panel_of(two).rows] == ["1 Mar 2018", "10 Jan 2018", "31 Dec 2019"]


def washed(journey) -> list[int]:
    """The rows of the list that stand on a wash, as they are painted."""
    view = panel_of(journey)._list
    image = view.grab().toImage()
    wash = QColor(journey.window.theme.tokens.accent_wash)
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(view.model().rowCount())]
    return [row for row, rect in enumerate(rects) if image.pixelColor(rect.left() + 10, rect.center().y()) == wash]


def test_only_the_open_article_is_washed_once_the_keyboard_has_left_the_list(journey) -> None:
    journey.keyboard.play("Shift+F6", "Down", "Down")
    assert washed(journey) == [0, 2]
    journey.keyboard.press("Escape")
    assert washed(journey) == [0]

    journey.keyboard.play("Shift+F6", "Shift+Down", "F6")

    assert len(washed(journey)) == 3, "those selected, and the one on the desk"


def test_the_heading_says_how_many_fit(journey) -> None:
    heading = panel_of(journey)._heading
    assert heading.accessibleName() == "journey-0, 6 articles  ·  ACLED, CAMEO"

    look_for(journey, "bomb", "024")
    assert heading.accessibleName() == "journey-0, 3 of 6 articles  ·  ACLED, CAMEO"
    journey.keyboard.play("Ctrl+G", "d")
    journey.window.articles.list_only("left")
    assert comes(journey, "12345")
    journey.keyboard.play("d", "d")

    assert heading.accessibleName() == "journey-0, 3 of 6 articles  ·  ACLED, CAMEO"


def test_the_heading_of_a_long_answer_says_that_there_are_more(begin) -> None:
    journey = begin(*((f"Story {n}\nIt rained {n} times.", "2018-01-01") for n in range(90)))

    journey.keyboard.press("Ctrl+F")
    journey.keyboard.type("rain")

    heading = panel_of(journey)._heading
    assert wait_until(lambda: "more than 40 of 90 articles" in heading.accessibleName(), 5)
