"""The map as a widget: wheel and drag, arrows, + and -, a dot to hover, choose and open. Counts nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QToolTip

from annotator.ui.keys.key_map import words_of
from annotator.ui.overview.map_painting import RADIUS, Dot, MapView, dots, paint_map
from annotator.ui.overview.map_shapes import Shape
from annotator.ui.overview.map_sight import fitting, panned, way_to, zoomed
from annotator.ui.overview.words import counted
from annotator.ui.pieces.painted_text import plain_tooltip
from annotator.ui.theme import Theme, Tokens
from annotator.use_cases.projects.overview import Spot
from annotator.words import tr

STEP = 1.5
"""How much nearer a key or a notch of the wheel goes."""
_PAN = 60
_DRAG_BEGINS = 4


class MapWidget(QLabel):
    """Spots with events over the world's borders; painted, and a picture with words to a screen reader.

    Signals:
        spot_opened: the coder clicked a dot or pressed Enter on it (the Spot).
    """

    spot_opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("overview_map")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # east is right in every language
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(240, 120))
        self._theme = theme
        self._shapes: Sequence[Shape] = ()
        self._raised: tuple[str, ...] = ()
        self._spots: Sequence[Spot] = ()
        self._chosen: Spot | None = None
        self._pressed: QPointF | None = None
        self._pressed_view = MapView(0, 0, 1)
        self._is_dragged = False
        self._moved = False
        self.view = MapView(10, 0, 2)
        theme.changed.connect(self.update)
        self._say()

    def show_shapes(self, shapes: Sequence[Shape]) -> None:
        self._shapes = shapes
        self.update()

    def show_spots(self, spots: Sequence[Spot], countries: Sequence[str]) -> None:
        """The dots, largest first, and the names of the project's countries. The view stays if the coder chose it."""
        self._spots, self._raised = spots, tuple(countries)
        if self._chosen is not None:
            self._chosen = next((spot for spot in spots if spot.where.at == self._chosen.where.at), None)
        if not self._moved:
            self.fit()
        self._say()
        self.update()

    @property
    def has_shapes(self) -> bool:
        """Whether the world is there to be drawn."""
        return bool(self._shapes)

    @property
    def spots(self) -> Sequence[Spot]:
        return self._spots

    @property
    def chosen(self) -> Spot | None:
        return self._chosen

    def dots(self) -> list[Dot]:
        return dots(self._spots, self.view, self._area)

    def dot_at(self, point: QPointF) -> Dot | None:
        """The dot under a point; of several the smallest, which lies on top."""
        return next((dot for dot in reversed(self.dots()) if dot.covers(point)), None)

    def choose(self, spot: Spot | None) -> None:
        self._chosen = spot
        if spot is not None:
            self._bring_in(spot)
        self._say()
        self.update()

    def fit(self) -> None:
        """Show all dots; without any the project's countries; without those the world."""
        self._moved = False
        self.view = fitting(self._area, self._spots, self._shapes, self._raised)
        self.update()

    def zoom(self, factor: float, about: QPointF | None = None) -> None:
        """Nearer or farther; what lies at `about` (else the middle) stays there."""
        self._look(zoomed(self._area, self.view, factor, about if about is not None else self._area.center()))

    def pan(self, right: float, below: float) -> None:
        """Move what is seen by pixels."""
        self._look(panned(self._area, self.view, right, below))

    def paint_on(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        """The same part of the world on something else, such as a picture file."""
        scale = self.view.scale * min(area.width() / self.width(), area.height() / self.height())
        view = replace(self.view, scale=scale)
        paint_map(painter, area, self._shapes, self._raised, dots(self._spots, view, area), view, tokens, self._chosen)

    # -- Qt --

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        paint_map(
            painter, self._area, self._shapes, self._raised, self.dots(), self.view, tokens, self._chosen
        )  # fmt: skip
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(self._area.adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._pressed_view, self._is_dragged = event.position(), self.view, False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            over = self.dot_at(event.position()) is not None
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        gap = event.position() - self._pressed
        if self._is_dragged or gap.manhattanLength() > _DRAG_BEGINS:
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._look(panned(self._area, self._pressed_view, -gap.x(), -gap.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_click = self._pressed is not None and not self._is_dragged
        self._pressed = None
        self.unsetCursor()
        dot = self.dot_at(event.position())
        if was_click and dot is not None:
            self.choose(dot.spot)
            self.spot_opened.emit(dot.spot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        pans = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if key in pans:
            right, below = pans[Qt.Key(key)]
            self.pan(right * _PAN, below * _PAN)
        elif text in ("+", "="):
            self.zoom(STEP, self._kept_point())
        elif text == "-":
            self.zoom(1 / STEP, self._kept_point())
        elif key == Qt.Key.Key_Home:
            self.fit()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.spot_opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            dot = self.dot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), plain_tooltip(spot_words(dot.spot)) if dot else "", self)
            return True
        return super().event(event)

    # -- inside --

    @property
    def _area(self) -> QRectF:
        return QRectF(self.rect())

    def _look(self, view: MapView) -> None:
        self._moved = True
        self.view = view
        self.update()

    def _step(self, step: int) -> None:
        """The next place by number of events, or the one before."""
        if not self._spots:
            return
        at = self._spots.index(self._chosen) + step if self._chosen in self._spots and self._chosen is not None else 0
        self.choose(self._spots[at % len(self._spots)])

    def _kept_point(self) -> QPointF | None:
        """What zooming by key goes about: the chosen place while it is seen, else the middle."""
        at = next((dot.at for dot in self.dots() if dot.spot == self._chosen), None)
        return at if at is not None and self._area.contains(at) else None

    def _bring_in(self, spot: Spot) -> None:
        right, below = way_to(self._area, self.view, spot)
        if right or below:
            self.pan(right, below)

    def _say(self) -> None:
        """What a screen reader is told."""
        self.setAccessibleName(tr("Map of events"))
        places = len(self._spots)
        words = tr("{places} places.").format(places=places)
        if self._chosen is not None:
            words = f"{spot_words(self._chosen)}. {words}"
        keys = tr(
            "Arrows move, + and - zoom, {home} shows all, {page_down}: the next place, {enter} lists its events.",
            home=words_of("Home"), page_down=words_of("PageDown"), enter=words_of("Enter"),
        )  # fmt: skip
        self.setAccessibleDescription(f"{words} {keys}")


def spot_words(spot: Spot) -> str:
    """A spot as a tooltip says it: "Aleppo: 37 events and 2 drafts"."""
    name = spot.name or f"{spot.latitude:g}, {spot.longitude:g}"
    return f"{name}: {counted(spot.events, spot.drafts)}"
