"""The fonts that come with the program, and the sizes and weights made from them.

The article is set in the same font everywhere, so that lines break alike; the chrome takes the system's own
font, and Inter only where there is none.
"""

from __future__ import annotations

import importlib
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from annotator.errors import CoderError
from annotator.words import tr

SERIF = "Source Serif 4"
ARABIC = "Amiri"
SANS = "Inter"

_FILES = {
    "fontpkg_source_serif_4": ("SourceSerif4[opsz,wght].ttf",),
    "fontpkg_amiri": ("Amiri-Regular.ttf", "Amiri-Bold.ttf"),
    "fontpkg_inter": ("Inter[opsz,wght].ttf",),
}
_LIGATURES = ("liga", "clig", "dlig", "hlig")
_SMALLEST_CHROME_PX = 13
_OPTICAL_SIZE = 14 / 17
"""Of a pixel of size: the axis counts points, and text for reading wants the sturdier cut."""
_WITHOUT_FONTS = ("offscreen", "minimal")
"""Platforms whose "system font" is whatever the machine happens to hold."""


_in_articles = {"latin": "serif"}
"""The coder's choice, for the whole program as the application's font is."""


@cache
def load() -> None:
    """Make the program's fonts known to Qt, once. Needs the application object."""
    for package, names in _FILES.items():
        folder = Path(str(importlib.import_module(package).ROOT)) / "files"
        for name in names:
            if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
                raise CoderError(
                    tr("The program's font “{name}” is missing.", name=name), tr("Install the program again.")
                )


def use_for_articles(name: str) -> None:
    """Set articles in "serif", which reads alike everywhere, or in the "system"'s own font."""
    _in_articles["latin"] = "system" if name == "system" else "serif"


def article_font(px: int, weight: int = 400) -> QFont:
    """The article's font for Latin, Greek and Cyrillic, in pixels; Arabic words in it fall back to Amiri."""
    load()
    family = SERIF if _in_articles["latin"] == "serif" else _chrome()[0]
    font = QFont([family, ARABIC])
    font.setPixelSize(px)
    if family in (SERIF, SANS):
        _set_axes(font, weight, optical_size=round(px * _OPTICAL_SIZE) if family == SERIF else max(14, px))
    else:
        font.setWeight(QFont.Weight(weight))
    for feature in _LIGATURES:  # a mark may end inside one
        font.setFeature(QFont.Tag(feature), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def arabic_font(px: int, weight: int = 400) -> QFont:
    """The article's font for Arabic script, in pixels; its ligatures are letters joined and stay."""
    load()
    font = QFont([ARABIC, SERIF])
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.Bold if weight >= 600 else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def ui_font(px: int = _SMALLEST_CHROME_PX, weight: int = 400) -> QFont:
    """The font of the chrome: a step of the type scale (11, 12, 13, 15, 20, 28), grown with the system's."""
    return QFont(_ui_font(px, weight))


def tabular(font: QFont) -> QFont:
    """The same font with figures of one width, for columns of numbers."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _ui_font(px: int, weight: int) -> QFont:
    load()
    family, base = _chrome()
    font = QFont([family, ARABIC]) if family == SANS else QFont(family)
    font.setPixelSize(round(px * base / _SMALLEST_CHROME_PX))
    font.setWeight(QFont.Weight(weight))
    if family == SANS:
        _set_axes(font, weight, optical_size=max(14, px))
    return font


@cache
def _chrome() -> tuple[str, int]:
    """The family of the chrome and the pixels of its base size."""
    families = [f for f in QFontDatabase.families() if f not in (SERIF, ARABIC, SANS)]
    if not families or QGuiApplication.platformName() in _WITHOUT_FONTS:
        return SANS, _SMALLEST_CHROME_PX
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return system.family(), max(_SMALLEST_CHROME_PX, QFontInfo(system).pixelSize())


def _set_axes(font: QFont, weight: int, optical_size: int) -> None:
    # setWeight alone draws the heavier shapes of a variable font at the regular advances.
    # Above 690 Qt would embolden the heavier shapes once more.
    font.setWeight(QFont.Weight(min(weight, 690)))
    font.setVariableAxis(QFont.Tag("wght"), weight)
    font.setVariableAxis(QFont.Tag("opsz"), optical_size)
