"""The dialogs round a project: make one, fill it, export it, and the card of all keys. Imported when asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator import settings
from annotator.errors import CoderError
from annotator.ui.pieces.banner import Banner
from annotator.ui.projects.file_choice import PROJECT_FILES, article_files, choose_file, choose_files
from annotator.ui.theme import Theme
from annotator.use_cases.articles.browse_articles import Project
from annotator.use_cases.coding.wording import short_day
from annotator.words import tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession
    from annotator.ui.keys.key_letters import KeyLetters
    from annotator.ui.keys.key_map import KeyMap
    from annotator.ui.keys.keys_in_use import KeysInUse
    from annotator.ui.projects.new_project_dialog import NewProjectChoice
    from annotator.ui.projects.recent_list import RecentItem


class ProjectDialogs:
    """Opens each dialog over `window`; tells refusals in `banner`."""

    def __init__(self, window: QWidget, theme: Theme, banner: Banner) -> None:
        self._window, self._theme, self._banner = window, theme, banner

    def recent_items(self) -> list[RecentItem]:
        """The projects opened last, those that moved included."""
        return [_recent_item(path) for path in settings.recent_projects()]

    def locate_project(self, old: Path) -> Path | None:
        """Ask where a recent project went, looking first where it was; the list then knows its new place."""
        folder = next((each for each in old.parents if each.is_dir()), None)
        found = choose_file(self._window, tr("Where is “{stem}” now?", stem=old.stem), PROJECT_FILES, folder=folder)
        if found is not None:
            settings.locate_project(old, found)
        return found

    def new_project(self, files: Sequence[Path] = ()) -> NewProjectChoice | None:
        """Ask for the few things a project needs and make it; None when the coder cancels or it is refused.

        `files` are articles for it; they are imported once it is open.
        """
        from annotator.ui.projects.new_project_dialog import NewProjectDialog
        from annotator.use_cases.projects.new_project import find_scheme, new_project, shipped_ids
        from annotator.use_cases.projects.open_project import this_coder

        names = [(scheme_id, find_scheme(scheme_id).name) for scheme_id in shipped_ids()]
        folder = settings.last_folder()
        dialog = NewProjectDialog(self._theme, names, this_coder().name, self._window, folder=folder, files=files)
        if not dialog.exec() or dialog.choice is None:
            return None
        choice = dialog.choice
        settings.remember_folder(choice.path)
        try:
            settings.set_coder_name(choice.coder_name)
            new_project(choice.path, choice.schemes, this_coder(), countries=choice.countries).close()
        except CoderError as error:
            self._banner.show_error(error.what_happened, error.what_to_do)
            return None
        return choice

    def same_incident(self, session: CodingSession, keys: KeysInUse) -> None:
        """Ask which event of another article this one is the same as, and link the two."""
        from annotator.session.incident_work import IncidentWork
        from annotator.ui.record.incident_dialog import IncidentDialog

        work = IncidentWork(session)
        choice = work.look()
        if choice is None:
            return
        dialog = IncidentDialog(self._theme, choice, keys, self._window)
        answers = {"same": work.link, "related": work.relate, "apart": work.tell_apart}
        dialog.accepted.connect(lambda: answers[dialog.answer](choice, dialog.chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def new_codebook(self) -> None:
        """Make a codebook file from a table or a copy of a shipped one."""
        from annotator.ui.codebook.scheme_dialog import SchemeDialog
        from annotator.use_cases.projects.new_project import find_scheme, shipped_ids

        names = [(scheme_id, find_scheme(scheme_id).name) for scheme_id in shipped_ids()]
        SchemeDialog(self._theme, names, self._window).exec()

    def update_codebook(self, session: CodingSession) -> None:
        """Show what a changed codebook would change, and bring it in if the coder wants."""
        from annotator.ui.codebook.scheme_update import chosen_codebook, update_codebook

        codebook = chosen_codebook(session.project, self._theme, self._window)
        if not codebook:
            return
        try:
            updated = update_codebook(session.project, codebook, self._theme, self._window)
        except CoderError as error:
            self._banner.show_error(error.what_happened, error.what_to_do)
            return
        if updated is not None:
            session.take_up()
            session.said.emit(updated.words)

    def tell_newer_codebooks(self, session: CodingSession) -> None:
        """Say on the status line that the program has a later version of a codebook than the project."""
        from annotator.use_cases.codebooks.newer_schemes import newer_schemes, told

        newer = newer_schemes(session.project)
        if newer and not session.project.read_only:
            session.said.emit(told(newer))
        else:
            self._tell_to_learn_again(session)

    def _tell_to_learn_again(self, session: CodingSession) -> None:
        """Say on the status line which datasets teach nothing any more."""
        from annotator.use_cases.suggesting.learn import to_learn_again, told_to_learn_again

        try:
            names = to_learn_again(session.project)
        except CoderError:
            return  # Another program holds the file, which is told where something is read or saved; this can wait.
        if names and not session.project.read_only:
            session.said.emit(told_to_learn_again(names))

    def ask_publication_day(self, session: CodingSession) -> None:
        """The day of the article on the desk, which its import may not have known."""
        from annotator.ui.text.day_dialog import DayDialog

        if session.article is not None:
            DayDialog(self._theme, session.article, session.set_publication_day, self._window).exec()

    def project_settings(self, session: CodingSession) -> None:
        """Ask what holds for the whole project, and change it with what it computes."""
        from annotator.ui.projects.project_settings_dialog import ProjectSettingsDialog
        from annotator.use_cases.projects.project_settings import change_settings_steps, offered, told

        project = session.project
        dialog = ProjectSettingsDialog(self._theme, offered(project), project.read_only_reason, self._window)
        dialog.change_wanted.connect(lambda: dialog.work(change_settings_steps(project, told(project, dialog.words()))))
        if dialog.exec():
            session.take_up()
            session.said.emit(dialog.report)
        dialog.deleteLater()

    def has_no_sample(self) -> bool:
        from annotator.use_cases.projects.sample_project import usual_sample_path

        try:
            return not usual_sample_path().exists()
        except OSError:  # told where the sample is made
            return False

    def sample_project(self) -> Path | None:
        """The sample project in the coder's documents, made when it is not there yet."""
        from annotator.use_cases.projects.sample_project import make_sample_project, usual_sample_path

        return self._made_sample(usual_sample_path, make_sample_project)

    def tour_project(self, here: Path | None) -> Path | None:
        """A sample with articles that are still open: the one that is open here, an older one, else a new one."""
        from annotator.use_cases.projects.sample_project import make_sample_project, sample_to_try

        return self._made_sample(lambda: sample_to_try(here), make_sample_project)

    def _made_sample(self, find: Callable[[], Path], make: Callable[[Path], None]) -> Path | None:
        try:
            path = find()
            if not path.exists():
                make(path)
        except (CoderError, OSError) as error:
            what = (
                error.what_happened
                if isinstance(error, CoderError)
                else tr("The sample cannot be made: {error}.", error=error)
            )
            self._banner.show_error(what, tr("Make a new project in a folder that you may write to."))
            return None
        return path

    def import_articles(self, project: Project, files: list[Path] | None = None) -> bool:
        """Show what files hold and import it; True when something was added."""
        from annotator.ui.projects.import_dialog import ImportDialog

        if files is None:
            files = self.choose_articles()
        if not files:
            return False
        return bool(ImportDialog(self._theme, project, files, self._window).exec())

    def choose_articles(self) -> list[Path]:
        return choose_files(self._window, tr("Import articles"), article_files())

    def export_dataset(self, project: Project, only: Collection[str] | None = None) -> None:
        """Write a dataset, of some articles' events if any are named."""
        from annotator.ui.projects.export_dialog import ExportDialog

        ExportDialog(self._theme, project, self._window, only).exec()

    def show_keys(self, keys: KeyMap, letters: KeyLetters) -> None:
        from annotator.ui.keys.key_card import KeyCard

        KeyCard(self._theme, self._window, keys=keys, printed=letters.shown).exec()

    def change_keys(self, keys: KeyMap, use: Callable[[KeyMap], None]) -> None:
        """Let the coder give commands other keys; each change is stored and works at once."""
        from annotator.ui.keys.keys_dialog import KeysDialog

        dialog = KeysDialog(self._theme, keys, self._window)

        def keep(changed: KeyMap) -> None:
            try:
                settings.set_keys(changed.changed, changed.hint_modifier, changed.letters)
            except CoderError as error:
                dialog.show_refusal(str(error))
            use(changed)

        dialog.keys_changed.connect(keep)
        dialog.exec()
        dialog.deleteLater()


def _recent_item(path: Path) -> RecentItem:
    from annotator.ui.projects.recent_list import RecentItem

    folder = str(path.parent).replace(str(Path.home()), "~", 1)
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime).date().isoformat()
    except OSError:
        return RecentItem(str(path), path.stem, folder, is_missing=True)
    return RecentItem(str(path), path.stem, folder, when=short_day(changed))
