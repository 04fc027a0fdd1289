from __future__ import annotations

from annotator.model.event import Value
from annotator.model.suggestion import EventSuggestion, Findings, Mark, RankedCode
from annotator.model.text.span import Span
from annotator.storage import suggestions
from annotator.storage.project import Project
from tests.storage.helpers import dump

FINDINGS = Findings(
    "pipeline 1",
    (Mark(Span(0, 6), "actor", ({"value": "Rebels"},), "cue", 0.5),),
    (
        EventSuggestion(
            "small",
            Span(9, 15),
            Span(0, 30),
            (RankedCode("10", 0.75, "struck"),),
            {"actor": (Value("actor", {"value": "Rebels"}, "text", (Span(0, 6),), rule="cue", score=0.5),)},
        ),
    ),
)


def test_findings_are_kept_under_their_key(project: Project) -> None:
    with project.cache() as cache:
        suggestions.store_findings(cache, "article-1", "key 1", FINDINGS)

    assert suggestions.findings(project, "article-1", "key 1") == FINDINGS
    assert suggestions.findings(project, "article-1", "key 2") is None


def test_newer_findings_take_the_place_of_older_ones(project: Project) -> None:
    newer = Findings("pipeline 2")
    with project.cache() as cache:
        suggestions.store_findings(cache, "article-1", "key 1", FINDINGS)
        suggestions.store_findings(cache, "article-1", "key 2", newer)

    assert suggestions.findings(project, "article-1", "key 1") is None
    assert suggestions.findings(project, "article-1", "key 2") == newer


def test_findings_are_no_work_of_the_coder(project: Project) -> None:
    before = dump(project)
    with project.cache() as cache:
        suggestions.store_findings(cache, "article-1", "key 1", FINDINGS)

    assert dump(project) == before
    assert project.undo_label == "Import"


def test_findings_that_cannot_be_read_are_as_if_there_were_none(project: Project) -> None:
    with project.cache() as cache:
        suggestions.store_findings(cache, "article-1", "key 1", FINDINGS)
    project.connection.run("""UPDATE finding SET json = '{"pipeline": 3}'""")

    assert suggestions.findings(project, "article-1", "key 1") is None
