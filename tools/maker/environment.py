"""Keeps .venv as the lock says. Knows pip and venv; leaves Qt's system libraries to system_libraries.py.

The stamp in .venv says what was installed into it. Without a fitting stamp it is filled again; one that is
half made or damaged is made anew.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.maker import system_libraries
from tools.maker.calls import Outcome, Stop, call_into, tell
from tools.maker.places import LOCK, LOGS, PYPROJECT, ROOT, VENV, python_of
from tools.maker.trouble import sentence_for, trouble_in

STAMP = "conflict-annotator.json"
OLDEST_GLIBC = (2, 34)
MAKE_VENV = ("-m", "venv", "--clear")


def ready_python() -> Path:
    """The Python of a .venv that is as the lock says; makes or mends it first when it is not."""
    if not is_intact(VENV):
        rebuild()
    elif not is_current(VENV):
        refill()
    return python_of(VENV)


def rebuild() -> None:
    check_glibc()
    system_libraries.need_venv_module(LOGS / "apt.log")
    tell("Making .venv and installing the libraries into it (once; some minutes, about 1.5 GB) ...")
    log = new_log()
    must(call_into(log, [sys.executable, *MAKE_VENV, VENV]))
    for command in installations():
        must(call_into(log, command, cwd=ROOT, watch=show_progress))
    write_stamp(VENV)


def refill() -> None:
    tell("The lock changed: bringing .venv up to date ...")
    log = new_log()
    for command in installations():
        done = call_into(log, command, cwd=ROOT, watch=show_progress)
        if done.code and not trouble_in(done.output):
            return rebuild()
        must(done)
    write_stamp(VENV)


def installations() -> list[list[str | Path]]:
    """Two calls, because pip refuses hashes and an editable project in one."""
    quiet = ["--disable-pip-version-check", "--no-input"]
    pip: list[str | Path] = [python_of(VENV), "-m", "pip", "install", *quiet]
    # The lock names every package there is, so nothing else is looked for, and nothing is compiled here.
    libraries = [*pip, "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", LOCK]
    project = [*pip, "--no-deps", "--no-build-isolation", "-e", ROOT]
    return [libraries, project]


def must(outcome: Outcome) -> None:
    if outcome.code:
        if not read_stamp(VENV):
            # Half made it is of no use, and what filled the disk may be just this.
            shutil.rmtree(VENV, ignore_errors=True)
        raise Stop(sentence_for(outcome.output, VENV) + outcome.where)


def is_intact(venv: Path) -> bool:
    """Whether the venv was finished, its Python starts, and no package has gone since."""
    stamp = read_stamp(venv)
    return bool(stamp) and set(stamp["packages"]) <= set(packages_in(venv)) and starts(python_of(venv))


def is_current(venv: Path) -> bool:
    return read_stamp(venv).get("wanted") == wanted()


def wanted() -> str:
    """Changes when the lock, the project's own metadata or the place of the checkout does."""
    digest = hashlib.sha256(str(ROOT).encode())
    for file in (LOCK, PYPROJECT):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def read_stamp(venv: Path) -> dict[str, list[str] | str]:
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and isinstance(stamp.get("packages"), list) else {}


def write_stamp(venv: Path) -> None:
    stamp = {"wanted": wanted(), "packages": packages_in(venv)}
    (venv / STAMP).write_text(json.dumps(stamp), encoding="utf-8")


def packages_in(venv: Path) -> list[str]:
    folders = venv.glob("Lib/site-packages" if os.name == "nt" else "lib/python3.*/site-packages")
    return sorted(entry.name for folder in folders for entry in os.scandir(folder))


def starts(python: Path) -> bool:
    try:
        return subprocess.run([python, "-I", "-c", "pass"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def check_glibc() -> None:
    if sys.platform == "linux" and (sentence := sentence_about_libc(libc_name())):
        raise Stop(sentence)


def libc_name() -> str:
    """Such as "glibc 2.36"; another C library has no name here."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (ValueError, OSError):
        return ""


def sentence_about_libc(name: str) -> str | None:
    oldest = ".".join(str(number) for number in OLDEST_GLIBC)
    if not name.startswith("glibc "):
        return f"This Linux has another C library than glibc: the window needs glibc {oldest} or newer."
    version = tuple(int(number) for number in name.split()[1].split(".")[:2])
    if version >= OLDEST_GLIBC:
        return None
    return f"This Linux has {name}: the window needs {oldest}, as in Debian 12, Ubuntu 22.04 or newer."


def new_log() -> Path:
    log = LOGS / "install.log"
    log.unlink(missing_ok=True)
    return log


def show_progress(line: str) -> None:
    """On a terminal: the package that pip is at, always on the same line."""
    if sys.stderr.isatty() and line.startswith(("Collecting ", "Installing ", "Successfully ")):
        print(f"\r\x1b[K  {line[:70].rstrip()}", end="", file=sys.stderr, flush=True)
        if line.startswith("Successfully "):
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
