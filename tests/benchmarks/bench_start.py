"""How long from the start of the process to a readable article, beside the first paint of a bare PySide6 window.

Both are whole processes, started in turns; the clock runs from the start until the process says so on its output.
Never fails by the clock.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = int(os.environ.get("ANNOTATOR_BENCH_ARTICLES", "20000"))
ROUNDS = 7
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("readable", flush=True)
        app.exit()

app = QApplication([])
window = Window()
window.show()
app.exec()
"""


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of each measurement."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = _environment(folder)
        project = _project(folder, environment)
        ours, bare = [sys.executable, "-m", "annotator", str(project)], [sys.executable, "-c", BARE]
        # The first of each reads everything from the disk.
        times = [(_seconds(ours, environment), _seconds(bare, environment)) for _ in range(ROUNDS + 1)][1:]
    program, window = (statistics.median(each) for each in zip(*times, strict=True))
    name = f"start to a readable article of {ARTICLES:,} ({program:.2f} s) / bare window's first paint ({window:.2f} s)"
    return [(name, program / window, 2.5)]


def _environment(folder: Path) -> Mapping[str, str]:
    """A home of its own: neither the settings nor the projects of whoever measures."""
    own = {name: str(folder) for name in ("HOME", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_STATE_HOME")}
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    # Installed programs are compiled once, whatever this shell says about that.
    inherited = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **inherited, **own, "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"), "ANNOTATOR_QUIT_WHEN_READABLE": "1",
    }  # fmt: skip


def _project(folder: Path, environment: Mapping[str, str]) -> Path:
    source, project = folder / "articles.jsonl", folder / "bench.annotator"
    text = "On Thursday rebels launched a counter attack near the town. Seven soldiers were killed.\n" * 20
    rows = (json.dumps({"title": f"Report {n}", "text": text, "published": "2018-02-02"}) for n in range(ARTICLES))
    source.write_text("\n".join(rows))
    for words in (
        ["new", str(project), "--scheme", "acled", "--scheme", "cameo"],
        ["import", str(project), str(source)],
    ):
        subprocess.run(
            [sys.executable, "-m", "annotator", *words], env=environment, check=True, stdout=subprocess.DEVNULL
        )
    return project


def _seconds(command: list[str], environment: Mapping[str, str]) -> float:
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = next((line for line in process.stdout if line.strip() == "readable"), "")
        taken = time.perf_counter() - start
    if not said:
        raise RuntimeError(f"{command[1:3]} ended without a readable window")
    return taken


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
