"""The dialogs round suggestions: what they learn from, whose pipelines they use, how good they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.errors import CoderError
from annotator.ui.pieces.banner import Banner
from annotator.ui.projects.file_choice import choose_files, choose_folder
from annotator.ui.theme import Theme
from annotator.use_cases.progress import Cancelled
from annotator.words import later, tr

if TYPE_CHECKING:
    from annotator.session.coding_session import CodingSession


class SuggestionDialogs:
    """Opens each dialog over `window`; tells refusals in `banner`."""

    def __init__(self, window: QWidget, theme: Theme, banner: Banner) -> None:
        self._window, self._theme, self._banner = window, theme, banner

    def learn(self, session: CodingSession) -> bool:
        """Let suggestions learn from datasets; True when they did."""
        from annotator.ui.projects.learn_dialog import LearnDialog
        from annotator.use_cases.suggesting.learn import learn_files_steps, learned_files

        project = session.project
        title = tr("Learn from a dataset")
        dialog = LearnDialog(
            self._theme, [(each.name, each.lessons) for each in learned_files(project)],
            lambda: choose_files(self._window, title), lambda files: learn_files_steps(project, files),
            project.read_only_reason, self._window,
        )  # fmt: skip
        dialog.exec()
        has_learned = dialog.has_learned
        dialog.deleteLater()
        return has_learned

    def pipelines(self) -> None:
        """Name spaCy pipelines of one's own for other languages, on this machine."""
        from annotator.ui.projects.pipelines_dialog import PipelinesDialog
        from annotator.use_cases.suggesting.own_pipelines import name_pipelines_steps, named

        title = tr("Folder of the pipeline")
        dialog = PipelinesDialog(
            self._theme, named(), lambda: choose_folder(self._window, title), name_pipelines_steps, self._window
        )
        dialog.exec()
        dialog.deleteLater()

    def suggestion_quality(self, session: CodingSession) -> None:
        """What became of suggestions, and the share of articles that are coded without them."""
        from annotator.ui.projects.suggestion_quality_dialog import SuggestionQualityDialog
        from annotator.use_cases.suggesting.blind_share import set_share
        from annotator.use_cases.suggesting.suggestion_quality import suggestion_quality_steps

        project = session.project
        try:
            found = session.shows_work(tr("Quality of suggestions"), later("events"), suggestion_quality_steps(project))
        except Cancelled:
            return
        except CoderError as error:
            self._banner.show_error(error.what_happened, error.what_to_do)
            return
        dialog = SuggestionQualityDialog(self._theme, found, project.read_only_reason, self._window)
        dialog.share_wanted.connect(lambda share: session.write(lambda: set_share(project, share), session.take_up))
        dialog.exec()
        dialog.deleteLater()
