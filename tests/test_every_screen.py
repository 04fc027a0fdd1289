"""Every screen and dialog of the program, without eyes and without a mouse: names, roles, focus, ways out.

The screens are those of the pictures: a new one is looked at here as soon as it has a picture.
"""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton, QWidget

from annotator.ui.codebook.newer_scheme_dialog import NewerSchemeDialog
from annotator.ui.keys.commands import COMMANDS
from annotator.ui.overview.days_choice import DaysDialog
from annotator.use_cases.codebooks.newer_schemes import NewerScheme
from tools.pictures.looks import LOOKS
from tools.pictures.material import forget_all, make_all
from tools.pictures.scenes import SCENES as PICTURED
from tools.pictures.scenes import Scene
from tools.pictures.stage import Stage

ROOT = Path(__file__).resolve().parents[1]
R = QAccessible.Role
AROUND = {
    R.Client, R.Window, R.Dialog, R.LayeredPane, R.Border, R.Grouping, R.Pane, R.Splitter, R.ScrollBar, R.Grip,
    R.StaticText, R.NoRole,
}  # fmt: skip
"""Roles of what holds others, or only says something: it needs no name of its own."""
ROWS = {R.List: R.ListItem, R.Tree: R.TreeItem, R.Table: R.Cell}
MOST_ROWS = 12
SCROLLING = {"overview_time_chart"}
"""Qt gives what scrolls no role of its own; its name and description say what it is and which bar is chosen."""
PAGES = {"overview_page"}
"""Hold the keyboard until Tab goes to a part of them."""
HAS_COMMAND = {
    "import_first": "import",
    "search_button": "palette", "publication_day": "publication_day", "undo_button": "undo",
    "message_undo_button": "undo", "keys_button": "keys", "look_again_button": "look_again",
    "previous_event": "previous_event", "next_event": "next_event", "primary_button": "take",
    "done_button": "finish_article", "page_code": "show_desk", "page_overview": "show_overview",
    "article_filter_button": "filter_menu", "leave_tour": "leave_tour",
}  # fmt: skip
"""Buttons that only the mouse can press, with the command that does the same."""
HAS_KEYS = ("row_", "candidates_", "in_this_article_", "notes_", "legend_")
"""Rows of painted widgets: Tab, hint letters, arrows and e go to them; kinds of marks are hidden for the eye alone."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("made")
    projects = make_all(folder)
    forget_all()
    return projects


Look = Callable[[QWidget], None]


def _shown(make: Callable[[Stage], QDialog]) -> Callable[[Stage, dict[str, Path]], QPixmap]:
    return lambda stage, made: stage.with_dialog(lambda: make(stage).exec())


def _command(name: str) -> Callable[[Stage, dict[str, Path]], QPixmap]:
    return lambda stage, made: stage.with_dialog(lambda: getattr(stage.window, name)())


NEWER = (NewerScheme("acled", "ACLED", "1", "2"),)
WITHOUT_PICTURE = (
    Scene("learn", "Sample", _command("learn")),
    Scene("newer-codebooks", "Sample", _shown(lambda s: NewerSchemeDialog(s.window.theme, NEWER, s.window))),
    Scene("shown-days", "Sample", _shown(lambda s: DaysDialog(s.window.theme, ("2018-01-01", ""), s.window))),
)
SCENES = (*PICTURED, *WITHOUT_PICTURE)
SCENE_OF = {
    "AppearanceDialog": "appearance", "CodebookWindow": "codebook", "DayDialog": "publication-day",
    "DaysDialog": "shown-days", "EventListDialog": "to-mend", "ExportDialog": "export", "ImportDialog": "import",
    "IncidentDialog": "same-incident", "KeyCard": "keys", "KeysDialog": "change-keys", "LearnDialog": "learn",
    "LookAgainDialog": "look-again", "NewProjectDialog": "new-project", "NewerSchemeDialog": "newer-codebooks",
    "PipelinesDialog": "pipelines",
    "ProjectSettingsDialog": "project-settings", "SchemeChangesDialog": "changed-codebook",
    "SchemeDialog": "new-codebook", "SuggestionQualityDialog": "suggestion-quality", "ToMendDialog": "to-mend",
}  # fmt: skip
"""The scene in which each window and dialog of its own is looked at."""


@pytest.fixture
def look_at(made: dict[str, Path], tmp_path: Path, qapp: QApplication) -> Iterator[Callable[[Scene, Look], None]]:
    """Sets a scene up and looks at what would be in its picture."""
    qapp.setCursorFlashTime(0)

    def look(scene: Scene, at: Look) -> None:
        class Watched(Stage):
            def picture(self) -> QPixmap:
                return self.picture_of(self.window)

            def picture_of(self, other: QWidget) -> QPixmap:
                self.settle()
                at(other)
                return QPixmap(1, 1)

            def _under(self, dialog: QDialog) -> QPixmap:
                at(dialog)
                return QPixmap(1, 1)

        copies = {name: Path(shutil.copy2(path, tmp_path / path.name)) for name, path in made.items()}
        stage = Watched(LOOKS[0], copies[scene.project] if scene.project else None)
        try:
            scene.take(stage, copies)
        finally:
            stage.close()

    yield look
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    forget_all()


EVERY_SCREEN = pytest.mark.parametrize("scene", SCENES, ids=[scene.name for scene in SCENES])


@EVERY_SCREEN
def test_everything_on_a_screen_has_a_role_and_whatever_does_something_a_name(
    look_at: Callable[[Scene, Look], None], scene: Scene
) -> None:
    wrong: list[str] = []
    seen: set[str] = set()

    def at(root: QWidget) -> None:
        seen.update(each.__name__ for each in type(root).__mro__)
        wrong.extend(_nameless(QAccessible.queryAccessibleInterface(root)))

    look_at(scene, at)

    assert wrong == []
    assert {dialog for dialog, name in SCENE_OF.items() if name == scene.name} <= seen


def test_every_window_and_dialog_of_the_program_is_looked_at_in_a_scene() -> None:
    dialogs, known = set(), {"QDialog"}
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "annotator" / "ui").rglob("*.py")]
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    while found := [each for each in classes if each.name not in known and known & {*map(_base_name, each.bases)}]:
        known |= {each.name for each in found}
        dialogs |= {each.name for each in found}

    # What all of them are made of, and what holds the window for a moment with a row as that of the import.
    assert dialogs - {"PageDialog", "ProgressDialog"} == set(SCENE_OF)
    assert set(SCENE_OF.values()) <= {scene.name for scene in SCENES}


@EVERY_SCREEN
def test_the_focus_is_seen_wherever_it_is(look_at: Callable[[Scene, Look], None], scene: Scene) -> None:
    unseen: list[str] = []

    look_at(scene, lambda root: unseen.extend(_without_visible_focus(root)))

    assert unseen == []


@EVERY_SCREEN
def test_whatever_the_mouse_can_press_the_keyboard_reaches_or_has_a_command_for(
    look_at: Callable[[Scene, Look], None], scene: Scene
) -> None:
    commands = {command.id for command in COMMANDS}
    by_mouse_alone: list[str] = []

    def at(root: QWidget) -> None:
        for each in _of(root):
            if not _is_button(each) or isinstance(each, QRadioButton) or _has_tab(each):
                continue
            name = each.objectName()
            if HAS_COMMAND.get(name) not in commands and not name.startswith(HAS_KEYS):
                by_mouse_alone.append(_who(each))

    look_at(scene, at)

    assert by_mouse_alone == []


DIALOGS = [scene for scene in SCENES if not scene.name.startswith(("desk", "list", "overview", "palette", "refused"))]


@pytest.mark.parametrize("scene", DIALOGS, ids=[scene.name for scene in DIALOGS])
def test_tab_goes_round_through_everything_and_is_caught_nowhere(
    look_at: Callable[[Scene, Look], None], scene: Scene
) -> None:
    missed: list[str] = []

    def at(root: QWidget) -> None:
        wanted = {each for each in _of(root) if _takes_tab(each)}
        reached: set[QWidget] = set()
        for _ in range(3 * len(wanted) + 3):
            focused = QApplication.focusWidget() or root
            reached.add(focused)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focused, QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t"))
        one_of_few = {each.parentWidget() for each in reached if isinstance(each, QRadioButton)}
        left = (each for each in wanted - reached if each.parentWidget() not in one_of_few)
        missed.extend(_who(each) for each in left)

    look_at(scene, at)

    assert missed == []


def _base_name(base: ast.expr) -> str:
    return base.id if isinstance(base, ast.Name) else ""


def _nameless(one: QAccessibleInterface) -> Iterator[str]:
    """What is wrong with a widget and with those in it."""
    thing, role, name = one.object(), one.role(), one.text(QAccessible.Text.Name)
    if one.state().invisible:
        return
    who = f"{role}: {_who(thing)}" if isinstance(thing, QWidget) else str(role)
    if role not in AROUND and not name and not one.state().disabled:
        yield f"{who} has no name"
    holds = AROUND - {R.StaticText}
    if one.state().focusable and role in holds and _who(thing).split()[-1] not in PAGES | SCROLLING:
        yield f"{who} takes the keyboard and has no role"
    if role == R.Client and name and one.childCount() == 0:
        yield f"{who} says “{name}” and has no role"
    rows = [one.child(at) for at in range(min(one.childCount(), MOST_ROWS if role in ROWS else one.childCount()))]
    if _who(thing).split()[-1] in SCROLLING:
        return
    if role in ROWS:
        yield from (f"{who} has a row without words" for row in rows if row and row.role() == ROWS[role]
                    and role != R.Table and not row.text(QAccessible.Text.Name))  # fmt: skip
        return
    for row in rows:
        if row is not None:
            yield from _nameless(row)


def _without_visible_focus(root: QWidget) -> list[str]:
    """Those that look the same with the keyboard and without it."""
    unseen = []
    for each in _of(root):
        if not _takes_tab(each) or each.objectName() in PAGES:
            continue
        each.setFocus(Qt.FocusReason.TabFocusReason)
        if not each.hasFocus():
            continue  # another of a few that exclude each other has it
        QApplication.processEvents()
        focused = _picture(root)
        each.clearFocus()
        QApplication.processEvents()
        if focused == _picture(root):
            unseen.append(_who(each))
    return unseen


def _picture(root: QWidget) -> QImage:
    return root.grab().toImage()


def _of(root: QWidget) -> list[QWidget]:
    """The widgets of one window that can be seen and used."""
    return [
        each for each in root.findChildren(QWidget) if each.isVisible() and each.isEnabled() and each.window() is root
    ]


def _has_tab(each: QWidget) -> bool:
    return bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _takes_tab(each: QWidget) -> bool:
    return _has_tab(each) and each.focusProxy() is None and not each.visibleRegion().isEmpty()


def _is_button(each: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(each)
    return interface is not None and interface.role() in (R.Button, R.CheckBox, R.RadioButton, R.ButtonMenu)


def _who(thing: object) -> str:
    named = thing.objectName() if isinstance(thing, QWidget) else ""
    return f"{type(thing).__name__} {named}".strip()
