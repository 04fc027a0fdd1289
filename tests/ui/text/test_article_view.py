"""The article view, by where things stand and what it reports; real widgets, real fonts, keys and mouse."""

import random
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.model.text.sentences import sentences
from annotator.model.text.span import Span
from annotator.ui.text import mark_painting
from annotator.ui.text.article_view import ArticleView
from annotator.ui.text.marks import KINDS, Lane, PaintedMark
from annotator.ui.theme import DARK, LIGHT, Theme
from tests.ui.conftest import TEXT

ARABIC = "قتلى في اشتباك قرب الميناء\nقُتل ثلاثة جنود يوم الخميس في اشتباك قرب مدينة الميناء، بحسب مصدر طبي."


def span_of(quote: str, text: str = TEXT) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def middle(rect: QRectF) -> QPoint:
    return rect.center().toPoint()


def click(qtbot: QtBot, view: ArticleView, point: QPoint) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def drag(qtbot: QtBot, view: ArticleView, start: QPoint, end: QPoint, *, alt: bool = False) -> None:
    held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, held, start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, held, end)


def test_words_after_an_emoji_stand_where_their_own_letters_are(view: ArticleView) -> None:
    (emoji,), (after,) = view.rects_of(span_of("🚜")), view.rects_of(span_of("blocked"))

    assert emoji.width() > 10
    assert emoji.right() < after.left() < emoji.right() + 8


def test_a_span_over_two_lines_has_a_rectangle_on_each_without_the_space_at_the_end(
    view: ArticleView,
) -> None:
    rects = view.rects_of(sentences(TEXT)[0])
    left, width = view.column

    assert len(rects) == 2
    assert rects[1].center().y() - rects[0].center().y() == 27
    assert all(left <= rect.left() and rect.right() <= left + width for rect in rects)


def test_arabic_words_in_an_english_line_stand_to_the_right_of_what_comes_before(view: ArticleView) -> None:
    (read,), (first,), (last,) = (view.rects_of(span_of(word)) for word in ("read", "حرية", "للجميع"))

    assert read.right() < last.left() < last.right() < first.left()


def test_a_span_from_english_into_arabic_is_in_pieces(view: ArticleView) -> None:
    rects = view.rects_of(span_of("read حرية"))

    assert len(rects) == 2
    assert rects[0].right() < rects[1].left()


def test_the_column_stands_a_little_right_of_the_middle_of_the_paper(view: ArticleView) -> None:
    assert view.column == (101, 556)
    assert view.rects_of(span_of("Police"))[0].left() == pytest.approx(101, abs=1)


def test_an_arabic_article_is_flush_right_and_its_headline_is_larger(view: ArticleView) -> None:
    view.show_article(ARABIC, right_to_left=True, has_headline=True)
    left, width = view.column

    (headline,), (first,) = view.rects_of(span_of("قتلى", ARABIC)), view.rects_of(span_of("قُتل", ARABIC))

    assert headline.right() == pytest.approx(left + width, abs=2)
    assert first.right() == pytest.approx(left + width, abs=2)
    assert left + width / 2 < 733 / 2
    assert first.top() - headline.top() > 40


def test_the_text_grows_with_its_column_and_keeps_within_its_bounds(view: ArticleView) -> None:
    before = view.rects_of(span_of("Police"))[0].width()

    view.zoom(18)
    assert view.column[1] == 600
    assert view.rects_of(span_of("Police"))[0].width() > before
    view.zoom(99)
    assert view.zoom_px == 34
    assert view.column[1] <= 733 - 96
    view.zoom(1)
    assert view.zoom_px == 14


def test_a_narrow_view_breaks_the_lines_anew(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.column_moved) as moved:
        view.resize(500, 600)

    assert moved.args == list(view.column)
    assert view.column[0] + view.column[1] <= 500
    assert view.rects_of(span_of("Roque said."))[0].right() <= 500


