"""What is left to mend in a project: open drafts and broken rules of this coder, read in even steps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.checks import set_aside
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.text.span import Span
from annotator.storage.articles.imports import add_articles
from annotator.storage.events import events
from annotator.storage.project import Project
from annotator.use_cases.coding import to_mend
from annotator.use_cases.progress import finish

from ..conftest import shipped

TEXT = "Clash\nOn Thursday rebels fought soldiers near Idlib."
ACLED = shipped("acled")
WORDS = Span(TEXT.index("rebels"), TEXT.index("rebels") + 6)


def clash(uuid: str, article: int = 0, coder: str = "coder-4F2A", **other: str) -> Event:
    """A whole armed clash; `other` replaces values."""
    texts = {"code": "Armed clash", "event_date": "2018-01-11", "actor1": "Rebels (Syria)",
             "actor2": "Military Forces of Syria (2000-)", "location": "Idlib", "fatalities": "3"} | other  # fmt: skip
    values = [Value("evidence", {"value": ""}, evidence=(WORDS,))]
    further = {"event_date": {"precision": "day"}, "fatalities": {"state": "stated"}}
    values += [Value(name, {"value": text, **further.get(name, {"country": "Syria"})}) for name, text in texts.items()]
    event = Event(uuid, f"article-{article}", coder, "acled", ACLED.version, "complete", "", tuple(values))
    return with_computed(ACLED, event)


def without(event: Event, *names: str) -> Event:
    kept = tuple(value for value in event.values if value.field not in names)
    return replace(event, values=kept, state="draft")


def saved(tmp_path: Path, *made: Event, articles: int = 1) -> Project:
    project = Project.create(tmp_path / "mend.annotator", [ACLED], Coder("coder-4F2A", ""))
    with project.edit("Import") as edit:
        add_articles(edit, [Article(f"article-{at}", f"{TEXT} {at}", f"Clash {at}") for at in range(articles)], "batch")
    with project.edit("Code") as edit:
        for event in made:
            events.save_event(edit, event)
    return project


def listed(project: Project) -> dict[str, tuple[str, ...]]:
    return {each.event.uuid: each.reasons for each in finish(to_mend.list_steps(project))}


def test_a_draft_is_listed_with_what_it_lacks_and_a_whole_event_is_not(tmp_path: Path) -> None:
    project = saved(tmp_path, clash("whole"), without(clash("open", event_date="2018-01-12"), "location", "fatalities"))

    assert listed(project) == {"open": ("Open: Place, Deaths.",)}


def test_a_broken_rule_is_listed_until_it_is_set_aside(tmp_path: Path) -> None:
    peaceful = replace(clash("protest", code="Peaceful protest", fatalities="3"), state="draft")
    project = saved(tmp_path, peaceful)
    before = finish(to_mend.list_steps(project))
    errors = [found for found in before[0].broken if found.blocks]
    aside = peaceful
    for found in before[0].broken:
        aside = set_aside(aside, found.rule, "so the codebook says")
    with project.edit("Keep") as edit:
        events.save_event(edit, aside)

    assert errors
    assert before[0].is_blocked
    assert before[0].reasons[0] == errors[0].message
    assert listed(project) == {}


def test_events_of_other_coders_and_dropped_ones_are_not_this_coders_to_mend(tmp_path: Path) -> None:
    theirs = without(clash("theirs", coder="coder-7B31"), "location")
    dropped = replace(without(clash("dropped"), "location"), state="dropped")

    assert listed(saved(tmp_path, theirs, dropped)) == {}


def test_one_article_is_looked_at_anew_in_its_place(tmp_path: Path) -> None:
    made = [without(clash(f"open-{at}", at), "location") for at in range(3)]
    project = saved(tmp_path, *made, articles=3)
    before = finish(to_mend.list_steps(project))
    with project.edit("Code") as edit:
        events.save_event(edit, without(clash("open-1", 1), "location", "fatalities"))
        events.save_event(edit, replace(clash("open-2", 2)))
    after = before
    for uuid in ("article-1", "article-2"):
        after = to_mend.with_article(after, uuid, to_mend.in_article(project, uuid))

    assert [each.event.uuid for each in after] == ["open-0", "open-1"]
    assert after[1].lacks == ("Place", "Deaths")
    assert after == finish(to_mend.list_steps(project))


def test_an_article_that_had_none_comes_to_the_end(tmp_path: Path) -> None:
    project = saved(tmp_path, without(clash("open-1", 1), "location"), articles=2)
    before = finish(to_mend.list_steps(project))
    with project.edit("Code") as edit:
        events.save_event(edit, without(clash("open-0", 0), "actor2"))

    after = to_mend.with_article(before, "article-0", to_mend.in_article(project, "article-0"))

    assert [each.event.uuid for each in after] == ["open-1", "open-0"]


@pytest.mark.parametrize("size", [40, 160])
def test_a_step_costs_the_same_however_many_events_there_are(tmp_path: Path, size: int) -> None:
    made = [without(clash(f"event-{at}", at, event_date=f"2018-01-{1 + at % 28:02}"), "location") for at in range(size)]
    project = saved(tmp_path, *made, articles=size)
    asked: list[int] = []
    rows = type(project.connection).rows

    def counting(connection: object, *words: object) -> object:
        found = rows(connection, *words)  # type: ignore[arg-type]
        asked.append(len(found))
        return found

    most = 0
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(type(project.connection), "rows", counting)
        steps = to_mend.list_steps(project)
        told = []
        for at in steps:
            told.append(at[0])
            most = max(most, len(asked))
            asked.clear()

    assert told == list(range(1, size + 1))
    assert most <= 12
