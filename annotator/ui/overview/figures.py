"""The figures at the top of the overview: a number, what it counts, sometimes a bar. Count nothing themselves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.overview.words import hours, many, number
from annotator.ui.pieces.parts import BAR, Words, draw_bar
from annotator.ui.theme import Theme
from annotator.use_cases.projects.overview import Overview
from annotator.words import in_decimals, tr, trn

_NOT_KNOWN = "–"
_LEAST_MINUTES = 0.1


class Figure(QWidget):
    """One number."""

    def __init__(self, theme: Theme, name: str, has_bar: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._number = Words(theme, _NOT_KNOWN, 28, 600)
        self._words = Words(theme, "", 12, ink="muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._number)
        layout.addWidget(self._words)
        self._bar = _Bar(theme) if has_bar else None
        if self._bar is not None:
            layout.addSpacing(4)
            layout.addWidget(self._bar)
        layout.addStretch(1)

    def show_figure(self, figure: str, words: str, share: float = 0.0) -> None:
        self._number.say(figure)
        self._words.say(words)
        if self._bar is not None:
            self._bar.show_share(share)
        self.setAccessibleName(f"{figure} {words}")

    @property
    def text(self) -> str:
        return f"{self._number.text()} {self._words.text()}"


class Figures:
    """All of them, put on the columns of the page's grid by `place`."""

    def __init__(self, theme: Theme) -> None:
        self.done = Figure(theme, "figure_done", has_bar=True)
        self.events = Figure(theme, "figure_events")
        self.no_event = Figure(theme, "figure_no_event")
        self.flagged = Figure(theme, "figure_flagged")
        self.pace = Figure(theme, "figure_pace")
        self.left = Figure(theme, "figure_left")

    def place(self, grid: QGridLayout, row: int) -> None:
        for column, figures in (
            (0, (self.done, self.events, self.no_event, self.flagged)),
            (1, (self.pace, self.left)),
        ):
            side = QHBoxLayout()
            side.setSpacing(40)
            for figure in figures:
                side.addWidget(figure, 1)
            grid.addLayout(side, row, column)

    def show_overview(self, found: Overview) -> None:
        work = found.work
        share = found.finished / work.articles if work.articles else 0.0
        self.done.show_figure(
            number(found.finished), tr("of {count} done", count=many(work.articles, "article", "articles")), share
        )
        drafts = tr(", {count} apart", count=many(found.drafts, "draft", "drafts")) if found.drafts else ""
        self.events.show_figure(number(found.events), trn("event", "events", found.events) + drafts)
        self.no_event.show_figure(
            number(work.no_event),
            trn("article without an event", "articles without an event", work.no_event),
        )
        self.flagged.show_figure(number(work.flagged), tr("flagged"))
        pace, left = found.minutes_an_article, found.hours_left
        self.pace.show_figure(
            _minutes(pace) if pace is not None else _NOT_KNOWN,
            tr("minutes per article, your median") if pace is not None else tr("no time measured yet"),
        )
        self.pace.setToolTip(tr("Shown to you alone. Pauses are not counted.") if pace is not None else "")
        self.left.show_figure(
            number(found.left),
            trn("article left", "articles left", found.left)
            + (tr(", about {hours} at your pace", hours=hours(left)) if left else ""),
        )


def _minutes(pace: float) -> str:
    """With one decimal; what that would round to nothing is said to be less."""
    return in_decimals(pace) if pace >= _LEAST_MINUTES else f"<{in_decimals(_LEAST_MINUTES)}"


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 0.0
        self.setFixedHeight(BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        draw_bar(painter, QRectF(self.rect()), self._share, tokens.track, tokens.accent)
