"""The codebook beside the desk, by keys only: read, search, follow links, write a note, choose a code."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.model.coder import Coder
from annotator.session.codebook.codebook import Codebook
from annotator.session.coding_session import CodingSession
from annotator.storage.project import Project
from annotator.ui.codebook.codebook_window import CodebookWindow
from annotator.ui.keys.keys_in_use import KeysInUse
from annotator.use_cases.coding.wording import day_words

BATTLE = "Fighting resumes\nOn Thursday rebels launched a counter attack near Idlib. Residents said calm returned."
DAY = "2018-01-12"
NOTE = "We decided on 3 May that a raid counts only when shots are returned."


def opened(journey, *keys: str) -> CodebookWindow:
    """The codebook's window after these keys and F1."""
    journey.keyboard.play(*keys, "F1")
    window = journey.window.codebook.window
    assert window is not None and window.isVisible()
    return window


def links(window: CodebookWindow) -> list[str]:
    return [link.key for link in window.page.links()]


def test_f1_shows_the_entry_of_the_chosen_code_and_f1_and_escape_return_to_the_field(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey, "Down", "Enter", "c", "l")
    shown = (window.page.title.text(), window.codebook.entry().path[0].words)

    journey.keyboard.press("F1")
    after_f1 = (window.isVisible(), journey.window.desk.zone(), journey.window.session.entry.typed)
    journey.keyboard.press("F1")
    journey.keyboard.press("Escape")

    assert shown == ("Armed clash", "Battles")
    assert after_f1 == (False, "record", "cl")
    assert (window.isVisible(), journey.window.desk.zone()) == (False, "record")


def test_f1_on_another_field_shows_that_fields_entry_and_its_rules(begin) -> None:
    journey = begin((BATTLE, DAY))

    window = opened(journey, "Down", "Enter", "Tab", "Tab")

    field_def = journey.window.session.entry.field_def
    headings = [part.heading for part in window.codebook.entry().parts]
    assert window.codebook.key == f"field:{field_def.name}"
    assert window.page.title.text() == field_def.label
    assert "Rules" in headings


def test_without_an_event_f1_opens_the_current_codebook_at_its_start(begin) -> None:
    journey = begin((BATTLE, DAY))

    window = opened(journey)

    assert (window.codebook.scheme.id, window.codebook.key) == ("acled", "Battles")
    journey.keyboard.press("Escape")
    assert journey.window.desk.zone() == "text"


def test_words_of_a_gloss_are_found_and_down_reads_the_next_hit(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)

    journey.keyboard.type("toxic")
    hits = window.found.hits()
    first = window.page.title.text()
    journey.keyboard.press("Down")

    assert hits[0].title == first
    marked = [span.of(hit.context).casefold() for hit in hits for span in hit.context_spans]
    assert marked and set(marked) == {"toxic"}
    assert window.page.title.text() == hits[1].title


def test_nothing_found_is_said(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)

    journey.keyboard.type("zzzzqq")

    assert window.found.hits() == []
    assert "zzzzqq" in window._nothing.text()


def test_tab_reaches_the_links_enter_follows_one_and_alt_left_returns(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey, "Down", "Enter", "c", "l")
    pointed = links(window)

    journey.keyboard.press("Tab")
    journey.keyboard.play("Tab", "Tab", "Enter")
    followed = window.codebook.key
    journey.keyboard.press("Alt+Left")
    back = window.codebook.key
    journey.keyboard.press("Alt+Right")

    assert followed in pointed and followed != "Armed clash"
    assert back == "Armed clash"
    assert window.codebook.key == followed


def test_enter_makes_the_code_the_chosen_candidate_and_only_enter_in_the_record_takes_it(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey, "Down", "Enter")

    journey.keyboard.type("grenade")
    journey.keyboard.press("Enter")
    chosen = journey.window.session.entry.chosen
    before = (window.isVisible(), journey.window.desk.zone(), journey.events())
    journey.keyboard.press("Enter")

    assert chosen.value.text == "Grenade"
    assert before == (False, "record", [])
    assert [event["sub_event_type"] for event in journey.events()] == ["Grenade"]


def test_enter_where_no_code_is_asked_for_goes_to_the_links_and_changes_nothing(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)

    journey.keyboard.type("grenade")
    journey.keyboard.press("Enter")

    assert window.isVisible() and not window.choose_button.isVisible()
    assert QApplication.focusWidget() is window.page.entry
    assert journey.events() == []


def test_another_codebooks_code_is_not_given_to_the_record(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey, "Down", "Enter")

    journey.keyboard.press("Ctrl+PageDown")
    journey.keyboard.type("190")
    journey.keyboard.press("Enter")

    assert window.codebook.scheme.id == "cameo"
    assert window.isVisible()
    assert journey.window.session.entry.typed == ""


def test_right_opens_what_is_below_a_code_and_down_goes_into_it(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)

    journey.keyboard.press("Ctrl+PageDown")
    first = window.codebook.key
    journey.keyboard.play("Right", "Down")
    below = window.codebook.key
    journey.keyboard.play("Left", "Left", "Down")

    assert (first, below) == ("01", "010")
    assert window.codebook.key == "02"


