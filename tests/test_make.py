"""make.py and its helpers: what they say when the world refuses, and what they take for done."""

import ast
import errno
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import make
from tools.maker import calls, environment, system_libraries, tasks
from tools.maker.calls import Outcome, Stop, call_into
from tools.maker.environment import STAMP, is_current, is_intact, sentence_about_libc, write_stamp
from tools.maker.places import python_of
from tools.maker.trouble import sentence_for

ROOT = Path(make.__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
USAGE = str(make.__doc__)


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A finished venv with one package in it, that the helpers take for the checkout's."""
    folder = tmp_path / ".venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    packages = next(folder.glob("[Ll]ib/**/site-packages"))
    (packages / "PySide6").mkdir()
    monkeypatch.setattr(environment, "VENV", folder)
    monkeypatch.setattr(environment, "LOGS", tmp_path / ".make")
    monkeypatch.setattr(environment, "MAKE_VENV", ("-m", "venv", "--clear", "--without-pip"))
    write_stamp(folder)
    return folder


def one_sentence(text: str) -> bool:
    return text.count("\n") == 0 and "Traceback" not in text and text.endswith(".")


# Which Python


@pytest.mark.parametrize("version", [(2, 7), (3, 6), (3, 10), (3, 15), (4, 0)])
def test_a_python_too_old_or_too_new_is_named_in_one_sentence(version: tuple[int, int]) -> None:
    sentence = make.sentence_about(version)

    assert not make.is_right(version)
    assert f"Python {version[0]}.{version[1]}" in sentence
    assert "3.11 to 3.14" in sentence
    assert one_sentence(sentence.replace(". Install", "; install"))


def test_the_pythons_that_make_takes_are_those_of_the_package() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    oldest, newest = make.OLDEST, make.NEWEST

    assert settings["project"]["requires-python"] == f">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}"


def test_another_python_does_the_work_when_this_one_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    called = []
    monkeypatch.setattr(make, "other_pythons", lambda: [["no-such-python"], [sys.executable]])
    monkeypatch.setattr(make.subprocess, "call", lambda command, **_: called.append(command) or _exit(command))

    code = make.run_with_another_python(["test", "-q"])

    assert code == 0
    assert called[-1] == [sys.executable, str(ROOT / "make.py"), "test", "-q"]


def _exit(command: list[str]) -> int:
    if command[0] == "no-such-python":
        raise FileNotFoundError(command[0])
    return 0


def test_without_any_right_python_there_is_one_sentence_and_code_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(make, "other_pythons", lambda: [["no-such-python"]])

    code = make.run_with_another_python(["run"])

    assert code == 2
    assert "no other was found" in capsys.readouterr().err


def test_old_pythons_can_read_make_py() -> None:
    tree = ast.parse((ROOT / "make.py").read_text(encoding="ascii"), feature_version=(3, 7))

    nodes = {type(node) for node in ast.walk(tree)}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]

    newer = {
        ast.JoinedStr,
        ast.AnnAssign,
        ast.NamedExpr,
        ast.Starred,
        ast.Match,
        ast.AsyncFunctionDef,
        ast.Nonlocal,
    }
    assert nodes & newer == set()
    assert all(f.returns is None and not f.args.kwonlyargs and not f.args.posonlyargs for f in functions)


# Words


def test_an_unknown_command_is_named_and_help_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    code = tasks.make(["tset"], USAGE)

    assert code == 2
    assert capsys.readouterr().err == "There is no command “tset”. Run “python3 make.py help” for the commands.\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    code = tasks.make([], USAGE)

    shown = capsys.readouterr().out
    assert code == 0
    assert all(f"make.py {name} " in shown for name in ("run", "test", "lint", "bench", "package", "data", "lock"))


