"""Every screen as data: its name, the project it stands on, and what is done before the picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QLineEdit

from annotator import settings
from annotator.ui.projects.new_project_dialog import NewProjectDialog
from annotator.use_cases.projects.new_project import sample_articles
from annotator.use_cases.suggesting.blind_share import set_share
from tools.pictures.material import forget_all
from tools.pictures.stage import Stage


@dataclass(frozen=True)
class Scene:
    """`project` names one of the material, or none for the start page."""

    name: str
    project: str
    take: Callable[[Stage, dict[str, Path]], QPixmap]


def _keys(*keys: str) -> Callable[[Stage, dict[str, Path]], QPixmap]:
    """The window after these keys."""

    def take(stage: Stage, made: dict[str, Path]) -> QPixmap:
        stage.play(*keys)
        return stage.picture()

    return take


def _event(*kinds: str, typed: str = "") -> Callable[[Stage, dict[str, Path]], QPixmap]:
    """An event that was begun, its code taken, at the first field of a kind."""

    def take(stage: Stage, made: dict[str, Path]) -> QPixmap:
        stage.begin_event()
        if stage.window.session.entry is not None and stage.window.session.entry.chosen is None:
            stage.keyboard.type("cl")
        stage.play("Enter")
        stage.to_field(*kinds)
        stage.keyboard.type(typed)
        return stage.picture()

    return take


def _dialog(open_it: Callable[[Stage, dict[str, Path]], object]) -> Callable[[Stage, dict[str, Path]], QPixmap]:
    return lambda stage, made: stage.with_dialog(lambda: open_it(stage, made))


def _command(name: str) -> Callable[[Stage, dict[str, Path]], QPixmap]:
    """The dialog that a command of the window opens."""
    return _dialog(lambda stage, made: getattr(stage.window, name)())


def _blind(stage: Stage, made: dict[str, Path]) -> QPixmap:
    set_share(stage.window.session.project, 100)
    stage.play("Ctrl+Down", "Ctrl+Up")
    return stage.picture()


def _left_typed(stage: Stage, made: dict[str, Path]) -> QPixmap:
    """Letters that were typed in a field, which was left with Escape."""
    _event("actor", typed="mil")(stage, made)
    stage.play("Escape")
    return stage.picture()


def _filter_without_hits(stage: Stage, made: dict[str, Path]) -> QPixmap:
    stage.play("Ctrl+F")
    stage.keyboard.type("volcano")
    stage.settle()
    return stage.picture()


def _filter_at_its_end(stage: Stage, made: dict[str, Path]) -> QPixmap:
    """The last open article that the words find is ended: the status line names the way out."""
    stage.play("Ctrl+F")
    stage.keyboard.type("warplanes")
    stage.settle()
    stage.play("Down", "Enter", "Ctrl+Enter")
    stage.settle()
    return stage.picture()


def _several_selected(stage: Stage, made: dict[str, Path]) -> QPixmap:
    stage.play("Ctrl+F")
    stage.keyboard.type("army")
    stage.settle()
    stage.play("Down", "Shift+Down", "Shift+Down")
    return stage.picture()


def _nothing_before(stage: Stage, made: dict[str, Path]) -> QPixmap:
    forget_all()
    stage.window.show_start()
    return stage.picture()


def _start(stage: Stage, made: dict[str, Path]) -> QPixmap:
    """The start page with what was opened before."""
    gone = made["Sample"].with_name("Horn of Africa.annotator")
    for path in (gone, made["Incident"], made["Empty"], made["Sample"]):
        settings.remember_project(path)
    stage.window.show_start()
    stage.settle()
    picture = stage.picture()
    forget_all()
    return picture


def _overview(stage: Stage, made: dict[str, Path]) -> QPixmap:
    """Once everything was counted and drawn."""
    stage.play("Ctrl+2")
    for _ in range(8):
        stage.settle()
    return stage.picture()


def _codebook(stage: Stage, made: dict[str, Path]) -> QPixmap:
    stage.begin_event()
    stage.play("F1")
    shown = stage.window.codebook.window
    assert shown is not None
    return stage.picture_of(shown)


def _update(stage: Stage, made: dict[str, Path]) -> object:
    from annotator.ui.codebook.scheme_update import update_codebook

    return update_codebook(stage.window.session.project, str(made["changed"]), stage.window.theme, stage.window)


def _dropped_wrong_file(stage: Stage, made: dict[str, Path]) -> QPixmap:
    wrong = made["Sample"].with_name("letter.annotator")
    wrong.write_text("Dear coders,", encoding="utf-8")
    stage.window.open_project(wrong)
    return stage.picture()


def _tour(stage: Stage, made: dict[str, Path]) -> QPixmap:
    desk = stage.window.desk
    assert desk is not None
    stage.window.tour.take(desk)
    stage.play("Down")
    stage.begin_event()
    return stage.picture()


def _typed_in_dialog(stage: Stage, made: dict[str, Path]) -> QPixmap:
    def name_it(dialog: QDialog) -> None:
        assert isinstance(dialog, NewProjectDialog)
        file = dialog.findChild(QLineEdit, "project_file")
        assert file is not None
        file.setText("Syria 2018")
        dialog.add_articles([sample_articles()])

    return stage.with_dialog(stage.window.new_project, name_it)


def _export(stage: Stage, made: dict[str, Path]) -> QPixmap:
    """With a path that is the same on every machine."""

    def name_it(dialog: QDialog) -> None:
        file = dialog.findChild(QLineEdit, "export_file")
        assert file is not None
        file.setText("Documents/Sample-acled.csv")

    return stage.with_dialog(stage.window.export_dataset, name_it)


def _pipelines(stage: Stage, made: dict[str, Path]) -> QPixmap:
    """One that is there, one that is gone, and one that is being typed."""
    settings.set_pipelines({"de": "resources", "pt": "pt_core_news_sm"})

    def type_one(dialog: QDialog) -> None:
        for name, text in (("pipeline_language", "fr"), ("pipeline_name", "fr_core_news_sm")):
            line = dialog.findChild(QLineEdit, name)
            assert line is not None
            line.setText(text)

    try:
        return stage.with_dialog(stage.window.pipelines, type_one)
    finally:
        settings.set_pipelines({})


SCENES: tuple[Scene, ...] = (
    Scene("start-empty", "", _nothing_before),
    Scene("start", "", _start),
    Scene("new-project", "", _typed_in_dialog),
    Scene("new-codebook", "", _command("new_codebook")),
    Scene("refused-file", "", _dropped_wrong_file),
    Scene("desk-empty", "Empty", _keys()),
    Scene("desk-reading", "Sample", _keys("Down")),
    Scene("desk-suggestion", "Sample", _keys("Space")),
    Scene("desk-date", "Sample", _event("date")),
    Scene("desk-actor", "Sample", _event("actor")),
    Scene("desk-place", "Sample", _event("place")),
    Scene("desk-typed", "Sample", _event("actor", typed="mil")),
    Scene("desk-left-typed", "Sample", _left_typed),
    Scene("desk-cameo", "Sample", _keys("c", "Space")),
    Scene("desk-rule", "Rules", _keys("e", "Enter")),
    Scene("desk-rule-text", "Rules", _keys("e")),
    Scene("desk-blind", "Sample", _blind),
    Scene("desk-many", "Many", _keys()),
    Scene("desk-many-on", "Many", _keys(*["Space"] * 10)),
    Scene("desk-tour", "Fresh", _tour),
    Scene("list-no-hits", "Sample", _filter_without_hits),
    Scene("list-selected", "Sample", _several_selected),
    Scene("list-end", "Sample", _filter_at_its_end),
    Scene("overview", "Sample", _overview),
    Scene("overview-empty", "Empty", _keys("Ctrl+2")),
    Scene("palette", "Sample", _keys("Ctrl+K")),
    Scene("palette-typed", "Sample", _keys("Ctrl+K", "atta")),
    Scene("keys", "Sample", _command("show_keys")),
    Scene("change-keys", "Sample", _command("change_keys")),
    Scene("codebook", "Sample", _codebook),
    Scene("export", "Sample", _export),
    Scene("suggestion-quality", "Sample", _command("suggestion_quality")),
    Scene("pipelines", "Sample", _pipelines),
    Scene("appearance", "Sample", _command("appearance")),
    Scene("import", "Empty", _dialog(
        lambda stage, made: stage.window.dialogs.import_articles(stage.window.session.project, [sample_articles()]))),
    Scene("same-incident", "Incident", _dialog(lambda stage, made: stage.play("Ctrl+Enter", "Down", "s"))),
    Scene("publication-day", "Sample", _command("ask_publication_day")),
    Scene("project-settings", "Sample", _command("project_settings")),
    Scene("changed-codebook", "Versions", _dialog(_update)),
    Scene("look-again", "Versions", _dialog(lambda stage, made: stage.window.look_again())),
    Scene("to-mend", "Sample", _dialog(lambda stage, made: stage.window.to_mend())),
)  # fmt: skip
