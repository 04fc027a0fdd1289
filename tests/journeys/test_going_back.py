"""Escape, Tab, undo and the arrows: where they lead, and what stays as it was."""

from __future__ import annotations

from annotator.ui.record.record_rows import RecordRow

TEXT = "Clash\nOn Thursday rebels launched a counter attack near Idlib.\nResidents fled on Friday."
ARABIC = "اشتباكات\nقتل ثلاثة جنود في حلب يوم الخميس."
DAY = "2018-01-12"


def code(journey, *typed: str) -> None:
    for each in typed:
        journey.keyboard.type(each)
        journey.keyboard.press("Enter")


def field(journey) -> str:
    entry = journey.window.session.entry
    return entry.field_def.name if entry else ""


def seen(journey):
    """The rows of the record by field."""
    found = journey.window.desk.record.findChildren(RecordRow)
    return {each.row.name: each.row for each in found if each.isVisible()}


def begun(begin):
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl", "th", "reb")
    return journey


def test_enter_after_escape_returns_to_the_field_just_left(begin) -> None:
    journey = begun(begin)
    journey.keyboard.play("Shift+Tab", "Shift+Tab")
    left = field(journey)

    journey.keyboard.play("Escape", "Enter")

    assert left == "actor1"
    assert field(journey) == left
    assert journey.window.desk.zone() == "record"


def test_enter_in_another_sentence_starts_an_event_there(begin) -> None:
    journey = begun(begin)

    journey.keyboard.play("Escape", "Down", "Enter")
    code(journey, "cl")

    assert len(journey.events()) == 2


def test_f6_and_back_leave_the_field_and_what_was_typed_as_they_were(begin) -> None:
    journey = begun(begin)
    journey.keyboard.type("mil")

    journey.keyboard.play("F6", "F6", "F6")

    assert (field(journey), journey.window.session.entry.typed) == ("actor2", "mil")
    assert journey.window.desk.zone() == "record"


def test_typed_text_stays_untaken_over_tab_and_escape(begin) -> None:
    journey = begun(begin)
    journey.keyboard.type("mil")

    journey.keyboard.play("Tab", "Shift+Tab")
    after_tab = journey.window.session.entry.typed
    journey.keyboard.play("Escape", "Enter")
    after_escape = journey.window.session.entry.typed
    journey.keyboard.press("Enter")
    while field(journey) != "actor2":
        journey.keyboard.press("Tab")

    assert (after_tab, after_escape) == ("mil", "mil")
    assert journey.window.session.entry.typed == ""
    assert str(journey.events()[0]["actor2"]).startswith("Military Forces")


def test_typing_that_is_left_is_told_and_seen_in_its_row(begin) -> None:
    journey = begun(begin)
    journey.keyboard.type("mil")

    journey.keyboard.press("Escape")
    told = journey.window.desk.status.left_words
    rows = seen(journey)
    journey.keyboard.press("Enter")

    assert "“mil” stays typed in Actor 2, not taken: Enter goes back to it." in told
    assert rows["actor2"].text == "“mil” typed, not taken"
    assert (field(journey), journey.window.session.entry.typed) == ("actor2", "mil")


def test_letters_typed_on_coming_back_begin_anew_and_backspace_erases_what_stayed(begin) -> None:
    journey = begun(begin)
    journey.keyboard.type("mil")

    journey.keyboard.play("Escape", "Enter")
    journey.keyboard.type("civ")
    anew = journey.window.session.entry.typed
    journey.keyboard.play("Escape", "Enter", "Backspace")

    assert anew == "civ"
    assert journey.window.session.entry.typed == ""
    journey.keyboard.press("Escape")
    assert "typed" not in seen(journey)["actor2"].text


def test_letters_left_beside_a_value_that_is_taken_leave_it_in_its_row(begin) -> None:
    journey = begun(begin)
    while field(journey) != "actor1":
        journey.keyboard.press("Shift+Tab")
    journey.keyboard.type("mil")

    journey.keyboard.press("Escape")

    row = seen(journey)["actor1"]
    assert (row.look, row.detail) == ("taken", "“mil” typed, not taken")
    assert row.text


def test_undo_in_the_record_shows_the_field_concerned_and_redo_goes_on(begin) -> None:
    journey = begun(begin)

    journey.keyboard.press("Ctrl+Z")
    undone = field(journey), journey.window.desk.zone(), journey.events()[0]["actor1"]
    code(journey, "mil")

    assert undone == ("actor1", "record", None)
    assert str(journey.events()[0]["actor1"]).startswith("Military Forces")


def test_undo_of_the_first_value_leaves_no_event_and_the_keyboard_in_the_text(begin) -> None:
    journey = begin((TEXT, DAY))
    journey.keyboard.play("Down", "Enter")
    code(journey, "cl")

    journey.keyboard.press("Ctrl+Z")

    session = journey.window.session
    assert (session.events, session.current, session.entry) == ([], None, None)
    assert journey.window.desk.zone() == "text"


def test_undo_shows_the_article_that_it_concerns(begin) -> None:
    journey = begin((TEXT, DAY), ("Weather\nIt rained.", DAY))
    journey.keyboard.play("d", "Ctrl+Z")

    assert journey.window.session.article.uuid == "article-0"


def test_undo_of_a_drop_and_redo_again(begin) -> None:
    journey = begun(begin)
    journey.keyboard.play("Escape", "x", "Ctrl+Z", "Ctrl+Y")

    assert journey.window.session.events == []
    assert journey.window.session.current is None
    journey.keyboard.press("Ctrl+Z")
    assert len(journey.window.session.events) == 1


def test_left_goes_on_in_a_text_from_right_to_left(begin) -> None:
    journey = begin((ARABIC, DAY))

    journey.keyboard.play("Down", "Left", "Left", "Shift+Left")
    grown = journey.window.session.open.cursor.selection.of(ARABIC)
    journey.keyboard.press("Shift+Right")
    shrunk = journey.window.session.open.cursor.selection.of(ARABIC)

    assert grown == "ثلاثة جنود"
    assert shrunk == "ثلاثة"
