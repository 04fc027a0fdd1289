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
from typing import Any

from annotator.errors import CoderError
from annotator.paths import APP_NAME

_MOST_RECENT = 12
_MOST_CLOSED = 200
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Stored:
    """The file's content. `closed` gives size and time (ns) of the projects this machine closed, by UUID."""

    coder_id: str = ""
    coder_name: str = ""
    theme: str = "system"
    recent: tuple[str, ...] = ()
    closed: dict[str, tuple[int, int]] = field(default_factory=dict)


class Settings:
    """The user's settings. Making one makes the coder's id, once."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or _default_path()
        self._stored = _read(self.path)
        if not self._stored.coder_id:
            self._change(coder_id=f"coder-{secrets.token_hex(2).upper()}")

    @property
    def coder_id(self) -> str:
        """Such as `coder-4F2A`: random, made once, what records carry."""
        return self._stored.coder_id

    @property
    def coder_name(self) -> str:
        """What the window shows; stays out of exports."""
        return self._stored.coder_name

    @property
    def theme(self) -> str:
        """ "system", "light" or "dark"."""
        return self._stored.theme

    @property
    def recent_projects(self) -> tuple[Path, ...]:
        """The projects opened last, newest first, whether or not they still exist."""
        return tuple(Path(text) for text in self._stored.recent)

    @property
    def last_project(self) -> Path | None:
        """The newest of the recent projects that still exists."""
        return next((path for path in self.recent_projects if path.is_file()), None)

    def set_coder_name(self, name: str) -> None:
        self._change(coder_name=name)

    def set_theme(self, theme: str) -> None:
        self._change(theme=theme)

    def remember_project(self, path: Path) -> None:
        """Put a project first among the recent ones."""
        text = str(path.absolute())
        older = [each for each in _read(self.path).recent if each != text]
        self._change(recent=(text, *older)[:_MOST_RECENT])

    def forget_project(self, path: Path) -> None:
        text = str(path.absolute())
        self._change(recent=tuple(each for each in _read(self.path).recent if each != text))

    def remember_closed(self, uuid: str, path: Path) -> None:
        """Remember the file as this machine left it, so that it need not be checked before the next edit."""
        closed = {name: seen for name, seen in _read(self.path).closed.items() if name != uuid}
        closed[uuid] = _fingerprint(path)
        self._change(closed=dict(list(closed.items())[-_MOST_CLOSED:]))

    def is_as_closed(self, uuid: str, path: Path) -> bool:
        """Whether the file is as this machine left it."""
        return _read(self.path).closed.get(uuid) == _fingerprint(path)

    def _change(self, **changes: Any) -> None:
        self._stored = replace(_read(self.path), **changes)
        _write(self.path, self._stored)


def _default_path() -> Path:
    import platformdirs

    return platformdirs.user_config_path(APP_NAME, appauthor=False) / "settings.json"


def _fingerprint(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


def _read(path: Path) -> Stored:
    try:
        return _parsed(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Stored()
    except (ValueError, TypeError, AttributeError) as error:
        aside = path.with_suffix(".unreadable.json")
        _log.warning("%s cannot be understood and is kept as %s: %s", path, aside.name, error)
        os.replace(path, aside)
        return Stored()
    except OSError as error:
        raise CoderError(
            f"The settings “{path}” cannot be read: {error.strerror}.", "Check its permissions."
        ) from error


def _parsed(plain: dict[str, Any]) -> Stored:
    """The settings in `plain`; what a newer version added is passed over."""
    known = {each.name: plain[each.name] for each in fields(Stored) if each.name in plain}
    if not all(isinstance(known.get(name, ""), str) for name in ("coder_id", "coder_name", "theme")):
        raise ValueError("a name is no text")
    known["recent"] = tuple(str(text) for text in known.get("recent", ()))
    known["closed"] = {uuid: (int(size), int(time)) for uuid, (size, time) in known.get("closed", {}).items()}
    return Stored(**known)


def _write(path: Path, stored: Stored) -> None:
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