def test_a_click_reports_the_code_point_under_it(view: ArticleView, qtbot: QtBot) -> None:
    clicked: list[int] = []
    view.clicked_at.connect(clicked.append)

    for quote in ("N", "🚜", "b", "ã", "ج"):
        click(qtbot, view, middle(view.rects_of(span_of(quote))[0]))

    assert clicked == [TEXT.index(quote) for quote in ("N", "🚜", "b", "ã", "ج")]


def test_a_click_on_a_mark_reports_the_innermost_one(view: ArticleView, qtbot: QtBot) -> None:
    marks = [
        PaintedMark(span_of("the mayor of São Roque"), "actor"),
        PaintedMark(span_of("São Roque"), "place"),
    ]
    view.set_marks(marks)
    clicked: list[int] = []
    view.mark_clicked.connect(clicked.append)

    click(qtbot, view, middle(view.rects_of(span_of("Roque"))[0]))
    click(qtbot, view, middle(view.rects_of(span_of("mayor"))[0]))
    click(qtbot, view, middle(view.rects_of(span_of("Police"))[0]))

    assert clicked == [1, 0]


def test_a_click_on_a_chip_reports_its_mark(view: ArticleView, qtbot: QtBot) -> None:
    place = span_of("NORDHAVN")
    view.set_marks([PaintedMark(place, "place", "candidate", "a")])
    (rect,) = view.rects_of(place)
    clicked: list[int] = []
    view.mark_clicked.connect(clicked.append)

    click(qtbot, view, QPoint(int(rect.left()) + 4, int(rect.bottom()) + 8))
    click(qtbot, view, QPoint(int(rect.left()) + 40, int(rect.bottom()) + 8))

    assert clicked == [0]


def test_a_hidden_kind_cannot_be_clicked(view: ArticleView, qtbot: QtBot) -> None:
    view.set_marks([PaintedMark(span_of("Police"), "actor"), PaintedMark(span_of("Two people"), "deaths")])
    clicked: list[int] = []
    view.mark_clicked.connect(clicked.append)

    view.set_hidden_kinds({"actor"})
    for quote in ("Police", "people"):
        click(qtbot, view, middle(view.rects_of(span_of(quote))[0]))

    assert view.hidden_kinds == {"actor"}
    assert clicked == [1]


def test_a_drag_reports_whole_words(view: ArticleView, qtbot: QtBot) -> None:
    dragged: list[Span] = []
    view.span_dragged.connect(dragged.append)
    start, end = view.rects_of(span_of("olice"))[0], view.rects_of(span_of("clea"))[0]

    drag(qtbot, view, middle(start), middle(end))

    assert dragged == [span_of("Police cleared")]


def test_a_drag_backwards_reports_the_same_words(view: ArticleView, qtbot: QtBot) -> None:
    dragged: list[Span] = []
    view.span_dragged.connect(dragged.append)

    drag(qtbot, view, middle(view.rects_of(span_of("cleared"))[0]), middle(view.rects_of(span_of("Police"))[0]))

    assert dragged == [span_of("Police cleared")]


def test_a_drag_with_alt_reports_characters(view: ArticleView, qtbot: QtBot) -> None:
    dragged: list[Span] = []
    view.span_dragged.connect(dragged.append)
    start, end = view.rects_of(span_of("lice"))[0], view.rects_of(span_of("eared"))[0]

    drag(
        qtbot,
        view,
        QPoint(int(start.left()) + 2, middle(start).y()),
        QPoint(int(end.left()) + 2, middle(end).y()),
        alt=True,
    )

    assert dragged == [span_of("lice cle")]


def test_a_double_click_reports_its_word(view: ArticleView, qtbot: QtBot) -> None:
    dragged: list[Span] = []
    view.span_dragged.connect(dragged.append)

    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view.rects_of(span_of("evening"))[0]))

    assert dragged == [span_of("evening")]


def test_a_mark_is_underlined_four_pixels_below_its_baseline(view: ArticleView, theme: Theme) -> None:
    view.set_marks([PaintedMark(span_of("evening"), "actor", "evidence")])

    (rect,) = view.rects_of(span_of("evening"))

    column = _colours_down(view, int(rect.center().x()), int(rect.bottom()) - 6, int(rect.bottom()) + 6)
    assert [at for at, colour in enumerate(column) if colour == theme.tokens.actor.lower()] == [5, 6]


