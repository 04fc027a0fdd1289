"""What became of suggestions on the last events, counted by field and rule; blind articles are compared instead."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.lesson import LEARNED
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from annotator.storage.articles import articles
from annotator.storage.articles.imports import add_articles
from annotator.storage.events.events import save_event
from annotator.storage.project import Project
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.projects.new_project import find_scheme
from annotator.use_cases.suggesting.blind_share import is_blind, read_share, set_share, share_of
from annotator.use_cases.suggesting.suggestion_quality import Tally, suggestion_quality

CODER, OTHER = Coder("coder-4F2A", "Name"), Coder("coder-00B7", "Other")
TEXT = "Gunmen shot two herders in Baragoi."
WHOLE = Span(0, len(TEXT))
OFFERED = {
    "code": (
        Value("code", {"value": "Attack"}, "text", (WHOLE,), 0, "trigger words", 0.7),
        Value("code", {"value": "Armed clash"}, "text", (WHOLE,), 0, "trigger words", 0.2),
    ),
    "event_date": (Value("event_date", {"value": "2024-05-06"}, "inferred", (), 0, "weekday", 0.9),),
    "location": (Value("location", {"value": "Baragoi"}, "text", (), 0, "place named in the sentence", 0.9),),
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", [find_scheme("acled")], CODER) as made:
        with made.edit("Import") as edit:
            add_articles(edit, [Article(f"a{n}", f"{TEXT}{' ' * n}", published="2024-05-08") for n in range(40)], "b")
        suggestion = EventSuggestion("acled", Span(7, 11), WHOLE, (RankedCode("Attack", 0.7),), OFFERED)
        for n in range(40):
            article = browse_articles.article(made, f"a{n}")
            browse_articles.keep_findings(made, article, Findings("", (), (suggestion,)))
        yield made


def code(project: Project, article: str, *values: Value) -> None:
    evidence = Value(EVIDENCE_FIELD, {"value": ""}, "text", (WHOLE,))
    version = find_scheme("acled").version
    coded = Event(f"e-{article}", article, CODER.id, "acled", version, "complete", "", (evidence, *values))
    with project.edit("Set code") as edit:
        save_event(edit, coded)


def taken(field: str, text: str, rule: str = "", score: float | None = None) -> Value:
    return Value(field, {"value": text}, "inferred", (), 0, rule, score)


def test_taken_as_first_taken_from_the_list_and_typed_are_told_apart(project: Project) -> None:
    code(project, "a0", taken("code", "Attack", "trigger", 0.7), taken("event_date", "2024-05-06", "weekday", 0.9))
    code(project, "a1", taken("code", "Armed clash", "trigger", 0.2), taken("event_date", "2024-05-01"))
    code(project, "a2", taken("code", "Mob violence"), taken("fatalities", "2"))

    found = suggestion_quality(project)

    by_name = {tally.name: tally for tally in found.fields}
    assert by_name["Type"] == Tally("Type", first=1, listed=1, typed=1)
    assert by_name["Date"] == Tally("Date", first=1, typed=1)
    assert by_name["Deaths"] == Tally("Deaths", none=1)
    assert (found.events, found.unsuggested, found.blind_events) == (3, 0, 0)
    assert {tally.name: tally.first for tally in found.rules} == {"trigger words": 1, "weekday": 1}
    assert by_name["Type"].first_share == pytest.approx(1 / 3)


def test_what_was_learned_is_counted_under_its_own_name(project: Project) -> None:
    code(project, "a0", taken("code", "Mob violence", LEARNED, 0.8))
    code(project, "a1", taken("code", "Armed clash", LEARNED, 0.3))

    found = suggestion_quality(project)

    assert found.rules == [Tally(LEARNED, first=1, listed=1)]


def test_only_the_last_events_count(project: Project) -> None:
    for n in range(5):
        code(project, f"a{n}", taken("code", "Attack", "trigger", 0.7))

    assert suggestion_quality(project, last=3).events == 3


def test_an_article_coded_blind_is_compared_with_what_would_have_been_suggested(project: Project) -> None:
    set_share(project, 100)
    code(project, "a0", taken("code", "Attack"), taken("event_date", "2024-05-01"))

    found = suggestion_quality(project)

    assert found.fields == []
    assert {tally.name: (tally.first, tally.typed) for tally in found.blind} == {"Type": (1, 0), "Date": (0, 1)}
    assert (found.events, found.blind_events, found.share) == (0, 1, 100)


def test_alone_nothing_is_coded_blind_and_in_a_team_a_tenth(project: Project) -> None:
    assert share_of(project) == 0
    code(project, "a0", taken("code", "Attack"))
    path = project.path
    project.close()

    with Project.open(path, OTHER) as team:
        assert share_of(team) == 10
        set_share(team, 0)
        assert share_of(team) == 0


def test_a_profile_that_made_the_project_and_coded_nothing_is_no_second_coder(project: Project) -> None:
    path = project.path
    project.close()

    with Project.open(path, OTHER) as alone:
        assert share_of(alone) == 0
        set_share(alone, 0)
        alone.undo()
    with Project.open(path, CODER) as first:
        assert share_of(first) == 0
        code(first, "a0", taken("code", "Attack"))
        assert share_of(first) == 0
    with Project.open(path, OTHER) as second:
        assert share_of(second) == 10


def test_whoever_only_ends_articles_is_a_coder_too(project: Project) -> None:
    with project.edit("No event") as edit:
        articles.set_state(edit, "a0", "no_event", "nothing codable")
    path = project.path
    project.close()

    with Project.open(path, OTHER) as team:
        assert share_of(team) == 10


def test_a_second_coder_whose_events_are_imported_meanwhile_counts_from_then_on(project: Project) -> None:
    assert share_of(project) == 0

    with project.edit("Import") as edit:
        evidence = Value(EVIDENCE_FIELD, {"value": ""}, "text", (WHOLE,))
        version = find_scheme("acled").version
        save_event(edit, Event("e-other", "a0", OTHER.id, "acled", version, "complete", "", (evidence,)))

    assert share_of(project) == 10


def test_which_articles_are_blind_is_the_same_each_time_and_another_for_another_coder(project: Project) -> None:
    set_share(project, 50)
    mine = [is_blind(project, f"a{n}") for n in range(40)]
    again = [is_blind(project, f"a{n}") for n in range(40)]
    path = project.path
    project.close()
    with Project.open(path, OTHER) as team:
        others = [is_blind(team, f"a{n}") for n in range(40)]

    assert mine == again
    assert others != mine
    assert 8 <= sum(mine) <= 32


def test_a_share_is_undone_like_any_edit(project: Project) -> None:
    set_share(project, 20)
    undone = project.undo()

    assert undone is not None and undone.label == "Change project settings"
    assert share_of(project) == 0
    assert read_share("15 %") == 15


def test_a_blind_article_shows_no_suggestions_whoever_brings_them(project: Project) -> None:
    from annotator.session.articles.open_article import OpenArticle

    set_share(project, 100)
    opened = OpenArticle(project, browse_articles.article(project, "a0"), lambda article: ())
    assert opened.is_blind and opened.findings is None

    opened.findings = Findings("late")

    assert opened.findings is None


def test_what_was_learned_meanwhile_and_stood_first_is_counted_as_first(project: Project) -> None:
    for n in range(12):
        code(project, f"a{n}", taken("code", "Armed clash"), taken("event_date", "2024-05-06", "weekday", 0.9))
    code(project, "a12", taken("code", "Armed clash", LEARNED, 0.4))
    code(project, "a13", taken("code", "Attack", LEARNED, 0.3))

    found = suggestion_quality(project, last=2)

    assert [(tally.first, tally.listed) for tally in found.fields if tally.name == "Type"] == [(1, 1)]
    assert found.rules == [Tally(LEARNED, first=1, listed=1)]


def test_a_candidate_whose_rule_is_taken_more_often_is_counted_where_it_stood(tmp_path: Path) -> None:
    far = Value("location", {"value": "Maralal"}, "text", (WHOLE,), 0, "place told elsewhere", 0.6)
    near = Value("location", {"value": "Baragoi"}, "text", (WHOLE,), 0, "place named in the sentence", 0.55)
    offered = {"code": OFFERED["code"], "location": (far, near)}
    suggestion = EventSuggestion("acled", Span(7, 11), WHOLE, (RankedCode("Attack", 0.7),), offered)
    with Project.create(tmp_path / "places.annotator", [find_scheme("acled")], CODER) as project:
        with project.edit("Import") as edit:
            add_articles(edit, [Article(f"a{n}", f"{TEXT}{' ' * n}", published="2024-05-08") for n in range(20)], "b")
        for n in range(20):
            article = browse_articles.article(project, f"a{n}")
            browse_articles.keep_findings(project, article, Findings("", (), (suggestion,)))
            code(
                project, f"a{n}", taken("code", "Attack", "trigger", 0.7), taken("location", "Baragoi", near.rule, 0.55)
            )

        at_first, of_late = suggestion_quality(project), suggestion_quality(project, last=5)

    places = [next(tally for tally in found.fields if tally.name == "Place") for found in (at_first, of_late)]
    assert places[0].listed >= 5 and places[0].first + places[0].listed == 20
    assert (places[1].first, places[1].listed) == (5, 0)
    assert {tally.name: tally.first for tally in of_late.rules}["place named in the sentence"] == 5


def test_what_is_coded_with_and_without_seeing_suggestions_is_set_side_by_side(project: Project) -> None:
    code(project, "a0", taken("code", "Attack", "trigger", 0.7))
    assert suggestion_quality(project).anchoring is None
    set_share(project, 50)
    others = iter(("Sexual violence", "Mob violence", "Grenade", "Arrests"))
    for n in range(40):
        if not is_blind(project, f"a{n}"):
            code(project, f"a{n}", taken("code", "Attack", "trigger", 0.7))
        elif other := next(others, ""):
            code(project, f"a{n}", taken("code", other))

    found = suggestion_quality(project)

    assert found.blind_events == 4
    assert found.anchoring == (1.0, 0.0)


def test_more_changes_of_few_events_do_not_hide_the_others(project: Project) -> None:
    for n in range(3):
        code(project, f"a{n}", taken("code", "Attack", "trigger", 0.7))
    for _ in range(60):
        for text in ("Attack", "Mob violence"):
            code(project, "a9", taken("code", text))

    assert suggestion_quality(project, last=4).events == 4
