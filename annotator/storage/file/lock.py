"""One writing window per project file and machine: an operating-system lock, which a killed program loses."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from pathlib import Path
from typing import IO

from annotator.paths import APP_NAME

_FAR = 1 << 30  # Windows locks bytes against reading too: lock one that nobody reads
_log = logging.getLogger(__name__)


class ProjectLock:
    """Held from `take` to `release`, under what `key_of` names: two paths to one file are one."""

    def __init__(self, file: IO[bytes] | None) -> None:
        self._file = file

    @classmethod
    def take(cls, key: str, holder: str) -> ProjectLock | str:
        """The lock, or who holds it."""
        try:
            path = _folder() / f"{key}.lock"
            file = open(path, "r+b" if path.exists() else "w+b")  # noqa: SIM115  (held until release)
        except OSError as error:
            # Without such a folder the file's own locks keep it whole, and edits still notice strangers.
            _log.warning("no lock for project %s: %s", key, error)
            return cls(None)
        if not _lock(file):
            with file:
                return file.read(200).decode("utf-8", "replace").strip() or "another window"
        file.seek(0)
        file.truncate()
        file.write(f"{holder}, process {os.getpid()}".encode())
        file.flush()
        return cls(file)

    def release(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def key_of(uuid: str, path: Path) -> str:
    """What names a project's file, by whatever path it is reached. A copy is a file of its own: both may be open.

    A file system that numbers no files leaves the project's UUID: there a copy opens for reading only.
    """
    status = path.stat()
    return f"{uuid}-{status.st_dev:x}-{status.st_ino:x}" if status.st_ino else uuid


def _folder() -> Path:
    import platformdirs

    with warnings.catch_warnings():
        # Without XDG_RUNTIME_DIR (a bare server) it warns that it takes a folder below /tmp, which will do.
        warnings.simplefilter("ignore", UserWarning)
        folder = platformdirs.user_runtime_path(APP_NAME, appauthor=False) / "projects"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> bool:
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            file.seek(0)
        return True

else:
    import fcntl

    def _lock(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
