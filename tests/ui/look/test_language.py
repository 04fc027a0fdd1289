"""The window in other languages: chosen before its modules are read, so each test starts a Python of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import settings
from annotator.ui.look.language import of_system

WALK = """
import json, sys
from PySide6.QtCore import QLibraryInfo, QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from annotator.ui.look import language
language.choose(sys.argv[2])
app = QApplication([])
language.dress(app)
from pathlib import Path
from annotator.ui.keys.keyboard import Keyboard
from annotator.ui.main_window import MainWindow
window = MainWindow(with_suggestions=False)
window.resize(1366, 768)
window.show()
window.open_project(Path(sys.argv[1]))
keys = Keyboard(window)
keys.press("Enter")
app.processEvents()
shown = [each for each in window.findChildren(QWidget) if each.isVisibleTo(window)]
left_of = lambda panel: panel.mapTo(window, QPoint(0, 0)).x()
panels = {"list": left_of(window.desk.list), "record": left_of(window.desk.record)}
window.grab()
box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
print(json.dumps({
    "from right": app.layoutDirection() == Qt.LayoutDirection.RightToLeft,
    "names": sorted({each.accessibleName() for each in shown if each.accessibleName()}),
    "panels": panels, "locale": QLocale().name(), "qt": box.buttons()[0].text(),
    "qt texts": Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_fr.qm").exists(),
    "commands": {each.id: each.title for each in window._keys.keys.commands},
}))
"""


STORES = """
import json, sqlite3, sys
from PySide6.QtWidgets import QApplication
from annotator.ui.look import language
language.choose("fr")
app = QApplication([])
from pathlib import Path
from annotator.session.edit_words import edit_words
from annotator.ui.main_window import MainWindow
window = MainWindow(with_suggestions=False)
window.open_project(Path(sys.argv[1]))
window.session.articles.no_codable_event()
label = window.session.project.undo_label
window.close()
rows = sqlite3.connect(sys.argv[1]).execute("SELECT reason FROM coding WHERE state = 'no_event'").fetchall()
print(json.dumps({"label": label, "shown": edit_words(label), "reasons": rows}))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("languages") / "sample.annotator"
    command = [sys.executable, "-m", "annotator", "new", str(path), "--scheme", "acled", "--sample"]
    subprocess.run(command, capture_output=True, check=True)
    return path


@pytest.fixture(autouse=True)
def of_the_system() -> Iterator[None]:
    """Other tests start programs too: they speak what the machine does."""
    yield
    settings.set_language("system")


def walked(project: Path, language: str) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", WALK, str(project), language], capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def test_an_arabic_window_runs_from_the_right(project: Path) -> None:
    found = walked(project, "ar")

    panels = found["panels"]
    assert isinstance(panels, dict)
    assert found["from right"] is True
    assert panels["list"] > 1000 > 10 > panels["record"]
    assert "المقالات" in str(found["names"])


@pytest.mark.parametrize(("language", "word"), [("fr", "Annuler"), ("es", "Deshacer"), ("ar", "تراجع")])
def test_commands_and_names_are_said_in_the_language(project: Path, language: str, word: str) -> None:
    found = walked(project, language)
    english = walked(project, "en")

    commands, usual = found["commands"], english["commands"]
    assert isinstance(commands, dict) and isinstance(usual, dict)
    assert commands["undo"] == word
    assert [command for command in usual if commands[command] == usual[command]] == []
    assert str(found["locale"]).startswith(language)


def test_an_english_window_runs_from_the_left(project: Path) -> None:
    found = walked(project, "en")

    assert found["from right"] is False
    assert "Articles" in str(found["names"])


def test_what_is_stored_stays_english(project: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.annotator"
    copy.write_bytes(project.read_bytes())

    done = subprocess.run([sys.executable, "-c", STORES, str(copy)], capture_output=True, encoding="utf-8", timeout=120)

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == {
        "label": "No codable event", "shown": "Aucun événement à coder", "reasons": [["nothing codable"]],
    }  # fmt: skip


def test_qt_says_its_own_words_in_the_language(project: Path) -> None:
    found = walked(project, "fr")

    assert found["qt texts"] is True
    assert str(found["qt"]).replace("&", "") == "Annuler"


def test_a_start_takes_the_language_of_the_settings(project: Path) -> None:
    really_starts = (
        "import sys\nfrom annotator import settings\nsettings.set_language('fr')\n"
        "from annotator.app import main\nmain([sys.argv[1]])\n"
        "from annotator.ui.keys.commands import MENUS\nprint(MENUS[0])"
    )
    quits = os.environ | {"ANNOTATOR_QUIT_WHEN_READABLE": "1"}

    done = subprocess.run(
        [sys.executable, "-c", really_starts, str(project)],
        capture_output=True,
        encoding="utf-8",
        env=quits,
        timeout=120,
    )

    assert done.stdout.split() == ["readable", "Fichier"]


def test_starting_in_english_reads_no_catalogue() -> None:
    looks = (
        "import sys\nread = []\n"
        "sys.addaudithook(lambda name, args: read.append(str(args[0])) if name == 'open' else None)\n"
        "from annotator.ui.look import language\nlanguage.choose('en')\n"
        "import annotator.ui.main_window\n"
        "print([path for path in read if path.endswith(('.po', '.qm'))])"
    )

    done = subprocess.run([sys.executable, "-c", looks], capture_output=True, encoding="utf-8", check=True)

    assert done.stdout.strip() == "[]"


def test_the_system_names_the_language_where_none_was_chosen() -> None:
    assert of_system(["fr-CA", "en-US"]) == "fr"
    assert of_system(["de-DE", "es_MX"]) == "es"
    assert of_system(["de-DE"]) == "en"
    assert of_system([]) == "en"


def test_the_chosen_language_is_remembered() -> None:
    settings.set_language("ar")

    assert settings.load().language == "ar"
