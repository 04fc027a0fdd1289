"""What the desk takes from a coder's hand while suggestions run, beside what a hand would notice.

A real window on the sample, with the worker process; every article is opened by key, and coded by key once its
suggestions are there. A turn is all that the window's loop does before it rests again. Both are taken on the thread's
own clock, so that what else the machine does is not counted; the keys on the wall's too, which has the disk in it.
Never fails by the clock.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HAND_MS = 50.0
SECONDS = 120
WARM = 2
CODING = ("Space", *["Enter"] * 8)


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of the measurement."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        home = {"XDG_CONFIG_HOME": name, "XDG_STATE_HOME": name, "HOME": name, "APPDATA": name, "LOCALAPPDATA": name}
        before = dict(os.environ)
        os.environ.update(home)
        try:
            turns, keys = _measured(Path(name))
        finally:
            os.environ.clear()
            os.environ.update(before)
    turns.sort()
    own, wall = (sorted(each) for each in zip(*keys, strict=True))
    worst, late, late_wall = turns[-1], own[int(len(own) * 0.95)], wall[int(len(wall) * 0.95)]
    what = f"{len(keys)} keys that take values and go to the next field, until painted, 95th percentile"
    bar = f" / {HAND_MS:.0f} ms"
    return [
        (
            f"while suggestions run: longest of {len(turns):,} turns ({worst:.1f} ms){bar}",
            worst / HAND_MS,
            1,
        ),
        (f"{what} ({late:.1f} ms){bar}", late / HAND_MS, 1),
        (
            f"the same with the disk and all else that runs ({late_wall:.1f} ms){bar}",
            late_wall / HAND_MS,
            1,
        ),
    ]


def _measured(folder: Path) -> tuple[list[float], list[tuple[float, float]]]:
    """Milliseconds of every turn, and of every key by the two clocks."""
    from PySide6.QtWidgets import QApplication

    from annotator.ui.keys.keyboard import Keyboard
    from annotator.ui.main_window import MainWindow
    from annotator.use_cases.projects.sample_project import make_sample_project

    QApplication.instance() or QApplication([])
    path = folder / "sample.annotator"
    make_sample_project(path)
    window = MainWindow()
    window.show()
    window.activateWindow()
    window.open_project(path)
    turns: list[float] = []
    keys: list[tuple[float, float]] = []
    _live_until(window.readable, turns)
    desk, keyboard = window.desk, Keyboard(window)
    assert desk is not None
    answered: set[str] = set()
    desk.suggestions.found.connect(lambda uuid, _: answered.add(uuid))
    seen: list[str] = []
    while desk.session.article is not None and desk.session.article.uuid not in seen:
        here = desk.session.article.uuid
        seen.append(here)
        _live_until(lambda here=here: here in answered, turns)  # type: ignore[misc]
        for name in CODING:
            start = time.perf_counter()
            own = _timed_ms(lambda name=name: keyboard.press(name))  # type: ignore[misc]
            keys.append((own, (time.perf_counter() - start) * 1000))
        if len(seen) == WARM:  # what is loaded once is loaded now
            turns.clear()
            keys.clear()
        turns.append(_timed_ms(lambda: keyboard.play("Escape", "Ctrl+Down")))
    window.close()
    return turns, keys


def _live_until(condition: Callable[[], bool], turns: list[float]) -> None:
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, "no suggestions came"
        turns.append(_timed_ms(QApplication.processEvents))
        time.sleep(0.002)


def _timed_ms(action: Callable[[], object]) -> float:
    start = time.thread_time()
    action()
    return (time.thread_time() - start) * 1000


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
