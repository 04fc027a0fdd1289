"""An article stands, with its marks, as if it were the first: whatever was shown before, with or without scroll bar."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.text.span import Span
from annotator.ui.text.article_view import ArticleView
from annotator.ui.text.marks import PaintedMark
from annotator.ui.theme import Theme

_SENTENCE = "Gunmen killed two soldiers near the harbour on Monday, a hospital source said, and the army sent men."
_ARABIC_SENTENCE = "قُتل ثلاثة جنود يوم الخميس في اشتباك قرب مدينة الميناء، بحسب مصدر طبي لم يذكر اسمه ولا اسم القرية."
SHORT = f"Two killed near the port\n{_SENTENCE} {_SENTENCE}"
LONG = "\n".join([SHORT] * 6)
ARABIC = "قتلى في اشتباك قرب الميناء\n" + " ".join([_ARABIC_SENTENCE] * 4)
"""A little higher than the view: its scroll bar goes as soon as other text is set."""
LONG_ARABIC = "\n".join([ARABIC] * 3)
SIZE = (733, 300)


def view_of(qtbot: QtBot, theme: Theme) -> ArticleView:
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    qtbot.waitExposed(made)
    return made


def words_of(text: str) -> list[Span]:
    spans, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        spans.append(Span(start, at))
    return spans


def show(view: ArticleView, text: str) -> QImage:
    """Its picture, every other word underlined."""
    view.show_article(text, right_to_left=text in (ARABIC, LONG_ARABIC), has_headline=True)
    view.set_marks([PaintedMark(span, "actor", "plain", "") for span in words_of(text)[::2]])
    QApplication.processEvents()
    return picture_of(view)


def picture_of(view: ArticleView) -> QImage:
    """All but the right edge, where a scroll bar may stand."""
    return view.viewport().grab(QRect(0, 0, SIZE[0] - 20, SIZE[1])).toImage()


@pytest.mark.parametrize("text", [SHORT, LONG, ARABIC], ids=["short", "long", "arabic"])
@pytest.mark.parametrize(
    "before",
    [(ARABIC,), (SHORT, ARABIC), (LONG_ARABIC,), (LONG,), (ARABIC, SHORT)],
    ids=["arabic", "short-arabic", "long-arabic", "long", "arabic-short"],
)
def test_an_article_looks_the_same_whatever_was_shown_before(
    qtbot: QtBot, theme: Theme, before: tuple[str, ...], text: str
) -> None:
    wanted = show(view_of(qtbot, theme), text)

    view = view_of(qtbot, theme)
    for earlier in before:
        show(view, earlier)

    assert show(view, text) == wanted


def test_the_words_of_an_english_article_after_an_arabic_one_stand_within_the_column(
    qtbot: QtBot, theme: Theme
) -> None:
    view = view_of(qtbot, theme)
    show(view, ARABIC)
    assert view.verticalScrollBar().isVisible()

    show(view, SHORT)

    left, width = view.column
    rects = [rect for span in words_of(SHORT) for rect in view.rects_of(span)]
    assert min(rect.left() for rect in rects) >= left - 1
    assert max(rect.right() for rect in rects) <= left + width + 1


def test_marks_stay_with_their_words_when_a_view_grows_after_its_scroll_bar_has_come(
    qtbot: QtBot, theme: Theme
) -> None:
    grown = (SIZE[0] + 200, SIZE[1])
    fresh = view_of(qtbot, theme)
    fresh.resize(*grown)
    wanted = show(fresh, LONG)

    view = view_of(qtbot, theme)
    show(view, LONG)
    view.resize(*grown)
    QApplication.processEvents()

    assert view.column == fresh.column
    assert picture_of(view) == wanted
    assert [view.rects_of(span) for span in words_of(LONG)] == [fresh.rects_of(span) for span in words_of(LONG)]
