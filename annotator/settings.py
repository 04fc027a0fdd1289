"""What this machine remembers for its user: who codes, which projects, which look, which keys. Opens none of them.

One small JSON file. Each change reads it again and replaces it in one step, because two windows may run.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, NamedTuple

from annotator.errors import CoderError
from annotator.paths import APP_NAME
from annotator.words import tr

_MOST_RECENT = 12
_MOST_CLOSED = 200
_log = logging.getLogger(__name__)


class CoderNames(NamedTuple):
    """The coder's random id, and the name that the window shows."""

    id: str
    name: str


@dataclass(frozen=True)
class Settings:
    """The file's content. `closed` gives size and time (ns) of the projects this machine closed, by UUID; `folder`
    is where a file was chosen last.

    `size_percent` is how large everything is, `article_font` "serif" or "system"; a panel's width of 0 is the usual
    one; `window` is where the window was: left, top, width, height. `keys` holds the keys of commands that the coder
    changed, `hint_modifier` and `letters` how hint letters and letter commands are pressed (empty: as usual).
    `pipelines` names for languages of articles a spaCy package or folder. `mishap` is a sentence on what of the file
    could not be read.
    """

    coder_id: str = ""
    coder_name: str = ""
    theme: str = "system"
    language: str = "system"
    text_px: int = 17
    size_percent: int = 100
    strong_marks: bool = False
    article_font: str = "serif"
    list_width: int = 0
    record_width: int = 0
    window: str = ""
    folder: str = ""
    recent: tuple[str, ...] = ()
    closed: dict[str, tuple[int, int]] = field(default_factory=dict)
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    hint_modifier: str = ""
    letters: str = ""
    pipelines: dict[str, str] = field(default_factory=dict)
    mishap: str = ""


def load() -> Settings:
    """What is stored now."""
    return _read(settings_path())


def load_coder() -> CoderNames:
    """Who codes on this machine. The id is made at the first call, once."""
    stored = load()
    if not stored.coder_id:
        stored = _change(coder_id=f"coder-{secrets.token_hex(2).upper()}")
    return CoderNames(stored.coder_id, stored.coder_name)


def set_coder_name(name: str) -> None:
    _change(coder_name=name)


def set_theme(theme: str) -> None:
    """Store "system", "light" or "dark"."""
    _change(theme=theme)


def set_language(language: str) -> None:
    """Store "system", or a language such as "fr"; the window speaks it from the next start on."""
    _change(language=language)


def set_text_px(px: int) -> None:
    """Store how large the coder reads, in pixels."""
    _change(text_px=px)


def set_look(theme: str, size_percent: int, strong_marks: bool, article_font: str) -> None:
    """Store colours, size of everything, strength of the marks, and the font of articles."""
    _change(theme=theme, size_percent=size_percent, strong_marks=strong_marks, article_font=article_font)


def set_panels(list_width: int, record_width: int) -> None:
    """Store how wide the panels are; 0 is the usual width."""
    _change(list_width=list_width, record_width=record_width)


def set_window(place: str) -> None:
    """Store where the window was and how large, in its own words."""
    _change(window=place)


def set_keys(keys: Mapping[str, tuple[str, ...]], hint_modifier: str, letters: str) -> None:
    """Store which keys the coder changed, and how hint letters and letter commands are pressed."""
    _change(keys=dict(keys), hint_modifier=hint_modifier, letters=letters)


def set_pipelines(pipelines: Mapping[str, str]) -> None:
    """Store which spaCy package or folder reads articles of a language."""
    _change(pipelines=dict(pipelines))


def forget_mishap() -> None:
    """The coder was told what could not be read."""
    _change(mishap="")


def recent_projects() -> tuple[Path, ...]:
    """The projects opened last, newest first, whether or not they still exist."""
    return tuple(Path(text) for text in load().recent)


def locate_project(old: Path, new: Path) -> None:
    """A recent project was found again: it keeps its place in the list."""
    there = str(new.absolute())
    texts = (there if text == str(old) else text for text in load().recent)
    _change(recent=tuple(dict.fromkeys(texts)))


def last_folder() -> Path:
    """Where a file was chosen last, if that folder is still there; else the documents, else the home folder."""
    import platformdirs

    stored = load().folder
    wanted = (Path(stored) if stored else None, platformdirs.user_documents_path())
    return next((folder for folder in wanted if folder is not None and folder.is_dir()), Path.home())