def test_words_keep_their_colour_under_marks(view: ArticleView, theme: Theme) -> None:
    (rect,) = view.rects_of(span_of("Police"))
    row, left, right = int(rect.center().y()), int(rect.left()) + 2, int(rect.right())
    before = _colours_along(view, row, left, right)

    view.set_marks([PaintedMark(span_of("Police"), "place")])

    assert _ink(view, span_of("Police")) == theme.tokens.text.lower()
    assert _colours_along(view, row, left, right) == before


def test_plain_marks_recede_while_an_event_has_focus_but_not_strong_ones(view: ArticleView, theme: Theme) -> None:
    view.set_marks([PaintedMark(span_of("Police"), "actor")])
    (rect,) = view.rects_of(span_of("Police"))

    def underline() -> str:
        return _colours_down(view, int(rect.center().x()), int(rect.bottom()), int(rect.bottom()) + 1)[0]

    plain = underline()
    view.set_receding(True)
    receded = underline()
    theme.set_strong_marks(True)

    assert QColor(receded).lightness() > QColor(plain).lightness()
    assert underline() == plain


def test_the_band_reaches_six_pixels_past_the_words(view: ArticleView, theme: Theme) -> None:
    sentence = span_of("Police cleared it in the evening.")
    view.set_band(sentence)
    (rect,) = view.rects_of(sentence)

    row = _colours_along(view, int(rect.center().y()), int(rect.left()) - 10, int(rect.left()))

    assert row.count(theme.tokens.band.lower()) == 6


def test_the_selection_is_painted_in_its_own_colour_and_can_be_copied(
    view: ArticleView, qtbot: QtBot, theme: Theme
) -> None:
    view.set_selection(span_of("🚜 blocked"))
    (rect,) = view.rects_of(span_of("blocked"))

    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert theme.tokens.accent_strong.lower() in _colours_down(
        view, int(rect.left()) - 1, int(rect.top()), int(rect.bottom())
    )
    assert QGuiApplication.clipboard().text() == "🚜 blocked"


def test_boilerplate_is_muted_in_the_colours_of_now(view: ArticleView, theme: Theme) -> None:
    line = span_of("Writing by the desk")
    view.set_boilerplate([line])
    light = _ink(view, line)

    theme.choose("dark")

    assert light == LIGHT.muted.lower()
    assert _ink(view, line) == DARK.muted.lower()


def test_lanes_stand_left_of_the_text_and_right_of_an_arabic_one(view: ArticleView, theme: Theme) -> None:
    accent = theme.tokens.accent.lower()
    view.set_lanes([Lane("1", (span_of("Police"),), "focused")])
    y = int(view.rects_of(span_of("Police"))[0].center().y())
    left, _width = view.column
    assert _colours_along(view, y, left - 22, left - 19) == [accent] * 3

    view.show_article(ARABIC, right_to_left=True)
    view.set_lanes([Lane("1", (span_of("قُتل", ARABIC),), "focused")])
    y = int(view.rects_of(span_of("قُتل", ARABIC))[0].center().y())
    right = sum(view.column)
    assert _colours_along(view, y, right + 19, right + 22) == [accent] * 3


def test_scrolling_brings_a_sentence_between_30_and_60_percent_of_the_height(view: ArticleView) -> None:
    text = "\n".join(f"Sentence number {number} says that something happened." for number in range(200))
    view.show_article(text)

    for number in (40, 41, 120, 119, 60):
        sentence = sentences(text)[number]
        view.scroll_to(sentence, animated=False)
        (rect,) = view.rects_of(sentence)
        height = view.viewport().height()
        assert 0.3 * height <= rect.top(), number
        assert rect.bottom() <= 0.6 * height + 8, number


