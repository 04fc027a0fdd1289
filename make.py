#!/usr/bin/env python3
"""The project's commands. Needs nothing but Python.

python3 make.py run [PROJECT]  start the program; without a display, rehearse its main job
python3 make.py test [...]     run the tests (words after it go to pytest)
python3 make.py lint           ruff and mypy
python3 make.py bench          the benchmarks
python3 make.py package        make the program that needs no Python, in dist/, and test it
python3 make.py pictures OUT   every screen as a picture, in light, dark, wide, Arabic and French
python3 make.py data           build the gazetteer, renew schemas/scheme.schema.json and the catalogues of texts
python3 make.py lock           renew requirements.lock from pyproject.toml (--upgrade: newest versions)
"""

# Pythons too old for the program must be able to read this file, to say so: no f-strings, no type hints.
# All the work is in tools/maker, which is read once the Python is known to be right.

import os
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 14)
RIGHT_VERSION = "import sys; sys.exit(not (%r <= sys.version_info[:2] <= %r))" % (OLDEST, NEWEST)


def main(words):
    if not is_right(sys.version_info[:2]):
        return run_with_another_python(words)
    from tools.maker.tasks import make

    return make(words, __doc__)


def is_right(version):
    return OLDEST <= tuple(version) <= NEWEST


def run_with_another_python(words):
    for command in other_pythons():
        if call_quietly(command + ["-c", RIGHT_VERSION]) == 0:
            return subprocess.call(command + [os.path.abspath(__file__)] + words)
    sys.stderr.write(sentence_about(sys.version_info[:2]) + "\n")
    return 2


def other_pythons():
    names = ["%d.%d" % (3, minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    if os.name == "nt":
        return [["py", "-" + name] for name in names]
    return [["python" + name] for name in names]


def call_quietly(command):
    with open(os.devnull, "w") as nowhere:
        try:
            return subprocess.call(command, stdout=nowhere, stderr=nowhere)
        except OSError:
            return None


def sentence_about(version):
    return (
        "This is Python %d.%d, and no other was found: Conflict Annotator needs Python %d.%d to %d.%d. "
        "Install one of those and run the same command again." % (tuple(version) + OLDEST + NEWEST)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
