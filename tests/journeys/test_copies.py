"""A project copied by hand while it is open: the copy is a project to code in like any other."""

from __future__ import annotations

import shutil

from annotator.model.coder import Coder
from annotator.storage.project import Project

TEXT = "Fighting in Syria\nRebels attacked the army near Idlib."
DAY = "2018-01-12"


def test_a_copy_opens_for_coding_in_the_window_that_has_the_original_open(begin) -> None:
    journey = begin((TEXT, DAY))
    copy = journey.path.with_name("copy.annotator")
    shutil.copyfile(journey.path, copy)

    journey.window.open_project(copy)
    journey.keyboard.play("Down", "Enter", "c", "l", "Enter")

    assert journey.window.session.project.path == copy
    assert not journey.window.banner.isVisible()
    assert len(journey.window.session.events) == 1
    assert journey.events() == []


def test_a_copy_opens_for_coding_while_another_window_has_the_original(begin) -> None:
    journey = begin((TEXT, DAY))
    copy = journey.path.with_name("copy.annotator")
    shutil.copyfile(journey.path, copy)

    with Project.open(copy, Coder("coder-00B7", "")) as opened:
        assert opened.read_only_reason == ""
