"""Runs other programs: in the open, or into a log file. Knows nothing of what they do."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# They would send an installation elsewhere than into .venv, or make its Python read another one's libraries.
MISLEADING = ("PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME", "PYTHONPATH")


class Stop(Exception):
    """Nothing more can be done; the sentence says why, and what the person can do."""


@dataclass(frozen=True)
class Outcome:
    code: int
    output: str
    log: Path | None

    @property
    def where(self) -> str:
        """A sentence about the log, or nothing when no disk took it."""
        return f" All that was printed is in {self.log}." if self.log else ""


def call(command: Sequence[str | Path], cwd: Path | None = None, **more_env: str) -> int:
    """Run a program that talks to the person itself; its exit code."""
    return subprocess.call([str(word) for word in command], cwd=cwd, env=clean_env(more_env))


def call_into(
    log: Path,
    command: Sequence[str | Path],
    cwd: Path | None = None,
    watch: Callable[[str], None] | None = None,
    **more_env: str,
) -> Outcome:
    """Run a program whose output only matters when it fails: it all goes to the end of `log`."""
    words = [str(word) for word in command]
    try:
        code, output = _run(words, cwd, clean_env(more_env), watch)
    except OSError as error:
        code, output = 127, str(error)
    return Outcome(code, output, write_log(log, f"$ {' '.join(words)}\n{output}\n"))


def _run(
    words: list[str], cwd: Path | None, env: dict[str, str], watch: Callable[[str], None] | None
) -> tuple[int, str]:
    pipe, lines = subprocess.PIPE, []
    with subprocess.Popen(
        words, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=pipe, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace",
    ) as program:  # fmt: skip
        for line in program.stdout or ():
            lines.append(line)
            if watch:
                watch(line)
    return program.returncode, "".join(lines)


def write_log(log: Path, text: str) -> Path | None:
    """Where the text went: the disk of `log` may be full, or not ours to write."""
    for place in (log, Path(tempfile.gettempdir()) / f"conflict-annotator-{log.name}"):
        try:
            place.parent.mkdir(exist_ok=True)
            with place.open("a", encoding="utf-8") as file:
                file.write(text)
        except OSError:
            continue
        return place
    return None


def clean_env(more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    return kept | dict(more)


def tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