def remember_folder(file: Path) -> None:
    """The next file dialog begins where this file is."""
    _change(folder=str(file.absolute().parent))


def last_project() -> Path | None:
    """The newest of the recent projects that still exists."""
    return next((path for path in recent_projects() if path.is_file()), None)


def remember_project(path: Path) -> None:
    """Put a project first among the recent ones."""
    text = str(path.absolute())
    older = [each for each in load().recent if each != text]
    _change(recent=(text, *older)[:_MOST_RECENT])


def forget_project(path: Path) -> None:
    text = str(path.absolute())
    _change(recent=tuple(each for each in load().recent if each != text))


def remember_closed(uuid: str, path: Path) -> None:
    """Remember a project file as this machine left it: it need not be checked before its next edit."""
    closed = {name: seen for name, seen in load().closed.items() if name != uuid}
    closed[uuid] = _fingerprint(path)
    _change(closed=dict(list(closed.items())[-_MOST_CLOSED:]))


def is_as_closed(uuid: str, path: Path) -> bool:
    """Whether a project file is as this machine left it."""
    return load().closed.get(uuid) == _fingerprint(path)


def settings_path() -> Path:
    """Where the settings are kept."""
    import platformdirs

    return platformdirs.user_config_path(APP_NAME, appauthor=False) / "settings.json"


def _change(**changes: Any) -> Settings:
    path = settings_path()
    changed = replace(_read(path), **changes)
    _write(path, changed)
    return changed


def _fingerprint(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _read(path: Path) -> Settings:
    try:
        return _parsed(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except (ValueError, TypeError, AttributeError) as error:
        aside = path.with_suffix(".unreadable.json")
        _log.warning("%s cannot be understood and is kept as %s: %s", path, aside.name, error)
        os.replace(path, aside)
        fresh = Settings(mishap=tr("The settings could not be understood and are kept as “{name}”.", name=aside.name))
        _write(path, fresh)
        return fresh
    except OSError as error:
        raise CoderError(
            tr("The settings “{path}” cannot be read: {strerror}.", path=path, strerror=error.strerror),
            tr("Check its permissions."),
        ) from error


def _parsed(plain: Any) -> Settings:
    """The settings in `plain`; what a newer version added is passed over."""
    if not isinstance(plain, dict):
        raise ValueError("the settings are no object")
    known = {each.name: plain[each.name] for each in fields(Settings) if each.name in plain}
    texts = (
        "coder_id",
        "coder_name",
        "theme",
        "hint_modifier",
        "letters",
        "mishap",
        "article_font",
        "window",
        "language",
    )
    if not all(isinstance(known.get(name, ""), str) for name in texts):
        raise ValueError("a name is no text")
    usual = Settings()
    for name in ("text_px", "size_percent", "list_width", "record_width"):
        known[name] = int(known.get(name, getattr(usual, name)))
    known["strong_marks"] = known.get("strong_marks") is True
    known["folder"] = str(known.get("folder", ""))
    known["recent"] = tuple(str(text) for text in known.get("recent", ()))
    known["closed"] = {uuid: (int(size), int(time)) for uuid, (size, time) in known.get("closed", {}).items()}
    known["pipelines"] = {str(name): str(where) for name, where in known.get("pipelines", {}).items()}
    if not _are_keys(known.get("keys", {})):
        # Not worth the rest of the file.
        known["keys"] = {}
        known["mishap"] = tr("The keys in the settings could not be understood: the usual ones work now.")
    known["keys"] = {command: tuple(keys) for command, keys in known.get("keys", {}).items()}
    return Settings(**known)


def _are_keys(plain: Any) -> bool:
    """Whether each command has a list of names of keys."""
    return isinstance(plain, dict) and all(
        isinstance(keys, list) and all(isinstance(key, str) and key for key in keys) for keys in plain.values()
    )


def _write(path: Path, stored: Settings) -> None:
    unproven = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unproven.open("w", encoding="utf-8") as file:
            json.dump(asdict(stored), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unproven, path)
    except OSError as error:
        unproven.unlink(missing_ok=True)
        raise CoderError(
            tr("The settings “{path}” cannot be written: {strerror}.", path=path, strerror=error.strerror),
            tr("Make room or check its permissions."),
        ) from error
