"""The guided tour: goes from step to step as the coder does what is said. Watches the session, changes nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.session.coding_session import CodingSession
from annotator.session.tour.tour_steps import STEPS, Told, begun, way_there


class Tour(QObject):
    """One tour on one session. `at` is the step that it stands on.

    Signals:
        changed: the strip should say something else.
    """

    changed = Signal()

    def __init__(self, session: CodingSession) -> None:
        super().__init__(session)
        self._session = session
        self.at = 0
        self._begun = begun(session)
        for signal in (session.desk_changed, session.article_opened, session.articles_changed):
            signal.connect(self._look)

    @property
    def count(self) -> int:
        return len(STEPS)

    @property
    def name(self) -> str:
        """Which step it is."""
        return STEPS[self.at].name

    @property
    def told(self) -> Told:
        """What to do now: the step, or how to get where it can be done."""
        step = STEPS[self.at]
        return way_there(self._session, step.place) or step.tell(self._session, self._begun)

    def _look(self) -> None:
        """Go on over every step that is done, or that this project has not. What was done ahead counts."""
        entry = self._session.entry
        self._begun.typed = self._begun.typed or bool(entry and entry.typed)
        while self.at < self.count - 1 and self._is_over():
            self.at += 1
            self._begun = begun(self._session)
        self.changed.emit()

    def _is_over(self) -> bool:
        step = STEPS[self.at]
        return not step.fits(self._session) or step.is_done(self._session, self._begun)
