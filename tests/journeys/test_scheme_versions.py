"""A codebook changes while a coder works: the window follows, back and forth, and lists what to look at again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QTableView

from annotator.exchange.scheme_yaml import write_scheme
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Scheme
from annotator.model.text.span import Span
from annotator.storage.events import events
from annotator.ui.codebook.look_again_dialog import LookAgainDialog
from annotator.ui.codebook.look_again_opener import RECOUNT_MS
from annotator.ui.codebook.newer_scheme_dialog import NewerSchemeDialog
from annotator.ui.codebook.scheme_changes_dialog import SchemeChangesDialog
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.pieces.progress_row import ProgressDialog
from annotator.ui.projects import file_choice
from annotator.use_cases.codebooks import look_again, update_scheme
from annotator.use_cases.progress import Cancelled, Steps
from annotator.use_cases.projects.new_project import find_scheme
from tests.journeys.conftest import Begin, Journey
from tests.storage.helpers import dump

TEXT = "Rebels hit back\nOn Thursday rebels launched a counter attack near Saraqib. Seven died."
OTHER = "Market burns\nA market burned in Nordhavn on Friday, the mayor said."
SECONDS = 20
NEXT = "900"


def clash(uuid: str, article: int, code: str, scheme: Scheme, coder: str) -> Event:
    text = (TEXT, OTHER)[article]
    words = Span(text.index("\n") + 1, text.index("\n") + 12)
    values = (
        Value("evidence", {"value": ""}, evidence=(words,)),
        Value("code", {"value": code}, evidence=(words,)),
        Value("event_date", {"value": "2018-02-01", "precision": "day"}, "inferred"),
        Value("actor1", {"value": "Rebels (Syria)", "country": "Syria"}, "inferred"),
        Value("actor2", {"value": "Military Forces of Syria (2000-)", "country": "Syria"}, "inferred"),
        Value("location", {"value": "", "reason": "unclear"}),
        Value("fatalities", {"value": "7", "state": "stated"}),
    )
    return with_computed(
        scheme, Event(uuid, f"article-{article}", coder, scheme.id, scheme.version, "complete", "", values)
    )


@pytest.fixture(scope="module")
def schemes() -> list[Scheme]:
    """As first versions, whatever the shipped ones are."""
    return [replace(find_scheme(name), version="1") for name in ("acled", "cameo")]


@pytest.fixture
def acled(schemes: list[Scheme]) -> Scheme:
    return schemes[0]


@pytest.fixture
def journey(begin: Begin, acled: Scheme) -> Journey:
    """An armed clash in the first article, an attack in the second; the first is on the desk."""
    started = begin((TEXT, "2018-02-02"), (OTHER, "2018-02-03"))
    session = started.window.session
    with session.project.edit("Code") as edit:
        events.save_event(edit, clash("clash", 0, "Armed clash", acled, session.project.coder))
        events.save_event(edit, clash("attack", 1, "Attack", acled, session.project.coder))
    session.take_up()
    return started


def without_attack(acled: Scheme, version: str = NEXT) -> Scheme:
    codes = tuple(
        replace(code, not_this=tuple(other for other in code.not_this if other.code != "Attack"))
        for code in acled.codes
        if code.id != "Attack"
    )
    fields = tuple(replace(f, label="Kind of act") if f.name == "code" else f for f in acled.fields)
    rules = tuple(rule for rule in acled.rules if "Attack" not in rule.when + rule.require)
    return replace(acled, version=version, codes=codes, fields=fields, rules=rules)


def update(journey: Journey, scheme: Scheme) -> None:
    update_scheme.update(journey.window.session.project, scheme)
    journey.window.session.take_up()


def labels(journey: Journey) -> list[str]:
    session = journey.window.session
    assert session.current is not None
    return [field_def.label for field_def in session.scheme_of(session.current).form_fields]


def shown_list(journey: Journey, rows: int) -> LookAgainDialog:
    """The list, opened by its key, once it shows so many events."""
    journey.keyboard.press("Ctrl+L")
    dialog = journey.window.findChild(LookAgainDialog)
    assert isinstance(dialog, LookAgainDialog)
    assert wait_until(lambda: len(dialog.rows) == rows and "Reading" not in dialog.sentence.text(), SECONDS)
    return dialog


def press(dialog: QDialog, name: str) -> None:
    """A key while the dialog has the keyboard."""
    dialog.activateWindow()
    Keyboard(dialog).press(name)


def sign(journey: Journey) -> str:
    found = journey.window.findChild(QAbstractButton, "look_again_button")
    assert isinstance(found, QAbstractButton)
    return "" if found.isHidden() else found.text()


def test_an_update_and_its_undo_reach_the_open_window_at_once(journey: Journey, acled: Scheme) -> None:
    session = journey.window.session
    journey.keyboard.press("e")
    before = labels(journey)

    update(journey, without_attack(acled))
    after = (labels(journey), session.scheme.version, session.current.scheme_version if session.current else "")
    journey.keyboard.press("Ctrl+Z")
    undone = (labels(journey), session.scheme.version)
    journey.keyboard.press("Ctrl+Y")

    assert before[0] != "Kind of act"
    assert after == (["Kind of act", *before[1:]], NEXT, NEXT)
    assert undone == (before, acled.version)
    assert (labels(journey)[0], session.scheme.version) == ("Kind of act", NEXT)
    assert session.article is not None
    assert session.article.uuid == "article-0"


def test_what_is_begun_after_an_update_is_coded_under_the_new_version(journey: Journey, acled: Scheme) -> None:
    update(journey, without_attack(acled))
    journey.keyboard.play("Down", "Down", "Enter", "p", "r", "o", "t", "Enter")

    stored = journey.rows(
        "SELECT version FROM event JOIN scheme ON scheme.id = event.scheme WHERE uuid NOT IN ('clash', 'attack')"
    )
    assert stored == [(NEXT,)]


def test_a_draft_begun_under_a_version_that_is_taken_back_leaves_the_desk(journey: Journey, acled: Scheme) -> None:
    update(journey, without_attack(acled))
    session = journey.window.session
    journey.keyboard.play("End", "Enter", "Escape")
    session.undo()

    assert session.current is None or session.scheme_of(session.current).version == acled.version
    assert session.scheme.version == acled.version


def test_an_event_that_stayed_is_coded_under_its_own_version_on_the_desk(journey: Journey, acled: Scheme) -> None:
    update(journey, without_attack(acled))
    journey.keyboard.play("Ctrl+Down", "e")
    session = journey.window.session
    assert session.current is not None
    session.record.focus_field("code")
    journey.keyboard.play("a", "t", "t", "a", "c", "k", "Enter")

    assert labels(journey)[0] != "Kind of act"
    stored = events.event(session.project, "attack")
    assert (stored.scheme_version, stored.text("code")) == (acled.version, "Attack")


def test_the_sign_on_the_desk_counts_what_is_to_be_looked_at_and_goes_when_nothing_is(
    journey: Journey, acled: Scheme
) -> None:
    QApplication.processEvents()
    before = sign(journey)
    update(journey, without_attack(acled))
    assert wait_until(lambda: sign(journey) == "1 event to look at again  Ctrl L", SECONDS)
    journey.keyboard.press("Ctrl+Z")

    assert before == ""
    assert wait_until(lambda: sign(journey) == "", SECONDS)


def test_enter_goes_to_the_event_and_the_list_stays(journey: Journey, acled: Scheme) -> None:
    update(journey, without_attack(acled))
    dialog = shown_list(journey, 1)
    model = dialog.table.model()
    cells = [model.index(0, column).data() for column in range(4)]
    press(dialog, "Enter")

    session = journey.window.session
    assert cells == [
        "Market burns", "Attack, complete", "Code “Attack” is gone.",
        f"{acled.code_field.label} “Attack” taken out, a draft again",
    ]  # fmt: skip
    assert session.article is not None and session.article.uuid == "article-1"
    assert session.current is not None and session.current.uuid == "attack"
    assert dialog.isVisible()


def test_b_brings_an_event_over_says_what_was_taken_out_and_ctrl_z_takes_it_back(
    journey: Journey, acled: Scheme
) -> None:
    update(journey, without_attack(acled))
    dialog = shown_list(journey, 1)
    project = journey.window.session.project
    press(dialog, "b")
    brought, said = events.event(project, "attack"), dialog.notice.text
    assert wait_until(lambda: dialog.sentence.text() == "No event is left to look at again.", SECONDS)
    press(dialog, "Ctrl+Z")

    assert (brought.scheme_version, brought.text("code"), brought.state) == (NEXT, "", "draft")
    assert said.startswith(f"“Attack” was brought over: {acled.code_field.label} “Attack” taken out, a draft again.")
    assert events.event(project, "attack").text("code") == "Attack"
    assert wait_until(lambda: len(dialog.rows) == 1, SECONDS)


def test_a_brings_over_all_that_lose_nothing_as_one_step(journey: Journey, acled: Scheme) -> None:
    moved = tuple(replace(code, parent="Riots") if code.id == "Armed clash" else code for code in acled.codes)
    codes = tuple(code for code in moved if code.id != "Attack")
    update(journey, replace(without_attack(acled), codes=codes, rules=()))
    dialog = shown_list(journey, 2)
    project = journey.window.session.project
    sentence = dialog.sentence.text()
    press(dialog, "a")
    after = [events.event(project, uuid).scheme_version for uuid in ("clash", "attack")]
    label, said = project.undo_label, dialog.notice.text
    press(dialog, "Ctrl+Z")

    assert sentence.endswith("Enter shows one on the desk, B brings it over; A brings over the one that loses nothing.")
    assert after == [NEXT, acled.version]
    assert (label, said) == (look_again.BRING_ALL, "1 event was brought over. Ctrl+Z takes it back.")
    assert [events.event(project, uuid).scheme_version for uuid in ("clash", "attack")] == [acled.version] * 2


def test_the_list_of_an_untouched_project_says_that_nothing_is_left(journey: Journey) -> None:
    dialog = shown_list(journey, 0)
    press(dialog, "a")
    press(dialog, "b")
    press(dialog, "Enter")
    press(dialog, "Escape")

    assert dialog.sentence.text() == "No event is left to look at again."
    assert not dialog.isVisible()
    assert journey.window.session.project.undo_label == "Code"


def later(action: Callable[[], None]) -> None:
    QTimer.singleShot(0, action)


def answer(play: Callable[[], bool]) -> None:
    """Look at the dialogs that open until `play` says that it answered the last one."""
    tries = iter(range(2_000))

    def look() -> None:
        if not play() and next(tries, None) is not None:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def asking() -> QDialog | None:
    """The dialog that waits for an answer, once it has the keyboard."""
    dialog = QApplication.activeModalWidget()
    return dialog if isinstance(dialog, QDialog) and dialog.isAncestorOf(QApplication.focusWidget()) else None


def bring_in(journey: Journey, *keys: str) -> list[str]:
    """The command, with keys for the page that asks whence the codebook comes; then the changes are agreed to.

    Says what stood on both pages.
    """
    read: list[str] = []
    left = list(keys)

    def play() -> bool:
        dialog = asking()
        if isinstance(dialog, NewerSchemeDialog) and left:
            read.extend(button.text() for button in dialog.findChildren(QAbstractButton))
            for key in left:
                press(dialog, key)
            left.clear()
        if not isinstance(dialog, SchemeChangesDialog):
            return False
        read.extend(label.text() for label in dialog.findChildren(QLabel))
        press(dialog, "Enter")
        return True

    answer(play)
    journey.window.update_codebook()
    return read


def test_bringing_in_a_changed_codebook_keeps_the_window_and_its_article(
    journey: Journey, acled: Scheme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "acled-2.yaml"
    write_scheme(file, without_attack(acled))
    monkeypatch.setattr(file_choice.QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    desk = journey.window.desk

    read = bring_in(journey, "Down", "Down", "Enter")
    assert journey.window.banner.text == ""

    session = journey.window.session
    assert any(f"1 event moves from version {acled.version} to it; 1 stays as it is" in text for text in read)
    assert journey.window.desk is desk
    assert session.scheme.version == NEXT
    assert session.article is not None and session.article.uuid == "article-0"
    assert session.project.undo_label == f"Bring in ACLED version {NEXT}"


def test_the_version_that_comes_with_the_program_is_offered_first_and_needs_no_file(
    journey: Journey, acled: Scheme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice.QFileDialog, "getOpenFileName", lambda *_: pytest.fail("no file is asked for"))
    shipped = find_scheme("acled")

    read = bring_in(journey, "Enter")
    session = journey.window.session
    brought = session.scheme.version
    journey.keyboard.press("Ctrl+Z")

    offered = f"ACLED version {shipped.version}, which comes with the program (here: version {acled.version})"
    assert offered in read
    assert brought == shipped.version
    assert session.scheme.version == acled.version


def test_nothing_is_asked_for_or_changed_when_the_coder_chooses_no_codebook(
    journey: Journey, acled: Scheme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_choice.QFileDialog, "getOpenFileName", lambda *_: pytest.fail("no file is asked for"))

    def escape() -> bool:
        dialog = asking()
        if dialog is not None:
            press(dialog, "Escape")
            return True
        return False

    answer(escape)
    journey.window.update_codebook()

    assert journey.window.session.scheme.version == acled.version
    assert journey.window.banner.text == ""


def test_opening_a_project_whose_codebook_the_program_has_in_a_newer_version_says_so_once(journey: Journey) -> None:
    said: list[str] = []
    desk = journey.window.desk
    assert desk is not None
    assert wait_until(lambda: "newer than here" in desk.status.left_words, SECONDS)
    said.append(desk.status.left_words)

    assert said[0].startswith("The program comes with ACLED version ")
    assert "and CAMEO version " in said[0]
    assert not journey.window.banner.isVisible()


@pytest.mark.parametrize("bad", [b'id: acled\nversion: "9"\nname: [', b"\xff\xfe no text", b"id: [*x]\n", b""])
def test_a_bad_codebook_file_is_told_in_the_banner_and_changes_nothing(
    journey: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bad: bytes
) -> None:
    file = tmp_path / "acled-9.yaml"
    file.write_bytes(bad)
    monkeypatch.setattr(file_choice.QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    before = dump(journey.window.session.project)

    def choose() -> bool:
        dialog = asking()
        if dialog is not None:
            for key in ("Down", "Down", "Enter"):
                press(dialog, key)
            return True
        return False

    answer(choose)
    journey.window.update_codebook()

    assert "acled-9.yaml" in journey.window.banner.text
    assert dump(journey.window.session.project) == before


def test_work_of_its_own_dialog_holds_the_keys_and_escape_stops_it(journey: Journey, acled: Scheme) -> None:
    project = journey.window.session.project
    before = dump(project)
    dialog = ProgressDialog(journey.window.theme, "Bringing events over", "events", journey.window)
    zones: list[object] = []

    def steps() -> Steps[int]:
        with project.edit("Long work") as edit:
            events.drop_event(edit, "clash")
            for at in range(100_000_000):
                if at == 3:
                    zones.append(journey.window.zone())
                if len(zones) == 1 and not dialog.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
                    zones.append(journey.window.zone())
                    later(lambda: Keyboard(dialog).press("Escape"))
                yield at, 100_000_000
        return 0

    with pytest.raises(Cancelled):
        dialog.work(steps())

    assert zones == [None, None]
    assert dump(project) == before
    assert journey.window.zone() == "text"


def test_the_list_follows_what_is_coded_on_the_desk(journey: Journey, acled: Scheme) -> None:
    update(journey, without_attack(acled))
    dialog = shown_list(journey, 1)
    table = dialog.findChild(QTableView, "look_again_events")
    assert isinstance(table, QTableView)
    press(dialog, "Enter")
    journey.window.activateWindow()
    journey.window.desk.focus_text()  # type: ignore[union-attr]
    journey.keyboard.press("x")

    assert RECOUNT_MS > 0
    assert wait_until(lambda: table.model().rowCount() == 0, SECONDS)
    assert table.accessibleName() == "Events to look at again"
    assert table.focusPolicy() & Qt.FocusPolicy.TabFocus
