"""What this machine remembers for its user: who codes, which projects, which look. Opens none of them.

One small JSON file. Each change reads it again and replaces it in one step, because two windows may run.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, NamedTuple

from annotator.errors import CoderError
from annotator.paths import APP_NAME

_MOST_RECENT = 12
_MOST_CLOSED = 200
_log = logging.getLogger(__name__)


class CoderNames(NamedTuple):
    """The coder's random id, and the name that the window shows."""

    id: str
    name: str


@dataclass(frozen=True)
class Settings:
    """The file's content. `closed` gives size and time (ns) of the projects this machine closed, by UUID."""

    coder_id: str = ""
    coder_name: str = ""
    theme: str = "system"
    text_px: int = 17
    recent: tuple[str, ...] = ()
    closed: dict[str, tuple[int, int]] = field(default_factory=dict)


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


def set_text_px(px: int) -> None:
    """Store how large the coder reads, in pixels."""
    _change(text_px=px)


def recent_projects() -> tuple[Path, ...]:
    """The projects opened last, newest first, whether or not they still exist."""
    return tuple(Path(text) for text in load().recent)


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
        return Settings()
    except OSError as error:
        raise CoderError(
            f"The settings “{path}” cannot be read: {error.strerror}.", "Check its permissions."
        ) from error


def _parsed(plain: Any) -> Settings:
    """The settings in `plain`; what a newer version added is passed over."""
    if not isinstance(plain, dict):
        raise ValueError("the settings are no object")
    known = {each.name: plain[each.name] for each in fields(Settings) if each.name in plain}
    if not all(isinstance(known.get(name, ""), str) for name in ("coder_id", "coder_name", "theme")):
        raise ValueError("a name is no text")
    known["text_px"] = int(known.get("text_px", 17))
    known["recent"] = tuple(str(text) for text in known.get("recent", ()))
    known["closed"] = {uuid: (int(size), int(time)) for uuid, (size, time) in known.get("closed", {}).items()}
    return Settings(**known)


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
            f"The settings “{path}” cannot be written: {error.strerror}.",
            "Make room or check its permissions.",
        ) from error
