"""Moves an article under the reader's eye: to a sentence, to a place that must stay. Knows lines and a scroll bar."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPropertyAnimation
from PySide6.QtWidgets import QAbstractScrollArea, QStyle

from annotator.model.text.span import Span
from annotator.ui.text import reading_place
from annotator.ui.text.article_layout import Layout

SCROLL_MS = 120


class Scroller(QObject):
    """Scrolls one view, by an animation where the system wants motion."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._bar = view.verticalScrollBar()
        self._animation = QPropertyAnimation(self._bar, b"value", self)
        self._animation.setDuration(SCROLL_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)

    def to_start(self) -> None:
        self._animation.stop()
        self._bar.setValue(0)

    def to_span(self, layout: Layout, span: Span, animated: bool) -> None:
        """Bring `span` between 30 and 60 % of the height; do not move when it is there already."""
        value = reading_place.value_for(layout, span, self._bar.value(), self._view.viewport().height())
        if value != self._bar.value():
            self._to(layout, value, animated)

    def to_top_of(self, layout: Layout, offset: int, above: int) -> None:
        """Bring the line of `offset` to the upper edge, `above` pixels below it."""
        top, bottom = layout.extent(Span(offset, offset + 1))
        if top != bottom:
            self._to(layout, max(0, top - above), animated=False)

    def by(self, layout: Layout, pixels: int) -> None:
        self._to(layout, self._bar.value() + pixels, animated=False)

    def _to(self, layout: Layout, value: int, animated: bool) -> None:
        self._animation.stop()
        if value > self._bar.maximum():
            layout.finish()
        style = self._view.style()
        moves = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._view) > 0
        if not (animated and moves and self._view.isVisible()):
            self._bar.setValue(value)
            return
        self._animation.setEndValue(max(0, min(value, self._bar.maximum())))
        self._animation.start()
