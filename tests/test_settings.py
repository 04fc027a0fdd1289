from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from annotator import settings
from annotator.errors import CoderError
from annotator.model.coder import Coder


@pytest.fixture(autouse=True)
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(settings, "settings_path", lambda: file)
    return file


def test_the_coders_id_is_random_and_made_once() -> None:
    first = settings.load_coder()

    assert re.fullmatch(r"coder-[0-9A-F]{4}", first.id)
    assert settings.load_coder() == first
    assert Coder(*first) == Coder(first.id, "")


def test_two_machines_make_different_coders(path: Path) -> None:
    made = set()
    for _ in range(20):
        made.add(settings.load_coder().id)
        path.unlink()

    assert len(made) > 10


def test_the_name_changes_and_the_id_stays() -> None:
    before = settings.load_coder()

    settings.set_coder_name("Zoë")

    assert settings.load_coder() == (before.id, "Zoë")


def test_the_theme_is_the_systems_until_it_is_chosen() -> None:
    assert settings.load().theme == "system"

    settings.set_theme("dark")

    assert settings.load().theme == "dark"


def test_recent_projects_stand_newest_first_and_once(tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        settings.remember_project(tmp_path / name)

    assert settings.recent_projects() == (tmp_path / "a", tmp_path / "b")
    settings.forget_project(tmp_path / "a")
    assert settings.recent_projects() == (tmp_path / "b",)


def test_the_last_project_is_one_that_still_exists(tmp_path: Path) -> None:
    assert settings.last_project() is None
    (tmp_path / "kept").touch()
    settings.remember_project(tmp_path / "kept")
    settings.remember_project(tmp_path / "deleted")

    assert settings.last_project() == tmp_path / "kept"


def test_only_so_many_recent_projects_are_kept(tmp_path: Path) -> None:
    for number in range(40):
        settings.remember_project(tmp_path / str(number))

    assert settings.recent_projects()[0] == tmp_path / "39"
    assert len(settings.recent_projects()) == 12


def test_a_file_is_as_closed_until_someone_changes_it(tmp_path: Path) -> None:
    project = tmp_path / "x.coding"
    project.write_bytes(b"one")
    assert not settings.is_as_closed("uuid", project)

    settings.remember_closed("uuid", project)

    assert settings.is_as_closed("uuid", project)
    project.write_bytes(b"other")
    assert not settings.is_as_closed("uuid", project)


def test_a_file_with_the_same_size_and_another_time_is_not_as_closed(tmp_path: Path) -> None:
    project = tmp_path / "x.coding"
    project.write_bytes(b"one")
    settings.remember_closed("uuid", project)

    project.write_bytes(b"two")
    os.utime(project, ns=(1, 1))

    assert not settings.is_as_closed("uuid", project)


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "3", '{"coder_id": 3}', '{"closed": [1]}', '{"recent": 4}', "\0\0\0"]
)
def test_settings_that_cannot_be_understood_are_set_aside_and_begun_anew(path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content)

    coder = settings.load_coder()

    assert settings.load_coder() == coder
    assert path.with_name("settings.unreadable.json").read_text() == content


def test_what_a_newer_version_added_is_passed_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"coder_id": "coder-4F2A", "coder_name": "Ada", "new": [1, 2]}))

    assert settings.load_coder() == ("coder-4F2A", "Ada")


def test_a_change_by_another_window_is_kept(tmp_path: Path) -> None:
    settings.set_theme("dark")
    settings.set_coder_name("Ada")

    assert (settings.load().theme, settings.load().coder_name) == ("dark", "Ada")


def test_settings_that_cannot_be_written_are_named_and_leave_no_rest(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")

    with pytest.raises(CoderError, match=r"The settings .* cannot be (read|written)"):
        settings.set_theme("dark")

    assert [file.name for file in path.parent.parent.iterdir()] == ["config"]


def test_the_coders_keys_are_kept() -> None:
    settings.set_keys({"undo": ("F5", "Ctrl+U")}, "Ctrl+Shift", "off")

    stored = settings.load()

    assert (stored.keys, stored.hint_modifier, stored.letters) == ({"undo": ("F5", "Ctrl+U")}, "Ctrl+Shift", "off")


@pytest.mark.parametrize("keys", ['["F5"]', '{"undo": "F5"}', '{"undo": [5]}', '{"undo": [""]}', "7"])
def test_keys_that_cannot_be_understood_cost_nothing_else_and_are_told(path: Path, keys: str) -> None:
    path.parent.mkdir()
    path.write_text(f'{{"coder_id": "coder-4F2A", "theme": "dark", "keys": {keys}}}')

    stored = settings.load()

    assert (stored.coder_id, stored.theme, stored.keys) == ("coder-4F2A", "dark", {})
    assert stored.mishap == "The keys in the settings could not be understood: the usual ones work now."


def test_settings_that_were_set_aside_are_told_once(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("{")

    first = settings.load().mishap
    again = settings.load().mishap
    settings.forget_mishap()

    assert first == again == "The settings could not be understood and are kept as “settings.unreadable.json”."
    assert settings.load().mishap == ""


def test_the_size_of_the_text_is_remembered() -> None:
    settings.set_text_px(21)

    assert settings.load().text_px == 21


def test_file_dialogs_begin_where_a_file_was_chosen_last_and_elsewhere_when_that_is_gone(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    first = settings.last_folder()
    settings.remember_folder(folder / "a.csv")
    second = settings.last_folder()
    folder.rmdir()

    assert first.is_dir()
    assert second == folder
    assert settings.last_folder() == first


def test_a_project_that_is_found_again_keeps_its_place_in_the_list(tmp_path: Path) -> None:
    for name in ("three", "two", "one"):
        settings.remember_project(tmp_path / name)
    settings.locate_project(tmp_path / "two", tmp_path / "elsewhere")

    assert settings.recent_projects() == (tmp_path / "one", tmp_path / "elsewhere", tmp_path / "three")
