"""A project with two schemes and a few articles, on disk as always."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from annotator.model.article import Article
from annotator.model.coder import Coder
from annotator.model.event import Event, Value
from annotator.model.rules import with_computed
from annotator.model.schemes.scheme import Scheme
from annotator.model.text.span import Span
from annotator.storage.articles.articles import set_state
from annotator.storage.articles.imports import add_articles
from annotator.storage.events.events import Rejection, reject, save_event
from annotator.storage.project import Project
from annotator.use_cases.projects.new_project import find_scheme

CODER = Coder("coder-4F2A", "Name Of The Coder")
TEXTS = (
    "Rebels hit back\nSARAQIB (Post) - On Thursday rebels launched a counter attack 😀 near Saraqib. Seven died.",
    "قُتل ثلاثة في حلب يوم الخميس",
    "Talks end\nNothing came of them.",
)
ARTICLES = (
    Article("00000001-aaaa", TEXTS[0], "Rebels hit back", "Post", "2018-02-02", "en", "n1",
            (("section", "world"),)),
    Article("00000002-aaaa", TEXTS[1], "", "وكالة", "2018-02-03", "ar", "n2"),
    Article("00000003-aaaa", TEXTS[2], "Talks end", "Post", ""),
)  # fmt: skip


@cache
def shipped(name: str) -> Scheme:
    return find_scheme(name)


def schemes(*names: str) -> list[Scheme]:
    return [shipped(name) for name in names]


def spot(at: int, words: str) -> Span:
    start = TEXTS[at].index(words)
    return Span(start, start + len(words))


def clash(uuid: str = "e1", state: str = "complete") -> Event:
    """A decided ACLED event with evidence after an emoji, a score, a list and a reason."""
    attack, thursday = (spot(0, "counter attack"),), (spot(0, "On Thursday"),)
    return Event(
        f"{uuid}-0000", ARTICLES[0].uuid, CODER.id, "acled", shipped("acled").version, state, "incident-1",  # type: ignore[arg-type]
        (
            Value("evidence", {"value": ""}, evidence=(*thursday, spot(0, "Seven died."))),
            Value("code", {"value": "Armed clash"}, evidence=attack, rule="trigger", score=0.75),
            Value("event_date", {"value": "2018-02-01", "precision": "day"}, "inferred", thursday),
            Value("actor1", {"value": "Rebels (Syria)", "country": "Syria"}, evidence=(spot(0, "rebels"),)),
            Value("assoc_actor_1", {"value": "HTS: Hayat Tahrir al Sham"}, "inferred"),
            Value("assoc_actor_1", {"value": "Islamist Militia (Syria)"}, "inferred", position=1),
            Value("actor2", {"value": "Military Forces of Syria (2000-)", "country": "Syria"}, "inferred"),
            Value("location", {"value": "", "reason": "unclear"}),
            Value("fatalities", {"value": "7", "state": "stated"}, evidence=(spot(0, "Seven"),)),
            Value("source", {"value": "Post"}, "default"),
            Value("notes", {"value": "On 1 February 2018, rebels attacked."}),
        ),
    )  # fmt: skip


def statement(article: int = 1) -> Event:
    """A CAMEO event of two sources and one target."""
    return Event(
        "c1-0000", ARTICLES[article].uuid, CODER.id, "cameo", shipped("cameo").version, "complete", "incident-1",
        (
            Value("code", {"value": "010"}, evidence=(spot(article, "قُتل"),)),
            Value("event_date", {"value": "2018-02-03", "precision": "day"}),
            Value("source", {"value": "TURGOV"}),
            Value("source", {"value": "RUSGOV"}, position=1),
            Value("target", {"value": "SYR"}),
        ),
    )  # fmt: skip


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.project", schemes("acled", "cameo"), CODER, countries=["Syria"]) as made:
        yield made


@pytest.fixture
def project(empty: Project) -> Project:
    """Three articles; a complete, a draft and a dropped ACLED event, a CAMEO event, one rejection."""
    with empty.edit("Import") as edit:
        add_articles(edit, ARTICLES, "Import")
    code(empty, clash(), clash("e2", "draft"), clash("e3", "dropped"), statement())
    with empty.edit("State") as edit:
        set_state(edit, ARTICLES[0].uuid, "done")
        set_state(edit, ARTICLES[2].uuid, "no_event", "talks only")
        reject(edit, Rejection(ARTICLES[0].uuid, "acled", "event", "Attack", spot(0, "launched")))
    return empty


def code(project: Project, *events: Event) -> None:
    with project.edit("Code") as edit:
        for event in events:
            save_event(edit, with_computed(project.scheme(event.scheme), event))
