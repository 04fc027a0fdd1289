"""The libraries that Qt takes from the system on Linux: installs them on Debian and Ubuntu, or says how.

Qt's own message blames xcb-cursor whichever is missing, so the loader is asked for each of them first.
"""

import ctypes
import importlib.util
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tools.maker.calls import Stop, call_into, tell
from tools.maker.trouble import AGAIN, sentence_for

OFFSCREEN = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
}
SCREEN = OFFSCREEN | {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxcb-image0": "libxcb-image.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libx11-xcb1": "libX11-xcb.so.1",
}


def has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def need_for_window(log: Path) -> None:
    need(missing_libraries(SCREEN if has_display() else OFFSCREEN) | missing_venv_module(), log)


def need_for_tests(log: Path) -> None:
    need(missing_libraries(OFFSCREEN) | missing_venv_module(), log)


def need_for_package(log: Path) -> None:
    need(missing_libraries(OFFSCREEN) | missing_venv_module() | missing_objdump(), log)


def need_venv_module(log: Path) -> None:
    need(missing_venv_module(), log)


def missing_libraries(needed: Mapping[str, str], loads: Callable[[str], bool] | None = None) -> dict[str, str]:
    """Those of the packages whose library the loader does not find."""
    loads = loads or can_load
    on_linux = sys.platform == "linux"
    return {package: library for package, library in needed.items() if on_linux and not loads(library)}


def missing_venv_module() -> dict[str, str]:
    """Debian and Ubuntu keep what makes a venv in a package of its own."""
    if sys.platform != "linux" or all(map(importlib.util.find_spec, ("venv", "ensurepip"))):
        return {}
    return {f"python3.{sys.version_info.minor}-venv": "Python's module venv"}


def missing_objdump() -> dict[str, str]:
    """PyInstaller reads programs with it."""
    return {"binutils": "objdump"} if sys.platform == "linux" and shutil.which("objdump") is None else {}


def can_load(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def need(lacking: Mapping[str, str], log: Path) -> None:
    """Install the packages as root on Debian or Ubuntu; otherwise stop with the one command that does it."""
    if not lacking:
        return
    what = ", ".join(lacking.values())
    if shutil.which("apt-get") is None:
        raise Stop(f"This system lacks {what}. Install them with its package manager {AGAIN}.")
    if os.geteuid() != 0:
        raise Stop(f"This system lacks {what}. Run this, then the same command again:\n{apt_command(lacking)}")
    tell(f"Installing {what} with apt-get ...")
    # An update that fails need not matter: the lists that are there may do.
    update = call_into(log, ["apt-get", "update"])
    asking_nothing = ["apt-get", "install", "-y", "--no-install-recommends"]
    done = call_into(log, [*asking_nothing, *lacking], DEBIAN_FRONTEND="noninteractive")
    if done.code:
        reason = sentence_for(update.output + done.output, Path("/usr"))
        raise Stop(f"apt-get could not install {what}. {reason}{done.where}")


def apt_command(packages: Iterable[str]) -> str:
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"