def test_a_full_disk_is_one_sentence_also_when_it_is_ours_to_write(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full() -> Path:
        raise OSError(errno.ENOSPC, "No space left on device", "stamp")

    monkeypatch.setattr(tasks, "ready_python", full)

    code = tasks.make(["lint"], USAGE)

    assert code == 2
    assert capsys.readouterr().err == "The disk is full. Free some space and run the same command again.\n"


# The installation


NO_NETWORK = """\
WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.\
connection.HTTPSConnection>: Failed to establish a new connection: [Errno -3] Temporary failure')'
ERROR: No matching distribution found for altgraph==0.17.5"""
NO_VENV = "The virtual environment was not created successfully because ensurepip is not\navailable."
WRONG_HASH = "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE."
NO_WHEEL = "ERROR: No matching distribution found for pyside6-essentials==6.11.3"


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk is full"),
        (NO_NETWORK, "no network"),
        ("SSLError(SSLCertVerificationError(1, 'certificate verify failed'))", "PIP_CERT"),
        (WRONG_HASH, "the one in the lock"),
        (NO_WHEEL, "There is no pyside6-essentials"),
        (NO_VENV, "python3-venv"),
        ("ERROR: Could not install packages: [Errno 13] Permission denied: 'x'", "cannot be written"),
        ("Segmentation fault", "does not know"),
    ],
)
def test_each_way_to_fail_has_its_own_sentence(output: str, says: str) -> None:
    sentence = sentence_for(output, Path(".venv"))

    assert says in sentence
    assert one_sentence(sentence)


