"""The commands of make.py, one function each. They install nothing themselves: environment.py does."""

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from annotator.__main__ import is_for_command_line
from tools.maker import system_libraries
from tools.maker.calls import Stop, call, call_into, tell
from tools.maker.environment import ready_python
from tools.maker.places import GAZETTEER, GAZETTEER_BUILDER, GAZETTEER_INPUTS, LOCK, LOGS, ROOT

APT_LOG = LOGS / "apt.log"
TRY_HELP = "Run “python3 make.py help” for the commands."


def make(words: list[str], usage: str) -> int:
    """Do what the words say; an exit code: 2 when nothing could be done."""
    command, *rest = words or ["help"]
    if command in ("help", "-h", "--help"):
        print(usage.strip())
        return 0
    try:
        return task_named(command)(rest)
    except Stop as stop:
        sentence = str(stop)
    except OSError as error:
        sentence = sentence_about(error)
    except KeyboardInterrupt:
        tell("Stopped.")
        return 130
    tell(sentence)
    return 2


def task_named(command: str) -> Callable[[list[str]], int]:
    tasks = {task.__name__: task for task in (run, test, lint, bench, package, pictures, data, lock)}
    if command not in tasks:
        raise Stop(f"There is no command “{command}”. {TRY_HELP}")
    return tasks[command]


def run(words: list[str]) -> int:
    system_libraries.need_for_window(APT_LOG)
    python = ready_python()
    need_gazetteer(python)
    if is_for_command_line(words) or system_libraries.has_display():
        return call([python, "-m", "annotator", *words])
    return call([python, "-m", "annotator", "rehearse", rehearsal_folder(words)])


def rehearsal_folder(words: list[str]) -> Path:
    """Where the main job is done once when there is no display to show it on."""
    if not words:
        return Path(tempfile.mkdtemp(prefix="conflict-annotator-")) / "rehearsal"
    folder = Path(words[0])
    if folder.is_file():
        raise Stop(f"There is no display to open “{folder}” on. Name a new folder to rehearse the main job in.")
    return folder


def test(words: list[str]) -> int:
    system_libraries.need_for_tests(APT_LOG)
    python = ready_python()
    need_gazetteer(python)
    # All tests on all processors; with words after "test" pytest is told by them alone.
    return call([python, "-m", "pytest", *(words or ["-n", "auto"])], cwd=ROOT, QT_QPA_PLATFORM="offscreen")


def lint(words: list[str]) -> int:
    python = ready_python()
    checks = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
    return max([call([python, "-m", *check], cwd=ROOT) for check in checks])


def bench(words: list[str]) -> int:
    system_libraries.need_for_tests(APT_LOG)
    python = ready_python()
    need_gazetteer(python)
    return call([python, ROOT / "tests/benchmarks/run.py", *words], cwd=ROOT, QT_QPA_PLATFORM="offscreen")


def package(words: list[str]) -> int:
    system_libraries.need_for_package(APT_LOG)
    python = ready_python()
    need_gazetteer(python)
    tell("Packaging the program into dist/ ...")
    log = LOGS / "package.log"
    log.unlink(missing_ok=True)
    built = call_into(log, [python, "-m", "PyInstaller", "--noconfirm", "--clean", "build.spec"], cwd=ROOT)
    if built.code:
        raise Stop(f"PyInstaller could not build the program.{built.where}")
    return test(["-m", "slow", "tests/packaging", *words])


def pictures(words: list[str]) -> int:
    system_libraries.need_for_tests(APT_LOG)
    python = ready_python()
    need_gazetteer(python)
    out = [str(Path(word).absolute()) for word in words[:1]]
    return call([python, "-m", "tools.pictures", *out, *words[1:]], cwd=ROOT, QT_QPA_PLATFORM="offscreen")


def data(words: list[str]) -> int:
    python = ready_python()
    build_gazetteer(python)
    return call([python, "-m", "tools.build_scheme_schema"], cwd=ROOT) or call(
        [python, "-m", "tools.translations"], cwd=ROOT
    )


def need_gazetteer(python: Path) -> None:
    newest_input = max(file.stat().st_mtime for file in GAZETTEER_INPUTS)
    if not GAZETTEER.exists() or GAZETTEER.stat().st_mtime < newest_input:
        build_gazetteer(python)


def build_gazetteer(python: Path) -> None:
    tell("Building the gazetteer (once) ...")
    log = LOGS / "data.log"
    log.unlink(missing_ok=True)
    built = call_into(log, [python, GAZETTEER_BUILDER], cwd=ROOT)
    if built.code:
        raise Stop(f"The gazetteer could not be built.{built.where}")


def lock(words: list[str]) -> int:
    """One lock for all there is to do in a checkout, so that every command runs from the same .venv."""
    groups = [word for group in ("dev", "package", "data") for word in ("--group", group)]
    # No header, no notes and no index lines: the lock holds names, versions and hashes, and no host.
    silence = ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    result = ["--universal", "--python-version", "3.11", "--generate-hashes", "-o", str(LOCK)]
    uv = ["-m", "uv", "pip", "compile", "pyproject.toml"]
    return call([ready_python(), *uv, *groups, *silence, *result, *words], cwd=ROOT)


def sentence_about(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full. Free some space and run the same command again."
    where = f" {os.fspath(error.filename)}" if isinstance(error.filename, (str, os.PathLike)) else ""
    return f"The system refused{where}: {error.strerror or error}. Mend that and run the same command again."
