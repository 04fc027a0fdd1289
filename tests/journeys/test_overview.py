"""The overview by keys on the real window: opened, read, left again, from a dot on the map to its event."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from annotator import settings
from annotator.model.coder import Coder
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.schemes.scheme import Scheme
from annotator.model.text.span import Span
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.ui.keys.keyboard import wait_until
from annotator.ui.overview.page import OverviewPage
from annotator.use_cases.projects.open_project import this_coder
from tests.journeys.conftest import Begin, Journey

ARTICLES = (
    ("On Thursday rebels launched a counter attack near Idlib.", "2018-01-12"),
    ("Shells fell on Aleppo in the night.\nNobody was hurt.", "2018-01-13"),
)
PLACES = {"Idleb": ("35.93", "36.63"), "Aleppo": ("36.20", "37.16")}
SECONDS = 30


def acled_event(scheme: Scheme, uuid: str, article: str, code: str, day: str, place: str, state: str) -> Event:
    north, east = PLACES.get(place, ("", ""))
    where = {"value": place, "country": "Syria", "latitude": north, "longitude": east}
    values = (
        Value(EVIDENCE_FIELD, {"value": ""}, evidence=(Span(0, 11),)), Value("code", {"value": code}),
        Value("event_date", {"value": day, "precision": "day"}), Value("location", where),
        Value("actor1", {"value": "Opposition Rebels (Syria)"}),
    )  # fmt: skip
    return Event(uuid, article, this_coder().id, "acled", scheme.version, state, values=values)  # type: ignore[arg-type]


@pytest.fixture
def coded(begin: Begin, schemes: list[Scheme]) -> Journey:
    """A window on three events and a draft."""
    journey = begin(*ARTICLES, countries=("Syria",))
    journey.window.leave_project()
    with Project.open(journey.path, this_coder()) as project, project.edit("Code") as edit:
        for uuid, article, code, day, place, state in (
            ("e0", "article-0", "Armed clash", "2018-01-11", "Idleb", "complete"),
            ("e1", "article-1", "Shelling/artillery/missile attack", "2018-01-12", "Aleppo", "complete"),
            ("e2", "article-1", "Shelling/artillery/missile attack", "2018-01-13", "Aleppo", "complete"),
            ("e3", "article-1", "Armed clash", "2018-01-13", "", "draft"),
        ):
            events.save_event(edit, acled_event(schemes[0], uuid, article, code, day, place, state))
    journey.window.open_project(journey.path)
    return journey


def overview(journey: Journey) -> OverviewPage:
    """Open it by key, and wait until it is counted and drawn."""
    journey.keyboard.press("Ctrl+2")
    page = journey.window.project_pages.overview
    assert page is not None
    settle(page)
    return page


def settle(page: OverviewPage) -> None:
    assert wait_until(lambda: page.found is not None and page.chart is not None and page.parts.map.has_shapes, SECONDS)


def listed(page: OverviewPage) -> list[str]:
    assert wait_until(lambda: bool(page.parts.events.lines), SECONDS)
    return [line.uuid for line in page.parts.events.lines]


def test_the_figures_are_counted_and_drafts_stand_apart(coded: Journey) -> None:
    page = overview(coded)

    assert page.parts.figures.events.text == "3 events, 1 draft apart"
    assert page.parts.figures.done.text == "0 of 2 articles done"
    assert page.parts.figures.left.text == "2 articles left"
    assert page.parts.figures.pace.text == "– no time measured yet"
    assert [(row.label, row.events, row.drafts) for row in page.parts.codes.tallies] == [
        ("Shelling/artillery/missile attack", 2, 0),
        ("Armed clash", 1, 1),
    ]
    assert [(row.label, row.events) for row in page.parts.actors.tallies] == [("Opposition Rebels (Syria)", 3)]
    assert page.parts.over_time.hint == "per day"


def test_a_click_on_a_dot_lists_its_events_and_enter_opens_one_on_the_desk(coded: Journey) -> None:
    page = overview(coded)
    dot = next(dot for dot in page.parts.map.dots() if dot.spot.name == "Aleppo")

    QTest.mouseClick(page.parts.map, Qt.MouseButton.LeftButton, pos=dot.at.toPoint())
    found = listed(page)
    coded.keyboard.play("Down", "Enter")

    assert found == ["e1", "e2"]
    assert not coded.window.project_pages.shows_overview
    assert coded.window.zone() == "text"
    session = coded.window.session
    assert session.article is not None and session.current is not None
    assert (session.article.uuid, session.current.uuid) == ("article-1", "e2")


def test_another_coders_event_opens_its_article_and_says_so(coded: Journey, schemes: list[Scheme]) -> None:
    coded.window.leave_project()
    with Project.open(coded.path, Coder("coder-00B7", "")) as project, project.edit("Code") as edit:
        found = acled_event(schemes[0], "e9", "article-1", "Attack", "2018-01-12", "Aleppo", "complete")
        events.save_event(edit, replace(found, coder="coder-00B7"))
    coded.window.open_project(coded.path)
    page = overview(coded)

    page.parts.codes.setFocus()
    coded.keyboard.play("End", "Enter")
    assert listed(page) == ["e9"]
    titles = [page.parts.events.table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(4)]
    coded.keyboard.press("Enter")

    session = coded.window.session
    assert titles == ["Date", "Code", "Article", "Coder"]
    assert session.article is not None and session.article.uuid == "article-1"
    assert session.current is None
    assert coded.window.desk is not None
    assert coded.window.desk.status.left_words == "Another coder's event: this is the article it was coded from."


def test_escape_goes_from_the_list_to_the_counts_and_from_those_to_the_desk(coded: Journey) -> None:
    page = overview(coded)
    assert page.chart is not None
    page.chart.setFocus()
    coded.keyboard.press("Enter")
    found = listed(page)

    coded.keyboard.press("Escape")
    at_the_counts = coded.window.project_pages.shows_overview and page.parts.codes.isVisible() and page.chart.hasFocus()
    coded.keyboard.press("Escape")

    assert found == ["e0"]
    assert at_the_counts
    assert coded.window.zone() == "text"


def test_ctrl_1_and_the_bar_change_pages_too(coded: Journey) -> None:
    overview(coded)
    coded.keyboard.press("Ctrl+1")
    after_key = coded.window.project_pages.shows_overview

    coded.window.bar.page_wanted.emit("Overview")

    assert not after_key
    assert coded.window.project_pages.shows_overview


def test_a_command_of_the_desk_goes_back_to_it(coded: Journey) -> None:
    overview(coded)

    coded.keyboard.press("Ctrl+Z")

    assert not coded.window.project_pages.shows_overview
    assert coded.events() == []


def test_every_chart_has_a_table_that_copies_to_a_spreadsheet(coded: Journey) -> None:
    page = overview(coded)
    page.parts.map.setFocus()
    coded.keyboard.press("Ctrl+T")
    assert page.parts.where.shows_table and page.parts.place_table.hasFocus()
    page.parts.place_table.clearSelection()

    coded.keyboard.press("Ctrl+C")

    assert QGuiApplication.clipboard().text().split("\n") == [
        "Place\tLatitude\tLongitude\tEvents\tDrafts",
        "Aleppo\t36.2\t37.16\t2\t0",
        "Idleb\t35.93\t36.63\t1\t0",
    ]
    coded.keyboard.press("Ctrl+T")
    assert page.parts.map.hasFocus()


def test_the_other_scheme_and_only_my_events_can_be_asked_for(coded: Journey) -> None:
    page = overview(coded)
    before = page.found

    page.choose_scheme("cameo")
    assert wait_until(lambda: page.found is not before, SECONDS)

    assert page.parts.empty.isVisible() and "No events under CAMEO yet" in page.parts.empty.text()
    assert not page.parts.codes.isVisible()


def test_without_articles_it_says_what_to_do(begin: Begin) -> None:
    journey = begin()

    page = overview(journey)

    assert page.parts.empty.text() == "No articles yet. Import some: Ctrl+I"


def test_coming_back_counts_anew(coded: Journey, schemes: list[Scheme]) -> None:
    page = overview(coded)
    before = page.found
    coded.keyboard.press("Escape")
    with coded.window.session.project.edit("Drop") as edit:
        events.drop_event(edit, "e0")

    coded.keyboard.press("Ctrl+2")

    assert wait_until(lambda: page.found is not before, SECONDS)
    assert page.parts.figures.events.text == "2 events, 1 draft apart"


@pytest.mark.parametrize("part", ["over_time", "where", "by_code", "by_actor"])
def test_each_figure_is_saved_by_key(
    coded: Journey, part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = overview(coded)
    target = tmp_path / f"{part}.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    getattr(page.parts, part).figure.setFocus()

    coded.keyboard.press("Ctrl+S")

    assert target.read_text("utf-8").startswith("<?xml")
    assert f">{getattr(page.parts, part).title}</text>" in target.read_text("utf-8").replace("\n ", "")
    assert page.parts.status.left_words == f"Saved the picture “{target.name}”."


def test_the_button_of_a_part_saves_that_part(coded: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = overview(coded)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.svg"), ""))
    button = page.findChild(QAbstractButton, "overview_where_save_button")
    assert button is not None

    button.click()

    assert "<title>Where</title>" in (tmp_path / "a.svg").read_text("utf-8")


def test_a_picture_that_cannot_be_written_is_told(
    coded: Journey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = overview(coded)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "a.png"), ""))

    coded.keyboard.press("Ctrl+S")

    assert "“a.png” could not be written" in page.parts.status.left_words


def test_nothing_is_counted_any_more_after_the_project_is_closed(coded: Journey) -> None:
    page = overview(coded)
    page.recount()

    coded.window.leave_project()

    assert coded.window.project_pages.overview is None
    coded.path.rename(coded.path.with_suffix(".moved"))


def test_every_control_has_a_name_for_a_screen_reader(coded: Journey) -> None:
    page = overview(coded)

    parts = page.parts
    tables = [parts.time_table, parts.place_table, parts.events.table]
    controls = [parts.map, page.chart, parts.codes, parts.actors, parts.coder, parts.scheme, *tables]
    assert page.chart is not None
    assert [each for each in controls if each is None or not each.accessibleName() or not each.objectName()] == []
    buttons = page.findChildren(QAbstractButton)
    assert [each.objectName() for each in buttons if not each.accessibleName() and each.text()] == []


def test_charts_are_loaded_only_when_the_page_is_opened(coded: Journey) -> None:
    coded.window.leave_project()
    settings.set_theme("light")
    code = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from annotator.ui.main_window import MainWindow
window = MainWindow(with_suggestions=False)
window.show()
window.open_project(Path(sys.argv[1]))
app.processEvents()
before = {"pyqtgraph", "numpy"} & set(sys.modules)
window.project_pages.show_overview()
from annotator.ui.keys.keyboard import wait_until
wait_until(lambda: window.project_pages.overview.chart is not None, 60)
print(sorted(before), "pyqtgraph" in sys.modules)
window.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(coded.path)], capture_output=True, encoding="utf-8", timeout=120, check=True
    )

    assert done.stdout.strip() == "[] True"
