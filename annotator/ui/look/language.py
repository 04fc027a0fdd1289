"""Makes the program speak the coder's language: our own texts, and what Qt needs for it.

Imports nothing of the window: the tables of its modules hold texts, so the language comes first.
"""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator import paths, words

SYSTEM = "system"
# Of Arabic the form with the digits that articles, dates and exports have, too.
_LOCALES = {"ar": "ar_TN"}


def choose(wanted: str) -> None:
    """Speak the language that the settings name; "system" is the first of the system's that has a catalogue."""
    spoken = wanted if wanted in words.LANGUAGES else of_system(QLocale.system().uiLanguages())
    if spoken != words.ENGLISH:
        words.choose(spoken, paths.resources() / "translations")


def of_system(names: list[str]) -> str:
    """The first language of these, such as "fr-CA", that the window speaks."""
    languages = (name.replace("_", "-").partition("-")[0] for name in names)
    return next((language for language in languages if language in words.LANGUAGES), words.ENGLISH)


def dress(app: QApplication) -> None:
    """Give Qt the language that was chosen: its own texts, dates and numbers, and the side where reading starts."""
    spoken = words.language()
    if spoken == words.ENGLISH:
        return
    QLocale.setDefault(QLocale(_LOCALES.get(spoken, spoken)))
    translator = QTranslator(app)
    if translator.load(f"qtbase_{spoken}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    if words.is_right_to_left():
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
