"""The mouse on an article: resting on a mark, dragging beyond the edge, the wheel."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.model.text.span import Span
from annotator.ui.text.article_view import ArticleView
from annotator.ui.text.marks import PaintedMark
from tests.ui.conftest import TEXT


def span_of(quote: str) -> Span:
    return Span(TEXT.index(quote), TEXT.index(quote) + len(quote))


def rest_at(view: ArticleView, point: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)


def turn(view: ArticleView, step: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    where = QPointF(200, 100)
    event = QWheelEvent(
        where, where, QPoint(), QPoint(0, 120 * step), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_resting_on_a_mark_says_what_it_and_those_round_it_are(view: ArticleView, qtbot: QtBot) -> None:
    view.set_marks(
        [PaintedMark(span_of("the mayor of São Roque"), "actor"), PaintedMark(span_of("São Roque"), "place")]
    )
    asked: list[list[int]] = []

    def describe(marks: Sequence[int]) -> str:
        asked.append(list(marks))
        return "Place: <São Roque>\nfound by place name"

    view.describe = describe

    rest_at(view, view.rects_of(span_of("Roque"))[0].center().toPoint())

    assert asked == [[1, 0]]
    qtbot.waitUntil(lambda: QToolTip.isVisible())
    assert "Place: &lt;São Roque&gt;\nfound by place name" in QToolTip.text()


def test_resting_beside_every_mark_says_nothing(view: ArticleView, qtbot: QtBot) -> None:
    view.set_marks([PaintedMark(span_of("São Roque"), "place")])
    asked: list[Sequence[int]] = []
    view.describe = lambda marks: (asked.append(marks), "words")[1]

    rest_at(view, view.rects_of(span_of("Police"))[0].center().toPoint())

    assert asked == []


def test_a_drag_beyond_the_lower_edge_scrolls_on_and_takes_what_comes(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article("\n".join(f"Line number{number} of many." for number in range(200)))
    dragged: list[Span] = []
    view.span_dragged.connect(dragged.append)
    start = view.rects_of(Span(0, 4))[0].center().toPoint()
    below = QPoint(start.x(), view.viewport().height() + 60)

    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), below)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    there = view.verticalScrollBar().value()
    qtbot.wait(120)

    assert dragged[0].start == 0
    assert dragged[0].end > view.text.index("number25")
    assert view.verticalScrollBar().value() == there


def test_a_drag_that_comes_back_takes_the_word_it_began_in(view: ArticleView, qtbot: QtBot) -> None:
    dragged: list[Span] = []
    clicked: list[int] = []
    view.span_dragged.connect(dragged.append)
    view.clicked_at.connect(clicked.append)
    here = view.rects_of(span_of("Police"))[0].center().toPoint()

    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=here)
    qtbot.mouseMove(view.viewport(), here + QPoint(200, 0))
    qtbot.mouseMove(view.viewport(), here)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=here)

    assert (dragged, clicked) == ([span_of("Police")], [])


def test_ctrl_and_the_wheel_zoom_the_text_and_its_column(view: ArticleView) -> None:
    turn(view, 1, Qt.KeyboardModifier.ControlModifier)

    assert (view.zoom_px, view.column[1]) == (18, 600)
    turn(view, -1, Qt.KeyboardModifier.ControlModifier)
    assert (view.zoom_px, view.column[1]) == (17, 556)


def test_the_wheel_alone_scrolls(view: ArticleView) -> None:
    view.show_article("Line\n" * 200)

    turn(view, -1)

    assert view.verticalScrollBar().value() > 0
    assert view.zoom_px == 17


def test_a_press_in_one_article_is_forgotten_in_the_next(view: ArticleView, qtbot: QtBot) -> None:
    dragged: list[Span] = []
    view.span_dragged.connect(dragged.append)
    point = view.rects_of(span_of("Police"))[0].center().toPoint()

    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    view.show_article("Something else altogether")
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(300, 0))

    assert dragged == []
