"""An article that is coded blind says so where its suggestions would stand."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from annotator.model.suggestion import Findings
from annotator.use_cases.suggesting import blind_share

TEXT = "Fighting in Syria\nRebels attacked the army near Idlib."
DAY = "2018-01-12"


def labels(journey) -> str:
    return "\n".join(each.text() for each in journey.window.desk.record.findChildren(QLabel) if each.isVisible())


def test_a_blind_article_says_so_at_the_top_of_the_record_with_the_keys_that_begin(begin) -> None:
    journey = begin((TEXT, DAY), ("Weather\nIt rained.", DAY))
    blind_share.set_share(journey.window.session.project, 100)

    journey.keyboard.press("Ctrl+Down")
    journey.window.session.take_findings("article-1", Findings("test"))

    told = labels(journey)
    assert "ACLED is current  ·  coded blind" in told
    assert "Coded blind: suggestions are not shown here.\nEnter starts an event" in told


def test_other_articles_say_nothing_of_it(begin) -> None:
    journey = begin((TEXT, DAY))

    assert "blind" not in labels(journey)
