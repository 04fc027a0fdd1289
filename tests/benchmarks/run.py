"""Runs the benchmarks (all `bench_*.py`, or those whose names hold a given word) and prints name, ratio and bar.

A ratio compares two things measured in turns in one run, so that it means the same on a slow machine. Nothing fails
by the clock: a ratio above its bar is marked, and the exit code stays 0.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).resolve().parent


def main(words: Sequence[str]) -> int:
    chosen = [path for path in sorted(FOLDER.glob("bench_*.py")) if not words or any(w in path.stem for w in words)]
    if not chosen:
        print(f"No benchmark has {' or '.join(words)} in its name.", file=sys.stderr)
        return 2
    print(f"{'ratio':>7}  {'at most':>7}  what")
    for path in chosen:
        for name, ratio, bar in loaded(path).measure():
            print(f"{ratio:>7.2f}  {bar:>7.2f}  {name}{'' if ratio <= bar else '  <-- above its bar'}", flush=True)
    return 0


def loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    # So that the checkout is measured, installed or not.
    sys.path.insert(0, str(FOLDER.parents[1]))
    raise SystemExit(main(sys.argv[1:]))
