"""What a project's own coding teaches, in the order of the log; each decision once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import EVIDENCE_FIELD, Event, Value
from annotator.model.lesson import NO_EVENT, Meant
from annotator.model.suggestion import EventSuggestion, Findings, RankedCode
from annotator.model.text.span import Span
from annotator.storage import suggestions
from annotator.storage.articles.articles import set_state
from annotator.storage.articles.imports import add_articles
from annotator.storage.events.events import save_event
from annotator.storage.project import Project
from annotator.use_cases.articles import browse_articles
from annotator.use_cases.projects.new_project import find_scheme
from annotator.use_cases.suggesting.lessons import ProjectTeacher

CODER = Coder("coder-4F2A", "Name")
TEXT = "Gunmen shot two herders in Baragoi. Police met elders on Friday."
FIRST, SECOND = Span(0, 35), Span(36, len(TEXT))


def suggestion(sentence: Span, *codes: str) -> EventSuggestion:
    ranked = tuple(RankedCode(code, 0.6 - at / 10) for at, code in enumerate(codes))
    dates = tuple(
        Value("event_date", {"value": day}, "inferred", (), 0, rule)
        for day, rule in (("2024-05-06", "weekday"), ("2024-05-08", "publication day"))
    )
    trigger = Span(sentence.start, sentence.start + 6)
    return EventSuggestion("acled", trigger, sentence, ranked, {"event_date": dates})


def event(code: str, evidence: Span, day: str = "2024-05-08", state: str = "complete") -> Event:
    values = (
        Value(EVIDENCE_FIELD, {"value": ""}, "text", (evidence,)),
        Value("code", {"value": code}, "text", (evidence,)),
        Value("event_date", {"value": day}, "inferred"),
    )
    version = find_scheme("acled").version
    return Event("e1", "a1", CODER.id, "acled", version, state, "", values)  # type: ignore[arg-type]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", [find_scheme("acled")], CODER) as made:
        with made.edit("Import") as edit:
            add_articles(edit, [Article("a1", TEXT, published="2024-05-08")], "batch")
        found = Findings("", (), (suggestion(FIRST, "Attack", "Armed clash"), suggestion(SECOND, "Agreement")))
        browse_articles.keep_findings(made, browse_articles.article(made, "a1"), found)
        yield made


@pytest.fixture
def teacher(project: Project) -> Iterator[ProjectTeacher]:
    made = ProjectTeacher(project.path, CODER.id)
    yield made
    made.close()


def save(project: Project, coded: Event) -> None:
    with project.edit("Set code") as edit:
        save_event(edit, coded)


def test_a_complete_event_teaches_its_code_with_what_the_rules_ranked(
    project: Project, teacher: ProjectTeacher
) -> None:
    save(project, event("Armed clash", FIRST))

    (lesson,) = teacher.more() or []

    assert (lesson.code, lesson.near) == ("Armed clash", FIRST.of(TEXT))
    assert lesson.hits == {"Attack": 0.6, "Armed clash": 0.5}
    assert lesson.ruled == (("event_date", "weekday", False), ("event_date", "publication day", True))
    assert teacher.more() is None


def test_an_event_that_todays_rules_have_not_read_says_nothing_of_them(
    project: Project, teacher: ProjectTeacher
) -> None:
    with project.cache() as cache:
        suggestions.store_findings(cache, "a1", "an earlier version's key", Findings(""))
    save(project, event("Attack", FIRST))

    (lesson,) = teacher.more() or []

    assert (lesson.code, lesson.hits, lesson.ruled) == ("Attack", None, ())


def test_an_event_where_the_rules_found_nothing_says_so(project: Project, teacher: ProjectTeacher) -> None:
    browse_articles.keep_findings(project, browse_articles.article(project, "a1"), Findings("", (), ()))
    save(project, event("Attack", FIRST))

    (lesson,) = teacher.more() or []

    assert (lesson.code, lesson.hits) == ("Attack", {})


def test_the_same_words_taken_for_another_place_are_told(project: Project, teacher: ProjectTeacher) -> None:
    words = Span(27, 34)
    there, here = ({"value": "Baragoi", "latitude": at, "longitude": "36.8"} for at in ("1.8", "4.2"))
    found = suggestion(FIRST, "Attack")
    places = {**found.candidates, "location": (Value("location", there, "text", (words,), 0, "place", 0.6),)}
    findings = Findings("", (), (replace(found, candidates=places),))
    browse_articles.keep_findings(project, browse_articles.article(project, "a1"), findings)
    coded = event("Attack", FIRST)
    save(project, replace(coded, values=(*coded.values, Value("location", here, "text", (words,)))))

    (lesson,) = teacher.more() or []

    assert lesson.meant == (Meant("location", "Baragoi", ("Baragoi", "1.8", "36.8"), here),)


def test_a_place_that_other_words_name_is_no_other_meaning(project: Project, teacher: ProjectTeacher) -> None:
    found = suggestion(FIRST, "Attack")
    place = Value("location", {"value": "Baragoi"}, "text", (Span(27, 34),), 0, "place", 0.6)
    findings = Findings("", (), (replace(found, candidates={"location": (place,)}),))
    browse_articles.keep_findings(project, browse_articles.article(project, "a1"), findings)
    coded = event("Attack", FIRST)
    other = Value("location", {"value": "Maralal"}, "text", (Span(36, 42),))
    save(project, replace(coded, values=(*coded.values, other)))

    (lesson,) = teacher.more() or []

    assert lesson.meant == ()


def test_a_draft_teaches_nothing_until_it_is_complete(project: Project, teacher: ProjectTeacher) -> None:
    save(project, event("Attack", FIRST, state="draft"))
    assert teacher.more() is None

    save(project, event("Attack", FIRST))

    assert [lesson.code for lesson in teacher.more() or []] == ["Attack"]


def test_a_further_field_is_no_further_lesson_but_another_code_is(project: Project, teacher: ProjectTeacher) -> None:
    save(project, event("Attack", FIRST))
    assert len(teacher.more() or []) == 1

    save(project, event("Attack", FIRST, day="2024-05-06"))
    assert teacher.more() == []
    save(project, event("Armed clash", FIRST))

    assert [lesson.code for lesson in teacher.more() or []] == ["Armed clash"]


def test_what_an_ended_article_did_without_is_no_event(project: Project, teacher: ProjectTeacher) -> None:
    save(project, event("Attack", FIRST))
    with project.edit("Article done") as edit:
        set_state(edit, "a1", "done")

    lessons = [lesson for lesson in teacher.more() or []]

    assert [(lesson.code, lesson.near) for lesson in lessons] == [
        ("Attack", FIRST.of(TEXT)),
        (NO_EVENT, SECOND.of(TEXT)),
    ]


def test_another_coders_events_teach_nothing(project: Project) -> None:
    save(project, event("Attack", FIRST))
    other = ProjectTeacher(project.path, "coder-00B7")

    assert other.more() is None
    other.close()


def test_many_decisions_come_in_parts_and_none_is_lost(project: Project, teacher: ProjectTeacher) -> None:
    coded = event("Attack", FIRST)
    with project.edit("Many") as edit:
        for number in range(100):
            save_event(edit, replace(coded, uuid=f"many-{number}"))
    save(project, event("Agreement", SECOND))

    lessons = []
    while (found := teacher.more()) is not None:
        lessons += found

    assert [lesson.code for lesson in lessons] == ["Attack"] * 100 + ["Agreement"]