def test_a_failed_installation_names_the_log_that_holds_what_pip_said(
    venv: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pip = [sys.executable, "-c", "print('OSError: [Errno 28] No space left on device'); raise SystemExit(1)"]
    monkeypatch.setattr(environment, "installations", lambda: [pip])
    (venv / STAMP).unlink()

    with pytest.raises(Stop) as caught:
        environment.ready_python()

    log = venv.parent / ".make" / "install.log"
    assert "The disk is full" in str(caught.value)
    assert str(log) in str(caught.value)
    assert "[Errno 28]" in log.read_text(encoding="utf-8")
    assert not venv.exists()


def test_a_log_that_cannot_be_written_goes_to_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr(calls.tempfile, "gettempdir", lambda: str(tmp_path))

    outcome = call_into(tmp_path / "taken" / "x.log", [sys.executable, "-c", "print('what pip said')"])

    assert outcome.log is not None
    assert outcome.log.parent == tmp_path
    assert "what pip said" in outcome.log.read_text(encoding="utf-8")


def test_a_log_that_no_disk_takes_is_not_promised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr(calls.tempfile, "gettempdir", lambda: str(taken))

    outcome = call_into(taken / "x.log", [sys.executable, "-c", "pass"])

    assert (outcome.log, outcome.where) == (None, "")


def test_a_program_that_is_not_there_is_a_failed_outcome(tmp_path: Path) -> None:
    outcome = call_into(tmp_path / "x.log", ["no-such-program"])

    assert outcome.code == 127


def test_settings_that_would_send_the_libraries_elsewhere_are_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_INDEX_URL", "a mirror")

    env = calls.clean_env({"QT_QPA_PLATFORM": "offscreen"})

    assert "PIP_USER" not in env
    assert env["PIP_INDEX_URL"] == "a mirror"
    assert env["QT_QPA_PLATFORM"] == "offscreen"


# The stamp


def test_a_finished_venv_is_used_as_it_is(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "installations", lambda: pytest.fail("nothing needs to be installed"))

    assert environment.ready_python() == python_of(venv)


def test_a_changed_lock_is_noticed(venv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = tmp_path / "requirements.lock"
    changed.write_text(LOCK.read_text(encoding="utf-8") + "one-more==1\n", encoding="utf-8")
    assert is_current(venv)

    monkeypatch.setattr(environment, "LOCK", changed)

    assert not is_current(venv)
    assert is_intact(venv)


def test_a_changed_lock_fills_the_same_venv_again(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
    (venv / STAMP).write_text(json.dumps(stamp | {"wanted": "an older lock"}), encoding="utf-8")
    monkeypatch.setattr(environment, "installations", lambda: [[sys.executable, "-c", "pass"]])
    monkeypatch.setattr(environment, "rebuild", lambda: pytest.fail("the venv is good"))

    environment.ready_python()

    assert is_current(venv)


@pytest.mark.parametrize(
    ("pip_says", "is_rebuilt"),
    [("Failed to establish a new connection", False), ("Segmentation fault", True)],
)
def test_a_changed_lock_without_a_network_leaves_the_venv_as_it_was(
    venv: Path, pip_says: str, is_rebuilt: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuilt: list[bool] = []
    fails = [sys.executable, "-c", f"print({pip_says!r}); raise SystemExit(1)"]
    monkeypatch.setattr(environment, "wanted", lambda: "a newer lock")
    monkeypatch.setattr(environment, "installations", lambda: [fails])
    monkeypatch.setattr(environment, "rebuild", lambda: rebuilt.append(True))

    if is_rebuilt:
        environment.ready_python()
    else:
        with pytest.raises(Stop, match="no network"):
            environment.ready_python()

    assert bool(rebuilt) == is_rebuilt
    assert is_intact(venv)


@pytest.mark.parametrize("damage", ["python", "package", "stamp", "all"])
def test_a_broken_venv_is_made_anew(venv: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    damages = {
        "python": lambda: python_of(venv).unlink(),
        "package": lambda: next(venv.glob("[Ll]ib/**/PySide6")).rmdir(),
        "stamp": lambda: (venv / STAMP).write_text("{", encoding="utf-8"),
        "all": lambda: venv.rename(venv.with_name("gone")),
    }
    monkeypatch.setattr(environment, "installations", lambda: [[python_of(venv), "-c", "pass"]])

    damages[damage]()
    assert not is_intact(venv)
    environment.ready_python()

    assert is_intact(venv)
    assert is_current(venv)


def test_a_package_that_a_person_added_breaks_nothing(venv: Path) -> None:
    next(venv.glob("[Ll]ib/**/PySide6")).with_name("ipython").mkdir()

    assert is_intact(venv)


# The system


def test_an_old_glibc_is_named_in_one_sentence() -> None:
    sentence = sentence_about_libc("glibc 2.31")

    assert sentence is not None
    assert "glibc 2.31" in sentence
    assert "2.34" in sentence
    assert one_sentence(sentence)


@pytest.mark.parametrize("name", ["glibc 2.34", "glibc 2.36", "glibc 2.100"])
def test_a_new_enough_glibc_is_silent(name: str) -> None:
    assert sentence_about_libc(name) is None


def test_a_system_without_glibc_is_told_so() -> None:
    assert "another C library" in str(sentence_about_libc(""))


def test_only_the_packages_of_libraries_that_do_not_load_are_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")

    found = system_libraries.missing_libraries(system_libraries.SCREEN, lambda name: "xcb-cursor" not in name)

    assert found == {"libxcb-cursor0": "libxcb-cursor.so.0"}


def test_a_library_that_no_system_has_does_not_load() -> None:
    assert not system_libraries.can_load("libno-such-library.so.1")


def test_without_root_the_one_command_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000, raising=False)

    with pytest.raises(Stop) as caught:
        system_libraries.need({"libegl1": "libEGL.so.1", "libgl1": "libGL.so.1"}, tmp_path / "apt.log")

    command = "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    assert str(caught.value).splitlines()[-1] == command


def test_root_installs_them_without_a_question(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = []

    def apt(log: Path, command: list[str], **env: str) -> Outcome:
        asked.append((command, env))
        return Outcome(0, "", log)

    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(system_libraries, "call_into", apt)

    system_libraries.need({"libegl1": "libEGL.so.1"}, tmp_path / "apt.log")

    assert [command[:2] for command, _ in asked] == [["apt-get", "update"], ["apt-get", "install"]]
    assert asked[1][0][-1] == "libegl1"
    assert asked[1][1] == {"DEBIAN_FRONTEND": "noninteractive"}


def test_another_system_is_told_which_libraries_it_lacks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(system_libraries.shutil, "which", lambda _: None)

    with pytest.raises(Stop, match=r"lacks libEGL\.so\.1"):
        system_libraries.need({"libegl1": "libEGL.so.1"}, tmp_path / "apt.log")


# Running


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that a task would have started, in a checkout where all is ready."""
    commands: list[list[str]] = []

    def start(command: list[object], **_: object) -> int:
        commands.append([str(word) for word in command])
        return 0

    monkeypatch.setattr(tasks, "call", start)
    monkeypatch.setattr(tasks, "ready_python", lambda: Path("python"))
    monkeypatch.setattr(tasks, "need_gazetteer", lambda python: None)
    monkeypatch.setattr(system_libraries, "need", lambda lacking, log: None)
    return commands


def test_run_opens_the_window_where_there_is_a_display(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_libraries, "has_display", lambda: True)

    tasks.run(["a.project"])

    assert started == [["python", "-m", "annotator", "a.project"]]


def test_run_rehearses_the_main_job_where_there_is_none(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(system_libraries, "has_display", lambda: False)

    tasks.run([str(tmp_path / "out")])
    tasks.run([])

    assert started[0] == ["python", "-m", "annotator", "rehearse", str(tmp_path / "out")]
    assert started[1][:4] == ["python", "-m", "annotator", "rehearse"]
    assert not Path(started[1][4]).exists()


def test_run_hands_a_command_on_with_or_without_a_display(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_libraries, "has_display", lambda: False)

    tasks.run(["stats", "a.project"])

    assert started == [["python", "-m", "annotator", "stats", "a.project"]]


def test_a_project_is_not_rehearsed_over(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(system_libraries, "has_display", lambda: False)
    project = tmp_path / "a.project"
    project.write_bytes(b"years of work")

    with pytest.raises(Stop, match="no display"):
        tasks.run([str(project)])

    assert started == []


# The gazetteer and the lock


def test_the_gazetteer_is_built_when_missing_or_older_than_what_it_is_made_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gazetteer, builder = tmp_path / "gazetteer.sqlite", tmp_path / "build_gazetteer.py"
    builder.write_text(f"open({str(gazetteer)!r}, 'a').write('x')", encoding="utf-8")
    monkeypatch.setattr(tasks, "GAZETTEER", gazetteer)
    monkeypatch.setattr(tasks, "GAZETTEER_BUILDER", builder)
    monkeypatch.setattr(tasks, "GAZETTEER_INPUTS", (builder,))
    monkeypatch.setattr(tasks, "LOGS", tmp_path)

    tasks.need_gazetteer(Path(sys.executable))
    tasks.need_gazetteer(Path(sys.executable))
    assert gazetteer.read_text(encoding="utf-8") == "x"
    _make_newer(builder, gazetteer)
    tasks.need_gazetteer(Path(sys.executable))

    assert gazetteer.read_text(encoding="utf-8") == "xx"


def _make_newer(file: Path, other: Path) -> None:
    later = other.stat().st_mtime + 10
    os.utime(file, (later, later))


def test_the_lock_names_every_package_with_hashes_and_no_host() -> None:
    text = LOCK.read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())

    assert "://" not in text
    assert not any(line.startswith("-") for line in text.splitlines())
    assert all("==" in entry.splitlines()[0] and "--hash=sha256:" in entry for entry in entries)


def test_the_lock_holds_every_package_that_pyproject_names() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = settings["dependency-groups"].values()
    wanted = [*settings["project"]["dependencies"], *(name for group in groups for name in group)]
    locked = {entry.split("==")[0] for entry in LOCK.read_text(encoding="utf-8").splitlines() if "==" in entry}

    missing = {normal(entry) for entry in wanted} - locked

    assert missing == set()


def normal(requirement: str) -> str:
    """The name as the lock spells it."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()