def test_the_next_sentence_does_not_move_the_text_while_it_stands_well(view: ArticleView) -> None:
    text = "\n".join(f"Sentence number {number} says that something happened." for number in range(200))
    view.show_article(text)
    found = sentences(text)
    view.scroll_to(found[100], animated=False)
    place = view.verticalScrollBar().value()

    view.scroll_to(found[101], animated=False)
    view.scroll_to(found[102], animated=False)

    assert view.verticalScrollBar().value() == place


def test_no_half_line_shows_at_the_lower_edge(view: ArticleView, theme: Theme) -> None:
    view.show_article("\n".join(["Mmmmmmmmmm mmmmmmmm mmmmmm"] * 100))
    paper = theme.tokens.paper.lower()

    for height in range(600, 627, 5):
        view.resize(733, height)
        image = view.viewport().grab().toImage()
        inked = [y for y in range(height) if any(image.pixelColor(x, y).name() != paper for x in range(102, 200))]
        last_line = [y for y in inked if y > inked[-1] - 20]
        assert len(last_line) >= 10, height


def test_only_visible_blocks_are_painted(view: ArticleView) -> None:
    text = "\n".join([TEXT.replace("\n", " ")] * 800)[:200_000]
    chance = random.Random(7)
    starts = [chance.randrange(len(text) - 60) for _ in range(5_000)]
    marks = [PaintedMark(Span(at, at + chance.randint(2, 40)), chance.choice(KINDS), "candidate", "a") for at in starts]
    view.show_article(text)
    view.set_marks(marks)

    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    view.viewport().grab()

    lines_that_fit = view.viewport().height() // 27 + 1
    assert 0 < view.painted_blocks <= lines_that_fit


def test_a_megabyte_without_a_space_can_be_shown(view: ArticleView) -> None:
    text = "x" * 1_000_000

    view.show_article(text)

    assert view.document().blockCount() == 200
    assert view.rects_of(Span(4_999, 5_001))[0].bottom() <= view.rects_of(Span(5_000, 5_001))[0].bottom()


def test_another_article_starts_at_its_top_without_marks(view: ArticleView) -> None:
    view.set_marks([PaintedMark(span_of("Police"), "actor", "candidate", "a")])
    view.set_band(span_of("Police"))

    view.show_article("Something else\n" * 200)

    assert view.verticalScrollBar().value() == 0
    assert not view.is_painted
    view.viewport().grab()
    assert view.is_painted


def test_nothing_is_ever_fetched(view: ArticleView) -> None:
    view.show_article('<img src="http://example.invalid/a.png"> <b>not bold</b>')

    assert "<b>" in view.document().toPlainText()
    assert (
        view.document().resource(QTextDocument.ResourceType.ImageResource, QUrl("http://example.invalid/a.png")) is None
    )


def test_keys_go_to_the_window(view: ArticleView, qtbot: QtBot) -> None:
    seen: list[int] = []

    class Window(QWidget):
        def keyPressEvent(self, event: object) -> None:
            seen.append(event.key())  # type: ignore[attr-defined]

    window = Window()
    qtbot.addWidget(window)
    view.setParent(window)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_N, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    view.setParent(None)

    assert seen == [Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_N, Qt.Key.Key_Return]


def test_an_empty_article_can_be_clicked_zoomed_and_painted(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article("")

    click(qtbot, view, QPoint(200, 200))
    view.zoom(20)
    view.viewport().grab()

    assert view.first_visible_offset() == 0


def _ink(view: ArticleView, span: Span) -> str:
    """The colour of the letters of a span."""
    (rect,) = view.rects_of(span)
    image = view.viewport().grab().toImage()
    ground = image.pixelColor(5, 5)
    points = [
        (x, y) for x in range(int(rect.left()), int(rect.right())) for y in range(int(rect.top()), int(rect.bottom()))
    ]
    return max(
        (image.pixelColor(x, y) for x, y in points), key=lambda c: abs(c.lightness() - ground.lightness())
    ).name()


def _colours_down(view: ArticleView, x: int, top: int, bottom: int) -> list[str]:
    image = view.viewport().grab().toImage()
    return [image.pixelColor(x, y).name() for y in range(top, bottom)]


def _colours_along(view: ArticleView, y: int, left: int, right: int) -> list[str]:
    image = view.viewport().grab().toImage()
    return [image.pixelColor(x, y).name() for x in range(left, right)]


def test_a_program_that_copied_words_of_an_article_ends_well() -> None:
    script = """
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from annotator.model.text.span import Span
from annotator.ui.text import mark_painting
from annotator.ui.text.article_view import ArticleView
from annotator.ui.theme import Theme
app = QApplication([])
view = ArticleView(Theme("light"))
view.show_article("Rebels attacked.")
view.set_selection(Span(0, 6))
QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
assert app.clipboard().text() == "Rebels"
"""

    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)

    assert (ended.returncode, ended.stderr) == (0, "")


