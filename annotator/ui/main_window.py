"""The window: the start page, or one project's desk. A wiring list, nothing else."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from annotator import settings
from annotator.errors import CoderError
from annotator.session.coding_session import CodingSession
from annotator.session.suggestion_client import SuggestionClient
from annotator.ui.codebook.codebook_opener import CodebookOpener
from annotator.ui.desk import DeskPage
from annotator.ui.keys.commands import MENUS, Command, Zone
from annotator.ui.keys.dispatcher import KeyDispatcher
from annotator.ui.keys.key_map import KeyMap, read
from annotator.ui.look.look_keeper import LookKeeper
from annotator.ui.look.panels import Side
from annotator.ui.palette.palette_opener import PaletteOpener
from annotator.ui.pieces.banner import Banner
from annotator.ui.project_pages import ProjectPages
from annotator.ui.projects.file_choice import PROJECT_FILES, choose_file, is_same_file
from annotator.ui.projects.file_drop import FileDrop, leave_files
from annotator.ui.projects.project_dialogs import ProjectDialogs
from annotator.ui.projects.suggestion_dialogs import SuggestionDialogs
from annotator.ui.text.article_view import USUAL
from annotator.ui.top_bar import TopBar
from annotator.ui.tour.tour_opener import TourOpener
from annotator.use_cases.coding.project_finder import project_finder
from annotator.use_cases.projects.open_project import open_project, upgrade_told
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.ui.articles.article_actions import ArticleActions
    from annotator.ui.projects.start_page import StartPage

USUAL_SIZE = (1366, 768)
SMALLEST_SIZE = (1180, 640)
UNEXPECTED = tr("Something unexpected happened; it was written to the log.")
_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """Start page and desk under one top bar. `session` is there while a project is open."""

    session: CodingSession

    def __init__(self, with_suggestions: bool = True) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("Conflict Annotator")
        stored = settings.load()
        self.look = LookKeeper(self, stored, self.tell)
        self.look.place_window(USUAL_SIZE, SMALLEST_SIZE, stored.window)
        self.theme = self.look.theme
        self._with_suggestions = with_suggestions
        self.desk: DeskPage | None = None
        self._gives_up = False
        self._keys = KeyDispatcher(self.zone, self._is_typed, self.run, self._take_hint, self)
        self.bar = TopBar(self.theme)
        self.banner = Banner(self.theme)
        self._pages = QStackedWidget()
        self.project_pages = ProjectPages(self._pages, self.bar, self.theme, self.show_keys)
        self.codebook = CodebookOpener(self.theme, self, self._keys.in_use)
        self.finding = PaletteOpener(self.theme, self, self.run, self.codebook, self._keys.in_use)
        self.dialogs = ProjectDialogs(self, self.theme, self.banner)
        self._about_suggestions = SuggestionDialogs(self, self.theme, self.banner)
        self.tour = TourOpener(self.theme, self._keys.in_use)
        self._arrange()
        self._wire()
        # Learned in the midst of a key press: what shows keys is drawn anew after it.
        self._keys.letters_changed.connect(self._name_keys, Qt.ConnectionType.QueuedConnection)
        self._load_keys(stored)

    def open_project(self, path: Path) -> None:
        """Put a project on the desk; a refusal is told in the banner, and the page before stays."""
        if self.desk is not None and is_same_file(path, self.session.project.path):
            return  # Its own lock would make it read-only.
        try:
            project = open_project(path)
        except CoderError as error:
            self.banner.show_error(error.what_happened, error.what_to_do)
            return
        if not self._close_desk():
            project.close()
            return
        self.banner.hide()
        settings.remember_project(path)
        self.session = CodingSession(project, lambda: project_finder(project), self)
        known_after = self.session.walk.known_after
        suggestions = SuggestionClient(project, self._with_suggestions, self.session, known_after)
        self.desk = DeskPage(self.session, suggestions, self.theme, self._keys.in_use)
        leave_files(self.desk)
        self.project_pages.open(self.desk)
        self.setWindowTitle(f"{project.name} - Conflict Annotator")
        self.desk.status.keys_wanted.connect(self.show_keys)
        self.desk.no_articles.import_wanted.connect(self.import_articles)
        self.desk.header.day_wanted.connect(self.ask_publication_day)
        self.desk.record.incident_wanted.connect(self.same_incident)
        self.look.dress_desk(self.desk)
        self.session.articles.open_last()
        if project.read_only:
            self.banner.show_warning(project.read_only_reason, tr("You can read and export; nothing can be changed."))
        elif project.copy_before_upgrade is not None:
            self.banner.show_warning(*upgrade_told(project))
        self._start_when_readable(self.desk)

    def _start_when_readable(self, desk: DeskPage) -> None:
        """Once the article is on the screen: start the model's process, load what the first key will need."""
        if self.desk is not desk:
            return
        if self.session.article is not None and not desk.text.is_painted:
            QTimer.singleShot(10, desk, lambda: self._start_when_readable(desk))
            return
        desk.suggestions.start()
        QTimer.singleShot(0, desk, lambda: self.session.finder)
        self.dialogs.tell_newer_codebooks(self.session)

    def run(self, command: Command) -> None:
        """Run one command of the table, where it means something; the window outlives whatever goes wrong."""
        if self.desk is None and "start" not in command.zones:
            return
        if "overview" not in command.zones:
            self.project_pages.show_desk()
        try:
            command.run(self)
        except Exception as error:
            self.tell(error)

    def tell(self, error: BaseException) -> None:
        """Say what went wrong: the world's doing in its own sentences; what is ours is in the log."""
        if isinstance(error, CoderError):
            self.banner.show_error(error.what_happened, error.what_to_do)
        else:
            _log.critical("unexpected error", exc_info=error)
            self.banner.show_error(UNEXPECTED, tr("What was saved is safe; go on, or start the program again."))

    def zone(self) -> Zone | None:
        """Where the keyboard is; None when a dialog, a menu or the palette has it."""
        if QApplication.activeModalWidget() or QApplication.activePopupWidget() or self.finding.is_open:
            return None
        if self.project_pages.shows_overview:
            return "overview"
        if self.desk is not None:
            return self.desk.zone()
        return "start" if self.isVisible() else None

    def _is_typed(self) -> bool:
        return self.desk is not None and self.desk.is_typed()

    def _take_hint(self, letter: str) -> None:
        try:
            self.session.record.take_hint(letter)
        except Exception as error:
            self.tell(error)

    def readable(self) -> bool:
        """Whether an article has been painted."""
        return self.desk is not None and self.desk.text.is_painted

    def _take_dropped(self, names: list[str]) -> None:
        """A project that is dropped opens; articles come into the open one, else into a new one."""
        from annotator.use_cases.projects.dropped_files import sort_dropped

        dropped = sort_dropped([Path(name) for name in names])
        self.banner.hide()
        if dropped.refusal:
            self.banner.show_warning(dropped.refusal, dropped.remedy)
        if dropped.project is not None:
            self.open_project(dropped.project)
        elif dropped.articles and self.desk is not None:
            self.import_articles(dropped.articles)
        elif dropped.articles:
            self.new_project(dropped.articles)

    def last_project(self) -> Path | None:
        """The project open last on this machine, if it is still there."""
        return settings.last_project()

    @cached_property
    def start(self) -> StartPage:
        """Made when first shown: who opens a project does not wait for it."""
        from annotator.ui.projects.start_page import StartPage

        start = StartPage(self.theme)
        start.use_keys(self._keys.in_use)
        self._pages.addWidget(start)
        start.project_chosen.connect(lambda path: self.open_project(Path(path)))
        start.new_wanted.connect(self.new_project)
        start.import_wanted.connect(self._choose_first_articles)
        start.open_wanted.connect(self.choose_project)
        start.sample_wanted.connect(self.open_sample)
        start.locate_wanted.connect(self.locate_project)
        start.keys_wanted.connect(self.show_keys)
        start.files_dropped.connect(self._take_dropped)
        return start

    def show_start(self) -> None:
        items = self.dialogs.recent_items()
        self.start.show_recent(items)
        self.start.count_recent([Path(item.path) for item in items if not item.is_missing])
        self._pages.setCurrentWidget(self.start)
        self.bar.set_pages([], "")
        self.setWindowTitle("Conflict Annotator")

    def showEvent(self, event: QShowEvent) -> None:
        """With nothing to show, the window shows the start page."""
        if self.desk is None:
            self.show_start()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._close_desk():
            event.ignore()
            return
        self.look.remember_window()
        self._keys.close()
        super().closeEvent(event)

    # -- commands that only a window can do --

    def focus_text(self) -> None:
        self._desk.focus_text()

    def take(self, stay: bool = False) -> None:
        self._desk.take(stay)

    def cycle_panels(self, step: int) -> None:
        self.project_pages.show_desk()
        self._desk.cycle_panels(step)

    def zoom(self, step: int) -> None:
        """Set the text larger or smaller; 0 is the usual size."""
        self._desk.text.zoom(self._desk.text.zoom_px + step if step else USUAL)

    def show_invisibles(self) -> None:
        self._desk.text.show_invisibles(not self._desk.text.shows_invisibles)

    def find_articles(self) -> None:
        self.project_pages.show_desk()
        self._desk.list.focus_filter()

    @property
    def articles(self) -> ArticleActions:
        return self._desk.articles

    def leave_list(self) -> None:
        if not self.articles.step_out():
            self.focus_text()

    def export_selected(self) -> None:
        self.articles.export(lambda only: self.dialogs.export_dataset(self.session.project, only))

    def open_palette(self) -> None:
        others = [each for each in self._keys.keys.commands if each.runs_on_the_desk and each.id != "palette"]
        if self.desk is None:
            self.finding.open([command for command in others if "start" in command.zones], None)
        else:
            self.finding.open(others, self.session)

    def show_keys(self) -> None:
        self.dialogs.show_keys(self._keys.keys, self._keys.in_use.letters)

    def change_keys(self) -> None:
        self.dialogs.change_keys(self._keys.keys, self._use_keys)

    def show_entry(self) -> None:
        self.codebook.open(self.session)

    def same_incident(self) -> None:
        self.dialogs.same_incident(self.session, self._keys.in_use)

    def choose_no_event_reason(self) -> None:
        from annotator.ui.articles.no_event_menu import ask_no_event_reason

        ask_no_event_reason(self.session, self._desk.text, self)

    def open_menu(self) -> None:
        self.bar.open_menu()

    def take_tour(self) -> None:
        """On the sample, which is opened if need be; on the desk where it was left, it goes on."""
        if self.desk is None or not self.tour.waits_on(self.desk):
            path = self.dialogs.tour_project(self.session.project.path if self.desk is not None else None)
            if path is None:
                return
            self.open_project(path)
            if self.desk is None or not is_same_file(path, self.session.project.path):
                return
        self.tour.take(self.desk)

    def leave_tour(self) -> None:
        self.tour.leave()

    def swap_colours(self) -> None:
        self.look.choose_theme("light" if self.theme.tokens.dark else "dark")

    def appearance(self) -> None:
        keys = self._keys.in_use
        self.look.open_dialog(self._start_again, (keys.of("larger"), keys.of("smaller")))

    def widen(self, side: Side, steps: int) -> None:
        self.project_pages.show_desk()
        if side == "list":
            self._desk.list.unfold()
        self._desk.panels.widen(side, steps)

    def import_articles(self, files: Sequence[Path] = ()) -> None:
        if self.desk is None:
            self._choose_first_articles()
        elif self.dialogs.import_articles(self.session.project, list(files) or None):
            self._desk.articles_were_imported()

    def export_dataset(self) -> None:
        self.dialogs.export_dataset(self.session.project)
        self.tour.exported()

    def new_codebook(self) -> None:
        self.dialogs.new_codebook()

    def update_codebook(self) -> None:
        """Bring in a new version of one of the project's codebooks; the desk codes under it from then on."""
        self.dialogs.update_codebook(self.session)

    def look_again(self) -> None:
        self._desk.look_again.open()

    def to_mend(self) -> None:
        self._desk.to_mend.open()

    def ask_publication_day(self) -> None:
        self.dialogs.ask_publication_day(self.session)

    def project_settings(self) -> None:
        self.dialogs.project_settings(self.session)

    def learn(self) -> None:
        """Let suggestions learn from datasets; a worker that starts anew has learned them."""
        if self._about_suggestions.learn(self.session):
            self._desk.suggestions.renew()

    def pipelines(self) -> None:
        self._about_suggestions.pipelines()
        if self.desk is not None:
            self.desk.suggestions.take_up()

    def suggestion_quality(self) -> None:
        self._about_suggestions.suggestion_quality(self.session)

    def leave_project(self) -> None:
        if self._close_desk():
            self.show_start()

    def new_project(self, files: Sequence[Path] = ()) -> None:
        """Make a project and open it; what is to be imported into it is shown at once."""
        made = self.dialogs.new_project(files)
        if made is not None:
            self.open_project(made.path)
            if made.files and self.desk is not None and is_same_file(made.path, self.session.project.path):
                self.import_articles(made.files)

    def _choose_first_articles(self) -> None:
        """Articles before there is a project: one is made for them."""
        files = self.dialogs.choose_articles()
        if files:
            self.new_project(files)

    def choose_project(self) -> None:
        path = choose_file(self, tr("Open a project"), PROJECT_FILES)
        if path is not None:
            self.open_project(path)

    def locate_project(self, old: str) -> None:
        """A recent project that moved: found again, it keeps its place among the recent ones, and opens."""
        found = self.dialogs.locate_project(Path(old))
        if found is not None:
            self.open_project(found)

    def open_sample(self) -> None:
        """The sample; whoever opens it for the first time is taken on the tour."""
        if self.dialogs.has_no_sample():
            self.take_tour()
        elif (path := self.dialogs.sample_project()) is not None:
            self.open_project(path)

    def quit(self) -> None:
        self.close()

    # -- inside --

    def _start_again(self) -> None:
        self.look.starts_again = self.close()

    @property
    def _desk(self) -> DeskPage:
        assert self.desk is not None
        return self.desk

    def _arrange(self) -> None:
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part, stretch in ((self.bar, 0), (self.banner, 0), (self._pages, 1)):
            layout.addWidget(part, stretch)
        self.setCentralWidget(inside)

    def _wire(self) -> None:
        self.bar.command_chosen.connect(self.run)
        self.bar.palette_wanted.connect(self.open_palette)
        FileDrop(self).dropped.connect(self._take_dropped)

    def _load_keys(self, stored: settings.Settings) -> None:
        """The coder's own keys; what of the settings could not be used is told once there is something to see."""
        keys, problem = read(stored.keys, stored.hint_modifier, stored.letters)
        self._use_keys(keys)
        if stored.mishap or problem:
            QTimer.singleShot(0, self, lambda: self._tell_mishap(stored.mishap or problem))

    def _tell_mishap(self, sentence: str) -> None:
        self.banner.show_warning(sentence, tr("“Change the keys” in the menu Help sets your own."))
        settings.forget_mishap()

    def _use_keys(self, keys: KeyMap) -> None:
        """One table for dispatcher, menus, search box, palette and key card."""
        self._keys.keys = keys
        self.bar.set_commands(MENUS, keys.commands)
        self._name_keys()

    def _name_keys(self) -> None:
        """Whatever shows a key shows the coder's own, in the letters of the layout in use."""
        in_use = self._keys.in_use
        self.bar.search.show_key(in_use.short("palette"))
        if "start" in self.__dict__:  # it was made
            self.start.use_keys(in_use)
        if self.desk is not None:
            self.desk.use_keys()
        self.project_pages.use_keys()
        self.tour.show_keys()

    def _close_desk(self) -> bool:
        """Let the project go; False when a change still waits for the file: asked again, it is given up."""
        if self.desk is None:
            return True
        if not self.session.saver.settle() and not self._gives_up:
            self._gives_up = True
            self.banner.show_warning(
                tr("Another program holds the project: the last change is not saved yet."),
                tr("Wait for “Saved”, or close again to give this change up."),
            )
            return False
        self._gives_up = False
        self.codebook.close()
        self.tour.close()
        desk, self.desk = self.desk, None
        desk.suggestions.close()
        self.project_pages.close()
        self.session.close()
        self.session.deleteLater()
        return True
