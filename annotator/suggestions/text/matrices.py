"""Which library multiplies the language model's matrices: numpy's where it keeps to one thread, else spaCy's own blis.

On processors that blis does not know, numpy takes a third of its time; by many threads it would take the window's too.
"""

from __future__ import annotations

import os
import sys

_THREADS = "OPENBLAS_NUM_THREADS"


def is_kept_to_one_thread() -> bool:
    """Whether numpy is. It reads the number when it is loaded: until then it can still be told."""
    if "numpy" not in sys.modules:
        os.environ.setdefault(_THREADS, "1")
    return os.environ.get(_THREADS) == "1"
