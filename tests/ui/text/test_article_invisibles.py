"""Signs for what has no ink: they are drawn, and nothing moves for them."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.model.text.span import Span
from annotator.ui.text.article_view import ArticleView

TEXT = "One two\u00a0three\tfour\u00adfive می\u200cگویند 👨\u200d👩 \u200esix\nLast line"


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def changed(before: QImage, after: QImage, left: float, right: float, top: float, bottom: float) -> int:
    """How many pixels differ between two pictures in a rectangle."""
    return sum(
        before.pixel(x, y) != after.pixel(x, y)
        for x in range(int(left), int(right))
        for y in range(int(top), int(bottom))
    )


def test_nothing_is_shown_until_it_is_asked_for(view: ArticleView) -> None:
    assert not view.shows_invisibles


def test_each_character_without_ink_has_its_sign(view: ArticleView) -> None:
    view.show_article(TEXT)
    before = picture(view)

    view.show_invisibles(True)

    after = picture(view)
    for sign in (" ", "\u00a0", "\t", "\u00ad", "\u200c", "\u200e"):
        at = TEXT.index(sign)
        (left,) = view.rects_of(Span(at - 1, at)) or [None]
        x = max(left.right(), 0) if left is not None else 0
        near = changed(before, after, x - 14, x + 14, 0, 40)
        assert near > 0, repr(sign)


def test_the_end_of_a_line_has_a_sign_but_not_that_of_the_text(view: ArticleView) -> None:
    view.show_article("One.\nTwo.")
    before = picture(view)

    view.show_invisibles(True)

    after = picture(view)
    first, last = view.rects_of(Span(3, 4))[0], view.rects_of(Span(8, 9))[0]
    assert changed(before, after, first.right() + 1, first.right() + 20, first.top(), first.bottom()) > 0
    assert changed(before, after, last.right() + 1, last.right() + 20, last.top(), last.bottom()) == 0


def test_no_letter_and_no_offset_moves(view: ArticleView, qtbot: QtBot) -> None:
    view.show_article(TEXT)
    spans = [Span(at, at + 1) for at in range(len(TEXT))]
    before = [view.rects_of(span) for span in spans]

    view.show_invisibles(True)
    picture(view)

    assert [view.rects_of(span) for span in spans] == before
    assert view.text == TEXT


def test_no_sign_stands_in_the_strip_that_covers_half_a_line(view: ArticleView) -> None:
    view.show_article("\n".join(["Mmmm mmmm mmmm"] * 100))
    view.resize(733, 610)
    before = picture(view)

    view.show_invisibles(True)

    after = picture(view)
    paper = before.pixel(5, 5)
    inked = [y for y in range(610) if any(before.pixel(x, y) != paper for x in range(102, 300))]
    assert changed(before, after, 102, 400, inked[-1] + 6, 610) == 0
