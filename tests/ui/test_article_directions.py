"""Texts of both directions: marks, hint letters, selection and clicks stand at the letters they mean."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.model.text.span import Span
from annotator.ui.text.article_hints import chips
from annotator.ui.text.article_layout import Layout
from annotator.ui.text.article_marks import MarkIndex
from annotator.ui.text.article_scripts import script_of
from annotator.ui.text.article_text import DisplayText
from annotator.ui.text.article_view import ArticleView
from annotator.ui.text.marks import PaintedMark
from annotator.ui.text.typesetting import Setting
from annotator.ui.theme import LIGHT

ARABIC = "قال الناطق باسم منظمة Human Rights Watch إن 12 شخصاً قُتلوا."
MIXED = "A poster read حرية للجميع in large letters.\nوقال الناطق إن ثلاثة أشخاص قُتلوا في Khartoum.\nIt ended."
HEBREW = "כוחות צה״ל תקפו ביום שני. לפי Reuters נהרגו 12 בני אדם."
PERSIAN = "نیروهای ارتش می‌گویند که سه نفر کشته شدند."


def span_of(quote: str, text: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


def layout_of(text: str, *, right_to_left: bool = False) -> Layout:
    setting = Setting.of(17, right_to_left=right_to_left, headline=False, width=556)
    layout = Layout(DisplayText(text), setting, (), QColor(LIGHT.muted))
    layout.document.setTextWidth(556)
    return layout


def show(view: ArticleView, text: str, right_to_left: bool) -> None:
    view.show_article(text, right_to_left=right_to_left)
    view.viewport().grab()


@pytest.mark.parametrize(("text", "script"), [
    (ARABIC, "arabic"), (HEBREW, "hebrew"), (PERSIAN, "arabic"), ("Rebels حماس said", "latin"), ("12 - 14", None),
])  # fmt: skip
def test_the_script_of_a_paragraph_is_that_of_most_of_its_letters(text: str, script: str | None) -> None:
    assert script_of(text) == script


def test_a_hint_hangs_under_the_right_end_of_an_arabic_name_in_an_english_line(view: ArticleView) -> None:
    layout, index = layout_of(MIXED), MarkIndex()
    index.set_text(layout.shown)
    index.set_marks([PaintedMark(span_of("حرية للجميع", MIXED), "actor", "candidate", "a")])

    ((_, chip),) = chips(layout, index, range(3))

    (piece,) = layout.pieces(span_of("حرية للجميع", MIXED))
    assert chip.right() == pytest.approx(piece.right + 2, abs=1)


def test_a_hint_hangs_under_the_left_end_of_a_latin_name_in_an_arabic_line(view: ArticleView) -> None:
    layout, index = layout_of(ARABIC, right_to_left=True), MarkIndex()
    index.set_text(layout.shown)
    names = [span_of("Human Rights Watch", ARABIC), span_of("منظمة", ARABIC)]
    index.set_marks([PaintedMark(name, "actor", "candidate", letter) for name, letter in zip(names, "as", strict=True)])

    (_, latin), (_, arabic) = sorted(chips(layout, index, range(1)), key=lambda found: found[0])

    assert latin.left() == pytest.approx(layout.pieces(names[0])[0].left - 2, abs=1)
    assert arabic.right() == pytest.approx(layout.pieces(names[1])[-1].right + 2, abs=1)


def test_an_arabic_paragraph_of_an_english_article_runs_from_the_right(view: ArticleView) -> None:
    show(view, MIXED, right_to_left=False)
    left, width = view.column

    (first,) = view.rects_of(span_of("وقال", MIXED))
    stop = view.rects_of(Span(MIXED.index("Khartoum.") + 8, MIXED.index("Khartoum.") + 9))[0]

    assert first.right() == pytest.approx(left + width, abs=2)
    assert stop.right() < view.rects_of(span_of("Khartoum", MIXED))[0].left() + 1
    assert view.rects_of(span_of("It ended", MIXED))[0].left() == pytest.approx(left, abs=1)


def test_an_english_paragraph_of_an_arabic_article_runs_from_the_left(view: ArticleView) -> None:
    text = f"{ARABIC}\nThe statement ended here."
    show(view, text, right_to_left=True)

    assert view.rects_of(span_of("The", text))[0].left() == pytest.approx(view.column[0], abs=1)


def test_arabic_words_in_an_english_line_are_drawn_larger_than_their_line(view: ArticleView) -> None:
    document = layout_of(MIXED).document

    fragments = []
    at = document.firstBlock().begin()
    while not at.atEnd():
        fragments.append((at.fragment().text(), at.fragment().charFormat().font().pixelSize()))
        at += 1

    assert [px for text, px in fragments if "حرية" in text] == [20]


def test_hebrew_is_set_in_the_lines_of_latin(view: ArticleView) -> None:
    text = f"{HEBREW}\n{HEBREW}"
    show(view, text, right_to_left=True)

    (first,), (second,) = (view.rects_of(Span(at, at + 5)) for at in (0, text.index("\n") + 1))

    assert second.bottom() - first.bottom() == 27 + 10


@pytest.mark.parametrize(("text", "right_to_left"), [(ARABIC, True), (HEBREW, True), (PERSIAN, True), (MIXED, False)])
def test_a_click_on_any_word_means_that_word(view: ArticleView, qtbot: QtBot, text: str, right_to_left: bool) -> None:
    show(view, text, right_to_left)
    clicked: list[int] = []
    view.clicked_at.connect(clicked.append)
    words = [word.strip(".") for word in text.split()]

    for word in words:
        (rect,) = view.rects_of(span_of(word, text))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center().toPoint())

    assert [word for word, at in zip(words, clicked, strict=True) if at not in _offsets(word, text)] == []


def _offsets(word: str, text: str) -> range:
    return range(text.index(word), text.index(word) + len(word))


def test_a_drag_in_an_arabic_line_takes_the_words_between_whichever_way_it_goes(
    view: ArticleView, qtbot: QtBot
) -> None:
    show(view, ARABIC, right_to_left=True)
    dragged: list[Span] = []
    view.span_dragged.connect(dragged.append)
    ends = [view.rects_of(span_of(word, ARABIC))[0].center().toPoint() for word in ("باسم", "Rights")]

    for start, end in (ends, ends[::-1]):
        _drag(qtbot, view, start, end)

    assert [span.of(ARABIC) for span in dragged] == ["باسم منظمة Human Rights"] * 2


def _drag(qtbot: QtBot, view: ArticleView, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)


WORDS = st.sampled_from(
    ["rebels", "said", "قال", "حرية", "שלום", "12", "É.", "می‌گویند", "🚜", "(Reuters)", "AFP،", "\n"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), st.booleans(), st.data())
def test_the_rectangles_of_a_span_are_those_of_its_characters(
    view: ArticleView, text: str, right_to_left: bool, data: st.DataObject
) -> None:
    layout = layout_of(text, right_to_left=right_to_left)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    whole = [piece.fill() for piece in layout.pieces(Span(start, end))]
    singles = [
        piece.fill() for at in range(start, end) if text[at].isalnum() for piece in layout.pieces(Span(at, at + 1))
    ]

    assert all(any(_holds(rect, single) for rect in whole) for single in singles)
    assert all(not _crosses(one, other) for one in whole for other in whole if one is not other)


def _holds(rect: QRectF, other: QRectF) -> bool:
    return rect.adjusted(-1, -1, 1, 1).contains(other.center())


def _crosses(one: QRectF, other: QRectF) -> bool:
    return one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=1, max_size=20).map(" ".join), st.booleans())
def test_the_middle_of_a_letter_is_that_letter(view: ArticleView, text: str, right_to_left: bool) -> None:
    layout = layout_of(text, right_to_left=right_to_left)

    for at, letter in enumerate(text):
        if letter.isascii() and letter.isalnum():
            (piece,) = layout.pieces(Span(at, at + 1))
            assert layout.offset_under(QPointF((piece.left + piece.right) / 2, piece.baseline - 3)) == at