def test_of_a_long_sentence_only_what_is_on_the_screen_is_outlined(
    view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "The army shelled the town and " * 4_000
    asked: list[int] = []
    outline = mark_painting.merged_outline
    monkeypatch.setattr(
        mark_painting, "merged_outline", lambda rects, *more: (asked.append(len(rects)), outline(rects, *more))[1]
    )
    view.show_article(text)
    view.set_band(Span(0, len(text)))

    view.viewport().grab()

    assert asked and max(asked) < 80


def _characters_a_line(view: ArticleView, text: str) -> list[int]:
    """How many characters stand on each full line of one long paragraph."""
    view.show_article(text)
    tops: dict[float, int] = {}
    for at in range(len(text)):
        for rect in view.rects_of(Span(at, at + 1)):
            tops[rect.top()] = tops.get(rect.top(), 0) + 1
    return list(tops.values())[:-1]


@pytest.mark.parametrize("px", [14, 17, 19])
def test_a_line_holds_sixty_to_eighty_characters_at_every_usual_size(view: ArticleView, px: int) -> None:
    view.resize(1000, 700)
    view.zoom(px)

    lines = _characters_a_line(
        view, "The mayor of the harbour town said on Monday that farmers had blocked the road. " * 8
    )

    assert 60 <= sum(lines) / len(lines) <= 80


@pytest.mark.parametrize(
    "text",
    ["x" * 1_000_000, "ح" * 1_000_000, "👩\u200d🌾" * 250_000, "e" + "\u0301" * 999_999, "The army shelled. " * 55_000],
    ids=["word", "Arabic", "emoji", "accents", "paragraph"],
)
def test_of_a_megabyte_only_what_is_on_the_screen_is_measured(view: ArticleView, qtbot: QtBot, text: str) -> None:
    view.show_article(text)
    view.set_marks([PaintedMark(Span(0, len(text)), "actor", "evidence")])
    view.set_band(Span(0, len(text)))
    view.set_selection(Span(0, len(text)))

    view.viewport().grab()
    click(qtbot, view, QPoint(300, 300))
    drag(qtbot, view, QPoint(200, 100), QPoint(400, 300), alt=True)

    assert 0 < view.measured_blocks <= view.height() // 27 + 2


def test_the_end_of_a_megabyte_can_be_scrolled_to(view: ArticleView) -> None:
    text = "The army shelled the town. " * 37_000

    view.show_article(text)
    view.scroll_to(Span(len(text) - 6, len(text) - 1), animated=False)

    (rect,) = view.rects_of(Span(len(text) - 6, len(text) - 1))
    assert 0 < rect.top() < view.viewport().height()


def test_the_sentence_shows_by_an_edge_of_accent_that_the_text_has_the_keyboard(
    view: ArticleView, theme: Theme, qtbot: QtBot
) -> None:
    view.set_band(Span(0, 11))
    view.activateWindow()
    view.setFocus()
    with_keyboard = _colours(view)
    view.clearFocus()

    without = _colours(view)

    assert theme.tokens.accent.lower() in with_keyboard
    assert theme.tokens.accent.lower() not in without


def _colours(view: ArticleView) -> set[str]:
    image = view.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, 60)}
