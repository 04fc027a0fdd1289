"""The projects that the scenes stand on, made once in a folder of their own: coded by keys, as a coder would."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotator import settings
from annotator.exchange.scheme_yaml import write_scheme
from annotator.model.article import Article, canonical_text
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Scheme
from annotator.storage.articles.imports import add_articles
from annotator.storage.project import Project
from annotator.ui.keys.keyboard import Keyboard, wait_until
from annotator.ui.main_window import MainWindow
from annotator.use_cases.codebooks import update_scheme
from annotator.use_cases.datasets.import_articles import ReadOptions, import_files
from annotator.use_cases.projects.new_project import find_scheme, sample_articles
from annotator.use_cases.projects.open_project import open_project
from annotator.use_cases.suggesting.pre_annotate import pre_annotate

CODER = Coder("coder-4F2A", "")
ON_A_DAY_S = 1_541_512_800
"""A moment of 6 November 2018, UTC: when the files were changed last."""
MOST_KEYS = 30
TRIES, LOOK_S = 3, 5
CODED_PLACES = ("idl", "alep", "hom", "dam", "raq")
FIRST = "Rebels attack\nOn Thursday rebels launched a counter attack near Idlib. Seven soldiers were killed."
SECOND = "Fighting in Syria\nRebels attacked government forces near Idlib on Thursday, residents said."
UNFIT = (
    "The Popular Front of the North attacked civilians in Idlib, residents said.\n"
    "On Thursday rebels launched a counter attack near Idlib."
)
CLASH = ("cl", "th", "reb", "mil", "idl", "")
"""What a coder types in field after field for an armed clash; nothing: what is shown is taken."""


def make_all(folder: Path) -> dict[str, Path]:
    """Every project by its name, and the changed codebook file as "changed"; all of one coder, who works alone."""
    path = settings.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"coder_id": CODER.id}), encoding="utf-8")
    makers: dict[str, Callable[[Path], None]] = {
        "Sample": _coded_sample, "Empty": _empty, "Incident": _incident, "Rules": _unfit, "Versions": _left_behind,
        "Fresh": _fresh_sample, "Many": _many,
    }  # fmt: skip
    made = {name: folder / f"{name}.annotator" for name in makers}
    for name, make in makers.items():
        make(made[name])
    made["changed"] = folder / "acled-next.yaml"
    write_scheme(made["changed"], with_another_label(without_attack(find_scheme("acled"), "901")))
    for path in made.values():
        os.utime(path, (ON_A_DAY_S, ON_A_DAY_S))
    return made


def forget_all() -> None:
    """No project was ever opened."""
    for path in settings.recent_projects():
        settings.forget_project(path)


def without_attack(scheme: Scheme, version: str) -> Scheme:
    """A later version of ACLED with one code less."""
    codes = (replace(code, not_this=tuple(other for other in code.not_this if other.code != "Attack"))
             for code in scheme.codes if code.id != "Attack")  # fmt: skip
    rules = (rule for rule in scheme.rules if "Attack" not in rule.when + rule.require)
    return replace(scheme, version=version, codes=tuple(codes), rules=tuple(rules))


def with_another_label(scheme: Scheme) -> Scheme:
    """The same with the field of the code under another name."""
    fields = (replace(each, label="Kind of act") if each.kind == "code" else each for each in scheme.fields)
    return replace(scheme, fields=tuple(fields))


def _fresh_sample(path: Path) -> None:
    schemes = [find_scheme(name) for name in ("acled", "cameo")]
    with Project.create(path, schemes, CODER, name="Sample", countries=["Syria"]) as project:
        import_files(project, [sample_articles()], ReadOptions())
        _find_suggestions(project)


def _coded_sample(path: Path) -> None:
    """Some articles coded, one without an event, the rest open, with their suggestions found."""
    _fresh_sample(path)
    _at_desk(path, _code_some)


def _empty(path: Path) -> None:
    Project.create(path, [find_scheme("acled")], CODER, name="New project").close()


def _incident(path: Path) -> None:
    """An event of the first article, and a second article on the same incident."""
    _of_texts(path, FIRST, SECOND)
    _at_desk(path, lambda window, keyboard: _code(window, keyboard, *CLASH))


def _unfit(path: Path) -> None:
    """A battle of rebels with civilians, which is none."""
    _of_texts(path, FIRST, UNFIT)
    _at_desk(path, lambda window, keyboard: _code(window, keyboard, "cl", "th", "reb", "civ", "idl", ""))


def _many(path: Path) -> None:
    """More events in one article than the record has room for."""
    towns = ("Idlib", "Aleppo", "Homs", "Hama", "Raqqa", "Daraa", "Latakia", "Tartus", "Palmyra", "Manbij", "Afrin",
             "Azaz", "Jarabulus")  # fmt: skip
    _of_texts(
        path, "\n".join(("A day of attacks", *(f"Rebels attacked the army in {town} on Thursday." for town in towns)))
    )


def _left_behind(path: Path) -> None:
    """An attack under a version of the codebook whose next one has no such code."""
    scheme = replace(find_scheme("acled"), version="1")
    _of_texts(path, UNFIT, FIRST, schemes=[scheme])
    _at_desk(path, lambda window, keyboard: _code(window, keyboard, "attack", "th", "popular", "civ", "idl", ""))
    with open_project(path) as project:
        update_scheme.update(project, without_attack(scheme, "900"))


def _find_suggestions(project: Project) -> None:
    """For every article; what a busy machine did not find in time is looked for again."""
    failed = [("", "")]
    for _ in range(TRIES):
        failed = pre_annotate(project).failed if failed else []
    if failed:
        raise RuntimeError(f"no suggestions could be found: {failed}")


def _of_texts(path: Path, *texts: str, schemes: list[Scheme] | None = None) -> None:
    articles = [
        Article(f"article-{at}", canonical_text(text), text.split("\n")[0][:40], "Northern Post", "2018-01-12", "en")
        for at, text in enumerate(texts)
    ]
    with Project.create(path, schemes or [find_scheme("acled")], CODER, name=path.stem, countries=["Syria"]) as project:
        with project.edit("Import") as edit:
            add_articles(edit, articles, "batch")
        _find_suggestions(project)


def _at_desk(path: Path, work: Callable[[MainWindow, Keyboard], None]) -> None:
    window = MainWindow(with_suggestions=False)
    window.show()
    window.open_project(path)
    work(window, Keyboard(window))
    window.close()
    window.deleteLater()


def _look(window: MainWindow) -> None:
    """Wait until what Enter would take stands on the screen, as a coder does."""
    wait_until(lambda: (entry := window.session.entry) is None or entry.chosen is None or entry.is_painted, LOOK_S)


def _code(window: MainWindow, keyboard: Keyboard, *typed: str) -> None:
    keyboard.play("Down", "Enter")
    for each in typed:
        keyboard.type(each)
        _look(window)
        keyboard.press("Enter")


def _code_some(window: MainWindow, keyboard: Keyboard) -> None:
    """All but the first article and the last ones, the second of them without an event."""
    keyboard.play("Ctrl+Down", "d")
    for place in CODED_PLACES:
        if window.session.waiting:
            keyboard.play("Space", "Enter")
        else:
            keyboard.play("Down", "Down", "Enter", "cl", "Enter")
        _take_all(window, keyboard, place)
        _end_article(window, keyboard)


def _end_article(window: MainWindow, keyboard: Keyboard) -> None:
    """Once is enough for a complete event; a field left open needs a second time."""
    ended = window.session.article
    keyboard.press("Escape")
    for _ in range(2):
        if window.session.article is ended:
            keyboard.press("Ctrl+Enter")


def _take_all(window: MainWindow, keyboard: Keyboard, place: str) -> None:
    """Field by field what is shown; a field with nothing to take gets its first way to have no value."""
    before = keyboard.pressed
    while (entry := window.session.entry) is not None and keyboard.pressed - before < MOST_KEYS:
        if entry.field_def.kind == "place" and entry.chosen is None:
            keyboard.type(place)
        elif entry.chosen is None:
            keyboard.press("Down")
        _look(window)
        keyboard.press("Enter")
