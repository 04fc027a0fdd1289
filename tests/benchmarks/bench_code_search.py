"""What a key in the code picker costs beside a bare scan of the same strings, in the largest scheme.

Ours is the whole answer to a key: codes ranked, with why each was found. The bare scan only asks of every number,
name and wording that ours searches whether the letters stand anywhere in it. A key is one of the letters typed for
the words of the phrase list, one after the other. The first key of a session also makes the index. Each time is the
best of several rounds, ours and bare in turns, and the processor's own where the system tells it finely, so that what
else a busy machine does counts little. Never fails by the clock.
"""

from __future__ import annotations

import csv
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from annotator.model.schemes.scheme_file import read_scheme
from annotator.paths import schemas
from annotator.use_cases.codebooks.code_index import CodeIndex
from annotator.use_cases.codebooks.code_search import search_codes

PHRASES = Path(__file__).resolve().parents[1] / "schemes" / "phrases" / "cameo.csv"
MISTYPED = ("ceasfire", "protset", "agrrement")
ROUNDS = 9
Search = Callable[[str], object]
_IS_FINE = time.get_clock_info("process_time").resolution <= 1e-6
_now_s = time.process_time if _IS_FINE else time.perf_counter


def measure() -> list[tuple[str, float, float]]:
    """Name, ratio and bar of each measurement."""
    scheme = read_scheme(schemas() / "cameo.yaml")
    strings = [text.casefold() for code in scheme.codes for text in (code.id, code.name, *code.cues, *code.also)]
    keys = _keys()
    search_codes(scheme, "a")
    ours, bare = _in_turns(keys, lambda key: search_codes(scheme, key), lambda key: [s for s in strings if key in s])
    slips, scans = _in_turns(
        MISTYPED, lambda key: search_codes(scheme, key, slips=True), lambda key: [s for s in strings if key in s]
    )
    (index,), (scan,) = _in_turns(["war"], lambda key: CodeIndex(scheme), lambda key: [s for s in strings if key in s])
    of = f"{len(scheme.codes)} codes"
    return [
        (f"a key among {of} (median {_median(ours):.2f} ms) / bare scan", _median(ours) / _median(bare), 2.0),
        (f"the slowest key among {of} ({max(ours):.2f} ms) / bare scan", max(ours) / _median(bare), 17.0),
        (f"a mistyped word among {of} ({_median(slips):.2f} ms) / bare scan", _median(slips) / _median(scans), 17.0),
        (f"making the index of {of} ({index:.1f} ms) / bare scan", index / scan, 100.0),
    ]


def _keys() -> list[str]:
    with PHRASES.open(encoding="utf-8", newline="") as file:
        typed = [row["typed"] for row in csv.DictReader(file)]
    return sorted({letters[:length] for letters in typed for length in (1, 2, 3)})


def _in_turns(keys: Sequence[str], ours: Search, bare: Search) -> tuple[list[float], list[float]]:
    """The best time in ms of each key, ours and bare."""
    times: tuple[list[float], list[float]] = ([], [])
    for key in keys:
        pairs = [(_timed_ms(partial(ours, key)), _timed_ms(partial(bare, key))) for _ in range(ROUNDS)]
        times[0].append(min(pair[0] for pair in pairs))
        times[1].append(min(pair[1] for pair in pairs))
    return times


def _timed_ms(work: Callable[[], object]) -> float:
    start = _now_s()
    work()
    return (_now_s() - start) * 1000


def _median(times: list[float]) -> float:
    return statistics.median(times)


if __name__ == "__main__":
    for name, ratio, bar in measure():
        print(f"{name}: {ratio:.2f} (bar {bar})")
