"""A menu beside the article: why it has no codable event. Each reason has a digit."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from annotator.session.articles.article_work import NO_EVENT_REASONS
from annotator.session.coding_session import CodingSession
from annotator.ui.text.article_view import ArticleView
from annotator.words import tr


def ask_no_event_reason(session: CodingSession, text: ArticleView, window: QWidget) -> None:
    """Ask for the reason and end the article with it; one that has events says so instead."""
    if session.article is None or session.events:
        session.articles.no_codable_event()
        return
    menu = QMenu(window)
    menu.setObjectName("no_event_reasons")
    menu.setAccessibleName(tr("No codable event, because"))
    for number, reason in enumerate(NO_EVENT_REASONS, 1):
        action = menu.addAction(f"&{number}   {tr(reason)}")
        action.triggered.connect(lambda _, reason=reason: session.articles.no_codable_event(reason))
    menu.setActiveAction(menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(text.mapToGlobal(QPoint(text.column[0], 12)))
