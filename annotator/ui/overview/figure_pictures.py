"""What a picture file of each part of the overview shows: the figure as it is seen, drawn anew on light paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from annotator.ui.overview.count_list import CountList
from annotator.ui.overview.map_view import MapWidget
from annotator.ui.overview.pictures import Picture
from annotator.ui.overview.section import Section
from annotator.ui.theme import LIGHT, Theme
from annotator.use_cases.projects.overview import CREDIT, Timeline

_CHART_HEIGHT = 240


def picture_of(section: Section, project: str, scheme: str, timeline: Timeline) -> Picture:
    """The part's figure with the words that it cannot be without."""
    hint = "  ·  ".join(part for part in (project, scheme, section.hint) if part)
    figure: QWidget = section.figure
    if isinstance(figure, MapWidget):
        world = figure
        return Picture(section.title, hint, CREDIT, world.size(), lambda on, area: world.paint_on(on, area, LIGHT))
    if isinstance(figure, CountList):
        rows = figure
        size = QSize(rows.width(), rows.height_of_rows())
        return Picture(section.title, hint, "", size, lambda on, area: rows.paint_on(on, area, LIGHT))
    size = QSize(section.width(), _CHART_HEIGHT)
    return Picture(section.title, hint, "", size, lambda on, area: _paint_chart(on, area, timeline))


def _paint_chart(painter: QPainter, area: QRectF, timeline: Timeline) -> None:
    from annotator.ui.overview.time_chart import TimeChart

    theme = Theme("light")
    chart = TimeChart(theme)
    theme.setParent(chart)
    chart.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    chart.resize(area.size().toSize())
    chart.show()
    chart.show_timeline(timeline)
    chart.paint_on(painter, area)
    chart.hide()
    chart.deleteLater()
