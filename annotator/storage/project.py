"""A project file: create, open, change, undo. What is in it is the other modules' matter."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from types import TracebackType

from annotator.errors import BadInput, CoderError, ProjectInUse
from annotator.model.coder import Coder
from annotator.model.schemes.scheme import Scheme
from annotator.storage.events.used_values import UsedValues
from annotator.storage.file import gate
from annotator.storage.file.backup import write_backup
from annotator.storage.file.check import Interruptible, Problem, find_problems
from annotator.storage.file.connection import Connection, ProjectBusy, replaced
from annotator.storage.file.lock import ProjectLock, key_of
from annotator.storage.file.steps import VERSION
from annotator.storage.file.upgrade import upgrade
from annotator.storage.log import history
from annotator.storage.log.edit import Cache, Edit, new_uuid, now
from annotator.storage.log.history import Touched
from annotator.storage.schemes import StoredScheme, latest, read_schemes, show_scheme, store_scheme
from annotator.words import tr

Steps = Generator[tuple[int, int], None, Touched | None]
"""A reversal cut into short steps: after each it says how many changes are reversed and how many there are."""


class Project:
    """One open project file, for one coder, on one thread. Long readers open a connection of their own."""

    def __init__(self, path: Path, connection: Connection, coder: Coder, schemes: Sequence[StoredScheme]) -> None:
        self.path = path
        self.connection = connection
        self.coder = coder.id
        self.read_only_reason = ""
        self.is_checked = True
        self.version = gate.read_version(connection)
        self.copy_before_upgrade: Path | None = None
        self.used_values = UsedValues(self)
        self._coder = coder
        self._stored = tuple(schemes)
        self._lock: ProjectLock | None = None
        self._reader: Interruptible | None = None
        self._identity = _identity(path)
        self._edits = self._newest_edit()
        self._is_open_for_writing = False
        self.uuid, self.name, self.countries = gate.read_identity(connection)

    @classmethod
    def create(
        cls,
        path: Path,
        schemes: Sequence[Scheme],
        coder: Coder,
        *,
        name: str = "",
        countries: Sequence[str] = (),
    ) -> Project:
        """A new file with its own copy of each scheme. Refuses a path that exists."""
        try:
            path.open("xb").close()
        except FileExistsError:
            raise BadInput(
                tr("“{name}” exists already.", name=path.name), tr("Choose another name, or open it.")
            ) from None
        except OSError as error:
            raise BadInput(
                tr("“{path}” cannot be made: {strerror}.", path=path, strerror=error.strerror),
                tr("Choose another folder."),
            ) from error
        try:
            _fill(path, schemes, coder, name or path.stem, countries)
        except BaseException:
            path.unlink()
            raise
        return cls.open(path, coder)

    @classmethod
    def open(cls, path: Path, coder: Coder, *, read_only: bool = False, check_first: bool = False) -> Project:
        """Open a file that passes the gate. Another window's project opens read-only and says so.

        A file of an older version of the format is brought to the current one, unless it opens read-only: then its
        `version` is older, and what it lacks is as if empty. `copy_before_upgrade` is the file as it was.
        With `check_first` (for a file from elsewhere) it stays read-only until `check` has found nothing.
        """
        gate.check_header(path)
        # A cut-off save is rolled back by the first connection that may write.
        connection = Connection(path, read_only=not gate.journal(path))
        try:
            schemes = gate.check_schema(connection)
            project = cls(path, connection, coder, schemes)
        except BaseException:
            connection.close()
            raise
        project.is_checked = not check_first
        if read_only:
            project.read_only_reason = f"“{path.name}” was opened for reading only."
        elif not os.access(path, os.W_OK):
            project.read_only_reason = f"“{path.name}” is write-protected."
        else:
            project._open_for_writing()
        return project

    def close(self) -> None:
        self.connection.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Project:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def read_only(self) -> bool:
        return bool(self.read_only_reason) or not self.is_checked

    @property
    def schemes(self) -> tuple[Scheme, ...]:
        """The latest stored version of each scheme, in the project's order."""
        return tuple(each.scheme for each in latest(self._stored))

    def scheme(self, scheme_id: str, version: str | None = None) -> Scheme:
        """A stored scheme, the latest version unless one is named. Raises BadInput if there is none such."""
        return self._scheme(scheme_id, version).scheme

    def scheme_row(self, scheme_id: str, version: str) -> int:
        return self._scheme(scheme_id, version).row

    def versions(self, scheme_id: str) -> tuple[Scheme, ...]:
        """The stored versions of a scheme, the latest last."""
        return tuple(each.scheme for each in self._stored if each.scheme.id == scheme_id)

    def add_scheme(self, scheme: Scheme) -> None:
        """Store one more scheme, or another version of one, from a dataset. Moves no event; so it is no undo step."""
        if any(each.scheme == scheme for each in self._stored):
            return
        self._refuse_taken(scheme)
        with self._writing():
            store_scheme(self.connection, scheme, [each.scheme for each in self._stored])
            self._stored = read_schemes(self.connection)

    def show_scheme(self, edit: Edit, scheme: Scheme) -> None:
        """Store a version of a scheme as part of an edit: undo takes it back."""
        self._refuse_taken(scheme)
        show_scheme(edit, scheme, [each.scheme for each in self._stored])
        self._stored = read_schemes(self.connection)

    @contextmanager
    def edit(self, label: str) -> Iterator[Edit]:
        """One transaction, one undo step. An exception inside rolls everything back and is raised again."""
        with self._writing() as coder_row:
            edit = Edit(self, label, coder_row, under=history.tops(self.connection, coder_row).undo)
            yield edit
        self._edits = edit.id or self._edits

    @contextmanager
    def cache(self) -> Iterator[Cache]:
        """One transaction for what can be made again: neither logged nor undoable. ProjectBusy during an edit."""
        if self._is_open_for_writing:
            raise ProjectBusy(f"“{self.path.name}” is being written.", "What can be made again is kept later.")
        with self._writing():
            yield Cache(self)

    def undo(self) -> Touched | None:
        """Reverse this coder's last edit; None if there is none."""
        return _all(self.undo_steps())

    def redo(self) -> Touched | None:
        """Do again what `undo` reversed last; None if there is nothing or a new edit came between."""
        return _all(self.redo_steps())

    def undo_steps(self) -> Steps:
        """`undo`, one change of the edit after the other: all of it or, where it is stopped or fails, nothing."""
        return self._reverse_steps("undo")

    def redo_steps(self) -> Steps:
        """`redo`, in the same way."""
        return self._reverse_steps("redo")

    @property
    def is_being_written(self) -> bool:
        """Whether an edit is open: what is read now may yet be taken back."""
        return self._is_open_for_writing

    @property
    def newest_edit(self) -> int:
        """The number of the newest edit in the file: each edit, undo and redo has a higher one."""
        return self._edits

    @property
    def undo_label(self) -> str:
        return history.label(self.connection, self._tops().undo)

    @property
    def redo_label(self) -> str:
        return history.label(self.connection, self._tops().redo)

    def backup(self, out: Path) -> None:
        """Write a copy to a new file, open it once to prove it."""
        write_backup(self.path, out)

    def check(self, report: Callable[[int, int], None] | None = None) -> list[Problem]:
        """Check every page and hash. On a connection of its own, so from any thread; gives way to edits."""
        self._reader = Interruptible(self.path)
        try:
            problems = find_problems(self._reader, report)
        finally:
            self._reader.close()
            self._reader = None
        self.is_checked = self.is_checked or not problems
        return problems

    @property
    def coder_row(self) -> int | None:
        """The row of this coder; None before the first edit."""
        return coder_row(self.connection, self.coder)

    def add_coder(self, coder: Coder) -> int:
        """The row of a coder, made if need be. Only inside an edit or cache."""
        found = coder_row(self.connection, coder.id)
        if found is not None:
            return found
        return self.connection.run("INSERT INTO coder (handle, name) VALUES (?, ?)", coder.id, coder.name)

    def _open_for_writing(self) -> None:
        lock = ProjectLock.take(key_of(self.uuid, self.path), self.coder)
        if isinstance(lock, str):
            self.read_only_reason = f"“{self.path.name}” is open in another window ({lock})."
            return
        self._lock = lock
        self.connection.close()
        try:
            self.connection = Connection(self.path, read_only=False)
            if self.version < VERSION:
                self._upgrade()
        except BaseException:
            lock.release()
            raise

    def _upgrade(self) -> None:
        try:
            self.copy_before_upgrade = upgrade(self.connection, self.version)
        except CoderError as error:
            self.read_only_reason = (
                f"“{self.path.name}” was saved by an older version of this program and could not be brought up to date:"
                f" {error.what_happened}"
            )
        else:
            self.version = VERSION

    @contextmanager
    def _writing(self) -> Iterator[int]:
        """A transaction, with the coder's row."""
        self._refuse_if_read_only()
        if self._is_open_for_writing:
            raise RuntimeError("an edit is open already: edits do not nest")
        self._is_open_for_writing = True
        reader = self._reader
        stored = self._stored
        try:
            with reader.paused() if reader else nullcontext(), self.connection.transaction():
                self._refuse_if_changed_elsewhere()
                yield self.add_coder(self._coder)
        except BaseException:
            self._stored = stored
            raise
        finally:
            self._is_open_for_writing = False

    def _reverse_steps(self, kind: history.Reversal) -> Steps:
        self._refuse_if_read_only()
        tops = self._tops()
        target, under = (tops.undo, tops.redo) if kind == "undo" else (tops.redo, tops.undo)
        if target is None:
            return None
        name = history.label(self.connection, target)
        with self._writing() as coder_row:
            edit = Edit(self, name, coder_row, kind=kind, undoes=target, under=under)
            touched = yield from history.reverse_steps(edit, target)
            if touched.schemes:
                self._stored = read_schemes(self.connection)
        self._edits = edit.id or self._edits
        return touched

    def _tops(self) -> history.Tops:
        return history.tops(self.connection, self.coder_row)

    def _newest_edit(self) -> int:
        return self.connection.cell("SELECT max(id) FROM edit") or 0

    def _refuse_if_read_only(self) -> None:
        if self.read_only_reason:
            raise ProjectInUse(self.read_only_reason, tr("Open it again when it can be written. Nothing was changed."))
        if not self.is_checked:
            raise CoderError(
                tr("“{name}” is still being checked.", name=self.path.name),
                tr("Wait until the check ends. Nothing was changed."),
            )

    def _refuse_if_changed_elsewhere(self) -> None:
        if _identity(self.path) != self._identity or self._newest_edit() != self._edits:
            raise replaced(self.path)

    def _refuse_taken(self, scheme: Scheme) -> None:
        if any((each.scheme.id, each.scheme.version) == (scheme.id, scheme.version) for each in self._stored):
            raise BadInput(
                tr("The project holds another “{id}” version {version}.", id=scheme.id, version=scheme.version),
                tr("Give the scheme a new version."),
            )

    def _scheme(self, scheme_id: str, version: str | None) -> StoredScheme:
        for each in reversed(self._stored):
            if each.scheme.id == scheme_id and version in (None, each.scheme.version):
                return each
        name = f"“{scheme_id}”" + (f" version {version}" if version else "")
        raise BadInput(tr("The project has no scheme {name}.", name=name), tr("Add the scheme to the project first."))


def _all(steps: Steps) -> Touched | None:
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            found: Touched | None = ended.value
            return found


def coder_row(connection: Connection, handle: str) -> int | None:
    found: int | None = connection.cell("SELECT id FROM coder WHERE handle = ?", handle)
    return found


def _fill(path: Path, schemes: Sequence[Scheme], coder: Coder, name: str, countries: Sequence[str]) -> None:
    from annotator.storage.file.migrations import migrate

    connection = Connection(path, read_only=False)
    try:
        with connection.transaction():
            migrate(connection.sqlite)
            connection.run(
                "INSERT INTO project VALUES (1, ?, ?, ?, ?)",
                new_uuid(),
                name,
                json.dumps(list(countries), ensure_ascii=False),
                now(),
            )
            for at, scheme in enumerate(schemes):
                store_scheme(connection, scheme, schemes[:at])
    finally:
        connection.close()


def _identity(path: Path) -> tuple[int, int]:
    """What the operating system calls the file: another one under the same name differs."""
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return status.st_dev, status.st_ino
