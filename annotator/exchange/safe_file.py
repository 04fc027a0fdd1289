"""A file that is either the old one or the new, proven one: never half of it, whatever fails in between."""

from __future__ import annotations

import errno
import os
import uuid
from collections.abc import Callable, Iterable
from pathlib import Path

from annotator.errors import BadInput, CoderError
from annotator.words import tr


def write_proven(path: Path, lines: Iterable[str], prove: Callable[[Path], None]) -> None:
    """Write `lines` beside `path`, sync, have `prove` read them back, then put them in its place.

    `prove` raises CoderError when the file does not hold what was written. Any failure leaves `path` alone.
    """
    target = path.resolve()
    refuse_to_replace(target)
    temporary = target.with_name(f".{target.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        _write(temporary, lines)
        prove(temporary)
        os.replace(temporary, target)
        _sync_folder(target.parent)
    except OSError as error:
        raise _sentence(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def refuse_to_replace(target: Path) -> None:
    """A project, or any SQLite file, is never written over by an export."""
    if target.is_dir():
        raise BadInput(tr("“{name}” is a folder.", name=target.name), tr("Name a file to write."))
    if target.is_file():
        with target.open("rb") as stream:
            if stream.read(16) == b"SQLite format 3\0":
                raise BadInput(
                    tr("“{name}” is a project or another database.", name=target.name),
                    tr("Name another file to write."),
                )


def _write(path: Path, lines: Iterable[str]) -> None:
    with path.open("x", encoding="utf-8", newline="") as stream:
        stream.writelines(lines)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # elsewhere a folder cannot be opened; the system writes its entry by itself
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sentence(path: Path, error: OSError) -> CoderError:
    what = f"“{path.name}” could not be written: {error.strerror or error}."
    remedies = {
        errno.ENOSPC: "Free some space and export again.",
        errno.ENOENT: "Make the folder first.",
        errno.EACCES: "Close the file where it is open, or choose another folder.",
        errno.EROFS: "Choose a folder that can be written to.",
    }
    return CoderError(what, remedies.get(error.errno or 0, tr("Choose another folder.")) + tr(" Nothing was changed."))
