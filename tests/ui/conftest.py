"""What the tests of widgets share: a theme, and a text of our own with accents, Arabic and an emoji."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import theme as look
from annotator.ui.text.article_view import ArticleView
from annotator.ui.theme import Theme

TEXT = (
    "NORDHAVN (Coast Wire) - Farmers 🚜 blocked the harbour road on Monday, the mayor of São Roque said.\n"
    "Police cleared it in the evening. Two people were hurt, and nobody was arrested.\n"
    "A poster read حرية للجميع in large letters.\n"
    "Writing by the desk"
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme("light")
    look.apply(qapp, made.tokens)
    return made


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    """A view with the text, as wide and high as on the smallest usual screen."""
    made = ArticleView(theme)
    qtbot.addWidget(made)
    made.resize(733, 660)
    made.show_article(TEXT)
    made.show()
    qtbot.waitExposed(made)
    return made
