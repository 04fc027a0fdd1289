"""The line above the article: what there is room for, and the legend."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from annotator.ui.text.article_header import ArticleHeader
from annotator.ui.text.marks import KINDS
from annotator.ui.theme import Theme


@pytest.fixture
def header(qtbot: QtBot, theme: Theme) -> ArticleHeader:
    made = ArticleHeader(theme)
    qtbot.addWidget(made)
    made.resize(733, made.height())
    made.follow_column(101, 556)
    made.show_article("Coast Wire", "Mon 5 Feb 2018", 1_341)
    made.show()
    return made


def legend(header: ArticleHeader) -> list[QAbstractButton]:
    return [header.findChild(QAbstractButton, f"legend_{kind}") for kind in KINDS]


def test_source_day_and_number_of_words_are_shown_and_spoken(header: ArticleHeader) -> None:
    assert header.shown_words == ["Coast Wire", "Mon 5 Feb 2018", "·", "1,341 words"]
    assert header.accessibleName() == "Coast Wire, Mon 5 Feb 2018, 1,341 words"


def test_the_legend_ends_where_the_column_ends(header: ArticleHeader) -> None:
    words = legend(header)

    assert [word.text() for word in words] == ["Actor", "Place", "Date", "Deaths", "Trigger"]
    assert words[-1].geometry().right() + 1 == pytest.approx(657, abs=2)
    assert all(a.geometry().right() < b.geometry().left() for a, b in itertools.pairwise(words))


def test_a_click_on_a_word_of_the_legend_reports_its_kind(header: ArticleHeader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.kind_toggled) as toggled:
        qtbot.mouseClick(legend(header)[1], Qt.MouseButton.LeftButton)

    assert toggled.args == ["place"]


def test_the_legend_shows_which_kinds_are_hidden(header: ArticleHeader) -> None:
    header.set_hidden_kinds({"date", "trigger"})

    assert [word.isChecked() for word in legend(header)] == [True, True, False, True, False]


def test_the_number_of_words_goes_first_when_there_is_little_room_then_the_legend(
    header: ArticleHeader,
) -> None:
    header.follow_column(48, 480)
    assert header.shown_words == ["Coast Wire", "Mon 5 Feb 2018"]
    assert all(word.isVisible() for word in legend(header))

    header.follow_column(48, 300)
    assert header.shown_words == ["Coast Wire", "Mon 5 Feb 2018"]
    assert not any(word.isVisible() for word in legend(header))


def test_an_article_without_source_or_day_has_an_empty_header(header: ArticleHeader) -> None:
    header.show_article("", "", 0)

    assert header.shown_words == []


def test_an_article_without_a_day_says_so_with_the_key_and_a_click_asks_for_one(
    header: ArticleHeader, qtbot: QtBot
) -> None:
    header.show_article("Coast Wire", "", 40, "P")
    button = header.findChild(QAbstractButton, "publication_day")
    with qtbot.waitSignal(header.day_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert header.shown_words[:2] == ["Coast Wire", "No publication date: P sets it"]
    assert header.accessibleName() == "Coast Wire, No publication date: P sets it, 40 words"
    assert button.accessibleName() == "Publication date: No publication date"