def test_a_note_is_one_edit_is_found_by_its_words_and_stands_first_beside_the_form(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey, "Down", "Enter", "c", "l")

    journey.keyboard.press("F2")
    journey.keyboard.type(NOTE)
    journey.keyboard.press("Ctrl+Enter")
    edits = journey.rows("SELECT count(*) FROM edit WHERE label LIKE 'Note%'")
    journey.keyboard.type("shots returned")
    found = [(hit.key, hit.heading) for hit in window.found.hits()]
    journey.keyboard.play("Escape", "Escape")

    assert journey.rows("SELECT scheme, code, text FROM code_note") == [("acled", "Armed clash", NOTE)]
    assert edits == [(1,)]
    assert found == [("Armed clash", "This project")]
    assert journey.window.desk.record.gloss.text.startswith(f"This project: {NOTE}")


def test_undo_in_the_codebook_takes_a_note_back_and_redo_brings_it_again(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)
    journey.keyboard.play("Down", "F2")
    journey.keyboard.type("Only with shots")
    journey.keyboard.press("Ctrl+Enter")

    journey.keyboard.press("Ctrl+Z")
    undone = (journey.rows("SELECT text FROM code_note"), window.page.note.toPlainText())
    journey.keyboard.press("Ctrl+Y")

    assert undone == ([], "")
    assert window.page.note.toPlainText() == "Only with shots"
    assert window.isVisible() and QApplication.focusWidget() is window.input


def test_a_note_that_was_being_written_is_kept_when_the_window_closes(begin) -> None:
    journey = begin((BATTLE, DAY))
    opened(journey, "Down", "Enter", "c", "l")

    journey.keyboard.press("F2")
    journey.keyboard.type("Only with shots")
    journey.keyboard.press("F1")

    assert journey.rows("SELECT text FROM code_note") == [("Only with shots",)]
    assert journey.window.desk.zone() == "record"
    journey.reopen()
    assert opened(journey, "Down", "Enter", "c", "l").page.note.toPlainText() == "Only with shots"


def test_a_note_being_written_stays_with_its_entry_when_another_one_is_clicked(begin, qtbot) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)
    journey.keyboard.play("Down", "F2")
    written_on = window.codebook.key
    journey.keyboard.type("Only with shots")

    below = window.tree.indexBelow(window.tree.currentIndex())
    qtbot.mouseClick(window.tree.viewport(), Qt.MouseButton.LeftButton, pos=window.tree.visualRect(below).center())

    assert window.codebook.key != written_on
    assert window.page.note.toPlainText() == ""
    assert journey.rows("SELECT code, text FROM code_note") == [(written_on, "Only with shots")]


def test_a_note_says_who_wrote_it_last_and_when(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)
    before = window.page.note_by.text()

    journey.keyboard.play("F2", "x", "Ctrl+Enter")

    day = day_words(datetime.now(UTC).date().isoformat())
    assert before == ""
    ((coder,),) = journey.rows("SELECT coder FROM notes")
    assert window.page.note_by.text() == f"{coder}, {day}"


def test_nothing_can_be_written_where_the_project_is_open_for_reading_only(begin) -> None:
    journey = begin((BATTLE, DAY))
    other = Project.open(journey.path, Coder("coder-7B31", ""))
    codebook = Codebook(CodingSession(other, lambda: None, journey.window))
    window = CodebookWindow(journey.window.theme, codebook, KeysInUse())

    window.open_on_focus()

    assert other.read_only
    assert window.page.note.isReadOnly()
    assert window.page.note_hint.text() == other.read_only_reason
    window.close()
    window.deleteLater()
    other.close()


def test_leaving_an_unchanged_note_writes_nothing(begin) -> None:
    journey = begin((BATTLE, DAY))
    opened(journey)
    edits = journey.rows("SELECT count(*) FROM edit")

    journey.keyboard.play("F2", "Tab", "F2", "Escape", "Escape")

    assert journey.rows("SELECT count(*) FROM edit") == edits


def test_the_entry_says_how_many_events_have_the_code(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter")

    journey.keyboard.play("Shift+Tab")
    window = opened(journey)

    assert window.codebook.key == "Armed clash"
    assert window.codebook.entry().parts[-1].text == "1 event"


def test_the_palette_opens_the_codebook_on_a_code(begin) -> None:
    journey = begin((BATTLE, DAY))

    journey.keyboard.press("Ctrl+K")
    journey.keyboard.type("suicide")
    journey.keyboard.press("Enter")

    window = journey.window.codebook.window
    assert window is not None and window.isVisible()
    assert window.codebook.key == "Suicide bomb"
    journey.keyboard.press("Escape")
    assert journey.window.desk.zone() == "text"


def test_the_window_leaves_the_record_in_sight_on_a_small_screen(begin) -> None:
    journey = begin((BATTLE, DAY))
    journey.window.resize(1366, 690)

    window = opened(journey, "Down", "Enter")

    record = journey.window.desk.record
    left_of_record = record.mapToGlobal(record.rect().topLeft()).x()
    assert window.geometry().right() < left_of_record
    assert window.geometry().bottom() <= journey.window.geometry().bottom()
    assert not window.isModal()


def test_closing_the_project_closes_its_codebook(begin) -> None:
    journey = begin((BATTLE, DAY))
    window = opened(journey)

    journey.window.leave_project()

    assert journey.window.codebook.window is None
    assert not window.isVisible()
