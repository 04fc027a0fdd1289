"""The list of what is left to mend, by keys: it opens an event at its field and follows what is coded."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.record.to_mend_dialog import EMPTY, ToMendDialog
from tests.journeys.conftest import Begin, Journey

FIRST = ("Rebels attack\nOn Thursday rebels launched a counter attack near Idlib.", "2018-01-12")
SECOND = ("March in Homs\nOn Wednesday hundreds of people marched in Homs, residents said.", "2018-01-12")
SECONDS = 20


@pytest.fixture
def journey(begin: Begin) -> Journey:
    """Two articles; the first has a draft without place and deaths."""
    begun = begin(FIRST, SECOND, countries=("Syria",))
    begun.keyboard.play("Down", "Enter", "cl", "Enter", "th", "Enter", "reb", "Enter", "mil", "Enter", "Escape")
    begun.keyboard.play("Ctrl+Down")
    return begun


def shown(journey: Journey) -> ToMendDialog:
    journey.keyboard.press("Ctrl+K")
    journey.keyboard.type("left to mend")
    journey.keyboard.press("Enter")
    assert wait_until(lambda: bool(found(journey)), SECONDS)
    dialog = found(journey)[0]
    assert wait_until(lambda: "Reading" not in dialog.sentence.text(), SECONDS)
    return dialog


def found(journey: Journey) -> list[ToMendDialog]:
    return [each for each in journey.window.findChildren(ToMendDialog) if each.isVisible()]


def cells(dialog: ToMendDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def press(dialog: ToMendDialog, key: str) -> None:
    dialog.activateWindow()
    dialog.table.setFocus()
    QApplication.processEvents()
    Keyboard(dialog).press(key)


def test_enter_opens_the_draft_at_the_field_it_lacks_and_the_list_stays(journey: Journey) -> None:
    dialog = shown(journey)
    before = cells(dialog)
    press(dialog, "Enter")

    session = journey.window.session
    assert before == [["Rebels attack", "Armed clash, draft", "Open: Place, Deaths."]]
    assert dialog.sentence.text() == "1 event. Enter opens it where it is to be mended; the list stays."
    assert session.article is not None and session.article.uuid == "article-0"
    assert session.entry is not None and session.entry.field_def.name == "location"
    assert dialog.isVisible()


def test_the_list_follows_what_is_coded_and_undone_on_the_desk(journey: Journey) -> None:
    dialog = shown(journey)
    press(dialog, "Enter")
    journey.window.activateWindow()
    journey.keyboard.play("idl", "Enter")
    half = cells(dialog)
    journey.keyboard.press("Enter")
    whole = cells(dialog)
    said = dialog.sentence.text()
    press(dialog, "Ctrl+Z")

    assert half == [["Rebels attack", "Armed clash, draft", "Open: Deaths."]]
    assert (whole, said) == ([], EMPTY)
    assert cells(dialog) == half


def test_an_event_that_breaks_a_rule_opens_at_the_field_of_the_rule(journey: Journey) -> None:
    journey.keyboard.play("Ctrl+Up", "e", "Enter")
    journey.keyboard.play("idl", "Enter", "Enter")
    session = journey.window.session
    session.record.choose_code("Peaceful protest")
    journey.keyboard.play("Escape", "Ctrl+Down")
    dialog = shown(journey)
    (row,) = dialog.rows
    press(dialog, "Enter")

    homes = [note.home for note in session.record.rules.notes(session.current) if note.blocks]  # type: ignore[arg-type]
    assert row.is_blocked
    assert session.entry is not None and session.entry.home.name in homes


def test_escape_closes_the_list_and_a_project_without_faults_says_so(journey: Journey) -> None:
    journey.keyboard.press("Ctrl+Up")
    journey.keyboard.play("e", "x")
    dialog = shown(journey)
    said = dialog.sentence.text()
    press(dialog, "Enter")
    press(dialog, "Escape")

    assert said == EMPTY
    assert not dialog.isVisible()
